//! What cards are about, and their way to an agenda and a decision, and back.

use kernel::ids::{GovernanceCardId, GovernanceTableId, MeetingId};
use platform::auth::Role;

use super::WRITE;
use crate::{
    rights_table::{Row, get, post},
    support::TestApp,
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/governance/cards/{id}/links", WRITE),
    post("/governance/cards/{id}/links", WRITE),
    get(
        "/governance/cards/{id}/links/{governance_link}/remove",
        WRITE,
    ),
    // What takes it back comes last.
    post(
        "/governance/cards/{id}/links/{governance_link}/remove",
        WRITE,
    ),
];

/// A table of one cell with two cards in it, and a GT0 to come.
struct Place {
    table: GovernanceTableId,
    cards: [GovernanceCardId; 2],
    meeting: MeetingId,
}

async fn place(app: &TestApp) -> Place {
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let author = app.person("Ada Nommée").await;
    let cell = (topic, level);
    let cards = [
        app.governance_card(table, cell, author, "proposal", "Un siège par commune")
            .await,
        app.governance_card(table, cell, author, "question", "Pour deux ans ?")
            .await,
    ];
    let gt0 = app.group(0).await;
    let meeting = app.meeting(gt0, "GT0 gouvernance").await;
    Place {
        table,
        cards,
        meeting,
    }
}

#[tokio::test]
async fn several_cards_become_one_point_and_end_in_a_decision_with_the_way_back() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let take = format!("/governance/tables/{}/agenda", place.table);
    gt0.get(&take)
        .await
        .is(200)
        .shows("Un siège par commune")
        .shows("GT0 gouvernance");
    let [proposal, question] = place.cards.map(|id| id.to_string());
    let meeting = place.meeting.to_string();
    let none = [
        ("meeting", meeting.as_str()),
        ("title", "La représentation"),
    ];
    gt0.post(&take, &none)
        .await
        .is(422)
        .shows("au moins une carte");
    let both = [
        ("meeting", meeting.as_str()),
        ("title", "La représentation"),
        ("card", &proposal),
        ("card", &question),
    ];
    let taken = gt0.post(&take, &both).await;
    let point = app.count("SELECT max(id) FROM agenda_point").await;
    let cards = format!("/meetings/{meeting}/cards/{point}");
    assert_eq!(taken.location(), cards);
    // One point, prepared with both.
    assert_eq!(app.count("SELECT count(*) FROM agenda_point").await, 1);
    gt0.get(&format!("/meetings/{meeting}/agenda"))
        .await
        .shows("2 cartes du tableau de gouvernance")
        .shows(&cards)
        .shows("Pour deux ans");
    let table = format!("/governance/tables/{}", place.table);
    gt0.get(&table)
        .await
        .shows("à l’ordre du jour")
        .shows("badge warning\">À discuter<");
    gt0.get(&take).await.shows("Aucune carte en attente");
    let card = format!("/governance/cards/{proposal}");
    gt0.get(&card)
        .await
        .shows(&cards)
        .shows("La représentation");

    // It cannot vanish any more.
    gt0.post(&format!("{card}/archive"), &[]).await.is(409);

    // A new decision needs its text.
    let empty = [("card", proposal.as_str()), ("decision", ""), ("text", "")];
    gt0.post(&cards, &empty).await.is(422);
    let text = "Chaque commune a un siège.";
    let decided = [
        ("card", proposal.as_str()),
        ("decision", ""),
        ("text", text),
    ];
    let made = gt0.post(&cards, &decided).await;
    let decision = app.count("SELECT max(id) FROM decision").await;
    assert_eq!(made.location(), format!("/decisions/{decision}"));
    gt0.get(made.location())
        .await
        .shows(text)
        .shows("Représentation · Comité")
        .shows(&card)
        .shows("GT0 gouvernance");
    let page = gt0.get(&table).await;
    page.shows("GT0-2021-001")
        .shows("une carte à l’ordre du jour");
    gt0.get(&cards).await.shows("GT0-2021-001");

    // The other one was settled by the same decision.
    let known = decision.to_string();
    let also = [
        ("card", question.as_str()),
        ("decision", &known),
        ("text", ""),
    ];
    let made = gt0.post(&cards, &also).await;
    assert_eq!(made.location(), format!("/decisions/{decision}"));
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 1);
    gt0.get(&table).await.shows("badge success\">Bien remplie<");
    let told = "SELECT count(*) FROM history WHERE subject_kind = 'governance_card'
                AND action IN ('put_card_on_agenda', 'decide_card')";
    assert_eq!(app.count(told).await, 4);
}

#[tokio::test]
async fn a_point_that_is_carried_over_keeps_its_cards() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let [proposal, _] = place.cards.map(|id| id.to_string());
    let meeting = place.meeting.to_string();
    let take = format!("/governance/tables/{}/agenda", place.table);
    let one = [
        ("meeting", meeting.as_str()),
        ("title", "La représentation"),
        ("card", &proposal),
    ];
    gt0.post(&take, &one).await.location();
    let group = app.group(0).await;
    let next = app.meeting(group, "GT0 suivant").await;
    sqlx::query(
        "UPDATE meeting SET starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days'
         WHERE id = $1",
    )
    .bind(next.0)
    .execute(&app.pool)
    .await
    .unwrap();
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let compared = format!("/governance/tables/{}?compare={strategy}", place.table);
    // A proposal is none.
    pilot.get(&compared).await.hides("Comparer avec");
    pilot.get("/couplings").await.is(200).hides("?compare=");
    sqlx::query("UPDATE governance_card SET kind = 'good_practice' WHERE id = $1")
        .bind(card.0)
        .execute(&app.pool)
        .await
        .unwrap();
    let table = format!("/governance/tables/{}", place.table);
    let columns = |body: &str| body.matches("<th scope=\"col\">").count();
    let plain = pilot.get(&table).await;
    plain.shows("Comparer avec");
    let page = pilot.get(&compared).await;
    page.shows("Bonnes pratiques").shows("/couplings");
    assert_eq!(columns(&page.body), columns(&plain.body) + 1);
    assert!(page.queries() <= 10, "{}", page.queries());
    pilot
        .get("/couplings")
        .await
        .shows(&compared)
        .shows("une bonne pratique");
    // The table is not open to readers.
    let mut member = app.signed_in(Role::Member, 3).await;
    member.get("/couplings").await.is(200).hides("?compare=");
}
