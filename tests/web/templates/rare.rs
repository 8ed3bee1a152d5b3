//! Pages that come in states which no walk meets.

use chrono::TimeDelta;
use kernel::ids::{AxisId, CircleId, PersonId};
use platform::{
    auth::{Role, session, token::Secret},
    web::kept,
};

use super::look::Look;
use crate::{
    mails,
    support::{Browser, Samples, SmtpSink, TestApp},
};

/// All of them but the question who one is, which changes what forms answer.
pub async fn pages(look: &mut Look, app: &TestApp, person: PersonId, samples: &Samples) {
    let mut browser = look.through(app.browser_of(person).await);
    strangers(look, app, samples).await;
    second_factor(look, app).await;
    new_address(look, app, person).await;
    own_comment(look, app, person, &mut browser).await;
    unsent_form(look, app, person, &mut browser).await;
    import(look, app, person, &mut browser).await;
    import_of_minutes(look, app, person, &mut browser).await;
    list_steps(look, &mut browser).await;
    to_tell(look, app, samples, &mut browser).await;
    a_mail_leaves(app).await;
    circle_steps(look, samples, &mut browser).await;
    feedback(look, app, samples, &mut browser).await;
    let synthesis = format!("{}/synthesis", samples.path("/circles/{id}"));
    let asked = format!("{synthesis}/advance?step=close");
    look.get(&mut browser, &asked).await.is(200);
    circle(look, app, samples, &mut browser).await;
    own_card(look, app, samples, &mut browser).await;
    let reset = format!("{}/reset-password", samples.path("/people/{id}"));
    let handed = browser.post(&reset, &[]).await;
    look.at("a link to hand over", handed.is(200));
}

/// Steps of circles and notes are asked about by what they are.
async fn circle_steps(look: &mut Look, samples: &Samples, browser: &mut Browser) {
    let (circle, note) = (
        samples.path("/circles/{id}"),
        samples.path("/circles/notes/{id}"),
    );
    for path in [
        format!("{circle}/advance?step=begin"),
        format!("{note}/advance?step=submit"),
    ] {
        look.get(browser, &path).await.is(200);
    }
}

/// First opinions and written feedback, not begun, begun and sent.
async fn feedback(look: &mut Look, app: &TestApp, samples: &Samples, browser: &mut Browser) {
    for path in [
        "/circles/{id}/opinions",
        "/circles/{id}/feedback",
        "/circles/{id}/feedback/axes/{axis}",
        "/circles/{id}/feedback/remind",
        "/circles/{id}/feedback/extensions/{circle_invitee}",
        "/c/{circle_secret}/opinion",
        "/c/{circle_secret}/feedback",
        "/c/{circle_secret}/feedback/{axis}",
    ] {
        look.get(browser, &samples.path(path)).await.is(200);
    }
    let id = |path: &str| {
        let path = samples.path(path);
        path.rsplit('/').next().unwrap().parse().unwrap()
    };
    let (circle, axis) = (
        CircleId(id("/circles/{id}")),
        AxisId(id("/circles/axes/{id}")),
    );
    let invitee = app
        .invitee(circle, "Rare Page", "rare@dehors.example", "yes")
        .await;
    let page = format!("/c/{}/feedback/{axis}", app.circle_secret(invitee).await);
    look.get(browser, &page).await.is(200);
    app.draft(circle, axis, invitee, true).await;
    look.get(browser, &page).await.is(200);
    look.get(browser, &format!("{page}/files")).await.is(200);
}

/// A guest's own card, in a workshop that goes on with their circle.
async fn own_card(look: &mut Look, app: &TestApp, samples: &Samples, browser: &mut Browser) {
    let id = |path: &str| -> i64 {
        let path = samples.path(path);
        path.rsplit('/').next().unwrap().parse().unwrap()
    };
    let circle = CircleId(id("/circles/{id}"));
    let workshop = id("/governance/workshops/{id}");
    let guest = app
        .invitee(circle, "Rare Carte", "carte@dehors.example", "yes")
        .await;
    let card: i64 = one!(app,
        "INSERT INTO governance_card (table_id, topic_id, level_id, position, kind, body, author_invitee_id,
                                      author_shown, written_at)
         SELECT c.table_id, c.topic_id, c.level_id, 99, 'question', 'Qui siège ?', $1, false, c.written_at
         FROM governance_workshop w JOIN governance_card c ON c.table_id = w.table_id
         WHERE w.id = $2 ORDER BY c.id LIMIT 1 RETURNING id";
        guest.0, workshop);
    let phase = "UPDATE governance_workshop SET phase = $2, circle_id = $3 WHERE id = $1";
    let stands = sqlx::query(phase).bind(workshop);
    stands
        .bind("collect")
        .bind(circle.0)
        .execute(&app.pool)
        .await
        .unwrap();
    let page = format!("/c/{}/workshop", app.circle_secret(guest).await);
    for path in ["", "/edit", "/withdraw"] {
        let path = format!("{page}/cards/{card}{path}");
        look.get(browser, &path).await.is(200);
    }
    look.get(browser, &page).await.is(200);
    let stands = sqlx::query(phase).bind(workshop);
    stands
        .bind("planned")
        .bind(None::<i64>)
        .execute(&app.pool)
        .await
        .unwrap();
}

/// Who isn't signed in, and links that are dead.
async fn strangers(look: &mut Look, app: &TestApp, samples: &Samples) {
    let mut browser = look.through(app.browser());
    for path in [
        "/sign-in",
        "/password/forgotten",
        "/password/not-a-link",
        "/poll/not-a-link",
        "/invitation/not-a-link",
        "/c",
        "/c/not-a-link",
    ] {
        look.get(&mut browser, path).await;
    }
    for path in ["/password/{token_secret}", "/poll/{poll_secret}"] {
        look.get(&mut browser, &samples.path(path)).await;
    }
    let wrong = [("email", "nobody@test.example"), ("password", "faux")];
    look.at("a wrong password", &browser.post("/sign-in", &wrong).await);
    let asked = [("email", "nobody@test.example")];
    let answer = browser.post("/password/forgotten", &asked).await;
    look.at("a forgotten password", &answer);
}

async fn second_factor(look: &mut Look, app: &TestApp) {
    let (person, browser) = app.signed_in_person(Role::Facilitator, 4).await;
    let mut browser = look.through(browser);
    let enrol = "/account/second-factor/enrol";
    browser.post("/account/second-factor", &[]).await.location();
    look.get(&mut browser, enrol).await.is(200);
    let wrong = browser.post(enrol, &[("code", "12")]).await;
    look.at("a wrong code", &wrong);
    let code = app.device(person, true).await;
    let codes = browser.post(enrol, &[("code", &code)]).await;
    look.at("codes to keep", codes.is(200));
    look.get(&mut browser, "/account/second-factor").await;
    let now = app.clock.now();
    let half = session::open_half(&mut *app.db().await, person, "test", "127.0.0.1", now)
        .await
        .unwrap()
        .to_text();
    let mut browser = look.through(app.browser().with_cookie("jalon_session", &half));
    look.get(&mut browser, "/sign-in/code").await.is(200);
    let wrong = browser.post("/sign-in/code", &[("code", "000000")]).await;
    look.at("a wrong code to sign in", wrong.is(422));
}

/// A new address that its mailbox is asked about.
async fn new_address(look: &mut Look, app: &TestApp, person: PersonId) {
    let secret = Secret::random();
    run!(app, "INSERT INTO pending_address (person_id, email, token_hash, asked_at, expires_at)
         VALUES ($1, 'neuve@test.example', $2, $3, $3 + interval '1 day')";
        person.0, secret.hash(), app.clock.now());
    let mut browser = look.through(app.browser());
    let path = format!("/address/{}", secret.to_text());
    look.get(&mut browser, &path).await.is(200);
    let mut own = look.through(app.browser_of(person).await);
    look.get(&mut own, "/account").await;
}

async fn own_comment(look: &mut Look, app: &TestApp, person: PersonId, browser: &mut Browser) {
    let (measure, comment): (i64, i64) = sqlx::query_as(
        "INSERT INTO comment (measure_id, author_id, body, written_at)
         SELECT max(measure_id), $1, 'Un avis', $2 FROM comment RETURNING measure_id, id",
    )
    .bind(person.0)
    .bind(app.clock.now())
    .fetch_one(&app.pool)
    .await
    .unwrap();
    for step in ["edit", "withdraw"] {
        let path = format!("/measures/{measure}/comments/{comment}/{step}");
        look.get(browser, &path).await.is(200);
    }
}

async fn unsent_form(look: &mut Look, app: &TestApp, person: PersonId, browser: &mut Browser) {
    let field = (
        "name".to_owned(),
        "Un nom assez long pour être montré".to_owned(),
    );
    let form = kept::Form::new(
        "/organisations",
        Some("/organisations/new".into()),
        vec![field],
    );
    let now = app.clock.now();
    kept::keep(&mut *app.db().await, person, &form, now)
        .await
        .unwrap();
    look.get(browser, "/unsent").await.is(200);
}

/// An import of measures, from its columns to its result.
async fn import(look: &mut Look, app: &TestApp, person: PersonId, browser: &mut Browser) {
    let mut sender = app.browser_of(person).await;
    let url = sender
        .sends(
            "essai.csv",
            "Code;Titre;Description;Statut;Porteur;GT\nX-1;Essai;Un texte;À venir;Quelqu’un;GT77\n;Sans code;;;;\n"
                .as_bytes(),
        )
        .await;
    look.get(browser, &format!("{url}?columns=1")).await.is(200);
    sender.takes_columns(&url, &[]).await;
    // The values to be named come first.
    look.get(browser, &url).await.is(200);
    let more = [("add_organisations", "1"), ("add_groups", "1")];
    sender.takes_columns(&url, &more).await;
    let said = [
        ("column", "implementation"),
        ("value", "À venir"),
        ("to", "done"),
    ];
    sender
        .post(&format!("{url}/values"), &said)
        .await
        .location();
    look.get(browser, &url).await.is(200);
    sender.post(&format!("{url}/confirm"), &[]).await.location();
    app.finished(&mut sender, &url).await;
    look.get(browser, &url).await.is(200);
    // Taken back, but for what has another title since.
    sqlx::query("UPDATE measure SET title = 'Autre' WHERE code = 'X-1'")
        .execute(&app.pool)
        .await
        .unwrap();
    let undo = format!("{url}/undo");
    look.get(browser, &undo).await.is(200);
    sender.post(&undo, &[]).await.location();
    look.get(browser, &url).await.is(200);
}

/// A file of people in which no column and no value is known.
async fn list_steps(look: &mut Look, browser: &mut Browser) {
    let file = "Qui;Contact;Tâche;Où\nAnne Rare;rare@test.example;Cheffe;Ailleurs\n";
    let path = "/people/invite/file";
    let columns = browser
        .upload(path, "liste.csv", file.as_bytes(), &[])
        .await;
    look.at("the columns of a list", columns.is(200));
    let table = columns.input("table");
    let said = [
        ("table", table.as_str()),
        ("step", "columns"),
        ("column_full", "0"),
        ("column_email", "1"),
        ("column_role", "2"),
        ("column_place", "3"),
    ];
    let values = browser.post("/people/invite/table", &said).await;
    look.at("the values of a list", values.is(200));
}

/// Imports of minutes that are over, and a table that was sent as minutes.
async fn import_of_minutes(
    look: &mut Look,
    app: &TestApp,
    person: PersonId,
    browser: &mut Browser,
) {
    let mut sender = app.browser_of(person).await;
    let sent = [("text", "PV du GT1\n1. Budget\nRien de neuf.")];
    let sent = sender.post("/meetings/imports", &sent).await;
    let url = sent.location().to_owned();
    sender.post(&format!("{url}/cancel"), &[]).await.location();
    look.get(browser, &url).await.is(200);
    app.run(
        "UPDATE minutes_import SET state = 'done', meeting_id = (SELECT min(id) FROM meeting)
         WHERE state = 'cancelled'",
    )
    .await;
    look.get(browser, &url).await.is(200);
    let list = browser.upload("/meetings/imports", "liste.csv", b"a;b", &[]);
    look.at("a list sent as minutes", list.await.is(422));
}

/// Somebody knows another hour of a meeting than it has now.
async fn to_tell(look: &mut Look, app: &TestApp, samples: &Samples, browser: &mut Browser) {
    app.run(
        "UPDATE attendance a SET told_from = m.starts_at - interval '1 hour', told_to = m.ends_at
         FROM meeting m WHERE m.id = a.meeting_id",
    )
    .await;
    let path = samples.path("/meetings/{id}/attendance/tell");
    look.get(browser, &path).await.is(200);
}

/// What a mail looks like is made when it leaves.
async fn a_mail_leaves(app: &TestApp) {
    let sink = SmtpSink::start().await;
    mails::posted(app, "a@test.example").await;
    mails::send(&mut mails::sender(app, &sink.url())).await;
    assert!(!sink.taken().is_empty());
}

/// People as they are understood before they are added, a link to hand over, and who was erased.
async fn circle(look: &mut Look, app: &TestApp, samples: &Samples, browser: &mut Browser) {
    let paste = samples.path("/circles/{id}/invitations/paste");
    let text = [("text", "Anne Dupont <anne@test.example>\nIllisible")];
    let understood = browser.post(&paste, &text).await;
    look.at("people as understood", understood.is(200));
    let link = samples.path("/circles/{id}/invitations/{circle_invitee}/link");
    let handed = browser.post(&link, &[]).await;
    look.at("a link for one's own mailbox", handed.is(200));
    let id = samples
        .path("/circles/{id}")
        .rsplit('/')
        .next()
        .unwrap()
        .parse();
    let gone = app
        .invitee(id.unwrap(), "Effacée", "effacee@test.example", "yes")
        .await;
    let erase = format!("/c/{}/data/erase", app.circle_secret(gone).await);
    let erased = browser.post(&erase, &[("answers", "keep")]).await;
    look.at("who was erased", erased.is(200));
}

/// After a while one is asked who one is before powers change hands.
pub async fn question(look: &mut Look, app: &TestApp) {
    let (_, browser) = app.signed_in_person(Role::Facilitator, 5).await;
    let mut browser = look.through(browser);
    app.clock.advance(TimeDelta::minutes(11));
    let asked = browser.post("/account/second-factor", &[]).await;
    look.at("who one is", asked.is(200));
    let wrong = [("own_password", "faux")];
    let refused = browser.post("/account/second-factor", &wrong).await;
    look.at("who one is not", refused.is(422));
}
