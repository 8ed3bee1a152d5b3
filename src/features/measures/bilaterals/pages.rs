//! The bilaterals' pages.

use askama::Template;

use super::{
    model::BilateralState,
    queries::{
        Administration, AdministrationRow, BilateralFilter, FilterOffers, Named, PanelRow,
        SubjectRow,
    },
};
use crate::head::MeasureHead;
use platform::{
    i18n::Said,
    markdown::{self, SafeHtml},
    web::{Filter as _, FormState, Pager, Shell, listing::Above},
};

/// The administrations.
#[derive(Template)]
#[template(path = "measures/bilaterals/index.html")]
pub(crate) struct BilateralIndexPage {
    pub shell: Shell,
    pub rows: Vec<AdministrationRow>,
    pub filter: BilateralFilter,
    pub above: Above,
    pub offers: FilterOffers,
    pub states: &'static [BilateralState],
    pub pager: Pager,
    /// All that are listed, on all pages.
    pub bilaterals: i64,
}

impl FilterOffers {
    /// A group as it is offered; its id where it is not.
    pub(super) fn group(&self, id: &str) -> Said {
        named(&self.groups.0, id)
    }

    /// Who contacts administrations, likewise.
    pub(super) fn contact(&self, id: &str) -> Said {
        named(&self.contacts.0, id)
    }
}

fn named(offers: &[Named], id: &str) -> Said {
    let mut offers = offers.iter();
    let found = offers.find(|offer| offer.id.to_string() == id);
    found.map_or_else(|| id.into(), |offer| offer.name.clone())
}

/// A subject with its texts rendered.
#[derive(Debug)]
pub(super) struct Subject {
    pub row: SubjectRow,
    pub reason: SafeHtml,
    pub result: SafeHtml,
    pub may_edit: bool,
}

impl Subject {
    /// From a stored row.
    pub(super) fn new(row: SubjectRow, may_edit: bool) -> Self {
        Self {
            reason: markdown::render(row.reason.as_deref().unwrap_or_default()),
            result: markdown::render(&row.result),
            row,
            may_edit,
        }
    }

    /// The value of its tick box.
    pub(super) fn tick(&self) -> String {
        format!("{}:{}", self.row.id, self.row.version)
    }

    /// Ticked in the form, whatever version was seen then.
    pub(crate) fn is_ticked(&self, form: &FormState) -> bool {
        let prefix = format!("{}:", self.row.id);
        form.all("bilateral").iter().any(|v| v.starts_with(&prefix))
    }

    /// Whether it can be ticked.
    pub(crate) fn can_be_held(&self) -> bool {
        self.may_edit && self.row.state.pending()
    }
}

/// All subjects for one administration.
#[derive(Template)]
#[template(path = "measures/bilaterals/show.html")]
pub(crate) struct BilateralShowPage {
    pub shell: Shell,
    pub administration: Administration,
    pub subjects: Vec<Subject>,
    pub filter: BilateralFilter,
    pub offers: FilterOffers,
    pub states: &'static [BilateralState],
    /// Where the bulk form goes: this page with its filter.
    pub action: String,
    pub export_url: String,
    /// Somebody saved between: nothing was recorded.
    pub stale: bool,
    pub form: FormState,
}

impl BilateralShowPage {
    /// Whether there is anything to plan or record for this reader.
    pub(crate) fn has_bulk(&self) -> bool {
        self.subjects.iter().any(Subject::can_be_held)
    }

    /// Subjects without a date that the reader may plan.
    pub(crate) fn plannable(&self) -> usize {
        let without_date = |s: &&Subject| s.may_edit && s.row.state.planned().is_some();
        self.subjects.iter().filter(without_date).count()
    }
}

/// A line of the panel.
#[derive(Debug)]
pub(crate) struct PanelLine {
    pub row: PanelRow,
    pub result: SafeHtml,
}

/// What the measure's page shows.
#[derive(Template)]
#[template(path = "measures/bilaterals/panel.html")]
pub(crate) struct BilateralPanel {
    shell: Shell,
    measure: MeasureHead,
    lines: Vec<PanelLine>,
    open: usize,
    may_edit: bool,
}

impl BilateralPanel {
    /// From stored rows.
    pub(super) fn new(
        shell: Shell,
        measure: MeasureHead,
        rows: Vec<PanelRow>,
        may_edit: bool,
    ) -> Self {
        let is_open = |row: &&PanelRow| row.state.is_none_or(BilateralState::pending);
        Self {
            shell,
            measure,
            open: rows.iter().filter(is_open).count(),
            lines: rows
                .into_iter()
                .map(|row| PanelLine {
                    result: markdown::render(&row.result),
                    row,
                })
                .collect(),
            may_edit,
        }
    }
}
