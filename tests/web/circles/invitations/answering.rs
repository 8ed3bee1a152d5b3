//! Answers, places, the waiting list, offers; nobody comes without a place.

use chrono::TimeDelta;
use circles::invitations::offers;
use platform::auth::Role;

use crate::support::TestApp;

const YES: [(&str, &str); 1] = [("reply", "yes")];

#[tokio::test]
async fn thirty_who_say_yes_at_once_for_twenty_places_are_twenty_and_ten() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 20).await;
    let mut answers = Vec::new();
    for number in 0..30 {
        let email = format!("p{number}@dehors.example");
        let one = app
            .invitee(circle, &format!("Personne {number}"), &email, "invited")
            .await;
        let url = format!("/c/{}/answer", app.circle_secret(one).await);
        let mut browser = app.browser();
        answers.push(tokio::spawn(async move { browser.post(&url, &YES).await }));
    }
    for answer in answers {
        answer.await.unwrap().location();
    }
    assert_eq!(app.so_many(circle, "yes").await, 20);
    assert_eq!(app.so_many(circle, "waiting").await, 10);
    // One leaves, and two offers for one place are one too many.
    let (first, waits): (i64, Vec<i64>) = (
        sqlx::query_scalar("SELECT min(id) FROM circle_invitee WHERE state = 'yes'")
            .fetch_one(&app.pool)
            .await
            .unwrap(),
        sqlx::query_scalar(
            "SELECT id FROM circle_invitee WHERE state = 'waiting' ORDER BY id LIMIT 2",
        )
        .fetch_all(&app.pool)
        .await
        .unwrap(),
    );
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let no = format!("/circles/{circle}/invitations/{first}/answer");
    pilot.post(&no, &[("reply", "no")]).await.location();
    let places = format!("/circles/{circle}/places");
    let (one, two) = (waits[0].to_string(), waits[1].to_string());
    let until = [("until_on", "2021-09-24"), ("until_time", "12:00")];
    // Perhaps others wait for longer.
    let why = ("why", "Deux associations");
    let both = [
        ("invitee", one.as_str()),
        ("invitee", two.as_str()),
        until[0],
        until[1],
        why,
    ];
    pilot
        .post(&places, &both)
        .await
        .is(422)
        .shows("moins de places libres");
    let (mut a, mut b) = (pilot.clone(), pilot.clone());
    let (of_one, of_two) = (
        [("invitee", one.as_str()), until[0], until[1], why],
        [("invitee", two.as_str()), until[0], until[1], why],
    );
    let (first, second) = tokio::join!(a.post(&places, &of_one), b.post(&places, &of_two));
    let taken = [first, second].iter().filter(|a| a.status == 303).count();
    assert_eq!(taken, 1, "never twenty-one");
    let held = "SELECT count(*) FROM circle_invitee WHERE holds_place";
    assert_eq!(app.count(held).await, 20);
}

#[tokio::test]
async fn an_answer_is_changed_until_the_circle_begins_and_each_change_confirmed() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let link = format!("/c/{}", app.circle_secret(nora).await);
    let answer = format!("{link}/answer");
    let mut guest = app.browser();
    guest
        .get(&link)
        .await
        .is(200)
        .shows("Cette page est pour")
        .shows("Je ne suis pas Nora Noms");
    guest.post(&answer, &[]).await.is(422);
    // An answer in the address is chosen there, and not given.
    let chosen = guest.get(&format!("{link}?reply=no")).await;
    let no = r#"name="reply" value="no" checked"#;
    assert!(chosen.body.contains(no), "{}", chosen.body);
    assert_eq!(app.stands(nora).await, "invited");
    assert_eq!(guest.post(&answer, &YES).await.location(), link);
    guest.get(&link).await.shows("votre place est notée");
    guest
        .post(&answer, &[("reply", "no"), ("remark", "En congé")])
        .await
        .location();
    assert_eq!(app.stands(nora).await, "no");
    let subjects: Vec<String> = app
        .mails_to("nora@dehors.example")
        .await
        .into_iter()
        .map(|(subject, _)| subject)
        .collect();
    assert_eq!(subjects.len(), 2, "{subjects:?}");
    assert!(subjects[0].starts_with("Votre place"), "{subjects:?}");
    // The confirmation carries the link again, and the first one keeps working.
    let again = app.last_link("nora@dehors.example").await;
    assert_ne!(again, link);
    for link in [&again, &link] {
        guest.get(link).await.is(200).shows("Vous ne venez pas");
    }
    let history = "SELECT count(*) FROM history WHERE action = 'circle_answer'";
    assert_eq!(app.count(history).await, 2);
    app.clock.advance(TimeDelta::days(21));
    guest.get(&link).await.is(200).hides("Envoyer ma réponse");
    guest.post(&answer, &YES).await.is(409);
    assert_eq!(app.stands(nora).await, "no");
}

#[tokio::test]
async fn an_offer_holds_a_place_until_its_end() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 1).await;
    let (one, two) = (
        app.invitee(circle, "Un", "un@dehors.example", "yes").await,
        app.invitee(circle, "Deux", "deux@dehors.example", "invited")
            .await,
    );
    let three = app
        .invitee(circle, "Trois", "trois@dehors.example", "invited")
        .await;
    let link = async |who| format!("/c/{}", app.circle_secret(who).await);
    let (of_one, of_two, of_three) = (link(one).await, link(two).await, link(three).await);
    let mut guest = app.browser();
    guest
        .post(&format!("{of_two}/answer"), &YES)
        .await
        .location();
    guest
        .get(&of_two)
        .await
        .shows("la place 1 de la liste d’attente");
    guest
        .post(&format!("{of_one}/answer"), &[("reply", "no")])
        .await
        .location();
    // A place is free, and who waits comes before who comes later.
    guest
        .post(&format!("{of_three}/answer"), &YES)
        .await
        .location();
    assert_eq!(app.stands(three).await, "waiting");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let places = format!("/circles/{circle}/places");
    pilot.get(&places).await.is(200).shows("1 place libre");
    let id = two.to_string();
    let past = [
        ("invitee", id.as_str()),
        ("until_on", "2021-09-22"),
        ("until_time", "07:00"),
    ];
    pilot.post(&places, &past).await.is(422);
    let offer = [
        ("invitee", id.as_str()),
        ("until_on", "2021-09-24"),
        ("until_time", "12:00"),
    ];
    pilot.post(&places, &offer).await.location();
    let (subject, _) = app.mails_to("deux@dehors.example").await.pop().unwrap();
    assert!(
        subject.starts_with("Une place pour vous jusqu"),
        "{subject}"
    );
    guest
        .get(&of_two)
        .await
        .shows("Une place est gardée pour vous");
    // Nobody else gets it meanwhile, and it is free once the offer is over.
    pilot
        .post(
            &places,
            &[("invitee", &three.to_string()), offer[1], offer[2]],
        )
        .await
        .is(422);
    app.clock.advance(TimeDelta::days(3));
    offers::turn(app.state.clone()).await.unwrap();
    assert_eq!(app.stands(two).await, "waiting");
    let (subject, _) = app.mails_to("deux@dehors.example").await.pop().unwrap();
    assert!(subject.starts_with("L’offre est finie"), "{subject}");
    let mut pilot = app.signed_in(Role::Facilitator, 1).await;
    pilot.get(&places).await.shows("a laissé passer une offre");
    let id = three.to_string();
    let mut offer = vec![
        ("invitee", id.as_str()),
        ("until_on", "2021-09-27"),
        ("until_time", "12:00"),
    ];
    // The second waits for longer: it is said why the third comes first.
    pilot
        .post(&places, &offer)
        .await
        .is(422)
        .shows("D’autres attendent depuis plus longtemps");
    offer.push(("why", "Aucune entreprise ne vient encore"));
    pilot.post(&places, &offer).await.location();
    pilot
        .get(&format!("/circles/{circle}/invitations/{three}"))
        .await
        .shows("Aucune entreprise ne vient encore");
    guest
        .post(&format!("{of_three}/answer"), &YES)
        .await
        .location();
    assert_eq!(app.stands(three).await, "yes");
    assert_eq!(app.so_many(circle, "yes").await, 1);
}

#[tokio::test]
async fn an_offer_that_is_over_holds_no_place_before_anybody_looked() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 1).await;
    let late = app
        .invitee(circle, "Tard", "tard@dehors.example", "invited")
        .await;
    sqlx::query(
        "UPDATE circle_invitee SET state = 'offered', waiting_since = $2, offered_at = $2, offered_until = $2
         WHERE id = $1",
    )
    .bind(late.0)
    .bind(app.clock.now() - TimeDelta::hours(1))
    .execute(&app.pool)
    .await
    .unwrap();
    let link = format!("/c/{}", app.circle_secret(late).await);
    let mut guest = app.browser();
    guest.get(&link).await.shows("L’offre est finie");
    guest.post(&format!("{link}/answer"), &YES).await.location();
    assert_eq!(app.stands(late).await, "waiting", "the offer had an end");
}

#[tokio::test]
async fn somebody_else_gets_an_own_link_and_the_place_that_was_held() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 1).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let link = format!("/c/{}", app.circle_secret(nora).await);
    let answer = format!("{link}/answer");
    let mut guest = app.browser();
    guest
        .post(&answer, &instead("Nora@dehors.example"))
        .await
        .is(422);
    guest
        .post(&answer, &instead("luc@dehors.example"))
        .await
        .location();
    assert_eq!(app.stands(nora).await, "instead");
    assert_eq!(app.so_many(circle, "offered").await, 1);
    // Named again, he is new on the list no more.
    guest
        .post(&answer, &instead("luc@dehors.example"))
        .await
        .location();
    let added = "SELECT count(*) FROM history h JOIN circle_invitee i ON i.id = h.subject_id
                 WHERE h.subject_kind = 'circle_invitee' AND h.action = 'circle_invitee_add'
                   AND i.email = 'luc@dehors.example'";
    assert_eq!(app.count(added).await, 1);
    guest
        .get(&link)
        .await
        .is(200)
        .shows("invité Luc Remplaçant à votre place");
    let (subject, body) = app.mails_to("luc@dehors.example").await.pop().unwrap();
    assert!(
        subject.starts_with("Nora Noms vous propose de venir"),
        "{subject}"
    );
    assert!(body.contains("(heure de Bruxelles)"), "{body}");
    let own = app.last_link("luc@dehors.example").await;
    let mut luc = app.browser();
    luc.get(&own)
        .await
        .is(200)
        .shows("Luc Remplaçant")
        .hides("nora@dehors.example");
    luc.post(&format!("{own}/answer"), &YES).await.location();
    assert_eq!(app.so_many(circle, "yes").await, 1);
    // Enough is enough: each name is a mail to somebody.
    for number in 0..4 {
        let email = format!("autre{number}@dehors.example");
        let fields = instead(&email);
        guest.post(&answer, &fields).await.location();
    }
    guest
        .post(&answer, &instead("encore@dehors.example"))
        .await
        .is(409);
}

#[tokio::test]
async fn who_is_named_instead_and_stands_on_the_list_stays_unsaid() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    app.invitee(circle, "Omar Osé", "omar@dehors.example", "yes")
        .await;
    let link = format!("/c/{}", app.circle_secret(nora).await);
    let mut guest = app.browser();
    guest.get(&link).await.is(200).shows("jusqu’au début");
    guest
        .post(&format!("{link}/answer"), &instead("luc@dehors.example"))
        .await
        .location();
    guest
        .post(&format!("{link}/answer"), &instead("omar@dehors.example"))
        .await
        .location();
    guest
        .get(&link)
        .await
        .is(200)
        .shows("La personne que vous avez nommée vient à votre place")
        .hides("Luc Remplaçant vient")
        .hides("Omar Osé");
    let (subject, body) = app.mails_to("nora@dehors.example").await.pop().unwrap();
    assert!(subject.starts_with("Quelqu’un vient"), "{subject}");
    assert!(!body.contains("Nous avons écrit à ,"), "{body}");
}

#[tokio::test]
async fn an_answer_that_came_otherwise_is_noted_by_hand() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let url = format!("/circles/{circle}/invitations/{nora}");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot.post(&format!("{url}/answer"), &[]).await.is(422);
    pilot.post(&format!("{url}/answer"), &YES).await.location();
    pilot.get(&url).await.shows("Réponse notée : Vient");
    let noted = "SELECT count(*) FROM invitee_reply WHERE way = 'by_hand' AND by_id IS NOT NULL";
    assert_eq!(app.count(noted).await, 1);
    assert_eq!(app.mails_to("nora@dehors.example").await.len(), 1);
}

#[tokio::test]
async fn who_is_put_back_on_the_list_waits_where_the_place_is_taken() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 1).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let url = format!("/circles/{circle}/invitations/{nora}");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot
        .get(&format!("{url}/remove"))
        .await
        .is(200)
        .shows("Retirer Nora Noms");
    pilot.post(&format!("{url}/remove"), &[]).await.location();
    app.invitee(circle, "Autre", "autre@dehors.example", "yes")
        .await;
    pilot.post(&format!("{url}/restore"), &[]).await.location();
    assert_eq!(app.stands(nora).await, "waiting");
}

/// The answer "somebody else instead of me", and who.
fn instead(email: &str) -> [(&str, &str); 3] {
    [
        ("reply", "instead"),
        ("delegate_name", "Luc Remplaçant"),
        ("delegate_email", email),
    ]
}
