//! Handler of the global search.

use axum::{extract::State, response::Response};

use super::{
    pages::{SearchPage, sections},
    queries::{self, Hit, Reach},
};
use kernel::codes;
use measures::policy as measures;
use platform::{
    auth::Right,
    errors::Result,
    web::{AppState, RawQuery, Visit, page, redirect_quietly},
};

/// Longer texts are cut: nobody searches for a page.
const MAX_TEXT: usize = 200;

/// A code names one thing: go there. Numbers alone name nothing.
fn named<'a>(hits: &'a [Hit], text: &str) -> Option<&'a Hit> {
    let exact = hits.iter().find(|hit| hit.label.eq_ignore_ascii_case(text));
    let key = codes::key(text);
    let has_letters = text.contains(char::is_alphabetic);
    let mut same = hits
        .iter()
        .filter(|hit| has_letters && codes::key(&hit.label) == key);
    exact.or_else(|| same.next().filter(|_| same.next().is_none()))
}

pub async fn show(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    let text: String = query
        .first("q")
        .replace('\0', "")
        .trim()
        .chars()
        .take(MAX_TEXT)
        .collect();
    let mut hits = if text.is_empty() {
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
    for hit in &mut hits {
        hit.without_marks();
    }
    if let Some(hit) = named(&hits, &text) {
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
