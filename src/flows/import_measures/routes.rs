//! Handler that confirms an import of measures.

use axum::extract::Path;

use super::run::{Adding, run};
use kernel::{ids::ImportId, urls};
use measures::{import::commands, policy};
use people::organisations;
use platform::web::{Answer, Visit, redirect_quietly};

pub(super) async fn confirm(visit: Visit, Path(id): Path<ImportId>) -> Answer {
    let permit = policy::import_on(&visit.actor, id)?;
    let adding = Adding {
        organisations: organisations::policy::create(&visit.actor).ok(),
        groups: portfolio::policy::create(&visit.actor).ok(),
    };
    let mut tx = visit.begin().await?;
    let taken = commands::take(&mut tx, &permit).await?;
    tx.commit().await?;
    if taken {
        tokio::spawn(run(visit.app, permit, adding));
    }
    Ok(redirect_quietly(&urls::import(id)))
}
