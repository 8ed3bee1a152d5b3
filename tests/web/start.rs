//! The first steps: from an empty database to a review that waits for its pilot, by the guide alone.

use chrono::TimeDelta;
use platform::auth::Role;

use crate::support::{Answer, Browser, TestApp, forms::Form};

/// The form of a page that is sent there.
fn form(page: &Answer, action: &str) -> Form {
    let mut forms = Form::all(page).into_iter();
    let form = forms.find(|form| form.action == action);
    form.unwrap_or_else(|| panic!("no form to {action}"))
}

/// Sends a form as it came: what stands in it, and nothing in the empty lines at its end.
async fn send(browser: &mut Browser, form: &Form) -> Answer {
    let fields = form.fields.iter().filter(|field| field.value != "Essai");
    let fields: Vec<(&str, &str)> = fields
        .map(|field| (field.name.as_str(), field.value.as_str()))
        .collect();
    browser.post(&form.action, &fields).await
}

/// Opens a page that the guide leads to, and sends its form as proposed.
async fn takes(browser: &mut Browser, path: &str) {
    let guide = browser.get("/start").await;
    guide.is(200).shows(&format!("href=\"{path}\""));
    let page = browser.get(path).await;
    page.is(200);
    let sent = send(browser, &form(&page, path)).await;
    assert_eq!(sent.location(), "/start", "{}", sent.body);
}

#[tokio::test]
async fn an_empty_installation_comes_to_a_review_by_its_guide_alone() {
    let app = TestApp::start_without_smtp().await;
    let (_, mut admin) = app.signed_in_person(Role::Administrator, 0).await;
    let home = admin.get("/").await;
    home.is(200)
        .shows("Premiers pas")
        .shows("0 sur 7")
        .shows("Créez d’abord le GT0")
        .hides("Rien ne vous attend");
    assert!(home.queries() <= 10, "{}", home.queries());
    // A meeting is the coordination's; the refusal leads on.
    admin
        .get("/meetings/new")
        .await
        .is(403)
        .shows("href=\"/start\"");

    takes(&mut admin, "/groups/several").await;
    let numbers = "SELECT count(*) FROM working_group WHERE state = 'active' AND name_nl <> ''";
    assert_eq!(app.count(numbers).await, 10);

    let guide = admin.get("/start").await;
    let coordinate = form(&guide, "/start/coordination");
    send(&mut admin, &coordinate).await.location();
    admin.get("/start").await.shows("2 sur 7");
    admin.get("/meetings/new").await.is(200);

    takes(&mut admin, "/strategies/several").await;
    assert_eq!(app.count("SELECT count(*) FROM strategy").await, 7);

    admin
        .get("/start")
        .await
        .shows("href=\"/people/invite\"")
        .shows("href=\"/measures/imports\"");
    let table = "Nom;Courriel;Rôle;Groupe\nPilote Un;pilote@test.example;pilote;GT1";
    let people = |action: &'static str| [("people", table), ("lang", "fr"), ("action", action)];
    let checked = admin.post("/people/invite", &people("check")).await;
    checked
        .is(200)
        .shows("Nouvelle")
        .shows("Ajouter et inviter");
    let invited = admin.post("/people/invite", &people("invite")).await;
    invited.is(200).shows("/password/");

    let file = "Code;Titre;Groupe\nPREC-001;Réemploi;GT1\n";
    let import = admin.sends("mesures.csv", file.as_bytes()).await;
    // Nobody knows of any organisation yet: those of the file are to be added.
    admin
        .get(&import)
        .await
        .shows("name=\"add_organisations\" value=\"1\" checked");
    admin.takes_columns(&import, &[]).await;
    let confirm = format!("{import}/confirm");
    admin.post(&confirm, &[]).await.location();
    app.finished(&mut admin, &import).await;

    // All but the mails, which the operator's option sends.
    admin.get("/start").await.shows("6 sur 7");
    admin.get("/").await.hides("Premiers pas");

    let pilot = app.person_id("pilote@test.example").await;
    let mut pilot = app.browser_of(pilot).await;
    pilot
        .get("/")
        .await
        .shows("PREC-001")
        .shows("Mesures à revoir");
    let measure = app.count("SELECT id FROM measure").await;
    pilot
        .get(&format!("/measures/{measure}/review"))
        .await
        .is(200);
}

#[tokio::test]
async fn the_coordination_is_taken_once_and_with_the_password() {
    let app = TestApp::start().await;
    let (_, mut admin) = app.signed_in_person(Role::Administrator, 0).await;
    let path = "/start/coordination";
    admin
        .post(path, &[])
        .await
        .is(409)
        .shows("Créez d’abord le GT0");
    app.group(0).await;
    app.clock.advance(TimeDelta::minutes(11));
    admin
        .post(path, &[])
        .await
        .is(200)
        .shows("C’est bien vous ?")
        .shows("Vous prenez la coordination");
    let coordinating = "SELECT count(*) FROM membership WHERE role = 'coordinator'";
    assert_eq!(app.count(coordinating).await, 0);
    let password = [("own_password", "un mot de passe de test")];
    assert_eq!(admin.post(path, &password).await.location(), "/start");
    assert_eq!(app.count(coordinating).await, 1);
    let told = "SELECT count(*) FROM security_event WHERE kind = 'role_given'";
    assert_eq!(app.count(told).await, 1);
    // Somebody does it now: nobody else takes it.
    let other = app.person("Autre Admin").await;
    app.account(other).await;
    app.role(other, Role::Administrator, None, None).await;
    let mut other = app.browser_of(other).await;
    other
        .post(path, &[])
        .await
        .is(409)
        .shows("Quelqu’un coordonne déjà");
    assert_eq!(app.count(coordinating).await, 1);
}

#[tokio::test]
async fn a_template_is_adapted_and_gives_back_what_was_typed() {
    let app = TestApp::start().await;
    app.group(0).await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    admin
        .get("/groups/several")
        .await
        .shows("existe déjà")
        .hides("name=\"take_0\"")
        .shows("name=\"take_1\"");
    let path = "/groups/several";
    admin
        .post(path, &[])
        .await
        .is(422)
        .shows("Cochez au moins une ligne");
    let wrong = [
        ("take_1", "1"),
        ("mark_1", "1"),
        ("name_1", "Nom à moi"),
        ("mark_10", "1"),
        ("name_10", "Encore un"),
    ];
    admin
        .post(path, &wrong)
        .await
        .is(422)
        .shows("Nom à moi")
        .shows("Encore un");
    assert_eq!(app.count("SELECT count(*) FROM working_group").await, 1);
    let right = [
        ("take_1", "1"),
        ("mark_1", "1"),
        ("name_1", "Nom à moi"),
        ("mark_10", "12"),
        ("name_10", "Encore un"),
    ];
    admin.post(path, &right).await.location();
    let named = "SELECT count(*) FROM working_group WHERE (number, name) IN ((1, 'Nom à moi'), (12, 'Encore un'))";
    assert_eq!(app.count(named).await, 2);
    let told = "SELECT count(*) FROM history WHERE subject_kind = 'group' AND action = 'create'";
    assert_eq!(app.count(told).await, 2);
}

#[tokio::test]
async fn who_sets_nothing_up_sees_no_guide() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot.get("/start").await.is(404);
    pilot.get("/").await.hides("Premiers pas");
    let mut coordination = app.signed_in(Role::Coordinator, 0).await;
    coordination.get("/").await.shows("Premiers pas");
    coordination
        .get("/start")
        .await
        .is(200)
        .hides("action=\"/start/coordination\"");
}

#[tokio::test]
async fn groups_come_from_a_file_but_those_that_are_there() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let path = "/groups/several/file";
    let file = "Nos groupes;;\nGroupe;Nom;Nom en néerlandais\nGT3;Production;\n\
                GT11;Énergie;Energie\nGT 12;Eau;\n";
    let page = admin
        .upload(path, "groupes.csv", file.as_bytes(), &[])
        .await;
    page.is(200)
        .shows("ne sont pas repris : 3.")
        .shows("value=\"Énergie\"")
        .hides("Production");
    assert_eq!(app.count("SELECT count(*) FROM working_group").await, 1);
    let form = form(&page, "/groups/several");
    let fields: Vec<(&str, &str)> = form
        .fields
        .iter()
        .map(|field| (field.name.as_str(), field.value.as_str()))
        .collect();
    let unsaid: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, if *name == "name_1" { "" } else { *value }))
        .collect();
    // What is wrong comes back as the file's lines.
    admin
        .post("/groups/several", &unsaid)
        .await
        .is(422)
        .shows("name=\"lines\" value=\"2\"")
        .shows("value=\"Énergie\"");
    admin.post("/groups/several", &fields).await.location();
    let made = "SELECT count(*) FROM working_group
                WHERE (number = 11 AND name_nl = 'Energie') OR (number = 12 AND name = 'Eau')";
    assert_eq!(app.count(made).await, 2);
    admin
        .upload(path, "groupes.csv", file.as_bytes(), &[])
        .await
        .is(422)
        .shows("existent déjà");
    admin
        .upload(path, "mesures.csv", b"Code;Mesure\n1;Un", &[])
        .await
        .is(422)
        .shows("Aucune colonne de noms");
    // What a workbook hides is left out, and said.
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Nos groupes").unwrap();
    sheet.write_row(0, 0, ["Groupe", "Nom"]).unwrap();
    sheet.write_row(1, 0, ["GT21", "Eau"]).unwrap();
    sheet.write_row(2, 0, ["GT22", "Air"]).unwrap();
    sheet.set_row_hidden(2).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    admin
        .upload(path, "groupes.xlsx", &bytes, &[])
        .await
        .is(200)
        .shows("« Nos groupes »")
        .shows("Une ligne que le classeur masque")
        .shows("value=\"Eau\"")
        .hides("value=\"Air\"");
}

#[tokio::test]
async fn strategies_come_from_a_pasted_list_or_a_file() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let path = "/strategies/several/file";
    let pasted = "PREC – Économie circulaire\nPlan climat\nPlan de l’eau (EAU)\n";
    let page = admin.upload(path, "", b"", &[("list", pasted)]).await;
    page.is(200)
        .shows("value=\"PREC\"")
        .shows("value=\"Économie circulaire\"")
        .shows("value=\"PC\"")
        .shows("value=\"EAU\"");
    assert_eq!(app.count("SELECT count(*) FROM strategy").await, 0);
    let sent = send(&mut admin, &form(&page, "/strategies/several")).await;
    assert_eq!(sent.location(), "/start", "{}", sent.body);
    let made = "SELECT count(*) FROM strategy WHERE (code, name) IN
                (('PREC', 'Économie circulaire'), ('PC', 'Plan climat'), ('EAU', 'Plan de l’eau'))";
    assert_eq!(app.count(made).await, 3);
    let told = "SELECT count(*) FROM history WHERE subject_kind = 'strategy' AND action = 'create'";
    assert_eq!(app.count(told).await, 3);
    // A file: what is there already is named, and not taken again.
    let file = "Nos plans;;\nSigle;Nom;Naam\nprec;Économie;\nREN;Rénovation;Renovatie\n";
    admin
        .upload(path, "plans.csv", file.as_bytes(), &[])
        .await
        .is(200)
        .shows("ne sont pas repris : PREC.")
        .shows("value=\"Renovatie\"");
    // What cannot be read comes back.
    admin
        .upload(path, "", b"", &[("list", "Code;Mesure\nP-1;Un")])
        .await
        .is(422)
        .shows("Aucune colonne de noms")
        .shows("P-1;Un</textarea>");
    admin
        .upload(path, "", b"", &[("list", " ")])
        .await
        .is(422)
        .shows("collez une liste");
}
