//! The forms on phones: the code, and an answer.

use super::queries::{Answered, Asked};
use crate::results;
use kernel::{
    circle::{ContributionKind, Round},
    ids::LiveQuestionId,
};
use platform::web::{FormState, Reader, once};

/// Characters of an answer in words.
const LONGEST: usize = 2_000;

/// The kinds of remark that a review asks for, each with its own field.
pub(super) const KINDS: [ContributionKind; 4] = [
    ContributionKind::Remark,
    ContributionKind::Proposal,
    ContributionKind::Risk,
    ContributionKind::Question,
];

/// The field of a kind: `question` is which question is answered.
pub(super) fn field_of(kind: ContributionKind) -> &'static str {
    match kind {
        ContributionKind::Question => "asks",
        kind => kind.as_str(),
    }
}

/// A parsed answer.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub question: LiveQuestionId,
    pub round: Round,
    /// Made by the phone's page: sent again it is the same answer.
    pub key: String,
    pub named: bool,
    /// Of who is named.
    pub organisation: String,
    pub parts: Vec<Part>,
}

/// What one answer says at once.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Tells its key from those of the others.
    pub suffix: String,
    /// A step, a level, a kind of remark; may be empty.
    pub option: String,
    pub body: String,
    /// Takes the place of whatever was chosen before.
    pub replaces: bool,
}

/// Parses an answer; `may_name`: the hand has a name. Whether to be named is chosen there.
pub(super) fn parse(raw: &[(String, String)], may_name: bool) -> Result<Answer, FormState> {
    let mut read = Reader::new(raw);
    let question = read.required("question");
    let round = read.required_word::<Round>("round");
    let key = read.line("client_id", 32);
    let named = named(&mut read, may_name);
    let organisation = read.line("organisation", 200);
    let parts = round.and_then(|round| parts(&mut read, round));
    read.finish(|| {
        let named = named?;
        Some(Answer {
            question: question?,
            round: round?,
            key: own(key?),
            named,
            organisation: organisation.filter(|_| named).unwrap_or_default(),
            parts: parts?,
        })
    })
}

/// A key that can be stored; a page without one gets one here.
fn own(key: String) -> String {
    let fits = key.len() >= 8 && key.bytes().all(|b| b.is_ascii_alphanumeric());
    if fits { key } else { once::new_key() }
}

fn named(read: &mut Reader, may_name: bool) -> Option<bool> {
    if !may_name {
        return Some(false);
    }
    match read.required_line("named", 10)?.as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => {
            read.wrong("named", "error-choose");
            None
        }
    }
}

fn parts(read: &mut Reader, round: Round) -> Option<Vec<Part>> {
    if round == Round::Review {
        return said(read);
    }
    let option = read.line("option", 20)?;
    let body = read.text("body", LONGEST)?;
    if !option.is_empty() && !results::options(round).contains(&option) {
        read.wrong("option", "error-choose");
    }
    if option.is_empty() && body.is_empty() {
        read.wrong("option", "live-answer-empty");
    }
    Some(vec![Part {
        suffix: String::new(),
        option,
        body,
        replaces: true,
    }])
}

fn said(read: &mut Reader) -> Option<Vec<Part>> {
    let mut parts = Vec::with_capacity(KINDS.len());
    for kind in KINDS {
        parts.push(Part {
            suffix: format!("-{kind}"),
            option: kind.as_str().to_owned(),
            body: read.text(field_of(kind), LONGEST)?,
            replaces: false,
        });
    }
    if parts.iter().all(|part| part.body.is_empty()) {
        read.wrong(field_of(KINDS[0]), "live-answer-empty");
    }
    Some(parts)
}

/// A question's form, with what the hand answered; a new one begins with how it named itself last.
pub(super) fn of(
    asked: &Asked,
    answered: &[Answered],
    (naming, organisation): (&str, &str),
) -> FormState {
    let mine: Vec<_> = answered
        .iter()
        .filter(|one| one.question == asked.id)
        .collect();
    let mut form = FormState::blank().with("client_id", once::new_key());
    form = match mine.first() {
        Some(first) => form.with("named", if first.named { "yes" } else { "no" }),
        None => form.with("named", naming),
    };
    let written = mine.first().map(|one| one.organisation.as_str());
    let written = written.filter(|written| !written.is_empty());
    form = form.with("organisation", written.unwrap_or(organisation));
    for one in mine {
        form = match (asked.round, one.option.parse()) {
            (Round::Review, Ok(kind)) => form.with(field_of(kind), &one.body),
            _ => form.with("option", &one.option).with("body", &one.body),
        };
    }
    form
}

/// What was typed in words, to be given back.
pub(super) fn words(form: &FormState) -> Vec<String> {
    let kinds = KINDS.iter().map(|kind| field_of(*kind));
    let fields = std::iter::once("body").chain(kinds);
    let values = fields.map(|name| form.value(name).trim().to_owned());
    values.filter(|value| !value.is_empty()).collect()
}

/// The code as it was made, however it was typed: look-alikes are nobody's.
pub(super) fn code(typed: &str) -> String {
    let signs = typed.chars().filter(char::is_ascii_alphanumeric);
    signs.map(|c| c.to_ascii_uppercase()).take(12).collect()
}
