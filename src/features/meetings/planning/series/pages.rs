//! The pages of series.

use askama::Template;
use chrono::NaiveDate;

use super::model::{Series, SeriesMeeting};
use kernel::meeting::MeetingState;
use platform::{
    history::Entry,
    web::{Choice, FormState, Shell},
};

/// A day proposed, to tick off.
#[derive(Debug, Clone)]
pub(crate) struct ProposedDay {
    pub day: NaiveDate,
    pub skipped: bool,
}

/// A new series.
#[derive(Template)]
#[template(path = "meetings/planning/series/new.html")]
pub(crate) struct SeriesNewPage {
    pub shell: Shell,
    pub form: FormState,
    pub groups: Vec<Choice>,
    pub kinds: Vec<Choice>,
    /// The days asked to be seen before the series is made.
    pub days: Vec<ProposedDay>,
}

/// A series with its meetings.
#[derive(Template)]
#[template(path = "meetings/planning/series/show.html")]
pub(crate) struct SeriesShowPage {
    pub shell: Shell,
    pub series: Series,
    pub meetings: Vec<SeriesMeeting>,
    /// Days of its rhythm without a meeting.
    pub left_out: Vec<NaiveDate>,
    /// The first meeting that a change would reach.
    pub next: Option<NaiveDate>,
    pub history: Vec<Entry>,
    pub may_edit: bool,
    /// Something is still to come that can be called off.
    pub has_ahead: bool,
}

impl SeriesShowPage {
    /// Called off.
    pub(super) fn is_cancelled(&self, meeting: &SeriesMeeting) -> bool {
        meeting.state == MeetingState::Cancelled
    }

    /// The name of the weekday it falls on now, as a key.
    pub(super) fn weekday(&self) -> String {
        let last = self.meetings.last().map(|m| m.series_date);
        weekday_key(last.unwrap_or(self.series.starts_on))
    }
}

/// What a change makes of one meeting.
#[derive(Debug, Clone)]
pub(crate) struct PreviewRow {
    pub meeting: SeriesMeeting,
    pub change: Option<PreviewChange>,
    /// Why it stays as it is: a key.
    pub stays: &'static str,
}

/// The meeting after the change.
#[derive(Debug, Clone)]
pub(crate) struct PreviewChange {
    pub starts_at: chrono::DateTime<chrono::Utc>,
    pub ends_at: chrono::DateTime<chrono::Utc>,
    pub title: String,
    pub place: String,
}

/// Changing a series from a day on, with what that changes.
#[derive(Template)]
#[template(path = "meetings/planning/series/edit.html")]
pub(crate) struct SeriesEditPage {
    pub shell: Shell,
    pub series: Series,
    pub form: FormState,
    pub weekdays: Vec<Choice>,
    /// Empty before the change was looked at.
    pub preview: Vec<PreviewRow>,
    /// How many meetings change.
    pub changed: usize,
    /// How many people were told of one of them.
    pub told: i64,
    pub from: NaiveDate,
}

/// Adding meetings at a series' end.
#[derive(Template)]
#[template(path = "meetings/planning/series/extend.html")]
pub(crate) struct SeriesExtendPage {
    pub shell: Shell,
    pub series: Series,
    pub form: FormState,
    pub days: Vec<ProposedDay>,
}

/// Calling off what is still to come, with the reason.
#[derive(Template)]
#[template(path = "meetings/planning/series/cancel.html")]
pub(crate) struct SeriesCancelPage {
    pub shell: Shell,
    pub series: Series,
    pub form: FormState,
    /// Still to come.
    pub meetings: Vec<SeriesMeeting>,
    /// How many people were told of one of them.
    pub told: i64,
}

/// The key of a weekday's name.
pub(super) fn weekday_key(day: NaiveDate) -> String {
    use chrono::Datelike;
    format!("weekday-{}", day.weekday().num_days_from_monday())
}
