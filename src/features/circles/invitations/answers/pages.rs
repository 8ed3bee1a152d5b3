//! The pages of a personal link.

use askama::Template;
use chrono::{DateTime, Utc};

use super::queries::{Delegate, FileBeside, Section, SentNote};
use crate::{
    invitations::{about::when, model::Invitee},
    model::Circle,
};
use kernel::circle::InviteeState;
use platform::{
    markdown::SafeHtml,
    web::{Choice, FormState, Shell},
};

/// A circle, for one who is invited.
#[derive(Template)]
#[template(path = "circles/invitations/link.html")]
pub(crate) struct PersonalLinkPage {
    pub shell: Shell,
    pub circle: Circle,
    pub invitee: Invitee,
    pub form: FormState,
    pub replies: Vec<Choice>,
    pub description: SafeHtml,
    pub note: Option<SentNote>,
    /// Answers are taken.
    pub open: bool,
    /// Who was named instead, where somebody is.
    pub delegates: Vec<Delegate>,
    /// In the waiting list; 0 outside of it.
    pub position: i64,
    /// What else can be done by the link now: a first opinion, written feedback, reading what came out.
    pub opinion: bool,
    /// Phones are let in.
    pub live: bool,
    /// A workshop goes on.
    pub workshop: bool,
    pub feedback: bool,
    pub results: bool,
    pub secret: String,
    pub now: DateTime<Utc>,
}

impl PersonalLinkPage {
    /// When the circle meets, in words.
    pub(super) fn when(&self) -> String {
        when(&self.circle, self.shell.t)
    }

    /// Until when the answer may change, in words: the beginning.
    pub(super) fn until(&self) -> String {
        let starts_at = self.circle.starts_at;
        starts_at.map_or_else(String::new, |at| self.shell.t.moment(at))
    }

    /// It is ahead, and nothing says that the reader stays away or waits.
    pub(super) fn fits_calendar(&self) -> bool {
        let ahead = self.circle.ends_at.is_some_and(|at| self.now < at);
        let state = self.invitee.state;
        ahead && !state.away() && !state.waiting()
    }

    /// It meets by video only, and the reader does not see where yet.
    pub(super) fn is_remote(&self) -> bool {
        let said = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.is_empty());
        said(&self.circle.video_url) && !said(&self.circle.place) && !self.shows_way()
    }

    /// What is said of the reader's answer.
    pub(super) fn standing(&self) -> String {
        let t = self.shell.t;
        let invitee = &self.invitee;
        match invitee.state {
            InviteeState::Listed | InviteeState::Invited => t.t("circle-stands-open"),
            InviteeState::Yes => t.t("circle-stands-yes"),
            InviteeState::No => t.t("circle-stands-no"),
            InviteeState::Instead => self.instead(),
            InviteeState::Waiting => t.t1("circle-stands-waiting", "position", self.position),
            InviteeState::Offered if invitee.offer_is_over(&self.now) => {
                t.t("circle-stands-offer-over")
            }
            InviteeState::Offered => {
                let until = invitee.offered_until.map(|at| t.moment(at));
                t.t1("circle-stands-offered", "until", until.unwrap_or_default())
            }
        }
    }

    /// What is said of who was named instead.
    fn instead(&self) -> String {
        let t = self.shell.t;
        let is = |fits: fn(&Delegate) -> bool| self.delegates.iter().find(|one| fits(one));
        // Who stands on the list already stays unsaid.
        if self.invitee.delegate.is_none() {
            return t.t("circle-stands-instead-named");
        }
        if let Some(one) = is(Delegate::said_yes) {
            return t.t1("circle-stands-instead", "name", &one.name);
        }
        let open: Vec<&str> = self
            .delegates
            .iter()
            .filter(|one| one.is_open())
            .map(|one| one.name.as_str())
            .collect();
        if !open.is_empty() {
            return t.t1("circle-stands-instead-asked", "name", open.join(", "));
        }
        match is(|one| one.state == InviteeState::No) {
            Some(one) => t.t1("circle-stands-instead-declined", "name", &one.name),
            None => t.t("circle-stands-instead-named"),
        }
    }

    /// The way to the meeting is shown to who comes.
    pub(super) fn shows_way(&self) -> bool {
        self.invitee.state.holds_place()
    }
}

/// Somebody else has the link in hand.
#[derive(Template)]
#[template(path = "circles/invitations/not_me.html")]
pub(crate) struct NotMePage {
    pub shell: Shell,
    pub circle: Circle,
    pub name: String,
    /// Who comes instead can still be named.
    pub open: bool,
    pub secret: String,
}

/// The note that was sent.
#[derive(Template)]
#[template(path = "circles/invitations/note.html")]
pub(crate) struct NotePage {
    pub shell: Shell,
    pub note: SentNote,
    pub sections: Vec<Section>,
    pub files: Vec<FileBeside>,
    /// Participants may say that they read it.
    pub asks_reading: bool,
    pub secret: String,
}
