//! Links in mails are looked at by scanners before their readers see them, several times, and with
//! HEAD: none is used up by that, and nothing changes.

use std::collections::{BTreeMap, BTreeSet};

use axum::{
    body::Body,
    http::{Method, header},
};
use platform::{auth::Role, mail};
use regex::Regex;

use crate::support::{ANNE, TestApp};

/// What is noted of requests themselves, and changes nothing for anybody.
const NOTED: [&str; 2] = ["rate_window", "security_event"];

/// A print of each table's rows.
pub async fn prints(app: &TestApp) -> BTreeMap<String, String> {
    let tables: Vec<String> = app
        .all(
            "SELECT table_name::text FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
        )
        .await;
    assert!(tables.len() > 40);
    let mut found = BTreeMap::new();
    for table in tables {
        if NOTED.contains(&table.as_str()) {
            continue;
        }
        let sql = format!(
            "SELECT md5(coalesce(string_agg(x::text, '|' ORDER BY x::text), '')) FROM \"{table}\" x"
        );
        let print: String = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .fetch_one(&app.pool)
            .await
            .unwrap();
        found.insert(table, print);
    }
    found
}

/// Every address of ours in every mail, in whichever of its parts.
pub async fn links(app: &TestApp) -> BTreeSet<String> {
    let mails: Vec<(String, Option<Vec<String>>)> = app
        .rows(
            "SELECT concat_ws(' ', body, html, replace(calendar, E'\\r\\n ', ''), unsubscribe),
                (SELECT s.secrets FROM mail_secret s WHERE s.mail_id = mail.id)
         FROM mail",
        )
        .await;
    let link = Regex::new(r#"http://localhost:8080(/[^\s"<>\\,]*)"#).unwrap();
    let mut found = BTreeSet::new();
    for (text, secrets) in mails {
        let text = mail::reveal(&text, &secrets.unwrap_or_default());
        found.extend(link.captures_iter(&text).map(|link| link[1].to_owned()));
    }
    found
}

fn of<'a>(links: &'a BTreeSet<String>, start: &str) -> &'a str {
    let found = links.iter().find(|link| {
        let rest = link.strip_prefix(start);
        rest.is_some_and(|rest| rest.len() == 43)
    });
    found.unwrap_or_else(|| panic!("no {start} among {links:?}"))
}

#[tokio::test]
async fn no_mailed_link_is_used_up_by_looking() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let anne = app.person("Anne Lien").await;
    // An invitation, and a change of it.
    let meeting = app.meeting(group, "Réunion du GT1").await;
    app.attends(meeting, anne, "invited").await;
    let url = format!("/meetings/{meeting}");
    pilot
        .looks_and_sends(&format!("{url}/attendance/invite"))
        .await
        .location();
    run!(app, "UPDATE meeting SET place = 'Salle 9' WHERE id = $1"; meeting.0);
    pilot
        .post(&format!("{url}/attendance/tell"), &[])
        .await
        .location();
    // A poll that asks, and one whose date is chosen.
    let asked = app.poll(group, 2, &[]).await;
    pilot
        .post(
            &format!("/polls/{}/people", asked.poll),
            &[("person", &anne.to_string())],
        )
        .await
        .is(303);
    pilot
        .post(&format!("/polls/{}/send", asked.poll), &[])
        .await
        .is(303);
    let chosen = app.poll(group, 1, &[anne]).await;
    let choose = format!("/polls/{}/slots/{}/choose", chosen.poll, chosen.slots[0]);
    pilot.post(&choose, &[]).await.is(303);
    // An account, a forgotten password, a new address.
    admin.post("/people", &ANNE).await.location();
    let person = app.person_id("anne@test.example").await;
    admin
        .post(&format!("/people/{person}/invite"), &[])
        .await
        .location();
    app.browser()
        .post(
            "/password/forgotten",
            &[("email", "pilot.gt1@test.example")],
        )
        .await
        .is(200);
    let luc = app.person("Luc Ancien").await;
    app.account(luc).await;
    let form = [
        ("first_name", "Luc"),
        ("last_name", "Ancien"),
        ("email", "luc.neuf@test.example"),
        ("lang", "fr"),
        ("version", "1"),
    ];
    admin
        .post(&format!("/people/{luc}"), &form)
        .await
        .location();
    app.state.after.done().await;

    let links = links(&app).await;
    for start in ["/invitation/", "/poll/", "/password/", "/address/"] {
        of(&links, start);
    }
    assert!(links.len() >= 10, "{links:?}");
    let before = prints(&app).await;
    for link in &links {
        for _ in 0..3 {
            for method in [Method::GET, Method::HEAD] {
                let mut scanner = app.browser();
                let request = scanner
                    .request(method.clone(), link)
                    .header(header::USER_AGENT, "scanner");
                let answer = scanner.send(request.body(Body::empty()).unwrap()).await;
                let status = answer.status.as_u16();
                assert!([200, 303].contains(&status), "{method} {link}: {status}");
            }
        }
    }
    let after = prints(&app).await;
    let changed: Vec<_> = before
        .iter()
        .filter(|(table, print)| after[*table] != **print)
        .collect();
    assert!(changed.is_empty(), "looking changed {changed:?}");

    // Then their readers come.
    let invitation = of(&links, "/invitation/").to_owned();
    let mut guest = app.browser();
    let page = guest.get(&invitation).await;
    let version = page.is(200).input("version");
    let coming = [("version", version.as_str()), ("reply", "coming")];
    assert_eq!(
        guest.post(&invitation, &coming).await.location(),
        invitation
    );
    let address = of(&links, "/address/").to_owned();
    app.browser().post(&address, &[]).await.asks_to_sign_in();
    assert_eq!(app.person_id("luc.neuf@test.example").await, luc);
    let poll = of(&links, "/poll/").to_owned();
    app.browser().get(&poll).await.is(200).shows("Vos réponses");
    let password = of(&links, "/password/").to_owned();
    let new = "une phrase à retenir";
    let typed = [("password", new), ("repeat", new)];
    let answer = app.browser().post(&password, &typed).await;
    assert!(answer.status.as_u16() < 400, "{}", answer.status);
}

#[tokio::test]
async fn each_personal_link_has_its_own_bucket() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let (anne, luc) = (app.person("Anne A").await, app.person("Luc B").await);
    let one = format!("/invitation/{}", app.invitation_link(meeting, anne).await);
    let two = format!("/invitation/{}", app.invitation_link(meeting, luc).await);
    let mut room = app.browser();
    // All of a room come from one address: looking counts nothing.
    for _ in 0..100 {
        room.get(&one).await.is(200);
    }
    assert_eq!(app.count("SELECT count(*) FROM rate_window").await, 0);
    let wrong = [("version", "1"), ("reply", "")];
    for _ in 0..600 {
        room.post(&one, &wrong).await.is(422);
    }
    room.post(&one, &wrong).await.is(429);
    room.post(&two, &wrong).await.is(422);
    room.get(&one).await.is(200);
}
