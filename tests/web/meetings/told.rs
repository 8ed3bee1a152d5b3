//! The history tells of a change, whichever field it was.

use platform::auth::Role;

use crate::{
    hostile::send,
    support::{Browser, TestApp, forms::Form},
};

/// What the latest entry of an action says: fields, from and to.
async fn changes(app: &TestApp, action: &str) -> String {
    let latest = "SELECT changes::text FROM history WHERE action = $1 ORDER BY id DESC LIMIT 1";
    sqlx::query_scalar(latest)
        .bind(action)
        .fetch_one(&app.pool)
        .await
        .unwrap()
}

/// Changes one field of the form on a page, as somebody who types nothing else.
async fn change(browser: &mut Browser, page: &str, action: &str, field: (&str, &str)) {
    let shown = browser.get(page).await;
    let mut forms = Form::all(&shown).into_iter();
    let form = forms.find(|form| form.action == action).expect("its form");
    send(browser, &form, &form.with(field.0, field.1))
        .await
        .location();
}

#[tokio::test]
async fn a_point_is_presented_by_another_about_something_else() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let strategy = format!("strategy:{}", app.strategy("PRI").await);
    let (pilot, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    let meeting = app.meeting(group, "Réunion").await;
    let point = app.point(meeting, "Un point").await;
    let url = format!("/meetings/{meeting}/agenda/{point}");
    let pilot = pilot.to_string();
    let mut form = vec![
        ("title", "Un point"),
        ("kind", "discussion"),
        ("round", "none"),
        ("presenter", pilot.as_str()),
        ("subject", strategy.as_str()),
        ("version", "1"),
    ];
    browser.post(&url, &form).await.location();
    assert_eq!(
        changes(&app, "change_point").await,
        r#"[["presenter", "", "pilot GT1"], ["subjects", "", "PRI"]]"#
    );
    form[2].1 = "groups";
    form[5].1 = "2";
    browser.post(&url, &form).await.location();
    assert_eq!(
        changes(&app, "change_point").await,
        r#"[["point_round", "@point-round-none", "@point-round-groups"]]"#
    );
    form.remove(4);
    form[4].1 = "3";
    browser.post(&url, &form).await.location();
    assert_eq!(
        changes(&app, "change_point").await,
        r#"[["subjects", "PRI", ""]]"#
    );
    for lang in ["fr", "nl", "en"] {
        let mut reader = browser.clone().with_cookie("jalon_lang", lang);
        reader.get(&format!("/meetings/{meeting}")).await.is(200);
    }
}

#[tokio::test]
async fn a_bilateral_is_held_with_another_administration() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (one, other) = (
        app.organisation("Bruxelles Une").await,
        app.organisation("Bruxelles Deux").await,
    );
    let mut browser = app.signed_in(Role::Pilot, 1).await;
    let meeting = app.meeting(group, "Bilatérale").await;
    let poll = app.poll(group, 1, &[]).await.poll;
    for table in ["meeting", "poll"] {
        let sql = format!("UPDATE {table} SET kind = 'bilateral', organisation_id = $1");
        sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(one.0)
            .execute(&app.pool)
            .await
            .unwrap();
    }
    let other = other.to_string();
    for url in [format!("/meetings/{meeting}"), format!("/polls/{poll}")] {
        let page = format!("{url}/edit");
        change(&mut browser, &page, &url, ("organisation", &other)).await;
        let told = changes(&app, "update").await;
        let said = r#"["organisation", "Bruxelles Une", "Bruxelles Deux"]"#;
        assert!(told.contains(said), "{url}: {told}");
    }
}

#[tokio::test]
async fn a_meeting_moved_to_another_year_takes_another_number() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    app.meeting(group, "Première").await;
    let meeting = app.meeting(group, "Deuxième").await;
    let mut browser = app.signed_in(Role::Pilot, 1).await;
    let url = format!("/meetings/{meeting}");
    let page = format!("{url}/edit");
    change(&mut browser, &page, &url, ("day", "2022-01-12")).await;
    let told = changes(&app, "update").await;
    assert!(told.contains(r#"["number", "2", "1"]"#), "{told}");
}

#[tokio::test]
async fn a_note_is_put_at_another_point() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion").await;
    let point = app.point(meeting, "Un point").await;
    let other = app.point(meeting, "Un autre").await.to_string();
    let entry = app.noted(meeting, point, "information", "Une note").await;
    let mut browser = app.signed_in(Role::Pilot, 1).await;
    let url = format!("/meetings/{meeting}/notes/{entry}");
    let form = [
        ("body", "Une note"),
        ("kind", "information"),
        ("point", other.as_str()),
        ("version", "1"),
    ];
    browser.post(&url, &form).await.location();
    let told = changes(&app, "change_note").await;
    assert!(
        told.contains(r#"["point", "Un point", "Un autre"]"#),
        "{told}"
    );
}
