//! Lists as people write them: values to name, several sheets, no codes, codes of another plan.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn values_that_nobody_knows_are_named_once() {
    let app = TestApp::start().await;
    app.group(3).await;
    app.organisation("Bruxelles Environnement").await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let file = "Code;Titre;Statut;Porteur;GT\n\
                A-1;Un;À venir;Bruxelles-Environnement (BE);GT3\n\
                A-2;Deux;a venir;Nouvelle ASBL;GT7 – Commerce\n\
                TOTAL;;2;;\n";
    let url = browser.sends("liste.csv", file.as_bytes()).await;
    let page = browser.takes_columns(&url, &[]).await;
    page.shows("À venir")
        .shows("Bruxelles-Environnement (BE)")
        .shows("Bruxelles Environnement</option>")
        .shows("<option value=\"not_started\" selected>");
    let values = format!("{url}/values");
    let wrong = [
        ("column", "implementation"),
        ("value", "À venir"),
        ("to", "x"),
    ];
    browser.post(&values, &wrong).await.is(422);
    let id = app.count("SELECT id FROM organisation").await.to_string();
    let said = [
        ("column", "implementation"),
        ("value", "À venir"),
        ("to", "not_started"),
        ("column", "carrier"),
        ("value", "Bruxelles-Environnement (BE)"),
        ("to", id.as_str()),
        ("column", "carrier"),
        ("value", "Nouvelle ASBL"),
        ("to", "add"),
        ("column", "group"),
        ("value", "GT7 – Commerce"),
        ("to", "add"),
    ];
    browser.post(&values, &said).await.location();
    browser
        .get(&url)
        .await
        .shows("2 mesures seront importées.")
        .shows("est dans une ligne de totaux");
    browser
        .get(&format!("{url}?values=1"))
        .await
        .shows("Veut dire");
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    app.finished(&mut browser, &url)
        .await
        .shows("Terminé")
        .shows("Groupes ajoutés");
    assert_eq!(app.count("SELECT count(*) FROM organisation").await, 2);
    let stored = "SELECT count(*) FROM measure m JOIN working_group g ON g.id = m.group_id
                  WHERE m.code = 'A-2' AND g.number = 7 AND g.name = 'Commerce'
                    AND m.implementation = 'not_started'";
    assert_eq!(app.count(stored).await, 1);
}

#[tokio::test]
async fn another_sheet_and_another_row_can_be_chosen() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let mut book = rust_xlsxwriter::Workbook::new();
    let guide = book.add_worksheet().set_name("Guide").unwrap();
    guide.write_row(0, 0, ["Feuille", "Contenu"]).unwrap();
    guide.write_row(1, 0, ["Liste", "Les mesures"]).unwrap();
    let list = book.add_worksheet().set_name("Liste").unwrap();
    list.write_row(0, 0, ["Plan climat", "2024"]).unwrap();
    list.write_row(2, 0, ["Code", "Titre de l’action", "Priorité"])
        .unwrap();
    list.write_row(3, 0, ["A-1", "Un", "haute"]).unwrap();
    list.write_row(4, 0, ["A-2", "Deux", ""]).unwrap();
    list.set_row_hidden(4).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let url = browser.sends("plan.xlsx", &bytes).await;
    browser
        .get(&url)
        .await
        .shows("titres lus à la ligne 3")
        .shows("Feuilles qui ne sont pas importées\u{a0}: Guide.")
        .shows("Une ligne masquée.");
    let columns = [
        ("code", "0"),
        ("title", "1"),
        ("kept", "2"),
        ("skip_hidden", "1"),
    ];
    browser
        .post(&format!("{url}/columns"), &columns)
        .await
        .location();
    browser
        .get(&url)
        .await
        .shows("Une mesure sera importée.")
        .shows("est dans une ligne masquée")
        .shows("- **Priorité** — haute");
    let table = format!("{url}/table");
    browser
        .post(&table, &[("sheet", "0"), ("header_row", "99")])
        .await
        .is(422)
        .shows("pas là de tableau");
    browser
        .post(&table, &[("sheet", "0"), ("header_row", "1")])
        .await
        .location();
    // Where no organisation is known yet, those of the file are still added.
    let adds = "name=\"add_organisations\" value=\"1\" checked";
    browser
        .get(&url)
        .await
        .shows("titres lus à la ligne 1")
        .hides(adds);
    let ticked = [("code", "0"), ("title", "1"), ("add_organisations", "1")];
    browser
        .post(&format!("{url}/columns"), &ticked)
        .await
        .location();
    browser.post(&table, &[("sheet", "1")]).await.location();
    browser
        .get(&url)
        .await
        .shows("Feuille «\u{a0}Guide\u{a0}»")
        .shows(adds)
        .shows("Feuilles qui ne sont pas importées\u{a0}: Liste.");
}

#[tokio::test]
async fn a_file_without_codes_is_numbered_and_one_of_another_plan_gets_a_prefix() {
    let app = TestApp::start().await;
    app.measure("1", None).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser
        .sends("n.csv", b"Titel;Datum\nEerste;1/2\nTweede;3/4\n")
        .await;
    let columns = format!("{url}/columns");
    browser
        .post(&columns, &[("title", "0"), ("code_from", "number")])
        .await
        .location();
    browser
        .get(&url)
        .await
        .shows("2 mesures seront importées.")
        .shows("M-002")
        .shows("Colonnes dont rien n’est pris\u{a0}: Datum.");
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    app.finished(&mut browser, &url).await.shows("Terminé");
    // The same list again changes nothing: titles are recognised.
    let url = browser
        .sends("n.csv", b"Titel;Datum\nEerste;1/2\nTweede;3/4\n")
        .await;
    browser
        .post(
            &format!("{url}/columns"),
            &[("title", "0"), ("code_from", "number")],
        )
        .await
        .location();
    browser.get(&url).await.shows("Ce fichier ne change rien.");

    let url = browser.sends("p.csv", b"Code;Titre\n1;Autre chose\n").await;
    browser
        .takes_columns(&url, &[])
        .await
        .shows("Ce fichier modifie une mesure existante.")
        .shows("Donner un préfixe à ses codes");
    browser
        .takes_columns(&url, &[("prefix", "CLIMAT-")])
        .await
        .shows("CLIMAT-1")
        .hides("mesure existante");
}

#[tokio::test]
async fn single_rows_are_left_out_and_taken_back() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let file = b"Code;Titre\nA-1;Un\nA-2;Deux\nA-2;Encore deux\nA-3;Trois\n";
    let url = browser.sends("liste.csv", file).await;
    browser
        .takes_columns(&url, &[])
        .await
        .shows("2 mesures seront importées.");
    let rows = format!("{url}/rows");
    let shown = ["2", "3", "4", "5"].map(|row| ("shown", row));
    let mut fields = shown.to_vec();
    fields.extend([
        ("skip", "2"),
        ("skip", "4"),
        ("show", "refused"),
        ("page", "1"),
    ]);
    let back = browser.post(&rows, &fields).await;
    assert_eq!(back.location(), format!("{url}?show=refused&page=1"));
    // One of two with the same code is left: the other is taken.
    browser
        .get(&url)
        .await
        .shows("2 mesures seront importées.")
        .shows("2 lignes laissées de côté par vous.")
        .shows("dans une ligne que vous laissez de côté")
        .hides("figure aussi à la ligne");
    // Another question about the columns forgets nothing; the row that comes back is taken.
    browser.takes_columns(&url, &[]).await;
    browser.post(&rows, &[("shown", "2")]).await.location();
    browser.get(&url).await.shows("3 mesures seront importées.");
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    app.finished(&mut browser, &url).await.shows("Terminé");
    let titles = "SELECT count(*) FROM measure WHERE title IN ('Un', 'Deux', 'Trois')";
    assert_eq!(app.count(titles).await, 3);
    assert_eq!(app.count("SELECT count(*) FROM measure").await, 3);
    browser.post(&rows, &fields).await.is(409);
}

#[tokio::test]
async fn people_and_strategies_that_nobody_knows_are_named_once() {
    let app = TestApp::start().await;
    let strategy = app.strategy("PRI").await.to_string();
    let anne = app.person("Anne Dupont").await.to_string();
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let file = "Code;Titre;Pilote;Stratégie\n\
                A-1;Un;Anne Dupond;\n\
                A-2;Deux;à désigner;Plan innovation\n\
                A-3;Trois;À désigner;\n\
                A-4;Quatre;DUPONT Anne;\n";
    let url = browser.sends("liste.csv", file.as_bytes()).await;
    let page = browser.takes_columns(&url, &[]).await;
    page.shows("Plan innovation")
        .shows("Anne Dupont (anne.dupont@test.example)")
        .shows(&format!("<option value=\"{anne}\" selected>"))
        .hides("DUPONT Anne");
    let values = format!("{url}/values");
    let wrong = [("column", "pilot"), ("value", "à désigner"), ("to", "add")];
    browser.post(&values, &wrong).await.is(422);
    let said = [
        ("column", "pilot"),
        ("value", "Anne Dupond"),
        ("to", anne.as_str()),
        ("column", "pilot"),
        ("value", "à désigner"),
        ("to", "nothing"),
        ("column", "strategy"),
        ("value", "Plan innovation"),
        ("to", strategy.as_str()),
    ];
    browser.post(&values, &said).await.location();
    browser.get(&url).await.shows("4 mesures seront importées.");
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    app.finished(&mut browser, &url).await.shows("Terminé");
    let piloted = "SELECT count(*) FROM measure m JOIN person p ON p.id = m.pilot_id
                   WHERE m.code IN ('A-1', 'A-4') AND p.last_name = 'Dupont'";
    assert_eq!(app.count(piloted).await, 2);
    let linked = "SELECT count(*) FROM measure
                  WHERE code = 'A-2' AND pilot_id IS NULL AND strategy_id IS NOT NULL";
    assert_eq!(app.count(linked).await, 1);
}

#[tokio::test]
async fn what_is_unknown_beyond_what_is_asked_for_is_said_with_what_becomes_of_it() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let mut file = String::from("Code;Titre;Stratégie\n");
    for number in 1..=152 {
        file.push_str(&format!(
            "A-{number};Titre {number};Plan inconnu {number}\n"
        ));
    }
    let url = browser.sends("liste.csv", file.as_bytes()).await;
    browser
        .takes_columns(&url, &[])
        .await
        .shows("2 autres valeurs inconnues ne sont pas demandées")
        .shows("Leurs lignes sont refusées");
}

#[tokio::test]
async fn a_pilot_column_of_groups_says_the_group() {
    let app = TestApp::start().await;
    app.group(2).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let file = "Code;Titre;Pilote\nA-1;Un;GT2\nA-2;Deux;gt 2\n";
    let url = browser.sends("liste.csv", file.as_bytes()).await;
    browser.takes_columns(&url, &[]).await;
    browser.get(&url).await.shows("2 mesures seront importées.");
}

#[tokio::test]
async fn a_needed_column_that_nobody_recognises_and_hidden_ones_are_said() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let mut book = rust_xlsxwriter::Workbook::new();
    let list = book.add_worksheet().set_name("Liste").unwrap();
    list.write_row(0, 0, ["Code", "Truc", "Budget", "Note"])
        .unwrap();
    list.write_row(1, 0, ["A-1", "Un", "3", "x"]).unwrap();
    list.write_row(2, 0, ["A-2", "Deux", "4", "y"]).unwrap();
    list.set_column_hidden(2).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let url = browser.sends("liste.xlsx", &bytes).await;
    let unguessed = "Aucune colonne du fichier ne semble être celle-ci";
    browser
        .get(&url)
        .await
        .shows("Une colonne masquée, lue comme les autres.")
        .shows(unguessed);
    let columns = [("code", "0"), ("title", "1")];
    browser
        .post(&format!("{url}/columns"), &columns)
        .await
        .location();
    browser
        .get(&format!("{url}?columns=1"))
        .await
        .shows("Une colonne masquée")
        .hides(unguessed);
}
