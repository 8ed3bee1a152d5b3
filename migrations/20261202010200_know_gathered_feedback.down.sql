-- The keys do no harm.
SELECT 1;
