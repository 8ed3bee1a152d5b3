//! Handlers that give one person more time.

use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;
use sqlx::PgConnection;

use crate::{
    feedback::{care, queries},
    frame::{self, CircleFrame, CircleTab},
    invitations::{model::Invitee, queries as invitations},
    model::Circle,
};
use kernel::{
    ids::{CircleId, CircleInviteeId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    mail::Sending,
    web::{
        Again, Answer, Flash, FormState, RawForm, RawQuery, Save, Shell, Visit, links, page,
        page_with,
    },
};

/// More time for somebody.
#[derive(Template)]
#[template(path = "circles/feedback/extension.html")]
pub(crate) struct ExtensionPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub form: FormState,
    pub name: String,
    pub due_on: Option<NaiveDate>,
    /// Why no mail goes there; a key.
    pub unreachable: Option<&'static str>,
    /// What it would send, where that was asked.
    pub sending: Option<Sending>,
    pub action: String,
    pub back: String,
}

async fn found(
    db: &mut PgConnection,
    visit: &Visit,
    (circle, invitee): (CircleId, CircleInviteeId),
) -> Result<Invitee> {
    let found = invitations::invitee(db, circle, invitee, visit.actor.now).await?;
    found
        .filter(|invitee| !invitee.archived && invitee.erased_at.is_none())
        .ok_or(AppError::NotFound)
}

/// The form; with what it would send, where that is asked.
pub(crate) async fn edit(
    visit: Visit,
    Path((id, invitee)): Path<(CircleId, CircleInviteeId)>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let person = found(&mut db, &visit, (id, invitee)).await?;
    let stored = queries::extension(&mut db, invitee).await?;
    if query.first("look").is_empty() {
        let form = care::filled(stored.as_ref());
        return page(&extension_page(visit, circle, &person, (form, None)));
    }
    let now = visit.actor.now;
    let looked_at = match care::extension(&query.0, (circle.feedback_due_on(), now)) {
        Ok(form) => {
            let sending = care::extension_plan((&visit.app, &circle), &person, &form, now);
            (FormState::typed(query.0), Some(sending))
        }
        Err(form) => (form, None),
    };
    page(&extension_page(visit, circle, &person, looked_at))
}

pub(crate) async fn save(
    visit: Visit,
    Path((id, invitee)): Path<(CircleId, CircleInviteeId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let person = found(&mut tx, &visit, (id, invitee)).await?;
    let stored = queries::extension(&mut tx, invitee).await?;
    let saved = async {
        let form = care::extension(&raw, (circle.feedback_due_on(), permit.at()))?;
        care::extend(&mut tx, &permit, invitee, &form).await?;
        let of = (&circle, &person);
        let told = care::tell_extension(&mut tx, &visit.app, &permit, of, &form);
        Ok(told.await?)
    };
    let save = Save::of(&raw).merging(invitee, care::filled(stored.as_ref()));
    match save.end(saved.await, tx).await? {
        Ok(told) => {
            let key = match told {
                Some(_) => "feedback-extended",
                None => "feedback-extended-untold",
            };
            let flash = Flash::success(key).arg("name", person.label());
            let handed = told.into_iter().collect();
            let next = urls::circle_feedback(id);
            links::go_on(&visit.app, visit.shell, handed, &next, flash)
        }
        Err(Again { status, form }) => page_with(
            status,
            &extension_page(visit, circle, &person, (form, None)),
        ),
    }
}

fn extension_page(
    visit: Visit,
    circle: Circle,
    person: &Invitee,
    (form, sending): (FormState, Option<Sending>),
) -> ExtensionPage {
    let t = visit.shell.t;
    let id = circle.id;
    ExtensionPage {
        name: person.label().to_owned(),
        due_on: circle.feedback_due_on(),
        unreachable: person.unreachable(),
        action: urls::feedback_extension(id, person.id),
        back: urls::circle_feedback(id),
        shell: frame::within(visit.shell, &circle, t.t("feedback-extension"))
            .crumb(t.t("circle-tab-feedback"), urls::circle_feedback(id)),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Feedback, t),
        form,
        sending,
    }
}
