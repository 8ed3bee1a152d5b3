//! The mail that tells an author what became of their contributions, in their language.

use serde::Deserialize;
use sqlx::types::Json;

use super::model::Published;
use crate::model::Circle;
use kernel::{ids::CircleInviteeId, lang::Lang, text_enum};
use platform::{
    i18n::Translator,
    mail::{MailClass, NewMail},
};

text_enum! {
    /// Why somebody gets no mail.
    pub enum Hindrance {
        NoAddress = "no_address" / "synthesis-not-told-no-address",
        Failed = "failed" / "synthesis-not-told-failed",
        OptedOut = "opted_out" / "synthesis-not-told-opted-out",
    }
}

/// A contribution, as its author reads in the mail what became of it.
#[derive(Debug, Clone, Deserialize)]
pub struct ToldOf {
    pub body: String,
    pub published: Option<Published>,
}

/// An author whose contributions are answered now.
#[derive(Debug, Clone)]
pub struct Author {
    pub id: CircleInviteeId,
    pub name: String,
    pub email: Option<String>,
    pub lang: Lang,
    pub hindrance: Option<Hindrance>,
    pub told: Json<Vec<ToldOf>>,
}

/// All of an author's contributions with what became of them; later on, what changed.
pub(super) fn results(circle: &Circle, author: &Author, first: bool, link: &str) -> NewMail {
    let t = Translator(author.lang);
    let contributions: Vec<String> = author.told.iter().map(|told| item(t, told)).collect();
    let args = [
        ("name", author.name.clone()),
        ("title", circle.title.clone()),
        ("group", circle.group_code.clone()),
        ("contributions", contributions.join("\n\n")),
        ("link", link.to_owned()),
    ];
    let (subject, body) = match first {
        true => (
            t.with("synthesis-mail-first-subject", &args[1..3]),
            t.with("synthesis-mail-first-body", &args),
        ),
        false => (
            t.with("synthesis-mail-changed-subject", &args[1..3]),
            t.with("synthesis-mail-changed-body", &args),
        ),
    };
    let to = author.email.clone().unwrap_or_default();
    NewMail::new(MailClass::Result, to, subject, body)
        .button(t.t("mail-button-circle"), link)
        .lang(author.lang)
        .read_in(&circle.answers_to)
        .about(author.id)
}

/// What was said, and what became of it.
fn item(t: Translator, told: &ToldOf) -> String {
    let mut lines = vec![format!("– {}", told.body)];
    match &told.published {
        Some(said) => {
            let outcome = t.word(said.outcome);
            lines.push(match said.why.as_str() {
                "" => outcome,
                why => t.fact(&outcome, why),
            });
            if !said.section.is_empty() {
                let label = t.t("synthesis-section-changed");
                lines.push(t.fact(&label, &said.section));
            }
        }
        None => lines.push(t.t("synthesis-no-answer-yet")),
    }
    lines.join("\n  ")
}
