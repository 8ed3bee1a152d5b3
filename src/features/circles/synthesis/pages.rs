//! The synthesis's pages.

use std::collections::HashMap;

use askama::Template;

use super::{
    compared::{AxisPictures, Compared},
    model::{Contribution, Synthesis, Tag, Treatment},
    overview::Overview,
    publication::Batch,
    queries::{AxisText, Own, Waiting},
    suggest::{Alike, Suggestion},
};
use crate::{frame::CircleFrame, model::Circle};
use kernel::{
    circle::{SynthesisState, SynthesisStep},
    ids::{CircleId, ContributionId},
    names::Names,
};
use platform::{
    auth::token::Secret,
    history::Entry,
    mail::Sending,
    web::{Choice, FormState, Pager, Shell},
};

/// The synthesis of a circle.
#[derive(Template)]
#[template(path = "circles/synthesis/show.html")]
pub(crate) struct SynthesisPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    /// None: it is being prepared, and the reader does not prepare it.
    pub overview: Option<Overview>,
    pub waiting: Waiting,
    /// Steps but the publication.
    pub steps: Vec<SynthesisStep>,
    pub history: Vec<Entry>,
}

/// Writing it.
#[derive(Template)]
#[template(path = "circles/synthesis/edit.html")]
pub(crate) struct SynthesisEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub axes: Vec<AxisText>,
    pub public: Vec<Choice>,
    pub action: String,
    pub back: String,
}

impl SynthesisEditPage {
    /// The name of an axis's field.
    fn field(&self, axis: &AxisText) -> String {
        super::forms::field_of(axis.id)
    }
}

/// Asks before a step.
#[derive(Template)]
#[template(path = "circles/synthesis/advance.html")]
pub(crate) struct SynthesisAdvancePage {
    pub shell: Shell,
    pub step: SynthesisStep,
    pub consequence: String,
    pub action: String,
    pub back: String,
}

/// An axis to choose on the page where remarks are tagged.
#[derive(Debug, Clone)]
pub(crate) struct AxisLink {
    pub url: String,
    /// None: what belongs to no axis.
    pub label: Option<Names>,
    pub current: bool,
    pub count: usize,
    pub untagged: usize,
}

/// What is on a page of a list.
pub(crate) fn part<'a, T: 'a>(
    all: impl Iterator<Item = &'a T>,
    pager: &Pager,
) -> impl Iterator<Item = &'a T> {
    let number = |rows: i64| usize::try_from(rows).unwrap_or(0);
    all.skip(number(pager.offset())).take(number(pager.size))
}

/// Tagging the contributions of an axis.
#[derive(Template)]
#[template(path = "circles/synthesis/tagging.html")]
pub(crate) struct TaggingPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub axes: Vec<AxisLink>,
    pub contributions: Vec<Contribution>,
    pub pager: Pager,
    /// There are more contributions than were read.
    pub cut: bool,
    /// Those that fit the axis.
    pub tags: Vec<Tag>,
    pub suggestions: HashMap<ContributionId, Vec<Suggestion>>,
    pub waiting: Waiting,
    /// A new tag.
    pub form: FormState,
    pub axis_choices: Vec<Choice>,
    pub keys: Vec<Choice>,
    /// Which axis is shown; 0: what belongs to none.
    pub axis: String,
}

impl TaggingPage {
    /// What is suggested for one.
    fn suggested(&self, id: &ContributionId) -> &[Suggestion] {
        self.suggestions.get(id).map_or(&[][..], Vec::as_slice)
    }

    fn circle(&self) -> CircleId {
        self.frame.circle.id
    }
}

/// One tag.
#[derive(Template)]
#[template(path = "circles/synthesis/tag.html")]
pub(crate) struct TagPage {
    pub shell: Shell,
    pub form: FormState,
    pub axis_choices: Vec<Choice>,
    pub keys: Vec<Choice>,
    pub action: String,
    pub remove: String,
    pub back: String,
}

/// One contribution.
#[derive(Template)]
#[template(path = "circles/synthesis/contribution.html")]
pub(crate) struct ContributionPage {
    pub shell: Shell,
    pub circle: Circle,
    pub said: Contribution,
    pub axis: Option<Names>,
    pub tags: Vec<Tag>,
    pub alike: Vec<Alike>,
    /// What it says the same as.
    pub first: Option<Contribution>,
    pub others: Vec<Choice>,
    pub treatment: Option<Treatment>,
    pub forms: ContributionForms,
    /// What answering its author's objection would send.
    pub sending: Sending,
    pub outcomes: Vec<Choice>,
    pub sections: Vec<Choice>,
    pub history: Vec<Entry>,
}

impl ContributionPage {
    /// What a form says that has no field of its own.
    fn seen(&self) -> FormState {
        FormState::blank().with("version", self.said.version)
    }
}

/// The forms of a contribution's page.
#[derive(Debug, Clone, Default)]
pub(crate) struct ContributionForms {
    pub objection: FormState,
    pub quote: FormState,
    pub treatment: FormState,
}

/// What becomes of contributions, all together.
#[derive(Template)]
#[template(path = "circles/synthesis/treatments.html")]
pub(crate) struct TreatmentsPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub axes: Vec<AxisText>,
    /// Those that say nothing that another said first.
    pub contributions: Vec<Contribution>,
    pub pager: Pager,
    /// There are more contributions than were read.
    pub cut: bool,
    pub form: FormState,
    pub outcomes: Vec<Choice>,
    pub sections: Vec<Choice>,
    pub waiting: Waiting,
}

impl TreatmentsPage {
    /// Axis by axis, and what belongs to none.
    fn by_axis(&self) -> Vec<(Option<&AxisText>, Vec<&Contribution>)> {
        let axes = self.axes.iter().map(Some).chain([None]);
        let of = |axis: Option<&AxisText>| -> Vec<&Contribution> {
            let id = axis.map(|axis| axis.id);
            let all = self.contributions.iter();
            all.filter(|one| one.axis == id).collect()
        };
        axes.map(|axis| (axis, of(axis)))
            .filter(|(_, here)| !here.is_empty())
            .collect()
    }

    fn is_chosen(&self, one: &Contribution) -> bool {
        self.form.has("contribution", one.id)
    }
}

/// Asks before all is published.
#[derive(Template)]
#[template(path = "circles/synthesis/publish.html")]
pub(crate) struct PublishPage {
    pub shell: Shell,
    pub batch: Batch,
    /// The mail of the first author, as it would leave.
    pub example: Option<(String, String)>,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

/// For everybody.
#[derive(Template)]
#[template(path = "circles/synthesis/public.html")]
pub(crate) struct PublicPage {
    pub shell: Shell,
    pub circle: Circle,
    pub overview: Overview,
}

/// One's own contributions and what became of them, by personal link.
#[derive(Template)]
#[template(path = "circles/synthesis/results.html")]
pub(crate) struct ResultsPage {
    pub shell: Shell,
    pub circle: Circle,
    pub synthesis: Synthesis,
    pub name: String,
    pub own: Vec<Own>,
    /// The form that was not taken, and of which contribution.
    pub again: Option<(ContributionId, FormState)>,
    pub secret: Secret,
}

impl ResultsPage {
    /// Authors may still object.
    fn is_open(&self) -> bool {
        self.synthesis.state != SynthesisState::Closed
    }

    /// The form of an objection.
    fn form(&self, own: &Own) -> FormState {
        match &self.again {
            Some((id, form)) if *id == own.id => form.clone(),
            _ => FormState::blank().with("objection", &own.objection),
        }
    }

    /// The page of the link.
    fn back(&self) -> String {
        kernel::urls::circle_link(self.secret.to_text())
    }

    fn action(&self, own: &Own) -> String {
        kernel::urls::circle_link_objection(self.secret.to_text(), own.id)
    }
}

/// Circles side by side.
#[derive(Template)]
#[template(path = "circles/synthesis/compare.html")]
pub(crate) struct ComparePage {
    pub shell: Shell,
    pub circles: Vec<Compared>,
    pub axes: Vec<AxisPictures>,
}

impl ComparePage {
    fn of(&self, circle: &Compared) -> Vec<&AxisPictures> {
        let all = self.axes.iter();
        all.filter(|axis| axis.circle == circle.id).collect()
    }
}
