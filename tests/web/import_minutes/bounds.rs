//! What is read out of a text is bounded, and so is the page that shows it.

use platform::auth::Role;

use crate::support::TestApp;

/// A word of its own for each number.
fn word(n: usize) -> String {
    let letters = [n / 676 % 26, n / 26 % 26, n % 26];
    let letters = letters.map(|l| char::from(b'a' + u8::try_from(l).unwrap()));
    format!("Z{}", letters.iter().collect::<String>())
}

fn attended_by(people: usize) -> String {
    let names: String = (0..people)
        .map(|n| format!("- Anne {}\n", word(n)))
        .collect();
    format!("PV du GT3 du 22/09/2021\n\nPrésents :\n\n{names}\n# Accueil\n\nBienvenue.\n")
}

#[tokio::test]
async fn more_attendees_than_a_meeting_shows_are_refused_with_the_limit() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text = attended_by(301);
    browser
        .upload(
            "/meetings/imports",
            "pv.txt",
            text.as_bytes(),
            &[("text", "")],
        )
        .await
        .is(422)
        .shows("plus de 300 participant·es");
    assert_eq!(app.count("SELECT count(*) FROM minutes_import").await, 0);
}

#[tokio::test]
async fn as_many_as_there_may_be_are_shown_with_one_list_of_people() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    for n in 0..70 {
        let person = app.person(&format!("Membre {}", word(n))).await;
        app.role(person, Role::Member, Some(group), None).await;
    }
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text = attended_by(300);
    let url = browser.sends_minutes("pv.txt", text.as_bytes()).await;
    let page = browser.get(&url).await;
    page.is(200).shows("Anne Zaln");
    assert_eq!(page.body.matches("Membre Zaab").count(), 1);
    let options = page.body.matches("<option").count();
    assert!(options < 300 * 12, "{options} choices");
}

#[tokio::test]
async fn an_entry_is_offered_all_points_by_one_list() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let points: String = (0..400)
        .map(|n| format!("# Point {}\n\nUne note {}.\n\n", word(n), word(n)))
        .collect();
    let text = format!("PV du GT3 du 22/09/2021\n\n{points}");
    let url = browser.sends_minutes("pv.md", text.as_bytes()).await;
    let page = browser.get(&url).await;
    page.is(200).shows("Une note Zaaa");
    let options = page.body.matches("<option").count();
    assert!(options < 400 + 80 * 25, "{options} choices");
}

/// Minutes of so many notes, by so many speakers.
fn said(notes: usize, speakers: usize) -> String {
    let line = |n: usize| format!("Anne {} : la note {n} est lue\n", word(n % speakers));
    let notes: String = (0..notes).map(line).collect();
    format!("PV du GT3 du 22/09/2021\n\n# Accueil\n\n{notes}")
}

#[tokio::test]
async fn more_names_or_notes_than_a_meeting_has_are_refused_with_the_limit() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    for (text, limit) in [
        (said(501, 501), "plus de 500 noms"),
        (said(5_001, 7), "plus de 5000 notes"),
    ] {
        let sent = browser.upload("/meetings/imports", "pv.txt", text.as_bytes(), &[]);
        sent.await.is(422).shows(limit);
    }
    let full = said(5_000, 500);
    browser.sends_minutes("pv.txt", full.as_bytes()).await;
}

#[tokio::test]
async fn a_correction_keeps_within_the_bounds_too() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser
        .sends_minutes("pv.txt", said(5_000, 3).as_bytes())
        .await;
    let result: serde_json::Value = sqlx::query_scalar("SELECT result FROM minutes_import")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    let point = result["points"]
        .as_array()
        .unwrap()
        .iter()
        .find(|point| point["entries"].as_array().unwrap().len() > 100)
        .unwrap();
    let entries = &point["entries"];
    let body = |n: usize| format!("e{}_body", entries[n]["key"]);
    let long = "mot ".repeat(2_600);
    for (button, first, second, limit) in [
        (
            format!("cut-{}", entries[0]["key"]),
            "un\ndeux",
            "trois",
            "plus de 5000 notes",
        ),
        (
            format!("join-{}", entries[1]["key"]),
            long.as_str(),
            long.as_str(),
            "plus de 20000 caractères",
        ),
    ] {
        let (one, two) = (body(0), body(1));
        let fields = [
            ("version", "1"),
            ("do", &button),
            (one.as_str(), first),
            (two.as_str(), second),
        ];
        browser
            .post(&url, &fields)
            .await
            .is(422)
            .shows(limit)
            .shows(first);
    }
    let stored = "SELECT count(*) FROM minutes_import WHERE version = 1";
    assert_eq!(app.count(stored).await, 1);
}

#[tokio::test]
async fn a_file_beyond_all_that_is_taken_is_refused_with_the_limit() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    for size in [(5 << 20) + 1, 12 << 20] {
        let file = vec![b'a'; size];
        let sent = browser.upload("/meetings/imports", "pv.txt", &file, &[]);
        sent.await.is(422).shows("dépasse 5 Mo");
    }
}

#[tokio::test]
async fn a_page_of_many_points_stays_small() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text = "Le groupe parle longuement de la consigne et de ses suites. ".repeat(4);
    let point = |n: usize| {
        format!(
            "# Point {} de la réunion\n\n{text}\n\n- {text}\n\n",
            word(n)
        )
    };
    let points: String = (0..268).map(point).collect();
    let text = format!("PV du GT3 du 22/09/2021\n\n{points}");
    let url = browser.sends_minutes("pv.md", text.as_bytes()).await;
    for page in [1, 3] {
        let shown = browser.get(&format!("{url}?page={page}")).await;
        shown.is(200).shows("Le groupe parle");
        assert!(shown.body.len() < 400_000, "{} bytes", shown.body.len());
    }
}

/// A form counts what its fields are in its code: six bytes for an é.
#[tokio::test]
async fn a_pasted_text_may_have_all_that_the_page_says() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let line = "été à Évere, été à Uccle ; ".repeat(300);
    let paste = |bytes: usize| {
        let lines = format!("{line}\n\n").repeat(bytes / line.len());
        format!("PV du GT3 du 22/09/2021\n\n# Accueil\n\n{lines}")
    };
    let taken = paste(1_000_000);
    assert!(taken.len() < 1 << 20 && taken.len() > 900_000);
    browser
        .post("/meetings/imports", &[("text", &taken)])
        .await
        .location();
    // What is longer comes back with the reason, as long as it can be read.
    let longer = paste(1_200_000);
    browser
        .post("/meetings/imports", &[("text", &longer)])
        .await
        .is(422)
        .shows("au plus 10 000 lignes et 1 Mo de texte")
        .shows("été à Évere");
    let endless = "x".repeat(5 << 20);
    browser
        .post("/meetings/imports", &[("text", &endless)])
        .await
        .is(422)
        .shows("au plus 10 000 lignes et 1 Mo de texte")
        .shows("Vos imports")
        .hides("xxx");
    assert_eq!(app.count("SELECT count(*) FROM minutes_import").await, 1);
}
