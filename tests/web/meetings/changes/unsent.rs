//! Where no server sends mails, nobody is said to have been told.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn without_a_server_nobody_is_said_to_be_told() {
    let app = TestApp::start_without_smtp().await;
    let group = app.group(1).await;
    let mut browser = app.signed_in(Role::Pilot, 1).await;
    let meeting = app.meeting(group, "Réunion du GT1").await;
    let point = app.point(meeting, "Un point").await;
    for name in ["Anne Dupont", "Jan Peeters"] {
        let person = app.person(name).await;
        app.attends(meeting, person, "invited").await;
    }
    let url = format!("/meetings/{meeting}");
    let unsent = "aucun serveur n’envoie de courriels ici : prévenez vous-même 2 personnes";
    let agenda = browser.looks_and_sends(&format!("{url}/agenda/send")).await;
    browser
        .get(agenda.location())
        .await
        .shows(unsent)
        .hides("est envoyé");
    let cancelled = browser
        .post(&format!("{url}/cancel"), &[("reason", "Grève")])
        .await;
    browser
        .get(cancelled.location())
        .await
        .shows(unsent)
        .hides("par courriel");
    // A link is shown, to be handed over.
    browser
        .post(&format!("{url}/reinstate"), &[])
        .await
        .is(200)
        .shows("Liens à transmettre")
        .shows("Anne Dupont");
    app.noted(meeting, point, "information", "Ce qui fut dit")
        .await;
    let circulate = [("event", "circulate"), ("due_on", "2021-09-30")];
    let advanced = browser
        .post(&format!("{url}/minutes/advance"), &circulate)
        .await;
    browser.get(advanced.location()).await.shows(unsent);

    let people = [app.person("Luc A").await, app.person("Luc B").await];
    let asked = app.poll(group, 1, &people).await;
    let cancelled = browser
        .post(&format!("/polls/{}/cancel", asked.poll), &[])
        .await;
    browser.get(cancelled.location()).await.shows(unsent);
}
