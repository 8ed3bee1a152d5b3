//! The forms of bilaterals.

use chrono::NaiveDate;

use super::model::{Bilateral, BilateralState};
use kernel::ids::{BilateralId, PersonId};
use platform::web::{FormState, Reader};

/// A constraint of the schema → the field it belongs to and the message there.
pub const CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("bilateral_contact_id_fkey", "contact", "error-choose"),
    (
        "bilateral_planned_has_date",
        "planned_on",
        "bilateral-planned-needs-date",
    ),
    (
        "bilateral_held_has_date",
        "held_on",
        "bilateral-held-needs-date",
    ),
];

/// Longest result.
const RESULT: usize = 20_000;

/// A parsed form.
#[derive(Debug, Clone)]
pub struct BilateralForm {
    pub contact: Option<PersonId>,
    pub state: BilateralState,
    pub planned_on: Option<NaiveDate>,
    pub held_on: Option<NaiveDate>,
    pub result: String,
    pub version: i32,
}

impl BilateralForm {
    /// Whether it says just what is stored: a second click of the same button.
    pub fn is(&self, stored: &Bilateral) -> bool {
        self.contact == stored.contact_id
            && self.state == stored.state
            && self.planned_on == stored.planned_on
            && self.held_on == stored.held_on
            && self.result == stored.result
    }
}

/// Parses what was typed over a bilateral in state `from`.
pub fn parse(
    raw: &[(String, String)],
    from: BilateralState,
    today: NaiveDate,
) -> Result<BilateralForm, FormState> {
    let mut read = Reader::new(raw);
    let contact = read.optional::<PersonId>("contact");
    let state = read.required_word::<BilateralState>("state");
    let planned_on = read.date("planned_on");
    let held_on = read.date("held_on");
    let result = read.markdown("result", RESULT);
    let version = read.version();
    if state.is_some_and(|to| !from.may_become(to)) {
        read.wrong("state", "bilateral-state-not-possible");
    }
    let no_result = result.as_deref() == Some("");
    match state {
        Some(BilateralState::Planned) if planned_on == Some(None) => {
            read.wrong("planned_on", "bilateral-planned-needs-date");
        }
        Some(BilateralState::Held) => {
            if held_on == Some(None) {
                read.wrong("held_on", "bilateral-held-needs-date");
            }
            if no_result {
                read.wrong("result", "bilateral-held-needs-result");
            }
        }
        Some(BilateralState::Dropped) if no_result => {
            read.wrong("result", "bilateral-dropped-needs-reason");
        }
        _ => {}
    }
    if held_on.flatten().is_some_and(|on| on > today) {
        read.wrong("held_on", "bilateral-held-ahead");
    }
    platform::finished!(read => BilateralForm {
        contact, state, planned_on, held_on, result; version
    })
}

/// The form of a stored bilateral.
pub fn filled(bilateral: &Bilateral) -> FormState {
    FormState::blank()
        .with_optional("contact", bilateral.contact_id)
        .with("state", bilateral.state)
        .with_optional("planned_on", bilateral.planned_on)
        .with_optional("held_on", bilateral.held_on)
        .with("result", &bilateral.result)
        .with("version", bilateral.version)
}

/// A ticked line: which bilateral, at which version; `12:3` in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticked {
    pub id: BilateralId,
    pub version: i32,
}

impl std::str::FromStr for Ticked {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (id, version) = text.split_once(':').ok_or(())?;
        Ok(Self {
            id: id.parse().map_err(|_| ())?,
            version: version.parse().map_err(|_| ())?,
        })
    }
}

/// What to do with several bilaterals at once.
#[derive(Debug, Clone)]
pub enum Bulk {
    /// Plan all that have no date yet.
    Plan { on: NaiveDate },
    /// Record those ticked as held.
    Hold {
        ticked: Vec<Ticked>,
        on: NaiveDate,
        result: String,
    },
}

/// Parses the bulk form.
pub(crate) fn parse_bulk(raw: &[(String, String)], today: NaiveDate) -> Result<Bulk, FormState> {
    let mut read = Reader::new(raw);
    if raw.iter().any(|(n, v)| n == "action" && v == "hold") {
        let ticked = read.each::<Ticked>("bilateral");
        let on = read.required_date("held_on");
        let result = read.required_markdown("result", RESULT);
        if ticked.as_ref().is_some_and(Vec::is_empty) {
            read.wrong("bilateral", "bilateral-tick-some");
        }
        if on.is_some_and(|on| on > today) {
            read.wrong("held_on", "bilateral-held-ahead");
        }
        return read.finish(|| {
            Some(Bulk::Hold {
                ticked: ticked?,
                on: on?,
                result: result?,
            })
        });
    }
    let on = read.required_date("planned_on");
    read.finish(|| Some(Bulk::Plan { on: on? }))
}
