//! Labels in all their forms, and phrases that are none.

use super::*;

fn read(text: &str) -> Vec<(Standing, &str)> {
    let all = labels(text);
    let ends = all.iter().skip(1).map(|l| l.start).chain([text.len()]);
    all.iter()
        .zip(ends)
        .map(|(l, to)| (l.standing, text[l.end..to.max(l.end)].trim()))
        .collect()
}

#[test]
fn a_label_is_a_phrase_that_speaks_of_attendance() {
    use Standing::{Absent, Excused, Invited, Present, Represented};
    for (text, standing) in [
        ("Présents :", Present),
        ("Membres du bureau présents:", Present),
        ("Etaient également présents :", Present),
        ("Présent·e·s (3) :", Present),
        ("Présent(e)s :", Present),
        ("1. Présents :", Present),
        ("Liste des présences", Present),
        ("Titulaires présents", Present),
        ("Attending:", Present),
        ("**Excusé : **", Excused),
        ("Afgemeld:", Excused),
        ("Afwezig (m.k.):", Excused),
        ("Afwezig met kennisgeving:", Excused),
        ("Absents excusés :", Excused),
        ("Absents non excusés :", Absent),
        ("Niet aanwezig:", Absent),
        ("Niet: Els (ziek)", Excused),
        ("Dialled in:", Present),
        ("Laten zich verontschuldigen:", Excused),
        ("Procurations :", Represented),
        ("Absents ayant donné pouvoir :", Represented),
        ("Absents représentés :", Represented),
        ("Excusés ayant donné procuration :", Represented),
        ("Excusés avec procuration :", Represented),
        ("Ont donné pouvoir :", Represented),
        ("Étaient absents et représentés :", Represented),
        ("Verontschuldigd met volmacht:", Represented),
        ("Afwezig met volmacht:", Represented),
        ("Gaven volmacht:", Represented),
        ("Absent, represented by proxy:", Represented),
        ("Absents non représentés :", Absent),
        ("Absents sans procuration :", Absent),
        ("Excusés sans pouvoir :", Excused),
        ("Présents ou représentés :", Present),
        ("Afwezig zonder volmacht:", Absent),
        ("Invités :", Invited),
        ("Anwesend:", Present),
        ("Entschuldigt:", Excused),
        ("Apologies for absence:", Excused),
        ("Apologies received from:", Excused),
        ("Personnes présentes à la réunion du 3 mars :", Present),
    ] {
        let found = read(text);
        assert_eq!(
            found.first().map(|f| f.0),
            Some(standing),
            "{text} {found:?}"
        );
    }
}

#[test]
fn several_labels_on_a_line_are_cut() {
    use Standing::{Excused, Present};
    assert_eq!(
        read("Présents : Marie, Luc ; Excusés : Anne"),
        [(Present, "Marie, Luc ;"), (Excused, "Anne")]
    );
    assert_eq!(
        read("Aanwezig: Jan, Els. Verontschuldigd: An"),
        [(Present, "Jan, Els."), (Excused, "An")]
    );
    assert_eq!(
        read("Étaient présents Marie Dupont, Luc Roy"),
        [(Present, "Marie Dupont, Luc Roy")]
    );
}

#[test]
fn other_phrases_are_none() {
    for text in [
        "Marie Dupont présente : le projet avance",
        "Le président ouvre la séance.",
        "Présentation : le budget",
        "Les participants ont discuté longtemps du budget de la rue.",
        "Avec Marie nous avons parlé.",
        "Budget participatif : la suite",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}
