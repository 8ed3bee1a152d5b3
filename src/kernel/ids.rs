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

/// A number that counts within a thing, as an id in its address.
impl IdRef<i32> for i32 {
    fn id(&self) -> i32 {
        *self
    }
}

/// What others speak of by kind and id: history and mails, whatever room it belongs to.
pub trait Thing: Into<i64> {
    /// The stored word of its kind.
    const KIND: &'static str;
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident $(= $kind:literal)?),+ $(,)?) => {$(
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

        $(impl Thing for $name { const KIND: &'static str = $kind; })?
    )+};
}

ids! {
    /// An organisation.
    OrganisationId = "organisation",
    /// A person, with or without an account.
    PersonId = "person",
    /// A role held in a group or a strategy.
    MembershipId,
    /// A session of a signed-in person (the row, not the secret).
    SessionId,
    /// A strategy or plan.
    StrategyId = "strategy",
    /// A working group, GT0 to GT9.
    GroupId = "group",
    /// A link to a document or board.
    LinkId,
    /// A dated milestone.
    MilestoneId,
    /// A status update.
    StatusUpdateId,
    /// A coupling between a strategy and a group.
    CouplingId = "coupling",
    /// A PREC measure.
    MeasureId = "measure",
    /// A chapter of the PREC.
    ChapterId = "chapter",
    /// A file import.
    ImportId = "import",
    /// A review of a measure.
    ReviewId,
    /// A comment on a measure.
    CommentId,
    /// A thematic coordinator's opinion.
    OpinionId,
    /// A bilateral.
    BilateralId,
    /// A numbered GT0 decision on measures.
    ArbitrationId = "arbitration",
    /// A cabinet's evaluation of an arbitrated measure.
    EvaluationId,
    /// A mail in the outbox.
    MailId,
    /// A file that mails hold.
    MailFileId,
    /// An address that mails failed to reach.
    MailAddressId,
    /// A mail that came back, or an automatic answer.
    MailReturnId,
    /// A meeting.
    MeetingId = "meeting",
    /// A series of meetings.
    SeriesId = "series",
    /// A document of a meeting.
    DocumentId,
    /// Somebody's attendance at a meeting.
    AttendanceId,
    /// A point of an agenda.
    PointId,
    /// A sub-group's section of the minutes.
    SectionId,
    /// A noted entry.
    EntryId = "entry",
    /// A correction proposed to minutes.
    CorrectionId,
    /// A version of minutes.
    MinutesVersionId,
    /// A decision of the register.
    DecisionId = "decision",
    /// A follow-up item.
    ActionItemId = "action_item",
    /// A date poll.
    PollId = "poll",
    /// A slot of a date poll.
    SlotId,
    /// Somebody asked in a date poll.
    InviteeId,
    /// An import of minutes.
    MinutesImportId = "minutes_import",
    /// Something learned from corrected imports; its history is its group's.
    MinutesLessonId,
    /// A circle of consultation.
    CircleId = "circle",
    /// A strategic axis of a group.
    AxisId = "axis",
    /// A detailed measure beneath an axis.
    AxisMeasureId,
    /// A note of a group, intermediate or final.
    NoteId = "note",
    /// A version of a note.
    NoteVersionId,
    /// A section of a version of a note.
    NoteSectionId,
    /// A file beside a note.
    NoteFileId,
    /// Somebody invited to a circle, known as a person or not.
    CircleInviteeId = "circle_invitee",
    /// What somebody did to reach an invitee.
    CallId,
    /// A sub-group of a circle's meeting.
    SubGroupId,
    /// A point of a run sheet.
    SheetPointId,
    /// The time in which phones are let in.
    LiveSessionId,
    /// A question to phones.
    LiveQuestionId,
    /// An answer of a phone.
    LiveAnswerId,
    /// What was brought to a circle, at the meeting or in writing.
    ContributionId = "contribution",
    /// A written feedback on an axis.
    FeedbackId,
    /// A file kept with a written feedback.
    FeedbackFileId,
    /// A tag of contributions.
    TagId,
    /// A circle's synthesis.
    SynthesisId,
    /// A governance table.
    GovernanceTableId = "governance_table",
    /// A topic or a level of a governance table.
    GovernanceLineId = "governance_line",
    /// A card in a cell of a governance table.
    GovernanceCardId = "governance_card",
    /// A comment on a card.
    GovernanceCommentId,
    /// A workshop on a governance table.
    GovernanceWorkshopId = "governance_workshop",
    /// A sub-group that fills its part of a governance table.
    GovernanceSubGroupId = "governance_sub_group",
    /// What a card is about, or where it was taken.
    GovernanceLinkId,
}
