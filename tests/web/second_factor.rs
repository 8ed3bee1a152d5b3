//! The second factor: enrolment, the second step of signing in, recovery, the demand.

use chrono::TimeDelta;
use kernel::ids::PersonId;
use platform::auth::Role;
use totp_rs::{Builder, Secret};

use crate::support::{Browser, TestApp};

const PASSWORD: &str = "un mot de passe de test";

impl TestApp {
    /// The code a device shows now, for the key stored in a column.
    pub async fn device(&self, person: PersonId, new: bool) -> String {
        let (secret, new_secret): (Option<Vec<u8>>, Option<Vec<u8>>) =
            sqlx::query_as("SELECT secret, new_secret FROM second_factor WHERE person_id = $1")
                .bind(person.0)
                .fetch_one(&self.pool)
                .await
                .unwrap();
        let bytes = if new { new_secret } else { secret }.unwrap();
        let secret = Secret::new(bytes.into_boxed_slice());
        let totp = Builder::new().with_secret(secret).build().unwrap();
        let seconds = self.clock.now().timestamp().unsigned_abs();
        totp.generate(seconds).to_string()
    }

    /// Enrols a device; the recovery codes.
    pub async fn enrol(&self, person: PersonId, browser: &mut Browser) -> Vec<String> {
        browser.post("/account/second-factor", &[]).await.location();
        let page = browser.get("/account/second-factor/enrol").await;
        page.is(200).shows("<svg class=\"scan\"");
        let code = self.device(person, true).await;
        let page = browser
            .post("/account/second-factor/enrol", &[("code", &code)])
            .await;
        page.is(200).shows("Codes de secours");
        let codes = regex::Regex::new("<code>([A-Z2-9-]{19})</code>").unwrap();
        codes
            .captures_iter(&page.body)
            .map(|found| found[1].to_owned())
            .collect()
    }

    /// Waits for the device's next code.
    fn next_code(&self) {
        self.clock.advance(TimeDelta::seconds(30));
    }
}

pub fn sign_in(email: &str) -> [(&str, &str); 3] {
    [
        ("email", email),
        ("password", PASSWORD),
        ("next", "/account"),
    ]
}

#[tokio::test]
async fn a_code_is_asked_for_and_works_once() {
    let app = TestApp::start().await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    pilot.post("/account/second-factor", &[]).await.location();
    pilot
        .post("/account/second-factor/enrol", &[("code", "000000")])
        .await
        .is(422)
        .shows("Ce code n’est pas le bon");
    let codes = app.enrol(id, &mut pilot).await;
    assert_eq!(codes.len(), 10);
    let used_up = app.device(id, false).await;
    let mut browser = app.browser();
    let answer = browser
        .post("/sign-in", &sign_in("pilot.gt1@test.example"))
        .await;
    assert_eq!(answer.location(), "/sign-in/code?next=%2Faccount");
    // Half a session opens nothing.
    browser.get("/").await.is(303);
    browser.get("/sign-in/code").await.is(200);
    let verify = |code: String| [("code", code), ("next", "/account".to_owned())];
    let (used, none) = ("Ce code n’est pas le bon", "Donnez les six chiffres");
    for (wrong, said) in [(used_up, used), ("12".into(), none), (String::new(), none)] {
        let form = verify(wrong);
        let form: Vec<_> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
        browser
            .post("/sign-in/code", &form)
            .await
            .is(422)
            .shows(said);
    }
    app.next_code();
    let code = app.device(id, false).await;
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let form = [("code", spaced.as_str()), ("next", "/account")];
    assert_eq!(
        browser.post("/sign-in/code", &form).await.location(),
        "/account"
    );
    browser.get("/account").await.is(200);
    let mut second = app.browser();
    second
        .post("/sign-in", &sign_in("pilot.gt1@test.example"))
        .await
        .location();
    second.post("/sign-in/code", &form).await.is(422);
}

#[tokio::test]
async fn a_device_is_not_called_wrong_where_digits_are_missing() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot.post("/account/second-factor", &[]).await.location();
    pilot
        .post("/account/second-factor/enrol", &[("code", "12345")])
        .await
        .is(422)
        .shows("Donnez les six chiffres")
        .hides("Ce code n’est pas le bon");
}

#[tokio::test]
async fn who_finds_a_session_open_sees_no_key_begun_before() {
    let app = TestApp::start().await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let enrol = "/account/second-factor/enrol";
    pilot.post("/account/second-factor", &[]).await.location();
    app.clock.advance(TimeDelta::minutes(11));
    let page = pilot.post(enrol, &[("code", "000000")]).await;
    page.is(200)
        .shows("C’est bien vous ?")
        .hides("<svg class=\"scan\"");
    // Its owner loses nothing.
    assert_eq!(page.input("code"), "000000");
    let code = app.device(id, true).await;
    let form = [("code", code.as_str()), ("own_password", PASSWORD)];
    pilot.post(enrol, &form).await.shows("Codes de secours");
}

#[tokio::test]
async fn a_recovery_code_stands_in_once_and_is_told() {
    let app = TestApp::start().await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let codes = app.enrol(id, &mut pilot).await;
    let typed = codes[0].to_lowercase().replace('-', " ");
    let mut browser = app.browser();
    browser
        .post("/sign-in", &sign_in("pilot.gt1@test.example"))
        .await
        .location();
    let form = [("code", typed.as_str())];
    browser.post("/sign-in/code", &form).await.location();
    browser
        .get("/account/second-factor")
        .await
        .shows("Il vous reste 9 codes");
    let told = app.notices().await;
    assert!(
        told.last().unwrap().1.contains("Codes restants\u{a0}: 9"),
        "{told:?}"
    );
    browser
        .post("/sign-in", &sign_in("pilot.gt1@test.example"))
        .await
        .location();
    browser.post("/sign-in/code", &form).await.is(422);
    // Others' codes, and those before the new ones, are worth nothing.
    let stored: Vec<Vec<u8>> = app.all("SELECT code_hash FROM recovery_code").await;
    assert!(stored.iter().all(|hash| hash.len() == 32));
    pilot
        .post("/account/second-factor/codes", &[])
        .await
        .is(200);
    let old = [("code", codes[1].as_str())];
    browser.post("/sign-in/code", &old).await.is(422);
}

#[tokio::test]
async fn codes_cannot_be_guessed_and_the_step_expires() {
    let app = TestApp::start().await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut browser = app.browser();
    app.enrol(id, &mut pilot).await;
    app.clock.advance(TimeDelta::minutes(16));
    browser
        .post("/sign-in", &sign_in("pilot.gt1@test.example"))
        .await
        .location();
    let wrong = [("code", "000000")];
    for _ in 0..10 {
        let refused = browser.post("/sign-in/code", &wrong).await;
        // Nothing would have been saved.
        refused
            .is(422)
            .shows("Cela n’a pas pu se faire")
            .hides("avant d’enregistrer");
    }
    browser.post("/sign-in/code", &wrong).await.is(429);
    app.clock.advance(TimeDelta::minutes(16));
    let code = app.device(id, false).await;
    let late = browser.post("/sign-in/code", &[("code", &code)]).await;
    // The step is over.
    late.asks_to_sign_in();
    assert!(app.events().await.contains(&"locked".to_owned()));
}

#[tokio::test]
async fn a_reset_does_not_go_round_it() {
    let app = TestApp::start().await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    app.enrol(id, &mut pilot).await;
    let mut browser = app.browser();
    browser
        .post(
            "/password/forgotten",
            &[("email", "pilot.gt1@test.example")],
        )
        .await
        .is(200);
    let link = app.mailed_link().await;
    let chosen = [
        ("password", "quatre mots sans lien aucun"),
        ("repeat", "quatre mots sans lien aucun"),
    ];
    let answer = browser.post(&link, &chosen).await;
    assert_eq!(answer.location(), "/sign-in/code");
    browser.get("/").await.is(303);
}

#[tokio::test]
async fn who_manages_accounts_or_leads_the_process_must_have_one() {
    let app = TestApp::start().await;
    app.run("UPDATE installation SET demands_second_factor = true")
        .await;
    for role in [Role::Administrator, Role::Coordinator] {
        let (id, mut browser) = app.signed_in_person(role, 0).await;
        for path in ["/", "/people", "/account", "/account/password"] {
            let answer = browser.get(path).await;
            assert_eq!(answer.location(), "/account/second-factor", "{role} {path}");
        }
        browser.post("/people", &[]).await.location();
        browser
            .get("/account/second-factor")
            .await
            .shows("Vos rôles demandent un second facteur");
        app.enrol(id, &mut browser).await;
        browser.get("/people").await.is(200);
        browser
            .post("/account/second-factor/remove", &[])
            .await
            .is(409);
    }
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot.get("/").await.is(200);
    let mut lead = app.signed_in(Role::Coordinator, 4).await;
    lead.get("/").await.is(200);
}

#[tokio::test]
async fn an_administrator_takes_it_off_and_it_is_told() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    app.enrol(id, &mut pilot).await;
    let url = format!("/people/{id}/second-factor/remove");
    admin
        .get(&url)
        .await
        .is(200)
        .shows("Retirer le second facteur");
    app.clock.advance(TimeDelta::minutes(11));
    admin
        .post(&url, &[])
        .await
        .is(200)
        .shows("C’est bien vous ?");
    let form = [("own_password", PASSWORD)];
    admin.post(&url, &form).await.location();
    let told = app.notices().await;
    assert!(told.last().unwrap().1.contains("retiré"), "{told:?}");
    let kinds = app.events().await;
    assert!(kinds.contains(&"second_factor_off".to_owned()));
    admin
        .get(&format!("/people/{id}"))
        .await
        .shows("Second facteur retiré");
    let mut browser = app.browser();
    let answer = browser
        .post("/sign-in", &sign_in("pilot.gt1@test.example"))
        .await;
    assert_eq!(answer.location(), "/account");
}

#[tokio::test]
async fn the_operator_takes_it_off_on_the_command_line() {
    let app = TestApp::start().await;
    let (id, mut admin) = app.signed_in_person(Role::Administrator, 0).await;
    app.enrol(id, &mut admin).await;
    let email = "administrator.gt0@test.example";
    let remove = ["remove-second-factor", "Administrator.GT0@test.example"];
    let said = app.account_command(&remove, "").await;
    assert!(said.contains("no longer has a second factor"), "{said}");
    let answer = app.browser().post("/sign-in", &sign_in(email)).await;
    assert_eq!(answer.location(), "/account");
    let told = app.notices().await;
    assert!(told.last().unwrap().1.contains("retiré"), "{told:?}");
    let link = "SELECT count(*) FROM mail WHERE body LIKE '%https://jalon.example/account%'";
    assert_eq!(app.count(link).await, 1);
    let said = app.account_command(&remove, "").await;
    assert!(said.contains("has not a second factor"), "{said}");
}
