//! Exports of measures: just what is shown, and importing again unchanged.

use calamine::{Data, Reader as _, Xlsx};
use chrono::NaiveDate;
use jalon::flows::demo;
use platform::auth::Role;

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
    app.run(
        "INSERT INTO person (first_name, last_name, email) VALUES ('Claude', 'Dupont', 'autre@x.be')",
    )
    .await;
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
    let chapter = "UPDATE measure SET chapter = 'Gouvernance';
                   UPDATE chapter SET name_nl = 'Bestuur'";
    sqlx::raw_sql(chapter).execute(&app.pool).await.unwrap();
    app.measure("PREC-2", None).await;
    app.measure("PREC-3", Some(app.group(4).await)).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    for (language, extension) in [("fr", "csv"), ("fr", "xlsx"), ("nl", "csv"), ("en", "xlsx")] {
        browser = browser.with_cookie("jalon_lang", language);
        let file = browser.get(&format!("/measures/export.{extension}")).await;
        file.is(200);
        assert!(file.header("content-disposition").starts_with("attachment"));
        if (language, extension) == ("nl", "csv") {
            file.shows("Bestuur").hides("Gouvernance");
        }
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

/// Every workbook there is; each says days.
const WORKBOOKS: [&str; 5] = [
    "/measures/export.xlsx",
    "/decisions/export.xlsx",
    "/follow-up/export.xlsx",
    "/bilaterals/export.xlsx",
    "/board/export.xlsx",
];

#[tokio::test]
async fn days_are_days_in_every_workbook() {
    let app = TestApp::start().await;
    let day = NaiveDate::from_ymd_opt(2021, 9, 22).unwrap();
    assert!(demo::load(&app.pool, day, "hash").await.unwrap());
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let written = regex::Regex::new(r"^(\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d\d-\d\d)$").unwrap();
    for language in ["fr", "nl", "en"] {
        browser = browser.with_cookie("jalon_lang", language);
        for url in WORKBOOKS {
            let file = browser.get(url).await;
            file.is(200);
            let bytes = std::io::Cursor::new(&file.bytes);
            let mut book: Xlsx<_> = calamine::open_workbook_from_rs(bytes).unwrap();
            let sheet = book.worksheet_range_at(0).unwrap().unwrap();
            let cells = || sheet.used_cells().map(|(_, _, cell)| cell);
            let days = cells().filter(|cell| matches!(cell, Data::DateTime(_)));
            assert!(days.count() > 0, "{url} holds no day");
            for cell in cells() {
                let text = cell.to_string();
                let is_text = matches!(cell, Data::String(_)) && written.is_match(&text);
                assert!(!is_text, "{url}: {text} is a text");
            }
        }
    }
}
