//! What is sent unnamed leads to nobody: in no row of no table, by no time, by no number.

use std::collections::BTreeSet;

use regex::Regex;
use sqlx::Row as _;

use super::feedback::{AFTER, Scene};
use crate::support::TestApp;

/// Everything the database holds in which that text stands, as `table: row`.
pub async fn rows_with(app: &TestApp, text: &str) -> Vec<String> {
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT table_name::text FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1",
    )
    .fetch_all(&app.pool)
    .await
    .unwrap();
    let mut found = Vec::new();
    for table in tables {
        let sql = format!(
            "SELECT to_jsonb(t)::text AS row FROM \"{table}\" t WHERE to_jsonb(t)::text LIKE '%' || $1 || '%'"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(text)
            .fetch_all(&app.pool)
            .await
            .unwrap();
        let rows = rows.iter().map(|row| row.get::<String, _>("row"));
        found.extend(rows.map(|row| format!("{table}: {row}")));
    }
    found
}

#[tokio::test]
async fn nothing_leads_from_unnamed_feedback_to_its_writer() {
    let scene = Scene::new().await;
    let app = &scene.app;
    app.is_now(AFTER);
    let page = scene.page();
    let mut guest = app.browser();
    let version = scene.begin(&mut guest, "unnamed").await;
    let drafted: i64 = sqlx::query_scalar("SELECT id FROM feedback")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    let fields = [
        ("version", version.as_str()),
        ("naming", "unnamed"),
        ("involvement", "carry"),
        ("organisation", "Atelier du coin"),
        ("remark_0", "Une phrase sans auteur"),
    ];
    let send = format!("{page}/send");
    assert_eq!(guest.post(&send, &fields).await.location(), page);

    let sent: i64 = sqlx::query_scalar("SELECT id FROM feedback WHERE sent")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    assert_ne!(sent, drafted, "no copy of the draft leads to it");
    assert!(rows_with(app, &drafted.to_string()).await.is_empty());

    let mut about = rows_with(app, &sent.to_string()).await;
    about.extend(rows_with(app, "Une phrase sans auteur").await);
    assert!(about.len() > 4, "{about:#?}");
    let invitee = Regex::new(&format!(r#""invitee_id": ?{}\b"#, scene.nora)).unwrap();
    let time = Regex::new(r"\d\d:\d\d:\d\d").unwrap();
    let day_begins = Regex::new(r"T22:00:00").unwrap();
    let mut tables = BTreeSet::new();
    for row in &about {
        tables.insert(row.split(':').next().unwrap());
        assert!(!row.contains("Nora") && !row.contains("nora@"), "{row}");
        assert!(!row.contains("Atelier du coin"), "{row}");
        assert!(!invitee.is_match(row), "{row}");
        assert!(!time.is_match(&day_begins.replace_all(row, "")), "{row}");
    }
    let expected = [
        "contribution",
        "feedback",
        "feedback_answer",
        "feedback_sending",
    ];
    assert_eq!(tables, BTreeSet::from(expected));
    // No mail and no line of the history tells when.
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 0);
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action LIKE 'feedback%'")
            .await,
        0
    );
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE change <> 0")
            .await,
        0,
        "no order of arrival"
    );
    // It is known that she answered: nobody reminds her.
    assert_eq!(app.count("SELECT count(*) FROM feedback_done").await, 1);
}

#[tokio::test]
async fn its_holder_alone_reopens_it_until_the_end() {
    let scene = Scene::new().await;
    let app = &scene.app;
    app.is_now(AFTER);
    let page = scene.page();
    let mut guest = app.browser();
    let version = scene.begin(&mut guest, "unnamed").await;
    let fields = [
        ("version", version.as_str()),
        ("naming", "unnamed"),
        ("remark_0", "Premier jet"),
    ];
    guest
        .post(&format!("{page}/send"), &fields)
        .await
        .location();
    guest.get(&page).await.shows("Premier jet");

    let other = app.circle_secret(scene.nora).await;
    let elsewhere = format!("/c/{other}/feedback/{}", scene.axis);
    guest
        .get(&elsewhere)
        .await
        .hides("Premier jet")
        .shows("autre de vos liens");
    let again = [("action", "begin"), ("naming", "unnamed")];
    guest.post(&elsewhere, &again).await.is(409);

    guest.post(&format!("{page}/reopen"), &[]).await.location();
    let version = guest.get(&page).await.input("version");
    let changed = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("remark_0", "Second jet"),
        ("action", "save"),
    ];
    guest.post(&page, &changed).await.location();
    assert_eq!(
        app.count(
            "SELECT count(*) FROM feedback WHERE unnamed AND invitee_id IS NULL AND saved_at IS NULL"
        )
        .await,
        1,
        "it stays unnamed, and keeps no time"
    );
    // What was sent counts until it is sent again; then the task forgets the way back.
    app.is_now("2021-11-20T08:00:00Z");
    circles::feedback::sweep(&mut *app.db().await, app.clock.now())
        .await
        .unwrap();
    assert_eq!(
        app.count("SELECT count(*) FROM feedback WHERE sent AND holder_hash IS NULL")
            .await,
        1
    );
    assert_eq!(
        app.count("SELECT count(*) FROM feedback_answer WHERE body = 'Premier jet'")
            .await,
        1
    );
    guest.get(&page).await.hides("Second jet");
}

#[tokio::test]
async fn few_unnamed_texts_are_held_back_and_many_are_shuffled() {
    let scene = Scene::new().await;
    let app = &scene.app;
    app.is_now(AFTER);
    let url = format!("/circles/{}/feedback/axes/{}", scene.circle, scene.axis);
    for (number, text) in ["Zéro délai", "Moins de règles", "Aide au départ"]
        .into_iter()
        .enumerate()
    {
        let email = format!("p{number}@dehors.example");
        let invitee = app.invitee(scene.circle, "Sans Nom", &email, "yes").await;
        let secret = app.circle_secret(invitee).await;
        let page = format!("/c/{secret}/feedback/{}", scene.axis);
        let mut guest = app.browser();
        let begin = [("action", "begin"), ("naming", "unnamed")];
        guest.post(&page, &begin).await.location();
        let fields = [
            ("version", "1"),
            ("naming", "unnamed"),
            ("appreciation", "2"),
            ("remark_0", text),
        ];
        guest
            .post(&format!("{page}/send"), &fields)
            .await
            .location();
        let mut pilot = scene.pilots().await;
        let read = pilot.get(&url).await;
        let tagging = pilot
            .get(&format!(
                "/circles/{}/tagging?axis={}",
                scene.circle, scene.axis
            ))
            .await;
        if number < 2 {
            read.hides(text).shows("Trop peu de textes sans nom");
            tagging.hides(text);
        } else {
            tagging.shows(text);
        }
    }
    let read = scene.pilots().await.get(&url).await;
    read.hides("Sans Nom")
        .hides("Trop peu")
        .hides("Plutôt défavorable");
    let at = |text: &str| read.body.find(text).unwrap();
    assert!(at("Aide au départ") < at("Moins de règles"));
    assert!(
        at("Moins de règles") < at("Zéro délai"),
        "no order of arrival"
    );
}

#[tokio::test]
async fn where_few_are_invited_it_is_said_before_anybody_writes() {
    let scene = Scene::new().await;
    let app = &scene.app;
    app.is_now(AFTER);
    let warning = "on pourrait deviner qui a écrit";
    let mut guest = app.browser();
    guest.get(&scene.page()).await.is(200).shows(warning);
    for n in 0..9 {
        let (name, email) = (format!("Personne {n}"), format!("p{n}@dehors.example"));
        app.invitee(scene.circle, &name, &email, "invited").await;
    }
    guest.get(&scene.page()).await.is(200).hides(warning);
}
