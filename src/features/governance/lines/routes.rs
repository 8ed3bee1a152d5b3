//! Handlers of topics and levels.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{commands, forms, model::Line};
use crate::{frame, model::GovernanceTable, policy, queries as tables};
use kernel::{
    governance::Side,
    ids::{GovernanceLineId, GovernanceTableId},
    urls,
};
use platform::{
    auth::{Actor, Permit, rights::permission::SteerGovernance},
    errors::{AppError, Result},
    history::{self, Entry},
    i18n::Translator,
    markdown::{self, SafeHtml},
    web::{
        Answer, Archivable, EditPage, Flash, FormState, Found, RawForm, RawQuery, Save, Shell,
        Visit, page, redirect,
    },
};

/// A topic or level.
#[derive(Template)]
#[template(path = "governance/lines/show.html")]
pub(crate) struct LineShowPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub line: Line,
    pub about: SafeHtml,
    pub history: Vec<Entry>,
    pub may_steer: bool,
}

/// The topic or level with its table, where the reader may see it.
async fn known(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceLineId,
) -> Result<(GovernanceTable, Line)> {
    let line = commands::stored(db, id).await?;
    let table = frame::known(db, actor, line.table_id).await?;
    Ok((table, line))
}

/// The same, for who may change it.
async fn steered(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceLineId,
) -> Result<(
    GovernanceTable,
    Line,
    Permit<SteerGovernance, GovernanceLineId>,
)> {
    let (table, line) = known(db, actor, id).await?;
    let permit = policy::steer(actor, &table, id)?;
    Ok((table, line, permit))
}

/// Which side a new one is on, as the page or its form says.
fn side(word: &str) -> Result<Side> {
    word.parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))
}

pub(super) async fn show(visit: Visit, Path(id): Path<GovernanceLineId>) -> Answer {
    let mut db = visit.db().await?;
    let (table, line) = known(&mut db, &visit.actor, id).await?;
    let history = history::latest(&mut db, id).await?;
    let title = visit.shell.t.name(line.label());
    page(&LineShowPage {
        may_steer: policy::steer(&visit.actor, &table, id).is_ok(),
        shell: frame::within(visit.shell, &table, title),
        about: markdown::render(&line.about),
        table,
        line,
        history,
    })
}

pub(super) async fn new(
    visit: Visit,
    Path(id): Path<GovernanceTableId>,
    query: RawQuery,
) -> Answer {
    let (table, _) = frame::steered(&mut *visit.db().await?, &visit.actor, id).await?;
    policy::open(&table)?;
    // A page without the word is one of a topic.
    let side = query.parsed("side").unwrap_or(Side::Topic);
    page(&new_page(visit.shell, &table, side, FormState::blank()))
}

pub(super) async fn create(
    visit: Visit,
    Path(id): Path<GovernanceTableId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, permit) = frame::held(&mut tx, &visit.actor, id).await?;
    let side = side(raw.first("side"))?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::create(&mut tx, &permit, side, &form).await?;
        Ok(form.title)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(title) => {
            let flash = Flash::success("governance-line-created").arg("name", title);
            Ok(redirect(&urls::governance_table_settings(id), flash))
        }
        Err(again) => again.page(|form| new_page(visit.shell, &table, side, form)),
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<GovernanceLineId>) -> Answer {
    let (table, line, _) = steered(&mut *visit.db().await?, &visit.actor, id).await?;
    let form = forms::filled(&line);
    page(&edit_page(visit.shell, &table, &line, form))
}

pub(super) async fn update(visit: Visit, Path(id): Path<GovernanceLineId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, line, permit) = steered(&mut tx, &visit.actor, id).await?;
    policy::open(&table)?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::update(&mut tx, &permit, &line, &form).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&line));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(
            &urls::governance_line(id),
            Flash::success("saved"),
        )),
        Err(again) => again.page(|form| edit_page(visit.shell, &table, &line, form)),
    }
}

/// A place towards the beginning or the end.
pub(super) async fn shift(visit: Visit, Path(id): Path<GovernanceLineId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, line, permit) = steered(&mut tx, &visit.actor, id).await?;
    policy::open(&table)?;
    tables::lock(&mut tx, table.id).await?;
    commands::shift(&mut tx, &permit, &line, raw.first("to") == "up").await?;
    tx.lead_to(
        &urls::governance_table_settings(table.id),
        Flash::success("saved"),
    )
    .await
}

fn new_page(shell: Shell, table: &GovernanceTable, side: Side, form: FormState) -> EditPage {
    let title = match side {
        Side::Topic => shell.t.t("governance-topic-new"),
        Side::Level => shell.t.t("governance-level-new"),
    };
    let (shell, url) = (
        frame::within(shell, table, &title),
        urls::governance_lines(table.id),
    );
    let mut page = EditPage::new(shell, forms::FIELDS, form, url).carrying("side", side);
    page.back = urls::governance_table_settings(table.id);
    page
}

fn edit_page(shell: Shell, table: &GovernanceTable, line: &Line, form: FormState) -> EditPage {
    let (title, label) = (shell.t.t("edit"), shell.t.name(line.label()));
    let url = urls::governance_line(line.id);
    let shell = frame::within(shell, table, &title).crumb(label, &url);
    EditPage::new(shell, forms::FIELDS, form, url)
}

impl Archivable for Line {
    type Id = GovernanceLineId;
    type Right = SteerGovernance;
    const TABLE: &'static str = "governance_line";
    const ASKED: [&'static str; 2] = ["archive-question", "governance-line-archive-consequence"];

    async fn find(
        db: &mut PgConnection,
        actor: &Actor,
        id: GovernanceLineId,
    ) -> Result<Found<Self>> {
        let (_, line, permit) = steered(db, actor, id).await?;
        Ok((line, permit))
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        let label = shell.t.name(self.label());
        frame::below(shell, title).crumb(label, urls::governance_line(self.id))
    }

    fn url(&self) -> String {
        urls::governance_line(self.id)
    }

    fn name(&self, t: Translator) -> String {
        t.name_text(self.label())
    }
}
