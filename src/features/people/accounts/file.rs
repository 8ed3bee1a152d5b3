//! A file of people as the text that would be pasted: what its table says under headings that are known.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
};

use serde::{Deserialize, Serialize};

use super::lines;
use kernel::{encoding, line::one_line};
use platform::{
    sheets::SheetError,
    web::sent_list::{self, Told, Wanted},
    work::{By, Job},
};

/// A file of people, as text.
pub static READ_PEOPLE: Job = Job {
    name: "read-people",
    by: By::Jalon(read_people),
};

/// What a file says, and what of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Read {
    /// A line each, as they could be pasted.
    pub text: String,
    /// What of the file was read.
    pub told: Told,
}

fn read_people(input: &mut BufReader<File>, output: &mut BufWriter<File>) -> anyhow::Result<()> {
    sent_list::perform(input, output, people)
}

/// A table by its headings; a text without any as it stands.
fn people(bytes: &[u8], wanted: &Wanted) -> Result<Read, SheetError> {
    let plain = encoding::decode(bytes).ok().map(|(text, _)| text);
    let as_it_stands = |text| Read {
        text,
        ..Read::default()
    };
    let book = match (wanted.book(bytes, &lines::score), &plain) {
        (Ok(book), _) => book,
        // One column of addresses has no row of headings.
        (Err(SheetError::NoHeader), Some(text)) => return Ok(as_it_stands(text.clone())),
        (Err(error), _) => return Err(error),
    };
    let (head, rows) = book.seen().ok_or(SheetError::NoHeader)?;
    let known = lines::score(&head.cells) > 0;
    if let Some(text) = plain.filter(|_| !known && *wanted == Wanted::default()) {
        return Ok(as_it_stands(text));
    }
    let takes = |index: &usize| !known || lines::is_heading(&head.cells[*index]);
    let columns: Vec<usize> = (0..head.cells.len()).filter(takes).collect();
    let written = std::iter::once(head).chain(rows).filter_map(|row| {
        let cells = columns.iter().map(|index| cell(row.cells.get(*index)));
        let cells: Vec<String> = cells.collect();
        let says = cells.iter().any(|text| !text.is_empty());
        says.then(|| cells.join("\t"))
    });
    Ok(Read {
        text: written.collect::<Vec<_>>().join("\n"),
        told: Told::of(&book, |index| takes(&index)),
    })
}

/// A cell in one line; quoted where it holds quotes, as it would be copied.
fn cell(text: Option<&String>) -> String {
    let text = one_line(text.map_or("", String::as_str)).replace('\t', " ");
    match text.contains('"') {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;
    use platform::i18n::Translator;

    fn text(file: &str) -> String {
        people(file.as_bytes(), &Wanted::default()).unwrap().text
    }

    #[test]
    fn the_headings_are_found_below_a_title_and_other_columns_left() {
        let file = "Participants;;;\n;;;\nNom;Remarque;E-mail (travail);GT\n\
                    \"Dupont \"\"Nan\"\"\";x;a@x.example;1\nTotal de la liste;1;;\n;oui;;\n";
        let expected = "Nom\tE-mail (travail)\tGT\n\"Dupont \"\"Nan\"\"\"\ta@x.example\t1\nTotal de la liste\t\t";
        assert_eq!(text(file), expected);
        let read = lines::read(expected);
        let dupont = read[0].invitee.clone().unwrap();
        assert_eq!((dupont.email.as_str(), read.len()), ("a@x.example", 2));
        assert_eq!(dupont.places, ["GT1"]);
    }

    #[test]
    fn a_text_without_headings_stays_as_it_is() {
        for file in [
            "a@x.example\nb@x.example",
            "Anne;a@x.example;pilote;GT1\nBob;b@x.example;membre;GT2",
        ] {
            assert_eq!(text(file), file);
        }
        assert!(people(b"%PDF-1.7", &Wanted::default()).is_err());
    }

    #[test]
    fn another_row_of_headings_can_be_meant_and_what_is_left_is_said() {
        let file = "Nom;E-mail;Fonction;Âge\nAnne;a@x.example;Cheffe;30\nNom;E-mail;GT;\nBob;b@x.example;2;\n";
        let meant = |row| {
            let wanted = Wanted {
                row,
                ..Wanted::default()
            };
            people(file.as_bytes(), &wanted)
        };
        let first = meant(None).unwrap();
        assert!(first.text.contains("a@x.example"), "{}", first.text);
        let second = meant(Some(3)).unwrap();
        assert_eq!(second.text, "Nom\tE-mail\tGT\nBob\tb@x.example\t2");
        assert_eq!(meant(Some(9)), Err(SheetError::NoSuchTable));
        let said = first.told.said(&Translator(Lang::Fr)).join(" ");
        assert!(said.contains("ligne 1"), "{said}");
        assert!(said.contains("Âge"), "{said}");
    }
}
