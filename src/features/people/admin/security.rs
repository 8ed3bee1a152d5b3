//! The security log, for administrators: narrowed by kind, person and period, page by page.

use askama::Template;
use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{policy::read, queries, routes::within};
use kernel::{ids::PersonId, urls};
use platform::{
    errors::Result,
    filter,
    security::{self, EventKind, EventRow},
    web::{
        Answer, Choice, Filter as _, FormState, RawQuery, Shell, Visit,
        download::{self, Column},
        listing::{Day, One, Text},
        page,
    },
};

/// Events on one page.
const EVENTS: i64 = 50;

filter! {
    /// What the log is narrowed to.
    pub struct LogFilter at urls::security_log {
        kind: Option<EventKind> = One("kind"),
        /// An id or a mail address.
        person: String = Text("person"),
        from: Option<NaiveDate> = Day("from"),
        to: Option<NaiveDate> = Day("to"),
        /// Only older events: where a page begins.
        before: Option<i64> = One("before"),
    }
}

/// What the file says of the events.
const COLUMNS: &[Column<EventRow>] = &[
    ("security-when", |event, _| event.at.to_rfc3339().into()),
    ("security-what", |event, shell| event.label(shell.t).into()),
    ("security-who", |event, _| event.by.clone().into()),
    ("security-whom", |event, _| event.about.clone().into()),
    ("security-detail", |event, shell| event.said(shell.t).into()),
    ("session-address", |event, _| event.address.clone().into()),
    ("security-request", |event, _| event.request.clone().into()),
];

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

impl LogFilter {
    /// As the log is asked.
    async fn found(&self, db: &mut PgConnection) -> Result<security::Filter> {
        let person = match self.person.as_str() {
            "" => None,
            // Nobody's events, rather than everybody's.
            text => Some(queries::person(db, text).await?.unwrap_or(PersonId(0))),
        };
        Ok(security::Filter {
            kind: self.kind,
            person,
            from: self.from,
            to: self.to,
        })
    }
}

pub(super) async fn index(visit: Visit, query: RawQuery) -> Answer {
    read(&visit.actor)?;
    let log = LogFilter::read(&query);
    let mut db = visit.db().await?;
    let filter = log.found(&mut db).await?;
    let events = security::rows(&mut db, &filter, log.before, EVENTS).await?;
    let full = i64::try_from(events.len()).is_ok_and(|count| count == EVENTS);
    let last = events.last().filter(|_| full);
    let latest = log.with("before", "");
    let title = visit.shell.t.t("security-title");
    page(&SecurityPage {
        older: last.map(|event| log.with("before", event.id).url()),
        csv: latest.at(urls::security_log_csv()),
        latest: log.before.map(|_| latest.url()),
        kinds: Choice::words::<EventKind>(visit.shell.t),
        form: FormState::typed(query.0),
        days: visit.app.settings.security_log_days,
        shell: within(visit.shell, &title),
        events,
    })
}

pub(super) async fn export(visit: Visit, query: RawQuery) -> Answer {
    read(&visit.actor)?;
    let mut db = visit.db().await?;
    let filter = LogFilter::read(&query).found(&mut db).await?;
    let title = visit.shell.t.t("security-title");
    let mut tx = download::at_length(&mut db).await?;
    let rows = security::each_row(&mut tx, &filter, None, i64::MAX);
    let table = download::table(&visit.shell, &title, COLUMNS, rows).await?;
    tx.rollback().await?;
    drop(db);
    download::csv(&title, table, visit.actor.id).await
}
