DROP FUNCTION meetings_about(bigint, bigint, bigint, boolean, bigint[], boolean, boolean, timestamptz);
DROP INDEX minutes_import_meeting_idx;
DROP INDEX decision_strategy_idx;
DROP INDEX agenda_point_strategy_idx;
DROP INDEX agenda_point_subject_strategy_idx;
