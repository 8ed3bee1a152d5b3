//! The pages on which answers are given: a poll's own, and those of a personal link.

use askama::Template;
use sqlx::PgConnection;

use super::{
    queries,
    view::{AnswerView, Known},
};
use crate::{
    frame::{self, PollFrame, PollTab},
    model::{Poll, PollState},
    queries::{self as polls, InviteeRow, SlotRow},
    results::Results,
    sending,
};
use kernel::urls;
use platform::{
    errors::{AppError, Result},
    history::{self, Entry},
    markdown::{self, SafeHtml},
    web::{FormState, Section, Shell, Visit},
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
