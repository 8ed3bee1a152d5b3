//! Ten ordinary sentences, noted by one who has not opened the help: the page says of each before Enter
//! how it is read, and where that may not be what was meant, the line carries a mark.

use serde::Deserialize;

use super::{ANNE, ENTER, meeting, note_taker, saved};
use crate::support::{Browser, Site};

/// A line as it is typed, and what becomes of it.
struct Line {
    typed: &'static str,
    /// The kind it is stored as.
    kind: &'static str,
    /// Who says it, or answers for it; nobody where it is empty.
    who: &'static str,
    /// The mark before Enter; empty where the line is taken as it was meant.
    mark: &'static str,
    /// The mark that stays with the entry; empty where there is none.
    badge: &'static str,
}

/// A line taken as it was meant.
const fn meant(typed: &'static str, who: &'static str) -> Line {
    Line {
        typed,
        kind: "information",
        who,
        mark: "",
        badge: "",
    }
}

/// A line that may have been meant otherwise than as an information.
const fn marked(typed: &'static str, mark: &'static str) -> Line {
    Line {
        mark,
        ..meant(typed, "")
    }
}

const LINES: [Line; 10] = [
    meant("Le guichet ouvre en mars", ""),
    meant(
        "Pilote GT2 : la grille sera prête en novembre",
        "Pilote GT2",
    ),
    marked(
        "Décision : on ouvre un seul guichet",
        "« Décision » ne nomme personne",
    ),
    marked(
        "Pilote GT2 demande si la grille est prête",
        "une question commence par « ? »",
    ),
    marked(
        "Action : Camille rédige la note pour le 12/10",
        "« Action » ne nomme personne",
    ),
    marked("Qui relit la grille ?", "une question commence par « ? »"),
    marked("GT77 : leur avis est attendu", "« GT77 » ne nomme personne"),
    marked("À voir avec @GT77", "non lu : @GT77"),
    Line {
        badge: "code inconnu : zz",
        ..marked("zz : je n’y crois pas", "code inconnu : zz")
    },
    Line {
        typed: "@ Pilote GT2 : rendre la grille pour le 31/11",
        kind: "follow_up",
        who: "Pilote GT2",
        mark: "échéance non lue : 31/11",
        badge: "échéance non lue : 31/11",
    },
];

/// What the page shows of a line, without the spaces that do not break.
#[derive(Debug, Default, PartialEq, Deserialize)]
struct Shown {
    /// What the composer says before Enter.
    said: Vec<String>,
    /// Which of it is a mark.
    marks: Vec<String>,
    /// Kind of the last entry of the point, as stored and as a word, who speaks, and its marks.
    entries: usize,
    kind: String,
    word: String,
    who: String,
    badges: Vec<String>,
}

async fn shown(browser: &Browser) -> Shown {
    let script = "const point = document.querySelector('.notes-point.here');
        const text = (one) => (one?.textContent ?? '').replaceAll('\\u00a0', ' ').trim();
        const texts = (from, what) => from ? [...from.querySelectorAll(what)].map(text) : [];
        const entries = point.querySelectorAll('[data-own] > .entry');
        const last = entries[entries.length - 1];
        return {said: texts(point, '[data-said] span'), marks: texts(point, '[data-said] .doubt'),
                entries: entries.length, kind: last?.dataset.kind ?? '',
                word: text(last?.querySelector('.entry-kind')),
                who: text(last?.querySelector('.entry-speaker')),
                badges: texts(last, '.entry-unread')};";
    let answer = browser.driver.execute(script, vec![]).await.unwrap();
    serde_json::from_value(answer.json().clone()).unwrap()
}

/// Waits until the page shows the same twice, and it is what is waited for.
async fn settled(browser: &Browser, what: &str, awaited: impl Fn(&Shown) -> bool) -> Shown {
    let mut before = Shown::default();
    for _ in 0..40 {
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
        let now = shown(browser).await;
        if awaited(&now) && now == before {
            return now;
        }
        before = now;
    }
    panic!("{what}: {before:?}");
}

/// Types a line, hears how it is read, sends it, and looks at what it became.
async fn noted(browser: &Browser, line: &Line, nth: usize) {
    let typed = line.typed;
    let area = browser
        .find(".notes-point.here [data-composer] textarea")
        .await;
    area.send_keys(typed).await.unwrap();
    let before = settled(browser, typed, |now| !now.said.is_empty()).await;
    match line.mark {
        "" => assert!(before.marks.is_empty(), "{typed}: {before:?}"),
        mark => assert!(
            before.marks.iter().any(|said| said == mark),
            "{typed} is taken silently: {before:?}"
        ),
    }
    let who = if line.who.is_empty() { "—" } else { line.who };
    assert_eq!(before.said[1], who, "{typed}: {before:?}");

    area.send_keys(ENTER.to_string()).await.unwrap();
    let after = settled(browser, typed, |now| {
        now.said.is_empty() && now.entries == nth
    })
    .await;
    assert_eq!(after.kind, line.kind, "{typed}: {after:?}");
    // What was said before Enter is what stands there.
    assert_eq!(after.word, before.said[0], "{typed}");
    assert_eq!(after.who, line.who, "{typed}: {after:?}");
    let badges: Vec<&str> = after.badges.iter().map(String::as_str).collect();
    let expected = Some(line.badge).filter(|badge| !badge.is_empty());
    assert_eq!(badges, Vec::from_iter(expected), "{typed}: {after:?}");
}

#[tokio::test]
async fn ten_notes_without_the_help_are_taken_as_meant_or_marked() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let attends = "INSERT INTO attendance (meeting_id, person_id, standing)
                   SELECT $1, id, 'present' FROM person WHERE email = 'pilote.gt2@demo.example'";
    let attends = sqlx::query(attends).bind(meeting);
    attends.execute(&site.pool).await.unwrap();
    let anne = note_taker(&site.url, ANNE, meeting).await;
    let _ = anne.find("[data-notes-help]:not([open])").await;
    for (at, line) in LINES.iter().enumerate() {
        noted(&anne, line, at + 1).await;
    }
    saved(&anne).await;
    let stored: i64 = sqlx::query_scalar("SELECT count(*) FROM entry WHERE meeting_id = $1")
        .bind(meeting)
        .fetch_one(&site.pool)
        .await
        .unwrap();
    assert_eq!(stored, 10);
    anne.close().await;
}
