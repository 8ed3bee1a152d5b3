//! Handler of the page of one's work.

use askama::Template;
use sqlx::PgConnection;

use crate::flows::start::{self, model::Guide};
use circles;
use measures::{
    self,
    figures::{self, model::GroupProgress},
};
use meetings::planning;
use minutes::lifecycle;
use people::admin;
use platform::{
    auth::{Actor, Membership, Right},
    waiting::{self, Due, Section},
    web::{self, Answer, Shell, Visit, page},
};
use polls;
use portfolio::links_and_milestones::{self, Deadline};
use register::follow_up;

/// The first page after signing in.
#[derive(Template)]
#[template(path = "home/show.html")]
pub(super) struct HomePage {
    pub shell: Shell,
    pub name: String,
    pub roles: Vec<Membership>,
    /// The first steps, as long as there is nothing to work with.
    pub guide: Option<Guide>,
    /// What this week asks for.
    pub week: Vec<Due>,
    /// All else, what presses most first.
    pub sections: Vec<Section>,
    /// What presses less: a line each, to unfold.
    pub later: Vec<Section>,
    pub progress: Vec<GroupProgress>,
    pub deadlines: Vec<Deadline>,
    /// The reader sees measures at all.
    pub reads_measures: bool,
}

impl HomePage {
    /// Measures of the largest group: they fill a bar's width.
    fn largest(&self) -> i64 {
        let totals = self.progress.iter().map(|group| group.total);
        totals.max().unwrap_or_default()
    }
}

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
