//! axe finds nothing on pages that say what is wrong, that others were faster, or that nothing is there
//! yet; the focus begins at what is said.
use jalon::flows::demo::PASSWORD;
use platform::auth::password::Passwords;

use crate::{
    accessibility::{PAGES, filled},
    looks::{LOOKS, enter, listening, look, said, show_in},
    support::Site,
};

const COORDINATION: &str = "coordination@demo.example";
/// Forms that can't be taken empty.
const FORMS: [&str; 25] = [
    "/measures/new",
    "/measures/{examined}/edit",
    "/groups/{group}/edit",
    "/groups/{group}/prec-session",
    "/groups/{group}/updates/new",
    "/groups/{group}/links/new",
    "/groups/{group}/milestones/new",
    "/strategies/{strategy}/edit",
    "/couplings/{strategy}/{group}",
    "/people/new",
    "/people/invite",
    "/organisations/new",
    "/meetings/new",
    "/meetings/series/new",
    "/meetings/{planned}/edit",
    "/meetings/{planned}/cancel",
    "/meetings/imports",
    "/meetings/{circulated}/corrections/{correction}",
    "/polls/new",
    "/decisions/new",
    "/follow-up/new",
    "/follow-up/{item}/edit",
    "/arbitrations/new",
    "/account/password",
    "/account",
];
/// Forms that two people may have before them.
const SHARED: [&str; 8] = [
    "/measures/{examined}/edit",
    "/groups/{group}/edit",
    "/strategies/{strategy}/edit",
    "/meetings/{planned}/edit",
    "/decisions/{decision}/edit",
    "/follow-up/{item}/edit",
    "/polls/{poll}/edit",
    "/organisations/{organisation}/edit",
];

/// The page's largest form, as `form`, goes without the browser's own checks after a change.
fn sending(change: &str) -> String {
    format!(
        "const forms = [...document.querySelectorAll('main form[method=post]')];
         const form = forms.sort((a, b) => b.elements.length - a.elements.length)[0];
         form.noValidate = true;
         {change}
         form.requestSubmit(form.querySelector('[data-default], .primary') ?? undefined);
         return [];"
    )
}

/// Goes through forms that come back, looks at each, and asks whether it begins there.
async fn come_back(pages: &[&str], change: &str, begins: &str) {
    let site = Site::start().await;
    let browser = listening(&site).await;
    enter(&browser, COORDINATION).await;
    let mut wrong = Vec::new();
    for (nth, page) in pages.iter().enumerate() {
        show_in(&browser, "light", 1280).await;
        browser.go(&filled(&site, page).await).await;
        said(&browser, &sending(change), Vec::new()).await;
        browser.find(begins).await;
        let focus = format!("return document.activeElement.matches('{begins}') ? [] : ['focus']");
        if !said(&browser, &focus, Vec::new()).await.is_empty() {
            wrong.push(format!("{page} does not begin at {begins}"));
        }
        let looks = [LOOKS[nth % 6], LOOKS[6 + nth % 3]];
        look(&browser, &looks, page, &mut wrong).await;
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn axe_finds_nothing_on_refused_forms() {
    let emptied = "for (const field of form.elements) {
            if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
            else if (field.matches('input:not([type=hidden]), select, textarea')) field.value = '';
        }";
    come_back(&FORMS, emptied, ".form-errors").await;
}

#[tokio::test]
async fn axe_finds_nothing_on_forms_that_others_overtook() {
    let overtaken = "form.querySelector('[name=version]').value = '9999';";
    come_back(&SHARED, overtaken, "#conflict").await;
}

/// Who administers and coordinates an instance in which nothing else is.
async fn first_reader(site: &Site) -> &'static str {
    let hash = Passwords::cheap().hash(PASSWORD.into()).await.unwrap();
    let sql = "WITH reader AS (
           INSERT INTO person (first_name, last_name, email) VALUES ('Anne', 'Seule', $1) RETURNING id),
         entry AS (
           INSERT INTO account (person_id, password_hash, created_at) SELECT id, $2, now() FROM reader),
         gt0 AS (
           INSERT INTO working_group (number, name, state) VALUES (0, 'Coordination', 'active') RETURNING id)
         INSERT INTO membership (person_id, role, group_id, since)
         SELECT reader.id, 'administrator', NULL, current_date FROM reader
         UNION ALL SELECT reader.id, 'coordinator', gt0.id, current_date FROM reader, gt0";
    let made = sqlx::query(sql).bind("anne@test.example").bind(hash);
    made.execute(&site.pool).await.unwrap();
    "anne@test.example"
}

#[tokio::test]
async fn axe_finds_nothing_where_nothing_is_yet() {
    let site = Site::empty().await;
    let browser = listening(&site).await;
    enter(&browser, first_reader(&site).await).await;
    let mut wrong = Vec::new();
    let pages = PAGES[0].1.iter().chain(PAGES[2].1);
    let pages = pages.filter(|page| !page.contains('{'));
    for (nth, page) in pages.enumerate() {
        browser.go(page).await;
        let looks = [LOOKS[0], LOOKS[1 + nth % 8]];
        look(&browser, &looks, page, &mut wrong).await;
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
