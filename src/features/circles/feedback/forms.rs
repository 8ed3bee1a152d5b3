//! The form of a feedback on an axis: built from the axis as the note's version has it.

use chrono::{DateTime, Utc};

use super::model::{Answer, Feedback, FrozenAxis, Naming, Scale};
use kernel::{
    circle::{ContributionKind, Involvement, Round},
    ids::AxisMeasureId,
};
use platform::web::{FormState, Reader};

/// Characters of a text.
const LONGEST: usize = 10_000;
/// Remarks on an axis as a whole, at most.
const REMARKS: i32 = 30;
/// Places for them that a form has at least; there is always an empty one.
const OFFERED: i32 = 3;

/// The field that says when the page was opened, in seconds: what was begun in time is taken.
const OPENED: &str = "opened_at";

/// The name of a field, of the axis or of a measure.
pub(super) fn field(measure: Option<AxisMeasureId>, what: &str) -> String {
    match measure {
        Some(measure) => format!("m{measure}_{what}"),
        None => what.to_owned(),
    }
}

/// The fields of a remark on the axis as a whole.
pub(super) fn remark_fields(position: i32) -> (String, String) {
    (format!("kind_{position}"), format!("remark_{position}"))
}

/// How many places for remarks a form has, with so many remarks in it.
pub(super) fn places(used: i32) -> i32 {
    (used + 1).clamp(OFFERED, REMARKS)
}

/// When the page was opened that a form stands on.
pub(super) fn opened_at(raw: &[(String, String)]) -> Option<DateTime<Utc>> {
    let mut fields = raw.iter();
    let (_, seconds) = fields.find(|(name, _)| name == OPENED)?;
    DateTime::from_timestamp(seconds.parse().ok()?, 0)
}

/// The same for a page to be drawn: a form that comes back was opened before.
pub(super) fn opening(form: &FormState, now: DateTime<Utc>) -> String {
    match form.value(OPENED) {
        "" => now.timestamp().to_string(),
        opened => opened.to_owned(),
    }
}

/// A parsed form.
#[derive(Debug, Clone)]
pub(super) struct FeedbackForm {
    pub unnamed: bool,
    pub quotable: bool,
    /// In their order, without empty ones.
    pub answers: Vec<Answer>,
    /// The version the writer saw.
    pub version: i32,
}

impl FeedbackForm {
    /// Says the same as what is stored.
    pub(super) fn repeats(&self, stored: &Feedback) -> bool {
        self.answers == stored.answers
            && self.quotable == stored.quotable
            && self.unnamed == stored.unnamed
    }
}

/// Whether the writer wants to be named.
/// Fails: the form to give back, with its message.
pub(super) fn naming(raw: &[(String, String)]) -> Result<Naming, FormState> {
    let mut read = Reader::new(raw);
    let naming = read.required_word("naming");
    read.finish(|| naming)
}

/// Reads a form; nothing need be answered.
pub(super) fn parse(
    raw: &[(String, String)],
    axis: &FrozenAxis,
) -> Result<FeedbackForm, FormState> {
    let mut read = Reader::new(raw);
    let naming = read.required_word::<Naming>("naming");
    let mut answers = Vec::new();
    answers.extend(appreciation(&mut read, None));
    answers.extend(involvement(&mut read, None));
    for measure in &axis.measures {
        let measure = Some(measure.id);
        answers.extend(appreciation(&mut read, measure));
        answers.extend(involvement(&mut read, measure));
        let (kind, text) = (field(measure, "kind"), field(measure, "remark"));
        answers.extend(remark(&mut read, measure, 0, (&kind, &text)));
    }
    for position in 0..REMARKS {
        let (kind, text) = remark_fields(position);
        answers.extend(remark(&mut read, None, position, (&kind, &text)));
    }
    let quotable = read.flag("quotable");
    let version = read.version();
    read.finish(|| {
        answers.sort();
        Some(FeedbackForm {
            unnamed: naming? == Naming::Unnamed,
            quotable,
            answers,
            version,
        })
    })
}

/// What is said in one place.
fn answer(round: Round, measure: Option<AxisMeasureId>, choice: &str, body: String) -> Answer {
    Answer {
        round,
        measure,
        position: 0,
        choice: choice.to_owned(),
        organisation: String::new(),
        body,
    }
}

fn appreciation(read: &mut Reader, measure: Option<AxisMeasureId>) -> Option<Answer> {
    let step = read.word::<Scale>(&field(measure, "appreciation"))?;
    // Of a measure the words stand in its remark.
    let body = match measure {
        None => read.text("appreciation_text", LONGEST)?,
        Some(_) => String::new(),
    };
    let choice = step.map_or("", Scale::as_str);
    let said = answer(Round::Appreciation, measure, choice, body);
    (!choice.is_empty() || !said.body.is_empty()).then_some(said)
}

fn involvement(read: &mut Reader, measure: Option<AxisMeasureId>) -> Option<Answer> {
    let level = read.word::<Involvement>(&field(measure, "involvement"))?;
    let (organisation, body) = match measure {
        None => (
            read.line("organisation", 200)?,
            read.text("involvement_text", LONGEST)?,
        ),
        Some(_) => (String::new(), String::new()),
    };
    let choice = level.map_or("", Involvement::as_str);
    // Who would be involved says nothing without how.
    let said = !choice.is_empty() || !body.is_empty();
    said.then(|| Answer {
        organisation,
        ..answer(Round::Involvement, measure, choice, body)
    })
}

fn remark(
    read: &mut Reader,
    measure: Option<AxisMeasureId>,
    position: i32,
    (kind, text): (&str, &str),
) -> Option<Answer> {
    let kind = read.word::<ContributionKind>(kind)?;
    let body = read.text(text, LONGEST)?;
    let kind = kind.unwrap_or(ContributionKind::Remark);
    // What has rounds of its own is no kind of remark.
    let kind = match kind {
        ContributionKind::Appreciation | ContributionKind::Involvement => ContributionKind::Remark,
        kind => kind,
    };
    (!body.is_empty()).then(|| Answer {
        position,
        ..answer(Round::Review, measure, kind.as_str(), body)
    })
}

/// The form of a stored feedback.
pub(super) fn filled(feedback: &Feedback) -> FormState {
    let form = FormState::blank()
        .with("naming", Naming::of(feedback.unnamed))
        .with("version", feedback.version)
        .with_optional("quotable", feedback.quotable.then_some(1));
    feedback.answers.iter().fold(form, put)
}

fn put(form: FormState, said: &Answer) -> FormState {
    let measure = said.measure;
    match said.round {
        Round::Appreciation => {
            let form = form.with(&field(measure, "appreciation"), &said.choice);
            match measure {
                None => form.with("appreciation_text", &said.body),
                Some(_) => form,
            }
        }
        Round::Involvement => {
            let form = form.with(&field(measure, "involvement"), &said.choice);
            match measure {
                None => form
                    .with("organisation", &said.organisation)
                    .with("involvement_text", &said.body),
                Some(_) => form,
            }
        }
        Round::Review => {
            let (kind, text) = match measure {
                Some(_) => (field(measure, "kind"), field(measure, "remark")),
                None => remark_fields(said.position),
            };
            // A remark is what it is called where nothing else is chosen.
            let chosen =
                Some(&said.choice).filter(|kind| *kind != ContributionKind::Remark.as_str());
            form.with_optional(&kind, chosen).with(&text, &said.body)
        }
    }
}

/// How many places a form needs for its remarks on the axis, and for those stored meanwhile.
pub(super) fn remarks(form: &FormState) -> i32 {
    let used = |position: &i32| {
        let (_, text) = remark_fields(*position);
        !form.value(&text).trim().is_empty() || form.theirs(&text).is_some()
    };
    (0..REMARKS).rev().find(used).map_or(0, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis() -> FrozenAxis {
        serde_json::from_str(
            r#"{"id": 1, "number": 2, "title": "Réemploi", "measures": [{"id": 5, "title": "Consigne"}]}"#,
        )
        .unwrap()
    }

    fn typed(fields: &[(&str, &str)]) -> Vec<(String, String)> {
        let fields = fields.iter();
        fields
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn a_form_says_what_its_fields_say_and_is_filled_with_it_again() {
        let fields = [
            ("naming", "named"),
            ("appreciation", "4"),
            ("appreciation_text", "Bien"),
            ("involvement", "carry"),
            ("organisation", "Atelier"),
            ("m5_appreciation", "2"),
            ("m5_kind", "risk"),
            ("m5_remark", "Trop cher"),
            ("kind_0", ""),
            ("remark_0", "Un mot"),
            ("kind_1", "proposal"),
            ("remark_1", ""),
            ("quotable", "1"),
            ("version", "3"),
        ];
        let form = parse(&typed(&fields), &axis()).unwrap();
        assert_eq!(form.answers.len(), 5, "a kind alone says nothing");
        let stored = Feedback {
            id: kernel::ids::FeedbackId(1),
            axis: axis(),
            unnamed: false,
            quotable: true,
            state: kernel::circle::FeedbackState::Draft,
            saved_at: None,
            sent_on: None,
            sendings: 0,
            read_on: None,
            answers: form.answers.clone(),
            version: 3,
        };
        assert!(form.repeats(&stored));
        let again = filled(&stored);
        for (name, value) in fields.iter().filter(|(name, _)| *name != "kind_1") {
            assert_eq!(again.value(name), *value, "{name}");
        }
        assert_eq!((remarks(&again), places(1), places(7)), (1, 3, 8));
    }

    #[test]
    fn what_nobody_can_choose_is_refused() {
        let wrong = [("naming", "perhaps"), ("appreciation", "9")];
        let form = parse(&typed(&wrong), &axis()).unwrap_err();
        assert!(form.is_invalid());
        assert_eq!(form.value("appreciation"), "9");
    }
}
