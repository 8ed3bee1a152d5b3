//! Moving cards by the form: named neighbours, one order, no move lost, and the way back.

use kernel::ids::{GovernanceLineId, GovernanceTableId, PersonId};
use platform::{auth::Role, web::undo::FIELD};

use crate::{
    hostile::send,
    support::{Answer, Browser, TestApp, forms::Form},
};

struct Grid {
    table: GovernanceTableId,
    topic: GovernanceLineId,
    near: GovernanceLineId,
    far: GovernanceLineId,
}

/// A table of two cells.
async fn grid(app: &TestApp) -> Grid {
    let table = app.governance_table("Gouvernance").await;
    Grid {
        table,
        topic: app.governance_line(table, "topic", "Représentation").await,
        near: app.governance_line(table, "level", "Comité").await,
        far: app
            .governance_line(table, "level", "Groupes de travail")
            .await,
    }
}

/// Cards in the first cell; their ids.
async fn cards(app: &TestApp, grid: &Grid, author: PersonId, bodies: &[&str]) -> Vec<String> {
    let mut made = Vec::new();
    for body in bodies {
        let cell = (grid.topic, grid.near);
        let card = app
            .governance_card(grid.table, cell, author, "proposal", body)
            .await;
        made.push(card.to_string());
    }
    made
}

async fn moved(
    browser: &mut Browser,
    card: &str,
    (topic, level): (GovernanceLineId, GovernanceLineId),
    after: &str,
    version: &str,
) -> Answer {
    let (topic, level) = (topic.to_string(), level.to_string());
    let fields = [
        ("topic", topic.as_str()),
        ("level", &level),
        ("after", after),
        ("version", version),
    ];
    let address = format!("/governance/cards/{card}/move");
    browser.post(&address, &fields).await
}

#[tokio::test]
async fn a_card_goes_where_the_form_says_and_comes_back() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let made = cards(&app, &grid, author, &["Un", "Deux", "Trois"]).await;
    let near = (grid.topic, grid.near);
    let far = (grid.topic, grid.far);
    let form = format!("/governance/cards/{}/move", made[1]);
    pilot
        .get(&form)
        .await
        .is(200)
        .shows("Après « Trois »")
        .hides("Après « Deux »");
    let elsewhere = format!("{form}?topic={}&level={}", grid.topic, grid.far);
    pilot.get(&elsewhere).await.is(200).hides("Après « Trois »");

    // Within its cell, after a neighbour, and first.
    moved(&mut pilot, &made[0], near, &made[2], "1")
        .await
        .location();
    assert_eq!(app.cards_of(near.0, near.1).await, ["Deux", "Trois", "Un"]);
    moved(&mut pilot, &made[2], near, "first", "1")
        .await
        .location();
    assert_eq!(app.cards_of(near.0, near.1).await, ["Trois", "Deux", "Un"]);
    // Into another cell, and back where it was.
    let done = moved(&mut pilot, &made[1], far, "last", "1").await;
    assert_eq!(app.cards_of(far.0, far.1).await, ["Deux"]);
    let page = pilot.get(done.location()).await;
    page.shows("est dans la case Représentation · Groupes de travail");
    let takes_back = |form: &Form| form.fields.iter().any(|field| field.name == FIELD);
    let undo = Form::all(&page).into_iter().find(takes_back).unwrap();
    send(&mut pilot, &undo, &undo.with("", "")).await.location();
    assert_eq!(app.cards_of(near.0, near.1).await, ["Trois", "Deux", "Un"]);
    assert!(app.cards_of(far.0, far.1).await.is_empty());
    // What moved since stays.
    let again = undo.with("form_key", "another");
    send(&mut pilot, &undo, &again).await.is(409);
    // A neighbour of another cell is none.
    let wrong = moved(&mut pilot, &made[1], far, &made[0], "3").await;
    wrong
        .is(422)
        .shows("n’est pas, ou plus, dans la case choisie");
}

#[tokio::test]
async fn the_history_tells_from_which_cell_to_which_by_their_names_of_then() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let made = cards(&app, &grid, author, &["Un"]).await;
    let far = (grid.topic, grid.far);
    moved(&mut pilot, &made[0], far, "last", "1")
        .await
        .location();
    app.run("UPDATE governance_line SET title = title || ' (avant)'")
        .await;
    pilot
        .get(&format!("/governance/cards/{}", made[0]))
        .await
        .shows("Carte déplacée")
        .shows("</span>Représentation · Comité</del>")
        .shows("</span>Représentation · Groupes de travail</ins>");
}

#[tokio::test]
async fn a_move_overwrites_neither_another_move_nor_what_somebody_types() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut other = app.signed_in(Role::Facilitator, 1).await;
    let made = cards(&app, &grid, author, &["Un"]).await;
    let far = (grid.topic, grid.far);
    let near = (grid.topic, grid.near);
    moved(&mut pilot, &made[0], far, "last", "1")
        .await
        .location();
    // A page of before does not put it back.
    let stale = moved(&mut other, &made[0], near, "first", "1").await;
    stale.is(409).shows("pilot GT1");
    assert_eq!(app.cards_of(far.0, far.1).await, ["Un"]);
    // Moving and typing have versions of their own.
    let text = [
        ("kind", "proposal"),
        ("body", "Un, et mieux"),
        ("version", "1"),
    ];
    let card = format!("/governance/cards/{}", made[0]);
    assert_eq!(other.post(&card, &text).await.location(), card);
    moved(&mut pilot, &made[0], near, "last", "2")
        .await
        .location();
    assert_eq!(app.cards_of(near.0, near.1).await, ["Un, et mieux"]);
}

#[tokio::test]
async fn sixty_moves_by_three_people_at_once_all_stand() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    let (author, pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let bodies: Vec<String> = (0..60).map(|n| format!("Carte {n:02}")).collect();
    let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
    let made = cards(&app, &grid, author, &bodies).await;
    let far = (grid.topic, grid.far);
    let walk = async |mut browser: Browser, own: Vec<String>| {
        for card in own {
            moved(&mut browser, &card, far, "first", "1")
                .await
                .location();
        }
    };
    let part = |n: usize| made.iter().skip(n).step_by(3).cloned().collect::<Vec<_>>();
    let (two, three) = (
        app.signed_in(Role::Facilitator, 1).await,
        app.signed_in(Role::Pilot, 2).await,
    );
    tokio::join!(
        walk(pilot, part(0)),
        walk(two, part(1)),
        walk(three, part(2))
    );
    assert!(app.cards_of(grid.topic, grid.near).await.is_empty());
    let mut there = app.cards_of(grid.topic, grid.far).await;
    there.sort_unstable();
    assert_eq!(there, bodies);
    let places = "SELECT count(DISTINCT position) FROM governance_card";
    assert_eq!(app.count(places).await, 60, "each has a place of its own");
}

#[tokio::test]
async fn two_tabs_of_one_account_move_a_card_each() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    let (author, mut first) = app.signed_in_person(Role::Pilot, 1).await;
    let made = cards(&app, &grid, author, &["Un", "Deux", "Trois"]).await;
    let mut second = first.clone();
    let far = (grid.topic, grid.far);
    let (one, two) = tokio::join!(
        moved(&mut first, &made[0], far, "first", "1"),
        moved(&mut second, &made[1], far, "first", "1")
    );
    one.location();
    two.location();
    let mut there = app.cards_of(far.0, far.1).await;
    there.sort_unstable();
    assert_eq!(there, ["Deux", "Un"]);
    assert_eq!(app.cards_of(grid.topic, grid.near).await, ["Trois"]);
}

#[tokio::test]
async fn what_a_card_says_moves_none() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let made = cards(&app, &grid, author, &["Un", "Deux", "Trois"]).await;
    let places =
        "SELECT string_agg(id || ':' || position || ':' || position_version, ' ' ORDER BY id)
                  FROM governance_card";
    let places = async || -> String {
        let found = sqlx::query_scalar(places).fetch_one(&app.pool).await;
        found.unwrap()
    };
    let before = places().await;
    let text = [("kind", "risk"), ("body", "Encore un"), ("version", "1")];
    let card = format!("/governance/cards/{}", made[1]);
    pilot.post(&card, &text).await.location();
    assert_eq!(places().await, before);
    // Every card that is dragged by hand has the form beside it.
    let table = format!("/governance/tables/{}", grid.table);
    let page = pilot.get(&table).await;
    for card in &made {
        let way = format!("/governance/cards/{card}/move");
        page.shows(&format!("data-move=\"{way}\""));
        page.shows(&format!("href=\"{way}\""));
    }
}

#[tokio::test]
async fn a_card_is_put_back_into_the_cell_it_came_from_long_after() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    let (author, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let made = cards(&app, &grid, author, &["Un", "Deux"]).await;
    let (near, far) = ((grid.topic, grid.near), (grid.topic, grid.far));
    let card = format!("/governance/cards/{}", made[0]);
    pilot.get(&card).await.hides("Remettre dans");
    moved(&mut pilot, &made[0], far, "last", "1")
        .await
        .location();
    // Within its cell it comes from nowhere else.
    moved(&mut pilot, &made[0], far, "first", "2")
        .await
        .location();
    app.clock.advance(chrono::TimeDelta::days(1));
    let mut other_day = app.browser_of(author).await;
    let page = other_day.get(&card).await;
    page.shows("Remettre dans").shows("pilot GT1");
    let way = format!("{card}/move");
    let form = |page: &Answer| {
        let mut all = Form::all(page).into_iter();
        all.find(|form| form.action == way).unwrap()
    };
    let back = form(&page);
    send(&mut other_day, &back, &back.with("", ""))
        .await
        .location();
    assert_eq!(app.cards_of(near.0, near.1).await, ["Deux", "Un"]);
    assert!(app.cards_of(far.0, far.1).await.is_empty());
    // A page of before puts nothing back.
    let again = back.with("form_key", "another");
    send(&mut other_day, &back, &again).await.is(409);
    // What is no cell any more is offered to nobody.
    run!(app, "UPDATE governance_line SET archived_at = now() WHERE id = $1"; grid.far.0);
    other_day.get(&card).await.hides("Remettre dans");
}

#[tokio::test]
async fn cards_written_at_once_have_each_a_place_of_their_own() {
    let app = TestApp::start().await;
    let grid = grid(&app).await;
    let pilot = app.signed_in(Role::Pilot, 1).await;
    let address = format!("/governance/tables/{}/cards", grid.table);
    let (topic, level) = (grid.topic.to_string(), grid.near.to_string());
    let mut asked = Vec::new();
    for n in 0..20 {
        let (mut browser, address) = (pilot.clone(), address.clone());
        let (topic, level) = (topic.clone(), level.clone());
        asked.push(tokio::spawn(async move {
            let body = format!("Carte {n:02}");
            let fields = [
                ("topic", topic.as_str()),
                ("level", &level),
                ("kind", "proposal"),
                ("body", &body),
                ("signed", "named"),
            ];
            browser.post(&address, &fields).await.status.as_u16()
        }));
    }
    for answer in asked {
        assert_eq!(answer.await.unwrap(), 303);
    }
    let places = "SELECT count(DISTINCT position) FROM governance_card";
    assert_eq!(app.count(places).await, 20, "each has a place of its own");
}
