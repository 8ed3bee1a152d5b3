DROP INDEX governance_card_invitee_idx;
DROP INDEX governance_workshop_circle_idx;
DROP TRIGGER decision_is_told_to_governance ON decision;
DROP FUNCTION tell_governance_decision();
