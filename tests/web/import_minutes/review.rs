//! Reviewing an import: points and notes apart and joined, guesses looked at.

use super::*;

#[tokio::test]
async fn a_point_is_split_and_joined_without_loss() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text = "Notes GT3\nPrésents : Camille Dubois\n1. Un\nTitre oublié\nUne note qui suit.\n2. Deux\nUne autre.";
    let url = browser
        .post("/meetings/imports", &[("text", text)])
        .await
        .location()
        .to_owned();
    let result = async || -> serde_json::Value {
        sqlx::query_scalar("SELECT result FROM minutes_import")
            .fetch_one(&app.pool)
            .await
            .unwrap()
    };
    let before = result().await;
    let p = before["points"][0]["key"].to_string();
    let split = format!("split-{}", before["points"][0]["entries"][0]["key"]);
    browser
        .post(
            &format!("{url}/points"),
            &[("version", "1"), ("point", &p), ("do", &split)],
        )
        .await
        .location();
    let after = result().await;
    assert_eq!(after["points"].as_array().unwrap().len(), 3);
    assert_eq!(after["points"][1]["title"], "Titre oublié");
    let p = after["points"][1]["key"].to_string();
    browser
        .post(
            &format!("{url}/points"),
            &[("version", "2"), ("point", &p), ("do", "merge")],
        )
        .await
        .location();
    let joined = result().await;
    assert_eq!(joined["points"].as_array().unwrap().len(), 2);
    assert_eq!(joined["points"][0]["entries"].as_array().unwrap().len(), 2);
    // A note takes the one below, and comes apart at its line breaks again.
    let keys: Vec<String> = joined["points"][0]["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["key"].to_string())
        .collect();
    let p = joined["points"][0]["key"].to_string();
    let bodies: Vec<String> = keys.iter().map(|k| format!("e{k}_body")).collect();
    let join = format!("join-{}", keys[1]);
    let mut fields = vec![
        ("version", "3"),
        ("point", p.as_str()),
        (bodies[0].as_str(), "Titre oublié"),
        (bodies[1].as_str(), "Une note qui suit."),
        ("do", join.as_str()),
    ];
    let to = browser.post(&format!("{url}/points"), &fields).await;
    assert!(
        to.location().ends_with(&format!("#e-{}", keys[0])),
        "{}",
        to.location()
    );
    let one = result().await;
    let entries = one["points"][0]["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0]["body"], "Titre oublié\nUne note qui suit.");
    assert_eq!(entries[0]["lines"].as_array().unwrap().len(), 2);
    let cut = format!("cut-{}", keys[0]);
    fields.truncate(2);
    fields[0] = ("version", "4");
    fields.extend([
        (bodies[0].as_str(), "Titre oublié\r\nUne note\r\nqui suit."),
        ("do", cut.as_str()),
    ]);
    browser
        .post(&format!("{url}/points"), &fields)
        .await
        .location();
    let three = result().await;
    let texts: Vec<&str> = three["points"][0]["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["body"].as_str().unwrap())
        .collect();
    assert_eq!(texts, ["Titre oublié", "Une note", "qui suit."]);
}

#[tokio::test]
async fn a_guess_stays_marked_until_it_is_looked_at() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text = "PV GT3\nPrésents : Camille Dubois\n1. Un\nPaul : on décide de consulter ?\nLéa : faut-il écrire la fiche ?\n2. Deux\nRien.";
    let url = browser
        .post("/meetings/imports", &[("text", text)])
        .await
        .location()
        .to_owned();
    let entries = async || -> (String, Vec<serde_json::Value>) {
        let result: serde_json::Value = sqlx::query_scalar("SELECT result FROM minutes_import")
            .fetch_one(&app.pool)
            .await
            .unwrap();
        let point = &result["points"][0];
        (
            point["key"].to_string(),
            point["entries"].as_array().unwrap().clone(),
        )
    };
    let (p, before) = entries().await;
    let doubts = |e: &serde_json::Value| e["doubts"].as_array().unwrap().len();
    assert!(
        before.len() == 2 && before.iter().all(|e| doubts(e) > 0),
        "{before:?}"
    );
    let fields: Vec<(String, String)> = before
        .iter()
        .flat_map(|e| {
            let text = |v: &serde_json::Value| v.as_str().unwrap_or_default().to_owned();
            ["kind", "speaker", "body", "owner", "due"]
                .map(|f| (format!("e{}_{f}", e["key"]), text(&e[f])))
        })
        .collect();
    let right = format!("e-{}", before[0]["key"]);
    let mut form = vec![
        ("version", "1"),
        ("point", p.as_str()),
        ("title", "Un"),
        ("level", "1"),
        ("right", right.as_str()),
        ("do", "save"),
    ];
    form.extend(fields.iter().map(|(n, v)| (n.as_str(), v.as_str())));
    let to = browser.post(&format!("{url}/points"), &form).await;
    assert!(to.location().ends_with(&right), "{}", to.location());
    let (_, after) = entries().await;
    assert_eq!(doubts(&after[0]), 0);
    assert_eq!(after[1]["doubts"], before[1]["doubts"]);
    form[0] = ("version", "2");
    form[5] = ("do", "checked");
    browser
        .post(&format!("{url}/points"), &form)
        .await
        .location();
    assert_eq!(doubts(&entries().await.1[1]), 0);
}

#[tokio::test]
async fn all_guesses_of_one_kind_are_right_at_once_and_others_stay() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser.sends_minutes("pv.txt", &formal()).await;
    for at in 0..2 {
        let doubts = format!(
            "UPDATE minutes_import SET result = jsonb_set(result, '{{points,{at},doubts}}', '[\"heading\", \"numbering\"]')"
        );
        sqlx::query(sqlx::AssertSqlSafe(doubts))
            .execute(&app.pool)
            .await
            .unwrap();
    }
    browser.get(&url).await.shows("Tous sont justes");
    let all = format!("{url}/doubts");
    browser.post(&all, &[("kind", "nonsense")]).await.is(400);
    // Twice the same click is one.
    for _ in 0..2 {
        browser.post(&all, &[("kind", "heading")]).await.location();
    }
    let result: serde_json::Value = sqlx::query_scalar("SELECT result FROM minutes_import")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    for at in 0..2 {
        assert_eq!(
            result["points"][at]["doubts"],
            serde_json::json!(["numbering"])
        );
    }
    assert_eq!(
        app.count("SELECT version::bigint FROM minutes_import")
            .await,
        2
    );
}
