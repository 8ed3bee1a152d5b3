//! Handlers of the strategies' pages.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Strategy, StrategyState},
    queries::{self, StrategyFilter, StrategyRow},
};
use crate::{
    links_and_milestones::{queries as parts, queries::Parts},
    owner::Owner,
    policy,
};
use kernel::{
    ids::{OrganisationId, StrategyId},
    trace::Trace,
    urls,
};
use platform::{
    auth::{Actor, Role, rights::permission::CreatePortfolio},
    errors::Result,
    history::{self, Entry},
    i18n::{Said, Translator},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Archivable, Choice, EditPage, Filter as _, Flash, FormState, Found, RawForm,
        RawQuery, Save, Section, Shell, Visit, page, page_of_texts, page_with, redirect,
    },
};

/// The list.
#[derive(Template)]
#[template(path = "portfolio/strategies/index.html")]
pub(crate) struct StrategyIndexPage {
    pub shell: Shell,
    pub rows: Vec<StrategyRow>,
    pub filter: StrategyFilter,
    pub may_create: bool,
}

/// One strategy.
#[derive(Template)]
#[template(path = "portfolio/strategies/show.html")]
pub(crate) struct StrategyShowPage {
    pub shell: Shell,
    pub strategy: Strategy,
    pub summary: SafeHtml,
    pub owner: Owner,
    pub parts: Parts,
    /// What meetings left about it.
    pub traces: Vec<Trace>,
    pub history: Vec<Entry>,
    pub may_edit: bool,
    pub may_write: bool,
    pub may_archive: bool,
    pub lead_role: Role,
}

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 30;

pub(super) async fn index(visit: Visit, query: RawQuery) -> Answer {
    policy::read(&visit.actor)?;
    let filter = StrategyFilter::read(&query);
    let mut db = visit.db().await?;
    let rows = queries::list(&mut db, &filter).await?;
    let title = visit.shell.t.t("strategies-title");
    let template = StrategyIndexPage {
        may_create: policy::create(&visit.actor).is_ok(),
        shell: visit.shell.titled(Section::Steering, title),
        rows,
        filter,
    };
    page_of_texts(template, db).await
}

pub(super) async fn show(visit: Visit, Path(id): Path<StrategyId>) -> Answer {
    policy::read(&visit.actor)?;
    let owner = Owner::Strategy(id);
    let mut db = visit.db().await?;
    let strategy = commands::stored(&mut db, id).await?;
    let parts = parts::parts(&mut db, owner).await?;
    let history = history::of(&mut db, id, history::Sight::All, HISTORY_SHOWN).await?;
    let traces = queries::traces(&mut db, id, &visit.actor).await?;
    let name = visit.shell.t.name(strategy.names());
    page(&StrategyShowPage {
        traces,
        may_edit: policy::edit(&visit.actor, owner).is_ok(),
        may_write: policy::write_status(&visit.actor, owner).is_ok(),
        may_archive: policy::archive(&visit.actor, id).is_ok(),
        lead_role: Role::Coordinator,
        owner,
        summary: markdown::render(&strategy.summary),
        shell: within(visit.shell, name),
        strategy,
        parts,
        history,
    })
}

pub(super) async fn new(visit: Visit) -> Answer {
    policy::create(&visit.actor)?;
    page(&edit_page(visit, None, FormState::blank()).await?)
}

pub(super) async fn create(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::create(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::create(&mut tx, &permit, &form).await
    };
    let save = Save::of(&raw).refused_by(forms::CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(id) => Ok(redirect(&urls::strategy(id), Flash::success("saved"))),
        Err(Again { status, form }) => page_with(status, &edit_page(visit, None, form).await?),
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<StrategyId>) -> Answer {
    let strategy = commands::stored(&mut *visit.db().await?, id).await?;
    policy::edit(&visit.actor, id)?;
    let form = forms::filled(&strategy);
    page(&edit_page(visit, Some(&strategy), form).await?)
}

pub(super) async fn update(visit: Visit, Path(id): Path<StrategyId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let before = commands::stored(&mut tx, id).await?;
    let permit = policy::edit(&visit.actor, id)?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::update(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .merging(id, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::strategy(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            page_with(status, &edit_page(visit, Some(&before), form).await?)
        }
    }
}

impl Archivable for Strategy {
    type Id = StrategyId;
    type Right = CreatePortfolio;
    const TABLE: &'static str = "strategy";
    const ASKED: [&'static str; 2] = ["archive-question", "strategy-archive-consequence"];

    async fn find(db: &mut PgConnection, actor: &Actor, id: StrategyId) -> Result<Found<Self>> {
        let permit = policy::archive(actor, id)?;
        Ok((commands::stored(db, id).await?, permit))
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        let name = shell.t.name(self.names());
        within(shell, title).crumb(name, urls::strategy(self.id))
    }

    fn url(&self) -> String {
        urls::strategy(self.id)
    }

    fn name(&self, t: Translator) -> String {
        t.name_text(self.names())
    }
}

fn within(shell: Shell, title: impl Into<Said>) -> Shell {
    let strategies = shell.t.t("strategies-title");
    shell
        .titled(Section::Steering, title)
        .crumb(strategies, urls::strategies())
}

async fn edit_page(visit: Visit, strategy: Option<&Strategy>, form: FormState) -> Result<EditPage> {
    let chosen: Option<OrganisationId> = strategy.and_then(|s| s.lead_organisation_id);
    let organisations = queries::organisations(&mut *visit.db().await?, chosen).await?;
    let t = visit.shell.t;
    let url = strategy.map_or_else(urls::strategies, |s| urls::strategy(s.id));
    let title = t.t(if strategy.is_some() {
        "edit"
    } else {
        "strategy-new"
    });
    let mut shell = within(visit.shell, &title);
    if let Some(strategy) = strategy {
        shell = shell.crumb(&strategy.code, &url);
    }
    let organisations = organisations.iter().map(|o| Choice::new(o.id, &o.name));
    Ok(EditPage::new(shell, forms::FIELDS, form, url)
        .offering("state", Choice::words::<StrategyState>(t))
        .offering("lead", organisations.collect()))
}
