//! Handler of the page of one's work.

use axum::{extract::State, response::Response};

use super::{meetings, model, pages::HomePage, queries};
use platform::{
    auth::Right,
    errors::Result,
    mail,
    web::{AppState, Section, Visit, page},
};

pub async fn show(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    let mut db = app.db().await?;
    let sends = app.settings.mail.sends();
    let stuck_before = sends.then(|| mail::stuck_before(visit.actor.now));
    let mut tasks = queries::tasks(&mut db, &visit.actor, stuck_before).await?;
    tasks.extend(meetings::tasks(&mut db, &visit.actor, visit.shell.today).await?);
    let progress = queries::progress(&mut db, &visit.actor).await?;
    let deadlines = queries::deadlines(&mut db, &visit.actor).await?;
    let title = visit.shell.t.t("nav-home");
    page(&HomePage {
        sections: model::sections(tasks, &visit.actor),
        progress,
        deadlines,
        reads_measures: visit.actor.can_somewhere(Right::ReadMeasure),
        name: visit.actor.name,
        roles: visit.actor.memberships.to_vec(),
        shell: visit.shell.titled(Section::Home, title),
    })
}
