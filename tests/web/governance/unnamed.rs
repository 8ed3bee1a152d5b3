//! Who writes unnamed is named nowhere, and what is not revealed yet said to nobody else: in pages, in what
//! is told, in files, in the history, by the search.

use platform::{auth::Role, sheets};

use crate::support::{Browser, TestApp};

/// As nobody else and no word of a page is called.
const NAME: &str = "Zéphyrine Tacite";

#[tokio::test]
async fn an_unnamed_writer_is_in_no_page_event_file_history_nor_search() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let author = app.person(NAME).await;
    app.account(author).await;
    let group = app.group(1).await;
    app.role(author, Role::Pilot, Some(group), None).await;
    let mut writer = app.browser_of(author).await;
    let (topic_id, level_id) = (topic.to_string(), level.to_string());
    let write = format!("/governance/tables/{table}/cards");
    for body in ["Le cabinet bloque", "Le comité bloque"] {
        let fields = [
            ("topic", topic_id.as_str()),
            ("level", &level_id),
            ("kind", "risk"),
            ("body", body),
            ("signed", "unnamed"),
        ];
        writer.post(&write, &fields).await.location();
    }
    let card = app.count("SELECT min(id) FROM governance_card").await;
    let other = app.count("SELECT max(id) FROM governance_card").await;
    let of = |path: &str| format!("/governance/cards/{card}{path}");
    let edited = [
        ("kind", "risk"),
        ("body", "Le cabinet bloque beaucoup"),
        ("version", "1"),
    ];
    writer.post(&of(""), &edited).await.location();
    let place = [
        ("topic", topic_id.as_str()),
        ("level", &level_id),
        ("after", "last"),
        ("version", "1"),
    ];
    writer.post(&of("/move"), &place).await.location();
    let said = [("body", "Je confirme"), ("signed", "unnamed")];
    writer.post(&of("/comments"), &said).await.location();
    let leader = other.to_string();
    writer
        .post(&of("/merge"), &[("into", &leader)])
        .await
        .location();
    writer.post(&of("/unmerge"), &[]).await.location();

    let coordination = app.group(0).await;
    app.meeting(coordination, "GT0 gouvernance").await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    for path in [
        format!("/governance/tables/{table}"),
        format!("/governance/tables/{table}?since=-1"),
        format!("/governance/tables/{table}/agenda"),
        format!("/governance/tables/{table}/table.md"),
        format!("/governance/tables/{table}/cards.csv"),
        of(""),
        of("/edit"),
        of("/move"),
        of("/merge"),
        format!("/governance/cards/{other}"),
        "/search?q=bloque".into(),
    ] {
        gt0.get(&path)
            .await
            .is(200)
            .shows("bloque")
            .hides("Zéphyrine");
    }
    for path in ["table.xlsx", "cards.xlsx"] {
        let path = format!("/governance/tables/{table}/{path}");
        let all = cells(&mut gt0, &path).await;
        assert!(
            all.contains("bloque") && !all.contains("Zéphyrine"),
            "{path}: {all}"
        );
    }
    // What is kept of it, for whoever reads the tables by themselves: the author's own column alone.
    let told: i64 = one!(app, "SELECT count(*) FROM history WHERE subject_kind = 'governance_card'
           AND (actor_id = $1 OR changes::text LIKE '%Zéphyrine%' OR note LIKE '%Zéphyrine%')";
        author.0);
    assert_eq!(told, 0);
    let events =
        "SELECT count(*) FROM governance_event e WHERE to_jsonb(e)::text LIKE '%Zéphyrine%'";
    assert_eq!(app.count(events).await, 0);
}

/// All that a workbook says.
async fn cells(browser: &mut Browser, path: &str) -> String {
    let file = browser.get(path).await;
    let sheet = sheets::read(&file.bytes).unwrap();
    let rows = sheet.rows.iter();
    rows.flat_map(|row| row.cells.clone()).collect()
}

/// A good practice that is on an agenda and decided already, behind a workshop that reveals nothing yet.
const PREPARED: &str = "WITH decided AS (
         INSERT INTO decision (year, text, decided_on, group_id, recorded_at)
         VALUES (2021, 'Chaque commune siège.', current_date, $2, now()) RETURNING id),
     hidden AS (UPDATE governance_workshop SET hidden = true, circle_id = $5)
     INSERT INTO governance_card_link (card_id, point_id, strategy_id, decision_id)
     VALUES ($1, $3, NULL, NULL), ($1, NULL, $4, NULL), ($1, NULL, NULL, (SELECT id FROM decided))";

#[tokio::test]
async fn a_card_that_is_not_revealed_is_in_no_page_event_file_nor_search_of_another() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let workshop = app.governance_workshop(table, "collect").await;
    let (author, mut writer) = app.signed_in_person(Role::Pilot, 1).await;
    let card = app
        .governance_card(
            table,
            (topic, level),
            author,
            "good_practice",
            "Le polichinelle sort du bois",
        )
        .await;
    let strategy = app.strategy("RENOLUTION").await;
    let coordination = app.group(0).await;
    let meeting = app.meeting(coordination, "GT0 gouvernance").await;
    let point = app.point(meeting, "Les cartes").await;
    let outside = app.group(3).await;
    let circle = app.circle(outside).await;
    run!(app, PREPARED; card.0, coordination.0, point.0, strategy.0, circle.0);
    let group: i64 = one!(app,
        "WITH made AS (INSERT INTO governance_sub_group (table_id, position, name)
                       VALUES ($1, 1, 'Sous-groupe 1') RETURNING id)
         INSERT INTO governance_sub_group_topic (sub_group_id, topic_id) SELECT id, $2 FROM made
         RETURNING sub_group_id";
        table.0, topic.0);
    let invitee = app
        .invitee(circle, "Zoé Dehors", "zoe@dehors.example", "yes")
        .await;
    let link = format!("/c/{}/workshop", app.circle_secret(invitee).await);
    let decision = app.count("SELECT max(id) FROM decision").await;
    let of = |path: &str| format!("/governance/tables/{table}{path}");
    let open = [
        of(""),
        of("?since=-1"),
        of(&format!("?compare={strategy}")),
        of("/table.md"),
        of("/cards.csv"),
        format!("/governance/sub-groups/{group}/notes"),
        format!("/meetings/{meeting}/cards/{point}"),
        format!("/decisions/{decision}"),
        "/search?q=polichinelle".into(),
        link,
    ];
    let own =
        ["", "/edit", "/move", "/links"].map(|path| format!("/governance/cards/{card}{path}"));
    let mut other = app.signed_in(Role::Coordinator, 0).await;
    // What is on an agenda already is offered to none.
    for path in open.iter().chain([&of("/agenda")]) {
        other.get(path).await.is(200).hides("sort du bois");
    }
    for path in &own {
        other.get(path).await.is(404).hides("sort du bois");
    }
    let compared = format!("?compare={strategy}");
    other.get("/couplings").await.is(200).hides(&compared);
    let files = ["/table.xlsx", "/cards.xlsx"].map(of);
    for path in &files {
        assert!(
            !cells(&mut other, path).await.contains("sort du bois"),
            "{path}"
        );
    }
    let events =
        "SELECT count(*) FROM governance_event e WHERE to_jsonb(e)::text LIKE '%polichinelle%'";
    assert_eq!(app.count(events).await, 0);

    // Its writer has it before all others.
    for path in [of(""), of("/cards.csv"), own[0].clone()] {
        writer.get(&path).await.is(200).shows("sort du bois");
    }
    run!(app, "UPDATE governance_workshop SET revealed_at = now() WHERE id = $1"; workshop.0);
    for path in open.iter().chain(&own) {
        other.get(path).await.is(200).shows("sort du bois");
    }
    other.get("/couplings").await.is(200).shows(&compared);
    for path in &files {
        assert!(
            cells(&mut other, path).await.contains("sort du bois"),
            "{path}"
        );
    }
}
