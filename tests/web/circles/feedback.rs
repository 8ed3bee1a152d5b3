//! First opinions and written feedback: drafts, sending, files, more time, reminders, reading.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::ids::{AxisId, CircleId, CircleInviteeId, FeedbackId, GroupId};
use platform::auth::Role;

use super::{BY_LINK, CircleBase, PREPARE_CIRCLE};
use crate::{
    rights_table::{Row, UPLOAD, get, post, row},
    support::{Browser, SampleIds, TestApp},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/circles/{id}/opinions", PREPARE_CIRCLE),
    get("/circles/{id}/feedback", PREPARE_CIRCLE),
    get("/circles/{id}/feedback/axes/{axis}", PREPARE_CIRCLE),
    post("/circles/{id}/feedback/axes/{axis}", PREPARE_CIRCLE),
    get(
        "/circles/{id}/feedback/files/{feedback_file}",
        PREPARE_CIRCLE,
    ),
    get(
        "/circles/{id}/feedback/extensions/{circle_invitee}",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/feedback/extensions/{circle_invitee}",
        PREPARE_CIRCLE,
    ),
    get("/circles/{id}/feedback/remind", PREPARE_CIRCLE),
    post("/circles/{id}/feedback/remind", PREPARE_CIRCLE),
    get("/c/{circle_secret}/opinion", BY_LINK),
    post("/c/{circle_secret}/opinion", BY_LINK),
    get("/c/{circle_secret}/feedback", BY_LINK),
    get("/c/{circle_secret}/feedback/{axis}", BY_LINK),
    post("/c/{circle_secret}/feedback/{axis}", BY_LINK),
    post("/c/{circle_secret}/feedback/{axis}/send", BY_LINK),
    post("/c/{circle_secret}/feedback/{axis}/reopen", BY_LINK),
    get("/c/{circle_secret}/feedback/{axis}/files", BY_LINK),
    row(
        "POST",
        "/c/{circle_secret}/feedback/{axis}/files",
        &[UPLOAD],
        BY_LINK,
    ),
    get(
        "/c/{circle_secret}/feedback/{axis}/files/{feedback_file}",
        BY_LINK,
    ),
    get(
        "/c/{circle_secret}/feedback/{axis}/files/{feedback_file}/remove",
        BY_LINK,
    ),
    post(
        "/c/{circle_secret}/feedback/{axis}/files/{feedback_file}/remove",
        BY_LINK,
    ),
];

/// A feedback of the sample's invitee that was sent, with a file.
pub async fn samples(app: &TestApp, base: &CircleBase) -> SampleIds {
    app.asks(base.group, base.circle).await;
    let feedback = app.draft(base.circle, base.axis, base.invitee, false).await;
    sqlx::query("UPDATE feedback SET state = 'sent', sent_on = $2, sendings = 1 WHERE id = $1")
        .bind(feedback.0)
        .bind(app.clock.today())
        .execute(&app.pool)
        .await
        .unwrap();
    sqlx::query(
        r#"INSERT INTO feedback_sending (feedback_id, number, answers, sent_on)
           VALUES ($1, 1, '[{"round": "review", "measure": null, "position": 0, "choice": "risk",
                             "organisation": "", "body": "Trop vite"}]', $2)"#,
    )
    .bind(feedback.0)
    .bind(app.clock.today())
    .execute(&app.pool)
    .await
    .unwrap();
    let file: i64 = sqlx::query_scalar(
        "INSERT INTO feedback_file (feedback_id, file_name, content_type, content, added_on)
         VALUES ($1, 'avis.pdf', 'application/pdf', '%PDF'::bytea, $2) RETURNING id",
    )
    .bind(feedback.0)
    .bind(app.clock.today())
    .fetch_one(&app.pool)
    .await
    .unwrap();
    SampleIds {
        ids: vec![],
        named: vec![("feedback_file", file.to_string())],
    }
}

impl TestApp {
    /// The circle's note was validated and sent: its group's axes are asked as they stand.
    pub async fn asks(&self, group: GroupId, circle: CircleId) {
        let note = self.note(group, Some(circle), "Un contexte.").await;
        self.set_note_state(note, "sent").await;
        sqlx::query(
            "UPDATE note_version SET axes = (
                 SELECT jsonb_agg(jsonb_build_object(
                            'id', a.id, 'number', a.number, 'title', a.title, 'title_nl', a.title_nl, 'aim', a.aim,
                            'measures', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                                    'id', m.id, 'title', m.title, 'title_nl', m.title_nl)
                                                    ORDER BY m.position), '[]')
                                         FROM axis_measure m WHERE m.axis_id = a.id)) ORDER BY a.position)
                 FROM axis a WHERE a.group_id = $2)
             WHERE note_id = $1",
        )
        .bind(note.0)
        .bind(group.0)
        .execute(&self.pool)
        .await
        .unwrap();
    }

    /// Something begun on an axis.
    pub async fn draft(
        &self,
        circle: CircleId,
        axis: AxisId,
        invitee: CircleInviteeId,
        unnamed: bool,
    ) -> FeedbackId {
        FeedbackId(
            sqlx::query_scalar(
                "INSERT INTO feedback (circle_id, axis_id, note_version_id, invitee_id, unnamed, saved_at)
                 SELECT $1, $2, max(v.id), $3, $4, $5 FROM note n JOIN note_version v ON v.note_id = n.id
                 WHERE n.circle_id = $1 AND v.axes IS NOT NULL RETURNING id",
            )
            .bind(circle.0)
            .bind(axis.0)
            .bind(invitee.0)
            .bind(unnamed)
            .bind(self.clock.now())
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// Makes it so late.
    pub fn is_now(&self, at: &str) {
        let at: DateTime<Utc> = at.parse().unwrap();
        self.clock.advance(at - self.clock.now());
    }
}

/// A circle that meets on 13 October 2021 at ten; feedback is due on the 27th.
pub struct Scene {
    pub app: TestApp,
    pub pilot: kernel::ids::PersonId,
    pub circle: CircleId,
    pub axis: AxisId,
    pub measure: kernel::ids::AxisMeasureId,
    pub nora: CircleInviteeId,
    pub secret: String,
}

impl Scene {
    pub async fn new() -> Self {
        let app = TestApp::start().await;
        let (pilot, _) = app.signed_in_person(Role::Pilot, 1).await;
        let group = app.group(1).await;
        let circle = app.circle(group).await;
        let axis = app.axis(group, 1, "Réemploi").await;
        let measure = app.axis_measure(axis, "Consigne").await;
        let nora = app
            .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
            .await;
        app.asks(group, circle).await;
        let secret = app.circle_secret(nora).await;
        Self {
            app,
            pilot,
            circle,
            axis,
            measure,
            nora,
            secret,
        }
    }

    /// The page of the axis, by Nora's link.
    pub fn page(&self) -> String {
        format!("/c/{}/feedback/{}", self.secret, self.axis)
    }

    pub async fn pilots(&self) -> Browser {
        self.app.browser_of(self.pilot).await
    }

    /// Nora begins; the version of her draft.
    pub async fn begin(&self, guest: &mut Browser, naming: &str) -> String {
        let page = self.page();
        let begun = guest
            .post(&page, &[("action", "begin"), ("naming", naming)])
            .await;
        assert_eq!(begun.location(), page);
        guest.get(&page).await.is(200).input("version")
    }
}

/// The day after the meeting.
pub const AFTER: &str = "2021-10-14T08:00:00Z";

#[tokio::test]
async fn a_draft_is_kept_sent_once_reopened_and_sent_again() {
    let scene = Scene::new().await;
    let (app, page) = (&scene.app, scene.page());
    let mut guest = app.browser();
    guest
        .get(&page)
        .await
        .is(200)
        .shows("s’ouvrent avec la séance")
        .hides("Commencer");
    app.is_now(AFTER);
    guest
        .get(&page)
        .await
        .shows("Réemploi")
        .shows("Sans mon nom")
        .shows("Jusqu’au 27 octobre 2021 inclus");
    let none = guest.post(&page, &[("action", "begin")]).await;
    none.is(422);
    let version = scene.begin(&mut guest, "named").await;
    assert_eq!(
        scene.begin(&mut guest, "named").await,
        version,
        "begun once"
    );

    let (remark, step) = (
        format!("m{}_remark", scene.measure),
        format!("m{}_appreciation", scene.measure),
    );
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("appreciation", "4"),
        ("appreciation_text", "Une bonne direction"),
        ("involvement", "carry"),
        (step.as_str(), "2"),
        (remark.as_str(), "La consigne coûte"),
        ("kind_0", "proposal"),
        ("remark_0", "Un inventaire partagé"),
        ("quotable", "1"),
    ];
    // The script keeps it, and hears the version.
    let mut kept = fields.to_vec();
    kept.push(("action", "keep"));
    let answer = guest.post(&page, &kept).await;
    answer.is(200).shows("Enregistré à 10:00");
    assert!(answer.body.contains(r#""version":2"#), "{}", answer.body);

    let mut sent = fields.to_vec();
    sent[0] = ("version", "2");
    let send = format!("{page}/send");
    assert_eq!(guest.post(&send, &sent).await.location(), page);
    assert_eq!(
        guest.post(&send, &sent).await.location(),
        page,
        "two clicks"
    );
    assert_eq!(app.count("SELECT count(*) FROM feedback_sending").await, 1);
    let receipt = guest.get(&page).await;
    receipt
        .shows("La consigne coûte")
        .shows("Un inventaire partagé")
        .shows("Plutôt favorable")
        .shows("Pas encore lu");
    assert!(receipt.queries() <= 10, "{}", receipt.queries());
    assert_eq!(
        app.count("SELECT count(*) FROM mail WHERE class = 'confirmation' AND body LIKE '%Un inventaire partagé%'")
            .await,
        1
    );
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE source = 'feedback' AND quotable AND speaker = 'Nora Noms'")
            .await,
        5
    );

    let reopened = guest.post(&format!("{page}/reopen"), &[]).await;
    assert_eq!(reopened.location(), page);
    let version = guest.get(&page).await.input("version");
    let less = [
        ("version", version.as_str()),
        ("appreciation", "5"),
        ("appreciation_text", "Très bonne direction"),
    ];
    assert_eq!(guest.post(&send, &less).await.location(), page);
    guest
        .get(&page)
        .await
        .shows("Envoi 1, le 14 octobre 2021")
        .shows("Envoi 2, le 14 octobre 2021");
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE archived_at IS NULL AND scale = 5")
            .await,
        1
    );
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE archived_at IS NOT NULL")
            .await,
        4,
        "said no more"
    );
}

#[tokio::test]
async fn two_devices_lose_nothing() {
    let scene = Scene::new().await;
    scene.app.is_now(AFTER);
    let page = scene.page();
    let (mut phone, mut office) = (scene.app.browser(), scene.app.browser());
    let version = scene.begin(&mut phone, "named").await;
    let said = |text| {
        [
            ("version", version.as_str()),
            ("naming", "named"),
            ("action", "save"),
            ("appreciation_text", text),
        ]
    };
    assert_eq!(
        phone.post(&page, &said("Du téléphone")).await.location(),
        page
    );
    let mut kept = said("Du bureau").to_vec();
    kept[2] = ("action", "keep");
    office.post(&page, &kept).await.is(409);
    let merge = office.post(&page, &said("Du bureau")).await;
    merge
        .is(409)
        .shows("Du téléphone")
        .shows("Du bureau")
        .shows("Un autre de vos appareils");
    let version = merge.input("version");
    let both = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("action", "save"),
        ("appreciation_text", "Des deux"),
    ];
    assert_eq!(office.post(&page, &both).await.location(), page);
    phone.get(&page).await.shows("Des deux");
}

#[tokio::test]
async fn a_refused_form_comes_back_as_it_was_typed() {
    let scene = Scene::new().await;
    scene.app.is_now(AFTER);
    let page = scene.page();
    let mut guest = scene.app.browser();
    let version = scene.begin(&mut guest, "named").await;
    let long = "x".repeat(10_001);
    let kind = format!("m{}_kind", scene.measure);
    let level = format!("m{}_involvement", scene.measure);
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("appreciation", "2"),
        ("appreciation_text", long.as_str()),
        ("involvement", "support"),
        ("organisation", "Atelier du coin"),
        (level.as_str(), "informed"),
        (kind.as_str(), "question"),
        ("remark_1", "Dans la deuxième case"),
        ("quotable", "1"),
        ("action", "save"),
    ];
    let back = guest.post(&page, &fields).await;
    back.is(422)
        .shows("Au plus 10\u{202f}000 caractères")
        .shows("Atelier du coin")
        .shows("Dans la deuxième case");
    for held in [
        r#"name="appreciation" value="2" checked"#.to_owned(),
        r#"name="involvement" value="support" checked"#.to_owned(),
        r#"name="quotable" value="1" checked"#.to_owned(),
        r#"<option value="informed" selected>"#.to_owned(),
        r#"<option value="question" selected>"#.to_owned(),
        long,
    ] {
        assert!(back.body.contains(&held), "{held:.60}");
    }
    let empty = [("version", version.as_str()), ("naming", "named")];
    guest
        .post(&format!("{page}/send"), &empty)
        .await
        .is(422)
        .shows("au moins à une question");
}

#[tokio::test]
async fn files_stand_apart_from_the_form() {
    let scene = Scene::new().await;
    scene.app.is_now(AFTER);
    let (page, app) = (scene.page(), &scene.app);
    let mut guest = app.browser();
    let version = scene.begin(&mut guest, "named").await;
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("appreciation_text", "Gardé"),
        ("action", "files"),
    ];
    let files = format!("{page}/files");
    assert_eq!(guest.post(&page, &fields).await.location(), files);
    guest.get(&files).await.shows("PDF, DOCX ou ODT");
    guest
        .upload(&files, "page.html", b"<p>", &[])
        .await
        .is(422)
        .shows("Choisissez un PDF");
    guest.get(&page).await.shows("Gardé");
    let added = guest.upload(&files, "Avis.pdf", b"%PDF-1.7", &[]).await;
    assert_eq!(added.location(), files);
    let shown = guest.get(&files).await;
    let remove = regex::Regex::new(r#"href="([^"]+/remove)""#).unwrap();
    let remove = remove.captures(&shown.body).unwrap()[1].to_owned();
    guest.get(&remove).await.shows("Retirer « Avis.pdf » ?");
    assert_eq!(app.count("SELECT count(*) FROM feedback_file").await, 1);
    assert_eq!(guest.post(&remove, &[]).await.location(), files);
    assert_eq!(app.count("SELECT count(*) FROM feedback_file").await, 0);
}

#[tokio::test]
async fn a_first_opinion_is_the_start_of_the_feedback_and_stays() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let opinion = format!("/c/{}/opinion", scene.secret);
    let mut guest = app.browser();
    let version = guest.get(&opinion).await.is(200).input("version");
    let (step, words) = (
        format!("a{}_appreciation", scene.axis),
        format!("a{}_remark", scene.axis),
    );
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        (step.as_str(), "4"),
        (words.as_str(), "À voir en séance"),
    ];
    assert_eq!(guest.post(&opinion, &fields).await.location(), opinion);
    guest.post(&opinion, &fields).await.is(409).shows("À voir");
    let mut pilot = scene.pilots().await;
    pilot
        .get(&format!("/circles/{}/opinions", scene.circle))
        .await
        .shows("À voir en séance")
        .shows("Nora Noms")
        .shows("Moins de cinq réponses");

    app.is_now(AFTER);
    let mut late = fields.to_vec();
    late[3] = (words.as_str(), "Trop tard écrit");
    guest
        .post(&opinion, &late)
        .await
        .is(409)
        .shows("Trop tard écrit");
    scene.begin(&mut guest, "named").await;
    let page = guest.get(&scene.page()).await;
    page.shows("À voir en séance");
    assert!(
        page.body
            .contains(r#"name="appreciation" value="4" checked"#)
    );
    let changed = [
        ("version", "1"),
        ("naming", "named"),
        ("appreciation", "1"),
        ("action", "save"),
    ];
    guest.post(&scene.page(), &changed).await.location();
    assert_eq!(
        app.count("SELECT count(*) FROM first_opinion WHERE appreciation = 4 AND version = 1")
            .await,
        1
    );
}

#[tokio::test]
async fn more_time_is_given_with_its_reason_and_told() {
    let scene = Scene::new().await;
    scene.app.is_now(AFTER);
    let app = &scene.app;
    let mut pilot = scene.pilots().await;
    let url = format!(
        "/circles/{}/feedback/extensions/{}",
        scene.circle, scene.nora
    );
    let version = pilot.get(&url).await.is(200).input("version");
    let fields = |until| {
        [
            ("version", version.as_str()),
            ("until_on", until),
            ("reason", "Conseil d’administration le 2"),
        ]
    };
    pilot
        .post(&url, &fields("2021-10-27"))
        .await
        .is(422)
        .shows("un jour après");
    let back = format!("/circles/{}/feedback", scene.circle);
    let given = pilot.post(&url, &fields("2021-11-03")).await;
    assert_eq!(given.location(), back);
    pilot.post(&url, &fields("2021-11-05")).await.is(409);
    pilot
        .get(&back)
        .await
        .shows("3 novembre 2021")
        .shows("Conseil d’administration");
    assert_eq!(
        app.count("SELECT count(*) FROM mail WHERE recipient = 'nora@dehors.example' AND body LIKE '%3 novembre 2021%'")
            .await,
        1
    );
    app.browser()
        .get(&scene.page())
        .await
        .shows("Jusqu’au 3 novembre 2021 inclus");
}

#[tokio::test]
async fn only_those_who_sent_nothing_are_reminded_and_not_twice() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let started = app
        .invitee(scene.circle, "Sam Débute", "sam@dehors.example", "yes")
        .await;
    app.invitee(scene.circle, "Tim Muet", "tim@dehors.example", "invited")
        .await;
    app.invitee(scene.circle, "Lia Liste", "lia@dehors.example", "listed")
        .await;
    app.is_now(AFTER);
    app.draft(scene.circle, scene.axis, started, false).await;
    sqlx::query("INSERT INTO feedback_done (invitee_id, axis_id) VALUES ($1, $2)")
        .bind(scene.nora.0)
        .bind(scene.axis.0)
        .execute(&app.pool)
        .await
        .unwrap();
    let mut pilot = scene.pilots().await;
    let url = format!("/circles/{}/feedback/remind", scene.circle);
    let before = pilot.get(&url).await;
    before
        .shows("2 courriels partiront")
        .shows("A déjà répondu")
        .shows("N’a pas encore reçu de lien");
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 0);
    pilot.post(&url, &[]).await.location();
    for (who, begun) in [("sam", 1), ("tim", 0)] {
        let sql = match who {
            "sam" => {
                "SELECT count(*) FROM mail WHERE recipient = 'sam@dehors.example' AND subject LIKE '%est commencé%'"
            }
            _ => {
                "SELECT count(*) FROM mail WHERE recipient = 'tim@dehors.example' AND subject LIKE '%est commencé%'"
            }
        };
        assert_eq!(app.count(sql).await, begun, "{who}");
    }
    let mut again = scene.pilots().await;
    again.post(&url, &[]).await.location();
    assert_eq!(
        app.count("SELECT count(*) FROM mail").await,
        2,
        "none twice"
    );
    again
        .get(&url)
        .await
        .shows("il y a moins de 48 heures")
        .hides("partiront");
    app.clock.advance(chrono::TimeDelta::hours(49));
    let mut later = scene.pilots().await;
    later.get(&url).await.shows("2 courriels");
}

#[tokio::test]
async fn the_pilot_reads_and_the_author_learns_the_day() {
    let scene = Scene::new().await;
    scene.app.is_now(AFTER);
    let mut guest = scene.app.browser();
    let version = scene.begin(&mut guest, "named").await;
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("kind_0", "risk"),
        ("remark_0", "Le calendrier"),
    ];
    let send = format!("{}/send", scene.page());
    guest.post(&send, &fields).await.location();
    let mut pilot = scene.pilots().await;
    let url = format!("/circles/{}/feedback/axes/{}", scene.circle, scene.axis);
    pilot
        .get(&url)
        .await
        .shows("Le calendrier")
        .shows("Nora Noms");
    guest.get(&scene.page()).await.shows("Pas encore lu");
    assert_eq!(pilot.post(&url, &[]).await.location(), url);
    pilot.get(&url).await.hides("Marquer comme lus");
    guest
        .get(&scene.page())
        .await
        .shows("lu par le ou la pilote le 14 octobre 2021");
    let day: NaiveDate = sqlx::query_scalar("SELECT read_on FROM contribution")
        .fetch_one(&scene.app.pool)
        .await
        .unwrap();
    assert_eq!(day.to_string(), "2021-10-14");
}
