//! What a workshop is.

use chrono::{DateTime, Utc};

use kernel::{
    dates::clock_time,
    governance::{Authors, FirstSight, MergedBy, Phase},
    ids::{CircleId, GovernanceTableId, GovernanceWorkshopId, MeetingId},
};
use platform::history::Snapshot;

/// A stored workshop.
#[derive(Debug, Clone)]
pub struct Workshop {
    pub id: GovernanceWorkshopId,
    pub table_id: GovernanceTableId,
    pub title: String,
    /// It takes place there: its sub-groups take their notes in that one's minutes.
    pub meeting_id: Option<MeetingId>,
    pub meeting: Option<String>,
    /// The holders of this circle's personal links take part.
    pub circle_id: Option<CircleId>,
    pub circle: Option<String>,
    pub phase: Phase,
    pub points_per_person: i32,
    pub points_per_card: i32,
    /// Whoever writes is named where they say so; else nobody is.
    pub authors_shown: bool,
    /// Each sees the own cards only, until they are revealed.
    pub hidden: bool,
    pub revealed_at: Option<DateTime<Utc>>,
    /// There are cards to reveal.
    pub veiled: bool,
    pub merged_by: MergedBy,
    /// How long a phase lasts, as planned.
    pub timer_seconds: Option<i32>,
    /// When the time is over that runs now.
    pub timer_ends_at: Option<DateTime<Utc>>,
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i32,
}

impl Workshop {
    /// Whether it names who writes.
    pub fn authors(&self) -> Authors {
        match self.authors_shown {
            true => Authors::Shown,
            false => Authors::Unnamed,
        }
    }

    /// Who sees the cards of others at first.
    pub fn sight(&self) -> FirstSight {
        match self.hidden {
            true => FirstSight::Hidden,
            false => FirstSight::All,
        }
    }

    /// How long a phase lasts, in minutes.
    pub fn minutes(&self) -> Option<i32> {
        self.timer_seconds.map(|seconds| seconds / 60)
    }

    /// Until when, in Brussels.
    pub fn until(&self) -> Option<String> {
        self.timer_ends_at.map(clock_time)
    }

    /// For the history: what its form says.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .text("title", &self.title)
            .text("governance_points_per_person", self.points_per_person)
            .text("governance_points_per_card", self.points_per_card)
            .word("governance_authors", self.authors())
            .word("governance_sight", self.sight())
            .word("governance_merged_by", self.merged_by)
            .optional("governance_timer", self.minutes())
            .optional("governance_workshop_meeting", self.meeting.as_ref())
            .optional("governance_workshop_circle", self.circle.as_ref())
    }

    /// For the history: where it stands.
    pub fn standing(&self) -> Snapshot {
        Snapshot::new().word("governance_phase", self.phase)
    }
}

/// Somebody's points in a workshop. Never for what.
#[derive(Debug, Clone)]
pub struct Ballot {
    pub name: String,
    pub spent: i32,
    /// Given over what the workshop lets one give now.
    pub excess: i32,
}
