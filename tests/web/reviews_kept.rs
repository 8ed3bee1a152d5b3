//! Reviews saved while they are typed, submissions taken back, and keys that act alone.

use platform::auth::Role;

use crate::support::{TestApp, complete};

fn url(id: kernel::ids::MeasureId) -> String {
    format!("/measures/{id}/review")
}

fn typed<'a>(reason: &'a str, version: &'a str) -> [(&'a str, &'a str); 3] {
    [("reason", reason), ("version", version), ("action", "keep")]
}

#[tokio::test]
async fn a_review_is_saved_while_it_is_typed() {
    let app = TestApp::start().await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    for (reason, version, stored) in [
        ("Un", "0", 1),
        ("Un de", "1", 2),
        ("Un deux", "2", 3),
        // Its answer was lost: it is stored already.
        ("Un deux", "2", 3),
    ] {
        pilot
            .post(&url(id), &typed(reason, version))
            .await
            .is(200)
            .shows("Brouillon enregistré à ")
            .shows(&format!(r#""version":{stored}"#));
    }
    assert_eq!(app.state_of(id).await, "in_review");
    let page = pilot.get(&url(id)).await;
    page.is(200).shows("Un deux");
    assert_eq!(page.input("version"), "3");
    // All of it is in the history, which tells what was typed in one sitting at once.
    let saved = "SELECT count(*) FROM history WHERE action = 'review_save'";
    assert_eq!(app.count(saved).await, 3);
    let page = pilot.get(&format!("/measures/{id}")).await;
    let told = page.body.matches("Revue enregistrée").count();
    assert_eq!(told, 2, "before and after the step: {}", page.body);
}

#[tokio::test]
async fn what_is_kept_while_typing_overwrites_nobody() {
    let app = TestApp::start().await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    let mut facilitator = app.signed_in(Role::Facilitator, 3).await;
    let mut elsewhere = app.signed_in(Role::Pilot, 4).await;
    elsewhere
        .post(&url(id), &typed("D’ailleurs", "0"))
        .await
        .is(403);
    pilot.post(&url(id), &typed("Du pilote", "0")).await.is(200);
    facilitator
        .post(&url(id), &typed("Du facilitateur", "0"))
        .await
        .is(409)
        .shows("enregistrez pour voir les deux versions")
        .hides("<html");
    let stored = "SELECT count(*) FROM review WHERE reason = 'Du pilote' AND version = 1";
    assert_eq!(app.count(stored).await, 1);
    // The next real saving shows both; from there nothing is saved by itself.
    let save = [
        ("reason", "Du facilitateur"),
        ("version", "0"),
        ("action", "save"),
    ];
    facilitator
        .post(&url(id), &save)
        .await
        .is(409)
        .shows("Du facilitateur")
        .shows("Du pilote")
        .hides("data-autosave");
    pilot.get(&url(id)).await.is(200).shows("data-autosave");
    let long = "x".repeat(20_001);
    pilot
        .post(&url(id), &typed(&long, "1"))
        .await
        .is(422)
        .shows("Pas enregistré : ");
    pilot
        .post(&url(id), &complete("1", "submit", &[]))
        .await
        .location();
    facilitator
        .post(&url(id), &typed("Trop tard", "1"))
        .await
        .is(409)
        .shows("vient d’être soumise");
}

#[tokio::test]
async fn ones_own_other_window_is_told_from_somebody_else() {
    let app = TestApp::start().await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let save = |reason| [("reason", reason), ("version", "0"), ("action", "save")];
    pilot.post(&url(id), &save("Ici")).await.location();
    pilot
        .post(&url(id), &save("Ailleurs"))
        .await
        .is(409)
        .shows("dans une autre fenêtre")
        .hides("Quelqu’un d’autre");
}

#[tokio::test]
async fn a_submission_is_taken_back_until_it_is_examined() {
    let app = TestApp::start().await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let (measure, back) = (
        format!("/measures/{id}"),
        format!("/measures/{id}/withdraw"),
    );
    let submit = complete("0", "submit", &[]);
    let led = pilot.post(&url(id), &submit).await.location().to_owned();
    // Offered at once, by the message of the next page.
    pilot
        .get(&led)
        .await
        .is(200)
        .shows("M-1 est soumise.")
        .shows(&format!(r#"action="{back}""#));
    pilot.get(&measure).await.is(200).shows(&back);
    for (role, group) in [(Role::Facilitator, 3), (Role::Pilot, 4)] {
        let mut other = app.signed_in(role, group).await;
        other.get(&measure).await.is(200).hides(&back);
        other.post(&back, &[]).await.is(403);
    }
    for _ in 0..2 {
        assert_eq!(pilot.post(&back, &[]).await.location(), url(id));
        assert_eq!(app.state_of(id).await, "in_review");
    }
    let draft =
        "SELECT count(*) FROM review WHERE submitted_at IS NULL AND submitted_by_id IS NULL";
    assert_eq!(app.count(draft).await, 1);
    let page = pilot.get(&url(id)).await;
    page.is(200)
        .shows("M-1 est de nouveau un brouillon.")
        .shows("Une **bonne** raison");
    pilot
        .get(&measure)
        .await
        .is(200)
        .shows("Soumission annulée")
        .hides(&back);
    let version = page.input("version");
    let again = complete(&version, "submit", &[]);
    let led = pilot.post(&url(id), &again).await.location().to_owned();
    pilot.get(&led).await;
    let mut coordinator = app.signed_in(Role::Coordinator, 0).await;
    let note = [("note", ""), ("state", "submitted")];
    coordinator
        .post(&format!("/measures/{id}/examine"), &note)
        .await
        .location();
    pilot.get(&measure).await.is(200).hides(&back);
    pilot.post(&back, &[]).await.is(409);
    assert_eq!(app.state_of(id).await, "examined");
}

#[tokio::test]
async fn questions_have_their_numbers_and_no_key_is_bound_to_a_button() {
    let app = TestApp::start().await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let page = pilot.get(&url(id)).await;
    for (number, question) in [
        "Déjà couverte",
        "Encore pertinente",
        "Que proposez-vous",
        "Personnel",
        "Budget",
        "Motivation",
        "Degré de certitude",
    ]
    .into_iter()
    .enumerate()
    {
        let number = number + 1;
        page.shows(&format!("{number}. {question}"))
            .shows(&format!(r#"data-question="{number}""#));
    }
    page.hides("data-key").hides("data-single-keys");
}

#[tokio::test]
async fn keys_act_alone_only_for_who_switches_them_on() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    let mut other = app.signed_in(Role::Pilot, 4).await;
    let page = pilot.get("/account").await;
    page.is(200)
        .shows("Activer les touches simples")
        .hides("data-single-keys");
    pilot.post("/account/keys", &[("on", "1")]).await.location();
    pilot
        .get("/account")
        .await
        .is(200)
        .shows("Les touches simples sont activées.")
        .shows("data-single-keys")
        .shows("Désactiver les touches simples");
    other
        .get("/account")
        .await
        .is(200)
        .hides("data-single-keys");
    pilot.post("/account/keys", &[]).await.location();
    pilot
        .get("/account")
        .await
        .is(200)
        .hides("data-single-keys");
}
