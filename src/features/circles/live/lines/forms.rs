//! The line's form: one line is enough; what fields say, its text is not asked for.

use super::model::{Line, Said, Spot};
use crate::live::{
    names::{Names, Speaker},
    shorthand::{self, Place, SCALE},
};
use kernel::{
    circle::{ContributionKind, Involvement, Round},
    fold::fold,
    ids::{AxisId, CircleInviteeId, OrganisationId},
};
use platform::web::{FormState, Reader};

/// Characters that a line may have.
pub(super) const LONGEST: usize = 4_000;

/// A parsed line.
#[derive(Debug, Clone)]
pub(super) struct LineForm {
    pub said: Said,
    /// What its text names and nobody knows.
    pub unknown: Vec<String>,
    /// Made by the writer's browser; may be empty.
    pub client_key: String,
    /// The version the writer saw.
    pub version: i32,
}

/// What a circle's lines can name.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub names: Names,
    pub axes: Vec<(AxisId, i32)>,
}

/// Parses a line typed fast: what its fields leave open is read in its text ([`shorthand`]).
pub(super) fn parse(raw: &[(String, String)], known: &Known) -> Result<LineForm, FormState> {
    let mut read = Reader::new(raw);
    let axis = read.required::<AxisId>("axis");
    let round = read.required_word::<Round>("round");
    let body = read.text("body", LONGEST);
    let fields = Fields::read(&mut read);
    let client_key = key(&mut read);
    let (Some(axis), Some(round), Some(body)) = (axis, round, &body) else {
        return read.finish(|| None);
    };
    let place = Place {
        round,
        names: &known.names,
        axes: &known.axes,
    };
    let spot = Spot { axis, round };
    let Some(fields) = fields else {
        return read.finish(|| None);
    };
    let said = fields.over(body, place, spot);
    match &said {
        Some((said, _)) if says_nothing(said) => read.wrong("body", "error-required"),
        Some(_) => {}
        None => read.wrong("invitee", "error-choose"),
    }
    read.finish(|| {
        let (said, unknown) = said?;
        Some(LineForm {
            said,
            unknown,
            client_key: client_key?,
            version: 0,
        })
    })
}

/// A browser's own key: anything else is none.
fn key(read: &mut Reader) -> Option<String> {
    let key = read.line("client_key", 64)?;
    let fits = key.len() >= 8 && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if key.is_empty() || fits {
        Some(key)
    } else {
        read.wrong("client_key", "error-not-valid");
        None
    }
}

fn says_nothing(said: &Said) -> bool {
    said.body.is_empty() && said.scale.is_none() && said.level.is_none()
}

/// What the fields beside the text say.
#[derive(Debug)]
struct Fields {
    kind: Option<ContributionKind>,
    scale: Option<i16>,
    level: Option<Involvement>,
    invitee: Option<CircleInviteeId>,
    speaker: String,
    organisation: String,
    unnamed: bool,
}

impl Fields {
    fn read(read: &mut Reader) -> Option<Self> {
        let kind = read.word("kind");
        let scale = read.optional::<i16>("scale");
        let level = read.word("level");
        let invitee = read.optional("invitee");
        let speaker = read.line("speaker", 200);
        let organisation = read.line("organisation", 200);
        let unnamed = read.flag("unnamed");
        if let Some(Some(step)) = scale
            && !(1..=SCALE).contains(&step)
        {
            read.wrong("scale", "error-choose");
        }
        Some(Self {
            kind: kind?,
            scale: scale?,
            level: level?,
            invitee: invitee?,
            speaker: speaker?,
            organisation: organisation?,
            unnamed,
        })
    }

    /// What the line says: its fields first, then its text; and what that names in vain.
    fn over(self, body: &str, place: Place<'_>, spot: Spot) -> Option<(Said, Vec<String>)> {
        let reading = shorthand::read(body, place);
        let chosen = self.invitee.map(|id| {
            let mut speakers = place.names.speakers.iter();
            speakers.find(|speaker| speaker.id == id)
        });
        let speaker = match chosen {
            // Somebody who is not on the list any more.
            Some(None) => return None,
            Some(found) => found,
            None => reading.speaker.filter(|_| self.speaker.is_empty()),
        };
        let unnamed = self.unnamed || reading.unnamed;
        let organisation = match (self.organisation.as_str(), reading.organisation) {
            ("", Some(named)) => (named.id, named.name.clone()),
            ("", None) => of_speaker(speaker),
            (typed, _) => known_as(place.names, typed),
        };
        let kind = self.kind.unwrap_or(reading.kind);
        let scale = self.scale.or(reading.scale);
        let level = self.level.or(reading.level);
        let said = Said {
            axis: reading.axis.unwrap_or(spot.axis),
            round: reading.round,
            kind,
            scale: scale.filter(|_| kind == ContributionKind::Appreciation),
            level: level.filter(|_| kind == ContributionKind::Involvement),
            invitee: speaker.map(|speaker| speaker.id),
            speaker: speaker.map_or(self.speaker, |speaker| speaker.name.clone()),
            organisation_id: organisation.0,
            organisation: organisation.1,
            unnamed,
            body: reading.body,
        };
        let said = if unnamed { naming_nobody(said) } else { said };
        Some((said, reading.unknown))
    }
}

/// Its row, where Jalon knows it, and its name.
type Org = (Option<OrganisationId>, String);

fn of_speaker(speaker: Option<&Speaker>) -> Org {
    speaker.map_or_else(Default::default, |speaker| {
        (speaker.organisation_id, speaker.organisation.clone())
    })
}

/// An organisation as typed, with its row where Jalon knows it.
fn known_as(names: &Names, typed: &str) -> Org {
    let folded = fold(typed);
    let called = |name: &str| fold(name) == folded;
    let mut all = names.organisations.iter();
    match all.find(|known| called(&known.name) || called(&known.short_name)) {
        Some(known) => (known.id, known.name.clone()),
        None => (None, typed.to_owned()),
    }
}

/// Whoever is not to be named leaves no trace in it.
fn naming_nobody(said: Said) -> Said {
    Said {
        invitee: None,
        speaker: String::new(),
        organisation_id: None,
        organisation: String::new(),
        ..said
    }
}

/// Parses a stored line's own form: its text is taken as it stands.
pub(super) fn parse_whole(raw: &[(String, String)], names: &Names) -> Result<LineForm, FormState> {
    let mut read = Reader::new(raw);
    let body = read.text("body", LONGEST);
    let kind = read.required_word::<ContributionKind>("kind");
    let axis = read.required::<AxisId>("axis");
    let round = read.required_word::<Round>("round");
    let fields = Fields::read(&mut read);
    let version = read.version();
    let says_more = fields
        .as_ref()
        .is_some_and(|fields| fields.scale.is_some() || fields.level.is_some());
    if body.as_ref().is_some_and(String::is_empty) && !says_more {
        read.wrong("body", "error-required");
    }
    let chosen = fields.as_ref().and_then(|fields| fields.invitee);
    let mut speakers = names.speakers.iter();
    let speaker = chosen.and_then(|id| speakers.find(|speaker| speaker.id == id));
    if chosen.is_some() && speaker.is_none() {
        read.wrong("invitee", "error-choose");
    }
    read.finish(|| {
        let (fields, kind) = (fields?, kind?);
        let organisation = match fields.organisation.as_str() {
            "" => of_speaker(speaker),
            typed => known_as(names, typed),
        };
        let said = Said {
            axis: axis?,
            round: round?,
            kind,
            scale: fields
                .scale
                .filter(|_| kind == ContributionKind::Appreciation),
            level: fields
                .level
                .filter(|_| kind == ContributionKind::Involvement),
            invitee: speaker.map(|speaker| speaker.id),
            speaker: speaker.map_or(fields.speaker, |speaker| speaker.name.clone()),
            organisation_id: organisation.0,
            organisation: organisation.1,
            unnamed: fields.unnamed,
            body: body?,
        };
        Some(LineForm {
            said: if said.unnamed {
                naming_nobody(said)
            } else {
                said
            },
            unknown: Vec::new(),
            client_key: String::new(),
            version,
        })
    })
}

/// The form of a stored line.
pub(super) fn filled(line: &Line) -> FormState {
    let known = line.invitee_id.is_some();
    FormState::blank()
        .with("body", &line.body)
        .with("kind", line.kind)
        .with_optional("axis", line.axis_id)
        .with_optional("round", line.round)
        .with_optional("scale", line.scale)
        .with_optional("level", line.level)
        .with_optional("invitee", line.invitee_id)
        .with("speaker", if known { "" } else { &line.speaker })
        .with("organisation", &line.organisation)
        .with_optional("unnamed", line.unnamed.then_some(1))
        .with("version", line.version)
}
