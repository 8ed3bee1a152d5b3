//! The pilot's review: drafts, submission, two people at once, the way through the list.

use platform::auth::Role;

use crate::support::{TestApp, complete};

fn url(id: kernel::ids::MeasureId) -> String {
    format!("/measures/{id}/review")
}

#[tokio::test]
async fn a_draft_may_be_incomplete_and_is_saved_as_often_as_wished() {
    let app = TestApp::start().await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let page = pilot.get(&url(id)).await;
    page.is(200).shows("Mesure M-1").shows("0 sur 1 revue");
    assert!(page.queries() <= 6, "{}", page.queries());
    assert_eq!(page.input("version"), "0");
    let draft = [
        ("coverage", "partial"),
        ("version", "0"),
        ("action", "save"),
    ];
    assert_eq!(pilot.post(&url(id), &draft).await.location(), url(id));
    let page = pilot.get(&url(id)).await;
    page.is(200).shows("brouillon enregistré");
    assert!(page.queries() <= 6, "{}", page.queries());
    assert_eq!(app.state_of(id).await, "in_review");
    assert_eq!(page.input("version"), "1");
    let draft = [("reason", "Suite"), ("version", "1"), ("action", "save")];
    pilot.post(&url(id), &draft).await.location();
    // The same click twice saves once.
    pilot.post(&url(id), &draft).await.location();
    assert_eq!(pilot.get(&url(id)).await.input("version"), "2");
    let steps = "SELECT count(*) FROM measure_step";
    assert_eq!(app.count(steps).await, 1);
    let panel = pilot.get(&format!("/measures/{id}")).await;
    panel.is(200).shows("Suite").shows("Continuer la revue");
    assert!(panel.queries() <= 6, "{}", panel.queries());
}

#[tokio::test]
async fn what_is_submitted_must_be_complete() {
    let app = TestApp::start().await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let page = pilot
        .post(
            &url(id),
            &[
                ("reason", "Gardé <ici>"),
                ("version", "0"),
                ("action", "submit"),
            ],
        )
        .await;
    page.is(422)
        .shows("Pertinence : choisissez une réponse.")
        .shows("Gardé <ici>");
    assert_eq!(app.state_of(id).await, "to_review");
    let merge = complete("0", "submit", &[("proposal", "merge")]);
    pilot
        .post(&url(id), &merge)
        .await
        .is(422)
        .shows("Nommez l’action");
    let unknown = complete(
        "0",
        "submit",
        &[("proposal", "hand_over"), ("hand_over_to", "999")],
    );
    pilot
        .post(&url(id), &unknown)
        .await
        .is(422)
        .shows("Choisissez une des valeurs proposées.");
    let whole = complete("0", "submit", &[]);
    assert_eq!(
        pilot.post(&url(id), &whole).await.location(),
        "/reviews/done"
    );
    assert_eq!(app.state_of(id).await, "submitted");
    // The second click of the button is harmless.
    assert_eq!(
        pilot.post(&url(id), &whole).await.location(),
        "/reviews/done"
    );
    assert_eq!(app.count("SELECT count(*) FROM measure_step").await, 2);
    // What is submitted is read on the measure's page.
    assert_eq!(
        pilot.get(&url(id)).await.location(),
        format!("/measures/{id}")
    );
    pilot
        .get(&format!("/measures/{id}"))
        .await
        .shows("<strong>bonne</strong>")
        .shows("Soumise par pilot GT3");
}

#[tokio::test]
async fn facilitators_prepare_and_pilots_submit() {
    let app = TestApp::start().await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let mut facilitator = app.signed_in(Role::Facilitator, 3).await;
    facilitator
        .get(&url(id))
        .await
        .is(200)
        .shows("Enregistrer le brouillon")
        .hides("value=\"submit\"");
    facilitator
        .post(&url(id), &complete("0", "save", &[]))
        .await
        .location();
    facilitator
        .post(&url(id), &complete("1", "submit", &[]))
        .await
        .is(403);
    let mut elsewhere = app.signed_in(Role::Pilot, 4).await;
    elsewhere.get(&url(id)).await.is(403);
    elsewhere
        .post(&url(id), &complete("1", "submit", &[]))
        .await
        .is(403);
    let mut member = app.signed_in(Role::Member, 3).await;
    member.get(&url(id)).await.is(403);
    let mut outsider = app.signed_in(Role::Member, 5).await;
    outsider.get(&url(id)).await.is(404);
    assert_eq!(app.state_of(id).await, "in_review");
}

#[tokio::test]
async fn two_people_never_overwrite_each_other() {
    let app = TestApp::start().await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let consulted = app.organisation("Citydev").await.to_string();
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    let mut facilitator = app.signed_in(Role::Facilitator, 3).await;
    let theirs = [
        ("reason", "Du facilitateur"),
        ("relevance", "to_adapt"),
        ("consult", &consulted),
        ("version", "0"),
        ("action", "save"),
    ];
    facilitator.post(&url(id), &theirs).await.location();
    let mine = complete("0", "submit", &[("reason", "Du pilote")]);
    let merge = pilot.post(&url(id), &mine).await;
    merge
        .is(409)
        .shows("Du pilote")
        .shows("Du facilitateur")
        .shows("facilitator GT3")
        .shows("À adapter")
        .shows("Citydev");
    assert_eq!(app.state_of(id).await, "in_review");
    let version = merge.input("version");
    let again = complete(&version, "submit", &[("reason", "Ensemble")]);
    pilot.post(&url(id), &again).await.location();
    assert_eq!(app.state_of(id).await, "submitted");
    // Who still types into the old page loses nothing, and changes nothing.
    let late = [
        ("reason", "Trop tard"),
        ("version", "1"),
        ("action", "save"),
    ];
    facilitator
        .post(&url(id), &late)
        .await
        .is(409)
        .shows("Trop tard")
        .shows("vient d’être soumise")
        .hides("Enregistrer le brouillon");
}

#[tokio::test]
async fn the_list_is_walked_through_without_going_back() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let (me, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let other = app.person("Autre Pilote").await;
    let late = app.group(5).await;
    app.overdue(late).await;
    let c = app.measure("C", Some(group)).await;
    let a = app.measure("A", Some(group)).await;
    let own = app.measure("Z", Some(group)).await;
    let own_late = app.measure("Y", Some(late)).await;
    let others = app.measure("B", Some(group)).await;
    app.set_pilot(own, me).await;
    app.set_pilot(own_late, me).await;
    app.set_pilot(others, other).await;
    // Own first, the late one before the other; then the group's, by code; never the other's.
    assert_eq!(pilot.get("/reviews/next").await.location(), url(own_late));
    let whole = complete("0", "submit", &[]);
    assert_eq!(
        pilot.post(&url(own_late), &whole).await.location(),
        url(own)
    );
    let draft = [("version", "0"), ("action", "next")];
    assert_eq!(pilot.post(&url(own), &draft).await.location(), url(a));
    let page = pilot.get(&url(a)).await;
    page.shows("1 sur 4 revues");
    assert_eq!(pilot.post(&url(a), &draft).await.location(), url(c));
    // Round to the drafts that are left, and never to the one just done.
    assert_eq!(pilot.post(&url(c), &whole).await.location(), url(own));
    let again = complete("1", "submit", &[]);
    assert_eq!(pilot.post(&url(own), &again).await.location(), url(a));
    pilot.get(&url(a)).await.shows("3 sur 4 revues");
    assert_eq!(
        pilot.post(&url(a), &again).await.location(),
        "/reviews/done"
    );
    let end = pilot.get("/reviews/done").await;
    end.is(200).shows("Tout est revu").shows("4 sur 4 revues");
    assert!(end.queries() <= 6, "{}", end.queries());
}

#[tokio::test]
async fn the_end_page_names_the_drafts_left() {
    let app = TestApp::start().await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let draft = [("version", "0"), ("action", "next")];
    assert_eq!(
        pilot.post(&url(id), &draft).await.location(),
        "/reviews/done"
    );
    pilot
        .get("/reviews/done")
        .await
        .shows("Encore des revues à terminer")
        .shows("Mesure M-1")
        .shows(&url(id));
    let mut nobody = app.signed_in(Role::Member, 3).await;
    nobody.get("/reviews/done").await.is(404);
}

#[tokio::test]
async fn a_return_needs_its_reason_and_reaches_the_pilot() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let (me, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let id = app.measure("M-1", Some(group)).await;
    app.set_pilot(id, me).await;
    pilot
        .post(&url(id), &complete("0", "submit", &[]))
        .await
        .location();
    let mut coordinator = app.signed_in(Role::Coordinator, 0).await;
    let back = format!("/measures/{id}/return");
    pilot.get(&back).await.is(403);
    let page = coordinator.get(&back).await;
    page.is(200).shows("Une <strong>bonne</strong> raison");
    assert!(page.queries() <= 6, "{}", page.queries());
    let state = page.input("state");
    coordinator
        .post(&back, &[("note", "  "), ("state", &state)])
        .await
        .is(422)
        .shows("Dites pourquoi la revue est renvoyée.");
    let reason = [("note", "Chiffrez le budget"), ("state", &state)];
    coordinator.post(&back, &reason).await.location();
    coordinator.post(&back, &reason).await.location();
    assert_eq!(app.state_of(id).await, "in_review");
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 1);
    let page = pilot.get(&url(id)).await;
    page.is(200)
        .shows("Renvoyée par coordinator GT0")
        .shows("Chiffrez le budget");
    pilot
        .post(&url(id), &complete(&page.input("version"), "submit", &[]))
        .await
        .location();
    assert_eq!(app.state_of(id).await, "submitted");
}

#[tokio::test]
async fn an_examination_is_recorded_once_and_not_on_what_moved() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let id = app.measure("M-1", Some(group)).await;
    let pilot = app.person("Pilote").await;
    app.submitted_review(id, pilot, "carry_on").await;
    app.set_state(id, "submitted").await;
    let org = app.organisation("Citydev").await;
    app.bilateral(id, org).await;
    let mut facilitator = app.signed_in(Role::Facilitator, 3).await;
    let examine = format!("/measures/{id}/examine");
    facilitator
        .get(&examine)
        .await
        .is(200)
        .shows("Une bilatérale reste à tenir.")
        .shows("Citydev");
    let note = [("note", "Vu en séance"), ("state", "submitted")];
    facilitator.post(&examine, &note).await.location();
    facilitator.post(&examine, &note).await.location();
    assert_eq!(app.state_of(id).await, "examined");
    assert_eq!(app.count("SELECT count(*) FROM measure_step").await, 1);
    let mut other = app.signed_in(Role::Coordinator, 0).await;
    other
        .post(&examine, &[("note", "Gardé"), ("state", "submitted")])
        .await
        .is(409)
        .shows("Gardé");
    facilitator
        .get(&format!("/measures/{id}"))
        .await
        .shows("Vu en séance")
        .shows("Examinée");
}
