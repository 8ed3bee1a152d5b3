//! Minutes and agendas as documents to print, their fixed words in one language.

mod agenda;
mod minutes;

pub use agenda::{Enclosure, agenda};
pub use minutes::{minutes, summaries};

use super::document::MinutesDocument;
use platform::{i18n::Translator, print::Fact};

/// The facts below the title of minutes and agendas.
fn facts(document: &MinutesDocument, t: Translator) -> Vec<Fact> {
    let year = document.year.to_string();
    let number = t.t2("meeting-number", "number", document.number, "year", year);
    let mut facts = vec![
        Fact::new(
            t.t("print-meeting"),
            format!("{} · {number}", document.group),
        ),
        Fact::new(
            t.t("print-when"),
            t.time_span(document.starts_at, document.ends_at),
        ),
    ];
    if !document.place.is_empty() {
        facts.push(Fact::new(t.t("print-place"), document.place.clone()));
    }
    if !document.video_url.is_empty() {
        facts.push(Fact {
            link: document.video_url.clone(),
            ..Fact::new(t.t("meeting-video"), document.video_url.clone())
        });
    }
    facts
}

/// Those of the parts that say something, apart by a middle dot.
fn joined(parts: &[&str]) -> String {
    let said: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    said.join(" · ")
}
