//! Nothing typed is lost at a session's end: any form waits for its sender, and for nobody
//! else, and goes by a click.

use axum::{body::Body, http::Method};
use chrono::TimeDelta;
use kernel::ids::PersonId;
use platform::{
    auth::Role,
    web::{given_back, kept},
};
use regex::Regex;

use crate::support::{Answer, Browser, TestApp};

const PASSWORD: &str = "un mot de passe de test";
const TEXT: &str = "Un texte qu’on a mis\r\nune demi-heure à écrire & <relire>";

pub async fn sign_in(app: &TestApp, browser: &mut Browser, person: PersonId) -> Answer {
    let email: String = one!(app, "SELECT email FROM person WHERE id = $1"; person.0);
    let fields = [("email", email.as_str()), ("password", PASSWORD)];
    browser.post("/sign-in", &fields).await
}

/// Somebody who signed in, with a form open, and whose session is over.
pub async fn late(app: &TestApp) -> (PersonId, Browser) {
    let (person, _) = app.signed_in_person(Role::Coordinator, 0).await;
    let mut browser = app.browser();
    sign_in(app, &mut browser, person).await.is(303);
    app.clock.advance(TimeDelta::minutes(31));
    browser.get("/account").await.is(303);
    (person, browser)
}

/// The fields of the only form of a page that is sent to this address.
pub fn fields(page: &Answer, path: &str) -> Vec<(String, String)> {
    let start = page.body.find(&format!("action=\"{path}\"")).expect(path);
    let form = &page.body[start..];
    let form = &form[..form.find("</form>").unwrap()];
    let field = Regex::new(r#"<input type="hidden" name="([^"]+)" value="([^"]*)">"#).unwrap();
    let text = |text: &str| {
        text.replace("&#39;", "'")
            .replace("&#34;", "\"")
            .replace("&#60;", "<")
            .replace("&#62;", ">")
            .replace("&#38;", "&")
    };
    field
        .captures_iter(form)
        .map(|found| (found[1].to_owned(), text(&found[2])))
        .collect()
}

#[tokio::test]
async fn any_form_waits_for_its_sender_and_goes_by_a_click() {
    let app = TestApp::start().await;
    let measure = app.measure("PREC-001", None).await;
    let comments = format!("/measures/{measure}/comments");
    for (path, form, stored) in [
        (
            "/strategies",
            vec![
                ("code", "S1"),
                ("name", "Nouvelle"),
                ("state", "drafting"),
                ("summary", TEXT),
            ],
            "SELECT count(*) FROM strategy WHERE strpos(summary, 'demi-heure') > 0",
        ),
        (
            "/organisations",
            vec![
                ("name", "Un nom"),
                ("short_name", "UN"),
                ("kind", "agency"),
                ("website", ""),
            ],
            "SELECT count(*) FROM organisation WHERE name = 'Un nom'",
        ),
        (
            &comments,
            vec![("body", TEXT)],
            "SELECT count(*) FROM comment WHERE strpos(body, 'demi-heure') > 0",
        ),
        (
            "/meetings/imports",
            vec![("text", TEXT)],
            "SELECT count(*) FROM minutes_import WHERE strpos(source, 'demi-heure') > 0",
        ),
    ] {
        app.run("DELETE FROM membership").await;
        sqlx::query("UPDATE person SET email = 'p' || id || '@test.example'")
            .execute(&app.pool)
            .await
            .unwrap();
        let (person, mut browser) = late(&app).await;
        let answer = browser.post(path, &form).await;
        assert_eq!(
            answer.asks_to_sign_in(),
            "/sign-in?next=%2Funsent",
            "{path}"
        );
        browser
            .get("/sign-in")
            .await
            .shows("Ce que vous avez écrit est gardé");
        assert_eq!(app.count(stored).await, 0);
        // A wrong try, a new start of the browser: it still waits.
        let wrong = [("email", "x@test.example"), ("password", "faux")];
        browser.post("/sign-in", &wrong).await.is(422);
        assert_eq!(
            sign_in(&app, &mut browser, person).await.location(),
            "/unsent"
        );
        let page = browser.get("/unsent").await;
        page.is(200).shows("Ceci n’avait pas été envoyé");
        assert_eq!(app.count(stored).await, 0, "nothing goes without a click");
        let again = fields(&page, path);
        let again: Vec<(&str, &str)> = again
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        for (name, value) in form {
            let value = value.replace("\r\n", "\n");
            let kept = again
                .iter()
                .find(|(n, _)| *n == name)
                .map(|(_, v)| v.replace("\r\n", "\n"));
            assert_eq!(kept.unwrap_or_default(), value, "{path} {name}");
        }
        browser.post(path, &again).await.is(303);
        assert_eq!(app.count(stored).await, 1, "{path}");
        browser.get("/unsent").await.shows("Rien n’attend");
    }
}

#[tokio::test]
async fn nobody_else_gets_it() {
    let app = TestApp::start().await;
    let (person, mut browser) = late(&app).await;
    let form = [("name", TEXT), ("short_name", "UN")];
    browser.post("/organisations", &form).await.is(303);
    let (other, _) = app.signed_in_person(Role::Pilot, 1).await;
    let mut others = browser.clone();
    assert_eq!(sign_in(&app, &mut others, other).await.location(), "/");
    others.get("/unsent").await.is(200).hides("demi-heure");
    let id = app.count("SELECT id FROM kept_form").await;
    others
        .post(&format!("/unsent/{id}/forget"), &[])
        .await
        .is(404);
    let taking = [("kept_form", id.to_string())];
    let taking: Vec<(&str, &str)> = taking.iter().map(|(n, v)| (*n, v.as_str())).collect();
    others
        .post("/language", &[("lang", "fr"), taking[0]])
        .await
        .is(303);
    assert_eq!(app.count("SELECT count(*) FROM kept_form").await, 1);
    // Its sender, from anywhere.
    let mut elsewhere = app.browser();
    assert_eq!(
        sign_in(&app, &mut elsewhere, person).await.location(),
        "/unsent"
    );
    elsewhere.get("/unsent").await.shows("demi-heure");
    elsewhere
        .post(&format!("/unsent/{id}/forget"), &[])
        .await
        .is(303);
    assert_eq!(app.count("SELECT count(*) FROM kept_form").await, 0);
}

#[tokio::test]
async fn a_stranger_s_forms_are_not_kept_and_old_ones_are_swept() {
    let app = TestApp::start().await;
    let answer = app
        .browser()
        .post("/organisations", &[("name", TEXT)])
        .await;
    assert_eq!(answer.asks_to_sign_in(), "/sign-in");
    assert_eq!(app.count("SELECT count(*) FROM kept_form").await, 0);
    let (_, mut browser) = late(&app).await;
    for _ in 0..25 {
        browser
            .post("/organisations", &[("name", TEXT)])
            .await
            .is(303);
    }
    assert_eq!(app.count("SELECT count(*) FROM kept_form").await, 20);
    app.clock.advance(kept::LIFETIME);
    let mut db = app.db().await;
    kept::sweep(&mut db, app.clock.now()).await.unwrap();
    assert_eq!(app.count("SELECT count(*) FROM kept_form").await, 0);
}

#[tokio::test]
async fn what_scripts_send_and_what_another_wrote_is_not_kept() {
    let app = TestApp::start().await;
    let (person, mut browser) = late(&app).await;
    let kept = "SELECT count(*) FROM kept_form";
    // An old browser does not say that a script sends it; those of today do, whatever is taken.
    for (says, value, count) in [
        ("accept", "*/*", 0),
        ("sec-fetch-mode", "cors", 0),
        ("sec-fetch-mode", "same-origin", 0),
        ("sec-fetch-mode", "navigate", 1),
    ] {
        let request = browser
            .request(Method::POST, "/organisations")
            .header(says, value)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("name=Un+nom"))
            .unwrap();
        browser.send(request).await.is(303);
        assert_eq!(app.count(kept).await, count, "{says}: {value}");
    }
    // A page that another opened, whose session was over before.
    for (writer, count) in [("4711", 1), (person.to_string().as_str(), 2)] {
        let form = [("name", TEXT), ("me", writer)];
        browser.post("/organisations", &form).await.is(303);
        assert_eq!(app.count(kept).await, count);
    }
}

#[tokio::test]
async fn a_form_waits_for_the_second_factor_that_is_demanded_meanwhile() {
    let app = TestApp::start().await;
    let (person, mut browser) = app.signed_in_person(Role::Coordinator, 0).await;
    app.run("UPDATE installation SET demands_second_factor = true")
        .await;
    let enrolment = "/account/second-factor";
    let answer = browser
        .upload("/measures/imports", "m.csv", b"code;titre", &[])
        .await;
    assert_eq!(answer.location(), enrolment);
    browser
        .get(enrolment)
        .await
        .shows("le fichier n’est pas arrivé");
    let form = [("name", TEXT), ("short_name", "UN")];
    let answer = browser.post("/organisations", &form).await;
    assert_eq!(answer.location(), enrolment);
    browser
        .get(enrolment)
        .await
        .shows("Ce que vous avez écrit est gardé");
    browser.post(enrolment, &[]).await.location();
    let code = app.device(person, true).await;
    browser
        .post(&format!("{enrolment}/enrol"), &[("code", &code)])
        .await
        .is(200)
        .shows("href=\"/unsent\"");
    browser.get("/unsent").await.is(200).shows("demi-heure");
}

#[tokio::test]
async fn a_password_is_never_kept_and_a_lost_file_is_said() {
    let app = TestApp::start().await;
    let (_, mut browser) = late(&app).await;
    let secret = "une phrase à ne garder nulle part";
    let form = [
        ("present", secret),
        ("password", secret),
        ("repeat", secret),
    ];
    browser.post("/account/password", &form).await.is(303);
    let kept = "SELECT count(*) FROM kept_form WHERE strpos(fields::text, 'nulle part') > 0";
    assert_eq!(app.count(kept).await, 0);
    browser
        .upload("/measures/imports", "m.csv", b"code;titre", &[])
        .await
        .is(303);
    browser
        .get("/sign-in")
        .await
        .shows("le fichier n’est pas arrivé");
}

/// Names of the fields in all templates that hold a password.
#[test]
fn every_password_field_is_known_as_one() {
    let field = Regex::new(r#"field::password\(shell, \w+, "(\w+)"|<input[^>]*name="(\w+)"[^>]*type="password"|<input[^>]*type="password"[^>]*name="(\w+)""#).unwrap();
    let mut names = Vec::new();
    let mut folders = vec![std::path::PathBuf::from("templates")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            for found in field.captures_iter(&text) {
                let name = (1..=3).find_map(|at| found.get(at)).unwrap().as_str();
                names.push(name.to_owned());
            }
        }
    }
    assert!(names.len() >= 4, "{names:?}");
    names.retain(|name| !given_back::is_secret(name));
    assert!(names.is_empty(), "kept in clear: {names:?}");
}

#[tokio::test]
async fn what_is_refused_meanwhile_comes_back_to_be_copied() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let meeting = app.meeting(group, "Une réunion").await;
    let point = app.point(meeting, "Un point").await;
    let note = app.noted(meeting, point, "information", "Une note").await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let notes = format!("/meetings/{meeting}/notes");
    let on = point.to_string();
    let seen = "Ce qui s’y lisait avant, et que personne n’a tapé";
    let said = [
        ("point", on.as_str()),
        ("kind", "opinion"),
        ("body", TEXT),
        ("version", "1"),
        ("seen", seen),
        ("base", seen),
        ("next", seen),
    ];
    let given_back = |answer: &Answer| {
        answer
            .shows("demi-heure à écrire & <relire>")
            .shows("Rien n’est perdu")
            .hides(seen)
            .hides("Envoyer de nouveau");
    };
    // A colleague took the note out.
    let entry = format!("{notes}/{note}");
    pilot.post(&format!("{entry}/remove"), &[]).await.is(303);
    given_back(pilot.post(&entry, &said).await.is(404));
    // ... or sent the minutes round.
    let circulated = "UPDATE minutes SET state = 'circulated', circulated_at = started_at";
    sqlx::query(circulated).execute(&app.pool).await.unwrap();
    let closed = pilot.post(&notes, &said).await;
    given_back(closed.is(409).shows("Ces notes ne se changent plus ici"));
    // Where only a button was pressed there is nothing to copy.
    let moved = format!("{entry}/move");
    pilot
        .post(&moved, &[("to", "up")])
        .await
        .is(409)
        .hides("Ce que vous avez écrit");
    // What another site made the browser send is nobody's text.
    let forged = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(said)
        .finish();
    let forged = pilot
        .request(Method::POST, &notes)
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(forged))
        .unwrap();
    pilot.send(forged).await.is(400).hides("demi-heure");
    // A role that ended: the meeting is still known, its notes are others'.
    let ended = "UPDATE membership SET role = 'member'";
    sqlx::query(ended).execute(&app.pool).await.unwrap();
    given_back(pilot.post(&notes, &said).await.is(403));
    // A guest's comment, a day late.
    let anne = app.person("Anne Lien").await;
    let asked = app.poll(group, 2, &[anne]).await;
    let link = format!("/poll/{}", app.poll_link(asked.poll, anne).await);
    app.clock.advance(TimeDelta::days(8));
    let late = [("version", "1"), ("comment", TEXT)];
    given_back(app.browser().post(&link, &late).await.is(409));
}

#[tokio::test]
async fn what_came_too_often_comes_back_with_the_refusal() {
    let app = TestApp::start().await;
    let mut guest = app.browser();
    let wrong = format!("/poll/{}", "C".repeat(43));
    for _ in 0..60 {
        guest.get(&wrong).await.is(404);
    }
    let refused = guest.post(&wrong, &[("comment", TEXT)]).await;
    refused
        .is(429)
        .shows("demi-heure à écrire & <relire>")
        .shows("une demi-heure");
}
