//! Bilaterals: which a measure demands, the form, one conversation for all groups.

use platform::auth::Role;

use crate::support::{TestApp, complete};

#[tokio::test]
async fn a_review_demands_a_bilateral_with_each_other_administration() {
    let app = TestApp::start().await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let (me, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let own = app.organisation("Chez nous").await;
    let co_carrier = app.organisation("Citydev").await;
    let consulted = app.organisation("Hub").await;
    app.works_at(me, own).await;
    app.set_pilot(id, me).await;
    for organisation in [own, co_carrier] {
        app.add_co_carrier(id, organisation).await;
    }
    pilot
        .get(&format!("/measures/{id}"))
        .await
        .shows("Sera demandée dès le début de la revue");
    let review = format!("/measures/{id}/review");
    let draft = [("version", "0"), ("action", "save")];
    pilot.post(&review, &draft).await.location();
    assert_eq!(app.count("SELECT count(*) FROM bilateral").await, 1);
    let hub = consulted.to_string();
    let whole = complete("1", "submit", &[("consult", &hub)]);
    pilot.post(&review, &whole).await.location();
    assert_eq!(app.count("SELECT count(*) FROM bilateral").await, 2);
    // Not blocking, but said.
    pilot
        .get("/reviews/done")
        .await
        .shows("Il reste 2 bilatérales à tenir");
    let with_whom =
        "SELECT count(*) FROM bilateral b JOIN organisation o ON o.id = b.organisation_id
                     WHERE o.name IN ('Citydev', 'Hub') AND b.contact_id IS NOT NULL";
    assert_eq!(app.count(with_whom).await, 2);
}

#[tokio::test]
async fn a_bilateral_is_planned_held_and_merged() {
    let app = TestApp::start().await;
    let id = app.measure("M-1", Some(app.group(3).await)).await;
    let org = app.organisation("Citydev").await;
    let bilateral = app.bilateral(id, org).await;
    let url = format!("/measures/{id}/bilaterals/{bilateral}");
    let (me, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let mut facilitator = app.signed_in(Role::Facilitator, 3).await;
    let page = pilot.get(&url).await;
    page.is(200).shows("pilot GT3").shows("facilitator GT3");
    assert!(page.queries() <= 6, "{}", page.queries());
    let no_date = [("state", "planned"), ("version", "1")];
    pilot
        .post(&url, &no_date)
        .await
        .is(422)
        .shows("Indiquez la date prévue.");
    let ahead = [
        ("state", "held"),
        ("held_on", "2021-12-24"),
        ("result", "x"),
        ("version", "1"),
    ];
    pilot
        .post(&url, &ahead)
        .await
        .is(422)
        .shows("Cette date est encore à venir.");
    let me = me.to_string();
    let planned = [
        ("state", "planned"),
        ("planned_on", "2021-10-04"),
        ("contact", &me),
        ("version", "1"),
    ];
    pilot.post(&url, &planned).await.location();
    pilot.post(&url, &planned).await.location();
    let theirs = [
        ("state", "dropped"),
        ("result", "Plus nécessaire"),
        ("version", "1"),
    ];
    let merge = facilitator.post(&url, &theirs).await;
    merge.is(409).shows("Plus nécessaire").shows("pilot GT3");
    assert_eq!(merge.input("version"), "2");
    let backwards = [("state", "to_contact"), ("version", "2")];
    facilitator
        .post(&url, &backwards)
        .await
        .is(422)
        .shows("ne peut pas suivre");
    let held = [
        ("state", "held"),
        ("held_on", "2021-09-21"),
        ("result", "**Accord**"),
        ("planned_on", "2021-10-04"),
        ("version", "2"),
        ("from", "bilaterals"),
    ];
    assert_eq!(
        facilitator.post(&url, &held).await.location(),
        format!("/bilaterals/{org}")
    );
    facilitator
        .get(&format!("/measures/{id}"))
        .await
        .shows("<strong>Accord</strong>")
        .shows("Tenue");
    let mut elsewhere = app.signed_in(Role::Pilot, 4).await;
    elsewhere.get(&url).await.is(403);
    elsewhere.post(&url, &held).await.is(403);
    let mut member = app.signed_in(Role::Member, 5).await;
    member.get(&url).await.is(404);
    member.get("/bilaterals").await.is(404);
}

#[tokio::test]
async fn one_conversation_gathers_all_groups_subjects() {
    let app = TestApp::start().await;
    let (three, four) = (app.group(3).await, app.group(4).await);
    let org = app.organisation("Citydev").await;
    let mut lines = Vec::new();
    for (code, group) in [("A", three), ("B", three), ("C", four)] {
        let id = app.measure(code, Some(group)).await;
        lines.push(app.bilateral(id, org).await);
    }
    let url = format!("/bilaterals/{org}");
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    let index = pilot.get("/bilaterals").await;
    index.is(200).shows("Citydev").shows("GT3").shows("GT4");
    assert!(index.queries() <= 6, "{}", index.queries());
    pilot
        .get("/bilaterals?state=held")
        .await
        .shows("Aucune bilatérale ne correspond aux filtres");
    let page = pilot.get(&url).await;
    page.is(200).shows("Mesure A").shows("Mesure C");
    assert!(page.queries() <= 6, "{}", page.queries());
    let file = pilot.get(&format!("{url}/export.xlsx?group={three}")).await;
    file.is(200);
    assert!(file.header("content-disposition").contains(".xlsx"));
    let sheet = platform::sheets::read(&file.bytes).unwrap();
    assert_eq!(sheet.rows.len(), 2);
    pilot.get("/bilaterals/export.xlsx").await.is(200);
    pilot
        .post(&url, &[("action", "plan")])
        .await
        .is(422)
        .shows("Ce champ est nécessaire.");
    // A pilot plans the subjects of the own group.
    let on = [("action", "plan"), ("planned_on", "2021-10-04")];
    assert_eq!(pilot.post(&url, &on).await.location(), url);
    let planned =
        "SELECT count(*) FROM bilateral WHERE state = 'planned' AND planned_on = '2021-10-04'";
    assert_eq!(app.count(planned).await, 2);
    pilot.get(&url).await.shows("2 bilatérales planifiées.");
    let (mine, theirs) = (format!("{}:2", lines[0]), format!("{}:1", lines[2]));
    let both = [
        ("action", "hold"),
        ("bilateral", mine.as_str()),
        ("bilateral", &theirs),
        ("held_on", "2021-09-21"),
        ("result", "Accord"),
    ];
    pilot.post(&url, &both).await.is(403);
    let held = "SELECT count(*) FROM bilateral WHERE state = 'held'";
    assert_eq!(app.count(held).await, 0);
    let mut coordinator = app.signed_in(Role::Coordinator, 0).await;
    coordinator.post(&url, &both).await.location();
    coordinator.post(&url, &both).await.location();
    assert_eq!(app.count(held).await, 2);
    let history = "SELECT count(*) FROM history WHERE action = 'bilateral_hold'";
    assert_eq!(app.count(history).await, 2);
    // An old page changes nothing and keeps what was typed.
    let old = format!("{}:1", lines[1]);
    let stale = [
        ("action", "hold"),
        ("bilateral", old.as_str()),
        ("held_on", "2021-09-21"),
        ("result", "Gardé ici"),
    ];
    coordinator
        .post(&url, &stale)
        .await
        .is(409)
        .shows("Gardé ici");
    assert_eq!(app.count(held).await, 2);
}

#[tokio::test]
async fn who_works_in_one_group_sees_its_bilaterals_first() {
    let app = TestApp::start().await;
    let (three, four) = (app.group(3).await, app.group(4).await);
    for (code, group, name) in [("A", three, "Citydev"), ("B", four, "Hub")] {
        let organisation = app.organisation(name).await;
        let measure = app.measure(code, Some(group)).await;
        app.bilateral(measure, organisation).await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    let page = pilot.get("/bilaterals").await;
    page.is(200).shows("Citydev").hides("Hub");
    // The filter is said, and taken off by its link or by the way to all.
    page.shows("Retirer le filtre")
        .shows("href=\"/bilaterals?all=1\"");
    pilot
        .get("/bilaterals?all=1")
        .await
        .shows("Citydev")
        .shows("Hub")
        .hides("Retirer le filtre");
    pilot
        .get(&format!("/bilaterals?group={four}"))
        .await
        .hides("Citydev")
        .shows("Hub");
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    gt0.get("/bilaterals").await.shows("Citydev").shows("Hub");
}
