//! The results as shown: matrix people × slots, best slots in words, picture by day and hour.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    frame::{short_weekday, slot_name},
    model::{Answer, Poll, PollState},
    queries::{InviteeRow, SlotRow, answers_of},
    ranking::{Ranking, Score, Voter, best_slots},
};
use kernel::{
    dates::{brussels_date, clock_time},
    ids::{InviteeId, SlotId},
};
use platform::i18n::Translator;

/// Best slots shown.
const SHOWN: usize = 5;

/// A column of the matrix.
#[derive(Debug, Clone)]
pub struct Column {
    pub id: SlotId,
    pub time: String,
    /// With its day, for screen readers.
    pub full: String,
    pub yes: usize,
    pub if_need_be: usize,
    pub no: usize,
    /// Among the very best.
    pub first: bool,
    pub past: bool,
}

/// A day above its columns.
#[derive(Debug, Clone)]
pub struct DayHead {
    pub label: String,
    pub columns: usize,
}

/// A line of the matrix.
#[derive(Debug, Clone)]
pub struct Line {
    pub name: String,
    pub organisation: Option<String>,
    pub required: bool,
    pub comment: String,
    pub cells: Vec<Option<Answer>>,
}

/// A slot with what speaks for it, or against.
#[derive(Debug, Clone)]
pub struct Ranked {
    pub id: SlotId,
    pub label: String,
    pub why: String,
    pub first: bool,
}

/// A cell of the picture.
#[derive(Debug, Clone)]
pub struct Cell {
    pub x: usize,
    pub y: usize,
    /// 0 to 4.
    pub level: usize,
    pub text: String,
    pub title: String,
    pub first: bool,
}

/// A word beside the picture.
#[derive(Debug, Clone)]
pub struct Mark {
    pub at: usize,
    pub text: String,
    pub below: String,
}

/// The picture by day and hour.
#[derive(Debug, Clone)]
pub struct Heat {
    pub width: usize,
    pub height: usize,
    pub days: Vec<Mark>,
    pub hours: Vec<Mark>,
    pub cells: Vec<Cell>,
}

/// All of it.
#[derive(Debug, Clone)]
pub struct Results {
    pub days: Vec<DayHead>,
    pub columns: Vec<Column>,
    pub lines: Vec<Line>,
    pub best: Vec<Ranked>,
    /// Where none is best: the nearest, and who is missing.
    pub nearest: Vec<Ranked>,
    pub heat: Heat,
    pub answered: usize,
}

impl Results {
    /// From what is stored.
    pub fn new(
        t: Translator,
        poll: &Poll,
        slots: &[SlotRow],
        people: &[InviteeRow],
        now: DateTime<Utc>,
    ) -> Self {
        let ranking = rank(poll, slots, people, now);
        let ranked = |score: &Score, why: String| {
            let slot = slots.iter().find(|slot| slot.id == score.slot)?;
            Some(Ranked {
                id: slot.id,
                label: slot_name(t, poll, slot.starts_at),
                why,
                first: ranking.is_first(slot.id),
            })
        };
        let best = ranking.best.iter().take(SHOWN);
        let best: Vec<Ranked> = best.filter_map(|s| ranked(s, why(t, s))).collect();
        let others = ranking
            .others
            .iter()
            .take(if best.is_empty() { 3 } else { 0 });
        let nearest = others.filter_map(|s| ranked(s, lacking(t, s, people)));
        let columns = columns(t, poll, slots, people, &ranking, now);
        Self {
            days: day_heads(t, slots),
            heat: heat(t, slots, &columns, people.len()),
            lines: lines(slots, people),
            nearest: nearest.collect(),
            best,
            columns,
            answered: people.iter().filter(|p| p.answered_at.is_some()).count(),
        }
    }

    /// Whether the matrix has anything to show.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty() || self.lines.is_empty()
    }
}

/// The slots in order of merit; past ones cannot be chosen and are left out.
pub fn rank(poll: &Poll, slots: &[SlotRow], people: &[InviteeRow], now: DateTime<Utc>) -> Ranking {
    let over = poll.state(now) == PollState::Chosen;
    let ahead = slots.iter().filter(|slot| over || slot.starts_at > now);
    let ids: Vec<SlotId> = ahead.map(|slot| slot.id).collect();
    let voters: Vec<Voter> = people
        .iter()
        .map(|row| Voter {
            id: row.id,
            required: row.required,
        })
        .collect();
    best_slots(&ids, &voters, &answers_of(people))
}

/// Why a slot is good: "all 3 required can; 9 yes, 2 if need be, 1 no".
pub fn why(t: Translator, score: &Score) -> String {
    let counts = counts(t, score);
    if score.required == 0 {
        return counts;
    }
    let required = if score.required_yes == score.required {
        t.count("poll-why-required-yes", score.required)
    } else {
        let reluctant = score.required - score.required_yes;
        t.with(
            "poll-why-required-maybe",
            &[
                ("count", score.required.to_string()),
                ("reluctant", reluctant.to_string()),
            ],
        )
    };
    t.t2("poll-why", "who", required, "counts", counts)
}

fn counts(t: Translator, score: &Score) -> String {
    t.with(
        "poll-why-counts",
        &[
            ("yes", score.yes.to_string()),
            ("maybe", score.if_need_be.to_string()),
            ("no", score.no.to_string()),
        ],
    )
}

/// Who is missing: "Pilote A (no), Pilote B (not answered); 4 yes, …".
pub fn lacking(t: Translator, score: &Score, people: &[InviteeRow]) -> String {
    let missing = |id: &InviteeId| {
        let row = people.iter().find(|row| row.id == *id)?;
        let reason = match row.answer(&score.slot) {
            Some(answer) => t.word(answer),
            None => t.t("poll-answer-unknown"),
        };
        Some(format!("{} ({})", row.name, reason.to_lowercase()))
    };
    let names: Vec<String> = score.missing.iter().filter_map(missing).collect();
    let counts = counts(t, score);
    if names.is_empty() {
        return counts;
    }
    let lacks = t.t1("poll-why-missing", "names", names.join(", "));
    t.t2("poll-why", "who", lacks, "counts", counts)
}

fn columns(
    t: Translator,
    poll: &Poll,
    slots: &[SlotRow],
    people: &[InviteeRow],
    ranking: &Ranking,
    now: DateTime<Utc>,
) -> Vec<Column> {
    let column = |slot: &SlotRow| {
        let said = |wanted| {
            let all = people.iter().filter(|p| p.answer(&slot.id) == Some(wanted));
            all.count()
        };
        Column {
            id: slot.id,
            time: slot.time(),
            full: slot_name(t, poll, slot.starts_at),
            yes: said(Answer::Yes),
            if_need_be: said(Answer::IfNeedBe),
            no: said(Answer::No),
            first: ranking.is_first(slot.id),
            past: slot.starts_at <= now,
        }
    };
    slots.iter().map(column).collect()
}

fn day_heads(t: Translator, slots: &[SlotRow]) -> Vec<DayHead> {
    let mut heads: Vec<(NaiveDate, usize)> = Vec::new();
    for slot in slots {
        let day = brussels_date(slot.starts_at);
        match heads.last_mut() {
            Some((last, columns)) if *last == day => *columns += 1,
            _ => heads.push((day, 1)),
        }
    }
    let head = |(day, columns): (NaiveDate, usize)| DayHead {
        label: format!("{} {}", short_weekday(t, day), t.short_date(day)),
        columns,
    };
    heads.into_iter().map(head).collect()
}

fn lines(slots: &[SlotRow], people: &[InviteeRow]) -> Vec<Line> {
    let line = |row: &InviteeRow| Line {
        name: row.name.clone(),
        organisation: row.organisation.clone(),
        required: row.required,
        comment: row.comment.clone(),
        cells: slots.iter().map(|slot| row.answer(&slot.id)).collect(),
    };
    people.iter().map(line).collect()
}

const LEFT: usize = 52;
const TOP: usize = 40;
const STEP_X: usize = 58;
const STEP_Y: usize = 34;

fn heat(t: Translator, slots: &[SlotRow], columns: &[Column], people: usize) -> Heat {
    let days: BTreeSet<NaiveDate> = slots.iter().map(|s| brussels_date(s.starts_at)).collect();
    let hours: BTreeSet<String> = slots.iter().map(|s| clock_time(s.starts_at)).collect();
    let (days, hours): (Vec<_>, Vec<_>) = (days.into_iter().collect(), hours.into_iter().collect());
    let cell = |(slot, column): (&SlotRow, &Column)| {
        let day = days
            .iter()
            .position(|d| *d == brussels_date(slot.starts_at))?;
        let hour = hours.iter().position(|h| *h == column.time)?;
        // Half a yes for "if need be", in four steps up to everybody.
        let points = 2 * column.yes + column.if_need_be;
        let text = match column.if_need_be {
            0 => column.yes.to_string(),
            maybe => format!("{}+{maybe}", column.yes),
        };
        Some(Cell {
            x: LEFT + day * STEP_X,
            y: TOP + hour * STEP_Y,
            level: (2 * points).div_ceil(people.max(1)).min(4),
            text: if column.first {
                format!("★ {text}")
            } else {
                text
            },
            title: t.fact(
                &column.full,
                t.with(
                    "poll-why-counts",
                    &[
                        ("yes", column.yes.to_string()),
                        ("maybe", column.if_need_be.to_string()),
                        ("no", column.no.to_string()),
                    ],
                ),
            ),
            first: column.first,
        })
    };
    Heat {
        width: LEFT + days.len() * STEP_X + 4,
        height: TOP + hours.len() * STEP_Y + 4,
        cells: slots.iter().zip(columns).filter_map(cell).collect(),
        days: days
            .iter()
            .enumerate()
            .map(|(n, day)| Mark {
                at: LEFT + n * STEP_X + STEP_X / 2,
                text: short_weekday(t, *day),
                below: day.format("%d/%m").to_string(),
            })
            .collect(),
        hours: hours
            .iter()
            .enumerate()
            .map(|(n, hour)| Mark {
                at: TOP + n * STEP_Y + STEP_Y / 2 + 4,
                text: hour.clone(),
                below: String::new(),
            })
            .collect(),
    }
}
