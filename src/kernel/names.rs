//! Names that are kept in French and in Dutch: of groups, strategies, chapters.

use serde::Deserialize;
use sqlx::{
    Decode, Postgres, Type,
    error::BoxDynError,
    postgres::{PgTypeInfo, PgValueRef},
};

use crate::lang::Lang;

/// A name in French and, where somebody gave it one, in Dutch. In the database an array of the two:
/// the column `names`, which is made of `name` and `name_nl`. Statements that put names beside other
/// texts choose by the function `name_in`, which chooses as [`Names::text`] does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Vec<Option<String>>")]
pub struct Names {
    fr: String,
    nl: Option<String>,
}

/// What has such a name; references too, since templates pass those.
pub trait Named {
    /// Its name in both languages.
    fn names(&self) -> &Names;
}

impl Named for Names {
    fn names(&self) -> &Names {
        self
    }
}

impl<N: Named> Named for &N {
    fn names(&self) -> &Names {
        (**self).names()
    }
}

impl Names {
    /// In French and in Dutch; empty where it has no Dutch one.
    pub fn new(fr: &str, nl: &str) -> Self {
        Self {
            fr: fr.to_owned(),
            nl: Some(nl).filter(|nl| !nl.is_empty()).map(str::to_owned),
        }
    }

    /// For a reader of that language, and the language it is then in: French where there is no other.
    pub fn in_lang(&self, lang: Lang) -> (&str, Lang) {
        match (lang, &self.nl) {
            (Lang::Nl, Some(nl)) => (nl, Lang::Nl),
            _ => (&self.fr, Lang::Fr),
        }
    }

    /// For a reader of that language.
    pub fn text(&self, lang: Lang) -> &str {
        self.in_lang(lang).0
    }

    /// Each text it has.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [Some(&self.fr), self.nl.as_ref()]
            .into_iter()
            .flatten()
            .map(String::as_str)
    }

    /// With something before it that is the same in each language: `GT3 · Production`.
    #[must_use]
    pub fn after(&self, before: &str) -> Self {
        Self {
            fr: format!("{before}{}", self.fr),
            nl: self.nl.as_ref().map(|nl| format!("{before}{nl}")),
        }
    }
}

impl From<&str> for Names {
    fn from(fr: &str) -> Self {
        Self::new(fr, "")
    }
}

impl From<Vec<Option<String>>> for Names {
    fn from(names: Vec<Option<String>>) -> Self {
        let mut names = names.into_iter();
        Self {
            fr: names.next().flatten().unwrap_or_default(),
            nl: names.next().flatten(),
        }
    }
}

impl Type<Postgres> for Names {
    fn type_info() -> PgTypeInfo {
        <Vec<Option<String>> as Type<Postgres>>::type_info()
    }

    fn compatible(ty: &PgTypeInfo) -> bool {
        <Vec<Option<String>> as Type<Postgres>>::compatible(ty)
    }
}

impl<'r> Decode<'r, Postgres> for Names {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(<Vec<Option<String>> as Decode<Postgres>>::decode(value)?.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_own_language_else_french() {
        let both = Names::new("Commerce", "Handel");
        assert_eq!(both.in_lang(Lang::Nl), ("Handel", Lang::Nl));
        assert_eq!(both.in_lang(Lang::En), ("Commerce", Lang::Fr));
        assert_eq!(both.after("GT7 · ").text(Lang::Nl), "GT7 · Handel");
        assert_eq!(both.all().collect::<Vec<_>>(), ["Commerce", "Handel"]);
        let french = Names::from("Commerce");
        assert_eq!(french.in_lang(Lang::Nl), ("Commerce", Lang::Fr));
        assert_eq!(french, Names::from(vec![Some("Commerce".to_owned()), None]));
    }
}
