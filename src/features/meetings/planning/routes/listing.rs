//! Handlers of the list of meetings and of their timeline.

use askama::Template;
use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::{
    planning::queries::{self, GroupChoice, MeetingFilter, MeetingRow, MeetingView, Period},
    policy,
};
use kernel::{
    dates::brussels_date,
    meeting::{MeetingKind, MeetingState, MinutesState},
};
use platform::web::{Answer, Filter as _, Pager, RawQuery, Section, Shell, Visit, page};

/// Rows on one page of the list.
const LISTED: i64 = 50;

/// The list.
#[derive(Template)]
#[template(path = "meetings/planning/index.html")]
pub(crate) struct MeetingIndexPage {
    pub shell: Shell,
    pub rows: Vec<MeetingRow>,
    pub filter: MeetingFilter,
    pub groups: Vec<GroupChoice>,
    pub kinds: &'static [MeetingKind],
    pub states: &'static [MeetingState],
    pub minutes_states: &'static [MinutesState],
    pub periods: &'static [Period],
    pub views: &'static [MeetingView],
    pub pager: Pager,
    pub may_create: bool,
    pub now: DateTime<Utc>,
    /// Shown by month instead of as a table.
    pub timeline: bool,
    pub months: Vec<Month>,
}

impl MeetingIndexPage {
    /// It is over.
    pub(crate) fn is_past(&self, row: &MeetingRow) -> bool {
        row.ends_at < self.now
    }

    /// The first one to come: where the timeline passes from past to future.
    pub(crate) fn is_next(&self, row: &MeetingRow) -> bool {
        let next = self.rows.iter().find(|row| row.ends_at >= self.now);
        next.is_some_and(|next| next.id == row.id)
    }
}

/// A month of the timeline.
#[derive(Debug, Clone)]
pub(crate) struct Month {
    /// Its first day.
    pub first: NaiveDate,
    pub rows: Vec<MeetingRow>,
}

impl Month {
    /// The key of its name.
    pub(crate) fn key(&self) -> String {
        self.first.format("month-%-m").to_string()
    }

    /// `2021`.
    pub(crate) fn year(&self) -> String {
        self.first.format("%Y").to_string()
    }
}

pub(crate) async fn index(visit: Visit, query: RawQuery) -> Answer {
    visit.actor.takes_part()?;
    let filter = MeetingFilter::read(&query);
    let mut db = visit.db().await?;
    let groups = queries::groups(&mut db).await?;
    let size = visit.shell.rows(LISTED);
    let window = query.window(size);
    let rows = queries::list(&mut db, &visit.actor, &filter, window).await?;
    let total = rows.first().map_or(0, |row| row.total);
    let timeline = filter.view == MeetingView::Timeline;
    let title = visit.shell.t.t("meetings-title");
    page(&MeetingIndexPage {
        may_create: policy::create_somewhere(&visit.actor).is_ok(),
        pager: filter.pager(query.page(), size, total),
        now: visit.actor.now,
        shell: visit.shell.titled(Section::Meetings, title),
        kinds: MeetingKind::ALL,
        states: MeetingState::ALL,
        minutes_states: MinutesState::ALL,
        periods: Period::ALL,
        views: MeetingView::ALL,
        months: if timeline { months(&rows) } else { Vec::new() },
        timeline,
        rows,
        filter,
        groups,
    })
}

/// The rows, which stand in order, by month.
fn months(rows: &[MeetingRow]) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for row in rows {
        let day = brussels_date(row.starts_at);
        let first = day.with_day(1).unwrap_or(day);
        match months.last_mut() {
            Some(month) if month.first == first => month.rows.push(row.clone()),
            _ => months.push(Month {
                first,
                rows: vec![row.clone()],
            }),
        }
    }
    months
}
