//! Unnamed answers give nobody away: on no page, in no file and in no table.

use regex::Regex;

use super::{paths, readers, said};
use crate::{
    circles::{
        feedback::{AFTER, Scene},
        feedback_unnamed::rows_with,
        synthesis::small::numbers,
    },
    support::Answer,
};

/// In every text that is written unnamed here.
const UNNAMED: &str = "phrase sans auteur";

/// Somebody's feedback on the axis; the secret of their link.
async fn wrote(scene: &Scene, n: usize, naming: &str, step: &str, text: &str) -> String {
    let app = &scene.app;
    let email = format!("p{n}@dehors.example");
    let invitee = app
        .invitee(scene.circle, &format!("Personne {n}"), &email, "yes")
        .await;
    let secret = app.circle_secret(invitee).await;
    let page = format!("/c/{secret}/feedback/{}", scene.axis);
    let mut guest = app.browser();
    let begin = [("action", "begin"), ("naming", naming)];
    guest.post(&page, &begin).await.location();
    let fields = [
        ("version", "1"),
        ("naming", naming),
        ("appreciation", step),
        ("remark_0", text),
        ("quotable", "1"),
    ];
    let sent = guest.post(&format!("{page}/send"), &fields).await;
    sent.location();
    secret
}

/// The synthesis is out, for everybody; what was written is among the contributions.
async fn published(scene: &Scene) {
    sqlx::query("INSERT INTO synthesis (circle_id, state, public_at) VALUES ($1, 'published', $2)")
        .bind(scene.circle.0)
        .bind(scene.app.clock.now())
        .execute(&scene.app.pool)
        .await
        .unwrap();
    let gather = format!("/circles/{}/tagging/gather", scene.circle);
    let mut pilot = scene.pilots().await;
    pilot.post(&gather, &[]).await.location();
}

#[tokio::test]
async fn what_two_wrote_unnamed_is_on_no_page_and_in_no_file() {
    let scene = Scene::new().await;
    scene.app.is_now(AFTER);
    for n in 0..2 {
        wrote(&scene, n, "unnamed", "1", &format!("{n} {UNNAMED}")).await;
    }
    let named = wrote(&scene, 2, "named", "4", "phrase avec un nom").await;
    published(&scene).await;
    let paths = paths(&scene, &named).await;
    let (mut came, mut seen) = (0, 0);
    for (who, mut reader) in readers(&scene).await {
        for path in &paths {
            let answer = reader.get(path).await;
            let status = answer.status.as_u16();
            assert!(status < 500, "{who} {path}: {status}");
            came += usize::from(status == 200);
            let text = said(&answer);
            seen += usize::from(text.contains("phrase avec un nom"));
            assert!(!text.contains(UNNAMED), "{who} reads {path}");
        }
    }
    assert!(came > 100, "{came} pages came");
    assert!(seen >= 4, "the walk meets what was written: {seen}");
    // Among three nobody can tell.
    wrote(&scene, 3, "unnamed", "1", &format!("3 {UNNAMED}")).await;
    let mut pilot = scene.pilots().await;
    let (circle, axis) = (scene.circle, scene.axis);
    for path in [
        format!("/circles/{circle}/feedback/axes/{axis}"),
        format!("/circles/{circle}/tagging?axis={axis}"),
    ] {
        let page = pilot.get(&path).await;
        for n in [0, 1, 3] {
            page.shows(&format!("{n} {UNNAMED}"));
        }
    }
}

/// Pages that draw answers.
const DRAWN: [&str; 9] = [
    "/synthesis",
    "/public",
    "/opinions",
    "/live/questions",
    "/live",
    "/screen",
    "/compare",
    "/results",
    "/feedback",
];

/// The numbers of pictures, of their titles and of their tables.
fn drawn(path: &str, answer: &Answer) -> Vec<i64> {
    if path.ends_with(".xlsx") {
        return numbers(answer);
    }
    let found = match path.ends_with(".docx") {
        true => r"(\d+) \(\d+.%\)",
        false => {
            r#"<g><title>[^<]*?(\d+)</title>|</th><td class="num">(\d+)</td>|<strong>(\d+)</strong></li>"#
        }
    };
    let found = Regex::new(found).unwrap();
    let text = said(answer);
    let numbers = found.captures_iter(&text).map(|found| {
        let number = found.iter().skip(1).flatten().next().unwrap();
        number.as_str().parse().unwrap()
    });
    numbers.collect()
}

/// Nine answered in writing, seven on phones, seven beforehand; each time few chose what others did not.
async fn answered(scene: &Scene) {
    let steps = ["5", "5", "5", "5", "5", "3", "2", "2", "1"];
    for (n, step) in steps.into_iter().enumerate() {
        wrote(scene, n, "unnamed", step, &format!("{n} {UNNAMED}")).await;
    }
    published(scene).await;
    let app = &scene.app;
    let question = app
        .question(scene.circle, scene.axis, "appreciation", "shown")
        .await;
    for sql in [
        "INSERT INTO live_answer (question_id, client_id, respondent, option, body, answered_on)
         SELECT $1, 'phone' || lpad(n::text, 8, '0'), decode(lpad(n::text, 64, '0'), 'hex'),
                CASE WHEN n > 5 THEN (n - 5)::text ELSE '4' END, n || ' phrase sans auteur du soir', $4
         FROM generate_series(1, 7) AS n WHERE $2 > 0 AND $3 > 0",
        "INSERT INTO first_opinion (circle_id, axis_id, invitee_id, unnamed, appreciation, remark, saved_on)
         SELECT $2, $3, id, true, CASE WHEN n > 5 THEN n - 5 ELSE 4 END, n || ' phrase sans auteur avant', $4
         FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM circle_invitee WHERE circle_id = $2) AS i
         WHERE n <= 7 AND $1 > 0",
        "INSERT INTO treatment (contribution_id, outcome, why, published_at, published)
         SELECT id, o, 'Expliqué', now(), jsonb_build_object('outcome', o, 'why', 'Expliqué', 'section', '')
         FROM (SELECT id, CASE WHEN row_number() OVER (ORDER BY id) > 5 THEN 'partly' ELSE 'taken' END AS o
               FROM contribution WHERE circle_id = $2 AND body <> '' ORDER BY id LIMIT 7) AS c
         WHERE $1 > 0 AND $3 > 0 AND $4 IS NOT NULL",
    ] {
        let done = sqlx::query(sql)
            .bind(question)
            .bind(scene.circle.0)
            .bind(scene.axis.0)
            .bind(app.clock.today())
            .execute(&app.pool)
            .await
            .unwrap();
        assert_eq!(done.rows_affected(), 7);
    }
}

#[tokio::test]
async fn no_number_under_three_is_drawn_and_no_time_is_told() {
    let scene = Scene::new().await;
    let app = &scene.app;
    app.is_now(AFTER);
    answered(&scene).await;
    let time = Regex::new(r"\b\d{1,2}:\d{2}\b").unwrap();
    let paths = paths(&scene, &scene.secret).await;
    let (mut pictures, mut told) = (0, 0);
    for (who, mut reader) in readers(&scene).await {
        for path in &paths {
            let answer = reader.get(path).await;
            if answer.status != 200 {
                continue;
            }
            let file = path.ends_with(".xlsx") || path.ends_with(".docx");
            if file || DRAWN.iter().any(|end| path.ends_with(end)) {
                let numbers = drawn(path, &answer);
                pictures += usize::from(numbers.len() > 1);
                let small: Vec<_> = numbers.iter().filter(|n| (1..3).contains(*n)).collect();
                assert!(small.is_empty(), "{who} {path}: {numbers:?}");
            }
            // No time stands beside what was said.
            for (at, _) in answer.body.match_indices(UNNAMED) {
                told += 1;
                let (before, after) = answer.body.split_at(at);
                let mut near: Vec<char> = before.chars().rev().take(120).collect();
                near.reverse();
                near.extend(after.chars().take(120));
                let near: String = near.into_iter().collect();
                assert!(!time.is_match(&near), "{who} {path}: {near}");
            }
        }
    }
    assert!(pictures >= 8, "{pictures} pictures");
    assert!(told > 20, "{told} texts");

    // Nor in a table: the only times are those at which a day begins.
    let exact = Regex::new(r"\d\d:\d\d:\d\d").unwrap();
    let day_begins = Regex::new(r"T22:00:00").unwrap();
    let rows = rows_with(app, UNNAMED).await;
    assert!(rows.len() > 30, "{}", rows.len());
    let named = Regex::new(r#""invitee_id": ?\d"#).unwrap();
    for row in rows {
        assert!(!exact.is_match(&day_begins.replace_all(&row, "")), "{row}");
        let opinion = row.starts_with("first_opinion:");
        assert!(opinion || !row.contains("Personne"), "{row}");
        assert!(opinion || !named.is_match(&row), "{row}");
    }
}
