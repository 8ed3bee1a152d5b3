//! The decisions' pages.

use askama::Template;

use super::{
    model::Arbitration,
    queries::{Candidate, DecidedMeasure, Named},
    register::{ArbitrationFilter, ArbitrationRow},
};
use kernel::review_state::{Outcome, ReviewState};
use platform::{
    history::Entry,
    markdown::SafeHtml,
    web::{Choice, Filter as _, FormState, Pager, Shell},
};

/// The register.
#[derive(Template)]
#[template(path = "measures/arbitration/index.html")]
pub(crate) struct ArbitrationIndexPage {
    pub shell: Shell,
    pub rows: Vec<ArbitrationRow>,
    pub filter: ArbitrationFilter,
    pub outcomes: &'static [Outcome],
    pub years: Vec<i32>,
    pub pager: Pager,
    pub may_decide: bool,
}

/// One decision with its measures.
#[derive(Template)]
#[template(path = "measures/arbitration/show.html")]
pub(crate) struct ArbitrationShowPage {
    pub shell: Shell,
    pub arbitration: Arbitration,
    pub reason: SafeHtml,
    pub measures: Vec<DecidedMeasure>,
    pub history: Vec<Entry>,
    pub may_decide: bool,
    /// Measures that can go to the cabinets now.
    pub sendable: usize,
    /// Measures that can be closed now.
    pub closable: usize,
    /// Deciding anew on all its measures still in force.
    pub anew_url: String,
}

/// Choosing measures and deciding on them.
#[derive(Template)]
#[template(path = "measures/arbitration/new.html")]
pub(crate) struct ArbitrationNewPage {
    pub shell: Shell,
    pub form: FormState,
    /// The register's address, with this page's filters: a form given back shows the same.
    pub action: String,
    pub candidates: Vec<Candidate>,
    pub groups: Vec<Named>,
    pub strategies: Vec<Choice>,
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
