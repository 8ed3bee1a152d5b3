//! Handlers of the list and of one invitee.

pub(super) mod calls;
pub(super) mod links;
pub(super) mod listing;
pub(super) mod news;
pub(super) mod places;
pub(super) mod sending;
pub(super) mod texts;

use askama::Template;
use axum::{extract::Path, response::Response};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    answers::{
        commands as answers,
        forms::{self as replies, CircleReply},
    },
    commands, forms,
    ledger::{self, Trace},
    model::Invitee,
    policy, queries,
    sending::{self as sends, Plan},
};
use crate::{
    frame::{self, CircleFrame, CircleTab},
    model::Circle,
};
use calls::call_choices;
use kernel::{
    circle::{Channel, InviteeState, ReplyWay},
    ids::{CircleId, CircleInviteeId},
    lang::Lang,
    organisation::OrganisationKind,
    urls,
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{AppError, Result},
    history::{self, Entry},
    web::{
        Again, Answer, Choice, ConfirmPage, Flash, FormState, RawForm, Save, Shell, Undo, Visit,
        links as handing, page, page_with, redirect, undo,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 50;

/// One invitee: facts, answer, links, and all there was.
#[derive(Template)]
#[template(path = "circles/invitations/show.html")]
pub(crate) struct InviteePage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub invitee: Invitee,
    pub timeline: Vec<Trace>,
    pub history: Vec<Entry>,
    /// In the waiting list; 0 outside of it.
    pub position: i64,
    /// The form of a call.
    pub calling: FormState,
    pub channels: Vec<Choice>,
    pub outcomes: Vec<Choice>,
    /// The form of an answer noted by hand.
    pub answering: FormState,
    pub replies: Vec<Choice>,
    pub now: DateTime<Utc>,
}

impl InviteePage {
    /// What the server said of the address, in words.
    pub(super) fn address_error(&self) -> String {
        match self.invitee.address_error.strip_prefix('@') {
            Some(key) => self.shell.t.lookup(key).unwrap_or_default(),
            None => self.invitee.address_error.clone(),
        }
    }
}

/// The facts of an invitee, new or changed.
#[derive(Template)]
#[template(path = "circles/invitations/edit.html")]
pub(crate) struct InviteeEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub langs: Vec<Choice>,
    /// Saving can send the link anew.
    pub sends: bool,
    pub action: String,
    pub back: String,
}

/// An invitee of a circle, and the permits to change both.
pub(super) struct Picked {
    pub circle: Circle,
    pub invitee: Invitee,
    pub permit: Permit<PrepareCircle, CircleInviteeId>,
    pub of_circle: Permit<PrepareCircle, CircleId>,
}

/// One of a circle that is not put away, held until the transaction ends.
pub(super) async fn picked(
    db: &mut PgConnection,
    visit: &Visit,
    (id, who): (CircleId, CircleInviteeId),
) -> Result<Picked> {
    let (circle, of_circle) = frame::editable(db, &visit.actor, id).await?;
    let invitee = known(db, visit, (id, who)).await?;
    Ok(Picked {
        permit: policy::of_invitee(&of_circle, &invitee),
        of_circle,
        circle,
        invitee,
    })
}

async fn known(
    db: &mut PgConnection,
    visit: &Visit,
    (id, who): (CircleId, CircleInviteeId),
) -> Result<Invitee> {
    let found = queries::invitee(db, id, who, visit.actor.now).await?;
    found.ok_or(AppError::NotFound)
}

/// The shell of a page below the list.
pub(super) fn below_list(shell: Shell, circle: &Circle, title: &str) -> Shell {
    let list = shell.t.t("circle-tab-invitations");
    frame::within(shell, circle, title).crumb(list, urls::circle_invitees(circle.id))
}

/// Adds somebody who was typed one by one.
pub(super) async fn add(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        let one = form.typed();
        let known = match &one.email {
            Some(email) => queries::with_address(&mut tx, id, email).await?,
            None => None,
        };
        let added = commands::add(&mut tx, &permit, std::slice::from_ref(&one)).await?;
        if added == 0 && known.is_some() {
            let form = FormState::typed(raw.0.clone());
            return Err(form.refused("email", "circle-error-address-taken").into());
        }
        Ok(one.name)
    };
    let save = Save::of(&raw).refused_by(forms::CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(name) => {
            let flash = Flash::success("circle-invitee-added").arg("name", name);
            Ok(redirect(&urls::circle_invitees(id), flash))
        }
        Err(again) => again.page(|form| new_page(visit.shell, &circle, form)),
    }
}

/// The form of somebody typed one by one, given back.
fn new_page(shell: Shell, circle: &Circle, form: FormState) -> InviteeEditPage {
    let t = shell.t;
    InviteeEditPage {
        kinds: Choice::words::<OrganisationKind>(t),
        langs: Choice::words::<Lang>(t),
        shell: below_list(shell, circle, &t.t("circle-add-one")),
        sends: false,
        action: urls::circle_invitees(circle.id),
        back: urls::circle_invitees_add(circle.id),
        form,
    }
}

pub(super) async fn show(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let invitee = known(&mut db, &visit, (id, who)).await?;
    page(&show_page(&mut db, visit, circle, invitee, (None, None)).await?)
}

/// The page of one, with the form of a call or of an answer that comes back.
pub(super) async fn show_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: Circle,
    invitee: Invitee,
    (call, answer): (Option<FormState>, Option<FormState>),
) -> Result<InviteePage> {
    let t = visit.shell.t;
    let position = match invitee.state {
        InviteeState::Waiting => queries::position(db, circle.id, invitee.id).await?,
        _ => 0,
    };
    let timeline = ledger::timeline(db, invitee.id).await?;
    let history = history::of(db, invitee.id, history::Sight::All, HISTORY_SHOWN).await?;
    let (channels, outcomes) = call_choices(&visit.shell);
    let today = visit.shell.today;
    Ok(InviteePage {
        calling: call.unwrap_or_else(|| ledger::blank(today, Channel::Phone)),
        answering: answer.unwrap_or_else(|| replies::filled(&invitee, "")),
        replies: Choice::words::<CircleReply>(t),
        now: visit.actor.now,
        shell: below_list(visit.shell, &circle, invitee.label()),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Invitations, t),
        timeline,
        history,
        position,
        channels,
        outcomes,
        invitee,
    })
}

fn edit_page(shell: Shell, circle: &Circle, invitee: &Invitee, form: FormState) -> InviteeEditPage {
    let t = shell.t;
    let own = urls::circle_invitee(circle.id, invitee.id);
    InviteeEditPage {
        kinds: Choice::words::<OrganisationKind>(t),
        langs: Choice::words::<Lang>(t),
        shell: below_list(shell, circle, &t.t("edit")).crumb(invitee.label(), &own),
        sends: invitee.invited_at.is_some() && invitee.opted_out_at.is_none(),
        action: own.clone(),
        back: own,
        form,
    }
}

pub(super) async fn edit(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let invitee = known(&mut db, &visit, (id, who)).await?;
    let form = forms::filled(&invitee);
    page(&edit_page(visit.shell, &circle, &invitee, form))
}

/// Saves the facts; with another address, the link can be sent there at once.
pub(super) async fn update(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let one = picked(&mut tx, &visit, (id, who)).await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        let after = commands::update(&mut tx, &one.of_circle, &one.invitee, &form).await?;
        if raw.first("action") != "send" {
            return Ok(None);
        }
        let (app, circle) = (&visit.app, &one.circle);
        sends::send_anew(&mut tx, app, &one.of_circle, circle, &after).await
    };
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .merging(who, forms::filled(&one.invitee));
    match save.end(saved.await, tx).await? {
        Ok(handed) => {
            let links = handed.into_iter().collect();
            let (next, flash) = (urls::circle_invitee(id, who), Flash::success("saved"));
            handing::go_on(&visit.app, visit.shell, links, &next, flash)
        }
        Err(again) => again.page(|form| edit_page(visit.shell, &one.circle, &one.invitee, form)),
    }
}

/// An answer that came otherwise: by telephone, by mail, in passing.
pub(super) async fn answer(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let one = picked(&mut tx, &visit, (id, who)).await?;
    if !one.circle.is_open() || one.invitee.archived || one.invitee.erased_at.is_some() {
        return Err(AppError::Conflict("circle-error-state"));
    }
    let saved = async {
        let form = replies::parse(&raw, &one.invitee)?;
        let (app, circle, way) = (&visit.app, &one.circle, ReplyWay::ByHand);
        answers::answer(&mut tx, app, &one.permit, circle, &form, way).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(done) => {
            let state = visit.shell.t.word(done.after.state);
            let flash = Flash::success("circle-answer-noted").arg("state", state);
            let next = urls::circle_invitee(id, who);
            handing::go_on(&visit.app, visit.shell, done.handed, &next, flash)
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let forms = (None, Some(form));
            let page = show_page(&mut db, visit, one.circle, one.invitee, forms).await?;
            page_with(status, &page)
        }
    }
}

/// Asks, then takes somebody off the list.
pub(super) async fn remove(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, of_circle) = frame::of_step(&mut tx, &visit, id).await?;
    let invitee = known(&mut tx, &visit, (id, who)).await?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            below_list(visit.shell, &circle, &t.t("circle-invitee-remove")),
            t.t1("circle-invitee-remove-question", "name", invitee.label()),
            t.t("circle-invitee-remove-consequence"),
            urls::circle_invitee(id, who),
        ));
    }
    let permit = policy::of_invitee(&of_circle, &invitee);
    let act = undo::begin(&mut tx, &raw, "circle_invitee", who.0).await?;
    commands::take_off(&mut tx, &permit).await?;
    let flash = Flash::success("circle-invitee-removed").arg("name", invitee.label());
    let back = Undo::to(urls::circle_invitee_restore(id, who));
    let flash = act.offering(&mut tx, flash, back).await?;
    tx.lead_to(&urls::circle_invitees(id), flash).await
}

pub(super) async fn restore(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let one = picked(&mut tx, &visit, (id, who)).await?;
    let act = undo::begin(&mut tx, &raw, "circle_invitee", who.0).await?;
    commands::restore(&mut tx, &one.of_circle, &one.invitee).await?;
    let flash = Flash::success("circle-invitee-restored").arg("name", one.invitee.label());
    let back = Undo::to(urls::circle_invitee_remove(id, who));
    let flash = act.offering(&mut tx, flash, back).await?;
    tx.lead_to(&urls::circle_invitee(id, who), flash).await
}

/// Nothing to send: where one goes on.
pub(super) fn nobody(id: CircleId, plan: &Plan) -> Option<Response> {
    let empty = plan.to.is_empty() && plan.left.is_empty();
    let flash = Flash::info("circle-send-nobody");
    empty.then(|| redirect(&urls::circle_invitees(id), flash))
}
