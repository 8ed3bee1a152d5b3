//! Merging cards: points add up, nothing is lost, and all comes back exactly.

use kernel::ids::{GovernanceCardId, GovernanceLineId, GovernanceTableId, PersonId};
use platform::{auth::Role, web::undo::FIELD};

use super::WRITE;
use crate::{
    hostile::send,
    rights_table::{Row, get, post},
    support::{TestApp, forms::Form},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/governance/cards/{id}/merge", WRITE),
    post("/governance/cards/{id}/merge", WRITE),
    post("/governance/cards/{id}/unmerge", WRITE),
];

struct Cards {
    table: GovernanceTableId,
    topic: GovernanceLineId,
    level: GovernanceLineId,
    ids: Vec<GovernanceCardId>,
}

/// A table of one cell with these cards.
async fn cards(app: &TestApp, author: PersonId, bodies: &[&str]) -> Cards {
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let mut ids = Vec::new();
    for body in bodies {
        let cell = (topic, level);
        ids.push(
            app.governance_card(table, cell, author, "proposal", body)
                .await,
        );
    }
    Cards {
        table,
        topic,
        level,
        ids,
    }
}

/// All that is stored of cards and of votes, but for versions.
async fn stored(app: &TestApp) -> String {
    app.one(
        "SELECT (SELECT jsonb_agg(to_jsonb(c) - 'version' - 'position_version' ORDER BY id) FROM governance_card c)::text
             || (SELECT coalesce(jsonb_agg(to_jsonb(v) ORDER BY ballot_id, card_id), '[]') FROM governance_vote v
                 WHERE points > 0)::text",
    )
    .await
}

#[tokio::test]
async fn points_add_up_and_a_card_comes_back_exactly() {
    let app = TestApp::start().await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let made = cards(&app, author, &["Un", "Deux", "Trois"]).await;
    let [one, two, _] = made.ids[..] else {
        panic!("three cards")
    };
    let workshop = app.governance_workshop(made.table, "vote").await;
    for (card, points) in [(one, "1"), (two, "2")] {
        let vote = format!("/governance/cards/{card}/vote");
        pilot.post(&vote, &[("points", points)]).await.location();
    }
    app.set_phase(workshop, "merge").await;
    let before = stored(&app).await;
    let merge = format!("/governance/cards/{two}/merge");
    pilot
        .get(&merge)
        .await
        .is(200)
        .shows("Un (Représentation · Comité)")
        .hides("Deux (Représentation");
    let into = one.to_string();
    let done = pilot.post(&merge, &[("into", &into)]).await;
    let leader = format!("/governance/cards/{one}");
    assert_eq!(done.location(), leader);
    let page = pilot.get(&leader).await;
    page.shows("La carte est regroupée sous")
        .shows("Cartes regroupées ici")
        .shows("Deux")
        .shows("3 points");
    let table = format!("/governance/tables/{}", made.table);
    pilot
        .get(&table)
        .await
        .shows("une carte regroupée")
        .shows("3 points");
    // What is merged stands still, and its leader stays while it holds something.
    let edit = [("kind", "risk"), ("body", "Deux"), ("version", "2")];
    let held = format!("/governance/cards/{two}");
    pilot.post(&held, &edit).await.is(409);
    pilot
        .post(&format!("{leader}/archive"), &[])
        .await
        .is(409)
        .shows("séparez-les d’abord");

    // The message takes it back, and so does the card.
    let takes_back = |form: &Form| form.fields.iter().any(|field| field.name == FIELD);
    let undo = Form::all(&page).into_iter().find(takes_back).unwrap();
    send(&mut pilot, &undo, &undo.with("", "")).await.location();
    assert_eq!(stored(&app).await, before);
    pilot.post(&merge, &[("into", &into)]).await.location();
    let unmerge = format!("/governance/cards/{two}/unmerge");
    for _ in 0..2 {
        pilot.post(&unmerge, &[]).await.location();
        assert_eq!(stored(&app).await, before);
    }
    assert_eq!(
        app.cards_of(made.topic, made.level).await,
        ["Un", "Deux", "Trois"]
    );
    pilot
        .get(&leader)
        .await
        .shows("Cartes séparées")
        .hides("Cartes regroupées ici");
}

#[tokio::test]
async fn a_leader_whose_text_changed_gets_its_former_one_back_where_asked() {
    let app = TestApp::start().await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let made = cards(&app, author, &["Un", "Deux"]).await;
    let [one, two] = made.ids[..] else {
        panic!("two cards")
    };
    let into = one.to_string();
    let merge = format!("/governance/cards/{two}/merge");
    pilot.post(&merge, &[("into", &into)]).await.location();
    let leader = format!("/governance/cards/{one}");
    let text = [
        ("kind", "proposal"),
        ("body", "Un et deux"),
        ("version", "1"),
    ];
    pilot.post(&leader, &text).await.location();
    pilot
        .get(&leader)
        .await
        .shows("Avant ce regroupement, la carte disait");
    let unmerge = format!("/governance/cards/{two}/unmerge");
    pilot.post(&unmerge, &[("former", "1")]).await.location();
    assert_eq!(app.cards_of(made.topic, made.level).await, ["Un", "Deux"]);
}

#[tokio::test]
async fn cards_make_no_chain_even_at_once() {
    let app = TestApp::start().await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let made = cards(&app, author, &["Un", "Deux", "Trois"]).await;
    let address = |card: usize| format!("/governance/cards/{}/merge", made.ids[card]);
    let id = |card: usize| made.ids[card].to_string();
    let (mut left, mut right) = (pilot.clone(), pilot.clone());
    let (to_two, to_one) = (id(1), id(0));
    let (to_two, to_one) = ([("into", to_two.as_str())], [("into", to_one.as_str())]);
    let (first, second) = (address(0), address(1));
    let (one, two) = tokio::join!(left.post(&first, &to_two), right.post(&second, &to_one));
    let mut statuses = [one.status.as_u16(), two.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 303, "one of them is done");
    assert!([409, 422].contains(&statuses[1]), "{statuses:?}");
    let merged = "SELECT count(*) FROM governance_card WHERE leader_id IS NOT NULL";
    assert_eq!(app.count(merged).await, 1);
    // Who holds a card goes under no other one, and nothing goes under a card that is merged.
    let leader = "SELECT leader_id FROM governance_card WHERE leader_id IS NOT NULL";
    let leader = app.count(leader).await;
    let held = "SELECT id FROM governance_card WHERE leader_id IS NOT NULL";
    let held = app.count(held).await.to_string();
    let third = id(2);
    pilot
        .post(
            &format!("/governance/cards/{leader}/merge"),
            &[("into", &third)],
        )
        .await
        .is(409);
    for wrong in [&held, &third, ""] {
        pilot.post(&address(2), &[("into", wrong)]).await.is(422);
    }
}

#[tokio::test]
async fn who_merges_is_said_by_the_workshop() {
    let app = TestApp::start().await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let (note_taker, mut takes_notes) = app.signed_in_person(Role::Facilitator, 1).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let made = cards(&app, author, &["Un", "Deux"]).await;
    let workshop = app.governance_workshop(made.table, "collect").await;
    let merge = format!("/governance/cards/{}/merge", made.ids[1]);
    gt0.get(&merge)
        .await
        .is(409)
        .shows("L’atelier en est à la récolte");
    app.set_phase(workshop, "merge").await;
    pilot.get(&merge).await.is(200);
    run!(app,
        "INSERT INTO governance_sub_group (table_id, position, name, note_taker_id) VALUES ($1, 1, 'Un', $2)";
        made.table.0, note_taker.0);
    for (who, expected) in [
        ("note_takers", [403, 200, 200]),
        ("coordination", [403, 403, 200]),
    ] {
        run!(app, "UPDATE governance_workshop SET merged_by = $1"; who);
        pilot.get(&merge).await.is(expected[0]);
        takes_notes.get(&merge).await.is(expected[1]);
        gt0.get(&merge).await.is(expected[2]);
    }
}

#[tokio::test]
async fn whose_an_unnamed_card_is_no_merging_tells() {
    let app = TestApp::start().await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let made = cards(&app, author, &["Un", "Deux", "Trois"]).await;
    let [one, two, three] = made.ids[..] else {
        panic!("three cards")
    };
    let other = app.person("Ada Autre").await;
    run!(app,
        "UPDATE governance_card SET author_id = CASE WHEN id = $2 THEN author_id ELSE $1 END, author_shown = id <> $2";
        other.0, two.0);
    let named = "SELECT count(*) FROM history WHERE actor_id IS NOT NULL
                 AND action IN ('merge_card', 'unmerge_card', 'update') AND subject_kind = 'governance_card'";
    // The own unnamed card goes under another one, and another one under it.
    for (card, leader) in [(two, one), (one, two)] {
        let into = leader.to_string();
        let merge = format!("/governance/cards/{card}/merge");
        pilot.post(&merge, &[("into", &into)]).await.location();
        let unmerge = format!("/governance/cards/{card}/unmerge");
        pilot.post(&unmerge, &[("former", "1")]).await.location();
        assert_eq!(app.count(named).await, 0, "{card} under {leader}");
    }
    let into = one.to_string();
    let merge = format!("/governance/cards/{three}/merge");
    pilot.post(&merge, &[("into", &into)]).await.location();
    assert_eq!(
        app.count(named).await,
        2,
        "of others' cards it is said who did it"
    );
}

#[tokio::test]
async fn points_over_what_one_card_may_get_are_given_back_and_said() {
    let app = TestApp::start().await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut other = app.signed_in(Role::Facilitator, 1).await;
    let made = cards(&app, author, &["Un", "Deux", "Trois"]).await;
    let [one, two, three] = made.ids[..] else {
        panic!("three cards")
    };
    let workshop = app.governance_workshop(made.table, "vote").await;
    let vote = |card| format!("/governance/cards/{card}/vote");
    pilot.post(&vote(one), &[("points", "2")]).await.location();
    pilot.post(&vote(two), &[("points", "3")]).await.location();
    other.post(&vote(two), &[("points", "3")]).await.location();
    app.set_phase(workshop, "merge").await;
    let before = stored(&app).await;
    let merge = format!("/governance/cards/{two}/merge");
    let unmerge = format!("/governance/cards/{two}/unmerge");
    let into = [("into", one.to_string())];
    let into: Vec<(&str, &str)> = into.iter().map(|(name, id)| (*name, id.as_str())).collect();
    let leader = pilot.post(&merge, &into).await.location().to_owned();
    pilot.get(&leader).await.shows("2 points, donnés au-delà");
    let table = format!("/governance/tables/{}", made.table);
    pilot
        .get(&table)
        .await
        .shows("2 points vous sont revenus")
        .shows("6 points");
    other.get(&table).await.hides("sont revenus");
    let of = |sql: &'static str| app.count(sql);
    assert_eq!(
        of("SELECT sum(spent)::bigint FROM governance_ballot").await,
        6
    );
    // Taken apart, the card has them again.
    pilot.post(&unmerge, &[]).await.location();
    assert_eq!(stored(&app).await, before);
    assert_eq!(
        of("SELECT sum(spent)::bigint FROM governance_ballot").await,
        8
    );
    pilot.get(&table).await.hides("sont revenus");

    // What was given elsewhere meanwhile is not given twice.
    pilot.post(&merge, &into).await.location();
    app.set_phase(workshop, "vote").await;
    // The old address leads to the leading card, and so do points.
    pilot
        .get(&format!("/governance/cards/{two}"))
        .await
        .is(200)
        .shows(&leader);
    pilot
        .post(&vote(two), &[("points", "1")])
        .await
        .is(409)
        .shows("donnez vos points à celle qui la mène");
    pilot.post(&vote(one), &[("points", "4")]).await.is(409);
    pilot
        .post(&vote(three), &[("points", "3")])
        .await
        .location();
    app.set_phase(workshop, "merge").await;
    pilot.post(&unmerge, &[]).await.location();
    let most = "SELECT max(spent)::bigint FROM governance_ballot";
    assert_eq!(of(most).await, 6);
    let same = "SELECT count(*) FROM governance_ballot b WHERE b.spent <>
                    (SELECT sum(v.points) FROM governance_vote v WHERE v.ballot_id = b.id)";
    assert_eq!(of(same).await, 0);
    // Whoever takes the points back from all of it has none of them come again.
    pilot.post(&merge, &into).await.location();
    app.set_phase(workshop, "vote").await;
    pilot.post(&vote(one), &[("points", "0")]).await.location();
    app.set_phase(workshop, "merge").await;
    pilot.post(&unmerge, &[]).await.location();
    let left = "SELECT sum(points)::bigint FROM governance_vote v JOIN governance_card c ON c.id = v.card_id
                WHERE c.body = 'Deux'";
    assert_eq!(of(left).await, 3);
}

#[tokio::test]
async fn what_is_merged_after_a_workshop_keeps_its_points() {
    let app = TestApp::start().await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let made = cards(&app, author, &["Un", "Deux"]).await;
    let [one, two] = made.ids[..] else {
        panic!("two cards")
    };
    let workshop = app.governance_workshop(made.table, "vote").await;
    for card in [one, two] {
        let vote = format!("/governance/cards/{card}/vote");
        pilot.post(&vote, &[("points", "3")]).await.location();
    }
    app.set_phase(workshop, "closed").await;
    let merge = format!("/governance/cards/{two}/merge");
    let into = one.to_string();
    pilot.post(&merge, &[("into", &into)]).await.location();
    let table = format!("/governance/tables/{}", made.table);
    pilot.get(&table).await.shows("6 points");
}
