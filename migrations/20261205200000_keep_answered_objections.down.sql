ALTER TABLE contribution
    DROP CONSTRAINT contribution_earlier_objections_list,
    DROP COLUMN earlier_objections;
