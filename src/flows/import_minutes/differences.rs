//! Where a planned meeting and the minutes of it say otherwise.

use super::queries::SameDay;
use kernel::dates::brussels;
use minutes_reader::parse::model::Facts;
use platform::i18n::Translator;

/// A fact that the planned meeting and the minutes say differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    pub label: String,
    pub held: String,
    pub said: String,
}

/// What the minutes say otherwise than a planned meeting. What it lacks is no difference: it is filled.
pub(super) fn differences(meeting: &SameDay, facts: &Facts, t: &Translator) -> Vec<Difference> {
    let hours = facts
        .from
        .zip(facts.to)
        .map_or(String::new(), |(from, to)| {
            format!("{}–{}", from.format("%H:%M"), to.format("%H:%M"))
        });
    let planned = format!(
        "{}–{}",
        brussels(meeting.starts_at).format("%H:%M"),
        brussels(meeting.ends_at).format("%H:%M")
    );
    let number = facts.number.map_or(String::new(), |n| n.to_string());
    [
        (
            "minutes-import-title",
            meeting.title.clone(),
            facts.title.clone(),
        ),
        ("minutes-import-number", meeting.number.to_string(), number),
        ("minutes-import-hours", planned, hours),
        (
            "minutes-import-place",
            meeting.place.clone(),
            facts.place.clone(),
        ),
        (
            "minutes-import-video",
            meeting.video_url.clone(),
            facts.video_url.clone(),
        ),
    ]
    .into_iter()
    .filter(|(_, held, said)| !held.is_empty() && !said.is_empty() && held.trim() != said.trim())
    .map(|(label, held, said)| Difference {
        label: t.t(label),
        held,
        said,
    })
    .collect()
}
