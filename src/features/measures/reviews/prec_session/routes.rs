//! The groups' sessions in one list.

use askama::Template;

use super::queries::{self, SessionGroup};
use crate::policy as measures;
use platform::web::{Answer, Section, Shell, Visit, page};

/// Every group's session.
#[derive(Template)]
#[template(path = "measures/reviews/sessions.html")]
struct SessionsPage {
    shell: Shell,
    groups: Vec<SessionGroup>,
}

pub(super) async fn index(visit: Visit) -> Answer {
    measures::reviews(&visit.actor)?;
    let title = visit.shell.t.t("nav-sessions");
    page(&SessionsPage {
        groups: queries::groups(&mut *visit.db().await?).await?,
        shell: visit.shell.titled(Section::Measures, title),
    })
}
