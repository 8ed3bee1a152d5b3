//! The decisions' pages.

use askama::Template;

use super::{
    model::Arbitration,
    queries::{Candidate, DecidedMeasure},
};
use kernel::{
    ids::ArbitrationId,
    review_state::{Outcome, ReviewState, Step},
};
use platform::{
    history::Entry,
    markdown::SafeHtml,
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
    /// Deciding anew on all its measures still in force.
    pub anew_url: String,
}

impl ArbitrationShowPage {
    /// `GT0-2021-003`.
    pub fn code(&self) -> &str {
        &self.arbitration.code
    }

    /// Arbitrations kept their codes.
    pub(crate) fn former(&self) -> Option<&str> {
        None
    }

    /// The decision in one sentence: what becomes of which measures.
    pub fn sentence(&self) -> String {
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

    /// Whether some of those were evaluated by nobody: then closing asks first.
    pub(crate) fn closes_in_silence(&self) -> bool {
        self.due(Step::Close).any(|m| m.evaluations == 0)
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
    /// Those of the chosen measures.
    pub(crate) fn about(outcome: Outcome, mut measures: Vec<Candidate>) -> Self {
        measures.retain(|measure| measure.is_doubtful(outcome));
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
