//! Taking back what an import wrote.

use platform::auth::Role;

use crate::support::{Browser, TestApp};

/// Imports a file; its page's address.
async fn imported(app: &TestApp, browser: &mut Browser, file: &str) -> String {
    let url = browser.sends("liste.csv", file.as_bytes()).await;
    browser.takes_columns(&url, &[]).await.is(200);
    let confirm = format!("{url}/confirm");
    browser.post(&confirm, &[]).await.location();
    app.finished(browser, &url).await.shows("Terminé");
    url
}

async fn title(app: &TestApp, code: &str) -> String {
    sqlx::query_scalar("SELECT title FROM measure WHERE code = $1")
        .bind(code)
        .fetch_one(&app.pool)
        .await
        .unwrap()
}

/// The codes of what is archived.
async fn archived(app: &TestApp) -> Vec<String> {
    sqlx::query_scalar("SELECT code FROM measure WHERE archived_at IS NOT NULL ORDER BY code")
        .fetch_all(&app.pool)
        .await
        .unwrap()
}

#[tokio::test]
async fn what_an_import_wrote_goes_back_where_nobody_changed_it_since() {
    let app = TestApp::start().await;
    let (three, four) = (app.group(3).await, app.group(4).await);
    let carrier = app.organisation("citydev").await;
    app.measure("A-1", Some(three)).await;
    app.measure("A-2", Some(three)).await;
    sqlx::query(
        "UPDATE measure SET carrier_id = $1, description = E'• un\n• deux' WHERE code = 'A-1'",
    )
    .bind(carrier.0)
    .execute(&app.pool)
    .await
    .unwrap();
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let file = "Code;Titre;Groupe;Porteur;Description\n\
                A-1;Autre un;GT4;;Neuf\n\
                A-2;Autre deux;GT4;;\n\
                A-3;Trois;GT3;;\n\
                A-4;Quatre;;;\n";
    let url = imported(&app, &mut browser, file).await;
    browser
        .get("/measures/imports")
        .await
        .shows("Annuler cet import");
    browser.get(&url).await.shows("Annuler cet import");

    // Since then A-2 has another title, and A-4 a group.
    sqlx::query("UPDATE measure SET title = 'À moi', version = version + 1 WHERE code = 'A-2'")
        .execute(&app.pool)
        .await
        .unwrap();
    sqlx::query("UPDATE measure SET group_id = $1, version = version + 1 WHERE code = 'A-4'")
        .bind(four.0)
        .execute(&app.pool)
        .await
        .unwrap();

    let undo = format!("{url}/undo");
    browser
        .get(&undo)
        .await
        .shows("liste.csv")
        .shows("Les organisations et les groupes ajoutés restent.")
        // Two buttons that both cancel would be one too many.
        .shows(">Retour</a>")
        .hides(">Annuler</a>");
    assert_eq!(title(&app, "A-1").await, "Autre un");
    assert_eq!(browser.post(&undo, &[]).await.location(), url);
    browser
        .get(&url)
        .await
        .shows("Annulé")
        .shows("Ce que l’annulation a fait")
        .shows(">A-2</a>")
        .shows(">A-4</a>")
        .hides(">A-3</a>")
        .hides("Annuler cet import");

    assert_eq!(title(&app, "A-1").await, "Mesure A-1");
    let back = "SELECT count(*) FROM measure m JOIN working_group g ON g.id = m.group_id
                WHERE m.code = 'A-1' AND g.number = 3 AND m.carrier_id IS NOT NULL
                  AND m.description = E'• un\n• deux'";
    assert_eq!(app.count(back).await, 1);
    // Its title is somebody's own, its group went back.
    assert_eq!(title(&app, "A-2").await, "À moi");
    let group = "SELECT count(*) FROM measure m JOIN working_group g ON g.id = m.group_id
                 WHERE m.code = 'A-2' AND g.number = 3";
    assert_eq!(app.count(group).await, 1);
    assert_eq!(archived(&app).await, ["A-3"]);

    let told =
        "SELECT count(*) FROM history WHERE action = 'import_undo' AND subject_kind = 'measure'
                  AND note = 'liste.csv'";
    assert_eq!(app.count(told).await, 2);
    let put_away = "SELECT count(*) FROM history WHERE action = 'archive' AND note = 'liste.csv'";
    assert_eq!(app.count(put_away).await, 1);
    // Twice is once.
    assert_eq!(browser.post(&undo, &[]).await.location(), url);
    assert_eq!(browser.get(&undo).await.location(), url);
    assert_eq!(app.count(told).await, 2);
}

#[tokio::test]
async fn what_was_worked_on_stays_and_imports_go_back_one_after_the_other() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let first = imported(&app, &mut browser, "Code;Titre\nB-1;Un\nB-2;Deux\n").await;
    let second = imported(&app, &mut browser, "Code;Titre\nB-1;Uno\n").await;
    sqlx::query(
        "INSERT INTO history (at, subject_kind, subject_id, action)
         SELECT now(), 'measure', id, 'comment' FROM measure WHERE code = 'B-2'",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    browser
        .post(&format!("{second}/undo"), &[])
        .await
        .location();
    assert_eq!(title(&app, "B-1").await, "Un");
    browser.post(&format!("{first}/undo"), &[]).await.location();
    browser
        .get(&first)
        .await
        .shows(">B-2</a>")
        .shows("Il y a du travail sur cette mesure")
        .hides(">B-1</a>");
    assert_eq!(archived(&app).await, ["B-1"]);
}

#[tokio::test]
async fn a_long_list_goes_back_as_a_whole() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let rows: String = (0..1200).map(|n| format!("D-{n};Mesure {n}\n")).collect();
    let url = imported(&app, &mut browser, &format!("Code;Titre\n{rows}")).await;
    browser.post(&format!("{url}/undo"), &[]).await.location();
    assert_eq!(archived(&app).await.len(), 1200);
    let told = "SELECT count(*) FROM history WHERE action = 'archive'";
    assert_eq!(app.count(told).await, 1200);
    assert_eq!(
        app.count("SELECT count(*) FROM measure_import_write").await,
        0
    );
}

#[tokio::test]
async fn twenty_thousand_measures_go_back_by_the_thousand() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = imported(&app, &mut browser, "Code;Titre\nZ-1;Un\n").await;
    // As if the file had held all these: every other one new, the others called otherwise before.
    app.many_measures(20_000, &[]).await;
    app.run(
        "INSERT INTO measure_import_write (import_id, measure_id, added, fields)
         SELECT w.import_id, m.id, m.id % 2 = 0,
                jsonb_build_array(jsonb_build_array('title',
                  CASE WHEN m.id % 2 = 0 THEN '[]'::jsonb ELSE jsonb_build_array('Avant ' || m.code) END,
                  jsonb_build_array(m.title)))
         FROM measure m CROSS JOIN measure_import_write w WHERE m.code LIKE 'PREC-%'",
    )
    .await;
    let done = browser.post(&format!("{url}/undo"), &[]).await;
    assert_eq!(done.location(), url);
    assert!(done.queries() < 300, "{} statements", done.queries());
    assert_eq!(archived(&app).await.len(), 10_001);
    let back = "SELECT count(*) FROM measure WHERE title = 'Avant ' || code";
    assert_eq!(app.count(back).await, 10_000);
    let told =
        "SELECT count(*) FROM history WHERE action = 'import_undo' AND subject_kind = 'measure'";
    assert_eq!(app.count(told).await, 10_000);
}

#[tokio::test]
async fn an_import_that_wrote_nothing_known_is_not_undone() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let open = browser.sends("m.csv", b"Code;Titre\nC-1;Un\n").await;
    browser
        .post(&format!("{open}/undo"), &[])
        .await
        .is(409)
        .shows("ne peut pas être annulé");
    let url = imported(&app, &mut browser, "Code;Titre\nC-1;Un\n").await;
    // As those of before have it.
    sqlx::query("DELETE FROM measure_import_write")
        .execute(&app.pool)
        .await
        .unwrap();
    browser.get(&url).await.hides("Annuler cet import");
    browser.post(&format!("{url}/undo"), &[]).await.is(409);
    assert!(archived(&app).await.is_empty());
    browser
        .post("/measures/imports/9999/undo", &[])
        .await
        .is(404);
}
