//! Forms that arrive twice.

mod clicks;
mod tabs;

use std::collections::BTreeSet;

use kernel::ids::PersonId;
use platform::{auth::Role, web::once::FIELD};
use regex::Regex;

use crate::{
    hostile::{forms, send},
    support::{Answer, Browser, TestApp, forms::Form},
};

/// What makes something anew; `#` stands for an id.
const MAKE: &[&str] = &[
    "/circles",
    "/circles/#/invitations",
    "/circles/#/sub-groups",
    "/circles/#/tags",
    "/circles/axes/#/measures",
    "/circles/groups/#/axes",
    "/circles/groups/#/notes",
    "/decisions",
    "/follow-up",
    "/follow-up/#/notes",
    "/governance/cards/#/comments",
    "/governance/tables",
    "/governance/tables/#/cards",
    "/governance/tables/#/lines",
    "/governance/tables/#/sub-groups",
    "/governance/tables/#/workshops",
    "/groups",
    "/groups/#/links/new",
    "/groups/#/milestones/new",
    "/groups/#/updates/new",
    "/measures",
    "/measures/#/comments",
    "/meetings",
    "/meetings/#/agenda",
    "/meetings/#/corrections",
    "/meetings/#/documents",
    "/meetings/#/documents/file",
    "/meetings/imports",
    "/meetings/series/new",
    "/organisations",
    "/people",
    "/people/#/roles",
    "/polls",
    "/polls/#/slots",
    "/polls/#/slots/bulk",
    "/strategies",
];

/// Where the first best value of each field is none that is taken.
const TYPED: &[(&str, &[(&str, &str)])] = &[
    ("/groups", &[("number", "77")]),
    (
        "/meetings/#/corrections",
        &[("text", "Un tout autre texte")],
    ),
    (
        "/meetings/series/new",
        &[("kind", "group"), ("until", "2021-10-26"), ("skip", "")],
    ),
    ("/people/#/roles", &[("role", "member"), ("strategy", "")]),
    (
        "/polls/#/slots/bulk",
        &[
            ("from", "2021-10-18"),
            ("to", "2021-10-18"),
            ("weeks", ""),
            ("weekday", "1"),
            ("action", "add"),
        ],
    ),
];

/// Ends of addresses whose forms, without a key, add a row each time they arrive.
const EACH_TIME: &[&str] = &[
    // A place further with each click, told each time.
    "/move",
    // The address is shown by the answer alone, and the last answer is the one that is seen.
    "/account/calendar",
    // Whether the address is known is told to nobody: who asks again is mailed again, within limits.
    "/password/forgotten",
    "/c",
];

/// How many rows each table has.
struct Tables {
    names: Vec<String>,
    /// The statement that counts them all.
    counts: String,
}

impl Tables {
    /// All but what knows of forms, of tries and of refusals.
    async fn of(app: &TestApp) -> Self {
        let names: Vec<String> = app
            .all(
                "SELECT relname::text FROM pg_stat_user_tables
                 WHERE relname NOT IN ('sent_form', 'rate_window', 'security_event') ORDER BY 1",
            )
            .await;
        let count = |name: &String| format!("(SELECT count(*) FROM \"{name}\")");
        let counts: Vec<String> = names.iter().map(count).collect();
        Self {
            names,
            counts: format!("SELECT ARRAY[{}]", counts.join(", ")),
        }
    }

    async fn count(&self, app: &TestApp) -> Vec<i64> {
        let sql = sqlx::AssertSqlSafe(self.counts.clone());
        let counts = sqlx::query_scalar(sql).fetch_one(&app.pool);
        counts.await.unwrap()
    }

    /// Those that have more rows now.
    fn grown(&self, before: &[i64], now: &[i64]) -> Vec<&str> {
        let counts = before.iter().zip(now);
        let grown = self.names.iter().zip(counts);
        grown
            .filter(|(_, (before, now))| now > before)
            .map(|(name, _)| name.as_str())
            .collect()
    }
}

/// Forms with an address, with ids as `#` and secrets as `*`.
struct Shapes {
    digits: Regex,
    secret: Regex,
}

impl Shapes {
    fn new() -> Self {
        Self {
            digits: Regex::new(r"\d+").unwrap(),
            secret: Regex::new("/[A-Za-z0-9_-]{30,}").unwrap(),
        }
    }

    fn of(&self, form: &Form) -> String {
        let action = self.secret.replace_all(&form.action, "/*");
        self.digits.replace_all(&action, "#").into_owned()
    }
}

fn is_keyed(form: &Form) -> bool {
    form.fields.iter().any(|field| field.name == FIELD)
}

/// All forms met; those that make something come first, before others end what they are of.
async fn all_forms(app: &TestApp, shapes: &Shapes) -> (Vec<(String, Form)>, PersonId) {
    let (mut found, mut browser, person) = forms(app).await;
    let correction: String = app
        .one("SELECT format('/meetings/%s/corrections/new?entry=%s', meeting_id, entry_id) FROM correction")
        .await;
    found.extend(Form::all(&browser.get(&correction).await));
    let shaped = found.into_iter().map(|form| (shapes.of(&form), form));
    let mut shaped: Vec<_> = shaped.collect();
    shaped.sort_by_key(|(shape, form)| (!MAKE.contains(&shape.as_str()), !is_keyed(form)));
    (shaped, person)
}

fn typed(shape: &str) -> &'static [(&'static str, &'static str)] {
    match TYPED.iter().find(|(of, _)| *of == shape) {
        Some((_, fields)) => fields,
        None => &[],
    }
}

/// Whatever adds a row adds none when it is sent again, as it was.
#[tokio::test]
async fn whatever_form_is_sent_twice_is_taken_once() {
    let app = TestApp::start().await;
    let shapes = Shapes::new();
    let (forms, person) = all_forms(&app, &shapes).await;
    let mut browser = app.browser_of(person).await;
    let tables = Tables::of(&app).await;
    let (mut taken, mut doubled) = (BTreeSet::new(), Vec::new());
    for (shape, form) in &forms {
        // One of them may have ended the session.
        if browser.get("/account").await.status != 200 {
            browser = app.browser_of(person).await;
        }
        let fields = form.sent(typed(shape));
        let before = tables.count(&app).await;
        let first = send(&mut browser, form, &fields).await;
        let between = tables.count(&app).await;
        let made = !tables.grown(&before, &between).is_empty();
        let goes_on = is_keyed(form) && first.status == 303;
        // What is refused adds to the log alone, each time.
        if first.status.as_u16() >= 400 || !made && !goes_on {
            continue;
        }
        if made {
            taken.insert(shape.as_str());
        }
        let second = send(&mut browser, form, &fields).await;
        let after = tables.count(&app).await;
        let grown = tables.grown(&between, &after);
        let leads = |answer: &Answer| (answer.status, answer.header("location").to_owned());
        let elsewhere = goes_on && leads(&first) != leads(&second);
        let may = !is_keyed(form) && EACH_TIME.iter().any(|end| shape.ends_with(end));
        if elsewhere || !grown.is_empty() && !may {
            doubled.push((shape, leads(&first), leads(&second), grown.join(", ")));
        }
    }
    let mut browser = app.browser_of(person).await;
    browser.get("/people/new").await.is(200);
    assert!(doubled.is_empty(), "{doubled:#?}");
    let missing: Vec<_> = MAKE.iter().filter(|path| !taken.contains(**path)).collect();
    assert!(
        missing.is_empty(),
        "never taken: {missing:?} among {taken:#?}"
    );
}

/// A decision's form, filled.
async fn decision(app: &TestApp) -> (Browser, Form) {
    app.group(0).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let page = browser.get("/decisions/new").await;
    let form = Form::all(&page)
        .into_iter()
        .find(|form| form.action == "/decisions");
    (browser, form.expect("a form"))
}

#[tokio::test]
async fn two_clicks_at_once_make_one_decision() {
    let app = TestApp::start().await;
    let (browser, form) = decision(&app).await;
    let fields = form.with("", "");
    let (mut one, mut other) = (browser.clone(), browser);
    let (first, second) = tokio::join!(
        send(&mut one, &form, &fields),
        send(&mut other, &form, &fields)
    );
    assert_eq!(first.location(), second.location());
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 1);
}

#[tokio::test]
async fn who_goes_back_and_types_something_else_sends_another_form() {
    let app = TestApp::start().await;
    let (mut browser, form) = decision(&app).await;
    let refused = send(&mut browser, &form, &form.with("text", "")).await;
    refused.is(422).shows(
        &form
            .with("", "")
            .iter()
            .find(|(name, _)| name == FIELD)
            .unwrap()
            .1,
    );
    for text in ["Un", "Un", "Deux", "Un"] {
        send(&mut browser, &form, &form.with("text", text))
            .await
            .location();
    }
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 2);
    // Where the first one led may be forgotten, but not that it was taken.
    sqlx::raw_sql("UPDATE sent_form SET led_to = NULL")
        .execute(&app.pool)
        .await
        .unwrap();
    let again = send(&mut browser, &form, &form.with("text", "Deux")).await;
    assert_eq!(again.location(), "/");
    browser
        .get("/")
        .await
        .shows("Ce formulaire était déjà arrivé");
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 2);
}

#[tokio::test]
async fn a_file_is_taken_once_and_another_one_of_its_name_anew() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let key = browser.get("/measures/imports").await.input(FIELD);
    let mut led_to = Vec::new();
    for table in ["PREC-1;Un", "PREC-1;Un", "PREC-1;Deux"] {
        let table = format!("Code;Titre\n{table}\n");
        let fields = [(FIELD, key.as_str())];
        let sent = browser.upload("/measures/imports", "m.csv", table.as_bytes(), &fields);
        led_to.push(sent.await.location().to_owned());
    }
    assert_eq!(led_to[0], led_to[1]);
    assert_ne!(led_to[1], led_to[2]);
    assert_eq!(app.count("SELECT count(*) FROM measure_import").await, 2);
}
