DROP INDEX minutes_open_idx;
