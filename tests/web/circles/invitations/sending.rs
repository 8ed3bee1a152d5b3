//! Invitations and reminders: what would be sent is said first, and nobody gets two.

use chrono::TimeDelta;
use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn an_invitation_says_first_who_gets_it_and_who_does_not() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    sqlx::query("UPDATE circle SET state = 'preparing' WHERE id = $1")
        .bind(circle.0)
        .execute(&app.pool)
        .await
        .unwrap();
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "listed")
        .await;
    let luc = app
        .invitee(circle, "Luc Martin", "luc@dehors.example", "listed")
        .await;
    sqlx::query("UPDATE circle_invitee SET lang = 'nl' WHERE id = $1")
        .bind(luc.0)
        .execute(&app.pool)
        .await
        .unwrap();
    sqlx::query(
        "INSERT INTO circle_invitee (circle_id, name, provenance, added_at) VALUES ($1, 'Sans Adresse', 'typed', now())",
    )
    .bind(circle.0)
    .execute(&app.pool)
    .await
    .unwrap();
    let send = format!("/circles/{circle}/invitations/send");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot
        .get(&send)
        .await
        .is(200)
        .shows("2 courriels partiront.")
        .shows("1 personne n’en reçoit pas")
        .shows("Sans Adresse")
        .shows("Dag Luc Martin");
    pilot
        .get(&format!("{send}?preview=1"))
        .await
        .shows("Bonjour Nora Noms");
    let seen = pilot.get(&send).await.input("seen");
    let nobody = pilot.post(&send, &[("seen", &seen)]).await;
    let luc_is_ticked = format!(r#"value="{luc}" checked"#);
    nobody
        .is(422)
        .shows("Cochez au moins une personne")
        .hides(&luc_is_ticked);
    let both = [nora.to_string(), luc.to_string()];
    let both = [
        ("seen", seen.as_str()),
        ("invitee", both[0].as_str()),
        ("invitee", both[1].as_str()),
    ];
    let (mut one, mut other) = (pilot.clone(), pilot.clone());
    let (first, second) = tokio::join!(one.post(&send, &both), other.post(&send, &both));
    first.location();
    second.location();
    assert_eq!(
        app.count("SELECT count(*) FROM mail").await,
        2,
        "nobody gets two"
    );
    let (subject, body) = app.mails_to("luc@dehors.example").await.pop().unwrap();
    assert!(subject.starts_with("Uitnodiging: 2e cercle"), "{subject}");
    assert!(body.contains("(Brusselse tijd)"), "{body}");
    let state = "SELECT count(*) FROM circle WHERE state = 'inviting'";
    assert_eq!(
        app.count(state).await,
        1,
        "with the first invitation it invites"
    );
    pilot.get(&send).await.is(200).shows("Sans Adresse");
}

#[tokio::test]
async fn reminders_go_to_who_is_ticked_and_not_twice_in_two_days() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let luc = app
        .invitee(circle, "Luc Martin", "luc@dehors.example", "invited")
        .await;
    app.invitee(circle, "Anne Oui", "anne@dehors.example", "yes")
        .await;
    sqlx::query("UPDATE circle_invitee SET invited_at = invited_at - interval '3 days'")
        .execute(&app.pool)
        .await
        .unwrap();
    let remind = format!("/circles/{circle}/invitations/remind");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot
        .get(&remind)
        .await
        .is(200)
        .shows("Nora Noms")
        .shows("Luc Martin")
        .hides("Anne Oui");
    let id = nora.to_string();
    for _ in 0..2 {
        let ticked = [("invitee", id.as_str())];
        pilot.looks_and_ticks(&remind, &ticked).await.location();
    }
    assert_eq!(
        app.count("SELECT count(*) FROM mail WHERE class = 'reminder'")
            .await,
        1
    );
    pilot
        .get(&remind)
        .await
        .shows("il y a moins de 48 heures")
        .shows("Luc Martin");
    // Who was called by somebody is left alone too.
    let call = format!("/circles/{circle}/invitations/{luc}/calls");
    let called = [
        ("channel", "phone"),
        ("on", "2021-09-22"),
        ("outcome", "will_answer"),
    ];
    pilot.post(&call, &called).await.location();
    pilot
        .get(&remind)
        .await
        .is(200)
        .shows("une relance a eu lieu");
    app.clock.advance(TimeDelta::hours(48));
    let mut pilot = app.signed_in(Role::Facilitator, 1).await;
    pilot
        .looks_and_ticks(&remind, &[("invitee", &id), ("invitee", &luc.to_string())])
        .await
        .location();
    assert_eq!(
        app.count("SELECT count(*) FROM mail WHERE class = 'reminder'")
            .await,
        3
    );
}

#[tokio::test]
async fn texts_of_the_circle_are_checked_and_used_by_language() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "listed")
        .await;
    let texts = format!("/circles/{circle}/texts");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot
        .get(&texts)
        .await
        .is(200)
        .shows("{lien}")
        .shows("Bonjour Nora Noms");
    let typed = |body| {
        [
            ("purpose", "invitation"),
            ("lang", "fr"),
            ("version", "0"),
            ("subject", "Venez, {nom}"),
            ("body", body),
        ]
    };
    pilot
        .post(&texts, &typed("Sans rien"))
        .await
        .is(422)
        .shows("Il manque le lien");
    let unknown = pilot.post(&texts, &typed("{lien} {prenom}")).await;
    unknown.is(422).shows("{prenom}");
    let other = typed("{lien} https://jalon.example/c/abc");
    pilot.post(&texts, &other).await.is(422);
    pilot
        .post(&texts, &typed("Un mot à nous : {link}"))
        .await
        .location();
    // Somebody else wrote in between.
    pilot
        .post(&texts, &typed("Un autre : {lien}"))
        .await
        .is(409);
    let send = format!("/circles/{circle}/invitations/send");
    pilot
        .looks_and_ticks(&send, &[("invitee", &nora.to_string())])
        .await
        .location();
    let (subject, body) = app.mails_to("nora@dehors.example").await.pop().unwrap();
    assert_eq!(subject, "Venez, Nora Noms");
    assert!(body.starts_with("Un mot à nous : http"), "{body}");
    let usual = [
        ("purpose", "invitation"),
        ("lang", "fr"),
        ("action", "usual"),
    ];
    pilot.post(&texts, &usual).await.location();
    pilot.get(&texts).await.shows("C’est le texte habituel");
}

#[tokio::test]
async fn where_no_server_sends_mails_links_are_handed_over() {
    let app = TestApp::start_without_smtp().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "listed")
        .await;
    let send = format!("/circles/{circle}/invitations/send");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let nora = nora.to_string();
    let page = pilot.looks_and_ticks(&send, &[("invitee", &nora)]).await;
    page.is(200).shows("nora@dehors.example").shows("/c/");
}

#[tokio::test]
async fn nobody_is_reminded_to_come_once_the_circle_has_begun() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let list = format!("/circles/{circle}/invitations");
    let remind = format!("{list}/remind");
    app.clock.advance(TimeDelta::days(3));
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot.get(&list).await.shows(&remind);
    app.clock.advance(TimeDelta::days(60));
    let mut pilot = app.signed_in(Role::Facilitator, 1).await;
    pilot.get(&list).await.is(200).hides(&remind);
    let calls = format!("/circles/{circle}/calls");
    pilot
        .get(&calls)
        .await
        .is(200)
        .hides(&remind)
        .shows("on ne demande plus qui vient");
    assert_eq!(pilot.get(&remind).await.location(), list);
    // A tab from before.
    pilot
        .post(&remind, &[("invitee", &nora.to_string())])
        .await
        .is(409);
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 0);
}

#[tokio::test]
async fn only_what_was_looked_at_leaves() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    app.invitee(circle, "Luc Martin", "luc@dehors.example", "listed")
        .await;
    app.run("UPDATE circle_invitee SET invited_at = invited_at - interval '3 days'")
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let nora = nora.to_string();
    for step in ["send", "remind"] {
        let page = format!("/circles/{circle}/invitations/{step}");
        let id = match step {
            "send" => app
                .count("SELECT id FROM circle_invitee WHERE name LIKE 'Luc%'")
                .await
                .to_string(),
            _ => nora.clone(),
        };
        let seen = pilot.get(&page).await.input("seen");
        let mut fields = [("seen", seen.as_str()), ("invitee", id.as_str())];
        // In another tab the circle is called otherwise: the mails say something else.
        run!(app, "UPDATE circle SET title = $2 WHERE id = $1"; circle.0, format!("Cercle, {step}"));
        let again = pilot.post(&page, &fields).await;
        again
            .is(409)
            .shows("Rien n’est parti")
            .shows("Ce que disent les courriels a changé");
        assert_eq!(
            app.count("SELECT count(*) FROM mail").await,
            i64::from(step == "remind")
        );
        let seen = again.input("seen");
        fields[0].1 = &seen;
        pilot.post(&page, &fields).await.location();
    }
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
}
