-- What somebody objected and was answered stays to be read, in order, when they say something else: a list
-- of {objection, objected_at, answer, answered_at}.
ALTER TABLE contribution
    ADD COLUMN earlier_objections jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT contribution_earlier_objections_list CHECK (jsonb_typeof(earlier_objections) = 'array');
