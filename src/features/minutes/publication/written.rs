//! A document as mails hold it, written before anything is locked: of long minutes that takes time.

use std::collections::{HashMap, HashSet};

use sqlx::PgConnection;

use super::{files, queries::Recipient};
use kernel::{
    ids::{MailFileId, PersonId},
    lang::Lang,
};
use meetings::head::MeetingHead;
use platform::{
    errors::{AppError, Result},
    mail::{self, MailClass, NewMail},
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
    /// Fails: where the writing panics.
    pub async fn of(documents: Vec<Document>) -> Result<Self> {
        let write = |document: Document| {
            let texts = Texts::of(&document);
            (document.lang, (document, texts))
        };
        apart(move || Self(documents.into_iter().map(write).collect())).await
    }

    /// Makes sure that it did not change since it was written.
    /// Fails: [`AppError::Conflict`] where it did.
    pub(crate) fn still_says(&self, now: &Document) -> Result<()> {
        match self.0.get(&now.lang) {
            Some((written, _)) if written == now => Ok(()),
            _ => Err(AppError::Conflict("error-stale")),
        }
    }

    /// The same as PDF, where that can be made: for who reads it away from the mail.
    pub async fn print(&mut self, by: PersonId) {
        for (document, texts) in self.0.values_mut() {
            texts.pdf = files::pdf(document, by).await;
        }
    }

    /// Puts the PDF files into the outbox: one for all mails of a language.
    pub async fn keep_files(
        &self,
        db: &mut PgConnection,
        meeting: &MeetingHead,
    ) -> sqlx::Result<HashMap<Lang, MailFileId>> {
        let mut kept = HashMap::new();
        for (lang, (document, texts)) in &self.0 {
            let Some(pdf) = &texts.pdf else { continue };
            let name = format!("{}.pdf", files::name(meeting, document));
            let file = mail::keep_file(db, &name, "application/pdf", pdf).await?;
            kept.extend(file.map(|file| (*lang, file)));
        }
        Ok(kept)
    }

    /// In a language.
    /// Fails: [`AppError::Conflict`] where nobody read that before.
    pub fn texts(&self, lang: Lang) -> Result<&Texts> {
        let found = self.0.get(&lang).map(|(_, texts)| texts);
        found.ok_or(AppError::Conflict("error-stale"))
    }
}

/// A document as a mail holds it.
pub struct Texts {
    plain: String,
    html: String,
    pdf: Option<Vec<u8>>,
}

impl Texts {
    /// The document, as plain text and as HTML.
    fn of(document: &Document) -> Self {
        Self {
            plain: plain::write(document),
            html: render_own(&markdown::write(document)).to_string(),
            pdf: None,
        }
    }

    /// A mail with an opening text, a button where that names this address, then the document.
    pub fn mail(
        &self,
        class: MailClass,
        person: &Recipient,
        (subject, hello): (&str, &str),
        button: (&str, &str),
    ) -> NewMail {
        let body = format!("{hello}\n\n{}", self.plain);
        let opening = mail::html_of(hello, Some(button)).unwrap_or_default();
        NewMail::new(class, &person.email, subject, body)
            .html(format!("{opening}<hr>{}", self.html))
            .lang(person.lang)
    }
}
