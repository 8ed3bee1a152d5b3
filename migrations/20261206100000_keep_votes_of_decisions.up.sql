-- How the votes on a decision fell, as people say it: "7 pour, 2 contre, 1 abstention".
ALTER TABLE decision ADD COLUMN votes text NOT NULL DEFAULT '';
