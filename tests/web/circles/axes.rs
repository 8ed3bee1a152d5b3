//! Axes of a group, and the measures beneath.

use platform::auth::Role;

use super::{PREPARE_CIRCLE, READ_CIRCLE};
use crate::{
    rights_table::{Row, get, post},
    support::TestApp,
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/circles/groups/{group}/axes", READ_CIRCLE),
    post("/circles/groups/{group}/axes", PREPARE_CIRCLE),
    get("/circles/groups/{group}/axes/new", PREPARE_CIRCLE),
    get("/circles/axes/{id}", READ_CIRCLE),
    post("/circles/axes/{id}", PREPARE_CIRCLE),
    get("/circles/axes/{id}/edit", PREPARE_CIRCLE),
    post("/circles/axes/{id}/move", PREPARE_CIRCLE),
    post("/circles/axes/{id}/measures", PREPARE_CIRCLE),
    get("/circles/axes/{id}/measures/{axis_measure}", PREPARE_CIRCLE),
    post("/circles/axes/{id}/measures/{axis_measure}", PREPARE_CIRCLE),
    post(
        "/circles/axes/{id}/measures/{axis_measure}/move",
        PREPARE_CIRCLE,
    ),
    get(
        "/circles/axes/{id}/measures/{axis_measure}/remove",
        PREPARE_CIRCLE,
    ),
    get("/circles/axes/{id}/archive", PREPARE_CIRCLE),
    post("/circles/axes/{id}/archive", PREPARE_CIRCLE),
    post("/circles/axes/{id}/restore", PREPARE_CIRCLE),
    // What takes the measure away comes last.
    post(
        "/circles/axes/{id}/measures/{axis_measure}/remove",
        PREPARE_CIRCLE,
    ),
];

#[tokio::test]
async fn axes_stand_in_their_order_with_their_measures() {
    let app = TestApp::start().await;
    let group = app.group(4).await;
    app.measure("PREC-012", Some(group)).await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let axes = format!("/circles/groups/{group}/axes");
    let mut made = Vec::new();
    for (number, title) in [("1", "Réemploi"), ("2", "Matériaux biosourcés")] {
        let fields = [("number", number), ("title", title), ("aim", "Un **but**.")];
        made.push(pilot.post(&axes, &fields).await.location().to_owned());
    }
    let taken = [("number", "2"), ("title", "Encore un")];
    pilot
        .post(&axes, &taken)
        .await
        .is(422)
        .shows("Un autre axe du groupe porte déjà ce numéro");

    let measures = format!("{}/measures", made[0]);
    let unknown = [("measure_title", "Consigne"), ("measure_code", "PREC-999")];
    let answer = pilot.post(&measures, &unknown).await;
    answer.is(422).shows("Aucune mesure n’a ce code");
    for (title, code) in [("Consigne", "prec 12"), ("Plateforme", "")] {
        let fields = [("measure_title", title), ("measure_code", code)];
        assert_eq!(pilot.post(&measures, &fields).await.location(), made[0]);
    }
    pilot.get(&made[0]).await.shows("PREC-012");
    let order = |body: &str, one: &str, other: &str| body.find(one) < body.find(other);
    let page = pilot.get(&made[0]).await;
    assert!(order(&page.body, "Consigne", "Plateforme"));
    let id = app
        .count("SELECT id FROM axis_measure WHERE title = 'Plateforme'")
        .await;
    let up = [("to", "up")];
    pilot
        .post(&format!("{measures}/{id}/move"), &up)
        .await
        .location();
    let page = pilot.get(&made[0]).await;
    assert!(!order(&page.body, "Consigne", "Plateforme"));

    pilot.post(&format!("{}/move", made[1]), &up).await;
    let page = pilot.get(&axes).await;
    page.is(200).shows("Matériaux biosourcés");
    assert!(!order(&page.body, "1. Réemploi", "2. Matériaux"));

    pilot
        .post(&format!("{}/archive", made[1]), &[])
        .await
        .location();
    pilot.get(&axes).await.is(200).shows("Axes archivés");
    // Everybody sees who changed what.
    pilot.get(&made[0]).await.shows("Mesure ajoutée");
}

#[tokio::test]
async fn an_axis_has_its_name_in_both_languages() {
    let app = TestApp::start().await;
    let group = app.group(4).await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let fields = [
        ("number", "1"),
        ("title", "Réemploi"),
        ("title_nl", "Hergebruik"),
        ("aim", ""),
    ];
    let axes = format!("/circles/groups/{group}/axes");
    pilot.post(&axes, &fields).await.location();
    let mut dutch = pilot.with_cookie("jalon_lang", "nl");
    dutch.get(&axes).await.is(200).shows("1. Hergebruik");
}
