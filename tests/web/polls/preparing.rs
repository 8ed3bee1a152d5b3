//! Making a poll: its form, slots, people, and sending it.

use platform::auth::Role;

use crate::support::TestApp;

const FORM: &[(&str, &str)] = &[
    ("kind", "group"),
    ("title", "Point hebdomadaire"),
    ("description", "Pour **avancer**."),
    ("duration", "60"),
    ("place", "Salle 3"),
    ("video_url", "https://video.example/gt1"),
    ("closes_on", "2021-09-29"),
    ("closes_time", "18:00"),
    ("weekly", ""),
];

fn form<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = FORM.to_vec();
    fields.retain(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    fields.extend(changed);
    fields
}

#[tokio::test]
async fn a_pilot_makes_a_poll_and_everybody_gets_a_link_in_their_language() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let dutch = app.person("Nele Nederlands").await;
    app.role(dutch, Role::Member, Some(group), None).await;
    run!(app, "UPDATE person SET lang = 'nl' WHERE id = $1"; dutch.0);

    let id = group.to_string();
    let created = pilot.post("/polls", &form(&[("group", &id)])).await;
    let slots = created.location().to_owned();
    let poll = slots.trim_end_matches("/slots").to_owned();
    pilot.get(&slots).await.is(200);

    // Every weekday at 9, 11 and 14 for two weeks.
    let mut bulk = vec![
        ("from", "2021-09-27"),
        ("weeks", "2"),
        ("times", "9, 11, 14"),
    ];
    bulk.extend(["1", "2", "3", "4", "5"].map(|day| ("weekday", day)));
    let address = format!("{slots}/bulk");
    let preview = [bulk.clone(), vec![("action", "preview")]].concat();
    let shown = pilot.post(&address, &preview).await;
    shown.is(200).shows("30 créneaux seraient ajoutés");
    assert_eq!(app.count("SELECT count(*) FROM poll_slot").await, 0);
    let add = [bulk, vec![("action", "add")]].concat();
    assert_eq!(pilot.post(&address, &add).await.location(), slots);
    assert_eq!(app.count("SELECT count(*) FROM poll_slot").await, 30);
    pilot.post(&address, &add).await;
    assert_eq!(app.count("SELECT count(*) FROM poll_slot").await, 30);

    // Nothing is sent to nobody.
    let send = format!("{poll}/send");
    assert_eq!(pilot.get(&send).await.location(), poll);

    let people = format!("{poll}/people");
    let page = pilot.get(&people).await;
    page.is(200).shows("Ajouter les 2 personnes du groupe");
    assert!(page.queries() <= 6, "{}", page.queries());
    pilot.post(&format!("{people}/group"), &[]).await.is(303);
    let required = "SELECT count(*) FROM poll_invitee WHERE required";
    assert_eq!(app.count(required).await, 1, "the pilot");

    pilot.get(&send).await.is(200).shows("Nele Nederlands");
    assert_eq!(pilot.post(&send, &[]).await.location(), poll);
    let (subject, body) = app.mails_to("nele.nederlands@test.example").await.remove(0);
    assert!(subject.starts_with("Wanneer kunt u?"), "{subject}");
    let link = body
        .split("/poll/")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap();
    assert_eq!(link.len(), 43, "{body}");
    let plain = "SELECT count(*) FROM poll_link WHERE encode(token_hash, 'escape') LIKE '%/poll/%'";
    assert_eq!(app.count(plain).await, 0);
    let mut guest = app.browser();
    guest
        .get(&format!("/poll/{link}"))
        .await
        .is(200)
        .shows("Uw antwoorden");

    // Once is enough; who comes later gets the own mail alone.
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
    assert_eq!(pilot.post(&send, &[]).await.location(), poll);
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
    let late = app.person("Luc Tardif").await.to_string();
    pilot.post(&people, &[("person", &late)]).await.is(303);
    pilot.post(&send, &[]).await.is(303);
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 3);
}

#[tokio::test]
async fn a_wrong_form_comes_back_with_all_that_was_typed() {
    let app = TestApp::start().await;
    let group = app.group(1).await.to_string();
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let wrong = form(&[
        ("group", &group),
        ("duration", "3"),
        ("closes_on", "2021-09-01"),
        ("weekly", "1"),
        ("title", "À garder"),
    ]);
    let answer = pilot.post("/polls", &wrong).await;
    answer
        .is(422)
        .shows("Entre 5 et 1440")
        .shows("Le moment limite doit être à venir");
    assert_eq!(answer.input("title"), "À garder");
    // A bilateral names whom it is with.
    let bilateral = form(&[("group", &group), ("kind", "bilateral")]);
    let answer = pilot.post("/polls", &bilateral).await;
    answer
        .is(422)
        .shows("Choisissez l’administration rencontrée");
}

#[tokio::test]
async fn two_people_who_change_a_poll_get_the_merge_form() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let asked = app.poll(group, 1, &[]).await;
    let url = format!("/polls/{}", asked.poll);
    let version = pilot.get(&format!("{url}/edit")).await.input("version");
    let first = form(&[("version", &version), ("title", "Le premier")]);
    assert_eq!(pilot.post(&url, &first).await.location(), url);
    let second = form(&[("version", &version), ("title", "Le second")]);
    let merge = pilot.post(&url, &second).await;
    merge.is(409).shows("Le premier");
    assert_eq!(merge.input("title"), "Le second");
    let version = merge.input("version");
    let again = form(&[("version", &version), ("title", "Le second")]);
    assert_eq!(pilot.post(&url, &again).await.location(), url);
    pilot.get(&url).await.shows("Le second").shows("Salle 3");
}

#[tokio::test]
async fn a_slot_with_answers_goes_only_after_a_question() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let person = app.person("Anne Réponse").await;
    let asked = app.poll(group, 3, &[person]).await;
    app.said(&asked, person, &["yes", "no"]).await;
    let url = format!("/polls/{}/slots", asked.poll);
    let [first, second, third] = [0, 1, 2].map(|n| asked.slots[n].to_string());
    let remove = format!("{url}/remove");
    // Nobody answered the third.
    assert_eq!(
        pilot.post(&remove, &[("slot", &third)]).await.location(),
        url
    );
    let both = [("slot", first.as_str()), ("slot", second.as_str())];
    let question = pilot.post(&remove, &both).await.location().to_owned();
    pilot
        .get(&question)
        .await
        .is(200)
        .shows("2 réponses seront perdues");
    assert_eq!(app.count("SELECT count(*) FROM poll_slot").await, 2);
    let confirmed = format!("{question}&confirmed=1");
    assert_eq!(pilot.post(&confirmed, &[]).await.location(), url);
    assert_eq!(app.count("SELECT count(*) FROM poll_answer").await, 0);
    pilot
        .get(&format!("/polls/{}", asked.poll))
        .await
        .shows("Créneaux retirés");
}

#[tokio::test]
async fn a_slot_is_a_moment_in_brussels_ahead_of_now() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let asked = app.poll(group, 0, &[]).await;
    let url = format!("/polls/{}/slots", asked.poll);
    let past = [("day", "2021-09-22"), ("time", "09:00")];
    pilot
        .post(&url, &past)
        .await
        .is(422)
        .shows("Ce moment est déjà passé");
    // Summer time ends on 31 October.
    for day in ["2021-10-29", "2021-11-02"] {
        pilot
            .post(&url, &[("day", day), ("time", "9h")])
            .await
            .is(303);
    }
    let utc: Vec<String> = app
        .all(
            "SELECT to_char(starts_at AT TIME ZONE 'UTC', 'HH24:MI') FROM poll_slot ORDER BY starts_at",
        )
        .await;
    assert_eq!(utc, ["07:00", "08:00"]);
}

#[tokio::test]
async fn the_list_shows_what_concerns_the_reader() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (member, mut browser) = app.signed_in_person(Role::Member, 1).await;
    let mut elsewhere = app.signed_in(Role::Member, 2).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let asked = app.poll(group, 1, &[member]).await;
    let draft = app.poll(group, 0, &[]).await;
    run!(app, "UPDATE poll SET state = 'draft', title = 'Pas encore prêt' WHERE id = $1";
        draft.poll.0);

    let page = browser.get("/polls?mine=1").await;
    page.shows("Réunion à dater").hides("Pas encore prêt");
    assert!(page.queries() <= 6, "{}", page.queries());
    browser.get(&format!("/polls/{}", draft.poll)).await.is(404);
    pilot
        .get("/polls?state=draft")
        .await
        .shows("Pas encore prêt")
        .hides("Réunion à dater");
    elsewhere
        .get("/polls")
        .await
        .hides("Réunion à dater")
        .shows("Aucun sondage ici");
    app.said(&asked, member, &["yes"]).await;
    browser.get("/polls?mine=1").await.hides("Réunion à dater");
    // Past the deadline it is closed, whether stored so or not.
    app.clock.advance(chrono::TimeDelta::days(8));
    let mut later = app.browser_of(member).await;
    later
        .get("/polls?state=closed")
        .await
        .shows("Réunion à dater");
    later
        .get("/polls?state=open")
        .await
        .hides("Réunion à dater");
}

#[tokio::test]
async fn who_is_required_and_who_is_asked_can_change() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let (anne, luc) = (app.person("Anne A").await, app.person("Luc L").await);
    let asked = app.poll(group, 1, &[]).await;
    let (a, l) = (
        app.ask(asked.poll, anne, true).await,
        app.ask(asked.poll, luc, false).await,
    );
    let url = format!("/polls/{}/people", asked.poll);
    let (a, l) = (a.to_string(), l.to_string());
    let fields = [
        ("seen", a.as_str()),
        ("seen", l.as_str()),
        ("required", l.as_str()),
    ];
    pilot
        .post(&format!("{url}/required"), &fields)
        .await
        .is(303);
    let names =
        "SELECT p.name FROM poll_invitee i JOIN person p ON p.id = i.person_id WHERE i.required";
    let required: Vec<String> = sqlx::query_scalar(names)
        .fetch_all(&app.pool)
        .await
        .unwrap();
    assert_eq!(required, ["Luc L"]);
    let link = app.poll_link(asked.poll, anne).await;
    app.said(&asked, anne, &["yes"]).await;
    let remove = format!("{url}/{a}/remove");
    pilot
        .get(&remove)
        .await
        .is(200)
        .shows("sa réponse sera perdue");
    pilot.post(&remove, &[]).await.is(303);
    app.browser().get(&format!("/poll/{link}")).await.is(404);
    pilot.get(&url).await.hides("Retirer Anne A").shows("Luc L");
}
