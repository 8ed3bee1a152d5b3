//! What states mean, the program and the schema say alike.

use std::collections::BTreeSet;

use kernel::{
    circle::{
        CircleState, FeedbackState, InviteeState, NoteState, QuestionState, SessionState,
        SynthesisState,
    },
    governance::Phase,
    meeting::{MeetingState, MinutesState, PointState, Standing},
    review_state::ReviewState,
    workflow::Questions,
};
use measures::bilaterals::model::BilateralState;
use minutes::corrections::model::CorrectionState;
use polls::model::PollState;
use portfolio::{groups::model::GroupState, strategies::model::StrategyState};
use register::follow_up::model::ItemState;
use sqlx::AssertSqlSafe;

use crate::support::TestApp;

/// The questions compared so far, as `table.column`.
struct Compared<'a> {
    app: &'a TestApp,
    columns: BTreeSet<String>,
}

fn words<S: Questions>(states: &[S]) -> Vec<&'static str> {
    states.iter().map(|state| state.as_str()).collect()
}

impl Compared<'_> {
    /// Asks the columns of a table what they say of each state, which stands in its column `word`;
    /// the table has one for each question but those `unasked`.
    async fn table<S: Questions>(&mut self, table: &str, word: &str, unasked: &[&str]) {
        let asked = S::QUESTIONS.iter().filter(|(q, _)| !unasked.contains(q));
        for &(question, yes) in asked {
            let generated: Option<String> = sqlx::query_scalar(
                "SELECT pg_get_expr(d.adbin, d.adrelid)
                 FROM pg_attribute a JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                 WHERE a.attrelid = $1::text::regclass AND a.attname = $2 AND a.attgenerated = 's'",
            )
            .bind(table)
            .bind(question)
            .fetch_optional(&self.app.pool)
            .await
            .unwrap();
            let generated = generated.unwrap_or_else(|| panic!("no column {table}.{question}"));
            let sql = format!(
                "SELECT {word} FROM unnest($1::text[]) WITH ORDINALITY AS known ({word}, place)
                 WHERE {generated} ORDER BY place"
            );
            let found: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
                .bind(words(S::ALL))
                .fetch_all(&self.app.pool)
                .await
                .unwrap();
            assert_eq!(found, words(yes), "{table}.{question}");
            self.columns.insert(format!("{table}.{question}"));
        }
    }
}

#[tokio::test]
async fn the_program_and_the_schema_say_the_same_of_every_state() {
    let app = TestApp::start().await;
    let columns = BTreeSet::new();
    let mut compared = Compared { app: &app, columns };
    compared
        .table::<StrategyState>("strategy", "state", &[])
        .await;
    compared
        .table::<GroupState>("working_group", "state", &[])
        .await;
    let counts = "measure_count";
    compared.table::<ReviewState>("measure", "state", &[]).await;
    compared
        .table::<ReviewState>(counts, "state", &["to_decide"])
        .await;
    compared
        .table::<BilateralState>("bilateral", "state", &[])
        .await;
    compared
        .table::<MeetingState>("meeting", "state", &[])
        .await;
    compared
        .table::<Standing>("attendance", "standing", &[])
        .await;
    compared
        .table::<PointState>("agenda_point", "state", &[])
        .await;
    compared
        .table::<MinutesState>("minutes", "state", &[])
        .await;
    compared
        .table::<CorrectionState>("correction", "state", &[])
        .await;
    compared
        .table::<ItemState>("action_item", "state", &[])
        .await;
    compared.table::<PollState>("poll", "state", &[]).await;
    compared.table::<CircleState>("circle", "state", &[]).await;
    compared
        .table::<NoteState>("note_version", "state", &[])
        .await;
    compared
        .table::<InviteeState>("circle_invitee", "state", &[])
        .await;
    compared
        .table::<SessionState>("live_session", "state", &[])
        .await;
    compared
        .table::<QuestionState>("live_question", "state", &[])
        .await;
    compared
        .table::<FeedbackState>("feedback", "state", &[])
        .await;
    compared
        .table::<SynthesisState>("synthesis", "state", &[])
        .await;
    compared
        .table::<Phase>("governance_workshop", "phase", &[])
        .await;
    // Nothing else is answered by the schema.
    let answered: Vec<String> = app
        .all(
            "SELECT c.relname || '.' || a.attname
         FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
           AND a.attgenerated = 's' AND a.atttypid = 'boolean'::regtype AND NOT a.attisdropped",
        )
        .await;
    assert_eq!(compared.columns, BTreeSet::from_iter(answered));
}
