//! What minutes written elsewhere cost: a long evening's are read, corrected, published and approved in
//! forty clicks at most.

use std::time::Duration;

use jalon::flows::demo::PASSWORD;

use crate::support::{Browser, Look, Site};

const MINUTES: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/minutes_as_written/fr-30-regie-longue.txt"
);
/// So many clicks it may take, and no more.
const CLICKS: u32 = 40;

/// Does what a person does with the mouse, and counts it. What is typed is no click, the field that
/// it is typed into is one; a list is opened and chosen from.
struct Hand<'a> {
    browser: &'a Browser,
    clicks: u32,
}

impl Hand<'_> {
    fn clicked(&mut self, times: u32, what: &str) {
        self.clicks += times;
        println!("{:>2} {what}", self.clicks);
        assert!(self.clicks <= CLICKS, "too many clicks at {what}");
    }

    /// A click that leads to another page, and waits for it.
    async fn leave(&mut self, selector: &str) {
        let here = "document.documentElement.dataset.left = ''";
        self.browser.driver.execute(here, vec![]).await.unwrap();
        self.browser.click(selector).await;
        self.clicked(1, selector);
        let there = "return !('left' in document.documentElement.dataset)
            && document.readyState === 'complete'";
        for _ in 0..200 {
            // A page that is just being left answers nothing.
            let answer = self.browser.driver.execute(there, vec![]).await;
            if answer.is_ok_and(|answer| answer.json().as_bool() == Some(true)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{selector} leads nowhere: {}", self.browser.text().await);
    }

    async fn fill(&mut self, name: &str, text: &str) {
        self.browser.fill(name, text).await;
        self.clicked(1, name);
    }

    async fn choose(&mut self, name: &str, value: &str) {
        self.browser.set(name, value).await;
        self.clicked(2, name);
    }

    /// Says what the reader did not find.
    async fn complete(&mut self, name: &str, value: &str) {
        let field = self.browser.find(&format!("main [name={name}]")).await;
        let held = field.prop("value").await.unwrap().unwrap_or_default();
        if held.is_empty() {
            self.browser.set(name, value).await;
            self.clicked(1, name);
        }
    }

    /// Gives the note that holds some words another kind.
    async fn kind_of(&mut self, words: &str, kind: &str) {
        let script = "const area = [...document.querySelectorAll('main textarea[name$=_body]')]
                .find((one) => one.value.includes(arguments[0]));
            if (!area) return 'no such note';
            const select = document.getElementsByName(area.name.replace('_body', '_kind'))[0];
            select.value = arguments[1];
            select.dispatchEvent(new Event('input', { bubbles: true }));
            select.dispatchEvent(new Event('change', { bubbles: true }));
            return select.value;";
        let arguments = vec![words.into(), kind.into()];
        let answer = self.browser.driver.execute(script, arguments).await;
        assert_eq!(answer.unwrap().json().as_str(), Some(kind), "{words}");
        self.clicked(2, words);
    }

    /// How many of these the page has.
    async fn number_of(&self, selector: &str) -> u64 {
        let script = "return document.querySelectorAll(arguments[0]).length";
        let answer = self.browser.driver.execute(script, vec![selector.into()]);
        answer.await.unwrap().json().as_u64().unwrap()
    }

    /// Looks at what the reader guessed: a kind of guesses at once, then one by one.
    async fn settle_doubts(&mut self) {
        while self.number_of("#doubts").await > 0 {
            let kind = "#doubts button[value^='all-']";
            let one = "#doubts button[value^='right-']";
            let next = if self.number_of(kind).await > 0 {
                kind
            } else {
                one
            };
            self.leave(next).await;
        }
    }
}

/// Sends the file, corrects what was read, and writes it.
async fn import(hand: &mut Hand<'_>) {
    hand.browser.go("/meetings").await;
    hand.clicked(1, "Réunions");
    hand.leave("main .page-head a[href='/meetings/imports']")
        .await;
    let file = hand.browser.find("main input[type=file]").await;
    file.send_keys(MINUTES).await.unwrap();
    // The window to choose a file in, and the file.
    hand.clicked(2, "file");
    hand.leave("main form[enctype='multipart/form-data'] button.primary")
        .await;
    hand.browser.shows("Importer dans Jalon").await;

    hand.fill("title", "Conseil de la Régie du Vallon").await;
    hand.choose("group", "3").await;
    hand.choose("kind", "group").await;
    for (name, value) in [("day", "2023-10-26"), ("from", "18:15"), ("to", "22:05")] {
        hand.complete(name, value).await;
    }
    hand.kind_of("retrait de sa candidature", "opinion").await;
    hand.leave("#facts [value=checked-facts]").await;
    hand.settle_doubts().await;
    let pages = hand.number_of(".import-form > .pager button").await;
    for page in 2..=pages {
        hand.leave(&format!(".import-form [name=do][value='page-{page}']"))
            .await;
    }
    assert_eq!(hand.number_of(".import-doubt").await, 0);
    hand.leave(".import-confirm button.primary").await;
    hand.browser.shows("Le PV est importé").await;
}

/// Sends the minutes round, and has them approved at once, with a reason.
async fn publish(hand: &mut Hand<'_>) {
    let button = "main form .form-actions button.primary";
    hand.leave("main .toolbar a[href$='?event=circulate']")
        .await;
    hand.leave(button).await;
    hand.browser.shows("Étape enregistrée : PV à relire").await;
    hand.leave("main .toolbar a[href$='?event=approve']").await;
    hand.fill("reason", "Approuvé par le conseil de décembre 2023")
        .await;
    hand.leave(button).await;
    hand.browser.shows("Étape enregistrée : PV approuvé").await;
}

#[tokio::test]
async fn long_minutes_are_corrected_and_published_in_forty_clicks() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    browser.sign_in("coordination@demo.example", PASSWORD).await;
    browser.shows("Mon travail").await;
    let mut hand = Hand {
        browser: &browser,
        clicks: 0,
    };
    import(&mut hand).await;
    publish(&mut hand).await;
    println!("{} clicks", hand.clicks);

    let held = "SELECT count(*) FROM meeting m JOIN minutes p ON p.meeting_id = m.id
        JOIN working_group g ON g.id = m.group_id
        WHERE m.title = 'Conseil de la Régie du Vallon' AND m.state = 'held'
          AND p.state = 'approved' AND g.number = 3
          AND (m.starts_at AT TIME ZONE 'Europe/Brussels')::date = '2023-10-26'";
    assert_eq!(site.count(held).await, 1);
    let corrected = "SELECT count(*) FROM entry
        WHERE kind = 'opinion' AND body LIKE '%retrait de sa candidature%'";
    assert_eq!(site.count(corrected).await, 1);
    let present = "SELECT count(*) FROM attendance a JOIN meeting m ON m.id = a.meeting_id
        WHERE m.title = 'Conseil de la Régie du Vallon' AND a.standing = 'present'";
    // The accountant was invited for one point: whether he came, nobody has said.
    assert_eq!(site.count(present).await, 8);
    let decided = "SELECT count(*) FROM decision d JOIN meeting m ON m.id = d.meeting_id
        WHERE m.title = 'Conseil de la Régie du Vallon'";
    let promised = "SELECT count(*) FROM action_item i JOIN entry e ON e.id = i.entry_id
        JOIN meeting m ON m.id = e.meeting_id WHERE m.title = 'Conseil de la Régie du Vallon'";
    assert!(site.count(decided).await >= 3);
    assert!(site.count(promised).await >= 3);
    browser.close().await;
}

#[tokio::test]
async fn a_form_whose_reading_takes_its_time_says_so_once_it_is_sent() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    browser.sign_in("coordination@demo.example", PASSWORD).await;
    browser.go("/meetings/imports").await;
    // What it says, and whether its button can be pressed, before it is sent and after; nothing leaves.
    let script = "const form = document.querySelector('form[data-working]');
        const told = () => form.querySelector('[role=status]').textContent
            + '|' + form.querySelector('button').getAttribute('aria-disabled');
        document.addEventListener('submit', (event) => event.preventDefault());
        const before = told();
        form.requestSubmit();
        return before + '|' + told();";
    let told = browser.driver.execute(script, vec![]).await.unwrap();
    assert_eq!(
        told.json().as_str(),
        Some("|null|Lecture en cours…|true"),
        "{:?}",
        told.json()
    );
    browser.close().await;
}
