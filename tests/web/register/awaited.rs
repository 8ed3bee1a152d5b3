//! What a decision waits for, first on its page.

use platform::auth::Role;

use super::decisions::decided;
use crate::support::TestApp;

#[tokio::test]
async fn a_decision_says_what_it_waits_for_and_offers_it_first() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let id = decided(&app, group, "Garder le canevas").await;
    let url = format!("/decisions/{id}");
    let set = async |sql: &'static str| {
        sqlx::query(sql)
            .bind(id.0)
            .execute(&app.pool)
            .await
            .unwrap();
    };
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    let mut member = app.signed_in(Role::Member, 3).await;
    let primary = "class=\"button primary\"";
    set("UPDATE decision SET state = 'proposed' WHERE id = $1").await;
    pilot
        .get(&url)
        .await
        .shows("<p class=\"lede\">Proposée seulement")
        .shows(&format!("{primary} name=\"event\" value=\"take\""));
    // Who only reads it is told, and offered nothing.
    member
        .get(&url)
        .await
        .shows("Proposée seulement")
        .hides(primary);
    set("UPDATE decision SET state = 'taken' WHERE id = $1").await;
    let page = pilot.get(&url).await;
    page.shows("personne n’est encore chargé de l’appliquer")
        .shows(&format!("{primary} href=\"/follow-up/new?decision={id}"));
    assert_eq!(page.body.matches(primary).count(), 1);
    set(
        "INSERT INTO action_item (what, group_id, decision_id, created_at)
         SELECT 'Écrire la note', group_id, id, recorded_at FROM decision WHERE id = $1",
    )
    .await;
    pilot
        .get(&url)
        .await
        .shows("un point de suivi reste ouvert")
        .hides(primary);
    set("UPDATE action_item SET state = 'done', done_on = created_at::date WHERE decision_id = $1")
        .await;
    pilot
        .get(&url)
        .await
        .shows("Tous ses points de suivi sont clos")
        .shows(&format!("{primary} name=\"event\" value=\"apply\""));
    set("UPDATE decision SET state = 'applied' WHERE id = $1").await;
    pilot
        .get(&url)
        .await
        .shows("elle n’attend plus rien")
        .hides(primary);
    set("UPDATE decision SET archived_at = recorded_at WHERE id = $1").await;
    pilot.get(&url).await.hides("elle n’attend plus rien");
}
