//! What a draft keeps to itself: every view derived from notes × every kind of visitor.

use chrono::TimeDelta;
use kernel::ids::{MeetingId, PersonId};
use platform::auth::Role;
use register::follow_up::reminders::send_due;

use crate::support::{Browser, TestApp};

/// Words that stand nowhere but in the draft.
const SECRETS: [&str; 2] = ["xylophone", "zanzibar"];

/// GT1's meeting runs; a decision and a task, promised by somebody who is not invited, are noted.
struct Draft {
    meeting: MeetingId,
    promised_by: PersonId,
    views: Vec<String>,
    things: Vec<String>,
}

async fn draft(app: &TestApp) -> Draft {
    let group = app.group(1).await;
    let strategy = app.strategy("PRI").await;
    let measure = app.measure("PREC-1", Some(group)).await;
    let meeting = app.meeting(group, "Séance en cours").await;
    let point = app.point(meeting, "Le guichet").await;
    let promised_by = app.person("Personne Promise").await;
    app.account(promised_by).await;
    app.role(promised_by, Role::Member, Some(app.group(2).await), None)
        .await;
    let writer = app.person("Plume du GT1").await;
    app.account(writer).await;
    app.role(writer, Role::Pilot, Some(group), None).await;
    let mut pilot = app.browser_of(writer).await;
    pilot
        .post(&format!("/meetings/{meeting}/notes/start?early=1"), &[])
        .await
        .is(303);
    for (kind, body) in [
        ("decision", format!("Le {} est acheté", SECRETS[0])),
        ("follow_up", format!("Écrire à {}", SECRETS[1])),
    ] {
        let point = point.to_string();
        let fields = [("point", point.as_str()), ("kind", kind), ("body", &body)];
        pilot
            .post(&format!("/meetings/{meeting}/notes"), &fields)
            .await
            .is(303);
    }
    run!(app, "UPDATE decision SET scope_strategy_id = $1"; strategy.0);
    run!(app,
        "UPDATE action_item SET owner_id = $1, due_on = $2, decision_id = (SELECT id FROM decision)";
        promised_by.0, app.clock.today());
    let decision = app.count("SELECT id FROM decision").await;
    let item = app.count("SELECT id FROM action_item").await;
    let entry = app.count("SELECT min(id) FROM entry").await;
    let mut views: Vec<String> = [
        "/",
        "/decisions",
        "/decisions?q=xylophone",
        "/decisions/export.csv",
        "/follow-up",
        "/follow-up?q=zanzibar",
        "/follow-up?view=people",
        "/follow-up?mine=1",
        "/follow-up/export.csv",
        "/search?q=xylophone",
        "/search?q=zanzibar",
        "/board",
        "/meetings",
        "/groups",
    ]
    .map(str::to_owned)
    .into();
    views.extend([
        format!("/groups/{group}"),
        format!("/meetings/{meeting}"),
        format!("/meetings/{meeting}/minutes"),
        format!("/strategies/{strategy}"),
        format!("/measures/{measure}"),
    ]);
    Draft {
        meeting,
        promised_by,
        views,
        things: vec![
            format!("/decisions/{decision}"),
            format!("/follow-up/{item}"),
            format!("/entries/{entry}"),
        ],
    }
}

impl Draft {
    /// The addresses at which this visitor reads one of the draft's words.
    async fn told_to(&self, visitor: &mut Browser) -> Vec<String> {
        let mut told = Vec::new();
        for path in self.views.iter().chain(&self.things) {
            let answer = visitor.get(path).await;
            assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
            // The word one searched for stands in the form, and above an empty result.
            let text = answer
                .body
                .replace(['«', '»'], "")
                .replace("<mark>", "")
                .replace("</mark>", "");
            let words = |word: &&str| {
                let times = text.matches(*word).count();
                times > 0 && !(path.contains(&format!("q={word}")) && self.asked_only(&text, word))
            };
            if SECRETS.iter().any(words) {
                told.push(path.clone());
            }
        }
        told
    }

    /// The word stands there only as asked for, not in a sentence of the draft.
    fn asked_only(&self, text: &str, word: &str) -> bool {
        !text.contains(&format!("Le {word} est")) && !text.contains(&format!("Écrire à {word}"))
    }
}

#[tokio::test]
async fn what_is_noted_in_a_draft_is_told_to_nobody_else() {
    let app = TestApp::start().await;
    let draft = draft(&app).await;
    for kind in [
        "administrator",
        "pilot of GT2",
        "facilitator of GT2",
        "thematic coordinator",
        "cabinet",
        "member of GT1",
        "member of GT2",
        "without a role",
    ] {
        let visitor = app.visitor(kind).await;
        let mut browser = app.visit(visitor).await;
        let told = draft.told_to(&mut browser).await;
        assert!(told.is_empty(), "{kind} reads the draft at {told:?}");
        for path in &draft.things {
            let status = browser.get(path).await.status.as_u16();
            assert!(matches!(status, 403 | 404), "{kind} {path}: {status}");
        }
        // Nor is it counted.
        browser.get("/follow-up?view=groups").await.hides("GT1 ·");
    }
    // Nor to who promised it, as long as they were not there: by page or by mail.
    let mut promised = app.browser_of(draft.promised_by).await;
    let told = draft.told_to(&mut promised).await;
    assert!(told.is_empty(), "who promised it reads it at {told:?}");
    assert_eq!(reminders(&app).await, 0);
}

#[tokio::test]
async fn who_takes_notes_or_is_invited_finds_them_everywhere() {
    let app = TestApp::start().await;
    let draft = draft(&app).await;
    let invited = app.visitor("member of GT2").await;
    app.attends(draft.meeting, invited.unwrap(), "invited")
        .await;
    for (kind, visitor) in [
        ("pilot of GT1", app.visitor("pilot of GT1").await),
        (
            "facilitator of GT1",
            app.visitor("facilitator of GT1").await,
        ),
        ("lead of GT1", app.visitor("lead of GT1").await),
        ("coordination", app.visitor("coordination").await),
    ] {
        let told = draft.told_to(&mut app.visit(visitor).await).await;
        for path in [
            "/decisions",
            "/follow-up",
            "/search?q=xylophone",
            "/follow-up/export.csv",
        ]
        .map(str::to_owned)
        .iter()
        // An entry leads on to where it stands.
        .chain(&draft.things[..2])
        {
            assert!(told.contains(path), "{kind} does not find it at {path}");
        }
    }
    app.attends(draft.meeting, draft.promised_by, "invited")
        .await;
    let told = draft
        .told_to(&mut app.browser_of(draft.promised_by).await)
        .await;
    assert!(told.contains(&"/follow-up?mine=1".to_owned()), "{told:?}");
    assert_eq!(reminders(&app).await, 1);
}

#[tokio::test]
async fn once_sent_round_the_register_shows_it() {
    let app = TestApp::start().await;
    let draft = draft(&app).await;
    let cabinet = app.visitor("cabinet").await;
    let mut cabinet = app.visit(cabinet).await;
    assert!(draft.told_to(&mut cabinet).await.is_empty());
    run!(app,
        "UPDATE minutes SET state = 'circulated', circulated_at = $1, corrections_due_on = $2";
        app.clock.now(), app.clock.today());
    let told = draft.told_to(&mut cabinet).await;
    for path in ["/decisions", "/follow-up", "/decisions/export.csv"].map(str::to_owned) {
        assert!(told.contains(&path), "{told:?}");
    }
    let mut promised = app.browser_of(draft.promised_by).await;
    assert!(draft.told_to(&mut promised).await.contains(&"/".to_owned()));
}

/// Mails of the next Monday that hold one of the draft's words.
async fn reminders(app: &TestApp) -> i64 {
    app.clock.advance(TimeDelta::days(5));
    let mut db = app.db().await;
    send_due(&mut db, app.clock.now(), "https://jalon.example")
        .await
        .unwrap();
    app.count("SELECT count(*) FROM mail WHERE body ~ 'xylophone|zanzibar'")
        .await
}
