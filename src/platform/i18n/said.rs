//! What is stored, as a page says it: in which language a name or what people wrote stands there.

use std::{
    fmt::{self, Display},
    sync::OnceLock,
};

use askama::filters::{Escaper as _, Html};

use super::Translator;
use kernel::{lang::Lang, names::Named};

static WRITTEN: OnceLock<Lang> = OnceLock::new();

/// Says in which language people write here, before the first page is made.
pub fn written_in(lang: Lang) {
    let _ = WRITTEN.set(lang);
}

/// The language people write in. No text says its own: this is it for all that people write freely.
pub(crate) fn written() -> Lang {
    *WRITTEN.get().unwrap_or(&Lang::Fr)
}

/// Stored words as a page shows them: where they are in another language than the page, their
/// element says in which.
#[derive(Debug, Clone, PartialEq, Eq)]
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

impl Translator {
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
    use kernel::names::Names;

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
}
