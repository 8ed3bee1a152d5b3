//! A point that holds notes asks where they go before it leaves the agenda.

use super::{note, under_way};
use crate::support::TestApp;

#[tokio::test]
async fn notes_of_a_point_move_before_it_is_taken_off() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let other = app.point(meeting, "Second point").await;
    note(&mut pilot, meeting, other, "Déjà là").await;
    note(&mut pilot, meeting, point, "? Une question").await;
    note(&mut pilot, meeting, point, "> La réponse").await;
    let remove = format!("/meetings/{meeting}/agenda/{point}/remove");
    let asked = pilot.get(&remove).await.location().to_owned();
    assert_eq!(asked, format!("/meetings/{meeting}/notes/points/{point}"));
    assert_eq!(pilot.post(&remove, &[]).await.location(), asked);
    pilot
        .get(&asked)
        .await
        .is(200)
        .shows("Ce point a 2 notes")
        .shows("Second point")
        .hides(&format!("value=\"{point}\""));
    pilot.post(&asked, &[]).await.is(422);
    let own = point.to_string();
    pilot.post(&asked, &[("to", &own)]).await.is(422);
    let to = other.to_string();
    let back = pilot
        .post(&asked, &[("to", &to)])
        .await
        .location()
        .to_owned();
    assert_eq!(back, remove);
    pilot
        .get(&remove)
        .await
        .is(200)
        .shows("Les notes sont sous");
    let back = pilot.post(&remove, &[]).await.location().to_owned();
    pilot.get(&back).await.is(200);
    let order: Vec<String> = app
        .all(
            "SELECT e.body FROM entry e JOIN agenda_point p ON p.id = e.point_id
         WHERE p.title = 'Second point' ORDER BY e.position",
        )
        .await;
    assert_eq!(order, ["Déjà là", "Une question", "La réponse"]);
    pilot
        .get(&format!("/meetings/{meeting}/minutes"))
        .await
        .shows("La réponse")
        .hides("Premier point");
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'gather_notes'")
            .await,
        1
    );
}

#[tokio::test]
async fn a_question_that_moves_goes_to_the_end_with_its_answers() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let other = app.point(meeting, "Second point").await;
    note(&mut pilot, meeting, point, "? Une question").await;
    let question = app.count("SELECT max(id) FROM entry").await.to_string();
    note(&mut pilot, meeting, point, "> Première réponse").await;
    note(&mut pilot, meeting, point, "> Seconde réponse").await;
    for line in ["un", "deux"] {
        note(&mut pilot, meeting, other, line).await;
    }
    let to = other.to_string();
    let moved = [
        ("body", "Une question"),
        ("kind", "question"),
        ("point", to.as_str()),
        ("version", "1"),
    ];
    let url = format!("/meetings/{meeting}/notes/{question}");
    pilot.post(&url, &moved).await.location();
    // An answer to it that was on its way comes where the question is now.
    let on = point.to_string();
    let late = [
        ("point", on.as_str()),
        ("body", "> Réponse tardive"),
        ("shown", &question),
        ("client_key", "late"),
    ];
    pilot
        .post(&format!("/meetings/{meeting}/notes"), &late)
        .await
        .location();
    let order: Vec<String> =
        sqlx::query_scalar("SELECT body FROM entry WHERE point_id = $1 ORDER BY position")
            .bind(other.0)
            .fetch_all(&app.pool)
            .await
            .unwrap();
    assert_eq!(
        order,
        [
            "un",
            "deux",
            "Une question",
            "Première réponse",
            "Seconde réponse",
            "Réponse tardive"
        ]
    );
    let threaded = "SELECT count(*) FROM entry WHERE parent_id IS NOT NULL";
    assert_eq!(app.count(threaded).await, 3);
}
