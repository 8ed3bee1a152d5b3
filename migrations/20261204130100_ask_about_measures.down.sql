DROP FUNCTION live_asks_about(axis, axis_measure);
