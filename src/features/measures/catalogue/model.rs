//! What a measure is in the catalogue.

use chrono::NaiveDate;

use crate::head::MeasureHead;
use kernel::{
    ids::{GroupId, OrganisationId, StrategyId},
    text_enum,
};
use platform::history::Snapshot;

text_enum! {
    /// How far the PREC has carried a measure out.
    pub enum Implementation {
        NotStarted = "not_started" / "implementation-not-started",
        InProgress = "in_progress" / "implementation-in-progress",
        Done = "done" / "implementation-done",
        Abandoned = "abandoned" / "implementation-abandoned",
        Unknown = "unknown" / "implementation-unknown",
    }
}

impl Implementation {
    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Done => "success",
            Self::InProgress => "progress",
            Self::NotStarted => "info",
            Self::Abandoned => "warning",
            Self::Unknown => "neutral",
        }
    }
}

/// Where a measure is dealt with: a group, or the sister strategy it went to instead. Written
/// `group:3`, `strategy:5` in forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Destination {
    Group(GroupId),
    Strategy(StrategyId),
}

impl Destination {
    /// Of a measure's two columns.
    pub fn of(group: Option<GroupId>, strategy: Option<StrategyId>) -> Option<Self> {
        group.map(Self::Group).or(strategy.map(Self::Strategy))
    }

    /// The group's id for its column.
    pub fn group_id(self) -> Option<i64> {
        match self {
            Self::Group(id) => Some(id.0),
            Self::Strategy(_) => None,
        }
    }

    /// The strategy's id for its column.
    pub fn strategy_id(self) -> Option<i64> {
        match self {
            Self::Group(_) => None,
            Self::Strategy(id) => Some(id.0),
        }
    }
}

impl std::fmt::Display for Destination {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Group(id) => write!(f, "group:{id}"),
            Self::Strategy(id) => write!(f, "strategy:{id}"),
        }
    }
}

/// No destination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoDestination;

impl std::str::FromStr for Destination {
    type Err = NoDestination;

    fn from_str(text: &str) -> Result<Self, NoDestination> {
        let (kind, id) = text.split_once(':').ok_or(NoDestination)?;
        match kind {
            "group" => id.parse().map(Self::Group).map_err(|_| NoDestination),
            "strategy" => id.parse().map(Self::Strategy).map_err(|_| NoDestination),
            _ => Err(NoDestination),
        }
    }
}

/// An organisation as named on a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub id: OrganisationId,
    pub short_name: String,
}

/// A stored measure.
#[derive(Debug, Clone)]
pub struct Measure {
    pub head: MeasureHead,
    /// Markdown.
    pub description: String,
    pub chapter: String,
    pub theme: String,
    pub implementation: Implementation,
    pub carrier: Option<Named>,
    pub co_carriers: Vec<Named>,
    pub group_name: Option<String>,
    pub strategy_name: Option<String>,
    pub thematic_coordinator: Option<String>,
}

impl Measure {
    /// Where it is dealt with.
    pub fn destination(&self) -> Option<Destination> {
        Destination::of(self.head.group_id, self.head.strategy_id)
    }

    /// Whether its review is overdue.
    pub fn is_late(&self, today: &NaiveDate) -> bool {
        self.head.is_late(today)
    }

    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        let names: Vec<_> = self
            .co_carriers
            .iter()
            .map(|o| o.short_name.as_str())
            .collect();
        Snapshot::new()
            .text("measure_code", &self.head.code)
            .text("measure_title", &self.head.title)
            .text("measure_description", &self.description)
            .text("measure_chapter", &self.chapter)
            .text("measure_theme", &self.theme)
            .optional(
                "measure_carrier",
                self.carrier.as_ref().map(|o| &o.short_name),
            )
            .text("measure_co_carriers", names.join(", "))
            .word("measure_implementation", self.implementation)
            .optional("measure_group", self.head.group_code.as_ref())
            .optional("measure_strategy", self.head.strategy_code.as_ref())
            .optional("measure_pilot", self.head.pilot.as_ref())
            .optional("measure_thematic", self.thematic_coordinator.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_written_and_read() {
        for text in ["group:3", "strategy:12"] {
            assert_eq!(text.parse::<Destination>().unwrap().to_string(), text);
        }
        for text in ["", "group", "group:x", "person:1"] {
            assert_eq!(text.parse::<Destination>(), Err(NoDestination));
        }
    }
}
