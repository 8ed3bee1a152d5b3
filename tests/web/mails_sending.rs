//! How mails leave: refusals, outages, several senders, a stop.

use std::time::Duration;

use chrono::TimeDelta;
use mail_parser::MessageParser;
use platform::{
    auth::{Permit, Role},
    config::MailSettings,
    mail::{self, MailClass, NewMail, Sender},
    supervise::{Stop, Supervisor},
};

use crate::{
    mails::{self, posted, send},
    support::{SmtpSink, TestApp, test_day},
};

#[tokio::test]
async fn what_the_server_refuses_fails_at_once_and_can_be_tried_again() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    sink.answers(
        "mauvais@test.example",
        Some("550 5.1.1 nobody of that name"),
    );
    posted(&app, "mauvais@test.example").await;
    posted(&app, "pas une adresse").await;
    posted(&app, "bon@test.example").await;
    let mut sender = mails::sender(&app, &sink.url());
    send(&mut sender).await;
    let to: Vec<_> = sink.taken().into_iter().map(|t| t.to).collect();
    assert_eq!(to, ["bon@test.example"]);
    let failed = "SELECT count(*) FROM mail WHERE failed_at IS NOT NULL AND attempts = 1";
    assert_eq!(app.count(failed).await, 2);
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    admin.get("/admin").await.shows("refusés ou abandonnés");
    admin
        .get("/admin/outbox?state=failed")
        .await
        .shows("nobody of that name")
        .shows("2 courriels ont été refusés")
        .hides("bon@test.example");
    // Nothing is tried by itself.
    app.clock.advance(TimeDelta::days(1));
    send(&mut sender).await;
    assert_eq!(app.count("SELECT sum(attempts)::bigint FROM mail").await, 3);
    sink.answers("mauvais@test.example", None);
    let admin = app.person_id("administrator.gt0@test.example").await;
    let mut admin = app.browser_of(admin).await;
    // Not even where all is tried again, nor by another mail, but for what opens the account: the
    // address is to be confirmed, by whoever tries just this one.
    admin.post("/admin/outbox/retry-all", &[]).await.location();
    posted(&app, "Mauvais@test.example").await;
    let account = NewMail::new(MailClass::Account, "mauvais@test.example", "Accès", "Voici");
    mail::post(&mut *app.db().await, &account, app.clock.now())
        .await
        .unwrap();
    send(&mut sender).await;
    let subjects: Vec<_> = sink.taken().into_iter().map(|t| t.raw).collect();
    assert_eq!(subjects.len(), 2);
    admin
        .get("/admin/outbox")
        .await
        .shows("Retenu")
        .shows("cette adresse a échoué auparavant");
    admin
        .get("/admin/mails/returns")
        .await
        .shows("nobody of that name");
    let refused = "SELECT min(id) FROM mail WHERE recipient = 'mauvais@test.example'";
    let refused = app.count(refused).await;
    admin
        .post(&format!("/admin/outbox/{refused}/retry"), &[])
        .await
        .location();
    send(&mut sender).await;
    // The refused one, and the one that was held back for it.
    assert_eq!(sink.taken().len(), 4);
    assert_eq!(
        app.count("SELECT count(*) FROM mail_address WHERE confirmed_at IS NULL")
            .await,
        0
    );
}

#[tokio::test]
async fn what_the_server_puts_off_is_tried_for_five_days_under_the_same_id() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    sink.answers("gris@test.example", Some("451 4.7.1 come back later"));
    posted(&app, "gris@test.example").await;
    posted(&app, "bon@test.example").await;
    let mut sender = mails::sender(&app, &sink.url());
    send(&mut sender).await;
    assert_eq!(sink.taken().len(), 1, "the other one leaves");
    // Taken, but the answer is lost: sent twice, and the receiver can tell.
    sink.answers("gris@test.example", None);
    sink.after_data(Some(""));
    app.clock.advance(TimeDelta::minutes(1));
    send(&mut sender).await;
    sink.after_data(None);
    app.clock.advance(TimeDelta::hours(1));
    send(&mut sender).await;
    let ids: Vec<_> = sink.taken()[1..]
        .iter()
        .map(|t| {
            let parsed = MessageParser::default().parse(t.raw.as_bytes()).unwrap();
            parsed.message_id().unwrap().to_owned()
        })
        .collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
    // The page says so, of that one alone.
    let twice = "SELECT count(*) FROM mail WHERE perhaps_twice AND recipient = 'gris@test.example'";
    assert_eq!(app.count(twice).await, 1);
    let all = "SELECT count(*) FROM mail WHERE perhaps_twice";
    assert_eq!(app.count(all).await, 1);
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let outbox = admin.get("/admin/outbox").await;
    assert_eq!(outbox.body.matches("peut-être parti deux fois").count(), 1);
    // Hourly at most, for five days.
    sink.answers("gris@test.example", Some("451 4.7.1 come back later"));
    let id = posted(&app, "gris@test.example").await;
    let tries = || async {
        sqlx::query_as::<_, (i32, bool)>(
            "SELECT attempts, failed_at IS NOT NULL FROM mail WHERE id = $1",
        )
        .bind(id)
        .fetch_one(&app.pool)
        .await
        .unwrap()
    };
    for _ in 0..5 * 24 * 2 {
        app.clock.advance(TimeDelta::minutes(30));
        send(&mut sender).await;
        assert!(!tries().await.1 || app.clock.now() > test_day() + TimeDelta::days(5));
    }
    app.clock.advance(TimeDelta::hours(2));
    send(&mut sender).await;
    let (attempts, failed) = tries().await;
    assert!(failed);
    assert!((100..=135).contains(&attempts), "{attempts}");
}

#[tokio::test]
async fn an_outage_is_no_mails_fault() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    let url = sink.url();
    for n in 0..20 {
        posted(&app, &format!("n{n}@test.example")).await;
    }
    // The server takes nobody, then is gone.
    sink.greets(Some("554 not now"));
    let mut sender = mails::sender(&app, &url);
    send(&mut sender).await;
    drop(sink);
    for _ in 0..4 * 24 {
        app.clock.advance(TimeDelta::hours(1));
        send(&mut sender).await;
    }
    let failed = "SELECT count(*) FROM mail WHERE failed_at IS NOT NULL";
    assert_eq!(app.count(failed).await, 0);
    let tries = app.count("SELECT sum(attempts)::bigint FROM mail").await;
    assert!(tries <= 4 * 24 + 8, "one breaker for all: {tries}");
    let backlog = mail::backlog(&mut *app.db().await, app.clock.now())
        .await
        .unwrap();
    assert_eq!(
        (backlog.waiting, backlog.stuck, backlog.failed),
        (20, 20, 0)
    );
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    admin
        .get("/admin/outbox")
        .await
        .shows("20 courriels attendent depuis plus d’une heure");
    let home = admin.get("/").await;
    home.shows("Courriels qui ne partent pas")
        .shows("20 courriels");
    assert!(home.queries() <= 10, "{}", home.queries());
    // Back: all leave.
    let sink = SmtpSink::start().await;
    app.clock.advance(TimeDelta::hours(1));
    let mut sender = mails::sender(&app, &sink.url());
    send(&mut sender).await;
    assert_eq!(sink.taken().len(), 20);
    let admin = app.person_id("administrator.gt0@test.example").await;
    let home = app.browser_of(admin).await.get("/").await;
    home.is(200).hides("Courriels qui ne partent pas");
    assert_eq!(
        app.count("SELECT count(*) FROM mail WHERE sent_at IS NULL")
            .await,
        0
    );
}

#[tokio::test]
async fn only_mails_that_wait_for_an_hour_alarm_whoever_tried_them() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    let (admin, _) = app.signed_in_person(Role::Administrator, 0).await;
    // One is put off once, one is not tried yet, one is nothing that a server sends.
    sink.answers("gris@test.example", Some("451 4.7.1 come back later"));
    posted(&app, "gris@test.example").await;
    send(&mut mails::sender(&app, &sink.url())).await;
    let put_off = "SELECT count(*) FROM mail WHERE attempts = 1 AND error IS NOT NULL";
    assert_eq!(app.count(put_off).await, 1);
    posted(&app, "neuf@test.example").await;
    let shown = NewMail::new(MailClass::Account, "main@test.example", "Lien", "Voici");
    let shown = shown.by_hand(true);
    mail::post(&mut *app.db().await, &shown, app.clock.now())
        .await
        .unwrap();
    for (minutes, stuck) in [(59, 0), (2, 2)] {
        app.clock.advance(TimeDelta::minutes(minutes));
        let backlog = mail::backlog(&mut *app.db().await, app.clock.now())
            .await
            .unwrap();
        assert_eq!(
            (backlog.waiting, backlog.stuck, backlog.failed),
            (2, stuck, 0)
        );
        let home = app.browser_of(admin).await.get("/").await;
        match stuck {
            0 => home.is(200).hides("Courriels qui ne partent pas"),
            _ => home.shows("2 courriels à revoir"),
        };
    }
}

#[tokio::test]
async fn a_mail_in_one_hand_is_not_taken_by_another() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    posted(&app, "a@test.example").await;
    run!(app, "UPDATE mail SET claimed_until = $1"; app.clock.now() + TimeDelta::minutes(4));
    let mut sender = mails::sender(&app, &sink.url());
    send(&mut sender).await;
    assert_eq!(sink.taken().len(), 0);
    // Its sender was killed: somebody else takes it up.
    app.clock.advance(TimeDelta::minutes(5));
    send(&mut sender).await;
    assert_eq!(sink.taken().len(), 1);
    let twice = "SELECT count(*) FROM mail WHERE perhaps_twice";
    assert_eq!(app.count(twice).await, 1, "nobody knows what the first did");
    // Two at once send each mail once.
    for n in 0..40 {
        posted(&app, &format!("n{n}@test.example")).await;
    }
    let mut other = mails::sender(&app, &sink.url());
    tokio::join!(send(&mut sender), send(&mut other));
    let mut to: Vec<_> = sink.taken().into_iter().map(|t| t.to).collect();
    to.sort();
    to.dedup();
    assert_eq!((sink.taken().len(), to.len()), (41, 41));
    assert_eq!(app.count(twice).await, 1);
}

#[tokio::test]
async fn a_stop_ends_between_two_mails() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    sink.is_slow(Duration::from_millis(300));
    for n in 0..5 {
        posted(&app, &format!("n{n}@test.example")).await;
    }
    let (pool, clock, settings) = (
        app.pool.clone(),
        app.clock.clone(),
        mails::settings(&app, &sink.url()),
    );
    let mut supervisor = Supervisor::default();
    supervisor.run("mails", move |stop| {
        mail::run_sender(pool.clone(), clock.clone(), settings.clone(), stop)
    });
    while sink.taken().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    // The server has the mail in hand and has not said so yet.
    supervisor.end(Duration::from_secs(60)).await;
    assert_eq!(sink.taken().len(), 1);
    let sent = "SELECT count(*) FROM mail WHERE sent_at IS NOT NULL AND claimed_until IS NULL";
    assert_eq!(app.count(sent).await, 1);
    let waiting = "SELECT count(*) FROM mail WHERE sent_at IS NULL AND attempts = 0";
    assert_eq!(app.count(waiting).await, 4);
}

#[tokio::test]
async fn a_server_that_is_back_is_found_within_five_minutes() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    sink.greets(Some("421 not now"));
    posted(&app, "a@test.example").await;
    let mut sender = mails::sender(&app, &sink.url());
    for _ in 0..60 {
        app.clock.advance(TimeDelta::minutes(61));
        send(&mut sender).await;
    }
    sink.greets(None);
    // An administrator asks for it at once.
    let permit = Permit::of_operator(None, app.clock.now());
    mail::retry_all(&mut *app.db().await, &permit)
        .await
        .unwrap();
    run!(app, "UPDATE mail SET next_try_at = $1"; app.clock.now());
    send(&mut sender).await;
    assert_eq!(sink.taken().len(), 0, "the server is left alone");
    app.clock.advance(TimeDelta::minutes(5));
    send(&mut sender).await;
    assert_eq!(sink.taken().len(), 1);
}

#[tokio::test]
async fn settings_that_cannot_work_are_said_before_any_mail_pays_for_them() {
    let app = TestApp::start().await;
    let good = mails::settings(&app, "smtp://localhost:1");
    mail::check_settings(&good).unwrap();
    let wrong = || Some("pas une adresse".to_owned());
    for (named, settings) in [
        (
            "JALON_SMTP_URL",
            MailSettings {
                smtp_url: wrong(),
                ..good.clone()
            },
        ),
        (
            "JALON_MAIL_FROM",
            MailSettings {
                mail_from: "Jalon jalon@srte.example".into(),
                ..good.clone()
            },
        ),
        (
            "JALON_MAIL_REPLY_TO",
            MailSettings {
                mail_reply_to: wrong(),
                ..good.clone()
            },
        ),
        (
            "JALON_MAIL_BOUNCES",
            MailSettings {
                mail_bounces: wrong(),
                ..good.clone()
            },
        ),
        (
            "JALON_MAIL_CALENDAR",
            MailSettings {
                mail_calendar: wrong(),
                ..good.clone()
            },
        ),
    ] {
        let said = mail::check_settings(&settings).unwrap_err();
        assert!(format!("{said:#}").contains(named), "{said:#}");
        let refused = Sender::new(app.pool.clone(), app.clock.clone(), &settings);
        assert!(refused.is_err(), "{named}");
        // Nor does it wait in silence: its supervisor hears of it.
        let (pool, clock) = (app.pool.clone(), app.clock.clone());
        let running = mail::run_sender(pool, clock, settings, Stop::never());
        let ended = tokio::time::timeout(Duration::from_secs(20), running).await;
        assert!(ended.expect("it ends").is_err(), "{named}");
    }
}

#[tokio::test]
async fn a_server_that_says_nothing_is_not_waited_for() {
    let app = TestApp::start().await;
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", silent.local_addr().unwrap());
    let settings = mails::settings(&app, &url);
    let patience = Duration::from_millis(300);
    let checked = mail::check_server(&settings, patience);
    let said = tokio::time::timeout(Duration::from_secs(20), checked).await;
    let said = said.expect("it ends").unwrap_err();
    assert!(said.to_string().contains("says nothing"), "{said:#}");
    let sink = SmtpSink::start().await;
    let settings = mails::settings(&app, &sink.url());
    mail::check_server(&settings, Duration::from_secs(20))
        .await
        .unwrap();
}
