//! What the lines of the head say together.

use super::*;

pattern!(
    pub SENT,
    r"(?i)^(?:envoy[ée]e?(?: le)?|date d['’]envoi|sent|verzonden(?: op)?|re[çc]u(?: le)?|ontvangen)\s*:"
);

/// Group, kind, number, day and hours out of the lines of the head.
pub(super) fn settle(result: &mut ParsedMinutes, context: &Context) {
    name_writer(result);
    let facts = &mut result.facts;
    let head: Vec<&str> = facts
        .lines
        .iter()
        .map(|l| l.text.as_str())
        .filter(|t| !t.is_empty())
        .collect();
    let mut all: Vec<&str> = head.clone();
    all.push(&context.name);
    let group = all.iter().find_map(|line| GROUP.captures(line));
    facts.group = group.map(|found| found[1].parse().unwrap_or(0));
    if facts.group.is_none() && all.iter().any(|line| COORDINATION.is_match(line)) {
        facts.group = Some(0);
        facts.doubts.push(Doubt::Group);
    }
    if facts.group.is_none() {
        facts.doubts.push(Doubt::Group);
    }
    facts.number = head.iter().find_map(|line| {
        let found = ORDINAL
            .captures(line)
            .or_else(|| NUMBERED.captures(line))
            .or_else(|| NUMBERED_AHEAD.captures(line));
        found
            .and_then(|f| f[1].parse().ok())
            .or_else(|| spelled(line))
    });
    let kind = kind(&all, facts.group);
    facts.kind = Some(kind.0);
    if !kind.1 {
        facts.doubts.push(Doubt::Kind);
    }
}

/// Who wrote the mail is who calls themselves `moi-même` in it.
pub(super) fn name_writer(result: &mut ParsedMinutes) {
    pattern!(
        FROM,
        r"(?i)^\**(?:de|from|van|exp[ée]diteur|afzender)\**\s*:\s*([^<(\[;@]{3,60}?)\s*(?:[<(\[;].*)?$"
    );
    let from = result
        .facts
        .lines
        .iter()
        .find_map(|line| FROM.captures(&line.text).map(|found| found[1].to_owned()));
    let writer = result
        .attendees
        .iter_mut()
        .find(|attendee| attendance::is_writer(&attendee.name));
    if let (Some(from), Some(writer)) = (from.filter(|name| names::may_be_name(name)), writer) {
        writer.name = from;
    }
}

pub(super) fn spelled(line: &str) -> Option<i32> {
    pattern!(
        SPELLED,
        r"\b(premiere|deuxieme|seconde|troisieme|quatrieme|cinquieme|sixieme|eerste|tweede|derde|vierde|vijfde|zesde)\s+(?:reunion|seance|vergadering|zitting|bijeenkomst)"
    );
    let folded = fold(line);
    let word = SPELLED.captures(&folded)?;
    Some(match &word[1] {
        "premiere" | "eerste" => 1,
        "deuxieme" | "seconde" | "tweede" => 2,
        "troisieme" | "derde" => 3,
        "quatrieme" | "vierde" => 4,
        "cinquieme" | "vijfde" => 5,
        _ => 6,
    })
}

/// The kind, and whether the text says so.
pub(super) fn kind(lines: &[&str], group: Option<i32>) -> (MeetingKind, bool) {
    let text = fold(&lines.join(" \n "));
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["bilateral", "bilatera"]) {
        (MeetingKind::Bilateral, true)
    } else if has(&[
        "special prec",
        "speciale prec",
        "prec-sessie",
        "seance prec",
        "session prec",
        "speciaal prec",
        "\" prec",
        "special » prec",
    ]) {
        (MeetingKind::PrecSession, true)
    } else if has(&[
        "2e cercle",
        "2^e cercle",
        "2eme cercle",
        "deuxieme cercle",
        "second cercle",
        "tweede kring",
        "2de kring",
        "2e kring",
        "tweede cirkel",
        "second circle",
        "2nd circle",
    ]) {
        (MeetingKind::SecondCircle, true)
    } else if has(&[
        "1er cercle",
        "1^er cercle",
        "premier cercle",
        "eerste kring",
        "1ste kring",
        "1e kring",
        "eerste cirkel",
        "first circle",
    ]) {
        (MeetingKind::FirstCircle, true)
    } else if has(&[
        "atelier gouvernance",
        "atelier de gouvernance",
        "atelier sur la gouvernance",
        "workshop governance",
        "governanceworkshop",
        "workshop bestuur",
        "workshop gouvernance",
    ]) {
        (MeetingKind::GovernanceWorkshop, true)
    } else if has(&["comite", "stuurgroep", "committee", "stuurcomite"]) && group != Some(0) {
        (MeetingKind::Committee, true)
    } else if group == Some(0) {
        (MeetingKind::Gt0, true)
    } else {
        (MeetingKind::Group, group.is_some())
    }
}

/// What only the whole text tells: hours said in the notes, people known only as speakers, doubts.
pub(in crate::parse) fn complete(result: &mut ParsedMinutes, context: &Context) {
    let facts = &mut result.facts;
    if facts.title.is_empty() {
        let stem = context
            .name
            .rsplit_once('.')
            .map_or(context.name.as_str(), |(stem, _)| stem);
        facts.title = stem.replace(['_', '-'], " ").trim().to_owned();
        facts.doubts.push(Doubt::Title);
    }
    facts.title = facts.title.chars().take(200).collect();
    let present = |a: &Attendee| matches!(a.standing, Standing::Present | Standing::Represented);
    if !result.attendees.iter().any(present) {
        result.facts.doubts.push(Doubt::Nobody);
    }
    if is_no_minutes(result) {
        result.facts.doubts.push(Doubt::NoMinutes);
    } else if result.attendees.is_empty() {
        speakers_attend(result);
    }
}

/// Nobody there, no beginning, nothing decided, to be done or said: no minutes.
fn is_no_minutes(result: &ParsedMinutes) -> bool {
    let acts = |e: &Entry| {
        matches!(e.kind, EntryKind::Decision | EntryKind::FollowUp)
            && !e.doubts.contains(&Doubt::Decision)
            || !e.speaker.is_empty()
    };
    let named = result
        .facts
        .lines
        .iter()
        .any(|line| kinds::names_minutes(&line.text));
    result.attendees.is_empty()
        && result.facts.from.is_none()
        && !named
        && !result.entries().any(acts)
}

pub(super) fn speakers_attend(result: &mut ParsedMinutes) {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    for entry in result.entries() {
        if found.len() >= 100 || !seen.insert(&entry.speaker) {
            continue;
        }
        let words = names::words(&entry.speaker);
        let known = found.iter().any(|(_, other)| {
            words.iter().all(|w| other.contains(w)) || other.iter().all(|w| words.contains(w))
        });
        if !words.is_empty() && !known {
            found.push((entry.speaker.clone(), words));
        }
    }
    for (name, _) in found {
        let key = result.key();
        result.attendees.push(Attendee {
            doubts: vec![Doubt::Name],
            ..Attendee::named(key, name)
        });
    }
}
