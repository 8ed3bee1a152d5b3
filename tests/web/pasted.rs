//! Lists that other programs put on the clipboard are lists wherever Markdown is read.

use std::fs;

use platform::auth::Role;
use regex::Regex;

use crate::{
    hostile::{forms, send},
    support::TestApp,
};

const PASTED: &str = "•\tPoires\r\n•\tPommes";

/// The columns that the schema calls Markdown, with their tables.
fn columns() -> Vec<(String, String)> {
    let table = Regex::new(r"^CREATE TABLE (\w+)").unwrap();
    let markdown = Regex::new(r"^\s+(\w+)\s+text .*-- Markdown").unwrap();
    let mut found = Vec::new();
    let mut files: Vec<_> = fs::read_dir("migrations")
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.to_str().unwrap().ends_with(".up.sql"))
        .collect();
    files.sort();
    for file in files {
        let mut of = String::new();
        for line in fs::read_to_string(file).unwrap().lines() {
            if let Some(name) = table.captures(line) {
                of = name[1].to_owned();
            }
            if let Some(name) = markdown.captures(line) {
                found.push((of.clone(), name[1].to_owned()));
            }
        }
    }
    found
}

/// How many texts of each column hold the list as Markdown, and as it was pasted.
async fn stored(app: &TestApp) -> Vec<(String, i64, i64)> {
    let mut found = Vec::new();
    for (table, column) in columns() {
        let holding =
            |text: &str| format!("count(*) FILTER (WHERE strpos(\"{column}\", {text}) > 0)");
        let sql = format!(
            "SELECT {}, {} FROM \"{table}\"",
            holding("E'- Poires\\n- Pommes'"),
            holding("E'•\\tPoires'")
        );
        let (lists, pasted) = sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .fetch_one(&app.pool)
            .await
            .unwrap();
        let name = format!("{table}.{column}");
        if !UNWRITTEN.contains(&name.as_str()) {
            found.push((name, lists, pasted));
        }
    }
    found
}

/// What no form of the samples writes: of a note's version that is being written there is none, and
/// the rooms of the others are to come.
const UNWRITTEN: [&str; 4] = [
    "note_section.body",
    "treatment.why",
    "synthesis.body",
    "synthesis_axis.body",
];

/// What the coordination does not write.
const BY_OTHERS: [&str; 6] = [
    "review.reason",
    "opinion.body",
    "bilateral.result",
    "arbitration.reason",
    "political_evaluation.body",
    "correction.proposed_text",
];

#[tokio::test]
async fn a_pasted_list_is_a_list_in_every_field_of_markdown() {
    let app = TestApp::start().await;
    let (forms, mut browser, _) = forms(&app).await;
    for form in &forms {
        for field in form.fields.iter().filter(|field| field.kind == "textarea") {
            send(&mut browser, form, &form.with(&field.name, PASTED)).await;
        }
    }
    let mut stored = stored(&app).await;
    assert!(stored.len() > 15, "{stored:?}");
    stored.retain(|(name, lists, pasted)| {
        *pasted > 0 || *lists == 0 && !BY_OTHERS.contains(&name.as_str())
    });
    assert!(stored.is_empty(), "{stored:?}");
}

#[tokio::test]
async fn a_pasted_list_is_a_list_in_what_others_write() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let measure = app.measure("PREC-001", Some(group)).await;
    let organisation = app.organisation("Citydev").await;
    let bilateral = app.bilateral(measure, organisation).await;
    let review = [("reason", PASTED), ("version", "0"), ("action", "save")];
    let url = format!("/measures/{measure}");
    pilot.post(&format!("{url}/review"), &review).await.is(303);
    let held = [
        ("state", "held"),
        ("held_on", "2021-09-21"),
        ("result", PASTED),
        ("version", "1"),
    ];
    let bilateral = format!("{url}/bilaterals/{bilateral}");
    pilot.post(&bilateral, &held).await.is(303);
    // Several at once, from the administration's page.
    let other = app.organisation("Hub").await;
    let ticked = format!("{}:1", app.bilateral(measure, other).await);
    let several = [
        ("action", "hold"),
        ("bilateral", ticked.as_str()),
        ("held_on", "2021-09-21"),
        ("result", PASTED),
    ];
    let conversation = format!("/bilaterals/{other}");
    pilot.post(&conversation, &several).await.is(303);
    let mut thematic = app.signed_in(Role::ThematicCoordinator, 1).await;
    let opinion = [("stance", "reserved"), ("body", PASTED), ("version", "0")];
    let opinions = format!("{url}/opinion");
    thematic.post(&opinions, &opinion).await.is(303);

    let examined = app.measure("PREC-002", Some(group)).await;
    app.set_state(examined, "examined").await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let id = examined.to_string();
    let decision = [
        ("measure", id.as_str()),
        ("outcome", "carry_on"),
        ("reason", PASTED),
        ("taken_on", "2021-09-22"),
    ];
    gt0.post("/arbitrations", &decision).await.is(303);
    app.set_state(examined, "political_evaluation").await;
    let mut cabinet = app.signed_in(Role::Cabinet, 0).await;
    let evaluation = [("stance", "rejected"), ("body", PASTED)];
    let evaluations = format!("/measures/{examined}/evaluation");
    cabinet.post(&evaluations, &evaluation).await.is(303);

    let meeting = app.meeting(group, "Réunion du GT1").await;
    let point = app.point(meeting, "Un point").await;
    let entry = app.noted(meeting, point, "opinion", "Un avis").await;
    let circulated = "UPDATE minutes SET state = 'circulated', circulated_at = started_at,
                             corrections_due_on = '2021-09-30'";
    sqlx::query(circulated).execute(&app.pool).await.unwrap();
    let point = point.to_string();
    let correction = [("point", point.as_str()), ("text", PASTED)];
    let corrections = format!("/meetings/{meeting}/corrections");
    pilot.post(&corrections, &correction).await.is(303);
    // In the words of who answers, and once all is approved.
    let answered = app.count("SELECT id FROM correction").await;
    let accepted = [("state", "accepted"), ("text", PASTED)];
    let answer = format!("{corrections}/{answered}");
    pilot.post(&answer, &accepted).await.is(303);
    let approved = "UPDATE minutes SET state = 'approved', approved_at = started_at";
    sqlx::query(approved).execute(&app.pool).await.unwrap();
    let amend = format!("/meetings/{meeting}/minutes/amend");
    let amended = [("body", PASTED), ("reason", "Oubli"), ("seen", "Un avis")];
    let passage = format!("{amend}/{entry}");
    pilot.post(&passage, &amended).await.is(303);
    let added = [
        ("point", point.as_str()),
        ("kind", "information"),
        ("body", PASTED),
        ("reason", "Oubli"),
    ];
    pilot.post(&amend, &added).await.is(303);

    let mut stored = stored(&app).await;
    stored.retain(|(name, lists, pasted)| {
        *pasted > 0 || *lists == 0 && BY_OTHERS.contains(&name.as_str())
    });
    assert!(stored.is_empty(), "{stored:?}");
}
