//! Exports of measures: just what is shown, and importing again unchanged.

use jalon::platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn an_export_imports_again_unchanged() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    app.strategy("PRI").await;
    let (first, second) = (
        app.person("Claude Dupont").await,
        app.person("Paule Pilote").await,
    );
    sqlx::query("INSERT INTO person (first_name, last_name, email) VALUES ('Claude', 'Dupont', 'autre@x.be')")
        .execute(&app.pool)
        .await
        .unwrap();
    let (a, b) = (
        app.organisation("Org, avec virgule").await,
        app.organisation("Hub").await,
    );
    let one = app.measure("=1+1", Some(group)).await;
    app.set_text(
        one,
        "'Apostrophe; \"guillemets\"",
        "# Titre\r\n\r\n- un\n- deux; trois\n",
    )
    .await;
    app.set_pilot(one, first).await;
    app.set_thematic(one, second).await;
    app.set_carrier(one, a).await;
    app.add_co_carrier(one, b).await;
    app.measure("PREC-2", None).await;
    app.measure("PREC-3", Some(app.group(4).await)).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    for (language, extension) in [("fr", "csv"), ("fr", "xlsx"), ("nl", "csv"), ("en", "xlsx")] {
        browser = browser.with_cookie("jalon_lang", language);
        let file = browser.get(&format!("/measures/export.{extension}")).await;
        file.is(200);
        assert!(file.header("content-disposition").starts_with("attachment"));
        browser = browser.with_cookie("jalon_lang", "fr");
        let url = browser.sends(&format!("m.{extension}"), &file.bytes).await;
        browser
            .takes_columns(&url, &[])
            .await
            .shows("Inchangées (3)")
            .shows("Ce fichier ne change rien.");
    }
    // Just what is shown.
    let file = browser
        .get(&format!("/measures/export.csv?group={group}"))
        .await;
    file.shows("Apostrophe").hides("PREC-2").hides("PREC-3");
    let mut member = app.signed_in(Role::Member, 4).await;
    let file = member.get("/measures/export.csv").await;
    file.is(200)
        .shows("PREC-3")
        .hides("PREC-2")
        .hides("Proposition");
}
