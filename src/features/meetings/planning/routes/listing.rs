//! Handlers of the list of meetings and of their timeline.

use chrono::Datelike;

use crate::{
    planning::{
        pages::{MeetingIndexPage, Month},
        queries::{self, MeetingFilter, MeetingRow, MeetingView, Period},
    },
    policy,
};
use kernel::{
    dates::brussels_date,
    meeting::{MeetingKind, MeetingState, MinutesState},
};
use platform::web::{Answer, Filter as _, RawQuery, Section, Visit, page};

/// Rows on one page of the list.
const LISTED: i64 = 50;

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
