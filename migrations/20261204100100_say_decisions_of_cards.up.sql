-- The decisions in force that cards led to, as pages ask for them.
CREATE VIEW governance_card_decision AS
SELECT k.card_id, d.id, d.code, d.group_id AS "group"
FROM governance_card_link k
JOIN decision d ON d.id = k.decision_id
WHERE d.archived_at IS NULL AND d.superseded_by_id IS NULL AND d.state <> 'proposed';
