//! Values of a file of people that nobody knows: roles, languages, groups and strategies that there are
//! not. Each is asked for once; what it stands for is written in its place.

use std::collections::{BTreeMap, HashMap};

use super::{
    lines::{Column, Place, words},
    queries::NamedPlace,
};
use kernel::{fold::bare, lang::Lang, line::one_line, text_enum::TextEnum as _};
use platform::{
    auth::Role,
    i18n::Translator,
    web::{
        Choice,
        list_table::{AskedKind, AskedValue, ListTable, NOTHING},
    },
};

/// Values of a kind that are asked for at once, those of most rows first.
const MOST: usize = 60;

/// What a cell says once its value is what it stands for; as written where nothing was said of it.
pub(super) fn said(table: &ListTable, column: Column, text: String) -> String {
    match column {
        Column::Role | Column::Lang => match table.answer(column.as_str(), &text) {
            Some(NOTHING) => String::new(),
            Some(to) => to.to_owned(),
            None => text,
        },
        Column::Place | Column::Piloted => places_said(table, column, text),
        _ => text,
    }
}

fn places_said(table: &ListTable, column: Column, text: String) -> String {
    let answer = |code: &str| table.answer(Column::Place.as_str(), code);
    let named = column == Column::Place || words::are_groups(&text);
    if !named
        || words::places(&text)
            .iter()
            .all(|code| answer(code).is_none())
    {
        return text;
    }
    let stand = words::parts(&text).filter_map(|(written, code)| match answer(&code) {
        Some(NOTHING) => None,
        Some(to) => Some(to),
        None => Some(written),
    });
    let stand = stand.collect::<Vec<&str>>().join(", ");
    // Below the pilots, what names no groups would be taken for somebody's name.
    let lost = column == Column::Piloted && !stand.is_empty() && !words::are_groups(&stand);
    if lost { text } else { stand }
}

/// Whether a column's value may stand for that.
pub(super) fn may(column: &str, to: &str) -> bool {
    let is_known = match Column::from_word(column) {
        Some(Column::Role) => words::role(to).is_some(),
        Some(Column::Lang) => to.parse::<Lang>().is_ok(),
        Some(Column::Place) => words::places(to) == [to],
        _ => return false,
    };
    is_known || to == NOTHING
}

/// What stands in the columns that hold that.
fn cells<'a>(
    table: &'a ListTable,
    columns: &'a [Option<Column>],
    held: Column,
) -> impl Iterator<Item = String> + 'a {
    let places = (0..columns.len()).filter(move |at| columns[*at] == Some(held));
    let cells = places.flat_map(|at| table.rows().filter_map(move |row| row.cells.get(at)));
    let cells = cells.map(|text| one_line(text));
    cells.filter(|text| !text.is_empty())
}

/// The codes that the columns of groups and strategies name.
pub(super) fn codes(table: &ListTable, columns: &[Option<Column>]) -> Vec<String> {
    let places = cells(table, columns, Column::Place);
    let piloted = cells(table, columns, Column::Piloted).filter(|text| words::are_groups(text));
    let named = places.chain(piloted);
    named.flat_map(|text| words::places(&text)).collect()
}

/// The values that nobody knows.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Unknown {
    roles: Vec<(String, usize)>,
    langs: Vec<(String, usize)>,
    places: Vec<(String, usize)>,
}

impl Unknown {
    /// Of a table in which these codes are known.
    pub(super) fn of(
        table: &ListTable,
        columns: &[Option<Column>],
        known: &HashMap<String, Place>,
    ) -> Self {
        let roles = cells(table, columns, Column::Role).filter(|text| words::role(text).is_none());
        let langs = cells(table, columns, Column::Lang).filter(|text| words::lang(text).is_none());
        let places = codes(table, columns).into_iter();
        Self {
            roles: counted(roles),
            langs: counted(langs),
            places: counted(places.filter(|code| !known.contains_key(code))),
        }
    }

    /// Whether all are known.
    pub(super) fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Whether groups or strategies are to be chosen from.
    pub(super) fn asks_places(&self) -> bool {
        !self.places.is_empty()
    }

    /// As they are asked for; `roles` are those that may be given, `places` what there is.
    pub(super) fn asked(
        &self,
        table: &ListTable,
        roles: &[Role],
        places: &[NamedPlace],
        t: Translator,
    ) -> Vec<AskedKind> {
        let otherwise = |key: &str| Choice::new("", t.t(key));
        let nothing = || Choice::new(NOTHING, t.t("import-answer-nothing"));
        let roles = roles
            .iter()
            .map(|role| Choice::new(written(*role, t), t.word(role)));
        let langs = Choice::words::<Lang>(t);
        let named = places.iter();
        let named = named.map(|place| Choice::new(&place.code, place.label.clone()));
        let of = |choices: Vec<Choice>, last: &[Choice]| [choices, last.to_vec()].concat();
        let kept = otherwise("invite-answer-corrected");
        let kinds = [
            (
                Column::Role,
                t.t("person-roles"),
                &self.roles,
                of(roles.collect(), &[kept.clone(), nothing()]),
            ),
            (
                Column::Place,
                t.t("invite-values-places"),
                &self.places,
                of(named.collect(), &[kept, nothing()]),
            ),
            (
                Column::Lang,
                t.t("invite-values-langs"),
                &self.langs,
                of(langs, &[otherwise("invite-answer-usual-lang")]),
            ),
        ];
        let kinds = kinds
            .into_iter()
            .filter(|(_, _, values, _)| !values.is_empty());
        kinds
            .map(|(column, title, values, choices)| AskedKind {
                column: column.as_str(),
                title,
                values: values
                    .iter()
                    .take(MOST)
                    .map(|(text, rows)| asked_value(table, column, (text, *rows), &choices))
                    .collect(),
            })
            .collect()
    }
}

fn asked_value(
    table: &ListTable,
    column: Column,
    (text, rows): (&str, usize),
    choices: &[Choice],
) -> AskedValue {
    let said = table.answer(column.as_str(), text).map(ToOwned::to_owned);
    // A group may be written by its name.
    let named = bare(text);
    let called = |choice: &&Choice| {
        let (_, name) = choice.label.text().split_once(" · ").unwrap_or_default();
        !named.is_empty() && bare(name) == named
    };
    let guess = choices
        .iter()
        .find(called)
        .map(|choice| choice.value.clone());
    AskedValue {
        text: text.to_owned(),
        rows,
        choices: choices.to_vec(),
        chosen: said.or(guess).unwrap_or_default(),
    }
}

/// A role as a cell says it, so that it is read again.
fn written(role: Role, t: Translator) -> String {
    let word = t.word(role);
    match words::role(&word) == Some(role) {
        true => word,
        false => role.as_str().to_owned(),
    }
}

/// Each value with how often it stands there, most often first; spellings of one are one.
fn counted(values: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counted: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for value in values {
        let (_, rows) = counted.entry(bare(&value)).or_insert((value, 0));
        *rows += 1;
    }
    let mut counted: Vec<(String, usize)> = counted.into_values().collect();
    counted.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
    counted
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::ids::GroupId;
    use platform::{
        sheets::{self, Limits},
        web::FormState,
    };

    use crate::accounts::{file, lines};

    const FILE: &str = "Nom;Courriel;Rôle;Groupe;Langue;Pilote\n\
        Anne;a@x.example;Chef;GT 1, Eau;Deutsch;\n\
        Bob;b@x.example;CHEF;GT1;fr;GT7\n\
        Cléo;c@x.example;membre;eau;nl;Bob Martin\n";

    fn table() -> ListTable {
        let book = sheets::book(FILE.as_bytes(), &Limits::default(), &lines::score);
        ListTable::of(book.unwrap()).unwrap()
    }

    fn unknown(table: &ListTable) -> Unknown {
        let known = HashMap::from([("GT1".to_owned(), Place::Group(GroupId(1)))]);
        Unknown::of(table, &file::columns(table.head(), &[]), &known)
    }

    #[test]
    fn each_unknown_value_is_asked_for_once() {
        let found = unknown(&table());
        let pair = |text: &str, rows| (text.to_owned(), rows);
        assert_eq!(found.roles, [pair("Chef", 2)]);
        assert_eq!(found.langs, [pair("Deutsch", 1)]);
        assert_eq!(found.places, [pair("EAU", 2), pair("GT7", 1)]);
        let t = Translator(Lang::Fr);
        let places = [NamedPlace {
            code: "GT4".into(),
            label: "GT4 · Eau".into(),
        }];
        let asked = found.asked(&table(), &[Role::Pilot, Role::Coordinator], &places, t);
        let chosen = asked.iter().flat_map(|kind| &kind.values);
        let chosen: Vec<&str> = chosen.map(|value| value.chosen.as_str()).collect();
        assert_eq!(chosen, ["", "GT4", "", ""]);
    }

    #[test]
    fn what_a_value_stands_for_is_written_in_its_place() {
        let mut table = table();
        let said = [
            ("role", "chef", "Pilote"),
            ("place", "EAU", "GT4"),
            ("place", "GT7", NOTHING),
            ("lang", "Deutsch", "fr"),
        ];
        let form = said
            .iter()
            .fold(FormState::blank(), |form, (column, value, to)| {
                form.with("column", column)
                    .with("value", value)
                    .with("to", to)
            });
        assert!(table.say(&form, may));
        let read = file::Read::of(&table, &|_| String::new()).unwrap();
        let invitees: Vec<_> = lines::read(&read.text)
            .into_iter()
            .map(|line| line.invitee.unwrap())
            .collect();
        let held: Vec<_> = invitees
            .iter()
            .map(|one| (one.role, one.places.join(" ")))
            .collect();
        assert_eq!(
            held,
            [
                (Some(Role::Pilot), "GT1 GT4".to_owned()),
                (Some(Role::Pilot), "GT1".to_owned()),
                (Some(Role::Member), "GT4".to_owned()),
            ]
        );
        assert_eq!(invitees[0].lang, Some(Lang::Fr));
        assert!(!may("role", "Chef") && !may("email", "x") && may("role", NOTHING));
    }

    #[test]
    fn every_role_is_read_again_as_it_is_written() {
        for lang in Lang::ALL {
            for role in Role::ALL
                .iter()
                .filter(|role| **role != Role::Administrator)
            {
                let cell = written(*role, Translator(*lang));
                assert_eq!(words::role(&cell), Some(*role), "{lang} {cell}");
            }
        }
    }
}
