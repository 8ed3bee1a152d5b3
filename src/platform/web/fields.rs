//! The fields of an entity, said once beside its model. SQL names its columns itself.
//!
//! ```ignore
//! fields! {
//!     /// What the form of a strategy says.
//!     pub struct StrategyForm of strategy: Strategy {
//!         name: String = required_line("strategy-name", 200), told "name";
//!         state: StrategyState = required_word("strategy-state").blank("choose"), told "strategy_state";
//!         lead: Option<OrganisationId> = optional("strategy-lead").blank("none"),
//!             is strategy.lead_organisation_id, told "lead_organisation" = strategy.lead_organisation;
//!     }
//! }
//! ```
//! A line names the method of [`Reader`](super::Reader) that reads the field, its label, and what
//! its page shows besides; after `is` what is stored, where that is called otherwise; after `told`
//! its word in the history, with what that tells, where it is something else. From it follow the
//! struct, with the version that its writer saw; `parse` and `filled`; the `snapshot` of what is
//! stored; and `FIELDS`, which the plain edit page (`layout/edit.html`) shows in their order.

use std::borrow::Borrow;

use askama::Template;

use super::{Choice, FormState, Shell};
use crate::i18n::Translator;

/// How a field is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// An `<input>`: its type, and what browsers fill in.
    Input(&'static str, &'static str),
    /// Paragraphs, in so many rows.
    Area(u8),
    Select,
    /// One of several cards.
    Radio,
    /// Any number of them.
    Boxes,
    /// A box of its own.
    Tick,
}

/// A field.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name in the form.
    pub name: &'static str,
    /// Key of what it is called.
    pub label: &'static str,
    /// Key of its explanation; may be empty.
    pub hint: &'static str,
    /// Key of what choosing nothing is called; empty where that can't be.
    pub blank: &'static str,
    pub control: Control,
    pub required: bool,
    /// Characters at most, where it is a text.
    pub max: Option<usize>,
    /// It stands beside the one before it.
    pub beside: bool,
    /// Its word in the history.
    pub told: &'static str,
}

/// What each method of the reader reads: how it is shown, and whether it must be there.
macro_rules! readers {
    (@max) => { None };
    (@max $max:ident) => { Some($max) };
    ($($reader:ident $(($max:ident))? => $control:expr, $required:literal;)+) => {$(
        #[doc = concat!("What `", stringify!($reader), "` reads.")]
        pub const fn $reader(name: &'static str, label: &'static str $(, $max: usize)?) -> Self {
            Self {
                name,
                label,
                hint: "",
                blank: "",
                control: $control,
                required: $required,
                max: readers!(@max $($max)?),
                beside: false,
                told: "",
            }
        }
    )+};
}

impl Field {
    readers! {
        line(limit) => Control::Input("text", ""), false;
        required_line(limit) => Control::Input("text", ""), true;
        required_code(limit) => Control::Input("text", ""), true;
        markdown(limit) => Control::Area(5), false;
        required_markdown(limit) => Control::Area(5), true;
        url => Control::Input("url", "url"), false;
        required_email => Control::Input("email", "off"), true;
        required => Control::Input("number", ""), true;
        date => Control::Input("date", ""), false;
        required_date => Control::Input("date", ""), true;
        required_word => Control::Select, true;
        optional => Control::Select, false;
        each => Control::Boxes, false;
        tick => Control::Tick, false;
    }

    /// With an explanation.
    pub const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// Nothing may be chosen, or is chosen at first: what that is called.
    pub const fn blank(self, blank: &'static str) -> Self {
        Self { blank, ..self }
    }

    /// Shown in another way.
    pub const fn shown(self, control: Control) -> Self {
        Self { control, ..self }
    }

    /// Beside the one before it.
    pub const fn beside(self) -> Self {
        Self {
            beside: true,
            ..self
        }
    }

    /// Its word in the history.
    pub const fn told(self, told: &'static str) -> Self {
        Self { told, ..self }
    }

    /// Its explanation, in the reader's language.
    pub fn hint_in(&self, t: impl Borrow<Translator>) -> String {
        said(self.hint, *t.borrow())
    }

    /// What choosing nothing is called, in the reader's language.
    pub fn blank_in(&self, t: impl Borrow<Translator>) -> String {
        said(self.blank, *t.borrow())
    }
}

fn said(key: &str, t: Translator) -> String {
    match key {
        "" => String::new(),
        key => t.t(key),
    }
}

/// A page with nothing but a form: the fields of an entity, in rows.
#[derive(Template)]
#[template(path = "layout/edit.html")]
pub struct EditPage {
    shell: Shell,
    form: FormState,
    fields: &'static [Field],
    /// What fields offer, by their names.
    offers: Vec<(&'static str, Vec<Choice>)>,
    /// What is sent along, unseen.
    carried: Vec<(&'static str, String)>,
    /// Those the reader does not see.
    pub hidden: &'static [&'static str],
    action: String,
    /// Where one goes who gives up.
    pub back: String,
}

impl EditPage {
    /// A form that goes to an address; who gives up goes there too.
    pub fn new(shell: Shell, fields: &'static [Field], form: FormState, url: String) -> Self {
        Self {
            shell,
            form,
            fields,
            offers: Vec::new(),
            carried: Vec::new(),
            hidden: &[],
            action: url.clone(),
            back: url,
        }
    }

    /// A field offers these.
    #[must_use]
    pub fn offering(mut self, name: &'static str, choices: Vec<Choice>) -> Self {
        self.offers.push((name, choices));
        self
    }

    /// This is sent along, unseen.
    #[must_use]
    pub fn carrying(mut self, name: &'static str, value: impl ToString) -> Self {
        self.carried.push((name, value.to_string()));
        self
    }

    /// What a field offers.
    fn offers(&self, name: &str) -> &[Choice] {
        match self.offers.iter().find(|(of, _)| *of == name) {
            Some((_, choices)) => choices,
            None => &[],
        }
    }

    /// The fields shown, those of a row together.
    fn rows(&self) -> Vec<&'static [Field]> {
        let rows = self.fields.chunk_by(|_, next| next.beside);
        rows.filter(|row| row.iter().any(|field| !self.hidden.contains(&field.name)))
            .collect()
    }
}

/// Declares the fields of an entity: see [`fields`](crate::web::fields).
#[macro_export]
macro_rules! fields {
    (
        $(#[$meta:meta])*
        pub struct $form:ident of $it:ident: $stored:ty {$(
            $(#[$about:meta])*
            $name:ident: $type:ty = $reader:ident($label:literal $(, $max:expr)?) $(.$part:ident($($arg:expr),*))*
            $(, is $is:expr)? $(, told $told:literal $(= $tells:expr)?)*;
        )+}
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub struct $form {
            $($(#[$about])* pub $name: $type,)+
            /// The version the writer saw.
            pub version: i32,
        }

        /// The fields, in the order of the page.
        pub const FIELDS: &[$crate::web::fields::Field] = &[$(
            $crate::web::fields::Field::$reader(stringify!($name), $label $(, $max)?)
                $(.$part($($arg),*))* $(.told($told))*
        ),+];

        /// Reads what was typed.
        pub fn parse(raw: &[(String, String)]) -> Result<$form, $crate::web::FormState> {
            let mut read = $crate::web::Reader::new(raw);
            $(let $name = read.$reader(stringify!($name) $(, $max)?);)+
            let version = read.version();
            read.finish(|| Some($form { $($name: $name?,)+ version }))
        }

        /// The form of what is stored.
        pub fn filled($it: &$stored) -> $crate::web::FormState {
            let form = $crate::web::FormState::blank();
            $(let form = $crate::fields!(
                @fill $reader form, stringify!($name), $crate::fields!(@or [$($is)?] $it.$name)
            );)+
            form.with("version", $it.version)
        }

        impl $stored {
            /// For the history.
            pub fn snapshot(&self) -> $crate::history::Snapshot {
                let $it = self;
                let all = $crate::history::Snapshot::new();
                $($(let all = $crate::fields!(
                    @tell $reader all, $told, $crate::fields!(@or [$($tells)?] $it.$name)
                );)*)+
                all
            }
        }
    };
    (@or [] $own:expr) => { $own };
    (@or [$other:expr] $own:expr) => { $other };
    (@fill optional $form:ident, $name:expr, $value:expr) => { $form.with_optional($name, $value.as_ref()) };
    (@fill date $form:ident, $name:expr, $value:expr) => { $form.with_optional($name, $value.as_ref()) };
    (@fill tick $form:ident, $name:expr, $value:expr) => { $form.with_optional($name, $value.then_some(1)) };
    (@fill each $form:ident, $name:expr, $value:expr) => { $form.with_each($name, &$value) };
    (@fill $reader:ident $form:ident, $name:expr, $value:expr) => { $form.with($name, &$value) };
    (@tell optional $all:ident, $told:literal, $value:expr) => { $all.optional($told, $value.as_ref()) };
    (@tell date $all:ident, $told:literal, $value:expr) => { $all.optional($told, $value.as_ref()) };
    (@tell tick $all:ident, $told:literal, $value:expr) => {
        $all.text($told, if $value { "@value-yes" } else { "@value-no" })
    };
    (@tell required_word $all:ident, $told:literal, $value:expr) => { $all.word($told, &$value) };
    (@tell $reader:ident $all:ident, $told:literal, $value:expr) => { $all.text($told, &$value) };
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::history::Snapshot;

    /// A stored letter.
    pub(super) struct Letter {
        pub title: String,
        pub sent_on: Option<NaiveDate>,
        pub to_id: Option<i64>,
        pub to: Option<String>,
        pub copies: Vec<i64>,
        pub version: i32,
    }

    fields! {
        /// What a letter's form says.
        pub struct LetterForm of letter: Letter {
            title: String = required_line("x", 10).hint("y"), told "title";
            sent_on: Option<NaiveDate> = date("x").beside(), told "sent_on";
            to: Option<i64> = optional("x"), is letter.to_id, told "receiver" = letter.to;
            copies: Vec<i64> = each("x"), told "copies" = letter.copies.len();
        }
    }

    #[test]
    fn a_form_is_filled_and_read_back_and_the_history_tells_names() {
        let letter = Letter {
            title: "Réponse".into(),
            sent_on: NaiveDate::from_ymd_opt(2021, 9, 22),
            to_id: Some(7),
            to: Some("Paule".into()),
            copies: vec![3, 4],
            version: 2,
        };
        let filled = filled(&letter);
        let raw: Vec<(String, String)> = ["title", "sent_on", "to", "copies", "version"]
            .into_iter()
            .flat_map(|name| {
                let values = filled.all(name).into_iter();
                values.map(move |value| (name.to_owned(), value.to_owned()))
            })
            .collect();
        let form = parse(&raw).unwrap();
        assert_eq!((form.title.as_str(), form.to), ("Réponse", Some(7)));
        assert_eq!((form.copies, form.version), (vec![3, 4], 2));
        assert_eq!(form.sent_on, letter.sent_on);
        let told = Snapshot::new()
            .text("title", "Réponse")
            .text("sent_on", "2021-09-22")
            .text("receiver", "Paule")
            .text("copies", 2);
        assert_eq!(letter.snapshot(), told);
        assert!(parse(&[("title".into(), "plus de dix lettres".into())]).is_err());
    }

    #[test]
    fn a_field_says_how_it_is_shown() {
        let [title, sent_on, ..] = FIELDS else {
            panic!("no fields")
        };
        assert_eq!(
            (title.max, title.required, title.told),
            (Some(10), true, "title")
        );
        assert_eq!((title.hint, sent_on.beside), ("y", true));
        assert_eq!(sent_on.control, Control::Input("date", ""));
    }
}
