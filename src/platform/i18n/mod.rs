//! Translations: Fluent files under `locales/`. The program brings them along ([`speak`]), so that a
//! changed word is compiled in one place; while it is worked on they are read from their folder.

use std::{
    borrow::Cow,
    collections::HashMap,
    fmt::Display,
    hash::{BuildHasherDefault, DefaultHasher},
    sync::{OnceLock, PoisonError, RwLock},
};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use fluent_templates::{
    ArcLoader, LanguageIdentifier, Loader,
    fluent_bundle::{FluentValue, types::FluentNumber},
};

use kernel::{dates, lang::Lang, text_enum::Word};

mod said;

pub(crate) use said::written;
pub use said::{Fact, LangAttribute, Said, written_in};

/// What all texts come from.
pub type Texts = dyn Loader + Send + Sync;

static TEXTS: OnceLock<&'static Texts> = OnceLock::new();

/// Says where the texts are, before the first is asked for.
pub fn speak(texts: &'static Texts) {
    let _ = TEXTS.set(texts);
}

fn texts() -> &'static Texts {
    *TEXTS.get_or_init(in_folder)
}

/// The texts of the folder, for tests, and while the program is worked on.
fn in_folder() -> &'static Texts {
    static FOLDER: OnceLock<ArcLoader> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
        ArcLoader::builder(folder, fluent_templates::langid!("fr"))
            // The marks around arguments would show up in attributes and mails.
            .customize(|bundle| bundle.set_use_isolating(false))
            .build()
            .expect("the program says where its texts are, or has their folder")
    })
}

static FR: LanguageIdentifier = fluent_templates::langid!("fr");
static NL: LanguageIdentifier = fluent_templates::langid!("nl");
static EN: LanguageIdentifier = fluent_templates::langid!("en");

type Kept = HashMap<String, String, BuildHasherDefault<DefaultHasher>>;

/// Counts below that are formatted once.
const KEPT_COUNTS: i64 = 20;
/// Stands for an argument; no text has it.
const ARGUMENT: char = '\u{e000}';

/// Texts without arguments or with a small count, once formatted, by language: a list's page
/// asks for the same labels hundreds of times. Bounded by the keys there are.
static KEPT: [RwLock<Kept>; 3] = [
    RwLock::new(HashMap::with_hasher(BuildHasherDefault::new())),
    RwLock::new(HashMap::with_hasher(BuildHasherDefault::new())),
    RwLock::new(HashMap::with_hasher(BuildHasherDefault::new())),
];

/// Speaks one language; cheap to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Translator(pub Lang);

type Args = HashMap<Cow<'static, str>, FluentValue<'static>>;

impl Translator {
    fn id(self) -> &'static LanguageIdentifier {
        match self.0 {
            Lang::Fr => &FR,
            Lang::Nl => &NL,
            Lang::En => &EN,
        }
    }

    /// The text of a key.
    pub fn t(self, key: &str) -> String {
        self.lookup(key).unwrap_or_else(|| unsaid(key))
    }

    /// The text of a key, if there is one.
    pub fn lookup(self, key: &str) -> Option<String> {
        self.kept(key, || texts().try_lookup(self.id(), key))
    }

    /// A text formatted before, or formatted and kept now.
    fn kept(self, key: &str, text: impl FnOnce() -> Option<String>) -> Option<String> {
        let kept = &KEPT[self.0 as usize];
        if let Some(text) = kept.read().unwrap_or_else(PoisonError::into_inner).get(key) {
            return Some(text.clone());
        }
        let text = text()?;
        let mut kept = kept.write().unwrap_or_else(PoisonError::into_inner);
        kept.insert(key.to_owned(), text.clone());
        Some(text)
    }

    /// A text with one argument.
    pub fn t1(self, key: &str, name: &'static str, value: impl Display) -> String {
        self.with(key, &[(name, value.to_string())])
    }

    /// A text with two arguments.
    pub fn t2(
        self,
        key: &str,
        name: &'static str,
        value: impl Display,
        other_name: &'static str,
        other: impl Display,
    ) -> String {
        self.with(
            key,
            &[(name, value.to_string()), (other_name, other.to_string())],
        )
    }

    /// What stands before and after the one argument of a text, for lists that say it for every
    /// row. Not for texts that choose by the argument.
    pub fn around(self, key: &str, name: &'static str) -> (String, String) {
        let text = self.t1(key, name, ARGUMENT);
        match text.split_once(ARGUMENT) {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (text, String::new()),
        }
    }

    /// A text that depends on a count: argument `count`, plural rules of the language.
    pub fn count(self, key: &str, count: impl Count) -> String {
        let count = count.count();
        let args = Args::from([("count".into(), FluentValue::from(count))]);
        let text = || texts().try_lookup_with_args(self.id(), key, &args);
        let text = if (0..KEPT_COUNTS).contains(&count) {
            self.kept(&format!("{key} {count}"), text)
        } else {
            text()
        };
        text.unwrap_or_else(|| unsaid(key))
    }

    /// A text with named arguments; whole numbers select plural forms.
    pub fn with<N: Clone + Into<Cow<'static, str>>>(
        self,
        key: &str,
        args: &[(N, String)],
    ) -> String {
        self.try_with(key, args).unwrap_or_else(|| unsaid(key))
    }

    /// A text with named arguments, where there is one and all it names were given.
    pub fn try_with<N: Clone + Into<Cow<'static, str>>>(
        self,
        key: &str,
        args: &[(N, String)],
    ) -> Option<String> {
        let args = args
            .iter()
            .map(|(name, value)| {
                let value = match value.parse::<i64>() {
                    Ok(number) if number.to_string() == *value => {
                        FluentValue::Number(FluentNumber::from(number))
                    }
                    _ => FluentValue::from(value.clone()),
                };
                (name.clone().into(), value)
            })
            .collect::<Args>();
        texts().try_lookup_with_args(self.id(), key, &args)
    }

    /// The name of a stored word.
    pub fn word(self, word: impl Word) -> String {
        self.t(word.word_key())
    }

    /// A label and a word, once where the word is the label: the meetings of GT0 are called GT0.
    pub fn labelled(self, label: &str, word: impl Word) -> String {
        let word = self.word(word);
        if word == label {
            word
        } else {
            format!("{label} · {word}")
        }
    }

    /// A name and what belongs to it, with the colon of the language between them.
    pub fn fact(self, name: &str, value: impl Display) -> String {
        format!("{name}{}{value}", self.t("colon"))
    }

    /// `22 septembre 2021`.
    pub fn date(self, date: impl Day) -> String {
        dates::long_date(date.day_value(), self.0)
    }

    /// `22/09/2021`.
    pub fn short_date(self, date: impl Day) -> String {
        dates::short_date(date.day_value(), self.0)
    }

    /// `22/09/2021 14:05`, Brussels time.
    pub fn moment(self, at: impl Moment) -> String {
        dates::short_moment(at.moment_value(), self.0)
    }

    /// `mercredi 22 septembre 2021, 14:00–17:00`, Brussels time.
    pub fn time_span(self, from: impl Moment, to: impl Moment) -> String {
        let (from, to) = (from.moment_value(), to.moment_value());
        let weekday = dates::brussels_date(from).weekday().num_days_from_monday();
        let weekday = self.t(&format!("weekday-{weekday}"));
        format!("{weekday} {}", dates::time_span(from, to, self.0))
    }

    /// `1 234`, with the language's separator of thousands; `−1 234` below zero.
    pub fn number(self, number: impl Count) -> String {
        let separator = match self.0 {
            Lang::Fr => '\u{202f}',
            Lang::Nl => '.',
            Lang::En => ',',
        };
        group_thousands(number.count(), separator)
    }
}

/// A whole number as people count; references too, since templates pass those.
pub trait Count {
    /// As an `i64`, clamped.
    fn count(&self) -> i64;
}

impl<C: Count> Count for &C {
    fn count(&self) -> i64 {
        (**self).count()
    }
}

/// A date; references too, since templates pass those.
pub trait Day {
    /// The date itself.
    fn day_value(&self) -> NaiveDate;
}

impl Day for NaiveDate {
    fn day_value(&self) -> NaiveDate {
        *self
    }
}

impl<D: Day> Day for &D {
    fn day_value(&self) -> NaiveDate {
        (**self).day_value()
    }
}

/// A moment; references too, since templates pass those.
pub trait Moment {
    /// The moment itself.
    fn moment_value(&self) -> DateTime<Utc>;
}

impl Moment for DateTime<Utc> {
    fn moment_value(&self) -> DateTime<Utc> {
        *self
    }
}

impl<M: Moment> Moment for &M {
    fn moment_value(&self) -> DateTime<Utc> {
        (**self).moment_value()
    }
}

macro_rules! counts {
    ($($ty:ty),+) => {$(
        impl Count for $ty {
            fn count(&self) -> i64 { i64::try_from(*self).unwrap_or(i64::MAX) }
        }
    )+};
}
counts!(i16, i32, i64, u16, u32, u64, usize);

/// Stands for a text that is missing, or that names an argument which wasn't given: a fault of
/// the program. Tests and development stop there; a reader gets the key, and the log says so.
fn unsaid(key: &str) -> String {
    tracing::error!(key, "message without text or argument");
    debug_assert!(false, "{key}: no text, or an argument is missing");
    key.to_owned()
}

fn group_thousands(number: i64, separator: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(group_thousands(0, '.'), "0");
        assert_eq!(group_thousands(999, '.'), "999");
        assert_eq!(group_thousands(-1_234_567, '.'), "−1.234.567");
    }

    #[test]
    fn a_word_that_is_the_label_is_said_once() {
        use kernel::meeting::MeetingKind;
        let t = super::Translator(kernel::lang::Lang::Fr);
        assert_eq!(t.labelled("GT0", MeetingKind::Gt0), "GT0");
        let other = t.labelled("GT1", MeetingKind::Group);
        assert_eq!(other, "GT1 · Groupe de travail");
    }

    #[test]
    fn each_language_sets_its_colon() {
        use kernel::lang::Lang;
        let said = |lang| super::Translator(lang).fact("Où", 5);
        assert_eq!(said(Lang::Fr), "Où\u{a0}: 5");
        assert_eq!(said(Lang::Nl), "Où: 5");
    }
}
