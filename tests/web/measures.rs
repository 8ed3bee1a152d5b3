//! The catalogue: list, filters, a measure's page and form.

use axum::{body::Body, http::Method};
use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn the_list_takes_few_statements_however_long() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    app.many_measures(250, &[group]).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let page = browser.get("/measures").await;
    page.is(200)
        .shows("PREC-00001")
        .shows("250 mesures")
        .shows("1–100 sur 250");
    assert!(page.queries() <= 3, "{} statements", page.queries());
    // The second time, all is kept, unless another test has written into its database meanwhile.
    let again = browser.get("/measures").await;
    assert!(again.queries() <= 3, "{} statements", again.queries());
    again.shows("250 mesures");
    let last = browser.get("/measures?page=99").await;
    last.shows("201–250 sur 250").shows("PREC-00250");
    browser
        .get("/measures?sort=-code")
        .await
        .shows("PREC-00250")
        .shows("aria-sort=\"descending\"")
        .hides("PREC-00001");
}

#[tokio::test]
async fn counts_follow_what_is_written() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    app.measure("PREC-001", Some(group)).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    browser.get("/measures").await.shows("une mesure");
    let new = [
        ("code", "PREC-002"),
        ("title", "Deuxième"),
        ("implementation", "done"),
    ];
    browser.post("/measures", &new).await.location();
    browser.get("/measures").await; // reads the message
    browser.get("/measures").await.shows("2 mesures");
}

#[tokio::test]
async fn filters_narrow_the_list_and_count_the_values() {
    let app = TestApp::start().await;
    let (one, two) = (app.group(1).await, app.group(2).await);
    let a = app.measure("PREC-A", Some(one)).await;
    let b = app.measure("PREC-B", Some(one)).await;
    let c = app.measure("PREC-C", Some(two)).await;
    app.measure("PREC-D", None).await;
    let pilot = app.person("Paule Pilote").await;
    let organisation = app.organisation("Citydev").await;
    app.set_pilot(a, pilot).await;
    app.set_carrier(a, organisation).await;
    app.add_co_carrier(c, organisation).await;
    app.set_state(b, "submitted").await;
    app.submitted_review(b, pilot, "leave").await;
    app.decided(b, pilot, "merge").await;
    app.overdue(two).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let cases: [(String, &[&str]); 13] = [
        (format!("group={one}"), &["PREC-A", "PREC-B"]),
        (
            format!("group={one}&group={two}"),
            &["PREC-A", "PREC-B", "PREC-C"],
        ),
        (format!("group={one}&state=submitted"), &["PREC-B"]),
        (format!("pilot={pilot}"), &["PREC-A"]),
        ("pilot=none".into(), &["PREC-B", "PREC-C", "PREC-D"]),
        (
            format!("organisation={organisation}"),
            &["PREC-A", "PREC-C"],
        ),
        ("proposal=leave".into(), &["PREC-B"]),
        ("outcome=leave".into(), &[]),
        ("outcome=merge&outcome=leave".into(), &["PREC-B"]),
        ("orphan=1".into(), &["PREC-D"]),
        ("late=1".into(), &["PREC-C"]),
        ("q=prec-d".into(), &["PREC-D"]),
        ("implementation=unknown&chapter=Rien".into(), &[]),
    ];
    for (query, expected) in cases {
        let page = browser.get(&format!("/measures?{query}")).await;
        page.is(200);
        assert!(page.queries() <= 6);
        for code in ["PREC-A", "PREC-B", "PREC-C", "PREC-D"] {
            let listed = page.body.contains(&format!("Choisir {code}"));
            assert_eq!(listed, expected.contains(&code), "{query}: {code}");
        }
    }
    // A facet's counts ignore its own choice, so that a second value can be added.
    let page = browser.get(&format!("/measures?group={one}")).await;
    page.shows("GT2 Groupe 2 <span class=\"count\">1</span>")
        .shows("Groupe : GT1 Groupe 1");
    browser
        .get(&format!("/measures?state=closed&group={two}"))
        .await
        .shows("Aucune mesure ne correspond")
        .shows("Groupe : GT2 Groupe 2");
}

#[tokio::test]
async fn words_are_found_with_accents_and_typing_errors() {
    let app = TestApp::start().await;
    let id = app.measure("PREC-7", None).await;
    app.set_text(
        id,
        "Réemploi des matériaux de construction",
        "Un dépôt à Anderlecht",
    )
    .await;
    app.measure("PREC-8", None).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    for text in [
        "reemploi",
        "materiau construction",
        "matériaus",
        "anderlecht",
        "prec-7",
        "réemp",
    ] {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("q", text)
            .finish();
        let page = browser.get(&format!("/measures?{query}")).await;
        assert!(page.body.contains("Réemploi des"), "{text}");
    }
    browser
        .get("/measures?q=100%25_")
        .await
        .is(200)
        .shows("Aucune mesure ne correspond");
    browser
        .get("/measures?q=%00%27&group=x&page=-4")
        .await
        .is(200);
}

#[tokio::test]
async fn members_see_their_groups_measures_only() {
    let app = TestApp::start().await;
    let (mine, other) = (app.group(5).await, app.group(6).await);
    let own = app.measure("PREC-OWN", Some(mine)).await;
    let foreign = app.measure("PREC-FOREIGN", Some(other)).await;
    let pilot = app.person("Paule Pilote").await;
    app.submitted_review(own, pilot, "leave").await;
    let mut member = app.signed_in(Role::Member, 5).await;
    let page = member.get("/measures").await;
    page.is(200)
        .shows("PREC-OWN")
        .hides("PREC-FOREIGN")
        .hides("Ne pas poursuivre")
        .hides("/measures/orphans");
    member
        .get(&format!(
            "/measures?group={other}&proposal=leave&orphan=1&pilot={pilot}"
        ))
        .await
        .is(200)
        .hides("PREC-FOREIGN")
        .hides("Paule");
    member
        .get(&format!("/measures/{own}"))
        .await
        .is(200)
        .hides("Ne pas poursuivre");
    member.get(&format!("/measures/{foreign}")).await.is(404);
    member.get(&format!("/measures/{own}/edit")).await.is(403);
    member.get("/measures/new").await.is(403);
    member.get("/measures/assign?measure=1").await.is(403);
    member
        .post(&format!("/measures/{own}"), &[("title", "x")])
        .await
        .is(403);
    member
        .post(&format!("/measures/{foreign}"), &[("title", "x")])
        .await
        .is(404);
    let stranger = app.person("Sans Rôle").await;
    app.account(stranger).await;
    let mut stranger = app.browser_of(stranger).await;
    stranger.get("/measures").await.is(404);
    stranger.get(&format!("/measures/{own}")).await.is(404);
}

#[tokio::test]
async fn a_measure_is_added_shown_and_changed_with_its_history() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let carrier = app.organisation("Citydev").await;
    let other = app.organisation("Hub").await;
    let (carrier, other, group) = (
        carrier.to_string(),
        other.to_string(),
        format!("group:{group}"),
    );
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let fields = [
        ("code", "PREC-1"),
        ("title", "Réemploi"),
        ("description", "Un **dépôt**."),
        ("implementation", "in_progress"),
        ("carrier", carrier.as_str()),
        ("co_carriers", other.as_str()),
        ("co_carriers", carrier.as_str()),
        ("destination", group.as_str()),
    ];
    let url = browser
        .post("/measures", &fields)
        .await
        .location()
        .to_owned();
    let page = browser.get(&url).await;
    page.is(200)
        .shows("<strong>dépôt</strong>")
        .shows("Citydev")
        .shows("Hub")
        .shows("GT3 Groupe 3")
        .shows("aria-current=\"step\">À revoir")
        .shows("La mesure PREC-1 est ajoutée.");
    assert!(page.queries() <= 6, "{} statements", page.queries());
    assert_eq!(app.count("SELECT count(*) FROM measure_carrier").await, 1);
    // The same code in other letters is taken.
    let again = [
        ("code", " prec-1 "),
        ("title", "Autre"),
        ("implementation", "done"),
    ];
    browser
        .post("/measures", &again)
        .await
        .is(422)
        .shows("porte déjà ce code")
        .shows("Autre");

    let form = browser.get(&format!("{url}/edit")).await;
    let version = form.input("version");
    let changed = [
        ("code", "PREC-1"),
        ("title", "Réemploi des matériaux"),
        ("implementation", "done"),
        ("version", version.as_str()),
    ];
    assert_eq!(browser.post(&url, &changed).await.location(), url);
    browser
        .get(&url)
        .await
        .shows("Réemploi des matériaux")
        .shows("Orpheline")
        .shows("Réalisée")
        .shows("Modifié");
    // Who saw the earlier version merges; choices are shown by their names.
    let late = [
        ("code", "PREC-1"),
        ("title", "Tard"),
        ("implementation", "in_progress"),
        ("destination", group.as_str()),
        ("version", version.as_str()),
    ];
    let merge = browser.post(&url, &late).await;
    merge
        .is(409)
        .shows("value=\"Tard\"")
        .shows("Réemploi des matériaux")
        .shows("<div class=\"value\" data-theirs=\"done\">Réalisée");
}

#[tokio::test]
async fn the_assigned_thematic_coordinator_edits_the_text_but_not_the_place() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let id = app.measure("PREC-1", Some(group)).await;
    let (person, mut browser) = app.signed_in_person(Role::ThematicCoordinator, 3).await;
    let url = format!("/measures/{id}");
    browser.get(&format!("{url}/edit")).await.is(403);
    app.set_thematic(id, person).await;
    let form = browser.get(&format!("{url}/edit")).await;
    form.is(200).hides("name=\"destination\"");
    let version = form.input("version");
    let changed = [
        ("code", "PREC-1"),
        ("title", "Mieux dit"),
        ("implementation", "done"),
        ("destination", ""),
        ("version", version.as_str()),
    ];
    assert_eq!(browser.post(&url, &changed).await.location(), url);
    assert_eq!(
        app.count(
            "SELECT count(*) FROM measure WHERE group_id IS NOT NULL AND title = 'Mieux dit'"
        )
        .await,
        1
    );
}

#[tokio::test]
async fn archiving_asks_first_and_can_be_undone() {
    let app = TestApp::start().await;
    let id = app.measure("PREC-1", None).await;
    let mut browser = app.signed_in(Role::Administrator, 0).await;
    let url = format!("/measures/{id}");
    browser
        .get(&format!("{url}/archive"))
        .await
        .is(200)
        .shows("Archiver la mesure PREC-1 ?");
    browser
        .post(&format!("{url}/archive"), &[])
        .await
        .location();
    browser
        .post(&format!("{url}/archive"), &[])
        .await
        .location();
    browser.get(&url).await.shows("Cette mesure est archivée.");
    browser.get("/measures").await.hides("PREC-1");
    browser.get("/measures?archived=1").await.shows("PREC-1");
    browser
        .post(&format!("{url}/restore"), &[])
        .await
        .location();
    browser.get(&url).await; // reads the message
    browser.get("/measures").await.shows("PREC-1");
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE subject_kind = 'measure'")
            .await,
        2
    );
}

#[tokio::test]
async fn a_pilot_sees_the_own_groups_first_and_all_where_asked() {
    let app = TestApp::start().await;
    let (one, two) = (app.group(1).await, app.group(2).await);
    let mine = app.measure("PREC-A", Some(one)).await;
    app.measure("PREC-B", Some(one)).await;
    app.measure("PREC-C", Some(two)).await;
    let (id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    app.set_pilot(mine, id).await;
    pilot
        .get("/measures")
        .await
        .shows("PREC-A")
        .shows("PREC-B")
        .hides("PREC-C")
        .shows("Mes groupes")
        // Taken off, the chip shows all.
        .shows("href=\"/measures?view=all\"");
    pilot.get("/measures?view=all").await.shows("PREC-C");
    pilot
        .get(&format!("/measures?pilot={id}"))
        .await
        .shows("PREC-A")
        .hides("PREC-B");
    // What an address asks for is shown as asked.
    pilot
        .get(&format!("/measures?group={two}"))
        .await
        .shows("PREC-C")
        .hides("PREC-A");
    let mut coordination = app.signed_in(Role::Coordinator, 0).await;
    coordination
        .get("/measures")
        .await
        .shows("PREC-C")
        .hides("Mes groupes");
}

#[tokio::test]
async fn a_page_on_a_phone_is_short() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    app.many_measures(60, &[group]).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let phone = |browser: &crate::support::Browser, path: &str| {
        let agent = "Mozilla/5.0 (Android 14; Mobile; rv:140.0)";
        let request = browser
            .request(Method::GET, path)
            .header("user-agent", agent);
        request.body(Body::empty()).unwrap()
    };
    let first = phone(&browser, "/measures");
    browser.send(first).await.shows("1–25 sur 60");
    let last = phone(&browser, "/measures?page=3");
    browser
        .send(last)
        .await
        .shows("51–60 sur 60")
        .shows("PREC-00060");
    browser.get("/measures").await.hides("1–25 sur 60");
}
