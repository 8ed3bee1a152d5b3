//! What was answered and said at a circle that was held, in writing after it, and what became of it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use sqlx::PgConnection;

use circles::synthesis::{
    commands::{self as synthesis, Preparing},
    forms::{SynthesisForm, TagChanges, TreatmentForm},
    model::Published,
    tag_form::TagForm,
};
use kernel::{
    circle::{ContributionKind, TreatmentOutcome},
    ids::{CircleId, ContributionId, NoteVersionId, PersonId},
};
use platform::auth::Permit;

/// A remark of `circles.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Remark {
    pub group: i32,
    /// Its number.
    axis: i32,
    kind: ContributionKind,
    tag: String,
    body: String,
    outcome: Option<TreatmentOutcome>,
    #[serde(default)]
    why: String,
}

/// A remark, as it was noted.
pub(super) type Noted<'r> = (ContributionId, &'r Remark);

/// Adds the tags there are, with the first keys, and sets them.
async fn tag(db: &mut PgConnection, permit: &Preparing, noted: &[Noted<'_>]) -> anyhow::Result<()> {
    let mut tags = Vec::new();
    let mut changes = TagChanges::default();
    for (id, remark) in noted {
        let known = tags.iter().find(|(name, _)| *name == remark.tag);
        let tag = match known {
            Some((_, tag)) => *tag,
            None => {
                let form = TagForm {
                    name: remark.tag.clone(),
                    key: i16::try_from(tags.len() + 1).ok().filter(|key| *key <= 9),
                    axis: None,
                    version: 0,
                };
                let tag = synthesis::add_tag(db, permit, &form).await?;
                tags.push((remark.tag.as_str(), tag));
                tag
            }
        };
        changes.set.push((*id, tag));
    }
    synthesis::tag(db, permit, &changes).await?;
    Ok(())
}

/// A circle that was held.
pub(super) struct Evening {
    pub circle: CircleId,
    pub day: NaiveDate,
    pub pilot: PersonId,
    pub version: NoteVersionId,
}

impl Evening {
    /// By phone: every axis has its two questions; every second answer is unnamed.
    pub(super) async fn answers(&self, db: &mut PgConnection) -> anyhow::Result<()> {
        sqlx::query!(
            "WITH question AS (
                 INSERT INTO live_question (circle_id, axis_id, round, position, state)
                 SELECT c.id, a.id, r.round, row_number() OVER (ORDER BY a.position, r.place), 'shown'
                 FROM circle c JOIN axis a ON a.group_id = c.group_id
                 CROSS JOIN (VALUES (1, 'appreciation'), (2, 'involvement')) AS r (place, round)
                 WHERE c.id = $1 RETURNING id, axis_id, round),
             present AS (
                 SELECT id, organisation, row_number() OVER (ORDER BY id) AS n
                 FROM circle_invitee WHERE circle_id = $1 AND came_at IS NOT NULL)
             INSERT INTO live_answer (question_id, client_id, respondent, invitee_id, option, organisation, answered_on)
             SELECT q.id, 'demo-' || q.id || '-' || p.id, sha256((q.id || '/' || p.id)::bytea),
                    CASE WHEN p.n % 2 = 0 THEN p.id END,
                    CASE q.round
                        WHEN 'appreciation' THEN (ARRAY['5', '4', '4', '3', '4', '5', '2', '4', '3', '5'])
                                                 [1 + (p.n + a.number * 3) % 10]
                        ELSE (ARRAY['support', 'consulted', 'carry', 'support', 'informed', 'support', 'consulted'])
                             [1 + (p.n + a.number * 2) % 7] END,
                    CASE WHEN p.n % 2 = 0 THEN p.organisation ELSE '' END, $2
             FROM question q JOIN axis a ON a.id = q.axis_id CROSS JOIN present p
             WHERE (p.n + a.number) % 6 <> 0",
            self.circle.0,
            self.day
        )
        .execute(db)
        .await?;
        Ok(())
    }

    /// In writing: a third of those who came, every second one without a name.
    pub(super) async fn feedback(&self, db: &mut PgConnection) -> anyhow::Result<()> {
        sqlx::query!(
            "WITH writer AS (
                 SELECT i.id, i.organisation_kind, row_number() OVER (ORDER BY i.id) AS n
                 FROM circle_invitee i WHERE i.circle_id = $1 AND i.came_at IS NOT NULL AND i.id % 3 = 0),
             sent AS (
                 INSERT INTO feedback (circle_id, axis_id, note_version_id, invitee_id, unnamed, state, organisation_kind,
                                       sent_on, sendings)
                 SELECT $1, a.id, $2, CASE WHEN w.n % 2 = 0 THEN w.id END, w.n % 2 = 1, 'sent', b.counts_as,
                        $3::date + 4 + (w.n % 3)::int, 1
                 FROM writer w JOIN circle c ON c.id = $1 JOIN axis a ON a.group_id = c.group_id
                 LEFT JOIN circle_balance b ON b.kind = w.organisation_kind
                 RETURNING id, axis_id, invitee_id),
             done AS (
                 INSERT INTO feedback_done (invitee_id, axis_id)
                 SELECT w.id, a.id FROM writer w JOIN circle c ON c.id = $1 JOIN axis a ON a.group_id = c.group_id)
             INSERT INTO feedback_answer (feedback_id, round, choice, body)
             SELECT s.id, r.round,
                    CASE r.round WHEN 'appreciation' THEN (ARRAY['5', '4', '4', '3', '4'])[1 + (s.id % 5)::int]
                                 WHEN 'involvement' THEN (ARRAY['support', 'consulted', 'support', 'carry'])
                                                         [1 + (s.id % 4)::int]
                                 ELSE 'remark' END,
                    CASE WHEN r.round = 'review' THEN 'L’ordre des étapes pourrait être plus clair.' ELSE '' END
             FROM sent s CROSS JOIN (VALUES ('appreciation'), ('involvement'), ('review')) AS r (round)
             WHERE r.round <> 'review' OR s.id % 4 = 0",
            self.circle.0,
            self.version.0,
            self.day
        )
        .execute(&mut *db)
        .await?;
        // What was sent is read from its sending.
        sqlx::query!(
            "INSERT INTO feedback_sending (feedback_id, number, answers, sent_on)
             SELECT f.id, 1,
                    coalesce((SELECT jsonb_agg(jsonb_build_object(
                                         'round', a.round, 'measure', a.axis_measure_id, 'position', a.position,
                                         'choice', a.choice, 'organisation', a.organisation, 'body', a.body)
                                     ORDER BY a.round)
                              FROM feedback_answer a WHERE a.feedback_id = f.id), '[]'), f.sent_on
             FROM feedback f WHERE f.circle_id = $1 AND f.sent",
            self.circle.0
        )
        .execute(db)
        .await?;
        Ok(())
    }

    /// Noted at the meeting, most of it in somebody's name; two in three may be quoted.
    pub(super) async fn remarks<'r>(
        &self,
        db: &mut PgConnection,
        remarks: &[&'r Remark],
    ) -> anyhow::Result<Vec<Noted<'r>>> {
        let mut noted = Vec::new();
        for (n, remark) in (1_i64..).zip(remarks.iter().copied()) {
            let id = sqlx::query_scalar!(
                r#"INSERT INTO contribution (circle_id, axis_id, round, kind, source, invitee_id, unnamed, body, quotable,
                                           position, recorded_by_id, recorded_at, said_on, read_on)
                 SELECT $1, a.id, 'review', $3, 'recorded', p.id, p.id IS NULL, $4, $5 % 3 <> 0, $5::int, $6,
                        $7::date + time '15:00' + $5 * interval '2 minutes', $7, $7::date + 1
                 FROM circle c JOIN axis a ON a.group_id = c.group_id AND a.number = $2
                 LEFT JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM circle_invitee
                            WHERE circle_id = $1 AND came_at IS NOT NULL) p ON p.place = $5 AND $5 % 4 <> 0
                 WHERE c.id = $1 RETURNING id as "id: ContributionId""#,
                self.circle.0,
                remark.axis,
                remark.kind.as_str(),
                remark.body,
                n,
                self.pilot.0,
                self.day
            )
            .fetch_one(&mut *db)
            .await?;
            noted.push((id, remark));
        }
        Ok(noted)
    }

    /// Tagged and answered; published where it is public.
    pub(super) async fn synthesis(
        &self,
        db: &mut PgConnection,
        (public, at): (bool, DateTime<Utc>),
        (body, noted): (&str, &[Noted<'_>]),
    ) -> anyhow::Result<()> {
        let permit = Permit::of_operator_on(Some(self.pilot), at, self.circle);
        let texts = SynthesisForm {
            body: body.to_owned(),
            public,
            axes: Vec::new(),
            version: 0,
        };
        synthesis::save(db, &permit, &texts).await?;
        synthesis::gather(db, &permit).await?;
        tag(db, &permit, noted).await?;
        for (id, remark) in noted {
            let Some(outcome) = remark.outcome else {
                continue;
            };
            let form = TreatmentForm {
                said: Published {
                    outcome,
                    why: remark.why.clone(),
                    section: String::new(),
                },
                note_section: None,
                version: 0,
            };
            synthesis::treat(db, &permit, (*id, None), &form).await?;
        }
        if public {
            self.publish(db, at).await?;
        }
        Ok(())
    }

    /// All that is prepared, without a mail: nobody has those addresses.
    async fn publish(&self, db: &mut PgConnection, at: DateTime<Utc>) -> anyhow::Result<()> {
        sqlx::query!(
            "WITH out AS (
                 UPDATE synthesis SET state = 'published', published_at = $2, version = version + 1 WHERE circle_id = $1)
             UPDATE treatment t SET published_at = $2, told_at = $2, version = t.version + 1,
                    published = jsonb_build_object('outcome', t.outcome, 'why', t.why, 'section', t.section)
             FROM contribution c WHERE c.id = t.contribution_id AND c.circle_id = $1",
            self.circle.0,
            at
        )
        .execute(db)
        .await?;
        Ok(())
    }
}
