//! Every template in every language, with much data and with little: nothing fails, no text is
//! missing, and no template is never rendered.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::LazyLock,
};

use jalon::flows::demo;
use kernel::lang::Lang;
use platform::auth::Role;
use regex::Regex;

use crate::{
    hostile::{powerful, send},
    rights_table::ROOMS,
    support::{Answer, Browser, TestApp, forms::Form},
};

mod look;
mod noticed;
mod rare;
mod rendered;
mod tongue;

use look::Look;

/// A stream that never ends, and files, which no template makes.
const APART: [&str; 6] = ["/events", ".pdf", ".docx", ".xlsx", ".csv", "/static/"];

/// A measure in each state.
const MEASURES: &str = "SELECT '/measures/' || min(id) FROM measure GROUP BY state";

/// What each reader of the demo begins with, besides the home page, as the database tells; and how
/// many pages of a kind they look at.
const READERS: &[(&str, usize, &[&str])] = &[
    (
        "coordination",
        2,
        &[
            MEASURES,
            "SELECT '/meetings/' || min(id) FROM meeting WHERE archived_at IS NULL GROUP BY state, kind",
            "SELECT '/meetings/' || min(meeting_id) || part
             FROM minutes, unnest(ARRAY['/minutes', '/notes', '/agenda', '/attendance', '/corrections']) AS part
             GROUP BY state, part",
            "SELECT '/decisions/' || min(id) FROM decision GROUP BY state",
            "SELECT '/follow-up/' || min(id) FROM action_item GROUP BY state",
            "SELECT '/groups/' || min(id) FROM working_group GROUP BY state",
            "SELECT '/groups/' || max(id) || '/prec-session' FROM working_group",
            "SELECT '/strategies/' || min(id) FROM strategy GROUP BY state",
            "SELECT '/meetings/imports/' || min(id) FROM minutes_import",
            "SELECT '/circles/' || circle_id || '/synthesis' FROM synthesis",
            "SELECT unnest(ARRAY['/search?q=reemploi', '/search?q=groupe', '/search?q=plan', '/search?q=zzzz', '/meetings?view=timeline',
                                 '/follow-up?view=people', '/nowhere'])",
        ],
    ),
    (
        "pilote.gt1",
        1,
        &[
            MEASURES,
            "SELECT '/measures/' || min(m.id) || '/review' FROM measure m
             JOIN working_group g ON g.id = m.group_id WHERE g.number = 1 GROUP BY m.state",
        ],
    ),
    (
        "thematique.matieres",
        1,
        &[
            "SELECT '/measures/' || id || '/opinion' FROM measure WHERE state = 'submitted' LIMIT 20",
        ],
    ),
    (
        "cabinet.transition",
        1,
        &[
            "SELECT '/measures/' || id || '/evaluation' FROM measure WHERE state = 'political_evaluation'",
        ],
    ),
    ("membre.entreprise.gt1", 1, &[MEASURES]),
    ("admin", 1, &[]),
];

static SPECIAL: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"=[^&]*|\d+").unwrap());
static LINK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r##"\shref="(/[^"#]*)"##).unwrap());

/// An address without its numbers, and without what its parameters say.
fn kind(address: &str) -> String {
    SPECIAL.replace_all(address, "#").into_owned()
}

/// Where a page leads, within Jalon.
fn links(page: &Answer) -> Vec<String> {
    let links = LINK.captures_iter(&page.body);
    let links = links.map(|link| link[1].to_owned());
    let onward = page.header("location");
    let onward = (!onward.is_empty()).then(|| onward.to_owned());
    links
        .chain(onward)
        .map(|link| link.replace("&#38;", "&").replace("&amp;", "&"))
        .filter(|link| !APART.iter().any(|part| link.contains(part)))
        .collect()
}

/// Follows the links of the pages: of each kind of address so many. A list that is narrowed
/// already is not narrowed further.
async fn crawl(look: &mut Look, browser: &mut Browser, begin: Vec<String>, most: usize) {
    let mut known: BTreeSet<String> = begin.iter().cloned().collect();
    let mut open = VecDeque::from(begin);
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    while let Some(path) = open.pop_front() {
        let page = look.get(browser, &path).await;
        for link in links(&page) {
            let narrower = path.contains('?') && link.contains('?');
            if narrower || !known.insert(link.clone()) {
                continue;
            }
            let count = kinds.entry(kind(&link)).or_default();
            *count += 1;
            if *count <= most {
                open.push_back(link);
            }
        }
    }
}

/// The demo, as its readers see it.
async fn with_much(look: &mut Look) {
    let app = TestApp::start().await;
    let day = app.clock.today();
    assert!(demo::load(&app.pool, day, "hash").await.unwrap());
    look.learn(&app).await;
    for (name, most, seeds) in READERS {
        let person = app.person_id(&format!("{name}@demo.example")).await;
        let mut browser = look.through(app.browser_of(person).await);
        let mut begin = vec!["/".to_owned()];
        for sql in *seeds {
            let found: Vec<String> = sqlx::query_scalar(*sql).fetch_all(&app.pool).await.unwrap();
            begin.extend(found);
        }
        crawl(look, &mut browser, begin, *most).await;
    }
    look.mails(&app).await;
}

/// The paths that are looked at, as in the program's routes.
fn pages() -> impl Iterator<Item = &'static str> {
    let rows = ROOMS.iter().flat_map(|(_, rows)| rows.iter());
    rows.filter(|row| row.method == "GET")
        .map(|row| row.path)
        .filter(|path| !APART.iter().any(|part| path.contains(part)))
}

/// One of each thing, most with nothing more than it needs; then what comes rarely, and forms.
async fn with_little(look: &mut Look) {
    let app = TestApp::start_without_smtp().await;
    let (samples, person) = powerful(&app).await;
    look.learn(&app).await;
    let mut browser = look.through(app.browser_of(person).await);
    let mut forms = Vec::new();
    for path in pages() {
        let page = look.get(&mut browser, &samples.path(path)).await;
        forms.extend(Form::all(&page));
    }
    rare::pages(look, &app, person, &samples).await;
    given_back(look, &mut browser, &forms).await;
    rare::question(look, &app).await;
    look.mails(&app).await;
}

/// Forms that cannot be taken: without something they need, and after somebody else's change.
async fn given_back(look: &mut Look, browser: &mut Browser, forms: &[Form]) {
    let mut kinds = BTreeSet::new();
    let (mut refused, mut stale) = (0, 0);
    for form in forms {
        let names: Vec<String> = form.fields.iter().map(|field| kind(&field.name)).collect();
        let leads_away = ["/sign-out", "/language", "/look"].contains(&form.action.as_str());
        if form.file || leads_away || !kinds.insert((kind(&form.action), names)) {
            continue;
        }
        let mut typed = form.fields.iter().filter(|field| field.kind != "hidden");
        if let Some(field) = typed.find(|field| !field.value.is_empty()) {
            let answer = send(browser, form, &form.with(&field.name, "")).await;
            look.at(&format!("{} without {}", form.action, field.name), &answer);
            refused += usize::from(answer.status == 422);
        }
        if form.fields.iter().any(|field| field.name == "version") {
            let answer = send(browser, form, &form.with("version", "9999")).await;
            look.at(&format!("{} of another version", form.action), &answer);
            stale += usize::from(answer.status == 409);
        }
    }
    assert!(refused > 15, "only {refused} forms were given back");
    assert!(stale > 5, "only {stale} forms met another version");
    left_empty(look, browser, forms).await;
}

/// Forms in which nothing is filled in: most of their messages at once.
async fn left_empty(look: &mut Look, browser: &mut Browser, forms: &[Form]) {
    let (mut kinds, mut refused) = (BTreeSet::new(), 0);
    for form in forms.iter().filter(|form| !form.file) {
        let asks = form.fields.iter().any(|field| field.kind != "hidden");
        if asks && kinds.insert(kind(&form.action)) {
            let answer = send(browser, form, &form.emptied()).await;
            look.at(&format!("{} left empty", form.action), &answer);
            refused += usize::from(answer.status == 422);
        }
    }
    assert!(refused > 20, "only {refused} forms were refused");
}

/// Nothing but who administers and coordinates.
async fn with_nothing(look: &mut Look) {
    let app = TestApp::start().await;
    let (person, _) = app.signed_in_person(Role::Coordinator, 0).await;
    app.role(person, Role::Administrator, None, None).await;
    let mut browser = look.through(app.browser_of(person).await);
    for path in pages().filter(|path| !path.contains('{')) {
        look.get(&mut browser, path).await;
    }
}

async fn walk(lang: Lang) {
    let mut look = Look::new(lang);
    with_much(&mut look).await;
    with_little(&mut look).await;
    with_nothing(&mut look).await;
    look.done(rendered::never());
}

#[tokio::test]
async fn in_french() {
    walk(Lang::Fr).await;
}

#[tokio::test]
async fn in_dutch() {
    walk(Lang::Nl).await;
}

#[tokio::test]
async fn in_english() {
    walk(Lang::En).await;
}
