//! The files, read back by other programs.

use std::process::Command;

use kernel::ids::{EntryId, MeetingId};
use platform::auth::Role;

use crate::support::{Browser, TestApp};

/// Text that would run, or break the writing, if it were taken for anything but text.
const HOSTILE: [&str; 7] = [
    "#eval(\"1\") #include \"x\" $a$ @b <c>",
    "<script>alert(1)</script> & <w:p>",
    "\\u{41} {{ 7*7 }} %PDF- ]]>",
    "Motdunelongueurdéraisonnablemaispossibledansunprocèsverbaladministratifbruxellois",
    "Ελληνικά, кириллица, naïveté, œuvre, 12 €",
    "= titre? - liste + plus / barre `code`",
    "ligne une\nligne deux",
];

/// A meeting with attendance and all kinds of entries, and texts in the order of reading.
async fn written(app: &TestApp) -> (MeetingId, Vec<String>) {
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let anne = app.person("Anne Dupont").await;
    app.attends(meeting, anne, "present").await;
    let first = app.point(meeting, "Premier point").await;
    let second = app.point(meeting, "Second point").await;
    let mut texts = vec![
        "Réunion du GT1".to_owned(),
        "Anne Dupont".to_owned(),
        "Premier point".to_owned(),
    ];
    let question = app
        .noted(meeting, first, "question", "Une question ?")
        .await;
    let answer = app.noted(meeting, first, "answer", "Une réponse.").await;
    said_by(app, question, "Olivier Dehors", None).await;
    said_by(app, answer, "Marcelle Dedans", Some(question)).await;
    texts.extend(
        [
            "Olivier Dehors : Une question ?",
            "Marcelle Dedans : Une réponse.",
        ]
        .map(String::from),
    );
    for body in HOSTILE {
        app.noted(meeting, first, "information", body).await;
        texts.push(body.replace('`', ""));
    }
    texts.push("Second point".into());
    app.noted(meeting, second, "decision", "Une décision **nette**")
        .await;
    app.noted(meeting, second, "follow_up", "Un suivi").await;
    texts.extend(["Une décision nette", "Un suivi"].map(String::from));
    (meeting, texts)
}

async fn said_by(app: &TestApp, entry: EntryId, name: &str, parent: Option<EntryId>) {
    run!(app, "UPDATE entry SET speaker_name = $2, parent_id = $3 WHERE id = $1";
        entry.0, name, parent.map(|id| id.0));
}

async fn saved(
    reader: &mut Browser,
    url: &str,
    name: &str,
    folder: &std::path::Path,
) -> std::path::PathBuf {
    let answer = reader.get(url).await;
    answer.is(200);
    let file = folder.join(name);
    std::fs::write(&file, &answer.bytes).unwrap();
    file
}

/// What a program says of a file.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output
        .unwrap_or_else(|error| panic!("{program} is needed; ./test.sh installs it: {error}"));
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Without what typesetting may change: spaces, line ends and hyphens.
fn bare(text: &str) -> String {
    let kept = |c: &char| {
        !c.is_whitespace() && !matches!(c, '-' | '\u{2010}' | '\u{ad}' | '\u{200b}' | '\u{feff}')
    };
    text.chars().filter(kept).collect()
}

#[track_caller]
fn holds_in_order(found: &str, texts: &[String]) {
    let found = bare(found);
    let mut rest = found.as_str();
    for text in texts {
        let at = rest
            .find(&bare(text))
            .unwrap_or_else(|| panic!("missing, or out of order: {text}\n{found}"));
        rest = &rest[at..];
    }
}

#[tokio::test]
async fn the_pdf_says_what_the_minutes_say() {
    let app = TestApp::start().await;
    let (meeting, texts) = written(&app).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let folder = tempfile::tempdir().unwrap();
    let pdf = saved(
        &mut pilot,
        &format!("/meetings/{meeting}/minutes.pdf"),
        "m.pdf",
        folder.path(),
    )
    .await;
    let path = pdf.to_str().unwrap();
    let text = said("pdftotext", &[path, "-"]);
    holds_in_order(&text, &texts);
    holds_in_order(&text, &["Projet, non approuvé".into()]);
    let facts = said("pdfinfo", &[path]);
    assert!(facts.contains("Réunion du GT1"), "{facts}");
    assert!(
        facts
            .lines()
            .any(|l| l.starts_with("Tagged:") && l.ends_with("yes")),
        "{facts}"
    );
}

#[tokio::test]
async fn the_docx_says_what_the_minutes_say() {
    let app = TestApp::start().await;
    let (meeting, texts) = written(&app).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let folder = tempfile::tempdir().unwrap();
    let docx = saved(
        &mut pilot,
        &format!("/meetings/{meeting}/minutes.docx"),
        "m.docx",
        folder.path(),
    )
    .await;
    let out = folder.path().to_str().unwrap();
    let profile = format!("-env:UserInstallation=file://{out}/profile");
    let docx = docx.to_str().unwrap();
    said(
        "soffice",
        &[
            &profile,
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            out,
            docx,
        ],
    );
    let text = std::fs::read_to_string(folder.path().join("m.txt")).unwrap();
    holds_in_order(&text, &texts);
}

#[tokio::test]
async fn the_agenda_is_a_file_too() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    for title in ["Premier point", "Second point"] {
        app.point(meeting, title).await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let folder = tempfile::tempdir().unwrap();
    let url = format!("/meetings/{meeting}/agenda");
    let pdf = saved(&mut pilot, &format!("{url}.pdf"), "a.pdf", folder.path()).await;
    let text = said("pdftotext", &[pdf.to_str().unwrap(), "-"]);
    holds_in_order(
        &text,
        &["ORDRE DU JOUR", "1 Premier point", "2 Second point"].map(String::from),
    );
    pilot
        .get(&format!("{url}.md"))
        .await
        .is(200)
        .shows("## 1 Premier point");
    let docx = pilot.get(&format!("{url}.docx")).await;
    docx.is(200);
    assert!(docx.bytes.starts_with(b"PK"));
    assert!(
        docx.header("content-disposition").contains("Ordre du jour"),
        "{:?}",
        docx.headers
    );
}
