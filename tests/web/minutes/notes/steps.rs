//! One point at a time, how a line is read, and what is ticked while the meeting goes on.

use serde_json::Value;

use crate::support::{Browser, TestApp};

use super::{note, under_way};

#[tokio::test]
async fn one_point_is_shown_the_one_asked_for_or_the_next_to_be_dealt_with() {
    let app = TestApp::start().await;
    let (meeting, first, mut pilot) = under_way(&app).await;
    let second = app.point(meeting, "Second point").await;
    let notes = format!("/meetings/{meeting}/notes");
    let here = |point: &str| format!("notes-point level-1 here\" data-point=\"{point}\"");
    for (address, shown) in [
        (notes.clone(), first.to_string()),
        (format!("{notes}?point={second}"), second.to_string()),
        (format!("{notes}?point=before"), String::new()),
        (format!("{notes}?point=999999"), first.to_string()),
    ] {
        let page = pilot.get(&address).await;
        page.is(200)
            .shows(&here(&shown))
            .shows("aria-current=\"step\"");
        assert_eq!(page.body.matches(" here\" data-point").count(), 1);
        assert!(page.queries() <= 6, "{}", page.queries());
    }
    // Dealt with, it leads on to the next one; the others stay in the outline with their notes.
    let clock = format!("/meetings/{meeting}/agenda/{first}/clock");
    let event = |event: &'static str| [("event", event), ("back", "notes")];
    let back = pilot.post(&clock, &event("start")).await;
    assert_eq!(back.location(), format!("{notes}?point={first}"));
    let back = pilot.post(&clock, &event("finish")).await;
    assert_eq!(back.location(), notes);
    pilot
        .get(&notes)
        .await
        .shows(&here(&second.to_string()))
        .shows(&format!("href=\"?point={first}\""));
    // A line that cannot be taken comes back where it was typed.
    let typed = [("point", first.to_string()), ("body", " ".to_owned())];
    let typed: Vec<_> = typed.iter().map(|(n, v)| (*n, v.as_str())).collect();
    pilot
        .post(&notes, &typed)
        .await
        .is(422)
        .shows(&here(&first.to_string()));
}

#[tokio::test]
async fn minutes_left_stand_in_the_outline() {
    let app = TestApp::start().await;
    let (meeting, first, mut pilot) = under_way(&app).await;
    let second = app.point(meeting, "Second point").await;
    for (point, planned, spent) in [(first, 10, 240), (second, 5, 600)] {
        run!(app, "UPDATE agenda_point SET minutes_planned = $2, seconds_spent = $3 WHERE id = $1";
            point.0, planned, spent);
    }
    pilot
        .get(&format!("/meetings/{meeting}/notes"))
        .await
        .shows("reste 6 min")
        .shows("5 min de trop");
}

/// What the page would say of a line: texts, and whether each is a doubt.
async fn chips(browser: &mut Browser, url: &str, line: &str) -> Vec<(String, bool)> {
    let fields = [("body", line), ("codes", "1")];
    let answer = browser.post(url, &fields).await;
    let said: Value = serde_json::from_str(&answer.is(200).body).unwrap();
    let chips = said["chips"].as_array().unwrap().iter();
    chips
        .map(|chip| {
            let text = chip["text"].as_str().unwrap().to_owned();
            (text, chip["doubt"].as_bool().unwrap())
        })
        .collect()
}

#[tokio::test]
async fn a_line_is_read_before_it_is_sent_and_what_is_unknown_is_marked() {
    let app = TestApp::start().await;
    let (meeting, _, mut pilot) = under_way(&app).await;
    let url = format!("/meetings/{meeting}/notes/reading");
    for (line, doubts) in [
        ("? pg: Qui rédige", 0),
        ("@ pg: Envoyer la note >30/11", 0),
        ("Tout va bien", 0),
        ("? zz: Qui rédige", 1),
        ("@ zz: Envoyer la note >31/11", 3),
        ("@ Envoyer la note pour le 18/12", 2),
        ("Décision : on commence", 1),
        ("pg> ? Qui rédige", 1),
        // Scripts spell a code out; what they left is text.
        ("pg on commence", 0),
        ("Qui rédige ?", 1),
    ] {
        let said = chips(&mut pilot, &url, line).await;
        let found = said.iter().filter(|(_, doubt)| *doubt).count();
        assert_eq!(found, doubts, "{line}: {said:?}");
    }
    let said = chips(&mut pilot, &url, "? pg: Qui rédige").await;
    assert_eq!(said[0].0, "Question");
    assert_ne!(said[1].0, "—");
    assert_eq!(chips(&mut pilot, &url, "Rien à dire").await[1].0, "—");
    assert!(chips(&mut pilot, &url, " ").await.is_empty());
    assert_eq!(app.count("SELECT count(*) FROM entry").await, 0);
}

#[tokio::test]
async fn who_comes_is_ticked_beside_the_notes() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let late = app.person("Zoé Tardive").await;
    app.attends(meeting, late, "invited").await;
    let line: i64 = one!(app, "SELECT id FROM attendance WHERE person_id = $1"; late.0);
    let line = line.to_string();
    let notes = format!("/meetings/{meeting}/notes");
    let present = format!("/meetings/{meeting}/attendance/present");
    let pressed = |name: &str, pressed: bool| {
        format!("name=\"{name}\" value=\"{line}\" aria-pressed=\"{pressed}\"")
    };
    pilot.get(&notes).await.shows(&pressed("came", false));
    let at = point.to_string();
    let back = pilot
        .post(&present, &[("came", line.as_str()), ("point", &at)])
        .await;
    assert_eq!(back.location(), format!("{notes}?point={point}"));
    pilot.get(&notes).await.shows(&pressed("away", true));
    pilot
        .post(&present, &[("away", line.as_str())])
        .await
        .is(303);
    pilot.get(&notes).await.shows(&pressed("came", false));
    pilot.post(&present, &[("came", "999999")]).await.is(400);
    // What was noted gathers beside.
    note(&mut pilot, meeting, point, "! On ouvre un guichet").await;
    pilot
        .get(&notes)
        .await
        .shows("data-tally-count=\"decision\">1<")
        .shows("data-tally-count=\"follow_up\">0<");
}
