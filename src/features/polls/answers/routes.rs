//! Handlers that take answers, and the pages on which they are given: a poll's own, and those of a personal
//! link.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::{
    commands, forms, queries,
    view::{AnswerView, Known},
};
use crate::{
    frame::{self, PollFrame, PollTab},
    links::{self, Found, OpenLink},
    model::{Poll, PollState},
    policy::{self, OwnAnswer},
    queries::{self as polls, InviteeRow, SlotRow},
    results::Results,
    sending,
};
use kernel::{
    ids::{InviteeId, PollId, SlotId},
    urls,
};
use platform::{
    auth::{Permit, rights::permission::AnswerPoll, token::Secret},
    errors::{AppError, Result},
    history::{self, Entry},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Flash, FormState, Guest, RawForm, Save, SecretPath, Section, Shell, Tx,
        Visit, form_state::Conflict, page, page_instead, page_with, redirect,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 30;

/// Answering without an account.
#[derive(Template)]
#[template(path = "polls/link.html")]
pub(super) struct LinkPage {
    pub shell: Shell,
    pub poll: Poll,
    pub state: PollState,
    pub name: String,
    pub description: SafeHtml,
    pub answers: AnswerView,
    /// What was chosen, in words.
    pub chosen: Option<String>,
}

/// A link that does not work, and what to do.
#[derive(Template)]
#[template(path = "polls/dead_link.html")]
pub(super) struct DeadLinkPage {
    pub shell: Shell,
    pub advice: String,
}

/// One poll: the reader's answers, the results.
#[derive(Template)]
#[template(path = "polls/show.html")]
pub struct PollShowPage {
    pub shell: Shell,
    pub frame: PollFrame,
    pub description: SafeHtml,
    pub answers: Option<AnswerView>,
    pub results: Results,
    pub history: Vec<Entry>,
    /// What was chosen, in words.
    pub chosen: Option<String>,
    /// Links not sent yet, and people who may be reminded now.
    pub unsent: usize,
    pub remindable: usize,
}

impl PollShowPage {
    /// A slot may be chosen now.
    pub(crate) fn may_choose(&self) -> bool {
        self.frame.is_editable() && (self.frame.is("open") || self.frame.is("closed"))
    }
}

/// The poll's page; `form`: the reader's answers as typed.
pub async fn show_page(
    db: &mut PgConnection,
    visit: Visit,
    poll: Poll,
    form: Option<FormState>,
) -> Result<PollShowPage> {
    let (t, now) = (visit.shell.t, visit.actor.now);
    let slots = polls::slots(db, poll.id).await?;
    let people = polls::invitees(db, poll.id).await?;
    let mine = people.iter().find(|row| Some(row.id) == poll.invitee);
    let answers = match mine.filter(|_| poll.stored_state.shown()) {
        Some(me) => Some(answer_view(db, &visit, &poll, (&slots, &people, me), form).await?),
        None => None,
    };
    let history = history::of(db, poll.id, history::Sight::All, HISTORY_SHOWN).await?;
    let chosen = poll.chosen_starts_at;
    let count = |wanted: &dyn Fn(&InviteeRow) -> bool| people.iter().filter(|p| wanted(p)).count();
    let polls = t.t("polls-title");
    Ok(PollShowPage {
        shell: visit
            .shell
            .titled(Section::Meetings, t.written(&poll.title))
            .crumb(polls, urls::polls()),
        description: markdown::render(&poll.description),
        answers,
        results: Results::new(t, &poll, &slots, &people, now),
        history,
        chosen: chosen.map(|at| frame::slot_name(t, &poll, at)),
        unsent: count(&sending::unsent),
        remindable: count(&|row| sending::remindable(row, now)),
        frame: PollFrame::new(&visit.actor, poll, PollTab::Overview, t),
    })
}

async fn answer_view(
    db: &mut PgConnection,
    visit: &Visit,
    poll: &Poll,
    (slots, everybody, me): (&[SlotRow], &[InviteeRow], &InviteeRow),
    form: Option<FormState>,
) -> Result<AnswerView, AppError> {
    let busy = queries::busy(db, poll, me.person_id).await?;
    let known = Known {
        poll,
        state: poll.state(visit.actor.now),
        slots,
        everybody,
        me,
        busy: &busy,
    };
    let action = urls::poll_answer(poll.id);
    let t = visit.shell.t;
    Ok(match form {
        Some(form) => AnswerView::with(&known, t, action, form),
        None => AnswerView::stored(&known, t, action),
    })
}

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
