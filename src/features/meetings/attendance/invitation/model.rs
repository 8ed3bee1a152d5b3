//! Answers to an invitation.

use chrono::{DateTime, Utc};

use kernel::{
    ids::{AttendanceId, MeetingId, PersonId},
    lang::Lang,
    meeting::{MeetingState, Standing},
    text_enum,
};
use platform::history::Snapshot;

text_enum! {
    /// What somebody answers.
    pub enum Reply {
        Coming = "coming" / "reply-coming",
        Excused = "excused" / "reply-excused",
        /// Somebody else comes instead.
        Represented = "represented" / "reply-represented",
    }
}

impl Reply {
    /// How the person stands on the list then.
    pub fn standing(self) -> Standing {
        match self {
            Self::Coming => Standing::Invited,
            Self::Excused => Standing::Excused,
            Self::Represented => Standing::Represented,
        }
    }

    /// What a line of the list says of it.
    pub fn stored(standing: Standing, replied: bool) -> Option<Self> {
        match standing {
            Standing::Excused => Some(Self::Excused),
            Standing::Represented => Some(Self::Represented),
            Standing::Invited if replied => Some(Self::Coming),
            _ => None,
        }
    }
}

/// An invitation with what its answer page shows.
#[derive(Debug, Clone)]
pub struct Invitation {
    pub line: AttendanceId,
    pub meeting: MeetingId,
    pub person: PersonId,
    pub name: String,
    pub lang: Lang,
    pub standing: Standing,
    pub represented_by: String,
    pub remark: String,
    pub replied_at: Option<DateTime<Utc>>,
    /// The meeting's time then, where it is another one now.
    pub replied_for: Option<DateTime<Utc>>,
    pub version: i32,
    pub meeting_version: i32,
    pub group_code: String,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub video_url: String,
    pub state: MeetingState,
    pub cancel_reason: String,
    pub archived: bool,
    /// The agenda's main points, in order.
    pub points: Vec<String>,
}

impl Invitation {
    /// Answers are taken until the meeting begins.
    pub fn is_open(&self) -> bool {
        self.state == MeetingState::Planned
            && !self.archived
            && matches!(
                self.standing,
                Standing::Invited | Standing::Excused | Standing::Represented
            )
    }

    /// Called off, or put away.
    pub(crate) fn is_off(&self) -> bool {
        self.state == MeetingState::Cancelled || self.archived
    }

    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .optional_word("reply", self.reply())
            .text("represented_by", &self.represented_by)
            .text("remark", &self.remark)
    }

    /// What is stored, if there is an answer.
    pub fn reply(&self) -> Option<Reply> {
        Reply::stored(self.standing, self.replied_at.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_back_from_the_line() {
        for reply in Reply::ALL {
            assert_eq!(Reply::stored(reply.standing(), true), Some(*reply));
        }
        assert_eq!(Reply::stored(Standing::Invited, false), None);
        assert_eq!(Reply::stored(Standing::Present, true), None);
    }
}
