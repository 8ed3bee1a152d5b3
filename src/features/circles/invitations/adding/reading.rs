//! Reading a file of people that was sent, in a process of its own.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
};

use super::{MOST, columns, line::Line, paste, vcard};
use kernel::encoding;
use platform::{
    sheets::{self, SheetError},
    web::sent_list,
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

/// The people of a file: contacts, a table, or a text as it would be pasted.
fn people(bytes: &[u8]) -> Result<Vec<Line>, SheetError> {
    let text = encoding::decode(bytes).ok().map(|(text, _)| text);
    if let Some(text) = text.as_deref().filter(|text| vcard::is_one(text)) {
        return Ok(some(vcard::read(text)));
    }
    let table = match sheets::read(bytes) {
        Ok(sheet) => columns::people(&sheet),
        // One column of addresses has no row of headings.
        Err(SheetError::NoHeader) if text.is_some() => Vec::new(),
        Err(error) => return Err(error),
    };
    // A list with commas looks like a table, and holds no column of addresses.
    let found = table.iter().any(|line| !line.email.is_empty());
    match text.filter(|_| !found) {
        Some(text) => Ok(some(paste::read(&text))),
        None => Ok(some(table)),
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

    #[test]
    fn a_file_is_read_as_what_it_is() {
        let first = |bytes: &[u8]| people(bytes).unwrap().remove(0);
        assert_eq!(first(b"Nom;Courriel\nAnne;a@b.be").name, "Anne");
        assert_eq!(first(b"a@b.be\nc@d.be").email, "a@b.be");
        assert_eq!(first("Zo\u{e9} <z@b.be>".as_bytes()).name, "Zo\u{e9}");
        assert_eq!(first(b"Anne <a@b.be>, Luc <c@d.be>").name, "Anne");
        let card = b"BEGIN:VCARD\nFN:Anne\nEMAIL:a@b.be\nEND:VCARD";
        assert_eq!(first(card), Line::of("Anne", "a@b.be", ""));
        assert!(people(b"%PDF-1.7").is_err());
    }
}
