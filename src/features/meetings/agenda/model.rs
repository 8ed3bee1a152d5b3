//! The agenda's outline: numbers, times, and how it fits the meeting.

use std::borrow::Borrow;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

pub use kernel::health::Health as Doing;
use kernel::{
    ids::{GroupId, MeetingId, PersonId, PointId, StrategyId},
    lang::Lang,
    meeting::{LEVELS, PointKind, PointRound, PointState},
};
use platform::{
    history::Snapshot,
    i18n::{Said, Translator},
};

/// A status update as a round's sub-point shows it.
#[derive(Debug, Clone)]
pub struct News {
    pub published_on: NaiveDate,
    pub doing: Doing,
    pub author: String,
    /// Markdown.
    pub body: String,
    /// It was noted at this point.
    pub is_new: bool,
}

/// Where a point was left over.
#[derive(Debug, Clone)]
pub struct Carried {
    pub meeting: MeetingId,
    /// The meeting's title.
    pub title: String,
    /// The meeting's day in Brussels.
    pub day: NaiveDate,
    /// How often it was carried over.
    pub times: i64,
}

/// A point of the agenda, in order.
#[derive(Debug, Clone)]
pub struct OutlinePoint {
    pub id: PointId,
    pub parent: Option<PointId>,
    /// 1 for a main point, 2 below one, to [`LEVELS`].
    pub level: u8,
    /// `2`, `2.1`, `2.1.1`.
    pub number: String,
    pub title: String,
    /// In Dutch, where it is a usual one or a name; may be empty.
    pub title_nl: String,
    pub kind: PointKind,
    pub round: PointRound,
    /// Markdown: what is prepared.
    pub body: String,
    pub minutes_planned: Option<i32>,
    pub presenter_id: Option<PersonId>,
    /// Known or not; may be empty.
    pub presenter: String,
    pub state: PointState,
    /// It was left over by an earlier meeting: the last one it comes from.
    pub carried: Option<Carried>,
    /// A standing round's sub-point: whose news it is.
    pub strategy_id: Option<StrategyId>,
    /// As above, of a group.
    pub group_id: Option<GroupId>,
    /// The update it was prepared with, or the one noted here.
    pub news: Option<News>,
    /// The clock: running since.
    pub started_at: Option<DateTime<Utc>>,
    /// The clock: before that.
    pub seconds_spent: i32,
    /// `RENOLUTION`, `GT3`, `PREC-012`: what it is about.
    pub subjects: Vec<String>,
    /// Cards of governance tables that were taken to it, or to the one it was carried over from.
    pub cards: i64,
    pub version: i32,
}

impl OutlinePoint {
    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        // The order in which they were ticked says nothing.
        let mut subjects = self.subjects.clone();
        subjects.sort_unstable();
        Snapshot::new()
            .text("point", &self.title)
            .word("point_kind", self.kind)
            .word("point_round", self.round)
            .optional("minutes_planned", self.minutes_planned)
            .text("presenter", &self.presenter)
            .text("subjects", subjects.join(", "))
            .text("body", &self.body)
    }

    /// Its title for who reads that language.
    pub fn title_in(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl if !self.title_nl.is_empty() => &self.title_nl,
            _ => &self.title,
        }
    }

    /// As who reads that language sees it.
    #[must_use]
    pub fn read_in(mut self, lang: Lang) -> Self {
        self.title = self.title_in(lang).to_owned();
        self
    }

    /// Its title, with the language it is in.
    pub fn heading(&self, t: impl Borrow<Translator>) -> Said {
        t.borrow().said_in(&self.title, &self.title_nl, "")
    }

    /// The same behind its number, as forms offer it.
    pub fn numbered(&self, t: impl Borrow<Translator>) -> Said {
        let number = format!("{} ", self.number);
        t.borrow().said_in(&self.title, &self.title_nl, &number)
    }

    /// A standing round's sub-point: its news can be noted.
    pub(crate) fn has_owner(&self) -> bool {
        self.strategy_id.is_some() || self.group_id.is_some()
    }

    /// Whether its beginning is worth telling: a sub-point without minutes begins with its point.
    pub fn has_hour(&self) -> bool {
        !self.is_sub() || self.minutes_planned.is_some()
    }

    /// Below another point, on whatever level.
    pub fn is_sub(&self) -> bool {
        self.level > 1
    }

    /// Whether points can stand below it.
    pub(crate) fn has_room_below(&self) -> bool {
        self.level < LEVELS
    }

    /// Still to be dealt with.
    pub fn is_open(&self) -> bool {
        self.state == PointState::Open
    }

    /// Minutes on the clock by then, rounded up.
    pub fn minutes_spent(&self, now: DateTime<Utc>) -> i64 {
        let running = self
            .started_at
            .map_or(0, |at| (now - at).num_seconds().max(0));
        (i64::from(self.seconds_spent) + running + 59) / 60
    }

    /// Whether the clock shows more than planned.
    pub(crate) fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.minutes_planned
            .is_some_and(|planned| self.minutes_spent(now) > i64::from(planned))
    }
}

/// A point to add at the end of its siblings.
#[derive(Debug, Clone)]
pub struct NewPoint {
    pub parent: Option<PointId>,
    pub title: String,
    /// In Dutch; may be empty.
    pub title_nl: String,
    pub kind: PointKind,
    pub round: PointRound,
    /// Markdown.
    pub body: String,
    pub minutes_planned: Option<i32>,
    pub presenter: Option<PersonId>,
    /// Somebody Jalon does not know.
    pub presenter_name: String,
}

impl NewPoint {
    /// A discussion of that title, at the top level.
    pub fn titled(title: impl Into<String>) -> Self {
        Self {
            parent: None,
            title: title.into(),
            title_nl: String::new(),
            kind: PointKind::Discussion,
            round: PointRound::None,
            body: String::new(),
            minutes_planned: None,
            presenter: None,
            presenter_name: String::new(),
        }
    }
}

/// How the planned minutes fit the meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// When each point of the outline begins; none where nothing before it is planned.
    pub begins: Vec<DateTime<Utc>>,
    /// Minutes planned in all.
    pub planned: i64,
    /// Minutes the meeting lasts.
    pub available: i64,
}

impl Schedule {
    /// Minutes planned beyond the meeting's end; negative: minutes left.
    pub fn over(&self) -> i64 {
        self.planned - self.available
    }

    /// Whether more is planned than there is time for.
    pub(crate) fn is_over(&self) -> bool {
        self.over() > 0
    }

    /// Minutes left.
    pub fn left(&self) -> i64 {
        -self.over()
    }
}

/// The schedule: on each level a point takes the longer of its own minutes and those of the
/// points right below it.
pub fn schedule(outline: &[OutlinePoint], from: DateTime<Utc>, to: DateTime<Utc>) -> Schedule {
    let deepest = outline.iter().map(|p| usize::from(p.level)).max();
    // By level, from the end: the minutes of siblings whose point comes before them.
    let mut sums = vec![0; deepest.unwrap_or(0) + 2];
    let mut takes: Vec<i64> = Vec::with_capacity(outline.len());
    for point in outline.iter().rev() {
        let level = usize::from(point.level);
        let own = i64::from(point.minutes_planned.unwrap_or(0));
        let below = std::mem::take(&mut sums[level + 1]);
        sums[level] += own.max(below);
        takes.push(own.max(below));
    }
    // By level: when the next point begins; the first below a point begins with it.
    let mut next = vec![from; sums.len()];
    let mut begins = Vec::with_capacity(outline.len());
    for (point, takes) in outline.iter().zip(takes.into_iter().rev()) {
        let level = usize::from(point.level);
        let at = next[level];
        begins.push(at);
        next[level] = at + TimeDelta::minutes(takes);
        next[level + 1] = at;
    }
    Schedule {
        begins,
        planned: sums[1],
        available: (to - from).num_minutes(),
    }
}

/// A top-level point in the bar of the agenda, in thousandths of its width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub kind: PointKind,
    /// `2. Governance`
    pub label: String,
    pub x: i64,
    pub width: i64,
}

/// The top-level points that have a duration, as parts of a bar; and where the meeting ends on
/// it, where more is planned than there is time for.
pub fn segments(outline: &[OutlinePoint], schedule: &Schedule) -> (Vec<Segment>, Option<i64>) {
    let whole = schedule.planned.max(schedule.available).max(1);
    let share = |minutes: i64| minutes * 1000 / whole;
    let Some(first) = schedule.begins.first() else {
        return (Vec::new(), None);
    };
    let tops: Vec<(&OutlinePoint, i64)> = outline
        .iter()
        .zip(&schedule.begins)
        .filter(|(point, _)| !point.is_sub())
        .map(|(point, at)| (point, (*at - *first).num_minutes()))
        .collect();
    let ends = tops.iter().skip(1).map(|(_, at)| *at);
    let segments = tops
        .iter()
        .zip(ends.chain([schedule.planned]))
        .filter(|((_, from), to)| to > from)
        .map(|((point, from), to)| Segment {
            kind: point.kind,
            label: format!("{}. {}", point.number, point.title),
            x: share(*from),
            // A gap shows where one point ends.
            width: (share(to - from) - 3).max(2),
        })
        .collect();
    let end = schedule.is_over().then(|| share(schedule.available));
    (segments, end)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::agenda::tree::numbered;

    pub(crate) fn point(id: i64, parent: Option<i64>, minutes: Option<i32>) -> OutlinePoint {
        OutlinePoint {
            id: PointId(id),
            parent: parent.map(PointId),
            level: 0,
            number: String::new(),
            title: format!("P{id}"),
            title_nl: String::new(),
            kind: PointKind::Discussion,
            round: PointRound::None,
            body: String::new(),
            minutes_planned: minutes,
            presenter_id: None,
            presenter: String::new(),
            state: PointState::Open,
            carried: None,
            strategy_id: None,
            group_id: None,
            news: None,
            started_at: None,
            seconds_spent: 0,
            subjects: Vec::new(),
            cards: 0,
            version: 1,
        }
    }

    #[test]
    fn on_three_levels_each_point_takes_the_longer_of_its_own_and_the_next_level_s_minutes() {
        let from = DateTime::UNIX_EPOCH;
        let outline = numbered(vec![
            point(1, None, Some(10)),
            point(2, Some(1), Some(5)),
            point(3, Some(2), Some(4)),
            point(4, Some(2), Some(8)),
            point(5, Some(1), Some(20)),
            point(6, Some(5), Some(3)),
            point(7, None, None),
        ]);
        let schedule = schedule(&outline, from, from + TimeDelta::minutes(60));
        let begins: Vec<_> = schedule
            .begins
            .iter()
            .map(|b| (*b - from).num_minutes())
            .collect();
        // 1.1 lasts 12 minutes for its own sub-points, 1.2 its own 20.
        assert_eq!(begins, [0, 0, 0, 4, 12, 12, 32]);
        assert_eq!(schedule.planned, 32);
    }

    #[test]
    fn a_point_takes_the_longer_of_its_own_and_its_sub_points_minutes() {
        let from = DateTime::UNIX_EPOCH;
        let outline = numbered(vec![
            point(1, None, Some(10)),
            point(2, Some(1), Some(8)),
            point(3, Some(1), Some(7)),
            point(4, None, Some(20)),
        ]);
        let schedule = schedule(&outline, from, from + TimeDelta::minutes(30));
        let begins: Vec<_> = schedule
            .begins
            .iter()
            .map(|b| (*b - from).num_minutes())
            .collect();
        assert_eq!(begins, [0, 0, 8, 15]);
        assert_eq!((schedule.planned, schedule.over()), (35, 5));
        assert!(schedule.is_over());
        let (parts, end) = segments(&outline, &schedule);
        let parts: Vec<_> = parts.iter().map(|s| (s.label.as_str(), s.x)).collect();
        assert_eq!(parts, [("1. P1", 0), ("2. P4", 428)]);
        assert_eq!(end, Some(857));
    }
}
