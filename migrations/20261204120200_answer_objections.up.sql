-- The pilot has seen that somebody was misunderstood, and what became of it stays: with the reason, which
-- its author reads. Objected to again, it waits again.
ALTER TABLE contribution
    ADD COLUMN objection_answer      text NOT NULL DEFAULT '',
    ADD COLUMN objection_answered_at timestamptz,
    ADD CONSTRAINT contribution_objection_answer_whole
        CHECK ((objection_answer <> '') = (objection_answered_at IS NOT NULL));
