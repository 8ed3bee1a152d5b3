//! Those who prepare a circle: the facilitator from the note to the end of the evening, and the pilot from
//! what was said to what became of it.

use std::time::{Duration, Instant};

use chrono::Days;
use kernel::clock::Clock;
use thirtyfour::prelude::*;

use crate::{
    looks::enter,
    support::{Browser, Look, Site},
};

const FACILITATOR: &str = "facilitation.a@demo.example";
const COORDINATION: &str = "coordination@demo.example";
const PILOT: &str = "pilote.gt6@demo.example";
/// As WebDriver names it.
const ENTER: char = '\u{e007}';
/// How long one may wait for what a click does.
const PATIENCE: Duration = Duration::from_secs(10);

async fn entered(site: &Site, email: &str) -> Browser {
    let browser = Browser::open(site, Look::default()).await;
    enter(&browser, email).await;
    browser
}

/// Waits until so many are stored.
async fn stored(site: &Site, sql: &'static str, wanted: i64) {
    let begun = Instant::now();
    loop {
        let found = site.count(sql).await;
        if found == wanted {
            return;
        }
        assert!(
            begun.elapsed() < PATIENCE,
            "{found} instead of {wanted}: {sql}"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A circle that the facilitator makes.
struct Prepared {
    browser: Browser,
    site: Site,
    circle: i64,
}

/// The circle that was made last.
const LAST: &str = "SELECT max(id) FROM circle";

impl Prepared {
    /// A new circle of GT3, with its meeting in three weeks.
    async fn begin() -> Self {
        let site = Site::start().await;
        let browser = entered(&site, FACILITATOR).await;
        let group = "SELECT id FROM working_group WHERE number = 3";
        let group = site.count(group).await.to_string();
        let before = site.count(LAST).await;
        browser.go("/circles/new").await;
        browser.set("group", &group).await;
        browser
            .fill("title", "Cercle de la production en ville")
            .await;
        browser.fill("reply_to", "gt3@demo.example").await;
        browser.click("main form button.primary").await;
        browser.shows("est créé").await;
        let circle = site.count(LAST).await;
        assert!(circle > before, "no circle was made");
        let day = Clock::system().today() + Days::new(21);
        browser.set("day", &day.to_string()).await;
        browser.fill("place", "Rue des Palais 42").await;
        browser
            .click("section[aria-labelledby=plan] button.primary")
            .await;
        browser.shows("Rue des Palais 42").await;
        assert_eq!(browser.path().await, format!("/circles/{circle}"));
        Self {
            browser,
            site,
            circle,
        }
    }

    async fn go(&self, page: &str) {
        let path = format!("/circles/{}{page}", self.circle);
        self.browser.go(&path).await;
    }

    /// Takes the circle a step on.
    async fn step(&self, step: &str, state: &str) {
        self.go(&format!("/advance?step={step}")).await;
        self.browser.click("main form button.primary").await;
        let told = format!("Le cercle est à présent : {state}.");
        self.browser.shows(&told).await;
    }

    /// The note is written, validated by the committee and sent.
    async fn note(&self) {
        let (browser, site) = (&self.browser, &self.site);
        let group = "SELECT id FROM working_group WHERE number = 3";
        let group = site.count(group).await;
        let new = format!("/circles/groups/{group}/notes/new?circle={}", self.circle);
        browser.go(&new).await;
        browser
            .fill("title", "Note intermédiaire : produire en ville")
            .await;
        browser.click("main form button.primary").await;
        let body = browser.find("main textarea[name^=body_]").await;
        body.send_keys("Où la ville produit encore, et pour qui.")
            .await
            .unwrap();
        browser.click("main form button.primary").await;
        browser.shows("Où la ville produit encore").await;
        let note = site.count("SELECT max(id) FROM note").await;
        let advance = format!("/circles/notes/{note}/advance?step=");
        browser.go(&format!("{advance}submit")).await;
        browser.click("main form button.primary").await;
        browser
            .shows("La note est à présent : Devant le comité.")
            .await;
        let coordination = entered(site, COORDINATION).await;
        coordination
            .go(&format!("/circles/notes/{note}/validate"))
            .await;
        coordination
            .fill("text", "Le comité valide la note telle quelle.")
            .await;
        let today = Clock::system().today().to_string();
        coordination.set("decided_on", &today).await;
        coordination.click("main form button.primary").await;
        coordination.shows("la décision est au registre").await;
        coordination.close().await;
        browser.go(&format!("{advance}send")).await;
        // In time: no reason is asked for.
        let reasons = browser.driver.find_all(By::Css("main [name=reason]")).await;
        assert!(reasons.unwrap().is_empty(), "it leaves in time");
        browser.click("main form button.primary").await;
        browser.shows("La note est à présent : Envoyée.").await;
    }

    /// Two people are pasted, looked at and invited; one answers.
    async fn invitations(&self) {
        let (browser, site) = (&self.browser, &self.site);
        self.go("/invitations/add").await;
        let area = browser.find("main textarea[name=text]").await;
        area.send_keys("Nora Noms <nora@dehors.example>, Luc Martin <luc@dehors.example>")
            .await
            .unwrap();
        browser.click("form[action$='/paste'] button.primary").await;
        browser.find("main .review-lines").await;
        stored(
            site,
            "SELECT count(*) FROM circle_invitee WHERE email LIKE '%@dehors.example'",
            0,
        )
        .await;
        browser
            .click("form[action$='/confirm'] button.primary")
            .await;
        browser
            .shows("2 personnes ajoutées. Rien n’a été envoyé.")
            .await;
        self.go("/invitations/send").await;
        browser.shows("2 courriels partiront.").await;
        browser.click("main form.wide button.primary").await;
        browser.shows("2 courriels partent.").await;
        let mails = "SELECT count(*) FROM mail WHERE class = 'invitation' AND recipient LIKE '%@dehors.example'";
        stored(site, mails, 2).await;
        let secret = site
            .circle_link("SELECT id FROM circle_invitee WHERE email = 'nora@dehors.example'")
            .await;
        browser.go(&format!("/c/{secret}")).await;
        browser.choose("reply", "yes").await;
        browser.click(".answer-form button.primary").await;
        browser.shows("Votre place est notée").await;
        self.go("/invitations").await;
        browser
            .shows("Ne viennent pas : 0 · sans réponse : 1")
            .await;
    }

    /// The sheet, its first points, a line of what is said, a question to phones.
    async fn evening(&self) {
        let (browser, site) = (&self.browser, &self.site);
        self.go("/sheet").await;
        browser
            .click("form[action$='/sheet/generate'] button.primary")
            .await;
        browser.shows("Le déroulé type est établi.").await;
        self.step("begin", "Séance en cours").await;
        self.go("/sheet").await;
        browser.click("#begin").await;
        browser.shows("a commencé.").await;
        browser.find("[data-clock]").await;
        browser.click("button[value=next]").await;
        let begun = "SELECT count(*) FROM sheet_point WHERE started_at IS NOT NULL
            AND circle_id = (SELECT max(id) FROM circle)";
        stored(site, begun, 2).await;
        let axis = "SELECT min(a.id) FROM axis a JOIN working_group g ON g.id = a.group_id WHERE g.number = 3";
        let axis = site.count(axis).await;
        self.go(&format!("/live?axis={axis}&round=review")).await;
        let _ = browser.find("[data-notes-status][data-state]").await;
        let area = browser.find("[data-composer] textarea").await;
        area.send_keys(format!("+ garder des ateliers au centre{ENTER}"))
            .await
            .unwrap();
        let line = "SELECT count(*) FROM contribution WHERE kind = 'proposal'
            AND body = 'garder des ateliers au centre' AND circle_id = (SELECT max(id) FROM circle)";
        stored(site, line, 1).await;
        self.go("/live/questions").await;
        browser.click("form[action$='/generate'] button").await;
        browser
            .click("form[action$='/step'] button[value=open]")
            .await;
        browser
            .shows("Cette question est maintenant : Ouverte.")
            .await;
        browser.click("form[action$='/session'] button").await;
        browser
            .shows("Les téléphones peuvent entrer avec le code.")
            .await;
        self.step("end", "Retours écrits en cours").await;
    }
}

#[tokio::test]
async fn a_facilitator_leads_a_circle_from_the_note_to_the_end_of_the_evening() {
    let prepared = Prepared::begin().await;
    prepared.note().await;
    prepared.step("invite", "Invitations en cours").await;
    prepared.invitations().await;
    prepared.evening().await;
    prepared.browser.close().await;
}

/// The circle of GT6 has been held; nothing is tagged yet.
const HELD: &str = "SELECT min(c.id) FROM circle c JOIN working_group g ON g.id = c.group_id
    WHERE g.number = 6 AND c.state = 'feedback'";
/// Somebody who said something there in their name.
const AUTHOR: &str = "SELECT min(i.id) FROM contribution s JOIN circle c ON c.id = s.circle_id
    JOIN working_group g ON g.id = c.group_id JOIN circle_invitee i ON i.id = s.invitee_id
    WHERE g.number = 6 AND i.lang = 'fr'";

/// Remarks that came in writing are taken up, and one is tagged by a key.
async fn tags(site: &Site, browser: &Browser, circle: i64) {
    sqlx::query(
        "INSERT INTO feedback_answer (feedback_id, round, choice, body, position)
         SELECT min(id), 'review', 'proposal', 'Un laboratoire ouvert le samedi.', 9
         FROM feedback WHERE circle_id = $1 AND state = 'sent' AND invitee_id IS NOT NULL",
    )
    .bind(circle)
    .execute(&site.pool)
    .await
    .unwrap();
    browser.go("/account").await;
    browser.click("form[action='/account/keys'] button").await;
    browser.shows("Les touches simples sont activées").await;
    browser.go(&format!("/circles/{circle}/tagging")).await;
    browser
        .click("form[action$='/tagging/gather'] button")
        .await;
    let gathered = "SELECT count(*) FROM contribution
        WHERE source = 'feedback' AND body = 'Un laboratoire ouvert le samedi.'";
    stored(site, gathered, 1).await;
    browser.go(&format!("/circles/{circle}/tagging")).await;
    browser.fill("name", "Habitants").await;
    browser.set("key", "1").await;
    browser.click("form[action$='/tags'] button").await;
    browser
        .shows("L’étiquette « Habitants » est ajoutée.")
        .await;
    let focus = "document.querySelector('[data-remark]').focus()";
    browser.driver.execute(focus, vec![]).await.unwrap();
    let remark = browser.driver.active_element().await.unwrap();
    remark.send_keys("1").await.unwrap();
    browser
        .find("[data-remark] input[data-key='1']:checked")
        .await;
    browser.click("form[data-tagging] button.primary").await;
    browser.shows("Une étiquette a changé.").await;
    let tagged = "SELECT count(*) FROM contribution_tag ct JOIN tag t ON t.id = ct.tag_id WHERE t.name = 'Habitants'";
    stored(site, tagged, 1).await;
}

/// All contributions are answered in a batch, and all of it is published at once.
async fn publishes(site: &Site, browser: &Browser, circle: i64) {
    let out = "SELECT count(*) FROM mail WHERE class = 'result'";
    let before = site.count(out).await;
    browser.go(&format!("/circles/{circle}/treatments")).await;
    let all = "document.querySelectorAll('main [name=contribution]').forEach((box) => { box.checked = true; })";
    browser.driver.execute(all, vec![]).await.unwrap();
    browser.set("outcome", "partly").await;
    browser
        .fill("why", "Deux laboratoires pour commencer.")
        .await;
    browser
        .click("main form .form-actions button.primary")
        .await;
    browser.shows("ne les voit avant la publication").await;
    assert_eq!(
        site.count(out).await,
        before,
        "prepared, and nobody is told"
    );
    browser
        .go(&format!("/circles/{circle}/synthesis/edit"))
        .await;
    browser
        .fill("body", "Le cercle veut des laboratoires ouverts.")
        .await;
    browser.choose("public", "1").await;
    browser.click("main form button.primary").await;
    browser
        .shows("Le cercle veut des laboratoires ouverts.")
        .await;
    browser
        .go(&format!("/circles/{circle}/treatments/publish"))
        .await;
    browser.shows("suites données seront publiées.").await;
    browser.click("main form button.primary").await;
    browser.shows("Publié. Suites données").await;
    // One mail each, for all who are named.
    let doubled = "SELECT count(*) FROM (SELECT FROM mail WHERE class = 'result' GROUP BY recipient, created_at
        HAVING count(*) > 1) twice";
    assert!(site.count(out).await > before, "nobody is told");
    assert_eq!(site.count(doubled).await, 0);
}

#[tokio::test]
async fn a_pilot_tags_answers_and_publishes_and_an_author_objects() {
    let site = Site::start().await;
    let circle = site.count(HELD).await;
    let pilot = entered(&site, PILOT).await;
    tags(&site, &pilot, circle).await;
    publishes(&site, &pilot, circle).await;
    let reader = Browser::open(&site, Look::default()).await;
    reader.go(&format!("/circles/{circle}/public")).await;
    reader
        .shows("Le cercle veut des laboratoires ouverts.")
        .await;
    let secret = site.circle_link(AUTHOR).await;
    reader.go(&format!("/c/{secret}/results")).await;
    reader.shows("Deux laboratoires pour commencer.").await;
    reader.click("main article details summary").await;
    let objection = reader.find("main [name=objection]").await;
    objection.send_keys("Trois, pas deux.").await.unwrap();
    reader.click("main article details form button").await;
    reader.shows("C’est noté").await;
    pilot.go(&format!("/circles/{circle}/treatments")).await;
    pilot.shows("Trois, pas deux.").await;
    reader.close().await;
    pilot.close().await;
}
