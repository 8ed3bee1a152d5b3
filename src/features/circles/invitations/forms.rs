//! The forms of an invitee: their facts, an offer, a text.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use super::{
    model::{Invitee, NewInvitee},
    texts::{self, Text},
};
use crate::model::Circle;
use kernel::{
    circle::{Provenance, TextPurpose},
    dates::{brussels, brussels_date, from_brussels},
    ids::CircleInviteeId,
    lang::Lang,
    organisation::OrganisationKind,
    urls,
};
use platform::web::{FormState, Reader, form_state::FieldError, save::Constraints};

/// A constraint of the schema → the field it belongs to and the message there.
pub(super) const CONSTRAINTS: Constraints = &[
    (
        "circle_invitee_address_key",
        "email",
        "circle-error-address-taken",
    ),
    ("circle_invitee_email_form", "email", "error-email"),
    (
        "circle_invitee_name_not_blank",
        "name",
        "circle-error-nobody",
    ),
];

/// What is said where more places were offered than are free.
pub(super) const OFFERS: Constraints = &[("circle_offers_fit", "invitee", "circle-error-offers")];

/// The facts of an invitee.
#[derive(Debug, Clone)]
pub struct InviteeForm {
    /// May be empty where there is an address.
    pub name: String,
    pub email: Option<String>,
    /// May be empty.
    pub organisation: String,
    pub kind: Option<OrganisationKind>,
    pub lang: Lang,
    /// The version the writer saw.
    pub version: i32,
}

/// Parses what was typed.
pub(super) fn parse(raw: &[(String, String)]) -> Result<InviteeForm, FormState> {
    let mut read = Reader::new(raw);
    let version = read.version();
    let name = read.line("name", 200);
    let email = match read.flag("email") {
        true => read.required_email("email").map(Some),
        false => Some(None),
    };
    if name.as_deref() == Some("") && email == Some(None) {
        read.wrong("name", "circle-error-nobody");
    }
    let organisation = read.line("organisation", 200);
    let kind = read.word("kind");
    let lang = read.required_word("lang");
    read.finish(|| {
        Some(InviteeForm {
            name: name?,
            email: email?,
            organisation: organisation?,
            kind: kind?,
            lang: lang?,
            version,
        })
    })
}

impl InviteeForm {
    /// Somebody new, typed one by one.
    pub fn typed(self) -> NewInvitee {
        NewInvitee {
            name: self.name,
            email: self.email,
            person: None,
            organisation: self.organisation,
            kind: self.kind,
            lang: Some(self.lang),
            provenance: Provenance::Typed,
            provenance_note: String::new(),
        }
    }
}

/// The form of a stored invitee.
pub(super) fn filled(invitee: &Invitee) -> FormState {
    FormState::blank()
        .with("name", &invitee.name)
        .with_optional("email", invitee.email.as_deref())
        .with("organisation", &invitee.organisation)
        .with_optional("kind", invitee.kind)
        .with("lang", invitee.lang)
        .with("version", invitee.version)
}

/// A new one's.
pub(super) fn blank() -> FormState {
    FormState::blank().with("lang", Lang::Fr)
}

/// Places to offer, until when.
#[derive(Debug, Clone)]
pub struct OfferForm {
    pub invitees: Vec<CircleInviteeId>,
    pub until: DateTime<Utc>,
    /// Why it is them; may be empty where nobody waits for longer.
    pub why: String,
}

/// Parses an offer; it ends before the circle begins. `line` are those who wait, in their order: whoever
/// passes somebody over says why.
pub(super) fn parse_offer(
    raw: &[(String, String)],
    (circle, line): (&Circle, &[CircleInviteeId]),
    now: DateTime<Utc>,
) -> Result<OfferForm, FormState> {
    let mut read = Reader::new(raw);
    let invitees: Option<Vec<CircleInviteeId>> = read.each("invitee");
    if invitees.as_ref().is_some_and(Vec::is_empty) {
        read.wrong("invitee", "circle-error-nobody-chosen");
    }
    let until = read.required_moment("until_on", "until_time");
    let late = |until: &DateTime<Utc>| circle.starts_at.is_some_and(|begin| *until > begin);
    if until.as_ref().is_some_and(|until| *until <= now) {
        read.wrong("until_on", "circle-error-offer-past");
    } else if until.as_ref().is_some_and(late) {
        read.wrong("until_on", "circle-error-offer-late");
    }
    let passes_over = invitees.as_ref().is_some_and(|chosen| {
        let mut next = line.iter().take(chosen.len());
        next.any(|id| !chosen.contains(id))
    });
    let why = read.text("why", 1_000);
    if passes_over && why.as_deref() == Some("") {
        read.wrong("why", "circle-error-offer-why");
    }
    read.finish(|| {
        Some(OfferForm {
            invitees: invitees?,
            until: until?,
            why: why?,
        })
    })
}

/// The usual end of an offer: in two days at noon, and before the circle begins.
pub(super) fn usual_end(circle: &Circle, now: DateTime<Utc>) -> DateTime<Utc> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or(NaiveTime::MIN);
    let end = from_brussels(brussels_date(now + TimeDelta::days(2)), noon);
    circle.starts_at.map_or(end, |begin| begin.min(end))
}

/// The form of an offer.
pub(super) fn blank_offer(circle: &Circle, now: DateTime<Utc>) -> FormState {
    let end = usual_end(circle, now);
    FormState::blank()
        .with("until_on", brussels_date(end))
        .with("until_time", brussels(end).format("%H:%M"))
}

/// Parses a text of the circle's mails: it knows what stands in its braces, holds the reader's link
/// where it must, and nobody else's.
pub(super) fn parse_text(
    raw: &[(String, String)],
    purpose: TextPurpose,
) -> Result<Text, FormState> {
    let mut read = Reader::new(raw);
    let version = read.version();
    let subject = read.required_line("subject", 200);
    let body = read.required_text("body", 10_000);
    for (name, text) in [("subject", &subject), ("body", &body)] {
        let unknown = text.as_deref().map(texts::unknown).unwrap_or_default();
        if !unknown.is_empty() {
            let args = vec![("words", unknown.join(", "))];
            let key = "circle-error-placeholder";
            read.refused(name, FieldError { key, args });
        }
    }
    let said = body.as_deref().unwrap_or_default();
    // As every personal link begins.
    if said.contains(&urls::circle_link("")) {
        read.wrong("body", "circle-error-hard-link");
    } else if texts::needs_link(purpose) && !said.is_empty() && !texts::holds_link(said) {
        read.wrong("body", "circle-error-no-link");
    }
    read.finish(|| {
        Some(Text {
            subject: subject?,
            body: body?,
            version,
        })
    })
}

/// The form of a text.
pub(super) fn filled_text(text: &Text) -> FormState {
    FormState::blank()
        .with("subject", &text.subject)
        .with("body", &text.body)
        .with("version", text.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(body: &str) -> usize {
        let raw = [("subject", "Objet"), ("body", body), ("version", "0")];
        let raw: Vec<_> = raw.map(|(n, v)| (n.to_owned(), v.to_owned())).into();
        match parse_text(&raw, TextPurpose::Invitation) {
            Ok(_) => 0,
            Err(form) => form.errors(platform::i18n::Translator(Lang::Fr)).len(),
        }
    }

    #[test]
    fn a_text_holds_the_readers_own_link() {
        assert_eq!(errors("Bonjour {nom}, {lien}"), 0);
        assert_eq!(errors("Bonjour {nom}"), 1, "no link");
        assert_eq!(errors("{lien} {prenom}"), 1, "unknown");
        assert_eq!(
            errors("{lien} https://jalon.example/c/abc"),
            1,
            "somebody's"
        );
    }
}
