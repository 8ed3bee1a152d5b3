//! Putting people on the list: looked at first, and nothing is sent.

use platform::auth::Role;

use crate::support::{TestApp, forms::Form};

/// The form of the review, with everything it says.
fn confirmation(page: &crate::support::Answer) -> Vec<(String, String)> {
    let forms = Form::all(page).into_iter();
    let mut forms = forms.filter(|form| form.action.ends_with("/confirm"));
    let form = forms.next().expect("a review");
    // Unticked boxes send nothing.
    let ticked = regex::Regex::new(r#"name="take" value="(\d+)" checked"#).unwrap();
    let ticked: Vec<String> = ticked
        .captures_iter(&page.body)
        .map(|found| found[1].to_owned())
        .collect();
    let fields = form.with("", "").into_iter();
    let fields = fields.filter(|(name, _)| name != "take");
    let boxes = ticked.into_iter().map(|at| ("take".to_owned(), at));
    fields.chain(boxes).collect()
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    let fields = fields.iter();
    fields.map(|(n, v)| (n.as_str(), v.as_str())).collect()
}

#[tokio::test]
async fn pasted_people_are_looked_at_and_added_and_nothing_is_sent() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    app.invitee(circle, "Luc Martin", "luc@hub.example", "yes")
        .await;
    let gone = app
        .invitee(circle, "Parti", "parti@hub.example", "no")
        .await;
    let url = format!("/circles/{circle}/invitations");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot
        .post(&format!("{url}/{gone}/remove"), &[])
        .await
        .location();
    let before = app.count("SELECT count(*) FROM circle_invitee").await;
    let text = "\"Dupont, Anne\" <anne@bee.example>; Luc <LUC@hub.example>, anne@bee.example\n\
                Illisible\nZoé Héron\tBEE\tzoe@bee.example\nparti@hub.example";
    let page = pilot.post(&format!("{url}/paste"), &[("text", text)]).await;
    page.is(200)
        .shows("Anne Dupont")
        .shows("Déjà sur la liste")
        .shows("En double")
        .shows("Illisible")
        .shows("Retirée avant, revient");
    assert_eq!(
        app.count("SELECT count(*) FROM circle_invitee").await,
        before
    );
    let fields = confirmation(&page);
    pilot
        .post(&format!("{url}/confirm"), &pairs(&fields))
        .await
        .location();
    let list = pilot.get(&url).await;
    list.shows("3 personnes ajoutées. Rien n’a été envoyé.")
        .shows("Anne Dupont")
        .shows("Zoé Héron");
    assert_eq!(
        app.count("SELECT count(*) FROM circle_invitee").await,
        before + 2
    );
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 0);
    let none = "SELECT count(*) FROM circle_link";
    assert_eq!(app.count(none).await, 0);
    // The same form again is the same form.
    pilot
        .post(&format!("{url}/confirm"), &pairs(&fields))
        .await
        .location();
    assert_eq!(
        app.count("SELECT count(*) FROM circle_invitee").await,
        before + 2
    );
}

#[tokio::test]
async fn a_line_that_is_ticked_must_be_readable() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let url = format!("/circles/{circle}/invitations");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let page = pilot
        .post(&format!("{url}/paste"), &[("text", "Anne sans adresse\n")])
        .await;
    let mut fields = confirmation(&page);
    let confirm = format!("{url}/confirm");
    pilot
        .post(&confirm, &pairs(&fields))
        .await
        .is(422)
        .shows("Cochez au moins une personne");
    fields.push(("take".into(), "0".into()));
    pilot
        .post(&confirm, &pairs(&fields))
        .await
        .is(422)
        .shows("décochez-la");
    for (name, value) in &mut fields {
        if name == "email" {
            *value = "anne@bee.example".into();
        }
    }
    pilot.post(&confirm, &pairs(&fields)).await.location();
    assert_eq!(app.count("SELECT count(*) FROM circle_invitee").await, 1);
    pilot
        .post(&format!("{url}/paste"), &[("text", " ")])
        .await
        .is(422);
}

#[tokio::test]
async fn people_come_from_contacts_groups_circles_and_files() {
    let app = TestApp::start().await;
    let (group, other) = (app.group(1).await, app.group(2).await);
    let (circle, earlier) = (app.circle(group).await, app.circle(group).await);
    let hidden = app.circle(other).await;
    app.invitee(earlier, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let anne = app.person("Anne Contact").await;
    let organisation = app.organisation("Recherche").await;
    sqlx::query("UPDATE organisation SET kind = 'research' WHERE id = $1")
        .bind(organisation.0)
        .execute(&app.pool)
        .await
        .unwrap();
    sqlx::query("UPDATE person SET organisation_id = $2, lang = 'nl' WHERE id = $1")
        .bind(anne.0)
        .bind(organisation.0)
        .execute(&app.pool)
        .await
        .unwrap();
    let url = format!("/circles/{circle}/invitations");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let known = format!("{url}/known");
    pilot
        .get(&format!("{url}/add"))
        .await
        .is(200)
        .shows("Anne Contact");
    let page = pilot.post(&known, &[("person", &anne.to_string())]).await;
    page.is(200).shows("Anne Contact");
    let fields = confirmation(&page);
    pilot
        .post(&format!("{url}/confirm"), &pairs(&fields))
        .await
        .location();
    let kept: (Option<i64>, String, String, String) = sqlx::query_as(
        "SELECT person_id, organisation_kind, lang, provenance FROM circle_invitee WHERE circle_id = $1",
    )
    .bind(circle.0)
    .fetch_one(&app.pool)
    .await
    .unwrap();
    assert_eq!(
        kept,
        (
            Some(anne.0),
            "research".into(),
            "nl".into(),
            "contact".into()
        )
    );
    pilot
        .post(&known, &[("group", &group.to_string())])
        .await
        .is(200)
        .shows("GT1");
    pilot
        .post(&known, &[("circle", &earlier.to_string())])
        .await
        .is(200)
        .shows("Nora Noms");
    // The list of another group is not the pilot's to see.
    pilot
        .post(&known, &[("circle", &hidden.to_string())])
        .await
        .is(403);

    let file = "Nom;Organisation;Courriel\nLuc Martin;hub;luc@hub.example\n";
    let import = format!("{url}/import");
    let page = pilot
        .upload(&import, "gens.csv", file.as_bytes(), &[])
        .await;
    page.is(200).shows("Luc Martin").shows("luc@hub.example");
    let card = b"BEGIN:VCARD\nFN:Carte Visite\nEMAIL:carte@hub.example\nEND:VCARD\n";
    pilot
        .upload(&import, "gens.vcf", card, &[])
        .await
        .is(200)
        .shows("Carte Visite");
    pilot
        .upload(&import, "gens.pdf", b"%PDF-1.7", &[])
        .await
        .is(422)
        .shows("PDF");
}

#[tokio::test]
async fn an_address_is_corrected_on_the_line_and_the_link_sent_anew() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let one = app
        .invitee(circle, "Nora Noms", "nora@faux.example", "invited")
        .await;
    let old = format!("/c/{}", app.circle_secret(one).await);
    sqlx::query("UPDATE circle_invitee SET address_failed_at = now(), address_error = '550 unknown' WHERE id = $1")
        .bind(one.0)
        .execute(&app.pool)
        .await
        .unwrap();
    app.invitee(circle, "Autre", "prise@dehors.example", "invited")
        .await;
    let url = format!("/circles/{circle}/invitations/{one}");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot
        .get(&url)
        .await
        .shows("550 unknown")
        .shows("Corriger l’adresse");
    let version = pilot.get(&format!("{url}/edit")).await.input("version");
    let typed = |email| {
        [
            ("version", version.as_str()),
            ("name", "Nora Noms"),
            ("email", email),
            ("lang", "fr"),
            ("action", "send"),
        ]
    };
    let taken = typed("Prise@dehors.example");
    pilot
        .post(&url, &taken)
        .await
        .is(422)
        .shows("déjà sur la liste");
    pilot
        .post(&url, &typed("nora@juste.example"))
        .await
        .location();
    app.browser().get(&old).await.is(410);
    let link = app.last_link("nora@juste.example").await;
    app.browser().get(&link).await.is(200).shows("Nora Noms");
    // The old address stays in the trace.
    pilot.get(&url).await.shows("nora@faux.example");
    assert_eq!(
        app.count("SELECT count(*) FROM circle_invitee WHERE address_error <> ''")
            .await,
        0
    );
    pilot.post(&url, &typed("nora@juste.example")).await.is(409);
}
