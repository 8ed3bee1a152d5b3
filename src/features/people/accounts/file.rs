//! A file of people as the text that would be pasted: what its table says under headings that are known.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
};

use serde::{Deserialize, Serialize};

use super::{
    lines::{self, Column},
    values,
};
use kernel::{encoding, line::one_line, text_enum::TextEnum as _};
use platform::{
    sheets::{Book, SheetError},
    web::{
        list_table::ListTable,
        sent_list::{self, Told, Wanted},
    },
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
    /// The table that was read, packed, for whoever means another one; none where it is too big, or
    /// there is none.
    pub table: Option<String>,
}

impl Read {
    /// Of a table, with what is said of it; `called` is what a column is called in the reader's language.
    /// Fails: never in practice: the table is packed in memory.
    pub(super) fn of(
        table: &ListTable,
        called: &dyn Fn(Column) -> String,
    ) -> std::io::Result<Self> {
        let columns = columns(table.head(), &table.columns);
        let said = |column: Column, text: String| values::said(table, column, text);
        Ok(Self {
            text: written(&table.book, &columns, &said, called),
            told: told(&table.book, &columns),
            table: Some(table.pack()?),
        })
    }
}

fn read_people(input: &mut BufReader<File>, output: &mut BufWriter<File>) -> anyhow::Result<()> {
    sent_list::perform(input, output, people)
}

/// A table by its headings; a text without any as it stands.
fn people(bytes: &[u8], wanted: &Wanted) -> Result<Read, SheetError> {
    let plain = encoding::decode(bytes).ok().map(|(text, _)| text);
    let book = match (wanted.book(bytes, &lines::score), &plain) {
        (Ok(book), _) => book,
        // One column of addresses has no row of headings.
        (Err(SheetError::NoHeader), Some(text)) => {
            return Ok(Read {
                text: text.clone(),
                ..Read::default()
            });
        }
        (Err(error), _) => return Err(error),
    };
    let (head, _) = book.seen().ok_or(SheetError::NoHeader)?;
    let known = lines::score(&head.cells) > 0;
    let (text, told) = match plain.filter(|_| !known && *wanted == Wanted::default()) {
        Some(text) => (text, Told::default()),
        None => {
            let columns = columns(&head.cells, &[]);
            // What is known keeps its heading.
            let text = written(&book, &columns, &|_, text| text, &|_| String::new());
            (text, told(&book, &columns))
        }
    };
    let table = ListTable::of(book).and_then(|table| table.pack().ok());
    Ok(Read { text, told, table })
}

/// What each column of a table holds: as chosen, else by its heading; none where that makes no list of
/// people.
pub(super) fn columns(head: &[String], chosen: &[(String, usize)]) -> Vec<Option<Column>> {
    let known = |heading: &String| lines::column(heading);
    let guess: Vec<Option<Column>> = match lines::score(head) > 0 || !chosen.is_empty() {
        true => head.iter().map(known).collect(),
        false => vec![None; head.len()],
    };
    if chosen.is_empty() {
        return guess;
    }
    let mut columns = vec![None; head.len()];
    for (word, index) in chosen {
        if let Some(column) = columns.get_mut(*index) {
            *column = Column::from_word(word);
        }
    }
    // A second column of one kind stands beside the first one as long as that does.
    for (at, column) in guess.iter().enumerate() {
        let first = guess.iter().position(|one| one == column);
        let stays = first.is_some_and(|first| first < at && columns[first] == *column);
        if columns[at].is_none() && stays {
            columns[at] = *column;
        }
    }
    columns
}

/// Whether something is taken from a column; from all, where nothing is known of any.
pub(super) fn takes(columns: &[Option<Column>], index: usize) -> bool {
    let held = columns.get(index).copied().flatten();
    held.is_some() || columns.iter().all(Option::is_none)
}

fn told(book: &Book, columns: &[Option<Column>]) -> Told {
    Told::of(book, |index| takes(columns, index))
}

/// The rows of a table as they could be pasted, below their headings: a heading that says something
/// else than what its column holds is written anew.
fn written(
    book: &Book,
    columns: &[Option<Column>],
    said: &dyn Fn(Column, String) -> String,
    called: &dyn Fn(Column) -> String,
) -> String {
    let Some((head, rows)) = book.seen() else {
        return String::new();
    };
    let taken = (0..columns.len()).filter(|index| takes(columns, *index));
    let taken: Vec<(usize, Option<Column>)> = taken.map(|at| (at, columns[at])).collect();
    let heading = |(at, held): &(usize, Option<Column>)| match held {
        Some(held) if lines::column(&head.cells[*at]) != Some(*held) => called(*held),
        _ => one_line(&head.cells[*at]).replace('\t', " "),
    };
    let headings: Vec<String> = taken.iter().map(|one| quoted(heading(one))).collect();
    // A list of addresses alone has no headings.
    let headed = !matches!(taken[..], [(_, Some(_))]);
    let rows = rows.map(|row| {
        let cell = |(at, held): &(usize, Option<Column>)| {
            let text = one_line(row.cells.get(*at).map_or("", String::as_str)).replace('\t', " ");
            quoted(match held {
                Some(held) => said(*held, text),
                None => text,
            })
        };
        taken.iter().map(cell).collect::<Vec<String>>()
    });
    let all = headed.then_some(headings).into_iter().chain(rows);
    let all = all.filter(|cells| cells.iter().any(|text| !text.is_empty()));
    let all: Vec<String> = all.map(|cells| cells.join("\t")).collect();
    all.join("\n")
}

/// A cell as it would be copied: quoted where it holds quotes.
fn quoted(text: String) -> String {
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
    #[test]
    fn a_column_can_be_chosen_and_its_heading_is_written_anew() {
        let file = "Qui;Contact;Mail;GT\nAnne Dupont;a@x.example;oui;1\nBob;b@x.example;non;2\n";
        let read = people(file.as_bytes(), &Wanted::default()).unwrap();
        let mut table = ListTable::unpack(&read.table.unwrap()).unwrap();
        let said = [("full", 0), ("email", 1), ("place", 3)];
        table.columns = said.map(|(word, at)| (word.to_owned(), at)).to_vec();
        let t = Translator(Lang::Fr);
        let read = Read::of(&table, &|column| t.word(column)).unwrap();
        let lines = lines::read(&read.text);
        let anne = lines[0].invitee.clone().unwrap();
        assert_eq!(
            (anne.last_name.as_str(), anne.email.as_str()),
            ("Dupont", "a@x.example")
        );
        assert_eq!((lines.len(), anne.places), (2, vec!["GT1".to_owned()]));
        // Addresses alone.
        table.columns = vec![("email".to_owned(), 1)];
        let alone = Read::of(&table, &|column| t.word(column)).unwrap();
        assert_eq!(alone.text, "a@x.example\nb@x.example");
    }

    #[test]
    fn a_second_column_of_one_kind_stays_beside_the_first() {
        use Column::{Email, Full, Last, Place};
        let head = ["Nom", "E-mail", "E-mail 2", "Mail privé", "GT"].map(String::from);
        let chosen = |said: &[(&str, usize)]| {
            let said = said.iter().map(|(word, at)| ((*word).to_owned(), *at));
            columns(&head, &said.collect::<Vec<_>>())
        };
        let guess = [Some(Last), Some(Email), None, Some(Email), Some(Place)];
        assert_eq!(chosen(&[]), guess);
        assert_eq!(
            chosen(&[("full", 0), ("email", 1)]),
            [Some(Full), Some(Email), None, Some(Email), None]
        );
        assert_eq!(chosen(&[("email", 2)])[1..4], [None, Some(Email), None]);
    }
}
