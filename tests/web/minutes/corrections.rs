//! Tests of `features/minutes/corrections`: its rows of the rights table, and what it does.

use kernel::ids::{EntryId, MeetingId};
use platform::{auth::Role, web::once::FIELD};

use crate::{
    rights_table::{Row, get, row},
    support::{Browser, MeetingBase, SampleIds, TestApp},
};

const MANAGE: &str = "s xoo ox ox xx x- - xx";
const READ_CIRCULATED: &str = "s ooo oo oo oo o- - oo";

/// Who may call what; see `rights_table.rs`. The member of the sample's group is not invited.
pub const ROWS: &[Row] = &[
    get("/meetings/{id}/corrections", READ_CIRCULATED),
    get("/meetings/{id}/corrections/new", MANAGE),
    row(
        "POST",
        "/meetings/{id}/corrections",
        &[("text", "Mieux")],
        MANAGE,
    ),
    row(
        "POST",
        "/meetings/{id}/corrections/due",
        &[("due_on", "2021-10-10")],
        MANAGE,
    ),
    get("/meetings/{id}/corrections/{correction}", MANAGE),
    row(
        "POST",
        "/meetings/{id}/corrections/{correction}",
        &[("state", "declined"), ("text", "Mieux"), ("answer", "Non")],
        MANAGE,
    ),
    get(
        "/meetings/{id}/corrections/{correction}/withdraw",
        "s xxx xx xx xx x- - xx",
    ),
    row(
        "POST",
        "/meetings/{id}/corrections/{correction}/withdraw",
        &[],
        "s xxx xx xx xx x- - xx",
    ),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let meeting = app.meeting(base.group, "Avec une correction").await;
    let point = app.point(meeting, "Un point").await;
    let entry = app.noted(meeting, point, "opinion", "Un avis").await;
    circulated(app, meeting).await;
    let who = app.person("Proposante Unetelle").await;
    let correction: i64 = one!(app,
        "INSERT INTO correction (meeting_id, entry_id, base_text, proposed_text, proposed_by_id, proposed_at)
         VALUES ($1, $2, 'Un avis', 'Un autre avis', $3, now()) RETURNING id";
        meeting.0, entry.0, who.0);
    SampleIds {
        ids: vec![("/meetings/{id}/corrections", meeting.to_string())],
        named: vec![("correction", correction.to_string())],
    }
}

/// The minutes are sent round, to be corrected until the end of September 2021.
async fn circulated(app: &TestApp, meeting: MeetingId) {
    run!(app,
        "UPDATE minutes SET state = 'circulated', circulated_at = now(), corrections_due_on = '2021-09-30'
         WHERE meeting_id = $1";
        meeting.0);
}

struct Scene {
    app: TestApp,
    meeting: MeetingId,
    entry: EntryId,
    url: String,
    member: Browser,
    pilot: Browser,
}

/// Minutes of GT1 sent round, with a decision; a member who was there, and the pilot.
async fn scene() -> Scene {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let point = app.point(meeting, "Un point").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let start = format!("/meetings/{meeting}/notes/start?early=1");
    pilot.post(&start, &[]).await.location();
    let noted = pilot
        .post(
            &format!("/meetings/{meeting}/notes"),
            &[
                ("body", "! Le groupe se réunit mardi"),
                ("point", &point.to_string()),
                ("key", "k1"),
            ],
        )
        .await;
    assert!(noted.status.is_redirection(), "{}", noted.body);
    let entry = EntryId(app.count("SELECT max(id) FROM entry").await);
    circulated(&app, meeting).await;
    let (person, member) = app.signed_in_person(Role::Member, 1).await;
    app.attends(meeting, person, "present").await;
    let url = format!("/meetings/{meeting}/corrections");
    Scene {
        app,
        meeting,
        entry,
        url,
        member,
        pilot,
    }
}

impl Scene {
    async fn propose(&mut self, text: &str, key: &str) -> crate::support::Answer {
        let entry = self.entry.to_string();
        let base = "Le groupe se réunit mardi";
        let fields = [
            ("entry", entry.as_str()),
            ("base", base),
            ("text", text),
            (FIELD, key),
            ("remark", "Erreur de jour"),
        ];
        self.member.post(&self.url, &fields).await
    }

    async fn correction(&self) -> i64 {
        self.app.count("SELECT max(id) FROM correction").await
    }
}

#[tokio::test]
async fn a_correction_is_proposed_accepted_and_told() {
    let mut scene = scene().await;
    let page = scene
        .member
        .get(&format!("/meetings/{}/minutes", scene.meeting))
        .await;
    page.is(200)
        .shows("Proposer une correction")
        .shows("Signaler un oubli");
    assert!(page.queries() <= 6, "{}", page.queries());
    let new = scene
        .member
        .get(&format!("{}/new?entry={}", scene.url, scene.entry))
        .await;
    new.is(200).shows("Le groupe se réunit mardi");
    // The same text is no correction; sent twice is stored once.
    scene
        .propose("Le groupe se réunit mardi", "a")
        .await
        .is(422);
    for _ in 0..2 {
        scene
            .propose("Le groupe se réunit jeudi", "a")
            .await
            .location();
    }
    assert_eq!(scene.app.count("SELECT count(*) FROM correction").await, 1);
    scene
        .member
        .get(&scene.url)
        .await
        .is(200)
        .shows("jeudi")
        .shows("Erreur de jour");
    let answer = format!("{}/{}", scene.url, scene.correction().await);
    scene.pilot.get(&answer).await.is(200).shows("<ins>");
    let accepted = [
        ("state", "accepted"),
        ("text", "Le groupe se réunit jeudi"),
        ("seen", "Le groupe se réunit mardi"),
        ("answer", ""),
    ];
    scene.pilot.post(&answer, &accepted).await.location();
    scene.pilot.post(&answer, &accepted).await.is(409);
    // The register says what the minutes say, and the proposer is told.
    assert_eq!(
        scene
            .app
            .count("SELECT count(*) FROM decision WHERE text = 'Le groupe se réunit jeudi'")
            .await,
        1
    );
    assert_eq!(
        scene
            .app
            .count("SELECT count(*) FROM mail WHERE body LIKE '%Acceptée%'")
            .await,
        1
    );
    scene.member.get(&scene.url).await.shows("Acceptée");
}

#[tokio::test]
async fn declining_needs_a_reason_and_approval_waits_for_answers() {
    let mut scene = scene().await;
    scene
        .propose("Le groupe se réunit jeudi", "a")
        .await
        .location();
    let advance = format!("/meetings/{}/minutes/advance", scene.meeting);
    scene
        .pilot
        .get(&format!("{advance}?event=approve"))
        .await
        .is(200)
        .shows("Répondre aux corrections");
    scene
        .pilot
        .post(&advance, &[("event", "approve")])
        .await
        .is(409);
    let answer = format!("{}/{}", scene.url, scene.correction().await);
    let declined =
        |reason: &'static str| [("state", "declined"), ("text", "Gardé"), ("answer", reason)];
    scene
        .pilot
        .post(&answer, &declined(""))
        .await
        .is(422)
        .shows("Dites pourquoi")
        .shows("Gardé");
    scene
        .pilot
        .post(&answer, &declined("C’était bien mardi"))
        .await
        .location();
    scene
        .member
        .get(&scene.url)
        .await
        .shows("C’était bien mardi");
    scene
        .pilot
        .post(
            &advance,
            &[("event", "approve"), ("reason", "Tous d’accord")],
        )
        .await
        .location();
}

#[tokio::test]
async fn a_passage_changed_meanwhile_is_not_overwritten() {
    let mut scene = scene().await;
    scene
        .propose("Le groupe se réunit jeudi", "a")
        .await
        .location();
    sqlx::query("UPDATE entry SET body = 'Le groupe se réunit lundi' WHERE id = $1")
        .bind(scene.entry.0)
        .execute(&scene.app.pool)
        .await
        .unwrap();
    let answer = format!("{}/{}", scene.url, scene.correction().await);
    scene
        .pilot
        .get(&answer)
        .await
        .shows("Le passage a changé depuis")
        .shows("lundi");
    let accepted = [
        ("state", "accepted"),
        ("text", "Le groupe se réunit jeudi"),
        ("seen", "Le groupe se réunit mardi"),
        ("answer", ""),
    ];
    scene
        .pilot
        .post(&answer, &accepted)
        .await
        .is(409)
        .shows("Le groupe se réunit jeudi");
    assert_eq!(
        scene
            .app
            .count("SELECT count(*) FROM entry WHERE body LIKE '%lundi'")
            .await,
        1
    );
}

#[tokio::test]
async fn something_missing_is_added_and_the_deadline_holds() {
    let mut scene = scene().await;
    let point = scene
        .app
        .count("SELECT max(id) FROM agenda_point")
        .await
        .to_string();
    let missing = [
        ("point", point.as_str()),
        ("text", "Le budget a été évoqué"),
    ];
    scene.member.post(&scene.url, &missing).await.location();
    let answer = format!("{}/{}", scene.url, scene.correction().await);
    let accepted = [
        ("state", "accepted"),
        ("text", "Le budget a été évoqué"),
        ("kind", "information"),
        ("answer", ""),
    ];
    scene.pilot.post(&answer, &accepted).await.location();
    scene
        .member
        .get(&format!("/meetings/{}/minutes", scene.meeting))
        .await
        .shows("Le budget a été évoqué");
    sqlx::query("UPDATE minutes SET corrections_due_on = '2021-09-01'")
        .execute(&scene.app.pool)
        .await
        .unwrap();
    let late = scene.propose("Trop tard", "l").await;
    late.is(409).shows("Trop tard").shows("délai");
    scene
        .pilot
        .post(&format!("{}/due", scene.url), &[("due_on", "2021-08-01")])
        .await
        .is(422);
    scene
        .pilot
        .post(&format!("{}/due", scene.url), &[("due_on", "2021-10-10")])
        .await
        .location();
    scene.propose("À temps", "l").await.location();
    let correction = scene.correction().await;
    let withdraw = format!("{}/{correction}/withdraw", scene.url);
    scene.pilot.get(&withdraw).await.is(403);
    scene.member.get(&withdraw).await.is(200).shows("À temps");
    scene.member.post(&withdraw, &[]).await.location();
    scene.member.post(&withdraw, &[]).await.is(409);
}
