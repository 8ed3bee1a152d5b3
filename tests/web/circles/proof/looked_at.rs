//! Every link of every mail that a circle sends, from the first invitation to what became of things
//! said: looked at by scanners, with scripts and without, and working after that.

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{Method, header},
};
use chrono::TimeDelta;
use regex::Regex;

use crate::{
    circles::feedback::{AFTER, Scene},
    mails_links::{links, prints},
    support::{Browser, TestApp},
};

/// What a page names that is behind the same link, or that a browser fetches for it.
fn named(body: &str, secret: &str) -> Vec<String> {
    let address = Regex::new(r##"(?:href|src|action|data-[a-z-]+)="(/[^"#]*)"##).unwrap();
    let own = format!("/c/{secret}");
    let found = address.captures_iter(body);
    let found = found.map(|found| found[1].replace("&amp;", "&"));
    found
        .filter(|path| path.starts_with("/static/") || path.starts_with(&own))
        .collect()
}

/// Without scripts: the link alone. With scripts: the page, all that it loads, and wherever it leads
/// behind the same link, also where its forms go.
async fn scan(app: &TestApp, link: &str, seen: &mut BTreeSet<String>) {
    let mut scanner = app.browser();
    for method in [Method::HEAD, Method::GET] {
        let request = scanner
            .request(method.clone(), link)
            .header(header::USER_AGENT, "scanner")
            .body(Body::empty())
            .unwrap();
        let status = scanner.send(request).await.status.as_u16();
        assert!([200, 303].contains(&status), "{method} {link}: {status}");
    }
    let secret = link.split('/').find(|part| part.len() == 43);
    let mut next = vec![link.to_owned()];
    while let Some(path) = next.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let answer = scanner.get(&path).await;
        assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
        if answer.header("content-type").starts_with("text/html") {
            next.extend(named(&answer.body, secret.unwrap_or("none")));
        }
    }
}

/// Three times each; nothing changed. All addresses that were fetched.
async fn looked_at(app: &TestApp) -> BTreeSet<String> {
    app.state.after.done().await;
    let links = links(app).await;
    let before = prints(app).await;
    let mut fetched = BTreeSet::new();
    for _ in 0..3 {
        let mut seen = BTreeSet::new();
        for link in &links {
            scan(app, link, &mut seen).await;
        }
        fetched.extend(seen);
    }
    let after = prints(app).await;
    let changed: Vec<_> = before
        .iter()
        .filter(|(table, print)| after[*table] != **print)
        .collect();
    assert!(changed.is_empty(), "looking changed {changed:?}");
    fetched
}

struct Guests {
    scene: Scene,
    /// Of Omar, who waits and then comes.
    omar: kernel::ids::CircleInviteeId,
}

impl Guests {
    /// Invitations, and what follows from answers: waiting, an offer, somebody else, a refusal, a
    /// reminder, and a link that came to the wrong person.
    async fn invited() -> Guests {
        let scene = Scene::new().await;
        let (app, circle) = (&scene.app, scene.circle);
        app.places(circle, 1).await;
        run!(app, "UPDATE circle SET reply_to = 'cercle@gt1.example' WHERE id = $1"; circle.0);
        let mut people = Vec::new();
        for name in ["omar", "lena", "tim", "zoe"] {
            let email = format!("{name}@dehors.example");
            people.push(app.invitee(circle, name, &email, "listed").await);
        }
        let ids: Vec<String> = people.iter().map(ToString::to_string).collect();
        let all: Vec<_> = ids.iter().map(|id| ("invitee", id.as_str())).collect();
        let url = format!("/circles/{circle}");
        let mut pilot = scene.pilots().await;
        let send = format!("{url}/invitations/send");
        pilot.looks_and_ticks(&send, &all).await.location();
        let guests = Guests {
            omar: people[0],
            scene,
        };
        guests.answers("omar", &[("reply", "yes")]).await;
        let instead = [
            ("reply", "instead"),
            ("delegate_name", "Luc"),
            ("delegate_email", "luc@dehors.example"),
        ];
        guests.answers("lena", &instead).await;
        let app = &guests.scene.app;
        let nora = format!("/c/{}/answer", guests.scene.secret);
        let no = [("reply", "no")];
        app.browser().post(&nora, &no).await.location();
        let wrong = format!("{}/not-me", app.last_link("tim@dehors.example").await);
        let said = [("said", "Parti")];
        app.browser().post(&wrong, &said).await.location();
        let offer = [
            ("invitee", ids[0].as_str()),
            ("until_on", "2021-09-30"),
            ("until_time", "12:00"),
        ];
        let places = format!("{url}/places");
        pilot.post(&places, &offer).await.location();
        app.clock.advance(TimeDelta::hours(50));
        let remind = format!("{url}/invitations/remind");
        let zoe = [("invitee", ids[3].as_str())];
        let mut pilot = guests.scene.pilots().await;
        pilot.looks_and_ticks(&remind, &zoe).await.location();
        guests
    }

    async fn answers(&self, name: &str, fields: &[(&str, &str)]) {
        let link = self.link(name).await;
        let mut guest = self.scene.app.browser();
        let answer = guest.post(&format!("{link}/answer"), fields).await;
        answer.location();
    }

    /// The first link somebody was sent.
    async fn link(&self, name: &str) -> String {
        let to = format!("{name}@dehors.example");
        let (_, body) = self.scene.app.mails_to(&to).await.swap_remove(0);
        let link = Regex::new("/c/[^/ \n]{43}").unwrap();
        link.find(&body).unwrap().as_str().to_owned()
    }

    /// More time, reminders of feedback, and what became of what Omar said.
    async fn after_the_meeting(&self) {
        let scene = &self.scene;
        let app = &scene.app;
        app.is_now(AFTER);
        let mut pilot = scene.pilots().await;
        let url = format!("/circles/{}", scene.circle);
        let more = format!("{url}/feedback/extensions/{}", self.omar);
        let version = pilot.get(&more).await.is(200).input("version");
        let fields = [
            ("version", version.as_str()),
            ("until_on", "2021-11-03"),
            ("reason", "Congé"),
        ];
        pilot.post(&more, &fields).await.location();
        let remind = format!("{url}/feedback/remind");
        pilot.looks_and_sends_all(&remind).await.location();
        let said = app
            .told_us(scene.circle, scene.axis, Some(self.omar), "Un guichet")
            .await;
        run!(app,
            "INSERT INTO treatment (contribution_id, outcome, why) VALUES ($1, 'partly', 'En deux temps')";
            said.0);
        let publish = format!("{url}/treatments/publish");
        pilot.post(&publish, &[]).await.location();
    }
}

fn ends(fetched: &BTreeSet<String>, end: &str) -> bool {
    fetched.iter().any(|path| path.ends_with(end))
}

/// Everybody does what their first mail is for, by its link.
async fn journey(guests: &Guests, guest: &mut Browser) {
    let (scene, link) = (&guests.scene, guests.link("omar").await);
    guest
        .get(&format!("{link}/results"))
        .await
        .shows("En deux temps");
    let page = format!("{link}/feedback/{}", scene.axis);
    let begin = [("action", "begin"), ("naming", "named")];
    guest.post(&page, &begin).await.location();
    let version = guest.get(&page).await.input("version");
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("appreciation", "4"),
        ("remark_0", "Un inventaire"),
    ];
    let sent = guest.post(&format!("{page}/send"), &fields).await;
    assert_eq!(sent.location(), page);
    let out = format!("{}/unsubscribe", guests.link("zoe").await);
    let one_click = [("List-Unsubscribe", "One-Click")];
    guest.post(&out, &one_click).await.is(200);
}

#[tokio::test]
async fn a_circles_mails_are_looked_at_three_times_and_then_their_readers_come() {
    let guests = Guests::invited().await;
    let app = &guests.scene.app;
    let fetched = looked_at(app).await;
    for end in ["/not-me", "/note", "/unsubscribe", "/data", "/data/erase"] {
        assert!(ends(&fetched, end), "{end} was not looked at");
    }
    let link = guests.link("omar").await;
    app.browser().get(&format!("{link}?reply=no")).await.is(200);
    assert_eq!(
        app.stands(guests.omar).await,
        "offered",
        "looking answers nothing"
    );
    guests.answers("omar", &[("reply", "yes")]).await;
    assert_eq!(app.stands(guests.omar).await, "yes");

    guests.after_the_meeting().await;
    let fetched = looked_at(app).await;
    assert!(ends(&fetched, "/results"), "what became of it");
    let classes = "SELECT count(DISTINCT class) FROM mail";
    assert_eq!(app.count(classes).await, 5, "every class a circle sends");
    // Each of them, whatever it says, is answered to a mailbox that is read and offers the way out.
    let bare = "SELECT count(*) FROM mail WHERE about_kind = 'circle_invitee'
                AND (reply_to IS DISTINCT FROM 'cercle@gt1.example' OR unsubscribe IS NULL)";
    assert_eq!(app.count(bare).await, 0, "no way to answer, or none out");
    let read = "SELECT count(*) FROM note_reading";
    assert_eq!(app.count(read).await, 0, "nobody read the note by looking");
    journey(&guests, &mut app.browser()).await;
}
