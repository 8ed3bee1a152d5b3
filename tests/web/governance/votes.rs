//! Votes: points per person and per card, never one more than a workshop lets one give.

use kernel::ids::{GovernanceLineId, GovernanceTableId, PersonId};
use platform::auth::Role;

use super::WRITE;
use crate::{
    rights_table::{Row, post},
    support::TestApp,
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[post("/governance/cards/{id}/vote", WRITE)];

/// A table of one cell.
async fn cell(app: &TestApp) -> (GovernanceTableId, (GovernanceLineId, GovernanceLineId)) {
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    (table, (topic, level))
}

/// Addresses at which one votes on new cards.
async fn votes_on(
    app: &TestApp,
    table: GovernanceTableId,
    cell: (GovernanceLineId, GovernanceLineId),
    author: PersonId,
    count: usize,
) -> Vec<String> {
    let mut made = Vec::new();
    for n in 0..count {
        let body = format!("Carte {n:02}");
        let card = app
            .governance_card(table, cell, author, "proposal", &body)
            .await;
        made.push(format!("/governance/cards/{card}/vote"));
    }
    made
}

#[tokio::test]
async fn fifty_votes_at_once_give_no_point_more_than_there_are() {
    let app = TestApp::start().await;
    let (table, cell) = cell(&app).await;
    app.governance_workshop(table, "vote").await;
    let (author, pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let cards = votes_on(&app, table, cell, author, 50).await;
    let asked: Vec<_> = cards
        .into_iter()
        .map(|address| {
            let mut browser = pilot.clone();
            tokio::spawn(async move { browser.post(&address, &[("points", "1")]).await.status })
        })
        .collect();
    let mut taken = 0;
    for answer in asked {
        match answer.await.unwrap().as_u16() {
            303 => taken += 1,
            409 => {}
            other => panic!("{other}"),
        }
    }
    assert_eq!(taken, 6);
    let given = "SELECT sum(points) FROM governance_vote";
    assert_eq!(app.count(given).await, 6);
    let spent = "SELECT spent::bigint FROM governance_ballot";
    assert_eq!(app.count(spent).await, 6);
}

#[tokio::test]
async fn points_are_given_and_taken_back_within_what_a_card_may_get() {
    let app = TestApp::start().await;
    let (table, cell) = cell(&app).await;
    let workshop = app.governance_workshop(table, "collect").await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut other = app.signed_in(Role::Facilitator, 1).await;
    let cards = votes_on(&app, table, cell, author, 3).await;
    let page = format!("/governance/tables/{table}");
    // Not before the vote; the answer says which phase it is.
    pilot
        .post(&cards[0], &[("points", "1")])
        .await
        .is(409)
        .shows("L’atelier en est à la récolte");
    app.set_phase(workshop, "vote").await;
    let done = pilot.post(&cards[0], &[("points", "3")]).await;
    pilot
        .get(done.location())
        .await
        .shows("Il vous reste 3 points")
        .shows("3 points")
        .shows("Vos points : 3");
    pilot
        .post(&cards[0], &[("points", "4")])
        .await
        .is(409)
        .shows("tous les points que l’atelier permet pour une carte");
    pilot.post(&cards[1], &[("points", "3")]).await.location();
    pilot
        .post(&cards[2], &[("points", "1")])
        .await
        .is(409)
        .shows("Vous avez donné tous vos points")
        // On the table itself, where it began.
        .shows(&format!("data-page=\"{page}\""));
    // Nothing that is refused is offered.
    pilot
        .get(&page)
        .await
        .shows(">−1<")
        .hides(">+1<")
        .shows("Le maximum pour une carte")
        .shows("Tous vos points sont donnés");
    other.get(&page).await.shows(">+1<").hides("Le maximum");
    let of_card = |n: usize| cards[n].trim_end_matches("/vote").to_owned();
    for (card, why) in [
        (0, "Le maximum pour une carte"),
        (2, "Tous vos points sont donnés"),
    ] {
        let seen = pilot.get(&of_card(card)).await;
        seen.shows(why).hides("Donner un point");
        assert!(seen.queries() <= 10, "{} statements", seen.queries());
    }
    other
        .get(&of_card(0))
        .await
        .shows("Donner un point")
        .hides("Le maximum");
    pilot.post(&cards[1], &[("points", "1")]).await.location();
    other.post(&cards[1], &[("points", "2")]).await.location();
    for wrong in ["", "-1", "x", "101"] {
        pilot.post(&cards[1], &[("points", wrong)]).await.is(400);
    }
    let seen = other.get(&page).await;
    seen.shows("Il vous reste 4 points").shows("Vos points : 2");
    assert!(seen.queries() <= 10, "{} statements", seen.queries());
    // Nobody is told who gave what.
    let told = "SELECT count(*) FROM history WHERE subject_kind = 'governance_card'";
    assert_eq!(app.count(told).await, 0);
    app.set_phase(workshop, "discuss").await;
    pilot.post(&cards[1], &[("points", "0")]).await.is(409);
    // The points stay when the workshop is over.
    app.set_phase(workshop, "closed").await;
    other.get(&page).await.shows("3 points");
}

#[tokio::test]
async fn a_budget_is_lowered_under_what_was_given_only_where_the_excess_is_listed() {
    let app = TestApp::start().await;
    let (table, cell) = cell(&app).await;
    let workshop = app.governance_workshop(table, "vote").await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let cards = votes_on(&app, table, cell, author, 2).await;
    for card in &cards {
        pilot.post(card, &[("points", "2")]).await.location();
    }
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let page = format!("/governance/workshops/{workshop}");
    let fields = |all: &'static str, one: &'static str| {
        [
            ("title", "Atelier"),
            ("points_per_person", all),
            ("points_per_card", one),
            ("authors", "shown"),
            ("sight", "all"),
            ("merged_by", "anybody"),
            ("version", "1"),
        ]
    };
    gt0.post(&page, &fields("3", "2"))
        .await
        .is(422)
        .shows("Quelqu’un a déjà donné davantage de points")
        .shows("name=\"excess\"");
    gt0.post(&page, &fields("6", "1"))
        .await
        .is(422)
        .shows("Quelqu’un a déjà donné davantage à une carte");
    gt0.post(&page, &fields("2", "3")).await.is(422);
    let accepted = [&fields("3", "2")[..], &[("excess", "1")]].concat();
    gt0.post(&page, &accepted).await.location();
    gt0.get(&page)
        .await
        .shows("plus de points que l’atelier n’en accorde")
        .shows("pilot GT1")
        .shows("un point de trop");
    // Who is over may take back, and give no more.
    pilot.post(&cards[0], &[("points", "3")]).await.is(409);
    pilot.post(&cards[0], &[("points", "1")]).await.location();
    gt0.get(&page).await.hides("un point de trop");
}
