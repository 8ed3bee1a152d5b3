//! Handler of the global search.

use axum::{extract::State, response::Response};

use super::{
    pages::{SearchPage, sections},
    queries::{self, Reach},
};
use crate::{
    features::measures::policy as measures,
    platform::{
        auth::Right,
        errors::Result,
        web::{AppState, RawQuery, Visit, page, redirect_quietly},
    },
};

/// Longer texts are cut: nobody searches for a page.
const MAX_TEXT: usize = 200;

pub async fn show(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    let text: String = query
        .first("q")
        .replace('\0', "")
        .trim()
        .chars()
        .take(MAX_TEXT)
        .collect();
    let hits = if text.is_empty() {
        Vec::new()
    } else {
        let reach = Reach {
            measures: measures::visible(&visit.actor).ok(),
            decisions: visit.actor.can_anywhere(Right::ReadReview),
            people: visit.actor.can_anywhere(Right::ReadPeople),
        };
        let mut db = app.db().await?;
        let mut hits = queries::find(&mut db, &text, &reach).await?;
        hits.extend(super::meetings::find(&mut db, &text, &visit.actor).await?);
        hits
    };
    // A code names one thing: go there.
    if let Some(hit) = hits
        .iter()
        .find(|hit| hit.label.eq_ignore_ascii_case(&text))
    {
        return Ok(redirect_quietly(&hit.url()));
    }
    let mut shell = visit.shell;
    shell.title = shell.t.t("search-title");
    let found = hits.len();
    page(&SearchPage {
        shell,
        text,
        sections: sections(hits),
        found,
    })
}
