//! What a line is.

use kernel::{
    circle::{ContributionKind, ContributionSource, Involvement, Round},
    ids::{AxisId, CircleInviteeId, ContributionId, OrganisationId},
    names::Names,
};
use platform::{history::Snapshot, web::RawQuery};

/// A stored line.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub id: ContributionId,
    pub axis_id: Option<AxisId>,
    pub round: Option<Round>,
    pub kind: ContributionKind,
    pub scale: Option<i16>,
    pub level: Option<Involvement>,
    pub source: ContributionSource,
    pub invitee_id: Option<CircleInviteeId>,
    /// As written; may be empty.
    pub speaker: String,
    pub organisation_id: Option<OrganisationId>,
    /// May be empty.
    pub organisation: String,
    pub unnamed: bool,
    pub body: String,
    pub position: i32,
    pub change: i64,
    pub removed: bool,
    pub version: i32,
    /// Who recorded it; none of what came from phones.
    pub recorded_by: Option<String>,
    /// `2. Réemploi`, for the history.
    pub axis: Option<Names>,
}

impl Line {
    /// For the history.
    pub(super) fn snapshot(&self) -> Snapshot {
        let axis = self.axis.as_ref();
        let axis = axis.and_then(|names| names.all().next().map(str::to_owned));
        Snapshot::new()
            .optional("contribution_axis", axis)
            .optional_word("contribution_round", self.round)
            .word("contribution_kind", self.kind)
            .optional("contribution_scale", self.scale)
            .optional_word("contribution_level", self.level)
            .text("speaker", &self.speaker)
            .text("contribution_organisation", &self.organisation)
            .text("contribution_unnamed", yes(self.unnamed))
            .text("body", &self.body)
    }
}

fn yes(yes: bool) -> &'static str {
    if yes { "@value-yes" } else { "" }
}

/// What a line says, wherever it was read.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub axis: AxisId,
    pub round: Round,
    pub kind: ContributionKind,
    pub scale: Option<i16>,
    pub level: Option<Involvement>,
    pub invitee: Option<CircleInviteeId>,
    pub speaker: String,
    pub organisation_id: Option<OrganisationId>,
    pub organisation: String,
    pub unnamed: bool,
    pub body: String,
}

/// One axis and round, as an address says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub axis: AxisId,
    pub round: Round,
}

impl Spot {
    /// As the address says; none where it does not.
    pub(super) fn of(query: &RawQuery) -> Option<Self> {
        let axis = query.parsed("axis")?;
        let round = query.first("round").parse().ok()?;
        Some(Self { axis, round })
    }

    /// The part of an address that says it.
    pub(super) fn suffix(self) -> String {
        format!("?axis={}&round={}", self.axis, self.round)
    }

    /// As one word, by which a browser keeps what is typed there.
    pub(super) fn key(self) -> String {
        format!("{}-{}", self.axis, self.round)
    }
}

/// How many lines an axis has in a round.
#[derive(Debug, Clone)]
pub(super) struct Count {
    pub axis: AxisId,
    pub round: Round,
    pub lines: i64,
}
