//! The example file: the columns with three rows that show how cells are written.

use super::columns::Column;
use platform::{
    i18n::Translator,
    sheets::{Cell, Export},
};

/// The file, in the reader's language.
pub(super) fn file(t: Translator) -> std::io::Result<Export> {
    let (headings, rows) = table(t);
    let rows = rows
        .into_iter()
        .map(|row| row.into_iter().map(Cell::Text).collect());
    Export::of(t.0, &t.t("measures-title"), headings, rows)
}

/// Headings and rows, in the reader's language.
fn table(t: Translator) -> (Vec<String>, Vec<Vec<String>>) {
    let headings = Column::ALL.iter().map(|column| t.word(column)).collect();
    let rows = (1..=3)
        .map(|row| {
            let cell = |column: &Column| {
                let name = column.as_str().replace('_', "-");
                t.lookup(&format!("import-example-{row}-{name}"))
                    .unwrap_or_default()
            };
            Column::ALL.iter().map(cell).collect()
        })
        .collect();
    (headings, rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;

    #[test]
    fn the_example_is_filled_in_every_language() {
        for lang in Lang::ALL {
            let (headings, rows) = table(Translator(*lang));
            assert_eq!(headings.len(), Column::ALL.len());
            for row in rows {
                assert!(
                    row.iter().filter(|cell| !cell.is_empty()).count() >= 6,
                    "{lang}: {row:?}"
                );
            }
        }
    }
}
