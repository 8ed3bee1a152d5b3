//! Comments: threads, mentions, one's own.

use platform::{auth::Role, web::once::FIELD};

use crate::support::TestApp;

#[tokio::test]
async fn comments_are_answered_and_mention_people() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let id = app.measure("M-1", Some(group)).await;
    let (pilot_id, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let (_, mut facilitator) = app.signed_in_person(Role::Facilitator, 3).await;
    let (far_id, _) = app.signed_in_person(Role::Pilot, 7).await;
    let url = format!("/measures/{id}/comments");
    let body = "Qu’en pense @pilot gt3 ? **Merci** <script>";
    let text = [("body", body), (FIELD, "k")];
    let written = facilitator.post(&url, &text).await.location().to_owned();
    // A double click writes once.
    assert_eq!(facilitator.post(&url, &text).await.location(), written);
    assert_eq!(app.count("SELECT count(*) FROM comment").await, 1);
    assert_eq!(app.count("SELECT count(*) FROM comment_mention").await, 1);
    let mail: (String, String) = sqlx::query_as("SELECT recipient, body FROM mail")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    assert_eq!(mail.0, "pilot.gt3@test.example");
    assert!(mail.1.contains(&written), "{}", mail.1);
    // Seen once the page is opened.
    let unseen = "SELECT count(*) FROM comment_mention WHERE seen_at IS NULL";
    assert_eq!(app.count(unseen).await, 1);
    let fresh = pilot.get(&format!("/measures/{id}")).await;
    assert!(fresh.queries() <= 6, "{}", fresh.queries());
    fresh
        .is(200)
        .shows("Vous concerne")
        .shows("<strong>Merci</strong>")
        .hides("<script>");
    assert_eq!(app.count(unseen).await, 0);
    pilot
        .get(&format!("/measures/{id}"))
        .await
        .hides("Vous concerne");
    // Only people of the measure are mentioned, whatever the form says.
    let far = far_id.to_string();
    let me = pilot_id.to_string();
    let parent = written.rsplit('-').next().unwrap();
    let reply = [
        ("body", "Réponse"),
        ("parent", parent),
        ("mention", &far),
        ("mention", &me),
    ];
    pilot.post(&url, &reply).await.location();
    assert_eq!(app.count("SELECT count(*) FROM comment_mention").await, 1);
    let page = facilitator.get(&format!("/measures/{id}")).await;
    page.shows("comment depth-1").shows("Réponse");
    assert!(page.queries() <= 6, "{}", page.queries());
    facilitator
        .post(&url, &[("body", " ")])
        .await
        .is(422)
        .shows("Ce champ est nécessaire.");
}

#[tokio::test]
async fn one_changes_and_withdraws_ones_own_only() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let id = app.measure("M-1", Some(group)).await;
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    let mut cabinet = app.signed_in(Role::Cabinet, 0).await;
    let measure = format!("/measures/{id}");
    let url = format!("{measure}/comments");
    pilot.post(&url, &[("body", "Premier")]).await.location();
    let comment: i64 = app.count("SELECT id FROM comment").await;
    let own = format!("{url}/{comment}");
    cabinet.get(&format!("{own}/edit")).await.is(403);
    let form = [("body", "Autre"), ("version", "1")];
    cabinet.post(&format!("{own}/edit"), &form).await.is(403);
    cabinet.post(&format!("{own}/withdraw"), &[]).await.is(403);
    let version = pilot.get(&format!("{own}/edit")).await.input("version");
    let changed = [("body", "Deuxième"), ("version", &version), (FIELD, "k")];
    pilot
        .post(&format!("{own}/edit"), &changed)
        .await
        .location();
    pilot
        .post(&format!("{own}/edit"), &changed)
        .await
        .location();
    let other_tab = [("body", "Troisième"), ("version", &version)];
    let merge = pilot.post(&format!("{own}/edit"), &other_tab).await;
    merge.is(409).shows("Troisième").shows("Deuxième");
    cabinet
        .post(
            &url,
            &[("body", "Réponse"), ("parent", &comment.to_string())],
        )
        .await
        .location();
    pilot
        .get(&format!("{own}/withdraw"))
        .await
        .is(200)
        .shows("Retirer ce commentaire ?");
    pilot.post(&format!("{own}/withdraw"), &[]).await.location();
    pilot.post(&format!("{own}/withdraw"), &[]).await.location();
    pilot.get(&measure).await; // reads the message
    cabinet
        .get(&measure)
        .await
        .shows("Commentaire retiré par la personne qui l’a écrit.")
        .shows("Réponse");
    // Answering what was withdrawn keeps the words.
    cabinet
        .post(
            &url,
            &[("body", "Trop tard"), ("parent", &comment.to_string())],
        )
        .await
        .is(409)
        .shows("Trop tard");
    let mut member = app.signed_in(Role::Member, 3).await;
    member.post(&url, &[("body", "x")]).await.is(403);
}
