//! Handler of the global search.

use askama::Template;
use sqlx::PgConnection;

use super::marked::{Part, parts};
use circles;
use governance;
use kernel::codes;
use measures;
use meetings::planning;
use minutes::notes;
use people;
use platform::{
    auth::Actor,
    errors::Result,
    found::{self, Hit, Section as Answered},
    i18n::{LangAttribute, Said, Translator},
    web::{Answer, RawQuery, Shell, Visit, page, redirect_quietly},
};
use polls;
use portfolio;
use register;

/// Longer texts are cut: nobody searches for a page.
const MAX_TEXT: usize = 200;

/// So many are offered as somebody types.
const SUGGESTED: usize = 8;

/// What was found, by kind.
#[derive(Template)]
#[template(path = "search/show.html")]
pub(super) struct SearchPage {
    pub shell: Shell,
    pub text: String,
    pub sections: Vec<Section>,
    pub found: usize,
}

/// What was found of a kind.
#[derive(Debug)]
pub(super) struct Section {
    pub kind: &'static found::Kind,
    pub hits: Vec<Marked>,
}

impl Section {
    /// Of a room's answer.
    pub(super) fn of(section: &found::Section, text: &str, t: Translator) -> Self {
        let hits = section.hits.iter();
        Self {
            kind: section.kind,
            hits: hits.map(|hit| Marked::of(section, hit, text, t)).collect(),
        }
    }
}

/// Something found, in which what was searched for is marked.
#[derive(Debug)]
pub(super) struct Marked {
    pub url: String,
    pub label: Vec<Part>,
    pub title: Vec<Part>,
    /// Of the title.
    pub lang: LangAttribute,
    pub detail: Said,
}

impl Marked {
    /// By what was searched for.
    pub(super) fn of(section: &found::Section, hit: &Hit, text: &str, t: Translator) -> Self {
        Self {
            url: section.url(hit),
            label: parts(hit.mark(), text),
            title: parts(hit.title.text(), text),
            lang: section.title(hit, t).attribute(),
            detail: section.detail(hit, t),
        }
    }
}

/// Something found, offered as somebody types.
#[derive(Debug)]
pub(super) struct Suggestion {
    /// Key of what it is.
    pub kind: &'static str,
    pub hit: Marked,
}

/// What is offered, as a part of a page.
#[derive(Template)]
#[template(path = "search/suggestions.html")]
pub(super) struct SuggestionsPart {
    pub shell: Shell,
    pub suggestions: Vec<Suggestion>,
}

/// What a text finds in all rooms, in the order of the page.
async fn found(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Answered>> {
    let mut all = measures::found(db, text, actor).await?;
    all.extend(planning::found(db, text, actor).await?);
    all.extend(notes::found(db, text, actor).await?);
    all.extend(register::found(db, text, actor).await?);
    all.extend(polls::found(db, text, actor).await?);
    all.extend(circles::found(db, text, actor).await?);
    all.extend(governance::found(db, text, actor).await?);
    all.extend(portfolio::found(db, text, actor.lang).await?);
    all.extend(people::found(db, text, actor).await?);
    Ok(all)
}

/// A code names one thing: go there. Numbers alone name nothing.
fn named(sections: &[Answered], text: &str) -> Option<String> {
    let hits: Vec<(&Answered, &Hit)> = sections
        .iter()
        .flat_map(|section| section.hits.iter().map(move |hit| (section, hit)))
        .collect();
    let exact = hits
        .iter()
        .find(|(_, hit)| hit.label.eq_ignore_ascii_case(text));
    let key = codes::key(text);
    let has_letters = text.contains(char::is_alphabetic);
    let mut same = hits
        .iter()
        .filter(|(_, hit)| has_letters && codes::key(&hit.label) == key);
    let (section, hit) = exact.or_else(|| same.next().filter(|_| same.next().is_none()))?;
    Some(section.url(hit))
}

/// What is searched for.
fn wanted(query: &RawQuery) -> String {
    let text = query.first("q").replace('\0', "");
    text.trim().chars().take(MAX_TEXT).collect()
}

/// What the reader finds by it; nothing by nothing.
async fn found_by(visit: &Visit, text: &str) -> Result<Vec<Answered>> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    Ok(found(&mut *visit.db().await?, text, &visit.actor).await?)
}

/// What is offered of what was found: a code first, then the best of every kind.
fn suggested(sections: &[Answered], text: &str, t: Translator) -> Vec<Suggestion> {
    let mut hits: Vec<(usize, &Answered, &Hit)> = sections
        .iter()
        .flat_map(|section| {
            let ranked = section.hits.iter().enumerate();
            ranked.map(move |(rank, hit)| (rank, section, hit))
        })
        .collect();
    hits.sort_by_key(|(rank, _, hit)| (!hit.label.eq_ignore_ascii_case(text), *rank));
    hits.truncate(SUGGESTED);
    let offer = |(_, section, hit): (usize, &Answered, &Hit)| Suggestion {
        kind: section.kind.title,
        hit: Marked::of(section, hit, text, t),
    };
    hits.into_iter().map(offer).collect()
}

/// What the search would find, as somebody types.
pub(super) async fn suggestions(visit: Visit, query: RawQuery) -> Answer {
    let text = wanted(&query);
    let sections = found_by(&visit, &text).await?;
    page(&SuggestionsPart {
        suggestions: suggested(&sections, &text, visit.shell.t),
        shell: visit.shell,
    })
}

pub(super) async fn show(visit: Visit, query: RawQuery) -> Answer {
    let text = wanted(&query);
    let sections = found_by(&visit, &text).await?;
    if let Some(url) = named(&sections, &text) {
        return Ok(redirect_quietly(&url));
    }
    let mut shell = visit.shell;
    shell.title = shell.t.t("search-title");
    let found = sections.iter().map(|section| section.hits.len()).sum();
    let marked = |section: &Answered| Section::of(section, &text, shell.t);
    let sections = sections.iter().map(marked).collect();
    page(&SearchPage {
        shell,
        text,
        sections,
        found,
    })
}
