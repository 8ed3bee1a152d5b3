//! What is stored, as a page says it: in which language a name or what people wrote stands there.

use std::{
    fmt::{self, Display},
    sync::OnceLock,
};

use askama::filters::{Escaper as _, Html};
use serde::Deserialize;
use sqlx::{
    Decode, Postgres, Type,
    error::BoxDynError,
    postgres::{PgTypeInfo, PgValueRef},
};

use super::Translator;
use kernel::{
    lang::Lang,
    names::{Named, Names},
};

static WRITTEN: OnceLock<Lang> = OnceLock::new();

/// Says in which language people write here, before the first page is made.
pub fn written_in(lang: Lang) {
    let _ = WRITTEN.set(lang);
}

/// The language people write in. No text says its own: this is it for all that people write freely.
pub(crate) fn written() -> Lang {
    *WRITTEN.get().unwrap_or(&Lang::Fr)
}

impl Translator {
    /// Of what is written for people, among what they write themselves.
    pub fn of_writers() -> Self {
        Self(written())
    }
}

/// Stored words as a page shows them: where they are in another language than the page, their
/// element says in which. From the database they come as an array, made by the function `said_in`:
/// the words and, where it is another one, their language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "Vec<Option<String>>")]
pub struct Said {
    text: String,
    lang: Option<Lang>,
}

impl Said {
    /// Codes, names of people and bodies: they are the same in each language.
    pub fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            lang: None,
        }
    }

    /// The words alone, where no element can stand within: options, titles, attributes.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the element around such words says of their language.
    pub fn attribute(&self) -> LangAttribute {
        LangAttribute(self.lang)
    }

    /// Words that people wrote, unless they say their language already.
    #[must_use]
    pub fn or_written(self, t: Translator) -> Self {
        match self.lang {
            Some(_) => self,
            None => t.written(&self.text),
        }
    }
}

/// The attribute `lang` of an element, where one is needed.
#[derive(Debug, Clone, Copy, Default)]
pub struct LangAttribute(Option<Lang>);

impl Display for LangAttribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |lang| write!(f, " lang=\"{lang}\""))
    }
}

// The words of languages need no escape.
impl askama::filters::HtmlSafe for LangAttribute {}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self { text, lang: None }
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<&String> for Said {
    fn from(text: &String) -> Self {
        Self::plain(text)
    }
}

impl From<Vec<Option<String>>> for Said {
    fn from(said: Vec<Option<String>>) -> Self {
        let mut said = said.into_iter();
        Self {
            text: said.next().flatten().unwrap_or_default(),
            lang: said.next().flatten().and_then(|lang| lang.parse().ok()),
        }
    }
}

impl Type<Postgres> for Said {
    fn type_info() -> PgTypeInfo {
        <Vec<Option<String>> as Type<Postgres>>::type_info()
    }

    fn compatible(ty: &PgTypeInfo) -> bool {
        <Vec<Option<String>> as Type<Postgres>>::compatible(ty)
    }
}

impl<'r> Decode<'r, Postgres> for Said {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(<Vec<Option<String>> as Decode<Postgres>>::decode(value)?.into())
    }
}

impl Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(lang) = self.lang else {
            return Html.write_escaped_str(f, &self.text);
        };
        write!(f, "<span lang=\"{lang}\">")?;
        Html.write_escaped_str(&mut *f, &self.text)?;
        f.write_str("</span>")
    }
}

// Its words are escaped where it writes them.
impl askama::filters::HtmlSafe for Said {}

/// A name in the page's language, and what belongs to it, which may be in another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    name: String,
    of: Said,
}

impl From<Said> for Fact {
    fn from(of: Said) -> Self {
        Self {
            name: String::new(),
            of,
        }
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Said::from(text).into()
    }
}

impl Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Html.write_escaped_str(&mut *f, &self.name)?;
        self.of.fmt(f)
    }
}

// Both are escaped where they are written.
impl askama::filters::HtmlSafe for Fact {}

impl Translator {
    /// A name and what belongs to it, as [`Translator::fact`], where that is stored.
    pub fn fact_of(self, name: &str, of: Said) -> Fact {
        Fact {
            name: format!("{name}{}", self.t("colon")),
            of,
        }
    }

    /// A name that is kept in several languages.
    pub fn name(self, of: impl Named) -> Said {
        let (text, lang) = of.names().in_lang(self.0);
        self.said(text, lang)
    }

    /// The same where there is room for nothing but text.
    pub fn name_text(self, of: impl Named) -> String {
        of.names().text(self.0).to_owned()
    }

    /// A line that somebody wrote.
    pub fn written(self, text: &str) -> Said {
        self.said(text, written())
    }

    /// A title behind what is the same in each language: a usual one has a Dutch text too, another was
    /// written by somebody.
    pub fn said_in(self, title: &str, dutch: &str, before: &str) -> Said {
        match dutch {
            "" => self.written(&format!("{before}{title}")),
            _ => self.name(Names::new(title, dutch).after(before)),
        }
    }

    fn said(self, text: &str, lang: Lang) -> Said {
        Said {
            text: text.to_owned(),
            lang: Some(lang).filter(|lang| *lang != self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_another_language_says_so() {
        let name = Names::new("Aides & primes", "Steun");
        let said = |lang, name: &Names| Translator(lang).name(name).to_string();
        assert_eq!(said(Lang::Fr, &name), "Aides &#38; primes");
        assert_eq!(said(Lang::Nl, &name), "Steun");
        assert_eq!(
            said(Lang::En, &name),
            "<span lang=\"fr\">Aides &#38; primes</span>"
        );
        let french = Names::from("Aides");
        assert_eq!(said(Lang::Nl, &french), "<span lang=\"fr\">Aides</span>");
    }

    #[test]
    fn what_belongs_to_a_name_says_its_language_alone() {
        let t = Translator(Lang::Nl);
        let fact = t.fact_of("Groep & co", t.name(Names::from("Aides")));
        let said = "Groep &#38; co: <span lang=\"fr\">Aides</span>";
        assert_eq!(fact.to_string(), said);
        assert_eq!(Fact::from("a<b".to_owned()).to_string(), "a&#60;b");
    }

    #[test]
    fn where_no_element_can_stand_the_one_around_says_so() {
        let name = Names::new("Aides & primes", "Steun");
        let of = |lang| Translator(lang).name(&name);
        assert_eq!(of(Lang::Nl).attribute().to_string(), "");
        assert_eq!(of(Lang::En).attribute().to_string(), " lang=\"fr\"");
        assert_eq!(of(Lang::En).text(), "Aides & primes");
        let stored = |said: &[Option<&str>]| {
            let said = said.iter().map(|part| part.map(str::to_owned));
            Said::from(said.collect::<Vec<_>>())
        };
        assert_eq!(stored(&[Some("Aides & primes"), Some("fr")]), of(Lang::En));
        assert_eq!(stored(&[Some("Steun")]), of(Lang::Nl));
    }
}
