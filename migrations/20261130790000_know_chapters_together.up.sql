-- The chapters of a file's measures are known once for each statement, not once for each row; a change asks
-- only where the chapter is another.
DROP TRIGGER measure_names_its_chapter ON measure;

CREATE FUNCTION know_chapters() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO chapter (name)
    SELECT DISTINCT named.chapter FROM after named
    WHERE btrim(named.chapter) <> ''
      AND NOT EXISTS (SELECT FROM chapter known WHERE known.name = named.chapter)
    ORDER BY named.chapter
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER measure_names_its_chapter AFTER INSERT ON measure
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION know_chapters();
CREATE TRIGGER measure_names_another_chapter AFTER UPDATE OF chapter ON measure
    FOR EACH ROW WHEN (NEW.chapter IS DISTINCT FROM OLD.chapter AND btrim(NEW.chapter) <> '')
    EXECUTE FUNCTION know_chapter();
