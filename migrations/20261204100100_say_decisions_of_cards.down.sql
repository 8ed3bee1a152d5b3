DROP VIEW governance_card_decision;
