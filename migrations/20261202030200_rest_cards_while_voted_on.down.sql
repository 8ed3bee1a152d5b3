DROP TRIGGER governance_card_rests ON governance_card;
DROP FUNCTION governance_card_rests();
