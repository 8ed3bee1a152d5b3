//! Corrections of attendees.

use super::*;
use kernel::line::one_line;

/// The form of the attendees.
pub fn attendees_filled(minutes: &ParsedMinutes, version: i32) -> FormState {
    minutes
        .attendees
        .iter()
        .fold(FormState::blank().with("version", version), |form, a| {
            form.with(&format!("a{}_name", a.key), &a.name)
                .with(&format!("a{}_organisation", a.key), &a.organisation)
                .with(&format!("a{}_standing", a.key), a.standing)
                .with(&format!("a{}_represented_by", a.key), &a.represented_by)
                .with(
                    &format!("a{}_person", a.key),
                    a.person.map_or(String::new(), |p| p.to_string()),
                )
        })
}

/// Takes over the typed attendees; a new line may be added at the end.
///
/// # Errors
/// The form to give back.
pub fn attendees(
    minutes: &mut ParsedMinutes,
    raw: &[(String, String)],
    people: &[Person],
) -> Result<(), FormState> {
    let mut form = FormState::typed(raw.to_vec());
    let looked_at = LookedAt::of(&form);
    let mut done = minutes.attendees.clone();
    let known = matching::cut(people);
    for a in &mut done {
        let field = |what: &str| format!("a{}_{what}", a.key);
        let (name, person) = (
            one_line(form.value(&field("name"))),
            form.value(&field("person")).to_owned(),
        );
        if name.is_empty() || name.chars().count() > 200 {
            form.refuse(&field("name"), FieldError::new("error-required"));
            continue;
        }
        let standing = form.value(&field("standing")).parse::<Standing>();
        let (organisation, by) = (
            form.line(&field("organisation"), 200),
            form.line(&field("represented_by"), 200),
        );
        let before = a.clone();
        let renamed = a.name != name;
        a.name = name;
        a.standing = standing.unwrap_or(a.standing);
        a.organisation = organisation;
        a.represented_by = by;
        if person == "search" || renamed {
            matching::one(a, &known);
        } else {
            // Only people who exist may be chosen.
            a.person = person
                .parse::<i64>()
                .ok()
                .filter(|id| people.iter().any(|p| p.id == *id));
        }
        // A name matched anew brings guesses of its own.
        let matched_anew = person == "search" || renamed;
        if looked_at.has(&format!("a-{}", a.key)) || (*a != before && !matched_anew) {
            a.doubts.clear();
        }
    }
    if form.is_invalid() {
        return Err(form);
    }
    let removed = form
        .all("remove")
        .iter()
        .filter_map(|k| k.parse::<u32>().ok())
        .collect::<Vec<_>>();
    // Who came from a line of the source stays: the line would be lost.
    done.retain(|a| !(removed.contains(&a.key) && a.lines.is_empty()));
    let new = form.line("new_name", 200);
    if !new.is_empty() {
        let key = minutes.key();
        let mut added = minutes_reader::parse::model::Attendee {
            key,
            name: new,
            organisation: String::new(),
            standing: Standing::Present,
            represented_by: String::new(),
            person: None,
            candidates: Vec::new(),
            lines: Vec::new(),
            doubts: Vec::new(),
        };
        matching::one(&mut added, &known);
        done.push(added);
    }
    minutes.attendees = done;
    matching::speakers(minutes, people, false);
    Ok(())
}
