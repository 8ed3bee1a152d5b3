//! Points as the agenda shows them: what is told under a title, and where each leads its reader.

use chrono::{DateTime, Utc};

use super::model::{OutlinePoint, Schedule};
use kernel::dates::clock_time;
use platform::{
    auth::{Actor, Right, Target},
    i18n::Translator,
};

/// A point with what is told under its title.
pub(crate) struct Timed<'a> {
    pub point: &'a OutlinePoint,
    /// When it begins (not of a sub-point without minutes of its own), how long it takes, who
    /// presents it, what it is about.
    pub facts: Vec<String>,
}

pub(super) fn timed<'a>(
    t: Translator,
    outline: &'a [OutlinePoint],
    schedule: &Schedule,
) -> Vec<Timed<'a>> {
    let facts = |point: &OutlinePoint, begins: DateTime<Utc>| {
        let hour = point.has_hour().then(|| clock_time(begins));
        let minutes = point.minutes_planned.map(|n| t.count("agenda-minutes", n));
        let presenter = Some(point.presenter.clone()).filter(|name| !name.is_empty());
        hour.into_iter()
            .chain(minutes)
            .chain(presenter)
            .chain(point.subjects.iter().cloned())
            .collect()
    };
    outline
        .iter()
        .zip(&schedule.begins)
        .map(|(point, begins)| Timed {
            point,
            facts: facts(point, *begins),
        })
        .collect()
}

/// Whether the reader may write the status update of a round's sub-point.
pub(super) fn may_note(actor: &Actor, point: &OutlinePoint) -> bool {
    let target = Target::of(point.group_id, point.strategy_id);
    point.has_owner() && actor.can(Right::WriteStatus, &target)
}

/// Whether the way to a point's cards is shown.
pub(super) fn leads_to_cards(actor: &Actor, point: &OutlinePoint) -> bool {
    point.cards > 0 && actor.can_anywhere(Right::WriteGovernance)
}
