//! What a synthesis is made of.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::model::Exchange;
use kernel::{
    circle::{ContributionKind, ContributionSource, SynthesisState, TreatmentOutcome},
    ids::{AxisId, CircleInviteeId, ContributionId, NoteSectionId, TagId},
};
use platform::history::Snapshot;

/// A circle's synthesis; before its first word it is [`Synthesis::none`].
#[derive(Debug, Clone)]
pub struct Synthesis {
    pub state: SynthesisState,
    /// Markdown: what comes first.
    pub body: String,
    pub public_at: Option<DateTime<Utc>>,
    pub published_at: Option<DateTime<Utc>>,
    pub version: i32,
}

impl Synthesis {
    /// Before anybody wrote anything.
    pub fn none() -> Self {
        Self {
            state: SynthesisState::Preparing,
            body: String::new(),
            public_at: None,
            published_at: None,
            version: 0,
        }
    }

    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self.state {
            SynthesisState::Preparing => "neutral",
            SynthesisState::Published => "success",
            SynthesisState::Closed => "info",
        }
    }

    /// Everybody may see it.
    pub fn is_public(&self) -> bool {
        self.state.out() && self.public_at.is_some()
    }

    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        let public = if self.public_at.is_some() {
            "@value-yes"
        } else {
            "@value-no"
        };
        Snapshot::new()
            .text("synthesis_body", &self.body)
            .text("synthesis_public", public)
    }
}

/// A tag of contributions.
#[derive(Debug, Clone, Deserialize)]
pub struct Tag {
    pub id: TagId,
    /// None: of all axes.
    pub axis: Option<AxisId>,
    pub name: String,
    /// By which key it is set; 1 to 9.
    pub key: Option<i16>,
    pub version: i32,
}

/// What became of a contribution, as its author and others read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    pub outcome: TreatmentOutcome,
    /// Markdown.
    pub why: String,
    /// What changed in the note; may be empty.
    pub section: String,
}

/// What is prepared to be said of a contribution.
#[derive(Debug, Clone)]
pub struct Treatment {
    pub outcome: TreatmentOutcome,
    /// Markdown.
    pub why: String,
    pub note_section: Option<NoteSectionId>,
    pub section: String,
    pub published: bool,
    /// What is prepared is not what was published.
    pub differs: bool,
    pub version: i32,
}

impl Treatment {
    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .word("treatment_outcome", self.outcome)
            .text("treatment_why", &self.why)
            .text("treatment_section", &self.section)
    }
}

/// A contribution, as who prepares the synthesis sees it.
#[derive(Debug, Clone)]
pub struct Contribution {
    pub id: ContributionId,
    pub axis: Option<AxisId>,
    pub kind: ContributionKind,
    pub source: ContributionSource,
    /// Whose it is, where it is known.
    pub invitee: Option<CircleInviteeId>,
    /// Who said it; empty where nobody is named.
    pub author: String,
    pub organisation: String,
    pub unnamed: bool,
    pub body: String,
    pub quotable: bool,
    /// As it is quoted; empty: it is not.
    pub quote: String,
    pub said_on: NaiveDate,
    /// "That's not what I meant".
    pub objection: String,
    /// Why what became of it stays, as its author reads it; empty: the objection waits.
    pub objection_answer: String,
    /// What was objected and answered before, in order.
    pub earlier: Json<Vec<Exchange>>,
    pub tags: Vec<i64>,
    /// Says the same as that one.
    pub same_as: Option<ContributionId>,
    /// So many others say the same as this one.
    pub others: i64,
    /// As it is prepared.
    pub outcome: Option<TreatmentOutcome>,
    /// As it was published.
    pub answer: Option<Json<Published>>,
    pub version: i32,
}

impl Contribution {
    /// As it may be quoted; none where its author did not allow it.
    pub fn words(&self) -> Option<&str> {
        let shortest = match self.quote.as_str() {
            "" => self.body.as_str(),
            quote => quote,
        };
        self.quotable.then_some(shortest)
    }

    /// Who said it, for whom; empty where nobody noted it.
    pub fn said_by(&self) -> String {
        let parts = [self.author.as_str(), self.organisation.as_str()];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(", ")
    }

    /// Has this tag.
    pub fn has(&self, tag: &TagId) -> bool {
        self.tags.contains(&tag.0)
    }

    /// The beginning of what it says.
    pub fn excerpt(&self) -> String {
        let short: String = self.body.chars().take(90).collect();
        match self.body.chars().nth(90) {
            Some(_) => format!("{short}…"),
            None => short,
        }
    }
}

/// Marks what was left out of a quote.
pub const LEFT_OUT: &str = "[…]";

/// Whether a quote says only what its author said, in that order: parts of it, the marks of what was
/// left out between them.
pub fn quotes(body: &str, quote: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let body = plain(body);
    let mut rest = body.as_str();
    quote.split(LEFT_OUT).all(|part| {
        let part = plain(part);
        match rest.find(&part) {
            Some(at) => {
                rest = &rest[at + part.len()..];
                true
            }
            None => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::quotes;

    #[test]
    fn a_quote_says_what_was_said() {
        let body = "Il faut un guichet unique,\net vite : les petits\u{a0}commerces attendent.";
        for right in [
            "Il faut un guichet unique",
            "Il faut […] les petits commerces attendent.",
            "[…] et vite",
        ] {
            assert!(quotes(body, right), "{right}");
        }
        for wrong in [
            "Il faut deux guichets",
            "les petits commerces […] Il faut",
            "Il ne faut pas un guichet unique",
        ] {
            assert!(!quotes(body, wrong), "{wrong}");
        }
    }
}
