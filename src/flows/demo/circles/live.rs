//! A circle that goes on while the demo is loaded: where its run sheet stands, what phones are asked,
//! and what was noted so far.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use kernel::{
    dates::brussels_date,
    ids::{CircleId, PersonId},
};

/// The code on its screen.
const CODE: &str = "GT8CRC";
/// It began at a round time, so many seconds apart.
const ROUND: i64 = 5 * 60;

/// When it began: an hour ago, so that its first axis is under way.
pub(super) fn began(now: DateTime<Utc>) -> DateTime<Utc> {
    let round = now.timestamp().div_euclid(ROUND) * ROUND;
    DateTime::from_timestamp(round, 0).unwrap_or(now) - TimeDelta::hours(1)
}

/// A circle under way.
pub(super) struct Live {
    pub circle: CircleId,
    pub began: DateTime<Utc>,
    /// Who records.
    pub pilot: PersonId,
}

impl Live {
    /// All of it.
    pub(super) async fn play(&self, db: &mut PgConnection) -> anyhow::Result<()> {
        self.came(db).await?;
        self.sheet(db).await?;
        self.phones(db).await?;
        self.lines(db).await
    }

    /// Most of those who said that they would.
    async fn came(&self, db: &mut PgConnection) -> anyhow::Result<()> {
        sqlx::query!(
            "UPDATE circle_invitee i SET came_at = $2
             FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM circle_invitee
                   WHERE circle_id = $1 AND coming) AS p
             WHERE i.id = p.id AND p.n % 8 <> 0",
            self.circle.0,
            self.began
        )
        .execute(db)
        .await?;
        Ok(())
    }

    /// The second round of the first axis runs.
    async fn sheet(&self, db: &mut PgConnection) -> anyhow::Result<()> {
        sqlx::query!(
            "INSERT INTO sheet_point (circle_id, position, kind, axis_id, round, planned_minutes, started_at, ended_at,
                                      ends_at)
             SELECT c.id, p.place, p.kind, a.id, p.round, p.minutes,
                    $2::timestamptz + p.began * interval '1 minute', $2::timestamptz + p.ended * interval '1 minute',
                    CASE WHEN p.ended IS NULL
                         THEN $2::timestamptz + (p.began + p.minutes) * interval '1 minute' END
             FROM circle c
             CROSS JOIN (VALUES
                 (1, 'introduction', NULL::int, NULL::text, 10, 0, 9),
                 (2, 'round_table', NULL, NULL, 20, 9, 30),
                 (3, 'presentation', NULL, NULL, 20, 30, 49),
                 (4, 'axis_round', 1, 'appreciation', 10, 49, 58),
                 (5, 'axis_round', 1, 'involvement', 10, 58, NULL),
                 (6, 'axis_round', 1, 'review', 15, NULL, NULL),
                 (7, 'pause', NULL, NULL, 10, NULL, NULL),
                 (8, 'axis_round', 2, 'appreciation', 10, NULL, NULL),
                 (9, 'axis_round', 2, 'involvement', 10, NULL, NULL),
                 (10, 'axis_round', 2, 'review', 15, NULL, NULL),
                 (11, 'closing', NULL, NULL, 10, NULL, NULL))
                 AS p (place, kind, axis, round, minutes, began, ended)
             LEFT JOIN axis a ON a.group_id = c.group_id AND a.number = p.axis
             WHERE c.id = $1",
            self.circle.0,
            self.began
        )
        .execute(db)
        .await?;
        Ok(())
    }

    /// The first question is shown, the second is answered right now, the others wait.
    async fn phones(&self, db: &mut PgConnection) -> anyhow::Result<()> {
        sqlx::query!(
            "INSERT INTO live_session (circle_id, code, opened_at, opened_by_id) VALUES ($1, $2, $3, $4)",
            self.circle.0,
            CODE,
            self.began,
            self.pilot.0
        )
        .execute(&mut *db)
        .await?;
        sqlx::query!(
            "WITH question AS (
                 INSERT INTO live_question (circle_id, axis_id, round, position, state)
                 SELECT c.id, a.id, r.round, row_number() OVER (ORDER BY a.position, r.place),
                        CASE WHEN a.number = 1 AND r.place = 1 THEN 'shown'
                             WHEN a.number = 1 AND r.place = 2 THEN 'open' ELSE 'waiting' END
                 FROM circle c JOIN axis a ON a.group_id = c.group_id
                 CROSS JOIN (VALUES (1, 'appreciation'), (2, 'involvement'), (3, 'review')) AS r (place, round)
                 WHERE c.id = $1 RETURNING id, state),
             present AS (
                 SELECT id, organisation, row_number() OVER (ORDER BY id) AS n
                 FROM circle_invitee WHERE circle_id = $1 AND came_at IS NOT NULL)
             INSERT INTO live_answer (question_id, client_id, respondent, invitee_id, option, organisation, answered_on)
             SELECT q.id, 'demo-' || q.id || '-' || p.id, sha256((q.id || '/' || p.id)::bytea),
                    CASE WHEN p.n % 2 = 0 THEN p.id END,
                    CASE q.state
                        WHEN 'shown' THEN (ARRAY['4', '5', '4', '3', '4', '5', '3', '5', '3'])[1 + p.n % 9]
                        ELSE (ARRAY['support', 'consulted', 'carry', 'support', 'consulted'])[1 + p.n % 5] END,
                    CASE WHEN p.n % 2 = 0 THEN p.organisation ELSE '' END, $2
             FROM question q CROSS JOIN present p
             WHERE q.state = 'shown' OR q.state = 'open' AND p.n % 3 <> 0",
            self.circle.0,
            brussels_date(self.began)
        )
        .execute(db)
        .await?;
        Ok(())
    }

    /// What was said in the rounds so far; one line in nobody's name.
    async fn lines(&self, db: &mut PgConnection) -> anyhow::Result<()> {
        sqlx::query!(
            "INSERT INTO contribution (circle_id, axis_id, round, kind, scale, level, source, invitee_id, speaker,
                                       organisation_id, organisation, unnamed, body, sheet_point_id, position,
                                       recorded_by_id, recorded_at, said_on)
             SELECT c.id, a.id, l.round, l.round, l.scale::smallint, l.level, 'recorded', i.id, coalesce(i.name, ''),
                    i.organisation_id, coalesce(i.organisation, ''), i.id IS NULL, l.body, p.id, l.place,
                    $2, $3::timestamptz + l.minute * interval '1 minute', $4
             FROM circle c
             JOIN axis a ON a.group_id = c.group_id AND a.number = 1
             CROSS JOIN (VALUES
                 (1, 'appreciation', 4, NULL::text, 50, 1, 'Les coopératives existent : il faut les relier.'),
                 (2, 'appreciation', 5, NULL, 52, 2, 'Un accompagnement au démarrage est ce qui manque le plus.'),
                 (3, 'appreciation', 3, NULL, 54, NULL, 'L’objectif est bon, le calendrier paraît court.'),
                 (4, 'involvement', NULL, 'carry', 59, 3, 'Nous pouvons accueillir les premières permanences.'),
                 (5, 'involvement', NULL, 'support', 60, 4, 'Oui pour relayer l’appel dans les quartiers.'))
                 AS l (place, round, scale, level, minute, who, body)
             JOIN sheet_point p ON p.circle_id = c.id AND p.axis_id = a.id AND p.round = l.round
             LEFT JOIN (SELECT id, name, organisation_id, organisation, row_number() OVER (ORDER BY id) AS place
                        FROM circle_invitee WHERE circle_id = $1 AND came_at IS NOT NULL) i ON i.place = l.who
             WHERE c.id = $1",
            self.circle.0,
            self.pilot.0,
            self.began,
            brussels_date(self.began)
        )
        .execute(db)
        .await?;
        Ok(())
    }
}
