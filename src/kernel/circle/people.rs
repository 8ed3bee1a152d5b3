//! How people stand to a circle, and how they are reached.

use crate::{questions, text_enum, workflow};

text_enum! {
    /// How an invitee stands to a circle.
    pub enum InviteeState {
        /// On the list; nothing was sent yet.
        Listed = "listed" / "circle-invitee-listed" / "neutral",
        Invited = "invited" / "circle-invitee-invited" / "info",
        Yes = "yes" / "circle-invitee-yes" / "success",
        No = "no" / "circle-invitee-no" / "danger",
        /// Somebody else comes instead.
        Instead = "instead" / "circle-invitee-instead" / "neutral",
        /// Would come; no place is free.
        Waiting = "waiting" / "circle-invitee-waiting" / "warning",
        /// A place is held until the offer ends.
        Offered = "offered" / "circle-invitee-offered" / "accent",
    }
}

/// A step of an invitee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteeStep {
    /// The first link leaves.
    Invite,
    /// They say yes, and have a place.
    Come,
    /// They say yes, and wait for a place.
    Queue,
    Decline,
    /// They name who comes instead.
    SendAnother,
    /// A place that became free is held for them.
    Offer,
    /// The place of who named them is held for them.
    Inherit,
    /// The offer passes, or is taken back.
    EndOffer,
}

// An answer may become any other. Who waits is offered a place: no yes of theirs passes by the line.
workflow! {
    InviteeState by InviteeStep {
        Invite: Listed => Invited;
        Come: Listed | Invited | Yes | No | Instead | Offered => Yes;
        Queue: Listed | Invited | Yes | No | Instead | Waiting | Offered => Waiting;
        Decline: Listed | Invited | Yes | No | Instead | Waiting | Offered => No;
        SendAnother: Listed | Invited | Yes | No | Instead | Waiting | Offered => Instead;
        Offer: Waiting => Offered;
        Inherit: Invited => Offered;
        EndOffer: Offered => Waiting;
    }
}

questions! {
    InviteeState {
        /// Takes one of the places.
        holds_place: Yes | Offered;
        /// Something was sent to them.
        asked: Invited | Yes | No | Instead | Waiting | Offered;
        /// Does not come.
        away: No | Instead;
        /// Somebody comes instead: they count no more.
        replaced: Instead;
        /// Said yes, and has a place.
        coming: Yes;
        /// Stands in the waiting list.
        waiting: Waiting;
        /// Has a place until the offer ends.
        offered: Offered;
        /// Was asked, and nobody comes instead.
        invited: Invited | Yes | No | Waiting | Offered;
        /// Was asked and said nothing.
        unanswered: Invited;
        /// Was asked and said something.
        replied: Yes | No | Waiting | Offered;
    }
}

text_enum! {
    /// Where an invitee comes from.
    pub enum Provenance {
        Contact = "contact" / "circle-provenance-contact",
        Group = "group" / "circle-provenance-group",
        Circle = "circle" / "circle-provenance-circle",
        Pasted = "pasted" / "circle-provenance-pasted",
        File = "file" / "circle-provenance-file",
        Delegate = "delegate" / "circle-provenance-delegate",
        /// Came too, unannounced.
        OnTheSpot = "on_the_spot" / "circle-provenance-on-the-spot",
        Typed = "typed" / "circle-provenance-typed",
    }
}

text_enum! {
    /// How an answer to an invitation came.
    pub enum ReplyWay {
        Link = "link" / "circle-reply-link",
        ByHand = "by_hand" / "circle-reply-by-hand",
        Calendar = "calendar" / "circle-reply-calendar",
        Promotion = "promotion" / "circle-reply-promotion",
        OfferEnd = "offer_end" / "circle-reply-offer-end",
    }
}

text_enum! {
    /// How somebody was reached outside of Jalon.
    pub enum Channel {
        Mailbox = "mailbox" / "circle-channel-mailbox",
        Phone = "phone" / "circle-channel-phone",
        Teams = "teams" / "circle-channel-teams",
        InPassing = "in_passing" / "circle-channel-in-passing",
        Other = "other" / "circle-channel-other",
    }
}

text_enum! {
    /// What came of it.
    pub enum CallOutcome {
        Open = "open" / "circle-call-open",
        NotReached = "not_reached" / "circle-call-not-reached",
        WillAnswer = "will_answer" / "circle-call-will-answer",
        Comes = "comes" / "circle-call-comes",
        DoesNotCome = "does_not_come" / "circle-call-does-not-come",
        SomebodyElse = "somebody_else" / "circle-call-somebody-else",
    }
}

text_enum! {
    /// What a text of a circle is for.
    pub enum TextPurpose {
        Invitation = "invitation" / "circle-text-invitation",
        /// To who was invited before the note was sent.
        Note = "note" / "circle-text-note",
        Reminder = "reminder" / "circle-text-reminder",
        Feedback = "feedback" / "circle-text-feedback",
        FeedbackReminder = "feedback_reminder" / "circle-text-feedback-reminder",
        Result = "result" / "circle-text-result",
        /// For one's own mailbox.
        Call = "call" / "circle-text-call",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::NotNow;

    #[test]
    fn who_waits_comes_by_an_offer() {
        use InviteeState::{Invited, Listed, Offered, Waiting, Yes};
        assert_eq!(Waiting.next(InviteeStep::Come), Err(NotNow));
        assert_eq!(Waiting.next(InviteeStep::Offer), Ok(Offered));
        assert_eq!(Offered.next(InviteeStep::Come), Ok(Yes));
        assert_eq!(Offered.next(InviteeStep::EndOffer), Ok(Waiting));
        assert_eq!(Invited.next(InviteeStep::Offer), Err(NotNow));
        assert_eq!(Invited.next(InviteeStep::Inherit), Ok(Offered));
        assert_eq!(Listed.next(InviteeStep::Invite), Ok(Invited));
    }
}
