-- Much data with varied words, on top of the demo's: {measures}, {people}, {meetings}, {entries},
-- {decisions}, {items} are put in before. Words follow Zipf's law, as texts do: the first of the
-- list stands in every second measure, the last ones in a few. The same data each time.

SELECT setseed(0.42);

CREATE UNLOGGED TABLE grow_word (n int PRIMARY KEY, word text NOT NULL);
INSERT INTO grow_word
SELECT row_number() OVER (), word FROM (
  SELECT word, 0 AS made, n FROM regexp_split_to_table(
    'mesure économie réemploi matériaux soutien entreprise bedrijven circulaire région emploi formation
     projet secteur aide filière déchets chantier construction maatregel economie hergebruik materialen
     transition durable énergie bâtiment logistique transport vélo livraison commerce quartier huizen
     gemeente stad commune administration partenaires coordination groupe réunion décision suivi budget
     financement prêt garantie subvention marché public achats clauses critères évaluation indicateurs
     objectifs calendrier échéance rapport étude données numérique plateforme outil innovation recherche
     laboratoire prototype atelier réparation textile plastique bois métal béton terre compost alimentation
     cantine marchés producteurs distribution emballage consigne bouteille verre papier recyclage collecte
     tri dépôt entrepôt hangar zone industrielle production artisanat coopérative association bénévoles
     citoyens participation consultation enquête sensibilisation communication campagne école université
     onderwijs opleiding werkgelegenheid voeding vervoer verpakking afval gebouw renovatie energie lening
     steun premie aanvraag dossier behandeling termijn vergadering besluit opvolging verslag werkgroep',
    '\s+') WITH ORDINALITY AS real (word, n)
  UNION ALL
  SELECT a || b || c, 1, random() FROM
    regexp_split_to_table('ba bri ca cho da dre fa fli ga gro ha ka kli la lo ma mi na pa pré ra sa sti ta tro va wi', ' ') a,
    regexp_split_to_table('bel cor dan fer gil lam min nou pel rin sol tur ven', ' ') b,
    regexp_split_to_table('age eur heid ie ing isme lijk ment oir schap té tion ure', ' ') c) x
ORDER BY made, n;

-- Three words each; texts are put together from these.
CREATE UNLOGGED TABLE grow_phrase (n int PRIMARY KEY, phrase text NOT NULL);
INSERT INTO grow_phrase
SELECT pick.n / 3, string_agg(w.word, ' ' ORDER BY pick.n)
FROM (SELECT n, floor(exp(random() * ln(4000)))::int AS word FROM generate_series(0, 59999) n) pick
JOIN grow_word w ON w.n = pick.word GROUP BY 1;
ANALYZE grow_word, grow_phrase;

-- Three times so many words; `seed` only makes the calls differ.
CREATE FUNCTION grow_text(phrases int, seed bigint) RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT string_agg((SELECT phrase FROM grow_phrase WHERE n = pick.n), ' ')
  FROM (SELECT floor(random() * 20000)::int AS n FROM generate_series(1, phrases + (seed * 0)::int)) pick
$$;

INSERT INTO person (first_name, last_name, email, organisation_id)
SELECT 'Prénom' || n, initcap((SELECT word FROM grow_word WHERE grow_word.n = 200 + p.n % 4000)) || n,
       'p' || n || '@large.example', (SELECT min(id) FROM organisation) + p.n % 20
FROM generate_series(1, {people}) p (n);
INSERT INTO account (person_id, created_at) SELECT id, now() FROM person WHERE email LIKE 'p%@large.example';
INSERT INTO membership (person_id, role, group_id, since)
SELECT p.id, 'pilot', g.id, current_date
FROM person p JOIN working_group g ON g.number = 1 + p.id % 9 WHERE p.email LIKE 'p%@large.example';

CREATE UNLOGGED TABLE grow_person AS
SELECT row_number() OVER (ORDER BY p.id) - 1 AS n, p.id, g.id AS group_id
FROM person p JOIN working_group g ON g.number = 1 + p.id % 9 WHERE p.email LIKE 'p%@large.example';
CREATE UNIQUE INDEX ON grow_person (n);

-- Spread over groups and pilots; one in a hundred is linked to nothing. Nearly all wait for their
-- review, so that reviews can be submitted; the others are somewhere further.
INSERT INTO measure (code, title, description, chapter, theme, group_id, pilot_id, carrier_id, state, state_since)
SELECT 'GRAND-' || i, grow_text(3, i), grow_text(10, i), 'Chapitre ' || i % 7, 'Thème ' || i % 23,
       CASE WHEN i % 100 <> 0 THEN p.group_id END, CASE WHEN i % 100 <> 0 THEN p.id END,
       (SELECT min(id) FROM organisation) + i % 20,
       CASE WHEN i % 20 = 7 THEN (ARRAY['submitted', 'examined', 'in_review'])[1 + i / 20 % 3] ELSE 'to_review' END,
       now() - i % 400 * interval '1 day'
FROM generate_series(1, {measures}) m (i) JOIN grow_person p ON p.n = i % {people};

INSERT INTO meeting (kind, group_id, title, year, number, starts_at, ends_at, place, description, state, created_by_id)
SELECT 'group', p.group_id, grow_text(2, i), 1900 + i / 200, 1000 + i, at, at + interval '1 hour', 'Salle ' || i % 9,
       grow_text(5, i), CASE WHEN at < now() THEN 'held' ELSE 'planned' END, p.id
FROM generate_series(1, {meetings}) m (i) JOIN grow_person p ON p.n = i % {people}
CROSS JOIN LATERAL (SELECT date_trunc('hour', now()) + ({meetings} * 97 / 100 - i) * interval '-3 hours' AS at) t;
CREATE UNLOGGED TABLE grow_meeting AS
SELECT row_number() OVER (ORDER BY id) - 1 AS n, id, group_id, starts_at, ends_at, state
FROM meeting WHERE number > 1000;
CREATE UNIQUE INDEX ON grow_meeting (n);
INSERT INTO attendance (meeting_id, person_id, standing)
SELECT m.id, p.id, CASE WHEN m.state = 'held' THEN 'present' ELSE 'invited' END
FROM grow_meeting m CROSS JOIN generate_series(0, 19) k JOIN grow_person p ON p.n = (m.n * 20 + k * 7) % {people}
ON CONFLICT DO NOTHING;
INSERT INTO agenda_point (meeting_id, position, title)
SELECT m.id, k, grow_text(2, m.n) FROM grow_meeting m CROSS JOIN generate_series(1, 5) k;
INSERT INTO agenda_point_subject (point_id, measure_id)
SELECT a.id, m.id FROM agenda_point a JOIN grow_meeting g ON g.id = a.meeting_id
JOIN measure m ON m.code = 'GRAND-' || (1 + a.id % {measures}) WHERE a.position = 1;
-- The old minutes are locked, some of the last hundred meetings' are still drafts or sent round.
INSERT INTO minutes (meeting_id, state, started_at, circulated_at, corrections_due_on, approved_at, locked_at)
SELECT id, word, starts_at, CASE WHEN word <> 'draft' THEN ends_at END,
       CASE WHEN word <> 'draft' THEN ends_at::date + 14 END,
       CASE WHEN word = 'locked' THEN ends_at END, CASE WHEN word = 'locked' THEN ends_at END
FROM grow_meeting CROSS JOIN LATERAL (
  SELECT CASE WHEN starts_at < now() - interval '20 days' THEN 'locked'
              WHEN n % 3 = 0 THEN 'draft' ELSE 'circulated' END AS word) w
WHERE state = 'held';
CREATE UNLOGGED TABLE grow_point AS
SELECT row_number() OVER (ORDER BY a.id) - 1 AS n, a.id, a.meeting_id, m.group_id, m.starts_at
FROM agenda_point a JOIN grow_meeting m ON m.id = a.meeting_id WHERE m.state = 'held';
CREATE UNIQUE INDEX ON grow_point (n);
INSERT INTO entry (meeting_id, point_id, position, kind, body, client_key, written_at, change_no, speaker_id)
SELECT p.meeting_id, p.id, e.n, (ARRAY['information', 'question', 'opinion', 'decision', 'follow_up'])[1 + e.n % 5],
       grow_text(4, e.n), 'grown-' || e.n, p.starts_at, nextval('entry_change_no'), s.id
FROM generate_series(1, {entries}) e (n)
JOIN grow_point p ON p.n = (e.n / 20) % (SELECT count(*) FROM grow_point)
JOIN grow_person s ON s.n = e.n % {people};
INSERT INTO decision (year, number, text, state, decided_on, group_id, scope_group_id, scope_measure_id, meeting_id, recorded_at)
SELECT 2016 + d.n % 10, 1000 + d.n, grow_text(5, d.n), (ARRAY['taken', 'applied', 'taken', 'proposed'])[1 + d.n % 4],
       p.starts_at::date, p.group_id, CASE WHEN d.n % 3 = 0 THEN p.group_id END,
       CASE WHEN d.n % 3 = 1 THEN (SELECT id FROM measure WHERE code = 'GRAND-' || (1 + d.n % {measures})) END,
       p.meeting_id, p.starts_at
FROM generate_series(1, {decisions}) d (n) JOIN grow_point p ON p.n = (d.n * 7) % (SELECT count(*) FROM grow_point);
INSERT INTO action_item (what, group_id, owner_id, due_on, state, done_on, meeting_id, created_at)
SELECT grow_text(4, i.n), p.group_id, CASE WHEN i.n % 17 > 0 THEN o.id END,
       CASE WHEN i.n % 13 > 0 THEN p.starts_at::date + 14 END, word,
       CASE WHEN word = 'done' THEN p.starts_at::date + 10 END, p.meeting_id, p.starts_at
FROM generate_series(1, {items}) i (n)
JOIN grow_point p ON p.n = (i.n * 11) % (SELECT count(*) FROM grow_point)
JOIN grow_person o ON o.n = i.n % {people}
CROSS JOIN LATERAL (SELECT (ARRAY['done', 'done', 'done', 'open', 'in_progress'])[1 + i.n % 5] AS word) w;
INSERT INTO history (at, actor_id, subject_kind, subject_id, action, changes)
SELECT now() - h.n * interval '1 second', p.id, 'measure', m.id, 'review_save', '{"state": ["to_review", "in_review"]}'
FROM generate_series(1, {measures}) h (n)
JOIN measure m ON m.code = 'GRAND-' || h.n JOIN grow_person p ON p.n = h.n % {people};

-- The governance table, as large as one gets: 12 topics by 6 levels, 500 cards, a workshop that voted.
INSERT INTO governance_table (title, opened) VALUES ('Grand tableau', true);
INSERT INTO governance_current (table_id) SELECT id FROM governance_table WHERE title = 'Grand tableau'
ON CONFLICT (one) DO UPDATE SET table_id = excluded.table_id;
INSERT INTO governance_line (table_id, side, position, title)
SELECT t.id, s.side, n.n, initcap(s.side) || ' ' || n.n
FROM governance_table t
CROSS JOIN (VALUES ('topic', 12), ('level', 6)) s (side, count)
CROSS JOIN LATERAL generate_series(1, s.count) n (n)
WHERE t.title = 'Grand tableau';
INSERT INTO governance_card (table_id, topic_id, level_id, position, kind, body, author_id, author_shown, written_at)
SELECT t.id, o.id, l.id, n.n, (ARRAY['observation', 'good_practice', 'proposal', 'risk', 'question'])[1 + n.n % 5],
       grow_text(8, n.n), p.id, n.n % 4 > 0, now()
FROM generate_series(1, 500) n (n)
JOIN governance_table t ON t.title = 'Grand tableau'
JOIN governance_line o ON o.table_id = t.id AND o.side = 'topic' AND o.position = 1 + n.n % 12
JOIN governance_line l ON l.table_id = t.id AND l.side = 'level' AND l.position = 1 + n.n / 12 % 6
JOIN grow_person p ON p.n = n.n % 40;
INSERT INTO governance_card_version (card_id, version, kind, body)
SELECT c.id, 1, c.kind, c.body FROM governance_card c JOIN governance_table t ON t.id = c.table_id
WHERE t.title = 'Grand tableau';
INSERT INTO governance_workshop (table_id, title, phase)
SELECT id, 'Grand atelier', 'discuss' FROM governance_table WHERE title = 'Grand tableau';
INSERT INTO governance_ballot (workshop_id, person_id, spent)
SELECT w.id, p.id, 6 FROM governance_workshop w JOIN grow_person p ON p.n < 40 WHERE w.title = 'Grand atelier';
INSERT INTO governance_vote (ballot_id, card_id, points)
SELECT b.id, c.id, 2
FROM governance_workshop w
JOIN governance_ballot b ON b.workshop_id = w.id
JOIN governance_card c ON c.table_id = w.table_id AND (c.position + b.id) % 40 = 0 AND c.position <= 120
WHERE w.title = 'Grand atelier';

DROP TABLE grow_word, grow_phrase, grow_person, grow_meeting, grow_point;
DROP FUNCTION grow_text(int, bigint);
