//! Word documents, and files that are no minutes.

use std::{io::Write as _, path::Path};

use super::*;
use platform::work;

#[tokio::test]
async fn hostile_files_are_refused_in_words_and_leave_nothing() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let bomb = zipped(&[("word/document.xml", &vec![b' '; 40 << 20])]);
    let entity = zipped(&[(
        "word/document.xml",
        b"<!DOCTYPE x [<!ENTITY a \"b\">]><w:document/>",
    )]);
    let broken = zipped(&[(
        "word/document.xml",
        b"<w:document><w:p><w:r><w:t>texte &bad <",
    )]);
    let lines = "ligne\n".repeat(100_000);
    let big = "a".repeat((5 << 20) + 1);
    for (name, bytes, message) in [
        ("a.docx", bomb.as_slice(), "refusé par précaution"),
        ("b.docx", entity.as_slice(), "refusé par précaution"),
        ("c.docx", broken.as_slice(), "abîmé"),
        (
            "d.docx",
            &zipped(&[("xl/workbook.xml", b"<x/>")]),
            "c’est une liste, pas un PV",
        ),
        ("d.msg", b"\xD0\xCF\x11\xE0", "messages d’Outlook"),
        ("e.docx", b"PK\x03\x04 rien", "abîmé"),
        ("f.txt", lines.as_bytes(), "trop long pour un PV"),
        ("g.txt", big.as_bytes(), "dépasse 5 Mo"),
        ("h.txt", b"a\0b\0\0\0\x01\x02", "n’est pas un texte"),
        ("i.pdf", b"%PDF-1.4", "abîmé"),
        ("", b"", "il n’y a rien à lire"),
    ] {
        browser
            .upload("/meetings/imports", name, bytes, &[("text", "")])
            .await
            .is(422)
            .shows(message);
    }
    assert_eq!(app.count("SELECT count(*) FROM minutes_import").await, 0);
    // Markup is text like any other.
    let url = browser
        .sends_minutes(
            "x.txt",
            b"PV GT3\n1. <script>alert(1)</script>\n<img src=x onerror=y>",
        )
        .await;
    let page = browser.get(&url).await;
    page.is(200);
    assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"));
}

#[tokio::test]
async fn what_is_no_minutes_is_said_to_be_none_above_all_else() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let lease = "Le bail prend cours le 1er janvier 2022.\nLe loyer est payable d’avance.\n";
    let url = browser.sends_minutes("bail.txt", lease.as_bytes()).await;
    browser
        .get(&url)
        .await
        .shows("id=\"no-minutes-title\">Ce texte ne ressemble pas")
        .shows("abandonnez cet import");
    let minutes = "PV du GT3 du 9 novembre 2021\nPrésents : Anne Roy\n1. Jury\nLe jury est lu.\n";
    let url = browser.sends_minutes("pv.txt", minutes.as_bytes()).await;
    browser.get(&url).await.is(200).hides("no-minutes-title");
}

#[tokio::test]
async fn minutes_in_a_pdf_wait_for_the_program_that_takes_their_text() {
    const PDF: &[u8] = include_bytes!("../../fixtures/minutes_in_pdf/fr-35-comite-pdf.pdf");
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("jalon-print");
    work::set_print_program(&program);
    let app = TestApp::start().await;
    let mut coordination = app.signed_in(Role::Coordinator, 0).await;
    coordination
        .upload("/meetings/imports", "pv.pdf", PDF, &[])
        .await
        .is(422)
        .shows("ne peuvent pas encore être lus")
        .shows("en Word (.docx) ou en LibreOffice (.odt)")
        .shows("Lire le PV");
    coordination
        .sends_minutes("pv.txt", b"PV du GT1\n1. Budget\nOn avance.")
        .await;
    assert_eq!(app.count("SELECT count(*) FROM minutes_import").await, 1);
    let built = Path::new(env!("CARGO_BIN_EXE_jalon")).with_file_name("jalon-print");
    std::os::unix::fs::symlink(built, &program).unwrap();
    let url = coordination.sends_minutes("pv.pdf", PDF).await;
    coordination.get(&url).await.is(200);
    let read = "SELECT count(*) FROM minutes_import WHERE source LIKE '%Claire Renson%'";
    assert_eq!(app.count(read).await, 1);
}

#[tokio::test]
async fn a_table_leads_to_the_imports_of_lists() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    app.group(3).await;
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    let workbook = zipped(&[("xl/workbook.xml", b"<x/>")]);
    let list: [(&str, &[u8]); 3] = [
        ("Mesures.XLSX", &workbook),
        ("sans-nom", &workbook),
        ("liste.csv", "Code;Titre\nA;Été".as_bytes()),
    ];
    for (name, bytes) in list {
        browser
            .upload("/meetings/imports", name, bytes, &[("text", "")])
            .await
            .is(422)
            .shows("c’est une liste, pas un PV")
            .shows("Une liste de mesures");
        // Whoever may import no measures is not sent where they can't go.
        pilot
            .upload("/meetings/imports", name, bytes, &[("text", "")])
            .await
            .is(422)
            .shows("c’est une liste, pas un PV")
            .hides("Une liste de mesures");
    }
    assert_eq!(app.count("SELECT count(*) FROM minutes_import").await, 0);
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[tokio::test]
async fn a_word_document_is_read_with_its_headings_lists_and_tables() {
    use docx_rs::{
        AbstractNumbering, Docx, Hyperlink, HyperlinkType, IndentLevel, Level, LevelJc, LevelText,
        NumberFormat, Numbering, NumberingId, Paragraph, Run, Start, Style, StyleType, Table,
        TableCell, TableRow,
    };
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text = |t: &str| Paragraph::new().add_run(Run::new().add_text(t));
    let heading = |t: &str| text(t).style("Heading1");
    let item = |t: &str| text(t).numbering(NumberingId::new(2), IndentLevel::new(0));
    let level = |format: &str, shown: &str| {
        Level::new(
            0,
            Start::new(1),
            NumberFormat::new(format),
            LevelText::new(shown),
            LevelJc::new("left"),
        )
    };
    let cell = |t: &str| TableCell::new().add_paragraph(text(t));
    let link = Hyperlink::new("https://exemple.example/note", HyperlinkType::External)
        .add_run(Run::new().add_text("la note"));
    let mut bytes = Vec::new();
    Docx::new()
        .add_style(Style::new("Heading1", StyleType::Paragraph).name("heading 1"))
        .add_abstract_numbering(AbstractNumbering::new(2).add_level(level("bullet", "•")))
        .add_numbering(Numbering::new(2, 2))
        .add_paragraph(text("Compte rendu du GT 3"))
        .add_paragraph(text("13 octobre 2021, 9h30-12h"))
        .add_paragraph(text("Présents :"))
        .add_paragraph(item("DUBOIS Camille"))
        .add_paragraph(item("Hugo Leroy (fils & <SA>)"))
        .add_paragraph(heading("Budget"))
        .add_paragraph(item("Camille : voir les chiffres"))
        .add_paragraph(text("Voir ").add_hyperlink(link))
        .add_table(Table::new(vec![
            TableRow::new(vec![cell("Qui"), cell("Quoi"), cell("Quand")]),
            TableRow::new(vec![
                cell("Camille"),
                cell("Écrire la fiche"),
                cell("15/11/2021"),
            ]),
        ]))
        .add_paragraph(heading("Divers"))
        .add_paragraph(text("Rien."))
        .build()
        .pack(std::io::Cursor::new(&mut bytes))
        .unwrap();
    let url = browser.sends_minutes("pv.docx", &bytes).await;
    let page = browser.get(&url).await;
    page.is(200)
        .shows("Compte rendu du GT 3")
        .shows("la note (https://exemple.example/note)")
        .shows("<SA>");
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    let titles: Vec<String> =
        sqlx::query_scalar("SELECT title FROM agenda_point ORDER BY position")
            .fetch_all(&app.pool)
            .await
            .unwrap();
    assert_eq!(titles, ["Budget", "Divers"]);
    assert_eq!(app.count("SELECT count(*) FROM action_item WHERE what = 'Écrire la fiche' AND owner_id IS NOT NULL AND due_on = '2021-11-15'").await, 1);
    assert_eq!(app.count("SELECT count(*) FROM attendance").await, 2);
}
