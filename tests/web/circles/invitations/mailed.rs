//! What a circle's mails hold: a button, the way out, what calendars answer; and such an answer taken.

use chrono::TimeDelta;
use mail_parser::{MessageParser, MimeHeaders};
use platform::auth::Role;

use crate::{
    mails,
    support::{SmtpSink, TestApp},
};

/// A mail's parts that programs read: HTML, calendar file, way out, class.
type Parts = (Option<String>, Option<String>, Option<String>, String);

async fn last(app: &TestApp, to: &str) -> Parts {
    sqlx::query_as(
        "SELECT html, calendar, unsubscribe, class FROM mail WHERE recipient = $1 ORDER BY id DESC LIMIT 1",
    )
    .bind(to)
    .fetch_one(&app.pool)
    .await
    .unwrap()
}

/// What somebody's program answers to this file.
fn answer(file: &str, number: i32, says: &str) -> String {
    let line = |start: &str| {
        let mut lines = file.lines();
        lines
            .find_map(|line| line.strip_prefix(start))
            .unwrap()
            .to_owned()
    };
    let text = std::fs::read_to_string("tests/fixtures/returns/calendar_reply.eml").unwrap();
    text.replace("TO@test.example", "nora@dehors.example")
        .replace("UID:UID", &format!("UID:{}", line("UID:")))
        .replace("DTSTART:START", &format!("DTSTART:{}", line("DTSTART:")))
        .replace("reply-1@", &format!("circle-reply-{number}@"))
        .replace("PARTSTAT=ACCEPTED", says)
}

#[tokio::test]
async fn an_invitation_is_answered_from_the_calendar_as_by_the_page() {
    let app = TestApp::start_with(&["--mail-calendar", "reponses@srte.example"]).await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "listed")
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let send = format!("/circles/{circle}/invitations/send");
    // As its reader sees it, its link held by dots.
    pilot
        .get(&send)
        .await
        .shows("class=\"letter\"")
        .shows(">Répondre</a>")
        .hides("<pre");
    pilot
        .looks_and_ticks(&send, &[("invitee", &nora.to_string())])
        .await
        .location();
    let (_, body) = app.mails_to("nora@dehors.example").await.remove(0);
    assert!(
        body.contains("et non par le bouton de votre agenda"),
        "{body}"
    );
    let (html, calendar, out, class) = last(&app, "nora@dehors.example").await;
    assert_eq!(class, "invitation");
    assert!(html.unwrap().contains(">Répondre</a>"));
    assert!(out.unwrap().ends_with("/unsubscribe"));
    let asked = calendar.unwrap();
    assert!(asked.contains("METHOD:REQUEST") && asked.contains("PARTSTAT=NEEDS-ACTION"));
    // Her program says yes: she has a place, and her calendar asks nothing any more.
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let returns = "/admin/mails/returns";
    let yes = answer(&asked, 1, "PARTSTAT=ACCEPTED");
    let stranger = yes
        .replace("nora@dehors.example", "autre@dehors.example")
        .replace("circle-reply-1@", "circle-reply-9@");
    for text in [stranger, yes] {
        admin
            .upload(returns, "retours.eml", text.as_bytes(), &[])
            .await
            .location();
    }
    assert_eq!(app.so_many(circle, "yes").await, 1);
    let way = "SELECT count(*) FROM invitee_reply WHERE way = 'calendar'";
    assert_eq!(app.count(way).await, 1);
    let (_, calendar, _, class) = last(&app, "nora@dehors.example").await;
    assert_eq!(class, "confirmation");
    assert!(calendar.unwrap().contains("PARTSTAT=ACCEPTED"));
    // On the page she says no: the calendar lets go of it.
    let link = format!("/c/{}/answer", app.circle_secret(nora).await);
    app.browser()
        .post(&link, &[("reply", "no")])
        .await
        .location();
    let (_, calendar, ..) = last(&app, "nora@dehors.example").await;
    assert!(calendar.unwrap().contains("METHOD:CANCEL"));
}

#[tokio::test]
async fn answers_go_to_a_mailbox_that_is_read_and_calendars_name_the_same() {
    let app = TestApp::start_with(&["--mail-calendar", "reponses@srte.example"]).await;
    let sink = SmtpSink::start().await;
    let circle = app.circle(app.group(1).await).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let send = format!("/circles/{circle}/invitations/send");
    let mut sender = mails::sender(&app, &sink.url());
    for mailbox in [
        "reponses@srte.example",
        "facilitator.gt1@test.example",
        "cercle@gt1.example",
    ] {
        if mailbox.starts_with("facilitator") {
            app.signed_in(Role::Facilitator, 1).await;
        }
        if mailbox.starts_with("cercle") {
            sqlx::query("UPDATE circle SET reply_to = $1")
                .bind(mailbox)
                .execute(&app.pool)
                .await
                .unwrap();
        }
        let to = format!("nora.{mailbox}");
        let nora = app.invitee(circle, "Nora Noms", &to, "listed").await;
        pilot
            .looks_and_ticks(&send, &[("invitee", &nora.to_string())])
            .await
            .location();
        mails::send(&mut sender).await;
        let taken = sink.taken().pop().unwrap();
        assert_eq!(taken.to, to);
        let header = format!("\r\nReply-To: {mailbox}\r\n");
        assert!(taken.raw.contains(&header), "{}", taken.raw);
        assert!(!taken.raw.contains("\r\nSender:"), "{}", taken.raw);
        let (_, calendar, ..) = last(&app, &to).await;
        let calendar = calendar.unwrap();
        let organizer = calendar.lines().find(|line| line.starts_with("ORGANIZER"));
        let organizer = organizer.unwrap();
        assert!(
            organizer.ends_with(&format!(":mailto:{mailbox}")),
            "{organizer}"
        );
    }
}

#[tokio::test]
async fn where_nobody_reads_answers_only_who_comes_gets_a_file() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let link = format!("/c/{}/answer", app.circle_secret(nora).await);
    for (reply, file) in [("no", None), ("yes", Some("METHOD:PUBLISH"))] {
        app.browser()
            .post(&link, &[("reply", reply)])
            .await
            .location();
        let (_, calendar, ..) = last(&app, "nora@dehors.example").await;
        assert_eq!(calendar.is_some(), file.is_some(), "{reply}");
        assert!(file.is_none_or(|file| calendar.unwrap().contains(file)));
    }
}

#[tokio::test]
async fn a_link_outlives_the_windows_of_what_it_is_for() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let link = format!("/c/{}", app.circle_secret(nora).await);
    // Six months after the meeting: read, and nothing is answered any more.
    app.clock.advance(TimeDelta::days(21 + 180));
    let mut guest = app.browser();
    guest.get(&link).await.is(200).shows("Nora Noms");
    let answer = format!("{link}/answer");
    guest.post(&answer, &[("reply", "no")]).await.is(409);
    // A year later too; it ends by being revoked.
    app.clock.advance(TimeDelta::days(365));
    guest.get(&link).await.is(200).shows("Nora Noms");
    app.run("UPDATE circle_link SET revoked_at = now()").await;
    guest.get(&link).await.is(410).hides("Nora Noms");
}

#[tokio::test]
async fn links_that_have_long_been_dead_are_kept_no_more() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    app.circle_secret(nora).await;
    sqlx::query("UPDATE circle_link SET revoked_at = $1")
        .bind(app.clock.now())
        .execute(&app.pool)
        .await
        .unwrap();
    app.circle_secret(nora).await;
    let links = "SELECT count(*) FROM circle_link";
    for (days, left) in [(89, 2), (2, 1)] {
        app.clock.advance(TimeDelta::days(days));
        circles::links::sweep(&mut *app.db().await, app.clock.now(), 90)
            .await
            .unwrap();
        assert_eq!(app.count(links).await, left, "{days}");
    }
}

#[tokio::test]
async fn the_way_in_by_video_is_for_who_has_a_place() {
    let app = TestApp::start_with(&["--mail-calendar", "reponses@srte.example"]).await;
    let circle = app.circle(app.group(1).await).await;
    sqlx::query("UPDATE meeting SET place = '', video_url = 'https://visio.example/gt1'")
        .execute(&app.pool)
        .await
        .unwrap();
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "listed")
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let send = format!("/circles/{circle}/invitations/send");
    pilot
        .looks_and_ticks(&send, &[("invitee", &nora.to_string())])
        .await
        .location();
    let link = format!("/c/{}", app.circle_secret(nora).await);
    let (page, file) = (link.clone(), format!("{link}/calendar.ics"));
    let mut guest = app.browser();
    // Asked, she is told how it meets; who says yes where; who says no afterwards gets no way in.
    for (reply, told) in [("", false), ("yes", true), ("no", false)] {
        if !reply.is_empty() {
            let answer = format!("{link}/answer");
            guest.post(&answer, &[("reply", reply)]).await.location();
        }
        let (_, body) = app.mails_to("nora@dehors.example").await.pop().unwrap();
        let (html, calendar, ..) = last(&app, "nora@dehors.example").await;
        let saved = guest.get(&file).await.is(200).body.clone();
        let shown = guest.get(&page).await.is(200).body.clone();
        for text in [body.clone(), html.unwrap(), calendar.unwrap(), saved, shown] {
            assert_eq!(text.contains("visio.example"), told, "{reply}: {text}");
        }
        if reply.is_empty() {
            assert!(body.contains("En ligne"), "{body}");
        }
    }
}

#[tokio::test]
async fn a_calendar_stands_beside_text_and_html_and_once_as_a_file_under_one_method() {
    let app = TestApp::start_with(&["--mail-calendar", "reponses@srte.example"]).await;
    let sink = SmtpSink::start().await;
    let mut sender = mails::sender(&app, &sink.url());
    let circle = app.circle(app.group(1).await).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "listed")
        .await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let send = format!("/circles/{circle}/invitations/send");
    pilot
        .looks_and_ticks(&send, &[("invitee", &nora.to_string())])
        .await
        .location();
    let answer = format!("/c/{}/answer", app.circle_secret(nora).await);
    for (reply, method) in [("", "REQUEST"), ("yes", "REQUEST"), ("no", "CANCEL")] {
        if !reply.is_empty() {
            let mut guest = app.browser();
            guest.post(&answer, &[("reply", reply)]).await.location();
        }
        mails::send(&mut sender).await;
        let raw = sink.taken().pop().unwrap().raw;
        let parsed = MessageParser::default().parse(raw.as_bytes()).unwrap();
        // Outlook reads a part of the alternative, never a file.
        let kind = |part: &mail_parser::MessagePart<'_>| {
            let kind = part.content_type().unwrap();
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default())
        };
        let kinds: Vec<String> = parsed.parts.iter().map(kind).collect();
        let expected = [
            "multipart/mixed",
            "multipart/alternative",
            "text/plain",
            "text/html",
            "text/calendar",
            "application/ics",
        ];
        assert_eq!(kinds, expected, "{raw}");
        let [.., part, file] = &parsed.parts[..] else {
            panic!("{raw}")
        };
        let said = part.content_type().unwrap();
        assert_eq!(said.attribute("method"), Some(method));
        assert_eq!(said.attribute("charset"), Some("utf-8"));
        let text = part.text_contents().unwrap();
        let whole = text.replace("\r\n ", "").replace("\n ", "");
        let of = |start: &str| {
            let lines = whole.lines().filter(|line| line.starts_with(start));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        // Exchange refuses a mail whose part and body name two methods, or none outside the event.
        assert_eq!(of("METHOD:"), [format!("METHOD:{method}")]);
        let (head, _) = whole.split_once("BEGIN:VEVENT").unwrap();
        assert!(head.contains("METHOD:"), "{whole}");
        assert_eq!(of("ATTENDEE").len(), 1, "{whole}");
        assert!(of("ATTENDEE")[0].ends_with(":mailto:nora@dehors.example"));
        for once in ["DTSTAMP", "UID:", "SEQUENCE:", "ORGANIZER"] {
            assert_eq!(of(once).len(), 1, "{once} in {whole}");
        }
        assert_eq!(file.attachment_name(), Some("invite.ics"));
        let saved = String::from_utf8_lossy(file.contents()).into_owned();
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(lines(&saved), lines(text), "the same file");
    }
}

#[tokio::test]
async fn an_address_that_failed_gets_nothing_of_a_circle_until_somebody_confirms_it() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    let mut sender = mails::sender(&app, &sink.url());
    let circle = app.circle(app.group(1).await).await;
    let to = "member.gt1@test.example";
    app.signed_in(Role::Member, 1).await;
    let one = app.invitee(circle, "Membre Un", to, "listed").await;
    let asked = one.to_string();
    let asked = [("invitee", asked.as_str())];
    let list = format!("/circles/{circle}/invitations");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    sink.answers(to, Some("550 5.1.1 nobody of that name"));
    pilot
        .looks_and_ticks(&format!("{list}/send"), &asked)
        .await
        .location();
    mails::send(&mut sender).await;
    // On the line, and among those to look after.
    let line = format!("{list}/{one}");
    let trouble = format!("{list}?trouble=1");
    let shown = pilot.get(&line).await;
    shown
        .shows("nobody of that name")
        .shows("Corriger l’adresse");
    pilot.get(&trouble).await.shows("Membre Un");
    sink.answers(to, None);
    app.clock.advance(TimeDelta::hours(50));
    let mut pilot = app.signed_in(Role::Facilitator, 1).await;
    let remind = format!("{list}/remind");
    pilot.get(&remind).await.shows("adresse à vérifier");
    pilot.looks_and_ticks(&remind, &asked).await.location();
    let reminders = "SELECT count(*) FROM mail WHERE class = 'reminder'";
    assert_eq!(app.count(reminders).await, 0);
    // What is about the account goes there nonetheless.
    let forgotten = [("email", to)];
    app.browser()
        .post("/password/forgotten", &forgotten)
        .await
        .is(200);
    app.state.after.done().await;
    mails::send(&mut sender).await;
    assert_eq!(sink.taken().len(), 1);
    // Who looks after it and saves it says that it is right.
    let version = pilot.get(&format!("{line}/edit")).await.input("version");
    let fields = [
        ("version", version.as_str()),
        ("name", "Membre Un"),
        ("email", to),
        ("lang", "fr"),
    ];
    pilot.post(&line, &fields).await.location();
    pilot.get(&line).await.is(200).hides("Corriger l’adresse");
    pilot.get(&trouble).await.hides("Membre Un");
    pilot.looks_and_ticks(&remind, &asked).await.location();
    assert_eq!(app.count(reminders).await, 1);
}
