//! The generic course of a circle, and what to cut where it is too long.

use kernel::{
    circle::{Round, SheetKind},
    ids::{AxisId, SubGroupId},
};

use super::time::{self, Stretch};

/// Beyond so many minutes there is a pause.
const WITHOUT_PAUSE: i32 = 120;
/// A round table lasts a minute for each who comes, within these; nobody answered: in between.
const ROUND_TABLE: [i32; 3] = [10, 20, 30];

/// A point to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NewPoint {
    pub kind: SheetKind,
    pub axis: Option<(AxisId, Round)>,
    pub sub_group: Option<SubGroupId>,
    pub minutes: i32,
}

impl NewPoint {
    fn common(kind: SheetKind, minutes: i32) -> Self {
        Self {
            kind,
            axis: None,
            sub_group: None,
            minutes,
        }
    }
}

/// Minutes of a round.
fn of_round(round: Round) -> i32 {
    match round {
        Round::Appreciation | Round::Involvement => 10,
        Round::Review => 15,
    }
}

/// An axis through its rounds.
fn rounds(axis: AxisId, sub_group: Option<SubGroupId>) -> impl Iterator<Item = NewPoint> {
    Round::ALL.iter().map(move |round| NewPoint {
        kind: SheetKind::AxisRound,
        axis: Some((axis, *round)),
        sub_group,
        minutes: of_round(*round),
    })
}

/// Introduction, round table, the pilot's presentation, each axis through the rounds, close: axes
/// that sub-groups have side by side, the others before, together.
pub(super) fn generic(
    axes: &[AxisId],
    sub_groups: &[(SubGroupId, Vec<AxisId>)],
    coming: i64,
) -> Vec<NewPoint> {
    let [least, usual, most] = ROUND_TABLE;
    let round_table = match i32::try_from(coming).unwrap_or(most) {
        0 => usual,
        coming => coming.clamp(least, most),
    };
    let mut points = vec![
        NewPoint::common(SheetKind::Introduction, 10),
        NewPoint::common(SheetKind::RoundTable, round_table),
        NewPoint::common(SheetKind::Presentation, 20),
    ];
    let apart = |axis: &AxisId| sub_groups.iter().any(|(_, own)| own.contains(axis));
    let together: Vec<AxisId> = axes.iter().copied().filter(|axis| !apart(axis)).collect();
    let (first, second) = together.split_at(together.len().div_ceil(2));
    points.extend(first.iter().flat_map(|axis| rounds(*axis, None)));
    let pause = points.len();
    points.extend(second.iter().flat_map(|axis| rounds(*axis, None)));
    for (group, own) in sub_groups {
        let known = own.iter().filter(|axis| axes.contains(axis));
        points.extend(known.flat_map(|axis| rounds(*axis, Some(*group))));
    }
    points.push(NewPoint::common(SheetKind::Closing, 10));
    let all: Vec<Stretch> = points
        .iter()
        .map(|point| Stretch::planned(point.sub_group, point.minutes))
        .collect();
    if time::planned(&all) > WITHOUT_PAUSE.into() {
        points.insert(pause, NewPoint::common(SheetKind::Pause, 10));
    }
    points
}

/// A point that is still to come, as far as cutting asks.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    pub kind: SheetKind,
    pub axis: Option<(AxisId, Round)>,
    pub stretch: Stretch,
}

/// What can be cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// All rounds of all axes get shorter.
    Rounds,
    /// A round is left to written feedback, for all axes.
    Round(Round),
    /// An axis is.
    Axis(AxisId),
    /// The round table becomes short.
    RoundTable,
}

/// What to cut, with the minutes that it saves: first what is enough and takes least, then the rest,
/// the most saving one first.
pub(super) fn cuts(parts: &[Part], over: i64) -> Vec<(Cut, i64)> {
    if over <= 0 {
        return Vec::new();
    }
    let mut axes: Vec<AxisId> = Vec::new();
    for (axis, _) in parts.iter().filter_map(|part| part.axis) {
        if !axes.contains(&axis) {
            axes.push(axis);
        }
    }
    let possible = [Cut::Rounds, Cut::RoundTable].into_iter();
    let possible = possible
        .chain(Round::ALL.iter().copied().map(Cut::Round))
        .chain(axes.into_iter().map(Cut::Axis));
    let mut found: Vec<(Cut, i64)> = possible
        .map(|cut| (cut, saved(parts, cut, over)))
        .filter(|(_, minutes)| *minutes > 0)
        .collect();
    found.sort_by_key(|(_, minutes)| match *minutes >= over {
        true => (0, *minutes),
        false => (1, -*minutes),
    });
    found
}

/// Minutes that a cut saves: sub-groups go side by side, so that not all count.
fn saved(parts: &[Part], cut: Cut, over: i64) -> i64 {
    let all: Vec<Stretch> = parts.iter().map(|part| part.stretch).collect();
    let left: Vec<Stretch> = match cut {
        Cut::Rounds => shortened(parts, over),
        Cut::Round(one) => without(parts, |part| {
            part.axis.is_some_and(|(_, round)| round == one)
        }),
        Cut::Axis(one) => without(parts, |part| part.axis.is_some_and(|(axis, _)| axis == one)),
        Cut::RoundTable => {
            let short = |part: &Part| match part.kind {
                SheetKind::RoundTable => part.stretch.minutes.min(ROUND_TABLE[0]),
                _ => part.stretch.minutes,
            };
            let shortened = parts.iter().map(|part| Stretch {
                minutes: short(part),
                ..part.stretch
            });
            shortened.collect()
        }
    };
    time::planned(&all) - time::planned(&left)
}

fn without(parts: &[Part], gone: impl Fn(&Part) -> bool) -> Vec<Stretch> {
    let kept = parts.iter().filter(|part| !gone(part));
    kept.map(|part| part.stretch).collect()
}

/// All with shorter rounds of axes.
fn shortened(parts: &[Part], over: i64) -> Vec<Stretch> {
    let rounds: Vec<i32> = parts
        .iter()
        .filter(|part| part.axis.is_some())
        .map(|part| part.stretch.minutes)
        .collect();
    let (left, _) = time::squeeze(&rounds, over);
    let mut left = left.into_iter();
    let stretches = parts.iter().map(|part| Stretch {
        minutes: match part.axis {
            Some(_) => left.next().unwrap_or(part.stretch.minutes),
            None => part.stretch.minutes,
        },
        ..part.stretch
    });
    stretches.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(points: &[NewPoint]) -> Vec<Part> {
        let parts = points.iter().map(|point| Part {
            kind: point.kind,
            axis: point.axis,
            stretch: Stretch::planned(point.sub_group, point.minutes),
        });
        parts.collect()
    }

    fn minutes(points: &[NewPoint]) -> i64 {
        let parts = parts(points);
        let stretches: Vec<Stretch> = parts.iter().map(|part| part.stretch).collect();
        time::planned(&stretches)
    }

    #[test]
    fn three_axes_fit_into_three_hours() {
        let axes = [AxisId(1), AxisId(2), AxisId(3)];
        let course = generic(&axes, &[], 20);
        let kinds: Vec<SheetKind> = course.iter().map(|point| point.kind).collect();
        assert_eq!(
            kinds[..3],
            [
                SheetKind::Introduction,
                SheetKind::RoundTable,
                SheetKind::Presentation
            ]
        );
        assert_eq!(kinds.last(), Some(&SheetKind::Closing));
        assert_eq!(
            kinds.iter().filter(|k| **k == SheetKind::AxisRound).count(),
            9
        );
        assert_eq!(course[9].kind, SheetKind::Pause, "after two of three axes");
        assert_eq!(minutes(&course), 175);
        assert!(cuts(&parts(&course), minutes(&course) - time::LONGEST).is_empty());
    }

    #[test]
    fn the_round_table_goes_with_who_comes() {
        let table = |coming| generic(&[], &[], coming)[1].minutes;
        assert_eq!([table(0), table(4), table(22), table(60)], [20, 10, 22, 30]);
        assert!(
            generic(&[], &[], 0)
                .iter()
                .all(|p| p.kind != SheetKind::Pause)
        );
    }

    #[test]
    fn sub_groups_have_their_axes_side_by_side() {
        let axes = [AxisId(1), AxisId(2), AxisId(3), AxisId(4)];
        let groups = [
            (SubGroupId(8), vec![AxisId(3)]),
            (SubGroupId(9), vec![AxisId(4), AxisId(77)]),
        ];
        let course = generic(&axes, &groups, 20);
        let apart = course.iter().filter(|point| point.sub_group.is_some());
        assert_eq!(apart.count(), 6, "an axis that is no more has no rounds");
        // 10 + 20 + 20 + two axes together + 10 of pause + one beside another + 10
        assert_eq!(minutes(&course), 175);
    }

    #[test]
    fn what_is_too_long_says_what_to_cut() {
        let axes = [AxisId(1), AxisId(2), AxisId(3), AxisId(4)];
        let course = generic(&axes, &[], 20);
        let over = minutes(&course) - time::LONGEST;
        assert_eq!(over, 30);
        let found = cuts(&parts(&course), over);
        assert_eq!(found[0], (Cut::Rounds, 30));
        assert!(found.contains(&(Cut::Axis(AxisId(2)), 35)));
        assert!(found.contains(&(Cut::Round(Round::Review), 60)));
        // Not enough alone, so it comes last.
        assert_eq!(found.last(), Some(&(Cut::RoundTable, 10)));
    }
}
