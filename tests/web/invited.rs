//! Several people at once: pasted as they come, looked at, added and invited.

use platform::{auth::Role, web::once::FIELD};

use crate::support::TestApp;

#[tokio::test]
async fn several_are_invited_at_once_or_none() {
    let app = TestApp::start().await;
    let group = app.group(4).await.to_string();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let lines = "Anne Dupont <anne@test.example>\nsans adresse\n";
    let fields = |people: &'static str| {
        [
            ("people", people),
            ("role", "member"),
            ("group", group.as_str()),
            ("lang", "nl"),
        ]
    };
    gt0.post("/people/invite", &fields(lines))
        .await
        .is(422)
        .shows("Numéros des lignes à corriger : 2.")
        .shows("sans adresse");
    assert_eq!(
        app.count("SELECT count(*) FROM person WHERE lang = 'nl'")
            .await,
        0
    );
    // The others can go on without it.
    let mut without = fields(lines).to_vec();
    without.extend([("leave_wrong", "1"), ("action", "check")]);
    gt0.post("/people/invite", &without)
        .await
        .is(200)
        .shows("name=\"leave_wrong\" value=\"1\" checked")
        .shows("Une personne peut être invitée. Une ligne est laissée de côté.")
        .hides("Tout est en ordre");
    let good = "Anne Dupont <anne@test.example>\r\n\r\nBob b@test.example";
    let mut checked = fields(good).to_vec();
    checked.push(("action", "check"));
    gt0.post("/people/invite", &checked)
        .await
        .is(200)
        .shows("2 personnes peuvent être invitées");
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 0);
    gt0.post("/people/invite", &fields(good)).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
    // Who is known already stays as they are; the others come in.
    let again = fields("Autre x@test.example\nBobby b@test.example\nAutre X@test.example");
    let mut checked = again.to_vec();
    checked.push(("action", "check"));
    gt0.post("/people/invite", &checked)
        .await
        .shows("Nouvelle")
        .shows("Déjà connue")
        .shows("En double");
    gt0.post("/people/invite", &again).await.location();
    let names = "SELECT count(*) FROM person WHERE last_name IN ('Autre', 'Bob')
                    OR first_name = 'Autre'";
    assert_eq!(app.count(names).await, 2);
    gt0.post("/people/invite", &fields("Bob b@test.example"))
        .await
        .is(422)
        .shows("tout le monde est déjà connu");
}

#[tokio::test]
async fn lines_that_are_left_out_come_back_to_be_corrected() {
    for by_hand in [false, true] {
        let app = match by_hand {
            true => TestApp::start_without_smtp().await,
            false => TestApp::start().await,
        };
        let group = app.group(4).await.to_string();
        let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
        let fields = |people: &'static str, action: &'static str| {
            [
                ("people", people),
                ("role", "member"),
                ("group", group.as_str()),
                ("lang", "nl"),
                ("leave_wrong", "1"),
                ("action", action),
            ]
        };
        // Of a table, with its headings; added only.
        let table = "Prénom;Nom;Courriel\nAnne;Dupont;anne@test.example\n;Martin;perdu";
        let left = gt0.post("/people/invite", &fields(table, "add")).await;
        left.is(200)
            .shows("Une personne est ajoutée. Il reste une ligne à corriger")
            .shows("\nPrénom;Nom;Courriel\n;Martin;perdu</textarea>")
            .hides("Anne;Dupont");
        // Invited: where links are handed over, these come first.
        let pasted = "Bob b@test.example\nsans adresse\nni ici";
        let sent = gt0.post("/people/invite", &fields(pasted, "invite")).await;
        sent.is(200);
        let back = match by_hand {
            true => {
                sent.shows("b@test.example").shows("name=\"people\"");
                let rest = [
                    ("people", "sans adresse\nni ici"),
                    ("role", "member"),
                    ("lang", "nl"),
                    ("count", "1"),
                    ("action", "rest"),
                ];
                gt0.post("/people/invite", &rest).await
            }
            false => sent,
        };
        back.is(200)
            .shows("Il reste 2 lignes à corriger")
            .shows("\nsans adresse\nni ici</textarea>");
        let added =
            "SELECT count(*) FROM person WHERE email IN ('anne@test.example', 'b@test.example')";
        assert_eq!(app.count(added).await, 2);
        // Nothing else can be used.
        gt0.post("/people/invite", &fields("sans adresse", "check"))
            .await
            .is(422)
            .shows("toutes sont à corriger")
            .hides("déjà connu");
        let known = fields("Bob b@test.example\nsans adresse", "check");
        gt0.post("/people/invite", &known)
            .await
            .is(422)
            .shows("les autres lignes sont à corriger");
    }
}

#[tokio::test]
async fn a_table_says_who_holds_which_role_where() {
    let app = TestApp::start().await;
    for number in [1, 3] {
        app.group(number).await;
    }
    app.organisation("Bruxelles Essai").await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let table = "Voornaam\tAchternaam\tE-mailadres\tRol\tGroepen\tOrganisatie\tTaal
Anne\tDupont\tanne@test.example\tTrekker\tGT1, GT3\tbruxelles essai\tnl
Bob\tPeeters\tbob@test.example\tCabinet\tGT1\t\tfr
";
    let fields = |people: &'static str, action: &'static str| {
        [("people", people), ("lang", "fr"), ("action", action)]
    };
    let elsewhere = "Nom;Courriel;Organisation\nX;x@test.example;Nulle part";
    admin
        .post("/people/invite", &fields(elsewhere, "check"))
        .await
        .shows("laissée vide")
        .shows("name=\"add_organisations\"");
    // Or added, once, however often it is named.
    let twice = "Nom;Courriel;Organisation\nU;u@test.example;Ailleurs\nV;v@test.example;AILLEURS";
    let mut adding = fields(twice, "check").to_vec();
    adding.push(("add_organisations", "1"));
    admin
        .post("/people/invite", &adding)
        .await
        .shows("sera ajoutée");
    adding[2].1 = "add";
    admin.post("/people/invite", &adding).await.location();
    let of_it = "SELECT count(*) FROM person p JOIN organisation o ON o.id = p.organisation_id
                 WHERE o.name = 'Ailleurs'";
    assert_eq!(app.count(of_it).await, 2);
    let wrong = "Nom;Courriel;Rôle;Groupe\nX;x@test.example;chef;GT1\nY;y@test.example;pilote;GT8";
    admin
        .post("/people/invite", &fields(wrong, "add"))
        .await
        .is(422)
        .shows("Numéros des lignes à corriger : 2, 3.")
        .shows("Ce rôle n’est pas connu")
        .shows("n’existe pas");
    admin
        .post("/people/invite", &fields(table, "check"))
        .await
        .is(200)
        .shows("2 personnes");
    assert_eq!(app.count("SELECT count(*) FROM person").await, 3);
    let added = admin.post("/people/invite", &fields(table, "add")).await;
    assert_eq!(added.location(), "/people");
    let held = "SELECT count(*) FROM membership m
                JOIN person p ON p.id = m.person_id
                JOIN organisation o ON o.id = p.organisation_id
                JOIN working_group g ON g.id = m.group_id
                WHERE p.name = 'Anne Dupont' AND p.lang = 'nl' AND m.role = 'pilot' AND g.number IN (1, 3)";
    assert_eq!(app.count(held).await, 2);
    let cabinet = "SELECT count(*) FROM membership WHERE role = 'cabinet'";
    assert_eq!(app.count(cabinet).await, 1);
    // Added, not invited.
    assert_eq!(app.count("SELECT count(*) FROM account_token").await, 0);
    // The coordination gives no role that checks others.
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let line = "Nom;Courriel;Rôle;Groupe\nZ;z@test.example;cabinet;GT1";
    gt0.post("/people/invite", &fields(line, "add"))
        .await
        .is(422)
        .shows("Seule l’administration donne ce rôle");
}

#[tokio::test]
async fn two_clicks_invite_once() {
    let app = TestApp::start().await;
    let group = app.group(4).await.to_string();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let fields = [
        ("people", "Anne Dupont <anne@test.example>"),
        ("role", "member"),
        ("group", group.as_str()),
        ("lang", "nl"),
        (FIELD, "k"),
    ];
    let first = gt0.post("/people/invite", &fields).await;
    let second = gt0.post("/people/invite", &fields).await;
    assert_eq!(first.location(), second.location());
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 1);
}

#[tokio::test]
async fn a_file_of_people_is_looked_at_as_pasted_and_nothing_written() {
    let app = TestApp::start().await;
    app.group(1).await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let path = "/people/invite/file";
    let before = app.count("SELECT count(*) FROM person").await;
    let file = "Liste des participants;;;\n;;;\nNom;Remarque;E-mail (travail);Groupe de travail\n\
                Anne Dupont;à rappeler;anne@test.example;GT1\nTotal;;;\n";
    let right = file.replace("Total;;;\n", "");
    let page = admin.upload(path, "liste.csv", right.as_bytes(), &[]).await;
    page.is(200)
        .shows("Voici ce que dit le fichier")
        .shows("une personne peut être invitée")
        .hides("à rappeler");
    let wrong = admin.upload(path, "liste.csv", file.as_bytes(), &[]).await;
    wrong.is(422).shows("Numéros des lignes à corriger : 3.");
    assert_eq!(app.count("SELECT count(*) FROM person").await, before);

    let text = "Nom\tE-mail (travail)\tGroupe de travail\nAnne Dupont\tanne@test.example\tGT1";
    let fields = [("people", text), ("role", "member"), ("lang", "fr")];
    let mut fields = fields.to_vec();
    fields.push(("action", "add"));
    admin.post("/people/invite", &fields).await.location();
    assert_eq!(
        app.count("SELECT count(*) FROM person WHERE email = 'anne@test.example'")
            .await,
        1
    );
    admin
        .upload(path, "liste.csv", b"", &[])
        .await
        .is(422)
        .shows("Choisissez d’abord un fichier");
    admin
        .upload(path, "liste.pdf", b"%PDF-1.7", &[])
        .await
        .is(422)
        .shows("pas un tableau");
    let mut member = app.signed_in(Role::Member, 2).await;
    member
        .upload(path, "liste.csv", right.as_bytes(), &[])
        .await
        .is(404);
}

#[tokio::test]
async fn lines_that_came_back_are_not_lost_where_the_form_is_sent_twice() {
    let app = TestApp::start().await;
    let group = app.group(4).await.to_string();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let key = gt0.get("/people/invite").await.input("form_key");
    let fields = |people: &'static str| {
        [
            ("form_key", key.as_str()),
            ("people", people),
            ("role", "member"),
            ("group", group.as_str()),
            ("lang", "nl"),
            ("leave_wrong", "1"),
            ("action", "add"),
        ]
    };
    let pasted = fields("Bob b@test.example\nsans adresse\nni ici");
    gt0.post("/people/invite", &pasted)
        .await
        .is(200)
        .shows("Une personne est ajoutée. Il reste 2 lignes à corriger");
    gt0.post("/people/invite", &pasted)
        .await
        .is(200)
        .shows("déjà arrivé")
        .shows("Il reste 2 lignes à corriger")
        .shows("\nsans adresse\nni ici</textarea>");
    let added = "SELECT count(*) FROM person WHERE email = 'b@test.example'";
    assert_eq!(app.count(added).await, 1);
    // Without any, the second one leads where the first one did.
    let right = fields("Cléo c@test.example");
    let first = gt0.post("/people/invite", &right).await;
    let second = gt0.post("/people/invite", &right).await;
    assert_eq!(first.location(), second.location());
}

#[tokio::test]
async fn another_sheet_of_people_can_be_named_and_what_is_not_read_is_said() {
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
    let path = "/people/invite/file";
    let first = admin.upload(path, "liste.xlsx", &bytes, &[]).await;
    first
        .is(200)
        .shows("anne@test.example")
        .hides("bob@test.example")
        .shows("titres lus à la ligne 1")
        .shows("Feuilles qui ne sont pas importées\u{a0}: Invités.")
        .shows("Colonnes dont rien n’est pris\u{a0}: Pointure.");
    let named = [("sheet", "invités"), ("header_row", "")];
    let second = admin.upload(path, "liste.xlsx", &bytes, &named).await;
    second
        .is(200)
        .shows("bob@test.example")
        .hides("anne@test.example");
    for missing in [("sheet", "Ailleurs"), ("header_row", "9")] {
        let refused = admin.upload(path, "liste.xlsx", &bytes, &[missing]).await;
        refused.is(422).shows("pas de feuille de ce nom");
    }
}
