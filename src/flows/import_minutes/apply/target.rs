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
use minutes_reader::parse::{self, bounds::BODY};
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

/// The meeting that takes the minutes.
pub(super) struct Target {
    /// To fill it.
    pub edit: Permit<EditMeeting, MeetingId>,
    /// Of the head, what its description has no room for.
    pub beyond: Vec<String>,
}

/// Makes the meeting, or completes the one chosen with what the minutes say of it.
pub(super) async fn meeting(
    db: &mut PgConnection,
    actor: &Actor,
    import: &Import,
    known: &Known<'_>,
    into: Into,
) -> Result<Result<Target, Refusal>> {
    let Ok(adding) = policy::create(actor, known.group) else {
        return Ok(Err("minutes-import-no-right"));
    };
    if known.times.0 > actor.now {
        return Ok(Err(TO_COME));
    }
    let same = queries::same_day(db, known.number, known.day).await?;
    let Some(id) = into.meeting else {
        if !into.is_said && !same.is_empty() {
            return Ok(Err(WHICH_MEETING));
        }
        let (held, beyond) = new_meeting(import, known, planning::DESCRIPTION);
        let (_, edit) = planning::commands::create(db, &adding, &held).await?;
        return Ok(Ok(Target { edit, beyond }));
    };
    match same.iter().find(|m| m.id == id) {
        Some(found) if !found.has_notes => {}
        _ => return Ok(Err(HAS_NOTES)),
    }
    let (_, edit) = frame::editable(db, actor, id).await?;
    let room = planning::backfill::room(db, &edit).await?;
    let (held, beyond) = new_meeting(import, known, room);
    planning::backfill::complete(db, &edit, &held, into.corrects).await?;
    Ok(Ok(Target { edit, beyond }))
}

/// The meeting as the minutes say it, whose description has room for so many characters; and what
/// it has no room for.
fn new_meeting(import: &Import, known: &Known<'_>, room: usize) -> (NewMeeting, Vec<String>) {
    let facts = &import.result.facts;
    let mut head = texts(head_lines(import), room);
    let description = head.remove(0);
    let held = NewMeeting {
        kind: known.kind,
        organisation: None,
        title: facts.title.trim().to_owned(),
        starts_at: known.times.0,
        ends_at: known.times.1,
        place: facts.place.clone(),
        video_url: facts.video_url.clone(),
        description,
        series: None,
    };
    (
        held,
        head.into_iter().filter(|text| !text.is_empty()).collect(),
    )
}

/// Stands between two lines of a text, so that it shows two.
const BREAK: &str = "  \n";

/// Lines as texts: of at most `room` characters the first, of what a note holds each other. There is
/// a first one in any case.
fn texts(lines: Vec<String>, room: usize) -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut left = room;
    for line in lines.iter().flat_map(|line| pieces(line)) {
        let length = line.chars().count();
        let is_first = texts.last().is_none_or(String::is_empty);
        if length + BREAK.len() > left {
            texts.push(line.to_owned());
            left = BODY - length;
            continue;
        }
        if let Some(text) = texts.last_mut() {
            if !is_first {
                text.push_str(BREAK);
            }
            text.push_str(line);
        }
        left -= length + BREAK.len();
    }
    texts
}

/// A line in pieces that each fit into a note, cut between words where there are any.
fn pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some((end, _)) = rest.char_indices().nth(BODY) {
        let between = rest[..end].rfind(' ').filter(|at| *at > 0);
        let (piece, after) = rest.split_at(between.unwrap_or(end));
        pieces.push(piece);
        rest = after.trim_start();
    }
    pieces.push(rest);
    pieces
}

/// The lines of the head go with the meeting, and those of the attendance that its list cannot
/// hold, so that nothing of the source is lost.
fn head_lines(import: &Import) -> Vec<String> {
    let minutes = &import.result.0;
    let facts = minutes.facts.lines.iter().map(|l| l.text.clone());
    facts
        .chain(beside_the_list(import))
        .map(|l| l.trim().to_owned())
        .filter(|l| !is_label(l))
        .collect()
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
    fn a_long_head_is_cut_into_texts_and_no_word_is_lost() {
        let lines: Vec<String> = (0..3_000).map(|n| format!("ligne citée {n}")).collect();
        let cut = texts(lines.clone(), 500);
        assert!(cut.len() > 2);
        assert!(cut[0].chars().count() <= 500, "{}", cut[0].len());
        assert!(cut.iter().all(|text| text.chars().count() <= BODY));
        assert_eq!(cut.join(BREAK), lines.join(BREAK));
        assert_eq!(texts(lines[..1].to_vec(), 3), ["", "ligne citée 0"]);
        assert_eq!(texts(Vec::new(), 500), [""]);
    }

    #[test]
    fn a_line_longer_than_a_note_is_cut_between_words() {
        let line = "été ".repeat(BODY).trim_end().to_owned();
        let cut = texts(vec![line.clone()], 500);
        assert!(cut.iter().all(|text| text.chars().count() <= BODY));
        let words = cut.iter().flat_map(|text| text.split_whitespace());
        assert_eq!(words.count(), BODY);
        assert_eq!(pieces(&"é".repeat(BODY + 1)).len(), 2);
    }

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
