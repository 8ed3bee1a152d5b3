//! Tests of `features/meetings/follow_up`: its rows of the rights table, and what it does.
//! Reminders are in `reminders.rs`.

use chrono::TimeDelta;
use kernel::ids::{ActionItemId, GroupId, PersonId};
use platform::auth::Role;

use crate::{
    rights_table::{EDIT_MEETING, READ_MEETING, Row, get, post},
    support::{MeetingBase, SampleIds, TestApp},
};

/// Everybody signed in: lists show what the reader may see, the own items at least.
const SIGNED_IN: &str = "s ooo oo oo oo oo o oo";
/// Who may add items to some group.
const ADD: &str = "s xoo oo oo xx xx - ox";

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/follow-up", SIGNED_IN),
    post("/follow-up", ADD),
    get("/follow-up/new", ADD),
    get("/follow-up/export.csv", SIGNED_IN),
    get("/follow-up/export.xlsx", SIGNED_IN),
    get("/follow-up/{id}", READ_MEETING),
    post("/follow-up/{id}", EDIT_MEETING),
    get("/follow-up/{id}/edit", EDIT_MEETING),
    post("/follow-up/{id}/state", EDIT_MEETING),
    post("/follow-up/{id}/postpone", EDIT_MEETING),
    post("/follow-up/{id}/owner", EDIT_MEETING),
    post("/follow-up/{id}/notes", EDIT_MEETING),
    get("/follow-up/{id}/archive", EDIT_MEETING),
    post("/follow-up/{id}/archive", EDIT_MEETING),
    post("/follow-up/{id}/restore", EDIT_MEETING),
    get("/account/reminders", SIGNED_IN),
    post("/account/reminders", SIGNED_IN),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let item = app.item(base.group, "Relire la note", None, Some(3)).await;
    SampleIds {
        ids: vec![("/follow-up/", item.to_string())],
        named: Vec::new(),
    }
}

impl TestApp {
    /// An open item, due so many days from today.
    pub async fn item(
        &self,
        group: GroupId,
        what: &str,
        owner: Option<PersonId>,
        due_in: Option<i64>,
    ) -> ActionItemId {
        ActionItemId(
            sqlx::query_scalar(
                "INSERT INTO action_item (what, group_id, owner_id, due_on, created_at)
                 VALUES ($1, $2, $3, $4, $5) RETURNING id",
            )
            .bind(what)
            .bind(group.0)
            .bind(owner.map(|id| id.0))
            .bind(due_in.map(|days| self.clock.today() + TimeDelta::days(days)))
            .bind(self.clock.now())
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }
}

#[tokio::test]
async fn an_item_is_added_advanced_noted_and_reopened() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let helper = app.signed_in_person(Role::Member, 3).await.0.to_string();
    let (pilot, mut browser) = app.signed_in_person(Role::Pilot, 3).await;
    let (id, owner) = (group.to_string(), pilot.to_string());
    let mut form = vec![
        ("group", id.as_str()),
        ("what", ""),
        ("owner", owner.as_str()),
        ("helper", helper.as_str()),
        ("due_on", "2021-09-30"),
    ];
    browser
        .post("/follow-up", &form)
        .await
        .is(422)
        .shows("Ce champ est nécessaire.");
    form[1].1 = "Envoyer l’invitation";
    let url = browser
        .post("/follow-up", &form)
        .await
        .location()
        .to_owned();
    let page = browser.get(&url).await;
    page.shows("Envoyer l’invitation")
        .shows("pilot GT3")
        .shows("member GT3")
        .shows("30 septembre 2021");
    assert!(page.queries() <= 6, "{}", page.queries());
    let state = format!("{url}/state");
    browser.post(&state, &[("event", "reopen")]).await.is(409);
    let back = browser
        .post(&state, &[("event", "start"), ("back", "/follow-up?mine=1")])
        .await;
    assert_eq!(back.location(), "/follow-up?mine=1");
    // Never to another site.
    let back = browser
        .post(&state, &[("event", "finish"), ("back", "//evil.example")])
        .await;
    assert_eq!(back.location(), url);
    browser
        .post(&state, &[("event", "reopen")])
        .await
        .location();
    browser
        .post(
            &format!("{url}/notes"),
            &[("body", "Le **serveur** refuse.")],
        )
        .await
        .location();
    browser
        .get(&url)
        .await
        .shows("<strong>serveur</strong>")
        .shows("Rouvert")
        .shows("Ouvert");
    assert_eq!(
        app.count("SELECT count(*) FROM action_item WHERE done_on IS NOT NULL")
            .await,
        0
    );
}

#[tokio::test]
async fn postponements_go_later_say_why_and_count() {
    let app = TestApp::start().await;
    let (owner, mut browser) = app.signed_in_person(Role::Member, 2).await;
    // The answerable person postpones, though in another group.
    let item = app
        .item(app.group(1).await, "Relire", Some(owner), Some(-2))
        .await;
    let url = format!("/follow-up/{item}");
    let postpone = format!("{url}/postpone");
    browser.get(&url).await.shows("en retard").hides("Modifier");
    let earlier = [("to", "2021-09-19"), ("reason", "Plus tôt")];
    browser
        .post(&postpone, &earlier)
        .await
        .is(422)
        .shows("doit suivre l’actuelle")
        .shows("Plus tôt");
    browser
        .post(&postpone, &[("to", "2021-10-01")])
        .await
        .is(422);
    for day in ["2021-10-01", "2021-10-08"] {
        browser
            .post(&postpone, &[("to", day), ("reason", "Attente du cabinet")])
            .await
            .location();
    }
    let page = browser.get(&url).await;
    page.shows("reporté 2 fois")
        .shows("Reporté du 01/10/2021 au 08/10/2021")
        .hides("en retard");
    browser.get("/follow-up").await.shows("reporté 2 fois");
    browser.post(&url, &[("what", "x")]).await.is(403);
    // The form cannot put it off past the counting.
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let version = pilot.get(&format!("{url}/edit")).await.input("version");
    let mut form = [
        ("what", "Relire"),
        ("due_on", "2021-12-01"),
        ("version", version.as_str()),
    ];
    pilot
        .post(&url, &form)
        .await
        .is(422)
        .shows("reportez le point");
    form[1].1 = "2021-10-04";
    assert_eq!(pilot.post(&url, &form).await.location(), url);
}

#[tokio::test]
async fn lists_narrow_count_and_show_overdue_first() {
    let app = TestApp::start().await;
    let (one, two) = (app.group(1).await, app.group(2).await);
    let (anne, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    app.item(one, "Bientôt", Some(anne), Some(3)).await;
    app.item(one, "Tardif", Some(anne), Some(-3)).await;
    app.item(two, "Orphelin", None, None).await;
    let done = app.item(two, "Terminé", None, Some(1)).await;
    pilot.get("/follow-up").await.is(200);
    run!(app, "UPDATE action_item SET state = 'done', done_on = due_on WHERE id = $1"; done.0);
    let list = pilot.get("/follow-up").await;
    list.shows("À faire (3)")
        .shows("Fait (1)")
        .shows("En retard (1)")
        .shows("Sans responsable (1)");
    list.shows("Mes points (2)")
        .shows("pilot GT1 (2)")
        .shows("Groupe 2 (1)")
        .hides("Terminé");
    assert!(list.queries() <= 6, "{}", list.queries());
    let at = |text| list.body.find(text).unwrap();
    assert!(at("Tardif") < at("Bientôt") && at("Bientôt") < at("Orphelin"));
    pilot
        .get("/follow-up?overdue=1")
        .await
        .shows("Tardif")
        .hides("Bientôt");
    pilot
        .get("/follow-up?unowned=1")
        .await
        .shows("Orphelin")
        .hides("Tardif");
    pilot
        .get("/follow-up?mine=1")
        .await
        .shows("Tardif")
        .hides("Orphelin");
    pilot
        .get("/follow-up?state=all&q=termin%C3%A9")
        .await
        .shows("Terminé")
        .hides("Tardif");
    pilot.get("/follow-up?q=trdif").await.hides("Orphelin");
    for (view, shown) in [
        ("people", "pilot GT1"),
        ("groups", "Groupe 2"),
        ("organisations", "Personne n’est désigné"),
    ] {
        let page = pilot.get(&format!("/follow-up?view={view}")).await;
        page.is(200).shows(shown).shows("stack-bar");
        assert!(page.queries() <= 6, "{}", page.queries());
    }
    let file = pilot.get("/follow-up/export.csv?overdue=1").await;
    file.shows("Tardif").hides("Bientôt").hides("Orphelin");
    pilot.get("/follow-up/export.xlsx").await.is(200);
    // Members: their groups' items and their own.
    let (marc, mut member) = app.signed_in_person(Role::Member, 2).await;
    app.item(one, "Pour Marc", Some(marc), None).await;
    let list = member.get("/follow-up?state=all").await;
    list.shows("Orphelin")
        .shows("Pour Marc")
        .hides("Tardif")
        .hides("pilot GT1");
}

#[tokio::test]
async fn an_item_is_taken_over_and_assigned() {
    let app = TestApp::start().await;
    let item = app.item(app.group(1).await, "À prendre", None, None).await;
    let url = format!("/follow-up/{item}");
    let (facilitator, mut browser) = app.signed_in_person(Role::Facilitator, 1).await;
    browser
        .get(&url)
        .await
        .shows("Je m’en charge")
        .shows("Personne n’est désigné");
    let me = facilitator.to_string();
    browser
        .post(&format!("{url}/owner"), &[("owner", &me)])
        .await
        .location();
    browser
        .get(&url)
        .await
        .shows("facilitator GT1 répond de ce point")
        .hides("Je m’en charge");
    browser
        .post(&format!("{url}/owner"), &[("owner", "999999")])
        .await
        .is(400);
}

#[tokio::test]
async fn two_people_never_overwrite_each_others_item() {
    let app = TestApp::start().await;
    let item = app.item(app.group(1).await, "Avant", None, None).await;
    let mut first = app.signed_in(Role::Pilot, 1).await;
    let mut second = app.signed_in(Role::Coordinator, 0).await;
    let url = format!("/follow-up/{item}");
    let version = first.get(&format!("{url}/edit")).await.input("version");
    let form = |what| [("what", what), ("version", version.as_str())];
    assert_eq!(
        first.post(&url, &form("De la première")).await.location(),
        url
    );
    let merge = second.post(&url, &form("Du second")).await;
    merge.is(409).shows("Du second").shows("De la première");
}

#[tokio::test]
async fn the_next_meeting_opens_with_the_groups_open_items() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let meeting = app.meeting(group, "Prochaine réunion").await;
    app.item(group, "Encore ouvert", None, Some(-1)).await;
    app.item(app.group(2).await, "D’un autre groupe", None, None)
        .await;
    let here = app.item(group, "Noté ici", None, None).await;
    run!(app, "UPDATE action_item SET meeting_id = $2 WHERE id = $1"; here.0, meeting.0);
    let mut browser = app.signed_in(Role::Pilot, 1).await;
    let url = format!("/meetings/{meeting}");
    let page = browser.get(&url).await;
    page.shows("Points ouverts du groupe")
        .shows("Encore ouvert")
        .shows("un en retard")
        .hides("D’un autre");
    page.shows("Notés pendant cette réunion").shows("Noté ici");
    let state = format!("/follow-up/{here}/state");
    let done = browser
        .post(&state, &[("event", "finish"), ("back", &url)])
        .await;
    assert_eq!(done.location(), url);
    // Held: the open items go to the next one.
    app.run("UPDATE meeting SET state = 'held'").await;
    browser
        .get(&url)
        .await
        .shows("Noté ici")
        .hides("Encore ouvert");
    // Who is only invited sees the own items.
    let (guest, mut invited) = app.signed_in_person(Role::Member, 5).await;
    app.attends(meeting, guest, "invited").await;
    invited.get(&url).await.is(200).hides("Noté ici");
}

#[tokio::test]
async fn filters_in_use_stand_above_the_list_and_are_taken_off_one_by_one() {
    let app = TestApp::start().await;
    let one = app.group(1).await;
    let (anne, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    app.item(one, "Bientôt", Some(anne), Some(3)).await;
    pilot
        .get("/follow-up")
        .await
        .hides("Retirer le filtre")
        .shows(&format!("<a href=\"/follow-up?group={one}\">GT1</a>"))
        .shows("<a href=\"/follow-up?mine=1\">Mes points</a>");
    pilot
        .get(&format!("/follow-up?group={one}&overdue=1&q=bient%C3%B4t"))
        .await
        .shows("« bientôt »")
        .shows(&format!(
            "class=\"chip\" href=\"/follow-up?q=bient%C3%B4t&group={one}\""
        ));
    pilot
        .get(&format!("/people?group={one}"))
        .await
        .shows("Retirer le filtre")
        .shows("class=\"chip\" href=\"/people\"");
    pilot
        .get("/decisions?state=taken")
        .await
        .shows("class=\"chip\" href=\"/decisions\"");
}
