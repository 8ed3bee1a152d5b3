//! Who writes unnamed is named nowhere: in pages, in what is told, in files, in the history, by the search.

use platform::auth::Role;

use crate::support::TestApp;

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
        let file = gt0.get(&format!("/governance/tables/{table}/{path}")).await;
        let sheet = platform::sheets::read(&file.bytes).unwrap();
        let all: String = sheet
            .rows
            .iter()
            .flat_map(|row| row.cells.clone())
            .collect();
        assert!(
            all.contains("bloque") && !all.contains("Zéphyrine"),
            "{path}: {all}"
        );
    }
    // What is kept of it, for whoever reads the tables by themselves: the author's own column alone.
    let told: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM history WHERE subject_kind = 'governance_card'
           AND (actor_id = $1 OR changes::text LIKE '%Zéphyrine%' OR note LIKE '%Zéphyrine%')",
    )
    .bind(author.0)
    .fetch_one(&app.pool)
    .await
    .unwrap();
    assert_eq!(told, 0);
    let events =
        "SELECT count(*) FROM governance_event e WHERE to_jsonb(e)::text LIKE '%Zéphyrine%'";
    assert_eq!(app.count(events).await, 0);
}
