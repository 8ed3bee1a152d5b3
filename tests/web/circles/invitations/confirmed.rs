//! Each state of somebody who answers is confirmed by mail, with a link that works.

use chrono::TimeDelta;
use platform::auth::Role;

use crate::support::TestApp;

const YES: [(&str, &str); 1] = [("reply", "yes")];

#[tokio::test]
async fn each_state_is_confirmed_with_a_link_that_works_and_the_list_is_left_by_it() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 1).await;
    let one = app.invitee(circle, "Un", "un@dehors.example", "yes").await;
    let two = app
        .invitee(circle, "Deux", "deux@dehors.example", "invited")
        .await;
    let mut guest = app.browser();
    let first = format!("/c/{}", app.circle_secret(two).await);
    guest
        .post(&format!("{first}/answer"), &YES)
        .await
        .location();
    // What the last mail says, and that its link leads to a page which says the same.
    let told = async |subject: &str, stands: &str| {
        let (last, _) = app.mails_to("deux@dehors.example").await.pop().unwrap();
        assert!(last.starts_with(subject), "{last}");
        let link = app.last_link("deux@dehors.example").await;
        app.browser().get(&link).await.is(200).shows(stands);
        link
    };
    told("Liste d’attente", "la place 1 de la liste d’attente").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let list = format!("/circles/{circle}/invitations");
    let no = [("reply", "no")];
    let answer = format!("{list}/{one}/answer");
    pilot.post(&answer, &no).await.location();
    let id = two.to_string();
    let offer = [
        ("invitee", id.as_str()),
        ("until_on", "2021-09-24"),
        ("until_time", "12:00"),
    ];
    let places = format!("/circles/{circle}/places");
    // Looked at first, it sends nothing.
    let look = format!("{places}?look=1&invitee={id}&until_on=2021-09-24&until_time=12:00");
    pilot
        .get(&look)
        .await
        .is(200)
        .shows("Une place sera proposée.")
        .shows("Un courriel partira.")
        .shows("est gardée pour vous jusqu’au");
    assert_eq!(app.stands(two).await, "waiting");
    pilot
        .get(&format!("{places}?look=1"))
        .await
        .is(200)
        .shows("Cochez au moins une personne");
    pilot.post(&places, &offer).await.location();
    told("Une place pour vous", "Une place est gardée pour vous").await;
    // Taken back, nobody is left to believe in it.
    let back = format!("{list}/{two}/offer");
    pilot.post(&back, &[]).await.location();
    assert_eq!(app.stands(two).await, "waiting");
    let link = told("L’offre est finie", "la place 1 de la liste d’attente").await;
    guest.post(&format!("{link}/answer"), &no).await.location();
    assert_eq!(app.stands(two).await, "no");
    told("Vous ne venez pas", "Vous ne venez pas").await;
    assert_eq!(app.so_many(circle, "waiting").await, 0);
}

#[tokio::test]
async fn who_refuses_an_offer_and_wants_to_come_again_waits_behind_the_others() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 1).await;
    let there = app.invitee(circle, "Un", "un@dehors.example", "yes").await;
    let mut guest = app.browser();
    let mut links = Vec::new();
    for name in ["deux", "trois"] {
        let email = format!("{name}@dehors.example");
        let id = app.invitee(circle, name, &email, "invited").await;
        let link = format!("/c/{}", app.circle_secret(id).await);
        guest.post(&format!("{link}/answer"), &YES).await.location();
        links.push((id.to_string(), link));
        app.clock.advance(TimeDelta::minutes(1));
    }
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let no = [("reply", "no")];
    let answer = format!("/circles/{circle}/invitations/{there}/answer");
    pilot.post(&answer, &no).await.location();
    let offer = [
        ("invitee", links[0].0.as_str()),
        ("until_on", "2021-09-24"),
        ("until_time", "12:00"),
    ];
    let places = format!("/circles/{circle}/places");
    pilot.post(&places, &offer).await.location();
    let answer = format!("{}/answer", links[0].1);
    guest.post(&answer, &no).await.location();
    assert_eq!(
        app.so_many(circle, "offered").await,
        0,
        "it is free at once"
    );
    guest.post(&answer, &YES).await.location();
    for ((_, link), place) in links.iter().zip([2, 1]) {
        let stands = format!("la place {place} de la liste d’attente");
        guest.get(link).await.is(200).shows(&stands);
    }
}
