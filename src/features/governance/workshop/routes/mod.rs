//! Handlers of workshops: their pages and forms; leading one, and its screen.

pub(super) mod running;
pub(super) mod screen;

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Ballot, Workshop},
    occasions::Occasions,
    queries,
    sub_groups::{self, model::SubGroup},
    waiting::{self, Waiting},
};
use crate::{
    frame,
    lines::queries::{self as lines, LineRow},
    model::GovernanceTable,
    policy,
};
use kernel::{
    governance::{Authors, FirstSight, MergedBy, Phase, WorkshopStep},
    ids::{GovernanceTableId, GovernanceWorkshopId},
    urls,
};
use platform::{
    auth::{Actor, Permit, rights::permission::SteerGovernance},
    errors::{AppError, Result},
    history::{self, Entry},
    i18n::{Said, Translator},
    web::{
        Again, Answer, Archivable, Choice, Flash, FormState, Found, RawForm, Save, Shell, Visit,
        page, page_of_texts, page_with, redirect,
    },
};

/// Cells that wait to be discussed, at most.
const WAITING_SHOWN: usize = 12;

/// The workshops of a table, and its sub-groups.
#[derive(Template)]
#[template(path = "governance/workshop/index.html")]
pub(crate) struct WorkshopsPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub workshops: Vec<Workshop>,
    pub groups: Vec<SubGroup>,
    /// Topics, to name those of the groups.
    pub lines: Vec<LineRow>,
    pub may_steer: bool,
}

impl WorkshopsPage {
    /// The topics of a group.
    fn topics(&self, group: &SubGroup) -> Vec<&LineRow> {
        let lines = self.lines.iter();
        lines
            .filter(|line| group.topics.contains(&line.id))
            .collect()
    }
}

/// A workshop, as the facilitator leads it.
#[derive(Template)]
#[template(path = "governance/workshop/show.html")]
pub(crate) struct WorkshopPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub workshop: Workshop,
    /// What is discussed next.
    pub waiting: Vec<Waiting>,
    pub ballots: Vec<Ballot>,
    /// A time to let run, as typed.
    pub timer: FormState,
    pub history: Vec<Entry>,
    pub may_steer: bool,
}

impl WorkshopPage {
    /// It can be led on.
    fn is_led(&self) -> bool {
        let put_away = self.workshop.archived_at.is_some() || self.table.archived_at.is_some();
        self.may_steer && !put_away
    }

    /// The steps that its phase allows.
    fn steps(&self) -> Vec<WorkshopStep> {
        self.workshop.phase.steps()
    }

    /// Its step takes up what was closed.
    fn reopens(&self) -> bool {
        self.workshop.phase == Phase::Closed
    }

    /// Who gave more than one may.
    fn excess(&self) -> Vec<&Ballot> {
        let ballots = self.ballots.iter();
        ballots.filter(|ballot| ballot.excess > 0).collect()
    }
}

/// A new or changed workshop.
#[derive(Template)]
#[template(path = "governance/workshop/edit.html")]
pub(crate) struct WorkshopEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub meetings: Vec<Choice>,
    pub circles: Vec<Choice>,
    pub authors: Vec<Choice>,
    pub sights: Vec<Choice>,
    pub mergers: Vec<Choice>,
    /// That points given over the limit stay, and are listed.
    pub excess: Vec<Choice>,
    pub action: String,
    pub back: String,
}

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
    let rows = waiting::grid(db, &table, visit.actor.id).await?;
    let mut waiting = waiting::waiting(&rows);
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
