//! Strategies, groups, what belongs to them, and their couplings.

use platform::auth::Role;

use crate::support::TestApp;

const STRATEGY: [(&str, &str); 3] = [
    ("code", "prix"),
    ("name", "Plan des prix"),
    ("state", "drafting"),
];

#[tokio::test]
async fn a_strategy_is_added_changed_and_archived() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let url = gt0
        .post("/strategies", &STRATEGY)
        .await
        .location()
        .to_owned();
    gt0.get(&url)
        .await
        .is(200)
        .shows("PRIX")
        .shows("Plan des prix")
        .shows("En rédaction");
    gt0.post("/strategies", &STRATEGY)
        .await
        .is(422)
        .shows("Ce nom existe déjà");
    let wrong = [("code", "é à"), ("name", "N"), ("state", "drafting")];
    gt0.post("/strategies", &wrong)
        .await
        .is(422)
        .shows("Lettres sans accent");
    let wrong = [
        ("code", "X"),
        ("name", "N"),
        ("state", "drafting"),
        ("starts_on", "2022-01-01"),
        ("ends_on", "2021-01-01"),
    ];
    gt0.post("/strategies", &wrong)
        .await
        .is(422)
        .shows("La fin précède le début");
    gt0.get(&format!("{url}/archive"))
        .await
        .is(200)
        .shows("Archiver « Plan des prix » ?");
    gt0.post(&format!("{url}/archive"), &[]).await.location();
    gt0.get("/strategies").await;
    gt0.get("/strategies").await.hides("Plan des prix");
    gt0.get("/strategies?archived=1")
        .await
        .shows("Plan des prix");
}

#[tokio::test]
async fn a_lead_edits_the_own_strategy_only_and_nobody_overwrites() {
    let app = TestApp::start().await;
    let own = app.strategy("PRI").await;
    let other = app.strategy("PGRD").await;
    let person = app.person("Responsable PRI").await;
    app.account(person).await;
    app.role(person, Role::Coordinator, None, Some(own)).await;
    let mut lead = app.browser_of(person).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    lead.get(&format!("/strategies/{other}/edit")).await.is(403);
    let version = lead
        .get(&format!("/strategies/{own}/edit"))
        .await
        .input("version");
    let edit = |name: &'static str, version: String| {
        [
            ("code", "PRI".to_owned()),
            ("name", name.to_owned()),
            ("state", "adopted".to_owned()),
            ("version", version),
        ]
    };
    let url = format!("/strategies/{own}");
    let fields = edit("Nom du GT0", version.clone());
    gt0.post(&url, &fields.each_ref().map(|(n, v)| (*n, v.as_str())))
        .await
        .location();
    let fields = edit("Nom du lead", version);
    let merge = lead
        .post(&url, &fields.each_ref().map(|(n, v)| (*n, v.as_str())))
        .await;
    merge
        .is(409)
        .shows("value=\"Nom du lead\"")
        .shows("Nom du GT0");
}

#[tokio::test]
async fn a_group_shows_its_people_circles_and_measures() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    for n in 1..=12 {
        app.measure(&format!("PREC-{n:03}"), Some(group)).await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    let url = format!("/groups/{group}");
    let page = pilot.get(&url).await;
    page.is(200)
        .shows("pilot GT3")
        .shows("PREC-010")
        .hides("PREC-011")
        .shows("0 sur 12 revues");
    page.shows(&format!("/measures?group={group}&state=to_review"));
    page.shows("Aucune réunion prévue");
    app.meeting(group, "Réunion du GT3").await;
    pilot.get(&url).await.shows("Réunion du GT3");
    let mut stranger = app.signed_in(Role::Member, 2).await;
    stranger.get(&url).await.is(200).hides("Réunion du GT3");
    assert!(page.queries() <= 6, "{}", page.queries());
    let version = pilot.get(&format!("{url}/edit")).await.input("version");
    let fields = [
        ("number", "3"),
        ("name", "Production"),
        ("state", "active"),
        ("first_circle_stage", "held"),
        ("second_circle_stage", "planned"),
        ("second_circle_on", "2021-10-05"),
        ("review_due_on", "2021-09-20"),
        ("version", version.as_str()),
    ];
    pilot.post(&url, &fields).await.location();
    pilot
        .get(&url)
        .await
        .shows("5 octobre 2021")
        .shows("Revue en retard")
        .is(200);
}

#[tokio::test]
async fn updates_are_published_changed_by_their_author_and_withdrawn() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let mut facilitator = app.signed_in(Role::Facilitator, 1).await;
    let mut member = app.signed_in(Role::Member, 1).await;
    let url = format!("/groups/{group}");
    let update = [
        ("published_on", "2021-09-22"),
        ("health", "at_risk"),
        ("body", "Il manque **deux** réponses."),
    ];
    member
        .post(&format!("{url}/updates/new"), &update)
        .await
        .is(403);
    pilot
        .post(&format!("{url}/updates/new"), &update)
        .await
        .location();
    member
        .get(&url)
        .await
        .shows("<strong>deux</strong>")
        .shows("À risque");
    let id = app.count("SELECT id FROM status_update").await;
    facilitator
        .get(&format!("/updates/{id}/edit"))
        .await
        .is(403);
    let version = pilot
        .get(&format!("/updates/{id}/edit"))
        .await
        .input("version");
    let changed = [
        ("published_on", "2021-09-22"),
        ("health", "done"),
        ("body", "Tout est là."),
        ("version", &version),
    ];
    pilot
        .post(&format!("/updates/{id}/edit"), &changed)
        .await
        .location();
    pilot.get(&url).await.shows("Tout est là.");
    pilot
        .post(&format!("/updates/{id}/archive"), &[])
        .await
        .location();
    pilot
        .get(&format!("{url}/updates"))
        .await
        .is(200)
        .hides("Tout est là.</p>\n");
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action LIKE '%update'")
            .await,
        3
    );
}

#[tokio::test]
async fn links_and_milestones_are_kept_and_recorded() {
    let app = TestApp::start().await;
    let strategy = app.strategy("SRTE").await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let url = format!("/strategies/{strategy}");
    gt0.post(
        &format!("{url}/links/new"),
        &[("label", "Miro"), ("url", "ftp://x")],
    )
    .await
    .is(422);
    gt0.post(
        &format!("{url}/links/new"),
        &[("label", "Miro"), ("url", "https://example.org/m")],
    )
    .await
    .location();
    let milestone = [
        ("label", "Fin avril"),
        ("due_on", "2022-04-30"),
        ("immovable", "1"),
    ];
    gt0.post(&format!("{url}/milestones/new"), &milestone)
        .await
        .location();
    gt0.get(&url)
        .await
        .shows("https://example.org/m")
        .shows("Fin avril")
        .shows("inamovible");
    let id = app.count("SELECT id FROM milestone").await;
    gt0.post(&format!("/milestones/{id}/done"), &[("done", "1")])
        .await
        .location();
    gt0.post(&format!("/milestones/{id}/done"), &[("done", "1")])
        .await
        .location();
    gt0.get(&url).await.shows("fait le 22/09/2021");
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'milestone_done'")
            .await,
        1
    );
    let link = app.count("SELECT id FROM resource_link").await;
    gt0.get(&format!("/links/{link}/remove"))
        .await
        .is(200)
        .shows("Retirer le lien « Miro » ?");
    gt0.post(&format!("/links/{link}/remove"), &[])
        .await
        .location();
    gt0.post(&format!("/links/{link}/remove"), &[])
        .await
        .is(404);
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot
        .post(&format!("/milestones/{id}/remove"), &[])
        .await
        .is(403);
}

#[tokio::test]
async fn couplings_are_edited_by_either_side() {
    let app = TestApp::start().await;
    let strategy = app.strategy("PRI").await;
    let group = app.group(6).await;
    let mut pilot = app.signed_in(Role::Pilot, 6).await;
    let mut other = app.signed_in(Role::Pilot, 5).await;
    let url = format!("/couplings/{strategy}/{group}");
    other.get(&url).await.is(403);
    pilot
        .post(&url, &[("strength", "4"), ("version", "0")])
        .await
        .is(422);
    pilot
        .post(
            &url,
            &[
                ("strength", "3"),
                ("reason", "Mêmes acteurs"),
                ("version", "0"),
            ],
        )
        .await
        .location();
    // A second tab that saw no coupling yet does not overwrite.
    pilot
        .post(&url, &[("strength", "1"), ("version", "0")])
        .await
        .is(409)
        .shows("Mêmes acteurs");
    let page = other.get("/couplings").await;
    page.is(200).shows("Mêmes acteurs").shows("Force 3 sur 3");
    assert!(page.queries() <= 6);
    pilot.post(&format!("{url}/remove"), &[]).await.location();
    other.get("/couplings").await.hides("Mêmes acteurs");
}

#[tokio::test]
async fn lists_need_few_queries_however_long() {
    let app = TestApp::start().await;
    for number in 0..10 {
        app.group(number).await;
    }
    for code in ["A", "B", "C"] {
        app.strategy(code).await;
    }
    let mut member = app.signed_in(Role::Member, 1).await;
    for path in ["/groups", "/strategies"] {
        let page = member.get(path).await;
        page.is(200);
        assert!(page.queries() <= 3, "{path}: {}", page.queries());
    }
    let strategy = app.strategy("A").await;
    assert!(
        member
            .get(&format!("/strategies/{strategy}"))
            .await
            .queries()
            <= 6
    );
}

#[tokio::test]
async fn without_a_role_there_is_no_portfolio() {
    let app = TestApp::start().await;
    let person = app.person("Sans Rôle").await;
    app.account(person).await;
    let mut nobody = app.browser_of(person).await;
    let strategy = app.strategy("A").await;
    for path in [
        "/strategies",
        "/groups",
        "/couplings",
        &format!("/strategies/{strategy}"),
    ] {
        nobody.get(path).await.is(404);
    }
}
