//! What those who prepare a circle do about its feedback: more time, reminders, reading.

use chrono::{NaiveDate, TimeDelta};
use platform::auth::Role;

use super::feedback::{AFTER, Scene};

#[tokio::test]
async fn more_time_is_given_with_its_reason_and_told() {
    let scene = Scene::new().await;
    scene.app.is_now(AFTER);
    let app = &scene.app;
    let mut pilot = scene.pilots().await;
    let url = format!(
        "/circles/{}/feedback/extensions/{}",
        scene.circle, scene.nora
    );
    let version = pilot.get(&url).await.is(200).input("version");
    let fields = |until| {
        [
            ("version", version.as_str()),
            ("until_on", until),
            ("reason", "Conseil d’administration le 2"),
        ]
    };
    pilot
        .post(&url, &fields("2021-10-27"))
        .await
        .is(422)
        .shows("un jour après");
    // Whoever types another year meant this one.
    for far in ["2022-10-14", "2023-01-01"] {
        pilot
            .post(&url, &fields(far))
            .await
            .is(422)
            .shows("Choisissez un jour plus proche");
    }
    // What would leave is looked at first, and looking gives nothing.
    let looked = format!("{url}?look=1&version={version}&until_on=2021-11-03&reason=Conseil");
    pilot
        .get(&looked)
        .await
        .is(200)
        .shows("Un courriel partira")
        .shows("À nora@dehors.example")
        .shows("3 novembre 2021");
    let early = looked.replace("2021-11-03", "2021-10-27");
    pilot.get(&early).await.is(200).shows("un jour après");
    let nothing = "SELECT (SELECT count(*) FROM mail) + (SELECT count(*) FROM feedback_extension)";
    assert_eq!(app.count(nothing).await, 0);
    let back = format!("/circles/{}/feedback", scene.circle);
    let given = pilot.post(&url, &fields("2021-11-03")).await;
    assert_eq!(given.location(), back);
    pilot.post(&url, &fields("2021-11-05")).await.is(409);
    pilot
        .get(&back)
        .await
        .shows("3 novembre 2021")
        .shows("Conseil d’administration");
    assert_eq!(
        app.count("SELECT count(*) FROM mail WHERE recipient = 'nora@dehors.example' AND body LIKE '%3 novembre 2021%'")
            .await,
        1
    );
    app.browser()
        .get(&scene.page())
        .await
        .shows("Jusqu’au 3 novembre 2021 inclus");
}

#[tokio::test]
async fn only_those_who_sent_nothing_are_reminded_and_not_twice() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let started = app
        .invitee(scene.circle, "Sam Débute", "sam@dehors.example", "yes")
        .await;
    app.invitee(scene.circle, "Tim Muet", "tim@dehors.example", "invited")
        .await;
    app.invitee(scene.circle, "Lia Liste", "lia@dehors.example", "listed")
        .await;
    app.is_now(AFTER);
    app.draft(scene.circle, scene.axis, started, false).await;
    sqlx::query("INSERT INTO feedback_done (invitee_id, axis_id) VALUES ($1, $2)")
        .bind(scene.nora.0)
        .bind(scene.axis.0)
        .execute(&app.pool)
        .await
        .unwrap();
    let mut pilot = scene.pilots().await;
    let url = format!("/circles/{}/feedback/remind", scene.circle);
    let before = pilot.get(&url).await;
    before
        .shows("2 courriels partiront")
        .shows("A déjà répondu")
        .shows("N’a pas encore reçu de lien");
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 0);
    pilot.looks_and_sends_all(&url).await.location();
    for (who, begun) in [("sam", 1), ("tim", 0)] {
        let sql = match who {
            "sam" => {
                "SELECT count(*) FROM mail WHERE recipient = 'sam@dehors.example' AND subject LIKE '%est commencé%'"
            }
            _ => {
                "SELECT count(*) FROM mail WHERE recipient = 'tim@dehors.example' AND subject LIKE '%est commencé%'"
            }
        };
        assert_eq!(app.count(sql).await, begun, "{who}");
    }
    // Whoever sees the circle reads of it, and of nobody who has written nothing.
    let circle = format!("/circles/{}", scene.circle);
    let mut member = app.signed_in(Role::Member, 1).await;
    member
        .get(&circle)
        .await
        .shows("Rappel du retour écrit envoyé")
        .hides("Tim Muet");
    let mut again = scene.pilots().await;
    again.looks_and_sends_all(&url).await.location();
    assert_eq!(
        app.count("SELECT count(*) FROM mail").await,
        2,
        "none twice"
    );
    again
        .get(&url)
        .await
        .shows("il y a moins de 48 heures")
        .hides("partiront");
    app.clock.advance(TimeDelta::hours(49));
    let mut later = scene.pilots().await;
    later.get(&url).await.shows("2 courriels");
}

#[tokio::test]
async fn the_pilot_reads_and_the_author_learns_the_day() {
    let scene = Scene::new().await;
    scene.app.is_now(AFTER);
    let mut guest = scene.app.browser();
    let version = scene.begin(&mut guest, "named").await;
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("kind_0", "risk"),
        ("remark_0", "Le calendrier"),
    ];
    let send = format!("{}/send", scene.page());
    guest.post(&send, &fields).await.location();
    let mut pilot = scene.pilots().await;
    let url = format!("/circles/{}/feedback/axes/{}", scene.circle, scene.axis);
    pilot
        .get(&url)
        .await
        .shows("Le calendrier")
        .shows("Nora Noms");
    guest.get(&scene.page()).await.shows("Pas encore lu");
    assert_eq!(pilot.post(&url, &[]).await.location(), url);
    pilot.get(&url).await.hides("Marquer comme lus");
    guest
        .get(&scene.page())
        .await
        .shows("lu par le ou la pilote le 14 octobre 2021");
    let day: NaiveDate = sqlx::query_scalar("SELECT read_on FROM contribution")
        .fetch_one(&scene.app.pool)
        .await
        .unwrap();
    assert_eq!(day.to_string(), "2021-10-14");
}

#[tokio::test]
async fn what_an_erased_participant_leaves_is_still_read_without_name() {
    let scene = Scene::new().await;
    let app = &scene.app;
    app.is_now(AFTER);
    let mut guest = app.browser();
    let version = scene.begin(&mut guest, "named").await;
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("kind_0", "risk"),
        ("remark_0", "Le calendrier"),
    ];
    let send = format!("{}/send", scene.page());
    guest.post(&send, &fields).await.location();
    let erase = format!("/c/{}/data/erase", scene.secret);
    guest.post(&erase, &[("answers", "keep")]).await.is(200);
    let read = "SELECT count(*) FROM feedback f JOIN feedback_sending s ON s.feedback_id = f.id AND s.number = f.sendings
                WHERE f.unnamed AND f.invitee_id IS NULL AND s.answers::text LIKE '%Le calendrier%'";
    assert_eq!(app.count(read).await, 1);
    let url = format!("/circles/{}/feedback/axes/{}", scene.circle, scene.axis);
    let mut pilot = scene.pilots().await;
    // Alone it is held back, as whatever is unnamed.
    pilot
        .get(&url)
        .await
        .shows("Trop peu de textes sans nom")
        .hides("Nora Noms");
}

#[tokio::test]
async fn what_is_opened_again_counts_as_it_was_sent() {
    let scene = Scene::new().await;
    let app = &scene.app;
    app.is_now(AFTER);
    let page = scene.page();
    let mut guest = app.browser();
    let version = scene.begin(&mut guest, "named").await;
    let sent = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("appreciation", "4"),
    ];
    guest.post(&format!("{page}/send"), &sent).await.location();
    guest.post(&format!("{page}/reopen"), &[]).await.location();
    let version = guest.get(&page).await.input("version");
    let draft = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("appreciation", "1"),
        ("action", "save"),
    ];
    guest.post(&page, &draft).await.location();
    let counted = "SELECT count(*) FROM axis_answer('infinity') WHERE round = 'appreciation' AND choice = '4'";
    assert_eq!(app.count(counted).await, 1);
    assert_eq!(
        app.count("SELECT count(*) FROM axis_answer('infinity')")
            .await,
        1
    );
}

#[tokio::test]
async fn who_ends_a_circle_before_its_time_opens_written_feedback() {
    let scene = Scene::new().await;
    let app = &scene.app;
    // An hour before the planned beginning.
    app.is_now("2021-10-13T07:00:00Z");
    let mut guest = app.browser();
    guest
        .get(&scene.page())
        .await
        .shows("s’ouvrent avec la séance");
    let mut pilot = scene.pilots().await;
    let advance = format!("/circles/{}/advance", scene.circle);
    for step in ["begin", "end"] {
        pilot.post(&advance, &[("step", step)]).await.location();
    }
    guest
        .get(&scene.page())
        .await
        .hides("s’ouvrent avec la séance");
    scene.begin(&mut guest, "named").await;
    // What is written is drawn once its time is over, as after any other circle.
    let waits = "SELECT count(*) FROM feedback_until WHERE opens_at <= '2021-10-13T07:00:00Z'";
    assert_eq!(app.count(waits).await, 1);
}

#[tokio::test]
async fn reminders_of_feedback_go_to_who_is_ticked() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let tim = app
        .invitee(scene.circle, "Tim Muet", "tim@dehors.example", "invited")
        .await;
    app.invitee(scene.circle, "Uma Muette", "uma@dehors.example", "yes")
        .await;
    let called = app
        .invitee(scene.circle, "Vic Appelé", "vic@dehors.example", "yes")
        .await;
    app.is_now(AFTER);
    sqlx::query("INSERT INTO circle_call (invitee_id, at, channel) VALUES ($1, $2, 'phone')")
        .bind(called.0)
        .bind(app.clock.now() - TimeDelta::hours(1))
        .execute(&app.pool)
        .await
        .unwrap();
    let mut pilot = scene.pilots().await;
    let url = format!("/circles/{}/feedback/remind", scene.circle);
    let page = pilot.get(&url).await;
    page.shows("3 courriels partiront")
        .shows("A été relancée par quelqu’un");
    let kept = format!(r#"value="{tim}" checked"#);
    assert!(page.body.contains(&kept), "all are ticked at first");
    let seen = page.input("seen");
    let nobody = pilot.post(&url, &[("seen", &seen)]).await;
    nobody
        .is(422)
        .shows("Cochez au moins une personne")
        .hides(&kept);
    let id = tim.to_string();
    // Without what was looked at nothing leaves, and the ticks stay.
    let again = pilot.post(&url, &[("invitee", &id)]).await;
    assert!(again.is(409).body.contains(&kept), "{}", again.body);
    let only = [("seen", seen.as_str()), ("invitee", id.as_str())];
    pilot.post(&url, &only).await.location();
    assert_eq!(app.mails_to("tim@dehors.example").await.len(), 1);
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 1);
    pilot
        .get(&url)
        .await
        .shows("2 courriels partiront")
        .shows("il y a moins de 48 heures");
    // Others get one than was looked at; what it says is the same.
    pilot
        .post(&url, &only)
        .await
        .is(409)
        .shows("Les destinataires ne sont plus les mêmes")
        .hides("Ce que disent les courriels a changé");
}

#[tokio::test]
async fn who_was_just_given_more_time_is_not_reminded() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let tim = app
        .invitee(scene.circle, "Tim Muet", "tim@dehors.example", "yes")
        .await;
    app.is_now(AFTER);
    let mut pilot = scene.pilots().await;
    let url = format!("/circles/{}/feedback", scene.circle);
    let more = [
        ("until_on", "2021-11-03"),
        ("reason", "Congé"),
        ("version", "0"),
    ];
    let extension = format!("{url}/extensions/{tim}");
    pilot.post(&extension, &more).await.location();
    assert_eq!(app.mails_to("tim@dehors.example").await.len(), 1);
    let remind = format!("{url}/remind");
    let ticked = format!(r#"value="{tim}" checked"#);
    let page = pilot.get(&remind).await;
    page.shows("A reçu un courriel il y a moins de 48 heures");
    assert!(!page.body.contains(&ticked), "reminded at once");
    app.clock.advance(TimeDelta::hours(48));
    let mut pilot = scene.pilots().await;
    let page = pilot.get(&remind).await;
    assert!(page.is(200).body.contains(&ticked), "{}", page.body);
}
