//! Rules that others learned from what their users reported.

use chrono::TimeDelta;
use kernel::ids::{CircleId, CircleInviteeId};
use platform::auth::Role;

use crate::{
    circles::feedback::{AFTER, Scene},
    support::TestApp,
};

/// The calendar file of the last mail to somebody, in whole lines.
async fn entry(app: &TestApp, to: &str) -> Vec<String> {
    let file: String = one!(app,
        "SELECT calendar FROM mail WHERE recipient = $1 AND calendar IS NOT NULL ORDER BY id DESC LIMIT 1";
        to);
    let whole = file.replace("\r\n ", "");
    whole.lines().map(str::to_owned).collect()
}

/// The one line that begins so.
fn one<'a>(lines: &'a [String], start: &str) -> &'a str {
    let mut found = lines.iter().filter(|line| line.starts_with(start));
    let line = found
        .next()
        .unwrap_or_else(|| panic!("no {start} in {lines:#?}"));
    assert!(found.next().is_none(), "two {start} in {lines:#?}");
    line
}

fn sequence(lines: &[String]) -> u32 {
    let line = one(lines, "SEQUENCE:");
    line.trim_start_matches("SEQUENCE:").parse().unwrap()
}

#[tokio::test]
async fn an_entry_keeps_its_id_through_what_changes_and_the_clock_s_change() {
    let options = ["--mail-calendar", "Réponses <reponses@srte.example>"];
    let app = TestApp::start_with(&options).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let group = app.group(1).await;
    for (n, day, utc) in [(1, "2021-10-30", "070000Z"), (2, "2021-11-02", "080000Z")] {
        let circle = app.circle(group).await;
        let name = format!("Zoé, dite \"Zo\" {n}");
        let to = format!("zoe{n}@dehors.example");
        let zoe = app.invitee(circle, &name, &to, "listed").await;
        let moved = "UPDATE meeting SET version = version + 1, place = $3,
                            starts_at = ($2 || ' 09:00')::timestamp AT TIME ZONE 'Europe/Brussels',
                            ends_at = ($2 || ' 12:00')::timestamp AT TIME ZONE 'Europe/Brussels'
                     WHERE id = (SELECT meeting_id FROM circle WHERE id = $1)";
        let takes_place = async |place: &str| {
            let query = sqlx::query(moved).bind(circle.0).bind(day).bind(place);
            query.execute(&app.pool).await.unwrap();
        };
        takes_place("Salle 1").await;
        let send = format!("/circles/{circle}/invitations/send");
        let asked = [("invitee", zoe.to_string())];
        let asked = asked.each_ref().map(|(field, id)| (*field, id.as_str()));
        pilot.looks_and_ticks(&send, &asked).await.location();
        let (_, body) = app.mails_to(&to).await.pop().unwrap();
        assert!(body.contains("(heure de Bruxelles)"), "{body}");
        assert!(
            body.contains("9 h") || body.contains("9:00") || body.contains("09:00"),
            "{body}"
        );
        let first = entry(&app, &to).await;
        assert_eq!(one(&first, "METHOD:"), "METHOD:REQUEST");
        assert!(one(&first, "ORGANIZER").ends_with(":mailto:reponses@srte.example"));
        let attendee = one(&first, "ATTENDEE");
        assert!(attendee.ends_with(&format!(":mailto:{to}")), "{attendee}");
        assert!(attendee.contains("CN=\"Zoé, dite"), "{attendee}");
        let begins = format!("DTSTART:{}T{utc}", day.replace('-', ""));
        assert_eq!(one(&first, "DTSTART"), begins);
        // Nothing changed but the answer, then the place, then she does not come.
        let answer = format!("{}/answer", app.last_link(&to).await);
        let mut guest = app.browser();
        guest.post(&answer, &[("reply", "yes")]).await.location();
        let second = entry(&app, &to).await;
        takes_place("Salle 2").await;
        guest.post(&answer, &[("reply", "no")]).await.location();
        let off = entry(&app, &to).await;
        assert_eq!(one(&off, "METHOD:"), "METHOD:CANCEL");
        assert_eq!(one(&off, "STATUS:"), "STATUS:CANCELLED");
        for later in [&second, &off] {
            assert_eq!(one(later, "UID:"), one(&first, "UID:"));
        }
        assert!(sequence(&second) >= sequence(&first));
        assert!(sequence(&off) > sequence(&second), "another place");
    }
}

/// What the three pages that count say of who comes and who waits.
async fn counted(app: &TestApp, circle: CircleId) -> Vec<(String, String)> {
    let mut pilot = app.signed_in(Role::Facilitator, 1).await;
    let number = regex::Regex::new(r#"<strong>(\d+)</strong> <span>([^<]+)"#).unwrap();
    let mut found = Vec::new();
    for page in ["", "/places"] {
        let page = pilot.get(&format!("/circles/{circle}{page}")).await;
        let stats = number.captures_iter(&page.is(200).body);
        let stats = stats.map(|stat| (stat[2].to_owned(), stat[1].to_owned()));
        found.extend(stats.filter(|(what, _)| {
            what.starts_with("viennent") || what.starts_with("en liste d’attente")
        }));
    }
    found
}

#[tokio::test]
async fn pages_count_places_alike_and_fewer_places_drop_nobody() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    app.places(circle, 2).await;
    let mut people: Vec<CircleInviteeId> = Vec::new();
    for n in 0..3 {
        let (name, email) = (format!("Personne {n}"), format!("p{n}@dehors.example"));
        people.push(app.invitee(circle, &name, &email, "invited").await);
        let link = app.circle_secret(people[n]).await;
        let answer = format!("/c/{link}/answer");
        app.browser()
            .post(&answer, &[("reply", "yes")])
            .await
            .location();
    }
    let two_and_one = ["2", "1", "2", "1"];
    let numbers: Vec<String> = counted(&app, circle)
        .await
        .into_iter()
        .map(|(_, n)| n)
        .collect();
    assert_eq!(numbers, two_and_one);
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let url = format!("/circles/{circle}");
    pilot
        .get(&format!("{url}/places"))
        .await
        .shows("toutes les places sont prises");
    // Who waits is not among those who come.
    let page = pilot.get(&format!("{url}/places")).await;
    let (_, coming) = page.body.split_once("id=\"coming\"").unwrap();
    assert!(coming.contains("Personne 0") && !coming.contains("Personne 2"));
    // Fewer places: who has one keeps it, and none is free when the first leaves.
    app.places(circle, 1).await;
    assert_eq!(app.so_many(circle, "yes").await, 2);
    let no = [("reply", "no")];
    let answer = |who: CircleInviteeId| format!("{url}/invitations/{who}/answer");
    pilot.post(&answer(people[0]), &no).await.location();
    pilot
        .get(&format!("{url}/places"))
        .await
        .shows("Aucune place n’est libre.");
    // The next who leaves frees one; offered and refused, it is free again at once.
    pilot.post(&answer(people[1]), &no).await.location();
    pilot
        .get(&format!("{url}/places"))
        .await
        .shows("attend que vous proposiez une place");
    let third = people[2].to_string();
    let offer = [
        ("invitee", third.as_str()),
        ("until_on", "2021-09-24"),
        ("until_time", "12:00"),
    ];
    let places = format!("{url}/places");
    pilot.post(&places, &offer).await.location();
    pilot.get(&places).await.hides("1 place libre");
    pilot.post(&answer(people[2]), &no).await.location();
    let held = "SELECT count(*) FROM circle_invitee WHERE holds_place OR offered_until IS NOT NULL";
    assert_eq!(app.count(held).await, 0);
    app.clock.advance(TimeDelta::hours(1));
    let again = app
        .invitee(circle, "Encore", "encore@dehors.example", "invited")
        .await;
    let link = app.circle_secret(again).await;
    let yes = [("reply", "yes")];
    app.browser()
        .post(&format!("/c/{link}/answer"), &yes)
        .await
        .location();
    assert_eq!(app.so_many(circle, "yes").await, 1);
}

#[tokio::test]
async fn a_form_stays_as_its_note_asked_whatever_the_axes_become() {
    let scene = Scene::new().await;
    let app = &scene.app;
    app.is_now(AFTER);
    let mut guest = app.browser();
    scene.begin(&mut guest, "named").await;
    for sql in [
        "UPDATE axis SET title = 'Tout autre chose', version = version + 1",
        "UPDATE axis_measure SET title = 'Autre mesure', version = version + 1",
    ] {
        sqlx::query(sql).execute(&app.pool).await.unwrap();
    }
    let page = scene.page();
    guest
        .get(&page)
        .await
        .shows("Réemploi")
        .shows("Consigne")
        .hides("Tout autre chose")
        .hides("Autre mesure");
    let version = guest.get(&page).await.input("version");
    let step = format!("m{}_appreciation", scene.measure);
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        (step.as_str(), "2"),
        ("remark_0", "Un inventaire"),
    ];
    let send = format!("{page}/send");
    guest.post(&send, &fields).await.location();
    let url = format!("/circles/{}/feedback/axes/{}", scene.circle, scene.axis);
    let mut pilot = scene.pilots().await;
    pilot
        .get(&url)
        .await
        .shows("Consigne")
        .hides("Autre mesure");
}

#[tokio::test]
async fn a_file_that_is_too_big_costs_nothing_that_was_written() {
    let scene = Scene::new().await;
    let app = &scene.app;
    app.is_now(AFTER);
    let mut guest = app.browser();
    let version = scene.begin(&mut guest, "named").await;
    let page = scene.page();
    let fields = [
        ("version", version.as_str()),
        ("naming", "named"),
        ("appreciation_text", "Gardé quoi qu’il arrive"),
        ("action", "save"),
    ];
    guest.post(&page, &fields).await.location();
    let big = vec![b' '; 10 * 1024 * 1024 + 1];
    let files = format!("{page}/files");
    guest.upload(&files, "avis.pdf", &big, &[]).await.is(422);
    assert_eq!(app.count("SELECT count(*) FROM feedback_file").await, 0);
    guest.get(&page).await.shows("Gardé quoi qu’il arrive");
}

#[tokio::test]
async fn codes_are_read_without_doubt_and_are_never_those_of_before() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let circle = app.circle(app.group(1).await).await;
    let session = format!("/circles/{circle}/live/session");
    for _ in 0..12 {
        for to in ["open", "close"] {
            pilot.post(&session, &[("to", to)]).await.location();
        }
    }
    let codes: Vec<String> = app.all("SELECT DISTINCT code FROM live_session").await;
    assert_eq!(codes.len(), 12);
    let read = regex::Regex::new("^[A-HJKMNP-Z2-9]{6}$").unwrap();
    for code in &codes {
        assert!(read.is_match(code), "{code}");
        let mut phone = app.browser();
        phone.post("/live", &[("code", code)]).await.is(422);
    }
    // Nothing between holds the stream back.
    let events = pilot.get(&format!("/circles/{circle}/events")).await;
    assert_eq!(events.header("x-accel-buffering"), "no");
}

#[tokio::test]
async fn one_hand_says_several_things_to_one_question_and_takes_one_back() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let question = app
        .question(scene.circle, scene.axis, "review", "open")
        .await
        .to_string();
    let live = format!("/c/{}/live", scene.secret);
    let says = async |key: &str, remark: &str, risk: &str| {
        let fields = [
            ("question", question.as_str()),
            ("round", "review"),
            ("client_id", key),
            ("named", "yes"),
            ("remark", remark),
            ("proposal", "Un guichet"),
            ("risk", risk),
            ("asks", "Combien ?"),
        ];
        app.browser().post(&live, &fields).await.location();
        let said: Vec<String> = app
            .all("SELECT option || ' ' || body FROM live_answer WHERE body <> '' ORDER BY 1")
            .await;
        said
    };
    let both = [
        "proposal Un guichet",
        "question Combien ?",
        "remark Trop vite",
        "risk Le coût",
    ];
    // Sent again by a phone that did not hear the answer.
    for _ in 0..2 {
        assert_eq!(says("key00000001", "Trop vite", "Le coût").await, both);
    }
    let later = [
        "proposal Un guichet",
        "question Combien ?",
        "remark Trop lent",
    ];
    assert_eq!(says("key00000002", "Trop lent", "").await, later);
    assert_eq!(
        app.count("SELECT count(DISTINCT respondent) FROM live_answer")
            .await,
        1
    );
}
