//! A participant on a phone, with and without JavaScript: the answer, the first opinion, the note, answers
//! at the meeting, and what is written after it. And seven tabs of one link at once.

use std::time::{Duration, Instant};

use crate::{
    accessibility::show_in,
    looks::said,
    support::{Browser, Look, Site},
};

/// A phone, in pixels.
const PHONE: u32 = 390;
/// How long one may wait for what the facilitator did before something is wrong.
const PATIENCE: Duration = Duration::from_secs(10);

/// Of the circle of GT4, asked and not answered yet.
const ASKED: &str = "SELECT min(i.id) FROM circle_invitee i JOIN circle c ON c.id = i.circle_id
    JOIN working_group g ON g.id = c.group_id
    WHERE g.number = 4 AND c.state = 'inviting' AND i.state = 'invited' AND i.lang = 'fr'
      AND i.address_failed_at IS NULL";

/// Somebody invited, with a phone.
struct Participant {
    browser: Browser,
    site: Site,
    invitee: i64,
    secret: String,
    scripts: bool,
}

impl Participant {
    async fn with(look: Look) -> Self {
        let site = Site::start().await;
        let secret = site.circle_link(ASKED).await;
        let invitee = site.count(ASKED).await;
        let browser = Browser::open(&site, look).await;
        show_in(&browser, "light", PHONE).await;
        Self {
            browser,
            site,
            invitee,
            secret,
            scripts: !look.without_javascript,
        }
    }

    /// A page of the link; none is wider than the phone.
    async fn go(&self, page: &str) {
        self.browser.go(&format!("/c/{}{page}", self.secret)).await;
        self.fits(page).await;
    }

    async fn fits(&self, page: &str) {
        if self.scripts {
            let wide = "return document.documentElement.scrollWidth > window.innerWidth + 1 ? ['wide'] : []";
            let found = said(&self.browser, wide, Vec::new()).await;
            assert!(found.is_empty(), "{page} is wider than a phone");
        }
    }

    /// Waits until so many are stored; `$1` is the participant.
    async fn stored(&self, sql: &'static str, wanted: i64) {
        let begun = Instant::now();
        loop {
            let asked = sqlx::query_scalar(sql).bind(self.invitee);
            let found: i64 = asked.fetch_one(&self.site.pool).await.unwrap();
            if found == wanted {
                return;
            }
            let text = self.browser.text().await;
            assert!(begun.elapsed() < PATIENCE, "{found} of {sql}, and {text}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// What the facilitator does meanwhile: `$1` is the participant.
    async fn meanwhile(&self, sql: &'static str) {
        let done = sqlx::query(sql).bind(self.invitee);
        let done = done.execute(&self.site.pool).await.unwrap();
        assert!(done.rows_affected() > 0, "nothing happened: {sql}");
        let told = "SELECT pg_notify('circle_evening', 'circle_' || circle_id) FROM circle_invitee WHERE id = $1";
        let told = sqlx::query(told).bind(self.invitee);
        told.execute(&self.site.pool).await.unwrap();
    }

    /// Says yes, gives a first opinion, reads the note.
    async fn before(&self) {
        let browser = &self.browser;
        self.go("").await;
        browser.shows("Cette page est pour").await;
        browser.choose("reply", "yes").await;
        browser.click(".answer-form button.primary").await;
        browser.shows("Votre place est notée").await;
        let comes = "SELECT count(*) FROM circle_invitee WHERE id = $1 AND state = 'yes'";
        self.stored(comes, 1).await;
        self.go("/opinion").await;
        browser.choose("naming", "named").await;
        browser.click("[name$=_appreciation][value='4']").await;
        let remark = browser.find("main [name$=_remark]").await;
        remark.send_keys("Commencer par les écoles").await.unwrap();
        browser.click("main button[name=action][value=save]").await;
        browser.shows("Votre avis est enregistré").await;
        let said = "SELECT count(*) FROM first_opinion WHERE invitee_id = $1 AND appreciation = 4
            AND remark = 'Commencer par les écoles'";
        self.stored(said, 1).await;
        self.go("/note").await;
        browser.click("main form button.primary").await;
        browser.shows("vous avez lu la note").await;
        let read = "SELECT count(*) FROM note_reading WHERE invitee_id = $1";
        self.stored(read, 1).await;
    }

    /// The meeting has begun, and a question of the first axis is open.
    async fn asked(&self) {
        self.meanwhile(
            "WITH c AS (UPDATE circle SET state = 'running', version = version + 1
                        WHERE id = (SELECT circle_id FROM circle_invitee WHERE id = $1)
                        RETURNING id, group_id, meeting_id),
                  m AS (UPDATE meeting SET starts_at = now() - interval '5 minutes',
                               ends_at = now() + interval '175 minutes'
                        WHERE id = (SELECT meeting_id FROM c))
             INSERT INTO live_question (circle_id, axis_id, round, position, state)
             SELECT c.id, (SELECT min(a.id) FROM axis a WHERE a.group_id = c.group_id), 'appreciation', 1, 'open'
             FROM c",
        )
        .await;
    }

    /// Answers at the meeting, and thinks again.
    async fn at_the_meeting(&self) {
        let browser = &self.browser;
        self.asked().await;
        self.go("/live").await;
        browser.choose("named", "yes").await;
        browser.choose("option", "4").await;
        browser.click("[data-answer-form] button").await;
        browser.shows("Votre réponse est enregistrée").await;
        let four = "SELECT count(*) FROM live_answer WHERE invitee_id = $1 AND option = '4'";
        self.stored(four, 1).await;
        self.go("/live").await;
        browser.shows("Vous avez répondu").await;
        browser.choose("option", "2").await;
        browser.click("[data-answer-form] button").await;
        browser.shows("Votre réponse est enregistrée").await;
        let two = "SELECT count(*) FILTER (WHERE option = '2') * 10 + count(*) FROM live_answer
            WHERE invitee_id = $1";
        self.stored(two, 11).await;
        // The next one comes by itself where there are scripts.
        self.meanwhile(
            "WITH over AS (
                 UPDATE live_question SET state = 'closed', version = version + 1
                 WHERE open AND circle_id = (SELECT circle_id FROM circle_invitee WHERE id = $1)
                 RETURNING circle_id, axis_id)
             INSERT INTO live_question (circle_id, axis_id, round, position, state)
             SELECT circle_id, axis_id, 'review', 2, 'open' FROM over",
        )
        .await;
        if !self.scripts {
            self.go("/live").await;
        }
        let proposal = browser.find("main [name=proposal]").await;
        proposal
            .send_keys("Un jour par semaine au marché")
            .await
            .unwrap();
        browser.choose("named", "no").await;
        browser.click("[data-answer-form] button").await;
        browser.shows("Votre réponse est enregistrée").await;
        let unnamed = "SELECT count(*) FROM live_answer
            WHERE body = 'Un jour par semaine au marché' AND invitee_id IS NULL AND $1 > 0";
        self.stored(unnamed, 1).await;
    }

    /// Begins the feedback on an axis, by its place in the list.
    async fn begin(&self, place: usize, naming: &str) {
        let browser = &self.browser;
        self.go("/feedback").await;
        let link = format!(".todo-list li:nth-child({place}) a");
        browser.click(&link).await;
        browser.find("main button[name=action][value=begin]").await;
        browser.choose("naming", naming).await;
        browser.click("main button[name=action][value=begin]").await;
        browser.find("main [name=remark_0]").await;
        self.fits("a feedback").await;
    }

    /// In writing: on one axis with a name, on another without.
    async fn after(&self) {
        let browser = &self.browser;
        self.meanwhile(
            "WITH c AS (UPDATE circle SET state = 'feedback', version = version + 1
                        WHERE id = (SELECT circle_id FROM circle_invitee WHERE id = $1) RETURNING meeting_id)
             UPDATE meeting SET starts_at = now() - interval '1 day 3 hours', ends_at = now() - interval '1 day'
             WHERE id = (SELECT meeting_id FROM c)",
        )
        .await;
        self.begin(1, "named").await;
        // What was said before the meeting stands beside it.
        browser.shows("Commencer par les écoles").await;
        browser.choose("appreciation", "3").await;
        browser
            .fill("remark_0", "Dire qui tient le stock après deux ans.")
            .await;
        match self.scripts {
            true => browser.shows("Enregistré à").await,
            false => {
                browser.click("main button[name=action][value=save]").await;
                browser.shows("Le brouillon est enregistré").await;
            }
        }
        let draft = "SELECT count(*) FROM feedback f JOIN feedback_answer a ON a.feedback_id = f.id
            WHERE f.invitee_id = $1 AND f.state = 'draft' AND a.body = 'Dire qui tient le stock après deux ans.'";
        self.stored(draft, 1).await;
        browser.click("main button[name=action][value=send]").await;
        browser.shows("C’est envoyé ; l’accusé de réception").await;
        let sent = "SELECT count(*) FROM feedback WHERE invitee_id = $1 AND state = 'sent'";
        self.stored(sent, 1).await;
        self.begin(2, "unnamed").await;
        browser.choose("appreciation", "2").await;
        browser
            .fill("remark_0", "Personne ne le dira à voix haute.")
            .await;
        browser.click("main button[name=action][value=send]").await;
        browser.shows("C’est envoyé, sans votre nom").await;
        let unnamed = "SELECT count(*) FROM feedback f JOIN feedback_answer a ON a.feedback_id = f.id
            WHERE a.body = 'Personne ne le dira à voix haute.' AND f.state = 'sent' AND f.invitee_id IS NULL
              AND f.saved_at IS NULL AND $1 > 0";
        self.stored(unnamed, 1).await;
        self.go("/feedback").await;
        browser.shows("envoyé le").await;
    }
}

async fn all_of_it(look: Look) {
    let participant = Participant::with(look).await;
    participant.before().await;
    participant.at_the_meeting().await;
    participant.after().await;
    participant.browser.close().await;
}

#[tokio::test]
async fn a_participant_does_all_of_it_on_a_phone() {
    all_of_it(Look::default()).await;
}

#[tokio::test]
async fn a_participant_does_all_of_it_on_a_phone_without_javascript() {
    all_of_it(Look {
        without_javascript: true,
    })
    .await;
}

/// A browser holds six connections to a place: pages that follow must leave some to the others.
#[tokio::test]
async fn seven_tabs_of_one_link_follow_the_questions() {
    let participant = Participant::with(Look::default()).await;
    let browser = &participant.browser;
    participant.go("/live").await;
    for _ in 0..6 {
        let tab = browser.driver.new_tab().await.unwrap();
        browser.driver.switch_to_window(tab).await.unwrap();
        let begun = Instant::now();
        participant.go("/live").await;
        browser.shows("Rien n’est demandé maintenant").await;
        assert!(begun.elapsed() < PATIENCE, "a tab waits for the others");
    }
    participant.asked().await;
    for tab in browser.driver.windows().await.unwrap() {
        browser.driver.switch_to_window(tab).await.unwrap();
        let begun = Instant::now();
        browser.find("[data-answer-form] [name=option]").await;
        assert!(begun.elapsed() < PATIENCE, "a tab does not follow");
    }
    // An answer from the last one arrives.
    browser.choose("named", "no").await;
    browser.choose("option", "5").await;
    browser.click("[data-answer-form] button").await;
    browser.shows("Votre réponse est enregistrée").await;
    let five =
        "SELECT count(*) FROM live_answer WHERE option = '5' AND invitee_id IS NULL AND $1 > 0
        AND question_id = (SELECT max(id) FROM live_question)";
    participant.stored(five, 1).await;
    participant.browser.close().await;
}
