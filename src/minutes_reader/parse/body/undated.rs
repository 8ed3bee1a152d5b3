//! Days that nobody can know.

use chrono::Datelike as _;

use super::ParsedMinutes;

/// Days of a text without a day of its own are counted from a year before this.
const CALENDAR: i32 = 1980;

/// `vendredi` counts from the day of the meeting: where that isn't known, nobody knows which Friday.
pub(super) fn undated(result: &mut ParsedMinutes) {
    if result.facts.day.is_some() {
        return;
    }
    let entries = result
        .points
        .iter_mut()
        .flat_map(|point| &mut point.entries);
    for entry in entries {
        entry.due = entry.due.filter(|due| due.year() > CALENDAR);
    }
}
