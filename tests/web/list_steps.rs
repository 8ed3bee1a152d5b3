//! Files of people and of groups, step by step: another sheet or row, columns that are chosen, values
//! that are asked for once; nothing is written before the form.

use platform::auth::Role;

use crate::support::TestApp;

const PEOPLE: &str = "Qui;Contact;Tâche;Où;Pointure\n\
    Anne Dupont;anne@test.example;Cheffe;Eau;38\n\
    Bob Martin;bob@test.example;cheffe;GT4;42\n\
    Cléo Petit;cleo@test.example;membre;Nulle part;40\n";

/// Which column of [`PEOPLE`] is which.
const SAID: [(&str, &str); 5] = [
    ("step", "columns"),
    ("column_full", "0"),
    ("column_email", "1"),
    ("column_role", "2"),
    ("column_place", "3"),
];

#[tokio::test]
async fn columns_of_people_are_chosen_and_unknown_values_asked_for_once() {
    let app = TestApp::start().await;
    app.group(4).await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let before = app.count("SELECT count(*) FROM person").await;
    let path = "/people/invite/table";
    let page = admin
        .upload("/people/invite/file", "liste.csv", PEOPLE.as_bytes(), &[])
        .await;
    page.is(200)
        .shows("Titres lus à la ligne 1")
        .shows("2 – Contact (anne@test.example")
        .shows("Aucune colonne du fichier ne semble être celle-ci");
    let table = page.input("table");
    let with = |fields: &[(&'static str, &'static str)]| {
        let mut all = fields.to_vec();
        all.extend([("role", "facilitator"), ("lang", "nl")]);
        all
    };
    // What is wrong comes back with all that was chosen.
    let mut twice = with(&SAID);
    twice.extend([("table", table.as_str()), ("column_job", "3")]);
    admin
        .post(path, &twice)
        .await
        .is(422)
        .shows("déjà prise pour autre chose")
        .shows("name=\"lang\" value=\"nl\"")
        .shows("<option value=\"1\" selected>");
    let none = [("table", table.as_str()), ("step", "columns")];
    admin
        .post(path, &none)
        .await
        .is(422)
        .shows("Ce champ est nécessaire");
    let mut right = with(&SAID);
    right.push(("table", table.as_str()));
    let values = admin.post(path, &right).await;
    values
        .is(200)
        .shows("Cheffe")
        .shows("EAU")
        .shows("NULLE PART")
        .hides("anne@test.example");
    let table = values.input("table");
    let answers = |role: &'static str| {
        let mut said = with(&[
            ("step", "values"),
            ("column", "role"),
            ("value", "Cheffe"),
            ("to", role),
            ("column", "place"),
            ("value", "EAU"),
            ("to", "GT4"),
            ("column", "place"),
            ("value", "NULLE PART"),
            ("to", "nothing"),
        ]);
        said.push(("table", table.as_str()));
        said
    };
    admin
        .post(path, &answers("Cheffe"))
        .await
        .is(422)
        .shows("Choisissez une des valeurs proposées");
    // Cléo has a role and no place: that row is to be corrected, the others are right.
    let lines = admin.post(path, &answers("Pilote")).await;
    lines
        .is(422)
        .shows("Anne Dupont\tanne@test.example\tPilote\tGT4")
        .shows("Bob Martin\tbob@test.example\tPilote\tGT4")
        .shows("Colonnes dont rien n’est pris : Pointure.")
        .shows("Numéros des lignes à corriger : 4.");
    // The steps can be taken again, with what was said before.
    let again = [("table", lines.input("table")), ("step", "show".to_owned())];
    let again: Vec<(&str, &str)> = again.iter().map(|(n, v)| (*n, v.as_str())).collect();
    admin
        .post(path, &again)
        .await
        .is(200)
        .shows("<option value=\"2\" selected>");
    assert_eq!(app.count("SELECT count(*) FROM person").await, before);
    let text = "Prénom et nom\tAdresse de courriel\tRôle\tGroupe\n\
                Anne Dupont\tanne@test.example\tPilote\tGT4\n\
                Bob Martin\tbob@test.example\tPilote\tGT4";
    let fields = [("people", text), ("lang", "nl"), ("action", "add")];
    admin.post("/people/invite", &fields).await.location();
    let pilots = "SELECT count(*) FROM membership m JOIN person p ON p.id = m.person_id
                  WHERE m.role = 'pilot' AND p.lang = 'nl'
                    AND p.email IN ('anne@test.example', 'bob@test.example')";
    assert_eq!(app.count(pilots).await, 2);
}

#[tokio::test]
async fn another_sheet_or_row_is_chosen_from_what_the_file_has() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, person) in [("Équipe", "anne"), ("Invités", "bob")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        let head = ["Nom", "E-mail", "Fonction", "Pointure"];
        sheet.write_row(0, 0, head).unwrap();
        let mail = format!("{person}@test.example");
        let row = [person, mail.as_str(), "Chef", "42"];
        sheet.write_row(1, 0, row).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let lines = admin
        .upload("/people/invite/file", "liste.xlsx", &bytes, &[])
        .await;
    lines
        .is(200)
        .shows("Changer la feuille, la ligne des titres ou les colonnes");
    let path = "/people/invite/table";
    let table = lines.input("table");
    let step = |step: &'static str, sheet: &'static str, row: &'static str| {
        [("step", step), ("sheet", sheet), ("header_row", row)]
    };
    for (sheet, row) in [("0", "9"), ("7", "1"), ("0", "2")] {
        let mut wrong = step("table", sheet, row).to_vec();
        wrong.push(("table", table.as_str()));
        admin
            .post(path, &wrong)
            .await
            .is(422)
            .shows("Il n’y a pas là de tableau")
            .shows("anne@test.example");
    }
    let mut other = step("table", "1", "1").to_vec();
    other.push(("table", table.as_str()));
    let columns = admin.post(path, &other).await;
    columns
        .is(200)
        .shows("Feuille « Invités », titres lus à la ligne 1.")
        .shows("Colonnes dont rien n’est pris : Pointure.")
        .shows("bob@test.example");
    let table = columns.input("table");
    let said = [
        ("table", table.as_str()),
        ("step", "columns"),
        ("column_last", "0"),
        ("column_email", "1"),
    ];
    admin
        .post(path, &said)
        .await
        .is(200)
        .shows("bob@test.example")
        .hides("anne@test.example")
        .shows("Colonnes dont rien n’est pris : Fonction, Pointure.");
    // What is no table says so, and loses nothing.
    for junk in ["", "AAAA", "é"] {
        let form = [("table", junk), ("step", "columns")];
        admin
            .post(path, &form)
            .await
            .is(422)
            .shows("Choisissez d’abord un fichier");
    }
}

#[tokio::test]
async fn columns_of_groups_are_chosen_where_no_names_are_known() {
    let app = TestApp::start().await;
    app.group(3).await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let file = "Nos groupes;;\nSujet;Rang;Remarque\nEau;21;a\nAir;3;b\n";
    let page = admin
        .upload("/groups/several/file", "g.csv", file.as_bytes(), &[])
        .await;
    page.is(422)
        .shows("Aucune colonne de noms")
        .shows("1 – Sujet (Eau · Air)");
    let path = "/groups/several/table";
    let table = page.input("table");
    let without = [("table", table.as_str()), ("step", "columns")];
    admin
        .post(path, &without)
        .await
        .is(422)
        .shows("Ce champ est nécessaire");
    let said = [
        ("table", table.as_str()),
        ("step", "columns"),
        ("column_name", "0"),
        ("column_mark", "1"),
    ];
    let lines = admin.post(path, &said).await;
    lines
        .is(200)
        .shows("value=\"Eau\"")
        .shows("value=\"21\"")
        .shows("ne sont pas repris : 3.")
        .shows("Colonnes dont rien n’est pris : Remarque.");
    assert_eq!(app.count("SELECT count(*) FROM working_group").await, 1);
    // What is wrong there keeps the file at hand.
    let table = lines.input("table");
    let unnamed = [("lines", "1"), ("mark_0", "21"), ("table", table.as_str())];
    admin
        .post("/groups/several", &unnamed)
        .await
        .is(422)
        .shows("Changer la feuille");
    let named = [("lines", "1"), ("mark_0", "21"), ("name_0", "Eau")];
    admin.post("/groups/several", &named).await.location();
    let made = "SELECT count(*) FROM working_group WHERE number = 21 AND name = 'Eau'";
    assert_eq!(app.count(made).await, 1);
}

#[tokio::test]
async fn columns_of_strategies_are_chosen_too() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let file = "Sujet;Lettres\nRénovation;REN\n";
    let page = admin
        .upload("/strategies/several/file", "s.csv", file.as_bytes(), &[])
        .await;
    let table = page.is(422).input("table");
    let said = [
        ("table", table.as_str()),
        ("step", "columns"),
        ("column_name", "0"),
        ("column_mark", "1"),
    ];
    admin
        .post("/strategies/several/table", &said)
        .await
        .is(200)
        .shows("value=\"REN\"")
        .shows("value=\"Rénovation\"");
}
