//! The secret of a personal link is its holder's: it stands on nobody else's page, and a page that has
//! it in its address asks no other site for anything. `tests/web/secrets.rs` looks into log and tables.

use std::collections::BTreeMap;

use regex::Regex;

use super::{paths, readers, said};
use crate::{
    circles::feedback::Scene,
    support::{Answer, TestApp},
};

/// The secrets that were mailed, by who got them.
async fn mailed(app: &TestApp) -> BTreeMap<String, Vec<String>> {
    let rows: Vec<(String, Vec<String>)> = app
        .rows(
            "SELECT m.recipient, s.secrets FROM mail m JOIN mail_secret s ON s.mail_id = m.id ORDER BY m.id",
        )
        .await;
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (to, secrets) in rows {
        found.entry(to).or_default().extend(secrets);
    }
    found
}

/// Everything that came, with where it leads and what it sets.
fn whole(answer: &Answer) -> String {
    let headers = answer.headers.values();
    let headers = headers.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    headers.chain([said(answer)]).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn a_personal_secret_is_on_no_page_of_another() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let mut pilot = scene.pilots().await;
    let mut asked = Vec::new();
    for (name, email) in [
        ("Omar Outre", "omar@dehors.example"),
        ("Léna Loin", "lena@dehors.example"),
    ] {
        let invitee = app.invitee(scene.circle, name, email, "listed").await;
        asked.push(("invitee", invitee.to_string()));
    }
    let asked: Vec<_> = asked.iter().map(|(n, id)| (*n, id.as_str())).collect();
    let send = format!("/circles/{}/invitations/send", scene.circle);
    pilot.looks_and_ticks(&send, &asked).await.location();
    // Somebody names somebody else, who gets a link of their own; another's answer is confirmed.
    let secrets = mailed(app).await;
    let first = |to: &str| format!("/c/{}/answer", secrets[to][0]);
    let instead = [
        ("reply", "instead"),
        ("delegate_name", "Luc Remplaçant"),
        ("delegate_email", "luc@dehors.example"),
    ];
    let mut guest = app.browser();
    guest
        .post(&first("omar@dehors.example"), &instead)
        .await
        .location();
    let yes = [("reply", "yes")];
    guest
        .post(&first("lena@dehors.example"), &yes)
        .await
        .location();
    let secrets = mailed(app).await;
    assert_eq!(secrets.len(), 3, "{:?}", secrets.keys());
    let all: Vec<&String> = secrets.values().flatten().collect();
    assert!(all.len() >= 4);

    let mut pages = paths(&scene, "none").await;
    pages.retain(|path| !path.starts_with("/c/"));
    pages.push("/admin/outbox".into());
    let mails: Vec<i64> = app.all("SELECT id FROM mail").await;
    pages.extend(mails.iter().map(|id| format!("/admin/outbox/{id}")));
    for (who, mut reader) in readers(&scene).await {
        for path in &pages {
            let answer = whole(&reader.get(path).await);
            let told = all.iter().any(|secret| answer.contains(secret.as_str()));
            assert!(!told, "{who} reads a secret at {path}");
        }
    }
    // Nor does the page of a link tell another's.
    let outside = Regex::new(r#"(?:src|action|<link[^>]*href)="(?:https?:)?//"#).unwrap();
    for (to, own) in &secrets {
        let mut holder = app.browser();
        let pages = paths(&scene, &own[0]).await;
        for path in pages.iter().filter(|path| path.starts_with("/c/")) {
            let answer = holder.get(path).await;
            assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
            let kept = answer.header("cache-control").contains("no-store");
            assert!(kept || path.ends_with("/events"), "{path}");
            assert!(!outside.is_match(&answer.body), "{path} asks another site");
            let text = whole(&answer);
            let others = secrets.iter().filter(|(of, _)| *of != to);
            let told = others
                .flat_map(|(_, theirs)| theirs)
                .any(|one| text.contains(one.as_str()));
            assert!(!told, "{to} reads another's secret at {path}");
        }
    }
}
