//! Typed identities of stored things.

/// An id by value or behind references, as templates pass it.
pub trait IdRef<Id> {
    /// The id.
    fn id(&self) -> Id;
}

impl<Id, R: IdRef<Id>> IdRef<Id> for &R {
    fn id(&self) -> Id {
        (**self).id()
    }
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, sqlx::Type,
                 serde::Serialize, serde::Deserialize)]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> { text.trim().parse().map(Self) }
        }

        impl IdRef<$name> for $name {
            fn id(&self) -> $name { *self }
        }

        impl From<$name> for i64 { fn from(id: $name) -> i64 { id.0 } }
    )+};
}

ids! {
    /// An organisation.
    OrganisationId,
    /// A person, with or without an account.
    PersonId,
    /// A role held in a group or a strategy.
    MembershipId,
    /// A session of a signed-in person (the row, not the secret).
    SessionId,
    /// A strategy or plan.
    StrategyId,
    /// A working group, GT0 to GT9.
    GroupId,
    /// A link to a document or board.
    LinkId,
    /// A dated milestone.
    MilestoneId,
    /// A status update.
    StatusUpdateId,
    /// A coupling between a strategy and a group.
    CouplingId,
    /// A PREC measure.
    MeasureId,
    /// A file import.
    ImportId,
    /// A review of a measure.
    ReviewId,
    /// A comment on a measure.
    CommentId,
    /// A thematic coordinator's opinion.
    OpinionId,
    /// A bilateral.
    BilateralId,
    /// A numbered GT0 decision on measures.
    ArbitrationId,
    /// A cabinet's evaluation of an arbitrated measure.
    EvaluationId,
    /// A mail in the outbox.
    MailId,
    /// A meeting.
    MeetingId,
    /// A series of meetings.
    SeriesId,
    /// A document of a meeting.
    DocumentId,
    /// Somebody's attendance at a meeting.
    AttendanceId,
    /// A point of an agenda.
    PointId,
    /// A sub-group's section of the minutes.
    SectionId,
    /// A noted entry.
    EntryId,
    /// A correction proposed to minutes.
    CorrectionId,
    /// A version of minutes.
    MinutesVersionId,
    /// A decision of the register.
    DecisionId,
    /// A follow-up item.
    ActionItemId,
    /// A date poll.
    PollId,
    /// A slot of a date poll.
    SlotId,
    /// Somebody asked in a date poll.
    InviteeId,
    /// An import of minutes.
    MinutesImportId,
}
