//! Handlers of the ledger: who has not answered, who calls them, what came of it.

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};

use super::{picked, show_page};
use crate::{
    frame::{self, CircleFrame, CircleTab},
    invitations::{ledger, marks, model::Invitee, queries, sending::Occasion},
};
use kernel::{
    circle::{CallOutcome, Channel},
    ids::{CallId, CircleId, CircleInviteeId},
    urls,
};
use platform::web::{
    Again, Answer, Choice, Flash, RawForm, RawQuery, Save, Shell, Undo, Visit, page, page_with,
    redirect,
};

/// The ledger: who has not answered, and who calls them.
#[derive(Template)]
#[template(path = "circles/invitations/calls.html")]
pub(crate) struct CallsPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub rows: Vec<Invitee>,
    /// `mine`, `free`, or all.
    pub show: String,
    pub all: usize,
    pub mine: usize,
    pub free: usize,
    pub to_remind: usize,
    /// The circle has begun: nobody is asked any more.
    pub over: bool,
    pub now: DateTime<Utc>,
}

impl CallsPage {
    /// Why Jalon sends no reminder there now.
    pub(crate) fn why(&self, row: &Invitee) -> Option<&'static str> {
        row.unremindable(self.now)
    }
}

/// What calls offer.
pub(crate) fn call_choices(shell: &Shell) -> (Vec<Choice>, Vec<Choice>) {
    let channels = Choice::words::<Channel>(shell.t);
    (channels, Choice::words::<CallOutcome>(shell.t))
}

pub(crate) async fn index(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let (now, me) = (visit.actor.now, visit.actor.id);
    let mut rows = queries::invitees(&mut db, id, now).await?;
    rows.retain(|row| row.state.unanswered());
    let remindable = rows
        .iter()
        .filter(|row| Occasion::Reminder.refuses(row, now).is_none());
    let over = Occasion::Reminder.is_over(&circle, now);
    let to_remind = if over { 0 } else { remindable.count() };
    let mine = rows
        .iter()
        .filter(|row| row.taken_by_id == Some(me))
        .count();
    let free = rows.iter().filter(|row| row.taken_by_id.is_none()).count();
    let all = rows.len();
    match query.first("show") {
        "mine" => rows.retain(|row| row.taken_by_id == Some(me)),
        "free" => rows.retain(|row| row.taken_by_id.is_none()),
        _ => {}
    }
    // Who was heard of longest ago stands first.
    rows.sort_by_key(|row| row.called_at.max(row.reminded_at).max(row.invited_at));
    let t = visit.shell.t;
    let title = t.t("circle-calls-title");
    page(&CallsPage {
        shell: super::below_list(visit.shell, &circle, &title),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Invitations, t),
        show: query.first("show").to_owned(),
        rows,
        all,
        mine,
        free,
        to_remind,
        over,
        now,
    })
}

/// "I call this person"; or somebody else may (`release`).
pub(crate) async fn take(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let one = picked(&mut tx, &visit, (id, who)).await?;
    let taken = raw.first("release").is_empty();
    marks::take(&mut tx, &one.permit, taken).await?;
    tx.lead_quietly(&urls::circle_calls(id)).await
}

pub(crate) async fn record(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let one = picked(&mut tx, &visit, (id, who)).await?;
    let today = visit.shell.today;
    let saved = async {
        let form = ledger::parse(&raw, today)?;
        ledger::record(&mut tx, &one.permit, &form).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(call) => {
            let flash = Flash::success("circle-call-noted").arg("name", one.invitee.label());
            let back = Undo::to(urls::circle_call_undo(id, who, call));
            let flash = flash.offering(&raw, back);
            Ok(redirect(&urls::circle_invitee(id, who), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let forms = (Some(form), None);
            let page = show_page(&mut db, visit, one.circle, one.invitee, forms).await?;
            page_with(status, &page)
        }
    }
}

pub(crate) async fn undo(
    visit: Visit,
    Path((id, who, call)): Path<(CircleId, CircleInviteeId, CallId)>,
) -> Answer {
    let mut tx = visit.begin().await?;
    let one = picked(&mut tx, &visit, (id, who)).await?;
    ledger::undo(&mut tx, &one.permit, call).await?;
    let flash = Flash::success("circle-call-undone").arg("name", one.invitee.label());
    tx.lead_to(&urls::circle_invitee(id, who), flash).await
}
