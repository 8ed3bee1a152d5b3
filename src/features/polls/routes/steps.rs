//! Handlers that open a poll, remind, call it off, reopen it, put it away.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use crate::{
    commands, forms,
    frame::{self, PollFrame, PollTab},
    mails::{self, Occasion},
    model::{Poll, PollState},
    queries::{self, InviteeRow},
    sending,
};
use kernel::{ids::PollId, urls};
use platform::{
    auth::{Actor, rights::permission::EditMeeting},
    errors::Result,
    i18n::Translator,
    mail,
    web::{
        Answer, Archivable, ConfirmPage, Flash, FormState, Found, RawForm, Reader, Save, Shell,
        Visit, links, page, redirect,
    },
};

/// A new deadline for a closed poll.
#[derive(Template)]
#[template(path = "polls/reopen.html")]
pub(crate) struct PollReopenPage {
    pub shell: Shell,
    pub frame: PollFrame,
    pub form: FormState,
}

fn names(rows: &[&InviteeRow]) -> String {
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    names.join(", ")
}

/// Asks before a step of the poll; a key says what it is called.
fn ask(shell: Shell, poll: &Poll, step: &str, question: String, consequence: String) -> Answer {
    let title = shell.t.t(step);
    let shell = frame::within(shell, poll, &title);
    let back = urls::poll(poll.id);
    let cancels = step == "poll-cancel";
    page(&ConfirmPage {
        loses: cancels,
        leave: if cancels { "back" } else { "cancel" },
        ..ConfirmPage::new(shell, question, consequence, back)
    })
}

/// What still keeps a poll from being sent: a translation key.
fn obstacle(
    poll: &Poll,
    slots: usize,
    people: usize,
    now: chrono::DateTime<chrono::Utc>,
) -> Option<&'static str> {
    if poll.archived || !matches!(poll.stored_state, PollState::Draft | PollState::Open) {
        Some("poll-error-state")
    } else if poll.closes_at <= now {
        Some("poll-error-deadline-past")
    } else if slots == 0 {
        Some("poll-error-no-slots")
    } else if people == 0 {
        Some("poll-error-no-people")
    } else {
        None
    }
}

/// Opens a draft and mails everybody's link; on an open poll, mails those who had none.
pub(crate) async fn send(visit: Visit, Path(id): Path<PollId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::of_step(&mut tx, &visit, id).await?;
    let slots = queries::slots(&mut tx, id).await?.len();
    let people = queries::invitees(&mut tx, id).await?;
    let unsent: Vec<&InviteeRow> = people.iter().filter(|row| sending::unsent(row)).collect();
    if let Some(key) = obstacle(&poll, slots, unsent.len(), permit.at()) {
        return Ok(redirect(&urls::poll(id), Flash::error(key)));
    }
    if visit.asks() {
        let t = visit.shell.t;
        let question = t.count("poll-send-question", unsent.len());
        let consequence = t.t1("poll-send-consequence", "names", names(&unsent));
        return ask(visit.shell, &poll, "poll-send", question, consequence);
    }
    if poll.stored_state == PollState::Draft {
        commands::open(&mut tx, &permit, &poll).await?;
    }
    let (app, occasion) = (&visit.app, Occasion::Invitation);
    let handed = sending::send_as_asked(&mut tx, app, &permit, &poll, &unsent, occasion).await?;
    tx.commit().await?;
    let flash = Flash::success("poll-sent").arg("count", unsent.len());
    links::go_on(&visit.app, visit.shell, handed, &urls::poll(id), flash)
}

/// Mails a new link to those who have not answered, at most once a day each.
pub(crate) async fn remind(visit: Visit, Path(id): Path<PollId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::of_step(&mut tx, &visit, id).await?;
    let people = queries::invitees(&mut tx, id).await?;
    let late = people
        .iter()
        .filter(|row| sending::remindable(row, permit.at()));
    let late: Vec<&InviteeRow> = late.collect();
    if late.is_empty() || poll.state(permit.at()) != PollState::Open {
        return Ok(redirect(
            &urls::poll(id),
            Flash::info("poll-nobody-to-remind"),
        ));
    }
    if visit.asks() {
        let t = visit.shell.t;
        let question = t.count("poll-remind-question", late.len());
        let consequence = t.t1("poll-remind-consequence", "names", names(&late));
        return ask(visit.shell, &poll, "poll-remind", question, consequence);
    }
    let (app, occasion) = (&visit.app, Occasion::Reminder);
    let handed = sending::send_as_asked(&mut tx, app, &permit, &poll, &late, occasion).await?;
    tx.commit().await?;
    let flash = Flash::success("poll-reminded").arg("count", late.len());
    links::go_on(&visit.app, visit.shell, handed, &urls::poll(id), flash)
}

/// Calls the poll off and tells those who were asked.
pub(crate) async fn cancel(visit: Visit, Path(id): Path<PollId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::of_step(&mut tx, &visit, id).await?;
    let people = queries::invitees(&mut tx, id).await?;
    let asked = people
        .iter()
        .filter(|row| row.active && row.mailed_at.is_some());
    let asked: Vec<&InviteeRow> = asked.collect();
    if visit.asks() {
        let t = visit.shell.t;
        let question = t.t1("poll-cancel-question", "name", &poll.title);
        let consequence = t.count("poll-cancel-consequence", asked.len());
        return ask(visit.shell, &poll, "poll-cancel", question, consequence);
    }
    commands::cancel(&mut tx, &permit, &poll).await?;
    for row in &asked {
        let new = mails::cancelled(&poll, row).reply_to(permit.by());
        mail::post(&mut tx, &new, permit.at()).await?;
    }
    let flash = Flash::success("poll-cancelled").arg("name", poll.title);
    let flash = links::mailed(&visit.app, asked.len(), flash);
    tx.lead_to(&urls::poll(id), flash).await
}

pub(crate) async fn reopening(visit: Visit, Path(id): Path<PollId>) -> Answer {
    let (poll, _) = frame::managed(&mut *visit.db().await?, &visit.actor, id).await?;
    let form = FormState::blank().with("closes_time", "18:00");
    page(&reopen_page(visit, poll, form))
}

pub(crate) async fn reopen(visit: Visit, Path(id): Path<PollId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let mut read = Reader::new(&raw);
        let closes_at = forms::deadline(&mut read, permit.at(), None);
        let closes_at = read.finish(|| closes_at)?;
        commands::reopen(&mut tx, &permit, &poll, closes_at).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::poll(id), Flash::success("poll-reopened"))),
        Err(again) => again.page(|form| reopen_page(visit, poll, form)),
    }
}

fn reopen_page(visit: Visit, poll: Poll, form: FormState) -> PollReopenPage {
    let t = visit.shell.t;
    PollReopenPage {
        shell: frame::within(visit.shell, &poll, &t.t("poll-reopen")),
        frame: PollFrame::new(&visit.actor, poll, PollTab::Overview, t),
        form,
    }
}

impl Archivable for Poll {
    type Id = PollId;
    type Right = EditMeeting;
    const TABLE: &'static str = "poll";
    const ASKED: [&'static str; 2] = ["archive-question", "poll-archive-consequence"];

    async fn find(db: &mut PgConnection, actor: &Actor, id: PollId) -> Result<Found<Self>> {
        frame::managed(db, actor, id).await
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        frame::within(shell, self, title)
    }

    fn url(&self) -> String {
        urls::poll(self.id)
    }

    fn name(&self, _: Translator) -> String {
        self.title.clone()
    }
}
