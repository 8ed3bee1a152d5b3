//! Corrections of attendees.

use super::*;
use kernel::line::one_line;
use minutes_reader::parse::model::{Attendee, Doubt};

/// The form of the attendees, with an empty line for one more.
pub(crate) fn filled(form: FormState, minutes: &ParsedMinutes) -> FormState {
    let form = minutes.attendees.iter().fold(form, |form, a| {
        form.with(&format!("a{}_name", a.key), &a.name)
            .with(&format!("a{}_organisation", a.key), &a.organisation)
            .with(&format!("a{}_standing", a.key), a.standing)
            .with(&format!("a{}_represented_by", a.key), &a.represented_by)
            .with(&format!("a{}_remark", a.key), &a.remark)
            .with(
                &format!("a{}_person", a.key),
                a.person.map_or(String::new(), |p| p.to_string()),
            )
    });
    form.with(&format!("a{}_name", minutes.next_key + 1), "")
}

/// Takes over the typed attendees. The line for one more has the next free key: sent again, it is the
/// same attendee.
pub(super) fn take(
    minutes: &mut ParsedMinutes,
    form: &mut FormState,
    people: &[Person],
    looked_at: &LookedAt,
) {
    let known = matching::cut(people);
    for a in &mut minutes.attendees {
        let field = |what: &str| format!("a{}_{what}", a.key);
        if form.all(&field("name")).is_empty() {
            continue;
        }
        let (name, person) = (
            one_line(form.value(&field("name"))),
            form.value(&field("person")).to_owned(),
        );
        if let Some(wrong) = wrong(&name, 200, "error-required") {
            form.refuse(&field("name"), wrong);
            continue;
        }
        let standing = form.value(&field("standing")).parse::<Standing>();
        let (organisation, by) = (
            form.line(&field("organisation"), 200),
            form.line(&field("represented_by"), 200),
        );
        let remark = form.line(&field("remark"), 200);
        let before = a.clone();
        let matched_anew = person == "search" || a.name != name;
        a.name = name;
        a.standing = standing.unwrap_or(a.standing);
        a.organisation = organisation;
        a.represented_by = by;
        a.remark = remark;
        if matched_anew {
            matching::one(a, &known);
        } else {
            // Only people who exist may be chosen.
            a.person = person
                .parse::<i64>()
                .ok()
                .filter(|id| people.iter().any(|p| p.id == *id));
        }
        // A name matched anew brings guesses of its own.
        if looked_at.has(&format!("a-{}", a.key), "a") || (*a != before && !matched_anew) {
            a.doubts.clear();
        } else if matched_anew && a.person.is_some() {
            // Who is somebody here has a name; which of two remains to be asked.
            a.doubts.retain(|doubt| *doubt != Doubt::Name);
        }
    }
    let removed = form.all("remove").into_iter();
    let removed: Vec<u32> = removed.filter_map(|k| k.parse().ok()).collect();
    // Who came from a line of the source stays: the line would be lost.
    let stays = |a: &Attendee| !(removed.contains(&a.key) && a.lines.is_empty());
    minutes.attendees.retain(stays);
    let key = minutes.next_key + 1;
    let name = form.line(&format!("a{key}_name"), 200);
    if !name.is_empty() {
        minutes.next_key = key;
        let mut added = Attendee::named(key, name);
        matching::one(&mut added, &known);
        minutes.attendees.push(added);
    }
}

/// Whoever is called otherwise now than the reader first had it is called so where they speak, present
/// or answer for something, unless somebody else goes by the former name. Done when all is checked:
/// half a name that is kept while somebody types is nobody's.
pub(crate) fn renamed(minutes: &mut ParsedMinutes, first: &[Attendee]) {
    let now = &minutes.attendees;
    let renamed: Vec<(String, Attendee)> = now
        .iter()
        .filter_map(|a| {
            let former = first.iter().find(|f| f.key == a.key)?;
            let is_taken = now.iter().any(|other| other.name == former.name);
            (!is_taken).then(|| (former.name.clone(), a.clone()))
        })
        .collect();
    let called = |name: &str| renamed.iter().find(|(former, _)| former == name);
    for point in &mut minutes.points {
        if let Some((_, a)) = called(&point.presenter) {
            point.presenter.clone_from(&a.name);
        }
        for entry in &mut point.entries {
            if let Some((_, a)) = called(&entry.speaker) {
                entry.speaker.clone_from(&a.name);
                entry.person = a.person;
            }
            if let Some((_, a)) = called(&entry.owner) {
                entry.owner.clone_from(&a.name);
                entry.owner_person = a.person;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use minutes_reader::parse::model::{Entry, Point};

    fn attendee(key: u32, name: &str, person: Option<i64>) -> Attendee {
        Attendee {
            person,
            ..Attendee::named(key, name.into())
        }
    }

    #[test]
    fn who_is_found_to_be_somebody_has_a_name() {
        let doubted = Attendee {
            doubts: vec![Doubt::Name],
            ..attendee(1, "Zaz", None)
        };
        let mut minutes = ParsedMinutes {
            attendees: vec![doubted],
            next_key: 1,
            ..ParsedMinutes::default()
        };
        let said = |name: &str| {
            [("a1_name", name), ("a1_person", "search")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .to_vec()
        };
        let people = [Person {
            id: 7,
            name: "Zoé Azar".into(),
            in_group: true,
            called: Vec::new(),
        }];
        for (name, person) in [("Zazie", None), ("Zoé Azar", Some(7))] {
            let mut form = FormState::typed(said(name));
            let looked_at = LookedAt::of(&form);
            take(&mut minutes, &mut form, &people, &looked_at);
            let found = &minutes.attendees[0];
            assert_eq!(found.person, person);
            assert_eq!(found.doubts.is_empty(), person.is_some(), "{name}");
        }
    }

    #[test]
    fn whoever_is_renamed_is_renamed_where_they_speak_and_answer() {
        let said = |key: u32, speaker: &str, owner: &str| Entry {
            speaker: speaker.into(),
            owner: owner.into(),
            ..Entry::plain(key, "Oui.".into(), Vec::new())
        };
        let first = [attendee(1, "Mimi", None), attendee(2, "Anne", None)];
        let mut minutes = ParsedMinutes {
            // Somebody else is called Anne now.
            attendees: vec![
                attendee(1, "Camille Dubois", Some(7)),
                attendee(2, "Anne Roy", None),
                attendee(3, "Anne", None),
            ],
            points: vec![Point {
                key: 4,
                level: 1,
                presenter: "Mimi".into(),
                entries: vec![said(5, "Mimi", ""), said(6, "Anne", "Mimi")],
                ..Point::default()
            }],
            ..ParsedMinutes::default()
        };
        renamed(&mut minutes, &first);
        let point = &minutes.points[0];
        assert_eq!(point.presenter, "Camille Dubois");
        let [mimi, anne] = &point.entries[..] else {
            panic!("{point:?}");
        };
        assert_eq!(
            (mimi.speaker.as_str(), mimi.person),
            ("Camille Dubois", Some(7))
        );
        assert_eq!((anne.speaker.as_str(), anne.person), ("Anne", None));
        assert_eq!(
            (anne.owner.as_str(), anne.owner_person),
            ("Camille Dubois", Some(7))
        );
    }
}
