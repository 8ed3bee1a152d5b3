-- Points of an agenda stand on three levels: 1, 1.1, 1.1.1. Each says its own, one below its
-- parent's; the key to the parent with its level makes that hold whoever moves which of them at
-- once. What was taken off the agenda keeps its place, and holds nothing back.

-- A point whose parent was taken off without it stands at the top level, as pages show it.
UPDATE agenda_point p SET parent_id = NULL
FROM agenda_point above
WHERE above.id = p.parent_id AND above.archived_at IS NOT NULL AND p.archived_at IS NULL;

ALTER TABLE agenda_point ADD COLUMN level smallint NOT NULL DEFAULT 1;

UPDATE agenda_point p SET level = CASE WHEN above.parent_id IS NULL THEN 2 ELSE 3 END
FROM agenda_point above WHERE above.id = p.parent_id;

ALTER TABLE agenda_point
    ADD COLUMN parent_level smallint
        GENERATED ALWAYS AS (CASE WHEN archived_at IS NULL THEN level - 1 END) STORED,
    ADD CONSTRAINT agenda_point_level_range CHECK (level BETWEEN 1 AND 3),
    ADD CONSTRAINT agenda_point_level_of_parent CHECK ((level = 1) = (parent_id IS NULL)),
    ADD CONSTRAINT agenda_point_level_key UNIQUE (id, level);

ALTER TABLE agenda_point ADD CONSTRAINT agenda_point_parent_level_fkey
    FOREIGN KEY (parent_id, parent_level) REFERENCES agenda_point (id, level);

CREATE INDEX agenda_point_parent_idx ON agenda_point (parent_id) WHERE parent_id IS NOT NULL;
