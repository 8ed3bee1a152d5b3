//! Personal links: whose they are, their end, and what is held is in its person's hands.

use chrono::TimeDelta;
use jalon::flows::erasure;
use platform::auth::Role;
use sqlx::AssertSqlSafe;

use crate::support::TestApp;

#[tokio::test]
async fn a_link_works_whoever_is_signed_in_and_says_whose_it_is() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let link = format!("/c/{}", app.circle_secret(nora).await);
    let mut signed_in = app.signed_in(Role::Member, 2).await;
    let page = signed_in.get(&link).await;
    page.is(200).shows("Nora Noms");
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert!(page.queries() <= 10, "{}", page.queries());
    signed_in
        .post(&format!("{link}/answer"), &[("reply", "yes")])
        .await
        .location();
    assert_eq!(app.stands(nora).await, "yes");
    // In the language of the invitee, unless the browser was told another.
    sqlx::query("UPDATE circle_invitee SET lang = 'nl' WHERE id = $1")
        .bind(nora.0)
        .execute(&app.pool)
        .await
        .unwrap();
    app.browser().get(&link).await.shows("Deze pagina is voor");
}

#[tokio::test]
async fn a_link_lives_until_it_is_revoked_and_a_closed_circle_says_so() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let url = format!("/circles/{circle}/invitations/{nora}");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let anew = [("anew", "1")];
    pilot.post(&format!("{url}/revoke"), &anew).await.location();
    let link = app.last_link("nora@dehors.example").await;
    let mut guest = app.browser();
    guest.get(&link).await.is(200).hides("clôturé");
    sqlx::query("UPDATE circle SET state = 'closed' WHERE id = $1")
        .bind(circle.0)
        .execute(&app.pool)
        .await
        .unwrap();
    app.clock.advance(TimeDelta::days(800));
    circles::links::sweep(&mut *app.db().await, app.clock.now(), 90)
        .await
        .unwrap();
    let closed = guest.get(&link).await;
    closed.is(200).shows("Ce cercle est clôturé");
    closed.shows(&format!("{link}/data/erase"));
    // Each action has its own times; what is held stays in its person's hands.
    let answer = format!("{link}/answer");
    guest.post(&answer, &[("reply", "yes")]).await.is(409);
    guest.get(&format!("{link}/data")).await.is(200);
    let mut later = app.signed_in(Role::Facilitator, 1).await;
    let revoke = format!("{url}/revoke");
    later.post(&revoke, &[]).await.location();
    guest.get(&link).await.is(410);
}

#[tokio::test]
async fn a_link_is_revoked_and_sent_anew_in_two_clicks() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let old = format!("/c/{}", app.circle_secret(nora).await);
    let url = format!("/circles/{circle}/invitations/{nora}");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot.get(&url).await.shows("Révoquer et renvoyer un lien");
    pilot
        .post(&format!("{url}/revoke"), &[("anew", "1")])
        .await
        .location();
    let mut guest = app.browser();
    guest.get(&old).await.is(410).hides("Nora Noms");
    let new = app.last_link("nora@dehors.example").await;
    guest.get(&new).await.is(200);
    // One more to hand over leaves it working; without mails nothing is lost.
    let handed = pilot.post(&format!("{url}/link"), &[]).await;
    handed
        .is(200)
        .shows("/c/")
        .shows("mailto:nora@dehors.example");
    guest.get(&new).await.is(200);
    pilot.post(&format!("{url}/revoke"), &[]).await.location();
    guest.get(&new).await.is(410);
    guest
        .post(&format!("{new}/answer"), &[("reply", "yes")])
        .await
        .is(410);
}

#[tokio::test]
async fn one_click_stops_the_circles_mails_and_a_get_does_not() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let url = format!("/c/{}/unsubscribe", app.circle_secret(nora).await);
    let out = "SELECT count(*) FROM circle_invitee WHERE opted_out_at IS NOT NULL";
    app.browser()
        .get(&url)
        .await
        .is(200)
        .shows("Ne plus m’écrire");
    assert_eq!(app.count(out).await, 0);
    // As mail programs send it: no cookie, and no redirect to follow.
    let one_click = [("List-Unsubscribe", "One-Click")];
    for _ in 0..2 {
        app.browser().post(&url, &one_click).await.is(200);
    }
    assert_eq!(app.count(out).await, 1);
    let remind = format!("/circles/{circle}/invitations/remind");
    app.clock.advance(TimeDelta::hours(50));
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot.get(&remind).await.shows("ne veut plus de courriels");
    pilot
        .looks_and_ticks(&remind, &[("invitee", &nora.to_string())])
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 0);
    app.browser().post(&url, &[("again", "1")]).await.location();
    assert_eq!(app.count(out).await, 0);
}

#[tokio::test]
async fn who_is_not_the_person_says_so_and_nothing_more_goes_there() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    sqlx::query("UPDATE circle SET reply_to = 'cercle@gt1.example' WHERE id = $1")
        .bind(circle.0)
        .execute(&app.pool)
        .await
        .unwrap();
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let url = format!("/c/{}/not-me", app.circle_secret(nora).await);
    let mut guest = app.browser();
    guest.get(&url).await.is(200).shows("Je viens à sa place");
    for _ in 0..2 {
        guest
            .post(&url, &[("said", "Elle est partie")])
            .await
            .location();
    }
    let told = app.mails_to("cercle@gt1.example").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].1.contains("Elle est partie"), "{}", told[0].1);
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot
        .get(&format!("/circles/{circle}/invitations?trouble=1"))
        .await
        .shows("Nora Noms")
        .shows("Corriger l’adresse");
}

#[tokio::test]
async fn a_note_is_read_when_somebody_says_so() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let url = format!("/c/{}/note", app.circle_secret(nora).await);
    let mut guest = app.browser();
    guest.get(&url).await.is(409);
    let note = app.note(group, Some(circle), "Un **texte**.").await;
    guest.get(&url).await.is(409);
    app.set_note_state(note, "sent").await;
    let read = "SELECT count(*) FROM note_reading";
    guest
        .get(&url)
        .await
        .is(200)
        .shows("Un <strong>texte</strong>")
        .shows("Je l’ai lue");
    assert_eq!(app.count(read).await, 0);
    for _ in 0..2 {
        guest.post(&url, &[]).await.location();
    }
    assert_eq!(app.count(read).await, 1);
    guest.get(&url).await.shows("Lue le 22/09/2021");
}

#[tokio::test]
async fn who_is_erased_leaves_no_name_and_keeps_what_they_wish() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let axis = app.axis(group, 1, "Réemploi").await;
    for (answers, left) in [("keep", 1), ("erase", 0)] {
        let email = format!("nora.{answers}@dehors.example");
        let nora = app.invitee(circle, "Nora Secrète", &email, "yes").await;
        sqlx::query(
            "INSERT INTO contribution (circle_id, axis_id, kind, source, invitee_id, speaker, body, recorded_at, said_on)
             VALUES ($1, $2, 'remark', 'recorded', $3, 'Nora Secrète', 'Une idée rare', $4, '2021-09-22')",
        )
        .bind(circle.0)
        .bind(axis.0)
        .bind(nora.0)
        .bind(app.clock.now())
        .execute(&app.pool)
        .await
        .unwrap();
        // As recorders noted it: on what was said, and of another's words that were taken for hers.
        app.line(circle, axis, "review", "Une idée d’un autre")
            .await;
        sqlx::query(
            r#"INSERT INTO history (at, subject_kind, subject_id, action, changes)
               SELECT $1::timestamptz, 'contribution', id, 'record_line',
                      '[["speaker", "", "Nora Secrète"], ["body", "", "Une idée rare, dit Nora Secrète"]]'::jsonb
               FROM contribution WHERE invitee_id = $2
               UNION ALL
               SELECT $1, 'contribution', id, 'record_line', '[["speaker", "", "Nora Secrète"]]'::jsonb
               FROM contribution WHERE invitee_id IS NULL AND circle_id = $3"#,
        )
        .bind(app.clock.now())
        .bind(nora.0)
        .bind(circle.0)
        .execute(&app.pool)
        .await
        .unwrap();
        let link = format!("/c/{}", app.circle_secret(nora).await);
        let mut guest = app.browser();
        guest
            .post(&format!("{link}/answer"), &[("reply", "no")])
            .await
            .location();
        guest
            .get(&format!("{link}/data"))
            .await
            .is(200)
            .shows("1 contribution")
            .shows(&email);
        let erase = format!("{link}/data/erase");
        guest.post(&erase, &[]).await.is(422);
        guest
            .post(&erase, &[("answers", answers)])
            .await
            .is(200)
            .shows("Vos données sont effacées");
        guest.get(&link).await.is(410);
        let words = "SELECT count(*) FROM contribution WHERE body = 'Une idée rare' AND archived_at IS NULL";
        assert_eq!(app.count(words).await, left, "{answers}");
        sqlx::query("DELETE FROM contribution")
            .execute(&app.pool)
            .await
            .unwrap();
    }
    let columns: Vec<(String, String)> = sqlx::query_as(
        "SELECT c.table_name::text, c.column_name::text FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type IN ('text', 'jsonb', 'ARRAY')",
    )
    .fetch_all(&app.pool)
    .await
    .unwrap();
    for (table, column) in columns {
        let sql = format!(
            "SELECT count(*) FROM \"{table}\" WHERE \"{column}\"::text ILIKE '%Secrète%' OR \"{column}\"::text LIKE '%nora.%@%'"
        );
        let found: i64 = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_one(&app.pool)
            .await
            .unwrap();
        assert_eq!(found, 0, "{table}.{column}");
    }
}

#[tokio::test]
async fn who_is_erased_as_a_person_is_nobody_on_any_list() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let person = app.person("Ada Autre").await;
    let ada = app
        .invitee(circle, "Ada Autre", "ada.autre@test.example", "yes")
        .await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    sqlx::query("UPDATE circle_invitee SET person_id = $1 WHERE id = $2")
        .bind(person.0)
        .bind(ada.0)
        .execute(&app.pool)
        .await
        .unwrap();
    sqlx::query("UPDATE person SET archived_at = $1, erased_at = $1 WHERE id = $2")
        .bind(app.clock.now())
        .bind(person.0)
        .execute(&app.pool)
        .await
        .unwrap();
    erasure::turn(app.state.clone()).await.unwrap();
    let erased = "SELECT count(*) FROM circle_invitee
                  WHERE name = 'N.N.' AND email IS NULL AND person_id IS NULL AND erased_at IS NOT NULL";
    assert_eq!(app.count(erased).await, 1);
    assert_eq!(app.stands(ada).await, "no", "the place is free");
    assert_eq!(app.stands(nora).await, "yes");
}
