//! What an invitee is.

use chrono::{DateTime, TimeDelta, Utc};

use kernel::{
    circle::{CallOutcome, Channel, InviteeState, Provenance},
    dates::short_moment,
    ids::{CircleInviteeId, PersonId},
    lang::Lang,
    organisation::OrganisationKind,
};
use platform::{history::Snapshot, mail::Sending};

/// Nobody is reminded twice within that time, by Jalon or by somebody's own call.
pub const PAUSE: TimeDelta = TimeDelta::hours(48);

/// Somebody to put on the list.
#[derive(Debug, Clone)]
pub struct NewInvitee {
    /// May be empty where there is an address.
    pub name: String,
    pub email: Option<String>,
    pub person: Option<PersonId>,
    /// As typed; may be empty.
    pub organisation: String,
    pub kind: Option<OrganisationKind>,
    /// None: as the person's, else French.
    pub lang: Option<Lang>,
    pub provenance: Provenance,
    pub provenance_note: String,
}

/// Somebody on a circle's list.
#[derive(Debug, Clone)]
pub struct Invitee {
    pub id: CircleInviteeId,
    /// As typed; may be empty where there is an address.
    pub name: String,
    pub email: Option<String>,
    pub person_id: Option<PersonId>,
    /// As the organisation is called where Jalon knows it, else as typed; may be empty.
    pub organisation: String,
    pub kind: Option<OrganisationKind>,
    /// What that counts as in the balance.
    pub counts_as: Option<OrganisationKind>,
    pub lang: Lang,
    pub provenance: Provenance,
    /// Which file, which circle; may be empty.
    pub provenance_note: String,
    pub state: InviteeState,
    /// What they added to their answer.
    pub remark: String,
    /// Comes instead of.
    pub stands_for_id: Option<CircleInviteeId>,
    pub stands_for: Option<String>,
    /// Who comes instead.
    pub delegate: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
    pub waiting_since: Option<DateTime<Utc>>,
    pub offered_at: Option<DateTime<Utc>>,
    pub offered_until: Option<DateTime<Utc>>,
    /// The first link left.
    pub invited_at: Option<DateTime<Utc>>,
    /// Jalon last reminded them.
    pub reminded_at: Option<DateTime<Utc>>,
    /// Was there.
    pub came_at: Option<DateTime<Utc>>,
    /// What the last mail or link told of the meeting: when it is; none: nothing, or no date.
    pub told_starts_at: Option<DateTime<Utc>>,
    pub told_ends_at: Option<DateTime<Utc>>,
    /// Where; may be empty.
    pub told_place: String,
    /// The way in by video, where they have a place; may be empty.
    pub told_video_url: String,
    /// That it is cancelled.
    pub told_off: bool,
    /// The note was sent after the invitation; they neither were told of this version nor say that they
    /// read it.
    pub lacks_note: bool,
    /// They were told of a version of the note, or read one, whichever.
    pub knew_note: bool,
    /// Who calls this person.
    pub taken_by_id: Option<PersonId>,
    pub taken_by: Option<String>,
    /// The last call, and what came of it.
    pub called_at: Option<DateTime<Utc>>,
    pub channel: Option<Channel>,
    pub outcome: Option<CallOutcome>,
    /// Not written to until somebody confirms the address.
    pub address_failed_at: Option<DateTime<Utc>>,
    /// As the server said it, or a key after an at sign; may be empty.
    pub address_error: String,
    /// Wants no more mails of this circle.
    pub opted_out_at: Option<DateTime<Utc>>,
    pub erased_at: Option<DateTime<Utc>>,
    /// Has a link that works.
    pub linked: bool,
    pub archived: bool,
    pub version: i32,
}

impl Invitee {
    /// The name, or the address where nobody wrote one.
    pub fn label(&self) -> &str {
        match self.name.as_str() {
            "" => self.email.as_deref().unwrap_or_default(),
            name => name,
        }
    }

    /// Why no mail of the circle can go there; a key.
    pub fn unreachable(&self) -> Option<&'static str> {
        if self.erased_at.is_some() {
            Some("circle-left-erased")
        } else if self.email.is_none() {
            Some("circle-left-no-address")
        } else if self.opted_out_at.is_some() {
            Some("circle-left-opted-out")
        } else if self.address_failed_at.is_some() {
            Some("circle-left-failed")
        } else {
            None
        }
    }

    /// Puts them among those who get a mail, or among those who get none, and why; whether they get one.
    pub(crate) fn sort_into(&self, sending: &mut Sending) -> bool {
        match (self.unreachable(), &self.email) {
            (None, Some(email)) => {
                let to = (self.label().to_owned(), email.clone());
                sending.to.push(to);
                true
            }
            (why, _) => {
                sending.leave(self.label(), why.unwrap_or("circle-left-no-address"));
                false
            }
        }
    }

    /// Why no invitation goes there; a key.
    pub fn uninvitable(&self) -> Option<&'static str> {
        match self.state {
            InviteeState::Listed => self.unreachable(),
            InviteeState::Invited => Some("circle-left-invited"),
            _ => Some("circle-left-answered"),
        }
    }

    /// Why no reminder goes there now; a key.
    pub fn unremindable(&self, now: DateTime<Utc>) -> Option<&'static str> {
        let recent = |at: Option<DateTime<Utc>>| at.is_some_and(|at| now - at < PAUSE);
        match self.state {
            InviteeState::Listed => Some("circle-left-uninvited"),
            state if !state.unanswered() => Some("circle-left-answered"),
            _ => self.unreachable().or_else(|| {
                if recent(self.reminded_at) || recent(self.invited_at) {
                    Some("circle-left-recent")
                } else if recent(self.called_at) {
                    Some("circle-left-called")
                } else {
                    None
                }
            }),
        }
    }

    /// The offer's end is past: it holds no place any more.
    pub fn offer_is_over(&self, now: &DateTime<Utc>) -> bool {
        self.offered_until.is_some_and(|until| until <= *now)
    }

    /// An offer ended without an answer.
    pub fn let_an_offer_pass(&self) -> bool {
        self.state.waiting() && self.offered_at.is_some()
    }

    /// Somebody must look after it before a mail goes there.
    pub fn is_trouble(&self) -> bool {
        self.address_failed_at.is_some() || (self.email.is_none() && self.erased_at.is_none())
    }

    /// The facts, for the history.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .text("name", &self.name)
            .optional("email", self.email.as_deref())
            .text("organisation", &self.organisation)
            .optional_word("kind", self.kind)
            .word("lang", self.lang)
            .text("circle_address_error", &self.address_error)
    }

    /// The answer, for the history.
    pub fn answer(&self) -> Snapshot {
        let until = self.offered_until;
        Snapshot::new()
            .word("circle_invitee_state", self.state)
            .text("remark", &self.remark)
            .optional("circle_instead", self.delegate.as_deref())
            .optional(
                "circle_offer_until",
                until.map(|at| short_moment(at, Lang::Fr)),
            )
    }
}

#[cfg(test)]
pub(crate) mod samples {
    use super::*;

    /// Somebody on the list, in that state, who was invited a week ago.
    pub(crate) fn invitee(state: InviteeState) -> Invitee {
        Invitee {
            id: CircleInviteeId(1),
            name: "Nora Noms".into(),
            email: Some("nora@dehors.example".into()),
            person_id: None,
            organisation: String::new(),
            kind: None,
            counts_as: None,
            lang: Lang::Fr,
            provenance: Provenance::Typed,
            provenance_note: String::new(),
            state,
            remark: String::new(),
            stands_for_id: None,
            stands_for: None,
            delegate: None,
            answered_at: None,
            waiting_since: None,
            offered_at: None,
            offered_until: None,
            invited_at: "2021-09-15T08:00:00Z".parse().ok(),
            reminded_at: None,
            came_at: None,
            told_starts_at: None,
            told_ends_at: None,
            told_place: String::new(),
            told_video_url: String::new(),
            told_off: false,
            lacks_note: false,
            knew_note: false,
            taken_by_id: None,
            taken_by: None,
            called_at: None,
            channel: None,
            outcome: None,
            address_failed_at: None,
            address_error: String::new(),
            opted_out_at: None,
            erased_at: None,
            linked: true,
            archived: false,
            version: 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{samples::invitee, *};

    fn now() -> DateTime<Utc> {
        "2021-09-22T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn nobody_is_reminded_twice_in_two_days() {
        let base = invitee(InviteeState::Invited);
        assert_eq!(base.unremindable(now()), None);
        let at = |hours| Some(now() - TimeDelta::hours(hours));
        let mailed = |reminded_at| Invitee {
            reminded_at,
            ..base.clone()
        };
        assert_eq!(mailed(at(48)).unremindable(now()), None);
        let recent = Some("circle-left-recent");
        assert_eq!(mailed(at(47)).unremindable(now()), recent);
        let called = Invitee {
            called_at: at(1),
            ..base.clone()
        };
        assert_eq!(called.unremindable(now()), Some("circle-left-called"));
        let fresh = Invitee {
            invited_at: at(1),
            ..base.clone()
        };
        assert_eq!(fresh.unremindable(now()), recent);
    }

    #[test]
    fn only_those_who_were_asked_and_said_nothing_are_reminded() {
        for state in InviteeState::ALL {
            let free = invitee(*state).unremindable(now()).is_none();
            assert_eq!(free, *state == InviteeState::Invited, "{state}");
            let free = invitee(*state).uninvitable().is_none();
            assert_eq!(free, *state == InviteeState::Listed, "{state}");
        }
        let mut out = invitee(InviteeState::Invited);
        out.opted_out_at = Some(now());
        assert_eq!(out.unremindable(now()), Some("circle-left-opted-out"));
    }
}
