//! Minutes that came by mail, and what stands around them.

use super::super::text;
use super::*;

fn kept(source: &str) -> Vec<String> {
    let mut blocks = text::blocks(source);
    mark(&mut blocks);
    let said = blocks.into_iter().filter(|b| !b.layout);
    said.map(|b| b.text).collect()
}

#[test]
fn what_is_around_minutes_in_a_mail_is_no_note() {
    assert_eq!(
        kept(
            "De : Anne Roy\nÀ : Luc Petit\nObjet : PV du 3 mars\n\nBonjour à tous,\n\nPrésents : Anne, Luc\n1. Budget\nOn en parle.\n\nBien à vous,\nAnne\n\nAnne Roy\nChargée de projet\n\n> Le 2 mars 2024 à 10:00, Luc Petit a écrit :\n> On se voit demain ?"
        ),
        [
            "De : Anne Roy",
            "À : Luc Petit",
            "Objet : PV du 3 mars",
            "Présents : Anne, Luc",
            "1. Budget",
            "On en parle."
        ]
    );
}

#[test]
fn a_mail_says_what_came_with_it() {
    let files = |text: &str| attachments(&text::blocks(text));
    assert_eq!(
        files("Van: Els\nAan: Jan\nOnderwerp: verslag\nBijlagen: a.pdf; b.docx\n\nDag Jan"),
        ["a.pdf", "b.docx"]
    );
    for label in ["Pièces jointes", "Pièce jointe", "Attachments"] {
        let text = format!("From: Els\nTo: Jan\n{label} : plan.pdf\n\nBonjour");
        assert_eq!(files(&text), ["plan.pdf"], "{label}");
    }
    for text in [
        "PV du 3 mars\nAnnexes : plan.pdf",
        "De : Els\nÀ : Jan\nObjet : PV\n\nBonjour\n\nBijlagen: a.pdf",
    ] {
        assert!(files(text).is_empty(), "{text}");
    }
}

#[test]
fn what_a_mail_is_about_is_not_when_it_was_sent() {
    let on = |text: &str| sent(&text::blocks(text)).map(|day| day.to_string());
    for (about, date) in [
        ("Objet", "Date"),
        ("Onderwerp", "Datum"),
        ("Betreff", "Datum"),
    ] {
        let text = format!("From: Els\nTo: Jan\n{about}: 3/03/2024\n{date}: 4/03/2024\n\nHallo");
        assert_eq!(on(&text).as_deref(), Some("2024-03-04"), "{about}");
    }
}

#[test]
fn a_warm_goodbye_is_one_too() {
    assert_eq!(
        kept(
            "Van: Els\nAan: Jan\nOnderwerp: verslag 3 maart\n\nDag allen\n\nAanwezig: Jan, Els\n1. Budget\nBeslist: ja.\n\nGroetjes\nEls\n\nEls Maes\nProjectleider"
        ),
        [
            "Van: Els",
            "Aan: Jan",
            "Onderwerp: verslag 3 maart",
            "Aanwezig: Jan, Els",
            "1. Budget",
            "Beslist: ja."
        ]
    );
}

#[test]
fn minutes_that_are_sent_on_or_quoted_are_the_minutes() {
    assert_eq!(
        kept(
            "Van: Jan\nAan: Els\nOnderwerp: FW: verslag\n\nTer info.\n\nJan\n\n-----Oorspronkelijk bericht-----\nVan: Els\nVerzonden: 4 maart 2024\nAan: Jan\nOnderwerp: verslag 3 maart\n\nDag allen\n\nAanwezig: Jan, Els\n1. Budget\nBeslist: ja.\n\nGroeten\nEls"
        ),
        [
            "Van: Jan",
            "Aan: Els",
            "Onderwerp: FW: verslag",
            "Ter info.",
            "Jan",
            "Onderwerp: verslag 3 maart",
            "Aanwezig: Jan, Els",
            "1. Budget",
            "Beslist: ja."
        ]
    );
}

#[test]
fn minutes_that_are_no_mail_stay_as_they_are() {
    for text in [
        "PV du 3 mars\nDate : 3 mars\nPrésents : Anne\n1. Budget\nMerci\nAnne",
        "Verslag\nDatum: 3 maart\nVan: 14u tot 16u\nAanwezig: Jan\nTot snel\nJan",
    ] {
        assert_eq!(kept(text).len(), text.lines().count(), "{text}");
    }
}
