//! The page of components looks as it did: pictures of its parts, compared with those in
//! `screenshots/design`. `RENEW=1` makes them anew (`scripts/screenshots.sh`), to be looked at.

use std::{fs, path::Path, process::Command};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use serde_json::{Value, json};

use crate::{
    accessibility::show_in,
    looks::{LOOKS, enter, listening, look, said},
    support::{Browser, Look, Site},
};

const ADMINISTRATOR: &str = "admin@demo.example";
/// In what the parts are pictured: scheme, width.
const PICTURED: [(&str, u32); 3] = [("light", 1280), ("dark", 1280), ("light", 390)];
/// Points in a million that may differ.
const MAY_DIFFER: i64 = 2_000;
const COMPARE: &str = include_str!("compare.js");

/// Says with what the pictures were made: another browser, or other fonts for signs, draw otherwise.
const MADE_WITH: &str = "made-with.txt";

/// The browser, and the families of the fonts there are.
fn made_with() -> String {
    let said = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output();
        output.map_or(String::new(), |output| {
            String::from_utf8_lossy(&output.stdout).into_owned()
        })
    };
    let families = said("fc-list", &[":", "family"]);
    let mut families: Vec<&str> = families.lines().collect();
    families.sort_unstable();
    families.dedup();
    format!(
        "{}{}\n",
        said("chromium", &["--version"]),
        families.join("\n")
    )
}

/// Unfolds what is folded, and puts what is marked so into the state of being pointed at or focused.
async fn prepare(browser: &Browser) {
    let open = "document.querySelectorAll('.specimen details:not(.menu)').forEach(one => { one.open = true; });
        return document.fonts.ready.then(() => [])";
    said(browser, open, Vec::new()).await;
    let cdp = browser.driver.cdp();
    let ask = async |command: &str, parameters: Value| {
        let answer = cdp.send_raw(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    };
    ask("DOM.enable", json!({})).await;
    ask("CSS.enable", json!({})).await;
    let document = ask("DOM.getDocument", json!({"depth": 0})).await;
    let root = &document["root"]["nodeId"];
    for (mark, classes) in [
        ("hover", json!(["hover"])),
        ("focus", json!(["focus", "focus-visible"])),
    ] {
        let selector = format!("[data-forced={mark}]");
        let query = json!({"nodeId": root, "selector": selector});
        let found = ask("DOM.querySelectorAll", query).await;
        let nodes = found["nodeIds"].as_array().expect("nodes");
        assert!(!nodes.is_empty(), "nothing shows {mark}");
        for node in nodes {
            let forced = json!({"nodeId": node, "forcedPseudoClasses": classes});
            ask("CSS.forcePseudoState", forced).await;
        }
    }
}

/// A picture of a part, whole, as base64.
async fn picture(browser: &Browser, part: &str) -> String {
    let place = "const box = document.getElementById(arguments[0]).getBoundingClientRect();
        return [box.left + scrollX - 8, box.top + scrollY, box.width + 16, box.height].map(String)";
    let place = said(browser, place, vec![json!(part)]).await;
    let place: Vec<f64> = place.iter().map(|number| number.parse().unwrap()).collect();
    let clip = json!({"x": place[0].floor(), "y": place[1].floor(), "width": place[2].ceil(),
                      "height": place[3].ceil(), "scale": 1});
    let asked = json!({"captureBeyondViewport": true, "clip": clip});
    let cdp = browser.driver.cdp();
    let taken = cdp.send_raw("Page.captureScreenshot", asked).await.unwrap();
    taken["data"].as_str().expect("a picture").to_owned()
}

/// How many points in a million differ; -1 where the sizes do.
async fn difference(browser: &Browser, one: &str, other: &str) -> i64 {
    let arguments = vec![json!(one), json!(other)];
    let compared = browser.driver.execute_async(COMPARE, arguments).await;
    compared.unwrap().convert().unwrap()
}

/// The ids of the page's parts.
async fn parts(browser: &Browser) -> Vec<String> {
    let ids = "return [...document.querySelectorAll('.specimen')].map(part => part.id)";
    let parts = said(browser, ids, Vec::new()).await;
    assert!(parts.len() > 8, "only {parts:?}");
    parts
}

#[tokio::test]
async fn every_component_looks_as_it_did() {
    let renew = std::env::var_os("RENEW").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/screenshots/design");
    fs::create_dir_all(&folder).unwrap();
    let made = folder.join(MADE_WITH);
    if renew {
        fs::write(&made, made_with()).unwrap();
    }
    let comparable = fs::read_to_string(&made).is_ok_and(|made| made == made_with());
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    enter(&browser, ADMINISTRATOR).await;
    // No page's rules forbid its pictures there.
    let judge = Browser::open_at("about:blank", Look::default()).await;
    let mut wrong = Vec::new();
    let mut known = vec![MADE_WITH.to_owned()];
    for (scheme, width) in PICTURED {
        show_in(&browser, scheme, width).await;
        browser.go("/design").await;
        prepare(&browser).await;
        for part in parts(&browser).await {
            let name = format!("{part}-{scheme}-{width}.png");
            let file = folder.join(&name);
            let now = picture(&browser, &part).await;
            if renew {
                fs::write(&file, BASE64.decode(&now).unwrap()).unwrap();
            } else if let Ok(before) = fs::read(&file) {
                let differ = difference(&judge, &BASE64.encode(before), &now).await;
                if comparable && !(0..=MAY_DIFFER).contains(&differ) {
                    let seen = std::env::temp_dir().join(format!("jalon-design-{name}"));
                    fs::write(&seen, BASE64.decode(&now).unwrap()).unwrap();
                    let seen = seen.display();
                    wrong.push(format!("{name}: {differ} in a million differ, see {seen}"));
                }
            } else {
                wrong.push(format!("{name} is missing"));
            }
            known.push(name);
        }
    }
    let stored = fs::read_dir(&folder).unwrap().map(|file| file.unwrap());
    let stored = stored.map(|file| file.file_name().into_string().unwrap());
    let gone = stored.filter(|name| !known.contains(name));
    wrong.extend(gone.map(|name| format!("{name} pictures nothing")));
    judge.close().await;
    browser.close().await;
    assert!(
        wrong.is_empty(),
        "RENEW=1 makes the pictures anew:\n{}",
        wrong.join("\n")
    );
}

/// Also what is folded on the page itself.
#[tokio::test]
async fn axe_finds_nothing_on_any_component_in_any_state() {
    let site = Site::start().await;
    let browser = listening(&site).await;
    enter(&browser, ADMINISTRATOR).await;
    browser.go("/design").await;
    prepare(&browser).await;
    let mut wrong = Vec::new();
    look(&browser, &LOOKS, "/design", &mut wrong).await;
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The page begins at its top: it answers no form, though it shows what is wrong with one.
#[tokio::test]
async fn the_page_begins_at_its_top() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    enter(&browser, ADMINISTRATOR).await;
    browser.go("/design").await;
    browser.find(".specimen .form-errors").await;
    let top = "return scrollY === 0 && document.activeElement === document.body ? [] : [document.activeElement.className]";
    let elsewhere = said(&browser, top, Vec::new()).await;
    browser.close().await;
    assert!(elsewhere.is_empty(), "it begins at {elsewhere:?}");
}
