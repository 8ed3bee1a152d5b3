//! The steps after the review: examined in the special PREC session, or returned to the pilot.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::PgConnection;

use super::{
    frame,
    model::Review,
    queries::{self, Facts},
};
use crate::{
    head::{self, MeasureHead},
    policy as measures,
    workflow::{self, Refusal, Step, StepPermit},
};
use kernel::{
    ids::{MeasureId, MeetingId},
    review_state::ReviewState,
    urls,
};
use platform::{
    errors::{AppError, Result, SaveError},
    i18n::Translator,
    mail::{self, MailClass, NewMail},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Flash, FormState, RawForm, RawQuery, Reader, Save, Shell, Visit, page,
        page_with, redirect,
    },
};

/// Asks for a step's note or reason.
#[derive(Template)]
#[template(path = "measures/reviews/step.html")]
struct StepPage {
    shell: Shell,
    measure: MeasureHead,
    facts: Facts,
    review: Option<Review>,
    reason: SafeHtml,
    form: FormState,
    lede: String,
    label: String,
    hint: String,
    button: String,
    /// A return: the reason is required.
    is_return: bool,
    action: String,
    back: String,
}

pub(crate) async fn confirm_examine(visit: Visit, id: Path<MeasureId>, query: RawQuery) -> Answer {
    confirm(visit, id, query, Step::Examine).await
}

pub(crate) async fn confirm_return(visit: Visit, id: Path<MeasureId>, query: RawQuery) -> Answer {
    confirm(visit, id, query, Step::Return).await
}

pub(super) async fn examine(visit: Visit, id: Path<MeasureId>, raw: RawForm) -> Answer {
    take(visit, id, raw, Step::Examine).await
}

pub(crate) async fn send_back(visit: Visit, id: Path<MeasureId>, raw: RawForm) -> Answer {
    take(visit, id, raw, Step::Return).await
}

async fn confirm(visit: Visit, Path(id): Path<MeasureId>, query: RawQuery, step: Step) -> Answer {
    let mut db = visit.db().await?;
    let measure = head::stored(&mut db, id).await?;
    measures::read_review(&visit.actor, &measure)?;
    workflow::permit(&visit.actor, &measure, step)?;
    let form = FormState::blank()
        .with("state", measure.state)
        .with("from", query.first("from"));
    page(&step_page(&mut db, visit.shell, measure, step, form).await?)
}

/// A note or reason as typed.
pub(super) fn parse(raw: &[(String, String)], step: Step) -> Result<String, FormState> {
    let mut read = Reader::new(raw);
    let note = read.text("note", 5_000);
    if step.needs_reason() && note.as_deref() == Some("") {
        read.wrong("note", "review-return-needs-reason");
    }
    read.finish(|| note)
}

async fn take(visit: Visit, Path(id): Path<MeasureId>, raw: RawForm, step: Step) -> Answer {
    let mut tx = visit.begin().await?;
    let measure = head::stored(&mut tx, id).await?;
    measures::read_review(&visit.actor, &measure)?;
    let saved = async {
        let permit = match workflow::permit(&visit.actor, &measure, step) {
            Err(Refusal::WrongState) => return taken(&visit, &mut tx, id, step).await,
            permit => permit.map_err(AppError::from)?,
        };
        let note = parse(&raw, step)?;
        // What one sees is what one returns: not what became of it meanwhile.
        let seen = raw.first("state").parse::<ReviewState>();
        if seen.is_ok_and(|seen| seen != measure.state) {
            return Err(SaveError::Stale);
        }
        apply(&visit, &mut tx, &measure, &permit, step, &note).await
    };
    let moved = FormState::typed(raw.to_vec()).refused("note", "step-wrong-state");
    match Save::of(&raw)
        .giving_back(moved)
        .end(saved.await, tx)
        .await?
    {
        Ok(()) => {
            let code = &measure.code;
            let flash = match step {
                Step::Return => Flash::success("review-returned").arg("code", code),
                _ => Flash::success("review-examined").arg("code", code),
            };
            Ok(redirect(&back_url(&measure, raw.first("from")), flash))
        }
        Err(Again { status, mut form }) => {
            let mut db = visit.db().await?;
            let measure = head::stored(&mut db, id).await?;
            if status == StatusCode::CONFLICT {
                form = form.without("state").with("state", measure.state);
            }
            page_with(
                status,
                &step_page(&mut db, visit.shell, measure, step, form).await?,
            )
        }
    }
}

/// The second click of the same button finds the step taken.
/// Fails: [`SaveError::Stale`] where it was another step, or somebody else's.
pub(super) async fn taken(
    visit: &Visit,
    db: &mut PgConnection,
    id: MeasureId,
    step: Step,
) -> Result<(), SaveError> {
    match queries::last_step(db, id).await? {
        Some((event, by)) if event == step && by == Some(visit.actor.id) => Ok(()),
        _ => Err(SaveError::Stale),
    }
}

/// Takes the step; a return is mailed to the pilot.
/// Fails: as [`workflow::take`].
pub(super) async fn apply(
    visit: &Visit,
    db: &mut PgConnection,
    measure: &MeasureHead,
    permit: &StepPermit,
    step: Step,
    note: &str,
) -> Result<(), SaveError> {
    let actor = &visit.actor;
    // Who submitted it is forgotten by the return.
    let told = match step {
        Step::Return => queries::reviewer_to_tell(db, measure.id, actor.id).await?,
        _ => None,
    };
    workflow::take(db, permit, note).await?;
    if let Some((email, lang)) = told {
        let t = Translator(lang);
        let link = visit.app.absolute(&urls::review(measure.id));
        let new = NewMail::new(
            MailClass::Result,
            email,
            t.t1("review-return-mail-subject", "code", &measure.code),
            t.with(
                "review-return-mail-body",
                &[
                    ("name", actor.name.clone()),
                    ("code", measure.code.clone()),
                    ("title", measure.title.clone()),
                    ("text", note.to_owned()),
                    ("link", link.clone()),
                ],
            ),
        )
        .button(t.t("mail-button-measure"), &link)
        .about(measure.id)
        .reply_to(Some(actor.id));
        mail::post(db, &new, actor.now).await?;
    }
    Ok(())
}

/// Back to the session one came from, or the measure's page.
fn back_url(measure: &MeasureHead, from: &str) -> String {
    match from.parse::<MeetingId>() {
        Ok(session) => urls::meeting_measures(session),
        Err(_) => measure.url(),
    }
}

async fn step_page(
    db: &mut PgConnection,
    shell: Shell,
    measure: MeasureHead,
    step: Step,
    form: FormState,
) -> Result<StepPage> {
    let facts = queries::facts(db, measure.id).await?;
    let review = queries::review(db, measure.id).await?;
    let t = shell.t;
    let is_return = step == Step::Return;
    let pick =
        |of_return: &str, of_examine: &str| t.t(if is_return { of_return } else { of_examine });
    let title = t.word(step);
    Ok(StepPage {
        lede: pick("review-return-lede", "review-examine-lede"),
        label: pick("review-return-reason", "review-examine-note"),
        hint: pick("review-return-reason-hint", "review-examine-note-hint"),
        button: title.clone(),
        action: if is_return {
            urls::measure_return(measure.id)
        } else {
            urls::measure_examine(measure.id)
        },
        back: back_url(&measure, form.value("from")),
        reason: markdown::render(review.as_ref().map_or("", |r| &r.answers.reason)),
        shell: frame::within(shell, &title, &measure),
        is_return,
        measure,
        facts,
        review,
        form,
    })
}
