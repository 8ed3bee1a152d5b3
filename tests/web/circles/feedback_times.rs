//! Until when each person may write: every kind of person at every instant, for each thing they do.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::ids::{AxisId, CircleId, CircleInviteeId, PersonId};
use platform::auth::Role;

use crate::support::TestApp;

/// The common end, and the end of who was given more time.
const END: &str = "2021-10-27T22:00:00Z";
const OWN_END: &str = "2021-11-03T23:00:00Z";

/// What is done, in the order of the table's letters.
const DONE: [&str; 5] = ["page", "draft", "send", "file", "reminder"];

/// Instants, and for each person what of [`DONE`] is taken: `x` is.
const TABLE: &[(&str, &[(&str, &str)])] = &[
    (
        "before",
        &[
            ("normal", "....."),
            ("extended", "....."),
            ("delegate", "....."),
            ("waiting", "....."),
            ("replaced", "....."),
            ("revoked", "....."),
        ],
    ),
    (
        "last second",
        &[
            ("normal", "xxxxx"),
            ("extended", "xxxxx"),
            ("delegate", "xxxxx"),
            ("waiting", "xxxxx"),
            ("replaced", "....."),
            // A reminder brings a new link.
            ("revoked", "....x"),
        ],
    ),
    (
        "grace",
        &[
            ("normal", ".xxx."),
            ("extended", "xxxxx"),
            ("delegate", ".xxx."),
            ("waiting", ".xxx."),
            ("replaced", "....."),
            ("revoked", "....."),
        ],
    ),
    (
        "after",
        &[
            ("normal", "....."),
            ("extended", "xxxxx"),
            ("delegate", "....."),
            ("waiting", "....."),
            ("replaced", "....."),
            ("revoked", "....."),
        ],
    ),
    (
        "own last second",
        &[("normal", "....."), ("extended", "xxxxx")],
    ),
    // An extension is final.
    ("own grace", &[("normal", "....."), ("extended", ".....")]),
];

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Now, and when the page was opened.
fn instant(name: &str) -> (DateTime<Utc>, DateTime<Utc>) {
    let (second, minute) = (TimeDelta::seconds(1), TimeDelta::minutes(1));
    let same = |at| (at, at);
    match name {
        "before" => same(at("2021-10-13T07:59:00Z")),
        "last second" => same(at(END) - second),
        "grace" => (at(END) + minute * 5, at(END) - minute),
        "after" => (at(END) + minute * 11, at(END) - minute),
        "own last second" => same(at(OWN_END) - second),
        "own grace" => (at(OWN_END) + minute * 5, at(OWN_END) - minute),
        _ => panic!("no instant {name}"),
    }
}

struct Scene {
    app: TestApp,
    pilot: PersonId,
    circle: CircleId,
    /// One for each instant: what is sent there is sent.
    axes: Vec<AxisId>,
}

impl Scene {
    async fn person(&self, kind: &str, name: &str) -> (CircleInviteeId, String) {
        let state = match kind {
            "waiting" => "waiting",
            "replaced" => "instead",
            _ => "yes",
        };
        let email = format!("{name}@dehors.example");
        let app = &self.app;
        let id = if state == "waiting" {
            let id = app.invitee(self.circle, name, &email, "invited").await;
            sqlx::query(
                "UPDATE circle_invitee SET state = 'waiting', waiting_since = now() WHERE id = $1",
            )
            .bind(id.0)
            .execute(&app.pool)
            .await
            .unwrap();
            id
        } else {
            app.invitee(self.circle, name, &email, state).await
        };
        if kind == "delegate" {
            let other = name.replace("delegate", "absent");
            let email = format!("{other}@dehors.example");
            let sender = app.invitee(self.circle, &other, &email, "instead").await;
            sqlx::query("UPDATE circle_invitee SET delegate_of_id = $2 WHERE id = $1")
                .bind(id.0)
                .bind(sender.0)
                .execute(&app.pool)
                .await
                .unwrap();
        }
        if kind == "extended" {
            sqlx::query(
                "INSERT INTO feedback_extension (invitee_id, until_on, reason, given_at)
                 VALUES ($1, '2021-11-03', 'Congé', '2021-10-10T08:00:00Z')",
            )
            .bind(id.0)
            .execute(&app.pool)
            .await
            .unwrap();
        }
        let secret = app.circle_secret(id).await;
        if kind == "revoked" {
            sqlx::query("UPDATE circle_link SET revoked_at = created_at WHERE invitee_id = $1")
                .bind(id.0)
                .execute(&app.pool)
                .await
                .unwrap();
        }
        (id, secret)
    }

    /// What of [`DONE`] is taken from this person on that axis now; whether a reminder would leave is
    /// asked of somebody of the same kind who never writes.
    async fn taken(
        &self,
        secret: &str,
        axis: AxisId,
        opened: DateTime<Utc>,
        reminded: bool,
    ) -> String {
        let page = format!("/c/{secret}/feedback/{axis}");
        let opened = opened.timestamp().to_string();
        let mut guest = self.app.browser();
        let shown = guest.get(&page).await;
        let writes = shown.status.as_u16() == 200 && shown.body.contains("formaction=");
        let form = |version| {
            [
                ("version", version),
                ("naming", "named"),
                ("appreciation", "4"),
                ("opened_at", opened.as_str()),
                ("action", "save"),
            ]
        };
        let draft = guest.post(&page, &form("1")).await.status.as_u16() == 303;
        let files = format!("{page}/files");
        let file = guest
            .upload(
                &files,
                "avis.pdf",
                b"%PDF",
                &[("opened_at", opened.as_str())],
            )
            .await;
        let file = file.status.as_u16() == 303;
        let version = if draft { "2" } else { "1" };
        let sent = guest.post(&format!("{page}/send"), &form(version)).await;
        let sent = sent.status.as_u16() == 303;
        let letters = [writes, draft, sent, file, reminded];
        letters
            .map(|done| if done { 'x' } else { '.' })
            .iter()
            .collect()
    }
}

#[tokio::test]
async fn one_function_says_until_when_this_person_may_write() {
    let app = TestApp::start().await;
    let (pilot, _) = app.signed_in_person(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let mut axes = Vec::new();
    for number in 1..=6 {
        axes.push(app.axis(group, number, "Réemploi").await);
    }
    app.asks(group, circle).await;
    let scene = Scene {
        app,
        pilot,
        circle,
        axes,
    };
    let mut people = Vec::new();
    for kind in [
        "normal", "extended", "delegate", "waiting", "replaced", "revoked",
    ] {
        let (writer, secret) = scene.person(kind, kind).await;
        scene.person(kind, &format!("{kind}-silent")).await;
        for axis in &scene.axes {
            scene.app.draft(scene.circle, *axis, writer, false).await;
        }
        people.push((kind, secret));
    }
    let mut wrong = Vec::new();
    for ((name, rows), axis) in TABLE.iter().zip(&scene.axes) {
        let (now, opened) = instant(name);
        let app = &scene.app;
        app.clock.advance(now - app.clock.now());
        let url = format!("/circles/{}/feedback/remind", scene.circle);
        let plan = app.browser_of(scene.pilot).await.get(&url).await;
        for (kind, expected) in *rows {
            let (_, secret) = people.iter().find(|(of, _)| of == kind).unwrap();
            // Who is reminded is named in the question, who is not in the list.
            let name = format!("{kind}-silent");
            let left = plan.body.contains(&format!("<li>{name}"));
            let named = plan.body.matches(&name).count() > usize::from(left);
            let reminded = named && !left;
            let found = scene.taken(secret, *axis, opened, reminded).await;
            if found != *expected {
                wrong.push(format!("{name}, {kind}: {found}, expected {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{DONE:?}\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn who_reads_the_answers_is_named_where_nobody_chose_a_mailbox() {
    let scene = super::feedback::Scene::new().await;
    let app = &scene.app;
    app.signed_in(Role::Facilitator, 1).await;
    app.is_now("2021-11-10T08:00:00Z");
    let mut guest = app.browser();
    for page in [
        format!("/c/{}/feedback", scene.secret),
        format!("/c/{}/opinion", scene.secret),
        format!("/c/{}/data", scene.secret),
    ] {
        guest
            .get(&page)
            .await
            .is(200)
            .shows("facilitator.gt1@test.example");
    }
}

#[tokio::test]
async fn a_late_page_gives_back_what_was_typed_with_whom_to_ask() {
    let scene = super::feedback::Scene::new().await;
    let app = &scene.app;
    sqlx::query("UPDATE circle SET reply_to = 'cercles@gt1.example'")
        .execute(&app.pool)
        .await
        .unwrap();
    app.is_now(super::feedback::AFTER);
    let mut guest = app.browser();
    let version = scene.begin(&mut guest, "named").await;
    app.is_now("2021-11-10T08:00:00Z");
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("appreciation_text", "Écrit trop tard"),
        ("appreciation", "3"),
        ("action", "save"),
    ];
    for path in [scene.page(), format!("{}/send", scene.page())] {
        let late = guest.post(&path, &fields).await;
        late.is(409)
            .shows("Écrit trop tard")
            .shows("cercles@gt1.example")
            .hides("formaction=");
        assert!(
            late.body
                .contains(r#"name="appreciation" value="3" checked"#)
        );
    }
    let mut kept = fields.to_vec();
    kept[4] = ("action", "keep");
    guest.post(&scene.page(), &kept).await.is(409);
    assert_eq!(
        app.count("SELECT count(*) FROM feedback_answer").await,
        0,
        "no task closed it, and nothing was stored"
    );
}

#[tokio::test]
async fn the_page_of_a_link_leads_to_feedback_whoever_may_write_it() {
    let scene = super::feedback::Scene::new().await;
    let app = &scene.app;
    app.is_now(super::feedback::AFTER);
    let link = format!("/c/{}", scene.secret);
    for (state, leads) in [
        ("yes", true),
        ("invited", true),
        ("no", true),
        ("instead", false),
    ] {
        sqlx::query("UPDATE circle_invitee SET state = $2 WHERE id = $1")
            .bind(scene.nora.0)
            .bind(state)
            .execute(&app.pool)
            .await
            .unwrap();
        let page = app.browser().get(&link).await;
        page.is(200);
        let found = page.body.contains("Donner mon retour écrit");
        assert_eq!(found, leads, "{state}");
    }
}
