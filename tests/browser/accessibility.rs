//! axe finds nothing on any page, in light and dark, wide and narrow.

use jalon::flows::demo::PASSWORD;
use serde_json::{Value, json};

use crate::support::{AXE, Browser, Look, Site};

/// What each reader looks at.
pub const PAGES: [(&str, &[&str]); 5] = [
    (
        "coordination@demo.example",
        &[
            "/",
            "/measures",
            "/measures/new",
            "/measures/{examined}",
            "/measures/{examined}/edit",
            "/measures/{examined}/archive",
            "/measures/assign?measure={examined}",
            "/measures/orphans",
            "/measures/imports",
            "/meetings/imports",
            "/meetings/imports/{import}",
            "/board",
            "/bilaterals",
            "/bilaterals/{organisation}",
            "/decisions?type=arbitration",
            "/arbitrations/new",
            "/arbitrations/{arbitration}",
            "/groups",
            "/groups/{group}",
            "/groups/{group}/edit",
            "/groups/{group}/updates",
            "/groups/{group}/updates/new",
            "/groups/{group}/links/new",
            "/groups/{group}/milestones/new",
            "/strategies",
            "/strategies/{strategy}",
            "/strategies/{strategy}/edit",
            "/couplings",
            "/couplings/{strategy}/{group}",
            "/prec-sessions",
            "/updates",
            "/help",
            "/search?q=reemploi",
            "/people",
            "/people/new",
            "/people/invite",
            "/people/{person}",
            "/polls",
            "/polls/new",
            "/polls/{poll}",
            "/polls/{poll}/edit",
            "/polls/{poll}/slots",
            "/polls/{poll}/people",
            "/polls/{poll}/cancel",
            "/poll/not-a-link",
            "/organisations",
            "/organisations/new",
            "/meetings",
            "/meetings?view=timeline",
            "/meetings/new",
            "/meetings/series/new",
            "/meetings/{planned}",
            "/meetings/{planned}/edit",
            "/meetings/{planned}/cancel",
            "/meetings/{planned}/archive",
            "/meetings/{planned}/documents",
            "/meetings/{session}/measures",
            "/groups/{unplanned}/prec-session",
            "/meetings/{planned}/attendance",
            "/meetings/{planned}/attendance/invite",
            "/meetings/{invited}/reply",
            "/account/calendar",
            "/organisations/{organisation}",
            "/meetings/{agenda_of}/agenda",
            "/meetings/{unprepared}/agenda",
            "/decisions",
            "/decisions/new",
            "/decisions/{decision}",
            "/decisions/{decision}/edit",
            "/decisions/{taken}/supersede",
            "/follow-up",
            "/follow-up?view=people",
            "/follow-up/new",
            "/follow-up/{item}",
            "/follow-up/{item}/edit",
            "/account/reminders",
            "/meetings/{drafted}/notes",
            "/meetings/{drafted}/notes?section={section}",
            "/meetings/{drafted}/notes/points/{noted}",
            "/meetings/{drafted}/notes/sections",
            "/meetings/{circulated}/minutes",
            "/meetings/{circulated}/minutes/compare?all=1",
            "/meetings/{circulated}/minutes/advance?event=approve",
            "/meetings/{circulated}/corrections",
            "/meetings/{circulated}/corrections/new?entry={entry}",
            "/meetings/{circulated}/corrections/{correction}",
            "/meetings/{locked}/minutes",
            "/meetings/{locked}/minutes/amend",
            "/meetings/{planned}/agenda/send",
            "/nowhere",
        ],
    ),
    (
        "pilote.gt1@demo.example",
        &[
            "/",
            "/reviews/next",
            "/reviews/done",
            "/measures/{submitted}",
            "/account",
            "/account/password",
        ],
    ),
    (
        "admin@demo.example",
        &[
            "/",
            "/admin",
            "/admin/rights",
            "/admin/outbox",
            "/people/{person}/erase",
        ],
    ),
    (
        "cabinet.transition@demo.example",
        &["/", "/measures/{political}/evaluation"],
    ),
    (
        "membre.entreprise.gt1@demo.example",
        &["/", "/measures", "/groups"],
    ),
];

/// A page's path with the ids of the demo data.
pub async fn filled(site: &Site, path: &str) -> String {
    let mut path = path.to_owned();
    for (mark, sql) in [
        (
            "{examined}",
            "SELECT min(id) FROM measure WHERE state = 'examined'",
        ),
        (
            "{submitted}",
            "SELECT min(id) FROM measure WHERE state = 'submitted'",
        ),
        (
            "{political}",
            "SELECT min(id) FROM measure WHERE state = 'political_evaluation'",
        ),
        ("{arbitration}", "SELECT min(id) FROM arbitration"),
        (
            "{invited}",
            "SELECT min(m.id) FROM meeting m JOIN attendance a ON a.meeting_id = m.id
             JOIN person p ON p.id = a.person_id
             WHERE m.state = 'planned' AND p.email = 'coordination@demo.example'",
        ),
        ("{poll}", "SELECT min(id) FROM poll WHERE state = 'open'"),
        ("{decision}", "SELECT min(id) FROM decision"),
        (
            "{taken}",
            "SELECT min(id) FROM decision WHERE state = 'taken'",
        ),
        (
            "{item}",
            "SELECT min(id) FROM action_item WHERE due_on IS NOT NULL AND pending",
        ),
        ("{import}", "SELECT min(id) FROM minutes_import"),
        (
            "{planned}",
            "SELECT min(id) FROM meeting WHERE state = 'planned' AND archived_at IS NULL",
        ),
        ("{group}", "SELECT id FROM working_group WHERE number = 1"),
        (
            "{session}",
            "SELECT min(id) FROM meeting WHERE kind = 'prec_session' AND state = 'planned'",
        ),
        (
            "{unplanned}",
            "SELECT max(id) FROM working_group g
             WHERE NOT EXISTS (SELECT FROM meeting WHERE group_id = g.id AND kind = 'prec_session')",
        ),
        ("{strategy}", "SELECT min(id) FROM strategy"),
        (
            "{organisation}",
            "SELECT min(organisation_id) FROM bilateral",
        ),
        (
            "{section}",
            "SELECT min(s.id) FROM minutes_section s
             WHERE s.meeting_id = (SELECT min(meeting_id) FROM minutes WHERE state = 'draft')",
        ),
        (
            "{noted}",
            "SELECT min(e.point_id) FROM entry e
             WHERE e.meeting_id = (SELECT min(meeting_id) FROM minutes WHERE state = 'draft')",
        ),
        (
            "{drafted}",
            "SELECT min(meeting_id) FROM minutes WHERE state = 'draft'",
        ),
        (
            "{circulated}",
            "SELECT min(meeting_id) FROM minutes WHERE state = 'circulated'",
        ),
        (
            "{entry}",
            "SELECT min(id) FROM entry WHERE meeting_id =
                 (SELECT min(meeting_id) FROM minutes WHERE state = 'circulated')",
        ),
        (
            "{correction}",
            "SELECT min(id) FROM correction WHERE state = 'proposed'",
        ),
        (
            "{locked}",
            "SELECT min(meeting_id) FROM minutes WHERE state = 'locked'",
        ),
        (
            "{agenda_of}",
            "SELECT coalesce(max(meeting_id), 0) FROM agenda_point WHERE archived_at IS NULL",
        ),
        (
            "{unprepared}",
            "SELECT m.id FROM meeting m
             WHERE m.state = 'planned' AND m.archived_at IS NULL
               AND NOT EXISTS (SELECT FROM agenda_point p WHERE p.meeting_id = m.id)
             ORDER BY m.starts_at LIMIT 1",
        ),
        (
            "{person}",
            "SELECT min(id) FROM person WHERE email LIKE 'pilote%'",
        ),
    ] {
        if path.contains(mark) {
            path = path.replace(mark, &site.count(sql).await.to_string());
        }
    }
    path
}

/// Sets what the page is shown in.
pub async fn show_in(browser: &Browser, scheme: &str, width: u32) {
    let media = json!({"features": [
        {"name": "prefers-color-scheme", "value": scheme},
        // Colours under way from one to the other are nobody's.
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]});
    browser.cdp("Emulation.setEmulatedMedia", media).await;
    let metrics =
        json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600});
    browser
        .cdp("Emulation.setDeviceMetricsOverride", metrics)
        .await;
}

/// What axe finds, and whether the page is wider than the screen.
async fn findings(browser: &Browser, axe: &str) -> Vec<String> {
    // What lies under a bar at the bottom is scrolled out from it, not hidden.
    let script = format!(
        "document.querySelectorAll('.form-actions').forEach(bar => {{ bar.style.position = 'static'; }});
         {axe}; const done = arguments[arguments.length - 1];
         axe.run(document, {{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})
            .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))))
            .catch(e => done([String(e)]));"
    );
    let found = browser
        .driver
        .execute_async(script, Vec::new())
        .await
        .unwrap();
    let mut found: Vec<String> = found.convert().unwrap();
    let wide = browser
        .driver
        .execute(
            "return document.documentElement.scrollWidth > window.innerWidth + 1",
            Vec::new(),
        )
        .await
        .unwrap();
    if *wide.json() == Value::Bool(true) {
        found.push("the page is wider than the screen".into());
    }
    let broken = browser
        .driver
        .execute("return window.jalonErrors.splice(0)", Vec::new())
        .await
        .unwrap();
    found.extend(broken.convert::<Vec<String>>().unwrap());
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

#[tokio::test]
async fn axe_finds_nothing_on_any_page() {
    let site = Site::start().await;
    let axe = std::fs::read_to_string(AXE).expect("axe-core is missing: call ./test.sh");
    let mut wrong = Vec::new();
    let browser = Browser::open(&site, Look::default()).await;
    listen_for_errors(&browser).await;
    for path in ["/sign-in", "/password/forgotten", "/password/dead"] {
        browser.go(path).await;
        look(&browser, &axe, path, &mut wrong).await;
    }
    for (email, pages) in PAGES {
        browser.driver.delete_all_cookies().await.unwrap();
        browser.sign_in(email, PASSWORD).await;
        browser.find("details.user").await;
        for page in pages {
            let path = filled(&site, page).await;
            browser.go(&path).await;
            look(&browser, &axe, &format!("{email} {page}"), &mut wrong).await;
        }
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

async fn look(browser: &Browser, axe: &str, page: &str, wrong: &mut Vec<String>) {
    for (scheme, width) in [("light", 1280), ("dark", 390)] {
        show_in(browser, scheme, width).await;
        for finding in findings(browser, axe).await {
            wrong.push(format!("{page} ({scheme}, {width}): {finding}"));
        }
    }
}
