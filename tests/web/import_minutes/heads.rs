//! A head of many lines: a mail with all that it answers.

use super::{writing::written, *};

/// A mail with minutes, which cites so many lines.
fn mail(cited: usize) -> String {
    let quoted: String = (0..cited)
        .map(|n| format!("> numéro {n} avec des mots\n"))
        .collect();
    format!(
        "From: Hugo Leroy <h@x.be>\nSent: Thursday 14 October 2021 10:12\nTo: Equipe\nSubject: PV du GT3 du 13 octobre 2021, 9h30-12h\n\nBonjour,\n\nPrésents : Camille Dubois, Hugo Leroy\n\n1. Budget\nLe budget est approuvé.\n\nBien à vous,\nHugo\n\nLe 13 octobre 2021, Camille a écrit :\n{quoted}"
    )
}

#[tokio::test]
async fn a_meeting_with_a_long_head_is_saved_again_and_nothing_of_it_is_lost() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser
        .sends_minutes("pv.txt", mail(2_000).as_bytes())
        .await;
    let facts = [
        ("version", "1"),
        ("title", "Bureau"),
        ("group", "3"),
        ("kind", "group"),
        ("day", "2021-10-13"),
        ("from", "09:30"),
        ("to", "12:00"),
        ("into", ""),
    ];
    browser
        .post(&format!("{url}/confirm"), &facts)
        .await
        .location();
    let longest = "SELECT max(char_length(description))::bigint FROM meeting";
    assert!(app.count(longest).await <= 20_000);
    let all = written(&app).await;
    for n in [0, 400, 999, 1_500, 1_999] {
        let line = format!("numéro {n} avec");
        assert!(all.contains(&line), "{line} is lost");
    }
}

#[tokio::test]
async fn a_long_head_goes_over_several_pages() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser.sends_minutes("pv.txt", mail(600).as_bytes()).await;
    let first = browser.get(&url).await;
    first
        .shows("Ces lignes continuent à la page suivante.")
        .hides("numéro 599 avec");
    assert!(first.body.len() < 200_000, "{} bytes", first.body.len());
    let mut cited = 0;
    for page in 1..=4 {
        let shown = browser.get(&format!("{url}?page={page}")).await;
        shown.is(200);
        cited += shown.body.matches(" avec des mots").count();
    }
    assert_eq!(cited, 600, "each line is shown once");
    let last = browser.get(&format!("{url}?page=4")).await;
    last.shows("numéro 599 avec").hides("Ces lignes continuent");
}
