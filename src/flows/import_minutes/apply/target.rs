//! The meeting that takes the minutes: a new one, or one that was planned for that day.

use std::collections::HashSet;

use sqlx::PgConnection;

use super::{Attendee, Import, Known, Refusal};
use crate::flows::import_minutes::queries;
use kernel::{
    fold::fold,
    ids::{MeetingId, PersonId},
};
use meetings::{
    attendance::imported::ImportedLine,
    frame,
    planning::{self, commands::NewMeeting},
    policy,
};
use minutes_reader::parse;
use platform::{
    auth::{Actor, Permit, rights::permission::EditMeeting},
    errors::Result,
};

/// Minutes are of what took place: their date lies ahead.
pub(crate) const TO_COME: Refusal = "minutes-import-to-come";

/// The group has a meeting of that day, and nobody says whether the minutes are its own.
pub(crate) const WHICH_MEETING: Refusal = "minutes-import-which-meeting";

/// The meeting chosen has notes of its own.
pub(crate) const HAS_NOTES: Refusal = "minutes-import-has-notes";

/// Where the minutes go.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Into {
    /// None: a new meeting, where that `is_said`.
    pub meeting: Option<MeetingId>,
    /// Somebody says where: asked for where the group has a meeting of that day already.
    pub is_said: bool,
    /// The minutes are right where the meeting says otherwise.
    pub corrects: bool,
    /// The minutes are approved already.
    pub old: bool,
    /// Then what they promise is done.
    pub closes: bool,
}

/// Makes the meeting, or completes the one chosen with what the minutes say of it; the permit to
/// fill it.
pub(super) async fn meeting(
    db: &mut PgConnection,
    actor: &Actor,
    import: &Import,
    known: &Known<'_>,
    into: Into,
) -> Result<Result<Permit<EditMeeting, MeetingId>, Refusal>> {
    let Ok(adding) = policy::create(actor, known.group) else {
        return Ok(Err("minutes-import-no-right"));
    };
    if known.times.0 > actor.now {
        return Ok(Err(TO_COME));
    }
    let held = new_meeting(import, known);
    let same = queries::same_day(db, known.number, known.day).await?;
    let Some(id) = into.meeting else {
        if !into.is_said && !same.is_empty() {
            return Ok(Err(WHICH_MEETING));
        }
        let (_, permit) = planning::commands::create(db, &adding, &held).await?;
        return Ok(Ok(permit));
    };
    match same.iter().find(|m| m.id == id) {
        Some(found) if !found.has_notes => {}
        _ => return Ok(Err(HAS_NOTES)),
    }
    let (_, permit) = frame::editable(db, actor, id).await?;
    planning::backfill::complete(db, &permit, &held, into.corrects).await?;
    Ok(Ok(permit))
}

fn new_meeting(import: &Import, known: &Known<'_>) -> NewMeeting {
    let facts = &import.result.facts;
    NewMeeting {
        kind: known.kind,
        organisation: None,
        title: facts.title.trim().to_owned(),
        starts_at: known.times.0,
        ends_at: known.times.1,
        place: facts.place.clone(),
        video_url: facts.video_url.clone(),
        description: head_lines(import),
        series: None,
    }
}

/// The lines of the head go with the meeting, and those of the attendance that its list cannot
/// hold, so that nothing of the source is lost.
fn head_lines(import: &Import) -> String {
    let minutes = &import.result.0;
    let facts = minutes.facts.lines.iter().map(|l| l.text.clone());
    facts
        .chain(beside_the_list(import))
        .map(|l| l.trim().to_owned())
        .filter(|l| !is_label(l))
        .collect::<Vec<_>>()
        .join("  \n")
}

/// What a line may be made of that only names what stands below it: `Présents :`, `Qui | Quoi`,
/// `Page 2 sur 5`.
const LABELS: [&str; 34] = [
    "present",
    "presents",
    "presente",
    "presentes",
    "excuse",
    "excuses",
    "excusee",
    "excusees",
    "absent",
    "absents",
    "participants",
    "aanwezig",
    "aanwezigen",
    "verontschuldigd",
    "afwezig",
    "et",
    "en",
    "qui",
    "quoi",
    "quand",
    "responsable",
    "echeance",
    "action",
    "actions",
    "wie",
    "wat",
    "wanneer",
    "actie",
    "acties",
    "tegen",
    "page",
    "pagina",
    "sur",
    "van",
];

/// Whether a line says nothing that the result does not show in its own way.
fn is_label(line: &str) -> bool {
    fold(line)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| LABELS.contains(&word) || word.parse::<u16>().is_ok())
}

/// What the attendance list has no room for: who is named a second time, and where the minutes say
/// a known person comes from.
fn beside_the_list(import: &Import) -> Vec<String> {
    let lines: Vec<&str> = parse::source_lines(&import.source)
        .map(|(_, l)| l)
        .collect();
    let mut met = HashSet::new();
    let mut kept = Vec::new();
    for a in &import.result.attendees {
        let again = !met.insert(listed_as(a));
        if !again && (a.person.is_none() || a.organisation.is_empty()) {
            continue;
        }
        let source = a
            .lines
            .iter()
            .filter_map(|n| lines.get((*n as usize).checked_sub(1)?));
        kept.extend(source.map(|l| (*l).to_owned()));
        if a.lines.is_empty() {
            kept.push(with_organisation(a));
        }
    }
    kept
}

/// What tells two lines of the attendance list apart.
fn listed_as(a: &Attendee) -> (Option<i64>, String) {
    match a.person {
        Some(id) => (Some(id), String::new()),
        None => (None, with_organisation(a)),
    }
}

fn with_organisation(a: &Attendee) -> String {
    let name = a.name.trim();
    if a.organisation.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({})", a.organisation)
    }
}

/// The attendance list: everybody once, as first named.
pub(super) fn lines(attendees: &[Attendee]) -> Vec<ImportedLine> {
    let mut met = HashSet::new();
    attendees
        .iter()
        .filter(|a| !a.name.trim().is_empty() && met.insert(listed_as(a)))
        .map(|a| ImportedLine {
            person: a.person.map(PersonId),
            name: if a.person.is_some() {
                a.name.trim().to_owned()
            } else {
                with_organisation(a)
            },
            standing: a.standing,
            represented_by: a.represented_by.clone(),
            remark: a.remark.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_told_from_what_says_something() {
        for line in [
            "Présents :",
            "Qui | Quoi | Quand",
            "Page 2 sur 5",
            "---",
            "Absents et excusés",
        ] {
            assert!(is_label(line), "{line}");
        }
        for line in ["Salle Senne", "Qui vient ?", "14h05", "Comité"] {
            assert!(!is_label(line), "{line}");
        }
    }
}
