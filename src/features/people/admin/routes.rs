//! Handlers of the administrators' pages.

use askama::Template;
use axum::extract::Path;

use super::{
    policy::{self, read},
    queries::{self, SystemState},
};
use kernel::{ids::MailId, text_enum, urls};
use platform::{
    auth::{
        Right, Role,
        rights::{Holder, Scope},
    },
    errors::AppError,
    filter,
    mail::{self, Backlog, MailRow, OneMail},
    web::{
        Answer, Filter as _, Flash, RawQuery, Section, Shell, Visit,
        listing::{One, Usually},
        page, redirect,
    },
};

/// Mails on one page of the outbox.
const MAILS: i64 = 30;

/// The state of the system.
#[derive(Template)]
#[template(path = "people/admin/index.html")]
pub(crate) struct AdminIndexPage {
    pub shell: Shell,
    pub version: &'static str,
    pub system: SystemState,
    pub backlog: Backlog,
    pub sends_mail: bool,
    pub mails_in_clear: bool,
}

/// The rights matrix.
#[derive(Template)]
#[template(path = "people/admin/rights.html")]
pub(crate) struct RightsPage {
    pub shell: Shell,
    pub rights: &'static [Right],
    pub roles: &'static [Role],
}

impl RightsPage {
    /// Keys of where a role holds a right; a role may hold it in several ways.
    fn scopes(&self, right: &Right, role: &Role) -> Vec<&'static str> {
        let key = |holder: &Holder| match holder {
            Holder::Everyone => Some("scope-anywhere"),
            Holder::Of(held, scope) if held == role => Some(match scope {
                Scope::Anywhere => "scope-anywhere",
                Scope::Gt0 => "scope-gt0",
                Scope::Here => "scope-here",
            }),
            _ => None,
        };
        right.holders().iter().filter_map(key).collect()
    }

    /// Keys of who holds a right by what they did or were assigned.
    fn others(&self, right: &Right) -> Vec<&'static str> {
        right
            .holders()
            .iter()
            .filter_map(|holder| match holder {
                Holder::As(relation) => Some(relation.key()),
                Holder::Everyone | Holder::Of(..) => None,
            })
            .collect()
    }
}

text_enum! {
    /// Which mails the outbox shows.
    pub enum Mails {
        All = "all" / "outbox-all",
        Failed = "failed" / "outbox-only-failed",
    }
}

filter! {
    /// What the outbox is narrowed to.
    pub struct OutboxFilter at urls::outbox {
        state: Mails = Usually("state", Mails::All),
        /// Only older mails: where a page begins.
        before: Option<MailId> = One("before"),
    }
}

/// The outbox.
#[derive(Template)]
#[template(path = "people/admin/outbox.html")]
pub(crate) struct OutboxPage {
    pub shell: Shell,
    pub mails: Vec<MailRow>,
    /// The page of older mails.
    pub older: Option<String>,
    pub backlog: Backlog,
    /// From the newest on.
    pub filter: OutboxFilter,
    /// Only those that failed.
    pub failed: bool,
    pub sends_mail: bool,
}

/// One mail, as its reader sees it.
#[derive(Template)]
#[template(path = "people/admin/mail.html")]
pub(crate) struct MailPage {
    pub shell: Shell,
    pub mail: OneMail,
}

pub(super) async fn index(visit: Visit) -> Answer {
    read(&visit.actor)?;
    let mut db = visit.db().await?;
    let system = queries::system(&mut db).await?;
    let title = visit.shell.t.t("admin-title");
    page(&AdminIndexPage {
        version: env!("CARGO_PKG_VERSION"),
        system,
        backlog: mail::backlog(&mut db, visit.actor.now).await?,
        sends_mail: visit.app.settings.mail.sends(),
        mails_in_clear: visit.app.settings.mail.in_clear(),
        shell: visit.shell.titled(Section::Administration, title),
    })
}

pub(super) async fn rights(visit: Visit) -> Answer {
    read(&visit.actor)?;
    let title = visit.shell.t.t("rights-title");
    page(&RightsPage {
        shell: within(visit.shell, &title),
        rights: Right::ALL,
        roles: Role::ALL,
    })
}

pub(super) async fn outbox(visit: Visit, query: RawQuery) -> Answer {
    read(&visit.actor)?;
    let mut db = visit.db().await?;
    let filter = OutboxFilter::read(&query);
    let failed = filter.state == Mails::Failed;
    let mails = mail::recent(&mut db, filter.before, failed, MAILS).await?;
    let full = i64::try_from(mails.len()).is_ok_and(|count| count == MAILS);
    let title = visit.shell.t.t("outbox-title");
    page(&OutboxPage {
        older: mails
            .last()
            .filter(|_| full)
            .map(|m| filter.with("before", m.id).url()),
        backlog: mail::backlog(&mut db, visit.actor.now).await?,
        filter: filter.with("before", ""),
        failed,
        sends_mail: visit.app.settings.mail.sends(),
        shell: within(visit.shell, &title),
        mails,
    })
}

/// One mail, as its reader sees it.
pub(super) async fn mail(visit: Visit, Path(id): Path<MailId>) -> Answer {
    read(&visit.actor)?;
    let mail = mail::one(&mut *visit.db().await?, id).await?;
    let mail = mail.ok_or(AppError::NotFound)?;
    let outbox = visit.shell.t.t("outbox-title");
    page(&MailPage {
        shell: within(visit.shell, &mail.subject).crumb(outbox, urls::outbox()),
        mail,
    })
}

pub(super) async fn retry(visit: Visit, Path(id): Path<MailId>) -> Answer {
    let permit = policy::retry(&visit.actor, id)?;
    if !mail::retry(&mut *visit.db().await?, &permit).await? {
        return Err(AppError::NotFound);
    }
    Ok(redirect(&urls::outbox(), Flash::success("outbox-retrying")))
}

/// Makes all mails due that failed.
pub(super) async fn retry_all(visit: Visit) -> Answer {
    let permit = policy::retry_all(&visit.actor)?;
    let count = mail::retry_all(&mut *visit.db().await?, &permit).await?;
    let flash = Flash::success("outbox-retrying-all").arg("count", count);
    Ok(redirect(&urls::outbox(), flash))
}

pub(super) fn within(shell: Shell, title: &str) -> Shell {
    let admin = shell.t.t("admin-title");
    shell
        .titled(Section::Administration, title)
        .crumb(admin, urls::administration())
}
