//! The texts of a circle's mails: the usual ones, or those that somebody wrote for it, by purpose and
//! language. What changes from reader to reader stands in them by its name in braces: `{nom}`.

use sqlx::PgConnection;

use kernel::{circle::TextPurpose, ids::CircleId, lang::Lang};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{OrStale as _, SaveError},
    history::Snapshot,
    i18n::Translator,
};

/// What stands for something in a text: our name for it, and how French, Dutch and English call it.
/// Each is understood in each language.
static PARTS: [(&str, [&str; 3]); 8] = [
    ("name", ["nom", "naam", "name"]),
    ("circle", ["cercle", "kring", "circle"]),
    ("group", ["groupe", "groep", "group"]),
    ("when", ["date", "datum", "when"]),
    ("place", ["lieu", "plaats", "place"]),
    ("until", ["jusque", "tot", "until"]),
    ("contact", ["contact", "contact", "contact"]),
    (LINK, ["lien", "link", "link"]),
];

/// The one without which nobody could answer.
const LINK: &str = "link";

/// A subject and what follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub subject: String,
    pub body: String,
    /// 0: the usual text.
    pub version: i32,
}

/// The name of a part in a language, in braces.
fn called(part: (&'static str, [&'static str; 3]), lang: Lang) -> String {
    let [fr, nl, en] = part.1;
    let word = match lang {
        Lang::Fr => fr,
        Lang::Nl => nl,
        Lang::En => en,
    };
    format!("{{{word}}}")
}

/// All that can stand for something, as a language calls it.
pub fn parts(lang: Lang) -> Vec<String> {
    PARTS.into_iter().map(|part| called(part, lang)).collect()
}

/// Our name for what stands in braces.
fn part(word: &str) -> Option<&'static str> {
    let word = word.trim().to_lowercase();
    let found = PARTS
        .iter()
        .find(|(_, names)| names.contains(&word.as_str()));
    found.map(|(name, _)| *name)
}

/// The pieces of a text: what stands as it is, and what stands in braces.
fn pieces(text: &str) -> Vec<(&str, Option<&str>)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        match after.split_once('}') {
            Some((word, behind)) if !word.contains(['{', '\n']) => {
                found.push((before, Some(word)));
                rest = behind;
            }
            _ => {
                let end = rest.len() - after.len();
                found.push((&rest[..end], None));
                rest = after;
            }
        }
    }
    found.push((rest, None));
    found
}

/// The text with its parts in their places; what nobody knows stays as it is.
pub fn filled(text: &str, values: &[(&'static str, String)]) -> String {
    let mut whole = String::with_capacity(text.len());
    for (before, word) in pieces(text) {
        whole.push_str(before);
        let Some(word) = word else { continue };
        let value = part(word).and_then(|name| values.iter().find(|(of, _)| *of == name));
        match value {
            Some((_, value)) => whole.push_str(value),
            None => {
                whole.push('{');
                whole.push_str(word);
                whole.push('}');
            }
        }
    }
    whole
}

/// What stands in braces and means nothing.
pub fn unknown(text: &str) -> Vec<String> {
    let words = pieces(text).into_iter().filter_map(|(_, word)| word);
    let unknown = words.filter(|word| part(word).is_none());
    unknown.map(|word| format!("{{{word}}}")).collect()
}

/// Whether it holds the reader's link.
pub fn holds_link(text: &str) -> bool {
    let mut words = pieces(text).into_iter().filter_map(|(_, word)| word);
    words.any(|word| part(word) == Some(LINK))
}

/// Whether it must.
pub fn needs_link(purpose: TextPurpose) -> bool {
    // What became of contributions may be told where nobody has a link any more.
    purpose != TextPurpose::Result
}

fn keys(purpose: TextPurpose) -> (&'static str, &'static str) {
    match purpose {
        TextPurpose::Invitation => (
            "circle-letter-invitation-subject",
            "circle-letter-invitation-body",
        ),
        TextPurpose::Note => ("circle-letter-note-subject", "circle-letter-note-body"),
        TextPurpose::Reminder => (
            "circle-letter-reminder-subject",
            "circle-letter-reminder-body",
        ),
        TextPurpose::Feedback => (
            "circle-letter-feedback-subject",
            "circle-letter-feedback-body",
        ),
        TextPurpose::FeedbackReminder => (
            "circle-letter-feedback-reminder-subject",
            "circle-letter-feedback-reminder-body",
        ),
        TextPurpose::Result => ("circle-letter-result-subject", "circle-letter-result-body"),
        TextPurpose::Call => ("circle-letter-call-subject", "circle-letter-call-body"),
    }
}

/// The text where nobody wrote another.
pub fn usual(purpose: TextPurpose, lang: Lang) -> Text {
    let t = Translator(lang);
    let names: Vec<(&'static str, String)> = PARTS
        .into_iter()
        .map(|part| (part.0, called(part, lang)))
        .collect();
    let (subject, body) = keys(purpose);
    Text {
        subject: t.with(subject, &names),
        body: t.with(body, &names),
        version: 0,
    }
}

/// The texts of a purpose, in each language.
#[derive(Debug, Clone)]
pub struct Texts {
    purpose: TextPurpose,
    written: Vec<(Lang, Text)>,
}

impl Texts {
    /// In that language: written for the circle, or the usual one.
    pub fn of(&self, lang: Lang) -> Text {
        let written = self.written.iter().find(|(of, _)| *of == lang);
        let text = written.map(|(_, text)| text.clone());
        text.unwrap_or_else(|| usual(self.purpose, lang))
    }
}

/// The texts of a circle for that purpose.
pub async fn texts(
    db: &mut PgConnection,
    circle: CircleId,
    purpose: TextPurpose,
) -> sqlx::Result<Texts> {
    let rows = sqlx::query!(
        r#"SELECT lang as "lang: Lang", subject, body, version FROM circle_text
           WHERE circle_id = $1 AND purpose = $2"#,
        circle.0,
        purpose.as_str()
    )
    .fetch_all(db)
    .await?;
    let written = rows.into_iter().map(|row| {
        let text = Text {
            subject: row.subject,
            body: row.body,
            version: row.version,
        };
        (row.lang, text)
    });
    Ok(Texts {
        purpose,
        written: written.collect(),
    })
}

/// Keeps a text for the circle.
/// Fails: [`SaveError::Stale`] where somebody wrote another one since the writer saw it.
pub async fn save(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    (purpose, lang): (TextPurpose, Lang),
    text: &Text,
) -> Result<(), SaveError> {
    sqlx::query!(
        "INSERT INTO circle_text AS c (circle_id, purpose, lang, subject, body)
         SELECT $1, $2, $3, $4, $5
         WHERE $6 = 0 OR EXISTS (SELECT FROM circle_text WHERE circle_id = $1 AND purpose = $2 AND lang = $3)
         ON CONFLICT (circle_id, purpose, lang) DO UPDATE
         SET subject = excluded.subject, body = excluded.body, version = c.version + 1
         WHERE c.version = $6",
        permit.on().0,
        purpose.as_str(),
        lang.as_str(),
        text.subject,
        text.body,
        text.version
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    record(db, permit, purpose, lang).await
}

/// Takes the usual text again.
pub async fn forget(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    (purpose, lang): (TextPurpose, Lang),
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "DELETE FROM circle_text WHERE circle_id = $1 AND purpose = $2 AND lang = $3",
        permit.on().0,
        purpose.as_str(),
        lang.as_str()
    )
    .execute(&mut *db)
    .await?;
    match done.rows_affected() {
        0 => Ok(()),
        _ => record(db, permit, purpose, lang).await,
    }
}

async fn record(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    purpose: TextPurpose,
    lang: Lang,
) -> Result<(), SaveError> {
    // The history says which text; what it said stands in the mails.
    let which = Snapshot::new()
        .text("circle_text", format!("@{}", purpose.key()))
        .word("lang", lang);
    permit
        .record(db, permit.on(), "circle_text", &which.created(), "")
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_filled_and_says_what_it_does_not_know() {
        let values = [
            ("name", "Anne {lien}".to_owned()),
            ("link", "https://x".into()),
        ];
        let text = "Bonjour {nom}, {Naam} : {lien} {inconnu} { et {fin";
        assert_eq!(
            filled(text, &values),
            "Bonjour Anne {lien}, Anne {lien} : https://x {inconnu} { et {fin"
        );
        assert_eq!(unknown(text), ["{inconnu}"]);
        assert!(holds_link(text) && !holds_link("{nom}"));
    }

    #[test]
    fn the_usual_texts_are_right_in_every_language() {
        for lang in Lang::ALL {
            for purpose in TextPurpose::ALL {
                let text = usual(*purpose, *lang);
                let whole = format!("{} {}", text.subject, text.body);
                assert!(unknown(&whole).is_empty(), "{lang} {purpose}: {whole}");
                assert!(holds_link(&text.body), "{lang} {purpose}");
                assert!(whole.contains(&called(PARTS[0], *lang)), "{lang} {purpose}");
            }
        }
    }
}
