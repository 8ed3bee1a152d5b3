//! Who is erased stands nowhere any more: a name that cannot be missed is put wherever an invitee's name
//! goes, and looked for in every column of every table.

use jalon::flows::erasure;
use kernel::ids::{CircleId, CircleInviteeId};
use platform::auth::Role;
use sqlx::AssertSqlSafe;

use crate::support::{Browser, TestApp};

/// Where the name may still stand, and why.
const LEFT: [(&str, &str); 2] = [
    ("contribution.body", "what another said, in their own words"),
    ("treatment.why", "what the pilot answered another"),
];

/// The columns in which somebody of that name or address still stands.
async fn columns(app: &TestApp, name: &str) -> Vec<String> {
    let columns: Vec<(String, String)> = sqlx::query_as(
        "SELECT c.table_name::text, c.column_name::text FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
           AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
         ORDER BY 1, 2",
    )
    .fetch_all(&app.pool)
    .await
    .unwrap();
    assert!(columns.len() > 200, "only {} columns", columns.len());
    let mut found = Vec::new();
    for (table, column) in columns {
        let sql = format!("SELECT count(*) FROM \"{table}\" WHERE \"{column}\"::text ILIKE $1");
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(format!("%{name}%"))
            .fetch_one(&app.pool)
            .await
            .unwrap();
        if count > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

/// A circle whose pilot is signed in, and somebody on its list with a name and an address.
struct Scene {
    app: TestApp,
    pilot: Browser,
    circle: CircleId,
    axis: i64,
    one: CircleInviteeId,
}

impl Scene {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let group = app.group(1).await;
        let circle = app.circle(group).await;
        let axis = app.axis(group, 1, "Réemploi").await.0;
        sqlx::query("UPDATE circle SET reply_to = 'cercle@gt1.example' WHERE id = $1")
            .bind(circle.0)
            .execute(&app.pool)
            .await
            .unwrap();
        let pilot = app.signed_in(Role::Facilitator, 1).await;
        let mut scene = Self {
            one: CircleInviteeId(0),
            app,
            pilot,
            circle,
            axis,
        };
        scene.invited().await;
        scene
    }

    /// Another names them; they answer, name another, and are not themselves for somebody.
    async fn invited(&mut self) {
        let app = &self.app;
        let nora = app
            .invitee(self.circle, "Nora Noms", "nora@dehors.example", "invited")
            .await;
        let mut guest = app.browser();
        let answer = format!("/c/{}/answer", app.circle_secret(nora).await);
        let named = [
            ("reply", "instead"),
            ("delegate_name", "Zoé Quarteronne"),
            ("delegate_email", "zoe.quarteron@dehors.example"),
        ];
        guest.post(&answer, &named).await.location();
        let one: i64 = sqlx::query_scalar(
            "SELECT id FROM circle_invitee WHERE email = 'zoe.quarteron@dehors.example'",
        )
        .fetch_one(&app.pool)
        .await
        .unwrap();
        self.one = CircleInviteeId(one);
        // Misspelt when she came the first time; corrected since.
        let url = format!("/circles/{}/invitations/{one}", self.circle);
        let came = format!("/circles/{}/came/{one}", self.circle);
        let pilot = &mut self.pilot;
        pilot.post(&came, &[("came", "yes")]).await.location();
        pilot.post(&came, &[("came", "no")]).await.location();
        let version = pilot.get(&format!("{url}/edit")).await.input("version");
        let typed = [
            ("version", version.as_str()),
            ("name", "Zoé d’Quarteron & \"Z\""),
            ("email", "zoe.quarteron@dehors.example"),
            ("organisation", "Ateliers"),
            ("lang", "fr"),
        ];
        pilot.post(&url, &typed).await.location();
        pilot.post(&came, &[("came", "yes")]).await.location();
        let call = [
            ("channel", "phone"),
            ("on", "2021-09-21"),
            ("outcome", "will_answer"),
            ("note", "Quarteron"),
        ];
        pilot.post(&format!("{url}/calls"), &call).await.location();
        let link = format!("/c/{}", self.app.circle_secret(self.one).await);
        let named = [
            ("reply", "instead"),
            ("delegate_name", "Luc Remplaçant"),
            ("delegate_email", "luc@dehors.example"),
        ];
        guest
            .post(&format!("{link}/answer"), &named)
            .await
            .location();
        let yes = [("reply", "yes"), ("remark", "Signé Quarteron")];
        guest.post(&format!("{link}/answer"), &yes).await.location();
        let said = [("said", "C’est la boîte commune")];
        guest
            .post(&format!("{link}/not-me"), &said)
            .await
            .location();
        self.written().await;
    }

    /// What others wrote under her name, of her, and what came back from her address.
    async fn written(&self) {
        let app = &self.app;
        let name = "Zoé d’Quarteron & \"Z\"";
        for sql in [
            "INSERT INTO contribution (circle_id, axis_id, kind, source, invitee_id, speaker, body, recorded_at, said_on)
             VALUES ($1, $2, 'remark', 'recorded', $3, $4, 'Une idée', $5, '2021-09-22')",
            "INSERT INTO contribution (circle_id, axis_id, kind, source, speaker, body, recorded_at, said_on)
             SELECT $1, $2, 'remark', 'recorded', $4, 'Une autre', $5, '2021-09-22' WHERE $3 > 0",
            "INSERT INTO history (at, subject_kind, subject_id, action, changes)
             SELECT $5, 'contribution', id, 'record_line', jsonb_build_array(jsonb_build_array('speaker', '', $4::text))
             FROM contribution WHERE circle_id = $1 AND axis_id = $2 AND $3 > 0",
            "INSERT INTO sub_group (circle_id, position, name, note_taker)
             SELECT $1, 1, 'A', $4 WHERE $2 + $3 > 0 AND $5 IS NOT NULL",
            "INSERT INTO attendance (meeting_id, guest_name, represented_by, standing)
             SELECT meeting_id, 'Luc', $4, 'represented' FROM circle WHERE id = $1 AND $2 + $3 > 0 AND $5 IS NOT NULL",
            "INSERT INTO mail_address (address, failed_at, reason)
             SELECT 'zoe.quarteron@dehors.example', $5, $4 WHERE $1 + $2 + $3 > 0",
            "INSERT INTO mail_return (own_id, kind, address, sender, subject, status, said, read_at)
             SELECT 'un', 'failed', 'zoe.quarteron@dehors.example', 'mailer@dehors.example', $4, '', '', $5
             WHERE $1 + $2 + $3 > 0",
            // What stays: others' own words.
            "INSERT INTO contribution (circle_id, axis_id, kind, source, body, recorded_at, said_on)
             SELECT $1, $2, 'remark', 'recorded', 'Comme le dit ' || $4, $5, '2021-09-22' WHERE $3 > 0",
            "INSERT INTO treatment (contribution_id, outcome, why)
             SELECT id, 'taken', 'Merci à ' || $4 FROM contribution
             WHERE circle_id = $1 AND axis_id = $2 AND body LIKE 'Comme%' AND $3 > 0 AND $5 IS NOT NULL",
        ] {
            sqlx::query(sql)
                .bind(self.circle.0)
                .bind(self.axis)
                .bind(self.one.0)
                .bind(name)
                .bind(app.clock.now())
                .execute(&app.pool)
                .await
                .unwrap_or_else(|error| panic!("{sql}: {error}"));
        }
    }
}

#[tokio::test]
async fn the_name_of_who_is_erased_is_in_no_column_of_any_table() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let before = columns(app, "quarteron").await;
    for column in [
        "attendance.guest_name",
        "attendance.represented_by",
        "circle_call.note",
        "circle_invitee.name",
        "contribution.speaker",
        "history.changes",
        "history.note",
        "invitee_reply.remark",
        "mail.body",
        "mail.html",
        "mail.recipient",
        "mail.subject",
        "mail_address.address",
        "mail_return.address",
        "sub_group.note_taker",
    ] {
        assert!(
            before.iter().any(|one| one == column),
            "{column}: {before:?}"
        );
    }
    let mails = "SELECT count(*) FROM mail WHERE recipient IN
                 ('cercle@gt1.example', 'nora@dehors.example', 'luc@dehors.example')";
    let others = app.count(mails).await;
    let link = format!("/c/{}", app.circle_secret(scene.one).await);
    let erase = format!("{link}/data/erase");
    let mut guest = app.browser();
    guest
        .post(&erase, &[("answers", "keep")])
        .await
        .is(200)
        .shows("Vos données sont effacées");
    let found = columns(app, "quarteron").await;
    let allowed: Vec<_> = LEFT.iter().map(|(column, _)| *column).collect();
    assert_eq!(found, allowed);
    // That somebody came stays, and so do the mails to others, without the name.
    assert_eq!(app.count(mails).await, others);
    let nameless = "SELECT count(*) FROM mail WHERE body LIKE '%N.N.%'";
    assert!(app.count(nameless).await >= 3);
    let came =
        "SELECT count(*) FROM attendance WHERE guest_name LIKE 'N.N. #%' AND standing = 'present'";
    assert_eq!(app.count(came).await, 1);
    let kept =
        "SELECT count(*) FROM contribution WHERE body IN ('Une idée', 'Une autre') AND unnamed";
    assert_eq!(app.count(kept).await, 2);
    let others =
        "SELECT count(*) FROM circle_invitee WHERE name IN ('Nora Noms', 'Luc Remplaçant')";
    assert_eq!(app.count(others).await, 2, "nobody else is erased");
}

#[tokio::test]
async fn how_minutes_wrote_an_erased_person_is_forgotten() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (anne, luc) = (
        app.person("Anne Dupont").await,
        app.person("Luc Noir").await,
    );
    for (written, person) in [("A. Dup’", anne), ("Lucky", luc)] {
        sqlx::query(
            "INSERT INTO minutes_lesson (group_id, kind, written, person_id, learned_at) VALUES ($1, 'person', $2, $3, $4)",
        )
        .bind(group.0)
        .bind(written)
        .bind(person.0)
        .bind(app.clock.now())
        .execute(&app.pool)
        .await
        .unwrap();
        sqlx::query(
            r#"INSERT INTO history (at, subject_kind, subject_id, action, changes)
               SELECT $4, 'group', $1, 'learn_lesson',
                      jsonb_build_array(jsonb_build_array('lesson_written', '', $2::text),
                                        jsonb_build_array('lesson_person', '', p.name))
               FROM person p WHERE p.id = $3"#,
        )
        .bind(group.0)
        .bind(written)
        .bind(person.0)
        .bind(app.clock.now())
        .execute(&app.pool)
        .await
        .unwrap();
    }
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    erasure::turn(app.state.clone()).await.unwrap();
    assert_eq!(app.count("SELECT count(*) FROM minutes_lesson").await, 2);
    admin
        .post(&format!("/people/{anne}/erase"), &[("name", "Anne Dupont")])
        .await
        .location();
    erasure::turn(app.state.clone()).await.unwrap();
    let columns = columns(&app, "dup’").await;
    assert!(columns.is_empty(), "{columns:?}");
    assert_eq!(app.count("SELECT count(*) FROM minutes_lesson").await, 1);
    let told = "SELECT count(*) FROM history WHERE changes::text LIKE '%Lucky%'";
    assert_eq!(app.count(told).await, 1);
}
