//! Handlers of the organisations' pages.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Organisation, OrganisationKind},
    pages::{OrganisationEditPage, OrganisationIndexPage, OrganisationShowPage},
    policy, queries,
};
use kernel::{ids::OrganisationId, urls};
use platform::{
    auth::{Actor, Permit, rights::permission::EditPeople},
    errors::{AppError, Result, SaveError},
    history,
    i18n::Translator,
    web::{
        AppState, Archivable, Choice, Flash, FormState, Pager, RawForm, RawQuery, Section, Shell,
        Visit, form_state::Conflict, page, page_with, paging::PAGE_SIZE, redirect,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 50;

pub async fn index(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    policy::read(&visit.actor)?;
    let filter = queries::OrganisationFilter {
        kind: query.parsed("kind"),
        text: query.first("q").trim().to_owned(),
        archived: !query.first("archived").is_empty(),
    };
    let number = query.page();
    let mut db = app.db().await?;
    let rows = queries::list(&mut db, &filter, PAGE_SIZE, (number - 1) * PAGE_SIZE).await?;
    let total = rows.first().map_or(0, |row| row.total);
    let mut kept = form_urlencoded::Serializer::new(String::new());
    for name in ["kind", "q", "archived"] {
        if !query.first(name).is_empty() {
            kept.append_pair(name, query.first(name));
        }
    }
    let pager = Pager::new(number, total, &urls::organisations(), &kept.finish());
    let title = visit.shell.t.t("organisations-title");
    page(&OrganisationIndexPage {
        may_edit: policy::edit(&visit.actor).is_ok(),
        shell: visit.shell.titled(Section::People, title),
        rows,
        filter,
        kinds: OrganisationKind::ALL,
        pager,
    })
}

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<OrganisationId>,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut db = app.db().await?;
    let organisation = stored(&mut db, id).await?;
    let staff = queries::staff(&mut db, id).await?;
    let history = history::of(
        &mut db,
        id,
        &history::Sight::of(&visit.actor),
        HISTORY_SHOWN,
    )
    .await?;
    page(&OrganisationShowPage {
        may_edit: policy::edit(&visit.actor).is_ok(),
        shell: within(visit.shell, &organisation.name),
        organisation,
        staff,
        history,
    })
}

pub async fn new(visit: Visit) -> Result<Response> {
    policy::edit(&visit.actor)?;
    page(&new_page(visit.shell, FormState::blank()))
}

pub async fn create(State(app): State<AppState>, visit: Visit, raw: RawForm) -> Result<Response> {
    let permit = policy::edit(&visit.actor)?;
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => return refused(&new_page(visit.shell, state)),
    };
    let mut tx = app.begin().await?;
    match commands::create(&mut tx, &permit, &form).await {
        Ok(id) => {
            tx.commit().await?;
            let flash = Flash::success("organisation-created").arg("name", &form.name);
            Ok(redirect(&urls::organisation(id), flash))
        }
        Err(error) => {
            let state = FormState::typed(raw.0).refused_by(error, forms::CONSTRAINTS)?;
            refused(&new_page(visit.shell, state))
        }
    }
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<OrganisationId>,
) -> Result<Response> {
    policy::edit(&visit.actor)?;
    let organisation = stored(&mut *app.db().await?, id).await?;
    page(&edit_page(
        visit.shell,
        &organisation,
        forms::filled(&organisation),
    ))
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<OrganisationId>,
    raw: RawForm,
) -> Result<Response> {
    let permit = policy::edit(&visit.actor)?;
    let mut tx = app.begin().await?;
    let before = stored(&mut tx, id).await?;
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => return refused(&edit_page(visit.shell, &before, state)),
    };
    match commands::update(&mut tx, &permit, &before, &form).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(redirect(&urls::organisation(id), Flash::success("saved")))
        }
        Err(SaveError::Stale) => {
            let (by, at) = history::last_change(&mut tx, id.into())
                .await?
                .unwrap_or_default();
            let state =
                FormState::typed(raw.0).merging(&forms::filled(&before), Conflict { by, at });
            page_with(
                StatusCode::CONFLICT,
                &edit_page(visit.shell, &before, state),
            )
        }
        Err(error) => {
            let state = FormState::typed(raw.0).refused_by(error, forms::CONSTRAINTS)?;
            refused(&edit_page(visit.shell, &before, state))
        }
    }
}

impl Archivable for Organisation {
    type Id = OrganisationId;
    type Right = EditPeople;
    const TABLE: &'static str = "organisation";

    async fn find(
        db: &mut PgConnection,
        actor: &Actor,
        id: OrganisationId,
    ) -> Result<(Self, Permit<EditPeople>)> {
        let permit = policy::edit(actor)?;
        Ok((stored(db, id).await?, permit))
    }

    fn question(&self, t: Translator) -> [String; 2] {
        [
            t.t1("organisation-archive-question", "name", &self.name),
            t.t("organisation-archive-consequence"),
        ]
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        within(shell, title).crumb(&self.name, urls::organisation(self.id))
    }

    fn name(&self) -> String {
        self.name.clone()
    }
}

async fn stored(db: &mut PgConnection, id: OrganisationId) -> Result<Organisation> {
    queries::organisation(db, id)
        .await?
        .ok_or(AppError::NotFound)
}

fn refused(template: &OrganisationEditPage) -> Result<Response> {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, template)
}

fn within(shell: Shell, title: &str) -> Shell {
    let organisations = shell.t.t("organisations-title");
    shell
        .titled(Section::People, title)
        .crumb(organisations, urls::organisations())
}

fn new_page(shell: Shell, form: FormState) -> OrganisationEditPage {
    let title = shell.t.t("organisation-new");
    OrganisationEditPage {
        kinds: Choice::words::<OrganisationKind>(shell.t),
        action: urls::organisations(),
        back: urls::organisations(),
        shell: within(shell, &title),
        form,
    }
}

fn edit_page(shell: Shell, organisation: &Organisation, form: FormState) -> OrganisationEditPage {
    let url = urls::organisation(organisation.id);
    let title = shell.t.t("edit");
    OrganisationEditPage {
        kinds: Choice::words::<OrganisationKind>(shell.t),
        action: url.clone(),
        back: url.clone(),
        shell: within(shell, &title).crumb(&organisation.name, url),
        form,
    }
}
