//! Somebody joins those who were found: named before, or anew.

use super::{
    Attendee, Doubt, Named, ParsedMinutes, Standing, Style, fold, names, people::people, proxies,
    remarks, stems,
};

stems!(CHAIR, attendance.chair);

/// Who is named twice: `Président : X` and among the present.
fn twice<'a>(result: &'a mut ParsedMinutes, named: &Named) -> Option<&'a mut Attendee> {
    let sorted = |name: &str| {
        let mut words = names::words(name);
        words.sort();
        words
    };
    let words = sorted(&named.name);
    // `M. et Mme Petit` are two.
    let title = |name: &str| {
        let bare = names::untitled(name).len();
        fold(name[..name.len() - bare.min(name.len())].trim())
    };
    let own = title(&named.name);
    let other = |a: &Attendee| {
        let theirs = title(&a.name);
        words.len() == 1 && !own.is_empty() && !theirs.is_empty() && own != theirs
    };
    let same_house = |a: &Attendee| {
        a.organisation.is_empty()
            || named.organisation.is_empty()
            || a.organisation.contains(&named.organisation)
            || words.len() > 1
            || names::words(&named.organisation)
                .first()
                .is_some_and(|w| CHAIR.has(w))
    };
    // Mostly the name is written as before.
    let alike = |a: &Attendee| a.name == named.name && same_house(a);
    let same = |a: &Attendee| sorted(&a.name) == words && same_house(a) && !other(a);
    let all = &result.attendees;
    let at = all.iter().position(alike);
    let at = at.or_else(|| all.iter().position(same));
    let at = at.or_else(|| in_office(all, named))?;
    result.attendees.get_mut(at)
}

/// `Secrétaire de séance : Mme Leroy`, where one Leroy is on the list.
fn in_office(all: &[Attendee], named: &Named) -> Option<usize> {
    let office = names::words(&named.organisation);
    if !office.first().is_some_and(|word| CHAIR.has(word)) {
        return None;
    }
    by_part(all, &named.name)
}

/// The only one whose name has all words of this.
fn by_part(all: &[Attendee], name: &str) -> Option<usize> {
    let words = names::words(name);
    let mut alike = all.iter().enumerate().filter(|(_, a)| {
        let known = names::words(&a.name);
        words.iter().all(|word| known.contains(word))
    });
    let (at, _) = alike.next()?;
    alike.next().is_none().then_some(at)
}

pub(super) fn add(result: &mut ParsedMinutes, named: Named, standing: Standing, lines: Vec<u32>) {
    // One too many already: these minutes will be refused.
    if result.attendees.len() > crate::parse::bounds::ATTENDEES {
        return;
    }
    let mut named = named;
    // `Anne Roy (procuration de Jan Claes)`
    if let Some((others, rest)) = proxies::held(&named.organisation, &named.name) {
        named.organisation = rest;
        for other in others {
            add(result, other, Standing::Represented, Vec::new());
        }
    }
    let mut remark;
    (named.organisation, remark) = remarks::apart(&named.organisation);
    if !named.beside.is_empty() {
        let parted = if remark.is_empty() { "" } else { ", " };
        remark = format!("{remark}{parted}{}", named.beside);
    }
    if let Some(known) = twice(result, &named) {
        known.lines.extend(lines);
        for (held, said) in [
            (&mut known.organisation, named.organisation),
            (&mut known.represented_by, named.represented_by),
            (&mut known.remark, remark),
        ] {
            if held.is_empty() {
                *held = said;
            } else if !said.is_empty() && !held.contains(&said) {
                held.push_str(", ");
                held.push_str(&said);
            }
        }
        return;
    }
    let doubts = if names::may_be_name(&named.name) {
        Vec::new()
    } else {
        vec![Doubt::Name]
    };
    let key = result.key();
    result.attendees.push(Attendee {
        organisation: named.organisation,
        standing: named.standing.unwrap_or(standing),
        represented_by: named.represented_by,
        remark,
        lines,
        doubts,
        ..Attendee::named(key, named.name)
    });
}

/// Adds those named by a function: `Président : X`.
pub(in crate::parse) fn add_named(result: &mut ParsedMinutes, text: &str) {
    for named in people(text, Style::default()) {
        if names::may_be_name(&named.name) && !known_by_part(result, &named.name) {
            add(result, named, Standing::Present, Vec::new());
        }
    }
}

/// `Président : Luc` where Luc Roy is on the list.
pub(super) fn known_by_part(result: &ParsedMinutes, name: &str) -> bool {
    by_part(&result.attendees, name).is_some()
}
