//! A meeting from its planning to its locked minutes, and minutes of before that are imported.

use chrono::{Days, NaiveDate};
use jalon::flows::demo::PASSWORD;
use kernel::clock::Clock;

use crate::support::{Browser, Look, Site};

const COORDINATION: &str = "coordination@demo.example";
const PILOT: &str = "pilote.gt1@demo.example";
/// Ends a line of the notes, as WebDriver names it.
const ENTER: char = '\u{e007}';
/// The main button of a page's form.
const MAIN_BUTTON: &str = "main form button.primary";

fn today() -> NaiveDate {
    Clock::system().today()
}

async fn signed_in(site: &Site, email: &str) -> Browser {
    let browser = Browser::open(site, Look::default()).await;
    browser.sign_in(email, PASSWORD).await;
    browser.shows("Mon travail").await;
    browser
}

/// Plans a meeting of GT1 today, regulars invited; its address.
async fn plan(browser: &Browser) -> String {
    browser.go("/meetings/new").await;
    let group = browser
        .find("main [name=group] option:nth-of-type(3)")
        .await
        .prop("value")
        .await
        .unwrap()
        .unwrap();
    browser.set("group", &group).await;
    browser.set("kind", "group").await;
    browser.fill("title", "Réunion de bout en bout").await;
    browser.set("day", &today().to_string()).await;
    browser.set("from", "14:00").await;
    browser.set("to", "15:30").await;
    browser.fill("place", "Salle du test").await;
    // Its agenda is written here, not taken over.
    browser.click("main [name=agenda]").await;
    browser.click("main form button.primary").await;
    browser.shows("Réunion de bout en bout").await;
    browser.path().await
}

async fn prepare(browser: &Browser, meeting: &str) {
    browser.go(&format!("{meeting}/agenda")).await;
    for (title, kind, minutes) in [
        ("Ouverture", "information", "10"),
        ("Le guichet unique", "decision", "40"),
    ] {
        browser.fill("title", title).await;
        browser.set("kind", kind).await;
        browser.fill("minutes", minutes).await;
        browser.click("main [data-quick-add] button.primary").await;
        browser.shows(&format!("{minutes} minutes")).await;
    }
    browser.shows("50 minutes prévues sur 90").await;
    browser.go(&format!("{meeting}/agenda/send")).await;
    browser.click("main form .form-actions button").await;
    browser.shows("L’ordre du jour est envoyé").await;
}

async fn hold(browser: &Browser, meeting: &str) {
    browser.go(&format!("{meeting}/notes")).await;
    browser.click("main form button.primary").await;
    browser.shows("Le guichet unique").await;
    browser.click(".recording-outline li:nth-child(3) a").await;
    let composer = "section:nth-of-type(3) [data-composer] textarea";
    for line in [
        "Les entreprises demandent une seule adresse.",
        "! Un guichet unique est ouvert en mars",
        "@ Pilote GT1: chiffrer le guichet >+7",
    ] {
        let field = browser.find(composer).await;
        field.send_keys(format!("{line}{ENTER}")).await.unwrap();
    }
    browser.shows("chiffrer le guichet").await;
    browser.shows("Tout est enregistré").await;
    browser.go(&format!("{meeting}/notes/end")).await;
    browser.click("main form .form-actions button").await;
    browser.shows("est terminée").await;
}

async fn advance(browser: &Browser, meeting: &str, event: &str, after: &str) {
    browser
        .go(&format!("{meeting}/minutes/advance?event={event}"))
        .await;
    if event == "circulate" {
        let due = today() + Days::new(7);
        browser.set("due_on", &due.to_string()).await;
    }
    if event == "approve" {
        browser.fill("reason", "Tout le monde a relu").await;
    }
    browser.click(MAIN_BUTTON).await;
    browser.shows(after).await;
}

async fn correct(pilot: &Browser, keeper: &Browser, meeting: &str) {
    pilot.go(&format!("{meeting}/minutes")).await;
    pilot.shows("Un guichet unique est ouvert en mars").await;
    pilot
        .click("main .minutes-entry a[href*='corrections/new?entry=']")
        .await;
    pilot
        .fill(
            "text",
            "Les entreprises demandent une seule adresse et une personne.",
        )
        .await;
    pilot.click(MAIN_BUTTON).await;
    pilot.shows("une seule adresse et une personne").await;
    keeper.go(&format!("{meeting}/corrections")).await;
    keeper.click("main a.button.primary.small").await;
    keeper
        .click("main button[name=state][value=accepted]")
        .await;
    keeper.go(&format!("{meeting}/minutes")).await;
    keeper.shows("une seule adresse et une personne").await;
}

#[tokio::test]
async fn a_meeting_goes_from_its_planning_to_locked_minutes_and_an_amendment() {
    let site = Site::start().await;
    let keeper = signed_in(&site, COORDINATION).await;
    let meeting = plan(&keeper).await;
    prepare(&keeper, &meeting).await;
    hold(&keeper, &meeting).await;
    advance(&keeper, &meeting, "circulate", "PV à relire").await;
    let pilot = signed_in(&site, PILOT).await;
    correct(&pilot, &keeper, &meeting).await;
    advance(&keeper, &meeting, "approve", "PV approuvé").await;
    advance(&keeper, &meeting, "lock", "PV verrouillé").await;

    // What is changed now stands as an amendment, for everybody to see.
    keeper.click("main .minutes-amend a").await;
    keeper
        .fill(
            "body",
            "Les entreprises veulent une seule adresse et une personne.",
        )
        .await;
    keeper.fill("reason", "Mot corrigé").await;
    keeper.click(MAIN_BUTTON).await;
    keeper.shows("Mot corrigé").await;
    pilot.go(&format!("{meeting}/minutes")).await;
    pilot.shows("Mot corrigé").await;
    pilot
        .shows("Les entreprises veulent une seule adresse")
        .await;

    // The decision and the promise are in their registers, the mails have gone.
    pilot.go("/decisions").await;
    pilot.shows("Un guichet unique est ouvert en mars").await;
    pilot.go("/follow-up?mine=1").await;
    pilot.shows("chiffrer le guichet").await;
    let mails = "SELECT count(*) FROM mail WHERE recipient = 'pilote.gt1@demo.example'
                 AND subject LIKE '%Réunion de bout en bout%'";
    assert!(site.count(mails).await >= 2, "agenda and minutes");
    keeper.close().await;
    pilot.close().await;
}

#[tokio::test]
async fn minutes_of_before_are_read_checked_and_written() {
    let site = Site::start().await;
    let browser = signed_in(&site, COORDINATION).await;
    browser.go("/meetings/imports").await;
    let text = "PV de la réunion du GT2\n12 octobre 2026, 10h00 - 12h00\n\nPrésents : Pilote GT2, Facilitation A\n\n\
                1. Aides à l'investissement\nPilote GT2 : les critères sont relus en novembre.\n\
                Décision : la grille est revue chaque année.\n\nProchaines étapes\n\
                - Facilitation A envoie la grille pour le 30/11/2026\nUne ligne que personne ne comprend ###\n";
    browser.set("text", text).await;
    browser.click(MAIN_BUTTON).await;
    browser.shows("Importer dans Jalon").await;
    browser.shows("la grille est revue chaque année").await;

    // A correction, before anything is written.
    browser.fill("title", "Réunion du GT2 sur les aides").await;
    browser.click("#facts [value=checked-facts]").await;
    browser
        .find("[name=title][value='Réunion du GT2 sur les aides']")
        .await;
    let meetings = "SELECT count(*) FROM meeting WHERE title = 'Réunion du GT2 sur les aides'";
    assert_eq!(site.count(meetings).await, 0);

    browser.click(".import-confirm button.primary").await;
    browser.shows("la grille est revue chaque année").await;
    assert_eq!(site.count(meetings).await, 1);
    browser
        .shows("Une ligne que personne ne comprend ###")
        .await;
    let kept = "SELECT count(*) FROM decision d JOIN meeting m ON m.id = d.meeting_id
                WHERE m.title = 'Réunion du GT2 sur les aides'";
    assert_eq!(site.count(kept).await, 1);
    browser.close().await;
}
