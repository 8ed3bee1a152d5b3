//! The table by keyboard, without JavaScript, and as a screen reader has it.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{Grid, PILOT, cards, counts};
use crate::{
    looks::{enter, said},
    support::{Browser, Look, Site},
};

/// Presses Tab until something has the focus; how often.
async fn tab_to(browser: &Browser, selector: &str) -> usize {
    for pressed in 1..120 {
        let active = browser.driver.active_element().await.unwrap();
        active.send_keys(Key::Tab + "").await.unwrap();
        let there = "return document.activeElement.matches(arguments[0]) ? ['there'] : []";
        if !said(browser, there, vec![json!(selector)]).await.is_empty() {
            return pressed;
        }
    }
    panic!("{selector} is not reached");
}

#[tokio::test]
async fn a_card_is_moved_by_keyboard_alone() {
    let site = Site::start().await;
    let grid = Grid::of(&site).await;
    let card = grid.card(&site, 0, "Un siège").await;
    let browser = grid.open(&site, PILOT).await;
    tab_to(&browser, &format!("#card-{card} a")).await;
    let way = format!("[href='/governance/cards/{card}/move']");
    assert!(tab_to(&browser, &way).await <= 2);
    let key = async |keys: String| {
        let active = browser.driver.active_element().await.unwrap();
        active.send_keys(keys).await.unwrap();
    };
    key(Key::Enter.value().to_string()).await;
    browser.find("main [name=level]").await;
    tab_to(&browser, "main [name=level]").await;
    key("Groupes".into()).await;
    tab_to(&browser, "main [data-default]").await;
    key(Key::Enter.value().to_string()).await;
    browser.shows("est dans la case").await;
    assert_eq!(cards(&browser, &grid.cell(1)).await.len(), 1);
    browser.close().await;
}

#[tokio::test]
async fn all_of_it_works_without_javascript() {
    let site = Site::start().await;
    let grid = Grid::of(&site).await;
    let card = grid.card(&site, 0, "Un siège").await;
    let look = Look {
        without_javascript: true,
    };
    let browser = Browser::open(&site, look).await;
    enter(&browser, PILOT).await;
    browser.go(&grid.address()).await;
    browser
        .click(&format!("[href='/governance/cards/{card}/move']"))
        .await;
    let far = format!("main [name=level] option[value='{}']", grid.levels[1]);
    browser.click(&far).await;
    browser.click("main [data-default]").await;
    browser.shows("est dans la case").await;
    let moved = format!("#{} #card-{card}", grid.cell(1));
    browser.find(&moved).await;
    browser.click(".flash form button").await;
    browser
        .find(&format!("#{} #card-{card}", grid.cell(0)))
        .await;
    browser.click(&format!("#{} .gov-add", grid.cell(1))).await;
    browser.choose("kind", "risk").await;
    browser.fill("body", "Personne ne siège").await;
    browser.click("main form button.primary").await;
    browser.shows("Personne ne siège").await;
    browser.close().await;
}

#[tokio::test]
async fn a_screen_reader_has_a_table_with_headings_and_lists() {
    let site = Site::start().await;
    let grid = Grid::of(&site).await;
    grid.card(&site, 0, "Un siège").await;
    grid.card(&site, 0, "Deux sièges").await;
    let browser = grid.open(&site, PILOT).await;
    browser.find(".gov-grip").await;
    let tree = browser.driver.cdp();
    let tree = tree.send_raw("Accessibility.getFullAXTree", json!({}));
    let tree = tree.await.unwrap();
    let nodes = tree["nodes"].as_array().expect("a tree");
    let seen = nodes.iter().filter(|node| node["ignored"] != json!(true));
    let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    let seen: Vec<(String, String)> = seen
        .map(|node| (text(&node["role"]), text(&node["name"])))
        .collect();
    let named = |role: &str| -> Vec<&str> {
        let of_role = seen.iter().filter(|(is, _)| is == role);
        of_role.map(|(_, name)| name.as_str()).collect()
    };
    assert_eq!(named("table").len(), 1);
    assert!(
        named("table")[0].starts_with("Les thèmes"),
        "{:?}",
        named("table")
    );
    assert_eq!(named("columnheader")[1..], ["Comité", "Groupes de travail"]);
    assert_eq!(named("rowheader"), ["Représentation"]);
    assert!(named("heading").contains(&"Gouvernance d’essai"));
    assert!(named("list").len() >= 2 && named("listitem").len() >= 2);
    let links = named("link");
    for name in ["Un siège", "Deux sièges", "Déplacer « Un siège »"] {
        let plain = |link: &&&str| link.replace('\u{a0}', " ") == name;
        assert_eq!(links.iter().filter(plain).count(), 1, "{name} in {links:?}");
    }
    assert!(!named("status").is_empty(), "what is done is told");
    assert!(
        seen.iter().all(|(_, name)| !name.contains('⠿')),
        "the handle is for hands"
    );
    browser.close().await;
}

/// Where a finger on a card is, so many pixels below the middle of it; whether it has taken the card.
const FINGER: &str = r#"
    const card = document.getElementById(`card-${arguments[0]}`);
    if (arguments[1] === "pointerdown") card.scrollIntoView({ block: "center" });
    const box = card.getBoundingClientRect();
    card.dispatchEvent(new PointerEvent(arguments[1], {
        bubbles: true, cancelable: true, pointerId: 9, pointerType: "touch",
        clientX: box.left + 20, clientY: box.top + box.height / 2 + arguments[2] }));
    return [card.matches(".gov-dragged") ? "taken" : "left"];
"#;

#[tokio::test]
async fn on_a_phone_a_swipe_takes_no_card_along_and_the_form_moves_it() {
    let site = Site::start().await;
    let grid = Grid::of(&site).await;
    let card = grid.card(&site, 0, "Un siège").await;
    let browser = grid.open(&site, PILOT).await;
    let screen = json!({"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true});
    browser
        .cdp("Emulation.setDeviceMetricsOverride", screen)
        .await;
    browser.go(&grid.address()).await;
    browser.find(&format!("#card-{card} .gov-grip")).await;
    let finger = async |what: &str, by: i32| {
        let given = vec![json!(card), json!(what), json!(by)];
        said(&browser, FINGER, given).await
    };
    // A swipe scrolls.
    assert_eq!(finger("pointerdown", 0).await, ["left"]);
    assert_eq!(finger("pointermove", 20).await, ["left"]);
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(finger("pointermove", 40).await, ["left"]);
    assert_eq!(finger("pointerup", 40).await, ["left"]);
    // A long press takes it, until the finger is called away.
    assert_eq!(finger("pointerdown", 0).await, ["left"]);
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(finger("pointermove", 2).await, ["taken"]);
    assert_eq!(finger("pointercancel", 2).await, ["left"]);
    assert_eq!(cards(&browser, &grid.cell(0)).await.len(), 1);
    // The way without dragging: on a phone, one topic at a time.
    let topic = format!("{}?topic={}", grid.address(), grid.topic);
    browser.go(&topic).await;
    browser
        .click(&format!("[href='/governance/cards/{card}/move']"))
        .await;
    let far = format!("main [name=level] option[value='{}']", grid.levels[1]);
    browser.click(&far).await;
    browser.click("main [data-default]").await;
    browser.shows("est dans la case").await;
    assert_eq!(cards(&browser, &grid.cell(1)).await.len(), 1);
    let wide = "return [`${document.documentElement.scrollWidth}`]";
    let wide = said(&browser, wide, Vec::new()).await;
    assert!(wide[0].parse::<u32>().unwrap() <= 390, "{wide:?}");
    // It is taken back there too.
    browser.click(".flash form button").await;
    counts(&browser, &grid.cell(0), 1).await;
    browser.close().await;
}
