//! Handlers of sub-groups.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands,
    forms::{self, Known},
    model::{SubGroup, Writer},
    queries,
};
use crate::{
    frame,
    lines::queries::{self as lines, LineRow},
    model::GovernanceTable,
    policy,
};
use kernel::{
    governance::Side,
    ids::{GovernanceSubGroupId, GovernanceTableId},
    urls,
};
use platform::{
    auth::{Actor, Permit, rights::permission::SteerGovernance},
    errors::Result,
    history::{self, Entry},
    i18n::Translator,
    web::{
        Again, Answer, Archivable, Choice, Flash, FormState, Found, RawForm, Save, Shell, Visit,
        page, page_with, redirect,
    },
};

/// A new or changed sub-group.
#[derive(Template)]
#[template(path = "governance/workshop/sub_group.html")]
pub(crate) struct WorkshopGroupEditPage {
    pub shell: Shell,
    /// None: it is a new one.
    pub id: Option<GovernanceSubGroupId>,
    pub archived: bool,
    pub form: FormState,
    pub topics: Vec<Choice>,
    pub people: Vec<Choice>,
    pub history: Vec<Entry>,
    pub action: String,
    pub back: String,
}

/// What the form offers.
struct Offers {
    topics: Vec<LineRow>,
    people: Vec<Writer>,
}

impl Offers {
    async fn of(db: &mut PgConnection, table: GovernanceTableId) -> Result<Self> {
        let all = lines::all(db, table).await?;
        Ok(Self {
            topics: lines::of_side(&all, Side::Topic),
            people: queries::writers(db, table).await?,
        })
    }

    /// What a form may name: of what was there before too, since it may be put away by now.
    fn known(&self, before: Option<&SubGroup>) -> Known {
        let mut known = Known {
            topics: self.topics.iter().map(|line| line.id).collect(),
            people: self.people.iter().map(|person| person.id).collect(),
        };
        if let Some(before) = before {
            known.topics.extend(&before.topics);
            known.people.extend(&before.members);
            known.people.extend(before.note_taker_id);
        }
        known
    }
}

/// The sub-group with its table, for who changes it.
async fn steered(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceSubGroupId,
) -> Result<(
    GovernanceTable,
    SubGroup,
    Permit<SteerGovernance, GovernanceSubGroupId>,
)> {
    let group = commands::stored(db, id).await?;
    let table = frame::known(db, actor, group.table_id).await?;
    let permit = policy::steer(actor, &table, id)?;
    Ok((table, group, permit))
}

pub(super) async fn new(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    let mut db = visit.db().await?;
    let (table, _) = frame::steered(&mut db, &visit.actor, id).await?;
    policy::open(&table)?;
    let offers = Offers::of(&mut db, id).await?;
    let form = FormState::blank();
    page(&edit_page(&mut db, visit.shell, &table, None, offers, form).await?)
}

pub(super) async fn create(
    visit: Visit,
    Path(id): Path<GovernanceTableId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, permit) = frame::held(&mut tx, &visit.actor, id).await?;
    let offers = Offers::of(&mut tx, id).await?;
    let saved = async {
        let form = forms::parse(&raw, &offers.known(None))?;
        commands::create(&mut tx, &permit, &form).await?;
        Ok(form.name)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(name) => {
            let flash = Flash::success("sub-group-added").arg("name", name);
            Ok(redirect(&urls::governance_workshops(id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = edit_page(&mut db, visit.shell, &table, None, offers, form).await?;
            page_with(status, &template)
        }
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<GovernanceSubGroupId>) -> Answer {
    let mut db = visit.db().await?;
    let (table, group, _) = steered(&mut db, &visit.actor, id).await?;
    let offers = Offers::of(&mut db, table.id).await?;
    let form = forms::filled(&group);
    page(&edit_page(&mut db, visit.shell, &table, Some(&group), offers, form).await?)
}

pub(super) async fn update(
    visit: Visit,
    Path(id): Path<GovernanceSubGroupId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, group, permit) = steered(&mut tx, &visit.actor, id).await?;
    policy::open(&table)?;
    let offers = Offers::of(&mut tx, table.id).await?;
    let saved = async {
        let form = forms::parse(&raw, &offers.known(Some(&group)))?;
        commands::update(&mut tx, &permit, &group, &form).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&group));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(
            &urls::governance_workshops(table.id),
            Flash::success("saved"),
        )),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let group = Some(&group);
            let template = edit_page(&mut db, visit.shell, &table, group, offers, form).await?;
            page_with(status, &template)
        }
    }
}

async fn edit_page(
    db: &mut PgConnection,
    shell: Shell,
    table: &GovernanceTable,
    group: Option<&SubGroup>,
    offers: Offers,
    form: FormState,
) -> Result<WorkshopGroupEditPage> {
    let t = shell.t;
    let topics = offers.topics.into_iter();
    let people = offers.people.into_iter();
    let history = match group {
        Some(group) => history::latest(db, group.id).await?,
        None => Vec::new(),
    };
    let title = group.map_or_else(|| t.t("sub-group-add"), |group| group.name.clone());
    let workshops = t.t("governance-workshops");
    Ok(WorkshopGroupEditPage {
        id: group.map(|group| group.id),
        archived: group.is_some_and(|group| group.archived_at.is_some()),
        topics: topics
            .map(|line| Choice::new(line.id, t.name(line.name)))
            .collect(),
        people: people.map(named).collect(),
        action: group.map_or_else(
            || urls::governance_sub_groups(table.id),
            |group| urls::governance_sub_group(group.id),
        ),
        back: urls::governance_workshops(table.id),
        shell: frame::within(shell, table, &title)
            .crumb(workshops, urls::governance_workshops(table.id)),
        form,
        history,
    })
}

/// A person to choose, with where they are from.
fn named(person: Writer) -> Choice {
    let label = match person.organisation {
        Some(organisation) => format!("{} ({organisation})", person.name),
        None => person.name,
    };
    Choice::new(person.id, label)
}

impl Archivable for SubGroup {
    type Id = GovernanceSubGroupId;
    type Right = SteerGovernance;
    const TABLE: &'static str = "governance_sub_group";
    const ASKED: [&'static str; 2] = [
        "sub-group-remove-question",
        "governance-sub-group-archive-consequence",
    ];

    async fn find(
        db: &mut PgConnection,
        actor: &Actor,
        id: GovernanceSubGroupId,
    ) -> Result<Found<Self>> {
        let (_, group, permit) = steered(db, actor, id).await?;
        Ok((group, permit))
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        let name = shell.t.written(&self.name);
        frame::below(shell, title).crumb(name, urls::governance_sub_group(self.id))
    }

    fn url(&self) -> String {
        urls::governance_sub_group(self.id)
    }

    fn name(&self, _: Translator) -> String {
        self.name.clone()
    }
}
