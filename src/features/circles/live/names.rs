//! Who can be named in a line: those on the circle's list, by two letters or their name, and
//! organisations, by theirs.

use serde::Serialize;

use kernel::{
    fold::{bare, fold},
    ids::{CircleInviteeId, OrganisationId},
    initials,
};

/// Somebody on the circle's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Speaker {
    pub id: CircleInviteeId,
    pub name: String,
    pub code: String,
    pub organisation_id: Option<OrganisationId>,
    /// May be empty.
    pub organisation: String,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Organisation {
    /// None: only written beside a name.
    pub id: Option<OrganisationId>,
    pub name: String,
    /// May be the name again.
    pub short_name: String,
}

/// Whom and what a line can name.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    pub speakers: Vec<Speaker>,
    pub organisations: Vec<Organisation>,
}

/// What a word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named<'a> {
    Speaker(&'a Speaker),
    Organisation(&'a Organisation),
}

/// What completion offers.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Offered<'a> {
    /// The two letters; empty for organisations.
    pub code: &'a str,
    pub name: &'a str,
    /// What stands beside the name; may be empty.
    pub beside: &'a str,
    /// As it stands in a line, after `@`.
    pub token: String,
}

/// A name without blanks, so that it is one word of a line.
fn token(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).collect()
}

impl Organisation {
    fn is_called(&self, word: &str) -> bool {
        bare(&self.short_name) == word || bare(&self.name) == word
    }
}

impl Names {
    /// Speakers get their codes in the order they came to the list.
    pub(super) fn new(mut speakers: Vec<Speaker>, organisations: Vec<Organisation>) -> Self {
        let codes = initials::given(speakers.iter().map(|speaker| speaker.name.as_str()));
        for (speaker, code) in speakers.iter_mut().zip(codes) {
            speaker.code = code;
        }
        Self {
            speakers,
            organisations,
        }
    }

    /// Who has this code.
    pub(super) fn coded(&self, code: &str) -> Option<&Speaker> {
        let code = fold(code);
        self.speakers.iter().find(|speaker| speaker.code == code)
    }

    /// Whom or what a word, or a whole name, names. What two people bear names nobody.
    pub(super) fn named(&self, text: &str) -> Option<Named<'_>> {
        if let Some(speaker) = self.coded(text.trim()) {
            return Some(Named::Speaker(speaker));
        }
        let word = bare(text);
        if word.is_empty() {
            return None;
        }
        let whole = |speaker: &&Speaker| bare(&speaker.name) == word;
        if let Some(speaker) = only(self.speakers.iter().filter(whole)) {
            return Some(Named::Speaker(speaker));
        }
        let called = |organisation: &&Organisation| organisation.is_called(&word);
        if let Some(organisation) = only(self.organisations.iter().filter(called)) {
            return Some(Named::Organisation(organisation));
        }
        let part = |speaker: &&Speaker| {
            let folded = fold(&speaker.name);
            let mut words = folded.split(|c: char| !c.is_alphanumeric());
            words.any(|part| part == word)
        };
        only(self.speakers.iter().filter(part)).map(Named::Speaker)
    }

    /// What completion offers, people first.
    pub(super) fn offered(&self) -> Vec<Offered<'_>> {
        let speakers = self.speakers.iter().map(|speaker| Offered {
            code: &speaker.code,
            name: &speaker.name,
            beside: &speaker.organisation,
            token: token(&speaker.name),
        });
        let organisations = self.organisations.iter().map(|organisation| Offered {
            code: "",
            name: &organisation.name,
            beside: kernel::fold::abbreviation(&organisation.short_name, &organisation.name),
            token: token(&organisation.short_name),
        });
        speakers.chain(organisations).collect()
    }
}

fn only<T>(mut found: impl Iterator<Item = T>) -> Option<T> {
    found.next().filter(|_| found.next().is_none())
}
