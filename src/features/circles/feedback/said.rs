//! Answers in words: on receipts, in mails, and for those who read them.

use super::model::{Answer, FrozenAxis, Scale};
use kernel::{
    circle::{ContributionKind, Involvement, Round},
    ids::AxisMeasureId,
    names::Names,
    text_enum::TextEnum as _,
};
use platform::i18n::Translator;

/// One thing said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// What was asked: the round, or the kind of remark.
    pub label: String,
    /// What was chosen, in words; may be empty.
    pub choice: String,
    pub body: String,
}

/// What was said of an axis, or of one of its measures.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// None: the axis as a whole.
    pub measure: Option<Names>,
    pub lines: Vec<Line>,
}

/// One answer in words.
pub(super) fn line(t: Translator, answer: &Answer) -> Line {
    let chosen = match answer.round {
        Round::Appreciation => Scale::from_word(&answer.choice).map(|step| t.word(step)),
        Round::Involvement => Involvement::from_word(&answer.choice).map(|level| t.word(level)),
        Round::Review => None,
    };
    let kind = ContributionKind::from_word(&answer.choice);
    let label = match (answer.round, kind) {
        (Round::Review, Some(kind)) => t.word(kind),
        (Round::Review, None) => t.word(ContributionKind::Remark),
        (round, _) => t.word(round),
    };
    let organisation = Some(answer.organisation.clone()).filter(|name| !name.is_empty());
    let choice: Vec<String> = [chosen, organisation].into_iter().flatten().collect();
    Line {
        label,
        choice: choice.join(" · "),
        body: answer.body.clone(),
    }
}

/// All answers, the axis first, then each measure in its order.
pub(super) fn parts(t: Translator, axis: &FrozenAxis, answers: &[Answer]) -> Vec<Part> {
    let of = |measure: Option<AxisMeasureId>| {
        let own = answers.iter().filter(|answer| answer.measure == measure);
        own.map(|answer| line(t, answer)).collect::<Vec<_>>()
    };
    let whole = Part {
        measure: None,
        lines: of(None),
    };
    let measures = axis.measures.iter().map(|measure| Part {
        measure: Some(measure.name()),
        lines: of(Some(measure.id)),
    });
    let parts = std::iter::once(whole).chain(measures);
    parts.filter(|part| !part.lines.is_empty()).collect()
}

/// The same as plain text, for mails.
pub(super) fn text(t: Translator, parts: &[Part]) -> String {
    let mut text = String::new();
    for part in parts {
        if let Some(measure) = &part.measure {
            text.push_str(&format!("\n{}\n", t.name_text(measure)));
        }
        for line in &part.lines {
            text.push_str(&t.fact(&line.label, &line.choice));
            text.push('\n');
            if !line.body.is_empty() {
                text.push_str(&line.body);
                text.push('\n');
            }
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;

    #[test]
    fn answers_are_said_where_they_belong() {
        let axis: FrozenAxis = serde_json::from_str(
            r#"{"id": 1, "number": 2, "title": "Réemploi", "title_nl": "Hergebruik", "aim": "",
                "measures": [{"id": 5, "title": "Consigne", "title_nl": null}]}"#,
        )
        .unwrap();
        let answer = |round, measure: Option<i64>, choice: &str, body: &str| Answer {
            round,
            measure: measure.map(AxisMeasureId),
            position: 0,
            choice: choice.into(),
            organisation: String::new(),
            body: body.into(),
        };
        let answers = [
            answer(Round::Appreciation, None, "4", "Bien"),
            answer(Round::Review, Some(5), "risk", "Trop cher"),
        ];
        let t = Translator(Lang::Fr);
        let parts = parts(t, &axis, &answers);
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[0].lines[0].choice, t.word(Scale::RatherFor));
        assert_eq!(parts[1].lines[0].label, t.word(ContributionKind::Risk));
        let text = text(t, &parts);
        assert!(
            text.contains("Consigne\n") && text.ends_with("Trop cher"),
            "{text}"
        );
    }
}
