ALTER TABLE contribution
    DROP CONSTRAINT contribution_objection_answer_whole,
    DROP COLUMN objection_answered_at,
    DROP COLUMN objection_answer;
