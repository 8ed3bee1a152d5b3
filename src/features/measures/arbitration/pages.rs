//! The decisions' pages.

use askama::Template;
use chrono::NaiveDate;

use super::{
    forms::EACH_PROPOSAL,
    model::Arbitration,
    queries::{Candidate, DecidedMeasure},
};
use kernel::{
    ids::ArbitrationId,
    review_state::{Outcome, ReviewState, Step},
};
use platform::{
    history::Entry,
    markdown::{self, SafeHtml},
    web::{Choice, FormState, Shell},
};

/// Codes of measures named in a decision's heading.
const NAMED: usize = 6;

/// One decision with its measures.
#[derive(Template)]
#[template(path = "measures/arbitration/show.html")]
pub(crate) struct ArbitrationShowPage {
    pub shell: Shell,
    pub arbitration: Arbitration,
    pub reason: SafeHtml,
    pub measures: Vec<DecidedMeasure>,
    /// The decisions it took measures over from.
    pub replaced: Vec<(ArbitrationId, String)>,
    pub history: Vec<Entry>,
    pub may_decide: bool,
    pub may_evaluate: bool,
    /// The reader's evaluations, in one table.
    pub form: FormState,
    pub stances: Vec<Choice>,
    /// Deciding anew on all its measures still in force.
    pub anew_url: String,
}

impl ArbitrationShowPage {
    /// `GT0-2021-003`.
    pub(super) fn code(&self) -> &str {
        &self.arbitration.code
    }

    /// Arbitrations kept their codes.
    pub(crate) fn former(&self) -> Option<&str> {
        None
    }

    /// The decision in one sentence: what becomes of which measures.
    pub(super) fn sentence(&self) -> String {
        let t = self.shell.t;
        let named = self.measures.iter().take(NAMED).map(|m| m.code.as_str());
        let mut codes = named.collect::<Vec<_>>().join(", ");
        let more = self.measures.len().saturating_sub(NAMED);
        if more > 0 {
            codes = format!("{codes} {}", t.count("arbitration-more", more));
        }
        let outcome = t.word(self.arbitration.outcome);
        t.t2("arbitration-sentence", "outcome", &outcome, "codes", &codes)
    }

    /// No measure is decided by it any more.
    pub(crate) fn is_superseded(&self) -> bool {
        self.measures.iter().all(|m| m.superseded_by.is_some())
    }

    /// How many of its measures can go to the cabinets now.
    pub(crate) fn sendable(&self) -> usize {
        self.due(Step::SendToCabinets).count()
    }

    /// How many can be closed now.
    pub(crate) fn closable(&self) -> usize {
        self.due(Step::Close).count()
    }

    /// How many of those no cabinet has evaluated: closing asks first.
    pub(crate) fn silent(&self) -> usize {
        self.due(Step::Close).filter(|m| m.evaluations == 0).count()
    }

    /// What the reader evaluates: what is before the cabinets, and what words were just typed for.
    pub(crate) fn to_evaluate(&self) -> Vec<&DecidedMeasure> {
        let has_words = |m: &&DecidedMeasure| !self.form.value(&m.body_field()).is_empty();
        let measures = self.measures.iter().filter(|_| self.may_evaluate);
        measures.filter(|m| m.is_open() || has_words(m)).collect()
    }

    /// The pilot proposes something else.
    pub(crate) fn differs(&self, measure: &DecidedMeasure) -> bool {
        let decided = self.arbitration.outcome;
        measure.proposal.is_some_and(|proposed| proposed != decided)
    }

    /// The decision's reason without marks, short.
    pub(crate) fn reason_line(&self) -> String {
        markdown::excerpt(&self.arbitration.reason, 280)
    }

    /// Whether they can come back from the cabinets: none of these has said anything.
    pub(crate) fn may_be_taken_back(&self) -> bool {
        let mut sent = self.due(Step::TakeBack).peekable();
        sent.peek().is_some() && sent.all(|m| m.evaluations == 0)
    }

    fn due(&self, step: Step) -> impl Iterator<Item = &DecidedMeasure> {
        self.measures.iter().filter(move |m| m.allows(step))
    }
}

/// Choosing measures and deciding on them.
#[derive(Template)]
#[template(path = "measures/arbitration/new.html")]
pub(crate) struct ArbitrationNewPage {
    pub shell: Shell,
    pub form: FormState,
    /// What to say before the decision is recorded.
    pub doubts: Doubts,
    /// Where the form goes, with this page's filters: a form given back shows the same.
    pub action: String,
    pub candidates: Vec<Candidate>,
    pub groups: Vec<Choice>,
    pub strategies: Vec<Choice>,
    pub meetings: Vec<Choice>,
    pub outcomes: Vec<Choice>,
    /// The filters, as typed.
    pub group: String,
    pub proposal: String,
    /// Only measures chosen elsewhere are on the page.
    pub chosen_only: bool,
    pub proposals: &'static [Outcome],
}

impl ArbitrationNewPage {
    /// Names the meeting that is held on the day of the decision.
    pub(crate) fn name_todays_meeting(&mut self) {
        let Ok(day) = self.form.value("taken_on").parse::<NaiveDate>() else {
            return;
        };
        let day = day.format("%d/%m/%Y").to_string();
        let is_named = !self.form.value("meeting").is_empty();
        let mut meetings = self.meetings.iter().filter(|_| !is_named);
        if let Some(meeting) = meetings.find(|m| m.label.text().starts_with(&day)) {
            let form = std::mem::take(&mut self.form);
            self.form = form.without("meeting").with("meeting", &meeting.value);
        }
    }

    /// Deciding anew on a measure decided already.
    fn is_reversal(&self, candidate: &Candidate) -> bool {
        candidate.state != ReviewState::Examined
    }
}

/// The measures on which an outcome may surprise: the pilot proposes another one, or a bilateral is
/// open. Whoever decides says once to know that.
#[derive(Debug, Default)]
pub(crate) struct Doubts {
    pub measures: Vec<Candidate>,
    /// What the form says where they are known: of another outcome or other measures it is another.
    pub key: String,
}

impl Doubts {
    /// Those of the chosen measures; no outcome: each proposal is followed.
    pub(crate) fn about(outcome: Option<Outcome>, mut measures: Vec<Candidate>) -> Self {
        measures.retain(|measure| measure.is_doubtful(outcome));
        let outcome = outcome.map_or(EACH_PROPOSAL, Outcome::as_str);
        let ids = measures.iter().map(|measure| format!(" {}", measure.id));
        Self {
            key: format!("{outcome}{}", ids.collect::<String>()),
            measures,
        }
    }

    /// Whether there are none, or the form says to know them.
    pub(crate) fn are_known(&self, said: &str) -> bool {
        self.measures.is_empty() || said == self.key
    }
}
