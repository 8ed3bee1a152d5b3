//! The pages of the steps, and what their forms say.

use askama::Template;

use super::{ListTable, Source, headings};
use crate::web::{Choice, FormState, RawForm, Shell, form_state::FieldError};

/// What is asked for of a table's columns: what one of them may hold.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Its word; its field is [`field`].
    pub word: &'static str,
    pub label: String,
    /// The list is of no use without it.
    pub required: bool,
}

/// The field in which a column is chosen for what has that word.
pub fn field(word: &str) -> String {
    format!("column_{word}")
}

impl Ask {
    /// Its field.
    pub(super) fn field(&self) -> String {
        field(self.word)
    }
}

/// Fields of the form that the list fills, which the steps bring along: name and value.
pub type Kept = Vec<(String, String)>;

/// Which table is meant, and which column is which.
#[derive(Template)]
#[template(path = "layout/list_columns.html")]
pub struct ColumnsPage {
    pub shell: Shell,
    pub form: FormState,
    /// Where the steps are sent.
    pub action: String,
    /// What leads back without the file.
    pub back: String,
    /// The table, packed.
    pub table: String,
    pub kept: Kept,
    pub asks: Vec<Ask>,
    pub headings: Vec<Choice>,
    pub source: Source,
    /// Headings of columns that nothing is taken from.
    pub left: String,
}

impl ColumnsPage {
    /// Of a table; `takes` says whether something is taken from a column.
    /// Fails: never in practice: the table is packed in memory.
    pub fn new(
        shell: Shell,
        (action, back): (String, String),
        table: &ListTable,
        asks: Vec<Ask>,
        takes: impl Fn(usize) -> bool,
    ) -> std::io::Result<Self> {
        let head = table.head();
        let left = head.iter().enumerate().filter(|(at, _)| !takes(*at));
        let left = left.map(|(_, heading)| heading.trim().chars().take(60).collect());
        let left: Vec<String> = left.filter(|name: &String| !name.is_empty()).collect();
        Ok(Self {
            shell,
            form: FormState::blank(),
            action,
            back,
            table: table.pack()?,
            kept: Kept::new(),
            headings: headings(head, || table.rows().map(|row| row.cells.as_slice())),
            source: Source::of(table),
            left: left.join(", "),
            asks,
        })
    }

    /// Which column is which, as far as it is known.
    #[must_use]
    pub fn filled(self, chosen: &[(&str, usize)]) -> Self {
        let form = chosen
            .iter()
            .fold(FormState::blank(), |form, (word, index)| {
                form.with(&field(word), index)
            });
        self.with(form)
    }

    /// With a form that has something wrong.
    #[must_use]
    pub fn with(mut self, form: FormState) -> Self {
        let mut sheets = self.source.sheets.iter();
        let meant = sheets.find(|choice| choice.label.text() == self.source.sheet);
        let form = form.without("sheet");
        self.form = form.with_optional("sheet", meant.map(|choice| &choice.value));
        self
    }

    /// What is said at a column that was not recognised and that the list must have.
    fn hint(&self, ask: &Ask) -> String {
        match ask.required && self.form.value(&ask.field()).is_empty() {
            true => self.shell.t.t("import-column-unguessed"),
            false => String::new(),
        }
    }
}

impl ListTable {
    /// Reads which column is which.
    pub fn columns_said(
        &self,
        raw: &RawForm,
        asks: &[Ask],
    ) -> Result<Vec<(String, usize)>, FormState> {
        let mut form = FormState::typed(raw.0.clone());
        let mut said: Vec<(String, usize)> = Vec::new();
        for ask in asks {
            let name = ask.field();
            let typed = form.value(&name).to_owned();
            match typed.parse::<usize>() {
                _ if typed.is_empty() && ask.required => {
                    form.refuse(&name, FieldError::new("error-required"));
                }
                _ if typed.is_empty() => {}
                Ok(index) if said.iter().any(|(_, taken)| *taken == index) => {
                    form.refuse(&name, FieldError::new("import-column-twice"));
                }
                Ok(index) if index < self.head().len() => said.push((ask.word.to_owned(), index)),
                _ => form.refuse(&name, FieldError::new("error-choose")),
            }
        }
        match form.is_invalid() {
            true => Err(form),
            false => Ok(said),
        }
    }
}

/// A value that nobody knows, with what it may stand for.
#[derive(Debug)]
pub struct AskedValue {
    pub text: String,
    pub rows: usize,
    pub choices: Vec<Choice>,
    pub chosen: String,
}

/// The values of a kind that nobody knows.
#[derive(Debug)]
pub struct AskedKind {
    /// The word of what their column holds.
    pub column: &'static str,
    pub title: String,
    pub values: Vec<AskedValue>,
}

/// What values stand for that nobody knows.
#[derive(Template)]
#[template(path = "layout/list_values.html")]
pub struct ValuesPage {
    pub shell: Shell,
    pub form: FormState,
    /// Where the steps are sent.
    pub action: String,
    /// What leads back without the file.
    pub back: String,
    /// The table, packed.
    pub table: String,
    pub kept: Kept,
    pub kinds: Vec<AskedKind>,
}

/// What values stand for, as a form says it: column, value, answer.
pub fn said_values(form: &FormState) -> impl Iterator<Item = (&str, &str, &str)> {
    let (columns, values, to) = (form.all("column"), form.all("value"), form.all("to"));
    let said = columns.into_iter().zip(values).zip(to);
    said.map(|((column, value), to)| (column, value, to))
}
