//! Meetings past and coming, their agendas, notes, minutes, decisions and follow-up items: played
//! through the rooms' own commands, so that numbers, register and history are as in use.

use anyhow::Context;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use serde::Deserialize;
use sqlx::PgConnection;

use super::{Calendar, people::People, plan::Stored};
use kernel::{
    dates::{brussels_date, from_brussels},
    fold::fold,
    ids::{EntryId, MeetingId, PersonId, PointId},
    meeting::{EntryKind, MeetingKind, MeetingStep, MinutesState, PointKind, PointRound},
};
use meetings::{
    agenda::{commands as agenda, fill, model::NewPoint},
    attendance::commands as attendance,
    head::{self, MeetingHead},
    planning::commands::{self as planning, NewMeeting},
};
use minutes::{
    lifecycle::{
        commands as lifecycle,
        model::{LifeEvent, VersionCause},
    },
    notes::{
        commands::{self as notes, NewEntry, Promise},
        shorthand::{self, Said},
        speakers::Speaker,
    },
};
use platform::auth::{
    Permit,
    rights::{Permission, permission::EditMeeting},
};

/// `meetings.toml`
#[derive(Debug, Deserialize)]
struct File {
    meeting: Vec<Meeting>,
}

#[derive(Debug, Deserialize)]
struct Meeting {
    group: i32,
    kind: MeetingKind,
    title: String,
    /// Days from the reference day; moved to the next working day.
    day: i64,
    from: NaiveTime,
    minutes: i64,
    #[serde(default)]
    place: String,
    #[serde(default)]
    video: String,
    #[serde(default)]
    description: String,
    /// Where it stands; without notes it is planned.
    #[serde(default)]
    stands: Option<MinutesState>,
    #[serde(default)]
    cancelled: String,
    /// Person → standing.
    #[serde(default)]
    people: Vec<(String, String)>,
    #[serde(default)]
    point: Vec<Point>,
}

#[derive(Debug, Deserialize)]
struct Point {
    title: String,
    #[serde(default)]
    title_nl: String,
    #[serde(default)]
    kind: Option<PointKind>,
    #[serde(default)]
    round: Option<PointRound>,
    /// 1 where it is not said.
    #[serde(default)]
    level: Option<usize>,
    #[serde(default)]
    minutes: Option<i32>,
    #[serde(default)]
    by: Option<String>,
    #[serde(default)]
    body: String,
    /// Lines as typed fast, people by their keys.
    #[serde(default)]
    notes: Vec<String>,
}

/// Plays all meetings.
pub(super) async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    plan: &Stored,
    people: &People,
) -> anyhow::Result<()> {
    let file: File = toml::from_str(include_str!("data/meetings.toml")).context("meetings.toml")?;
    for (n, meeting) in file.meeting.iter().enumerate() {
        let mut player = Player {
            db,
            plan,
            people,
            key: n,
        };
        player
            .play(meeting, calendar)
            .await
            .with_context(|| meeting.title.clone())?;
    }
    after(db, calendar).await
}

/// What became of decisions and follow-up items since.
async fn after(db: &mut PgConnection, calendar: Calendar) -> anyhow::Result<()> {
    let today = calendar.day(0);
    sqlx::query!(
        "UPDATE decision SET state = 'applied' WHERE id IN (SELECT id FROM decision ORDER BY id LIMIT 2)"
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE action_item SET state = 'done', done_on = $1
         WHERE id IN (SELECT id FROM action_item ORDER BY id LIMIT 3)",
        calendar.day(-5)
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE action_item SET state = 'in_progress'
         WHERE id IN (SELECT id FROM action_item WHERE state = 'open' AND due_on >= $1 ORDER BY id LIMIT 2)",
        today
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The next working day, where the day is none.
pub(super) fn working_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day + Days::new(2),
        Weekday::Sun => day + Days::new(1),
        _ => day,
    }
}

/// Plays one meeting.
struct Player<'a> {
    db: &'a mut PgConnection,
    plan: &'a Stored,
    people: &'a People,
    key: usize,
}

impl Player<'_> {
    fn permit<P: Permission, On: Copy>(
        &self,
        meeting: &Meeting,
        at: DateTime<Utc>,
        on: On,
    ) -> Permit<P, On> {
        Permit::of_operator_on(Some(self.people.pilot(meeting.group, 0)), at, on)
    }

    async fn play(&mut self, meeting: &Meeting, calendar: Calendar) -> anyhow::Result<()> {
        let starts_at = from_brussels(working_day(calendar.day(meeting.day)), meeting.from);
        let now = calendar.moment(0, 0);
        let announced = (starts_at - TimeDelta::days(14)).min(now);
        let adding = self.permit(meeting, announced, self.plan.groups[&meeting.group]);
        let new = NewMeeting {
            kind: meeting.kind,
            organisation: None,
            title: meeting.title.clone(),
            starts_at,
            ends_at: starts_at + TimeDelta::minutes(meeting.minutes),
            place: meeting.place.clone(),
            video_url: meeting.video.clone(),
            description: meeting.description.clone(),
            series: None,
        };
        let (id, permit) = planning::create(self.db, &adding, &new).await?;
        let speakers = self.people_of(meeting, &permit).await?;
        let points = self.points(meeting, &permit).await?;
        if !meeting.cancelled.is_empty() {
            planning::set_cancelled(self.db, &permit, true, &meeting.cancelled).await?;
        }
        // The agenda went round, and that it is off.
        attendance::mark_all_told(self.db, &permit).await?;
        if let Some(stands) = meeting.stands {
            let head = self.head(id, meeting).await?;
            self.notes(meeting, &head, &points, &speakers).await?;
            self.live(meeting, id, stands).await?;
        }
        Ok(())
    }

    async fn head(&mut self, id: MeetingId, meeting: &Meeting) -> anyhow::Result<MeetingHead> {
        let reader = self.people.pilot(meeting.group, 0);
        head::head(self.db, reader, id).await?.context("no meeting")
    }

    /// Puts people on the list; gives them as speakers by their keys.
    async fn people_of(
        &mut self,
        meeting: &Meeting,
        permit: &Permit<EditMeeting, MeetingId>,
    ) -> anyhow::Result<Vec<Speaker>> {
        let ids: Vec<PersonId> = meeting
            .people
            .iter()
            .map(|(key, _)| self.people.of(key))
            .collect();
        attendance::invite(self.db, permit, &ids).await?;
        for (key, standing) in &meeting.people {
            sqlx::query!(
                "UPDATE attendance SET standing = $3, represented_by = $4 WHERE meeting_id = $1 AND person_id = $2",
                permit.on().0,
                self.people.of(key).0,
                standing,
                if standing == "represented" { "une collègue" } else { "" }
            )
            .execute(&mut *self.db)
            .await?;
        }
        Ok(meeting
            .people
            .iter()
            .map(|(key, _)| Speaker {
                id: Some(self.people.of(key)),
                name: key.clone(),
                code: fold(key),
                ..Speaker::default()
            })
            .collect())
    }

    async fn points(
        &mut self,
        meeting: &Meeting,
        permit: &Permit<EditMeeting, MeetingId>,
    ) -> anyhow::Result<Vec<PointId>> {
        let mut ids = Vec::new();
        let mut above: Vec<PointId> = Vec::new();
        for point in &meeting.point {
            let round = point.round.unwrap_or(PointRound::None);
            above.truncate(point.level.unwrap_or(1) - 1);
            let new = NewPoint {
                parent: above.last().copied(),
                kind: point.kind.unwrap_or(PointKind::Discussion),
                round,
                body: point.body.clone(),
                minutes_planned: point.minutes,
                presenter: point.by.as_ref().map(|key| self.people.of(key)),
                title_nl: point.title_nl.clone(),
                ..NewPoint::titled(&point.title)
            };
            let point_id = agenda::add_point(self.db, permit, &new).await?;
            fill::round(self.db, permit, point_id, round).await?;
            above.push(point_id);
            ids.push(point_id);
        }
        Ok(ids)
    }

    async fn notes(
        &mut self,
        meeting: &Meeting,
        head: &MeetingHead,
        points: &[PointId],
        speakers: &[Speaker],
    ) -> anyhow::Result<()> {
        let mut at = head.starts_at;
        notes::open_minutes(self.db, &self.permit(meeting, at, head.id)).await?;
        for (point, id) in meeting.point.iter().zip(points) {
            let mut question = None;
            for (n, line) in point.notes.iter().enumerate() {
                at += TimeDelta::minutes(1);
                let permit = self.permit(meeting, at, head.id);
                let line = shorthand::read(line, Said::default(), speakers, brussels_date(at));
                let new = NewEntry {
                    point: Some(*id),
                    section: None,
                    parent: question.filter(|_| line.kind == EntryKind::Answer),
                    kind: line.kind,
                    speaker: line.speaker,
                    speaker_name: line.speaker_name.clone(),
                    body: line.body.clone(),
                    client_key: format!("demo-{}-{id}-{n}", self.key),
                };
                let entry: EntryId = notes::add_entry(self.db, &permit, &new).await?;
                if line.kind.asks() {
                    question = Some(entry);
                }
                let promise = Promise::of(&line);
                let said = (line.kind, line.body.as_str());
                notes::register(self.db, &permit, head, entry, said, &promise).await?;
            }
        }
        let permit = self.permit(meeting, head.ends_at, head.id);
        notes::advance(self.db, &permit, MeetingStep::Record).await?;
        Ok(())
    }

    /// Leads the minutes to where they stand.
    async fn live(
        &mut self,
        meeting: &Meeting,
        id: MeetingId,
        stands: MinutesState,
    ) -> anyhow::Result<()> {
        let steps = [
            (LifeEvent::Circulate, VersionCause::Circulated, 1),
            (LifeEvent::Approve, VersionCause::Approved, 7),
            (LifeEvent::Lock, VersionCause::Locked, 8),
        ];
        let mut from = MinutesState::Draft;
        for (step, cause, days) in steps {
            if stands == from {
                break;
            }
            let head = self.head(id, meeting).await?;
            let at = head.ends_at + TimeDelta::days(days);
            let due = (step == LifeEvent::Circulate).then(|| brussels_date(at) + Days::new(7));
            let permit = self.permit(meeting, at, id);
            lifecycle::advance(self.db, &permit, (from, step), due).await?;
            lifecycle::keep_version(self.db, &permit, &head, cause, "").await?;
            from = cause.state();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        let file: File = toml::from_str(include_str!("data/meetings.toml")).unwrap();
        assert!(file.meeting.len() > 10);
        let lines = file
            .meeting
            .iter()
            .flat_map(|m| &m.point)
            .map(|p| p.notes.len());
        assert!(lines.sum::<usize>() > 50);
    }
}
