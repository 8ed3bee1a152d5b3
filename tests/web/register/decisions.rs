//! Tests of `features/meetings/decisions`: its rows of the rights table, and what it does.

use kernel::ids::{DecisionId, GroupId};
use platform::auth::{Permit, Role, rights::permission::TakeNotes};
use register::decisions::commands::{self, NotedDecision};

use crate::{
    rights_table::{EDIT_MEETING, LIST_MEETINGS, READ_MEETING, Row, get, post},
    support::{MeetingBase, SampleIds, TestApp},
};

/// Who may record decisions of some group.
const RECORD: &str = "s xoo oo oo xx xx - ox";

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/decisions", LIST_MEETINGS),
    post("/decisions", RECORD),
    get("/decisions/new", RECORD),
    get("/decisions/export.csv", LIST_MEETINGS),
    get("/decisions/export.xlsx", LIST_MEETINGS),
    get("/decisions/{id}", READ_MEETING),
    post("/decisions/{id}", EDIT_MEETING),
    get("/decisions/{id}/edit", EDIT_MEETING),
    post("/decisions/{id}/state", EDIT_MEETING),
    get("/decisions/{id}/supersede", EDIT_MEETING),
    post("/decisions/{id}/supersede", EDIT_MEETING),
    get("/decisions/{id}/archive", EDIT_MEETING),
    post("/decisions/{id}/archive", EDIT_MEETING),
    post("/decisions/{id}/restore", EDIT_MEETING),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let decision = decided(app, base.group, "Garder le canevas").await;
    SampleIds {
        ids: vec![("/decisions/", decision.to_string())],
        named: Vec::new(),
    }
}

/// A decision of a group on the whole process, taken today outside a meeting.
pub(super) async fn decided(app: &TestApp, group: GroupId, text: &str) -> DecisionId {
    DecisionId(
        sqlx::query_scalar(
            "INSERT INTO decision (year, text, decided_on, group_id, recorded_at)
             VALUES (2021, $1, $2, $3, $4) RETURNING id",
        )
        .bind(text)
        .bind(app.clock.today())
        .bind(group.0)
        .bind(app.clock.now())
        .fetch_one(&app.pool)
        .await
        .unwrap(),
    )
}

#[tokio::test]
async fn a_decision_is_recorded_found_and_led_through_its_states() {
    let app = TestApp::start().await;
    let group = app.group(3).await.to_string();
    app.measure("PREC-007", None).await;
    let mut browser = app.signed_in(Role::Pilot, 3).await;
    let mut form = vec![
        ("group", group.as_str()),
        ("text", "Réunir les facilitateurs chaque lundi"),
        ("decided_on", "2021-09-20"),
        ("state", "proposed"),
        ("scope", "measure"),
        ("measure", "PREC-999"),
    ];
    let refused = browser.post("/decisions", &form).await;
    refused
        .is(422)
        .shows("Aucune mesure ne porte ce code.")
        .shows("chaque lundi");
    form[5].1 = "prec-007";
    let url = browser
        .post("/decisions", &form)
        .await
        .location()
        .to_owned();
    let page = browser.get(&url).await;
    page.shows("GT3-2021-001")
        .shows("PREC-007")
        .shows("Proposée")
        .shows("Créé");
    assert!(page.queries() <= 6, "{}", page.queries());
    let state = format!("{url}/state");
    // Only what the state allows.
    browser.post(&state, &[("event", "apply")]).await.is(409);
    browser.post(&state, &[("event", "take")]).await.location();
    browser.post(&state, &[("event", "apply")]).await.location();
    browser
        .get(&url)
        .await
        .shows("Appliquée")
        .shows("Marquée comme prise");
    browser.post(&state, &[("event", "undo")]).await.location();
    browser.get(&url).await.shows("Retour à l’état précédent");
    // Full text with stems, a typing error, the number.
    for words in ["facilitateur", "facilitatuers", "GT3-2021-1", "2021-1"] {
        let list = browser.get(&format!("/decisions?q={words}")).await;
        list.shows("Réunir les facilitateurs");
        assert!(list.queries() <= 6, "{}", list.queries());
    }
    browser
        .get("/decisions?q=parapluie")
        .await
        .shows("Retirer les filtres");
}

#[tokio::test]
async fn numbers_are_given_one_at_a_time() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let meeting = app.meeting(group, "Réunion").await;
    let point = app.point(meeting, "Point").await;
    let mut tasks = Vec::new();
    for index in 0..8 {
        let entry = app
            .noted(meeting, point, "decision", &format!("Décision {index}"))
            .await;
        let (pool, now, today) = (app.pool.clone(), app.clock.now(), app.clock.today());
        tasks.push(tokio::spawn(async move {
            let permit = Permit::<TakeNotes, _>::of_operator_on(None, now, meeting);
            let new = NotedDecision {
                group,
                entry,
                decided_on: today,
                text: format!("Décision {index}"),
                votes: String::new(),
            };
            let mut tx = pool.begin().await.unwrap();
            let id = commands::record_noted(&mut tx, &permit, &new)
                .await
                .unwrap();
            // Sent twice, recorded once.
            assert_eq!(
                commands::record_noted(&mut tx, &permit, &new)
                    .await
                    .unwrap(),
                id
            );
            tx.commit().await.unwrap();
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(
        app.count("SELECT count(DISTINCT number) FROM decision")
            .await,
        8
    );
    assert_eq!(
        app.count("SELECT max(number)::bigint FROM decision").await,
        8
    );
    // The meeting's page tells of them, once the minutes are sent round.
    run!(app,
        "UPDATE minutes SET state = 'circulated', circulated_at = $1, corrections_due_on = $2";
        app.clock.now(), app.clock.today());
    let mut browser = app.signed_in(Role::Member, 1).await;
    let page = browser.get(&format!("/meetings/{meeting}")).await;
    page.shows("GT1-2021-008").hides("Enregistrer une décision");
    assert!(page.queries() <= 10, "{}", page.queries());
}

#[tokio::test]
async fn filters_count_what_they_would_show_and_exports_hold_just_that() {
    let app = TestApp::start().await;
    let (one, two) = (app.group(1).await, app.group(2).await);
    decided(&app, one, "Publier la note").await;
    decided(&app, one, "Reporter le cercle").await;
    let third = decided(&app, two, "Inviter les communes").await;
    run!(app, "UPDATE decision SET state = 'applied', scope_group_id = $2 WHERE id = $1";
        third.0, two.0);
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let list = browser.get("/decisions").await;
    list.shows("Groupe 1 (2)")
        .shows("Groupe 2 (1)")
        .shows("Appliquée (1)")
        .shows("Prise (2)");
    let list = browser.get(&format!("/decisions?group={one}")).await;
    list.shows("Publier")
        .hides("Inviter")
        .shows("Groupe 2 (1)")
        .shows("Appliquée (0)");
    browser
        .get("/decisions?scope=group")
        .await
        .shows("Inviter")
        .hides("Publier");
    browser
        .get("/decisions?year=2020")
        .await
        .hides("Publier")
        .shows("2021 (3)");
    browser
        .get("/decisions?sort=number")
        .await
        .shows("aria-sort=\"ascending\"");
    let file = browser
        .get(&format!("/decisions/export.csv?group={one}&q=note"))
        .await;
    file.is(200)
        .shows("GT1-2021-001;Publier la note;Prise")
        .hides("Reporter")
        .hides("Inviter");
    browser
        .get("/decisions/export.xlsx?state=applied")
        .await
        .is(200);
    // Members see their groups' decisions only.
    let mut member = app.signed_in(Role::Member, 2).await;
    member
        .get("/decisions")
        .await
        .shows("Inviter")
        .hides("Publier")
        .hides("Groupe 1");
    member.get("/decisions/export.csv").await.hides("Publier");
}

#[tokio::test]
async fn a_decision_is_superseded_by_a_new_or_an_existing_one() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let first = decided(&app, group, "Une réunion par mois").await;
    let mut browser = app.signed_in(Role::Facilitator, 1).await;
    let new = browser
        .get(&format!("/decisions/new?supersedes={first}"))
        .await;
    new.shows("remplacera GT1-2021-001")
        .shows("Une réunion par mois");
    let (id, group) = (first.to_string(), group.to_string());
    let form = [
        ("group", group.as_str()),
        ("text", "Une réunion par semaine"),
        ("decided_on", "2021-09-22"),
        ("scope", "process"),
        ("supersedes", &id),
    ];
    let second = browser
        .post("/decisions", &form)
        .await
        .location()
        .to_owned();
    browser
        .get(&second)
        .await
        .shows("Décisions qui se suivent")
        .shows("GT1-2021-001");
    let url = format!("/decisions/{first}");
    browser
        .get(&url)
        .await
        .shows("Cette décision ne vaut plus")
        .shows("GT1-2021-002");
    // Not in a circle, and only by what exists.
    let supersede = format!("{second}/supersede");
    browser
        .post(&supersede, &[("by", "GT1-2021-001")])
        .await
        .is(422)
        .shows("de près ou de loin");
    browser
        .post(&supersede, &[("by", "GT1-2021-099")])
        .await
        .is(422)
        .shows("ne porte ce numéro");
    // Taken back, then replaced by naming.
    browser
        .post(&format!("{url}/state"), &[("event", "undo")])
        .await
        .location();
    browser.get(&url).await.hides("Cette décision ne vaut plus");
    browser
        .post(&format!("{url}/supersede"), &[("by", "GT1-2021-002")])
        .await
        .location();
    browser
        .get(&url)
        .await
        .shows("est remplacée par GT1-2021-002");
}

#[tokio::test]
async fn two_people_never_overwrite_each_others_decision() {
    let app = TestApp::start().await;
    let id = decided(&app, app.group(1).await, "Avant").await;
    let mut first = app.signed_in(Role::Pilot, 1).await;
    let mut second = app.signed_in(Role::Coordinator, 0).await;
    let url = format!("/decisions/{id}");
    let version = first.get(&format!("{url}/edit")).await.input("version");
    let form = |text| {
        [
            ("text", text),
            ("decided_on", "2021-09-22"),
            ("scope", "process"),
            ("version", version.as_str()),
        ]
    };
    assert_eq!(
        first.post(&url, &form("De la première")).await.location(),
        url
    );
    let merge = second.post(&url, &form("Du second")).await;
    merge
        .is(409)
        .shows("Du second")
        .shows("De la première")
        .shows("pilot GT1");
    second
        .get(&url)
        .await
        .shows("De la première")
        .hides("Du second");
}

#[tokio::test]
async fn the_text_of_a_successor_is_kept_where_the_old_one_was_replaced_meanwhile() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let first = decided(&app, group, "Une réunion par mois").await;
    let other = decided(&app, group, "Deux par mois").await;
    let mut browser = app.signed_in(Role::Facilitator, 1).await;
    let (old, group) = (first.to_string(), group.to_string());
    let form = [
        ("group", group.as_str()),
        ("text", "Une réunion par semaine"),
        ("decided_on", "2021-09-22"),
        ("scope", "process"),
        ("supersedes", &old),
    ];
    run!(app, "UPDATE decision SET state = 'superseded', superseded_by_id = $2 WHERE id = $1";
        first.0, other.0);
    let again = browser.post("/decisions", &form).await;
    again
        .is(409)
        .shows("Une réunion par semaine")
        .shows("Votre texte est intact");
    assert_eq!(again.input("supersedes"), "");
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 2);
    browser.post("/decisions", &form[..4]).await.is(303);
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 3);
}
