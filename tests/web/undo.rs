//! Messages that offer to take back what they tell.

use platform::{auth::Role, web::undo::FIELD};
use sqlx::AssertSqlSafe;

use crate::{
    hostile::{powerful, send},
    rights_table::ROOMS,
    support::{Answer, Browser, TestApp, forms::Form},
};

/// Beginning of an address → the table its things lie in. People with an account aren't taken back
/// whole.
const TABLES: &[(&str, &str)] = &[
    ("circles/axes", "axis"),
    ("circles/notes", "note"),
    ("circles/{id}", "circle"),
    ("decisions", "decision"),
    ("follow-up", "action_item"),
    ("governance/cards", "governance_card"),
    ("governance/lines", "governance_line"),
    ("governance/sub-groups", "governance_sub_group"),
    ("governance/tables", "governance_table"),
    ("governance/workshops", "governance_workshop"),
    ("groups", "working_group"),
    ("measures", "measure"),
    ("meetings", "meeting"),
    ("organisations", "organisation"),
    ("polls", "poll"),
    ("strategies", "strategy"),
    ("updates", "status_update"),
];

/// All that tables hold, but for versions, and for what a row is called that was there before.
async fn contents(app: &TestApp, tables: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for table in tables {
        let sql = format!(
            "SELECT coalesce(jsonb_agg(x ORDER BY x::text), '[]')::text
             FROM (SELECT to_jsonb(t) - 'version' - 'id' AS x FROM {table} t) y"
        );
        let rows = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&app.pool);
        found.push(rows.await.unwrap());
    }
    found
}

/// The form by which the page after an act offers to take it back.
async fn offer(browser: &mut Browser, done: &Answer) -> Option<Form> {
    let page = browser.get(done.location()).await;
    let takes_back = |form: &Form| form.fields.iter().any(|field| field.name == FIELD);
    Form::all(&page).into_iter().find(takes_back)
}

/// Does something and takes it back by its message, with two clicks; then the tables hold what they
/// held.
async fn taken_back(
    app: &TestApp,
    browser: &mut Browser,
    tables: &[&str],
    path: &str,
    fields: &[(&str, &str)],
) {
    let before = contents(app, tables).await;
    let done = browser.post(path, fields).await;
    let form = offer(browser, &done).await;
    let form = form.unwrap_or_else(|| panic!("{path} offers nothing"));
    assert_ne!(contents(app, tables).await, before, "{path} does nothing");
    let back = send(browser, &form, &form.with("", "")).await;
    assert_eq!(contents(app, tables).await, before, "{path}");
    let again = send(browser, &form, &form.with("", "")).await;
    assert_eq!(again.location(), back.location(), "{path}");
    assert_eq!(contents(app, tables).await, before, "{path} twice");
}

#[tokio::test]
async fn whatever_is_archived_comes_back() {
    let app = TestApp::start().await;
    let (samples, person) = powerful(&app).await;
    let mut walked = Vec::new();
    let rows = ROOMS.iter().flat_map(|(_, rows)| rows.iter());
    for row in rows.filter(|row| row.method == "POST" && row.path.ends_with("/archive")) {
        let address = row.path.trim_start_matches('/');
        if address.starts_with("people/") {
            continue;
        }
        let table = TABLES.iter().find(|(word, _)| address.starts_with(word));
        let (first, table) = table.unwrap_or_else(|| panic!("which table: {}", row.path));
        let mut browser = app.browser_of(person).await;
        let path = samples.path(row.path);
        taken_back(&app, &mut browser, &[table], &path, &[]).await;
        walked.push(*first);
    }
    walked.sort_unstable();
    let all: Vec<&str> = TABLES.iter().map(|(word, _)| *word).collect();
    assert_eq!(walked, all);
    // Taking back an archival is no act that asks to be taken back.
    let organisation = samples.path("/organisations/{id}");
    let mut browser = app.browser_of(person).await;
    let done = browser.post(&format!("{organisation}/archive"), &[]).await;
    let form = offer(&mut browser, &done).await.unwrap();
    let back = send(&mut browser, &form, &form.with("", "")).await;
    assert!(offer(&mut browser, &back).await.is_none());
    let alone = app.person("Sans Compte").await;
    let archive = format!("/people/{alone}/archive");
    taken_back(&app, &mut browser, &["person"], &archive, &[]).await;
}

#[tokio::test]
async fn what_changed_since_stays() {
    let app = TestApp::start().await;
    let organisation = app.organisation("Bruxelles Essai").await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = format!("/organisations/{organisation}");
    let done = browser.post(&format!("{url}/archive"), &[]).await;
    let form = offer(&mut browser, &done).await.unwrap();
    // Somebody restores it, and has reasons to put it away again.
    for step in ["restore", "archive"] {
        browser.post(&format!("{url}/{step}"), &[]).await.location();
    }
    send(&mut browser, &form, &form.with("", ""))
        .await
        .is(409)
        .shows("rien n’est annulé");
    let archived = "SELECT count(*) FROM organisation WHERE archived_at IS NOT NULL";
    assert_eq!(app.count(archived).await, 1);
    // Who may not do it, may not by this form.
    let mut member = app.signed_in(Role::Member, 3).await;
    let answer = send(&mut member, &form, &form.with("", "")).await;
    assert!([403, 404].contains(&answer.status.as_u16()));
}

#[tokio::test]
async fn assignments_are_taken_back() {
    let app = TestApp::start().await;
    let (three, four) = (app.group(3).await, app.group(4).await);
    let (pilot, other) = (app.person("Pilote").await, app.person("Autre").await);
    for person in [pilot, other] {
        app.role(person, Role::Pilot, Some(three), None).await;
    }
    let mut browser = app.signed_in(Role::Coordinator, 0).await;

    let item = app
        .count("INSERT INTO action_item (what, group_id, owner_name, created_at)
                SELECT 'Écrire la note', id, 'Quelqu’un', now() FROM working_group WHERE number = 3 RETURNING id")
        .await;
    let helper = "INSERT INTO action_item_helper (item_id, person_id)
                  SELECT i.id, p.id FROM action_item i, person p WHERE p.name LIKE 'Pilote%' RETURNING item_id";
    app.count(helper).await;
    let owner = format!("/follow-up/{item}/owner");
    let tables = ["action_item", "action_item_helper"];
    for named in [pilot.to_string(), other.to_string()] {
        let named = [("owner", named.as_str())];
        taken_back(&app, &mut browser, &tables, &owner, &named).await;
    }
    let first = [("owner", pilot.to_string())];
    let first = first.each_ref().map(|(name, id)| (*name, id.as_str()));
    browser.post(&owner, &first).await.location();
    taken_back(&app, &mut browser, &tables, &owner, &[("owner", "")]).await;

    let (a, b) = (
        app.measure("A", Some(three)).await,
        app.measure("B", Some(four)).await,
    );
    app.measure("C", None).await;
    app.set_pilot(b, other).await;
    let (a, b, pilot) = (a.to_string(), b.to_string(), pilot.to_string());
    let target = format!("group:{three}");
    let assigned = [
        ("measure", a.as_str()),
        ("measure", &b),
        ("destination", &target),
        ("pilot", &pilot),
        ("thematic", ""),
        ("confirmed", "2"),
    ];
    taken_back(
        &app,
        &mut browser,
        &["measure"],
        "/measures/assign",
        &assigned,
    )
    .await;
    // All of them, or none.
    let done = browser.post("/measures/assign", &assigned).await;
    let form = offer(&mut browser, &done).await.unwrap();
    let touched = "UPDATE measure SET title = 'Autrement', version = version + 1 WHERE code = 'A'";
    sqlx::raw_sql(touched).execute(&app.pool).await.unwrap();
    let now = contents(&app, &["measure"]).await;
    send(&mut browser, &form, &form.with("", "")).await.is(409);
    assert_eq!(contents(&app, &["measure"]).await, now);
    browser
        .post("/measures/assign", &[(FIELD, "0"), ("was", "x")])
        .await
        .is(400);
}

#[tokio::test]
async fn links_are_taken_back() {
    let app = TestApp::start().await;
    let (group, strategy) = (app.group(3).await, app.strategy("PRI").await);
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let orphan = app.measure("PREC-101", None).await;
    let link = format!("/measures/orphans/{orphan}/link");
    let target = format!("group:{group}");
    let to = [("target", target.as_str()), ("page", "1")];
    taken_back(&app, &mut browser, &["measure"], &link, &to).await;

    let pair = format!("/couplings/{strategy}/{group}");
    let coupled = |version, strength| {
        [
            ("strength", strength),
            ("reason", "Mêmes acteurs"),
            ("version", version),
        ]
    };
    taken_back(&app, &mut browser, &["coupling"], &pair, &coupled("0", "2")).await;
    browser.post(&pair, &coupled("0", "2")).await.location();
    taken_back(&app, &mut browser, &["coupling"], &pair, &coupled("1", "3")).await;
    let remove = format!("{pair}/remove");
    taken_back(&app, &mut browser, &["coupling"], &remove, &[]).await;

    let new = format!("/groups/{group}/links/new");
    let board = [("label", "Tableau"), ("url", "https://example.org/")];
    let links = ["resource_link"];
    taken_back(&app, &mut browser, &links, &new, &board).await;
    for label in ["Un", "Deux"] {
        let link = [("label", label), ("url", "https://example.org/")];
        browser.post(&new, &link).await.location();
    }
    let first = app
        .count("SELECT id FROM resource_link WHERE label = 'Un'")
        .await;
    let remove = format!("/links/{first}/remove");
    taken_back(&app, &mut browser, &links, &remove, &[]).await;

    let new = format!("/groups/{group}/milestones/new");
    let note = [
        ("label", "Note"),
        ("due_on", "2021-12-01"),
        ("immovable", "1"),
    ];
    let milestones = ["milestone"];
    taken_back(&app, &mut browser, &milestones, &new, &note).await;
    browser.post(&new, &note).await.location();
    let id = app.count("SELECT id FROM milestone").await;
    let (done, remove) = (
        format!("/milestones/{id}/done"),
        format!("/milestones/{id}/remove"),
    );
    taken_back(&app, &mut browser, &milestones, &done, &[("done", "1")]).await;
    let earlier = "UPDATE milestone SET done_on = '2021-09-01'";
    sqlx::raw_sql(earlier).execute(&app.pool).await.unwrap();
    taken_back(&app, &mut browser, &milestones, &done, &[]).await;
    taken_back(&app, &mut browser, &milestones, &remove, &[]).await;
}

#[tokio::test]
async fn a_meeting_called_off_takes_place_after_all() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let meeting = app.meeting(group, "Réunion du GT3").await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let cancel = format!("/meetings/{meeting}/cancel");
    let reason = [("reason", "Grève des trains")];
    taken_back(&app, &mut browser, &["meeting"], &cancel, &reason).await;
    browser.post(&cancel, &reason).await.location();
    let reinstate = format!("/meetings/{meeting}/reinstate");
    taken_back(&app, &mut browser, &["meeting"], &reinstate, &[]).await;
}
