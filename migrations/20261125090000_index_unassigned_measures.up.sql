-- A pilot's list of reviews also has the group's measures that nobody is assigned to.
CREATE INDEX measure_unassigned_idx ON measure (group_id, code)
    WHERE archived_at IS NULL AND pilot_id IS NULL;
