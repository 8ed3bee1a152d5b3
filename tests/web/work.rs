//! Heavy work: what was asked for comes, too much is said to be too much, the server lives on.

use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use platform::{auth::Role, print, work};

use crate::support::TestApp;

/// A text that once ended the program.
fn deep() -> String {
    ">".repeat(300) + " profond"
}

#[tokio::test]
async fn deep_quotes_come_in_every_format() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let point = app.point(meeting, "Un point").await;
    for body in [
        deep(),
        ">".repeat(19_900),
        "- > ".repeat(4_900),
        "www.".repeat(4_900),
    ] {
        app.noted(meeting, point, "information", &body).await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    for page in ["notes", "minutes"] {
        pilot
            .get(&format!("/meetings/{meeting}/{page}"))
            .await
            .is(200)
            .shows("profond");
    }
    for (extension, start) in [("pdf", &b"%PDF"[..]), ("docx", b"PK"), ("md", b"# ")] {
        let file = pilot
            .get(&format!("/meetings/{meeting}/minutes.{extension}"))
            .await;
        file.is(200);
        assert!(file.bytes.starts_with(start), "{extension}");
    }
}

#[test]
fn a_job_has_limits() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_jalon"))
        .args(["work", "csv"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let limits = format!("/proc/{}/limits", child.id());
    // It waits for what comes in; by then, or soon, it has bound itself.
    let bound = (0..600).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        let limits = std::fs::read_to_string(&limits).unwrap_or_default();
        let of = |name: &str| {
            let line = limits.lines().find(|line| line.starts_with(name));
            line.is_some_and(|line| !line.contains("unlimited"))
        };
        of("Max data size") && of("Max cpu time") && of("Max file size")
    });
    let _ = child.stdin.take().unwrap().write_all(b"no table\n");
    let ended = child.wait().unwrap();
    assert!(bound, "no limits");
    assert_eq!(ended.code(), Some(3), "what it cannot read is a failure");
}

#[tokio::test]
async fn what_is_too_heavy_is_said() {
    // Set before the bench does: a program that is ended in the middle of its job.
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("ended");
    std::fs::write(&program, "#!/bin/sh\nkill -9 $$\n").unwrap();
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&program, mode).unwrap();
    work::set_program(&program);
    work::set_print_program(&program);
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    for file in [
        format!("/meetings/{meeting}/agenda.pdf"),
        format!("/meetings/{meeting}/agenda.docx"),
        "/decisions/export.xlsx".to_owned(),
        "/decisions/export.csv".to_owned(),
    ] {
        pilot
            .get(&file)
            .await
            .is(422)
            .shows("C’est trop à la fois")
            .shows("une liste filtrée");
    }
    let mut coordination = app.signed_in(Role::Coordinator, 0).await;
    coordination
        .upload("/measures/imports", "m.csv", b"Code;Titre\nA;B\n", &[])
        .await
        .is(422)
        .shows("trop de temps ou de mémoire");
    for (name, bytes) in [("pv.txt", &b"PV du GT1"[..]), ("pv.pdf", b"%PDF-1.7")] {
        coordination
            .upload("/meetings/imports", name, bytes, &[])
            .await
            .is(422)
            .shows("trop de temps ou de mémoire");
    }
}

#[tokio::test]
async fn a_pdf_waits_for_its_program_and_nothing_else_does() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("jalon-print");
    work::set_print_program(&program);
    let app = TestApp::start().await;
    work::keep_ready(&print::PDF);
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let file = |extension| format!("/meetings/{meeting}/agenda.{extension}");
    pilot
        .get(&file("pdf"))
        .await
        .is(503)
        .shows("Le PDF n’est pas encore prêt sur ce serveur")
        .shows("en DOCX")
        .shows("dans quelques minutes");
    for extension in ["docx", "md"] {
        pilot.get(&file(extension)).await.is(200);
    }
    pilot.get("/decisions/export.xlsx").await.is(200);
    // It is built meanwhile: nothing need be started anew.
    let built = Path::new(env!("CARGO_BIN_EXE_jalon")).with_file_name("jalon-print");
    std::os::unix::fs::symlink(built, &program).unwrap();
    for _ in 0..2 {
        let pdf = pilot.get(&file("pdf")).await;
        pdf.is(200);
        assert!(pdf.bytes.starts_with(b"%PDF"));
    }
}
