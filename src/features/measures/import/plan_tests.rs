use super::*;
use crate::{
    facts::{Destination, Facts, Implementation, Named, Place},
    import::{
        lookup::{Existing, GROUP_TO_ADD, Person, TO_ADD},
        mapping::{Answer, CodeFrom, NOTHING},
        verdict::{PlannedRow, Refusal, Verdict},
    },
};
use kernel::{
    ids::{GroupId, MeasureId, OrganisationId, PersonId, StrategyId},
    lang::Lang,
};
use platform::history::Changes;
use platform::i18n::Translator;

fn lookup() -> Lookup {
    let mut lookup = Lookup::default();
    let group = Place {
        destination: Destination::Group(GroupId(3)),
        code: "GT3".into(),
        name: "Production".into(),
    };
    lookup.know_group(group.clone(), 3);
    let pri = Place {
        destination: Destination::Strategy(StrategyId(1)),
        code: "PRI".into(),
        name: "Plan régional d’innovation".into(),
    };
    lookup.know_strategy(pri);
    lookup.know_organisation(OrganisationId(1), "citydev", "citydev.brussels");
    lookup.know_organisation(OrganisationId(2), "Hub", "hub.brussels, agence");
    let who = Named {
        id: PersonId(5),
        name: "Pilote GT3".into(),
    };
    lookup.know_person(Person {
        who: who.clone(),
        email: "p@x.be".into(),
        archived: false,
    });
    let mut facts = Facts::of("PREC-001");
    facts.title = "Réemploi".into();
    facts.description = "Un dépôt. ".into();
    facts.destination = Some(group);
    facts.pilot = Some(who);
    lookup.know_measure(Existing {
        id: MeasureId(11),
        archived: false,
        facts,
    });
    let mut old = Facts::of("PREC-009");
    old.title = "Ancienne".into();
    lookup.know_measure(Existing {
        id: MeasureId(19),
        archived: true,
        facts: old,
    });
    lookup
}

fn plan_of(headings: &[&str], rows: &[&[&str]], add: bool) -> Plan {
    planned(headings, rows, add, |_| ())
}

/// The plan of a table with something more said of it.
fn planned(
    headings: &[&str],
    rows: &[&[&str]],
    add: bool,
    change: impl FnOnce(&mut Mapping),
) -> Plan {
    let owned = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
    let content = Content {
        headings: owned(headings),
        rows: rows
            .iter()
            .zip(2..)
            .map(|(cells, number)| (number, owned(cells)))
            .collect(),
        ..Content::default()
    };
    let mut mapping = Mapping::guess(&content.headings);
    mapping.add_organisations = add;
    change(&mut mapping);
    plan(&content, &mapping, &lookup())
}

fn reasons(row: &PlannedRow) -> Vec<(Column, &str)> {
    match &row.verdict {
        Verdict::Refuse(refusals) => refusals
            .iter()
            .map(|r| (r.column, r.key.as_str()))
            .collect(),
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn rows_are_added_changed_and_left() {
    let plan = plan_of(
        &["Code", "Titre", "GT", "Pilote"],
        &[
            &["prec-001 ", " Réemploi", "3", "pilote gt3"],
            &["PREC-002", "Nouvelle", "", ""],
        ],
        false,
    );
    assert_eq!(plan.rows[0].verdict, Verdict::Leave);
    assert!(
        matches!(&plan.rows[1].verdict, Verdict::Add(d) if d.title == "Nouvelle" && d.destination.is_none())
    );
    let plan = plan_of(
        &["Code", "Intitulé", "Groupe"],
        &[&["PREC-001", "Réemploi", ""]],
        false,
    );
    let Verdict::Change(id, draft, changes) = &plan.rows[0].verdict else {
        panic!("{:?}", plan.rows[0]);
    };
    assert_eq!((*id, &draft.destination), (MeasureId(11), &None));
    assert_eq!(*changes, Changes::one("measure_group", "GT3", ""));
    // The pilot has no column here and stays.
    assert!(draft.pilot.is_some());
}

#[test]
fn a_strategy_replaces_a_group_unless_both_are_named() {
    let headings = ["Code", "Titre", "Groupe", "Stratégie liée"];
    let plan = plan_of(&headings, &[&["PREC-001", "Réemploi", "", "PRI"]], false);
    assert!(matches!(&plan.rows[0].verdict,
        Verdict::Change(_, d, _) if d.destination.as_ref().is_some_and(|p| p.code == "PRI")));
    let plan = plan_of(&headings, &[&["PREC-001", "Réemploi", "GT3", "PRI"]], false);
    assert_eq!(
        reasons(&plan.rows[0]),
        [(Column::Strategy, "import-two-places")]
    );
    let plan = plan_of(
        &["Code", "Titre", "Stratégie"],
        &[&["PREC-001", "Réemploi", ""]],
        false,
    );
    assert_eq!(plan.rows[0].verdict, Verdict::Leave);
}

#[test]
fn wrong_rows_are_refused_with_column_and_reason() {
    let long = "x".repeat(301);
    let plan = plan_of(
        &[
            "Code",
            "Titre",
            "Groupe",
            "Pilote",
            "Mise en œuvre",
            "Porteur",
        ],
        &[
            &["", "Sans code", "", "", "", ""],
            &["A", "", "", "", "", ""],
            &["B", &long, "", "", "", ""],
            &["C", "t", "GT99", "Personne", "peut-être", "Inconnue"],
            &["D", "t", "", "", "", ""],
            &["d", "t", "", "", "", ""],
            &["PREC-009", "Ancienne", "", "", "", ""],
        ],
        false,
    );
    let all: Vec<_> = plan.rows.iter().map(reasons).collect();
    assert_eq!(all[0], [(Column::Code, "import-no-code")]);
    assert_eq!(all[1], [(Column::Title, "import-no-title")]);
    assert_eq!(all[2], [(Column::Title, "import-too-long")]);
    assert_eq!(
        all[3],
        [
            (Column::Carrier, "import-unknown-organisation"),
            (Column::Group, "import-unknown-group"),
            (Column::Pilot, "import-unknown-person"),
        ]
    );
    // Both rows of a double name each other.
    for (row, other) in [(4, "7"), (5, "6")] {
        let Verdict::Refuse(refusals) = &plan.rows[row].verdict else {
            panic!()
        };
        assert_eq!(refusals[0].args, [("row".to_owned(), other.to_owned())]);
    }
    assert_eq!(all[6], [(Column::Code, "import-archived")]);
    assert_eq!(plan.missing_organisations, [("Inconnue".to_owned(), 1)]);
    assert_eq!(plan.counts().refused, 7);
}

#[test]
fn missing_organisations_are_added_once_where_that_was_chosen() {
    let headings = ["Code", "Titre", "Porteur", "Co-porteurs"];
    let rows: [&[&str]; 2] = [
        &["A", "t", "Nouvelle ASBL", "citydev; Hub"],
        &["B", "t", "citydev", "NOUVELLE asbl, citydev"],
    ];
    let plan = plan_of(&headings, &rows, true);
    assert_eq!(
        plan.missing_organisations,
        [("Nouvelle ASBL".to_owned(), 2)]
    );
    assert_eq!(plan.counts().added, 2);
    let Verdict::Add(second) = &plan.rows[1].verdict else {
        panic!()
    };
    // The carrier is no co-carrier of its own measure.
    assert_eq!(second.co_carriers.len(), 1);
    assert_eq!(second.implementation, Implementation::Unknown);
    // A comma within a known name does not part it.
    let plan = plan_of(&headings, &[&["A", "t", "", "hub.brussels, agence"]], false);
    assert!(matches!(&plan.rows[0].verdict, Verdict::Add(d) if d.co_carriers[0].name == "Hub"));
}

#[test]
fn hostile_text_stays_text() {
    let plan = plan_of(
        &["Code", "Titre", "Description"],
        &[&["=1+1", "<script>\u{0}alert(1)</script>", "a\r\nb\u{7}"]],
        false,
    );
    let Verdict::Add(draft) = &plan.rows[0].verdict else {
        panic!()
    };
    assert_eq!(draft.code, "=1+1");
    assert_eq!(draft.title, "<script>alert(1)</script>");
    assert_eq!(draft.description, "a\nb");
}

fn added(row: &PlannedRow) -> &Facts {
    match &row.verdict {
        Verdict::Add(facts) => facts,
        other => panic!("not added: {other:?}"),
    }
}

fn answer(column: Column, value: &str, to: &str) -> Answer {
    Answer {
        column,
        value: bare(value),
        to: to.to_owned(),
    }
}

#[test]
fn unknown_states_are_asked_for_and_refuse_no_row() {
    let headings = ["Code", "Titre", "Statut"];
    let rows: [&[&str]; 3] = [
        &["A", "Un", "À venir"],
        &["B", "Deux", "a venir"],
        &["PREC-001", "Réemploi", "À venir"],
    ];
    let open = plan_of(&headings, &rows, false);
    let asked = &open.asked[0];
    assert_eq!(
        (asked.column, asked.text.as_str(), asked.rows),
        (Column::Implementation, "À venir", 3)
    );
    assert_eq!((open.asked.len(), open.counts().refused), (1, 0));
    assert_eq!(open.rows[2].verdict, Verdict::Leave);
    let said = planned(&headings, &rows, false, |mapping| {
        mapping.answers = vec![answer(Column::Implementation, "À venir", "not_started")];
    });
    assert_eq!(
        added(&said.rows[1]).implementation,
        Implementation::NotStarted
    );
    assert!(matches!(said.rows[2].verdict, Verdict::Change(..)));
    // Results of earlier versions still say that a row was refused.
    let former = Refusal::new(Column::Implementation, "import-unknown-implementation", &[]);
    assert_eq!(former.text(Translator(Lang::Fr)), "refusée");
}

#[test]
fn unknown_organisations_and_groups_become_what_was_said() {
    let headings = ["Code", "Titre", "Porteur", "GT"];
    let rows: [&[&str]; 1] = [&["A", "t", "City-dev ; Autre ; Rien", "GT7 – Commerce"]];
    let plan = plan_of(&headings, &rows, false);
    assert_eq!(plan.missing_groups, [("GT7 – Commerce".to_owned(), 1)]);
    assert_eq!(
        plan.missing_organisations.len(),
        2,
        "{:?}",
        plan.missing_organisations
    );
    let plan = planned(&headings, &rows, false, |mapping| {
        mapping.answers = vec![
            answer(Column::Carrier, "Autre", ADD),
            answer(Column::Carrier, "Rien", NOTHING),
            answer(Column::Group, "GT7 – Commerce", ADD),
        ];
    });
    let facts = added(&plan.rows[0]);
    // `City-dev` is citydev, without a question.
    assert_eq!(facts.carrier.as_ref().unwrap().id, OrganisationId(1));
    assert_eq!(facts.co_carriers[0].id, TO_ADD);
    let place = facts.destination.as_ref().unwrap();
    assert_eq!(place.destination, Destination::Group(GROUP_TO_ADD));
    assert_eq!(place.code, "GT7");
    let known = planned(&headings, &rows, true, |mapping| {
        mapping.answers = vec![
            answer(Column::Carrier, "Autre", "2"),
            answer(Column::Group, "GT7 – Commerce", "3"),
        ];
    });
    let facts = added(&known.rows[0]);
    assert_eq!(facts.destination.as_ref().unwrap().code, "GT3");
    assert!(facts.co_carriers.iter().any(|o| o.id == OrganisationId(2)));
}

#[test]
fn codes_in_another_spelling_are_recognised() {
    let plan = plan_of(&["Code", "Titre"], &[&["prec 1", "Réemploi"]], false);
    assert_eq!(plan.rows[0].verdict, Verdict::Leave);
    assert_eq!(plan.rows[0].stored_code.as_deref(), Some("PREC-001"));
    // Two spellings of one measure are one measure.
    let rows: [&[&str]; 2] = [&["PREC 001", "Réemploi"], &["PREC-001", "Réemploi"]];
    let plan = plan_of(&["Code", "Titre"], &rows, false);
    assert_eq!(plan.counts().refused, 2);
    let numbers: [&[&str]; 2] = [&["1.1", "a"], &["1.1", "b"]];
    let plan = plan_of(&["Code", "Titre"], &numbers, false);
    assert_eq!(
        reasons(&plan.rows[0])[0],
        (Column::Code, "import-code-twice-number")
    );
    let prefixed = planned(
        &["Code", "Titre"],
        &[&["PREC-001", "x"]],
        false,
        |mapping| {
            mapping.prefix = "CLIMAT-".into();
        },
    );
    assert_eq!(added(&prefixed.rows[0]).code, "CLIMAT-PREC-001");
}

#[test]
fn rows_without_codes_are_numbered_or_known_by_their_titles() {
    let rows: [&[&str]; 4] = [&["Réemploi"], &["Nouvelle"], &[""], &["12. Autre"]];
    let plan = planned(&["Titre"], &rows, false, |mapping| {
        mapping.code_from = CodeFrom::Number
    });
    assert_eq!(plan.rows[0].verdict, Verdict::Leave);
    assert_eq!(plan.rows[0].code, "PREC-001");
    assert_eq!(added(&plan.rows[1]).code, "M-001");
    assert_eq!(added(&plan.rows[3]).code, "M-002");
    let plan = planned(&["Titre"], &rows[3..], false, |mapping| {
        mapping.code_from = CodeFrom::Title
    });
    let facts = added(&plan.rows[0]);
    assert_eq!((facts.code.as_str(), facts.title.as_str()), ("12", "Autre"));
}

#[test]
fn columns_without_a_field_are_kept_below_the_description() {
    let rows: [&[&str]; 1] = [&["A", "t", "Un texte.", "haute"]];
    let headings = ["Code", "Titre", "Description", "Priorité"];
    let plan = planned(&headings, &rows, false, |mapping| mapping.kept = vec![3]);
    assert_eq!(
        added(&plan.rows[0]).description,
        "Un texte.\n\n- **Priorité** — haute"
    );
}

#[test]
fn nothing_is_taken_from_what_is_unknown_nor_taken_away() {
    let headings = ["Code", "Titre", "GT", "Pilote"];
    let rows: [&[&str]; 2] = [
        &["PREC-001", "Réemploi", "Transversal", "GT1"],
        &["A", "t", "Transversal", "GT1"],
    ];
    let plan = planned(&headings, &rows, false, |mapping| {
        mapping.answers = vec![
            answer(Column::Group, "Transversal", NOTHING),
            answer(Column::Pilot, "GT1", NOTHING),
        ];
    });
    assert_eq!(plan.rows[0].verdict, Verdict::Leave);
    let facts = added(&plan.rows[1]);
    assert!(facts.pilot.is_none() && facts.destination.is_none());
}
