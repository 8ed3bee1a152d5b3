//! Links that no server mails: shown once, to who asked for them.

use askama::Template;
use axum::response::Response;

use super::{AppState, Flash, Shell, once::LeadsOn, page, redirect};
use crate::errors::Result;

/// A link to be handed over.
#[derive(Debug, Clone)]
pub struct Handed {
    /// Whose it is.
    pub name: String,
    pub email: String,
    pub link: String,
}

/// The links, this once.
#[derive(Template)]
#[template(path = "layout/links.html")]
pub(crate) struct LinksPage {
    pub shell: Shell,
    pub links: Vec<Handed>,
    pub back: String,
    /// What is sent there; empty: it is a page like any other.
    pub carried: Vec<(String, String)>,
}

/// What is said where mails were written to so many people: `sent`, or that no server sends them.
pub fn mailed(app: &AppState, people: usize, sent: Flash) -> Flash {
    if people > 0 && app.by_hand() {
        Flash::info("handed-unsent")
            .arg("count", people)
            .undone_as(&sent)
    } else {
        sent
    }
}

/// Goes on to `next`; where no server mails the links, shows them first.
pub fn go_on(
    app: &AppState,
    shell: Shell,
    links: Vec<Handed>,
    next: &str,
    flash: Flash,
) -> Result<Response> {
    if links.is_empty() || !app.by_hand() {
        return Ok(redirect(next, flash));
    }
    before_form(shell, links, (next.to_owned(), Vec::new()), next)
}

/// Shows the links, and leads from there to a page, or to the answer to a form filled like this. What was
/// sent, sent again, leads to `next`.
/// Fails: where the page cannot be made.
pub fn before_form(
    mut shell: Shell,
    links: Vec<Handed>,
    (back, carried): (String, Vec<(String, String)>),
    next: &str,
) -> Result<Response> {
    shell.title = shell.t.t("handed-title");
    let mut answer = page(&LinksPage {
        shell,
        links,
        back,
        carried,
    })?;
    answer.extensions_mut().insert(LeadsOn(next.to_owned()));
    Ok(answer)
}
