//! Asking before mails are sent: how many leave, who gets none and why, and what one of them says.
//!
//! A room's page holds a [`Sending`] and draws it by `components/sending.html`; the mails it shows and
//! those it sends come from the same function.

use std::{borrow::Borrow, collections::HashMap};

use sha2::{Digest as _, Sha256};

use super::{
    addresses::FailedAddress,
    html::{self, Body},
    letter::NewMail,
    secrets::hide,
};
use crate::{
    i18n::Translator,
    raw::{RawForm, RawQuery},
};

/// The field of the form that sends, which says what its sender looked at.
const SEEN: &str = "seen";

/// Somebody who gets no mail.
#[derive(Debug, Clone)]
pub struct Left {
    pub name: String,
    /// A key.
    pub why: &'static str,
}

/// One of the mails, as its reader gets it.
#[derive(Debug, Clone)]
pub struct Preview {
    pub recipient: String,
    pub subject: String,
    pub html: Body,
    /// How many files it holds, a calendar file among them.
    pub files: usize,
}

impl Preview {
    /// What a mail would say. Its links are not made yet: dots hold their place.
    pub fn of(mail: &NewMail) -> Self {
        let kept = mail.html.as_deref().map(|html| hide(html, &mail.secrets));
        let text = hide(&mail.body, &mail.secrets);
        Self {
            recipient: mail.recipient.clone(),
            subject: mail.subject.clone(),
            html: html::looked_at(kept.as_deref(), &text),
            files: mail.files.len() + usize::from(mail.calendar.is_some()),
        }
    }
}

/// What became another since somebody looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed {
    /// So many mails were spoken of; none where the form does not say what its sender looked at.
    before: Option<usize>,
    /// Others get one.
    people: bool,
    /// They say something else.
    said: bool,
}

/// What a step would send.
#[derive(Debug, Clone, Default)]
pub struct Sending {
    /// Who gets a mail: name and address, in their order.
    pub to: Vec<(String, String)>,
    pub left: Vec<Left>,
    pub preview: Option<Preview>,
    /// The page's own address, where another mail can be chosen to be looked at.
    pub action: String,
    /// What the page's address says besides.
    pub kept: Vec<(&'static str, String)>,
    /// Stands for what the page shows ([`Sending::marked`]): the form that sends brings it back.
    pub mark: String,
    /// It is asked again, since something else would leave than was looked at.
    pub changed: Option<Changed>,
}

impl Sending {
    /// To these people, but for those whose address failed.
    pub fn new(
        action: impl Into<String>,
        people: impl IntoIterator<Item = (String, String)>,
        failed: &HashMap<String, FailedAddress>,
    ) -> Self {
        let mut sending = Self {
            action: action.into(),
            ..Self::default()
        };
        for (name, address) in people {
            if failed.contains_key(&super::addresses::folded(&address)) {
                sending.leave(name, "sending-left-failed");
            } else {
                sending.to.push((name, address));
            }
        }
        sending
    }

    /// Somebody gets none; why is a key.
    pub fn leave(&mut self, name: impl Into<String>, why: &'static str) {
        let name = name.into();
        self.left.push(Left { name, why });
    }

    /// Which of the mails is looked at: of whom the address asks, else the first.
    pub fn shown(&self, query: &RawQuery) -> usize {
        let asked: Option<usize> = query.parsed("preview");
        asked.filter(|at| *at < self.to.len()).unwrap_or_default()
    }

    /// Which one that is, for the list.
    pub fn is_shown(&self, address: &str) -> bool {
        let shown = self.preview.as_ref();
        shown.is_some_and(|preview| preview.recipient == *address)
    }

    /// Shows this mail.
    #[must_use]
    pub fn showing(mut self, mail: Option<&NewMail>) -> Self {
        self.preview = mail.map(Preview::of);
        self
    }

    /// With a mark of who gets a mail and of what the mails tell (facts and texts, whatever the reader's
    /// language): who sends proves by it what they looked at.
    #[must_use]
    pub fn marked(mut self, told: &str) -> Self {
        let people = self.to.iter().flat_map(|(name, address)| [name, address]);
        let people = digest(people.map(String::as_str));
        self.mark = format!("{}.{people}.{}", self.to.len(), digest([told]));
        self
    }

    /// What became another since the form's sender looked at it; nothing where it is what they saw.
    pub fn changed_since(&self, form: &RawForm) -> Option<Changed> {
        let seen = form.first(SEEN);
        if seen == self.mark {
            return None;
        }
        let parts = |mark: &str| {
            let mut parts = mark.splitn(3, '.').map(str::to_owned);
            Some((parts.next()?, parts.next()?, parts.next()?))
        };
        let (before, now) = (parts(seen), parts(&self.mark));
        let both = before.as_ref().zip(now.as_ref());
        Some(Changed {
            before: before.as_ref().and_then(|(count, ..)| count.parse().ok()),
            people: both.is_some_and(|(before, now)| before.1 != now.1),
            said: both.is_some_and(|(before, now)| before.2 != now.2),
        })
    }

    /// What is said of that, where it is asked again.
    pub fn changes(&self, t: impl Borrow<Translator>) -> Vec<String> {
        let t = *t.borrow();
        let Some(changed) = self.changed else {
            return Vec::new();
        };
        let mut said = vec![t.t("sending-changed")];
        if let Some(before) = changed.before.filter(|_| changed.people) {
            let now = self.to.len();
            said.push(t.t2("sending-changed-people", "before", before, "now", now));
        }
        if changed.said {
            said.push(t.t("sending-changed-told"));
        }
        said
    }
}

/// Short, of these texts.
fn digest<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update(text.len().to_le_bytes());
        hash.update(text);
    }
    let hash = hash.finalize();
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
