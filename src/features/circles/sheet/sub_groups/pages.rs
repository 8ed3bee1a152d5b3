//! The pages of sub-groups.

use askama::Template;

use super::model::SubGroup;
use crate::{axes::model::AxisRow, frame::CircleFrame};
use platform::web::{Choice, FormState, Shell};

/// The sub-groups, with the form for one more.
#[derive(Template)]
#[template(path = "circles/sheet/sub_groups.html")]
pub(crate) struct SubGroupsPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub rows: Vec<SubGroup>,
    pub axes: Vec<AxisRow>,
    pub form: FormState,
    pub offers: Offers,
}

impl SubGroupsPage {
    /// The axes of a sub-group.
    fn axes_of(&self, group: &SubGroup) -> Vec<&AxisRow> {
        let axes = self.axes.iter();
        axes.filter(|axis| group.axes.contains(&axis.id)).collect()
    }
}

/// What the form offers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Offers {
    pub axes: Vec<Choice>,
    pub note_takers: Vec<Choice>,
}

/// A changed sub-group.
#[derive(Template)]
#[template(path = "circles/sheet/sub_group.html")]
pub(crate) struct SubGroupEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub offers: Offers,
    pub action: String,
    pub back: String,
}
