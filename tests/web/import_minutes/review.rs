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
    let split = format!("split-{}", before["points"][0]["entries"][0]["key"]);
    browser
        .post(&url, &[("version", "1"), ("do", &split)])
        .await
        .location();
    let after = result().await;
    assert_eq!(after["points"].as_array().unwrap().len(), 3);
    assert_eq!(after["points"][1]["title"], "Titre oublié");
    let merge = format!("merge-{}", after["points"][1]["key"]);
    browser
        .post(&url, &[("version", "2"), ("do", &merge)])
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
    let bodies: Vec<String> = keys.iter().map(|k| format!("e{k}_body")).collect();
    let join = format!("join-{}", keys[1]);
    let mut fields = vec![
        ("version", "3"),
        (bodies[0].as_str(), "Titre oublié"),
        (bodies[1].as_str(), "Une note qui suit."),
        ("do", join.as_str()),
    ];
    let to = browser.post(&url, &fields).await;
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
    fields.truncate(1);
    fields[0] = ("version", "4");
    fields.extend([
        (bodies[0].as_str(), "Titre oublié\r\nUne note\r\nqui suit."),
        ("do", cut.as_str()),
    ]);
    browser.post(&url, &fields).await.location();
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
    let (title, all) = (format!("p{p}_title"), format!("checked-p-{p}"));
    let mut form = vec![
        ("version", "1"),
        (title.as_str(), "Un"),
        ("right", right.as_str()),
        ("do", "save"),
    ];
    form.extend(fields.iter().map(|(n, v)| (n.as_str(), v.as_str())));
    let to = browser.post(&url, &form).await;
    assert!(to.location().ends_with(&right), "{}", to.location());
    let (_, after) = entries().await;
    assert_eq!(doubts(&after[0]), 0);
    assert_eq!(after[1]["doubts"], before[1]["doubts"]);
    form[0] = ("version", "2");
    form[3] = ("do", all.as_str());
    browser.post(&url, &form).await.location();
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
    // Twice the same click is one, and what is no kind settles nothing.
    for kind in ["all-nonsense", "all-heading", "all-heading"] {
        browser.post(&url, &[("do", kind)]).await.location();
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

/// What is stored of the only import.
async fn stored(app: &TestApp) -> serde_json::Value {
    sqlx::query_scalar("SELECT result FROM minutes_import")
        .fetch_one(&app.pool)
        .await
        .unwrap()
}

const TWO: &str = "Notes GT3\nPrésents : Camille Dubois\n1. Un\nUne note.\n2. Deux\nUne autre.";

#[tokio::test]
async fn all_that_is_typed_is_kept_while_it_is_typed_without_filling_the_history() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let sent = browser.post("/meetings/imports", &[("text", TWO)]).await;
    let url = sent.location().to_owned();
    browser.get(&url).await.is(200).shows("data-autosave");
    let before = stored(&app).await;
    let key = |at: usize| before["points"][at]["entries"][0]["key"].to_string();
    let (one, two) = (format!("e{}_body", key(0)), format!("e{}_body", key(1)));
    let guest = format!("a{}_name", before["next_key"].as_u64().unwrap() + 1);
    // Both points, the facts and one more attendee in one form; twice, as the script sends it.
    for version in ["1", "2"] {
        let form = [
            ("version", version),
            ("action", "keep"),
            ("title", "Réunion du GT3"),
            (one.as_str(), "Une note corrigée."),
            (two.as_str(), "Une autre, aussi."),
            (guest.as_str(), "Lou Invité"),
        ];
        let kept = browser.post(&url, &form).await;
        kept.is(200).shows("\"version\":2");
    }
    let after = stored(&app).await;
    assert_eq!(after["facts"]["title"], "Réunion du GT3");
    for (at, said) in [(0, "Une note corrigée."), (1, "Une autre, aussi.")] {
        assert_eq!(after["points"][at]["entries"][0]["body"], said);
    }
    assert_eq!(after["attendees"].as_array().unwrap().len(), 2);
    let told =
        "SELECT count(*) FROM history WHERE subject_kind = 'minutes_import' AND action = 'update'";
    assert_eq!(app.count(told).await, 0);
    // Another window: nothing is written over, and what was typed comes back, also into what is gone.
    let gone = [
        ("version", "1"),
        (one.as_str(), "Écrit ailleurs."),
        ("e9999_body", "Sans place."),
    ];
    let mut keeping = gone.to_vec();
    keeping.push(("action", "keep"));
    browser.post(&url, &keeping).await.is(409);
    browser
        .post(&url, &gone)
        .await
        .is(409)
        .shows("Écrit ailleurs.")
        .shows("Une note corrigée.")
        .shows("Sans place.");
    // What is wrong comes back with all the rest.
    let wrong = [
        ("version", "2"),
        ("title", "Un titre"),
        ("from", "midi"),
        (one.as_str(), "Encore."),
    ];
    browser
        .post(&url, &wrong)
        .await
        .is(422)
        .shows("Un titre")
        .shows("midi")
        .shows("Encore.");
    assert_eq!(stored(&app).await, after);
}

#[tokio::test]
async fn the_button_that_imports_takes_over_what_is_typed_and_gives_it_back_where_it_cannot() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let sent = browser.post("/meetings/imports", &[("text", TWO)]).await;
    let url = sent.location().to_owned();
    let before = stored(&app).await;
    let body = format!("e{}_body", before["points"][0]["entries"][0]["key"]);
    let confirm = format!("{url}/confirm");
    let mut form = vec![
        ("version", "1"),
        ("title", "Réunion"),
        ("group", "3"),
        ("kind", "group"),
        ("day", ""),
        ("from", "14:00"),
        ("to", "16:00"),
        (body.as_str(), "Typé au dernier moment."),
    ];
    browser
        .post(&confirm, &form)
        .await
        .is(422)
        .shows("Complétez d’abord la réunion")
        .shows("Typé au dernier moment.");
    form[4] = ("day", "2021-09-01");
    browser.post(&confirm, &form).await.location();
    let written = "SELECT count(*) FROM entry WHERE body = 'Typé au dernier moment.'";
    assert_eq!(app.count(written).await, 1);
}

#[tokio::test]
async fn doubts_stand_in_the_order_of_their_worth() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let sent = browser.post("/meetings/imports", &[("text", TWO)]).await;
    let url = sent.location().to_owned();
    for (at, doubt) in [(0, "numbering"), (1, "decision")] {
        let doubts = format!(
            "UPDATE minutes_import SET result = jsonb_set(result, '{{points,{at},doubts}}', '[\"{doubt}\"]')"
        );
        sqlx::query(sqlx::AssertSqlSafe(doubts))
            .execute(&app.pool)
            .await
            .unwrap();
    }
    let result = stored(&app).await;
    let key = |at: usize| result["points"][at]["key"].to_string();
    let page = browser.get(&url).await;
    page.is(200).shows("À regarder d’abord");
    let place = |anchor: String| {
        page.body
            .find(&format!("value=\"right-{anchor}\""))
            .unwrap()
    };
    // No day was said: that comes first; the number last.
    let order = [
        "facts".to_owned(),
        format!("p-{}", key(1)),
        format!("p-{}", key(0)),
    ];
    assert!(order.map(place).is_sorted(), "{}", page.body);
    // One is said to be right where it stands in the queue.
    let right = format!("right-p-{}", key(1));
    let form = [("version", "1"), ("do", right.as_str())];
    browser.post(&url, &form).await.location();
    assert_eq!(
        stored(&app).await["points"][1]["doubts"],
        serde_json::json!([])
    );
}

#[tokio::test]
async fn who_is_on_no_list_is_named() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text =
        "PV GT3\nPrésents : Camille Dubois\n1. Un\n- Une note.\n- Une autre.\n2. Deux\nRien.";
    let url = browser.sends_minutes("pv.txt", text.as_bytes()).await;
    let general = "dans aucune liste.";
    let named = "dans aucune liste : Paule Tournesol.";
    // Camille speaks too, and is listed.
    for (speakers, shown, hidden) in [
        (["", "Camille"], general, named),
        (["Paule Tournesol", "Camille"], named, general),
    ] {
        let mut result: serde_json::Value = sqlx::query_scalar("SELECT result FROM minutes_import")
            .fetch_one(&app.pool)
            .await
            .unwrap();
        result["facts"]["doubts"] = serde_json::json!(["unlisted"]);
        for (at, speaker) in speakers.into_iter().enumerate() {
            result["points"][0]["entries"][at]["speaker"] = speaker.into();
        }
        sqlx::query("UPDATE minutes_import SET result = $1")
            .bind(result)
            .execute(&app.pool)
            .await
            .unwrap();
        browser.get(&url).await.shows(shown).hides(hidden);
    }
}
