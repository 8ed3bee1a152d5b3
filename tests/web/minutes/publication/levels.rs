//! Files and mails show all three levels of points.

use std::io::Read as _;

use platform::auth::Role;

use crate::support::TestApp;

fn document_of(docx: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut text = String::new();
    let mut document = archive.by_name("word/document.xml").unwrap();
    document.read_to_string(&mut text).unwrap();
    text
}

#[tokio::test]
async fn three_levels_stand_in_files_and_mails() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let first = app.point(meeting, "Premier niveau").await;
    let second = app.sub_point(first, "Deuxième niveau").await;
    let third = app.sub_point(second, "Troisième niveau").await;
    let (member, _) = app.signed_in_person(Role::Member, 1).await;
    app.attends(meeting, member, "invited").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let send = format!("/meetings/{meeting}/agenda/send");
    pilot.looks_and_sends(&send).await.location();
    let told = "SELECT count(*) FROM mail WHERE body LIKE E'%\n1.1.1 Troisième niveau%'
                AND html LIKE '%>1.1.1 Troisième niveau</h%'";
    assert_eq!(app.count(told).await, 1);
    let table = app
        .noted(meeting, third, "information", "Dit à la table 1")
        .await;
    run!(app, "WITH section AS (INSERT INTO minutes_section (meeting_id, name, position, merged_at)
                          VALUES ($1, 'Table 1', 1, $3) RETURNING id)
         UPDATE entry SET section_id = section.id FROM section WHERE entry.id = $2";
        meeting.0, table.0, app.clock.now());
    for what in ["agenda", "minutes"] {
        let url = format!("/meetings/{meeting}/{what}");
        pilot
            .get(&format!("{url}.md"))
            .await
            .shows("\n## 1 Premier niveau\n")
            .shows("\n### 1.1 Deuxième niveau\n")
            .shows("\n#### 1.1.1 Troisième niveau\n");
        let docx = pilot.get(&format!("{url}.docx")).await;
        docx.is(200);
        let text = document_of(&docx.bytes);
        let heading = text.find("Heading3").expect("a heading of the third level");
        let title = text.find("1.1.1  Troisième niveau").expect("its title");
        assert!(heading < title, "{text}");
    }
    // The heading of a sub-group's part stands below its point's.
    let url = format!("/meetings/{meeting}/minutes");
    pilot
        .get(&format!("{url}.md"))
        .await
        .shows("\n##### Table 1\n");
    let docx = pilot.get(&format!("{url}.docx")).await;
    assert!(document_of(&docx.bytes).contains("Heading4"));
    pilot.get(&format!("{url}.pdf")).await.is(200);
}
