DROP INDEX measure_unassigned_idx;
