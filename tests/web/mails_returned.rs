//! What comes back: fourteen shapes of it (`tests/fixtures/returns`), whom each is about, what
//! follows, and that nothing is guessed.

use std::fs;

use chrono::TimeDelta;
use kernel::ids::MeetingId;
use platform::auth::Role;

use crate::{
    mails::{self, posted, send},
    support::{Browser, SmtpSink, TestApp},
};

const PAGE: &str = "/admin/mails/returns";

/// File, what it is taken for, whether its mail is found, whether its address is left alone.
const SHAPES: [(&str, &str, bool, bool); 14] = [
    ("away_fr", "absent", true, false),
    ("away_nl", "absent", true, false),
    ("calendar_reply", "answer", false, false),
    ("delayed", "delayed", true, false),
    ("exchange_online_fr", "failed", true, true),
    // It names no mail of ours: the last one to its address is meant.
    ("exim_failed", "failed", true, true),
    ("forwarded", "failed", true, true),
    ("gmail_unknown", "failed", true, true),
    ("mailbox_full", "failed", true, true),
    ("person", "unknown", false, false),
    ("postfix_unknown", "failed", true, true),
    ("qmail_notice", "failed", true, true),
    // The server did not like the mail; the address is right.
    ("spam_refused", "failed", true, false),
    // Sent on by somebody: the address is none of ours.
    ("unknown_dsn", "failed", false, false),
];

/// What came back of a mail to this address, whose id is that.
fn fixture(name: &str, address: &str, id: &str) -> String {
    let text = fs::read_to_string(format!("tests/fixtures/returns/{name}.eml")).unwrap();
    text.replace("TO@test.example", address)
        .replace("mail-ID@srte.example", id)
}

async fn message_id(app: &TestApp, address: &str) -> String {
    let id = "SELECT message_id FROM mail WHERE lower(recipient) = $1 ORDER BY id DESC LIMIT 1";
    sqlx::query_scalar(id)
        .bind(address)
        .fetch_one(&app.pool)
        .await
        .unwrap()
}

async fn uploaded(admin: &mut Browser, bytes: &[u8]) {
    admin
        .upload(PAGE, "retours.eml", bytes, &[])
        .await
        .location();
}

#[tokio::test]
async fn each_shape_of_what_comes_back_is_known() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let files = fs::read_dir("tests/fixtures/returns").unwrap().count();
    assert_eq!(files, SHAPES.len());
    for (name, ..) in SHAPES {
        // As typed, which is no other address.
        posted(&app, &format!("{}@test.example", name.to_uppercase())).await;
    }
    send(&mut mails::sender(&app, &sink.url())).await;
    assert_eq!(sink.taken().len(), SHAPES.len());
    let mut mailbox = String::new();
    for (name, kind, found, left_alone) in SHAPES {
        let address = format!("{name}@test.example");
        let id = message_id(&app, &address).await;
        let text = fixture(name, &address, &id);
        uploaded(&mut admin, text.as_bytes()).await;
        let row: (String, bool, bool) = sqlx::query_as(
            "SELECT r.kind, r.settled_at IS NOT NULL,
                    EXISTS (SELECT FROM mail_address a WHERE a.address = $1 AND a.confirmed_at IS NULL)
             FROM mail_return r ORDER BY r.id DESC LIMIT 1",
        )
        .bind(&address)
        .fetch_one(&app.pool)
        .await
        .unwrap();
        assert_eq!(row, (kind.to_owned(), found, left_alone), "{name}");
        if found {
            let about: String = app
                .one(
                    "SELECT lower(m.recipient) FROM mail_return r JOIN mail m ON m.id = r.mail_id
                 ORDER BY r.id DESC LIMIT 1",
                )
                .await;
            assert_eq!(about, address, "{name} is about another mail");
        }
        mailbox.push_str("From MAILER-DAEMON Thu Sep 23 10:12:33 2021\n");
        mailbox.push_str(&text.replace("\r\n", "\n"));
        mailbox.push('\n');
    }
    let returned = "SELECT count(*) FROM mail WHERE returned_at IS NOT NULL";
    assert_eq!(app.count(returned).await, 8);
    // The whole mailbox once more is nothing new.
    uploaded(&mut admin, mailbox.as_bytes()).await;
    admin.get(PAGE).await.shows("Déjà lus\u{a0}: 14");
    assert_eq!(app.count("SELECT count(*) FROM mail_return").await, 14);
    let page = admin.get(PAGE).await;
    page.shows("3 messages à regarder")
        .shows("Je viendrai, mais en retard.")
        .shows("RESOLVER.ADR.RecipientNotFound")
        .shows("Je suis absente jusqu");
    assert!(page.queries() <= 10, "{}", page.queries());
    admin
        .get("/admin/outbox")
        .await
        .shows("revenu le")
        .shows("RESOLVER.ADR.RecipientNotFound");
}

#[tokio::test]
async fn what_nobody_understood_somebody_settles() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    posted(&app, "anne@test.example").await;
    send(&mut mails::sender(&app, &sink.url())).await;
    for bytes in [&b"code;titre"[..], b"", b"From nowhere\n\nnothing"] {
        admin.upload(PAGE, "x.eml", bytes, &[]).await.is(422);
    }
    uploaded(&mut admin, fixture("unknown_dsn", "", "").as_bytes()).await;
    let open = app.count("SELECT id FROM mail_return").await;
    let url = format!("{PAGE}/{open}");
    let without = [("kind", "failed"), ("address", "")];
    admin.post(&url, &without).await.location();
    admin.get(PAGE).await.shows("Un message à regarder");
    let settled = [("kind", "failed"), ("address", "Anne@test.example")];
    admin.post(&url, &settled).await.location();
    admin.post(&url, &settled).await.is(404);
    let left_alone = "SELECT count(*) FROM mail_address
                      WHERE address = 'anne@test.example' AND confirmed_at IS NULL";
    assert_eq!(app.count(left_alone).await, 1);
    // No mail goes there until somebody says that it is right.
    posted(&app, "anne@test.example").await;
    send(&mut mails::sender(&app, &sink.url())).await;
    assert_eq!(sink.taken().len(), 1);
    let address = app.count("SELECT id FROM mail_address").await;
    let confirm = format!("/admin/mails/addresses/{address}/confirm");
    admin.post(&confirm, &[]).await.location();
    admin.post(&confirm, &[]).await.is(404);
    send(&mut mails::sender(&app, &sink.url())).await;
    assert_eq!(sink.taken().len(), 2);
    // By hand, and of nobody we wrote to.
    let told = [("address", "autre@test.example")];
    admin.post("/admin/mails/addresses", &told).await.location();
    admin
        .get(PAGE)
        .await
        .shows("autre@test.example")
        .shows("Quelqu’un a signalé");
}

/// A meeting in a week, with Anne invited, and who may change it.
async fn invited(app: &TestApp, sink: &SmtpSink) -> (Browser, MeetingId) {
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let anne = app.person("Anne Dupont").await;
    app.attends(meeting, anne, "invited").await;
    let invite = format!("/meetings/{meeting}/attendance/invite");
    pilot.looks_and_sends(&invite).await.location();
    send(&mut mails::sender(app, &sink.url())).await;
    (pilot, meeting)
}

#[tokio::test]
async fn whom_mails_do_not_reach_is_said_on_the_line_and_can_be_confirmed_there() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    sink.answers(
        "anne.dupont@test.example",
        Some("550 5.1.1 nobody of that name"),
    );
    let (mut pilot, meeting) = invited(&app, &sink).await;
    let page = format!("/meetings/{meeting}/attendance");
    let shown = pilot.get(&page).await;
    shown
        .shows("Une personne n’est pas jointe")
        .shows("nobody of that name")
        .shows("Cette adresse est juste");
    assert!(shown.queries() <= 10, "{}", shown.queries());
    // Nobody is asked to send there: the mail is not counted, and says why.
    app.clock.advance(TimeDelta::minutes(5));
    pilot
        .get(&format!("{page}/invite"))
        .await
        .shows("Aucun courriel ne partira")
        .shows("son adresse a échoué")
        .hides("name=\"preview\"");
    pilot
        .post(&format!("{page}/invite/again"), &[])
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 1);
    let right = [("address", "anne.dupont@test.example"), ("is", "right")];
    let stranger = [("address", "autre@test.example"), ("is", "right")];
    pilot
        .post(&format!("{page}/address"), &stranger)
        .await
        .is(404);
    pilot
        .post(&format!("{page}/address"), &right)
        .await
        .location();
    sink.answers("anne.dupont@test.example", None);
    pilot
        .asks_and_sends(&format!("{page}/invite/again"))
        .await
        .location();
    send(&mut mails::sender(&app, &sink.url())).await;
    assert_eq!(sink.taken().len(), 1);
    pilot.get(&page).await.hides("n’est pas jointe");
    // Who gets it back in their own mailbox says so here.
    let wrong = [("address", "Anne.Dupont@test.example"), ("is", "wrong")];
    pilot
        .post(&format!("{page}/address"), &wrong)
        .await
        .location();
    pilot
        .get(&page)
        .await
        .shows("Une personne n’est pas jointe")
        .shows("Quelqu’un a signalé");
    pilot
        .get(&format!("/meetings/{meeting}"))
        .await
        .shows("Adresse confirmée")
        .shows("Adresse signalée comme fausse");
}

#[tokio::test]
async fn an_answer_from_a_calendar_is_taken_once_and_never_over_a_later_one() {
    let app = TestApp::start_with(&["--mail-calendar", "reponses@srte.example"]).await;
    let sink = SmtpSink::start().await;
    let (_, meeting) = invited(&app, &sink).await;
    let (keeper, mut admin) = app.signed_in_person(Role::Administrator, 0).await;
    let (file, starts): (String, String) = sqlx::query_as(
        "SELECT calendar, to_char(m.starts_at AT TIME ZONE 'UTC', 'YYYYMMDD\"T\"HH24MISS\"Z\"')
         FROM mail, meeting m",
    )
    .fetch_one(&app.pool)
    .await
    .unwrap();
    let uid = file
        .lines()
        .find_map(|line| line.strip_prefix("UID:"))
        .unwrap();
    let reply = |number: i32, starts: &str, says: &str| {
        let text = fixture("calendar_reply", "anne.dupont@test.example", "");
        text.replace("UID:UID", &format!("UID:{uid}"))
            .replace("DTSTART:START", &format!("DTSTART:{starts}"))
            .replace("reply-1@", &format!("reply-{number}@"))
            .replace("PARTSTAT=ACCEPTED", says)
    };
    let standing = || async {
        sqlx::query_as::<_, (String, bool)>(
            "SELECT standing, replied_at IS NOT NULL FROM attendance",
        )
        .fetch_one(&app.pool)
        .await
        .unwrap()
    };
    // Another time, and a perhaps: a person has to look.
    let old = reply(2, "20210901T080000Z", "PARTSTAT=ACCEPTED");
    let unsure = reply(3, &starts, "PARTSTAT=TENTATIVE");
    for text in [old, unsure] {
        uploaded(&mut admin, text.as_bytes()).await;
    }
    assert_eq!(standing().await, ("invited".into(), false));
    admin.get(PAGE).await.shows("2 messages à regarder");
    let accepted = reply(1, &starts, "PARTSTAT=ACCEPTED");
    app.clock.advance(TimeDelta::days(2));
    admin = app.visit(Some(keeper)).await;
    uploaded(&mut admin, accepted.as_bytes()).await;
    assert_eq!(standing().await, ("invited".into(), true));
    let mut coordination = app.signed_in(Role::Coordinator, 0).await;
    coordination
        .get(&format!("/meetings/{meeting}/attendance"))
        .await
        .shows(">vient<");
    // What was said since then stays: the answer is of 23 September.
    let declined = reply(4, &starts, "PARTSTAT=DECLINED");
    uploaded(&mut admin, declined.as_bytes()).await;
    assert_eq!(standing().await, ("invited".into(), true));
    let later =
        reply(5, &starts, "PARTSTAT=DECLINED").replace("DTSTAMP:20210923", "DTSTAMP:20210925");
    uploaded(&mut admin, later.as_bytes()).await;
    assert_eq!(standing().await, ("excused".into(), true));
    let stranger = reply(6, &starts, "PARTSTAT=ACCEPTED").replace("anne.dupont@", "autre@");
    uploaded(&mut admin, stranger.as_bytes()).await;
    admin.get(PAGE).await.shows("3 messages à regarder");
}
