//! The points of a meeting as its notes have them: each with what was noted under it.

use chrono::{DateTime, Utc};

use super::{
    clock::Clock,
    model::{NotedEntry, last_question, split, threaded},
};
use kernel::ids::{EntryId, SectionId};
use meetings::agenda::model::OutlinePoint;
use platform::{
    i18n::{Said, Translator},
    markdown::{self, SafeHtml},
    web::FormState,
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
