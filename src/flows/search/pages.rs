//! The page of results.

use askama::Template;

use super::queries::{Hit, HitKind};
use platform::web::Shell;

/// What was found, by kind.
#[derive(Template)]
#[template(path = "search/show.html")]
pub struct SearchPage {
    pub shell: Shell,
    pub text: String,
    pub sections: Vec<(HitKind, Vec<Hit>)>,
    pub found: usize,
}

/// Sorts hits into sections, in the order of the kinds, the best first.
pub fn sections(mut hits: Vec<Hit>) -> Vec<(HitKind, Vec<Hit>)> {
    hits.sort_by(|a, b| b.rank.total_cmp(&a.rank));
    HitKind::ALL
        .iter()
        .map(|kind| {
            (
                *kind,
                hits.iter()
                    .filter(|hit| hit.kind == *kind)
                    .cloned()
                    .collect(),
            )
        })
        .filter(|(_, hits): &(HitKind, Vec<Hit>)| !hits.is_empty())
        .collect()
}
