//! Who named somebody else instead and comes after all: never both, and each is told where they stand.

use platform::auth::Role;

use crate::support::TestApp;

const YES: [(&str, &str); 1] = [("reply", "yes")];
const INSTEAD: [(&str, &str); 3] = [
    ("reply", "instead"),
    ("delegate_name", "Luc Remplaçant"),
    ("delegate_email", "luc@dehors.example"),
];

#[tokio::test]
async fn a_yes_after_all_takes_the_place_back_from_who_has_not_answered() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 1).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    // Who waits has no claim on a place that is only passed on.
    let wim = app
        .invitee(circle, "Wim Wacht", "wim@dehors.example", "invited")
        .await;
    let of_wim = format!("/c/{}/answer", app.circle_secret(wim).await);
    app.browser().post(&of_wim, &YES).await.location();
    assert_eq!(app.stands(wim).await, "waiting");
    let link = format!("/c/{}", app.circle_secret(nora).await);
    let answer = format!("{link}/answer");
    let mut guest = app.browser();
    guest.post(&answer, &INSTEAD).await.location();
    assert_eq!(app.so_many(circle, "offered").await, 1);
    guest
        .get(&link)
        .await
        .is(200)
        .shows("la réponse n’est pas encore arrivée");
    let of_luc = app.last_link("luc@dehors.example").await;
    guest.post(&answer, &YES).await.location();
    guest
        .get(&link)
        .await
        .is(200)
        .shows("L’invitation de Luc Remplaçant, à votre place, est retirée");
    assert_eq!(app.stands(nora).await, "yes");
    assert_eq!(app.so_many(circle, "offered").await, 0);
    let (subject, body) = app.mails_to("luc@dehors.example").await.pop().unwrap();
    assert!(subject.starts_with("Vous n’êtes plus attendu"), "{subject}");
    assert!(body.contains("Nora Noms peut finalement venir"), "{body}");
    // What he was sent is over, and a late yes is no second place.
    let mut luc = app.browser();
    luc.get(&of_luc).await.is(410);
    luc.post(&format!("{of_luc}/answer"), &YES).await.is(410);
    assert_eq!(app.so_many(circle, "yes").await, 1);
    let told = "SELECT count(*) FROM history WHERE action = 'circle_invitee_withdraw'";
    assert_eq!(app.count(told).await, 1);
    // Named once more, he is asked once more.
    guest.post(&answer, &INSTEAD).await.location();
    assert_eq!(app.so_many(circle, "offered").await, 1);
}

#[tokio::test]
async fn whose_place_somebody_took_with_a_yes_asks_and_nothing_changes() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 5).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let link = format!("/c/{}", app.circle_secret(nora).await);
    let answer = format!("{link}/answer");
    let mut guest = app.browser();
    guest.post(&answer, &INSTEAD).await.location();
    let of_luc = app.last_link("luc@dehors.example").await;
    let mut luc = app.browser();
    luc.post(&format!("{of_luc}/answer"), &YES).await.location();
    let mails = app.mails_to("luc@dehors.example").await.len();
    guest
        .get(&link)
        .await
        .is(200)
        .shows("Luc Remplaçant vient à votre place");
    guest
        .post(&answer, &YES)
        .await
        .is(422)
        .shows("Luc Remplaçant a accepté de venir à votre place");
    assert_eq!(app.stands(nora).await, "instead");
    assert_eq!(app.so_many(circle, "yes").await, 1);
    assert_eq!(app.mails_to("luc@dehors.example").await.len(), mails);
    // Whoever leads the circle may let both come.
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let by_hand = format!("/circles/{circle}/invitations/{nora}/answer");
    pilot.post(&by_hand, &YES).await.location();
    assert_eq!(app.so_many(circle, "yes").await, 2);
}

#[tokio::test]
async fn two_who_say_yes_at_once_for_one_place_are_one() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 5).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let answer = format!("/c/{}/answer", app.circle_secret(nora).await);
    let mut guest = app.browser();
    guest.post(&answer, &INSTEAD).await.location();
    let of_luc = format!("{}/answer", app.last_link("luc@dehors.example").await);
    let mut luc = app.browser();
    let (one, other) = tokio::join!(guest.post(&answer, &YES), luc.post(&of_luc, &YES));
    let taken = [one, other].iter().filter(|a| a.status == 303).count();
    assert_eq!(taken, 1, "either of them");
    assert_eq!(app.so_many(circle, "yes").await, 1);
}

#[tokio::test]
async fn who_was_named_and_comes_late_takes_no_second_place() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 5).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let answer = format!("/c/{}/answer", app.circle_secret(nora).await);
    let mut guest = app.browser();
    guest.post(&answer, &INSTEAD).await.location();
    let of_luc = format!("{}/answer", app.last_link("luc@dehors.example").await);
    let mut luc = app.browser();
    luc.post(&of_luc, &[("reply", "no")]).await.location();
    guest.post(&answer, &YES).await.location();
    // He thinks again, after she took the place back.
    luc.post(&of_luc, &YES)
        .await
        .is(422)
        .shows("Nora Noms, que vous deviez remplacer, vient en personne");
    assert_eq!(app.so_many(circle, "yes").await, 1);
    // So does who was named, and named another.
    guest.post(&answer, &[("reply", "no")]).await.location();
    let ada = [
        ("reply", "instead"),
        ("delegate_name", "Ada Troisième"),
        ("delegate_email", "ada@dehors.example"),
    ];
    luc.post(&of_luc, &ada).await.location();
    let of_ada = app.last_link("ada@dehors.example").await;
    guest.post(&answer, &YES).await.location();
    app.browser().get(&of_ada).await.is(410);
    luc.post(&of_luc, &YES).await.is(422);
    assert_eq!(app.so_many(circle, "yes").await, 1);
}

#[tokio::test]
async fn who_named_somebody_that_is_asked_no_more_reads_that() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 5).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let link = format!("/c/{}", app.circle_secret(nora).await);
    let answer = format!("{link}/answer");
    let mut guest = app.browser();
    guest.post(&answer, &INSTEAD).await.location();
    let of_luc = app.last_link("luc@dehors.example").await;
    let ada = [
        ("reply", "instead"),
        ("delegate_name", "Ada Troisième"),
        ("delegate_email", "ada@dehors.example"),
    ];
    let mut luc = app.browser();
    luc.post(&format!("{of_luc}/answer"), &ada).await.location();
    luc.get(&of_luc)
        .await
        .is(200)
        .shows("invité Ada Troisième à votre place");
    // She comes after all: whom he named is withdrawn.
    guest.post(&answer, &YES).await.location();
    luc.get(&of_luc)
        .await
        .is(200)
        .shows("Plus personne n’est invité à venir à votre place")
        .hides("vient à votre place. Vous pouvez");
    // So is whom she names and those who prepare the circle take off the list.
    guest.post(&answer, &INSTEAD).await.location();
    let named = "SELECT id FROM circle_invitee WHERE email = 'luc@dehors.example'";
    let luc = app.count(named).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let remove = format!("/circles/{circle}/invitations/{luc}/remove");
    pilot.post(&remove, &[]).await.location();
    guest
        .get(&link)
        .await
        .is(200)
        .shows("Plus personne n’est invité à venir à votre place");
}
