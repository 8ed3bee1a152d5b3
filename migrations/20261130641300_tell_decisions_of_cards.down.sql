DROP INDEX governance_sub_group_section_idx;
ALTER TABLE governance_sub_group
    DROP CONSTRAINT governance_sub_group_section_id_fkey,
    ADD CONSTRAINT governance_sub_group_section_id_fkey FOREIGN KEY (section_id) REFERENCES minutes_section;
DROP INDEX governance_card_invitee_idx;
DROP INDEX governance_workshop_circle_idx;
DROP TRIGGER decision_is_told_to_governance ON decision;
DROP FUNCTION tell_governance_decision();
