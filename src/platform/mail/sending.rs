//! Asking before mails are sent: how many leave, who gets none and why, and what one of them says.
//!
//! A room's page holds a [`Sending`] and draws it by `components/sending.html`; the mails it shows and
//! those it sends come from the same function.

use std::collections::HashMap;

use super::{
    addresses::FailedAddress,
    html::{self, Body},
    letter::NewMail,
    secrets::hide,
};
use crate::web::RawQuery;

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
}
