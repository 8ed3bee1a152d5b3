//! Beginning and ending a meeting: not by mistake, and with what is easily forgotten.

use platform::auth::Role;

use crate::support::TestApp;

use super::{note, under_way};

#[tokio::test]
async fn a_meeting_of_another_day_begins_and_ends_only_for_who_says_so() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let notes = format!("/meetings/{meeting}/notes");
    let start = format!("{notes}/start");
    pilot
        .get(&notes)
        .await
        .is(200)
        .shows(&format!("href=\"{start}\""));
    // A button of yesterday's page asks too.
    pilot.post(&start, &[]).await.is(200).shows("29 septembre");
    pilot.get(&start).await.is(200).shows("?early=1");
    let planned = "SELECT count(*) FROM meeting WHERE state = 'planned'";
    assert_eq!(app.count(planned).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM minutes").await, 0);
    pilot.post(&format!("{start}?early=1"), &[]).await.is(303);
    let end = format!("{notes}/end");
    pilot.get(&end).await.is(200).shows("name=\"early\"");
    pilot.post(&end, &[]).await.is(422).shows("29 septembre");
    let running = "SELECT count(*) FROM meeting WHERE state = 'running'";
    assert_eq!(app.count(running).await, 1);
    pilot.post(&end, &[("early", "1")]).await.is(303);
    assert_eq!(app.count(running).await, 0);
}

#[tokio::test]
async fn a_meeting_of_today_begins_and_ends_without_a_question() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    app.run("UPDATE meeting SET starts_at = starts_at - interval '7 days' + interval '3 hours'")
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let notes = format!("/meetings/{meeting}/notes");
    pilot.post(&format!("{notes}/start"), &[]).await.is(303);
    pilot
        .get(&format!("{notes}/end"))
        .await
        .is(200)
        .hides("name=\"early\"");
    pilot.post(&format!("{notes}/end"), &[]).await.is(303);
    let held = "SELECT count(*) FROM meeting WHERE state = 'held'";
    assert_eq!(app.count(held).await, 1);
}

#[tokio::test]
async fn ending_settles_who_came_what_stays_open_and_whose_items_they_are() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let group = app.group(1).await;
    let (anne, bert) = (app.person("Anne Élan").await, app.person("Bert Bos").await);
    app.attends(meeting, anne, "invited").await;
    app.attends(meeting, bert, "invited").await;
    let later = app.meeting(group, "La suivante").await;
    run!(app,
        "UPDATE meeting SET starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days' WHERE id = $1";
        later.0);
    note(&mut pilot, meeting, point, "@ Envoyer la note").await;
    let end = format!("/meetings/{meeting}/notes/end");
    let page = pilot.get(&end).await;
    page.is(200)
        .shows("Anne Élan")
        .shows("Bert Bos")
        .shows("Premier point")
        .shows("Envoyer la note")
        .shows("La suivante")
        .shows(&format!("name=\"finished\" value=\"{point}\" checked"))
        .hides("button danger");
    assert!(page.queries() <= 11, "{}", page.queries());
    let came: i64 = one!(app, "SELECT id FROM attendance WHERE person_id = $1"; anne.0);
    let came = came.to_string();
    let item = app.count("SELECT id FROM action_item").await;
    let (owner, due) = (format!("owner-{item}"), format!("due-{item}"));
    let (bert, later) = (bert.to_string(), later.to_string());
    let mut fields = vec![
        ("early", "1"),
        ("present", came.as_str()),
        ("carry_to", later.as_str()),
        (owner.as_str(), bert.as_str()),
        (due.as_str(), "31/31/2021"),
    ];
    // What cannot be read comes back with all the rest, and nothing is done.
    pilot
        .post(&end, &fields)
        .await
        .is(422)
        .shows(&format!("value=\"{came}\" checked"))
        .shows(&format!("value=\"{bert}\" selected"));
    assert_eq!(
        app.count("SELECT count(*) FROM meeting WHERE state = 'held'")
            .await,
        0
    );
    fields[4].1 = "2021-10-15";
    pilot.post(&end, &fields).await.is(303);
    for (sql, count) in [
        ("SELECT count(*) FROM meeting WHERE state = 'held'", 1),
        (
            "SELECT count(*) FROM attendance WHERE standing = 'invited'",
            1,
        ),
        (
            "SELECT count(*) FROM agenda_point WHERE state = 'carried_over'",
            1,
        ),
        (
            "SELECT count(*) FROM action_item WHERE owner_id IS NOT NULL AND due_on = '2021-10-15'",
            1,
        ),
        (
            "SELECT count(*) FROM agenda_point WHERE carried_from_id IS NOT NULL",
            1,
        ),
    ] {
        assert_eq!(app.count(sql).await, count, "{sql}");
    }
    // Nothing is left to be settled but Bert.
    pilot
        .get(&end)
        .await
        .hides("Anne Élan</span>")
        .hides("Envoyer la note")
        .shows("Bert Bos</span>");
}

#[tokio::test]
async fn what_was_spoken_of_is_done_and_does_not_come_back() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let later = app.meeting(app.group(1).await, "La suivante").await;
    run!(app,
        "UPDATE meeting SET starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days' WHERE id = $1";
        later.0);
    let end = format!("/meetings/{meeting}/notes/end");
    let unchecked = format!("name=\"finished\" value=\"{point}\">");
    pilot.get(&end).await.shows(&unchecked);
    note(&mut pilot, meeting, point, "Vu ensemble").await;
    let (point, later) = (point.to_string(), later.to_string());
    let fields = [
        ("early", "1"),
        ("finished", point.as_str()),
        ("carry_to", later.as_str()),
    ];
    pilot.post(&end, &fields).await.is(303);
    let done = "SELECT count(*) FROM agenda_point WHERE state = 'done'";
    assert_eq!(app.count(done).await, 1);
    let copied = "SELECT count(*) FROM agenda_point WHERE carried_from_id IS NOT NULL";
    assert_eq!(app.count(copied).await, 0);
}
