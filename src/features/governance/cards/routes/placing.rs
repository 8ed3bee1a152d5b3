//! Handlers that move a card: the way for keyboards, touch and screen readers alike.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{below_card, changeable, choices, in_use, last_changed};
use crate::{
    cards::{
        forms,
        model::{Card, Place},
        moving::{self, Moved},
        queries::{self, Neighbour},
    },
    lines::queries as lines,
    model::{Cell, GovernanceTable},
    queries::keep_phase_of,
};
use kernel::{
    governance::Side,
    ids::{GovernanceCardId, GovernanceLineId},
    urls,
};
use platform::{
    errors::{AppError, Result, SaveError},
    i18n::Translator,
    markdown,
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Shell, Undo, Visit,
        page_of_texts, page_of_texts_with, redirect, undo,
    },
};

/// Where a card goes.
#[derive(Template)]
#[template(path = "governance/cards/move.html")]
pub(crate) struct CardMovePage {
    pub shell: Shell,
    pub card: Card,
    pub form: FormState,
    pub topics: Vec<Choice>,
    pub levels: Vec<Choice>,
    /// The cards of the cell that is chosen.
    pub neighbours: Vec<Neighbour>,
    pub action: String,
    pub back: String,
}

impl CardMovePage {
    /// The places in the cell that is chosen.
    fn places(&self) -> Vec<Choice> {
        let t: Translator = self.shell.t;
        let others = self.neighbours.iter().filter(|one| one.id != self.card.id);
        let after = others.map(|one| {
            let name = markdown::excerpt(&one.body, 60);
            let label = t.t1("governance-place-after", "name", name);
            Choice::new(Place::After(one.id), label)
        });
        let ends = [
            Choice::new(Place::Last, t.t("governance-place-last")),
            Choice::new(Place::First, t.t("governance-place-first")),
        ];
        ends.into_iter().chain(after).collect()
    }
}

/// The form; the query may name another cell, whose places it then offers.
pub(crate) async fn choose(
    visit: Visit,
    Path(id): Path<GovernanceCardId>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let (table, card, _) = changeable(&mut db, &visit.actor, id).await?;
    let cell = Cell {
        topic: query.parsed("topic").unwrap_or(card.topic_id),
        level: query.parsed("level").unwrap_or(card.level_id),
    };
    let form = forms::place(&card, cell);
    let template = move_page(&mut db, visit, table, card, cell, form).await?;
    page_of_texts(template, db).await
}

pub(crate) async fn put(visit: Visit, Path(id): Path<GovernanceCardId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    keep_phase_of(&mut tx, id).await?;
    let (table, card, permit) = changeable(&mut tx, &visit.actor, id).await?;
    let conflict = last_changed(&mut tx, (visit.shell.t, visit.actor.now), id).await?;
    let rows = lines::all(&mut tx, table.id).await?;
    let saved = async {
        let form = forms::moved(&raw)?;
        in_use(&rows, form.to, &raw)?;
        let moved = moving::put(&mut tx, &permit, &card, &form).await?;
        let gone = || FormState::typed(raw.to_vec()).refused("after", "governance-place-gone");
        let moved = moved.ok_or_else(|| SaveError::from(gone()))?;
        Ok::<_, SaveError>((form.to, moved))
    };
    let saved = saved.await;
    if undo::takes_back(&raw) && matches!(saved, Err(SaveError::Stale)) {
        return Err(AppError::Conflict("undo-too-late"));
    }
    let now = forms::place(&card, card.cell());
    let save = Save::of(&raw).merging_with(conflict, now);
    match save.end(saved, tx).await? {
        Ok((to, moved)) => {
            let flash = told(&visit, &rows, &card, to).offering(&raw, back(&card, moved));
            let url = urls::governance_card_at(card.table_id, id);
            Ok(redirect(&url, flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let cell = card.cell();
            let template = move_page(&mut db, visit, table, card, cell, form).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// The message that says where the card is now.
fn told(visit: &Visit, rows: &[lines::LineRow], card: &Card, to: Cell) -> Flash {
    let t = visit.shell.t;
    let name = |id: GovernanceLineId| {
        let row = rows.iter().find(|row| row.id == id);
        row.map_or_else(String::new, |row| t.name_text(&row.name))
    };
    Flash::success("governance-card-moved")
        .arg("name", card.label())
        .arg("topic", name(to.topic))
        .arg("level", name(to.level))
}

/// The form that takes the move back: to where the card was, unless somebody moved it since.
fn back(card: &Card, moved: Moved) -> Undo {
    Undo::to(urls::governance_card_move(card.id))
        .with("topic", card.topic_id)
        .with("level", card.level_id)
        .with("after", moved.was)
        .with("version", moved.version)
}

async fn move_page(
    db: &mut PgConnection,
    visit: Visit,
    table: GovernanceTable,
    card: Card,
    cell: Cell,
    form: FormState,
) -> Result<CardMovePage> {
    let t = visit.shell.t;
    let rows = lines::all(db, table.id).await?;
    let title = t.t("governance-card-move");
    Ok(CardMovePage {
        topics: choices(&rows, Side::Topic, t),
        levels: choices(&rows, Side::Level, t),
        neighbours: queries::neighbours(db, cell, table.veil(visit.actor.id)).await?,
        action: urls::governance_card_move(card.id),
        back: urls::governance_card_at(table.id, card.id),
        shell: below_card(visit.shell, &table, &card, &title),
        card,
        form,
    })
}
