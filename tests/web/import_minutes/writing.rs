//! What writing an import keeps of the source.

use super::*;
use kernel::dates::{brussels_date, clock_time};

/// All that was written, in one text.
pub(super) async fn written(app: &TestApp) -> String {
    sqlx::query_scalar(
        "SELECT string_agg(t, ' ') FROM (SELECT title || ' ' || description || ' ' || place FROM meeting UNION ALL SELECT title FROM agenda_point
         UNION ALL SELECT body || ' ' || speaker_name FROM entry UNION ALL SELECT guest_name FROM attendance WHERE guest_name IS NOT NULL
         UNION ALL SELECT p.name FROM attendance a JOIN person p ON p.id = a.person_id) AS x(t)",
    )
    .fetch_one(&app.pool)
    .await
    .unwrap()
}

#[tokio::test]
async fn a_planned_meeting_keeps_the_head_of_the_minutes_and_takes_their_facts_when_told() {
    let app = TestApp::start().await;
    known(&app).await;
    let group = app.group(3).await;
    let meeting = app.meeting(group, "Réunion prévue").await;
    sqlx::query(
        "UPDATE meeting SET starts_at = '2021-10-13 12:00Z', ends_at = '2021-10-13 13:00Z', description = 'Venez tous.',
                place = 'Ailleurs', kind = 'group', year = 2021, number = 9",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser.sends_minutes("pv.txt", &formal()).await;
    let into = meeting.to_string();
    browser
        .get(&url)
        .await
        .shows("Prendre du PV")
        .shows("Ailleurs")
        .shows("Salle Senne");
    browser
        .post(
            &format!("{url}/confirm"),
            &[("into", &into), ("correct", &into)],
        )
        .await
        .location();
    let all = written(&app).await;
    for text in [
        "Venez tous.",
        "Salle Senne",
        "La séance est levée",
        "Ordre du jour",
    ] {
        assert!(all.contains(text), "«{text}» is lost in {all}");
    }
    assert_eq!(
        app.count("SELECT count(*) FROM meeting WHERE starts_at = '2021-10-13 07:30Z' AND number = 4 AND title <> 'Réunion prévue' AND place LIKE 'Salle Senne%'").await,
        1
    );
    // The meeting says what its minutes come from, with a link for who sent it.
    let page = browser.get(&format!("/meetings/{meeting}")).await;
    page.shows("Source du PV")
        .shows(&format!("href=\"{url}\">pv.txt"));
    let mut other = app.signed_in(Role::Pilot, 3).await;
    other
        .get(&format!("/meetings/{meeting}"))
        .await
        .shows("pv.txt")
        .hides(&url);
    browser
        .get(&format!("/meetings/{meeting}"))
        .await
        .shows("Réunion prévue")
        .shows("Ailleurs");
}

#[tokio::test]
async fn somebody_named_twice_and_a_known_persons_organisation_are_not_lost() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text = "PV du GT 3 du 13 octobre 2021, 9h30-12h\nPrésents :\n- Camille Dubois (Agence du Fleuve)\n- Hugo Leroy\nExcusés :\n- Camille Dubois (Bureau du Quai)\n1. Un\nRien.";
    let url = browser
        .post("/meetings/imports", &[("text", text)])
        .await
        .location()
        .to_owned();
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    let all = written(&app).await;
    for text in ["Agence du Fleuve", "Bureau du Quai"] {
        assert!(all.contains(text), "«{text}» is lost in {all}");
    }
}

#[tokio::test]
async fn a_number_that_another_meeting_has_is_said() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    for last in ["Le PV est importé", "porte déjà le numéro 4"] {
        let url = browser.sends_minutes("pv.txt", &formal()).await;
        let to = browser
            .post(&format!("{url}/confirm"), &[("into", "")])
            .await
            .location()
            .to_owned();
        browser.get(&to).await.shows(last);
    }
}

#[tokio::test]
async fn an_old_meeting_arrives_approved_with_its_items_done_where_one_says_so() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser.sends_minutes("pv.txt", &formal()).await;
    let confirm = format!("{url}/confirm");
    // It can't be approved before it is over.
    let now = app.clock.now();
    let today = brussels_date(now).to_string();
    let end = clock_time(now + chrono::TimeDelta::hours(2));
    let mut form = vec![("version", "1"), ("title", "Réunion"), ("group", "3")];
    form.extend([
        ("kind", "group"),
        ("day", today.as_str()),
        ("from", "07:00"),
    ]);
    form.extend([("to", end.as_str()), ("into", ""), ("old", "1")]);
    browser
        .post(&confirm, &form)
        .await
        .is(422)
        .shows("La réunion n’est pas terminée");
    assert_eq!(app.count("SELECT count(*) FROM minutes").await, 0);
    let old = [("into", ""), ("old", "1"), ("closes", "1")];
    browser.post(&confirm, &old).await.location();
    let approved =
        "SELECT count(*) FROM minutes WHERE state = 'approved' AND approved_at IS NOT NULL";
    assert_eq!(app.count(approved).await, 1);
    assert!(app.count("SELECT count(*) FROM action_item").await > 0);
    assert_eq!(
        app.count("SELECT count(*) FROM action_item WHERE state <> 'done'")
            .await,
        0
    );
    assert_eq!(app.count("SELECT count(*) FROM minutes_version").await, 1);
    assert_eq!(
        app.count("SELECT count(*) FROM mail").await,
        0,
        "nobody is mailed"
    );
}

#[tokio::test]
async fn minutes_of_a_meeting_to_come_are_refused_at_their_date() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text =
        "PV du GT 3 du 13 octobre 2022, 9h30-12h\nPrésents :\n- Camille Dubois\n1. Un\nRien.";
    let sent = browser.post("/meetings/imports", &[("text", text)]).await;
    let url = sent.location().to_owned();
    let confirm = format!("{url}/confirm");
    let refused = "n’a pas encore commencé";
    browser.post(&confirm, &[]).await.is(422).shows(refused);
    let mut form = vec![("version", "1"), ("title", "Réunion"), ("group", "3")];
    form.extend([("kind", "group"), ("day", "2022-10-13"), ("from", "09:30")]);
    form.push(("to", "12:00"));
    browser
        .post(&confirm, &form)
        .await
        .is(422)
        .shows(refused)
        .shows("href=\"#f-day\"")
        .shows("id=\"e-day\"");
    assert_eq!(app.count("SELECT count(*) FROM meeting").await, 0);
    form[4] = ("day", "2021-10-13");
    browser.post(&confirm, &form).await.location();
    let held = "SELECT count(*) FROM meeting WHERE state = 'held'";
    assert_eq!(app.count(held).await, 1);
}

#[tokio::test]
async fn an_import_is_taken_up_again_with_all_that_came_of_it() {
    const LIVE: &str = "SELECT (SELECT count(*) FROM meeting WHERE archived_at IS NULL)
        + (SELECT count(*) FROM decision WHERE archived_at IS NULL)
        + (SELECT count(*) FROM action_item WHERE archived_at IS NULL)";
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser.sends_minutes("pv.txt", &formal()).await;
    let (confirm, reopen) = (format!("{url}/confirm"), format!("{url}/reopen"));
    // As long as nothing is written, there is nothing to take back.
    assert_eq!(browser.post(&reopen, &[]).await.location(), url);
    browser.post(&confirm, &[]).await.location();
    let written = app.count(LIVE).await;
    assert!(written > 3, "{written}");
    // What was read is no form any more.
    let ended = browser.get(&url).await;
    ended
        .shows("Reprendre l’import")
        .shows("La séance est levée")
        .hides("<textarea");
    browser.get(&reopen).await.shows("sont archivés");
    assert_eq!(app.count(LIVE).await, written);
    // It knows so by itself, not by when it was done.
    sqlx::query("UPDATE minutes_import SET changed_at = changed_at + interval '1 minute'")
        .execute(&app.pool)
        .await
        .unwrap();
    browser.get(&url).await.shows("Reprendre l’import");
    // A finished import is not given up: its address leads to it.
    let cancel = browser.get(&format!("{url}/cancel")).await;
    assert_eq!(cancel.location(), url);
    // Who takes it up again reads who has it already.
    for (state, said) in [
        ("circulated", "déjà été diffusé"),
        ("approved", "déjà approuvé"),
        ("draft", "sont archivés"),
    ] {
        let set = "UPDATE minutes SET state = $1,
                          circulated_at = CASE WHEN $1 <> 'draft' THEN started_at END,
                          approved_at = CASE WHEN $1 = 'approved' THEN started_at END";
        sqlx::query(set)
            .bind(state)
            .execute(&app.pool)
            .await
            .unwrap();
        let asked = browser.get(&reopen).await;
        asked.shows(said).shows("sont archivés");
        if state == "draft" {
            asked.hides("déjà été diffusé").hides("déjà approuvé");
        }
    }
    for _ in 0..2 {
        assert_eq!(browser.post(&reopen, &[]).await.location(), url);
    }
    assert_eq!(app.count(LIVE).await, 0);
    let told = "SELECT count(*) FROM history WHERE action = 'import_reopen'";
    assert_eq!(app.count(told).await, 1);
    // Its corrections are there, and it is written anew.
    browser.get(&url).await.shows("Fiche « quais »");
    browser.post(&confirm, &[]).await.location();
    assert_eq!(app.count(LIVE).await, written);
}

#[tokio::test]
async fn a_meeting_that_was_planned_before_stays_where_minutes_joined_it() {
    let app = TestApp::start().await;
    known(&app).await;
    let group = app.group(3).await;
    let meeting = app.meeting(group, "Réunion prévue").await;
    sqlx::query(
        "UPDATE meeting SET starts_at = '2021-10-13 07:30Z', ends_at = '2021-10-13 10:00Z'",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    app.clock.advance(chrono::TimeDelta::minutes(5));
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser.sends_minutes("pv.txt", &formal()).await;
    let into = meeting.to_string();
    browser
        .post(&format!("{url}/confirm"), &[("into", &into)])
        .await
        .location();
    browser
        .get(&url)
        .await
        .shows("a rejoint une réunion")
        .hides("Reprendre l’import");
    browser.post(&format!("{url}/reopen"), &[]).await.is(409);
    let live = "SELECT count(*) FROM meeting WHERE archived_at IS NULL";
    assert_eq!(app.count(live).await, 1);
}

const ACTIONS: &str = "PV GT3\nDate : 13 octobre 2021\nHeure : 9h30-12h\nPrésents : Camille Dubois (jusque 10h30), Hugo Leroy, Zoé Externe (Coopérative, en ligne)\n\n1. Suivi\n\n| Action | Qui | Échéance | Fait ? |\n|---|---|---|---|\n| Envoyer la note de cadrage | Camille Dubois + HL | 01/10/2021 | oui |\n| Relancer les communes voisines | Hugo Leroy / Zoé Externe | 20/10/2021 | en cours |\n";

#[tokio::test]
async fn who_helps_how_far_it_is_and_what_was_remarked_are_written() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser.sends_minutes("pv.txt", ACTIONS.as_bytes()).await;
    browser.get(&url).await.shows("jusque 10h30");
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    for (sql, how_many) in [
        (
            "SELECT count(*) FROM attendance WHERE remark = 'jusque 10h30'",
            1,
        ),
        (
            "SELECT count(*) FROM attendance WHERE remark = 'en ligne' AND guest_name LIKE '%Coopérative%'",
            1,
        ),
        (
            "SELECT count(*) FROM action_item WHERE state = 'done' AND done_on = '2021-10-13'",
            1,
        ),
        (
            "SELECT count(*) FROM action_item WHERE state = 'in_progress' AND what LIKE '%(Zoé Externe)'",
            1,
        ),
        ("SELECT count(*) FROM action_item_helper", 1),
    ] {
        assert_eq!(app.count(sql).await, how_many, "{sql}");
    }
}

#[tokio::test]
async fn how_far_an_item_is_can_be_corrected() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser.sends_minutes("pv.txt", ACTIONS.as_bytes()).await;
    let result = async || -> serde_json::Value {
        sqlx::query_scalar("SELECT result FROM minutes_import")
            .fetch_one(&app.pool)
            .await
            .unwrap()
    };
    let before = result().await;
    let points = before["points"].as_array().unwrap().iter();
    let mut entries = points.flat_map(|point| point["entries"].as_array().unwrap());
    let begun = entries.find(|e| e["progress"] == "begun").unwrap();
    let (key, body) = (&begun["key"], begun["body"].as_str().unwrap());
    let (progress, text) = (format!("e{key}_progress"), format!("e{key}_body"));
    browser
        .get(&url)
        .await
        .shows(&format!("name=\"{progress}\""))
        .shows("<option value=\"in_progress\" selected>En cours</option>")
        .shows("<option value=\"done\" selected>Fait</option>");
    // Without the field it stays as it is.
    let fields = [("version", "1"), (text.as_str(), "Relancer deux communes")];
    browser.post(&url, &fields).await.location();
    assert!(result().await.to_string().contains("\"begun\""));
    let fields = [
        ("version", "2"),
        (text.as_str(), body),
        (&progress, "dropped"),
    ];
    browser.post(&url, &fields).await.location();
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    let dropped = "SELECT count(*) FROM action_item WHERE state = 'dropped'
                   AND what LIKE 'Relancer les communes voisines%'";
    assert_eq!(app.count(dropped).await, 1);
}

#[tokio::test]
async fn files_that_came_with_a_mail_are_named() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let mail = "From: Camille Dubois\nTo: GT3\nSubject: PV GT3\nAttachments: budget.pdf\n\nPrésents : Camille Dubois, Hugo Leroy\n\n1. Budget\nLe groupe approuve le budget.\n";
    let url = browser.sends_minutes("pv.txt", mail.as_bytes()).await;
    browser
        .get(&url)
        .await
        .shows("pièces jointes")
        .shows("budget.pdf");
}

#[tokio::test]
async fn what_is_ticked_is_done() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text = "PV GT3\nDate : 13 octobre 2021\nHeure : 9h30-12h\nPrésents : Camille Dubois, Hugo Leroy\n\n1. Suivi\n\n- [x] Réserver la salle (Camille Dubois)\n- [ ] Imprimer les badges (Hugo Leroy)\n";
    let url = browser.sends_minutes("pv.txt", text.as_bytes()).await;
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    let done = "SELECT count(*) FROM action_item WHERE state = 'done' AND what LIKE 'Réserver%'";
    assert_eq!(app.count(done).await, 1);
    let open = "SELECT count(*) FROM action_item WHERE state = 'open'";
    assert_eq!(app.count(open).await, 1);
}
