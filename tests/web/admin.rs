//! The administrators' pages.

use std::sync::Arc;

use platform::{
    auth::{
        Right, Role,
        rights::{Holder, Scope},
    },
    web::AppState,
};

use crate::support::TestApp;

#[tokio::test]
async fn administrators_see_the_system_and_others_do_not() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    for path in [
        "/admin",
        "/admin/rights",
        "/admin/outbox",
        "/admin/mails/returns",
        "/design",
    ] {
        let page = admin.get(path).await;
        page.is(200);
        assert!(page.queries() <= 6);
        gt0.get(path).await.is(404);
    }
    admin.get("/admin/rights").await.shows("au GT0");
    admin.get("/admin").await.shows("href=\"/design\"");
    // Each part of the page of components, each in its states.
    let page = admin.get("/design").await;
    for part in [
        "state-to_review",
        "data-forced=\"hover\"",
        "f-both_radio",
        "flash error",
        "bulk-bar",
    ] {
        page.shows(part);
    }
}

#[tokio::test]
async fn administrators_are_warned_of_mails_in_clear() {
    let app = TestApp::start().await;
    let admin = app.signed_in(Role::Administrator, 0).await;
    for (url, warned) in [
        ("smtp://relay.example", true),
        ("smtp://relay.example?tls=required", false),
    ] {
        let mut settings = (*app.state.settings).clone();
        settings.mail.smtp_url = Some(url.into());
        let state = AppState {
            settings: Arc::new(settings),
            ..app.state.clone()
        };
        let page = admin.at(jalon::app::router(state)).get("/admin").await;
        page.is(200);
        assert_eq!(page.body.contains("en clair"), warned, "{url}");
    }
}

#[tokio::test]
async fn the_outbox_shows_what_became_of_mails_and_tries_again() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    admin.get("/admin/outbox").await.shows("Aucun courriel");
    admin
        .get("/admin/outbox?state=failed")
        .await
        .shows("Aucun courriel n’a échoué.");
    app.run(
        "INSERT INTO mail (recipient, subject, body, created_at, sent_at, attempts, error, failed_at)
         SELECT 'n' || n || '@test.example', 'Courriel ' || n, 'Bonjour ' || n, now(),
                CASE WHEN n % 3 = 0 THEN now() END, 2, CASE WHEN n % 3 = 1 THEN 'boîte pleine' END,
                CASE WHEN n % 3 = 1 THEN now() END
         FROM generate_series(1, 40) n",
    )
    .await;
    let page = admin.get("/admin/outbox").await;
    page.shows("serveur SMTP configuré")
        .shows("Courriel 40")
        .shows("boîte pleine")
        .shows("2 essais manqués")
        .shows("en attente")
        .shows("parti le")
        .hides("Courriel 5<");
    assert!(page.queries() <= 6, "{}", page.queries());
    admin
        .get("/admin/outbox?before=11")
        .await
        .shows("Courriel 10")
        .hides("Courriel 40");
    admin.post("/admin/outbox/40/retry", &[]).await.location();
    let due = "SELECT count(*) FROM mail WHERE id = 40 AND error IS NULL AND attempts = 0
               AND next_try_at IS NOT NULL";
    assert_eq!(app.count(due).await, 1);
    admin.post("/admin/outbox/39/retry", &[]).await.is(404);
    admin
        .get("/admin")
        .await
        .shows("PostgreSQL")
        .shows("Migrations");
}

#[tokio::test]
async fn the_matrix_says_where_a_right_holds() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let page = admin.get("/admin/rights").await;
    for words in ["partout", "au GT0", "chez soi", "pilote attribué", "auteur"] {
        page.shows(words);
    }
    let here = |right: &Right| {
        right
            .holders()
            .iter()
            .filter(|holder| matches!(holder, Holder::Of(_, Scope::Here)))
            .count()
    };
    assert_eq!(
        page.body.matches("chez soi").count(),
        Right::ALL.iter().map(here).sum::<usize>(),
        "a role may hold a right both at GT0 and at its own place"
    );
    assert_eq!(
        page.body.matches("<th scope=\"row\">").count(),
        Right::ALL.len()
    );
}
