//! How lists of groups and of strategies are written: their headings in three languages, and where
//! their columns are.

use super::marks::{self, GROUPS};
use kernel::fold::bare;
use platform::web::list_table::ListTable;

/// How lists of groups, or of strategies, are written.
pub(super) struct List {
    /// Headings of the marks, bare.
    pub(super) marks: &'static [&'static str],
    /// ... and of the things themselves: the mark where a name stands beside.
    pub(super) things: &'static [&'static str],
    /// The mark that a cell is; else what is written.
    pub(super) mark: fn(&str) -> Result<String, String>,
    /// Whether a cell is sure to be a mark.
    pub(super) is_mark: fn(&str) -> bool,
    /// The mark that a name has in it, and the name alone.
    pub(super) within: fn(&str) -> Option<(String, String)>,
    /// A mark to propose where none is said; none for what is never guessed.
    pub(super) proposed: Option<fn(&str) -> String>,
}

pub(super) static OF_GROUPS: List = List {
    marks: NUMBERS,
    things: GROUPS,
    mark: marks::number,
    is_mark: |text| marks::number(text).is_ok(),
    within: marks::numbered,
    proposed: None,
};

pub(super) static OF_STRATEGIES: List = List {
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
pub(super) const NAMES: &[&str] = &[
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

/// The words of what columns hold.
pub(super) const MARK: &str = "mark";
pub(super) const NAME: &str = "name";
pub(super) const NAME_NL: &str = "name_nl";

/// Where the columns are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) mark: Option<usize>,
    pub(super) name: usize,
    pub(super) name_nl: Option<usize>,
}

impl Columns {
    /// As they were chosen; none without the names.
    fn chosen(said: &[(String, usize)]) -> Option<Self> {
        let at = |word: &str| {
            let mut said = said.iter();
            said.find(|(of, _)| of == word).map(|(_, index)| *index)
        };
        Some(Self {
            mark: at(MARK),
            name: at(NAME)?,
            name_nl: at(NAME_NL),
        })
    }

    /// Whether something is taken from a column.
    pub(super) fn takes(self, index: usize) -> bool {
        [self.mark, Some(self.name), self.name_nl].contains(&Some(index))
    }

    /// Each with its word.
    pub(super) fn said(self) -> Vec<(&'static str, usize)> {
        let all = [
            (MARK, self.mark),
            (NAME, Some(self.name)),
            (NAME_NL, self.name_nl),
        ];
        let all = all.into_iter();
        all.filter_map(|(word, at)| Some((word, at?))).collect()
    }
}

impl List {
    /// Where the columns are, by their headings; none where no column has the names.
    pub(super) fn columns(&self, headings: &[String]) -> Option<Columns> {
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

    /// Where the columns of a table are, as chosen or by their headings.
    pub(super) fn columns_of(&self, table: &ListTable) -> Option<Columns> {
        match table.columns.is_empty() {
            true => self.columns(table.head()),
            false => Columns::chosen(&table.columns),
        }
    }

    /// How well headings are known; none where no column has the names.
    pub(super) fn score(&self, headings: &[String]) -> u32 {
        let found = self.columns(headings);
        found.map_or(0, |columns| {
            1 + u32::from(columns.mark.is_some()) + u32::from(columns.name_nl.is_some())
        })
    }
}
