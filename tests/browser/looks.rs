//! What pages are looked at in, and what axe says of them there.

use std::collections::BTreeSet;

use jalon::flows::demo::PASSWORD;
use serde_json::{Value, json};

use crate::support::{AXE, Browser, Look, Site};

/// What a page is seen in.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// `light`, `dark`, or `forced`: the system's.
    colours: &'static str,
    width: u32,
    height: u32,
}

const fn seen(colours: &'static str, width: u32, height: u32) -> Seen {
    Seen {
        colours,
        width,
        height,
    }
}

/// A wide screen, a phone, and a screen on which all is twice as large.
pub const LOOKS: [Seen; 9] = [
    seen("light", 1280, 900),
    seen("light", 390, 844),
    seen("light", 640, 450),
    seen("dark", 1280, 900),
    seen("dark", 390, 844),
    seen("dark", 640, 450),
    seen("forced", 1280, 900),
    seen("forced", 390, 844),
    seen("forced", 640, 450),
];

/// Sets what the page is shown in.
pub async fn show_in(browser: &Browser, scheme: &'static str, width: u32) {
    show(browser, seen(scheme, width, 900)).await;
}

/// The same, in any colours and height.
pub async fn show(browser: &Browser, look: Seen) {
    let forced = look.colours == "forced";
    let scheme = if forced { "light" } else { look.colours };
    let media = json!({"features": [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "forced-colors", "value": if forced { "active" } else { "none" }},
        // Colours under way from one to the other are nobody's.
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]});
    browser.cdp("Emulation.setEmulatedMedia", media).await;
    let metrics = json!({"width": look.width, "height": look.height, "deviceScaleFactor": 1,
                         "mobile": look.width < 600});
    browser
        .cdp("Emulation.setDeviceMetricsOverride", metrics)
        .await;
}

/// What a script says, as texts.
pub async fn said(browser: &Browser, script: &str, arguments: Vec<Value>) -> Vec<String> {
    let found = browser.driver.execute(script.to_owned(), arguments).await;
    found.unwrap().convert().unwrap()
}

/// What axe asks: all, or what depends on the colours alone.
const ALL_RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
const RULES_OF_COLOURS: &str = "['color-contrast', 'link-in-text-block']";

/// What axe finds, and whether the page is wider than the screen.
async fn findings(browser: &Browser, rules: &str) -> Vec<String> {
    let known = said(browser, "return window.axe ? ['yes'] : []", Vec::new()).await;
    let axe = match known.is_empty() {
        true => std::fs::read_to_string(AXE).expect("axe-core is missing: call ./test.sh"),
        false => String::new(),
    };
    // What lies under a bar at the bottom is scrolled out from it, not hidden.
    let script = format!(
        "document.querySelectorAll('.form-actions, .composer.docked').forEach(bar => {{ bar.style.position = 'static'; }});
         {axe}; const done = arguments[arguments.length - 1];
         const told = n => [n.html, ...n.any.concat(n.all, n.none).flatMap(c => c.relatedNodes.slice(0, 2)).map(r => 'beside ' + r.html)].join(' ');
         axe.run(document, {{resultTypes: ['violations'],
                            runOnly: {rules}}})
            .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(told).join(' | '))))
            .catch(e => done([String(e)]));"
    );
    let found = browser.driver.execute_async(script, Vec::new()).await;
    let mut found: Vec<String> = found.unwrap().convert().unwrap();
    let wide = "return document.documentElement.scrollWidth > window.innerWidth + 1
        ? ['the page is wider than the screen'] : []";
    found.extend(said(browser, wide, Vec::new()).await);
    let broken = "return (window.jalonErrors ?? []).splice(0)";
    found.extend(said(browser, broken, Vec::new()).await);
    found
}

/// Gathers what the page's own JavaScript breaks on.
async fn listen_for_errors(browser: &Browser) {
    let source = "window.jalonErrors = [];
                  window.addEventListener('error', (event) => jalonErrors.push(event.message));";
    browser
        .cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": source }),
        )
        .await;
}

/// A browser that tells what the pages' JavaScript breaks on.
pub async fn listening(site: &Site) -> Browser {
    let browser = Browser::open(site, Look::default()).await;
    listen_for_errors(&browser).await;
    browser
}

/// Signs in with a demo account, whoever was there before.
pub async fn enter(browser: &Browser, email: &str) {
    browser.go("/sign-in").await;
    browser.driver.delete_all_cookies().await.unwrap();
    browser.sign_in(email, PASSWORD).await;
    browser.find("details.user").await;
}

/// Looks at a page in all of these.
pub async fn look(browser: &Browser, looks: &[Seen], page: &str, wrong: &mut Vec<String>) {
    let mut widths = BTreeSet::new();
    for seen in looks {
        show(browser, *seen).await;
        let (colours, width) = (seen.colours, seen.width);
        // What stands on a page, and how it is named, is the same in all colours.
        let rules = if widths.insert(width) {
            ALL_RULES
        } else {
            RULES_OF_COLOURS
        };
        for finding in findings(browser, rules).await {
            wrong.push(format!("{page} ({colours}, {width}): {finding}"));
        }
    }
}
