//! A file or a pasted list of groups or strategies as lines of the form: number or code, name and
//! Dutch name, by its headings, or as lists without any are written.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
};

use serde::{Deserialize, Serialize};

use super::lists::{Columns, List, NAMES, OF_GROUPS, OF_STRATEGIES};
use kernel::{encoding, fold::bare, line::one_line};
use platform::{
    sheets::{Book, SheetError},
    web::{
        list_table::ListTable,
        sent_list::{self, Told, Wanted},
    },
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
    /// The table that was read, packed, for whoever means another one; none where it is too big, or
    /// there is none.
    pub table: Option<String>,
}

impl Read {
    fn plain(lines: Vec<Line>) -> Self {
        Self {
            lines,
            ..Self::default()
        }
    }
}

impl List {
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
        let (head, _) = book.seen().ok_or(SheetError::NoHeader)?;
        let read = match self.columns(&head.cells) {
            Some(columns) => self.taken(&book, columns),
            None => Read::plain(text().map_or_else(Vec::new, |text| self.unheaded(&text))),
        };
        let table = ListTable::of(book).and_then(|table| table.pack().ok());
        Ok(Read { table, ..read })
    }

    /// The lines of a table with its columns there.
    fn taken(&self, book: &Book, columns: Columns) -> Read {
        let rows = book.seen().into_iter().flat_map(|(_, rows)| rows);
        let lines = rows.map(|row| self.line(columns, &row.cells));
        Read {
            lines: lines.filter(|line| !line.name.is_empty()).collect(),
            told: Told::of(book, |index| columns.takes(index)),
            table: None,
        }
    }

    /// What a table says, with what is said of it; no lines where no column has the names.
    /// Fails: never in practice: the table is packed in memory.
    pub(super) fn of_table(&self, table: &ListTable) -> std::io::Result<Read> {
        let columns = self.columns_of(table);
        let read = columns.map_or_else(Read::default, |columns| self.taken(&table.book, columns));
        Ok(Read {
            table: Some(table.pack()?),
            ..read
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
