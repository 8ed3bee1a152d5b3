//! Handlers of the slots' page.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::{
    bulk::{self, Proposal},
    commands,
};
use crate::{
    frame::{self, PollFrame, PollTab},
    model::{MAX_SLOTS, Poll},
    queries::{self, SlotRow},
};
use kernel::{
    dates::brussels_date,
    ids::{PollId, SlotId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    web::{
        Again, Answer, Choice, ConfirmPage, Flash, FormState, RawForm, RawQuery, Reader, Save,
        Shell, Visit, form_state::FieldError, page, page_with, redirect, redirect_quietly,
    },
};

/// The slots of one day.
#[derive(Debug, Clone)]
pub(super) struct Day {
    pub day: NaiveDate,
    /// `lundi 27 septembre 2021`.
    pub label: String,
    pub slots: Vec<SlotRow>,
}

/// Slots, with the forms that add some.
#[derive(Template)]
#[template(path = "polls/slots.html")]
pub(crate) struct SlotsPage {
    pub shell: Shell,
    pub frame: PollFrame,
    pub days: Vec<Day>,
    pub count: usize,
    pub one: FormState,
    pub bulk: FormState,
    pub weekdays: Vec<Choice>,
    /// What the bulk form would add.
    pub proposal: Option<Proposal>,
}

pub(super) async fn index(visit: Visit, Path(id): Path<PollId>) -> Answer {
    let mut db = visit.db().await?;
    let (poll, _) = frame::managed(&mut db, &visit.actor, id).await?;
    page(&shown(&mut db, visit, poll, Forms::blank()).await?)
}

pub(super) async fn add(visit: Visit, Path(id): Path<PollId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let existing = queries::slots(&mut tx, id).await?;
        let at = parse_one(&raw, existing.len(), permit.at())?;
        commands::add(&mut tx, &permit, &[at]).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(added) => Ok(redirect(&urls::slots(id), added_flash(added))),
        Err(Again { status, form }) => {
            let mut forms = Forms::blank();
            forms.one = form;
            let mut db = visit.db().await?;
            page_with(status, &shown(&mut db, visit, poll, forms).await?)
        }
    }
}

fn added_flash(added: usize) -> Flash {
    if added == 0 {
        Flash::info("poll-slots-known")
    } else {
        Flash::success("poll-slots-added").arg("count", added)
    }
}

fn parse_one(
    raw: &RawForm,
    existing: usize,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, FormState> {
    let mut read = Reader::new(raw);
    let at = read.required_moment("day", "time");
    if at.is_some_and(|at| at <= now) {
        read.wrong("day", "poll-error-slot-past");
    }
    if existing >= MAX_SLOTS {
        let args = vec![
            ("max", MAX_SLOTS.to_string()),
            ("count", (existing + 1).to_string()),
        ];
        let key = "poll-error-too-many-slots";
        read.refused("day", FieldError { key, args });
    }
    read.finish(|| at)
}

/// Shows what would be added, or adds it, as the button says.
pub(crate) async fn add_bulk(visit: Visit, Path(id): Path<PollId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let slots = queries::slots(&mut tx, id).await?;
    let existing: Vec<DateTime<Utc>> = slots.iter().map(|slot| slot.starts_at).collect();
    let (status, forms) = match bulk::parse(&raw, &existing, permit.at()) {
        Ok((_, proposal)) if raw.first("action") == "add" => {
            let added = commands::add(&mut tx, &permit, &proposal.slots).await?;
            return tx.lead_to(&urls::slots(id), added_flash(added)).await;
        }
        Ok((_, proposal)) => (
            StatusCode::OK,
            Forms {
                bulk: FormState::typed(raw.0),
                proposal: Some(proposal),
                ..Forms::blank()
            },
        ),
        Err(bulk) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            Forms {
                bulk,
                ..Forms::blank()
            },
        ),
    };
    let template = shown(&mut tx, visit, poll, forms).await?;
    page_with(status, &template)
}

pub(crate) async fn confirm_remove(
    visit: Visit,
    Path(id): Path<PollId>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let (poll, _) = frame::managed(&mut db, &visit.actor, id).await?;
    let wanted: Vec<SlotId> = query.each("slot");
    let chosen = chosen(queries::slots(&mut db, id).await?, &wanted);
    if chosen.is_empty() {
        return Ok(redirect_quietly(&urls::slots(id)));
    }
    let t = visit.shell.t;
    let answers: i64 = chosen.iter().map(|slot| slot.answers).sum();
    let when: Vec<String> = chosen.iter().map(|s| t.moment(s.starts_at)).collect();
    let lost = t.count("poll-slots-remove-consequence", answers);
    page(&ConfirmPage {
        action: format!("{}&confirmed=1", removal(id, &chosen)),
        ..ConfirmPage::new(
            frame::within(visit.shell, &poll, &t.t("poll-slots-remove")),
            t.count("poll-slots-remove-question", chosen.len()),
            format!("{}. {lost}", when.join(", ")),
            urls::slots(id),
        )
    })
}

/// Removes slots; asks first where somebody answered them.
pub(super) async fn remove(
    visit: Visit,
    Path(id): Path<PollId>,
    query: RawQuery,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let confirmed = !query.first("confirmed").is_empty();
    let wanted: Vec<SlotId> = if confirmed {
        query.each("slot")
    } else {
        RawQuery(raw.0).each("slot")
    };
    let chosen = chosen(queries::slots(&mut tx, id).await?, &wanted);
    if chosen.is_empty() {
        return Ok(redirect(
            &urls::slots(id),
            Flash::error("poll-slots-none-chosen"),
        ));
    }
    if !confirmed && chosen.iter().any(|slot| slot.answers > 0) {
        return Ok(redirect_quietly(&removal(id, &chosen)));
    }
    let ids: Vec<SlotId> = chosen.iter().map(|slot| slot.id).collect();
    let removed = commands::remove(&mut tx, &permit, &ids).await?;
    let flash = Flash::success("poll-slots-removed").arg("count", removed);
    tx.lead_to(&urls::slots(id), flash).await
}

fn chosen(slots: Vec<SlotRow>, wanted: &[SlotId]) -> Vec<SlotRow> {
    slots
        .into_iter()
        .filter(|slot| wanted.contains(&slot.id))
        .collect()
}

/// Where the removal of these slots is asked.
fn removal(id: PollId, slots: &[SlotRow]) -> String {
    let slots: Vec<String> = slots
        .iter()
        .map(|slot| format!("slot={}", slot.id))
        .collect();
    format!("{}?{}", urls::slots_remove(id), slots.join("&"))
}

struct Forms {
    one: FormState,
    bulk: FormState,
    proposal: Option<Proposal>,
}

impl Forms {
    /// As first shown: weekdays ticked, two weeks.
    fn blank() -> Self {
        Self {
            one: FormState::blank(),
            bulk: FormState::blank()
                .with_each("weekday", 1..=5)
                .with("weeks", 2)
                .with("times", "9, 11, 14"),
            proposal: None,
        }
    }
}

async fn shown(
    db: &mut PgConnection,
    visit: Visit,
    poll: Poll,
    forms: Forms,
) -> Result<SlotsPage, AppError> {
    let slots = queries::slots(db, poll.id).await?;
    let t = visit.shell.t;
    Ok(SlotsPage {
        count: slots.len(),
        days: by_day(t, slots),
        shell: frame::within(visit.shell, &poll, &t.t("poll-tab-slots")),
        frame: PollFrame::new(&visit.actor, poll, PollTab::Slots, t),
        one: forms.one,
        bulk: forms.bulk,
        weekdays: weekdays(t),
        proposal: forms.proposal,
    })
}

fn by_day(t: Translator, slots: Vec<SlotRow>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for slot in slots {
        let day = brussels_date(slot.starts_at);
        match days.last_mut() {
            Some(last) if last.day == day => last.slots.push(slot),
            _ => days.push(Day {
                day,
                label: frame::day_name(t, day),
                slots: vec![slot],
            }),
        }
    }
    days
}

fn weekdays(t: Translator) -> Vec<Choice> {
    (1..=7)
        .map(|n| Choice::new(n, t.t(&format!("poll-weekday-{n}"))))
        .collect()
}
