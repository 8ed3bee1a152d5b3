//! Corrections by hand: one form, all that a page shows, to the stored result.
//!
//! A guess stays marked until it is changed, ticked as right, or its whole part is said to be right.

mod acts;
mod doubts;
mod facts;
mod people;
mod points;

pub(super) use doubts::kinds;
use doubts::{all_right, one_right};
pub(super) use facts::filled as facts_filled;
pub(super) use people::{filled as attendees_filled, renamed};
pub(super) use points::filled as point_filled;

use super::matching::{self, Person};
use kernel::meeting::{MeetingKind, Standing};
use minutes_reader::parse::model::ParsedMinutes;
use platform::web::{FormState, Reader, form_state::FieldError};

/// Entries in one part of a point.
pub(super) const IN_A_PART: usize = 50;

/// The guesses that were looked at and found right.
struct LookedAt {
    /// The part that its button says to be right: `facts`, `a`, `p-2`.
    part: String,
    ticked: Vec<String>,
}

impl LookedAt {
    fn of(form: &FormState) -> Self {
        let part = form.value("do").strip_prefix("checked-");
        Self {
            part: part.unwrap_or_default().to_owned(),
            ticked: form.all("right").into_iter().map(str::to_owned).collect(),
        }
    }

    /// Whether `e-5`, `p-2` or `a-3` was, in its part.
    fn has(&self, anchor: &str, part: &str) -> bool {
        self.part == part || self.ticked.iter().any(|t| t == anchor)
    }
}

/// Where the reviewer goes on: an anchor of the page, in a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// None: above all points.
    pub point: Option<u32>,
    pub anchor: String,
}

impl Place {
    fn point(key: u32) -> Self {
        Self {
            point: Some(key),
            anchor: format!("p-{key}"),
        }
    }

    fn entry(point: u32, key: u32) -> Self {
        Self {
            point: Some(point),
            anchor: format!("e-{key}"),
        }
    }

    fn part(anchor: &str) -> Self {
        Self {
            point: None,
            anchor: anchor.to_owned(),
        }
    }
}

/// What is wrong with a text that is needed and may have so many characters.
fn wrong(text: &str, most: usize, needed: &'static str) -> Option<FieldError> {
    let count = text.chars().count();
    match count {
        0 => Some(FieldError::new(needed)),
        _ if count > most => Some(FieldError::too_long(most, count)),
        _ => None,
    }
}

/// Takes over all that was typed, and does what the button says. Where to go on: where something was
/// done, else the first part that is another now.
pub(super) fn page(
    minutes: &mut ParsedMinutes,
    raw: &[(String, String)],
    people: &[Person],
) -> Result<Option<Place>, FormState> {
    let mut form = FormState::typed(raw.to_vec());
    let looked_at = LookedAt::of(&form);
    let (facts_before, people_before) = (minutes.facts.clone(), minutes.attendees.clone());
    let has_facts = !form.all("title").is_empty();
    if has_facts && let Err(refused) = facts::take(minutes, raw, &looked_at) {
        form = refused;
    }
    let regrouped = facts_before.group != minutes.facts.group;
    people::take(minutes, &mut form, people, &looked_at);
    let changed = points::take(minutes, raw, &mut form, &looked_at);
    if form.is_invalid() {
        return Err(form);
    }
    let said = form.value("do");
    let done = acts::act(minutes, said);
    if let Some(kind) = said.strip_prefix("all-").and_then(|kind| kind.parse().ok()) {
        all_right(minutes, kind);
    }
    if let Some(anchor) = said.strip_prefix("right-") {
        one_right(minutes, anchor);
    }
    points::levels(minutes);
    if regrouped {
        matching::anew(minutes, people);
    }
    matching::speakers(minutes, people, false);
    let above = if facts_before == minutes.facts {
        (people_before != minutes.attendees).then(|| Place::part("attendees"))
    } else {
        Some(Place::part("facts"))
    };
    Ok(done.or(above).or(changed))
}
