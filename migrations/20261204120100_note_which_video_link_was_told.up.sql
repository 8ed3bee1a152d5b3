-- Of a circle that meets in a room and by video, who has a place is told both: another link is news to
-- them, and to nobody else. Who has none is told that it meets by video, never where.
CREATE FUNCTION circle_told_place(place text, video_url text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT coalesce(nullif(place, ''), CASE WHEN video_url <> '' THEN '@circle-mail-by-video' END, '') $$;

ALTER TABLE circle_invitee ADD COLUMN told_video_url text NOT NULL DEFAULT '';

-- Who was told a link in place of a room keeps it as such; of other links that were told before nothing
-- is known: they are taken to be those of now.
UPDATE circle_invitee i
   SET told_video_url = CASE WHEN NOT i.holds_place THEN ''
                             WHEN m.place = '' AND i.told_place ~ '^https?://' THEN i.told_place
                             ELSE m.video_url END,
       told_place = CASE WHEN m.place = '' AND i.told_place ~ '^https?://' THEN '@circle-mail-by-video'
                         ELSE i.told_place END
  FROM circle c JOIN meeting m ON m.id = c.meeting_id
 WHERE c.id = i.circle_id AND i.state <> 'listed';
