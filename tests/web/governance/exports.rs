//! The table as files: what the page shows its reader, and nobody who is not named.

use platform::{auth::Role, sheets};

use super::WRITE;
use crate::{
    rights_table::{Row, get},
    support::TestApp,
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/governance/tables/{id}/table.pdf", WRITE),
    get("/governance/tables/{id}/tiles.pdf", WRITE),
    get("/governance/tables/{id}/table.svg", WRITE),
    get("/governance/tables/{id}/table.png", WRITE),
    get("/governance/tables/{id}/table.md", WRITE),
    get("/governance/tables/{id}/table.xlsx", WRITE),
    get("/governance/tables/{id}/cards.xlsx", WRITE),
    get("/governance/tables/{id}/cards.csv", WRITE),
];

#[tokio::test]
async fn files_say_what_the_table_says_and_nobody_s_name_who_gave_none() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let named = app.person("Ada Nommée").await;
    let hidden = app.person("Zoé Cachée").await;
    let cell = (topic, level);
    app.governance_card(
        table,
        cell,
        named,
        "proposal",
        "=SOMME(1;2) par **commune**",
    )
    .await;
    let card = app
        .governance_card(table, cell, hidden, "risk", "Le cabinet bloque")
        .await;
    run!(app, "UPDATE governance_card SET author_shown = false WHERE id = $1"; card.0);
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let address = format!("/governance/tables/{table}");

    let text = pilot.get(&format!("{address}/table.md")).await;
    text.is(200)
        .shows("# Gouvernance")
        .shows("## Représentation")
        .shows("### Comité")
        .shows("**Proposition** =SOMME(1;2) par **commune** [Ada Nommée]")
        .shows("**Risque** Le cabinet bloque")
        .hides("Cachée");

    let list = pilot.get(&format!("{address}/cards.csv")).await;
    // No spreadsheet runs it.
    list.is(200).shows("'=SOMME(1;2)").hides("Cachée");
    assert_eq!(list.body.matches("\r\n").count(), 3);

    for (file, rows, columns) in [("table.xlsx", 1, 2), ("cards.xlsx", 2, 8)] {
        let book = pilot.get(&format!("{address}/{file}")).await;
        book.is(200);
        let sheet = sheets::read(&book.bytes).unwrap();
        assert_eq!(sheet.headers.len(), columns, "{file}");
        assert_eq!(sheet.rows.len(), rows, "{file}");
        let said: String = sheet
            .rows
            .iter()
            .flat_map(|row| row.cells.clone())
            .collect();
        assert!(said.contains("=SOMME(1;2)"), "{file}: {said}");
        assert!(said.contains("Ada Nommée"), "{file}: {said}");
        assert!(!said.contains("Cachée"), "{file}: {said}");
    }

    // The list stands beside the table in one workbook.
    let book = pilot.get(&format!("{address}/table.xlsx")).await;
    let both = sheets::book(&book.bytes, &sheets::Limits::default(), &|_| 0);
    assert_eq!(both.unwrap().sheets.len(), 2);

    // What typesets may not be there.
    for file in ["table.pdf", "tiles.pdf", "table.svg", "table.png"] {
        let status = pilot.get(&format!("{address}/{file}")).await.status;
        assert!(status == 200 || status == 503, "{file}: {status}");
    }
}

#[tokio::test]
async fn who_may_not_know_of_decisions_reads_no_numbers_of_them() {
    let app = TestApp::start().await;
    let table = app.governance_table("Gouvernance").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let author = app.person("Ada Nommée").await;
    let card = app
        .governance_card(table, (topic, level), author, "proposal", "Un siège")
        .await;
    let group = app.group(0).await;
    run!(app, "WITH decided AS (
             INSERT INTO decision (year, text, decided_on, group_id, recorded_at)
             VALUES (2021, 'Chaque commune siège.', $1, $2, $3) RETURNING id)
         INSERT INTO governance_card_link (card_id, decision_id) SELECT $4, id FROM decided";
        app.clock.today(), group.0, app.clock.now(), card.0);
    // Invited to the table, and nothing else.
    let guest = app.person("Invitée Seule").await;
    app.account(guest).await;
    run!(app, "INSERT INTO governance_invited (table_id, person_id) VALUES ($1, $2)";
        table.0, guest.0);
    let file = format!("/governance/tables/{table}/table.md");
    let mut guest = app.browser_of(guest).await;
    guest.get(&file).await.shows("(décidé)").hides("GT0-2021-");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot.get(&file).await.shows("(GT0-2021-001)");
    // A member knows the own group's decisions: another's has neither number nor a link that is dead.
    run!(app, "UPDATE governance_table SET opened = true WHERE id = $1"; table.0);
    let mut member = app.signed_in(Role::Member, 1).await;
    let page = format!("/governance/tables/{table}");
    for address in [&file, &page] {
        let seen = member.get(address).await;
        seen.shows("décidé").hides("GT0-2021-").hides("/decisions/");
    }
    let mut own = app.signed_in(Role::Member, 0).await;
    own.get(&page).await.shows("GT0-2021-001");
}
