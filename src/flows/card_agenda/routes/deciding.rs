//! Handlers of the cards behind a point: what was decided on them, and the way back. The meetings'
//! policy says who sees the point, the register's who records decisions, the tables' who sees and
//! changes which cards.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use crate::flows::card_agenda::{
    forms::{self, DecideForm},
    queries::{self, Taken},
};
use ::governance::{
    frame,
    links::{commands as links, model::TakenCard, point_cards},
    model::cell_label,
    policy as tables,
};
use ::meetings::{
    agenda::{model::OutlinePoint, queries as agenda},
    frame as meetings,
    head::MeetingHead,
    policy,
};
use ::register::decisions::{
    commands as register,
    forms::{CompleteForm, DecisionForm},
    model::{DecisionState, ScopeKind},
    policy as deciding, queries as decisions,
};
use kernel::{
    dates::brussels_date,
    governance::CardKind,
    ids::{DecisionId, GovernanceCardId, GroupId, MeetingId, PointId},
    meeting::MeetingState,
    urls,
};
use platform::{
    auth::{Actor, Permit, Reach, Right, rights::permission::EditDecision},
    errors::{AppError, Result, SaveError},
    markdown,
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Save, Shell, Visit, page_of_texts,
        page_of_texts_with, redirect,
    },
};

/// The cards behind a point, and what was decided on them.
#[derive(Template)]
#[template(path = "card_agenda/point.html")]
pub(crate) struct PointCardsPage {
    pub shell: Shell,
    pub meeting: MeetingId,
    /// The point, by its number and title.
    pub point: String,
    pub cards: Vec<TakenCard>,
    pub form: FormState,
    /// What the meeting decided.
    pub taken: Vec<Taken>,
    /// The reader records decisions of the meeting's group.
    pub may_decide: bool,
    /// The meeting has not taken place yet.
    pub is_early: bool,
    pub action: String,
    /// The agenda, for who prepares it; else the meeting.
    pub back: String,
}

impl PointCardsPage {
    /// The cards that wait for a decision.
    fn waiting(&self) -> Vec<Choice> {
        let t = self.shell.t;
        let cards = self.cards.iter().filter(|card| !card.is_decided());
        let waiting = cards.map(|card| Choice {
            hint: format!(
                "{} · {} · {}",
                t.word(card.kind),
                t.name_text(&card.topic),
                t.name_text(&card.level)
            ),
            ..Choice::new(card.id, t.written(&card.excerpt()))
        });
        waiting.collect()
    }

    /// What the meeting decided, to choose from.
    fn decisions(&self) -> Vec<Choice> {
        let decisions = self.taken.iter().map(|one| {
            let said = markdown::excerpt(&one.text, 80);
            Choice::new(one.id, format!("{} · {said}", one.code))
        });
        decisions.collect()
    }
}

/// A point with its cards, as a reader sees them.
struct Place {
    meeting: MeetingHead,
    point: OutlinePoint,
    cards: Vec<TakenCard>,
}

async fn place(
    db: &mut PgConnection,
    actor: &Actor,
    id: MeetingId,
    point: PointId,
) -> Result<Place> {
    let listed = tables::listed(actor)?;
    let meeting = meetings::known(db, actor, id).await?;
    let point = agenda::point(db, id, point).await?;
    let point = point.ok_or(AppError::NotFound)?;
    let cards = point_cards::at_point(db, point.id, &listed).await?;
    Ok(Place {
        meeting,
        point,
        cards,
    })
}

pub(crate) async fn show(visit: Visit, Path((id, point)): Path<(MeetingId, PointId)>) -> Answer {
    let mut db = visit.db().await?;
    let place = place(&mut db, &visit.actor, id, point).await?;
    let taken = decided(&mut db, &visit.actor, &place).await?;
    let here = taken.iter().find(|decision| decision.here);
    let form = FormState::blank()
        .with_each("card", waiting(&place).map(|card| card.id))
        .with_optional("decision", here.map(|decision| decision.id));
    let template = point_page(visit, place, taken, form);
    page_of_texts(template, db).await
}

pub(crate) async fn decide(
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let place = place(&mut tx, &visit.actor, id, point).await?;
    let permit = deciding::record(&visit.actor, place.meeting.group_id)?;
    let taken = decided(&mut tx, &visit.actor, &place).await?;
    let saved = async {
        let form = forms::decide(&raw)?;
        if is_early(&place.meeting, &visit.actor) {
            return Err(AppError::Conflict("governance-decide-early").into());
        }
        let chosen = chosen(&place, &form, &raw)?;
        let (decision, code) = match form.decision {
            Some(id) => of_meeting(&taken, id, &raw)?,
            None => record(&mut tx, &permit, &place.meeting, (&form, chosen.as_slice())).await?,
        };
        let cards = (chosen.as_slice(), &raw);
        link(&mut tx, &visit.actor, cards, (decision, code.as_str())).await?;
        Ok((decision, code))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((decision, code)) => {
            let flash = Flash::success("governance-cards-decided").arg("code", code);
            Ok(redirect(&urls::decision(decision), flash))
        }
        Err(Again { status, form }) => {
            let template = point_page(visit, place, taken, form);
            page_of_texts_with(status, template, ()).await
        }
    }
}

/// The meeting's day is to come, and nobody has begun it: nothing was decided there yet.
fn is_early(meeting: &MeetingHead, actor: &Actor) -> bool {
    meeting.state == MeetingState::Planned && meeting.day() > brussels_date(actor.now)
}

/// The cards that no decision came of.
fn waiting(place: &Place) -> impl Iterator<Item = &TakenCard> {
    let cards = place.cards.iter();
    cards.filter(|card| !card.is_decided())
}

/// What the meeting decided, as far as the reader may know of it.
async fn decided(db: &mut PgConnection, actor: &Actor, place: &Place) -> Result<Vec<Taken>> {
    if deciding::read(actor, place.meeting.group_id).is_err() {
        return Ok(Vec::new());
    }
    let drafts = actor.reach(Right::TakeNotes);
    Ok(queries::decisions(db, place.meeting.id, place.point.id, &drafts).await?)
}

/// The cards that the form names, where all of them are behind the point.
fn chosen<'a>(
    place: &'a Place,
    form: &DecideForm,
    raw: &RawForm,
) -> Result<Vec<&'a TakenCard>, SaveError> {
    let cards = place.cards.iter();
    let cards: Vec<&TakenCard> = cards.filter(|card| form.cards.contains(&card.id)).collect();
    if cards.len() == form.cards.len() {
        return Ok(cards);
    }
    let typed = FormState::typed(raw.to_vec());
    Err(typed.refused("card", "governance-cards-gone").into())
}

/// A decision of the meeting that the register has already.
fn of_meeting(
    taken: &[Taken],
    id: DecisionId,
    raw: &RawForm,
) -> Result<(DecisionId, String), SaveError> {
    match taken.iter().find(|decision| decision.id == id) {
        Some(decision) => Ok((decision.id, decision.code.clone())),
        None => {
            let typed = FormState::typed(raw.to_vec());
            Err(typed.refused("decision", "error-choose").into())
        }
    }
}

/// Puts what was decided into the register: about the cell, where the cards are all of one.
async fn record(
    db: &mut PgConnection,
    permit: &Permit<EditDecision, GroupId>,
    meeting: &MeetingHead,
    (form, chosen): (&DecideForm, &[&TakenCard]),
) -> Result<(DecisionId, String), SaveError> {
    let cells = chosen
        .iter()
        .map(|card| cell_label(&card.topic, &card.level));
    let cells: BTreeSet<String> = cells.collect();
    let (scope, cell) = match cells.len() {
        1 => (ScopeKind::Cell, cells.into_iter().collect()),
        _ => (ScopeKind::Process, String::new()),
    };
    let new = CompleteForm {
        form: DecisionForm {
            text: form.text.clone(),
            votes: String::new(),
            decided_on: meeting.day(),
            group: meeting.group_id,
            state: DecisionState::Taken,
            scope,
            scope_group: None,
            scope_strategy: None,
            measure_code: String::new(),
            cell,
            meeting: Some(meeting.id),
            supersedes: None,
            version: 0,
        },
        scope_measure: None,
    };
    let id = register::record(db, permit, &new).await?;
    let stored = decisions::decision(db, id, &Reach::WHOLE).await?;
    Ok((id, stored.code))
}

/// Says of each card that the decision came of it, table by table.
async fn link(
    db: &mut PgConnection,
    actor: &Actor,
    (chosen, raw): (&[&TakenCard], &RawForm),
    (decision, code): (DecisionId, &str),
) -> Result<(), SaveError> {
    let of_tables: BTreeSet<_> = chosen.iter().map(|card| card.table_id).collect();
    for table in of_tables {
        let (_, permit) = frame::written(db, actor, table).await?;
        let cards = chosen.iter().filter(|card| card.table_id == table);
        let cards: Vec<GovernanceCardId> = cards.map(|card| card.id).collect();
        let held = links::hold(db, table, &cards, None).await?;
        if held.len() != cards.len() {
            let typed = FormState::typed(raw.to_vec());
            return Err(typed.refused("card", "governance-cards-gone").into());
        }
        links::decide(db, &permit, &held, decision, code).await?;
    }
    Ok(())
}

fn point_page(visit: Visit, place: Place, taken: Vec<Taken>, form: FormState) -> PointCardsPage {
    let t = visit.shell.t;
    let point = place.point.clone().read_in(t.0);
    let point = format!("{} {}", point.number, point.title);
    let proposals = waiting(&place).filter(|card| card.kind == CardKind::Proposal);
    let proposed: Vec<&str> = proposals.map(|card| card.body.as_str()).collect();
    let is_blank = form.value("text").is_empty() && !form.is_invalid();
    let form = match is_blank {
        true => form.without("text").with("text", proposed.join("\n\n")),
        false => form,
    };
    let meeting = &place.meeting;
    let may_edit = policy::edit(&visit.actor, meeting).is_ok();
    PointCardsPage {
        may_decide: deciding::record(&visit.actor, meeting.group_id).is_ok(),
        is_early: is_early(meeting, &visit.actor),
        action: urls::point_cards(meeting.id, place.point.id),
        back: match may_edit {
            true => urls::agenda_at(meeting.id, place.point.id),
            false => urls::meeting(meeting.id),
        },
        meeting: meeting.id,
        shell: meetings::within(visit.shell, meeting, &t.t("governance-point-cards")),
        cards: place.cards,
        taken,
        point,
        form,
    }
}
