//! The attendance list's form: one line for each person, all saved together.

use super::queries::AttendanceRow;
use crate::{features::meetings::model::Standing, platform::web::RawForm};

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
    pub fn differs_from(&self, row: &AttendanceRow) -> bool {
        self.remove
            || self.standing != row.standing
            || self.represented_by != row.represented_by
            || self.takes_notes != row.takes_notes
    }
}

/// The lines of these rows; a row that the form does not mention has none.
pub fn lines(raw: &RawForm, rows: &[AttendanceRow]) -> Vec<Line> {
    let all_present = raw.first("action") == "all-present";
    rows.iter()
        .filter_map(|row| {
            let value = |name: &str| raw.first(&format!("{name}-{}", row.id));
            let mut standing = value("standing").parse().ok()?;
            if all_present && standing == Standing::Invited {
                standing = Standing::Present;
            }
            let represented_by: String = value("represented").trim().chars().take(200).collect();
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
