//! Handler of the page of one's work.

use axum::response::Response;
use sqlx::PgConnection;

use super::pages::HomePage;
use circles;
use measures::{self, figures};
use meetings::planning;
use minutes::lifecycle;
use people::admin;
use platform::{
    auth::{Actor, Right},
    errors::Result,
    waiting::{self, Section},
    web::{self, Visit, page},
};
use polls;
use portfolio::links_and_milestones;
use register::follow_up;

/// What all rooms leave the actor to do, in the order of the page.
async fn waiting(
    db: &mut PgConnection,
    actor: &Actor,
    sends_mail: bool,
) -> sqlx::Result<Vec<Section>> {
    let mut all = planning::waiting(db, actor).await?;
    all.extend(polls::waiting(db, actor).await?);
    all.extend(circles::waiting(db, actor).await?);
    all.extend(follow_up::waiting(db, actor).await?);
    all.extend(lifecycle::waiting(db, actor).await?);
    all.extend(measures::waiting(db, actor).await?);
    all.extend(admin::waiting(db, actor, sends_mail).await?);
    Ok(waiting::in_order(all))
}

pub async fn show(visit: Visit) -> Result<Response> {
    let mut db = visit.db().await?;
    let sections = waiting(&mut db, &visit.actor, visit.app.settings.mail.sends()).await?;
    let progress = figures::queries::progress(&mut db, &visit.actor).await?;
    let deadlines = links_and_milestones::deadlines(&mut db, &visit.actor).await?;
    let title = visit.shell.t.t("nav-home");
    page(&HomePage {
        sections,
        progress,
        deadlines,
        reads_measures: visit.actor.can_somewhere(Right::ReadMeasure),
        name: visit.actor.name,
        roles: visit.actor.memberships.to_vec(),
        shell: visit.shell.titled(web::Section::Home, title),
    })
}
