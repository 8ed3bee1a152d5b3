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
        .shows("La représentation")
        .hides("Mettre à l’ordre du jour");

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
    // Nothing is decided in a meeting that has not taken place.
    let early = "Cette réunion n’a pas encore eu lieu";
    gt0.get(&cards).await.shows(early).hides("<textarea");
    gt0.post(&cards, &decided).await.is(409).shows(early);
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 0);
    app.meeting_is_today(place.meeting).await;
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
    run!(app,
        "UPDATE meeting SET starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days'
         WHERE id = $1";
        next.0);
    let to = next.to_string();
    let carry = [("to", to.as_str())];
    gt0.post(&format!("/meetings/{meeting}/agenda/carry"), &carry)
        .await
        .location();
    let point = app.count("SELECT max(id) FROM agenda_point").await;
    gt0.get(&format!("/meetings/{next}/cards/{point}"))
        .await
        .shows("Un siège par commune");
    gt0.get(&format!("/meetings/{next}/agenda"))
        .await
        .shows("Une carte du tableau de gouvernance");
}

#[tokio::test]
async fn who_sees_no_cards_finds_none_on_the_way_back() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    app.meeting_is_today(place.meeting).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let [proposal, _] = place.cards.map(|id| id.to_string());
    let meeting = place.meeting.to_string();
    let take = format!("/governance/tables/{}/agenda", place.table);
    let one = [
        ("meeting", meeting.as_str()),
        ("title", "La représentation"),
        ("card", &proposal),
    ];
    let cards = gt0.post(&take, &one).await.location().to_owned();
    let text = [
        ("card", proposal.as_str()),
        ("decision", ""),
        ("text", "Oui."),
    ];
    let decision = gt0.post(&cards, &text).await.location().to_owned();
    let mut thematic = app.signed_in(Role::ThematicCoordinator, 1).await;
    for page in [&cards, &decision] {
        let page = thematic.get(page).await;
        page.is(200).hides("Un siège par commune");
    }
    thematic.post(&cards, &text).await.is(403);
}

#[tokio::test]
async fn a_card_that_is_taken_to_an_agenda_meanwhile_is_not_archived() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    let point = app.point(place.meeting, "La représentation").await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let [card, _] = place.cards;
    let mut tx = app.pool.begin().await.unwrap();
    sqlx::query("SELECT FROM governance_card WHERE id = $1 FOR NO KEY UPDATE")
        .bind(card.0)
        .execute(&mut *tx)
        .await
        .unwrap();
    let archive = format!("/governance/cards/{card}/archive");
    let archived = tokio::spawn(async move { gt0.post(&archive, &[]).await });
    // It waits for the card.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(!archived.is_finished());
    sqlx::query("INSERT INTO governance_card_link (card_id, point_id) VALUES ($1, $2)")
        .bind(card.0)
        .bind(point.0)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    archived
        .await
        .unwrap()
        .is(409)
        .shows("elle ne peut pas être archivée");
}

#[tokio::test]
async fn a_card_says_what_it_is_about() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    let strategy = app.strategy("RENOLUTION").await;
    let group = app.group(3).await;
    app.measure("PREC-012", Some(group)).await;
    let point = app.point(place.meeting, "Mandats").await;
    let entry = app
        .noted(place.meeting, point, "opinion", "Le mandat descend")
        .await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let [card, _] = place.cards;
    let (links, page) = (
        format!("/governance/cards/{card}/links"),
        format!("/governance/cards/{card}"),
    );
    pilot.get(&links).await.is(200).shows("RENOLUTION");
    let (strategy, group) = (strategy.to_string(), group.to_string());
    let note = format!("https://jalon.example/entries/{entry}");
    let about = |measures, entries, version| {
        [
            ("strategy", strategy.as_str()),
            ("group", group.as_str()),
            ("measures", measures),
            ("entries", entries),
            ("version", version),
        ]
    };
    pilot
        .post(&links, &about("PREC-999", "0", "1"))
        .await
        .is(422)
        .shows("Aucune mesure ne porte ces codes")
        .shows("Une de ces notes n’existe pas");
    pilot
        .post(&links, &about("prec-012", &note, "1"))
        .await
        .location();
    pilot
        .get(&page)
        .await
        .shows("RENOLUTION")
        .shows("GT3")
        .shows("PREC-012")
        .shows(&format!("/entries/{entry}"))
        .shows("RENOLUTION, GT3, PREC-012, PV");
    // Somebody who saw the card before says something else.
    pilot.post(&links, &about("", "", "1")).await.is(409);
    pilot.post(&links, &about("", "", "2")).await.location();
    pilot.get(&page).await.hides(&format!("/entries/{entry}"));
}

#[tokio::test]
async fn a_link_to_an_agenda_is_taken_back_and_a_decision_by_who_steers() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    let point = app.point(place.meeting, "La représentation").await;
    let [card, _] = place.cards;
    let link = |column: &'static str, id: i64| {
        let sql = format!(
            "INSERT INTO governance_card_link (card_id, {column}) VALUES ($1, $2) RETURNING id"
        );
        let pool = app.pool.clone();
        async move {
            let made = sqlx::query_scalar::<_, i64>(sqlx::AssertSqlSafe(sql));
            made.bind(card.0).bind(id).fetch_one(&pool).await.unwrap()
        }
    };
    let on_agenda = link("point_id", point.0).await;
    let group = app.group(0).await;
    let decision: i64 = one!(app,
        "INSERT INTO decision (year, text, decided_on, group_id, recorded_at)
         VALUES (2021, 'Oui.', $1, $2, $3) RETURNING id";
        app.clock.today(), group.0, app.clock.now());
    let decided = link("decision_id", decision).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let page = format!("/governance/cards/{card}");
    let remove = |id: i64| format!("{page}/links/{id}/remove");
    pilot
        .get(&remove(on_agenda))
        .await
        .is(200)
        .shows("Retirer le lien");
    for _ in 0..2 {
        let taken = pilot.post(&remove(on_agenda), &[]).await;
        assert_eq!(taken.location(), page);
    }
    pilot.post(&remove(decided), &[]).await.is(403);
    pilot.get(&format!("{page}/archive")).await.is(409);
    gt0.post(&remove(decided), &[]).await.location();
    pilot.post(&format!("{page}/archive"), &[]).await.location();
    let told = "SELECT count(*) FROM history WHERE action = 'unlink_card'";
    assert_eq!(app.count(told).await, 2);
}

#[tokio::test]
async fn good_practices_of_a_strategy_stand_beside_the_table() {
    let app = TestApp::start().await;
    let place = place(&app).await;
    let strategy = app.strategy("RENOLUTION").await;
    app.group(3).await;
    let [card, _] = place.cards;
    run!(app, "INSERT INTO governance_card_link (card_id, strategy_id) VALUES ($1, $2)";
        card.0, strategy.0);
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let compared = format!("/governance/tables/{}?compare={strategy}", place.table);
    // A proposal is none.
    pilot.get(&compared).await.hides("Comparer avec");
    pilot.get("/couplings").await.is(200).hides("?compare=");
    run!(app, "UPDATE governance_card SET kind = 'good_practice' WHERE id = $1"; card.0);
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
