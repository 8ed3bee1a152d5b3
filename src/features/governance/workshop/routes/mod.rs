//! Handlers of workshops: their pages and forms; leading one, and its screen.

pub(super) mod running;
pub(super) mod screen;

use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::Workshop,
    occasions::Occasions,
    pages::{Waiting, WorkshopEditPage, WorkshopPage, WorkshopsPage},
    queries, sub_groups,
};
use crate::{
    frame,
    grid::{self, model::GridRow},
    lines::queries as lines,
    model::GovernanceTable,
    policy,
};
use kernel::{
    governance::{Authors, FirstSight, MergedBy, Side},
    ids::{GovernanceTableId, GovernanceWorkshopId, PersonId},
    urls,
};
use platform::{
    auth::{Actor, Permit, rights::permission::SteerGovernance},
    errors::{AppError, Result},
    history,
    i18n::{Said, Translator},
    web::{
        Again, Answer, Archivable, Choice, Flash, FormState, Found, RawForm, Save, Shell, Visit,
        page, page_of_texts, page_with, redirect,
    },
};

/// Cells that wait to be discussed, at most.
const WAITING_SHOWN: usize = 12;

/// The workshop with its table, for who writes in that.
async fn known(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceWorkshopId,
) -> Result<(GovernanceTable, Workshop)> {
    let workshop = commands::stored(db, id).await?;
    let table = frame::known(db, actor, workshop.table_id).await?;
    policy::write(actor, &table, id)?;
    Ok((table, workshop))
}

/// The same, for who leads it.
async fn led(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceWorkshopId,
) -> Result<(
    GovernanceTable,
    Workshop,
    Permit<SteerGovernance, GovernanceWorkshopId>,
)> {
    let (table, workshop) = known(db, actor, id).await?;
    let permit = policy::steer(actor, &table, id)?;
    Ok((table, workshop, permit))
}

/// The same, held until the transaction ends, where neither is put away.
async fn held(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceWorkshopId,
) -> Result<(
    GovernanceTable,
    Workshop,
    Permit<SteerGovernance, GovernanceWorkshopId>,
)> {
    queries::lock(db, id).await?;
    let (table, workshop, permit) = led(db, actor, id).await?;
    policy::open(&table)?;
    match workshop.archived_at {
        None => Ok((table, workshop, permit)),
        Some(_) => Err(AppError::Conflict("governance-workshop-archived")),
    }
}

/// The shell of a page below the workshops of a table.
fn within(shell: Shell, table: &GovernanceTable, title: impl Into<Said>) -> Shell {
    let workshops = shell.t.t("governance-workshops");
    frame::within(shell, table, title).crumb(workshops, urls::governance_workshops(table.id))
}

pub(super) async fn index(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    let mut db = visit.db().await?;
    let table = frame::known(&mut db, &visit.actor, id).await?;
    policy::write(&visit.actor, &table, id)?;
    let title = visit.shell.t.t("governance-workshops");
    page(&WorkshopsPage {
        workshops: queries::workshops(&mut db, id).await?,
        groups: sub_groups::queries::sub_groups(&mut db, id).await?,
        lines: lines::all(&mut db, id).await?,
        may_steer: policy::steer(&visit.actor, &table, id).is_ok() && table.archived_at.is_none(),
        shell: frame::within(visit.shell, &table, &title),
        table,
    })
}

/// The cells of a table as its reader sees them.
async fn grid(
    db: &mut PgConnection,
    table: &GovernanceTable,
    reader: PersonId,
) -> Result<Vec<GridRow>> {
    let all = lines::all(db, table.id).await?;
    let cards = grid::queries::cards(db, table, reader).await?;
    let said = grid::queries::said(db, table.id).await?;
    let topics = lines::of_side(&all, Side::Topic);
    let levels = lines::of_side(&all, Side::Level);
    Ok(grid::model::rows(topics, &levels, cards, said))
}

/// What is discussed next, in its order.
fn waiting(rows: &[GridRow]) -> Vec<Waiting> {
    let cells = grid::model::to_discuss(rows).into_iter();
    cells
        .map(|(topic, cell)| Waiting {
            topic_id: topic.id,
            level_id: cell.level.id,
            topic: topic.name.clone(),
            level: cell.level.name.clone(),
            points: cell.points(),
            cards: cell.counts.cards,
            completeness: cell.completeness(),
        })
        .collect()
}

pub(super) async fn show(visit: Visit, Path(id): Path<GovernanceWorkshopId>) -> Answer {
    let mut db = visit.db().await?;
    let (table, workshop) = known(&mut db, &visit.actor, id).await?;
    let timer = FormState::blank().with_optional("minutes", workshop.minutes());
    let template = show_page(&mut db, visit, table, workshop, timer).await?;
    page_of_texts(template, db).await
}

/// The workshop's page; `timer`: a time to let run, as typed.
async fn show_page(
    db: &mut PgConnection,
    visit: Visit,
    table: GovernanceTable,
    workshop: Workshop,
    timer: FormState,
) -> Result<WorkshopPage> {
    let t = visit.shell.t;
    let rows = grid(db, &table, visit.actor.id).await?;
    let mut waiting = waiting(&rows);
    waiting.truncate(WAITING_SHOWN);
    Ok(WorkshopPage {
        waiting,
        ballots: queries::ballots(db, workshop.id).await?,
        history: history::latest(db, workshop.id).await?,
        may_steer: policy::steer(&visit.actor, &table, workshop.id).is_ok(),
        shell: within(visit.shell, &table, t.written(&workshop.title)),
        table,
        workshop,
        timer,
    })
}

pub(super) async fn new(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    let mut db = visit.db().await?;
    let (table, _) = frame::steered(&mut db, &visit.actor, id).await?;
    policy::open(&table)?;
    let known = Occasions::read(&mut db).await?;
    page(&edit_page(
        visit.shell,
        &table,
        (None, &known),
        forms::usual(),
    ))
}

pub(super) async fn create(
    visit: Visit,
    Path(id): Path<GovernanceTableId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, permit) = frame::held(&mut tx, &visit.actor, id).await?;
    let known = Occasions::read(&mut tx).await?;
    let saved = async {
        let form = forms::parse(&raw, &known, None)?;
        let id = commands::create(&mut tx, &permit, &form).await?;
        Ok((id, form.title))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((id, title)) => {
            let flash = Flash::success("governance-workshop-created").arg("name", title);
            Ok(redirect(&urls::governance_workshop(id), flash))
        }
        Err(again) => again.page(|form| edit_page(visit.shell, &table, (None, &known), form)),
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<GovernanceWorkshopId>) -> Answer {
    let mut db = visit.db().await?;
    let (table, workshop, _) = led(&mut db, &visit.actor, id).await?;
    let known = Occasions::read(&mut db).await?;
    let form = forms::filled(&workshop);
    let of = (Some(&workshop), &known);
    page(&edit_page(visit.shell, &table, of, form))
}

pub(super) async fn update(
    visit: Visit,
    Path(id): Path<GovernanceWorkshopId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, workshop, permit) = held(&mut tx, &visit.actor, id).await?;
    let known = Occasions::read(&mut tx).await?;
    let saved = async {
        let form = forms::parse(&raw, &known, Some(&workshop))?;
        let typed = FormState::typed(raw.to_vec());
        commands::update(&mut tx, &permit, &workshop, &form, typed).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&workshop));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(
            &urls::governance_workshop(id),
            Flash::success("saved"),
        )),
        Err(Again { status, form }) => {
            let of = (Some(&workshop), &known);
            let template = edit_page(visit.shell, &table, of, form);
            page_with(status, &template)
        }
    }
}

fn edit_page(
    shell: Shell,
    table: &GovernanceTable,
    (workshop, known): (Option<&Workshop>, &Occasions),
    form: FormState,
) -> WorkshopEditPage {
    let t = shell.t;
    // Asked for only where it matters: somebody has given more already.
    let spends = form.error("points_per_person", t).is_some() || form.has("excess", 1);
    let excess = workshop.filter(|_| spends);
    let excess = excess.map(|_| Choice::new(1, t.t("governance-excess-listed")));
    WorkshopEditPage {
        meetings: known.meeting_choices(workshop, t),
        circles: known.circle_choices(workshop, t),
        authors: Choice::explained_words::<Authors>(t),
        sights: Choice::explained_words::<FirstSight>(t),
        mergers: Choice::words::<MergedBy>(t),
        excess: excess.into_iter().collect(),
        action: workshop.map_or_else(
            || urls::governance_workshops(table.id),
            |workshop| urls::governance_workshop(workshop.id),
        ),
        back: workshop.map_or_else(
            || urls::governance_workshops(table.id),
            |workshop| urls::governance_workshop(workshop.id),
        ),
        shell: match workshop {
            Some(workshop) => within(shell, table, t.t("edit")).crumb(
                t.written(&workshop.title),
                urls::governance_workshop(workshop.id),
            ),
            None => within(shell, table, t.t("governance-workshop-new")),
        },
        form,
    }
}

impl Archivable for Workshop {
    type Id = GovernanceWorkshopId;
    type Right = SteerGovernance;
    const TABLE: &'static str = "governance_workshop";
    const ASKED: [&'static str; 2] = [
        "governance-workshop-archive-question",
        "governance-workshop-archive-consequence",
    ];

    async fn find(
        db: &mut PgConnection,
        actor: &Actor,
        id: GovernanceWorkshopId,
    ) -> Result<Found<Self>> {
        let (_, workshop, permit) = led(db, actor, id).await?;
        if workshop.phase.running() {
            return Err(AppError::Conflict("governance-workshop-runs"));
        }
        Ok((workshop, permit))
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        let name = shell.t.written(&self.title);
        frame::below(shell, title).crumb(name, urls::governance_workshop(self.id))
    }

    fn url(&self) -> String {
        urls::governance_workshop(self.id)
    }

    fn name(&self, _: Translator) -> String {
        self.title.clone()
    }
}
