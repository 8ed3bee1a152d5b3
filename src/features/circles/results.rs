//! What phones answered, as it may be shown: on the screen, on phones, to who asked. Counted from
//! the answers each time, and drawn as [`crate::small`] allows.

use sqlx::PgConnection;

use crate::small::{self, Cell};
use kernel::{
    circle::{Involvement, QuestionState, Round},
    ids::{CircleId, LiveQuestionId},
    names::Names,
};
use platform::i18n::Translator;

/// The answers to one question.
#[derive(Debug, Clone)]
pub struct Results {
    pub question: LiveQuestionId,
    /// `2. Réemploi`, or a measure of it: `2. Réemploi · Consigne`; in both languages.
    pub axis: Names,
    /// It asks about a measure, not about the axis as a whole.
    pub on_measure: bool,
    pub round: Round,
    /// Empty: what its round asks.
    pub prompt: String,
    /// How many hands answered.
    pub answers: i64,
    /// None: too few.
    pub cells: Option<Vec<Cell<String>>>,
}

/// A bar of the picture.
#[derive(Debug, Clone)]
pub struct Bar {
    pub label: String,
    pub count: i64,
    /// Of the width.
    pub percent: i64,
}

impl Results {
    /// What is asked, in words.
    pub fn question(&self, t: &Translator) -> String {
        asked(&self.prompt, (self.round, self.on_measure), *t)
    }

    /// What they said in words is read, not drawn.
    pub fn is_drawn(&self) -> bool {
        self.round != Round::Review
    }

    /// The bars; none: too few answers.
    pub fn bars(&self, t: &Translator) -> Option<Vec<Bar>> {
        let cells = self.cells.as_ref()?;
        let most = cells
            .iter()
            .map(|cell| cell.count)
            .max()
            .unwrap_or(0)
            .max(1);
        let bar = |cell: &Cell<String>| {
            let labels: Vec<_> = cell
                .keys
                .iter()
                .map(|key| label(self.round, key, *t))
                .collect();
            let labels = labels.join(", ");
            Bar {
                label: match cell.merged() {
                    true => t.fact(&t.t("small-others"), labels),
                    false => labels,
                },
                count: cell.count,
                percent: cell.count * 100 / most,
            }
        };
        Some(cells.iter().map(bar).collect())
    }
}

/// What a question asks: as somebody wrote it, else as its round does, of an axis or of a measure.
pub fn asked(prompt: &str, (round, on_measure): (Round, bool), t: Translator) -> String {
    if !prompt.is_empty() {
        return prompt.to_owned();
    }
    t.t(match (round, on_measure) {
        (Round::Appreciation, false) => "live-asks-appreciation",
        (Round::Appreciation, true) => "live-asks-appreciation-of-measure",
        (Round::Involvement, false) => "live-asks-involvement",
        (Round::Involvement, true) => "live-asks-involvement-of-measure",
        (Round::Review, false) => "live-asks-review",
        (Round::Review, true) => "live-asks-review-of-measure",
    })
}

/// What one can choose, in the order people meet it.
pub fn options(round: Round) -> Vec<String> {
    match round {
        // The best first.
        Round::Appreciation => (1..=5).rev().map(|step: i16| step.to_string()).collect(),
        Round::Involvement => {
            let levels = Involvement::ALL.iter();
            levels.map(|level| level.as_str().to_owned()).collect()
        }
        Round::Review => Vec::new(),
    }
}

/// An option in words.
pub fn label(round: Round, option: &str, t: Translator) -> String {
    match (round, option) {
        (Round::Appreciation, "1") => t.t("live-step-1"),
        (Round::Appreciation, "2") => t.t("live-step-2"),
        (Round::Appreciation, "3") => t.t("live-step-3"),
        (Round::Appreciation, "4") => t.t("live-step-4"),
        (Round::Appreciation, "5") => t.t("live-step-5"),
        (_, word) => match word.parse::<Involvement>() {
            Ok(level) => t.word(level),
            Err(_) => word.to_owned(),
        },
    }
}

/// The questions whose results are shown, in their order.
pub async fn shown(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Results>> {
    read(db, circle, &[QuestionState::Shown.as_str()]).await
}

/// The questions that take no answers any more: for who asked them.
pub async fn ended(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Results>> {
    read(db, circle, &ended_states()).await
}

/// The states of a question that takes no answers any more.
pub fn ended_states() -> [&'static str; 2] {
    [QuestionState::Closed, QuestionState::Shown].map(QuestionState::as_str)
}

async fn read(
    db: &mut PgConnection,
    circle: CircleId,
    states: &[&str],
) -> sqlx::Result<Vec<Results>> {
    let rows = sqlx::query!(
        r#"SELECT q.id as "id: LiveQuestionId", q.round as "round: Round", q.prompt,
                  live_asks_about(a, m) as "axis!: Names", q.axis_measure_id IS NOT NULL as "on_measure!",
                  (SELECT count(DISTINCT n.respondent) FROM live_answer n
                   WHERE n.question_id = q.id AND (n.option <> '' AND q.round <> 'review' OR n.body <> ''))
                      as "answers!",
                  coalesce((SELECT array_agg(n.option) FROM live_answer n
                            WHERE n.question_id = q.id AND n.option <> ''), '{}') as "said!: Vec<String>"
           FROM live_question q JOIN axis a ON a.id = q.axis_id
           LEFT JOIN axis_measure m ON m.id = q.axis_measure_id
           WHERE q.circle_id = $1 AND q.archived_at IS NULL AND q.state = ANY($2)
           ORDER BY q.position, q.id LIMIT 300"#,
        circle.0,
        states as &[&str]
    )
    .fetch_all(db)
    .await?;
    let results = rows.into_iter().map(|row| {
        let count = |option: String| {
            let said = row.said.iter().filter(|said| **said == option);
            let count = i64::try_from(said.count()).unwrap_or(i64::MAX);
            (option, count)
        };
        let counts: Vec<_> = options(row.round).into_iter().map(count).collect();
        // Words alone choose nothing.
        let chose = counts.iter().map(|(_, count)| count).sum();
        Results {
            cells: small::threshold(chose, &counts),
            question: row.id,
            axis: row.axis,
            on_measure: row.on_measure,
            round: row.round,
            prompt: row.prompt,
            answers: row.answers,
        }
    });
    Ok(results.collect())
}
