//! Handlers that take cards to an agenda. The table's policy says who writes in it, the meetings' who
//! prepares the agenda.

pub(super) mod deciding;

use std::fmt::Write as _;

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    forms::{self, Onto, TakeForm},
    queries,
};
use ::governance::{
    frame,
    grid::{
        model::{self, GridCard, GridRow},
        queries as grid,
    },
    lines::queries as lines,
    links::commands as links,
    model::GovernanceTable,
};
use ::meetings::{
    agenda::{commands as agenda, model::NewPoint},
    frame as meetings,
    head::MeetingHead,
    policy,
};
use kernel::{
    dates::{brussels_date, short_date},
    governance::Side,
    ids::{GovernanceCardId, GovernanceTableId, MeetingId, PersonId, PointId},
    lang::Lang,
    meeting::PointKind,
    urls,
};
use platform::{
    auth::Actor,
    errors::{Result, SaveError},
    i18n::Translator,
    markdown,
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Shell, Visit,
        page_of_texts, page_of_texts_with, redirect,
    },
};

/// Characters of a card that a point's preparation quotes.
const QUOTED: usize = 400;

/// The cell of each card, by name, and the card.
pub(super) fn placed(rows: &[GridRow], t: Translator) -> Vec<(String, &GridCard)> {
    let mut placed = Vec::new();
    for row in rows {
        let topic = t.name_text(&row.topic.name);
        for cell in &row.cells {
            let place = format!("{topic} · {}", t.name_text(&cell.level.name));
            placed.extend(cell.cards.iter().map(|card| (place.clone(), card)));
        }
    }
    placed
}

/// Taking cards to an agenda.
#[derive(Template)]
#[template(path = "card_agenda/take.html")]
pub(super) struct TakePage {
    pub shell: Shell,
    pub form: FormState,
    pub rows: Vec<GridRow>,
    /// Meetings to come whose agenda the reader prepares.
    pub meetings: Vec<Choice>,
    /// What stands on their agendas.
    pub points: Vec<Choice>,
    pub action: String,
    pub back: String,
}

impl TakePage {
    /// The cards that are neither on an agenda nor decided.
    fn cards(&self) -> Vec<Choice> {
        let t = self.shell.t;
        let waiting = placed(&self.rows, t).into_iter();
        let waiting = waiting.filter(|(_, card)| !card.on_agenda && !card.is_decided());
        let cards = waiting.map(|(place, card)| Choice {
            hint: format!("{} · {place}", t.word(card.kind)),
            ..Choice::new(card.id, t.written(&card.excerpt()))
        });
        cards.collect()
    }
}

/// The cards of the table that the reader sees, in their cells.
async fn rows(
    db: &mut PgConnection,
    table: &GovernanceTable,
    reader: PersonId,
) -> Result<Vec<GridRow>> {
    let all = lines::all(db, table.id).await?;
    let cards = grid::cards(db, table, reader).await?;
    let levels = lines::of_side(&all, Side::Level);
    let topics = lines::of_side(&all, Side::Topic);
    Ok(model::rows(topics, &levels, cards, Vec::new()))
}

pub(super) async fn choose(
    visit: Visit,
    Path(id): Path<GovernanceTableId>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let (table, _) = frame::written(&mut db, &visit.actor, id).await?;
    let mut form = FormState::blank().with_each("card", query.each::<GovernanceCardId>("card"));
    let title = visit.shell.t.name_text(table.name());
    form = form.with("title", title);
    let template = take_page(&mut db, visit, &table, form).await?;
    page_of_texts(template, db).await
}

pub(super) async fn take(visit: Visit, Path(id): Path<GovernanceTableId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, permit) = frame::written(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let form = forms::take(&raw)?;
        let held = links::hold(&mut tx, id, &form.cards, table.veil(visit.actor.id)).await?;
        if held.len() != form.cards.len() {
            let typed = FormState::typed(raw.to_vec());
            return Err(typed.refused("card", "governance-cards-gone").into());
        }
        let (meeting, point) = match &form.to {
            Onto::New(meeting, title) => {
                let body = prepared(
                    &rows(&mut tx, &table, visit.actor.id).await?,
                    &form,
                    visit.shell.t,
                );
                added(
                    &mut tx,
                    &visit.actor,
                    (*meeting, title.as_str(), body),
                    &raw,
                )
                .await?
            }
            Onto::Known(point) => found(&mut tx, &visit.actor, *point, &raw).await?,
        };
        let day = short_date(meeting.day(), Lang::Fr);
        let occasion = format!("{} {day}", meeting.group_code);
        links::put_on_agenda(&mut tx, &permit, &held, point, &occasion).await?;
        Ok::<_, SaveError>((meeting.id, point, held.len()))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((meeting, point, count)) => {
            let flash = Flash::success("governance-cards-taken").arg("count", count);
            Ok(redirect(&urls::point_cards(meeting, point), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = take_page(&mut db, visit, &table, form).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// A new point of the agenda of a meeting of GT0 to come.
async fn added(
    db: &mut PgConnection,
    actor: &Actor,
    (meeting, title, body): (MeetingId, &str, String),
    raw: &RawForm,
) -> Result<(MeetingHead, PointId), SaveError> {
    let ahead = queries::ahead(db).await?;
    if ahead.iter().all(|one| one.id != meeting) {
        let typed = FormState::typed(raw.to_vec());
        return Err(typed.refused("meeting", "error-choose").into());
    }
    let meeting = meetings::known(db, actor, meeting).await?;
    let editing = policy::edit(actor, &meeting)?;
    let new = NewPoint {
        kind: PointKind::Decision,
        body,
        ..NewPoint::titled(title)
    };
    let point = agenda::add_point(db, &editing, &new).await?;
    Ok((meeting, point))
}

/// A point that stands on such an agenda: it stays as it is prepared, the cards are behind it.
async fn found(
    db: &mut PgConnection,
    actor: &Actor,
    point: PointId,
    raw: &RawForm,
) -> Result<(MeetingHead, PointId), SaveError> {
    let standing = queries::standing(db).await?;
    let Some(at) = standing.iter().find(|one| one.id == point) else {
        let typed = FormState::typed(raw.to_vec());
        return Err(typed.refused("point", "error-choose").into());
    };
    let meeting = meetings::known(db, actor, at.meeting.id).await?;
    policy::edit(actor, &meeting)?;
    Ok((meeting, point))
}

/// What the point is prepared with: each card with its kind and its cell, and nobody's name.
fn prepared(rows: &[GridRow], form: &TakeForm, t: Translator) -> String {
    let mut body = String::new();
    for (place, card) in placed(rows, t) {
        if form.cards.contains(&card.id) {
            let said = markdown::excerpt(&card.body, QUOTED);
            let _ = writeln!(body, "- **{}** ({place}) {said}", t.word(card.kind));
        }
    }
    body
}

async fn take_page(
    db: &mut PgConnection,
    visit: Visit,
    table: &GovernanceTable,
    form: FormState,
) -> Result<TakePage> {
    let t = visit.shell.t;
    let rows = rows(db, table, visit.actor.id).await?;
    let ahead = queries::ahead(db).await?.into_iter();
    let mine = ahead.filter(|one| policy::create(&visit.actor, one.group_id).is_ok());
    let meetings = mine.map(|one| {
        let day = t.short_date(brussels_date(one.starts_at));
        Choice::new(one.id, t.written(&format!("{} · {day}", one.title)))
    });
    let standing = queries::standing(db).await?.into_iter();
    let mine = standing.filter(|one| policy::create(&visit.actor, one.meeting.group_id).is_ok());
    let points = mine.map(|one| {
        let day = t.short_date(brussels_date(one.meeting.starts_at));
        let meeting = format!("{} · {day}", one.meeting.title);
        Choice::new(one.id, t.written(&format!("{} ({meeting})", one.title)))
    });
    Ok(TakePage {
        rows,
        meetings: meetings.collect(),
        points: points.collect(),
        action: urls::governance_agenda(table.id),
        back: urls::governance_table(table.id),
        shell: frame::within(visit.shell, table, t.t("governance-to-agenda-several")),
        form,
    })
}
