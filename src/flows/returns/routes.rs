//! Handlers of what came back.

use askama::Template;
use axum::{extract::Path, http::StatusCode};

use super::{FILE_LIMIT, commands, policy};
use kernel::{
    ids::{MailAddressId, MailReturnId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    mail::{
        addresses::{self, FailedAddress},
        returns::{self, READ_RETURNS, ReturnKind, ReturnRow, Settled},
    },
    web::{
        Answer, Choice, Flash, RawForm, Section, Shell, Upload, Visit, page, page_with, redirect,
    },
    work::{self, Spool, WorkError},
};

/// What came back, and the addresses that are left alone.
#[derive(Template)]
#[template(path = "returns/index.html")]
pub(crate) struct ReturnsPage {
    pub shell: Shell,
    /// Why the file was not taken.
    pub refused: Option<String>,
    pub megabytes: usize,
    pub open: Vec<ReturnRow>,
    pub failed: Vec<FailedAddress>,
    pub settled: Vec<ReturnRow>,
}

impl ReturnsPage {
    /// What it was taken for stands first.
    pub(super) fn is(&self, row: &ReturnRow, kind: &Choice) -> bool {
        kind.value == row.kind.as_str()
    }

    /// What may be said of something nobody understood.
    pub(super) fn kinds(&self) -> Vec<Choice> {
        let t = self.shell.t;
        let said = [ReturnKind::Failed, ReturnKind::Delayed, ReturnKind::Absent];
        let said = said.map(|kind| Choice::new(kind, t.word(kind)));
        let none = Choice::new(ReturnKind::Unknown, t.t("returns-none-of-ours"));
        said.into_iter().chain([none]).collect()
    }
}

pub(super) async fn index(visit: Visit) -> Answer {
    policy::read(&visit.actor)?;
    page(&index_page(visit, None).await?)
}

async fn index_page(visit: Visit, refused: Option<String>) -> Result<ReturnsPage> {
    let mut db = visit.db().await?;
    let t = visit.shell.t;
    Ok(ReturnsPage {
        open: returns::open_returns(&mut db).await?,
        failed: addresses::all_failed(&mut db).await?,
        settled: returns::settled_returns(&mut db).await?,
        refused,
        megabytes: FILE_LIMIT >> 20,
        shell: visit
            .shell
            .titled(Section::Administration, t.t("returns-title"))
            .crumb(t.t("admin-title"), urls::administration()),
    })
}

/// Takes a file of mails that came back.
pub(super) async fn upload(visit: Visit, upload: Upload) -> Answer {
    let permit = policy::read(&visit.actor)?;
    let refuse = async |visit: Visit, status: StatusCode, key: &'static str| {
        let why = visit.shell.t.t(key);
        page_with(status, &index_page(visit, Some(why)).await?)
    };
    let sent = upload.read().await?;
    if sent.too_big || sent.file.len() > FILE_LIMIT {
        return refuse(visit, StatusCode::PAYLOAD_TOO_LARGE, "returns-too-big").await;
    }
    if sent.file.is_empty() {
        return refuse(visit, StatusCode::UNPROCESSABLE_ENTITY, "returns-no-file").await;
    }
    let input = Spool::of(&sent.file)?;
    let read = match work::run(&READ_RETURNS, visit.actor.id, input).await {
        Err(WorkError::Ended(..)) => Vec::new(),
        read => returns::read(read?)?,
    };
    if read.is_empty() {
        return refuse(visit, StatusCode::UNPROCESSABLE_ENTITY, "returns-no-mail").await;
    }
    let mut tx = visit.begin().await?;
    let taken = commands::take(&mut tx, &visit.app, &permit, &read).await?;
    let flash = Flash::success("returns-read")
        .arg("settled", taken.settled)
        .arg("open", taken.open)
        .arg("known", taken.known);
    tx.lead_to(&urls::mail_returns(), flash).await
}

/// Says of which mail something speaks.
pub(super) async fn settle(visit: Visit, Path(id): Path<MailReturnId>, raw: RawForm) -> Answer {
    let permit = policy::settle(&visit.actor, id)?;
    let kind: ReturnKind = raw
        .first("kind")
        .parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))?;
    let address = raw.line("address", 300);
    if kind == ReturnKind::Failed && !address.contains('@') {
        let flash = Flash::error("returns-address-needed");
        return Ok(redirect(&urls::mail_returns(), flash));
    }
    let mut tx = visit.begin().await?;
    let settled = Settled { kind, address };
    if !returns::settle(&mut tx, &permit, &settled).await? {
        return Err(AppError::NotFound);
    }
    tx.lead_to(&urls::mail_returns(), Flash::success("saved"))
        .await
}

/// Tells that mails to an address do not arrive.
pub(super) async fn came_back(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::read(&visit.actor)?;
    let address = raw.line("address", 300);
    if !address.contains('@') {
        let flash = Flash::error("returns-address-needed");
        return Ok(redirect(&urls::mail_returns(), flash));
    }
    let mut tx = visit.begin().await?;
    returns::by_hand(&mut tx, &permit, &address).await?;
    let flash = Flash::success("address-distrusted");
    tx.lead_to(&urls::mail_returns(), flash).await
}

/// Says that an address is right: mails go there again.
pub(super) async fn confirm(visit: Visit, Path(id): Path<MailAddressId>) -> Answer {
    let permit = policy::confirm(&visit.actor, id)?;
    let mut tx = visit.begin().await?;
    let address = addresses::failed_address(&mut tx, id).await?;
    let address = address.ok_or(AppError::NotFound)?;
    addresses::confirm(&mut tx, &permit, &address).await?;
    let flash = Flash::success("address-trusted");
    tx.lead_to(&urls::mail_returns(), flash).await
}
