-- While people vote, cards are neither put away nor taken back: they vote on the same ones. The phase does
-- not end meanwhile.
CREATE FUNCTION governance_card_rests() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM w.id FROM governance_workshop w
    WHERE w.table_id = NEW.table_id AND w.archived_at IS NULL ORDER BY w.id FOR SHARE;
    IF EXISTS (SELECT FROM governance_workshop w
               WHERE w.table_id = NEW.table_id AND w.archived_at IS NULL AND w.phase = 'vote') THEN
        RAISE EXCEPTION 'card % is voted on', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_card_rests';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER governance_card_rests BEFORE UPDATE OF archived_at ON governance_card
    FOR EACH ROW WHEN (OLD.archived_at IS DISTINCT FROM NEW.archived_at)
    EXECUTE FUNCTION governance_card_rests();
