//! Handlers of the list of meetings and of their timeline.

use axum::response::Response;
use chrono::Datelike;

use super::{
    pages::{MeetingIndexPage, Month},
    queries::{self, MeetingFilter, MeetingRow, Period},
};
use crate::policy;
use kernel::{
    dates::{brussels_date, parse_date},
    meeting::{MeetingKind, MeetingState, MinutesState},
    urls,
};
use platform::{
    errors::Result,
    web::{Pager, RawQuery, Section, Visit, page},
};

/// Rows on one page of the list.
const LISTED: i64 = 50;
/// The filters besides the period.
const NARROWING: [&str; 8] = [
    "group", "kind", "state", "minutes", "from", "to", "mine", "q",
];

pub async fn index(visit: Visit, query: RawQuery) -> Result<Response> {
    let visible = platform::auth::visible(&visit.actor)?;
    let timeline = query.first("view") == "timeline";
    let filter = read(&query, timeline);
    let number = query.page();
    let mut db = visit.db().await?;
    let groups = queries::groups(&mut db).await?;
    let rows = queries::list(
        &mut db,
        &visit.actor,
        &visible,
        &filter,
        (visit.actor.now, timeline),
        (LISTED, (number - 1) * LISTED),
    )
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let names = |more: &[&'static str]| [&NARROWING, more].concat();
    let title = visit.shell.t.t("meetings-title");
    page(&MeetingIndexPage {
        may_create: policy::create_somewhere(&visit.actor).is_ok(),
        pager: Pager::sized(
            number,
            total,
            LISTED,
            &urls::meetings(),
            &kept(&query, &names(&["when", "view"])),
        ),
        now: visit.actor.now,
        shell: visit.shell.titled(Section::Meetings, title),
        kinds: MeetingKind::ALL,
        states: MeetingState::ALL,
        minutes_states: MinutesState::ALL,
        periods: Period::ALL,
        other_period: kept_before(&query, &names(&["view"])),
        other_view: kept_before(&query, &names(&["when"])),
        months: if timeline { months(&rows) } else { Vec::new() },
        timeline,
        rows,
        filter,
        groups,
    })
}

fn read(query: &RawQuery, timeline: bool) -> MeetingFilter {
    let usual = if timeline {
        Period::All
    } else {
        Period::Coming
    };
    MeetingFilter {
        period: query.parsed("when").unwrap_or(usual),
        group: query.parsed("group"),
        kind: query.parsed("kind"),
        state: query.parsed("state"),
        minutes: query.parsed("minutes"),
        from: parse_date(query.first("from")),
        to: parse_date(query.first("to")),
        mine: !query.first("mine").is_empty(),
        text: query.first("q").replace('\0', "").trim().to_owned(),
    }
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

/// The filters of these names as a query string.
fn kept(query: &RawQuery, names: &[&str]) -> String {
    let mut kept = form_urlencoded::Serializer::new(String::new());
    for name in names {
        if !query.first(name).is_empty() {
            kept.append_pair(name, query.first(name));
        }
    }
    kept.finish()
}

/// The list's address with the filters of these names, to add one more to.
fn kept_before(query: &RawQuery, names: &[&str]) -> String {
    match kept(query, names) {
        kept if kept.is_empty() => format!("{}?", urls::meetings()),
        kept => format!("{}?{kept}&", urls::meetings()),
    }
}
