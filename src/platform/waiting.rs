//! What waits for somebody. Each room declares in its `waiting.rs` the kinds of work it leaves to
//! people, and reads in one statement what of it waits for a reader; the first page puts the rooms'
//! answers together.

use std::borrow::Borrow;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    auth::Actor,
    i18n::{Said, Translator},
    markdown,
};
use kernel::fold;

/// A kind of waiting work.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// Its name in the room's statement and in the page.
    pub word: &'static str,
    /// Key of its heading.
    pub title: &'static str,
    /// Key of the text that says how many things stand behind a line; none where it is one.
    pub bundle: Option<&'static str>,
    /// The date of a line is when it takes place, not when something is due.
    pub is_appointment: bool,
    in_markdown: bool,
    named: bool,
    turn: Turn,
    url: fn(&Line) -> String,
    all_url: fn(&Actor) -> String,
    done_url: Option<fn(&Line) -> String>,
}

/// What comes before what on the page, where dates do not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    Asked,
    Own,
    Helped,
}

impl Kind {
    /// The reader's own work, where a line leads and where the rest of a cut list is.
    pub const fn new(
        word: &'static str,
        title: &'static str,
        url: fn(&Line) -> String,
        all_url: fn(&Actor) -> String,
    ) -> Self {
        Self {
            word,
            title,
            bundle: None,
            is_appointment: false,
            in_markdown: false,
            named: false,
            turn: Turn::Own,
            url,
            all_url,
            done_url: None,
        }
    }

    /// Whose lines the reader may be done with as they are, by a form to that address.
    pub const fn done_by(mut self, url: fn(&Line) -> String) -> Self {
        self.done_url = Some(url);
        self
    }

    /// Whose lines stand for several things, with the key of the text that counts them.
    pub const fn bundled(mut self, key: &'static str) -> Self {
        self.bundle = Some(key);
        self
    }

    /// Whose date is when it takes place.
    pub const fn appointment(mut self) -> Self {
        self.is_appointment = true;
        self
    }

    /// Whose titles are the first words of a text in Markdown.
    pub const fn in_markdown(mut self) -> Self {
        self.in_markdown = true;
        self
    }

    /// Whose titles are names: they say their language where they have one. Others were written by somebody.
    pub const fn named(mut self) -> Self {
        self.named = true;
        self
    }

    /// Somebody turned to the reader: before the own work that has no date either.
    pub const fn asked(mut self) -> Self {
        self.turn = Turn::Asked;
        self
    }

    /// Others' work that the reader helps along: after all of the own.
    pub const fn helped(mut self) -> Self {
        self.turn = Turn::Helped;
        self
    }

    /// What a line is about, in which language.
    pub fn said(&self, line: &Line, t: impl Borrow<Translator>) -> Said {
        match self.named {
            true => line.title.clone(),
            false => t.borrow().written(line.title.text()),
        }
    }

    /// Where to do what a line says.
    pub fn leads_to(&self, line: &Line) -> String {
        (self.url)(line)
    }

    /// Where a form says that the reader is done with a line.
    pub fn done_with(&self, line: &Line) -> Option<String> {
        self.done_url.map(|url| url(line))
    }

    /// Due today, or takes place today.
    pub fn is_today(&self, line: &Line, today: &NaiveDate) -> bool {
        line.due_on == Some(*today)
    }

    /// Past its date.
    pub fn is_late(&self, line: &Line, today: &NaiveDate) -> bool {
        !self.is_appointment && line.due_on.is_some_and(|due| due < *today)
    }
}

/// One thing that waits, as the room's statement gives it.
#[derive(Debug, Clone)]
pub struct Line {
    /// The word of its kind.
    pub kind: String,
    /// What it leads to, by kind.
    pub id: i64,
    /// A part of that.
    pub part: Option<i64>,
    /// `PREC-012`, `GT3`, `citydev`, `GT0-2021-003`.
    pub label: String,
    pub title: Said,
    /// How many things stand behind the line.
    pub count: i64,
    /// Since when it waits.
    pub since: DateTime<Utc>,
    /// When it is due.
    pub due_on: Option<NaiveDate>,
    /// Why it came back.
    pub note: Option<String>,
    /// Lines of this kind in all; more than are listed.
    pub total: i64,
}

impl Line {
    /// The label, where the title does not begin with it.
    pub fn mark(&self) -> &str {
        fold::abbreviation(&self.label, self.title.text())
    }

    /// By that day, late ones too.
    fn is_due(&self, until: NaiveDate) -> bool {
        self.due_on.is_some_and(|due| due <= until)
    }
}

/// All lines of a kind that are listed.
#[derive(Debug, Clone)]
pub struct Section {
    pub kind: &'static Kind,
    pub lines: Vec<Line>,
    /// Where the rest is, where the list is cut.
    pub all_url: String,
    /// Lines in all.
    total: i64,
}

impl Section {
    /// Lines in all.
    pub fn total(&self) -> i64 {
        self.total
    }

    /// How many things wait: those behind the lines, where all of these are listed.
    pub fn things(&self) -> i64 {
        match self.hidden() {
            0 => self.lines.iter().map(|line| line.count).sum(),
            _ => self.total,
        }
    }

    /// The lines that are seen at once.
    pub fn first(&self) -> &[Line] {
        &self.lines[..self.cut()]
    }

    /// The others: they unfold.
    pub fn folded(&self) -> &[Line] {
        &self.lines[self.cut()..]
    }

    /// One line is not worth a fold.
    fn cut(&self) -> usize {
        match self.lines.len() {
            all if all <= AT_ONCE + 1 => all,
            _ => AT_ONCE,
        }
    }

    /// Lines not listed.
    pub fn hidden(&self) -> i64 {
        self.total - i64::try_from(self.lines.len()).unwrap_or(0)
    }

    /// When the first of its lines is due, or takes place.
    fn soonest(&self) -> Option<NaiveDate> {
        self.lines.iter().filter_map(|line| line.due_on).min()
    }
}

/// What this week asks for: a line, or all of a kind, where those are many and listed below.
#[derive(Debug, Clone)]
pub struct Due {
    pub kind: &'static Kind,
    /// The first of them.
    pub line: Line,
    /// How many there are, where they are listed below.
    pub folded: Option<usize>,
}

/// Days from today that are this week's, so that it is never over on a Friday.
const WEEK: Days = Days::new(7);
/// So many lines of a kind stand in the week by themselves.
const APART: usize = 3;
/// So many lines of a kind are seen at once below it.
const AT_ONCE: usize = 4;
/// So many kinds stand open below the week; those that press less are a line each.
pub const OPEN: usize = 4;

/// Takes out what is due within the week or late, by its date; others' work stays where it is.
pub fn this_week(sections: &mut Vec<Section>, today: NaiveDate) -> Vec<Due> {
    let until = today.checked_add_days(WEEK).unwrap_or(today);
    let mut week = Vec::new();
    for section in sections.iter_mut() {
        let kind = section.kind;
        if kind.turn == Turn::Helped {
            continue;
        }
        let due = section.lines.iter().filter(|line| line.is_due(until));
        let due = due.count();
        if due > APART {
            let first = section.lines.iter().find(|line| line.is_due(until));
            week.extend(first.map(|line| Due {
                kind,
                line: line.clone(),
                folded: Some(due),
            }));
            continue;
        }
        let taken = section.lines.extract_if(.., |line| line.is_due(until));
        week.extend(taken.map(|line| Due {
            kind,
            line,
            folded: None,
        }));
        section.total -= i64::try_from(due).unwrap_or(0);
    }
    sections.retain(|section| !section.lines.is_empty());
    // What is left of a kind may be due later than before.
    *sections = in_order(std::mem::take(sections));
    week.sort_by_key(|due| (due.line.due_on, due.line.since));
    week
}

/// A room's lines by kind, in the order of its kinds; the first due and oldest come first.
pub fn sections(kinds: &'static [Kind], mut lines: Vec<Line>, actor: &Actor) -> Vec<Section> {
    lines.sort_by_key(|line| (line.due_on.unwrap_or(NaiveDate::MAX), line.since, line.id));
    let mut sections = Vec::new();
    for kind in kinds {
        let mut listed: Vec<Line> = lines
            .extract_if(.., |line| line.kind == kind.word)
            .collect();
        if listed.is_empty() {
            continue;
        }
        if kind.in_markdown {
            for line in &mut listed {
                line.title = markdown::excerpt(line.title.text(), 160).into();
            }
        }
        sections.push(Section {
            kind,
            total: listed.first().map_or(0, |line| line.total),
            lines: listed,
            all_url: (kind.all_url)(actor),
        });
    }
    debug_assert!(lines.is_empty(), "of no kind declared: {lines:?}");
    sections
}

/// The rooms' sections in the order of the page: what presses most first (its nearest date, late ones
/// before all), what nobody set a date for after it, others' work last. Among equals the rooms' own
/// order stays.
pub fn in_order(mut sections: Vec<Section>) -> Vec<Section> {
    sections.sort_by_key(|section| {
        let turn = section.kind.turn;
        let soonest = section.soonest().unwrap_or(NaiveDate::MAX);
        (turn == Turn::Helped, soonest, turn)
    });
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEM: Kind = Kind::new("item", "task-item", |_| String::new(), |_| String::new());
    const KINDS: &[Kind] = &[
        ITEM,
        Kind {
            word: "help",
            ..ITEM.helped()
        },
    ];

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn section(kind: &'static Kind, due: &[&str]) -> Section {
        let line = |due: &&str| Line {
            kind: kind.word.into(),
            id: 0,
            part: None,
            label: String::new(),
            title: Said::plain(""),
            count: 1,
            since: DateTime::UNIX_EPOCH,
            due_on: due.parse().ok(),
            note: None,
            total: 20,
        };
        Section {
            kind,
            lines: due.iter().map(line).collect(),
            all_url: String::new(),
            total: 20,
        }
    }

    #[test]
    fn the_week_begins_with_what_is_late_and_leaves_the_rest() {
        let mut sections = vec![
            section(&KINDS[0], &["2021-09-29", "2021-09-01", "2021-09-30", ""]),
            section(&KINDS[1], &["2021-09-22"]),
        ];
        let week = this_week(&mut sections, day("2021-09-22"));
        let days: Vec<_> = week.iter().filter_map(|due| due.line.due_on).collect();
        assert_eq!(days, [day("2021-09-01"), day("2021-09-29")]);
        assert_eq!((sections[0].lines.len(), sections[0].total()), (2, 18));
        assert_eq!(sections[0].hidden(), 16);
        assert_eq!(sections[1].lines.len(), 1, "others' work stays");
    }

    #[test]
    fn a_long_list_unfolds_and_one_line_is_not_worth_a_fold() {
        for (lines, first) in [(0, 0), (4, 4), (5, 5), (6, 4), (12, 4)] {
            let section = section(&KINDS[0], &vec![""; lines]);
            let parts = (section.first().len(), section.folded().len());
            assert_eq!(parts, (first, lines - first));
        }
    }

    #[test]
    fn many_of_a_kind_are_one_line_and_stay_below() {
        let mut sections = vec![section(&KINDS[0], &["2021-09-23"; 5])];
        let week = this_week(&mut sections, day("2021-09-22"));
        assert_eq!(week.len(), 1);
        assert_eq!(week[0].folded, Some(5));
        assert_eq!((sections[0].lines.len(), sections[0].total()), (5, 20));
    }
}
