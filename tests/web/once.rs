//! Forms that arrive twice.

use std::collections::BTreeSet;

use platform::{auth::Role, web::once::FIELD};
use regex::Regex;

use crate::{
    hostile::{forms, send},
    support::{Browser, TestApp, forms::Form},
};

/// What makes something anew; `#` stands for an id.
const MAKE: &[&str] = &[
    "/circles",
    "/circles/axes/#/measures",
    "/circles/groups/#/axes",
    "/circles/groups/#/notes",
    "/circles/#/tags",
    "/decisions",
    "/follow-up",
    "/follow-up/#/notes",
    "/governance/cards/#/comments",
    "/governance/tables",
    "/governance/tables/#/cards",
    "/governance/tables/#/lines",
    "/governance/tables/#/sub-groups",
    "/governance/tables/#/workshops",
    "/groups/#/links/new",
    "/groups/#/milestones/new",
    "/groups/#/updates/new",
    "/meetings",
    "/meetings/#/agenda",
    "/meetings/#/documents",
    "/meetings/#/documents/file",
    "/meetings/imports",
    "/organisations",
    "/people",
    "/polls",
    "/strategies",
];

/// How many rows each table has, but for that which knows of forms.
async fn rows(app: &TestApp) -> Vec<(String, i64)> {
    let tables: Vec<String> = app
        .all(
            "SELECT relname::text FROM pg_stat_user_tables WHERE relname <> 'sent_form' ORDER BY 1",
        )
        .await;
    let mut found = Vec::new();
    for table in tables {
        let sql = format!("SELECT count(*) FROM \"{table}\"");
        let count = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&app.pool);
        found.push((table, count.await.unwrap()));
    }
    found
}

#[tokio::test]
async fn whatever_form_is_sent_twice_is_taken_once() {
    let app = TestApp::start().await;
    let (forms, mut browser) = forms(&app).await;
    let digits = Regex::new(r"\d+").unwrap();
    let keyed = |form: &&Form| form.fields.iter().any(|field| field.name == FIELD);
    let (mut taken, mut doubled) = (BTreeSet::new(), Vec::new());
    for form in forms.iter().filter(keyed) {
        let fields = form.with("", "");
        let first = send(&mut browser, form, &fields).await;
        if first.status != 303 {
            continue;
        }
        taken.insert(digits.replace_all(&form.action, "#").into_owned());
        let before = rows(&app).await;
        let second = send(&mut browser, form, &fields).await;
        let same = second.status == 303 && second.header("location") == first.header("location");
        if !same || rows(&app).await != before {
            doubled.push((
                form.action.clone(),
                second.status,
                second.header("location").to_owned(),
            ));
        }
    }
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

/// Sends a form of a page twice; both lead to the same.
async fn two_clicks(browser: &mut Browser, page: &str, action: &str, typed: &[(&str, &str)]) {
    let shown = browser.get(page).await;
    let forms = Form::all(&shown).into_iter();
    let mut forms = forms.filter(|form| form.action == action);
    let form = forms.next().unwrap_or_else(|| panic!("no {action}"));
    let key = form.fields.iter().find(|field| field.name == FIELD);
    let key = key.unwrap_or_else(|| panic!("{action} has no key"));
    let fields = [typed, &[(FIELD, key.value.as_str())][..]].concat();
    let first = browser.post(action, &fields).await;
    let second = browser.post(action, &fields).await;
    assert_eq!(first.location(), second.location(), "{action}");
}

#[tokio::test]
async fn two_clicks_give_a_role_and_send_minutes_round_once() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let person = app.person("Anne Dupont").await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let page = format!("/people/{person}");
    let id = group.to_string();
    let role = [("role", "member"), ("group", id.as_str())];
    two_clicks(&mut browser, &page, &format!("{page}/roles"), &role).await;

    let meeting = app.meeting(group, "Réunion du GT3").await;
    let point = app.point(meeting, "Un point").await;
    app.noted(meeting, point, "information", "Un texte").await;
    app.attends(meeting, person, "present").await;
    let advance = format!("/meetings/{meeting}/minutes/advance");
    let page = format!("{advance}?event=circulate");
    let sent = [("event", "circulate"), ("due_on", "2021-12-01")];
    two_clicks(&mut browser, &page, &advance, &sent).await;
    assert_eq!(app.count("SELECT count(*) FROM minutes_version").await, 1);
}

#[tokio::test]
async fn two_clicks_invite_once_where_links_are_handed_over() {
    let app = TestApp::start_without_smtp().await;
    let group = app.group(4).await.to_string();
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let fields = [
        ("people", "Anne Dupont <anne@test.example>"),
        ("role", "member"),
        ("group", group.as_str()),
        ("lang", "nl"),
        (FIELD, "k"),
    ];
    browser
        .post("/people/invite", &fields)
        .await
        .is(200)
        .shows("anne@test.example");
    let second = browser.post("/people/invite", &fields).await;
    assert_eq!(second.location(), "/people?account=invited");
}

#[tokio::test]
async fn two_clicks_write_a_comment_and_mail_its_mention_once() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let measure = app.measure("M-1", Some(group)).await;
    app.signed_in_person(Role::Pilot, 3).await;
    let mut facilitator = app.signed_in(Role::Facilitator, 3).await;
    let page = format!("/measures/{measure}");
    let action = format!("{page}/comments");
    // Once there is a comment, there is also a form that answers it.
    for (offered, written) in [(1, 1), (2, 3)] {
        let shown = facilitator.get(&page).await;
        let forms = Form::all(&shown).into_iter();
        let forms: Vec<_> = forms.filter(|form| form.action == action).collect();
        assert_eq!(forms.len(), offered);
        for form in &forms {
            let fields = form.with("body", "Qu’en pense @pilot gt3 ?");
            let first = send(&mut facilitator, form, &fields).await;
            let second = send(&mut facilitator, form, &fields).await;
            assert_eq!(first.location(), second.location());
        }
        for table in ["comment", "comment_mention", "mail"] {
            let sql = format!("SELECT count(*) FROM {table}");
            let count = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&app.pool);
            let count: i64 = count.await.unwrap();
            assert_eq!(count, written, "{table}");
        }
    }
}

#[tokio::test]
async fn a_second_click_leads_to_what_the_first_one_made() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    // The usual agenda, and the same at the next meeting.
    for (days, step) in [(7, "standard"), (14, "copy")] {
        let meeting = app.meeting(group, "Réunion").await;
        run!(app, "UPDATE meeting SET starts_at = $2, ends_at = $2 + interval '2 hours' WHERE id = $1";
            meeting.0, app.clock.now() + chrono::TimeDelta::days(days));
        let agenda = format!("/meetings/{meeting}/agenda");
        two_clicks(&mut pilot, &agenda, &format!("{agenda}/{step}"), &[]).await;
        pilot.get(&agenda).await.hides(&format!("{agenda}/{step}"));
    }
    let note = app.note(group, None, "Un contexte.").await;
    app.set_note_state(note, "validated").await;
    let page = format!("/circles/notes/{note}");
    two_clicks(&mut pilot, &page, &format!("{page}/versions"), &[]).await;
    assert_eq!(app.count("SELECT count(*) FROM note_version").await, 2);
}
