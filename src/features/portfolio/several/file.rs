//! A file or a pasted list of groups or strategies as lines of the form: number or code, name and
//! Dutch name, by its headings, or as lists without any are written.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
};

use serde::{Deserialize, Serialize};

use super::marks::{self, GROUPS};
use kernel::{encoding, fold::bare, line::one_line};
use platform::{
    sheets::SheetError,
    web::sent_list::{self, Told, Wanted},
    work::{By, Job},
};

/// A file of groups, as lines.
pub static READ_GROUPS: Job = Job {
    name: "read-groups",
    by: By::Jalon(read_groups),
};
/// A file of strategies, as lines.
pub static READ_STRATEGIES: Job = Job {
    name: "read-strategies",
    by: By::Jalon(read_strategies),
};

/// What a row says of a group or a strategy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    /// The number or the code, or what stands in its place.
    pub mark: String,
    pub name: String,
    pub name_nl: String,
}

/// What a file says, and what of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Read {
    pub lines: Vec<Line>,
    /// What of the file was read.
    pub told: Told,
}

impl Read {
    fn plain(lines: Vec<Line>) -> Self {
        Self {
            lines,
            ..Self::default()
        }
    }
}

/// How lists of groups, or of strategies, are written.
struct List {
    /// Headings of the marks, bare.
    marks: &'static [&'static str],
    /// ... and of the things themselves: the mark where a name stands beside.
    things: &'static [&'static str],
    /// The mark that a cell is; else what is written.
    mark: fn(&str) -> Result<String, String>,
    /// Whether a cell is sure to be a mark.
    is_mark: fn(&str) -> bool,
    /// The mark that a name has in it, and the name alone.
    within: fn(&str) -> Option<(String, String)>,
    /// A mark to propose where none is said; none for what is never guessed.
    proposed: Option<fn(&str) -> String>,
}

static OF_GROUPS: List = List {
    marks: NUMBERS,
    things: GROUPS,
    mark: marks::number,
    is_mark: |text| marks::number(text).is_ok(),
    within: marks::numbered,
    proposed: None,
};

static OF_STRATEGIES: List = List {
    marks: CODES,
    things: STRATEGIES,
    mark: marks::code,
    is_mark: marks::is_code,
    within: marks::coded,
    proposed: Some(marks::initials),
};

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
const CODES: &[&str] = &[
    "code",
    "sigle",
    "acronyme",
    "acroniem",
    "acronym",
    "abreviation",
    "afkorting",
    "abbreviation",
    "letterwoord",
    "nomcourt",
    "kortenaam",
    "shortname",
];
const STRATEGIES: &[&str] = &[
    "strategie",
    "strategies",
    "strategieen",
    "strategy",
    "plan",
    "plans",
    "plannen",
    "programme",
    "programma",
    "program",
    "strategieouplan",
    "strategieofplan",
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
    mark: Option<usize>,
    name: usize,
    name_nl: Option<usize>,
}

impl Columns {
    /// Whether something is taken from a column.
    fn takes(self, index: usize) -> bool {
        [self.mark, Some(self.name), self.name_nl].contains(&Some(index))
    }
}

impl List {
    fn columns(&self, headings: &[String]) -> Option<Columns> {
        let bare: Vec<String> = headings.iter().map(|heading| bare(heading)).collect();
        let at = |known: &[&str]| {
            let mut headings = bare.iter();
            headings.position(|heading| known.contains(&heading.as_str()))
        };
        let (mark, thing) = (at(self.marks), at(self.things));
        let (french, dutch) = (at(NAMES), at(DUTCH));
        let name = french.or_else(|| at(&DUTCH[..2])).or(thing)?;
        Some(Columns {
            mark: mark.or(thing.filter(|thing| *thing != name)),
            name,
            name_nl: dutch.filter(|dutch| *dutch != name),
        })
    }

    /// How well headings are known; none where no column has the names.
    fn score(&self, headings: &[String]) -> u32 {
        let found = self.columns(headings);
        found.map_or(0, |columns| {
            1 + u32::from(columns.mark.is_some()) + u32::from(columns.name_nl.is_some())
        })
    }

    fn line(&self, columns: Columns, cells: &[String]) -> Line {
        let cell = |index: Option<usize>| index.and_then(|index| cells.get(index));
        let text = |index| one_line(cell(index).map_or("", String::as_str));
        self.said(
            &text(columns.mark),
            text(Some(columns.name)),
            text(columns.name_nl),
        )
    }

    /// What a line says that has these texts.
    fn said(&self, mark: &str, name: String, name_nl: String) -> Line {
        let (mark, name) = match (self.mark)(mark) {
            Ok(mark) => (mark, name),
            // `GT3 – Production` says both.
            Err(written) => (self.within)(&name).unwrap_or_else(|| {
                let proposed = self.proposed.filter(|_| written.is_empty());
                (proposed.map_or(written, |of| of(&name)), name)
            }),
        };
        Line {
            mark,
            name,
            name_nl,
        }
    }

    /// The lines of a table; none where nothing is known.
    fn read(&self, bytes: &[u8], wanted: &Wanted) -> Result<Read, SheetError> {
        let text = || encoding::decode(bytes).ok().map(|(text, _)| text);
        let score = |headings: &[String]| self.score(headings);
        let book = match wanted.book(bytes, &score) {
            Ok(book) => book,
            // Names below each other are no table.
            Err(SheetError::NoHeader) => {
                let lines = text().map(|text| self.unheaded(&text));
                return lines.map(Read::plain).ok_or(SheetError::NoHeader);
            }
            Err(error) => return Err(error),
        };
        let (head, rows) = book.seen().ok_or(SheetError::NoHeader)?;
        let Some(columns) = self.columns(&head.cells) else {
            let lines = text().map_or_else(Vec::new, |text| self.unheaded(&text));
            return Ok(Read::plain(lines));
        };
        let lines = rows.map(|row| self.line(columns, &row.cells));
        Ok(Read {
            lines: lines.filter(|line| !line.name.is_empty()).collect(),
            told: Told::of(&book, |index| columns.takes(index)),
        })
    }

    /// The lines of a list without headings: each begins with its mark, or is a name; none where
    /// they are something else.
    fn unheaded(&self, text: &str) -> Vec<Line> {
        let lines = text.lines().map(str::trim_end);
        let mut lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        let is_title = |line: &&str| {
            let title = bare(line);
            self.things.contains(&title.as_str()) || NAMES.contains(&title.as_str())
        };
        if lines.first().is_some_and(is_title) {
            lines.remove(0);
        }
        let mut separators = ['\t', ';', '|'].into_iter();
        let separator = separators.find(|sign| lines.iter().all(|line| line.contains(*sign)));
        let read = lines.iter().map(|line| match separator {
            Some(sign) => {
                let mut cells = line.split(sign).map(one_line);
                let mut next = || cells.next().unwrap_or_default();
                let (mark, name, name_nl) = (next(), next(), next());
                (self.is_mark)(&mark).then(|| self.said(&mark, name, name_nl))
            }
            None => self.named(line),
        });
        let read: Option<Vec<Line>> = read.collect();
        let mut read = read.unwrap_or_default();
        read.retain(|line| !line.name.is_empty());
        read
    }

    /// A line that is a name, with its mark or not.
    fn named(&self, line: &str) -> Option<Line> {
        let line = one_line(line);
        let name = line.trim_start_matches(|c: char| c.is_whitespace() || "-–•*·".contains(c));
        let says = (self.within)(name).is_some() || self.proposed.is_some();
        says.then(|| self.said("", name.to_owned(), String::new()))
    }
}

fn read_groups(input: &mut BufReader<File>, output: &mut BufWriter<File>) -> anyhow::Result<()> {
    sent_list::perform(input, output, |bytes, wanted| OF_GROUPS.read(bytes, wanted))
}

fn read_strategies(
    input: &mut BufReader<File>,
    output: &mut BufWriter<File>,
) -> anyhow::Result<()> {
    sent_list::perform(input, output, |bytes, wanted| {
        OF_STRATEGIES.read(bytes, wanted)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(list: &List, file: &str) -> Vec<(String, String, String)> {
        let read = list.read(file.as_bytes(), &Wanted::default());
        let lines = read.unwrap().lines.into_iter();
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
            assert_eq!(read(&OF_GROUPS, &file), expected, "{headings}");
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
        assert_eq!(read(&OF_GROUPS, file), expected);
        assert!(read(&OF_GROUPS, "Code;Mesure\n1;Un").is_empty());
    }

    #[test]
    fn strategies_are_read_by_their_headings_in_three_languages() {
        let rows = "\nprec;Économie circulaire;Circulaire economie\n;Plan climat;\n";
        let expected = [
            line("PREC", "Économie circulaire", "Circulaire economie"),
            line("PC", "Plan climat", ""),
        ];
        for headings in [
            "Sigle;Nom;Nom en néerlandais",
            "Afkorting;Nom;Naam",
            "Abbreviation;Strategy;Dutch name",
        ] {
            let file = format!("Nos plans;;\n{headings}{rows}");
            assert_eq!(read(&OF_STRATEGIES, &file), expected, "{headings}");
        }
    }

    #[test]
    fn a_pasted_list_needs_no_headings() {
        let expected = [
            line("PREC", "Économie circulaire", ""),
            line("PC", "Plan climat", ""),
        ];
        for list in [
            "PREC – Économie circulaire\nPlan climat",
            "Stratégie\n• Économie circulaire (PREC)\n\n• Plan climat\n",
            "PREC\tÉconomie circulaire\nPC\tPlan climat\n",
            "PREC | Économie circulaire\nPC | Plan climat",
        ] {
            assert_eq!(read(&OF_STRATEGIES, list), expected, "{list}");
        }
        let groups = [line("3", "Production", ""), line("4", "Eau", "Water")];
        assert_eq!(read(&OF_GROUPS, "GT3;Production;\n4;Eau;Water"), groups);
        assert_eq!(read(&OF_GROUPS, "GT3 – Production"), groups[..1]);
        assert!(read(&OF_GROUPS, "Production\nEau").is_empty());
        assert!(read(&OF_STRATEGIES, "Code;Mesure\nP-1;Un").is_empty());
    }
}
