-- What those invited to a circle were last told of its meeting: who was told something else than
-- what is true now gets a mail.

ALTER TABLE circle_invitee
    ADD COLUMN told_starts_at timestamptz,               -- null: nothing, or that no date was set
    ADD COLUMN told_ends_at   timestamptz,
    ADD COLUMN told_place     text NOT NULL DEFAULT '',
    ADD COLUMN told_off       boolean NOT NULL DEFAULT false;

-- Who was invited before is taken to know how things stand.
UPDATE circle_invitee i
   SET told_starts_at = m.starts_at, told_ends_at = m.ends_at,
       told_place = coalesce(nullif(m.place, ''), m.video_url, ''), told_off = m.state = 'cancelled'
  FROM circle c JOIN meeting m ON m.id = c.meeting_id
 WHERE c.id = i.circle_id AND i.state <> 'listed';
