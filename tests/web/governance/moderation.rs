//! What should not stand there is taken off the table without anybody learning who wrote it.

use platform::auth::Role;

use crate::support::TestApp;

/// As nobody else and no word of a page is called.
const NAME: &str = "Zéphyrine Tacite";

#[tokio::test]
async fn what_is_written_unnamed_is_moderated_without_being_revealed() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let author = app.person(NAME).await;
    app.account(author).await;
    let group = app.group(1).await;
    app.role(author, Role::Pilot, Some(group), None).await;
    let mut writer = app.browser_of(author).await;
    let (topic, level) = (topic.to_string(), level.to_string());
    let fields = [
        ("topic", topic.as_str()),
        ("level", &level),
        ("kind", "risk"),
        ("body", "Le cabinet bloque"),
        ("signed", "unnamed"),
    ];
    let of_table = format!("/governance/tables/{table}");
    writer
        .post(&format!("{of_table}/cards"), &fields)
        .await
        .location();
    let card = app.count("SELECT max(id) FROM governance_card").await;
    let card = format!("/governance/cards/{card}");
    let said = [("body", "Et il le sait"), ("signed", "unnamed")];
    writer
        .post(&format!("{card}/comments"), &said)
        .await
        .location();
    let comment = app.count("SELECT max(id) FROM governance_comment").await;

    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let withdraw = format!("{card}/comments/{comment}/withdraw");
    let archive = format!("{card}/archive");
    for (way, what) in [
        (&withdraw, "Et il le sait"),
        (&archive, "Le cabinet bloque"),
    ] {
        gt0.get(way).await.is(200).shows(what).hides("Zéphyrine");
        gt0.post(way, &[]).await.location();
    }
    // Who took it off is told once of what; the table shows it no more.
    gt0.get(&of_table).await.is(200);
    gt0.get(&of_table)
        .await
        .is(200)
        .hides("Le cabinet bloque")
        .hides("Zéphyrine");
    // Who moderates is named, who wrote is not: neither there nor in what the administration reads.
    gt0.get(&card)
        .await
        .is(200)
        .shows("coordinator GT0")
        .hides("Et il le sait")
        .hides("Zéphyrine");
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    for page in ["/admin/security", "/admin/security.csv"] {
        admin.get(page).await.is(200).hides("Zéphyrine");
    }
    let told = "SELECT count(*) FROM history WHERE subject_kind = 'governance_card' AND changes::text || note LIKE '%phyrine%'";
    assert_eq!(app.count(told).await, 0);
}
