//! A file of groups as lines of the form: number, name and Dutch name, by its headings.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
};

use serde::{Deserialize, Serialize};

use kernel::{fold::bare, line::one_line};
use platform::{
    sheets::{self, Limits, SheetError},
    web::sent_list,
    work::{By, Job},
};

/// A file of groups, as lines.
pub static READ_GROUPS: Job = Job {
    name: "read-groups",
    by: By::Jalon(read_groups),
};

/// What a row says of a group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    /// The number, or what stands in its place.
    pub mark: String,
    pub name: String,
    pub name_nl: String,
}

/// Headings, bare.
const NUMBERS: &[&str] = &[
    "n",
    "no",
    "nr",
    "num",
    "numero",
    "nummer",
    "number",
    "code",
    "numerodugroupe",
    "numerodegroupe",
    "groepsnummer",
    "groupnumber",
    "gt",
    "wg",
];
/// ... of the names, and of groups: the number where a name stands beside.
const GROUPS: &[&str] = &[
    "groupe",
    "groupedetravail",
    "groep",
    "werkgroep",
    "group",
    "workinggroup",
];
const NAMES: &[&str] = &[
    "nom",
    "name",
    "intitule",
    "titre",
    "title",
    "nomdugroupe",
    "nomfr",
    "nomfrancais",
    "nomenfrancais",
    "francais",
    "frans",
    "french",
    "fr",
    "theme",
    "thematique",
    "thema",
];
/// ... of names in Dutch: the first two are any name where no other is.
const DUTCH: &[&str] = &[
    "naam",
    "titel",
    "nomnl",
    "naamnl",
    "namenl",
    "nomneerlandais",
    "nomenneerlandais",
    "nederlandsenaam",
    "naaminhetnederlands",
    "nameindutch",
    "dutchname",
    "neerlandais",
    "nederlands",
    "dutch",
    "nl",
];

/// Where the columns are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Columns {
    number: Option<usize>,
    name: usize,
    name_nl: Option<usize>,
}

impl Columns {
    fn of(headings: &[String]) -> Option<Self> {
        let bare: Vec<String> = headings.iter().map(|heading| bare(heading)).collect();
        let at = |known: &[&str]| {
            let mut headings = bare.iter();
            headings.position(|heading| known.contains(&heading.as_str()))
        };
        let (number, group) = (at(NUMBERS), at(GROUPS));
        let (french, dutch) = (at(NAMES), at(DUTCH));
        let name = french.or_else(|| at(&DUTCH[..2])).or(group)?;
        Some(Self {
            number: number.or(group.filter(|group| *group != name)),
            name,
            name_nl: dutch.filter(|dutch| *dutch != name),
        })
    }

    fn line(self, cells: &[String]) -> Line {
        let cell = |index: Option<usize>| index.and_then(|index| cells.get(index));
        let text = |index| one_line(cell(index).map_or("", String::as_str));
        let name = text(Some(self.name));
        match number(&text(self.number)) {
            Ok(mark) => Line {
                mark,
                name,
                name_nl: text(self.name_nl),
            },
            // `GT3 – Production` says both.
            Err(written) => {
                let (mark, name) = split(&name).unwrap_or((written, name));
                Line {
                    mark,
                    name,
                    name_nl: text(self.name_nl),
                }
            }
        }
    }
}

/// `GT 03` is `3`; else what is written.
fn number(text: &str) -> Result<String, String> {
    let word = bare(text);
    let digits = word.trim_start_matches(char::is_alphabetic);
    match digits.parse::<u16>() {
        Ok(number) => Ok(number.to_string()),
        Err(_) => Err(text.to_owned()),
    }
}

/// The number that a name begins with, and the name after it.
fn split(name: &str) -> Option<(String, String)> {
    let (first, rest) = name.split_at(name.find(|c: char| c.is_ascii_digit())?);
    let is_group =
        ["", "gt", "wg"].contains(&bare(first).as_str()) || GROUPS.contains(&bare(first).as_str());
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let (digits, rest) = rest.split_at(end);
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let number: u16 = digits.parse().ok()?;
    (is_group && !rest.is_empty()).then(|| (number.to_string(), rest.to_owned()))
}

/// How well headings are known; none where no column has the names.
fn score(headings: &[String]) -> u32 {
    let found = Columns::of(headings);
    found.map_or(0, |columns| {
        1 + u32::from(columns.number.is_some()) + u32::from(columns.name_nl.is_some())
    })
}

fn read_groups(input: &mut BufReader<File>, output: &mut BufWriter<File>) -> anyhow::Result<()> {
    sent_list::perform(input, output, groups)
}

/// The lines of a table; none where no heading is known.
fn groups(bytes: &[u8]) -> Result<Vec<Line>, SheetError> {
    let book = sheets::book(bytes, &Limits::default(), &score)?;
    let (head, rows) = book.seen().ok_or(SheetError::NoHeader)?;
    let Some(columns) = Columns::of(&head.cells) else {
        return Ok(Vec::new());
    };
    let lines = rows.map(|row| columns.line(&row.cells));
    Ok(lines.filter(|line| !line.name.is_empty()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str) -> Vec<(String, String, String)> {
        let lines = groups(file.as_bytes()).unwrap().into_iter();
        lines
            .map(|line| (line.mark, line.name, line.name_nl))
            .collect()
    }

    fn line(mark: &str, name: &str, name_nl: &str) -> (String, String, String) {
        (mark.into(), name.into(), name_nl.into())
    }

    #[test]
    fn groups_are_read_below_a_title_in_three_languages() {
        let rows = "\nGT 03;Production;Productie\n4;Matières;\n;;x";
        let expected = [
            line("3", "Production", "Productie"),
            line("4", "Matières", ""),
        ];
        for headings in [
            "N°;Nom;Nom en néerlandais",
            "Groupe;Intitulé;NL",
            "Nummer;Nom;Naam",
            "Number;Name;Dutch name",
        ] {
            let file = format!("Liste des groupes;;\n{headings}{rows}");
            assert_eq!(read(&file), expected, "{headings}");
        }
    }

    #[test]
    fn a_number_is_taken_from_the_name_and_none_is_invented() {
        let file = "Groupe;Pilote\nGT2 – Aides;A\nGroupe 5 : Digital;B\nTransition 2030;C";
        let expected = [
            line("2", "Aides", ""),
            line("5", "Digital", ""),
            line("", "Transition 2030", ""),
        ];
        assert_eq!(read(file), expected);
        assert!(read("Code;Mesure\n1;Un").is_empty());
    }
}
