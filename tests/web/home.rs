//! My work: for each role, what waits for it.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn a_pilot_finds_the_groups_measures_late_ones_marked() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let other = app.group(2).await;
    app.measure("PREC-001", Some(group)).await;
    app.measure("PREC-002", Some(other)).await;
    let done = app.measure("PREC-003", Some(group)).await;
    run!(app, "UPDATE measure SET state = 'submitted' WHERE id = $1"; done.0);
    app.run("UPDATE working_group SET review_due_on = '2021-09-20' WHERE number = 1")
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let page = pilot.get("/").await;
    page.is(200)
        .shows("PREC-001")
        .shows("en retard")
        .hides("PREC-002")
        .hides("PREC-003");
    page.shows("1 sur 2 revues");
    assert!(page.queries() <= 10, "{}", page.queries());
}

#[tokio::test]
async fn another_pilots_measure_does_not_wait_for_me() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let measure = app.measure("PREC-001", Some(group)).await;
    let other = app.person("Autre Pilote").await;
    run!(app, "UPDATE measure SET pilot_id = $2 WHERE id = $1"; measure.0, other.0);
    app.signed_in(Role::Pilot, 1)
        .await
        .get("/")
        .await
        .hides("PREC-001")
        .shows("Rien ne vous attend");
}

#[tokio::test]
async fn the_coordination_finds_orphans_and_what_waits_for_gt0() {
    let app = TestApp::start().await;
    let group = app.group(4).await;
    app.measure("PREC-001", None).await;
    let measure = app.measure("PREC-002", Some(group)).await;
    run!(app, "UPDATE measure SET state = 'examined' WHERE id = $1"; measure.0);
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    gt0.get("/")
        .await
        .shows("Une mesure à relier")
        .shows("À arbitrer par le GT0")
        .shows("GT4");
    app.signed_in(Role::Member, 4)
        .await
        .get("/")
        .await
        .hides("PREC")
        .hides("arbitrer");
}

#[tokio::test]
async fn somebody_without_a_role_is_told_what_to_do() {
    let app = TestApp::start().await;
    let person = app.person("Sans Rôle").await;
    app.account(person).await;
    app.browser_of(person)
        .await
        .get("/")
        .await
        .is(200)
        .shows("pas encore de rôle");
}

#[tokio::test]
async fn meetings_items_and_minutes_wait_for_those_they_concern() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let next = app.meeting(group, "Prochaine réunion").await;
    let past = app.meeting(group, "Réunion passée").await;
    let point = app.point(past, "Un point").await;
    app.noted(past, point, "information", "Noté").await;
    run!(app, "UPDATE meeting SET state = 'held', starts_at = starts_at - interval '20 days',
                            ends_at = ends_at - interval '20 days' WHERE id = $1";
        past.0);
    let (member, mut reader) = app.signed_in_person(Role::Member, 1).await;
    app.attends(next, member, "invited").await;
    app.attends(past, member, "present").await;
    run!(app, "INSERT INTO action_item (what, group_id, owner_id, due_on, created_at)
         VALUES ('Envoyer le canevas', $1, $2, '2021-09-01', now())";
        group.0, member.0);
    let page = reader.get("/").await;
    page.is(200)
        .shows("Prochaine réunion")
        .shows("Envoyer le canevas")
        .shows("en retard")
        .hides("Réunion passée");
    assert!(page.queries() <= 10, "{}", page.queries());
    // Who takes notes finishes the minutes; once sent round, those who were there read them.
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot
        .get("/")
        .await
        .shows("PV à finir")
        .shows("Réunion passée");
    app.run(
        "UPDATE minutes SET state = 'circulated', circulated_at = now(), corrections_due_on = '2021-09-30'",
    )
    .await;
    reader
        .get("/")
        .await
        .shows("PV à relire")
        .shows("Réunion passée");
    let mut stranger = app.signed_in(Role::Member, 2).await;
    stranger
        .get("/")
        .await
        .hides("Prochaine réunion")
        .hides("Réunion passée");
}

#[tokio::test]
async fn a_series_is_one_line_its_next_meeting() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (member, mut reader) = app.signed_in_person(Role::Member, 1).await;
    for (title, weeks) in [("Créneau, plus tard", 1), ("Créneau, bientôt", 0)] {
        let meeting = app.meeting(group, title).await;
        app.attends(meeting, member, "invited").await;
        run!(app,
            "WITH series AS (
               INSERT INTO meeting_series (group_id, kind, title, place, starts_on, until, start_time, duration_minutes)
               SELECT $1, 'group', 'Créneau', '', '2021-10-04', '2021-12-20', '10:00', 60
               WHERE NOT EXISTS (SELECT FROM meeting_series) RETURNING id)
             UPDATE meeting SET starts_at = starts_at + make_interval(weeks => $3),
                                ends_at = ends_at + make_interval(weeks => $3),
                                series_id = coalesce((SELECT id FROM series), (SELECT id FROM meeting_series))
             WHERE id = $2";
            group.0, meeting.0, weeks);
    }
    let alone = app.meeting(group, "Réunion seule").await;
    app.attends(alone, member, "invited").await;
    reader
        .get("/")
        .await
        .shows("Créneau, bientôt")
        .shows("2 réunions de la série")
        .shows("Réunion seule")
        .hides("Créneau, plus tard")
        .hides("une réunion de la série");
}

#[tokio::test]
async fn what_is_due_first_comes_first() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (member, mut reader) = app.signed_in_person(Role::Member, 1).await;
    let meeting = app.meeting(group, "Dans une semaine").await;
    app.attends(meeting, member, "invited").await;
    run!(app, "INSERT INTO action_item (what, group_id, owner_id, due_on, created_at)
         VALUES ('En souffrance', $1, $2, '2021-01-04', now())";
        group.0, member.0);
    let page = reader.get("/").await;
    page.shows("En souffrance").shows("Dans une semaine");
    let place = |text| page.body.find(text).unwrap();
    assert!(place("En souffrance") < place("Dans une semaine"));
}

#[tokio::test]
async fn this_week_comes_first_and_many_of_a_kind_are_one_line() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    for number in 1..=5 {
        app.measure(&format!("PREC-00{number}"), Some(group)).await;
    }
    app.run("UPDATE working_group SET review_due_on = '2021-09-24' WHERE number = 1")
        .await;
    let (pilot, mut reader) = app.signed_in_person(Role::Pilot, 1).await;
    run!(app,
        "INSERT INTO action_item (what, group_id, owner_id, due_on, created_at)
         VALUES ('Sans attendre', $1, $2, '2021-09-22', now()), ('Demain', $1, $2, '2021-09-23', now()), ('Plus tard', $1, $2, '2021-10-30', now())";
        group.0, pilot.0);
    let page = reader.get("/").await;
    page.is(200).shows("Cette semaine");
    let place = |text: &str| page.body.find(text).unwrap();
    let order = [
        "Sans attendre",
        "— <strong>aujourd’hui",
        "Demain",
        "href=\"#tasks-review\"",
        "id=\"tasks-review\"",
        "Plus tard",
    ];
    let places: Vec<usize> = order.into_iter().map(place).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(page.body.matches("Demain").count(), 1, "once");
    assert_eq!(
        page.body.matches("PREC-001").count(),
        2,
        "mark and title, once"
    );
    assert!(page.queries() <= 10, "{}", page.queries());
}

#[tokio::test]
async fn long_lists_unfold_and_what_presses_less_is_a_line() {
    let app = TestApp::start().await;
    let group = app.group(4).await;
    for number in 1..=9 {
        app.measure(&format!("PREC-00{number}"), Some(group)).await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let page = pilot.get("/").await;
    page.is(200).shows("Et 5 autres");
    let place = |text: &str| page.body.find(text).unwrap();
    assert!(place("PREC-004") < place("class=\"fold-away\""));
    assert!(place("class=\"fold-away\"") < place("PREC-005"));
    // All of the listed are there, without a script.
    page.shows("PREC-009").hides("Voir les");
    for number in 10..=30 {
        app.measure(&format!("PREC-0{number}"), Some(group)).await;
    }
    pilot.get("/").await.shows("Voir les 30");
}

#[tokio::test]
async fn a_mention_can_be_done_with() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let measure = app.measure("PREC-001", Some(group)).await;
    let mut facilitator = app.signed_in(Role::Facilitator, 1).await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let written = facilitator
        .post(
            &format!("/measures/{measure}/comments"),
            &[("body", "Voir @pilot gt1, s’il vous plaît")],
        )
        .await;
    let comment = written.location().rsplit('-').next().unwrap().to_owned();
    let seen = format!("/measures/{measure}/comments/{comment}/seen");
    pilot.get("/").await.shows("s’il vous plaît").shows(&seen);
    // Another's click takes nothing from me.
    facilitator.post(&seen, &[]).await.location();
    pilot.get("/").await.shows("s’il vous plaît");
    assert_eq!(pilot.post(&seen, &[]).await.location(), "/");
    pilot.get("/").await.hides("s’il vous plaît");
    pilot.post(&seen, &[]).await.location();
}
