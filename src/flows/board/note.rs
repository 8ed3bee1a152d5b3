//! The board on one page, for the committee: tables alone, cut where they would need a second page.

use chrono::NaiveDate;

use super::{
    model::{Board, GroupRow},
    said::{advance, since_gt0},
};
use platform::{
    i18n::Translator,
    print::{Document, Fact, Summary},
    web::Figure,
};
use portfolio::{links_and_milestones::Deadline, updates::queries::Standing};

/// Milestones named.
const MILESTONES: usize = 3;
/// Groups, and strategies.
const LINES: usize = 10;
/// Characters of the last word on a group, beside its pilots and numbers.
const GROUP_WORD: usize = 60;
/// On a strategy: a line.
const STRATEGY_WORD: usize = 70;

/// The page, in its reader's language.
pub(super) fn document(board: &Board, t: Translator, today: NaiveDate) -> Document {
    Document {
        lang: t.0,
        kind: t.t("board-note"),
        title: t.t1("board-note-title", "date", t.date(today)),
        facts: facts(board, t, today),
        notice: String::new(),
        people: None,
        parts: Vec::new(),
        summaries: vec![
            to_unblock(board, t),
            groups(board, t, today),
            strategies(board, t),
        ],
        page_word: t.t("print-page"),
    }
}

fn facts(board: &Board, t: Translator, today: NaiveDate) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let (Some(fixed), Some((days, key))) =
        (board.timeline.immovable(), board.timeline.countdown())
    {
        let left = format!("{} {}", t.number(days), t.count(key, days));
        facts.push(Fact::new(
            t.t("milestone-immovable"),
            format!("{} · {left}", named(fixed, t)),
        ));
    }
    let marks = board.timeline.marks.iter().map(|mark| &mark.deadline);
    let next = marks.filter(|deadline| !deadline.immovable && !deadline.is_late(&today));
    let next: Vec<String> = next.take(MILESTONES).map(|next| named(next, t)).collect();
    if !next.is_empty() {
        facts.push(Fact::new(t.t("board-next-milestones"), next.join(" · ")));
    }
    facts.push(Fact::new(t.t("board-advance"), advance(board, t)));
    if let Some(since) = since_gt0(board, t) {
        facts.push(Fact::new(t.t("board-trend"), since));
    }
    if let Some(meeting) = &board.next_meeting {
        let when = t.moment(meeting.starts_at);
        facts.push(Fact::new(
            t.t("board-next"),
            format!("{}, {when}", meeting.title),
        ));
    }
    facts
}

/// A milestone with its day.
fn named(deadline: &Deadline, t: Translator) -> String {
    format!("{}, {}", deadline.label, t.date(deadline.due_on))
}

fn to_unblock(board: &Board, t: Translator) -> Summary {
    let row = |figure: &Figure| {
        let what = t.count(figure.key, figure.count);
        vec![t.number(figure.count), what, figure.about.clone()]
    };
    let mut rows: Vec<Vec<String>> = board.to_unblock.iter().map(row).collect();
    if rows.is_empty() {
        rows.push(vec![t.number(0), t.t("board-unblock-none"), String::new()]);
    }
    Summary {
        title: t.t("board-unblock"),
        heads: vec![t.t("board-count"), t.t("board-what"), t.t("board-where")],
        rows,
    }
}

fn groups(board: &Board, t: Translator, today: NaiveDate) -> Summary {
    let row = |row: &GroupRow| {
        let counts = row.line.state_counts();
        let word = row.word.as_ref().map(|word| last_word(word, GROUP_WORD, t));
        let said = [row.line.pilots.clone(), word];
        let said: Vec<String> = said.into_iter().flatten().collect();
        vec![
            row.line.code.clone(),
            said.join(" — "),
            counts.total().to_string(),
            counts.reviewed().to_string(),
            counts.decided().to_string(),
            row.line.late(&today).to_string(),
        ]
    };
    Summary {
        title: t.t("board-groups"),
        heads: vec![
            t.t("board-group"),
            t.t("board-pilot-word"),
            t.t("measures-title"),
            t.t("board-submitted"),
            t.t("board-decided-short"),
            t.t("measure-filter-late"),
        ],
        rows: board.groups.iter().take(LINES).map(row).collect(),
    }
}

fn strategies(board: &Board, t: Translator) -> Summary {
    let row = |strategy: &Standing| {
        let day = strategy.published_on.map(|day| t.short_date(day));
        vec![
            strategy.code.clone(),
            last_word(strategy, STRATEGY_WORD, t),
            day.unwrap_or_default(),
        ]
    };
    Summary {
        title: t.t("board-strategies"),
        heads: vec![t.t("board-strategy"), t.t("board-word"), t.t("update-date")],
        rows: board.strategies.iter().take(LINES).map(row).collect(),
    }
}

/// How something is doing, in a line.
fn last_word(standing: &Standing, limit: usize, t: Translator) -> String {
    match standing.health {
        Some(health) => t.fact(&t.word(health), standing.excerpt(limit)),
        None => t.t("updates-none"),
    }
}
