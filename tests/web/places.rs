//! What grows with people's texts, or with a file, is done apart and little at once; who waits for
//! that keeps no connection from others.

use std::time::{Duration, Instant};

use platform::{
    auth::Role,
    web::places::{IMPORTS, TEXTS},
};
use tokio::{task::JoinHandle, time::sleep};

use crate::{
    rights_table::ROOMS,
    support::{Answer, TestApp},
};

/// Nothing here takes that long.
const HANG: Duration = Duration::from_secs(20);
/// Nor is a connection in use for that long.
const HELD: Duration = Duration::from_secs(5);
/// Who holds a connection is found so often at most: all are told before the test itself hangs.
const TOLD: usize = 8;

/// Pages that show any number of texts, and files made of them.
const OF_TEXTS: &[&str] = &[
    "/arbitrations/{id}",
    "/bilaterals",
    "/bilaterals/{id}",
    "/board",
    "/board/note.pdf",
    "/circles/notes/{id}",
    "/circles/notes/{id}/compare",
    "/circles/notes/{id}/versions/{note_version}",
    "/c/{circle_secret}/results",
    "/circles/{id}/contributions/{contribution}",
    "/circles/{id}/public",
    "/circles/{id}/synthesis",
    "/circles/{id}/synthesis.pdf",
    "/circles/{id}/tagging",
    "/circles/{id}/treatments",
    "/c/{circle_secret}/note",
    "/decisions",
    "/decisions/{id}",
    "/follow-up/{id}",
    "/governance",
    "/governance/cards/{id}",
    "/governance/cards/{id}/merge",
    "/governance/cards/{id}/move",
    "/governance/tables/{id}",
    "/governance/workshops/{id}",
    "/governance/workshops/{id}/screen",
    "/governance/sub-groups/{id}/notes",
    "/c/{circle_secret}/workshop",
    "/governance/tables/{id}/agenda",
    "/governance/tables/{id}/table.md",
    "/governance/tables/{id}/table.pdf",
    "/governance/tables/{id}/table.png",
    "/governance/tables/{id}/table.svg",
    "/governance/tables/{id}/tiles.pdf",
    "/groups/{id}/updates",
    "/measures/{id}",
    "/measures/imports/{id}",
    "/meetings/{id}",
    "/meetings/{id}/agenda",
    "/meetings/{id}/agenda.md",
    "/meetings/{id}/agenda.pdf",
    "/meetings/{id}/cards/{card_point}",
    "/meetings/{id}/corrections",
    "/meetings/{id}/corrections/{correction}",
    "/meetings/{id}/measures",
    "/meetings/{id}/minutes",
    "/meetings/{id}/minutes.md",
    "/meetings/{id}/minutes.pdf",
    "/meetings/{id}/minutes/compare",
    "/meetings/{id}/minutes/versions/{version}",
    "/meetings/{id}/minutes/versions/{version}/minutes.md",
    "/meetings/{id}/minutes/versions/{version}/minutes.pdf",
    "/meetings/{id}/notes",
    "/meetings/{id}/notes/changes",
    "/strategies",
    "/strategies/{id}/updates",
    "/updates",
    "/c/{circle_secret}/feedback",
    "/c/{circle_secret}/feedback/{axis}",
    "/c/{circle_secret}/opinion",
    "/circles/{id}/feedback",
    "/circles/{id}/feedback/axes/{axis}",
    "/circles/{id}/live/changes",
    "/circles/{id}/opinions",
];

/// A stream that never ends, and files that are made in processes of their own, which takes time.
const APART: [&str; 4] = ["/events", ".docx", ".xlsx", ".csv"];

/// Forms that come back on such a page, and what is written from all of a meeting's texts.
const SENT: &[(&str, &[(&str, &str)])] = &[
    ("/bilaterals/{id}", &[("action", "hold")]),
    ("/circles/{id}/treatments", &[]),
    ("/follow-up/{id}/notes", &[("body", "")]),
    ("/governance/cards/{id}/comments", &[("body", "")]),
    ("/governance/cards/{id}/merge", &[("into", "")]),
    ("/governance/cards/{id}/move", &[("after", "")]),
    ("/governance/workshops/{id}/timer", &[("minutes", "x")]),
    ("/governance/tables/{id}/agenda", &[("title", "")]),
    ("/meetings/{id}/agenda", &[("title", "")]),
    ("/meetings/{id}/cards/{card_point}", &[("text", "")]),
    ("/meetings/{id}/agenda/send", &[]),
    ("/meetings/{id}/corrections/due", &[("due_on", "")]),
    (
        "/meetings/{id}/corrections/{correction}",
        &[("state", "declined")],
    ),
    ("/meetings/{id}/measures", &[("action", "examine")]),
    (
        "/meetings/{id}/minutes/advance",
        &[("event", "circulate"), ("due_on", "2021-10-10")],
    ),
    ("/meetings/{id}/notes", &[("body", "")]),
    ("/measures/imports/{id}/columns", &[]),
    ("/measures/imports/{id}/table", &[]),
];

/// What somebody asked for.
struct Asked {
    what: String,
    answer: JoinHandle<Answer>,
}

/// Connections in use.
fn in_use(app: &TestApp) -> usize {
    (app.pool.size() as usize).saturating_sub(app.pool.num_idle())
}

/// Whether no more connections than that are in use, for a while.
async fn at_most(app: &TestApp, used: usize) -> bool {
    for _ in 0..5 {
        // Whoever was asked goes on meanwhile, on this very thread.
        sleep(Duration::from_millis(10)).await;
        if in_use(app) > used {
            return false;
        }
    }
    true
}

/// Waits until no more connections than that are in use, or for so long; whether it came so.
async fn falls_to(app: &TestApp, used: usize, patience: Duration) -> bool {
    let begun = Instant::now();
    while !at_most(app, used).await {
        if begun.elapsed() > patience {
            return false;
        }
    }
    true
}

#[tokio::test]
async fn who_waits_for_a_place_holds_no_connection() {
    let app = TestApp::start().await;
    let visitor = app.visitor("coordination").await;
    let samples = app.samples("coordination", visitor).await;
    let browser = app.visit(visitor).await;
    let places = [
        TEXTS.take().await.unwrap(),
        TEXTS.take().await.unwrap(),
        IMPORTS.take().await.unwrap(),
    ];
    let rows = ROOMS.iter().flat_map(|(_, rows)| rows.iter());
    let read = rows
        .filter(|row| row.method == "GET" && !APART.iter().any(|end| row.path.ends_with(end)))
        .map(|row| (row.path, None));
    let sent = SENT.iter().map(|(path, fields)| (*path, Some(*fields)));
    let mut asked: Vec<Asked> = Vec::new();
    let (mut holding, mut used) = (Vec::new(), 0);
    for (template, fields) in read.chain(sent) {
        let (path, mut browser) = (samples.path(template), browser.clone());
        let answer = tokio::spawn(async move {
            match fields {
                None => browser.get(&path).await,
                Some(fields) => browser.post(&path, fields).await,
            }
        });
        let what = match fields {
            None => template.to_owned(),
            Some(_) => format!("POST {template}"),
        };
        if falls_to(&app, used, HELD).await {
            asked.push(Asked { what, answer });
            continue;
        }
        holding.push(what);
        if holding.len() == TOLD {
            break;
        }
        // The next one is judged alone: a page that nobody waits for any more lets go. What a form
        // holds stays in use, since writes come to their end.
        answer.abort();
        if !falls_to(&app, used, Duration::from_secs(1)).await {
            used = in_use(&app);
        }
    }
    assert!(holding.is_empty(), "wait with a connection: {holding:#?}");
    // What runs in processes of its own comes to its end.
    let wanted = OF_TEXTS.len() + SENT.len();
    let begun = Instant::now();
    let waits = |asked: &Asked| !asked.answer.is_finished();
    while asked.iter().filter(|asked| waits(asked)).count() > wanted && begun.elapsed() < HANG {
        sleep(Duration::from_millis(50)).await;
    }
    let waiting = asked.iter().filter(|asked| waits(asked));
    let mut waiting: Vec<_> = waiting.map(|asked| asked.what.clone()).collect();
    let sent = SENT.iter().map(|(path, _)| format!("POST {path}"));
    let read = OF_TEXTS.iter().map(|path| (*path).to_owned());
    let mut expected: Vec<_> = read.chain(sent).collect();
    waiting.sort();
    expected.sort();
    assert_eq!(waiting, expected);
    drop(places);
    for Asked { what, answer } in asked {
        let answer = tokio::time::timeout(HANG, answer).await.unwrap().unwrap();
        let status = answer.status.as_u16();
        assert!(status < 500, "{what}: {status}");
    }
}

#[tokio::test]
async fn names_of_minutes_are_looked_for_without_a_connection() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text = "Notes GT3\nPrésents : Camille Dubois\n1. Un\nUne note.";
    let sent = [("text", text)];
    let url = browser.post("/meetings/imports", &sent).await;
    let facts = url.location().to_owned();
    let fields = [
        ("version", "1"),
        ("title", "Réunion"),
        ("kind", "group"),
        ("group", "3"),
        ("day", "2021-09-22"),
        ("from", "10:00"),
        ("to", "12:00"),
    ];
    let place = IMPORTS.take().await.unwrap();
    let mut another = browser.clone();
    let read = tokio::spawn(async move { another.post("/meetings/imports", &sent).await.status });
    let corrected = tokio::spawn(async move { browser.post(&facts, &fields).await.status });
    let begun = Instant::now();
    // The text is read in a process of its own first.
    while begun.elapsed() < Duration::from_secs(2) || !at_most(&app, 0).await {
        assert!(begun.elapsed() < HANG, "wait with a connection");
        assert!(!read.is_finished() && !corrected.is_finished());
        sleep(Duration::from_millis(20)).await;
    }
    drop(place);
    assert_eq!(read.await.unwrap(), 303);
    assert_eq!(corrected.await.unwrap(), 303);
}
