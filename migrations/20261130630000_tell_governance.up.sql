-- Whatever is written at a governance table is told to those who look on, by whomever it is written.
-- Events are numbered as their transactions commit, one after the other at each table: who knows one
-- knows all before it, and asks for what came after.
CREATE FUNCTION tell_governance(of_table bigint, what text, card bigint, topic bigint, level bigint)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('governance_event', of_table));
    INSERT INTO governance_event (table_id, kind, card_id, topic_id, level_id, at)
    VALUES (of_table, what, card, topic, level, clock_timestamp());
    PERFORM pg_notify('governance_table', 'governance_' || of_table);
END
$$;

-- A card: its cell, and the one it left.
CREATE FUNCTION tell_governance_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_governance(NEW.table_id, 'card', NEW.id, NEW.topic_id, NEW.level_id);
    IF TG_OP = 'UPDATE' THEN
        IF (OLD.topic_id, OLD.level_id) <> (NEW.topic_id, NEW.level_id) THEN
            PERFORM tell_governance(OLD.table_id, 'card', OLD.id, OLD.topic_id, OLD.level_id);
        END IF;
    END IF;
    RETURN NULL;
END
$$;

-- What belongs to a card: its cell.
CREATE FUNCTION tell_governance_of_card() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed governance_card;
BEGIN
    SELECT * INTO changed FROM governance_card WHERE id = coalesce(NEW.card_id, OLD.card_id);
    IF FOUND THEN
        PERFORM tell_governance(changed.table_id, 'card', changed.id, changed.topic_id, changed.level_id);
    END IF;
    RETURN NULL;
END
$$;

-- What the coordination says of a cell.
CREATE FUNCTION tell_governance_cell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_governance(NEW.table_id, 'cell', NULL, NEW.topic_id, NEW.level_id);
    RETURN NULL;
END
$$;

-- What concerns all of the table: itself, its topics and levels, its workshops and sub-groups.
CREATE FUNCTION tell_governance_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'governance_table' THEN
        PERFORM tell_governance(NEW.id, 'table', NULL, NULL, NULL);
    ELSE
        PERFORM tell_governance(NEW.table_id, 'table', NULL, NULL, NULL);
    END IF;
    RETURN NULL;
END
$$;

-- All of them wait for the end of their transaction: nobody waits for an event's number and is waited
-- for elsewhere.
CREATE CONSTRAINT TRIGGER governance_card_is_told AFTER INSERT ON governance_card
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_governance_card();
-- Those that only make room for a moved one change their position alone.
CREATE CONSTRAINT TRIGGER governance_card_is_told_anew AFTER UPDATE ON governance_card
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.version <> NEW.version OR OLD.position_version <> NEW.position_version
          OR OLD.topic_id <> NEW.topic_id OR OLD.level_id <> NEW.level_id
          OR OLD.leader_id IS DISTINCT FROM NEW.leader_id)
    EXECUTE FUNCTION tell_governance_card();
CREATE CONSTRAINT TRIGGER governance_comment_is_told AFTER INSERT OR UPDATE ON governance_comment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_governance_of_card();
CREATE CONSTRAINT TRIGGER governance_card_link_is_told AFTER INSERT OR UPDATE OR DELETE ON governance_card_link
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_governance_of_card();
CREATE CONSTRAINT TRIGGER governance_vote_is_told AFTER INSERT OR UPDATE OR DELETE ON governance_vote
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_governance_of_card();
-- A cell's row is there from its first card on; that one is told.
CREATE CONSTRAINT TRIGGER governance_cell_is_told AFTER INSERT ON governance_cell
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.completeness IS NOT NULL)
    EXECUTE FUNCTION tell_governance_cell();
CREATE CONSTRAINT TRIGGER governance_cell_is_told_anew AFTER UPDATE ON governance_cell
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.version <> NEW.version)
    EXECUTE FUNCTION tell_governance_cell();
CREATE CONSTRAINT TRIGGER governance_table_is_told AFTER UPDATE ON governance_table
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.version <> NEW.version)
    EXECUTE FUNCTION tell_governance_table();
CREATE CONSTRAINT TRIGGER governance_line_is_told AFTER INSERT ON governance_line
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_governance_table();
CREATE CONSTRAINT TRIGGER governance_line_is_told_anew AFTER UPDATE ON governance_line
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.version <> NEW.version OR OLD.position <> NEW.position)
    EXECUTE FUNCTION tell_governance_table();
CREATE CONSTRAINT TRIGGER governance_workshop_is_told AFTER INSERT OR UPDATE ON governance_workshop
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_governance_table();
CREATE CONSTRAINT TRIGGER governance_sub_group_is_told AFTER INSERT OR UPDATE ON governance_sub_group
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_governance_table();
