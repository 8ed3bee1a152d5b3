//! My work: for each role, what waits for the reader now.

use askama::Template;
use axum::response::Response;

use crate::platform::{
    errors::Result,
    web::{Section, Shell, Visit, page},
};

/// The first page after signing in.
#[derive(Template)]
#[template(path = "home/show.html")]
pub struct HomePage {
    pub shell: Shell,
    pub name: String,
}

pub async fn show(visit: Visit) -> Result<Response> {
    let title = visit.shell.t.t("nav-home");
    page(&HomePage {
        name: visit.actor.name,
        shell: visit.shell.titled(Section::Home, title),
    })
}
