//! What is typed into forms and not sent yet: kept for its writer, forgotten once it is sent.

use chrono::TimeDelta;
use platform::{auth::Role, web::drafts};

use crate::support::{Answer, Browser, TestApp};

const TYPED: &str = r#"[["name","Un nom à garder"],["form_key","une-clé"],["version","3"]]"#;
const KEPT: &str = "SELECT count(*) FROM form_draft";

async fn keep(browser: &mut Browser, form: &str, fields: &str) -> Answer {
    let typed = [("form", form), ("fields", fields)];
    browser.post("/drafts", &typed).await
}

#[tokio::test]
async fn what_is_typed_is_kept_for_its_writer_until_it_is_sent() {
    let app = TestApp::start().await;
    let mut anne = app.signed_in(Role::Coordinator, 0).await;
    let mut bert = app.signed_in(Role::Pilot, 1).await;
    keep(&mut anne, "/organisations", r#"[["name","Un"]]"#)
        .await
        .is(200)
        .shows("Gardé à ");
    keep(&mut anne, "/organisations", TYPED).await.is(200);
    let form = "/drafts?form=%2Forganisations";
    anne.get(form)
        .await
        .is(200)
        .shows("Un brouillon a été repris")
        .shows(r#"["name","Un nom à garder"]"#)
        .shows(r#"["version","3"]"#)
        .hides("form_key");
    // Nobody else's, nor another form's.
    for page in [
        bert.get(form).await,
        anne.get("/drafts?form=%2Fpeople").await,
    ] {
        page.is(200).shows(r#""draft":null"#).hides("Un nom");
    }
    // Bert's own has its own place, and is all that he takes away.
    keep(&mut bert, "/organisations", r#"[["name","De Bert"]]"#)
        .await
        .is(200);
    assert_eq!(app.count(KEPT).await, 2);
    keep(&mut bert, "/organisations", "").await.is(200);
    assert_eq!(app.count(KEPT).await, 1);
    // Given back with its messages, it is not sent yet.
    let organisation = |name| [("name", name), ("short_name", "UN"), ("kind", "agency")];
    anne.post("/organisations", &organisation("")).await.is(422);
    assert_eq!(app.count(KEPT).await, 1);
    anne.post("/organisations", &organisation("Un nom"))
        .await
        .location();
    assert_eq!(app.count(KEPT).await, 0);
}

#[tokio::test]
async fn a_stranger_a_secret_and_what_is_too_long_are_not_kept() {
    let app = TestApp::start().await;
    let mut guest = app.browser();
    keep(&mut guest, "/organisations", TYPED)
        .await
        .asks_to_sign_in();
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let link = format!("/poll/{}", "s".repeat(43));
    for form in ["", "organisations", "//ailleurs.example/", &link] {
        keep(&mut browser, form, TYPED).await.is(400);
    }
    let secret = r#"[["name","Un"],["new_password","deux"]]"#;
    keep(&mut browser, "/organisations", secret).await.is(400);
    keep(&mut browser, "/organisations", "{}").await.is(400);
    let long = format!(r#"[["name","{}"]]"#, "x".repeat(100 << 10));
    keep(&mut browser, "/organisations", &long)
        .await
        .is(413)
        .shows("Trop long pour être gardé");
    assert_eq!(app.count(KEPT).await, 0);
}

#[tokio::test]
async fn the_oldest_give_way_and_all_are_forgotten_after_a_month() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    for number in 1..=55 {
        app.clock.advance(TimeDelta::seconds(1));
        let form = format!("/organisations/{number}");
        keep(&mut browser, &form, TYPED).await.is(200);
    }
    assert_eq!(app.count(KEPT).await, 50);
    let first = "SELECT count(*) FROM form_draft WHERE address = '/organisations/5'";
    assert_eq!(app.count(first).await, 0);
    app.clock.advance(drafts::LIFETIME);
    let mut db = app.db().await;
    drafts::sweep(&mut db, app.clock.now()).await.unwrap();
    assert_eq!(app.count(KEPT).await, 0);
}

#[tokio::test]
async fn a_page_tells_its_script_where_drafts_go_and_what_answers_a_form() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    browser
        .get("/organisations/new")
        .await
        .is(200)
        .shows(r#"data-drafts="/drafts""#)
        .hides("data-answer");
    browser
        .post("/organisations", &[("name", "")])
        .await
        .is(422)
        .shows("data-answer");
    app.browser()
        .get("/sign-in")
        .await
        .is(200)
        .hides("data-drafts");
}
