//! How a line would be read, said before it is sent: chips, and in amber what names nothing.

use super::{forms::LineForm, model::Said};
use crate::{axes::model::AxisRow, live::shorthand::SCALE};
use kernel::circle::ContributionKind;
use platform::{i18n::Translator, web::Chip};

fn sure(text: String) -> Chip {
    Chip::sure(text)
}

fn doubt(text: String) -> Chip {
    Chip::doubt(text)
}

/// A line as it would be read.
pub(super) fn chips(form: &LineForm, axes: &[AxisRow], t: Translator) -> Vec<Chip> {
    let said = &form.said;
    let mut chips = vec![sure(kind(said, t))];
    if said.kind == ContributionKind::Involvement && said.level.is_none() {
        chips.push(doubt(t.t("line-no-level")));
    }
    chips.push(sure(match said.speaker.as_str() {
        _ if said.unnamed => t.t("line-unnamed"),
        "" => t.t("line-nobody"),
        name => name.to_owned(),
    }));
    if !said.organisation.is_empty() {
        chips.push(sure(said.organisation.clone()));
    }
    match axes.iter().find(|axis| axis.id == said.axis) {
        Some(axis) => {
            let label = t.name_text(axis.label());
            chips.push(sure(format!("{label} · {}", t.word(said.round))));
        }
        None => chips.push(doubt(t.t("line-axis-gone"))),
    }
    let unknown = form.unknown.iter();
    chips.extend(unknown.map(|word| doubt(t.t1("line-unknown", "word", word))));
    chips
}

fn kind(said: &Said, t: Translator) -> String {
    let kind = t.word(said.kind);
    match (said.scale, said.level) {
        (Some(step), _) => format!("{kind} {step}/{SCALE}"),
        (None, Some(level)) => t.fact(&kind, t.word(level)),
        (None, None) => kind,
    }
}
