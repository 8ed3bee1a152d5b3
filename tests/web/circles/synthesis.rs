//! The synthesis of a circle, and what became of each contribution.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use kernel::ids::{AxisId, CircleId, CircleInviteeId, ContributionId, NoteVersionId};
use platform::auth::Role;
use regex::Regex;

use super::{BY_LINK, CircleBase, PREPARE_CIRCLE, READ_CIRCLE};
use crate::{
    rights_table::{LIST_MEETINGS, Row, get, post, row},
    support::{Answer, Browser, SampleIds, TestApp},
};

/// Everybody: the samples' synthesis is public.
const EVERYBODY: &str = BY_LINK;

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/circles/compare", LIST_MEETINGS),
    get("/circles/{id}/synthesis", READ_CIRCLE),
    post("/circles/{id}/synthesis", PREPARE_CIRCLE),
    get("/circles/{id}/synthesis/edit", PREPARE_CIRCLE),
    get("/circles/{id}/synthesis/advance", PREPARE_CIRCLE),
    post("/circles/{id}/synthesis/advance", PREPARE_CIRCLE),
    get("/circles/{id}/synthesis.docx", READ_CIRCLE),
    get("/circles/{id}/synthesis.pdf", READ_CIRCLE),
    get("/circles/{id}/synthesis.xlsx", READ_CIRCLE),
    get("/circles/{id}/public", EVERYBODY),
    get("/circles/{id}/tagging", PREPARE_CIRCLE),
    post("/circles/{id}/tagging", PREPARE_CIRCLE),
    post("/circles/{id}/tagging/gather", PREPARE_CIRCLE),
    post("/circles/{id}/tags", PREPARE_CIRCLE),
    get("/circles/{id}/tags/{tag}", PREPARE_CIRCLE),
    post("/circles/{id}/tags/{tag}", PREPARE_CIRCLE),
    get("/circles/{id}/tags/{tag}/remove", PREPARE_CIRCLE),
    get("/circles/{id}/contributions/{contribution}", PREPARE_CIRCLE),
    post(
        "/circles/{id}/contributions/{contribution}/tags",
        PREPARE_CIRCLE,
    ),
    row(
        "POST",
        "/circles/{id}/contributions/{contribution}/same",
        &[("other", "")],
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/contributions/{contribution}/quote",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/contributions/{contribution}/treatment",
        PREPARE_CIRCLE,
    ),
    get("/circles/{id}/treatments", PREPARE_CIRCLE),
    post("/circles/{id}/treatments", PREPARE_CIRCLE),
    get("/circles/{id}/treatments/publish", PREPARE_CIRCLE),
    post("/circles/{id}/treatments/publish", PREPARE_CIRCLE),
    get("/c/{circle_secret}/results", BY_LINK),
    row(
        "POST",
        "/c/{circle_secret}/results/{contribution}",
        &[("objection", "Ce n’est pas cela")],
        BY_LINK,
    ),
    // What takes the tag away comes last.
    post("/circles/{id}/tags/{tag}/remove", PREPARE_CIRCLE),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &CircleBase) -> SampleIds {
    let said = app
        .said(
            base.circle,
            base.axis,
            Some(base.invitee),
            "Un guichet unique",
        )
        .await;
    sqlx::query("INSERT INTO synthesis (circle_id, state, public_at) VALUES ($1, 'published', $2)")
        .bind(base.circle.0)
        .bind(app.clock.now())
        .execute(&app.pool)
        .await
        .unwrap();
    SampleIds {
        ids: Vec::new(),
        named: vec![
            ("contribution", said.to_string()),
            ("tag", app.tag(base.circle, "Guichet", 1).await.to_string()),
        ],
    }
}

impl TestApp {
    /// A proposal noted at the meeting; its author allows quotes.
    pub async fn said(
        &self,
        circle: CircleId,
        axis: AxisId,
        invitee: Option<CircleInviteeId>,
        body: &str,
    ) -> ContributionId {
        ContributionId(
            sqlx::query_scalar(
                "INSERT INTO contribution (circle_id, axis_id, round, kind, source, invitee_id, unnamed, body, quotable,
                                           recorded_at, said_on)
                 VALUES ($1, $2, 'review', 'proposal', 'recorded', $3, $3::bigint IS NULL, $4, true, $5, $6)
                 RETURNING id",
            )
            .bind(circle.0)
            .bind(axis.0)
            .bind(invitee.map(|id| id.0))
            .bind(body)
            .bind(self.clock.now())
            .bind(self.clock.today())
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// A tag of all axes.
    pub async fn tag(&self, circle: CircleId, name: &str, key: i16) -> i64 {
        sqlx::query_scalar(
            "INSERT INTO tag (circle_id, name, key) VALUES ($1, $2, $3) RETURNING id",
        )
        .bind(circle.0)
        .bind(name)
        .bind(key)
        .fetch_one(&self.pool)
        .await
        .unwrap()
    }

    /// A version of a note that forms are frozen with.
    async fn frozen_note(&self, base: &Base) -> NoteVersionId {
        let note = self.note(base.group, Some(base.circle), "Contexte").await;
        NoteVersionId(
            sqlx::query_scalar("SELECT id FROM note_version WHERE note_id = $1")
                .bind(note.0)
                .fetch_one(&self.pool)
                .await
                .unwrap(),
        )
    }

    /// Unnamed feedback on an axis: an appreciation, and a remark where it is not empty.
    async fn wrote(&self, base: &Base, version: NoteVersionId, scale: &str, remark: &str) {
        let feedback: i64 = sqlx::query_scalar(
            "INSERT INTO feedback (circle_id, axis_id, note_version_id, unnamed, state, sent_on, sendings)
             VALUES ($1, $2, $3, true, 'sent', $4, 1) RETURNING id",
        )
        .bind(base.circle.0)
        .bind(base.axis.0)
        .bind(version.0)
        .bind(self.clock.today())
        .fetch_one(&self.pool)
        .await
        .unwrap();
        sqlx::query(
            "INSERT INTO feedback_answer (feedback_id, round, choice, body)
             SELECT $1, round, choice, body
             FROM (VALUES ('appreciation', $2, ''), ('review', 'proposal', $3)) AS a (round, choice, body)
             WHERE choice <> 'proposal' OR body <> ''",
        )
        .bind(feedback)
        .bind(scale)
        .bind(remark)
        .execute(&self.pool)
        .await
        .unwrap();
    }
}

/// GT4's circle, with an axis and two who take part.
struct Base {
    group: kernel::ids::GroupId,
    circle: CircleId,
    axis: AxisId,
    nora: CircleInviteeId,
    omar: CircleInviteeId,
}

async fn base(app: &TestApp) -> Base {
    let group = app.group(4).await;
    let circle = app.circle(group).await;
    Base {
        group,
        circle,
        axis: app.axis(group, 1, "Réemploi").await,
        nora: app
            .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
            .await,
        omar: app
            .invitee(circle, "Omar Outre", "omar@dehors.example", "yes")
            .await,
    }
}

/// Prepares what is said of a contribution.
async fn treat(browser: &mut Browser, base: &Base, of: ContributionId, why: &str) -> Answer {
    let page = format!("/circles/{}/contributions/{of}", base.circle);
    let version = browser.get(&page).await.input("version");
    let fields = [
        ("outcome", "partly"),
        ("why", why),
        ("version", version.as_str()),
    ];
    browser.post(&format!("{page}/treatment"), &fields).await
}

async fn mails(app: &TestApp) -> Vec<(String, String)> {
    sqlx::query_as("SELECT recipient, body FROM mail WHERE class = 'result' ORDER BY id")
        .fetch_all(&app.pool)
        .await
        .unwrap()
}

#[tokio::test]
async fn what_is_prepared_is_seen_nowhere_before_it_is_published_at_once() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let said = app
        .said(base.circle, base.axis, Some(base.nora), "Un guichet unique")
        .await;
    let unnamed = app
        .said(base.circle, base.axis, None, "Moins de formulaires")
        .await;
    let secret = app.circle_secret(base.nora).await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let mut member = app.signed_in(Role::Member, 4).await;
    treat(&mut pilot, &base, said, "Le guichet ouvre en deux temps")
        .await
        .location();
    treat(&mut pilot, &base, unnamed, "Un seul formulaire en ligne")
        .await
        .location();

    let circle = format!("/circles/{}", base.circle);
    let pages = [
        format!("{circle}/synthesis"),
        format!("{circle}/synthesis.xlsx"),
        format!("{circle}/public"),
        format!("/c/{secret}/results"),
        "/circles/compare".to_owned(),
    ];
    for path in &pages {
        let body = member.get(path).await.body;
        assert!(!body.contains("deux temps"), "{path}");
    }
    assert!(mails(&app).await.is_empty());
    // Not even where the synthesis of before is out.
    sqlx::query(
        "INSERT INTO synthesis (circle_id, state, public_at) VALUES ($1, 'published', now())",
    )
    .bind(base.circle.0)
    .execute(&app.pool)
    .await
    .unwrap();
    for path in &pages {
        let body = member.get(path).await.body;
        assert!(!body.contains("deux temps"), "{path}");
    }

    let publish = format!("{circle}/treatments/publish");
    let asked = pilot.get(&publish).await;
    asked
        .is(200)
        .shows("Un courriel partira")
        .shows("2 suites données seront publiées");
    pilot.post(&publish, &[]).await.location();
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 1, "one mail to the one who is named");
    assert!(sent[0].1.contains("Un guichet unique") && sent[0].1.contains("deux temps"));
    assert!(
        !sent[0].1.contains("Moins de formulaires"),
        "what others said"
    );
    for path in [&pages[0], &pages[3]] {
        member.get(path).await.shows("deux temps");
    }

    // Later only what changed is told.
    let other = app
        .said(
            base.circle,
            base.axis,
            Some(base.nora),
            "Des horaires du soir",
        )
        .await;
    treat(&mut pilot, &base, other, "Deux soirs par semaine")
        .await
        .location();
    pilot.post(&publish, &[]).await.location();
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 2);
    assert!(sent[1].1.contains("Deux soirs") && !sent[1].1.contains("deux temps"));
    pilot.post(&publish, &[]).await.location();
    assert_eq!(
        mails(&app).await.len(),
        2,
        "nothing changed: nobody is written to"
    );
}

#[tokio::test]
async fn what_says_the_same_stays_and_is_answered_with_the_first() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let first = app
        .said(base.circle, base.axis, Some(base.nora), "Un guichet unique")
        .await;
    let same = app
        .said(base.circle, base.axis, Some(base.omar), "Un seul guichet")
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let page = format!("/circles/{}/contributions/{same}", base.circle);
    let other = first.to_string();
    pilot
        .post(&format!("{page}/same"), &[("other", &other)])
        .await
        .location();
    pilot
        .get(&page)
        .await
        .shows("Un guichet unique")
        .shows("Séparer");
    // The first cannot become a follower while it has one.
    let back = format!("/circles/{}/contributions/{first}/same", base.circle);
    pilot
        .post(&back, &[("other", &same.to_string())])
        .await
        .is(409);
    treat(&mut pilot, &base, first, "Oui, en deux temps")
        .await
        .location();
    let publish = format!("/circles/{}/treatments/publish", base.circle);
    pilot.post(&publish, &[]).await.location();
    let recipients: Vec<String> = mails(&app).await.into_iter().map(|(to, _)| to).collect();
    assert_eq!(recipients, ["nora@dehors.example", "omar@dehors.example"]);
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE archived_at IS NULL")
            .await,
        2
    );
}

#[tokio::test]
async fn who_was_misunderstood_says_so_until_the_synthesis_is_closed() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let own = app
        .said(base.circle, base.axis, Some(base.nora), "Un guichet unique")
        .await;
    let others = app
        .said(base.circle, base.axis, Some(base.omar), "Autre chose")
        .await;
    let results = format!("/c/{}/results", app.circle_secret(base.nora).await);
    let mut nora = app.browser();
    nora.get(&results)
        .await
        .shows("Un guichet unique")
        .hides("Autre chose");
    let objection = [("objection", "Je parlais d’un seul numéro")];
    nora.post(&format!("{results}/{own}"), &objection)
        .await
        .location();
    nora.post(&format!("{results}/{others}"), &objection)
        .await
        .is(404);
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let treatments = format!("/circles/{}/treatments", base.circle);
    pilot
        .get(&treatments)
        .await
        .shows("Je parlais d’un seul numéro");
    pilot
        .post(&format!("{treatments}/publish"), &[])
        .await
        .location();
    let advance = format!("/circles/{}/synthesis/advance", base.circle);
    pilot.post(&advance, &[("step", "close")]).await.location();
    nora.post(&format!("{results}/{own}"), &objection)
        .await
        .is(409);
    nora.get(&results).await.is(200).hides("Envoyer au groupe");
}

#[tokio::test]
async fn tags_are_set_together_and_taken_back() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let said = app
        .said(base.circle, base.axis, Some(base.nora), "Un guichet unique")
        .await;
    let tag = app.tag(base.circle, "Guichet", 1).await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let tagging = format!("/circles/{}/tagging", base.circle);
    let pair = format!("{said}.{tag}");
    let done = pilot
        .post(&tagging, &[("on", &pair), ("of", &said.to_string())])
        .await;
    assert_eq!(app.count("SELECT count(*) FROM contribution_tag").await, 1);
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE read_on IS NOT NULL")
            .await,
        1
    );
    let page = pilot.get(done.location()).await;
    let form = crate::support::forms::Form::all(&page);
    let undo = form
        .iter()
        .find(|form| form.fields.iter().any(|f| f.name == "undoes"))
        .unwrap();
    let fields: Vec<_> = undo
        .fields
        .iter()
        .map(|f| (f.name.as_str(), f.value.as_str()))
        .collect();
    pilot.post(&undo.action, &fields).await.location();
    assert_eq!(app.count("SELECT count(*) FROM contribution_tag").await, 0);
    // A form drawn before somebody else tagged leaves their tag alone.
    pilot.post(&tagging, &[("on", &pair)]).await.location();
    pilot
        .post(&tagging, &[("of", &said.to_string())])
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM contribution_tag").await, 1);
}

#[tokio::test]
async fn a_quote_needs_leave_and_the_own_words() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let said = app
        .said(
            base.circle,
            base.axis,
            Some(base.nora),
            "Un guichet unique, et vite",
        )
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let quote = format!("/circles/{}/contributions/{said}/quote", base.circle);
    pilot
        .post(&quote, &[("quote", "Deux guichets")])
        .await
        .is(422);
    pilot
        .post(&quote, &[("quote", "Un guichet […] vite")])
        .await
        .location();
    pilot
        .get(&format!("/circles/{}/synthesis", base.circle))
        .await
        .shows("Un guichet […] vite");
    sqlx::query("UPDATE contribution SET quotable = false, quote = ''")
        .execute(&app.pool)
        .await
        .unwrap();
    pilot.post(&quote, &[("quote", "Un guichet")]).await.is(409);
}

/// Every number that a page counts something by, also in its pictures' titles.
fn counted(page: &str) -> Vec<i64> {
    let cell =
        r#"<td class="num">(\d+)</td>|<title>[^<]*?(\d+)</title>|<strong>(\d+)</strong></li>"#;
    let found = Regex::new(cell).unwrap();
    let found = found.captures_iter(page).map(|c| {
        let number = c.iter().skip(1).flatten().next().unwrap();
        number.as_str().parse().unwrap()
    });
    found.collect()
}

fn numbers(xlsx: &Answer) -> Vec<i64> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&xlsx.bytes[..])).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let cells = sheet.used_cells().filter_map(|(_, _, cell)| match cell {
        Data::Float(number) => Some(number.round() as i64),
        Data::Int(number) => Some(*number),
        _ => None,
    });
    cells.collect()
}

#[tokio::test]
async fn no_page_and_no_file_gives_a_small_number_or_a_time_away() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let version = app.frozen_note(&base).await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let circle = format!("/circles/{}", base.circle);
    sqlx::query(
        "INSERT INTO synthesis (circle_id, state, public_at) VALUES ($1, 'published', now())",
    )
    .bind(base.circle.0)
    .execute(&app.pool)
    .await
    .unwrap();
    for n in 0..4 {
        app.wrote(&base, version, "4", &format!("Remarque {n}"))
            .await;
    }
    pilot
        .get(&format!("{circle}/synthesis"))
        .await
        .shows("Moins de cinq réponses");
    for scale in ["5", "5", "5", "5", "5", "3", "2", "2", "1"] {
        app.wrote(&base, version, scale, "").await;
    }
    pilot
        .post(&format!("{circle}/tagging/gather"), &[])
        .await
        .location();
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE unnamed")
            .await,
        4
    );
    pilot
        .post(&format!("{circle}/tagging/gather"), &[])
        .await
        .location();
    assert_eq!(
        app.count("SELECT count(*) FROM contribution").await,
        4,
        "gathered once"
    );
    for path in ["synthesis", "public"] {
        let page = pilot.get(&format!("{circle}/{path}")).await;
        let numbers = counted(&page.is(200).body);
        assert!(
            numbers.contains(&5) && numbers.contains(&4),
            "{path}: {numbers:?}"
        );
        let small: Vec<_> = numbers.iter().filter(|n| (1..3).contains(*n)).collect();
        assert!(small.is_empty(), "{path}: {small:?}");
    }
    let file = pilot.get(&format!("{circle}/synthesis.xlsx")).await;
    assert!(
        numbers(&file).iter().all(|n| *n == 0 || *n >= 3),
        "{:?}",
        numbers(&file)
    );
    let compared = pilot.get("/circles/compare").await;
    assert!(compared.body.contains("stack-bar"));
    let time = Regex::new(r"\b\d{1,2}:\d{2}\b").unwrap();
    let public = app.browser().get(&format!("{circle}/public")).await;
    let main = public.body.split_once("<main").unwrap().1.to_owned();
    assert!(!time.is_match(&main), "{main}");
    // Nothing that is unnamed has a time finer than its day, or leads to who wrote it.
    let finer = "SELECT count(*) FROM contribution WHERE unnamed AND source <> 'recorded'
                 AND (recorded_at IS NOT NULL OR invitee_id IS NOT NULL OR speaker <> '' OR organisation <> '')";
    assert_eq!(app.count(finer).await, 0);
    let dated = "SELECT count(*) FROM information_schema.columns
                 WHERE table_name IN ('feedback_answer', 'feedback_sending', 'feedback_done', 'live_answer')
                   AND data_type LIKE 'timestamp%'";
    assert_eq!(app.count(dated).await, 0);
}

#[tokio::test]
async fn who_writes_at_the_same_time_loses_nothing() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let page = format!("/circles/{}/synthesis", base.circle);
    let version = pilot.get(&format!("{page}/edit")).await.input("version");
    let first = [
        ("body", "Le cercle soutient"),
        ("version", version.as_str()),
    ];
    pilot.post(&page, &first).await.location();
    let late = [("body", "Autre chose"), ("version", version.as_str())];
    pilot
        .post(&page, &late)
        .await
        .is(409)
        .shows("Le cercle soutient")
        .shows("Autre chose");
}
