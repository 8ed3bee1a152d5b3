//! Handlers of the choice.

use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    commands,
    dates::dates,
    queries::{self, Clash, Running},
};
use ::polls::{
    frame::{self, PollFrame, PollTab},
    model::PollEvent,
    queries::{self as polls, SlotRow},
    results,
};
use kernel::{
    ids::{PollId, SlotId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{Answer, Flash, Shell, Visit, links, page, redirect},
};

/// What the choice will do, and whom it will mail.
#[derive(Template)]
#[template(path = "polls/choose.html")]
pub(super) struct ChoosePage {
    pub shell: Shell,
    pub frame: PollFrame,
    /// `lundi 27 septembre 2021, 09:00–10:00`.
    pub slot: String,
    /// What speaks for it, or who is missing.
    pub why: String,
    /// Every required person can.
    pub qualifies: bool,
    /// Meetings made, where it is a series; the holidays and the days without that hour left out.
    pub meetings: usize,
    pub holidays: String,
    pub missing: String,
    pub people: Vec<String>,
    /// People who have not answered, while the poll is open.
    pub waiting: usize,
    pub clashes: Vec<Clash>,
    /// Series that a weekly choice would stand beside.
    pub running: Vec<Running>,
    pub action: String,
}

async fn slot(db: &mut PgConnection, poll: PollId, id: SlotId) -> Result<(SlotRow, Vec<SlotRow>)> {
    let slots = polls::slots(db, poll).await?;
    let found = slots.iter().find(|slot| slot.id == id).cloned();
    Ok((found.ok_or(AppError::NotFound)?, slots))
}

pub(super) async fn confirm(visit: Visit, Path((id, slot_id)): Path<(PollId, SlotId)>) -> Answer {
    let mut db = visit.db().await?;
    let (poll, _) = frame::managed(&mut db, &visit.actor, id).await?;
    let (t, now) = (visit.shell.t, visit.actor.now);
    let (slot, slots) = slot(&mut db, id, slot_id).await?;
    let state = poll.state(now);
    if state.next(PollEvent::Choose).is_err() || slot.starts_at <= now {
        let key = if slot.starts_at <= now {
            "poll-error-slot-past"
        } else {
            "poll-error-state"
        };
        return Ok(redirect(&urls::poll(id), Flash::error(key)));
    }
    let people = polls::invitees(&mut db, id).await?;
    let made = dates(&poll, slot.starts_at);
    let clashes = queries::clashes(&mut db, &poll, &made.starts).await?;
    let running = match poll.weekly {
        true => queries::running(&mut db, &poll, slot.starts_at).await?,
        false => Vec::new(),
    };
    let ranking = results::rank(&poll, &slots, &people, now);
    let mut scores = ranking.best.iter().chain(&ranking.others);
    let score = scores.find(|score| score.slot == slot_id);
    let qualifies = score.is_some_and(|score| score.qualifies());
    let listed = |days: &[NaiveDate]| {
        let days: Vec<String> = days.iter().map(|day| t.short_date(day)).collect();
        days.join(", ")
    };
    page(&ChoosePage {
        slot: frame::slot_name(t, &poll, slot.starts_at),
        why: score.map_or_else(String::new, |score| match qualifies {
            true => results::why(t, score),
            false => results::lacking(t, score, &people),
        }),
        qualifies,
        meetings: made.starts.len(),
        holidays: listed(&made.holidays),
        missing: listed(&made.missing),
        waiting: people.iter().filter(|row| row.waiting).count(),
        people: people
            .iter()
            .filter(|row| row.active)
            .map(|row| row.name.clone())
            .collect(),
        clashes,
        running,
        action: urls::slot_choose(id, slot_id),
        shell: frame::within(visit.shell, &poll, &t.t("poll-choose")),
        frame: PollFrame::new(&visit.actor, poll, PollTab::Overview, t),
    })
}

pub(super) async fn choose(visit: Visit, Path((id, slot_id)): Path<(PollId, SlotId)>) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let adding = meetings::policy::create(&visit.actor, poll.group_id)?;
    let (slot, _) = slot(&mut tx, id, slot_id).await?;
    let people = polls::invitees(&mut tx, id).await?;
    let app = &visit.app;
    let (meeting, handed) =
        commands::choose(&mut tx, &permit, &adding, &poll, &slot, &people, app).await?;
    tx.commit().await?;
    let flash = Flash::success("poll-chosen").arg("name", poll.title);
    let next = urls::meeting(meeting);
    links::go_on(&visit.app, visit.shell, handed, &next, flash)
}
