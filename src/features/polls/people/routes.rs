//! Handlers of the page of those asked.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands,
    queries::{self, Candidate},
};
use crate::{
    frame::{self, PollFrame, PollTab},
    mails::Occasion,
    model::PollState,
    queries::{self as polls, InviteeRow},
    sending::{self, unsent},
};
use kernel::{
    ids::{InviteeId, PersonId, PollId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{Answer, ConfirmPage, Flash, RawForm, RawQuery, Shell, Visit, links, page, redirect},
};

/// Those asked, with the forms that add some.
#[derive(Template)]
#[template(path = "polls/people.html")]
pub(crate) struct PeoplePage {
    pub shell: Shell,
    pub frame: PollFrame,
    pub rows: Vec<InviteeRow>,
    pub candidates: Vec<Candidate>,
}

impl PeoplePage {
    /// People of the group who are not asked.
    pub(super) fn of_group(&self) -> usize {
        self.candidates.iter().filter(|c| c.of_group).count()
    }

    /// People who have had no link yet.
    pub(super) fn unsent(&self) -> usize {
        self.rows.iter().filter(|row| unsent(row)).count()
    }
}

pub(super) async fn index(visit: Visit, Path(id): Path<PollId>) -> Answer {
    let mut db = visit.db().await?;
    let (poll, _) = frame::managed(&mut db, &visit.actor, id).await?;
    let rows = polls::invitees(&mut db, id).await?;
    let candidates = queries::candidates(&mut db, &poll).await?;
    let t = visit.shell.t;
    page(&PeoplePage {
        shell: frame::within(visit.shell, &poll, &t.t("poll-tab-people")),
        frame: PollFrame::new(&visit.actor, poll, PollTab::People, t),
        rows,
        candidates,
    })
}

pub(super) async fn add(visit: Visit, Path(id): Path<PollId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let people: Vec<PersonId> = RawQuery(raw.0).each("person");
    if people.is_empty() {
        return Ok(redirect(
            &urls::invitees(id),
            Flash::error("poll-people-none-chosen"),
        ));
    }
    let added = commands::add(&mut tx, &permit, poll.group_id, &people).await?;
    let flash = Flash::success("poll-people-added").arg("count", added);
    tx.lead_to(&urls::invitees(id), flash).await
}

/// Everybody with a role in the group.
pub(crate) async fn add_group(visit: Visit, Path(id): Path<PollId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let candidates = queries::candidates(&mut tx, &poll).await?;
    let of_group = candidates.iter().filter(|c| c.of_group);
    let people: Vec<PersonId> = of_group.map(|c| c.id).collect();
    let added = commands::add(&mut tx, &permit, poll.group_id, &people).await?;
    let flash = Flash::success("poll-people-added").arg("count", added);
    tx.lead_to(&urls::invitees(id), flash).await
}

pub(super) async fn require(visit: Visit, Path(id): Path<PollId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let rows = polls::invitees(&mut tx, id).await?;
    let form = RawQuery(raw.0);
    // People added since the page was made are not on its form: they keep their flag.
    let seen: Vec<InviteeId> = form.each("seen");
    let ticked: Vec<InviteeId> = form.each("required");
    let required: Vec<InviteeId> = rows
        .iter()
        .filter(|row| {
            if seen.contains(&row.id) {
                ticked.contains(&row.id)
            } else {
                row.required
            }
        })
        .map(|row| row.id)
        .collect();
    commands::require(&mut tx, &permit, &rows, &required).await?;
    tx.lead_to(&urls::invitees(id), Flash::success("saved"))
        .await
}

async fn invitee(db: &mut PgConnection, id: PollId, invitee: InviteeId) -> Result<InviteeRow> {
    let rows = polls::invitees(db, id).await?;
    rows.into_iter()
        .find(|row| row.id == invitee)
        .ok_or(AppError::NotFound)
}

pub(super) async fn remove(visit: Visit, Path((id, who)): Path<(PollId, InviteeId)>) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::of_step(&mut tx, &visit, id).await?;
    let row = invitee(&mut tx, id, who).await?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            frame::within(visit.shell, &poll, &t.t("remove")),
            t.t1("poll-people-remove-question", "name", &row.name),
            t.count("poll-people-remove-consequence", row.answers.len()),
            urls::invitees(id),
        ));
    }
    commands::remove(&mut tx, &permit, &row).await?;
    let flash = Flash::success("poll-people-removed").arg("name", row.name);
    tx.lead_to(&urls::invitees(id), flash).await
}

/// Ends the old links and mails a new one.
pub(super) async fn new_link(visit: Visit, Path((id, who)): Path<(PollId, InviteeId)>) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    if poll.state(permit.at()) != PollState::Open {
        return Err(AppError::Conflict("poll-error-state"));
    }
    let row = invitee(&mut tx, id, who).await?;
    commands::revoke(&mut tx, &permit, &row).await?;
    let (app, occasion) = (&visit.app, Occasion::Invitation);
    let handed = sending::send_as_asked(&mut tx, app, &permit, &poll, &[&row], occasion).await?;
    tx.commit().await?;
    let flash = Flash::success("poll-link-sent").arg("name", &row.name);
    links::go_on(&visit.app, visit.shell, handed, &urls::invitees(id), flash)
}

pub(super) async fn revoke(visit: Visit, Path((id, who)): Path<(PollId, InviteeId)>) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let row = invitee(&mut tx, id, who).await?;
    commands::revoke(&mut tx, &permit, &row).await?;
    let flash = Flash::success("poll-link-revoked").arg("name", row.name);
    tx.lead_to(&urls::invitees(id), flash).await
}
