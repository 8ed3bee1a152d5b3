//! The form that says which column is which.

use super::columns::{Column, Mapping};
use platform::web::{FormState, form_state::FieldError};

/// Reads the columns chosen for a file with so many headings.
///
/// # Errors
/// The form to give back, with its messages.
pub fn parse(raw: &[(String, String)], headings: usize) -> Result<Mapping, FormState> {
    let mut state = FormState::typed(raw.to_vec());
    let mut mapping = Mapping::default();
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
        state.refuse(Column::Code.as_str(), FieldError::new("import-code-needed"));
    }
    if let Some(column) = mapping.doubled() {
        state.refuse(column.as_str(), FieldError::new("import-column-twice"));
    }
    mapping.add_organisations = !state.value("add_organisations").is_empty();
    if state.is_invalid() {
        Err(state)
    } else {
        Ok(mapping)
    }
}

/// The form of a mapping.
pub fn filled(mapping: &Mapping) -> FormState {
    let state = Column::ALL
        .iter()
        .fold(FormState::blank(), |state, column| {
            state.with_optional(column.as_str(), mapping.place(*column))
        });
    state.with(
        "add_organisations",
        if mapping.add_organisations { "1" } else { "" },
    )
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
        );
        let mapping = mapping.unwrap();
        let again = filled(&mapping);
        assert_eq!((again.value("code"), again.value("theme")), ("1", ""));
        assert!(mapping.add_organisations);
    }

    #[test]
    fn the_code_is_needed_and_a_column_stands_for_one_thing() {
        assert!(parse(&typed(&[("title", "0")]), 2).is_err());
        assert!(parse(&typed(&[("code", "0"), ("title", "0")]), 2).is_err());
        assert!(parse(&typed(&[("code", "7")]), 2).is_err());
    }
}
