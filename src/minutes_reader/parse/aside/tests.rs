//! Margins, tables that hold the page, and tables that are tables.

use super::super::{table, text};

fn read(source: &str) -> Vec<(u8, String)> {
    let mut blocks = text::blocks(source);
    table::gather(&mut blocks);
    let said = blocks.into_iter().filter(|b| !b.layout);
    said.map(|b| (b.heading, b.text)).collect()
}

fn texts(source: &str) -> Vec<String> {
    let all = read(source).into_iter();
    all.map(|(level, text)| format!("{}{text}", "#".repeat(level.into())))
        .collect()
}

#[test]
fn what_stands_in_the_margin_heads_the_text_beside_it() {
    let source = "PV du 3 mars\n\nPrésents      Anne Roy, Luc Petit,\n              Eva Maes\n\n1. Budget     Anne Roy présente les comptes de l'an dernier et le\n   annuel     budget qui vient, poste par poste, puis\n              répond.\n   Décision   Le budget est approuvé.\n\n2  Divers     Rien.\n";
    assert_eq!(
        texts(source),
        [
            "PV du 3 mars",
            "Présents : Anne Roy, Luc Petit, Eva Maes",
            "##1. Budget annuel",
            "Anne Roy présente les comptes de l'an dernier et le budget qui vient, poste par poste, puis répond.",
            "Décision : Le budget est approuvé.",
            "##2. Divers",
            "Rien."
        ]
    );
}

#[test]
fn a_table_of_points_is_points() {
    assert_eq!(
        texts(
            "Point\tDiscussion\tSuites\n1. Budget\tAnne explique. ; Luc répond.\tLuc envoie la note. Anne la relit.\n2. Divers\tRien.\t\n"
        ),
        [
            "##1. Budget",
            "Anne explique.",
            "Luc répond.",
            "Action: Luc envoie la note.",
            "Action: Anne la relit.",
            "##2. Divers",
            "Rien."
        ]
    );
    assert_eq!(
        texts("Présents\tAnne Roy, Luc Petit\nExcusée\tEva Maes\n"),
        ["Présents : Anne Roy, Luc Petit", "Excusée : Eva Maes"]
    );
}

#[test]
fn a_table_stays_a_table() {
    for source in [
        "Mesure\tRemarque\nM-12\tbudget manquant\nM-15\tterminée\n",
        "Présents\tExcusés\nAnne Roy\tLuc Petit\nEva Maes\tJan Claes\n",
        "Qui\tQuoi\tQuand\nEva\tÉcrire la note\t15/11\nLuc\tLa relire\t20/11\n",
        "Aantal   Omschrijving      Prijs      Totaal\n2        Deur eik          € 412      € 824\n1        Plaatsing         € 260      € 260\n",
    ] {
        let mut blocks = text::blocks(source);
        table::gather(&mut blocks);
        assert!(!blocks[0].rows.is_empty(), "{source}");
    }
}
