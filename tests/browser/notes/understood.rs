//! Lines typed as one who has not read the help types them: each is taken as it was meant, or marked
//! before Enter.

use super::{ANNE, ENTER, meeting, note_taker, saved, seen};
use crate::support::{Browser, Site};

/// Types a line, and waits until the page says how it will be read.
async fn reading(browser: &Browser, line: &str) -> Vec<(String, bool)> {
    let area = browser
        .find(".notes-point.here [data-composer] textarea")
        .await;
    area.send_keys(line).await.unwrap();
    let script = "const form = document.querySelector('.notes-point.here [data-composer]');
        return [...form.querySelectorAll('[data-said] span')]
            .map((chip) => [chip.textContent, chip.classList.contains('doubt')]);";
    let mut before = Vec::new();
    // The same answer twice: nothing is on its way.
    for _ in 0..40 {
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
        let answer = browser.driver.execute(script, vec![]).await.unwrap();
        let chips: Vec<(String, bool)> = serde_json::from_value(answer.json().clone()).unwrap();
        if !chips.is_empty() && chips == before {
            return chips;
        }
        before = chips;
    }
    panic!("nothing is said of {line}");
}

#[tokio::test]
async fn no_line_is_taken_otherwise_than_meant_without_a_mark() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    // A line as typed; what was meant, as the chips say it; none: it has to be marked.
    let lines: [(&str, Option<&[&str]>); 10] = [
        ("Le guichet ouvre en mars", Some(&["Information"])),
        ("? Qui porte la mesure", Some(&["Question"])),
        ("! Un guichet unique est ouvert", Some(&["Décision"])),
        ("cg> ? qui rédige le plan", None),
        ("Qui rédige le plan ?", None),
        ("Décision : on commence lundi", None),
        ("zz: je n’y crois pas", None),
        ("Dupont : d’accord avec la proposition", None),
        ("@ Envoyer le plan pour le 18/12", None),
        ("@ Envoyer le plan >31/11", None),
    ];
    for (line, meant) in lines {
        let chips = reading(&anne, line).await;
        let marked = chips.iter().any(|(_, doubt)| *doubt);
        match meant {
            Some(meant) => {
                assert!(!marked, "{line}: {chips:?}");
                for word in meant {
                    assert!(
                        chips.iter().any(|(text, _)| text == word),
                        "{line}: {chips:?}"
                    );
                }
            }
            None => assert!(marked, "{line} is taken silently: {chips:?}"),
        }
        let area = anne
            .find(".notes-point.here [data-composer] textarea")
            .await;
        area.send_keys(ENTER.to_string()).await.unwrap();
        // What was said goes with the line.
        let _ = anne.find(".notes-point.here [data-said][hidden]").await;
    }
    saved(&anne).await;
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM entry WHERE meeting_id = $1")
        .bind(meeting)
        .fetch_one(&site.pool)
        .await
        .unwrap();
    assert_eq!(count, 10);
    // Beside, what was decided and promised has gathered.
    for (kind, count) in [("decision", "1"), ("follow_up", "2")] {
        let shown = anne.find(&format!("[data-tally-count={kind}]")).await;
        assert_eq!(shown.text().await.unwrap(), count);
    }
    anne.close().await;
}

#[tokio::test]
async fn a_name_is_completed_after_two_letters_and_read_as_who_speaks() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    let name: String =
        sqlx::query_scalar("SELECT name FROM person WHERE email = 'coordination@demo.example'")
            .fetch_one(&site.pool)
            .await
            .unwrap();
    let first: String = name.chars().take(2).collect();
    let area = anne
        .find(".notes-point.here [data-composer] textarea")
        .await;
    area.send_keys(format!("? {first}")).await.unwrap();
    let _ = anne.find(".notes-point.here .composer-names li").await;
    let options =
        "const names = [...document.querySelectorAll('.notes-point.here .composer-names li')];
        names.find((one) => one.textContent.includes(arguments[0]))
            .dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));";
    anne.driver
        .execute(options, vec![serde_json::json!(name)])
        .await
        .unwrap();
    let chips = reading(&anne, "qui commence").await;
    assert_eq!(chips[0], ("Question".to_owned(), false));
    assert_eq!(chips[1], (name, false));
    area.send_keys(ENTER.to_string()).await.unwrap();
    seen(&anne, "qui commence").await;
    saved(&anne).await;
    let said = "SELECT count(*) FROM entry e JOIN person p ON p.id = e.speaker_id
                WHERE p.email = 'coordination@demo.example' AND e.kind = 'question' AND e.body = 'qui commence'";
    assert_eq!(site.count(said).await, 1);
    anne.close().await;
}
