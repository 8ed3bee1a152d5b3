use super::*;
use crate::{
    facts::{Destination, Implementation},
    import::lookup::{Existing, Person},
};
use kernel::ids::{GroupId, MeasureId, OrganisationId, PersonId, StrategyId};
use platform::history::Changes;

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
    let owned = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
    let content = Content {
        headings: owned(headings),
        rows: rows
            .iter()
            .zip(2..)
            .map(|(cells, number)| (number, owned(cells)))
            .collect(),
    };
    let mut mapping = Mapping::guess(&content.headings);
    mapping.add_organisations = add;
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
    assert_eq!(all[2][0], (Column::Title, "import-too-long"));
    assert_eq!(
        all[3],
        [
            (Column::Implementation, "import-unknown-implementation"),
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
