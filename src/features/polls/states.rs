//! Handlers that open a poll, remind, call it off, reopen it, put it away.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::{
    commands, forms,
    frame::{self, PollFrame, PollTab},
    mails,
    model::{Poll, PollState},
    pages::PollReopenPage,
    policy,
    queries::{self, InviteeRow},
    sending::{self, Occasion},
};
use kernel::{ids::PollId, urls};
use platform::{
    errors::{AppError, Result},
    mail,
    web::{
        AppState, ConfirmPage, Flash, FormState, RawForm, Reader, Visit, links, page, page_with,
        redirect,
    },
};

fn names(rows: &[&InviteeRow]) -> String {
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    names.join(", ")
}

/// Asks before a step of the poll: its end of the address, and what its button says.
fn ask(
    visit: Visit,
    poll: &Poll,
    (question, consequence): (String, String),
    (step, button): (&str, &str),
) -> Result<Response> {
    let (back, button) = (urls::poll(poll.id), visit.shell.t.t(button));
    page(&ConfirmPage {
        question,
        consequence,
        action: format!("{back}/{step}"),
        shell: frame::within(visit.shell, poll, &button),
        button,
        back,
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

pub async fn confirm_send(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let poll = frame::known(&mut db, &visit.actor, id).await?;
    policy::manage(&visit.actor, &poll)?;
    let slots = queries::slots(&mut db, id).await?.len();
    let people = queries::invitees(&mut db, id).await?;
    let unsent: Vec<&InviteeRow> = people.iter().filter(|row| sending::unsent(row)).collect();
    if let Some(key) = obstacle(&poll, slots, unsent.len(), visit.actor.now) {
        return Ok(redirect(&urls::poll(id), Flash::error(key)));
    }
    let t = visit.shell.t;
    let question = t.count("poll-send-question", unsent.len());
    let consequence = t.t1("poll-send-consequence", "names", names(&unsent));
    ask(visit, &poll, (question, consequence), ("send", "poll-send"))
}

/// Opens a draft and mails everybody's link; on an open poll, mails those who had none.
pub async fn send(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let poll = frame::editable(&mut tx, &visit.actor, id).await?;
    let permit = policy::manage(&visit.actor, &poll)?;
    let slots = queries::slots(&mut tx, id).await?.len();
    let people = queries::invitees(&mut tx, id).await?;
    let unsent: Vec<&InviteeRow> = people.iter().filter(|row| sending::unsent(row)).collect();
    if let Some(key) = obstacle(&poll, slots, unsent.len(), permit.at()) {
        return Ok(redirect(&urls::poll(id), Flash::error(key)));
    }
    if poll.stored_state == PollState::Draft {
        commands::open(&mut tx, &permit, &poll).await?;
    }
    let way = (app.settings.base_url.as_str(), app.by_hand());
    let handed = sending::send(
        &mut tx,
        &poll,
        &unsent,
        Occasion::Invitation,
        permit.at(),
        way,
    )
    .await?;
    sending::record(&mut tx, &permit, &poll, &unsent, Occasion::Invitation).await?;
    tx.commit().await?;
    let flash = Flash::success("poll-sent").arg("count", unsent.len());
    links::go_on(&app, visit.shell, handed, &urls::poll(id), flash)
}

pub async fn confirm_remind(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let poll = frame::known(&mut db, &visit.actor, id).await?;
    policy::manage(&visit.actor, &poll)?;
    let now = visit.actor.now;
    let people = queries::invitees(&mut db, id).await?;
    let late = people.iter().filter(|row| sending::remindable(row, now));
    let late: Vec<&InviteeRow> = late.collect();
    if late.is_empty() || poll.state(now) != PollState::Open {
        return Ok(redirect(
            &urls::poll(id),
            Flash::info("poll-nobody-to-remind"),
        ));
    }
    let t = visit.shell.t;
    let question = t.count("poll-remind-question", late.len());
    let consequence = t.t1("poll-remind-consequence", "names", names(&late));
    ask(
        visit,
        &poll,
        (question, consequence),
        ("remind", "poll-remind"),
    )
}

/// Mails a new link to those who have not answered, at most once a day each.
pub async fn remind(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let poll = frame::editable(&mut tx, &visit.actor, id).await?;
    let permit = policy::manage(&visit.actor, &poll)?;
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
    let way = (app.settings.base_url.as_str(), app.by_hand());
    let handed = sending::send(&mut tx, &poll, &late, Occasion::Reminder, permit.at(), way).await?;
    sending::record(&mut tx, &permit, &poll, &late, Occasion::Reminder).await?;
    tx.commit().await?;
    let flash = Flash::success("poll-reminded").arg("count", late.len());
    links::go_on(&app, visit.shell, handed, &urls::poll(id), flash)
}

pub async fn confirm_cancel(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let poll = frame::known(&mut db, &visit.actor, id).await?;
    policy::manage(&visit.actor, &poll)?;
    let people = queries::invitees(&mut db, id).await?;
    let told = people
        .iter()
        .filter(|row| row.active && row.mailed_at.is_some())
        .count();
    let t = visit.shell.t;
    let question = t.t1("poll-cancel-question", "name", &poll.title);
    let consequence = t.count("poll-cancel-consequence", told);
    ask(
        visit,
        &poll,
        (question, consequence),
        ("cancel", "poll-cancel"),
    )
}

/// Calls the poll off and tells those who were asked.
pub async fn cancel(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let poll = frame::editable(&mut tx, &visit.actor, id).await?;
    let permit = policy::manage(&visit.actor, &poll)?;
    let people = queries::invitees(&mut tx, id).await?;
    commands::cancel(&mut tx, &permit, &poll).await?;
    let asked = people
        .iter()
        .filter(|row| row.active && row.mailed_at.is_some());
    let asked: Vec<&InviteeRow> = asked.collect();
    for row in &asked {
        let new = mails::cancelled(&poll, row).reply_to(permit.by());
        mail::post(&mut tx, &new, permit.at()).await?;
    }
    tx.commit().await?;
    let flash = Flash::success("poll-cancelled").arg("name", poll.title);
    let flash = links::mailed(&app, asked.len(), flash);
    Ok(redirect(&urls::poll(id), flash))
}

pub async fn reopening(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    let poll = frame::known(&mut *app.db().await?, &visit.actor, id).await?;
    policy::manage(&visit.actor, &poll)?;
    let form = FormState::blank().with("closes_time", "18:00");
    page(&reopen_page(visit, poll, form))
}

pub async fn reopen(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let poll = frame::editable(&mut tx, &visit.actor, id).await?;
    let permit = policy::manage(&visit.actor, &poll)?;
    let mut read = Reader::new(&raw);
    let closes_at = forms::deadline(&mut read, permit.at(), None);
    let closes_at = match read.finish(|| closes_at) {
        Ok(closes_at) => closes_at,
        Err(state) => {
            let template = reopen_page(visit, poll, state);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    commands::reopen(&mut tx, &permit, &poll, closes_at).await?;
    tx.commit().await?;
    Ok(redirect(&urls::poll(id), Flash::success("poll-reopened")))
}

fn reopen_page(visit: Visit, poll: Poll, form: FormState) -> PollReopenPage {
    let t = visit.shell.t;
    PollReopenPage {
        shell: frame::within(visit.shell, &poll, &t.t("poll-reopen")),
        frame: PollFrame::new(&visit.actor, poll, PollTab::Overview, t),
        form,
    }
}

pub async fn confirm_archive(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    let poll = frame::known(&mut *app.db().await?, &visit.actor, id).await?;
    policy::manage(&visit.actor, &poll)?;
    let t = visit.shell.t;
    let question = t.t1("poll-archive-question", "name", &poll.title);
    let consequence = t.t("poll-archive-consequence");
    ask(
        visit,
        &poll,
        (question, consequence),
        ("archive", "archive"),
    )
}

pub async fn archive(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    set_archived(app, visit, id, true).await
}

pub async fn restore(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    set_archived(app, visit, id, false).await
}

async fn set_archived(
    app: AppState,
    visit: Visit,
    id: PollId,
    archived: bool,
) -> Result<Response, AppError> {
    let mut tx = app.begin().await?;
    let poll = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::manage(&visit.actor, &poll)?;
    commands::set_archived(&mut tx, &permit, id, archived).await?;
    tx.commit().await?;
    let key = if archived { "archived" } else { "restored" };
    let flash = Flash::success(key).arg("name", poll.title);
    Ok(redirect(&urls::poll(id), flash))
}
