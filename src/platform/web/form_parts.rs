//! What the fields of a form look like. They are drawn by templates of their own, which the macros
//! of `components/form.html` call: a page whose template held them would carry a copy of each.

use std::{borrow::Borrow, fmt::Display};

use askama::{Template, filters::HtmlSafe};

use super::{form_state::FormState, options::Choice, rendered::drawn, shell::Shell};
use crate::i18n::Said;

/// What a label is made from: words of Jalon, or of somebody, in their language.
pub trait Words {
    fn said(&self) -> Said;
}

impl Words for str {
    fn said(&self) -> Said {
        self.into()
    }
}

impl Words for String {
    fn said(&self) -> Said {
        self.into()
    }
}

impl Words for Said {
    fn said(&self) -> Said {
        self.clone()
    }
}

impl<W: Words + ?Sized> Words for &W {
    fn said(&self) -> Said {
        (**self).said()
    }
}

/// What one fills or chooses from.
enum Control<'a> {
    /// A line: its type, and what the browser may fill it with.
    Input(&'a str, &'a str),
    /// A secret, with what the browser may fill it with.
    Secret(&'a str),
    /// A text of so many rows.
    Area(String),
    /// A list, with what choosing nothing is called.
    Select(&'a [Choice], &'a str),
}

/// A field: label, hint, message, control.
#[derive(Template)]
#[template(path = "form/field.html")]
pub struct Field<'a> {
    shell: &'a Shell,
    form: &'a FormState,
    name: &'a str,
    label: Said,
    hint: &'a str,
    required: bool,
    control: Control<'a>,
}

/// Radio or checkbox cards.
#[derive(Template)]
#[template(path = "form/choices.html")]
pub struct Choices<'a> {
    shell: &'a Shell,
    form: &'a FormState,
    kind: &'a str,
    name: &'a str,
    label: Said,
    hint: &'a str,
    required: bool,
    choices: &'a [Choice],
}

/// What is wrong with a form, each with a link to its field.
#[derive(Template)]
#[template(path = "form/refused.html")]
pub struct Refused<'a> {
    shell: &'a Shell,
    form: &'a FormState,
    /// The title's key.
    title: &'a str,
}

/// The same, and that somebody changed the thing meanwhile.
#[derive(Template)]
#[template(path = "form/summary.html")]
pub struct Summary<'a> {
    shell: &'a Shell,
    form: &'a FormState,
}

/// A field's hint and message.
#[derive(Template)]
#[template(path = "form/notes.html")]
pub struct Notes<'a> {
    shell: &'a Shell,
    form: &'a FormState,
    name: &'a str,
    hint: &'a str,
}

/// The attribute that leads from a field to its hint and message.
#[derive(Template)]
#[template(path = "form/described.html")]
pub struct Described<'a> {
    shell: &'a Shell,
    form: &'a FormState,
    name: &'a str,
    hinted: bool,
}

/// What is stored meanwhile.
#[derive(Template)]
#[template(path = "form/theirs.html")]
pub struct Theirs<'a> {
    shell: &'a Shell,
    form: &'a FormState,
    name: &'a str,
}

// They escape what they show.
impl HtmlSafe for Field<'_> {}
impl HtmlSafe for Choices<'_> {}
impl HtmlSafe for Refused<'_> {}
impl HtmlSafe for Summary<'_> {}
impl HtmlSafe for Notes<'_> {}
impl HtmlSafe for Described<'_> {}
impl HtmlSafe for Theirs<'_> {}

impl Summary<'_> {
    fn refused(&self) -> Refused<'_> {
        refused(self.shell, self.form, "form-errors-title")
    }
}

/// What is wrong, under a title (its key).
pub fn refused<'a>(shell: &'a Shell, form: &'a FormState, title: &'a str) -> Refused<'a> {
    drawn(Refused { shell, form, title })
}

/// How a form that was sent begins.
pub fn summary<'a>(shell: &'a Shell, form: &'a FormState) -> Summary<'a> {
    drawn(Summary { shell, form })
}

/// A field's hint and message.
pub fn notes<'a>(shell: &'a Shell, form: &'a FormState, name: &'a str, hint: &'a str) -> Notes<'a> {
    drawn(Notes {
        shell,
        form,
        name,
        hint,
    })
}

/// The attribute that leads from a field to its hint and message.
pub fn described<'a>(
    shell: &'a Shell,
    form: &'a FormState,
    name: &'a str,
    hinted: impl Borrow<bool>,
) -> Described<'a> {
    drawn(Described {
        shell,
        form,
        name,
        hinted: *hinted.borrow(),
    })
}

/// What is stored meanwhile in a field.
pub fn theirs<'a>(shell: &'a Shell, form: &'a FormState, name: &'a str) -> Theirs<'a> {
    drawn(Theirs { shell, form, name })
}

/// A line.
#[expect(clippy::too_many_arguments, reason = "as the macro that calls it")]
pub fn input<'a>(
    shell: &'a Shell,
    form: &'a FormState,
    kind: &'a str,
    name: &'a str,
    label: impl Words,
    hint: &'a str,
    required: impl Borrow<bool>,
    fills: &'a str,
) -> Field<'a> {
    drawn(Field {
        shell,
        form,
        name,
        label: label.said(),
        hint,
        required: *required.borrow(),
        control: Control::Input(kind, fills),
    })
}

/// A secret.
pub fn secret<'a>(
    shell: &'a Shell,
    form: &'a FormState,
    name: &'a str,
    label: impl Words,
    hint: &'a str,
    fills: &'a str,
) -> Field<'a> {
    Field {
        control: Control::Secret(fills),
        ..input(shell, form, "", name, label, hint, true, "")
    }
}

/// A text.
pub fn area<'a>(
    shell: &'a Shell,
    form: &'a FormState,
    name: &'a str,
    label: impl Words,
    hint: &'a str,
    required: impl Borrow<bool>,
    rows: impl Display,
) -> Field<'a> {
    Field {
        control: Control::Area(rows.to_string()),
        ..input(shell, form, "", name, label, hint, required, "")
    }
}

/// A list to choose from.
#[expect(clippy::too_many_arguments, reason = "as the macro that calls it")]
pub fn select<'a>(
    shell: &'a Shell,
    form: &'a FormState,
    name: &'a str,
    label: impl Words,
    hint: &'a str,
    required: impl Borrow<bool>,
    choices: &'a [Choice],
    blank: &'a str,
) -> Field<'a> {
    Field {
        control: Control::Select(choices, blank),
        ..input(shell, form, "", name, label, hint, required, "")
    }
}

/// Cards to choose from, by radio or checkbox.
#[expect(clippy::too_many_arguments, reason = "as the macro that calls it")]
pub fn choices<'a>(
    shell: &'a Shell,
    form: &'a FormState,
    kind: &'a str,
    name: &'a str,
    label: impl Words,
    hint: &'a str,
    required: impl Borrow<bool>,
    choices: &'a [Choice],
) -> Choices<'a> {
    drawn(Choices {
        shell,
        form,
        kind,
        name,
        label: label.said(),
        hint,
        required: *required.borrow(),
        choices,
    })
}
