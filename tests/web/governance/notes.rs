//! A sub-group's notes beside its cards: a note becomes a card, a card a note, each once.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn a_note_becomes_a_card_and_a_card_a_note() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let workshop = app.governance_workshop(table, "collect").await;
    let author = app.person("Ada Nommée").await;
    let card = app
        .governance_card(
            table,
            (topic, level),
            author,
            "proposal",
            "Un siège par commune",
        )
        .await;
    let group: i64 = one!(app,
        "WITH made AS (INSERT INTO governance_sub_group (table_id, position, name)
                       VALUES ($1, 1, 'Sous-groupe 1') RETURNING id)
         INSERT INTO governance_sub_group_topic (sub_group_id, topic_id) SELECT id, $2 FROM made
         RETURNING sub_group_id";
        table.0, topic.0);
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let page = format!("/governance/sub-groups/{group}/notes");
    gt0.get(&page).await.is(200).shows("n’a pas de réunion");
    gt0.post(&page, &[]).await.is(409);

    let coordination = app.group(0).await;
    let meeting = app.meeting(coordination, "GT0 gouvernance").await;
    run!(app, "UPDATE governance_workshop SET meeting_id = $2 WHERE id = $1";
        workshop.0, meeting.0);
    gt0.get(&page).await.shows("n’ont pas commencé");
    let make_note = format!("{page}/entries");
    let of_card = [("card", card.to_string())];
    let of_card: Vec<(&str, &str)> = of_card.iter().map(|(k, v)| (*k, v.as_str())).collect();
    gt0.post(&make_note, &of_card).await.is(409);

    let point = app.point(meeting, "Atelier").await;
    let noted = app.noted(meeting, point, "question", "Qui siège ?").await;
    // The card becomes a note, once; nobody is its speaker.
    gt0.post(&make_note, &of_card).await.location();
    gt0.post(&make_note, &of_card).await.location();
    let notes =
        "SELECT count(*) FROM entry WHERE section_id IS NOT NULL AND body = 'Un siège par commune'
                 AND speaker_id IS NULL AND speaker_name = ''";
    assert_eq!(app.count(notes).await, 1);
    gt0.get(&page).await.shows("Dans les notes");

    // A note of the sub-group becomes a card of the cell, of a kind like its own; once too.
    run!(app, "UPDATE entry SET section_id = (SELECT min(id) FROM minutes_section) WHERE id = $1";
        noted.0);
    let make_card = format!("{page}/cards");
    let (noted, topic, level) = (noted.to_string(), topic.to_string(), level.to_string());
    gt0.post(&make_card, &[("entry", noted.as_str()), ("kind", "")])
        .await
        .is(422);
    let into = [
        ("entry", noted.as_str()),
        ("topic", &topic),
        ("level", &level),
        ("kind", ""),
    ];
    for _ in 0..2 {
        gt0.post(&make_card, &into).await.location();
    }
    let cards =
        "SELECT count(*) FROM governance_card WHERE body = 'Qui siège ?' AND kind = 'question'";
    assert_eq!(app.count(cards).await, 1);
    let linked = "SELECT count(*) FROM governance_card_link WHERE made_of";
    assert_eq!(app.count(linked).await, 2);
    gt0.get(&page).await.shows("Voir la carte");
    // To the live notes, as the sub-group.
    let live = gt0.post(&page, &[]).await;
    let place = format!("/meetings/{meeting}/notes?section=");
    assert!(live.location().starts_with(&place), "{}", live.location());

    // Not while points are given.
    app.set_phase(workshop, "vote").await;
    gt0.post(&make_card, &into).await.is(409);
    // Nor by who may not take notes of the meeting.
    let mut other = app.signed_in(Role::Pilot, 1).await;
    other.get(&page).await.is(403);
}
