//! Rows of a file that are no measures: totals, hints how to fill it in, what is hidden or left
//! out by hand.

use std::collections::HashMap;

use super::{columns::Column, content::Content, mapping::Mapping};
use kernel::fold::fold;

/// Rows below the headings that may be hints.
const HINTS_WITHIN: usize = 2;
/// What a row of totals begins with.
const TOTALS: &[&str] = &[
    "total",
    "totaux",
    "sous-total",
    "total general",
    "somme",
    "moyenne",
    "totaal",
    "subtotaal",
    "algemeen totaal",
    "som",
    "gemiddelde",
    "subtotal",
    "grand total",
    "sum",
    "average",
];
/// What a cell begins with that says how it is to be filled in.
const HINTS: &[&str] = &[
    "texte",
    "text",
    "tekst",
    "vrije tekst",
    "free text",
    "date",
    "datum",
    "jj/mm",
    "dd/mm",
    "nombre",
    "getal",
    "number",
    "numerique",
    "entier",
    "integer",
    "string",
    "liste",
    "lijst",
    "list",
    "menu deroulant",
    "keuzelijst",
    "dropdown",
    "obligatoire",
    "verplicht",
    "required",
    "mandatory",
    "facultatif",
    "facultatief",
    "optionnel",
    "optioneel",
    "optional",
    "max",
    "a remplir",
    "in te vullen",
    "to fill",
    "ex:",
    "ex.",
    "ex :",
    "exemple",
    "voorbeeld",
    "bv.",
    "bijv",
    "e.g",
    "oui/non",
    "ja/neen",
    "ja/nee",
    "yes/no",
    "choisir",
    "choix",
    "kies",
    "choose",
];

/// The numbers of such rows, each with the text that says why it is left out.
pub(super) fn of(content: &Content, mapping: &Mapping) -> HashMap<u32, &'static str> {
    let rows = content.rows.iter().enumerate();
    rows.filter_map(|(index, (number, cells))| {
        let key = if mapping.skipped.contains(number) {
            "import-row-skipped"
        } else if mapping.skip_hidden && content.is_hidden(*number) {
            "import-row-hidden"
        } else if is_total(cells) {
            "import-row-total"
        } else if index < HINTS_WITHIN && is_hint(cells, mapping) {
            "import-row-hint"
        } else {
            return None;
        };
        Some((*number, key))
    })
    .collect()
}

/// One cell that says so, and numbers.
fn is_total(cells: &[String]) -> bool {
    let mut filled = cells
        .iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty());
    let first = filled.next().map(fold).unwrap_or_default();
    let first = first.trim_end_matches(|c: char| !c.is_alphanumeric());
    TOTALS.contains(&first) && filled.all(|text| !text.contains(char::is_alphabetic))
}

/// Most cells say how they are to be filled in, the title too.
fn is_hint(cells: &[String], mapping: &Mapping) -> bool {
    let says = |text: &str| HINTS.iter().any(|hint| begins(&fold(text.trim()), hint));
    let title = mapping
        .place(Column::Title)
        .and_then(|index| cells.get(index));
    if title.is_some_and(|text| !text.trim().is_empty() && !says(text)) {
        return false;
    }
    let filled: Vec<&String> = cells
        .iter()
        .filter(|text| !text.trim().is_empty())
        .collect();
    let hints = filled.iter().filter(|text| says(text)).count();
    filled.len() >= 2 && hints * 10 >= filled.len() * 6
}

/// As whole words.
fn begins(text: &str, hint: &str) -> bool {
    let text = text.trim_start_matches(['(', '[', '<']);
    let rest = text.strip_prefix(hint);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(rows: &[&[&str]]) -> Content {
        let rows = rows.iter().zip(2..).map(|(cells, number)| {
            (
                number,
                cells.iter().map(|text| (*text).to_owned()).collect(),
            )
        });
        Content {
            headings: ["Code", "Titre", "Budget"].map(String::from).to_vec(),
            rows: rows.collect(),
            hidden_rows: vec![3],
            header_row: 1,
            ..Content::default()
        }
    }

    #[test]
    fn totals_hints_and_hidden_rows_are_no_measures() {
        let content = content(&[
            &["texte (max. 40)", "Texte libre", "nombre"],
            &["A1", "Total des émissions", "4"],
            &["A2", "Texte de loi", "5"],
            &["TOTAL", "", "9"],
            &["", "Sous-total :", "12,5 "],
        ]);
        let mut mapping = Mapping::guess(&content.headings);
        let aside = of(&content, &mapping);
        assert_eq!(aside.len(), 3, "{aside:?}");
        assert_eq!(aside.get(&2), Some(&"import-row-hint"));
        assert_eq!(aside.get(&5), Some(&"import-row-total"));
        assert_eq!(aside.get(&6), Some(&"import-row-total"));
        mapping.skip_hidden = true;
        assert_eq!(of(&content, &mapping).get(&3), Some(&"import-row-hidden"));
    }
}
