-- A decision that is taken, superseded or put away is shown otherwise in the cells of its cards: whoever
-- looks on at their tables is told. The superseding one tells by its own links.
CREATE FUNCTION tell_governance_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN
        SELECT DISTINCT c.table_id, c.id, c.topic_id, c.level_id
        FROM governance_card_link k JOIN governance_card c ON c.id = k.card_id
        WHERE k.decision_id = NEW.id
        ORDER BY c.table_id, c.id
    LOOP
        PERFORM tell_governance(changed.table_id, 'card', changed.id, changed.topic_id, changed.level_id);
    END LOOP;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER decision_is_told_to_governance AFTER UPDATE ON decision
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.state <> NEW.state OR OLD.superseded_by_id IS DISTINCT FROM NEW.superseded_by_id
          OR OLD.archived_at IS DISTINCT FROM NEW.archived_at)
    EXECUTE FUNCTION tell_governance_decision();
-- Whose workshop a circle's links lead to.
CREATE INDEX governance_workshop_circle_idx ON governance_workshop (circle_id) WHERE circle_id IS NOT NULL;
CREATE INDEX governance_card_invitee_idx ON governance_card (author_invitee_id) WHERE author_invitee_id IS NOT NULL;
-- A section that holds nothing may be removed, whoever meant to take notes there.
ALTER TABLE governance_sub_group
    DROP CONSTRAINT governance_sub_group_section_id_fkey,
    ADD CONSTRAINT governance_sub_group_section_id_fkey FOREIGN KEY (section_id) REFERENCES minutes_section
        ON DELETE SET NULL;
CREATE INDEX governance_sub_group_section_idx ON governance_sub_group (section_id) WHERE section_id IS NOT NULL;
