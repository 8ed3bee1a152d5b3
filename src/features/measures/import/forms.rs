//! The forms of an import: which column is which, and what values stand for.

use super::{
    columns::Column,
    mapping::{ADD, Answer, CodeFrom, Mapping, NOTHING, REFUSE},
};
use crate::facts::Implementation;
use kernel::fold::bare;
use platform::web::{FormState, form_state::FieldError, list_table::said_values};

/// Characters of the prefix of codes.
const LONGEST_PREFIX: usize = 20;
/// Answers that one form may bring.
const MOST_ANSWERS: usize = 1_000;
/// Rows left out one by one.
const MOST_SKIPPED: usize = 20_000;

/// Reads the columns chosen for a file with so many headings; what values stand for stays as it was
/// said before.
pub(super) fn parse(
    raw: &[(String, String)],
    headings: usize,
    before: &Mapping,
) -> Result<Mapping, FormState> {
    let mut state = FormState::typed(raw.to_vec());
    let mut mapping = Mapping {
        answers: before.answers.clone(),
        skipped: before.skipped.clone(),
        ..Mapping::default()
    };
    for column in Column::ALL {
        let typed = state.value(column.as_str()).to_owned();
        if typed.is_empty() {
            continue;
        }
        match typed.parse::<usize>() {
            Ok(index) if index < headings => mapping.set(*column, index),
            _ => state.refuse(column.as_str(), FieldError::new("error-choose")),
        }
    }
    if mapping.place(Column::Code).is_none() {
        match state.value("code_from").parse() {
            Ok(from @ (CodeFrom::Number | CodeFrom::Title)) => mapping.code_from = from,
            _ => state.refuse(Column::Code.as_str(), FieldError::new("import-code-needed")),
        }
    }
    if let Some(column) = mapping.doubled() {
        state.refuse(column.as_str(), FieldError::new("import-column-twice"));
    }
    mapping.prefix = state.line("prefix", LONGEST_PREFIX);
    let kept = state.all("kept").into_iter();
    mapping.kept = kept
        .filter_map(|index| index.parse().ok())
        .filter(|index| *index < headings)
        .collect();
    let ticked = |name: &str| !state.value(name).is_empty();
    mapping.skip_hidden = ticked("skip_hidden");
    mapping.add_organisations = ticked("add_organisations");
    mapping.add_groups = ticked("add_groups");
    if state.is_invalid() {
        Err(state)
    } else {
        Ok(mapping)
    }
}

/// The form of a mapping.
pub(super) fn filled(mapping: &Mapping) -> FormState {
    let tick = |ticked: bool| ticked.then_some("1");
    let state = Column::ALL
        .iter()
        .fold(FormState::blank(), |state, column| {
            state.with_optional(column.as_str(), mapping.place(*column))
        });
    let from = Some(mapping.code_from).filter(|from| *from != CodeFrom::Column);
    state
        .with_optional("code_from", from)
        .with("prefix", &mapping.prefix)
        .with_each("kept", &mapping.kept)
        .with_optional("skip_hidden", tick(mapping.skip_hidden))
        .with_optional("add_organisations", tick(mapping.add_organisations))
        .with_optional("add_groups", tick(mapping.add_groups))
}

/// Reads what values stand for: a column, a value and an answer, one after the other. What the form
/// does not name stays as it was said before.
pub(super) fn answers(raw: &[(String, String)], before: &Mapping) -> Result<Mapping, FormState> {
    let mut state = FormState::typed(raw.to_vec());
    let mut mapping = before.clone();
    let mut wrong = false;
    for (column, value, to) in said_values(&state).take(MOST_ANSWERS) {
        let Ok(column) = column.parse::<Column>() else {
            wrong = true;
            continue;
        };
        let is_answer = match column {
            Column::Implementation => to.parse::<Implementation>().is_ok(),
            Column::Carrier | Column::Group => {
                [ADD, NOTHING, REFUSE].contains(&to) || to.parse::<i64>().is_ok()
            }
            Column::Strategy | Column::Pilot => {
                [NOTHING, REFUSE].contains(&to) || to.parse::<i64>().is_ok()
            }
            _ => false,
        };
        if is_answer {
            let value = bare(value);
            mapping
                .answers
                .retain(|a| a.column != column || a.value != value);
            mapping.answers.push(Answer {
                column,
                value,
                to: to.to_owned(),
            });
        } else {
            wrong = true;
        }
    }
    if wrong {
        state.refuse("to", FieldError::new("error-choose"));
        return Err(state);
    }
    Ok(mapping)
}

/// Reads which of the rows shown are left out; of the others it stays as it was said before.
pub(super) fn rows(raw: &[(String, String)], before: &Mapping) -> Mapping {
    let state = FormState::typed(raw.to_vec());
    let numbers = |name: &str| -> Vec<u32> {
        let typed = state.all(name).into_iter();
        typed.filter_map(|number| number.parse().ok()).collect()
    };
    let mut mapping = before.clone();
    for number in numbers("shown") {
        mapping.skipped.remove(&number);
    }
    let left = MOST_SKIPPED.saturating_sub(mapping.skipped.len());
    mapping
        .skipped
        .extend(numbers("skip").into_iter().take(left));
    mapping
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Vec<(String, String)> {
        fields
            .iter()
            .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
            .collect()
    }

    #[test]
    fn a_mapping_survives_its_form() {
        let mapping = parse(
            &typed(&[("code", "1"), ("title", "0"), ("add_organisations", "1")]),
            2,
            &Mapping::default(),
        );
        let mapping = mapping.unwrap();
        let again = filled(&mapping);
        assert_eq!((again.value("code"), again.value("theme")), ("1", ""));
        assert!(mapping.add_organisations);
    }

    #[test]
    fn the_code_is_needed_and_a_column_stands_for_one_thing() {
        let parse = |fields: &[(&str, &str)]| parse(&typed(fields), 2, &Mapping::default());
        assert!(parse(&[("title", "0")]).is_err());
        assert!(parse(&[("code", "0"), ("title", "0")]).is_err());
        assert!(parse(&[("code", "7")]).is_err());
        let numbered = parse(&[("title", "0"), ("code_from", "number"), ("prefix", "X-")]).unwrap();
        assert_eq!(
            (numbered.code_from, numbered.prefix.as_str()),
            (CodeFrom::Number, "X-")
        );
        assert_eq!(filled(&numbered).value("code_from"), "number");
    }

    #[test]
    fn rows_are_left_out_and_taken_back_page_by_page() {
        let first = [("shown", "2"), ("shown", "3"), ("skip", "3"), ("skip", "x")];
        let mapping = rows(&typed(&first), &Mapping::default());
        let second = rows(&typed(&[("shown", "9"), ("skip", "9")]), &mapping);
        assert_eq!(Vec::from_iter(second.skipped.clone()), [3, 9]);
        let back = rows(&typed(&[("shown", "2"), ("shown", "3")]), &second);
        assert_eq!(Vec::from_iter(back.skipped.clone()), [9]);
        // Which column is which is another question.
        let columns = [("code", "0"), ("title", "1")];
        assert_eq!(
            parse(&typed(&columns), 2, &back).unwrap().skipped,
            back.skipped
        );
    }

    #[test]
    fn answers_are_kept_until_they_are_said_anew() {
        let said = |column: &'static str, value: &'static str, to: &'static str| {
            [("column", column), ("value", value), ("to", to)]
        };
        let first = [
            said("implementation", "À venir", "not_started"),
            said("carrier", "Nouvelle", ADD),
        ]
        .concat();
        let mapping = answers(&typed(&first), &Mapping::default()).unwrap();
        assert_eq!(
            mapping.answer(Column::Implementation, "a  VENIR"),
            Some("not_started")
        );
        let again = answers(&typed(&said("carrier", "NOUVELLE", "7")), &mapping).unwrap();
        assert_eq!(again.answer(Column::Carrier, "nouvelle"), Some("7"));
        assert_eq!(again.answers.len(), 2);
        let columns = parse(&typed(&[("code", "0")]), 2, &again).unwrap();
        assert_eq!(columns.answers, again.answers);
        for wrong in [said("implementation", "x", ADD), said("title", "x", "1")] {
            assert!(answers(&typed(&wrong), &mapping).is_err());
        }
    }
}
