//! The frame common to the pages about one poll: its facts and tabs, with words about days.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use sqlx::PgConnection;

use super::{
    model::{Poll, PollState},
    policy, queries,
};
use kernel::{
    dates::{brussels_date, clock_time},
    ids::PollId,
    lang::Lang,
    urls,
};
use platform::{
    auth::{Actor, Permit, rights::permission::EditMeeting},
    errors::{AppError, Result},
    i18n::Translator,
    web::{Section, Shell, TabLink, Visit},
};

/// A page of a poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PollTab {
    Overview,
    Slots,
    People,
}

/// The frame: `templates/polls/frame.html` shows it.
#[derive(Debug, Clone)]
pub struct PollFrame {
    pub poll: Poll,
    /// As of now.
    pub state: PollState,
    pub tabs: Vec<TabLink>,
    /// The reader may change the poll.
    pub manages: bool,
}

impl PollFrame {
    /// For this reader, on this page.
    pub fn new(actor: &Actor, poll: Poll, tab: PollTab, t: Translator) -> Self {
        let manages = policy::manage(actor, &poll).is_ok();
        let all = [
            (PollTab::Overview, "poll-tab-overview", urls::poll(poll.id)),
            (PollTab::Slots, "poll-tab-slots", urls::slots(poll.id)),
            (PollTab::People, "poll-tab-people", urls::invitees(poll.id)),
        ];
        let shown = all.into_iter().filter(|_| manages);
        let tabs = shown.map(|(this, key, url)| TabLink {
            label: t.t(key),
            url,
            current: this == tab,
        });
        Self {
            state: poll.state(actor.now),
            tabs: tabs.collect(),
            manages,
            poll,
        }
    }

    /// Facts, slots and people may still change.
    pub(crate) fn is_editable(&self) -> bool {
        self.manages && self.state.is_editable() && !self.poll.archived
    }

    /// Whether it stands so now.
    pub fn is(&self, state: &str) -> bool {
        self.state.as_str() == state
    }
}

/// The poll, where the reader may see it.
/// Fails: [`AppError::NotFound`] where there is none for this reader.
pub async fn known(db: &mut PgConnection, actor: &Actor, id: PollId) -> Result<Poll> {
    let poll = queries::poll(db, Some(actor.id), id)
        .await?
        .ok_or(AppError::NotFound)?;
    policy::read(actor, &poll)?;
    Ok(poll)
}

/// The poll, for who manages it.
/// Fails: as [`known`] and [`policy::manage`].
pub async fn managed(
    db: &mut PgConnection,
    actor: &Actor,
    id: PollId,
) -> Result<(Poll, Permit<EditMeeting, PollId>)> {
    let poll = known(db, actor, id).await?;
    let permit = policy::manage(actor, &poll)?;
    Ok((poll, permit))
}

/// The same, held until the transaction ends, where it may still be changed.
/// Fails: as [`managed`]; a conflict where it is over.
pub async fn editable(
    db: &mut PgConnection,
    actor: &Actor,
    id: PollId,
) -> Result<(Poll, Permit<EditMeeting, PollId>)> {
    queries::lock(db, id).await?;
    let (poll, permit) = managed(db, actor, id).await?;
    if poll.archived || !poll.state(actor.now).is_editable() {
        return Err(AppError::Conflict("poll-error-state"));
    }
    Ok((poll, permit))
}

/// The poll of a step that asks first: asked about as [`managed`], taken as [`editable`].
/// Fails: as these.
pub(crate) async fn of_step(
    db: &mut PgConnection,
    visit: &Visit,
    id: PollId,
) -> Result<(Poll, Permit<EditMeeting, PollId>)> {
    match visit.asks() {
        true => managed(db, &visit.actor, id).await,
        false => editable(db, &visit.actor, id).await,
    }
}

/// The shell of a page below a poll's page.
pub fn within(shell: Shell, poll: &Poll, title: &str) -> Shell {
    let polls = shell.t.t("polls-title");
    let name = shell.t.written(&poll.title);
    shell
        .titled(Section::Meetings, title)
        .crumb(polls, urls::polls())
        .crumb(name, urls::poll(poll.id))
}

/// `lundi 27 septembre 2021`.
pub(crate) fn day_name(t: Translator, day: NaiveDate) -> String {
    let weekday = t.t(&weekday_key(day));
    // Only English writes days with a capital.
    let weekday = match t.0 {
        Lang::En => weekday,
        Lang::Fr | Lang::Nl => weekday.to_lowercase(),
    };
    format!("{weekday} {}", t.date(day))
}

/// `lun.`, for narrow columns.
pub(crate) fn short_weekday(t: Translator, day: NaiveDate) -> String {
    t.t(&format!("{}-short", weekday_key(day)))
}

fn weekday_key(day: NaiveDate) -> String {
    format!("poll-weekday-{}", day.weekday().number_from_monday())
}

/// `lundi 27 septembre 2021, 09:00–10:00`.
pub fn slot_name(t: Translator, poll: &Poll, starts_at: DateTime<Utc>) -> String {
    let day = day_name(t, brussels_date(starts_at));
    format!("{day}, {}", span(t, poll, starts_at))
}

/// `09:00–10:00`; with the second day where the slot passes midnight.
pub fn span(t: Translator, poll: &Poll, starts_at: DateTime<Utc>) -> String {
    hours(t, starts_at, poll.end_of(&starts_at))
}

fn hours(t: Translator, from: DateTime<Utc>, to: DateTime<Utc>) -> String {
    let last = brussels_date(to);
    let (first_hour, last_hour) = (clock_time(from), clock_time(to));
    if last == brussels_date(from) {
        return format!("{first_hour}–{last_hour}");
    }
    format!("{first_hour} – {}, {last_hour}", t.date(last))
}

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, TimeZone};

    use super::*;

    #[test]
    fn a_slot_over_midnight_names_the_second_day() {
        let t = Translator(Lang::Fr);
        let at = |hour| Utc.with_ymd_and_hms(2026, 12, 7, hour, 30, 0).unwrap();
        let lasting = |hour| hours(t, at(hour), at(hour) + TimeDelta::hours(2));
        assert_eq!(lasting(8), "09:30–11:30");
        assert_eq!(lasting(22), "23:30 – 8 décembre 2026, 01:30");
    }
}
