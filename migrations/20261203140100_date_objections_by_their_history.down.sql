-- The day stays what it was.
SELECT;
