-- Imports recognise measures by codes in another spelling, and by titles.
CREATE INDEX measure_code_spelling_idx ON measure (code_key(code));
CREATE INDEX measure_same_title_idx ON measure (lower(btrim(title)));
