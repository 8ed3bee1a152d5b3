//! Codes and references found as people type them.

use jalon::platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn codes_are_found_as_people_type_them() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    for code in ["PREC-025", "PREC-12.3", "PREC-026"] {
        app.measure(code, Some(group)).await;
    }
    sqlx::query(
        "INSERT INTO decision (year, number, text, decided_on, group_id, recorded_at)
         VALUES (2026, 10, 'Les palettes restent', '2026-01-01', $1, now()),
                (2026, 11, 'Les caisses partent', '2026-01-01', $1, now())",
    )
    .bind(group.0)
    .execute(&app.pool)
    .await
    .unwrap();
    let mut coordinator = app.signed_in(Role::Coordinator, 0).await;
    // A whole code leads to its page, however it is written.
    for (text, page) in [
        ("prec-025", "/measures/"),
        ("prec025", "/measures/"),
        ("PREC+25", "/measures/"),
        ("prec+12.3", "/measures/"),
        ("D+2026+010", "/decisions/"),
        ("d-2026-10", "/decisions/"),
    ] {
        let answer = coordinator.get(&format!("/search?q={text}")).await;
        assert!(answer.location().starts_with(page), "{text}");
    }
    // Numbers alone find what has them.
    for (text, shown, hidden) in [
        ("25", "PREC-025", "PREC-026"),
        ("025", "PREC-025", "PREC-12.3"),
        ("12.3", "PREC-12.3", "PREC-025"),
        ("2026-010", "D-2026-010", "D-2026-011"),
        ("2026+10", "D-2026-010", "D-2026-011"),
    ] {
        coordinator
            .get(&format!("/search?q={text}"))
            .await
            .is(200)
            .shows(shown)
            .hides(hidden);
    }
    // So do the lists.
    for (path, shown, hidden) in [
        ("/measures?q=25", "PREC-025", "PREC-026"),
        ("/measures?q=prec025", "PREC-025", "PREC-026"),
        ("/decisions?q=2026-010", "palettes", "caisses"),
        ("/decisions?q=D+2026+010", "palettes", "caisses"),
    ] {
        coordinator
            .get(path)
            .await
            .is(200)
            .shows(shown)
            .hides(hidden);
    }
    // Nobody finds by a code what they may not know of.
    app.group(2).await;
    let mut member = app.signed_in(Role::Member, 2).await;
    member.get("/search?q=25").await.is(200).hides("PREC-025");
    member.get("/search?q=prec025").await.is(200);
}
