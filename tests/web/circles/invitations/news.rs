//! A circle's meeting is moved, then cancelled: who is told, once, and what their calendars hear.

use platform::auth::Role;

use crate::support::TestApp;

/// Subject and calendar file of the last mail to somebody.
async fn last(app: &TestApp, to: &str) -> Option<(String, Option<String>)> {
    sqlx::query_as(
        "SELECT subject, calendar FROM mail WHERE recipient = $1 ORDER BY id DESC LIMIT 1",
    )
    .bind(to)
    .fetch_optional(&app.pool)
    .await
    .unwrap()
}

/// The number by which a calendar knows that it is a later word.
fn sequence(file: &str) -> u32 {
    let mut lines = file.lines();
    let found = lines.find_map(|line| line.strip_prefix("SEQUENCE:"));
    found.unwrap().trim().parse().unwrap()
}

/// Changes the meeting.
pub(super) async fn meeting(app: &TestApp, change: &'static str) {
    let change = format!("UPDATE meeting SET {change}, version = version + 1");
    sqlx::query(sqlx::AssertSqlSafe(change))
        .execute(&app.pool)
        .await
        .unwrap();
}

#[tokio::test]
async fn those_invited_are_told_once_that_the_meeting_was_moved_and_cancelled() {
    let app = TestApp::start_with(&["--mail-calendar", "reponses@srte.example"]).await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "listed")
        .await;
    app.invitee(circle, "Luc Loin", "luc@dehors.example", "no")
        .await;
    app.invitee(circle, "Pas Encore", "pas@dehors.example", "listed")
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let list = format!("/circles/{circle}/invitations");
    let news = format!("{list}/news");
    pilot
        .looks_and_ticks(&format!("{list}/send"), &[("invitee", &nora.to_string())])
        .await
        .location();
    let (_, asked) = last(&app, "nora@dehors.example").await.unwrap();
    let asked = sequence(&asked.unwrap());
    // She knows how things stand.
    pilot.get(&list).await.is(200).hides(&news);

    meeting(
        &app,
        "starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'",
    )
    .await;
    pilot.get(&list).await.is(200).shows(&news);
    pilot
        .get(&news)
        .await
        .is(200)
        .shows("Un courriel partira.")
        .shows("a une autre date ou un autre lieu")
        .shows("Luc Loin")
        .shows("ne vient pas")
        .hides("Pas Encore");
    let mails = "SELECT count(*) FROM mail";
    let before = app.count(mails).await;
    // Looking sends nothing, and a second click tells nobody again.
    for _ in 0..2 {
        pilot.looks_and_sends(&news).await.location();
    }
    assert_eq!(app.count(mails).await, before + 1);
    let (subject, moved) = last(&app, "nora@dehors.example").await.unwrap();
    let moved = moved.unwrap();
    assert!(subject.starts_with("Changement"), "{subject}");
    assert!(
        moved.contains("METHOD:REQUEST") && sequence(&moved) > asked,
        "{moved}"
    );
    let told = "SELECT count(*) FROM history WHERE action = 'circle_tell_moved'";
    assert_eq!(app.count(told).await, 1);

    meeting(&app, "state = 'cancelled'").await;
    pilot.get(&news).await.is(200).shows("n’a pas lieu");
    pilot.looks_and_sends(&news).await.location();
    let (subject, off) = last(&app, "nora@dehors.example").await.unwrap();
    let off = off.unwrap();
    assert!(subject.starts_with("Annulé"), "{subject}");
    assert!(
        off.contains("METHOD:CANCEL") && sequence(&off) > sequence(&moved),
        "{off}"
    );
    pilot.get(&list).await.is(200).hides(&news);
}

#[tokio::test]
async fn another_place_is_news_and_nothing_is_once_the_meeting_is_past() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    // She was told when and where.
    sqlx::query(
        "UPDATE circle_invitee i SET told_starts_at = m.starts_at, told_ends_at = m.ends_at,
                told_place = circle_told_place(m.place, m.video_url) FROM meeting m",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let news = format!("/circles/{circle}/invitations/news");
    pilot
        .get(&news)
        .await
        .is(200)
        .shows("Aucun courriel ne partira.");
    meeting(&app, "place = 'Salle Zinneke'").await;
    pilot.get(&news).await.is(200).shows("Salle Zinneke");
    meeting(
        &app,
        "starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days'",
    )
    .await;
    pilot.get(&news).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 0);
}

#[tokio::test]
async fn the_first_page_says_who_is_to_be_told_until_they_are() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    for (name, state) in [
        ("nora", "yes"),
        ("omar", "invited"),
        ("luc", "no"),
        ("pas", "listed"),
    ] {
        let email = format!("{name}@dehors.example");
        app.invitee(circle, name, &email, state).await;
    }
    sqlx::query(
        "UPDATE circle_invitee i SET told_starts_at = m.starts_at, told_ends_at = m.ends_at,
                told_place = circle_told_place(m.place, m.video_url) FROM meeting m",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let news = format!("/circles/{circle}/invitations/news");
    let heading = "autre date, lieu ou lien, ou annulation";
    let mut facilitator = app.signed_in(Role::Facilitator, 1).await;
    facilitator.get("/").await.is(200).hides(heading);
    for change in [
        "place = 'Salle Zinneke'",
        "starts_at = starts_at + interval '1 hour'",
        "state = 'cancelled'",
        "state = 'planned'",
    ] {
        meeting(&app, change).await;
        facilitator
            .get("/")
            .await
            .is(200)
            .shows(heading)
            .shows(&news)
            .shows("2 personnes à prévenir");
        let before = app.count("SELECT count(*) FROM mail").await;
        facilitator.looks_and_sends(&news).await.location();
        let sent = app.count("SELECT count(*) FROM mail").await - before;
        assert_eq!(sent, 2, "the page counts as the mails do: {change}");
        facilitator.get("/").await.is(200).hides(heading);
    }
    meeting(&app, "place = 'Ailleurs'").await;
    let mut other = app.signed_in(Role::Facilitator, 2).await;
    other.get("/").await.is(200).hides(heading);
    // Nothing is to be said of a meeting that is past.
    meeting(
        &app,
        "starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days'",
    )
    .await;
    facilitator.get("/").await.is(200).hides(heading);
}

#[tokio::test]
async fn another_video_link_is_news_to_those_with_a_place_alone() {
    let app = TestApp::start_with(&["--mail-calendar", "reponses@srte.example"]).await;
    let circle = app.circle(app.group(1).await).await;
    meeting(
        &app,
        "place = 'Salle Zinneke', video_url = 'https://visio.example/ancien'",
    )
    .await;
    for (name, state) in [("nora", "yes"), ("omar", "invited"), ("luc", "no")] {
        let email = format!("{name}@dehors.example");
        app.invitee(circle, name, &email, state).await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let list = format!("/circles/{circle}/invitations");
    let news = format!("{list}/news");
    // Both are told when and where; Nora, who has a place, the link too.
    pilot.looks_and_sends(&news).await.location();
    pilot.get(&list).await.is(200).hides(&news);
    let (_, first) = last(&app, "nora@dehors.example").await.unwrap();
    let first = first.unwrap();
    assert!(first.contains("visio.example/ancien"), "{first}");

    // In a room and by video, then by video alone: another link each time.
    for (change, link) in [
        ("video_url = 'https://visio.example/neuf'", "neuf"),
        (
            "place = '', video_url = 'https://visio.example/seul'",
            "seul",
        ),
        ("video_url = 'https://visio.example/encore'", "encore"),
    ] {
        meeting(&app, change).await;
        if link == "seul" {
            // That there is no room any more is news to both.
            pilot.get("/").await.is(200).shows("2 personnes à prévenir");
            pilot.looks_and_sends(&news).await.location();
            continue;
        }
        let before = sequence(&last(&app, "nora@dehors.example").await.unwrap().1.unwrap());
        pilot
            .get("/")
            .await
            .is(200)
            .shows("autre date, lieu ou lien, ou annulation")
            .shows("une personne à prévenir");
        pilot
            .get(&news)
            .await
            .is(200)
            .shows("a un autre lien vidéo")
            .shows("Un courriel partira.")
            .hides("omar");
        let mails = "SELECT count(*) FROM mail";
        let sent = app.count(mails).await;
        for _ in 0..2 {
            pilot.looks_and_sends(&news).await.location();
        }
        assert_eq!(app.count(mails).await, sent + 1, "{change}");
        let (subject, file) = last(&app, "nora@dehors.example").await.unwrap();
        let file = file.unwrap();
        assert!(subject.starts_with("Lien vidéo"), "{subject}");
        assert!(file.contains(&format!("visio.example/{link}")), "{file}");
        assert!(sequence(&file) > before, "{file}");
        let (_, body) = app.mails_to("nora@dehors.example").await.pop().unwrap();
        assert!(body.contains(&format!("visio.example/{link}")), "{body}");
        pilot
            .get("/")
            .await
            .is(200)
            .hides("autre date, lieu ou lien, ou annulation");
    }
    let leaked = "SELECT count(*) FROM mail WHERE recipient <> 'nora@dehors.example'
                  AND (body || coalesce(html, '') || coalesce(calendar, '')) LIKE '%visio.example%'";
    assert_eq!(app.count(leaked).await, 0);
    // Whoever gets a place without a mail has not got the link.
    sqlx::query("UPDATE circle_invitee SET state = 'yes' WHERE name = 'omar'")
        .execute(&app.pool)
        .await
        .unwrap();
    pilot
        .get("/")
        .await
        .is(200)
        .shows("une personne à prévenir");
}
