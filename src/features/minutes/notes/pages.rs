//! The pages of the notes.

use askama::Template;
use chrono::{DateTime, Utc};

use super::{
    clock::Clock,
    doubts,
    model::{Direction, NotedEntry, last_question, split, threaded},
    speakers::Speaker,
    target::NotesTarget,
};
use kernel::{
    ids::{EntryId, SectionId},
    meeting::{EntryKind, MeetingState},
};
use meetings::{agenda::model::OutlinePoint, frame::MeetingFrame};
use platform::{
    i18n::{Said, Translator},
    markdown::{self, SafeHtml},
    web::{Choice, FormState, Shell},
};

/// A point with its entries and the form to add one.
pub(crate) struct NotedPoint {
    /// Empty: what is noted before the first point.
    pub key: String,
    pub number: String,
    pub title: String,
    /// With the language it is in.
    pub heading: Said,
    /// 1 for a main point, 2 and 3 below.
    pub level: u8,
    pub prepared: SafeHtml,
    pub has_prepared: bool,
    pub clock: Clock,
    /// What the section one writes for noted, in its threads.
    pub own: Vec<NotedEntry>,
    /// What the others noted.
    pub others: Vec<NotedEntry>,
    /// The question that an answer would answer.
    pub question: Option<EntryId>,
    pub form: FormState,
}

/// A way to write for the plenary, or for a sub-group.
pub(crate) struct SectionLink {
    pub label: String,
    pub url: String,
    pub current: bool,
}

/// The points in order, each with its entries; first what belongs to no point.
pub(crate) fn noted_points(
    t: Translator,
    outline: Vec<OutlinePoint>,
    entries: &[NotedEntry],
    section: Option<SectionId>,
    keys: impl Fn() -> String,
    (typed, now): (Option<&FormState>, DateTime<Utc>),
) -> Vec<NotedPoint> {
    let on_agenda = |id| outline.iter().any(|point| Some(point.id) == id);
    let of = |point: Option<&OutlinePoint>| {
        let known = |e: &NotedEntry| match point {
            Some(point) => e.point_id == Some(point.id),
            // What was noted under a point taken off since is shown too.
            None => !on_agenda(e.point_id),
        };
        let noted: Vec<_> = entries.iter().filter(|e| known(e)).cloned().collect();
        let question = last_question(&noted, section);
        let (own, others) = split(threaded(noted), section);
        (own, others, question)
    };
    let form = |key: &str| match typed.filter(|form| form.value("point") == key) {
        Some(form) => form.clone(),
        None => FormState::blank().with("client_key", keys()),
    };
    let (own, others, question) = of(None);
    let before = NotedPoint {
        key: String::new(),
        number: String::new(),
        title: String::new(),
        heading: Said::plain(""),
        level: 1,
        prepared: SafeHtml::default(),
        has_prepared: false,
        clock: Clock::default(),
        own,
        others,
        question,
        form: form(""),
    };
    let points = outline.clone().into_iter().map(|point| {
        let (own, others, question) = of(Some(&point));
        NotedPoint {
            clock: Clock::of(&point, now),
            heading: point.heading(t),
            key: point.id.to_string(),
            own,
            others,
            question,
            prepared: markdown::render(&point.body),
            has_prepared: !point.body.is_empty(),
            form: form(&point.id.to_string()),
            level: point.level,
            number: point.number,
            title: point.title,
        }
    });
    std::iter::once(before).chain(points).collect()
}

/// Taking notes.
#[derive(Template)]
#[template(path = "minutes/notes/index.html")]
pub(crate) struct NotesPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    /// Notes were begun.
    pub begun: bool,
    /// Notes can be written: the minutes are a draft.
    pub open: bool,
    pub points: Vec<NotedPoint>,
    /// The point that is shown: its key.
    pub here: String,
    /// The reader may run the clock and tick who is there.
    pub may_edit: bool,
    pub speakers: Vec<Speaker>,
    /// The plenary and the sub-groups that note apart; empty where there are none.
    pub sections: Vec<SectionLink>,
    pub place: NotesTarget,
    pub kinds: &'static [EntryKind],
    /// The last change the page knows.
    pub change_no: i64,
}

impl NotesPage {
    /// The meeting's day is to come: one asks before it begins.
    pub(crate) fn is_early(&self) -> bool {
        let meeting = &self.frame.meeting;
        meeting.state == MeetingState::Planned && meeting.day() > self.shell.today
    }

    /// The meeting runs, and nothing is noted yet: its beginning can be taken back.
    pub(crate) fn is_untouched(&self) -> bool {
        let is_blank = |point: &NotedPoint| {
            point.own.is_empty() && point.others.is_empty() && !point.clock.running
        };
        self.frame.meeting.state == MeetingState::Running && self.points.iter().all(is_blank)
    }

    /// Who writes.
    pub(super) fn reader(&self) -> String {
        self.shell
            .actor_id()
            .map_or_else(String::new, |id| id.to_string())
    }

    /// The section one writes for; empty for the plenary.
    pub(super) fn section(&self) -> String {
        let section = self.place.section;
        section.map_or_else(String::new, |id| id.to_string())
    }

    /// Whom a line can name, for completion.
    pub(crate) fn names(&self) -> askama::Result<String> {
        serde_json::to_string(&self.speakers).map_err(|_| askama::Error::Fmt)
    }

    /// A point as its address names it.
    pub(crate) fn step(&self, point: &NotedPoint) -> String {
        let key = match point.key.as_str() {
            "" => "before",
            key => key,
        };
        match self.place.section {
            Some(section) => format!("?section={section}&point={key}"),
            None => format!("?point={key}"),
        }
    }

    /// What ends the ids of a point's composer.
    pub(crate) fn ends(&self, point: &NotedPoint) -> String {
        match point.key.as_str() {
            "" => "-before".to_owned(),
            key => format!("-{key}"),
        }
    }

    /// All that was noted of a kind, in the order of the agenda.
    pub(crate) fn of_kind(&self, kind: &EntryKind) -> Vec<&NotedEntry> {
        let all = self
            .points
            .iter()
            .flat_map(|p| p.own.iter().chain(&p.others));
        all.filter(|entry| entry.kind == *kind).collect()
    }

    /// The kinds that fill lists of their own.
    pub(crate) fn tallied(&self) -> [(EntryKind, &'static str); 2] {
        [
            (EntryKind::Decision, "decisions-title"),
            (EntryKind::FollowUp, "follow-up-title"),
        ]
    }

    /// The beginning of an entry's text.
    pub(crate) fn excerpt(&self, entry: &NotedEntry) -> String {
        markdown::excerpt(&entry.body, 120)
    }

    /// A decision's code, or whose a follow-up item is and until when.
    pub(crate) fn beside(&self, entry: &NotedEntry) -> String {
        let due = entry.due_on.map(|day| self.shell.t.short_date(day));
        let said = [entry.decision.clone(), entry.owner.clone(), due];
        said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// How many are there.
    pub(crate) fn present(&self) -> usize {
        self.speakers.iter().filter(|one| one.present).count()
    }

    /// What begins an entry of the kind when it is typed fast.
    pub(super) fn sign(&self, kind: &EntryKind) -> &'static str {
        kind.sign().unwrap_or("https://")
    }

    /// All signs, for the script.
    pub(super) fn signs(&self) -> String {
        self.kinds.iter().filter_map(|kind| kind.sign()).collect()
    }
}

/// One entry as it stands in the list; also sent alone to those who watch.
#[derive(Template)]
#[template(path = "minutes/notes/entry.html")]
pub(crate) struct EntryPart<'a> {
    t: Translator,
    entry: &'a NotedEntry,
    place: NotesTarget,
    open: bool,
}

impl<'a> EntryPart<'a> {
    /// Of an entry, seen from a place; `open`: it can be changed.
    pub(super) fn new(
        t: Translator,
        entry: &'a NotedEntry,
        place: NotesTarget,
        open: bool,
    ) -> Self {
        Self {
            t,
            entry,
            place,
            open,
        }
    }

    /// The text.
    fn html(&self) -> SafeHtml {
        markdown::render(&self.entry.body)
    }

    /// The Markdown, where what is shown may not say it already.
    fn source(&self) -> Option<&'a str> {
        let body = self.entry.body.as_str();
        (!is_plain(body)).then_some(body)
    }

    /// What looks like a follow-up item's day, and was not read as one.
    fn unread_day(&self) -> Option<&'a str> {
        let promised = self.entry.kind.is_promise() && self.entry.due_on.is_none();
        promised.then(|| doubts::day(&self.entry.body))?
    }

    /// What looks like a speaker's code, and is nobody's.
    fn unread_code(&self) -> Option<&'a str> {
        let nobody = self.entry.speaker.is_empty();
        nobody.then(|| doubts::code(&self.entry.body))?
    }

    /// The section that noted it, as an address names it; empty for the plenary.
    fn section(&self) -> String {
        let section = self.entry.section_id;
        section.map_or_else(String::new, |id| id.to_string())
    }

    /// Where it can move.
    fn directions(&self) -> &'static [Direction] {
        Direction::ALL
    }
}

/// Whether a text has nothing that Markdown reads as a mark: what is shown is the text itself.
fn is_plain(text: &str) -> bool {
    let marks = |c: char| c.is_control() && c != '\n' || "\\`*_[]<>#&|~@".contains(c);
    let plain_line = |line: &str| {
        let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = number.len() < line.len() && number.starts_with(['.', ')']);
        let alone = !line.is_empty() && line.trim() == line;
        alone && !numbered && !line.starts_with(['-', '+', '='])
    };
    let lower = text.to_lowercase();
    !text.contains(marks)
        && !["://", "www.", "mailto:"]
            .iter()
            .any(|link| lower.contains(link))
        && text.split('\n').all(plain_line)
}

impl NotesPage {
    /// An entry of the list.
    pub(super) fn part(&self, entry: &NotedEntry) -> askama::Result<platform::web::Rendered> {
        let part = EntryPart::new(self.shell.t, entry, self.place, self.open);
        platform::web::Rendered::of(&part).map_err(|_| askama::Error::Fmt)
    }
}

/// Changing an entry.
#[derive(Template)]
#[template(path = "minutes/notes/edit.html")]
pub(crate) struct EntryEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub points: Vec<Choice>,
    pub speakers: Vec<Choice>,
    pub history: Vec<platform::history::Entry>,
    pub action: String,
    pub remove: String,
    pub back: String,
}

/// Where the notes of a point go, before it is taken off the agenda.
#[derive(Template)]
#[template(path = "minutes/notes/gather.html")]
pub(crate) struct GatherPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub title: String,
    pub count: i64,
    pub form: FormState,
    pub points: Vec<Choice>,
    pub action: String,
    pub back: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_marks_is_its_own_source() {
        for text in [
            "Tout va bien",
            "« Oui\u{a0}», dit-il : \"a\" et 'f' (100 %) - à 10:30 !",
            "un\ndeux",
            "12 mesures; 3.5 M€ ? a + b = c",
        ] {
            assert!(is_plain(text), "{text}");
            let shown = text.replace('\u{a0}', "&nbsp;").replace('\n', "<br>\n");
            let html = markdown::render_own(text).to_string();
            assert_eq!(html.trim_end(), format!("<p>{shown}</p>"));
        }
        for text in [
            "**gras**",
            "- liste",
            "1. un",
            "https://example.org",
            "un\n\ndeux",
            "un  \ndeux",
            "a \\* b",
            "&amp;",
            "titre\n===",
        ] {
            assert!(!is_plain(text), "{text}");
        }
    }
}
