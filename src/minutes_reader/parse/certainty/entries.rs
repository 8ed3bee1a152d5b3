//! What was noted: decisions and things to do by how their sentence says it, speakers by their verb,
//! and what may be one of them and was not taken as such.

use super::Evidence;
use crate::parse::{
    attendance::speaks_of_people,
    kinds,
    known::Known,
    language::stems,
    model::{Doubt, Entry, ParsedMinutes},
    names, pattern,
    sentence::sentences,
};
use kernel::meeting::EntryKind;

// Somebody's turn, also within a paragraph: `Culot : non`.
pattern!(
    TURN,
    r"(?:^|[.!?]\s|\n)\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){0,2}\s?:\s"
);

pattern!(
    HEADS,
    r"^\(?(?:\d{1,3}(?:[./]\d{1,4})*|[IVX]{1,4}|[A-H])[.)/\s–-]+\p{Lu}[^.?!;]+$|^[\p{Lu}\d\s'’&-]{3,40}$|^\p{Lu}[^.?!;,:]{2,40}$"
);

stems!(NO_NAMES, words.no_names);
stems!(ORGANISATION, attendance.organisation);
// A first and a last name, whoever it is.
pattern!(
    NAMED,
    r"^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}{2,}\s\p{Ll}"
);

pub(super) fn weigh(result: &mut ParsedMinutes, known: &Known) {
    for point in &mut result.points {
        for entry in &mut point.entries {
            let mut evidence = Evidence::new();
            match entry.kind {
                EntryKind::Decision => decision(entry, known, &mut evidence),
                EntryKind::FollowUp => follow_up(entry, known, &mut evidence),
                _ => other(entry, known, &mut evidence),
            }
            evidence.less_if(speaks_of_people(&entry.body), Doubt::EntryKind, 0.58);
            if !entry.speaker.is_empty() {
                speaker(entry, known, &mut evidence);
            }
            evidence.settle(&mut entry.doubts, &mut entry.sureness);
        }
    }
}

fn best_score(text: &str) -> u8 {
    let scores = sentences(text).into_iter().map(kinds::score);
    scores.max().unwrap_or(0)
}

/// A decision that no label marks: how its sentence says so, and of whom.
fn decision(entry: &Entry, known: &Known, evidence: &mut Evidence) {
    let words = entry.body.split_whitespace().count();
    evidence.less_if(words < 4, Doubt::Decision, 0.58);
    if !entry.doubts.contains(&Doubt::Decision) {
        return;
    }
    let score_of_all = best_score(&entry.body);
    let all = sentences(&entry.body);
    let votes = all.iter().filter(|s| kinds::votes(s).is_some()).count();
    evidence.less_if(votes > 1, Doubt::Decision, 0.6);
    let names = known.names_in(&entry.body);
    let named = names.first().is_some_and(|(at, _)| *at < 30);
    let stranger = NAMED.is_match(&entry.body)
        && !names::words(&entry.body)
            .iter()
            .take(4)
            .any(|word| ORGANISATION.has(word));
    evidence.less_if(named || stranger, Doubt::Decision, 0.6);
    let tells = score_of_all < 90 && kinds::tells(&entry.body);
    evidence.less_if(tells, Doubt::Decision, 0.62);
    let by_form = match score_of_all {
        0..70 => 0.55,
        70..76 => 0.75,
        76..80 => 0.85,
        _ => 0.95,
    };
    evidence.less(Doubt::Decision, by_form);
    evidence.less_if(!entry.speaker.is_empty(), Doubt::Decision, 0.6);
    let one = kinds::reported(&entry.body, known).is_some();
    evidence.less_if(one, Doubt::Decision, 0.55);
    evidence.less_if(
        kinds::promise(&entry.body, known).is_some(),
        Doubt::EntryKind,
        0.7,
    );
}

/// Something to do.
fn follow_up(entry: &Entry, known: &Known, evidence: &mut Evidence) {
    let doubted = |doubt| entry.doubts.contains(&doubt);
    evidence.less_if(doubted(Doubt::Owner), Doubt::Owner, 0.6);
    let doubles = entry.owners().any(|one| known.doubles(one));
    evidence.less_if(doubles, Doubt::Owner, 0.55);
    evidence.less_if(doubted(Doubt::Due), Doubt::Due, 0.9);
    let words = entry.body.split_whitespace().count();
    evidence.less_if(words < 4, Doubt::FollowUp, 0.58);
    if !doubted(Doubt::FollowUp) {
        evidence.less_if(entry.owner.is_empty(), Doubt::Owner, 0.58);
        return;
    }
    evidence.less(Doubt::FollowUp, 0.85);
    let several = known.names_in(&entry.body).len() > 1;
    evidence.less_if(several, Doubt::FollowUp, 0.69);
    evidence.less_if(kinds::tells(&entry.body), Doubt::EntryKind, 0.69);
    let first = names::words(&entry.body).into_iter().next();
    let labelled = first.is_some_and(|word| NO_NAMES.has(&word));
    evidence.less_if(labelled, Doubt::EntryKind, 0.58);
    let nobody = entry.owner.is_empty() || !entry.owners().all(|one| known.knows(one));
    evidence.less_if(nobody, Doubt::Owner, 0.7);
    let says = kinds::reported(&entry.body, known).is_some();
    let due = entry.due.is_some();
    evidence.less_if(says && !due, Doubt::EntryKind, 0.7);
    evidence.less_if(best_score(&entry.body) >= 20, Doubt::EntryKind, 0.7);
}

/// Who says something.
fn speaker(entry: &Entry, known: &Known, evidence: &mut Evidence) {
    let named = known.knows(&entry.speaker) && names::may_be_name(&entry.speaker);
    evidence.less_if(
        !named || known.doubles(&entry.speaker),
        Doubt::Speaker,
        0.55,
    );
    let words = entry.body.split_whitespace().count();
    evidence.less_if(words < 3, Doubt::Speaker, 0.55);
    evidence.less_if(TURN.is_match(&entry.body), Doubt::Speaker, 0.58);
    if !entry.doubts.contains(&Doubt::Speaker) {
        return;
    }
    let speech = kinds::says_who(&entry.body).is_some();
    evidence.less_if(!speech, Doubt::Speaker, 0.58);
}

/// What may be a decision, something to do, or somebody's words.
fn other(entry: &Entry, known: &Known, evidence: &mut Evidence) {
    let text = entry.body.as_str();
    let doubted = |doubt| entry.doubts.contains(&doubt);
    evidence.less_if(doubted(Doubt::Thread), Doubt::Thread, 0.8);
    let score = best_score(text);
    if score >= 20 {
        evidence.less(Doubt::MayDecide, 0.5);
    }
    evidence.less_if(kinds::settles(text), Doubt::MayDecide, 0.55);
    let said = !entry.speaker.is_empty();
    if !said {
        let all = sentences(text);
        let decides = all.iter().any(|s| kinds::begins_with_all(s));
        evidence.less_if(decides, Doubt::MayDecide, 0.58);
        let office = all.iter().any(|s| kinds::office_does(s));
        evidence.less_if(office, Doubt::MayBeToDo, 0.58);
    }
    evidence.less_if(may_do(entry, known), Doubt::MayBeToDo, 0.58);
    // A short line with a number may head what follows.
    let heads = !said && HEADS.is_match(text) && text.chars().count() < 90;
    evidence.less_if(heads, Doubt::Heading, 0.55);
    if !said {
        let somebody = kinds::says_who(text).is_some() || !known.names_in(text).is_empty();
        let turn = TURN.is_match(text);
        evidence.less_if(somebody || turn, Doubt::Speaker, 0.55);
    }
}

/// Whether one of the sentences may be something to do; what is told of somebody is theirs alone.
fn may_do(entry: &Entry, known: &Known) -> bool {
    let all = sentences(&entry.body);
    let told = !entry.speaker.is_empty() && kinds::says_who(&entry.body).is_some();
    let mut by_day = all.iter().take(usize::from(told));
    let mut rest = all.iter().skip(usize::from(told));
    by_day.any(|sentence| kinds::has_due(sentence))
        || rest.any(|sentence| {
            kinds::may_be_action(sentence, known) || kinds::does_something(sentence, known)
        })
}
