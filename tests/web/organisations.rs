//! Organisations: the list, the form, two people at once.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn an_organisation_is_added_and_shown_with_its_history() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let answer = browser
        .post(
            "/organisations",
            &[
                ("name", "Bruxelles Test"),
                ("short_name", "BT"),
                ("kind", "agency"),
            ],
        )
        .await;
    let page = browser.get(answer.location()).await;
    page.is(200)
        .shows("Bruxelles Test")
        .shows("« Bruxelles Test » est ajoutée.")
        .shows("Créé");
    browser
        .get("/organisations")
        .await
        .shows("Bruxelles Test")
        .hides("est ajoutée");
}

#[tokio::test]
async fn a_wrong_form_comes_back_with_what_was_typed() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    app.organisation("Pris").await;
    let page = browser
        .post(
            "/organisations",
            &[
                ("name", "Nom <gardé>"),
                ("kind", "x"),
                ("website", "javascript:1"),
            ],
        )
        .await;
    page.is(422)
        .shows("value=\"Nom <gardé>\"")
        .shows("Ce champ est nécessaire.")
        .shows("https:// ou http://");
    let taken = [("name", "PRIS"), ("short_name", "p"), ("kind", "agency")];
    browser
        .post("/organisations", &taken)
        .await
        .is(422)
        .shows("Nom : Ce nom existe déjà.");
}

#[tokio::test]
async fn two_people_never_overwrite_each_other() {
    let app = TestApp::start().await;
    let id = app.organisation("Avant").await;
    let mut first = app.signed_in(Role::Coordinator, 0).await;
    let mut second = app.signed_in(Role::Administrator, 0).await;
    let url = format!("/organisations/{id}");
    let version = first.get(&format!("{url}/edit")).await.input("version");
    let mine = [
        ("name", "De la première"),
        ("short_name", "Avant"),
        ("kind", "agency"),
        ("version", &version),
    ];
    assert_eq!(first.post(&url, &mine).await.location(), url);
    let theirs = [
        ("name", "Du second"),
        ("short_name", "Avant"),
        ("kind", "agency"),
        ("version", &version),
    ];
    let merge = second.post(&url, &theirs).await;
    merge
        .is(409)
        .shows("value=\"Du second\"")
        .shows("De la première")
        .shows("coordinator GT0");
    let version = merge.input("version");
    let again = [
        ("name", "Ensemble"),
        ("short_name", "Avant"),
        ("kind", "agency"),
        ("version", &version),
    ];
    assert_eq!(second.post(&url, &again).await.location(), url);
    second
        .get(&url)
        .await
        .shows("Ensemble")
        .shows("De la première")
        .shows("Avant");
}

#[tokio::test]
async fn archiving_asks_first_and_can_be_undone() {
    let app = TestApp::start().await;
    let id = app.organisation("Passagère").await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    browser
        .get(&format!("/organisations/{id}/archive"))
        .await
        .is(200)
        .shows("Archiver « Passagère » ?");
    browser
        .post(&format!("/organisations/{id}/archive"), &[])
        .await
        .location();
    browser.get("/organisations").await; // reads the message
    browser.get("/organisations").await.hides("Passagère");
    browser
        .get("/organisations?archived=1")
        .await
        .shows("Passagère");
    browser
        .post(&format!("/organisations/{id}/restore"), &[])
        .await
        .location();
    browser.get("/organisations").await.shows("Passagère");
}
