//! What holds over all rooms of circles at once: mailed links, unnamed answers, personal secrets.

mod looked_at;
mod rules;
mod secrets;
mod spoken;
mod typed;
mod unnamed;

use std::io::{Cursor, Read as _};

use platform::auth::Role;

use super::{axes, feedback, feedback::Scene, invitations, live, notes, room, sheet, synthesis};
use crate::{
    rights_table::Row,
    support::{Answer, Browser},
};

const ROOMS: [&[Row]; 8] = [
    room::ROWS,
    axes::ROWS,
    notes::ROWS,
    invitations::ROWS,
    sheet::ROWS,
    live::ROWS,
    feedback::ROWS,
    synthesis::ROWS,
];

/// Ids that stand in for a part of an address.
const IDS: [(&str, &str); 12] = [
    ("group", "SELECT group_id FROM circle"),
    ("axis", "SELECT id FROM axis"),
    ("axis_measure", "SELECT id FROM axis_measure"),
    ("circle_invitee", "SELECT id FROM circle_invitee"),
    ("contribution", "SELECT id FROM contribution"),
    ("feedback_file", "SELECT id FROM feedback_file"),
    ("live_question", "SELECT id FROM live_question"),
    ("note_file", "SELECT id FROM note_file"),
    ("note_version", "SELECT number::bigint FROM note_version"),
    ("sheet_point", "SELECT id FROM sheet_point"),
    ("sub_group", "SELECT id FROM sub_group"),
    ("tag", "SELECT id FROM tag"),
];

/// Every page and file of a scene's circle, of everything that is in it, and every page of that link.
/// PDF files are made of the same document as DOCX.
async fn paths(scene: &Scene, secret: &str) -> Vec<String> {
    let pool = &scene.app.pool;
    let note: i64 = sqlx::query_scalar("SELECT max(id) FROM note")
        .fetch_one(pool)
        .await
        .unwrap();
    let rows = ROOMS.iter().flat_map(|rows| rows.iter());
    let rows = rows.filter(|row| row.method == "GET" && !row.path.ends_with(".pdf"));
    let mut all: Vec<String> = rows
        .map(|row| {
            let id = match row.path {
                path if path.starts_with("/circles/axes/") => scene.axis.to_string(),
                path if path.starts_with("/circles/notes/") => note.to_string(),
                _ => scene.circle.to_string(),
            };
            let path = row.path.replace("{id}", &id);
            path.replace("{circle_secret}", secret)
        })
        .collect();
    for (name, sql) in IDS {
        let ids: Vec<i64> = sqlx::query_scalar(sql).fetch_all(pool).await.unwrap();
        let name = format!("{{{name}}}");
        all = all
            .into_iter()
            .flat_map(|path| match path.contains(&name) {
                true => ids
                    .iter()
                    .map(|id| path.replace(&name, &id.to_string()))
                    .collect(),
                false => vec![path],
            })
            .collect();
    }
    all.extend(["/", "/meetings", "/search?q=phrase"].map(str::to_owned));
    let known = all.into_iter().filter(|path| !path.contains('{'));
    known.collect()
}

/// Those who look, each with a session of now.
async fn readers(scene: &Scene) -> Vec<(&'static str, Browser)> {
    let app = &scene.app;
    vec![
        ("pilot", scene.pilots().await),
        ("coordination", app.signed_in(Role::Coordinator, 0).await),
        ("administrator", app.signed_in(Role::Administrator, 0).await),
        ("member", app.signed_in(Role::Member, 1).await),
        ("guest", app.browser()),
    ]
}

/// All that an answer says, also within a workbook or a document.
fn said(answer: &Answer) -> String {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(&answer.bytes[..])) else {
        // What was searched for is marked within what it found.
        return answer.body.replace("<mark>", "").replace("</mark>", "");
    };
    let mut all = String::new();
    for part in 0..archive.len() {
        let mut bytes = Vec::new();
        let mut part = archive.by_index(part).unwrap();
        part.read_to_end(&mut bytes).unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}
