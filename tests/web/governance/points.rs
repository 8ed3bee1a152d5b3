//! Cards that join a point of an agenda; and phases that stay while something is written in them.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn a_card_joins_a_point_that_is_on_the_agenda_already() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let author = app.person("Ada Nommée").await;
    let card = app
        .governance_card(table, (topic, level), author, "question", "Pour deux ans ?")
        .await
        .to_string();
    let coordination = app.group(0).await;
    let meeting = app.meeting(coordination, "GT0 gouvernance").await;
    let point = app.point(meeting, "La représentation").await;
    let elsewhere = app.group(2).await;
    let elsewhere = app.meeting(elsewhere, "GT2").await;
    let other = app.point(elsewhere, "Tout autre chose").await.to_string();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let take = format!("/governance/tables/{table}/agenda");
    gt0.get(&take)
        .await
        .shows("La représentation (GT0 gouvernance")
        .hides("Tout autre chose");
    // Neither a point nor a meeting; one of another group's.
    gt0.post(&take, &[("card", card.as_str())]).await.is(422);
    let wrong = [("point", other.as_str()), ("card", &card)];
    gt0.post(&take, &wrong).await.is(422);
    let point_id = point.to_string();
    let right = [("point", point_id.as_str()), ("card", &card)];
    let taken = gt0.post(&take, &right).await;
    let cards = format!("/meetings/{meeting}/cards/{point}");
    assert_eq!(taken.location(), cards);
    assert_eq!(
        app.count("SELECT count(*) FROM agenda_point WHERE title = 'La représentation'")
            .await,
        1
    );
    gt0.get(&cards).await.shows("Pour deux ans");
}

#[tokio::test]
async fn a_phase_does_not_end_while_a_card_is_written_in_it() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let workshop = app.governance_workshop(table, "collect").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    // The facilitator is about to go on.
    let mut going_on = app.pool.begin().await.unwrap();
    sqlx::query("SELECT id FROM governance_workshop WHERE id = $1 FOR NO KEY UPDATE")
        .bind(workshop.0)
        .execute(&mut *going_on)
        .await
        .unwrap();
    sqlx::query("UPDATE governance_workshop SET phase = 'merge' WHERE id = $1")
        .bind(workshop.0)
        .execute(&mut *going_on)
        .await
        .unwrap();
    let (topic, level) = (topic.to_string(), level.to_string());
    let address = format!("/governance/tables/{table}/cards");
    let late = tokio::spawn(async move {
        let fields = [
            ("topic", topic.as_str()),
            ("level", &level),
            ("kind", "question"),
            ("body", "Trop tard"),
            ("signed", "named"),
        ];
        pilot.post(&address, &fields).await.status
    });
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    going_on.commit().await.unwrap();
    assert_eq!(late.await.unwrap(), 409);
    assert_eq!(app.count("SELECT count(*) FROM governance_card").await, 0);
}

#[tokio::test]
async fn a_vote_does_not_begin_while_a_card_is_put_away() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let workshop = app.governance_workshop(table, "discuss").await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let card = app
        .governance_card(table, (topic, level), author, "question", "Qui siège ?")
        .await;
    let mut going_back = app.pool.begin().await.unwrap();
    sqlx::query("UPDATE governance_workshop SET phase = 'vote' WHERE id = $1")
        .bind(workshop.0)
        .execute(&mut *going_back)
        .await
        .unwrap();
    let archive = format!("/governance/cards/{card}/archive");
    let late = tokio::spawn(async move { pilot.post(&archive, &[]).await.status });
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    going_back.commit().await.unwrap();
    assert_eq!(late.await.unwrap(), 409);
    let away = "SELECT count(*) FROM governance_card WHERE archived_at IS NOT NULL";
    assert_eq!(app.count(away).await, 0);
}

#[tokio::test]
async fn the_way_to_an_agenda_is_shown_to_who_prepares_it() {
    let app = TestApp::start().await;
    let gt0 = app.group(0).await;
    let author = app.person("Ada Nommée").await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let card = app
        .governance_card(table, (topic, level), author, "proposal", "Un siège")
        .await;
    // Somebody else's meeting is no agenda of GT0.
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let mut coordinator = app.signed_in(Role::Coordinator, 0).await;
    app.meeting(gt0, "GT0 gouvernance").await;
    let table = format!("/governance/tables/{table}");
    let (card, way) = (
        format!("/governance/cards/{card}"),
        format!("href=\"{table}/agenda"),
    );
    for page in [&card, &table] {
        pilot.get(page).await.is(200).hides(&way);
        coordinator.get(page).await.is(200).shows(&way);
    }
}
