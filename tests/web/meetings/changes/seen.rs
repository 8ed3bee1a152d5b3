//! What leaves is what was looked at.

use super::invited;
use crate::support::TestApp;

async fn mails(app: &TestApp) -> i64 {
    app.count("SELECT count(*) FROM mail").await
}

#[tokio::test]
async fn an_invitation_that_says_something_else_by_now_is_asked_again() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    let invite = format!("/meetings/{meeting}/attendance/invite");
    let before = mails(&app).await;
    let seen = browser.get(&invite).await.input("seen");
    let late = app.person("Luc Nouveau").await;
    app.attends(meeting, late, "invited").await;
    let seen = [("seen", seen.as_str())];
    let asked = browser.post(&invite, &seen).await;
    asked.is(409).shows("Rien n’est parti").shows("Luc Nouveau");
    let seen = asked.input("seen");
    sqlx::query("UPDATE meeting SET place = 'Salle 9' WHERE id = $1")
        .bind(meeting.0)
        .execute(&app.pool)
        .await
        .unwrap();
    let seen = [("seen", seen.as_str())];
    let asked = browser.post(&invite, &seen).await;
    asked.is(409).shows("Ce que disent les courriels a changé");
    assert_eq!(mails(&app).await, before);
    let seen = asked.input("seen");
    browser.post(&invite, &[("seen", &seen)]).await.location();
    assert_eq!(mails(&app).await, before + 2);
}

#[tokio::test]
async fn an_agenda_that_changed_meanwhile_is_asked_again_and_tells_nobody() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    app.point(meeting, "Un point").await;
    let send = format!("/meetings/{meeting}/agenda/send");
    let before = mails(&app).await;
    let seen = browser.get(&send).await.input("seen");
    app.point(meeting, "Un point de dernière minute").await;
    let seen = [("seen", seen.as_str())];
    let asked = browser.post(&send, &seen).await;
    asked
        .is(409)
        .shows("Ce que disent les courriels a changé")
        .hides("Les destinataires ne sont plus les mêmes");
    assert_eq!(mails(&app).await, before);
    let seen = asked.input("seen");
    browser.post(&send, &[("seen", &seen)]).await.location();
    assert_eq!(mails(&app).await, before + 3);
}
