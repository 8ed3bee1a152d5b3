//! The security log, for administrators: narrowed by kind, person and period, page by page.

use askama::Template;
use axum::response::Response;
use sqlx::PgConnection;

use super::{
    queries,
    routes::{read, within},
};
use kernel::{dates::parse_date, ids::PersonId, urls};
use platform::{
    errors::Result,
    security::{self, EventKind, EventRow, Filter},
    sheets::{Cell, Export},
    web::{Choice, FormState, RawQuery, Shell, Visit, download, page},
};

/// Events on one page.
const EVENTS: i64 = 50;
/// The filters, as they stand in the address.
const FILTERS: [&str; 4] = ["kind", "person", "from", "to"];

/// The log.
#[derive(Template)]
#[template(path = "people/admin/security.html")]
struct SecurityPage {
    shell: Shell,
    form: FormState,
    kinds: Vec<Choice>,
    events: Vec<EventRow>,
    days: u16,
    /// The page of older events.
    older: Option<String>,
    /// The newest, where the reader has left them.
    latest: Option<String>,
    csv: String,
}

impl SecurityPage {
    /// The log narrowed to somebody.
    fn of(&self, person: &PersonId) -> String {
        format!("{}?person={person}", urls::security_log())
    }
}

/// The filter of an address; a person is given by id or mail address.
async fn filter(db: &mut PgConnection, query: &RawQuery) -> Result<Filter> {
    let text = query.first("person").trim();
    let person = match text {
        "" => None,
        // Nobody's events, rather than everybody's.
        _ => Some(queries::person(db, text).await?.unwrap_or(PersonId(0))),
    };
    Ok(Filter {
        kind: query.parsed("kind"),
        person,
        from: parse_date(query.first("from")),
        to: parse_date(query.first("to")),
    })
}

/// The address of the log, with the filters kept.
fn address(path: &str, query: &RawQuery, before: Option<i64>) -> String {
    let mut kept = form_urlencoded::Serializer::new(String::new());
    for name in FILTERS {
        if !query.first(name).is_empty() {
            kept.append_pair(name, query.first(name));
        }
    }
    if let Some(id) = before {
        kept.append_pair("before", &id.to_string());
    }
    format!("{path}?{}", kept.finish())
}

pub async fn index(visit: Visit, query: RawQuery) -> Result<Response> {
    read(&visit.actor)?;
    let mut db = visit.db().await?;
    let filter = filter(&mut db, &query).await?;
    let before: Option<i64> = query.parsed("before");
    let events = security::rows(&mut db, &filter, before, EVENTS).await?;
    let full = i64::try_from(events.len()).is_ok_and(|count| count == EVENTS);
    let path = urls::security_log();
    let last = events.last().filter(|_| full).map(|event| event.id);
    let title = visit.shell.t.t("security-title");
    page(&SecurityPage {
        older: last.map(|id| address(&path, &query, Some(id))),
        latest: before.map(|_| address(&path, &query, None)),
        csv: address(&format!("{path}.csv"), &query, None),
        kinds: Choice::words::<EventKind>(visit.shell.t),
        form: FormState::typed(query.0),
        days: visit.app.settings.security_log_days,
        shell: within(visit.shell, &title),
        events,
    })
}

pub async fn export(visit: Visit, query: RawQuery) -> Result<Response> {
    read(&visit.actor)?;
    let mut db = visit.db().await?;
    let filter = filter(&mut db, &query).await?;
    let t = visit.shell.t;
    let headers =
        ["when", "what", "who", "whom", "detail"].map(|key| t.t(&format!("security-{key}")));
    let rest = [t.t("session-address"), t.t("security-request")];
    let cells = |event: EventRow| {
        vec![
            Cell::Text(event.at.to_rfc3339()),
            event.label(t).into(),
            event.by.clone().into(),
            event.about.clone().into(),
            event.said(t).into(),
            event.address.into(),
            event.request.into(),
        ]
    };
    let headers = headers.into_iter().chain(rest).collect();
    let title = t.t("security-title");
    let mut table = Export::new(t.0, &title, headers)?;
    let rows = security::each_row(&mut db, &filter, None, i64::MAX);
    table.fill(rows, cells).await?;
    drop(db);
    download::csv(&title, table, visit.actor.id).await
}
