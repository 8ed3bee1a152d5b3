//! Names of groups, strategies and chapters, and titles of usual points, in the reader's language;
//! what is in another one says so.

use platform::auth::Role;

use crate::support::{Browser, TestApp};

/// GT7 with both names, a strategy with the French one, a measure in the group and an orphan, and
/// their chapter.
async fn named() -> TestApp {
    let app = TestApp::start().await;
    let group = app.group(7).await;
    app.strategy("PRI").await;
    app.measure("PREC-001", Some(group)).await;
    app.measure("PREC-002", None).await;
    let names = "UPDATE working_group SET name = 'Commerce', name_nl = 'Handel' WHERE number = 7;
                 UPDATE strategy SET name = 'Plan d''innovation';
                 UPDATE measure SET chapter = 'Gouvernance';
                 UPDATE chapter SET name_nl = 'Bestuur' WHERE name = 'Gouvernance'";
    sqlx::raw_sql(names).execute(&app.pool).await.unwrap();
    app
}

fn in_dutch(browser: &Browser) -> Browser {
    browser.clone().with_cookie("jalon_lang", "nl")
}

#[tokio::test]
async fn names_are_those_of_the_readers_language() {
    let app = named().await;
    let mut french = app.signed_in(Role::Coordinator, 0).await;
    let mut dutch = in_dutch(&french);
    let group = app.group(7).await;
    let measure = app.count("SELECT min(id) FROM measure").await;
    for path in [
        "/groups".to_owned(),
        format!("/groups/{group}"),
        format!("/groups/{group}/updates"),
        "/prec-sessions".into(),
        format!("/groups/{group}/archive"),
        "/couplings".into(),
        "/board".into(),
        "/".into(),
        "/measures".into(),
        format!("/measures/{measure}"),
        format!("/measures/{measure}/edit"),
        "/measures/orphans".into(),
        "/arbitrations/new".into(),
        "/bilaterals".into(),
        "/meetings".into(),
        "/meetings/new".into(),
        "/polls".into(),
        "/follow-up/new".into(),
        "/decisions/new".into(),
        "/people".into(),
    ] {
        french.get(&path).await.shows("Commerce").hides("Handel");
        dutch.get(&path).await.shows("Handel").hides("Commerce");
    }
    for path in ["/measures".to_owned(), format!("/measures/{measure}")] {
        french
            .get(&path)
            .await
            .shows("Gouvernance")
            .hides("Bestuur");
        dutch.get(&path).await.shows("Bestuur");
    }
    // The filter goes on by the name that measures have.
    dutch
        .get("/measures?chapter=Gouvernance")
        .await
        .shows("PREC-001")
        .shows("Bestuur");
}

#[tokio::test]
async fn a_name_in_another_language_says_so() {
    let app = named().await;
    let strategy = app.strategy("PRI").await;
    let mut french = app.signed_in(Role::Coordinator, 0).await;
    let path = format!("/strategies/{strategy}");
    french
        .get(&path)
        .await
        .shows("<h1>Plan d'innovation</h1>")
        .hides("<span lang=");
    let french_words = "<h1><span lang=\"fr\">Plan d'innovation</span></h1>";
    for lang in ["nl", "en"] {
        let mut other = french.clone().with_cookie("jalon_lang", lang);
        other
            .get(&path)
            .await
            .shows(&format!("<html lang=\"{lang}\""))
            .shows(french_words);
    }
    // So does what people wrote, whoever reads it.
    app.run("UPDATE strategy SET summary = 'Un **résumé**'")
        .await;
    in_dutch(&french)
        .get(&path)
        .await
        .shows("<div lang=\"fr\"><p>Un <strong>résumé</strong></p>");
}

#[tokio::test]
async fn what_is_chosen_found_or_suggested_says_its_language() {
    let app = named().await;
    let meeting = app.meeting(app.group(7).await, "Atelier du marché").await;
    let mut french = app.signed_in(Role::Coordinator, 0).await;
    let mut dutch = in_dutch(&french);
    let mut english = french.clone().with_cookie("jalon_lang", "en");
    // A group with both names, where it is chosen.
    for path in ["/decisions/new", "/meetings", "/polls", "/people"] {
        let option = |lang: &str, name: &str| format!("{lang}>GT7 · {name}</option>");
        french.get(path).await.shows(&option("\"", "Commerce"));
        dutch.get(path).await.shows(&option("\"", "Handel"));
        english
            .get(path)
            .await
            .shows(&option(" lang=\"fr\"", "Commerce"));
    }
    // What is found, and what heads its page.
    let strategy = "<span lang=\"fr\">Plan d'innovation</span></a>";
    let title = "<span lang=\"fr\">Atelier du marché</span>";
    french
        .get("/search?q=innovation")
        .await
        .hides("<span lang=");
    for reader in [&mut dutch, &mut english] {
        reader.get("/search?q=innovation").await.shows(strategy);
        reader.get("/search?q=atelier").await.shows(title);
        reader
            .get("/search/suggestions?q=innovation")
            .await
            .shows("<span lang=\"fr\">Plan d'innovation</span>");
        reader
            .get(&format!("/meetings/{meeting}"))
            .await
            .shows(&format!("<h1>{title}</h1>"));
    }
}

#[tokio::test]
async fn a_dutch_name_is_given_found_and_told() {
    let app = TestApp::start().await;
    let group = app.group(7).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let url = format!("/groups/{group}");
    let version = gt0.get(&format!("{url}/edit")).await.input("version");
    let fields = [
        ("number", "7"),
        ("state", "active"),
        ("name", "Commerce"),
        ("name_nl", "Handelszaken"),
        ("first_circle_stage", "none"),
        ("second_circle_stage", "none"),
        ("version", version.as_str()),
    ];
    gt0.post(&url, &fields).await.location();
    gt0.get(&url)
        .await
        .shows("<dt>Nom en néerlandais</dt>")
        .shows("Handelszaken");
    for text in ["handelszaken", "handelzaken", "commerce"] {
        let found = format!("/search?q={text}");
        gt0.get(&found)
            .await
            .shows("Commerce")
            .hides("Handelszaken");
        in_dutch(&gt0).get(&found).await.shows("Handelszaken");
    }
    let strategy = app.strategy("PRI").await;
    let url = format!("/strategies/{strategy}");
    let version = gt0.get(&format!("{url}/edit")).await.input("version");
    let fields = [
        ("code", "PRI"),
        ("name", "Plan d'innovation"),
        ("name_nl", "Innovatieplan"),
        ("state", "adopted"),
        ("version", version.as_str()),
    ];
    gt0.post(&url, &fields).await.location();
    in_dutch(&gt0)
        .get("/strategies")
        .await
        .shows(">Innovatieplan</a>");
}

#[tokio::test]
async fn a_chapter_is_known_from_its_measures_and_named_in_dutch() {
    let app = TestApp::start().await;
    app.measure("PREC-001", None).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    gt0.get("/measures/chapters").await.shows("Aucun chapitre");
    app.run("UPDATE measure SET chapter = 'Gouvernance'").await;
    let url = format!(
        "/measures/chapters/{}",
        app.count("SELECT id FROM chapter").await
    );
    gt0.get("/measures/chapters")
        .await
        .shows("Gouvernance")
        .shows(&url);
    let version = gt0.get(&url).await.input("version");
    let first = [("name_nl", "Bestuur"), ("version", version.as_str())];
    assert_eq!(
        gt0.post(&url, &first).await.location(),
        "/measures/chapters"
    );
    gt0.get(&url)
        .await
        .shows("<dt>Nom en néerlandais</dt>")
        .shows("Bestuur");
    let late = [("name_nl", "Beleid"), ("version", version.as_str())];
    gt0.post(&url, &late).await.is(409).shows("Bestuur");
    in_dutch(&gt0)
        .get("/measures/orphans")
        .await
        .shows("Bestuur")
        .hides("Gouvernance");
}

#[tokio::test]
async fn usual_points_are_read_in_both_languages_until_somebody_titles_them() {
    let app = named().await;
    let mut french = app.signed_in(Role::Coordinator, 0).await;
    let mut dutch = in_dutch(&french);
    let gt0 = app.group(0).await;
    let meeting = app.meeting(gt0, "GT0").await;
    app.run("UPDATE meeting SET kind = 'gt0'").await;
    let url = format!("/meetings/{meeting}/agenda");
    // Whoever asks for them.
    dutch.post(&format!("{url}/standard"), &[]).await.is(303);
    let page = format!("/meetings/{meeting}");
    for path in [&url, &page] {
        french
            .get(path)
            .await
            .shows("Suites de la réunion précédente")
            .shows("GT7 · Commerce");
        dutch
            .get(path)
            .await
            .shows("Opvolging van de vorige vergadering")
            .shows("GT7 · Handel")
            .shows("<span lang=\"fr\">Plan d'innovation</span>");
    }
    let point = "SELECT id FROM agenda_point WHERE title LIKE 'Suites%'";
    let edit = format!("{url}/{}", app.count(point).await);
    let change = async |browser: &mut Browser, title: &str| {
        let version = browser.get(&edit).await.input("version");
        let fields = [
            ("title", title),
            ("kind", "information"),
            ("round", "none"),
            ("version", version.as_str()),
        ];
        browser.post(&edit, &fields).await.location();
    };
    // Given back as it was read, it stays what it is for the others.
    let shown = dutch.get(&edit).await.input("title");
    assert_eq!(shown, "Opvolging van de vorige vergadering");
    change(&mut dutch, &shown).await;
    french
        .get(&url)
        .await
        .shows("Suites de la réunion précédente");
    change(&mut dutch, "Stand van zaken").await;
    french.get(&url).await.shows("Stand van zaken");
    dutch
        .get(&url)
        .await
        .shows("Stand van zaken")
        .hides("Opvolging van de vorige vergadering");
}
