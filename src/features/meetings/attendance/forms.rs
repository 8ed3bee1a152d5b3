//! The attendance list's form: one line for each person, all saved together.

use super::queries::{AttendanceRow, Candidate};
use kernel::{fold::fold, ids::PersonId, meeting::Standing};
use platform::web::RawForm;

/// A line as sent back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The row, at the version its writer saw.
    pub id: i64,
    pub version: i32,
    pub standing: Standing,
    pub represented_by: String,
    pub takes_notes: bool,
    /// Take the person off the list.
    pub remove: bool,
}

impl Line {
    /// Whether it asks for something else than what is stored.
    pub(crate) fn differs_from(&self, row: &AttendanceRow) -> bool {
        self.remove
            || self.standing != row.standing
            || self.represented_by != row.represented_by
            || self.takes_notes != row.takes_notes
    }
}

/// The lines of these rows; a row that the form does not mention has none.
pub(super) fn lines(raw: &RawForm, rows: &[AttendanceRow]) -> Vec<Line> {
    let all_present = raw.first("action") == "all-present";
    rows.iter()
        .filter_map(|row| {
            let field = |name: &str| format!("{name}-{}", row.id);
            let value = |name: &str| raw.first(&field(name));
            let mut standing = value("standing").parse().ok()?;
            if all_present && standing == Standing::Invited {
                standing = Standing::Present;
            }
            let represented_by = raw.line(&field("represented"), 200);
            if !represented_by.is_empty() && standing == Standing::Invited {
                standing = Standing::Represented;
            }
            Some(Line {
                id: row.id.0,
                version: value("version").parse().ok()?,
                standing,
                represented_by: match standing {
                    Standing::Represented => represented_by,
                    _ => String::new(),
                },
                takes_notes: !value("notes").is_empty(),
                remove: !value("remove").is_empty(),
            })
        })
        .collect()
}

/// People to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Added {
    pub people: Vec<PersonId>,
    /// Somebody known by name only.
    pub guest: Option<String>,
    pub standing: Standing,
}

/// Who was chosen or typed. A typed name that is one known person's is that person; another
/// one is a guest's.
/// Fails: the key of a message: nobody, on the list already, several people of that name.
pub(super) fn added(
    raw: &RawForm,
    candidates: &[Candidate],
    listed: &[AttendanceRow],
) -> Result<Added, &'static str> {
    let ticked: Vec<PersonId> = raw
        .iter()
        .filter(|(name, _)| name == "person")
        .filter_map(|(_, value)| value.parse().ok())
        .collect();
    let chosen = candidates.iter().map(|c| c.id);
    let mut added = Added {
        people: chosen.filter(|id| ticked.contains(id)).collect(),
        guest: None,
        standing: match raw.first("as") {
            "present" => Standing::Present,
            _ => Standing::Invited,
        },
    };
    let who = raw.line("who", 200);
    if who.is_empty() {
        return if added.people.is_empty() {
            Err("attendance-nobody-chosen")
        } else {
            Ok(added)
        };
    }
    let same = |text: &str| fold(text) == fold(&who);
    let mut known: Vec<&Candidate> = candidates.iter().filter(|c| same(&c.label())).collect();
    if known.is_empty() {
        known = candidates.iter().filter(|c| same(&c.name)).collect();
    }
    match known.as_slice() {
        [one] => added.people.push(one.id),
        [] if listed.iter().any(|row| same(&row.name)) => return Err("attendance-listed"),
        [] => added.guest = Some(who),
        _ => return Err("attendance-several"),
    }
    Ok(added)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(id: i64, name: &str, organisation: Option<&str>) -> Candidate {
        Candidate {
            id: PersonId(id),
            name: name.into(),
            organisation: organisation.map(Into::into),
            regular: false,
        }
    }

    fn typed(values: &[(&str, &str)]) -> RawForm {
        let values = values.iter().map(|(n, v)| ((*n).into(), (*v).into()));
        RawForm(values.collect())
    }

    #[test]
    fn a_known_name_is_that_person_and_another_one_a_guest() {
        let known = [
            candidate(1, "Zoé Martin", Some("BEE")),
            candidate(2, "Jan Peeters", Some("BEE")),
            candidate(3, "Jan Peeters", Some("hub")),
        ];
        let who = |text| added(&typed(&[("who", text)]), &known, &[]);
        assert_eq!(who("zoe martin").unwrap().people, [PersonId(1)]);
        assert_eq!(who("Jan Peeters (hub)").unwrap().people, [PersonId(3)]);
        assert_eq!(who("Jan Peeters"), Err("attendance-several"));
        assert_eq!(who(" "), Err("attendance-nobody-chosen"));
        let guest = added(
            &typed(&[("who", "Une Inconnue"), ("as", "present")]),
            &known,
            &[],
        );
        let guest = guest.unwrap();
        assert_eq!(guest.guest.as_deref(), Some("Une Inconnue"));
        assert_eq!(guest.standing, Standing::Present);
    }
}
