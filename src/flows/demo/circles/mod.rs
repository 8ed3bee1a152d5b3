//! Circles in all stages: axes, notes, invitations; what was answered and said at those held; and what
//! became of it. People are called by their role, their answers are spread so that pictures mean
//! something.

mod live;
mod said;

use anyhow::Context;
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use serde::Deserialize;
use sqlx::PgConnection;

use super::{Calendar, meetings::working_day, people::People, plan::Stored};
use circles::{commands, forms::CircleForm};
use kernel::{
    circle::{CircleState, Cycle, NoteState},
    dates::from_brussels,
    ids::{CircleId, GroupId, MeetingId, NoteVersionId},
    meeting::MeetingKind,
};
use meetings::planning::commands::{self as planning, NewMeeting};
use platform::auth::Permit;

/// `circles.toml`
#[derive(Debug, Deserialize)]
struct File {
    axis: Vec<Axis>,
    circle: Vec<Circle>,
    remark: Vec<said::Remark>,
}

#[derive(Debug, Deserialize)]
struct Axis {
    group: i32,
    number: i32,
    title: String,
    title_nl: String,
    aim: String,
    measures: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Circle {
    group: i32,
    cycle: Cycle,
    title: String,
    state: CircleState,
    /// Days from the reference day; moved to the next working day.
    day: Option<i64>,
    /// The title of a meeting that is there.
    meeting: Option<String>,
    /// So many are on the list.
    invited: i32,
    #[serde(default)]
    held: bool,
    #[serde(default)]
    without: String,
    note: Option<NoteState>,
    /// The day the note left.
    sent: Option<i64>,
    /// Why it left late.
    #[serde(default)]
    late: String,
    /// Where its synthesis stands: `preparing` or `public`.
    synthesis: Option<String>,
    #[serde(default)]
    body: String,
}

/// Stores them all.
pub(super) async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    plan: &Stored,
    people: &People,
) -> anyhow::Result<()> {
    let file: File =
        toml::from_str(include_str!("../data/circles.toml")).context("circles.toml")?;
    for axis in &file.axis {
        store_axis(db, plan.groups[&axis.group], axis).await?;
    }
    for circle in &file.circle {
        let mut player = Player {
            db,
            calendar,
            group: plan.groups[&circle.group],
            people,
            circle,
        };
        player
            .play(&file.remark)
            .await
            .with_context(|| circle.title.clone())?;
    }
    Ok(())
}

async fn store_axis(db: &mut PgConnection, group: GroupId, axis: &Axis) -> anyhow::Result<()> {
    sqlx::query!(
        "WITH new AS (
             INSERT INTO axis (group_id, number, position, title, title_nl, aim) VALUES ($1, $2, $2, $3, $4, $5)
             RETURNING id)
         INSERT INTO axis_measure (axis_id, position, title)
         SELECT new.id, m.position, m.title
         FROM new, unnest($6::text[]) WITH ORDINALITY AS m (title, position)",
        group.0,
        axis.number,
        axis.title,
        axis.title_nl,
        axis.aim,
        &axis.measures
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Plays one circle.
struct Player<'a> {
    db: &'a mut PgConnection,
    calendar: Calendar,
    group: GroupId,
    people: &'a People,
    circle: &'a Circle,
}

impl Player<'_> {
    async fn play(&mut self, remarks: &[said::Remark]) -> anyhow::Result<()> {
        let begun = self.calendar.moment(-40, 0);
        let pilot = self.people.pilot(self.circle.group, 0);
        let adding = Permit::of_operator_on(Some(pilot), begun, self.group);
        let id = commands::create(self.db, &adding, &self.form()).await?;
        let permit = Permit::of_operator_on(Some(pilot), begun, id);
        if let Some(meeting) = self.meeting().await? {
            commands::set_meeting(self.db, &permit, Some(meeting)).await?;
        }
        let version = self.note(id).await?;
        self.invite(id).await?;
        self.stand(id).await?;
        if self.circle.state == CircleState::Running {
            let live = live::Live {
                circle: id,
                began: live::began(self.calendar.now),
                pilot,
            };
            live.play(self.db).await?;
        }
        if !self.circle.held {
            return Ok(());
        }
        let evening = said::Evening {
            circle: id,
            day: working_day(self.calendar.day(self.circle.day.unwrap_or(0))),
            pilot,
            version: version.context("a circle that was held has its note")?,
        };
        let own: Vec<&said::Remark> = remarks
            .iter()
            .filter(|remark| remark.group == self.circle.group)
            .collect();
        evening.answers(self.db).await?;
        evening.feedback(self.db).await?;
        let noted = evening.remarks(self.db, &own).await?;
        if let Some(stands) = &self.circle.synthesis {
            let stands = (stands == "public", self.calendar.moment(-1, 30));
            evening
                .synthesis(
                    self.db,
                    stands,
                    (self.circle.body.as_str(), noted.as_slice()),
                )
                .await?;
        }
        Ok(())
    }

    fn form(&self) -> CircleForm {
        CircleForm {
            group: self.group,
            cycle: self.circle.cycle,
            title: self.circle.title.clone(),
            description:
                "Trois heures au plus, en ligne : la note, puis chaque axe en trois tours.".into(),
            invitations_min: 30,
            invitations_max: 50,
            places_wanted: 20,
            places_max: 25,
            reply_to: format!("gt{}@demo.example", self.circle.group),
            feedback_due_on: None,
            asks_reading: true,
            version: 0,
        }
    }

    fn starts_at(&self) -> Option<DateTime<Utc>> {
        let day = working_day(self.calendar.day(self.circle.day?));
        // What goes on goes on now, on a Sunday too.
        if self.circle.state == CircleState::Running {
            return Some(live::began(self.calendar.now));
        }
        Some(from_brussels(day, NaiveTime::from_hms_opt(14, 0, 0)?))
    }

    /// The meeting it is: one that is there, or a new one.
    async fn meeting(&mut self) -> anyhow::Result<Option<MeetingId>> {
        if let Some(title) = &self.circle.meeting {
            let found = sqlx::query_scalar!(
                r#"SELECT id as "id: MeetingId" FROM meeting WHERE group_id = $1 AND title = $2"#,
                self.group.0,
                title
            );
            return Ok(Some(found.fetch_one(&mut *self.db).await?));
        }
        let Some(starts_at) = self.starts_at() else {
            return Ok(None);
        };
        let pilot = self.people.pilot(self.circle.group, 0);
        let announced = self.calendar.moment(-40, 5);
        let adding = Permit::of_operator_on(Some(pilot), announced, self.group);
        let new = NewMeeting {
            kind: MeetingKind::SecondCircle,
            organisation: None,
            title: self.circle.title.clone(),
            starts_at,
            ends_at: starts_at + TimeDelta::hours(3),
            place: String::new(),
            video_url: format!("https://example.org/video/gt{}", self.circle.group),
            description: String::new(),
            series: None,
        };
        let (id, _) = planning::create(self.db, &adding, &new).await?;
        Ok(Some(id))
    }

    /// The note sent ahead of it, with a section for each axis.
    async fn note(&mut self, circle: CircleId) -> anyhow::Result<Option<NoteVersionId>> {
        let Some(state) = self.circle.note else {
            return Ok(None);
        };
        let at = self.calendar.moment(self.circle.sent.unwrap_or(-3) - 2, 15);
        let decided = matches!(state, NoteState::Validated | NoteState::Sent);
        let version = sqlx::query_scalar!(
            r#"WITH decided AS (
                 INSERT INTO decision (year, text, decided_on, group_id, scope_group_id, recorded_at)
                 SELECT extract(year FROM $4::timestamptz)::int,
                        'Le comité valide la note intermédiaire du ' || g.code || '.', $4::timestamptz::date,
                        (SELECT id FROM working_group WHERE number = 0), g.id, $4
                 FROM working_group g WHERE g.id = $1 AND $5 RETURNING id),
               note AS (
                 INSERT INTO note (group_id, circle_id, kind, title)
                 VALUES ($1, $2, 'intermediate', 'Note intermédiaire') RETURNING id),
               version AS (
                 INSERT INTO note_version (note_id, number, state, submitted_at, return_reason, decision_id, validated_at,
                                           sent_at, late_reason, axes, created_at)
                 SELECT note.id, 1, $3, CASE WHEN $3 <> 'drafting' THEN $4::timestamptz END,
                        CASE WHEN $3 = 'returned' THEN 'Préciser qui porte chaque axe.' ELSE '' END,
                        (SELECT id FROM decided), CASE WHEN $5 THEN $4::timestamptz END, $6::timestamptz, $7,
                        CASE WHEN $5 THEN (
                          SELECT json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title,
                                 'title_nl', a.title_nl, 'aim', a.aim, 'measures',
                                 (SELECT coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'title_nl',
                                                           m.title_nl) ORDER BY m.position), '[]')
                                  FROM axis_measure m WHERE m.axis_id = a.id)) ORDER BY a.position)::jsonb
                          FROM axis a WHERE a.group_id = $1) END, $4
                 FROM note RETURNING id),
               section AS (
                 INSERT INTO note_section (note_version_id, position, axis_id, heading, body)
                 SELECT version.id, a.position, a.id, a.title, a.aim || E'\n\nQui le porte, avec quels moyens, dans quel ordre.'
                 FROM version, axis a WHERE a.group_id = $1)
               SELECT id as "id!: NoteVersionId" FROM version"#,
            self.group.0,
            circle.0,
            state.as_str(),
            at,
            decided,
            self.circle.sent.map(|day| self.calendar.moment(day, 90)),
            self.circle.late
        )
        .fetch_one(&mut *self.db)
        .await?;
        Ok(Some(version))
    }

    /// People on the list, from the demo's organisations in turn, and how they answered.
    async fn invite(&mut self, circle: CircleId) -> anyhow::Result<()> {
        let asked = self.circle.state != CircleState::Preparing;
        sqlx::query!(
            "INSERT INTO circle_invitee (circle_id, name, email, organisation_id, organisation, organisation_kind, lang,
                                         provenance, state, answered_at, waiting_since, invited_at, came_at,
                                         address_failed_at, address_error, added_at)
             SELECT $1::bigint, 'Participant·e ' || n || ' du GT' || $2::int,
                    'participant.gt' || $2::int || '.' || $1::bigint || '.' || n || '@demo.example',
                    o.id, o.name, o.kind, CASE WHEN n % 4 = 0 THEN 'nl' ELSE 'fr' END,
                    (ARRAY['contact', 'group', 'circle', 'pasted', 'file'])[1 + n % 5], s.state,
                    CASE WHEN s.state IN ('yes', 'no') THEN $3::timestamptz + n * interval '3 hours' END, NULL,
                    CASE WHEN $4 THEN $3::timestamptz END,
                    CASE WHEN s.state = 'yes' AND $5 AND n % 8 <> 0 THEN $6::timestamptz END,
                    CASE WHEN $4 AND n = 17 THEN $3::timestamptz + interval '1 minute' END,
                    CASE WHEN $4 AND n = 17 THEN '550 5.1.1 unknown' ELSE '' END, $3
             FROM generate_series(1, $7::int) n
             JOIN (SELECT *, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS many
                   FROM organisation WHERE short_name <> 'Facilitation') o ON o.place = 1 + n * 7 % o.many
             CROSS JOIN LATERAL (
               SELECT CASE WHEN NOT $4 THEN 'listed' WHEN n = 17 THEN 'invited'
                           WHEN $5 THEN (ARRAY['yes', 'no', 'yes', 'yes', 'invited'])[1 + n % 5]
                           ELSE (ARRAY['yes', 'invited', 'yes', 'no', 'invited'])[1 + n % 5] END AS state) s",
            circle.0,
            self.circle.group,
            self.calendar.moment(self.circle.day.unwrap_or(0).min(28) - 28, 0),
            asked,
            self.circle.held,
            self.starts_at(),
            self.circle.invited
        )
        .execute(&mut *self.db)
        .await?;
        // Whoever was asked knows when and where, and that the note was sent.
        sqlx::query!(
            "UPDATE circle_invitee i SET told_starts_at = m.starts_at, told_ends_at = m.ends_at,
                    told_place = circle_told_place(m.place, m.video_url),
                    told_video_url = CASE WHEN i.holds_place THEN m.video_url ELSE '' END,
                    told_note_version_id = circle_sent_note(c.id)
             FROM circle c JOIN meeting m ON m.id = c.meeting_id
             WHERE c.id = $1 AND i.circle_id = c.id AND i.asked",
            circle.0
        )
        .execute(&mut *self.db)
        .await?;
        Ok(())
    }

    async fn stand(&mut self, circle: CircleId) -> anyhow::Result<()> {
        sqlx::query!(
            "UPDATE circle SET state = $2, without_reason = $3, version = version + 1 WHERE id = $1",
            circle.0,
            self.circle.state.as_str(),
            self.circle.without
        )
        .execute(&mut *self.db)
        .await?;
        Ok(())
    }
}
