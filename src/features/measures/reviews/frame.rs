//! Where the pages of reviews stand: below their measure.

use crate::head::MeasureHead;
use kernel::urls;
use platform::web::{Section, Shell};

/// Puts a page about a measure into its place.
pub(super) fn within(shell: Shell, title: &str, measure: &MeasureHead) -> Shell {
    let measures = shell.t.t("measures-title");
    shell
        .titled(Section::Measures, title)
        .crumb(measures, urls::measures())
        .crumb(&measure.code, measure.url())
}
