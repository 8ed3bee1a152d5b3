//! Handlers that take answers.

use axum::{extract::Path, http::StatusCode};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::{
    commands, forms,
    pages::{DeadLinkPage, LinkPage, show_page},
    queries,
    view::{AnswerView, Known},
};
use crate::{
    frame,
    links::{self, Found, OpenLink},
    model::{Poll, PollState},
    policy::{self, OwnAnswer},
    queries::{self as polls, InviteeRow, SlotRow},
};
use kernel::{
    ids::{InviteeId, PollId, SlotId},
    urls,
};
use platform::{
    auth::{Permit, rights::permission::AnswerPoll, token::Secret},
    errors::{AppError, Result},
    markdown,
    web::{
        Again, Answer, Flash, FormState, Guest, RawForm, Save, SecretPath, Tx, Visit,
        form_state::Conflict, page, page_instead, page_with, redirect,
    },
};

/// The poll with everything an answer needs.
struct Asked {
    poll: Poll,
    state: PollState,
    slots: Vec<SlotRow>,
    everybody: Vec<InviteeRow>,
    me: InviteeRow,
}

impl Asked {
    async fn load(
        db: &mut PgConnection,
        poll: Poll,
        me: InviteeId,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let slots = polls::slots(db, poll.id).await?;
        let everybody = polls::invitees(db, poll.id).await?;
        let me = everybody.iter().find(|row| row.id == me).cloned();
        Ok(Self {
            state: poll.state(now),
            me: me.ok_or(AppError::NotFound)?,
            poll,
            slots,
            everybody,
        })
    }

    fn known<'a>(&'a self, busy: &'a [SlotId]) -> Known<'a> {
        Known {
            poll: &self.poll,
            state: self.state,
            slots: &self.slots,
            everybody: &self.everybody,
            me: &self.me,
            busy,
        }
    }
}

/// Saves a form, or says how to show it again.
async fn take(
    mut tx: Tx,
    permit: &Permit<AnswerPoll, OwnAnswer>,
    asked: &Asked,
    raw: RawForm,
) -> Result<Result<(), Again>> {
    if asked.state != PollState::Open {
        return Err(AppError::Conflict("poll-error-closed"));
    }
    if let Ok(day) = raw.first("all-yes").parse::<NaiveDate>() {
        let (status, form) = (StatusCode::OK, forms::all_yes(raw.0, &asked.slots, day));
        return Ok(Err(Again { status, form }));
    }
    let (me, slots) = (&asked.me, &asked.slots);
    let saved = async {
        let form = forms::parse(&raw, slots)?;
        commands::answer(&mut tx, permit, me, slots, &form).await
    };
    let conflict = Conflict {
        by: me.name.clone(),
        at: me.answered_at.unwrap_or(permit.at()),
    };
    let save = Save::of(&raw).merging_with(conflict, forms::filled(me, slots));
    save.end(saved.await, tx).await
}

/// By account.
pub(super) async fn answer(visit: Visit, Path(id): Path<PollId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    polls::lock(&mut tx, id).await?;
    let poll = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::answer(&visit.actor, &poll)?;
    let (_, me) = permit.on();
    let asked = Asked::load(&mut tx, poll, me, permit.at()).await?;
    match take(tx, &permit, &asked, raw).await? {
        Ok(()) => {
            let flash = Flash::success("poll-answer-saved");
            Ok(redirect(&urls::poll(id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = show_page(&mut db, visit, asked.poll, Some(form)).await?;
            page_with(status, &template)
        }
    }
}

/// The link of an address, with its secret.
async fn open<'a>(
    db: &mut PgConnection,
    guest: &Guest,
    path: &'a SecretPath,
) -> Result<(OpenLink, &'a Secret)> {
    let Some(secret) = path.secret() else {
        return Err(dead_link(guest, &Found::Unknown));
    };
    match links::find(db, secret, guest.app.clock.now()).await? {
        Found::Open(link) => Ok((link, secret)),
        dead => Err(dead_link(guest, &dead)),
    }
}

pub(super) async fn by_link(guest: Guest, path: SecretPath) -> Answer {
    let now = guest.app.clock.now();
    let mut db = guest.db().await?;
    let (link, secret) = open(&mut db, &guest, &path).await?;
    let asked = linked(&mut db, &link, now).await?;
    page(&link_page(&mut db, guest, &asked, secret, None).await?)
}

pub(crate) async fn answer_by_link(guest: Guest, path: SecretPath, raw: RawForm) -> Answer {
    let now = guest.app.clock.now();
    let mut tx = guest.begin().await?;
    let (link, secret) = open(&mut tx, &guest, &path).await?;
    polls::lock(&mut tx, link.poll).await?;
    let asked = linked(&mut tx, &link, now).await?;
    let permit = policy::answer_by_link(&link, now);
    match take(tx, &permit, &asked, raw).await? {
        Ok(()) => {
            let flash = Flash::success("poll-answer-saved");
            Ok(redirect(&urls::poll_link(secret.to_text()), flash))
        }
        Err(Again { status, form }) => {
            let mut db = guest.db().await?;
            let page = link_page(&mut db, guest, &asked, secret, Some(form)).await?;
            page_with(status, &page)
        }
    }
}

async fn linked(db: &mut PgConnection, link: &OpenLink, now: DateTime<Utc>) -> Result<Asked> {
    let poll = polls::poll(db, Some(link.person), link.poll)
        .await?
        .ok_or(AppError::NotFound)?;
    Asked::load(db, poll, link.invitee, now).await
}

async fn link_page(
    db: &mut PgConnection,
    mut guest: Guest,
    asked: &Asked,
    secret: &Secret,
    form: Option<FormState>,
) -> Result<LinkPage> {
    let t = guest.speaks(asked.me.lang);
    guest.shell.t = t;
    guest.shell.title = asked.poll.title.clone();
    let busy = queries::busy(db, &asked.poll, asked.me.person_id).await?;
    let known = asked.known(&busy);
    let action = urls::poll_link(secret.to_text());
    let answers = match form {
        Some(form) => AnswerView::with(&known, t, action, form),
        None => AnswerView::stored(&known, t, action),
    };
    let chosen = asked.poll.chosen_starts_at;
    Ok(LinkPage {
        shell: guest.shell,
        chosen: chosen.map(|at| frame::slot_name(t, &asked.poll, at)),
        poll: asked.poll.clone(),
        state: asked.state,
        name: asked.me.name.clone(),
        description: markdown::render(&asked.poll.description),
        answers,
    })
}

/// Says kindly what to do with a link that does not work.
fn dead_link(guest: &Guest, found: &Found) -> AppError {
    let mut shell = guest.shell.clone();
    let (status, advice) = match found {
        Found::Over(lang) => {
            shell.t = guest.speaks(*lang);
            (StatusCode::GONE, "poll-link-over")
        }
        _ => (StatusCode::NOT_FOUND, "poll-link-unknown"),
    };
    shell.title = shell.t.t("poll-link-dead");
    let advice = shell.t.t(advice);
    page_instead(status, &DeadLinkPage { shell, advice })
}
