//! What a governance table is, and where a cell of it lies.

use chrono::{DateTime, Utc};

use kernel::{
    governance::{MergedBy, Phase},
    ids::{
        CircleInviteeId, GovernanceLineId, GovernanceTableId, GovernanceWorkshopId, GroupId,
        PersonId, StrategyId,
    },
    lang::Lang,
    names::Names,
};
use platform::auth::{Relation, Target};

/// A stored table, and how the reader stands to it.
#[derive(Debug, Clone)]
pub struct GovernanceTable {
    pub id: GovernanceTableId,
    pub title: String,
    /// May be empty.
    pub title_nl: String,
    /// Markdown.
    pub about: String,
    /// Whose governance it is; none: that of the whole process.
    pub strategy_id: Option<StrategyId>,
    pub strategy: Option<String>,
    /// To all who hold a role, to read.
    pub opened: bool,
    /// It is the one that people come to.
    pub current: bool,
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i32,
    /// The reader is invited to write in it.
    pub invited: bool,
    /// The workshop that goes on in it now.
    pub workshop_id: Option<GovernanceWorkshopId>,
    /// Where that one stands.
    pub phase: Option<Phase>,
    /// Since when each sees the own cards only, until they are revealed; none: all are seen.
    pub veiled_since: Option<DateTime<Utc>>,
    /// The workshop names nobody who writes.
    pub unsigned: bool,
    /// Who puts cards together in it.
    pub merged_by: Option<MergedBy>,
    /// The reader takes notes for a sub-group.
    pub takes_notes: bool,
    /// GT0, to whose agendas its cards are taken.
    pub gt0: Option<GroupId>,
}

impl GovernanceTable {
    /// In both languages.
    pub fn name(&self) -> Names {
        Names::new(&self.title, &self.title_nl)
    }

    /// Cards are hidden from those who did not write them.
    pub fn is_veiled(&self) -> bool {
        self.veiled_since.is_some()
    }

    /// What the reader does not see yet; none: they see all.
    pub fn veil(&self, reader: PersonId) -> Option<Veil> {
        self.veiled_since.map(|since| Veil { reader, since })
    }

    /// What rights of its reader are asked on.
    pub fn target(&self, reader: PersonId) -> Target {
        Target::EVERYTHING.with(Relation::Invited, self.invited.then_some(reader))
    }
}

/// What somebody does not see: what others wrote since then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Veil {
    pub reader: PersonId,
    pub since: DateTime<Utc>,
}

/// Whoever writes cards and gives points: somebody of the directory, or who came by a circle's personal
/// link and is not in it. Whoever came by its code writes as nobody, and gives none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Participant {
    Person(PersonId),
    Invitee(CircleInviteeId),
    /// A phone that came by the code: whose it is, nobody knows.
    Phone,
}

impl Participant {
    /// Who holds a link: the same as in the directory, so that nobody gives points twice.
    pub fn by_link(person: Option<PersonId>, invitee: CircleInviteeId) -> Self {
        person.map_or(Self::Invitee(invitee), Self::Person)
    }

    /// In a column of persons.
    pub fn person(self) -> Option<i64> {
        match self {
            Self::Person(id) => Some(id.0),
            Self::Invitee(_) | Self::Phone => None,
        }
    }

    /// In a column of invitees.
    pub fn invitee(self) -> Option<i64> {
        match self {
            Self::Person(_) | Self::Phone => None,
            Self::Invitee(id) => Some(id.0),
        }
    }
}

impl From<PersonId> for Participant {
    fn from(id: PersonId) -> Self {
        Self::Person(id)
    }
}

/// Where a topic and a level meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    pub topic: GovernanceLineId,
    pub level: GovernanceLineId,
}

/// A cell as the history calls it, by the names of then.
pub fn cell_label(topic: &Names, level: &Names) -> String {
    format!("{} · {}", topic.text(Lang::Fr), level.text(Lang::Fr))
}
