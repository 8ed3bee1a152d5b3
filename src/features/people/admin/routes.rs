//! Handlers of the administrators' pages.

use axum::extract::Path;

use super::{
    pages::{AdminIndexPage, MailPage, Mails, OutboxFilter, OutboxPage, RightsPage},
    policy::{self, read},
    queries,
};
use kernel::{ids::MailId, urls};
use platform::{
    auth::{Right, Role},
    errors::AppError,
    mail,
    web::{Answer, Filter as _, Flash, RawQuery, Section, Shell, Visit, page, redirect},
};

/// Mails on one page of the outbox.
const MAILS: i64 = 30;

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
