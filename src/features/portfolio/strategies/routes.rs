//! Handlers of the strategies' pages.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Strategy, StrategyState},
    pages::{StrategyEditPage, StrategyIndexPage, StrategyShowPage},
    queries,
};
use crate::{owner::Owner, parts::queries as parts, policy};
use kernel::{
    ids::{OrganisationId, StrategyId},
    urls,
};
use platform::{
    auth::{Actor, Permit, Role, rights::permission::CreatePortfolio},
    errors::{AppError, Result, SaveError},
    history,
    i18n::Translator,
    markdown,
    web::{
        AppState, Archivable, Choice, Flash, FormState, RawForm, RawQuery, Section, Shell, Visit,
        form_state::Conflict, page, page_of_texts, page_with, redirect,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 30;

pub async fn index(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    policy::read(&visit.actor)?;
    let archived = !query.first("archived").is_empty();
    let mut db = app.db().await?;
    let rows = queries::list(&mut db, archived).await?;
    let title = visit.shell.t.t("strategies-title");
    let template = StrategyIndexPage {
        may_create: policy::create(&visit.actor).is_ok(),
        shell: visit.shell.titled(Section::Strategies, title),
        rows,
        archived,
    };
    page_of_texts(template, db).await
}

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<StrategyId>,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let owner = Owner::Strategy(id);
    let mut db = app.db().await?;
    let strategy = stored(&mut db, id).await?;
    let parts = parts::parts(&mut db, owner).await?;
    let history = history::of(
        &mut db,
        id,
        &history::Sight::on(&visit.actor, owner.target()),
        HISTORY_SHOWN,
    )
    .await?;
    let traces = queries::traces(&mut db, id, &visit.actor).await?;
    page(&StrategyShowPage {
        traces,
        may_edit: policy::edit(&visit.actor, owner).is_ok(),
        may_write: policy::write_status(&visit.actor, owner).is_ok(),
        may_archive: policy::create(&visit.actor).is_ok(),
        lead_role: Role::Coordinator,
        url: owner.url(),
        summary: markdown::render(&strategy.summary),
        shell: within(visit.shell, &strategy.name),
        strategy,
        parts,
        history,
    })
}

pub async fn new(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    policy::create(&visit.actor)?;
    let mut db = app.db().await?;
    page(&edit_page(&mut db, visit.shell, None, FormState::blank()).await?)
}

pub async fn create(State(app): State<AppState>, visit: Visit, raw: RawForm) -> Result<Response> {
    let permit = policy::create(&visit.actor)?;
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => return refused(&app, visit.shell, None, state).await,
    };
    let mut tx = app.begin().await?;
    match commands::create(&mut tx, &permit, &form).await {
        Ok(id) => {
            tx.commit().await?;
            Ok(redirect(&urls::strategy(id), Flash::success("saved")))
        }
        Err(error) => {
            let state = FormState::typed(raw.0).refused_by(error, forms::CONSTRAINTS)?;
            refused(&app, visit.shell, None, state).await
        }
    }
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<StrategyId>,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut db = app.db().await?;
    let strategy = stored(&mut db, id).await?;
    policy::edit(&visit.actor, Owner::Strategy(id))?;
    let form = forms::filled(&strategy);
    page(&edit_page(&mut db, visit.shell, Some(&strategy), form).await?)
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<StrategyId>,
    raw: RawForm,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut tx = app.begin().await?;
    let before = stored(&mut tx, id).await?;
    let permit = policy::edit(&visit.actor, Owner::Strategy(id))?;
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => return refused(&app, visit.shell, Some(&before), state).await,
    };
    match commands::update(&mut tx, &permit, &before, &form).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(redirect(&urls::strategy(id), Flash::success("saved")))
        }
        Err(SaveError::Stale) => {
            let (by, at) = history::last_change(&mut tx, id.into())
                .await?
                .unwrap_or_default();
            let state =
                FormState::typed(raw.0).merging(&forms::filled(&before), Conflict { by, at });
            let template = edit_page(&mut tx, visit.shell, Some(&before), state).await?;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => {
            let state = FormState::typed(raw.0).refused_by(error, forms::CONSTRAINTS)?;
            refused(&app, visit.shell, Some(&before), state).await
        }
    }
}

impl Archivable for Strategy {
    type Id = StrategyId;
    type Right = CreatePortfolio;
    const TABLE: &'static str = "strategy";

    async fn find(
        db: &mut PgConnection,
        actor: &Actor,
        id: StrategyId,
    ) -> Result<(Self, Permit<CreatePortfolio>)> {
        let permit = policy::create(actor)?;
        Ok((stored(db, id).await?, permit))
    }

    fn question(&self, t: Translator) -> [String; 2] {
        [
            t.t1("portfolio-archive-question", "name", &self.name),
            t.t("strategy-archive-consequence"),
        ]
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        within(shell, title).crumb(&self.name, urls::strategy(self.id))
    }

    fn name(&self) -> String {
        self.name.clone()
    }
}

async fn stored(db: &mut PgConnection, id: StrategyId) -> Result<Strategy> {
    queries::strategy(db, id).await?.ok_or(AppError::NotFound)
}

fn within(shell: Shell, title: &str) -> Shell {
    let strategies = shell.t.t("strategies-title");
    shell
        .titled(Section::Strategies, title)
        .crumb(strategies, urls::strategies())
}

async fn refused(
    app: &AppState,
    shell: Shell,
    strategy: Option<&Strategy>,
    state: FormState,
) -> Result<Response> {
    // A connection of its own: the transaction may have failed.
    let template = edit_page(&mut *app.db().await?, shell, strategy, state).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn edit_page(
    db: &mut PgConnection,
    shell: Shell,
    strategy: Option<&Strategy>,
    form: FormState,
) -> Result<StrategyEditPage> {
    let chosen: Option<OrganisationId> = strategy.and_then(|s| s.lead_organisation_id);
    let organisations = queries::organisations(db, chosen).await?;
    let t = shell.t;
    let url = strategy.map_or_else(urls::strategies, |s| urls::strategy(s.id));
    let title = t.t(if strategy.is_some() {
        "edit"
    } else {
        "strategy-new"
    });
    let mut shell = within(shell, &title);
    if let Some(strategy) = strategy {
        shell = shell.crumb(&strategy.code, &url);
    }
    Ok(StrategyEditPage {
        states: Choice::words::<StrategyState>(t),
        organisations: organisations
            .iter()
            .map(|o| Choice::new(o.id, &o.name))
            .collect(),
        action: url.clone(),
        back: url,
        shell,
        form,
    })
}
