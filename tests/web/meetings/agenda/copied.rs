//! An agenda is read on its meeting's page, and copied into the next.

use platform::auth::Role;

use super::{later, order};
use crate::support::TestApp;

#[tokio::test]
async fn an_agenda_is_read_on_the_meeting_s_page_and_copied() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let mut member = app.signed_in(Role::Member, 1).await;
    let group = app.group(1).await;
    let first = app.meeting(group, "Première").await;
    let second = app.meeting(group, "Deuxième").await;
    later(&app, second, 7).await;
    let point = app.point(first, "Gouvernance").await;
    app.sub_point(point, "Niveaux").await;
    let page = member.get(&format!("/meetings/{first}")).await;
    page.is(200)
        .shows("Niveaux")
        .shows("1.1")
        .hides("Préparer l’ordre du jour");
    assert!(page.queries() <= 10, "{}", page.queries());
    let url = format!("/meetings/{second}/agenda");
    member.get(&url).await.is(403);
    pilot
        .get(&url)
        .await
        .shows("Reprendre la structure de « Première »");
    pilot.post(&format!("{url}/copy"), &[]).await.is(303);
    pilot
        .get(&url)
        .await
        .shows("La structure de « Première » est reprise.");
    assert_eq!(order(&app, second).await, "1 Gouvernance, 1.1 Niveaux");
    pilot.post(&format!("{url}/copy"), &[]).await.is(409);
}
