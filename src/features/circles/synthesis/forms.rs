//! The forms of a synthesis.

use super::model::{Contribution, LEFT_OUT, Published, Synthesis, Treatment, quotes};
use super::queries::AxisText;
use kernel::{
    circle::TreatmentOutcome,
    ids::{AxisId, ContributionId, NoteSectionId, TagId},
};
use platform::web::{FormState, RawForm, Reader};

/// A constraint of the schema → the field it belongs to and the message there.
pub const TREATMENT_CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("treatment_refusal_has_reason", "why", "error-required"),
    (
        "treatment_note_section_id_fkey",
        "note_section",
        "error-choose",
    ),
];

/// What comes first in a synthesis, and what it says of each axis.
#[derive(Debug, Clone)]
pub struct SynthesisForm {
    pub body: String,
    pub public: bool,
    pub axes: Vec<(AxisId, String)>,
    pub version: i32,
}

/// The name of the field of an axis.
pub fn field_of(axis: AxisId) -> String {
    format!("axis{axis}")
}

/// Reads a synthesis.
pub fn synthesis(raw: &RawForm, axes: &[AxisText]) -> Result<SynthesisForm, FormState> {
    let mut read = Reader::new(raw);
    let body = read.markdown("body", 20_000);
    let texts: Vec<_> = axes
        .iter()
        .map(|axis| Some((axis.id, read.markdown(&field_of(axis.id), 20_000)?)))
        .collect();
    let public = read.flag("public");
    let version = read.version();
    read.finish(|| {
        Some(SynthesisForm {
            body: body?,
            public,
            axes: texts.into_iter().collect::<Option<_>>()?,
            version,
        })
    })
}

/// The form of a stored synthesis.
pub fn filled(synthesis: &Synthesis, axes: &[AxisText]) -> FormState {
    let form = FormState::blank().with("body", &synthesis.body);
    let form = axes
        .iter()
        .fold(form, |form, axis| form.with(&field_of(axis.id), &axis.body));
    form.with_optional("public", synthesis.public_at.map(|_| 1))
        .with("version", synthesis.version)
}

/// A contribution and a tag.
pub type Pair = (ContributionId, TagId);

/// Which tags are set and taken away.
#[derive(Debug, Clone, Default)]
pub struct TagChanges {
    pub set: Vec<Pair>,
    pub removed: Vec<Pair>,
}

/// `7.3`: contribution and tag.
pub fn pair_of(pair: &str) -> Option<Pair> {
    let (contribution, tag) = pair.split_once('.')?;
    Some((contribution.parse().ok()?, tag.parse().ok()?))
}

/// Reads which boxes are ticked and which were when the page was drawn: what others changed meanwhile
/// stays as they left it.
pub fn tag_changes(raw: &RawForm) -> TagChanges {
    let all = |name: &str| -> Vec<Pair> {
        let values = raw.iter().filter(|(n, _)| n == name);
        values.filter_map(|(_, value)| pair_of(value)).collect()
    };
    let (on, was) = (all("on"), all("was"));
    let without = |one: &[Pair], other: &[Pair]| -> Vec<Pair> {
        let rest = one.iter().filter(|pair| !other.contains(pair));
        rest.copied().collect()
    };
    TagChanges {
        set: without(&on, &was),
        removed: without(&was, &on),
    }
}

/// Reads how a contribution is quoted; empty: it is not.
pub fn quote(raw: &[(String, String)], body: &str) -> Result<String, FormState> {
    let mut read = Reader::new(raw);
    let quote = read.text("quote", 2_000);
    if let Some(quote) = &quote {
        let only_marks = !quote.is_empty() && quote.replace(LEFT_OUT, "").trim().is_empty();
        if only_marks || !quotes(body, quote) {
            read.wrong("quote", "synthesis-quote-other-words");
        }
    }
    read.finish(|| quote)
}

/// The form of how a contribution is quoted.
pub fn filled_quote(of: &Contribution) -> FormState {
    FormState::blank()
        .with("quote", &of.quote)
        .with("version", of.version)
}

/// Reads why what became of a contribution stays though its author objects; empty, it is taken back.
/// Fails: the form to give back, with its messages.
pub fn objection_answer(raw: &[(String, String)], of: &Contribution) -> Result<String, FormState> {
    let mut read = Reader::new(raw);
    let answer = match of.objection_answer.is_empty() {
        true => read.required_text("objection_answer", 2_000),
        false => read.text("objection_answer", 2_000),
    };
    read.finish(|| answer)
}

/// The form of what is answered to an objection.
pub fn filled_objection(of: &Contribution) -> FormState {
    FormState::blank()
        .with("objection_answer", &of.objection_answer)
        .with("version", of.version)
}

/// What became of contributions.
#[derive(Debug, Clone)]
pub struct TreatmentForm {
    pub said: Published,
    pub note_section: Option<NoteSectionId>,
    pub version: i32,
}

/// Reads what became of contributions; none: nothing is said any more.
pub fn treatment(raw: &[(String, String)]) -> Result<Option<TreatmentForm>, FormState> {
    let mut read = Reader::new(raw);
    let outcome: Option<Option<TreatmentOutcome>> = read.word("outcome");
    let why = read.markdown("why", 4_000);
    let note_section = read.optional("note_section");
    let section = read.line("section", 300);
    let version = read.version();
    let refuses = !matches!(outcome, Some(None | Some(TreatmentOutcome::Taken)));
    if refuses && why.as_deref() == Some("") {
        read.wrong("why", "synthesis-why-needed");
    }
    read.finish(|| {
        let (why, note_section, section) = (why?, note_section?, section?);
        Some(outcome?.map(|outcome| TreatmentForm {
            said: Published {
                outcome,
                why,
                section,
            },
            note_section,
            version,
        }))
    })
}

/// The form of what is prepared.
pub fn filled_treatment(treatment: Option<&Treatment>) -> FormState {
    match treatment {
        Some(treatment) => FormState::blank()
            .with("outcome", treatment.outcome)
            .with("why", &treatment.why)
            .with_optional("note_section", treatment.note_section)
            .with("section", &treatment.section)
            .with("version", treatment.version),
        None => FormState::blank().with("version", 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_changed_on_the_page_changes() {
        let pairs = [("was", "7.1"), ("was", "7.2"), ("on", "7.2"), ("on", "8.1")];
        let fields = pairs.map(|(n, v)| (n.to_owned(), v.to_owned()));
        let changes = tag_changes(&RawForm(fields.to_vec()));
        assert_eq!(changes.set, [(ContributionId(8), TagId(1))]);
        assert_eq!(changes.removed, [(ContributionId(7), TagId(1))]);
    }

    #[test]
    fn who_does_not_take_a_proposal_says_why() {
        let typed = |outcome: &str, why: &str| {
            let fields = [("outcome", outcome), ("why", why)];
            let fields = fields.map(|(n, v)| (n.to_owned(), v.to_owned()));
            treatment(&fields)
        };
        assert!(typed("not_taken", "").is_err());
        assert!(typed("not_taken", "Trop cher").unwrap().is_some());
        assert!(typed("taken", "").unwrap().is_some());
        assert!(typed("", "").unwrap().is_none());
    }
}
