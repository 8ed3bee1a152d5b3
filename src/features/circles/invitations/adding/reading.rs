//! Reading a file of people that was sent, in a process of its own.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
};

use serde::{Deserialize, Serialize};

use super::{MOST, columns, line::Line, paste, vcard};
use kernel::encoding;
use platform::{
    sheets::{Book, SheetError},
    web::sent_list::{self, Told, Wanted},
    work::{By, Job},
};

/// A file of people, as lines.
pub static READ_INVITEES: Job = Job {
    name: "read-invitees",
    by: By::Jalon(read_invitees),
};

fn read_invitees(input: &mut BufReader<File>, output: &mut BufWriter<File>) -> anyhow::Result<()> {
    sent_list::perform(input, output, people)
}

/// What a file says, and what of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Read {
    pub lines: Vec<Line>,
    /// What of the file was read.
    pub told: Told,
}

impl Read {
    /// Lines that stand in no table.
    pub(super) fn of(lines: Vec<Line>) -> Self {
        Self {
            lines: some(lines),
            ..Self::default()
        }
    }
}

/// The people of a file: contacts, a table, or a text as it would be pasted.
fn people(bytes: &[u8], wanted: &Wanted) -> Result<Read, SheetError> {
    let text = encoding::decode(bytes).ok().map(|(text, _)| text);
    if let Some(text) = text.as_deref().filter(|text| vcard::is_one(text)) {
        return Ok(Read::of(vcard::read(text)));
    }
    let table = match wanted.book(bytes, &columns::score) {
        Ok(book) => of_table(&book, wanted),
        // One column of addresses has no row of headings.
        Err(SheetError::NoHeader) if text.is_some() => Read::default(),
        Err(error) => return Err(error),
    };
    // A list with commas looks like a table, and holds no column of addresses.
    let found = table.lines.iter().any(|line| !line.email.is_empty());
    match text.filter(|_| !found) {
        Some(text) => Ok(Read::of(paste::read(&text))),
        None => Ok(table),
    }
}

/// The people below the headings that are known or meant; without such, of all rows.
fn of_table(book: &Book, wanted: &Wanted) -> Read {
    let head = book
        .seen()
        .map_or(&[][..], |(head, _)| head.cells.as_slice());
    let is_headed = columns::score(head) > 0 || wanted.row.is_some();
    let first = if is_headed { book.header_row } else { 1 };
    let rows = book.seen_from(first).map(|row| row.cells.as_slice());
    // A title above a table without headings.
    let is_title = |cells: &&[String]| cells.iter().filter(|text| !text.is_empty()).count() < 2;
    let rows: Vec<&[String]> = rows.skip_while(is_title).collect();
    let (lines, taken) = columns::people(&rows);
    let told = match is_headed {
        true => Told::of(book, |index| taken.contains(&index)),
        false => Told::default(),
    };
    Read {
        lines: some(lines),
        told,
    }
}

/// One more than is taken, so that it shows.
fn some(mut lines: Vec<Line>) -> Vec<Line> {
    lines.truncate(MOST + 1);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;
    use platform::i18n::Translator;

    #[test]
    fn a_file_is_read_as_what_it_is() {
        let read = |bytes: &[u8]| people(bytes, &Wanted::default());
        let first = |bytes: &[u8]| read(bytes).unwrap().lines.remove(0);
        assert_eq!(first(b"Nom;Courriel\nAnne;a@b.be").name, "Anne");
        assert_eq!(first(b"a@b.be\nc@d.be").email, "a@b.be");
        assert_eq!(first("Zo\u{e9} <z@b.be>".as_bytes()).name, "Zo\u{e9}");
        assert_eq!(first(b"Anne <a@b.be>, Luc <c@d.be>").name, "Anne");
        let card = b"BEGIN:VCARD\nFN:Anne\nEMAIL:a@b.be\nEND:VCARD";
        assert_eq!(first(card), Line::of("Anne", "a@b.be", ""));
        assert!(read(b"%PDF-1.7").is_err());
    }

    #[test]
    fn the_headings_are_found_below_a_title_and_what_is_left_is_said() {
        let file = "Liste;2024;\n;;\nNom;E-mail;Table\nAnne;a@b.be;3\nLuc;c@d.be;4\n";
        let read = people(file.as_bytes(), &Wanted::default()).unwrap();
        let names: Vec<&str> = read.lines.iter().map(|line| line.name.as_str()).collect();
        assert_eq!(names, ["Anne", "Luc"]);
        let said = read.told.said(&Translator(Lang::Fr)).join(" ");
        assert!(said.contains("ligne 3"), "{said}");
        assert!(said.contains("Table"), "{said}");
        let wanted = Wanted {
            row: Some(4),
            ..Wanted::default()
        };
        let below = people(file.as_bytes(), &wanted).unwrap();
        let emails: Vec<&str> = below.lines.iter().map(|l| l.email.as_str()).collect();
        assert_eq!(emails, ["a@b.be", "c@d.be"]);
    }
}
