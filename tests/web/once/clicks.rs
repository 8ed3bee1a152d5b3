//! Two clicks of one button.

use platform::{auth::Role, web::once::FIELD};

use crate::{
    hostile::send,
    support::{Browser, TestApp, forms::Form},
};

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
