//! Mails as a server that others wrote takes them, and another language reads them.

use chrono::TimeDelta;
use platform::{
    auth::Role,
    mail::{self, MailClass, NewMail, Sender},
};
use serde_json::Value;

use crate::{
    mails::{self, posted, send},
    support::{RealSmtp, TestApp},
};

/// Sends what is due now, and what an outage or a refusal for now left for later.
async fn send_through(app: &TestApp, sender: &mut Sender) {
    for _ in 0..4 {
        send(sender).await;
        app.clock.advance(TimeDelta::hours(1));
    }
}

#[tokio::test]
async fn each_behaviour_of_a_server_has_its_outcome() {
    let app = TestApp::start().await;
    let mut server = RealSmtp::start().await;
    for name in ["refused", "grey", "dropped", "slow", "good"] {
        posted(&app, &format!("{name}@test.example")).await;
    }
    let mut sender = mails::sender(&app, &server.url);
    send_through(&app, &mut sender).await;
    let outcomes: Vec<(String, bool, bool, i32)> = app
        .rows(
            "SELECT split_part(recipient, '@', 1), sent_at IS NOT NULL, failed_at IS NOT NULL, attempts
         FROM mail ORDER BY id",
        )
        .await;
    let expected = [
        ("refused", false, true, 1),
        ("grey", true, false, 2),
        ("dropped", true, false, 2),
        ("slow", true, false, 1),
        ("good", true, false, 1),
    ];
    let expected =
        expected.map(|(name, sent, failed, tries)| (name.to_owned(), sent, failed, tries));
    assert_eq!(outcomes, expected);
    let left_alone = "SELECT count(*) FROM mail_address WHERE address = 'refused@test.example'";
    assert_eq!(app.count(left_alone).await, 1);
    // Taken twice by who hung up, under one id.
    let mut ids = Vec::new();
    for _ in 0..5 {
        let mail = server.took().await;
        assert_eq!(mail["from"], "retours@srte.example");
        if mail["to"] == "dropped@test.example" {
            ids.push(mail["headers"]["Message-ID"].clone());
        }
    }
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
}

fn part<'a>(mail: &'a Value, kind: &str) -> &'a Value {
    let parts = mail["parts"].as_array().unwrap();
    let mut found = parts.iter().filter(|part| part["type"] == kind);
    let part = found
        .next()
        .unwrap_or_else(|| panic!("no {kind} in {mail:#}"));
    assert!(found.next().is_none(), "several {kind}");
    part
}

fn text(part: &Value) -> String {
    let text = part["text"].as_str().unwrap();
    text.replace("\r\n ", "").replace("\n ", "")
}

/// Before and after the clocks go back on 31 October 2021, at nine in Brussels.
#[tokio::test]
async fn an_invitation_is_read_by_another_language_as_it_was_meant() {
    let options = ["--mail-calendar", "Réponses GT1 <reponses@srte.example>"];
    let app = TestApp::start_with(&options).await;
    let mut server = RealSmtp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let anne = app.person("Anne Dupont").await;
    run!(app, "UPDATE person SET last_name = 'Dupönt, \"Zoé\"', lang = 'nl' WHERE id = $1"; anne.0);
    let mut sender = mails::sender(&app, &server.url);
    for (day, utc) in [("2021-10-30", "070000Z"), ("2021-11-01", "080000Z")] {
        let meeting = app.meeting(app.group(1).await, "Réunion « été »").await;
        run!(app,
            "UPDATE meeting SET starts_at = ($2 || ' 09:00')::timestamp AT TIME ZONE 'Europe/Brussels',
                    ends_at = ($2 || ' 11:00')::timestamp AT TIME ZONE 'Europe/Brussels' WHERE id = $1";
            meeting.0, day);
        app.attends(meeting, anne, "invited").await;
        let invite = format!("/meetings/{meeting}/attendance/invite");
        pilot
            .get(&invite)
            .await
            .shows("Un courriel partira")
            .shows("/invitation/•••")
            .shows("Uitnodiging");
        pilot.looks_and_sends(&invite).await.location();
        send(&mut sender).await;
        let mail = server.took().await;
        assert_eq!(mail["defects"].as_array().unwrap().len(), 0, "{mail:#}");
        assert!(mail["longest_line"].as_u64().unwrap() <= 998, "{mail:#}");
        assert_eq!(mail["structure"], "multipart/mixed");
        assert_eq!(mail["sender_name"], "Jalon");
        assert_eq!(mail["headers"]["Auto-Submitted"], "auto-generated");
        let plain = text(part(&mail, "text/plain"));
        assert!(plain.contains("09:00"), "{plain}");
        let page = text(part(&mail, "text/html"));
        assert!(page.contains("<html lang=\"nl\">"), "{page}");
        assert!(!page.contains("<img"), "{page}");
        assert_eq!(
            page.matches("class=\"button primary\"").count(),
            1,
            "{page}"
        );
        let calendar = part(&mail, "text/calendar");
        assert_eq!(calendar["method"], "REQUEST");
        assert_eq!(calendar["charset"], "utf-8");
        let file = text(calendar);
        let lines: Vec<&str> = file.lines().collect();
        let one = |start: &str| {
            let found: Vec<_> = lines
                .iter()
                .filter(|line| line.starts_with(start))
                .collect();
            assert_eq!(found.len(), 1, "{start} in\n{file}");
            (*found[0]).to_owned()
        };
        assert_eq!(one("METHOD"), "METHOD:REQUEST");
        assert!(one("ORGANIZER").ends_with(":mailto:reponses@srte.example"));
        let attendee = one("ATTENDEE");
        assert!(
            attendee.ends_with(":mailto:anne.dupont@test.example"),
            "{attendee}"
        );
        assert!(attendee.contains("CN=\"Anne Dupönt, Zoé\""), "{attendee}");
        assert_eq!(
            one("DTSTART"),
            format!("DTSTART:{}T{utc}", day.replace('-', ""))
        );
        assert!(one("UID").starts_with(&format!("UID:meeting-{meeting}@")));
        let attached = part(&mail, "application/ics");
        assert_eq!(attached["disposition"], "attachment");
        assert_eq!(attached["name"], "invite.ics");
        // Called off: the same id, and another method.
        let reason = [("reason", "Salle prise")];
        pilot
            .post(&format!("/meetings/{meeting}/cancel"), &reason)
            .await
            .location();
        send(&mut sender).await;
        let mail = server.took().await;
        let calendar = part(&mail, "text/calendar");
        assert_eq!(calendar["method"], "CANCEL");
        let off = text(calendar);
        assert!(
            off.contains("METHOD:CANCEL") && off.contains("STATUS:CANCELLED"),
            "{off}"
        );
        assert!(off.contains(&one("UID")), "{off}");
    }
}

#[tokio::test]
async fn files_and_a_way_to_stop_go_along() {
    let app = TestApp::start().await;
    let mut server = RealSmtp::start().await;
    let mut db = app.db().await;
    let pdf = vec![b'x'; 100_000];
    let name = "2021 GT0 « Procès-verbal ».pdf";
    let file = mail::keep_file(&mut db, name, "application/pdf", &pdf)
        .await
        .unwrap();
    let too_big = vec![b'x'; mail::MOST_ATTACHED + 1];
    let none = mail::keep_file(&mut db, name, "application/pdf", &too_big)
        .await
        .unwrap();
    assert!(none.is_none());
    let secret = "A".repeat(43);
    let link = format!("https://jalon.example/c/{secret}/stop");
    let hostile = "Objet\r\nBcc: x@y.example";
    for to in ["one@test.example", "two@test.example"] {
        let new = NewMail::new(MailClass::Reminder, to, hostile, "Bonjour")
            .file(file)
            .unsubscribe(&link)
            .hiding(&secret, app.clock.now() + TimeDelta::days(1));
        mail::post(&mut db, &new, app.clock.now()).await.unwrap();
    }
    drop(db);
    assert_eq!(app.count("SELECT count(*) FROM mail_file").await, 1);
    let open = "SELECT count(*) FROM mail WHERE unsubscribe LIKE '%AAAA%'";
    assert_eq!(app.count(open).await, 0);
    send(&mut mails::sender(&app, &server.url)).await;
    let mail = server.took().await;
    assert_eq!(mail["headers"]["List-Unsubscribe"], format!("<{link}>"));
    assert_eq!(
        mail["headers"]["List-Unsubscribe-Post"],
        "List-Unsubscribe=One-Click"
    );
    assert_eq!(mail["headers"]["Subject"], "Objet Bcc: x@y.example");
    assert!(mail["headers"]["Bcc"].is_null());
    let attached = part(&mail, "application/pdf");
    assert_eq!(attached["name"], "2021-gt0-proces-verbal.pdf");
    assert_eq!(attached["bytes"], 100_000);
    // Swept with the texts, and with the last mail that holds it.
    app.clock.advance(TimeDelta::days(31));
    mail::sweep(&mut *app.db().await, app.clock.now(), 30)
        .await
        .unwrap();
    assert_eq!(app.count("SELECT count(*) FROM mail_file").await, 0);
}
