//! What a facilitator writes at length does not go with the session (a report of an editor whose session
//! ended while somebody wrote).

use chrono::TimeDelta;
use platform::auth::Role;

use crate::{
    support::TestApp,
    unsent::{fields, late, sign_in},
};

#[tokio::test]
async fn a_note_and_a_synthesis_wait_for_their_writer_when_the_session_is_over() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let note = app.note(group, Some(circle), "Un contexte.").await;
    let section = app.count("SELECT id FROM note_section").await;
    let (heading, body) = (format!("heading_{section}"), format!("body_{section}"));
    let write = format!("/circles/notes/{note}/write");
    let synthesis = format!("/circles/{circle}/synthesis");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let versions = [
        pilot.get(&write).await.input("version"),
        pilot
            .get(&format!("{synthesis}/edit"))
            .await
            .input("version"),
    ];
    let (person, mut browser) = late(&app).await;
    for (path, typed, stored) in [
        (
            &write,
            vec![
                ("version", versions[0].as_str()),
                (heading.as_str(), "Contexte"),
                (body.as_str(), "Écrit pendant une heure."),
            ],
            "SELECT count(*) FROM note_section WHERE body = 'Écrit pendant une heure.'",
        ),
        (
            &synthesis,
            vec![
                ("version", versions[1].as_str()),
                ("body", "Écrit pendant une autre heure."),
            ],
            "SELECT count(*) FROM synthesis WHERE body = 'Écrit pendant une autre heure.'",
        ),
    ] {
        browser.post(path, &typed).await.asks_to_sign_in();
        assert_eq!(app.count(stored).await, 0, "{path}");
        let led = sign_in(&app, &mut browser, person).await;
        assert_eq!(led.location(), "/unsent", "{path}");
        let again = fields(&browser.get("/unsent").await, path);
        let again: Vec<_> = again
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        browser.post(path, &again).await.is(303);
        assert_eq!(app.count(stored).await, 1, "{path}");
        app.clock.advance(TimeDelta::minutes(31));
        browser.get("/account").await.is(303);
    }
}
