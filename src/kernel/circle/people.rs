//! How people stand to a circle, and how they are reached.

use crate::{questions, text_enum};

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

questions! {
    InviteeState {
        /// Takes one of the places.
        holds_place: Yes | Offered;
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
