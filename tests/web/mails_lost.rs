//! Mails of which nobody knows whether they left: who had them in hand died.

use std::time::Duration;

use chrono::TimeDelta;
use mail_parser::MessageParser;
use platform::mail;

use crate::{
    mails::{self, posted, send},
    support::{SmtpSink, TestApp},
};

/// The id of each mail that a server took.
fn ids(sink: &SmtpSink) -> Vec<String> {
    let id = |raw: &str| {
        let parsed = MessageParser::default().parse(raw.as_bytes()).unwrap();
        parsed.message_id().unwrap().to_owned()
    };
    sink.taken().iter().map(|taken| id(&taken.raw)).collect()
}

#[tokio::test]
async fn who_dies_with_a_mail_that_was_taken_leaves_it_perhaps_sent() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    sink.is_slow(Duration::from_secs(60));
    posted(&app, "a@test.example").await;
    let mut killed = mails::sender(&app, &sink.url());
    let task = tokio::spawn(async move { killed.send_next().await });
    while sink.taken().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    // The server has the mail; nobody wrote it down.
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
    let unsaid = "SELECT count(*) FROM mail WHERE sent_at IS NULL AND NOT perhaps_twice";
    assert_eq!(app.count(unsaid).await, 1);
    let sink_again = SmtpSink::start().await;
    posted(&app, "b@test.example").await;
    app.clock.advance(TimeDelta::minutes(5));
    send(&mut mails::sender(&app, &sink_again.url())).await;
    let twice = "SELECT count(*) FROM mail WHERE perhaps_twice AND recipient = 'a@test.example'";
    assert_eq!(app.count(twice).await, 1);
    let all = "SELECT count(*) FROM mail WHERE perhaps_twice";
    assert_eq!(app.count(all).await, 1, "that one alone");
    assert_eq!(ids(&sink_again)[0], ids(&sink)[0], "its reader can tell");
}

#[tokio::test]
async fn a_server_that_dies_with_a_mail_in_its_hands_may_have_taken_it() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    posted(&app, "a@test.example").await;
    // It takes the mail, hangs up, and greets nobody any more.
    sink.after_data(Some(""));
    sink.is_slow(Duration::from_millis(300));
    let mut sender = mails::sender(&app, &sink.url());
    let dies = async {
        while sink.taken().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        sink.greets(Some("421 going down"));
    };
    tokio::join!(send(&mut sender), dies);
    let lost = "SELECT count(*) FROM mail WHERE sent_at IS NULL AND claimed_until IS NOT NULL";
    assert_eq!(app.count(lost).await, 1);
    drop(sink);
    // One that nobody took up was in no hand.
    posted(&app, "b@test.example").await;
    app.clock.advance(TimeDelta::minutes(10));
    send(&mut sender).await;
    let sink = SmtpSink::start().await;
    app.clock.advance(TimeDelta::hours(1));
    send(&mut mails::sender(&app, &sink.url())).await;
    assert_eq!(sink.taken().len(), 2);
    let twice: Vec<String> = app
        .all("SELECT recipient FROM mail WHERE perhaps_twice")
        .await;
    assert_eq!(twice, ["a@test.example"]);
}

#[tokio::test]
async fn a_mail_in_hand_when_a_backup_was_made_may_have_left() {
    let app = TestApp::start().await;
    for to in ["a@test.example", "b@test.example"] {
        posted(&app, to).await;
    }
    run!(app, "UPDATE mail SET claimed_until = $1 WHERE recipient = 'a@test.example'";
        app.clock.now() + TimeDelta::minutes(4));
    // What the restored database holds waits for an administrator, who is told of that one.
    let held = mail::hold_back(&mut *app.db().await, app.clock.now())
        .await
        .unwrap();
    assert_eq!(held, 2);
    let twice: Vec<String> = app
        .all("SELECT recipient FROM mail WHERE perhaps_twice")
        .await;
    assert_eq!(twice, ["a@test.example"]);
}
