//! Answering, by link and by account, and what the answers make.

use chrono::TimeDelta;
use platform::auth::Role;

use super::field;
use crate::support::TestApp;

#[tokio::test]
async fn a_person_without_account_answers_by_the_link_and_changes_until_the_deadline() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (anne, luc) = (app.person("Anne Lien").await, app.person("Luc Autre").await);
    let asked = app.poll(group, 2, &[anne, luc]).await;
    app.said(&asked, luc, &["yes", "no"]).await;
    let url = format!("/poll/{}", app.poll_link(asked.poll, anne).await);
    let mut guest = app.browser();

    let page = guest.get(&url).await;
    page.is(200)
        .shows("Bonjour Anne Lien")
        .shows("Oui 1 · si besoin 0 · non 0");
    page.hides("Luc Autre");
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert!(page.header("cache-control").contains("private"));
    assert!(page.queries() <= 6, "{}", page.queries());

    let (first, second) = (field(asked.slots[0]), field(asked.slots[1]));
    let version = page.input("version");
    let fields = [
        ("version", version.as_str()),
        (first.as_str(), "yes"),
        (second.as_str(), "if_need_be"),
        ("comment", "Plutôt le matin"),
    ];
    assert_eq!(guest.post(&url, &fields).await.location(), url);
    guest
        .get(&url)
        .await
        .shows("Vos réponses sont enregistrées");
    assert_eq!(
        app.count("SELECT count(*) FROM poll_answer WHERE answer = 'if_need_be'")
            .await,
        1
    );

    // The same form from another tab: nothing typed is lost, nothing stored is overwritten.
    let stale = [
        ("version", version.as_str()),
        (first.as_str(), "no"),
        ("comment", "Onglet"),
    ];
    let merge = guest.post(&url, &stale).await;
    merge
        .is(409)
        .shows("✓ Oui")
        .shows("Onglet")
        .shows("Plutôt le matin");
    assert_eq!(merge.header("referrer-policy"), "no-referrer");
    let version = merge.input("version");
    let decided = [
        ("version", version.as_str()),
        (first.as_str(), "no"),
        (second.as_str(), ""),
    ];
    assert_eq!(guest.post(&url, &decided).await.location(), url);
    assert_eq!(
        app.count("SELECT count(*) FROM poll_answer WHERE answer = 'no'")
            .await,
        2
    );
    assert_eq!(
        app.count("SELECT count(*) FROM poll_answer").await,
        3,
        "unknown again"
    );

    app.clock.advance(TimeDelta::days(8));
    let page = guest.get(&url).await;
    page.is(200)
        .shows("elles ne changent plus")
        .hides("Enregistrer mes réponses");
    guest.post(&url, &decided).await.is(409);
}

#[tokio::test]
async fn wrong_input_and_whole_days_give_the_form_back() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let anne = app.person("Anne Lien").await;
    let asked = app.poll(group, 2, &[anne]).await;
    let url = format!("/poll/{}", app.poll_link(asked.poll, anne).await);
    let mut guest = app.browser();
    let long = "x".repeat(1001);
    let (first, second) = (field(asked.slots[0]), field(asked.slots[1]));
    let wrong = [
        ("version", "1"),
        (first.as_str(), "perhaps"),
        (second.as_str(), "no"),
        ("comment", &long),
    ];
    let answer = guest.post(&url, &wrong).await;
    answer
        .is(422)
        .shows("Au plus 1\u{202f}000 caractères")
        .shows(&long);
    assert!(
        answer
            .body
            .contains(&format!("name=\"{second}\" value=\"no\" checked"))
    );

    // Without JavaScript the button asks the server, which stores nothing yet.
    let whole = [
        ("version", "1"),
        (second.as_str(), "no"),
        ("all-yes", "2021-10-04"),
    ];
    let answer = guest.post(&url, &whole).await;
    answer.is(200);
    assert!(
        answer
            .body
            .contains(&format!("name=\"{first}\" value=\"yes\" checked"))
    );
    assert!(
        answer
            .body
            .contains(&format!("name=\"{second}\" value=\"no\" checked"))
    );
    assert_eq!(app.count("SELECT count(*) FROM poll_answer").await, 0);
}

#[tokio::test]
async fn a_link_that_does_not_work_says_what_to_do() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let (anne, luc) = (app.person("Anne Lien").await, app.person("Luc Lien").await);
    let asked = app.poll(group, 1, &[anne]).await;
    let invitee = app.ask(asked.poll, luc, false).await;
    let mut guest = app.browser();
    for wrong in [
        "/poll/court",
        "/poll/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ] {
        let page = guest.get(wrong).await;
        page.is(404).shows("Ce lien ne fonctionne pas");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
    }
    // Revoked, and a new one in its place.
    let old = format!("/poll/{}", app.poll_link(asked.poll, luc).await);
    let people = format!("/polls/{}/people/{invitee}", asked.poll);
    pilot.post(&format!("{people}/link"), &[]).await.is(303);
    guest
        .get(&old)
        .await
        .is(410)
        .shows("demandez un nouveau lien");
    guest.post(&old, &[("version", "1")]).await.is(410);
    let (_, body) = app.mails_to("luc.lien@test.example").await.remove(0);
    let new = body
        .split("/poll/")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap();
    let new = format!("/poll/{new}");
    guest.get(&new).await.is(200);
    pilot.post(&format!("{people}/revoke"), &[]).await.is(303);
    guest.get(&new).await.is(410);
    // Cancelled: all die, and those asked are told.
    let link = format!("/poll/{}", app.poll_link(asked.poll, anne).await);
    guest.get(&link).await.is(200);
    let cancel = format!("/polls/{}/cancel", asked.poll);
    pilot
        .get(&cancel)
        .await
        .is(200)
        .shows("2 personnes en sont averties");
    pilot.post(&cancel, &[]).await.is(303);
    guest.get(&link).await.is(410);
    let (subject, _) = app.mails_to("anne.lien@test.example").await.remove(0);
    assert!(subject.starts_with("Sondage annulé"), "{subject}");
}

#[tokio::test]
async fn a_link_expires_two_weeks_after_the_deadline_and_tries_are_counted() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let anne = app.person("Anne Lien").await;
    let asked = app.poll(group, 1, &[anne]).await;
    let link = format!("/poll/{}", app.poll_link(asked.poll, anne).await);
    let mut guest = app.browser();
    app.clock.advance(TimeDelta::days(20));
    guest.get(&link).await.is(200);
    app.clock.advance(TimeDelta::days(2));
    guest.get(&link).await.is(410);
    for _ in 0..60 {
        guest.get("/poll/essai").await;
    }
    guest.get("/poll/essai").await.is(429);
    guest.get(&link).await.is(410);
}

#[tokio::test]
async fn with_an_account_only_those_asked_answer_and_all_readers_see_who_said_what() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (member, mut browser) = app.signed_in_person(Role::Member, 1).await;
    let mut other = app.signed_in(Role::Facilitator, 2).await;
    let mut stranger = app.signed_in(Role::Member, 2).await;
    let asked = app.poll(group, 1, &[member]).await;
    let (page, answer) = (
        format!("/polls/{}", asked.poll),
        format!("/polls/{}/answer", asked.poll),
    );
    // Expected elsewhere at that time: said to the person alone.
    let meeting = app.meeting(group, "Autre réunion").await;
    run!(app,
        "UPDATE meeting SET starts_at = '2021-10-04T07:30Z', ends_at = '2021-10-04T08:30Z' WHERE id = $1";
        meeting.0);
    app.attends(meeting, member, "invited").await;
    let shown = browser.get(&page).await;
    shown
        .is(200)
        .shows("Vous avez déjà une réunion à ce moment");
    assert!(shown.queries() <= 6, "{}", shown.queries());
    let slot = field(asked.slots[0]);
    let fields = [
        ("version", "1"),
        (slot.as_str(), "yes"),
        ("comment", "Volontiers"),
    ];
    assert_eq!(browser.post(&answer, &fields).await.location(), page);
    browser
        .post(&answer, &fields)
        .await
        .is(409)
        .shows("Volontiers");
    other
        .get(&page)
        .await
        .is(200)
        .shows("member GT1")
        .shows("Volontiers");
    other.post(&answer, &fields).await.is(403);
    stranger.get(&page).await.is(404);
    stranger.post(&answer, &fields).await.is(404);
    browser.get(&page).await.shows("Réponse donnée");
}

#[tokio::test]
async fn somebody_without_any_role_sees_the_poll_that_asks_them() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let person = app.visitor("without a role").await.unwrap();
    let asked = app.poll(group, 1, &[person]).await;
    let other = app.poll(group, 1, &[]).await;
    let mut browser = app.browser_of(person).await;
    browser.get(&format!("/polls/{}", asked.poll)).await.is(200);
    browser.get(&format!("/polls/{}", other.poll)).await.is(404);
}

#[tokio::test]
async fn the_best_slots_are_said_in_words_and_none_without_the_pilots() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (pilot, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    let (anne, luc) = (app.person("Anne A").await, app.person("Luc L").await);
    let asked = app.poll(group, 3, &[anne, luc]).await;
    app.ask(asked.poll, pilot, true).await;
    let url = format!("/polls/{}", asked.poll);
    browser.get(&url).await.shows("Personne n’a encore répondu");
    // The first slot suits everybody but the pilot; the third the pilot alone.
    app.said(&asked, anne, &["yes", "yes", "no"]).await;
    app.said(&asked, luc, &["yes", "if_need_be", "no"]).await;
    browser
        .get(&url)
        .await
        .shows("Il manque pilot GT1 (sans réponse)");
    app.said(&asked, pilot, &["no", "yes", "yes"]).await;
    let page = browser.get(&url).await;
    page.shows("La personne indispensable peut ; 2 oui, 1 si besoin, 0 non");
    page.hides("Il manque");
    let best = page
        .body
        .split("best-slots")
        .nth(1)
        .unwrap()
        .split("</ol>")
        .next()
        .unwrap();
    let days: Vec<usize> = ["5 octobre 2021", "6 octobre 2021"]
        .iter()
        .map(|day| best.find(day).unwrap())
        .collect();
    assert!(
        days[0] < days[1] && !best.contains("4 octobre 2021"),
        "{best}"
    );
}
