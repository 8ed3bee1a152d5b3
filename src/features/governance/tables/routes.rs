//! Handlers of the pages about a governance table itself.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    queries::{self, Guest},
};
use crate::{
    frame,
    lines::{self, queries::LineRow},
    model::GovernanceTable,
    policy,
};
use kernel::{
    governance::Side,
    ids::{GovernanceTableId, PersonId},
    urls,
};
use platform::{
    auth::{Actor, rights::permission::SteerGovernance},
    errors::{AppError, Result},
    history::{self, Entry},
    i18n::Translator,
    web::{
        Again, Answer, Archivable, Choice, EditPage, Flash, FormState, Found, RawForm, Save, Shell,
        Undo, Visit, page, page_with, redirect, undo,
    },
};

/// Topics and levels of a table, who sees it and who writes in it.
#[derive(Template)]
#[template(path = "governance/tables/settings.html")]
pub(crate) struct TableSettingsPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub sides: &'static [Side],
    /// Topics and levels, those put away too.
    pub lines: Vec<LineRow>,
    pub guests: Vec<Guest>,
    pub history: Vec<Entry>,
}

impl TableSettingsPage {
    /// Those of a side, in use or put away.
    fn lines(&self, side: &Side, archived: bool) -> Vec<&LineRow> {
        let lines = self.lines.iter();
        lines
            .filter(|line| line.side == *side && line.archived == archived)
            .collect()
    }

    /// Who is invited, or may be.
    fn guests(&self, invited: bool) -> Vec<&Guest> {
        let guests = self.guests.iter();
        guests.filter(|guest| guest.invited == invited).collect()
    }
}

pub(crate) async fn new(visit: Visit) -> Answer {
    policy::create(&visit.actor)?;
    page(&edit_page(visit, None, FormState::blank()).await?)
}

pub(crate) async fn create(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::create(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        let id = commands::create(&mut tx, &permit, &form).await?;
        Ok((id, form.title))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((id, title)) => {
            let flash = Flash::success("governance-table-created").arg("name", title);
            Ok(redirect(&urls::governance_table_settings(id), flash))
        }
        Err(Again { status, form }) => page_with(status, &edit_page(visit, None, form).await?),
    }
}

pub(crate) async fn edit(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    let (table, _) = frame::steered(&mut *visit.db().await?, &visit.actor, id).await?;
    let form = forms::filled(&table);
    page(&edit_page(visit, Some(&table), form).await?)
}

pub(crate) async fn update(
    visit: Visit,
    Path(id): Path<GovernanceTableId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, permit) = frame::held(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::update(&mut tx, &permit, &table, &form).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&table));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(
            &urls::governance_table_settings(id),
            Flash::success("saved"),
        )),
        Err(Again { status, form }) => {
            page_with(status, &edit_page(visit, Some(&table), form).await?)
        }
    }
}

pub(crate) async fn settings(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    let mut db = visit.db().await?;
    let (table, _) = frame::steered(&mut db, &visit.actor, id).await?;
    let lines = lines::queries::all(&mut db, id).await?;
    let guests = queries::guests(&mut db, id).await?;
    let history = history::latest(&mut db, id).await?;
    let title = visit.shell.t.t("governance-settings");
    page(&TableSettingsPage {
        shell: frame::within(visit.shell, &table, &title),
        sides: Side::ALL,
        table,
        lines,
        guests,
        history,
    })
}

/// Opens it to all who hold a role, or closes it.
pub(crate) async fn open(visit: Visit, Path(id): Path<GovernanceTableId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::held(&mut tx, &visit.actor, id).await?;
    let opened = raw.first("opened") == "1";
    let act = undo::begin(&mut tx, &raw, "governance_table", id.0).await?;
    commands::set_opened(&mut tx, &permit, opened).await?;
    let key = match opened {
        true => "governance-table-opened",
        false => "governance-table-closed",
    };
    let back = Undo::to(urls::governance_table_open(id)).with("opened", i32::from(!opened));
    let flash = act.offering(&mut tx, Flash::success(key), back).await?;
    tx.lead_to(&urls::governance_table_settings(id), flash)
        .await
}

/// Makes it the one that people come to.
pub(crate) async fn current(
    visit: Visit,
    Path(id): Path<GovernanceTableId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::held(&mut tx, &visit.actor, id).await?;
    let before = commands::make_current(&mut tx, &permit).await?;
    let mut flash = Flash::success("governance-table-made-current");
    if let Some(before) = before.filter(|before| *before != id) {
        flash = flash.offering(&raw, Undo::to(urls::governance_table_current(before)));
    }
    tx.lead_to(&urls::governance_table_settings(id), flash)
        .await
}

/// Invites somebody to write in it, or takes that back.
pub(crate) async fn invite(
    visit: Visit,
    Path(id): Path<GovernanceTableId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::held(&mut tx, &visit.actor, id).await?;
    let invited = raw.first("invited") == "1";
    let back = urls::governance_table_settings(id);
    let Ok(person) = raw.first("person").parse::<PersonId>() else {
        return Ok(redirect(&back, Flash::error("governance-invite-choose")));
    };
    let name = commands::set_invited(&mut tx, &permit, person, invited).await?;
    let name = name.ok_or(AppError::NotFound)?;
    let key = match invited {
        true => "governance-invited-now",
        false => "governance-invited-no-more",
    };
    let undo = Undo::to(urls::governance_table_invite(id))
        .with("person", person)
        .with("invited", i32::from(!invited));
    let flash = Flash::success(key).arg("name", name).offering(&raw, undo);
    tx.lead_to(&back, flash).await
}

async fn edit_page(
    visit: Visit,
    table: Option<&GovernanceTable>,
    form: FormState,
) -> Result<EditPage> {
    let t = visit.shell.t;
    let strategies = queries::strategies(&mut *visit.db().await?, t.0).await?;
    let strategies = strategies.into_iter();
    let strategies = strategies.map(|one| Choice::new(one.id, one.name));
    let (shell, url, back) = match table {
        Some(table) => (
            frame::within(visit.shell, table, t.t("edit")),
            urls::governance_table(table.id),
            urls::governance_table_settings(table.id),
        ),
        None => (
            frame::below(visit.shell, t.t("governance-table-new")),
            urls::governance_tables(),
            urls::governance(),
        ),
    };
    let mut page =
        EditPage::new(shell, forms::FIELDS, form, url).offering("strategy", strategies.collect());
    page.back = back;
    Ok(page)
}

impl Archivable for GovernanceTable {
    type Id = GovernanceTableId;
    type Right = SteerGovernance;
    const TABLE: &'static str = "governance_table";
    const ASKED: [&'static str; 2] = [
        "governance-table-archive-question",
        "governance-table-archive-consequence",
    ];

    async fn find(
        db: &mut PgConnection,
        actor: &Actor,
        id: GovernanceTableId,
    ) -> Result<Found<Self>> {
        frame::steered(db, actor, id).await
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        frame::within(shell, self, title)
    }

    fn url(&self) -> String {
        urls::governance_table(self.id)
    }

    fn name(&self, t: Translator) -> String {
        t.name_text(Self::name(self))
    }
}
