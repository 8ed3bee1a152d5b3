//! The outbox: what leaves, in what shape, what waits, what fails; and that no secret stays.

use chrono::TimeDelta;
use kernel::ids::{MeetingId, PersonId};
use mail_parser::{MessageParser, MimeHeaders};
use platform::{
    auth::Role,
    config::MailSettings,
    mail::{self, MailClass, NewMail, Sender},
};

use crate::support::{ANNE, Answer, SmtpSink, TestApp};

pub fn settings(app: &TestApp, url: &str) -> MailSettings {
    MailSettings {
        smtp_url: Some(url.to_owned()),
        mail_from: "Jalon <jalon@srte.example>".into(),
        mail_reply_to: Some("secretariat@srte.example".into()),
        mail_bounces: Some("retours@srte.example".into()),
        ..app.state.settings.mail.clone()
    }
}

pub fn sender(app: &TestApp, url: &str) -> Sender {
    Sender::new(app.pool.clone(), app.clock.clone(), &settings(app, url)).unwrap()
}

/// Sends all that is due.
pub async fn send(sender: &mut Sender) {
    while sender.send_next().await.unwrap() {}
}

pub async fn posted(app: &TestApp, to: &str) -> i64 {
    let new = NewMail::new(MailClass::Notice, to, "Essai", "Bonjour");
    mail::post(&mut *app.db().await, &new, app.clock.now())
        .await
        .unwrap()
        .0
}

/// How often this text stands in any row of any table.
async fn occurrences(app: &TestApp, text: &str) -> i64 {
    let tables: Vec<String> = app
        .all(
            "SELECT quote_ident(table_name) FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
        )
        .await;
    assert!(tables.len() > 40);
    let mut found = 0;
    for table in tables {
        let sql = format!("SELECT count(*) FROM {table} x WHERE strpos(x::text, $1) > 0");
        let count: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .bind(text)
            .fetch_one(&app.pool)
            .await
            .unwrap();
        found += count;
    }
    found
}

/// A meeting with an invited guest who reads Dutch, and a pilot who may change it.
async fn invited(app: &TestApp) -> (crate::support::Browser, MeetingId, PersonId) {
    let browser = app.signed_in(Role::Facilitator, 1).await;
    let meeting = app
        .meeting(app.group(1).await, "Réunion « accents, éàü »")
        .await;
    let anne = app.person("Anne Dupont").await;
    app.attends(meeting, anne, "invited").await;
    (browser, meeting, anne)
}

#[tokio::test]
async fn a_mail_leaves_whole_and_takes_its_secret_along() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    let (mut browser, meeting, _) = invited(&app).await;
    browser
        .looks_and_sends(&format!("/meetings/{meeting}/attendance/invite"))
        .await
        .location();
    let secret: String = app.one("SELECT secrets[1] FROM mail_secret").await;
    assert_eq!(secret.len(), 43);
    // Until it leaves, it stands in one place alone, and on no page.
    assert_eq!(occurrences(&app, &secret).await, 1);
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    admin
        .get("/admin/outbox")
        .await
        .shows("/invitation/•••")
        .hides(&secret);
    // As its reader sees it: what it asks, with what; nothing there can be followed.
    admin
        .get(&format!(
            "/admin/outbox/{}",
            app.count("SELECT id FROM mail").await
        ))
        .await
        .is(200)
        .shows("class=\"letter\"")
        .shows("title=\"http://localhost:8080/invitation/•••\"")
        .shows(">Répondre</a>")
        .shows("Fichier d’agenda, à enregistrer")
        .hides(&secret);
    admin.get("/admin/outbox/999999").await.is(404);
    send(&mut sender(&app, &sink.url())).await;
    assert_eq!(occurrences(&app, &secret).await, 0);

    let taken = sink.taken().remove(0);
    assert_eq!(taken.from, "retours@srte.example");
    assert_eq!(taken.to, "anne.dupont@test.example");
    let parsed = MessageParser::default()
        .parse(taken.raw.as_bytes())
        .unwrap();
    let id: i64 = app.one("SELECT id FROM mail").await;
    let created = app.clock.now().timestamp();
    assert_eq!(
        parsed.message_id(),
        Some(format!("mail-{id}.{created}@srte.example").as_str())
    );
    for header in [
        "Auto-Submitted: auto-generated\r\n",
        "X-Auto-Response-Suppress: OOF, AutoReply\r\n",
        &format!("References: <meeting-{meeting}@srte.example>\r\n"),
        "Reply-To: facilitator.gt1@test.example\r\n",
    ] {
        assert!(taken.raw.contains(header), "no {header} in\n{}", taken.raw);
    }
    assert_eq!(parsed.date().unwrap().to_timestamp(), created);
    assert!(parsed.subject().unwrap().contains("« accents, éàü »"));
    let text = parsed.body_text(0).unwrap();
    assert!(text.contains(&format!("/invitation/{secret}")), "{text}");
    assert!(!text.contains('\u{e100}'));
    // The calendar: a part beside the text, and a file; both say the same method.
    let calendars: Vec<_> = parsed
        .parts
        .iter()
        .filter(|part| {
            part.content_type()
                .is_some_and(|t| t.subtype() == Some("calendar"))
        })
        .collect();
    let [part] = &calendars[..] else {
        panic!("{}", taken.raw)
    };
    assert_eq!(
        part.content_type().unwrap().attribute("method"),
        Some("PUBLISH")
    );
    let file = part.text_contents().unwrap();
    assert!(file.contains("METHOD:PUBLISH"), "{file}");
    assert!(file.lines().all(|line| line.len() <= 75), "{file}");
    let unfolded = file.replace("\r\n ", "").replace("\n ", "");
    assert!(
        unfolded.contains(&format!("/invitation/{secret}")),
        "{file}"
    );
    let files: Vec<_> = parsed
        .attachments()
        .filter_map(|part| part.attachment_name())
        .collect();
    assert_eq!(files, ["invite.ics"]);
}

#[tokio::test]
async fn old_texts_and_dead_links_are_swept() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    let now = app.clock.now();
    let new = NewMail::new(
        MailClass::Account,
        "a@test.example",
        "Accès",
        "http://x/geheim",
    )
    .hiding("geheim", now + TimeDelta::hours(2));
    mail::post(&mut *app.db().await, &new, now).await.unwrap();
    assert_eq!(occurrences(&app, "geheim").await, 1);
    app.clock.advance(TimeDelta::hours(3));
    mail::sweep(&mut *app.db().await, app.clock.now(), 30)
        .await
        .unwrap();
    assert_eq!(occurrences(&app, "geheim").await, 0);
    let mut sender = sender(&app, &sink.url());
    posted(&app, "b@test.example").await;
    send(&mut sender).await;
    assert_eq!(
        sink.taken().len(),
        1,
        "what opens nothing any more is not sent"
    );
    app.clock.advance(TimeDelta::days(31));
    mail::sweep(&mut *app.db().await, app.clock.now(), 30)
        .await
        .unwrap();
    let kept = "SELECT count(*) FROM mail WHERE body = '' AND subject <> '' AND recipient <> '' AND swept_at IS NOT NULL";
    assert_eq!(app.count(kept).await, 2);
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    admin
        .get("/admin/outbox")
        .await
        .shows("Le texte a été effacé")
        .hides("Réessayer maintenant");
}

/// The secret of the link that a page shows to be handed over.
fn handed(page: &Answer, path: &str) -> String {
    let link = format!("http://localhost:8080{path}");
    let (_, rest) = page.body.split_once(&link).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn without_a_server_a_new_address_is_confirmed_by_the_link_handed_over() {
    let app = TestApp::start_without_smtp().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (id, _) = app.signed_in_person(Role::Member, 1).await;
    let url = format!("/people/{id}");
    let form = [
        ("last_name", "Durand"),
        ("email", "neuve@test.example"),
        ("lang", "fr"),
        ("version", "1"),
    ];
    // Who would see the link could confirm it in another's place.
    gt0.post(&url, &form)
        .await
        .is(422)
        .shows("seule l’administration")
        .shows("neuve@test.example");
    let pending = "SELECT count(*) FROM pending_address";
    assert_eq!(app.count(pending).await, 0);
    let page = admin.post(&url, &form).await;
    page.is(200).shows("Liens à transmettre");
    let secret = handed(&page, "/address/");
    assert_eq!(occurrences(&app, &secret).await, 0);
    let confirm = format!("/address/{secret}");
    app.browser().post(&confirm, &[]).await.asks_to_sign_in();
    assert_eq!(app.person_id("neuve@test.example").await, id);
}

#[tokio::test]
async fn without_a_server_a_link_is_shown_once_and_kept_nowhere() {
    let app = TestApp::start_without_smtp().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    admin.post("/people", &ANNE).await.location();
    let anne = app.person_id("anne@test.example").await;
    let url = format!("/people/{anne}");
    let page = admin.post(&format!("{url}/invite"), &[]).await;
    page.is(200)
        .shows("Liens à transmettre")
        .shows("Anne Dupont");
    let secret = handed(&page, "/password/");
    assert_eq!(secret.len(), 43);
    assert_eq!(occurrences(&app, &secret).await, 0);
    app.browser()
        .get(&format!("/password/{secret}"))
        .await
        .is(200);
    admin
        .get("/admin/outbox")
        .await
        .shows("lien remis à la main")
        .hides(&secret);
    // Who asks without having shown anything is shown nothing, and nothing stays.
    let luc = app.person("Luc Perdu").await;
    app.account(luc).await;
    app.browser()
        .post(
            "/password/forgotten",
            &[("email", "luc.perdu@test.example")],
        )
        .await
        .hides("localhost:8080/password/");
    app.state.after.done().await;
    let waits = "SELECT count(*) FROM mail WHERE recipient = 'luc.perdu@test.example'";
    assert_eq!(app.count(waits).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM mail_secret").await, 0);
}

#[tokio::test]
async fn what_waits_for_a_server_that_is_taken_away_keeps_no_secret() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let ask = [("email", "administrator.gt0@test.example")];
    app.browser()
        .post("/password/forgotten", &ask)
        .await
        .is(200);
    let link = app.mailed_link().await;
    let secret = link.strip_prefix("/password/").unwrap();
    assert_eq!(occurrences(&app, secret).await, 1);
    let no_server = MailSettings {
        smtp_url: None,
        ..app.state.settings.mail.clone()
    };
    let mut idle = Sender::new(app.pool.clone(), app.clock.clone(), &no_server).unwrap();
    assert!(!idle.send_next().await.unwrap());
    assert_eq!(occurrences(&app, secret).await, 0);
    // Nor does it leave without its link, where there is a server again.
    send(&mut sender(&app, &sink.url())).await;
    assert!(sink.taken().is_empty());
    admin
        .get("/admin/outbox")
        .await
        .shows("lien remis à la main");
    assert_eq!(
        app.count("SELECT count(*) FROM mail WHERE failed_at IS NOT NULL")
            .await,
        0
    );
}
