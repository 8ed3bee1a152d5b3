//! Handlers of cards: their page and forms; placing them, marking them, and what is said about them.

pub(super) mod marking;
pub(super) mod placing;
pub(super) mod talking;

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Card, Comment, Held, Points},
    offers::{choices, in_use, signatures, signed_as},
    policy::{self, OnCard, still_open},
    queries,
};
use crate::{
    frame::{self, last_changed},
    lines::queries as lines,
    links,
    model::GovernanceTable,
    policy as room,
    queries::{keep_phase, keep_phase_of},
    running::{Running, running},
};
use kernel::{
    governance::{CardAct, CardKind, Phase, Side, Signature},
    ids::{GovernanceCardId, GovernanceTableId, PersonId},
    urls,
};
use platform::{
    auth::{Actor, rights::permission::WriteGovernance},
    errors::{AppError, Result},
    history::{self, Entry},
    i18n::Translator,
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Archivable, Choice, Flash, FormState, Found, KeptBy, Panel, RawForm,
        RawQuery, Save, Shell, Visit, page, page_of_texts, page_with, redirect,
    },
};

/// One card, with what is said about it.
#[derive(Template)]
#[template(path = "governance/cards/show.html")]
pub(crate) struct CardShowPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub card: Card,
    pub comments: Vec<Comment>,
    /// Cards merged into it.
    pub held: Vec<Held>,
    pub points: Points,
    /// The workshop, while points are given in it.
    pub running: Option<Running>,
    pub may_merge: bool,
    /// Puts it back into the cell that it was in before; none: it was in no other.
    pub put_back: Option<FormState>,
    /// A comment to add, as typed.
    pub form: FormState,
    pub signatures: Vec<Choice>,
    pub history: Vec<Entry>,
    /// Where it leads, and what it is about.
    pub links: Panel,
    pub may_write: bool,
    pub may_steer: bool,
}

impl CardShowPage {
    /// Text of Markdown.
    fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }

    /// Something can still be said about it.
    fn is_open(&self) -> bool {
        let put_away = self.card.archived_at.is_some() || self.table.archived_at.is_some();
        self.may_write && !put_away && self.card.leader_id.is_none()
    }

    /// It can still be changed.
    fn changes(&self) -> bool {
        self.is_open() && room::in_phase(&self.table, CardAct::Change).is_ok()
    }

    /// Something can be said about it, and withdrawn.
    fn is_discussed(&self) -> bool {
        self.is_open() && room::in_phase(&self.table, CardAct::Comment).is_ok()
    }

    /// It can come back.
    fn comes_back(&self) -> bool {
        let away = self.card.archived_at.is_some() && self.table.archived_at.is_none();
        self.may_write && away && room::in_phase(&self.table, CardAct::Change).is_ok()
    }

    /// Key of why the reader gives it no point more; none: they may.
    fn withheld(&self) -> Option<&'static str> {
        self.running.as_ref()?.withholds(self.points.mine)
    }

    /// Points can be given to it.
    fn takes_points(&self) -> bool {
        self.is_open() && room::in_phase(&self.table, CardAct::Vote).is_ok()
    }
}

/// A new or changed card.
#[derive(Template)]
#[template(path = "governance/cards/edit.html")]
pub(crate) struct CardEditPage {
    pub shell: Shell,
    pub form: FormState,
    /// Cell and signature are chosen once.
    pub is_new: bool,
    pub topics: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub signatures: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// The card with its table, where the reader may see it: until cards are revealed, the own ones.
async fn known(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceCardId,
) -> Result<(GovernanceTable, Card)> {
    let card = queries::card(db, Some(actor.id.into()), id).await?;
    let card = card.ok_or(AppError::NotFound)?;
    let table = frame::known(db, actor, card.table_id).await?;
    room::see(&table, card.own, card.written_at)?;
    Ok((table, card))
}

/// The same, for who may change it, where neither is put away and the workshop lets it be done.
async fn changeable(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceCardId,
) -> Result<(GovernanceTable, Card, OnCard)> {
    let (table, card) = known(db, actor, id).await?;
    let permit = policy::change(actor, &table, &card)?;
    still_open(&table, &card)?;
    room::in_phase(&table, CardAct::Change)?;
    Ok((table, card, permit))
}

/// The same, held until the transaction ends.
async fn held(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceCardId,
) -> Result<(GovernanceTable, Card, OnCard)> {
    keep_phase_of(db, id).await?;
    queries::lock(db, id).await?;
    changeable(db, actor, id).await
}

/// The shell of the page of a card.
fn of_card(shell: Shell, table: &GovernanceTable, card: &Card) -> Shell {
    let name = shell.t.written(&card.label());
    frame::within(shell, table, name)
}

/// The shell of a page below a card's.
fn below_card(shell: Shell, table: &GovernanceTable, card: &Card, title: &str) -> Shell {
    let name = shell.t.written(&card.label());
    frame::within(shell, table, title).crumb(name, urls::governance_card(card.id))
}

pub(super) async fn show(visit: Visit, Path(id): Path<GovernanceCardId>) -> Answer {
    let mut db = visit.db().await?;
    let (table, card) = known(&mut db, &visit.actor, id).await?;
    let form = forms::usual(table.unsigned);
    let template = show_page(&mut db, visit, table, card, form).await?;
    page_of_texts(template, db).await
}

/// The card's page; `form`: a comment to add, as typed.
async fn show_page(
    db: &mut PgConnection,
    visit: Visit,
    table: GovernanceTable,
    card: Card,
    form: FormState,
) -> Result<CardShowPage> {
    let t = visit.shell.t;
    let comments = queries::comments(db, Some(visit.actor.id.into()), card.id).await?;
    let held = match card.held {
        0 => Vec::new(),
        _ => queries::held(db, card.id).await?,
    };
    let points = queries::points(db, visit.actor.id, &card).await?;
    let voted_on = table
        .workshop_id
        .filter(|_| table.phase == Some(Phase::Vote));
    let running = match voted_on {
        Some(id) => running(db, visit.actor.id, id).await?,
        None => None,
    };
    let mut history = history::latest(db, card.id).await?;
    let open = room::write(&visit.actor, &table, card.id).is_ok()
        && card.archived_at.is_none()
        && table.archived_at.is_none();
    let place = (&table, card.id);
    let links = links::panel(db, &visit.shell, &visit.actor, place, open).await?;
    // Nobody but people writes here: who has no name did not want to give it.
    for entry in history.iter_mut().filter(|entry| entry.actor.is_none()) {
        entry.actor = Some(t.t("governance-unnamed"));
    }
    Ok(CardShowPage {
        may_write: room::write(&visit.actor, &table, card.id).is_ok(),
        may_steer: room::steer(&visit.actor, &table, card.id).is_ok(),
        may_merge: room::merge(&visit.actor, &table).is_ok(),
        put_back: card.came_from().map(|cell| forms::place(&card, cell)),
        signatures: signatures(&table, Choice::words::<Signature>(t)),
        held,
        points,
        running,
        shell: of_card(visit.shell, &table, &card),
        table,
        card,
        comments,
        form,
        history,
        links,
    })
}

pub(super) async fn new(
    visit: Visit,
    Path(id): Path<GovernanceTableId>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let (table, _) = frame::written(&mut db, &visit.actor, id).await?;
    room::in_phase(&table, CardAct::Add)?;
    let mut form = forms::usual(table.unsigned);
    for name in ["topic", "level", "kind"] {
        if !query.first(name).is_empty() {
            form = form.with(name, query.first(name));
        }
    }
    page(&new_page(&mut db, visit, &table, form).await?)
}

pub(super) async fn create(
    visit: Visit,
    Path(id): Path<GovernanceTableId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    keep_phase(&mut tx, id).await?;
    let (table, permit) = frame::written(&mut tx, &visit.actor, id).await?;
    room::in_phase(&table, CardAct::Add)?;
    let raw = signed_as(&table, raw);
    let author: PersonId = visit.actor.id;
    let saved = async {
        let form = forms::new(&raw)?;
        in_use(&lines::all(&mut tx, id).await?, form.cell, &raw)?;
        commands::create(&mut tx, &permit, author, &form).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(card) => Ok(redirect(
            &urls::governance_card_at(id, card),
            Flash::success("governance-card-created"),
        )),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            page_with(status, &new_page(&mut db, visit, &table, form).await?)
        }
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<GovernanceCardId>) -> Answer {
    let mut db = visit.db().await?;
    let (table, card, _) = changeable(&mut db, &visit.actor, id).await?;
    let form = forms::filled(&card);
    page(&edit_page(visit.shell, &table, &card, form))
}

pub(super) async fn update(visit: Visit, Path(id): Path<GovernanceCardId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, card, permit) = held(&mut tx, &visit.actor, id).await?;
    let conflict = last_changed(&mut tx, (visit.shell.t, visit.actor.now), id).await?;
    let saved = async {
        let (said, seen) = forms::said(&raw)?;
        commands::update(&mut tx, &permit, &card, &said, seen).await
    };
    let save = Save::of(&raw).merging_with(conflict, forms::filled(&card));
    match save.end(saved.await, tx).await? {
        Ok(both) => {
            let key = if both {
                "governance-card-both"
            } else {
                "saved"
            };
            Ok(redirect(&urls::governance_card(id), Flash::success(key)))
        }
        Err(again) => again.page(|form| edit_page(visit.shell, &table, &card, form)),
    }
}

async fn new_page(
    db: &mut PgConnection,
    visit: Visit,
    table: &GovernanceTable,
    form: FormState,
) -> Result<CardEditPage> {
    let t = visit.shell.t;
    let lines = lines::all(db, table.id).await?;
    let title = t.t("governance-card-new");
    Ok(CardEditPage {
        topics: choices(&lines, Side::Topic, t),
        levels: choices(&lines, Side::Level, t),
        kinds: Choice::explained_words::<CardKind>(t),
        signatures: signatures(table, Choice::explained_words::<Signature>(t)),
        is_new: true,
        action: urls::governance_cards(table.id),
        back: urls::governance_table(table.id),
        shell: frame::within(visit.shell, table, &title),
        form,
    })
}

fn edit_page(shell: Shell, table: &GovernanceTable, card: &Card, form: FormState) -> CardEditPage {
    let t = shell.t;
    CardEditPage {
        topics: Vec::new(),
        levels: Vec::new(),
        kinds: Choice::explained_words::<CardKind>(t),
        signatures: Vec::new(),
        is_new: false,
        action: urls::governance_card(card.id),
        back: urls::governance_card(card.id),
        shell: below_card(shell, table, card, &t.t("edit")),
        form,
    }
}

impl Archivable for Card {
    type Id = GovernanceCardId;
    type Right = WriteGovernance;
    const TABLE: &'static str = "governance_card";
    const ASKED: [&'static str; 2] = [
        "governance-card-archive-question",
        "governance-card-archive-consequence",
    ];
    // Taken to an agenda since it was looked at, or voted on now.
    const KEPT_BY: KeptBy = &[
        ("governance_card_stays", "governance-card-bound"),
        ("governance_card_rests", "governance-not-in-vote"),
    ];

    async fn find(
        db: &mut PgConnection,
        actor: &Actor,
        id: GovernanceCardId,
    ) -> Result<Found<Self>> {
        let (table, card) = known(db, actor, id).await?;
        let permit = policy::change(actor, &table, &card)?;
        room::open(&table)?;
        room::in_phase(&table, CardAct::Change)?;
        policy::may_go(&card)?;
        if card.leader_id.is_some() {
            return Err(AppError::Conflict("governance-card-is-merged"));
        }
        Ok((card, permit))
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        let name = shell.t.written(&self.label());
        frame::below(shell, title).crumb(name, urls::governance_card(self.id))
    }

    fn url(&self) -> String {
        urls::governance_card(self.id)
    }

    fn name(&self, _: Translator) -> String {
        self.label()
    }
}
