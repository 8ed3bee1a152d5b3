//! The ledger: who calls whom, what came of it, beside the mails of Jalon.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn who_has_not_answered_is_called_by_one_and_each_call_stays() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    app.invitee(circle, "Anne Oui", "anne@dehors.example", "yes")
        .await;
    let calls = format!("/circles/{circle}/calls");
    let url = format!("/circles/{circle}/invitations/{nora}");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let mut other = app.signed_in(Role::Facilitator, 1).await;
    pilot
        .get(&calls)
        .await
        .is(200)
        .shows("Nora Noms")
        .hides("Anne Oui");
    pilot.post(&format!("{url}/take"), &[]).await.location();
    other.get(&calls).await.shows("pilot GT1");
    other
        .get(&format!("{calls}?show=free"))
        .await
        .shows("Personne ici n’attend");
    pilot
        .get(&format!("{calls}?show=mine"))
        .await
        .shows("Nora Noms");

    let call = format!("{url}/calls");
    let tomorrow = [
        ("channel", "phone"),
        ("on", "2021-09-23"),
        ("outcome", "open"),
    ];
    pilot
        .post(&call, &tomorrow)
        .await
        .is(422)
        .shows("dans le futur");
    let called = [
        ("channel", "teams"),
        ("on", "2021-09-21"),
        ("outcome", "will_answer"),
        ("note", "Répond demain"),
    ];
    pilot.post(&call, &called).await.location();
    pilot.get(&url).await.shows("Répond demain").shows("Teams");
    // Its own mails stand in the same timeline.
    let answer = format!("/c/{}/answer", app.circle_secret(nora).await);
    app.browser()
        .post(&answer, &[("reply", "no")])
        .await
        .location();
    pilot
        .get(&url)
        .await
        .shows("Vous ne venez pas : 2e cercle")
        .shows("Ne vient pas");
    let id = app.count("SELECT max(id) FROM circle_call").await;
    pilot
        .post(&format!("{call}/{id}/undo"), &[])
        .await
        .location();
    pilot.get(&url).await.shows("annulée");
    let counted = "SELECT count(*) FROM circle_call WHERE undone_at IS NULL";
    assert_eq!(app.count(counted).await, 0);
    other
        .post(&format!("{call}/999999/undo"), &[])
        .await
        .is(404);
}

#[tokio::test]
async fn a_ready_text_is_short_and_holds_the_persons_own_link() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let long = "é".repeat(2_000);
    sqlx::query(
        "INSERT INTO circle_text (circle_id, purpose, lang, subject, body) VALUES ($1, 'call', 'fr', 'Venez', $2)",
    )
    .bind(circle.0)
    .bind(format!("{long} {{lien}}"))
    .execute(&app.pool)
    .await
    .unwrap();
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let page = pilot
        .post(&format!("/circles/{circle}/invitations/{nora}/link"), &[])
        .await;
    page.is(200).shows(&long);
    let mailto = page.body.split("href=\"mailto:").nth(1).unwrap();
    let mailto = mailto.split('"').next().unwrap();
    assert!(mailto.len() < 1_800 && !mailto.contains('+'), "{mailto}");
    let secret = mailto.split("%2Fc%2F").nth(1).expect("the link");
    app.browser()
        .get(&format!("/c/{secret}"))
        .await
        .is(200)
        .shows("Nora Noms");
}

#[tokio::test]
async fn the_list_shows_gauge_and_balance_and_is_narrowed() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    for (name, kind, state) in [
        ("Anne Agence", "agency", "yes"),
        ("Luc Ministre", "cabinet", "invited"),
        ("Zoé Recherche", "research", "waiting"),
    ] {
        let email = format!("{kind}@dehors.example");
        let one = app.invitee(circle, name, &email, "invited").await;
        sqlx::query(
            "UPDATE circle_invitee SET organisation_kind = $2, state = $3, waiting_since = $4 WHERE id = $1",
        )
        .bind(one.0)
        .bind(kind)
        .bind(state)
        .bind(app.clock.now())
        .execute(&app.pool)
        .await
        .unwrap();
    }
    let url = format!("/circles/{circle}/invitations");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let page = pilot.get(&url).await;
    page.is(200)
        .shows("Invitations envoyées : 3 sur 30–50")
        .shows("Viennent : 1 sur 20–25")
        .shows("1 personne en attente");
    assert!(page.queries() <= 10, "{}", page.queries());
    // Agencies and cabinets count with administrations.
    pilot
        .get(&format!("{url}?kind=administration"))
        .await
        .shows("Anne Agence")
        .shows("Luc Ministre")
        .hides("Zoé Recherche");
    pilot
        .get(&format!("{url}?state=waiting"))
        .await
        .shows("Zoé Recherche")
        .hides("Anne Agence");
    pilot
        .get(&format!("{url}?q=zzz"))
        .await
        .shows("Personne sur cette liste");
    pilot.get(&format!("{url}?sort=-state")).await.is(200);
}

#[tokio::test]
async fn numbers_in_names_are_counted_up() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let name = |n: i32| format!("Participant·e {n} du GT1");
    for n in [10, 2, 101, 1] {
        let email = format!("p{n}@dehors.example");
        app.invitee(circle, &name(n), &email, "invited").await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let page = pilot.get(&format!("/circles/{circle}/invitations")).await;
    page.is(200);
    let places = [1, 2, 10, 101].map(|n| page.body.find(&name(n)).unwrap());
    assert!(places.is_sorted(), "{places:?}");
    // Without numbers, names stand as they are folded.
    let same = "SELECT count(*) FROM (VALUES ('Élan'), ('ZINNEKE')) AS v (name)
                WHERE name_order(name) = fold(name)";
    assert_eq!(app.count(same).await, 2);
}
