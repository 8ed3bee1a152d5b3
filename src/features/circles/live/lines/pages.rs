//! The pages of recording.

use askama::Template;

use super::model::{Count, Line, Spot};
use crate::{
    axes::model::AxisRow, frame::CircleFrame, live::shorthand::SIGNS, sheet::pages::Outlook,
};
use kernel::{
    circle::{ContributionKind, Round},
    ids::{AxisId, CircleId, ContributionId},
    initials,
};
use platform::{
    history::Entry,
    i18n::Translator,
    web::{Choice, FormState, Rendered, Shell},
};

/// Recording: axes and rounds at the left, the lines of one of them with the composer below, who can
/// be named at the right.
#[derive(Template)]
#[template(path = "circles/live/index.html")]
pub(super) struct RecordingPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub axes: Vec<AxisRow>,
    pub counts: Vec<Count>,
    /// None: the group has no axis.
    pub spot: Option<Spot>,
    /// What the run sheet has come to.
    pub under_way: Option<Spot>,
    /// Until when, and when all of it ends.
    pub outlook: Outlook,
    pub lines: Vec<Rendered>,
    /// Others stand before this one.
    pub earlier: Option<ContributionId>,
    /// The last lines are among them.
    pub last_ones: bool,
    /// Lines may still come.
    pub open: bool,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub speakers: Vec<Choice>,
    /// For completion: a list of names, as JSON.
    pub names: String,
    pub last: i64,
    /// The marks of the evening.
    pub marks: String,
}

impl RecordingPage {
    /// The id behind the page, for what its browser keeps.
    fn reader(&self) -> String {
        let actor = self.shell.actor.as_ref();
        actor.map_or_else(String::new, |actor| actor.id.to_string())
    }

    fn rounds(&self) -> &'static [Round] {
        Round::ALL
    }

    fn count(&self, axis: &AxisId, round: &Round) -> i64 {
        let mut counts = self.counts.iter();
        counts
            .find(|count| count.axis == *axis && count.round == *round)
            .map_or(0, |count| count.lines)
    }

    fn url(&self, axis: &AxisId, round: &Round) -> String {
        let spot = Spot {
            axis: *axis,
            round: *round,
        };
        kernel::urls::circle_live(self.frame.circle.id) + &spot.suffix()
    }

    /// The page of the lines before one.
    fn earlier(&self, spot: &Spot, line: &ContributionId) -> String {
        format!("{}&before={line}", self.url(&spot.axis, &spot.round))
    }

    fn is_here(&self, axis: &AxisId, round: &Round) -> bool {
        let here = |spot: Spot| spot.axis == *axis && spot.round == *round;
        self.spot.is_some_and(here)
    }

    fn is_under_way(&self, axis: &AxisId, round: &Round) -> bool {
        let here = |spot: Spot| spot.axis == *axis && spot.round == *round;
        self.under_way.is_some_and(here)
    }

    /// The axis one records at.
    fn axis(&self) -> Option<&AxisRow> {
        let spot = self.spot?;
        self.axes.iter().find(|axis| axis.id == spot.axis)
    }

    fn key(&self) -> String {
        self.spot.map_or_else(String::new, Spot::key)
    }

    fn signs(&self) -> [(char, ContributionKind); 4] {
        SIGNS
    }
}

/// A line, as pages and the feed show it.
#[derive(Template)]
#[template(path = "circles/live/line.html")]
pub(super) struct LinePart<'a> {
    pub t: Translator,
    pub circle: CircleId,
    pub line: &'a Line,
    pub open: bool,
}

impl LinePart<'_> {
    /// What it says beside its words.
    fn mark(&self) -> Option<String> {
        match (self.line.scale, self.line.level) {
            (Some(step), _) => Some(format!("{step}/{}", crate::live::shorthand::SCALE)),
            (None, Some(level)) => Some(self.t.word(level)),
            (None, None) => None,
        }
    }

    /// Looks like a code, and names nobody.
    fn unread(&self) -> Option<&str> {
        let nobody = self.line.speaker.is_empty() && !self.line.unnamed;
        initials::unread(&self.line.body).filter(|_| nobody)
    }

    /// Says that one would be involved, not how far.
    fn lacks_level(&self) -> bool {
        self.line.kind == ContributionKind::Involvement && self.line.level.is_none()
    }

    /// Where it stands, as browsers know it.
    fn key(&self) -> String {
        match (self.line.axis_id, self.line.round) {
            (Some(axis), Some(round)) => Spot { axis, round }.key(),
            _ => String::new(),
        }
    }

    fn paragraphs(&self) -> Vec<&str> {
        let lines = self.line.body.lines();
        lines.filter(|line| !line.trim().is_empty()).collect()
    }
}

/// A line to change, or to move elsewhere.
#[derive(Template)]
#[template(path = "circles/live/edit.html")]
pub(super) struct LineEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub axes: Vec<Choice>,
    pub rounds: Vec<Choice>,
    pub steps: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub speakers: Vec<Choice>,
    pub unnamed: Vec<Choice>,
    pub history: Vec<Entry>,
    pub action: String,
    pub remove: String,
    pub back: String,
}
