//! The form of a workshop: its title and its six options.

use super::{model::Workshop, occasions::Occasions};
use kernel::{
    governance::{Authors, FirstSight, MergedBy},
    ids::{CircleId, MeetingId},
};
use platform::web::{FormState, Reader};

/// Points at most, of a person.
const POINTS: i32 = 100;
/// Minutes of a phase at most.
const MINUTES: i32 = 240;

/// A parsed form.
#[derive(Debug, Clone)]
pub struct WorkshopForm {
    pub title: String,
    pub meeting: Option<MeetingId>,
    pub circle: Option<CircleId>,
    pub points_per_person: i32,
    pub points_per_card: i32,
    pub authors: Authors,
    pub sight: FirstSight,
    pub merged_by: MergedBy,
    pub minutes: Option<i32>,
    /// What some have given over the new number of points is listed, and stays.
    pub excess: bool,
    /// The version the writer saw.
    pub version: i32,
}

/// Parses what was typed. `known`: what the form offers besides what was there `before`.
pub fn parse(
    raw: &[(String, String)],
    known: &Occasions,
    before: Option<&Workshop>,
) -> Result<WorkshopForm, FormState> {
    let mut read = Reader::new(raw);
    let title = read.required_line("title", 200);
    let meeting = read.optional::<MeetingId>("meeting");
    if let Some(Some(id)) = meeting
        && !known.has_meeting(id, before)
    {
        read.wrong("meeting", "error-choose");
    }
    let circle = read.optional::<CircleId>("circle");
    if let Some(Some(id)) = circle
        && !known.has_circle(id, before)
    {
        read.wrong("circle", "error-choose");
    }
    let points_per_person = within(&mut read, "points_per_person", POINTS);
    let points_per_card = within(&mut read, "points_per_card", POINTS);
    if let (Some(all), Some(one)) = (points_per_person, points_per_card)
        && one > all
    {
        read.wrong("points_per_card", "governance-points-per-card-too-many");
    }
    let excess = read.flag("excess");
    let authors = read.required_word("authors");
    let sight = read.required_word("sight");
    let merged_by = read.required_word("merged_by");
    let minutes = minutes(&mut read, "minutes");
    let version = read.version();
    platform::finished!(read => WorkshopForm {
        title, meeting, circle, points_per_person, points_per_card, authors, sight, merged_by,
        minutes; excess, version
    })
}

/// A number from one on that must be there.
fn within(read: &mut Reader, name: &str, most: i32) -> Option<i32> {
    let number = read.required::<i32>(name)?;
    if (1..=most).contains(&number) {
        return Some(number);
    }
    read.wrong(name, "governance-points-out-of-range");
    None
}

/// Minutes that may be left open.
fn minutes(read: &mut Reader, name: &str) -> Option<Option<i32>> {
    let minutes = read.optional::<i32>(name)?;
    if minutes.is_none_or(|minutes| (1..=MINUTES).contains(&minutes)) {
        return Some(minutes);
    }
    read.wrong(name, "governance-minutes-out-of-range");
    None
}

/// The time that runs from now on; none: no time does.
pub fn timer(raw: &[(String, String)]) -> Result<Option<i32>, FormState> {
    let mut read = Reader::new(raw);
    let minutes = minutes(&mut read, "minutes");
    read.finish(|| minutes)
}

/// The form of a workshop that nobody made yet.
pub fn usual() -> FormState {
    FormState::blank()
        .with("points_per_person", 6)
        .with("points_per_card", 3)
        .with("authors", Authors::Shown)
        .with("sight", FirstSight::All)
        .with("merged_by", MergedBy::Anybody)
}

/// The form of a stored workshop.
pub fn filled(workshop: &Workshop) -> FormState {
    FormState::blank()
        .with("title", &workshop.title)
        .with_optional("meeting", workshop.meeting_id)
        .with_optional("circle", workshop.circle_id)
        .with("points_per_person", workshop.points_per_person)
        .with("points_per_card", workshop.points_per_card)
        .with("authors", workshop.authors())
        .with("sight", workshop.sight())
        .with("merged_by", workshop.merged_by)
        .with_optional("minutes", workshop.minutes())
        .with("version", workshop.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_card_gets_half_of_what_one_may_give_unless_somebody_says_otherwise() {
        let form = usual();
        let number = |name| form.value(name).parse::<i32>().unwrap();
        let half = number("points_per_person") / 2;
        assert_eq!(number("points_per_card"), half);
    }
}
