//! The choice, recorded on the poll; the meetings record their own.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{dates::dates, queries};
use kernel::{
    dates::{brussels, brussels_date},
    ids::{AttendanceId, GroupId, MeetingId, PersonId, PollId, SeriesId},
    urls,
    workflow::NotNow,
};
use meetings::{
    attendance::{self, invitation::links},
    calendar::{self, Context},
    planning::{
        self,
        commands::NewMeeting,
        series::{NewSeries, create_series},
    },
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::{AppError, SaveError},
    history::Changes,
    i18n::Translator,
    mail,
    web::{AppState, Handed},
};
use polls::{
    mails,
    model::{Poll, PollEvent, readable},
    queries::{InviteeRow, SlotRow},
};

/// Makes the meeting or series at the slot, puts everybody on the attendance list and mails the
/// invitations. The caller holds the poll. The (first) meeting, and the links for where no server
/// sends them. `adding` is on the poll's group.
/// Fails: where the poll or the slot cannot be chosen any more.
pub(crate) async fn choose(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    adding: &Permit<EditMeeting, GroupId>,
    poll: &Poll,
    slot: &SlotRow,
    people: &[InviteeRow],
    app: &AppState,
) -> Result<(MeetingId, Vec<Handed>), SaveError> {
    let now = permit.at();
    let next = poll.state(now).next(PollEvent::Choose);
    let next = next.map_err(|NotNow| AppError::Conflict("poll-error-state"))?;
    if slot.starts_at <= now {
        return Err(AppError::Conflict("poll-error-slot-past").into());
    }
    let (series, made) = if poll.weekly {
        let (series, made) = make_series(db, adding, poll, slot.starts_at).await?;
        (Some(series), made)
    } else {
        let made = make_meeting(db, adding, poll, slot.starts_at).await?;
        (None, vec![made])
    };
    let first = made.first().map(Permit::on);
    let first = first.ok_or(AppError::Conflict("poll-error-state"))?;
    invite(db, &made, people).await?;
    let handed = tell(db, &made, poll, (slot, people), (now, app)).await?;
    sqlx::query!(
        "UPDATE poll SET state = $2, chosen_slot_id = $3, meeting_id = $4, series_id = $5, version = version + 1
         WHERE id = $1",
        permit.on().0,
        next.as_str(),
        slot.id.0,
        first.0,
        series.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("starts_at", "", readable(slot.starts_at));
    permit.record_own(db, "poll_choose", &change).await?;
    Ok((first, handed))
}

/// Mails each their invitation, with a link of their own.
async fn tell(
    db: &mut PgConnection,
    made: &[Permit<EditMeeting, MeetingId>],
    poll: &Poll,
    (slot, people): (&SlotRow, &[InviteeRow]),
    (now, app): (DateTime<Utc>, &AppState),
) -> Result<Vec<Handed>, SaveError> {
    let mut handed = Vec::new();
    let meetings: Vec<MeetingId> = made.iter().map(Permit::on).collect();
    let meeting = meetings[0];
    let events = calendar::meetings(db, &meetings).await?;
    let lines = queries::lines(db, meeting).await?;
    let ids: Vec<AttendanceId> = lines.iter().map(|line| line.id).collect();
    let secrets = links::issue(db, made, &ids).await?;
    let page = urls::meeting(meeting);
    for (line, secret) in lines.iter().zip(secrets) {
        let mut asked = people.iter().filter(|row| row.active);
        let Some(row) = asked.find(|row| row.person_id == line.person) else {
            continue;
        };
        let page = line.has_account.then_some(page.as_str());
        let base_url = app.settings.base_url.trim_end_matches('/');
        let link = mails::address(base_url, &urls::invitation(&secret));
        // The others of a series have links of their own once their invitations are sent again.
        let own = HashMap::from([(meeting, link.clone())]);
        let context = Context {
            base_url,
            now,
            t: Translator(row.lang),
            links: Some(&own),
        };
        let own_links = mails::Links {
            reply: &link,
            calendar: &mails::address(base_url, &urls::invitation_calendar(&secret)),
        };
        let to = (row.name.as_str(), row.email.as_str());
        let new = mails::chosen(poll, row, slot.starts_at, &own_links, page, base_url)
            .calendar(calendar::invitations(
                app,
                &poll.title,
                &events,
                context,
                to,
            ))
            .about(meeting)
            .hiding(secret, poll.end_of(&slot.starts_at) + links::GRACE)
            .reply_to(poll.organiser_id)
            .by_hand(app.by_hand());
        mail::post(db, &new, now).await?;
        handed.push(Handed {
            name: row.name.clone(),
            email: row.email.clone(),
            link,
        });
    }
    Ok(handed)
}

async fn make_meeting(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, GroupId>,
    poll: &Poll,
    starts_at: DateTime<Utc>,
) -> Result<Permit<EditMeeting, MeetingId>, SaveError> {
    let new = NewMeeting {
        kind: poll.kind,
        organisation: poll.organisation_id,
        title: poll.title.clone(),
        starts_at,
        ends_at: poll.end_of(&starts_at),
        place: poll.place.clone(),
        video_url: poll.video_url.clone(),
        description: poll.description.clone(),
        series: None,
    };
    let (_, made) = planning::commands::create(db, permit, &new).await?;
    Ok(made)
}

async fn make_series(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, GroupId>,
    poll: &Poll,
    starts_at: DateTime<Utc>,
) -> Result<(SeriesId, Vec<Permit<EditMeeting, MeetingId>>), SaveError> {
    let starts_on = brussels_date(starts_at);
    let left_out = dates(poll, starts_at);
    let new = NewSeries {
        kind: poll.kind,
        title: poll.title.clone(),
        starts_on,
        until: poll.weekly_until.unwrap_or(starts_on).max(starts_on),
        every_weeks: 1,
        start_time: brussels(starts_at).time(),
        duration_minutes: poll.duration_minutes,
        place: poll.place.clone(),
        video_url: poll.video_url.clone(),
        skip: [left_out.holidays, left_out.missing].concat(),
    };
    create_series(db, permit, &new).await
}

/// Everybody onto the attendance lists, as having had the invitation.
async fn invite(
    db: &mut PgConnection,
    meetings: &[Permit<EditMeeting, MeetingId>],
    people: &[InviteeRow],
) -> Result<(), SaveError> {
    let active = people.iter().filter(|row| row.active);
    let (ids, names): (Vec<PersonId>, Vec<&str>) =
        active.map(|row| (row.person_id, row.name.as_str())).unzip();
    if ids.is_empty() {
        return Ok(());
    }
    let names = names.join(", ");
    for permit in meetings {
        attendance::commands::invite(db, permit, &ids).await?;
        let lines = queries::lines(db, permit.on()).await?;
        let ids: Vec<AttendanceId> = lines.iter().map(|line| line.id).collect();
        attendance::commands::mark_mailed(db, permit, &ids, None).await?;
        attendance::commands::mark_told(db, permit, &ids).await?;
        attendance::commands::record_mailed(db, permit, &names).await?;
    }
    Ok(())
}
