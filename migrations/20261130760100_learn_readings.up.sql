-- What corrections of imported minutes teach, group by group; and what was read first, so that the
-- corrections can be told from it.

ALTER TABLE minutes_import ADD COLUMN first_read jsonb;   -- null: before this, or the import has ended

CREATE TABLE minutes_lesson (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    group_id      bigint NOT NULL REFERENCES working_group,
    kind          text NOT NULL CONSTRAINT minutes_lesson_kind_known CHECK (kind IN ('person', 'label', 'decides')),
    written       text NOT NULL,                          -- as the minutes have it
    person_id     bigint REFERENCES person,               -- whom the name means
    learned_by_id bigint REFERENCES person,
    learned_at    timestamptz NOT NULL,
    withdrawn_at  timestamptz,                            -- taken back
    CONSTRAINT minutes_lesson_not_blank CHECK (btrim(written) <> ''),
    CONSTRAINT minutes_lesson_person CHECK ((kind = 'person') = (person_id IS NOT NULL))
);
CREATE UNIQUE INDEX minutes_lesson_written_key ON minutes_lesson (group_id, kind, fold(written));
CREATE INDEX minutes_lesson_person_idx ON minutes_lesson (person_id) WHERE person_id IS NOT NULL;
