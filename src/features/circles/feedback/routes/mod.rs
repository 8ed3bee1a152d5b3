//! Handlers of a holder's own feedback: all axes, and one.

pub(super) mod extensions;
pub(super) mod files;
pub(super) mod reading;
pub(super) mod reminders;
pub(super) mod sending;
pub(super) mod writing;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use sqlx::PgConnection;

use super::{
    about::{About, about},
    commands, forms, kept,
    model::{Feedback, FileRow, FrozenAxis, Naming},
    own::Own,
    queries,
    said::{self, Line, Part},
};
use crate::queries as circles;
use kernel::{ids::AxisId, names::Names, urls};
use platform::{
    errors::{AppError, Result},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Choice, Flash, FormState, Guest, RawForm, Save, SecretPath, Shell, Tx,
        page_of_texts, page_of_texts_with, redirect, redirect_quietly,
    },
};
use writing::{Closed, closed_page, edit_page};

/// How somebody stands with an axis.
pub(crate) struct AxisLine {
    pub label: Names,
    pub url: String,
    pub saved_at: Option<DateTime<Utc>>,
    /// Something is begun, or opened again.
    pub draft: bool,
    pub sent_on: Option<NaiveDate>,
    pub read_on: Option<NaiveDate>,
    /// Sent unnamed, with another link.
    pub otherwise: bool,
}

/// All axes, by personal link.
#[derive(Template)]
#[template(path = "circles/feedback/mine.html")]
pub(crate) struct MinePage {
    pub shell: Shell,
    pub about: About,
    pub axes: Vec<AxisLine>,
    pub back: String,
}

/// Before writing: named or not.
#[derive(Template)]
#[template(path = "circles/feedback/begin.html")]
pub(crate) struct BeginPage {
    pub shell: Shell,
    pub about: About,
    pub form: FormState,
    pub axis: Names,
    pub aim: SafeHtml,
    pub naming: Vec<Choice>,
    /// What they said before the meeting.
    pub opinion: Vec<Line>,
    /// So few are invited that one may guess who wrote.
    pub few: bool,
    pub otherwise: bool,
    pub opened_at: String,
    pub action: String,
    pub back: String,
}

/// A receipt.
pub(crate) struct Receipt {
    pub number: i32,
    pub sent_on: NaiveDate,
    pub parts: Vec<Part>,
}

/// What was sent, by personal link.
#[derive(Template)]
#[template(path = "circles/feedback/sent.html")]
pub(crate) struct SentPage {
    pub shell: Shell,
    pub about: About,
    pub axis: Names,
    pub unnamed: bool,
    pub read_on: Option<NaiveDate>,
    /// The latest first.
    pub receipts: Vec<Receipt>,
    pub files: Vec<(FileRow, String)>,
    pub opened_at: String,
    pub reopen: String,
    pub back: String,
}

/// The axis of an address beneath a link.
#[derive(Debug, Deserialize)]
pub(super) struct Of {
    pub axis: AxisId,
}

/// Where fewer are invited, one may guess who wrote.
const FEW: i64 = 10;

pub(super) async fn mine(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let own = Own::of(&mut db, &guest, &path).await?;
    let asked = own.asked.iter().flat_map(|asked| &asked.axes);
    let lines = asked.map(|axis| axis_line(&own, axis)).collect();
    let template = MinePage {
        axes: lines,
        about: about(&own),
        back: urls::circle_link(own.secret()),
        shell: own
            .holder
            .shell(guest.shell, own.holder.t.t("circle-tab-feedback")),
    };
    page_of_texts(template, db).await
}

fn axis_line(own: &Own, axis: &FrozenAxis) -> AxisLine {
    let written = own.feedback(axis.id);
    AxisLine {
        label: axis.label(),
        url: url(own, axis.id),
        saved_at: written.and_then(|feedback| feedback.saved_at),
        draft: written.is_some_and(Feedback::is_draft),
        sent_on: written.and_then(|feedback| feedback.sent_on),
        read_on: written.and_then(|feedback| feedback.read_on),
        otherwise: own.sent_otherwise(axis.id),
    }
}

/// The page of an axis.
pub(crate) fn url(own: &Own, axis: AxisId) -> String {
    urls::circle_link_feedback_axis(own.secret(), axis)
}

pub(super) async fn show(guest: Guest, path: SecretPath, Path(of): Path<Of>) -> Answer {
    let mut db = guest.db().await?;
    let own = Own::of(&mut db, &guest, &path).await?;
    let axis = own.axis(of.axis)?;
    match own.feedback(axis.id) {
        None => {
            let form = FormState::blank();
            let template = begin_page(&mut db, guest.shell, &own, &axis, form).await?;
            page_of_texts(template, db).await
        }
        Some(feedback) if feedback.is_draft() => {
            let form = forms::filled(feedback);
            let template = edit_page(&mut db, guest.shell, &own, feedback, form, None).await?;
            page_of_texts(template, db).await
        }
        Some(feedback) => {
            let template = sent_page(&mut db, guest.shell, &own, feedback).await?;
            page_of_texts(template, db).await
        }
    }
}

/// Begins a feedback, or keeps what its form says.
pub(super) async fn save(
    guest: Guest,
    path: SecretPath,
    Path(of): Path<Of>,
    raw: RawForm,
) -> Answer {
    let mut tx = guest.begin().await?;
    let own = Own::of(&mut tx, &guest, &path).await?;
    let axis = own.axis(of.axis)?;
    let Some(feedback) = own.feedback(axis.id) else {
        return begin(guest, tx, &own, &axis, &raw).await;
    };
    if raw.first("action") == "begin" {
        return Ok(redirect_quietly(&url(&own, axis.id)));
    }
    let (t, keeps) = (own.holder.t, raw.first("action") == "keep");
    if !own.takes(&raw) {
        if keeps {
            return Ok(kept::too_late(t));
        }
        return closed_page(guest, tx, &own, feedback, &raw, Closed::Late).await;
    }
    if !feedback.is_draft() && !keeps {
        return closed_page(guest, tx, &own, feedback, &raw, Closed::Sent).await;
    }
    let raw = settled(raw, feedback);
    let saved = async {
        let form = forms::parse(&raw, &feedback.axis)?;
        if form.repeats(feedback) && form.version == feedback.version {
            return Ok(feedback.version);
        }
        commands::save(&mut tx, &own.holder.permit, feedback, &form).await
    };
    let save = Save::of(&raw).merging_with(own.elsewhere(feedback), forms::filled(feedback));
    match save.end(saved.await, tx).await? {
        Ok(version) if keeps => Ok(kept::kept(t, own.now(), version)),
        Ok(_) if raw.first("action") == "files" => {
            let files = urls::circle_link_feedback_files(own.secret(), axis.id);
            Ok(redirect_quietly(&files))
        }
        Ok(_) => Ok(redirect(
            &url(&own, axis.id),
            Flash::success("feedback-saved"),
        )),
        Err(again) if keeps => Ok(kept::not_kept(t, &again)),
        Err(Again { status, form }) => {
            let mut db = guest.app.db().await?;
            let template = edit_page(&mut db, guest.shell, &own, feedback, form, None).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// Once something was sent, its writer stays named, or unnamed.
pub(crate) fn settled(raw: RawForm, feedback: &Feedback) -> RawForm {
    if feedback.is_new() {
        raw
    } else {
        raw.fixed("naming", Naming::of(feedback.unnamed))
    }
}

async fn begin(guest: Guest, mut tx: Tx, own: &Own, axis: &FrozenAxis, raw: &RawForm) -> Answer {
    let asked = own.asked.as_ref().ok_or(AppError::NotFound)?;
    if !own.takes(raw) || own.sent_otherwise(axis.id) {
        let form = FormState::typed(raw.to_vec());
        let template = begin_page(&mut tx, guest.shell, own, axis, form).await?;
        return page_of_texts_with(StatusCode::CONFLICT, template, tx).await;
    }
    let saved = async {
        let unnamed = forms::naming(raw)? == Naming::Unnamed;
        // What is kept with a name is not copied into what is to have none.
        let before = own.opinion(axis.id).filter(|_| !unnamed);
        let before = before.map(|opinion| opinion.answers()).unwrap_or_default();
        let permit = &own.holder.permit;
        commands::begin(&mut tx, permit, (asked, axis.id), unnamed, &before).await
    };
    match Save::of(raw).end(saved.await, tx).await? {
        Ok(()) => Ok(redirect_quietly(&url(own, axis.id))),
        Err(Again { status, form }) => {
            let mut db = guest.app.db().await?;
            let template = begin_page(&mut db, guest.shell, own, axis, form).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// What they said before the meeting, in words.
fn opinion(own: &Own, axis: AxisId) -> Vec<said::Line> {
    let t = own.holder.t;
    let answers = own.opinion(axis).map(|opinion| opinion.answers());
    let answers = answers.unwrap_or_default();
    answers.iter().map(|answer| said::line(t, answer)).collect()
}

async fn begin_page(
    db: &mut PgConnection,
    shell: Shell,
    own: &Own,
    axis: &FrozenAxis,
    form: FormState,
) -> Result<BeginPage> {
    let t = own.holder.t;
    let gauge = circles::gauge(db, own.holder.circle.id).await?;
    Ok(BeginPage {
        about: about(own),
        axis: axis.label(),
        aim: markdown::render(&axis.aim),
        naming: Choice::explained_words::<Naming>(t),
        opinion: opinion(own, axis.id),
        few: gauge.listed < FEW,
        otherwise: own.sent_otherwise(axis.id),
        opened_at: forms::opening(&form, own.now()),
        action: url(own, axis.id),
        back: urls::circle_link_feedback(own.secret()),
        shell: own.holder.shell(shell, t.name(axis.label())),
        form,
    })
}

async fn sent_page(
    db: &mut PgConnection,
    shell: Shell,
    own: &Own,
    feedback: &Feedback,
) -> Result<SentPage> {
    let (t, axis) = (own.holder.t, &feedback.axis);
    let sendings = queries::sendings(db, feedback.id).await?;
    let receipts = sendings.iter().map(|sending| Receipt {
        number: sending.number,
        sent_on: sending.sent_on,
        parts: said::parts(t, axis, &sending.answers),
    });
    let files = queries::files(db, feedback.id).await?;
    let files = files.into_iter().map(|file| {
        let url = urls::circle_link_feedback_file(own.secret(), axis.id, file.id);
        (file, url)
    });
    Ok(SentPage {
        about: about(own),
        axis: axis.label(),
        unnamed: feedback.unnamed,
        read_on: feedback.read_on,
        receipts: receipts.collect(),
        files: files.collect(),
        opened_at: own.now().timestamp().to_string(),
        reopen: urls::circle_link_feedback_reopen(own.secret(), axis.id),
        back: urls::circle_link_feedback(own.secret()),
        shell: own.holder.shell(shell, t.name(axis.label())),
    })
}
