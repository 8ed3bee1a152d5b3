DROP FUNCTION meeting_clashes(bigint, timestamptz, timestamptz, text, bigint[]);
DROP TABLE calendar_feed;
DROP TABLE attendance;
DROP TABLE meeting_document;
DROP TABLE meeting;
DROP TABLE meeting_series;
