//! Taking what came back.

use sqlx::PgConnection;

use circles::invitations::answers::by_mail;
use meetings::attendance::invitation;
use platform::{
    auth::{Permit, rights::permission::ReadAdministration},
    errors::SaveError,
    mail::{
        invite::CalendarAnswer,
        returns::{self, Report, Took},
    },
    web::AppState,
};

/// What was made of a file.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub settled: usize,
    pub open: usize,
    pub known: usize,
}

/// Takes each report: its answer goes to the room that asked, the rest into the outbox.
pub(super) async fn take(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<ReadAdministration>,
    reports: &[Report],
) -> Result<Read, SaveError> {
    let mut read = Read::default();
    for report in reports {
        // An answer that was taken before is not taken again: it may have been changed since.
        let known = returns::is_known(db, report).await?;
        let answered = match &report.answer {
            Some(answer) if !known => answered(db, app, permit, answer).await?,
            _ => false,
        };
        match returns::keep(db, report, answered, permit.at()).await? {
            Took::Settled => read.settled += 1,
            Took::Open => read.open += 1,
            Took::Known => read.known += 1,
        }
    }
    Ok(read)
}

/// Asks the rooms whose invitation is answered, one after the other.
async fn answered(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<ReadAdministration>,
    answer: &CalendarAnswer,
) -> Result<bool, SaveError> {
    Ok(invitation::answered_by_mail(db, answer, permit.at()).await?
        || by_mail::answered_by_mail(db, app, answer, permit.at()).await?)
}
