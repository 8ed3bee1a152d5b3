//! Confirming an import of measures: measures and, where that was chosen, the organisations
//! they name are written in one transaction, in the background; the import's page shows how
//! far it is. A server that stops half-way leaves nothing behind.

use axum::{Router, extract::Path, response::Response, routing::post};
use sqlx::Connection as _;

use kernel::{ids::ImportId, urls};
use measures::{
    import::{commands, run::Job},
    policy,
};
use people::organisations::{self, forms::OrganisationForm, model::OrganisationKind};
use platform::{
    auth::{
        Permit,
        rights::permission::{EditPeople, ImportMeasures},
    },
    errors::{AppError, Result, SaveError},
    web::{AppState, Visit, redirect_quietly},
};

/// The route.
pub fn router() -> Router<AppState> {
    Router::new().route(urls::import_confirm::PATH, post(confirm))
}

async fn confirm(visit: Visit, Path(id): Path<ImportId>) -> Result<Response> {
    let permit = policy::import_on(&visit.actor, id)?;
    let may_add = organisations::policy::create(&visit.actor).ok();
    let mut tx = visit.begin().await?;
    let taken = commands::take(&mut tx, &permit).await?;
    tx.commit().await?;
    if taken {
        tokio::spawn(run(visit.app, permit, may_add));
    }
    Ok(redirect_quietly(&urls::import(id)))
}

/// Writes, and says so on the import, whatever happens.
async fn run(
    app: AppState,
    permit: Permit<ImportMeasures, ImportId>,
    may_add: Option<Permit<EditPeople>>,
) {
    let id = permit.on();
    let Err(error) = write(&app, &permit, may_add.as_ref()).await else {
        return;
    };
    tracing::error!(%error, import = %id, "an import was not written");
    // What changed between the preview and now: looking again shows it.
    let key = match error {
        SaveError::Constraint(_) | SaveError::Stale => "import-failed-meanwhile",
        SaveError::App(_) | SaveError::Form(_) => "import-failed",
    };
    let saved = async {
        let mut db = app.db().await?;
        commands::fail(&mut db, &permit, key, app.clock.now()).await?;
        Ok::<_, AppError>(())
    };
    if let Err(error) = saved.await {
        tracing::error!(%error, import = %id, "the failure of an import was not recorded");
    }
}

async fn write(
    app: &AppState,
    permit: &Permit<ImportMeasures, ImportId>,
    may_add: Option<&Permit<EditPeople>>,
) -> Result<(), SaveError> {
    let mut db = app.db().await?;
    let mut tx = db.begin().await?;
    let mut job = Job::start(&mut tx, permit).await?;
    // The progress is seen before the end, so it has a connection of its own.
    let mut aside = app.db().await?;
    let missing = job.organisations_to_add();
    if let Some(may_add) = may_add.filter(|_| !missing.is_empty()) {
        for (index, name) in missing.iter().enumerate() {
            organisations::commands::create(&mut tx, may_add, &named(name, index)).await?;
        }
        job.compare(&mut tx).await?;
    }
    let mut writing = job.writing();
    while writing.next(&mut tx).await? {
        commands::progress(
            &mut aside,
            permit,
            writing.rows_done(job.rows()),
            app.clock.now(),
        )
        .await?;
    }
    job.finish(&mut tx, missing.len(), app.clock.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// An organisation of which only the name is known.
fn named(name: &str, index: usize) -> OrganisationForm {
    let short_name = if name.chars().count() <= 40 {
        name.to_owned()
    } else {
        let start: String = name.chars().take(34).collect();
        format!("{} {}", start.trim_end(), index + 1)
    };
    OrganisationForm {
        name: name.to_owned(),
        short_name,
        kind: OrganisationKind::Administration,
        website: String::new(),
        version: 0,
    }
}
