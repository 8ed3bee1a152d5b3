//! The pages of couplings.

use askama::Template;

use super::{
    picture::Picture,
    queries::{Matrix, Pair, Practising},
};
use kernel::ids::{GroupId, StrategyId};
use platform::web::{Choice, FormState, Shell};

/// The matrix with its picture.
#[derive(Template)]
#[template(path = "portfolio/couplings/index.html")]
pub(crate) struct CouplingIndexPage {
    pub shell: Shell,
    pub matrix: Matrix,
    pub picture: Picture,
    /// Pairs the reader may change: (strategy, group).
    pub editable: Vec<(i64, i64)>,
    /// Strategies whose governance there is something to learn from.
    pub practising: Vec<Practising>,
}

impl CouplingIndexPage {
    fn may_edit(&self, strategy: &i64, group: &i64) -> bool {
        self.editable.contains(&(*strategy, *group))
    }
}

/// A cell of the matrix.
#[derive(Template)]
#[template(path = "portfolio/couplings/edit.html")]
pub(crate) struct CouplingEditPage {
    pub shell: Shell,
    pub pair: Pair,
    pub form: FormState,
    pub strengths: Vec<Choice>,
    pub strategy: StrategyId,
    pub group: GroupId,
}
