//! What stands in the notes of a meeting: the register follows who writes there.

use platform::{
    auth::{Permit, rights::permission::TakeNotes},
    errors::{AppError, SaveError},
};
use register::{
    decisions::commands::{self as decisions, NotedDecision},
    follow_up::{
        commands::{self as follow_up, NotedItem},
        model::ItemState,
    },
    from_notes,
};

use crate::support::TestApp;

#[tokio::test]
async fn who_notes_in_one_meeting_decides_and_promises_nothing_in_another() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (meeting, other) = (
        app.meeting(group, "Réunion").await,
        app.meeting(group, "Autre").await,
    );
    let point = app.point(meeting, "Point").await;
    let decided = app.noted(meeting, point, "decision", "Décidé").await;
    let promised = app.noted(meeting, point, "follow_up", "Promis").await;
    let on = |meeting| Permit::<TakeNotes, _>::of_operator_on(None, app.clock.now(), meeting);
    let (here, elsewhere) = (on(meeting), on(other));
    let decision = NotedDecision {
        group,
        entry: decided,
        decided_on: app.clock.today(),
        text: "Décidé".into(),
        votes: String::new(),
    };
    let item = NotedItem {
        group,
        entry: promised,
        what: "Promis".into(),
        owner: None,
        owner_name: "Anne".into(),
        due_on: None,
    };
    let mut db = app.db().await;
    let refused = decisions::record_noted(&mut db, &elsewhere, &decision).await;
    assert!(matches!(refused, Err(SaveError::App(AppError::NotFound))));
    let refused = follow_up::record_noted(&mut db, &elsewhere, &item).await;
    assert!(matches!(refused, Err(SaveError::App(AppError::NotFound))));
    decisions::record_noted(&mut db, &here, &decision)
        .await
        .unwrap();
    let id = follow_up::record_noted(&mut db, &here, &item)
        .await
        .unwrap();
    let done = (ItemState::Done, app.clock.today());
    let refused = follow_up::settle_noted(&mut db, &elsewhere, id, &[], done).await;
    assert!(matches!(refused, Err(SaveError::App(AppError::NotFound))));
    for entry in [decided, promised] {
        from_notes::reword(&mut db, &elsewhere, entry, "Autre chose")
            .await
            .unwrap();
        from_notes::withdraw(&mut db, &elsewhere, entry, None)
            .await
            .unwrap();
    }
    let untouched =
        "SELECT (SELECT count(*) FROM decision WHERE text = 'Décidé' AND archived_at IS NULL)
                          + (SELECT count(*) FROM action_item
                             WHERE what = 'Promis' AND state = 'open' AND archived_at IS NULL)";
    assert_eq!(app.count(untouched).await, 2);
    from_notes::withdraw(&mut db, &here, decided, None)
        .await
        .unwrap();
    assert_eq!(app.count(untouched).await, 1);
}
