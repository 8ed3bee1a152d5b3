//! The first start: from an installation in which nothing is to a review that waits for its pilot, by
//! the buttons of the guide alone.

use std::time::Duration;

use jalon::flows::demo::PASSWORD;
use platform::auth::password::Passwords;

use crate::support::{Browser, Look, Site};

const ADMINISTRATOR: &str = "anne@test.example";
const PILOT: &str = "un@test.example";
// Steps of the guide, counted from 1.
const GROUPS: usize = 1;
const COORDINATION: usize = 2;
const STRATEGIES: usize = 3;
const PEOPLE: usize = 4;
const MEASURES: usize = 5;
const REVIEWS: usize = 6;
const MAIL: usize = 7;

const ORPHANS: &str = "SELECT count(*) FROM measure WHERE group_id IS NULL AND strategy_id IS NULL";

/// The only person there is, made at the command line.
async fn first_administrator(site: &Site) {
    let hash = Passwords::cheap().hash(PASSWORD.into()).await.unwrap();
    let sql = "WITH reader AS (
           INSERT INTO person (first_name, last_name, email) VALUES ('Anne', 'Seule', $1) RETURNING id),
         entry AS (
           INSERT INTO account (person_id, password_hash, created_at) SELECT id, $2, now() FROM reader)
         INSERT INTO membership (person_id, role, group_id, since)
         SELECT id, 'administrator', NULL, current_date FROM reader";
    let made = sqlx::query(sql).bind(ADMINISTRATOR).bind(hash);
    made.execute(&site.pool).await.unwrap();
    // As in the demo: a second factor is a journey of its own.
    let sql = "UPDATE installation SET demands_second_factor = false";
    sqlx::query(sql).execute(&site.pool).await.unwrap();
}

/// The home page's guide shows these steps done, and no others.
async fn shows_done(browser: &Browser, steps: &[usize]) {
    browser.go("/").await;
    browser.shows(&format!("{} sur 7", steps.len())).await;
    for step in GROUPS..=MAIL {
        let done = if steps.contains(&step) {
            ".done"
        } else {
            ":not(.done)"
        };
        let _ = browser
            .find(&format!(".guide li:nth-child({step}){done}"))
            .await;
    }
}

/// Follows the button of a step.
async fn follow(browser: &Browser, step: usize) {
    browser
        .click(&format!(".guide li:nth-child({step}) .button"))
        .await;
}

/// Waits until the database says so.
async fn until(site: &Site, sql: &'static str, count: i64) {
    for _ in 0..100 {
        if site.count(sql).await == count {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{sql} does not come to {count}");
}

/// Takes a template as it is proposed.
async fn takes(browser: &Browser, step: usize, path: &str) {
    follow(browser, step).await;
    browser
        .click(&format!("main form[action='{path}'] button.primary"))
        .await;
    // The guide, as a page of its own.
    let _ = browser
        .find(&format!(".guide li:nth-child({step}).done"))
        .await;
}

async fn invites_people(browser: &Browser) {
    follow(browser, PEOPLE).await;
    let table = "Nom;Courriel;Rôle;Groupe\nPilote Un;un@test.example;pilote;GT1\n\
                 Pilote Deux;deux@test.example;pilote;GT2";
    browser.fill("people", table).await;
    browser.click("main button[name=action][value=check]").await;
    browser
        .click("main button[name=action][value=invite]")
        .await;
    browser.shows("2 invitations sont parties").await;
}

/// Two measures that a file names no group for.
async fn imports_measures(site: &Site, browser: &Browser) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mesures.csv");
    let lines = "Code;Titre\nPREC-001;Réemploi des matériaux\nPREC-002;Ateliers partagés\n";
    std::fs::write(&file, lines).unwrap();
    follow(browser, MEASURES).await;
    let field = browser.find("main input[type=file]").await;
    field.send_keys(file.to_str().unwrap()).await.unwrap();
    browser
        .click("main form[enctype='multipart/form-data'] button.primary")
        .await;
    browser
        .click("main form[action$='/columns'] button.primary")
        .await;
    browser
        .click("main form[action$='/confirm'] button.primary")
        .await;
    until(site, "SELECT count(*) FROM measure", 2).await;
}

/// Gives a measure that is linked to nothing to the GT1.
async fn assigns(browser: &Browser, measure: i64, code: &str) {
    let select = format!("other-{measure}");
    let _ = browser.find(&format!("#{select}")).await;
    let script = "const select = document.getElementById(arguments[0]);
        select.value = [...select.options].find((one) => one.text.startsWith('GT1')).value;";
    let arguments = vec![select.into()];
    browser.driver.execute(script, arguments).await.unwrap();
    browser
        .click(&format!(
            "article[aria-labelledby='orphan-{measure}'] .toolbar button"
        ))
        .await;
    browser.shows(&format!("{code} relève maintenant de")).await;
}

/// The pilot answers the invitation, and finds the review.
async fn finds_the_review(site: &Site, measure: i64) {
    let hash = Passwords::cheap().hash(PASSWORD.into()).await.unwrap();
    let answers = "UPDATE account SET password_hash = $2
        WHERE password_hash IS NULL AND person_id = (SELECT id FROM person WHERE email = $1)";
    let answers = sqlx::query(answers).bind(PILOT).bind(hash);
    let answered = answers.execute(&site.pool).await.unwrap();
    assert_eq!(answered.rows_affected(), 1);
    let pilot = Browser::open(site, Look::default()).await;
    pilot.sign_in(PILOT, PASSWORD).await;
    pilot.shows("Mesures à revoir").await;
    pilot.shows("PREC-001").await;
    pilot.go(&format!("/measures/{measure}/review")).await;
    pilot.shows("Motivation").await;
    pilot.close().await;
}

#[tokio::test]
async fn an_empty_installation_comes_to_a_review_by_its_guide() {
    let site = Site::empty().await;
    first_administrator(&site).await;
    let browser = Browser::open(&site, Look::default()).await;
    browser.sign_in(ADMINISTRATOR, PASSWORD).await;
    browser.shows("Premiers pas").await;
    // A server sends the mails here.
    shows_done(&browser, &[MAIL]).await;

    takes(&browser, GROUPS, "/groups/several").await;
    shows_done(&browser, &[GROUPS, MAIL]).await;

    follow(&browser, COORDINATION).await;
    browser.shows("Vous coordonnez").await;
    shows_done(&browser, &[GROUPS, COORDINATION, MAIL]).await;

    takes(&browser, STRATEGIES, "/strategies/several").await;
    shows_done(&browser, &[GROUPS, COORDINATION, STRATEGIES, MAIL]).await;

    invites_people(&browser).await;
    let done = [GROUPS, COORDINATION, STRATEGIES, PEOPLE, MAIL];
    shows_done(&browser, &done).await;

    imports_measures(&site, &browser).await;
    let done = [GROUPS, COORDINATION, STRATEGIES, PEOPLE, MEASURES, MAIL];
    shows_done(&browser, &done).await;

    assert_eq!(site.count(ORPHANS).await, 2);
    follow(&browser, REVIEWS).await;
    let id = "SELECT id FROM measure WHERE code = 'PREC-001'";
    let measure = site.count(id).await;
    assigns(&browser, measure, "PREC-001").await;
    let other = "SELECT id FROM measure WHERE code = 'PREC-002'";
    assigns(&browser, site.count(other).await, "PREC-002").await;
    assert_eq!(site.count(ORPHANS).await, 0);

    // The way is gone; the home page goes over to the work.
    browser.go("/start").await;
    browser.shows("7 sur 7").await;
    let _ = browser
        .find(&format!(".guide li:nth-child({REVIEWS}).done"))
        .await;
    browser.go("/").await;
    browser.shows("Mon travail").await;
    assert!(!browser.text().await.contains("Premiers pas"));
    browser.close().await;
    finds_the_review(&site, measure).await;
}
