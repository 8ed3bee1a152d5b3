//! A document as mails hold it, written before anything is locked: of long minutes that takes time.

use std::collections::{HashMap, HashSet};

use super::queries::Recipient;
use kernel::lang::Lang;
use platform::{
    errors::{AppError, Result},
    mail::{MailClass, NewMail},
    markdown::render_own,
    print::{Document, markdown, plain},
    web::apart,
};

/// The languages people read, each once.
pub fn languages(people: &[Recipient]) -> HashSet<Lang> {
    people.iter().map(|person| person.lang).collect()
}

/// A document in several languages.
pub struct Written(HashMap<Lang, (Document, Texts)>);

impl Written {
    /// From the document in each language.
    ///
    /// # Errors
    /// Where the writing panics.
    pub async fn of(documents: Vec<Document>) -> Result<Self> {
        let write = |document: Document| {
            let texts = Texts::of(&document);
            (document.lang, (document, texts))
        };
        apart(move || Self(documents.into_iter().map(write).collect())).await
    }

    /// Makes sure that it did not change since it was written.
    ///
    /// # Errors
    /// [`AppError::Conflict`] where it did.
    pub(crate) fn still_says(&self, now: &Document) -> Result<()> {
        match self.0.get(&now.lang) {
            Some((written, _)) if written == now => Ok(()),
            _ => Err(AppError::Conflict("error-stale")),
        }
    }

    /// In a language.
    ///
    /// # Errors
    /// [`AppError::Conflict`] where nobody read that before.
    pub fn texts(&self, lang: Lang) -> Result<&Texts> {
        let found = self.0.get(&lang).map(|(_, texts)| texts);
        found.ok_or(AppError::Conflict("error-stale"))
    }
}

/// A document as a mail holds it.
pub struct Texts {
    plain: String,
    html: String,
}

impl Texts {
    /// The document, as plain text and as HTML.
    fn of(document: &Document) -> Self {
        Self {
            plain: plain::write(document),
            html: render_own(&markdown::write(document)).to_string(),
        }
    }

    /// A mail with an opening text, then the document.
    pub fn mail(
        &self,
        class: MailClass,
        person: &Recipient,
        subject: &str,
        hello: &str,
    ) -> NewMail {
        let body = format!("{hello}\n\n{}", self.plain);
        NewMail::new(class, &person.email, subject, body).html(format!(
            "{}<hr>{}",
            render_own(hello),
            self.html
        ))
    }
}
