DROP TRIGGER measure_names_another_chapter ON measure;
DROP TRIGGER measure_names_its_chapter ON measure;
DROP FUNCTION know_chapters();
CREATE TRIGGER measure_names_its_chapter AFTER INSERT OR UPDATE OF chapter ON measure
    FOR EACH ROW WHEN (btrim(NEW.chapter) <> '') EXECUTE FUNCTION know_chapter();
