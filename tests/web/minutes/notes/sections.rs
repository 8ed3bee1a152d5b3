//! Sub-groups: what they note, when it counts, and how it stands with the plenary's notes.

use kernel::ids::{MeetingId, PointId};

use super::{section, under_way};
use crate::support::{Browser, TestApp};

/// A line of a section, or (empty) of the plenary; its id.
async fn said(
    app: &TestApp,
    browser: &mut Browser,
    (meeting, point, section): (MeetingId, PointId, &str),
    body: &str,
) -> i64 {
    let (on, key) = (point.to_string(), format!("{section}-{body}"));
    let line = [
        ("point", on.as_str()),
        ("body", body),
        ("section", section),
        ("client_key", &key),
    ];
    let url = format!("/meetings/{meeting}/notes");
    browser.post(&url, &line).await.location();
    app.count("SELECT max(id) FROM entry").await
}

#[tokio::test]
async fn a_section_is_registered_once_it_is_merged() {
    let app = TestApp::start().await;
    let (meeting, first, mut pilot) = under_way(&app).await;
    let second = app.point(meeting, "Second point").await;
    let id = section(&app, meeting, "Table 1").await.to_string();
    let table = |point| (meeting, point, id.as_str());
    said(&app, &mut pilot, table(second), "! Décidé en second").await;
    said(&app, &mut pilot, table(first), "! Décidé en premier").await;
    let item = "@ pg: Écrire >30/11";
    let item = said(&app, &mut pilot, table(first), item).await;
    said(&app, &mut pilot, (meeting, first, ""), "! En plénière").await;
    let listed = "SELECT count(*) FROM decision";
    assert_eq!(app.count(listed).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM action_item").await, 0);
    let page = format!("/meetings/{meeting}/notes?section={id}");
    // What was promised is seen all the same, and stays through a change.
    pilot.get(&page).await.shows("30/11/2021");
    let changed = [("body", "Écrire la note"), ("version", "1")];
    let text = format!("/meetings/{meeting}/notes/{item}/text");
    pilot.post(&text, &changed).await.is(200);
    assert_eq!(app.count("SELECT count(*) FROM action_item").await, 0);

    let merge = format!("/meetings/{meeting}/notes/sections/{id}/merge");
    pilot.post(&merge, &[("merged", "1")]).await.location();
    let register: Vec<(i32, String)> = app
        .rows("SELECT number, text FROM decision WHERE archived_at IS NULL ORDER BY number")
        .await;
    let register: Vec<_> = register.iter().map(|(n, t)| (*n, t.as_str())).collect();
    assert_eq!(
        register,
        [
            (1, "En plénière"),
            (2, "Décidé en premier"),
            (3, "Décidé en second")
        ]
    );
    let item = "SELECT count(*) FROM action_item WHERE archived_at IS NULL
                AND owner_id IS NOT NULL AND due_on = '2021-11-30' AND what = 'Écrire la note'";
    assert_eq!(app.count(item).await, 1);

    pilot.post(&merge, &[("merged", "0")]).await.location();
    let live = "SELECT count(*) FROM decision WHERE archived_at IS NULL";
    assert_eq!((app.count(live).await, app.count(item).await), (1, 0));
    // Merged again: the same numbers, and the history tells.
    pilot.post(&merge, &[("merged", "1")]).await.location();
    assert_eq!((app.count(live).await, app.count(listed).await), (3, 3));
    assert_eq!(app.count(item).await, 1);
    for action in ["archive", "restore"] {
        let told = "SELECT count(*) FROM history
                    WHERE action = $1 AND subject_kind IN ('decision', 'action_item')";
        let told: i64 = sqlx::query_scalar(told)
            .bind(action)
            .fetch_one(&app.pool)
            .await
            .unwrap();
        assert_eq!(told, 3, "{action}");
    }
}

#[tokio::test]
async fn an_answer_goes_to_ones_own_question_first_and_stays_with_it() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let one = section(&app, meeting, "Table 1").await.to_string();
    let two = section(&app, meeting, "Table 2").await.to_string();
    let plenary = (meeting, point, "");
    let (at_one, at_two) = (
        (meeting, point, one.as_str()),
        (meeting, point, two.as_str()),
    );
    said(&app, &mut pilot, at_one, "? À la table").await;
    said(&app, &mut pilot, plenary, "? En plénière").await;
    said(&app, &mut pilot, at_one, "> Réponse de la table 1").await;
    said(&app, &mut pilot, at_two, "> Réponse de la table 2").await;
    said(&app, &mut pilot, plenary, "> Réponse de la plénière").await;
    let threads: Vec<(String, String)> = app
        .rows("SELECT a.body, q.body FROM entry a JOIN entry q ON q.id = a.parent_id ORDER BY a.id")
        .await;
    let threads: Vec<_> = threads
        .iter()
        .map(|(a, q)| (a.as_str(), q.as_str()))
        .collect();
    assert_eq!(
        threads,
        [
            ("Réponse de la table 1", "À la table"),
            ("Réponse de la table 2", "En plénière"),
            ("Réponse de la plénière", "En plénière")
        ]
    );
    for id in [&one, &two] {
        let merge = format!("/meetings/{meeting}/notes/sections/{id}/merge");
        pilot.post(&merge, &[("merged", "1")]).await.location();
    }
    let text = pilot
        .get(&format!("/meetings/{meeting}/minutes.md"))
        .await
        .body
        .clone();
    let places: Vec<_> = [
        "En plénière",
        "Réponse de la table 2",
        "Noté par\u{a0}: Table 2",
        "Réponse de la plénière",
        "#### Table 1",
        "À la table",
        "Réponse de la table 1",
    ]
    .iter()
    .map(|part| {
        text.find(part)
            .unwrap_or_else(|| panic!("no {part} in {text}"))
    })
    .collect();
    assert!(places.is_sorted(), "{text}");
    assert!(!text.contains("#### Table 2"), "{text}");
    pilot
        .get(&format!("/meetings/{meeting}/minutes"))
        .await
        .shows("Noté par\u{a0}: Table 2");
}

#[tokio::test]
async fn the_address_says_for_whom_one_writes() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let notes = format!("/meetings/{meeting}/notes");
    // Nothing to choose without sub-groups.
    pilot.get(&notes).await.hides("Notes des autres");
    let id = section(&app, meeting, "Table 1").await.to_string();
    let plenary = (meeting, point, "");
    let table = (meeting, point, id.as_str());
    let mut lines = Vec::new();
    for body in ["Un de la table", "Deux de la table"] {
        lines.push(said(&app, &mut pilot, table, body).await);
        said(&app, &mut pilot, plenary, &format!("{body}, à côté")).await;
    }
    let seen = format!("{notes}?section={id}");
    let answer = pilot.get(&seen).await;
    assert!(answer.queries() <= 6, "{}", answer.queries());
    let text = answer.is(200).body.clone();
    let others = text
        .split_once(&format!("id=\"point-{point}\""))
        .and_then(|(_, part)| part.split_once("Notes des autres"))
        .unwrap();
    assert!(others.0.contains("Deux de la table") && !others.0.contains("à côté"));
    assert!(others.1.contains("Deux de la table, à côté"));
    // One comes back to where one was.
    let on = point.to_string();
    let line = [("point", on.as_str()), ("body", "Encore"), ("section", &id)];
    let back = pilot.post(&notes, &line).await.location().to_owned();
    assert_eq!(back, format!("{seen}#add-{point}"));
    let shift = format!("{notes}/{}/move?section={id}", lines[1]);
    let back = pilot
        .post(&shift, &[("to", "up")])
        .await
        .location()
        .to_owned();
    assert_eq!(back, format!("{seen}#entry-{}", lines[1]));
    // It passed its own section's neighbour, not the plenary's.
    let order: Vec<String> = app.all("SELECT body FROM entry ORDER BY position").await;
    assert_eq!(
        order,
        [
            "Deux de la table",
            "Un de la table, à côté",
            "Un de la table",
            "Deux de la table, à côté",
            "Encore"
        ]
    );
    pilot
        .get(&format!("{notes}/changes?since=0&section={id}"))
        .await
        .is(200)
        .shows(&format!("/move?section={id}"));
    // A section that is gone, or another meeting's.
    for gone in ["999999", "x"] {
        let asked = pilot.get(&format!("{notes}?section={gone}")).await;
        if gone == "x" {
            asked.is(200);
        } else {
            assert_eq!(asked.location(), notes);
        }
    }
}
