//! Minutes as Markdown.

use std::fmt::Write as _;

use super::document::{Entry, MinutesDocument};
use crate::{
    features::meetings::model::{EntryKind, Standing},
    platform::i18n::Translator,
};

/// The whole document, its fixed words in the reader's language.
pub fn of(document: &MinutesDocument, t: Translator) -> String {
    let mut text = format!("# {}\n\n", document.title);
    let when = t.time_span(document.starts_at, document.ends_at);
    let _ = writeln!(text, "{} · {when}", document.group);
    for place in [&document.place, &document.video_url] {
        if !place.is_empty() {
            let _ = writeln!(text, "{place}");
        }
    }
    for standing in Standing::ALL {
        let people = document.with_standing(standing);
        if people.is_empty() {
            continue;
        }
        let names: Vec<String> = people
            .iter()
            .map(|a| match a.represented_by.as_str() {
                "" => a.name.clone(),
                by => format!("{} → {by}", a.name),
            })
            .collect();
        let _ = write!(text, "\n**{}** : {}\n", t.word(standing), names.join(", "));
    }
    for point in &document.points {
        if !point.number.is_empty() {
            let level = if point.is_sub { "###" } else { "##" };
            let _ = write!(text, "\n{level} {} {}\n", point.number, point.title);
        }
        if !point.entries.is_empty() {
            text.push('\n');
        }
        for (index, entry) in point.entries.iter().enumerate() {
            if point.begins_section(&index) {
                let _ = write!(text, "\n#### {}\n\n", entry.section);
            }
            push_entry(&mut text, entry, t);
        }
    }
    text
}

fn push_entry(text: &mut String, entry: &Entry, t: Translator) {
    let indent = if entry.is_reply { "  " } else { "" };
    let _ = write!(text, "{indent}- ");
    if entry.kind != EntryKind::Information {
        let _ = write!(text, "**{}", t.word(entry.kind));
        if !entry.decision.is_empty() {
            let _ = write!(text, " {}", entry.decision);
        }
        text.push_str("** ");
    }
    if !entry.speaker.is_empty() && entry.kind != EntryKind::FollowUp {
        let _ = write!(text, "{} : ", entry.speaker);
    }
    // Lines after the first belong to the same item.
    let body = entry.body.replace('\n', &format!("\n{indent}  "));
    text.push_str(&body);
    if entry.kind == EntryKind::FollowUp {
        let due = entry.due_on.map(|day| t.date(day)).unwrap_or_default();
        let facts: Vec<&str> = [entry.owner.as_str(), due.as_str()]
            .into_iter()
            .filter(|fact| !fact.is_empty())
            .collect();
        if !facts.is_empty() {
            let _ = write!(text, " ({})", facts.join(", "));
        }
    }
    if let Some(at) = entry.amended_at {
        let _ = write!(
            text,
            " [{}]",
            t.t1("minutes-amended-on", "when", t.moment(at))
        );
        if !entry.amendment_reason.is_empty() {
            let _ = write!(text, " ({})", entry.amendment_reason);
        }
    }
    text.push('\n');
}
