//! Writing series and their meetings. Each command records in the history.

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    forms::ChangeForm,
    model::{self, NewSeries, Series, SeriesMeeting},
    policy::SeriesPermit,
};
use crate::planning::{
    commands::{self, NewMeeting},
    forms::MeetingForm,
    model::Meeting,
    queries,
};
use kernel::ids::{GroupId, MeetingId, SeriesId};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// Makes a series of the group and its meetings, at most [`model::MOST`]; each comes as the permit
/// to fill it.
/// Fails: where the database fails, or a constraint of the schema refuses the series.
pub async fn create_series(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, GroupId>,
    new: &NewSeries,
) -> Result<(SeriesId, Vec<Permit<EditMeeting, MeetingId>>), SaveError> {
    let mut days = new.days();
    let mut until = new.until;
    if days.len() > model::MOST {
        days.truncate(model::MOST);
        until = days.last().copied().unwrap_or(until);
    }
    let id = sqlx::query_scalar!(
        r#"INSERT INTO meeting_series (group_id, kind, title, starts_on, until, every_weeks, start_time,
                                       duration_minutes, place, video_url)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id as "id: SeriesId""#,
        permit.on().0,
        new.kind.as_str(),
        new.title,
        new.starts_on,
        until,
        new.every_weeks,
        new.start_time,
        new.duration_minutes,
        new.place,
        new.video_url
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    let mut meetings = Vec::with_capacity(days.len());
    for day in days {
        let (starts_at, ends_at) = model::times(day, new.start_time, new.duration_minutes);
        let meeting = NewMeeting {
            kind: new.kind,
            organisation: None,
            title: new.title.clone(),
            starts_at,
            ends_at,
            place: new.place.clone(),
            video_url: new.video_url.clone(),
            description: String::new(),
            series: Some(id),
        };
        meetings.push(commands::create(db, permit, &meeting).await?.1);
    }
    Ok((id, meetings))
}

/// What a change of the series makes of a meeting that follows it.
#[derive(Debug, Clone)]
pub struct Planned {
    pub day: NaiveDate,
    pub form: MeetingForm,
}

/// The meeting after the change. What was changed on this meeting alone stays as it is.
pub fn planned(
    series: &Series,
    before: &Meeting,
    meeting: &SeriesMeeting,
    change: &ChangeForm,
) -> Planned {
    let kept =
        |own: &str, common: &str, new: &str| if own == common { new } else { own }.to_owned();
    let day = model::on_weekday(meeting.series_date, change.weekday);
    let (starts_at, ends_at) = model::times(day, change.start_time, change.duration_minutes);
    Planned {
        day,
        form: MeetingForm {
            kind: before.kind,
            group: before.group_id,
            organisation: before.organisation_id,
            title: kept(&before.title, &series.title, &change.title),
            starts_at,
            ends_at,
            place: kept(&before.place, &series.place, &change.place),
            video_url: kept(&before.video_url, &series.video_url, &change.video_url),
            description: before.description.clone(),
            version: before.version,
        },
    }
}

/// Changes the series and its meetings from a day on; those moved, called off or held stay.
/// The meetings that changed, as permits.
/// Fails: [`SaveError::Stale`] where somebody saved the series or one of the meetings in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &SeriesPermit,
    series: &Series,
    meetings: &[SeriesMeeting],
    change: &ChangeForm,
) -> Result<Vec<Permit<EditMeeting, MeetingId>>, SaveError> {
    let (_, id) = permit.on();
    sqlx::query!(
        "UPDATE meeting_series SET title = $3, start_time = $4, duration_minutes = $5, place = $6,
                video_url = $7, version = version + 1
         WHERE id = $1 AND version = $2",
        id.0,
        change.version,
        change.title,
        change.start_time,
        change.duration_minutes,
        change.place,
        change.video_url
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, id).await?.snapshot();
    let from = change.from.format("%d/%m/%Y").to_string();
    let changes = after.since(&series.snapshot());
    permit.record(db, id, "update", &changes, &from).await?;
    let mut changed = Vec::new();
    let later = meetings
        .iter()
        .filter(|m| m.series_date >= change.from && m.follows());
    for meeting in later {
        let before = queries::meeting(db, meeting.id)
            .await?
            .ok_or(AppError::NotFound)?;
        let planned = planned(series, &before, meeting, change);
        let own = permit.narrowed(meeting.id);
        commands::update(db, &own, &before, &planned.form).await?;
        sqlx::query!(
            "UPDATE meeting SET series_date = $2, foreseen_at = starts_at WHERE id = $1",
            meeting.id.0,
            planned.day
        )
        .execute(&mut *db)
        .await?;
        changed.push(own);
    }
    Ok(changed)
}

async fn stored(db: &mut PgConnection, id: SeriesId) -> Result<Series, AppError> {
    let found = super::queries::series(db, id).await?;
    found.ok_or(AppError::NotFound)
}

/// The days an extension adds.
pub fn extension(
    series: &Series,
    meetings: &[SeriesMeeting],
    until: NaiveDate,
    skip: &[NaiveDate],
) -> Vec<NaiveDate> {
    let last = meetings
        .iter()
        .map(|m| m.series_date)
        .max()
        .unwrap_or(series.starts_on);
    let mut skip = skip.to_vec();
    // What was left out before stays out.
    skip.extend(model::days(last, series.until, series.every_weeks, &[]));
    skip.extend(meetings.iter().map(|m| m.series_date));
    model::days(last, until, series.every_weeks, &skip)
}

/// Adds the meetings of these days, up to a new last day; each comes as the permit to fill it.
/// Fails: [`SaveError::Stale`] where somebody saved the series in between.
pub async fn extend(
    db: &mut PgConnection,
    permit: &SeriesPermit,
    series: &Series,
    (until, version): (NaiveDate, i32),
    days: &[NaiveDate],
) -> Result<Vec<Permit<EditMeeting, MeetingId>>, SaveError> {
    let (group, id) = permit.on();
    sqlx::query!(
        "UPDATE meeting_series SET until = $3, version = version + 1 WHERE id = $1 AND version = $2",
        id.0,
        version,
        until
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let change = Changes::one(
        "until",
        series.until.format("%d/%m/%Y"),
        until.format("%d/%m/%Y"),
    );
    permit.record(db, id, "extend", &change, "").await?;
    let of_group = permit.narrowed(group);
    let mut made = Vec::with_capacity(days.len());
    for day in days {
        let (starts_at, ends_at) = series.times(*day);
        let meeting = NewMeeting {
            kind: series.kind,
            organisation: None,
            title: series.title.clone(),
            starts_at,
            ends_at,
            place: series.place.clone(),
            video_url: series.video_url.clone(),
            description: String::new(),
            series: Some(id),
        };
        made.push(commands::create(db, &of_group, &meeting).await?.1);
    }
    Ok(made)
}

/// Calls these meetings of the series off and gives them back, as permits; one that began meanwhile
/// is held.
pub async fn cancel(
    db: &mut PgConnection,
    permit: &SeriesPermit,
    meetings: &[MeetingId],
    reason: &str,
) -> Result<Vec<Permit<EditMeeting, MeetingId>>, SaveError> {
    let mut off = Vec::new();
    for meeting in meetings {
        let own = permit.narrowed(*meeting);
        if commands::set_cancelled(db, &own, true, reason).await? {
            off.push(own);
        }
    }
    Ok(off)
}
