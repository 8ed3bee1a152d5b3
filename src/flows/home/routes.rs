//! Handler of the page of one's work.

use sqlx::PgConnection;

use super::pages::HomePage;
use crate::flows::start;
use circles;
use measures::{self, figures};
use meetings::planning;
use minutes::lifecycle;
use people::admin;
use platform::{
    auth::{Actor, Right},
    waiting::{self, Section},
    web::{self, Answer, Visit, page},
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

pub(super) async fn show(visit: Visit) -> Answer {
    let mut db = visit.db().await?;
    let (actor, sends_mail) = (&visit.actor, visit.app.settings.mail.sends());
    let mut sections = waiting(&mut db, actor, sends_mail).await?;
    // Administrators alone follow no groups.
    let progress = match actor.memberships.iter().any(|m| m.group.is_some()) {
        true => figures::queries::progress(&mut db, actor).await?,
        false => Vec::new(),
    };
    let guide = match progress.is_empty() {
        true => start::needed(&mut db, actor, sends_mail).await?,
        false => None,
    };
    let deadlines = match &guide {
        None => links_and_milestones::deadlines(&mut db, actor).await?,
        Some(_) => Vec::new(),
    };
    let title = visit.shell.t.t("nav-home");
    let week = waiting::this_week(&mut sections, visit.shell.today);
    let later = sections.split_off(sections.len().min(waiting::OPEN));
    page(&HomePage {
        week,
        sections,
        later,
        guide,
        progress,
        deadlines,
        reads_measures: visit.actor.can_somewhere(Right::ReadMeasure),
        name: visit.actor.name,
        roles: visit.actor.memberships.to_vec(),
        shell: visit.shell.titled(web::Section::Home, title),
    })
}
