//! Importing measures: good and hostile files, preview, writing, interruption.

mod large;
mod lists;
mod undo;

use std::fs;

use chrono::TimeDelta;
use platform::auth::Role;

use crate::support::TestApp;

const MEASURES: &str = "SELECT count(*) FROM measure";

fn fixtures(folder: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(format!("tests/fixtures/import/{folder}")).unwrap();
    let mut files: Vec<_> = entries
        .map(|entry| {
            let path = entry.unwrap().path();
            (
                path.file_name().unwrap().to_str().unwrap().to_owned(),
                fs::read(&path).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

#[tokio::test]
async fn every_good_file_is_understood() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    for (name, bytes) in fixtures("good") {
        let url = browser.sends(&name, &bytes).await;
        let preview = browser.takes_columns(&url, &[]).await;
        for text in [
            "PREC-901",
            "Réemploi des matériaux « propres »",
            "GT3",
            "Été : l",
            "Réalisée",
        ] {
            assert!(preview.body.contains(text), "{name}: no {text}");
        }
        preview.shows("2 mesures seront importées.");
        assert!(preview.queries() <= 6, "{} statements", preview.queries());
    }
    assert_eq!(app.count(MEASURES).await, 0);
}

#[tokio::test]
async fn every_hostile_file_is_refused_in_words_and_changes_nothing() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let expected = [
        ("binary.csv", "ni un classeur Excel"),
        ("broken-utf16.csv", "caractères non valides"),
        ("document.xlsx", "n’est pas un tableau (PDF)"),
        ("empty.csv", "Le fichier est vide."),
        ("entities.xlsx", "refusé par précaution"),
        ("header-only.csv", "pas de lignes"),
        ("no-header.csv", "Aucune ligne de titres"),
        ("old.xlsx", "l’ancien format"),
        ("one-megabyte-cell.xlsx", "A2 a plus de"),
        ("page.xlsx", "une page web"),
        ("picture.csv", "n’est pas un tableau (PNG)"),
        ("truncated.xlsx", "abîmé"),
        ("unclosed-quote.csv", "Un guillemet ouvert à la ligne 2"),
        ("zip-bomb.xlsx", "Le contenu du fichier dépasse"),
    ];
    let files = fixtures("hostile");
    assert_eq!(files.len(), expected.len());
    for ((name, bytes), (file, text)) in files.iter().zip(expected) {
        assert_eq!(name, file);
        let page = browser.upload("/measures/imports", name, bytes, &[]).await;
        assert_eq!(page.status.as_u16(), 422, "{name}");
        assert!(
            page.body.contains(text),
            "{name}: no «{text}» in {}",
            page.body
        );
    }
    let huge = vec![b'a'; 22 << 20];
    browser
        .upload("/measures/imports", "huge.csv", &huge, &[])
        .await
        .is(413)
        .shows("Le fichier dépasse 20 Mo.")
        .shows("Imports précédents");
    let big = vec![b'a'; (20 << 20) + 1];
    browser
        .upload("/measures/imports", "big.csv", &big, &[])
        .await
        .is(422)
        .shows("dépasse 20 Mo");
    browser
        .upload("/measures/imports", "", b"", &[])
        .await
        .is(422)
        .shows("Choisissez d’abord un fichier.");
    browser
        .post("/measures/imports", &[("file", "x")])
        .await
        .is(400);
    assert_eq!(app.count("SELECT count(*) FROM measure_import").await, 0);
}

#[tokio::test]
async fn a_file_is_previewed_written_once_and_changes_nothing_the_second_time() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    app.group(4).await;
    let id = app.measure("PREC-1", Some(group)).await;
    app.organisation("citydev").await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let file = "Code;Titre;Groupe;Porteur;Co-porteurs\n\
                prec-1;Mesure PREC-1;GT4;citydev;\n\
                PREC-2;=HYPERLINK(\"http://x\");;Nouvelle ASBL;citydev\n\
                PREC-3;;;;\n";
    let url = browser.sends("mesures.csv", file.as_bytes()).await;
    browser
        .get(&url)
        .await
        .is(200)
        .shows("Dites quelle colonne est laquelle");
    let preview = browser.takes_columns(&url, &[]).await;
    preview
        .shows("Une organisation inconnue")
        .shows("« Nouvelle ASBL » n’est pas une organisation connue.")
        .shows("est vide : une mesure a besoin d’un intitulé.")
        .shows("Une mesure sera importée.");
    let preview = browser
        .takes_columns(&url, &[("add_organisations", "1")])
        .await;
    preview
        .shows("Ce qui suit sera ajouté comme administration")
        .shows("2 mesures seront importées.")
        .shows("GT3")
        .shows("GT4");
    browser
        .get(&format!("{url}?show=refused"))
        .await
        .shows("PREC-3")
        .hides("HYPERLINK");
    browser
        .get(&format!("{url}?columns=1"))
        .await
        .shows("Ajouter les organisations inconnues");
    assert_eq!(app.count(MEASURES).await, 1);

    // A double click writes once.
    let confirm = format!("{url}/confirm");
    assert_eq!(browser.post(&confirm, &[]).await.location(), url);
    browser.post(&confirm, &[]).await.location();
    let result = app.finished(&mut browser, &url).await;
    result
        .shows("Terminé")
        .shows("Organisations ajoutées")
        .shows("PREC-3");
    browser.post(&confirm, &[]).await.location();
    assert_eq!(app.count(MEASURES).await, 2);
    assert_eq!(app.count("SELECT count(*) FROM organisation").await, 2);
    assert_eq!(app.count("SELECT count(*) FROM measure_carrier").await, 1);
    assert_eq!(
        app.count(
            "SELECT count(*) FROM history WHERE subject_kind = 'measure' AND action = 'import'"
        )
        .await,
        2
    );
    browser
        .get(&format!("/measures/{id}"))
        .await
        .shows("Importé")
        .shows("mesures.csv")
        .shows("GT4");
    browser
        .get("/measures?q=PREC-2")
        .await
        .shows("=HYPERLINK(\"http://x\")");

    let url = browser.sends("mesures.csv", file.as_bytes()).await;
    browser
        .takes_columns(&url, &[])
        .await
        .shows("Ce fichier ne change rien.")
        .shows("Inchangées (2)");
    let list = browser.get("/measures/imports").await;
    list.is(200)
        .shows("mesures.csv")
        .shows("Terminé")
        .shows("À confirmer");
    assert!(list.queries() <= 6);
    // Abandoned, it can't be written any more.
    browser.post(&format!("{url}/cancel"), &[]).await.location();
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .is(409)
        .shows("déjà terminé ou abandonné");
    browser.get(&url).await.shows("Cet import a été abandonné");
}

#[tokio::test]
async fn columns_are_named_by_hand_where_headings_say_nothing() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Administrator, 0).await;
    let url = browser
        .sends("x.csv", b"a,b,c\n1,PREC-1,Un\n2,PREC-2,Deux\n")
        .await;
    let columns = format!("{url}/columns");
    browser
        .post(&columns, &[("title", "2")])
        .await
        .is(422)
        .shows("Sans la colonne du code");
    browser
        .post(&columns, &[("code", "1"), ("title", "1")])
        .await
        .is(422)
        .shows("déjà prise pour autre chose");
    browser.post(&columns, &[("code", "9")]).await.is(422);
    browser
        .post(&columns, &[("code", "1"), ("title", "2")])
        .await
        .location();
    browser
        .get(&url)
        .await
        .shows("PREC-2")
        .shows("Deux")
        .shows("2 mesures seront importées.");
}

#[tokio::test]
async fn a_stopped_server_leaves_nothing_and_the_import_starts_again() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser.sends("m.csv", b"Code;Titre\nPREC-1;Un\n").await;
    browser.takes_columns(&url, &[]).await;
    // As a server that was stopped while writing leaves it.
    sqlx::query("UPDATE measure_import SET state = 'running', rows_done = 1")
        .execute(&app.pool)
        .await
        .unwrap();
    browser.get(&url).await.shows("http-equiv=\"refresh\"");
    browser.post(&format!("{url}/cancel"), &[]).await.is(409);
    app.clock.advance(TimeDelta::seconds(11));
    browser
        .get(&url)
        .await
        .shows("L’importation a été interrompue")
        .hides("http-equiv");
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    app.finished(&mut browser, &url).await.shows("Terminé");
    assert_eq!(app.count(MEASURES).await, 1);
}

#[tokio::test]
async fn what_cannot_be_written_leaves_nothing() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let rows: String = (0..1200)
        .map(|n| format!("PREC-{n};Mesure {n}\n"))
        .collect();
    let url = browser
        .sends("m.csv", format!("Code;Titre\n{rows}").as_bytes())
        .await;
    browser.takes_columns(&url, &[]).await;
    // The last row breaks a rule of the schema in the third batch.
    sqlx::query("ALTER TABLE measure ADD CONSTRAINT no_last CHECK (code <> 'PREC-1199')")
        .execute(&app.pool)
        .await
        .unwrap();
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    app.finished(&mut browser, &url)
        .await
        .shows("Échoué")
        .shows("rien n’a été enregistré");
    assert_eq!(app.count(MEASURES).await, 0);
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'import'")
            .await,
        0
    );
    sqlx::query("ALTER TABLE measure DROP CONSTRAINT no_last")
        .execute(&app.pool)
        .await
        .unwrap();
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    app.finished(&mut browser, &url).await.shows("Terminé");
    assert_eq!(app.count(MEASURES).await, 1200);
}

#[tokio::test]
async fn examples_are_files_that_import() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Administrator, 0).await;
    app.group(3).await;
    app.group(4).await;
    for extension in ["csv", "xlsx"] {
        let file = browser
            .get(&format!("/measures/imports/example.{extension}"))
            .await;
        let url = browser
            .sends(&format!("exemple.{extension}"), &file.bytes)
            .await;
        browser
            .takes_columns(&url, &[])
            .await
            .shows("3 mesures seront importées.");
    }
}

#[tokio::test]
async fn only_who_may_import_sees_imports() {
    let app = TestApp::start().await;
    let mut coordinator = app.signed_in(Role::Coordinator, 0).await;
    let url = coordinator.sends("m.csv", b"Code;Titre\nPREC-1;Un\n").await;
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    for path in [
        "/measures/imports",
        "/measures/imports/example.csv",
        "/measures/imports/example.xlsx",
        &url,
    ] {
        pilot.get(path).await.is(403);
    }
    pilot
        .upload("/measures/imports", "m.csv", b"Code;Titre\nA;B\n", &[])
        .await
        .is(403);
    for action in ["table", "columns", "values", "confirm", "cancel", "undo"] {
        pilot
            .post(&format!("{url}/{action}"), &[("code", "0")])
            .await
            .is(403);
    }
    coordinator.get("/measures/imports/9999").await.is(404);
    coordinator
        .post("/measures/imports/9999/confirm", &[])
        .await
        .is(404);
    coordinator
        .post("/measures/imports/9999/cancel", &[])
        .await
        .is(404);
}
