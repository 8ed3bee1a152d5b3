DROP INDEX measure_same_title_idx;
DROP INDEX measure_code_spelling_idx;
