//! Which column of a file is which, as its headings and first values let it be guessed and as people
//! say it, and what its values stand for.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    columns::Column,
    headings,
    spelling::{is_codes, looks_like_code},
    values::are_groups,
};
use crate::policy::MayAdd;
use kernel::{fold::bare, text_enum};

text_enum! {
    /// Where the codes come from in a file that has no column of them.
    #[derive(Default)]
    pub enum CodeFrom {
        /// From their column.
        #[default]
        Column = "column" / "import-code-from-column",
        /// Measures are known by their titles, and new ones numbered.
        Number = "number" / "import-code-from-number",
        /// From the number that titles begin with.
        Title = "title" / "import-code-from-title",
    }
}

/// What a value is to stand for that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub column: Column,
    /// The value, bare.
    pub value: String,
    /// A state's word, an id, [`ADD`], [`NOTHING`] or [`REFUSE`].
    pub to: String,
}

/// The answer that adds what is not known.
pub const ADD: &str = "add";
/// The answer by which nothing is taken: the measure keeps what it has, a new one has nothing.
pub const NOTHING: &str = "nothing";
/// The answer that refuses the rows.
pub const REFUSE: &str = "refuse";

/// Which column of the file is which, and what is done with what nobody knows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    pub(super) columns: Vec<(Column, usize)>,
    /// Organisations that are missing are added.
    pub add_organisations: bool,
    /// Groups that are missing are added, where their number is said.
    #[serde(default)]
    pub add_groups: bool,
    #[serde(default)]
    pub code_from: CodeFrom,
    /// Stands before each code of the file.
    #[serde(default)]
    pub prefix: String,
    /// Columns kept as text below the description.
    #[serde(default)]
    pub kept: Vec<usize>,
    /// Rows that the workbook hides are left out.
    #[serde(default)]
    pub skip_hidden: bool,
    /// Numbers of rows that are left out one by one.
    #[serde(default)]
    pub skipped: BTreeSet<u32>,
    #[serde(default)]
    pub answers: Vec<Answer>,
}

impl Mapping {
    /// The best guess for these headings: the best known first. Each column of the file is taken
    /// once.
    pub fn guess(headings: &[String]) -> Self {
        let mut mapping = Self::default();
        for (_, column, index) in fits(headings) {
            if mapping.place(column).is_none() && !mapping.takes(index) {
                mapping.set(column, index);
            }
        }
        mapping
    }

    /// How well these headings are known, as a whole.
    pub fn score(headings: &[String]) -> u32 {
        let mut mapping = Self::default();
        let mut score = 0;
        for (points, column, index) in fits(headings) {
            if mapping.place(column).is_none() && !mapping.takes(index) {
                mapping.set(column, index);
                score += points;
            }
        }
        if score < 60 { 0 } else { score }
    }

    /// The guess for a table: where headings leave it open, its first values decide.
    pub fn guess_of(headings: &[String], rows: &[(u32, Vec<String>)]) -> Self {
        let mut mapping = Self::guess(headings);
        let sample = |index: usize| -> Vec<&str> {
            let cells = rows
                .iter()
                .take(200)
                .filter_map(|(_, cells)| cells.get(index));
            cells
                .map(|text| text.trim())
                .filter(|text| !text.is_empty())
                .collect()
        };
        let is_prose = |values: &[&str]| {
            let spaced = values
                .iter()
                .filter(|text| text.contains(char::is_whitespace))
                .count();
            spaced * 2 >= values.len() && !values.is_empty()
        };
        // A title in words rather than the name that addresses have.
        if let Some(title) = mapping
            .place(Column::Title)
            .filter(|i| !is_prose(&sample(*i)))
        {
            let other = (0..headings.len()).find(|index| {
                !mapping.takes(*index)
                    && headings::fit(&headings[*index], Column::Title).is_some()
                    && is_prose(&sample(*index))
            });
            if let Some(other) = other {
                mapping
                    .columns
                    .retain(|(column, _)| *column != Column::Title);
                mapping.set(Column::Title, other);
                if mapping.place(Column::Code).is_none() && is_codes(&sample(title), rows.len()) {
                    mapping.set(Column::Code, title);
                }
            }
        }
        if mapping.place(Column::Code).is_none() {
            let code = (0..headings.len().min(3)).find(|index| {
                let values = sample(*index);
                !mapping.takes(*index)
                    && values.iter().all(|text| looks_like_code(text, *index == 0))
                    && is_codes(&values, rows.len())
            });
            if let Some(code) = code {
                mapping.set(Column::Code, code);
            }
        }
        // `Pilote` may head the groups that pilot: they are no people, and no organisations.
        for named in [Column::Pilot, Column::Carrier] {
            let place = mapping.place(named);
            if let Some(index) = place.filter(|index| are_groups(&sample(*index))) {
                mapping.columns.retain(|(column, _)| *column != named);
                if mapping.place(Column::Group).is_none() {
                    mapping.set(Column::Group, index);
                }
            }
        }
        mapping
    }

    /// Adds only what may be added: rows that name something else nobody knows are refused.
    #[must_use]
    pub(super) fn within(mut self, may_add: MayAdd) -> Self {
        self.add_organisations &= may_add.organisations;
        self.add_groups &= may_add.groups;
        self.answers.retain(|answer| {
            let may = match answer.column {
                Column::Group => may_add.groups,
                _ => may_add.organisations,
            };
            may || answer.to != ADD
        });
        self
    }

    /// What was said of the file before, whatever its table, is said of this one too.
    #[must_use]
    pub(super) fn keeping(self, before: &Self) -> Self {
        Self {
            add_organisations: before.add_organisations,
            add_groups: before.add_groups,
            prefix: before.prefix.clone(),
            skip_hidden: before.skip_hidden,
            answers: before.answers.clone(),
            ..self
        }
    }

    /// What a value of a column that nobody knows is to stand for, where that was said.
    pub fn answer(&self, column: Column, value: &str) -> Option<&str> {
        if self.answers.is_empty() {
            return None;
        }
        let value = bare(value);
        let answer = self
            .answers
            .iter()
            .find(|a| a.column == column && a.value == value);
        answer.map(|answer| answer.to.as_str())
    }

    /// The columns that are kept as text and stand for nothing else.
    pub fn kept(&self) -> impl Iterator<Item = usize> {
        self.kept
            .iter()
            .copied()
            .filter(move |index| !self.takes(*index))
    }

    /// The columns of a table that nothing is taken from.
    pub fn left(&self, headings: usize) -> impl Iterator<Item = usize> {
        (0..headings).filter(move |index| !self.takes(*index) && !self.kept.contains(index))
    }

    /// Says where a column is.
    pub fn set(&mut self, column: Column, index: usize) {
        self.columns.push((column, index));
    }

    /// Where a column is.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.columns
            .iter()
            .find(|(c, _)| *c == column)
            .map(|(_, index)| *index)
    }

    /// Whether a column of the file stands for something.
    pub fn takes(&self, index: usize) -> bool {
        self.columns.iter().any(|(_, i)| *i == index)
    }

    /// A column that stands for two things, if one does.
    pub fn doubled(&self) -> Option<Column> {
        let mut seen = Vec::new();
        self.columns
            .iter()
            .find(|(_, index)| {
                let again = seen.contains(index);
                seen.push(*index);
                again
            })
            .map(|(column, _)| *column)
    }
}

/// What each heading may be, the best known first.
fn fits(headings: &[String]) -> Vec<(u32, Column, usize)> {
    let mut fits = Vec::new();
    for (order, column) in Column::ALL.iter().enumerate() {
        for (index, heading) in headings.iter().enumerate() {
            if let Some((points, place)) = headings::fit(heading, *column) {
                fits.push((std::cmp::Reverse(points), order, place, index, *column));
            }
        }
    }
    fits.sort_by_key(|(points, order, place, index, _)| (*points, *order, *place, *index));
    let fits = fits.into_iter();
    fits.map(|(points, _, _, index, column)| (points.0, column, index))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(headings: &[&str]) -> Mapping {
        Mapping::guess(&headings.iter().map(|h| (*h).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn headings_are_recognised_in_three_languages_with_variants() {
        for headings in [
            [
                "N°",
                "Intitulé de la mesure",
                "Chapitre PREC",
                "Co-porteurs",
                "GT",
                "Coordination thématique",
            ],
            [
                "NUMÉRO",
                "TITRE",
                "Axe",
                "co porteur",
                "Groupe de travail",
                "Coordinateur thématique (PREC)",
            ],
            [
                "Nummer",
                "Titel",
                "Hoofdstuk",
                "Mededragers",
                "Werkgroep",
                "Thematische coördinatie",
            ],
            [
                "Code",
                "Title",
                "Chapter",
                "Co-carriers",
                "Group",
                "Thematic coordinator",
            ],
        ] {
            let mapping = guess(&headings);
            let found = [
                Column::Code,
                Column::Title,
                Column::Chapter,
                Column::CoCarriers,
                Column::Group,
                Column::Thematic,
            ]
            .map(|column| mapping.place(column));
            assert_eq!(
                found,
                [Some(0), Some(1), Some(2), Some(3), Some(4), Some(5)],
                "{headings:?}"
            );
        }
    }

    #[test]
    fn the_state_of_a_review_is_not_taken_for_the_implementation() {
        let mapping = guess(&[
            "Code",
            "Mesure",
            "État",
            "Proposition",
            "Mise en œuvre (2021)",
        ]);
        assert_eq!(mapping.place(Column::Implementation), Some(4));
        assert_eq!(mapping.place(Column::Title), Some(1));
    }

    #[test]
    fn only_what_may_be_added_is() {
        let answer = |column, to: &str| Answer {
            column,
            value: "x".into(),
            to: to.into(),
        };
        let mapping = Mapping {
            add_organisations: true,
            add_groups: true,
            answers: vec![
                answer(Column::Carrier, ADD),
                answer(Column::Group, ADD),
                answer(Column::Carrier, "7"),
            ],
            ..Mapping::default()
        };
        let within = |organisations, groups| {
            let may_add = MayAdd {
                organisations,
                groups,
            };
            let within = mapping.clone().within(may_add);
            let adds = (within.add_organisations, within.add_groups);
            (adds, within.answers.len())
        };
        assert_eq!(within(true, true), ((true, true), 3));
        assert_eq!(within(false, true), ((false, true), 2));
        assert_eq!(within(false, false), ((false, false), 1));
    }

    #[test]
    fn a_column_is_taken_once() {
        let mapping = guess(&["Description", "Description", "Code"]);
        assert_eq!(mapping.place(Column::Description), Some(0));
        assert_eq!(mapping.doubled(), None);
        let mut twice = mapping;
        twice.set(Column::Title, 0);
        assert_eq!(twice.doubled(), Some(Column::Title));
    }

    #[test]
    fn every_heading_of_the_export_is_recognised() {
        use kernel::lang::Lang;
        use platform::i18n::Translator;
        for lang in Lang::ALL {
            let headings: Vec<String> = Column::ALL
                .iter()
                .map(|c| Translator(*lang).word(c))
                .collect();
            let mapping = Mapping::guess(&headings);
            for (index, column) in Column::ALL.iter().enumerate() {
                assert_eq!(mapping.place(*column), Some(index), "{lang} {column}");
            }
        }
    }
}
