//! What the search offers as somebody types.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn what_is_offered_shows_what_was_typed() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    for (code, title) in [
        ("PREC-001", "Réemploi des matériaux <lourds>"),
        ("PREC-002", "Cantines durables"),
    ] {
        let measure = app.measure(code, Some(group)).await;
        app.set_text(measure, title, "").await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let part = pilot.get("/search/suggestions?q=materiau").await;
    part.is(200)
        .shows("<mark>matériau</mark>x")
        .shows("data-url=\"/measures/")
        .hides("PREC-002")
        .hides("<html");
    assert!(!part.body.contains("<lourds>"), "{}", part.body);
    assert!(part.queries() <= 10);
    // A code comes first.
    let part = pilot.get("/search/suggestions?q=prec-002").await;
    let first = part.body.split("role=\"option\"").nth(1).unwrap();
    assert!(first.contains("Cantines durables"), "{first}");
    for nothing in ["", "%20", "%00", "zzzzqq", "((((", "%F0%9F%99%82"] {
        let part = pilot.get(&format!("/search/suggestions?q={nothing}")).await;
        part.is(200).hides("role=\"option\"");
    }
}

#[tokio::test]
async fn no_more_are_offered_than_can_be_looked_over() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    app.many_measures(30, &[group]).await;
    app.meeting(group, "Mesure par mesure").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let part = pilot.get("/search/suggestions?q=mesure").await;
    assert_eq!(part.body.matches("role=\"option\"").count(), 8);
    // Of every kind something.
    part.shows("<mark>Mesure</mark> par <mark>mesure</mark>");
}

#[tokio::test]
async fn nobody_is_offered_what_they_may_not_know() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    app.group(2).await;
    let measure = app.measure("PREC-001", Some(group)).await;
    app.set_text(measure, "Palettes consignées", "").await;
    let meeting = app.meeting(group, "Réunion sur les palettes").await;
    let point = app.point(meeting, "Un point").await;
    let draft = "Les palettes reviennent";
    app.noted(meeting, point, "information", draft).await;
    let url = "/search/suggestions?q=palettes";
    for (role, number, sees) in [
        (Role::Pilot, 1, [true, true, true]),
        (Role::Cabinet, 2, [true, true, false]),
        (Role::Member, 1, [true, true, false]),
        (Role::Member, 2, [false, false, false]),
    ] {
        let part = app.signed_in(role, number).await.get(url).await;
        part.is(200);
        let seen =
            ["PREC-001", "Réunion sur les", "reviennent"].map(|text| part.body.contains(text));
        assert_eq!(seen, sees, "{role} of {number}");
    }
    app.browser().get(url).await.is(303);
}
