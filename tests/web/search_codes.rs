//! Codes and references found as people type them.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn codes_are_found_as_people_type_them() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    for code in ["PREC-025", "PREC-12.3", "PREC-026"] {
        app.measure(code, Some(group)).await;
    }
    run!(app, "INSERT INTO decision (year, number, text, decided_on, group_id, recorded_at)
         VALUES (2026, 10, 'Les palettes restent', '2026-01-01', $1, now()),
                (2026, 11, 'Les caisses partent', '2026-01-01', $1, now())";
        group.0);
    app.run("UPDATE decision SET former_code = 'D-2026-030' WHERE number = 11")
        .await;
    let mut coordinator = app.signed_in(Role::Coordinator, 0).await;
    // A whole code leads to its page, however it is written.
    for (text, page) in [
        ("prec-025", "/measures/"),
        ("prec025", "/measures/"),
        ("PREC+25", "/measures/"),
        ("prec+12.3", "/measures/"),
        ("GT1+2026+010", "/decisions/"),
        ("gt1-2026-10", "/decisions/"),
        // By the code of old, too.
        ("D+2026+030", "/decisions/"),
        ("d-2026-30", "/decisions/"),
    ] {
        let answer = coordinator.get(&format!("/search?q={text}")).await;
        assert!(answer.location().starts_with(page), "{text}");
    }
    // Numbers alone find what has them.
    for (text, shown, hidden) in [
        ("25", "PREC-025", "PREC-026"),
        ("025", "PREC-025", "PREC-12.3"),
        ("12.3", "PREC-12.3", "PREC-025"),
        ("2026-010", "GT1-2026-010", "GT1-2026-011"),
        ("2026+10", "GT1-2026-010", "GT1-2026-011"),
        ("2026-030", "D-2026-030", "GT1-2026-010"),
    ] {
        coordinator
            .get(&format!("/search?q={text}"))
            .await
            .is(200)
            .shows(shown)
            .hides(hidden);
    }
    // So do the lists.
    for (path, shown, hidden) in [
        ("/measures?q=25", "PREC-025", "PREC-026"),
        ("/measures?q=prec025", "PREC-025", "PREC-026"),
        ("/decisions?q=2026-010", "palettes", "caisses"),
        ("/decisions?q=GT1+2026+010", "palettes", "caisses"),
        ("/decisions?q=D+2026+030", "caisses", "palettes"),
        ("/decisions?q=2026-030", "caisses", "palettes"),
    ] {
        coordinator
            .get(path)
            .await
            .is(200)
            .shows(shown)
            .hides(hidden);
    }
    // Nobody finds by a code what they may not know of.
    app.group(2).await;
    let mut member = app.signed_in(Role::Member, 2).await;
    member.get("/search?q=25").await.is(200).hides("PREC-025");
    member.get("/search?q=prec025").await.is(200);
}

#[tokio::test]
async fn the_register_of_arbitrations_is_searched_like_the_other_lists() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (person, _) = app.signed_in_person(Role::Coordinator, 0).await;
    for (code, words) in [
        ("PREC-025", "Circulaire bedrijven"),
        ("PREC-026", "Les caisses"),
    ] {
        let measure = app.measure(code, Some(group)).await;
        app.set_text(measure, "Sans titre", words).await;
        app.decided(measure, person, "carry_on").await;
    }
    app.run("UPDATE arbitration SET reason = 'Les réemplois' WHERE number = 1")
        .await;
    let mut coordinator = app.browser_of(person).await;
    for text in [
        "prec025",
        "PREC+25",
        "25",
        "prec-02",
        "GT0+2021+1",
        "2021-001",
        "bedrijf",
        "r%C3%A9emploi",
        "emploi",
    ] {
        let list = coordinator
            .get(&format!("/decisions?type=arbitration&q={text}"))
            .await;
        list.is(200).shows("GT0-2021-001");
        // What is in all codes finds both.
        if text != "prec-02" {
            list.hides("GT0-2021-002");
        }
    }
    // A number nothing has; signs of LIKE, which stand for themselves; two letters within a word.
    for text in ["prec03", "2021-003", "les%25plois", "r_emploi", "ec"] {
        let list = coordinator.get(&format!("/decisions?q={text}")).await;
        list.is(200).hides("GT0-2021-00");
    }
}

#[tokio::test]
async fn codes_in_forms_are_read_as_people_type_them() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    for code in ["PREC-025", "PREC-12.3", "PREC-026", "GOOD-026"] {
        app.measure(code, Some(group)).await;
    }
    let meeting = app.meeting(group, "Réunion").await;
    let point = app.point(meeting, "A").await;
    let url = format!("/meetings/{meeting}/agenda/{point}");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let version = pilot.get(&url).await.input("version");
    let typed = |measures| {
        [
            ("title", "A"),
            ("version", version.as_str()),
            ("measures", measures),
        ]
    };
    // Two have this number: it stands for none.
    let two = pilot.post(&url, &typed("prec 25; 26")).await;
    two.is(422).shows("prec 25; 26").shows("Aucune mesure");
    let known = typed("prec 25, 12.3 PREC025 good26");
    pilot.post(&url, &known).await.is(303);
    let kept = pilot.get(&url).await.input("measures");
    assert_eq!(kept, "PREC-025, PREC-12.3, GOOD-026");
    let group = group.to_string();
    let decided = |measure| {
        [
            ("group", group.as_str()),
            ("text", "Les palettes restent"),
            ("decided_on", "2021-09-20"),
            ("scope", "measure"),
            ("measure", measure),
        ]
    };
    pilot.post("/decisions", &decided("26")).await.is(422);
    for measure in ["prec025", "PREC 25", "25"] {
        let made = pilot.post("/decisions", &decided(measure)).await;
        let page = pilot.get(made.location()).await;
        page.is(200).shows("PREC-025");
    }
    // What is archived leaves its number to the other, and is no subject any more.
    app.run("UPDATE measure SET archived_at = now() WHERE code = 'PREC-026'")
        .await;
    let made = pilot.post("/decisions", &decided("26")).await;
    pilot.get(made.location()).await.is(200).shows("GOOD-026");
    let archived = pilot.post(&url, &typed("PREC-026")).await;
    archived.is(422).shows("Aucune mesure");
}
