//! Handlers that send invitations and reminders: what would be sent is looked at first.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::PgConnection;

use super::{below_list, nobody};
use crate::{
    frame,
    invitations::{
        about::{self, About},
        mails,
        model::Invitee,
        queries,
        sending::{Occasion, Plan, Tick, send, ticked, unticked},
        texts::{self, Texts},
    },
    model::Circle,
};
use kernel::{ids::CircleId, urls};
use platform::{
    auth::token::DOTS,
    errors::{AppError, Result},
    mail::{Preview, Sending},
    web::{
        Answer, Flash, FormState, RawForm, RawQuery, Shell, Visit, links, page, page_with, redirect,
    },
};

/// What a step would send: to whom, to whom not and why, and what one of them says.
#[derive(Template)]
#[template(path = "circles/invitations/send.html")]
pub(crate) struct SendPage {
    pub shell: Shell,
    pub circle: CircleId,
    pub form: FormState,
    pub occasion: Occasion,
    pub plan: Plan,
    /// Stands for what is looked at, and says what became another since.
    pub sending: Sending,
    /// Whose mail is shown: their place among those who get one.
    pub shown: usize,
    pub preview: Option<Preview>,
    pub action: String,
    pub back: String,
}

impl SendPage {
    /// Where the texts are written.
    pub(crate) fn texts(&self) -> String {
        let purpose = self.occasion.purpose();
        format!("{}?purpose={purpose}", urls::circle_texts(self.circle))
    }

    /// Whose mail can be shown, by their place.
    pub(crate) fn readers(&self) -> Vec<(usize, &Invitee)> {
        self.plan.to.iter().enumerate().collect()
    }

    /// A place in the list is the one shown.
    pub(crate) fn is_shown(&self, place: &usize) -> bool {
        *place == self.shown
    }

    /// Who gets one, each with a box.
    pub(crate) fn ticks(&self) -> Vec<Tick<'_>> {
        let people = self.plan.to.iter();
        people.map(|one| Tick::new(&self.form, one)).collect()
    }

    /// It reminds.
    pub(crate) fn reminds(&self) -> bool {
        self.occasion == Occasion::Reminder
    }
}

pub(crate) async fn confirm(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    asks(visit, id, &query, Occasion::Invitation).await
}

pub(crate) async fn invite(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    takes(visit, id, raw, Occasion::Invitation).await
}

pub(crate) async fn confirm_reminder(
    visit: Visit,
    Path(id): Path<CircleId>,
    query: RawQuery,
) -> Answer {
    asks(visit, id, &query, Occasion::Reminder).await
}

pub(crate) async fn remind(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    takes(visit, id, raw, Occasion::Reminder).await
}

async fn asks(visit: Visit, id: CircleId, query: &RawQuery, occasion: Occasion) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    if occasion.is_over(&circle, visit.actor.now) {
        let flash = Flash::info("circle-remind-over");
        return Ok(redirect(&urls::circle_invitees(id), flash));
    }
    let plan = plan(&mut db, &visit, &circle, occasion).await?;
    if let Some(answer) = nobody(id, &plan) {
        return Ok(answer);
    }
    let shown = query.parsed("preview").unwrap_or(0);
    let form = FormState::blank();
    page(&send_page(&mut db, visit, &circle, (occasion, plan), (form, shown)).await?)
}

async fn plan(
    db: &mut PgConnection,
    visit: &Visit,
    circle: &Circle,
    occasion: Occasion,
) -> Result<Plan> {
    let now = visit.actor.now;
    let invitees = queries::invitees(db, circle.id, now).await?;
    Ok(Plan::new(occasion, invitees, now))
}

/// Stands for what would leave: who gets a mail, and what all of them are told.
fn looked_at(circle: &Circle, plan: &Plan, texts: &Texts) -> Sending {
    let mut sending = Sending::default();
    for invitee in &plan.to {
        let email = invitee.email.clone().unwrap_or_default();
        sending.to.push((invitee.label().to_owned(), email));
    }
    let of = (&circle.title, &circle.group_code, &circle.group_name);
    let meets = (circle.starts_at, circle.ends_at, about::place(circle));
    let facts = (of, meets, &circle.answers_to);
    sending.marked(&format!("{facts:?} {texts:?}"))
}

async fn send_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: &Circle,
    (occasion, plan): (Occasion, Plan),
    (form, shown): (FormState, usize),
) -> Result<SendPage> {
    let purpose = occasion.purpose();
    let texts = texts::texts(db, circle.id, purpose).await?;
    let shown = if shown < plan.to.len() { shown } else { 0 };
    let preview = plan.to.get(shown).map(|invitee| {
        let about = About {
            app: &visit.app,
            circle,
            invitee,
            secret: DOTS,
            now: visit.actor.now,
        };
        Preview::of(&mails::of_text(about, purpose, &texts.of(invitee.lang)))
    });
    let (title, action) = match occasion {
        Occasion::Invitation => ("circle-send", urls::circle_invitees_send(circle.id)),
        Occasion::Reminder => ("circle-remind", urls::circle_invitees_remind(circle.id)),
    };
    let title = visit.shell.t.t(title);
    Ok(SendPage {
        sending: looked_at(circle, &plan, &texts),
        shell: below_list(visit.shell, circle, &title),
        circle: circle.id,
        back: urls::circle_invitees(circle.id),
        form,
        occasion,
        plan,
        shown,
        preview,
        action,
    })
}

/// Sends to those who are ticked, and can have one still.
async fn takes(visit: Visit, id: CircleId, raw: RawForm, occasion: Occasion) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    if !circle.is_open() {
        return Err(AppError::Conflict("circle-error-state"));
    }
    if occasion.is_over(&circle, permit.at()) {
        return Err(AppError::Conflict("circle-remind-over"));
    }
    let whole = plan(&mut tx, &visit, &circle, occasion).await?;
    let texts = texts::texts(&mut tx, id, occasion.purpose()).await?;
    let changed = looked_at(&circle, &whole, &texts).changed_since(&raw);
    let changed = changed.filter(|_| !whole.to.is_empty());
    let chosen = ticked(&raw);
    if changed.is_some() || chosen.is_empty() {
        tx.rollback().await?;
        let mut db = visit.db().await?;
        let form = match chosen.is_empty() {
            true => unticked(&raw),
            false => FormState::typed(raw.0.clone()),
        };
        let status = match changed {
            Some(_) => StatusCode::CONFLICT,
            None => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let what = (occasion, whole);
        let mut again = send_page(&mut db, visit, &circle, what, (form, 0)).await?;
        again.sending.changed = changed;
        return page_with(status, &again);
    }
    let plan = whole.only(&chosen);
    let sent = plan.to.len();
    let mut handed = Vec::new();
    if sent > 0 {
        handed = send(&mut tx, &visit.app, &permit, &circle, (occasion, &plan)).await?;
    }
    tx.commit().await?;
    let flash = Flash::success("circle-sent").arg("count", sent);
    let flash = links::mailed(&visit.app, sent, flash);
    links::go_on(
        &visit.app,
        visit.shell,
        handed,
        &urls::circle_invitees(id),
        flash,
    )
}
