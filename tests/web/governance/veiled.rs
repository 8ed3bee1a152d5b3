//! What a workshop hides until it is revealed: what others write in it, and nothing of before.

use chrono::TimeDelta;
use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn what_was_there_before_the_workshop_stays_in_sight() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let workshop = app.governance_workshop(table, "planned").await;
    app.run("UPDATE governance_workshop SET hidden = true")
        .await;
    let author = app.person("Ada Nommée").await;
    let cell = (topic, level);
    let old = app
        .governance_card(table, cell, author, "good_practice", "La vieille carte")
        .await;
    app.clock.advance(TimeDelta::minutes(1));
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let mut other = app.signed_in(Role::Facilitator, 1).await;
    let advance = format!("/governance/workshops/{workshop}/advance");
    gt0.post(&advance, &[("step", "collect")]).await.location();
    let new = app
        .governance_card(table, cell, author, "good_practice", "La carte neuve")
        .await;
    let of = |path: &str| format!("/governance/tables/{table}{path}");
    for path in [of(""), of("/cards.csv"), of("/table.md"), of("/agenda")] {
        gt0.get(&path).await.is(200).hides("La carte neuve");
    }
    for path in [of(""), of("/cards.csv"), of("/table.md")] {
        other
            .get(&path)
            .await
            .is(200)
            .shows("La vieille carte")
            .hides("La carte neuve");
    }
    other
        .get("/search?q=carte")
        .await
        .shows(&format!("/governance/cards/{old}"))
        .hides(&format!("/governance/cards/{new}"));
    for path in ["", "/edit", "/move", "/links"] {
        let page = other.get(&format!("/governance/cards/{old}{path}")).await;
        page.is(200).hides("La carte neuve");
        let page = other.get(&format!("/governance/cards/{new}{path}")).await;
        page.is(404);
    }
    // How far a cell has come would say how much others wrote: that waits.
    other.get(&of("")).await.hides("class=\"gov-state\"");
    // Begun is begun, however often it goes back and forth.
    for step in ["merge", "collect"] {
        gt0.post(&advance, &[("step", step)]).await.location();
    }
    other.get(&of("")).await.shows("La carte neuve");
}
