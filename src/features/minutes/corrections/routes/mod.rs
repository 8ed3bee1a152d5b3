//! Handlers of reading and proposing corrections.

pub(super) mod answering;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::PgConnection;

use super::{
    commands::{self, Proposal},
    model::{self, Correction},
    queries::{self, Place},
};
use crate::{meeting_for, word_diff::Patience};
use kernel::{
    ids::{CorrectionId, EntryId, MeetingId, PersonId, PointId},
    urls,
};
use meetings::{
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
    policy,
};
use platform::{
    errors::{AppError, Result},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, ConfirmPage, Flash, FormState, RawForm, RawQuery, Reader, Save, Shell,
        Visit, page, page_of_texts, redirect,
    },
};

/// All corrections of the minutes.
#[derive(Template)]
#[template(path = "minutes/corrections/index.html")]
pub(crate) struct CorrectionsPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub corrections: Vec<Correction>,
    /// The reader answers them.
    pub manages: bool,
    /// The reader may propose one now.
    pub may_propose: bool,
    pub reader: PersonId,
    pub patience: Patience,
    pub form: FormState,
}

impl CorrectionsPage {
    /// Those to answer.
    pub(super) fn open(&self) -> Vec<&Correction> {
        self.corrections.iter().filter(|c| c.is_open()).collect()
    }

    /// Those answered or withdrawn.
    pub(crate) fn settled(&self) -> Vec<&Correction> {
        self.corrections.iter().filter(|c| !c.is_open()).collect()
    }

    /// The reader proposed it and may take it back.
    pub(crate) fn may_withdraw(&self, correction: &Correction) -> bool {
        correction.is_open() && correction.proposed_by_id == self.reader
    }
}

/// Proposing a correction.
#[derive(Template)]
#[template(path = "minutes/corrections/new.html")]
pub(crate) struct ProposePage {
    pub shell: Shell,
    pub place: Place,
    pub form: FormState,
    pub url: String,
    pub back: String,
}

impl ProposePage {
    /// Text of Markdown.
    pub(super) fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}

/// The place of a proposal: `entry` or `point` in a form or query.
async fn place(
    db: &mut PgConnection,
    meeting: MeetingId,
    entry: Option<EntryId>,
    point: Option<PointId>,
) -> Result<Place> {
    let found = match (entry, point) {
        (Some(entry), _) => queries::passage(db, meeting, entry).await?,
        (None, Some(point)) => queries::point(db, meeting, point).await?,
        (None, None) => return Err(AppError::BadRequest("error-not-valid")),
    };
    found.ok_or(AppError::NotFound)
}

pub(super) async fn index(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::read_notes).await?;
    let template = list(&mut db, visit, meeting, FormState::blank()).await?;
    page_of_texts(template, db).await
}

pub(super) async fn list(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    form: FormState,
) -> Result<CorrectionsPage> {
    let t = visit.shell.t;
    let proposes = policy::propose(&visit.actor, &meeting).is_ok();
    let form = match meeting.corrections_due_on {
        Some(due) if form.value("due_on").is_empty() => form.with("due_on", due),
        _ => form,
    };
    Ok(CorrectionsPage {
        corrections: queries::of(db, meeting.id).await?,
        manages: policy::manage_minutes(&visit.actor, &meeting).is_ok()
            && model::open_for_answers(&meeting).is_ok(),
        may_propose: proposes && model::open_for_proposals(&meeting, visit.shell.today).is_ok(),
        reader: visit.actor.id,
        patience: Patience::default(),
        shell: frame::within(visit.shell, &meeting, &t.t("corrections-title"))
            .crumb(t.t("meeting-tab-minutes"), urls::minutes(meeting.id)),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Minutes, t),
        form,
    })
}

pub(super) async fn new(visit: Visit, Path(id): Path<MeetingId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::propose).await?;
    model::open_for_proposals(&meeting, visit.shell.today)?;
    let place = place(&mut db, id, query.parsed("entry"), query.parsed("point")).await?;
    let form = FormState::blank()
        .with("text", &place.text)
        .with("base", &place.text);
    page(&propose_page(visit, &meeting, place, form))
}

pub(super) async fn propose(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = meeting_for(&mut tx, &visit, id, policy::propose).await?;
    let (entry, point) = (
        raw.first("entry").parse().ok(),
        raw.first("point").parse().ok(),
    );
    let place = place(&mut tx, id, entry, point).await?;
    if let Err(AppError::Conflict(key)) = model::open_for_proposals(&meeting, visit.shell.today) {
        // Too late: what was typed is not lost.
        let form = FormState::typed(raw.0).refused("text", key);
        let status = StatusCode::CONFLICT;
        return Again { status, form }.page(|form| propose_page(visit, &meeting, place, form));
    }
    let saved = async {
        let base = raw.first("base").replace("\r\n", "\n");
        let proposal = parse(&raw, &place, &base)?;
        commands::propose(&mut tx, &permit, (&place, &base), &proposal).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(
            &urls::corrections(id),
            Flash::success("correction-proposed"),
        )),
        Err(again) => again.page(|form| propose_page(visit, &meeting, place, form)),
    }
}

fn parse(raw: &RawForm, place: &Place, base: &str) -> Result<Proposal, FormState> {
    let mut read = Reader::new(raw);
    let text = read.required_markdown("text", 20_000);
    let remark = read.line("remark", 2000);
    if place.entry.is_some() && text.as_deref() == Some(base) {
        read.wrong("text", "correction-same");
    }
    platform::finished!(read => Proposal { text, remark })
}

fn propose_page(visit: Visit, meeting: &MeetingHead, place: Place, form: FormState) -> ProposePage {
    let t = visit.shell.t;
    ProposePage {
        back: match place.entry {
            Some(entry) => urls::minutes_at(meeting.id, entry),
            None => urls::minutes(meeting.id),
        },
        url: urls::corrections(meeting.id),
        shell: frame::within(visit.shell, meeting, &t.t("correction-propose"))
            .crumb(t.t("meeting-tab-minutes"), urls::minutes(meeting.id)),
        place,
        form,
    }
}

pub(super) async fn withdraw(
    visit: Visit,
    Path((id, correction)): Path<(MeetingId, CorrectionId)>,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = meeting_for(&mut tx, &visit, id, policy::propose).await?;
    let correction = own(&mut tx, &visit, id, correction).await?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            frame::within(visit.shell, &meeting, &t.t("correction-withdraw")),
            t.t("correction-withdraw-question"),
            correction.proposed_text.clone(),
            urls::corrections(id),
        ));
    }
    commands::withdraw(&mut tx, &permit, (&correction, visit.actor.id)).await?;
    tx.lead_to(
        &urls::corrections(id),
        Flash::success("correction-withdrawn"),
    )
    .await
}

/// A correction that the reader proposed.
async fn own(
    db: &mut PgConnection,
    visit: &Visit,
    meeting: MeetingId,
    id: CorrectionId,
) -> Result<model::Correction> {
    let found = queries::one(db, meeting, id)
        .await?
        .ok_or(AppError::NotFound)?;
    (found.proposed_by_id == visit.actor.id)
        .then_some(found)
        .ok_or(AppError::Forbidden)
}
