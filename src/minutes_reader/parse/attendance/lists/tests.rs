//! Groups within a list, and lists that break within a name.

use crate::parse::{Context, parse};
use chrono::NaiveDate;
use kernel::meeting::Standing;

fn read(head: &str) -> (Vec<String>, Vec<String>, usize) {
    let text = format!(
        "PV du conseil du 3 mars 2021\n{head}\n\n1. Budget\nLe budget est lu.\n2. Divers\nRien.\n"
    );
    let result = parse(&text, &Context::of(NaiveDate::default()));
    let of = |standing| {
        let all = result.attendees.iter().filter(|a| a.standing == standing);
        all.map(|a| a.name.clone()).collect::<Vec<_>>()
    };
    let points = result.points.iter().filter(|p| p.level > 0).count();
    (of(Standing::Present), of(Standing::Excused), points)
}

#[test]
fn groups_within_a_list_are_nobody() {
    let four = ["Anne Roy", "Luc Petit", "Eva Maes", "Jan Claes"];
    for (first, second) in [
        ("Elus (2)", "Titulaires"),
        ("Élus (2) :", "Suppléants :"),
        ("Titulaires", "Suppléants"),
        ("Membres effectifs", "Membres suppléants"),
        ("Membres du bureau", "Experts"),
        ("Représentants des parents", "Représentants des enseignants"),
        ("**Titulaires**", "**Suppléants**"),
        ("Employeurs", "Travailleurs"),
        ("Effectieve leden", "Plaatsvervangende leden"),
        ("Titularissen (2)", "Plaatsvervangers (2)"),
        ("Leden", "Waarnemers"),
        ("Bestuursleden", "Vrijwilligers"),
        ("Meerderheid", "Oppositie"),
        ("Members", "Observers"),
        ("Trustees (2)", "Staff"),
        ("Mitglieder", "Stellvertreter"),
    ] {
        for (sign, deeper) in [("", ""), ("- ", "- "), ("- ", "  - "), ("", "- ")] {
            let head = format!(
                "Présents :\n{sign}{first}\n{deeper}Anne Roy\n{deeper}Luc Petit\n{sign}{second}\n{deeper}Eva Maes\n{deeper}Jan Claes"
            );
            let (here, _, points) = read(&head);
            assert_eq!(
                (here, points),
                (four.map(str::to_owned).to_vec(), 2),
                "{head}"
            );
        }
    }
    let (here, away, _) = read(
        "Présents :\nTitulaires : Anne Roy, Luc Petit\nSuppléants : Eva Maes\n\nExcusés :\nTitulaires : Jan Claes, Tom Roy\nSuppléants : An Maes",
    );
    assert_eq!((here.len(), away.len()), (3, 3), "{here:?} {away:?}");
}

#[test]
fn a_line_may_break_within_a_name() {
    let four = ["Anne Roy", "Luc Petit", "Eva Maes", "Jan Claes"];
    for head in [
        "Présents : Anne Roy, Luc\nPetit, Eva Maes, Jan\nClaes",
        "Présents : Anne Roy, Luc\nPetit, Eva Maes, Jan Claes",
        "Présents : Anne Roy, Luc\nPetit, Eva Maes et Jan Claes.",
        "Présents : Anne Roy, Luc Petit, Eva\nMaes, Jan Claes",
        "Présents : Anne Roy, Luc Petit et Eva\nMaes, Jan Claes",
        "Présents : Anne Roy, Luc Petit,\nEva Maes, Jan Claes",
        "Présents : Anne Roy, Luc Petit, Eva Maes et\nJan Claes",
        "Présents : Anne Roy, Luc Petit, Eva Maes\net Jan Claes",
        "Présents :\nAnne Roy, Luc\nPetit, Eva Maes, Jan\nClaes",
        "Étaient présents : Anne Roy, Luc\nPetit, Eva Maes, Jan Claes",
        "Aanwezig: Anne Roy, Luc\nPetit, Eva Maes en Jan Claes",
        "Aanwezig: Anne Roy, Luc Petit, Eva Maes en\nJan Claes",
        "Present: Anne Roy, Luc Petit, Eva Maes and\nJan Claes",
        "Anwesend: Anne Roy, Luc\nPetit, Eva Maes und Jan Claes",
    ] {
        let (here, _, points) = read(head);
        assert_eq!(
            (here, points),
            (four.map(str::to_owned).to_vec(), 2),
            "{head}"
        );
    }
    let (here, ..) = read(
        "Présents : Anne Roy, Tom\nVan Damme, Marie-\nHélène Petit, Eva (CPAS de\nBruxelles), Jan\nde Wit",
    );
    assert_eq!(
        here,
        [
            "Anne Roy",
            "Tom Van Damme",
            "Marie-Hélène Petit",
            "Eva",
            "Jan de Wit"
        ]
    );
    // Nothing is broken here.
    let (here, away, points) = read("Présents : Anne Roy, Luc\nExcusés : Eva Maes");
    assert_eq!((here.len(), away.len(), points), (2, 1, 2));
}
