-- The chapters that measures name, each with its name in Dutch. Measures and files keep naming
-- them in French; a chapter is known from the first measure that names it.
CREATE TABLE chapter (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name    text NOT NULL,
    name_nl text NOT NULL DEFAULT '',
    version int NOT NULL DEFAULT 1,
    names   text[] NOT NULL GENERATED ALWAYS AS (ARRAY[name, nullif(name_nl, '')]) STORED,
    CONSTRAINT chapter_name_key UNIQUE (name),
    CONSTRAINT chapter_name_not_blank CHECK (btrim(name) <> '')
);

CREATE FUNCTION know_chapter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM chapter WHERE name = NEW.chapter) THEN
        INSERT INTO chapter (name) VALUES (NEW.chapter) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER measure_names_its_chapter AFTER INSERT OR UPDATE OF chapter ON measure
    FOR EACH ROW WHEN (btrim(NEW.chapter) <> '') EXECUTE FUNCTION know_chapter();

INSERT INTO chapter (name) SELECT DISTINCT chapter FROM measure WHERE btrim(chapter) <> '' ORDER BY chapter;
