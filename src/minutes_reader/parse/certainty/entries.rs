//! What was noted: decisions and things to do by how their sentence says it, speakers by their verb,
//! and what may be one of them and was not taken as such.

use super::{
    Evidence,
    calm::is_calm,
    manner::{Manner, begins_oddly, beside, ends_of, is_done, joined, shared, tells_amount},
};
use crate::parse::{
    attendance::speaks_of_people,
    kinds,
    known::Known,
    language::stems,
    model::{Doubt, Entry, ParsedMinutes},
    names, pattern,
    sentence::sentences,
    when,
};
use kernel::{fold::fold, meeting::EntryKind};

// Somebody's turn, also within a paragraph: `Culot : non`.
pattern!(
    TURN,
    r"(?:^|[.!?]\s|\n)\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){0,2}\s?:\s"
);

// `stelt de lijst op`: a verb in two parts, mostly of doing.
pattern!(
    PART,
    r"\s(?:op|uit|na|af|mee|rond|door|bij|over|terug|klaar)[.!]?$"
);

pattern!(
    HEADS,
    r"^\(?(?:\d{1,3}(?:[./]\d{1,4})*|[IVX]{1,4}|[A-H])[.)/\s–-]+\p{Lu}[^.?!;]+$|^[\p{Lu}\d\s'’&-]{3,40}$|^\p{Lu}[^.?!;,:]{2,40}$"
);

// `Mme Roy le préfère`, `avec Anne Petit`: somebody, listed or not.
pattern!(
    STRANGER,
    r"(?:^|[\s(])(?:M\.|Mme|Mmes|MM\.|Mr|Mrs|Ms|Cllr|Dr|Dhr|Mevr|Mw|de heer|[Mm]onsieur|[Mm]adame|Herr|Frau)\.?\s\p{Lu}|\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\b|\b\p{Lu}\.\s?\p{Lu}\p{Ll}+"
);
// A word with a capital within a sentence, or before a verb: a name where none was listed.
pattern!(
    WITHIN,
    r"\p{Ll}[,;:.]?\s\p{Lu}\p{Ll}{2,}|^\p{Lu}\p{Ll}{2,}\s\p{Ll}{2,}"
);

stems!(NO_NAMES, words.no_names);
stems!(ORGANISATION, attendance.organisation);
// A first and a last name, whoever it is.
pattern!(
    NAMED,
    r"^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}{2,}\s\p{Ll}"
);

pattern!(
    POINTS_BACK,
    r"^\W*(?:daar|hier|dat|dit|cela|ceci|ca|that|this|these|those|ces|dem|das|dies|hij|ze)\b"
);

pub(super) fn weigh(result: &mut ParsedMinutes, known: &Known) {
    let manner = Manner::of(result);
    let listed = listed(result);
    let unlisted = [Doubt::Nobody, Doubt::Unlisted]
        .iter()
        .any(|doubt| result.facts.doubts.contains(doubt));
    for point in &mut result.points {
        let ends = ends_of(point);
        let beside = beside(point);
        let joined = joined(point);
        let shared = shared(point);
        for entry in &mut point.entries {
            let mut evidence = Evidence::new();
            if entry.kind == EntryKind::Information && kinds::says_nothing(&entry.body) {
                evidence.settle(&mut entry.doubts, &mut entry.sureness);
                continue;
            }
            match entry.kind {
                EntryKind::Decision => decision(entry, known, &mut evidence),
                EntryKind::FollowUp => follow_up(entry, known, &mut evidence),
                _ => {
                    other(entry, known, &mut evidence);
                    let calm = is_calm(&entry.body);
                    let ends = !calm && ends.contains(&entry.key);
                    evidence.less_if(ends, Doubt::MayDecide, 0.58);
                    let near = !calm && beside.contains(&entry.key);
                    evidence.less_if(near, Doubt::MayBeToDo, 0.58);
                    if entry.speaker.is_empty() {
                        unspoken(entry, &manner, &mut evidence);
                        let names = unlisted && WITHIN.is_match(&entry.body);
                        evidence.less_if(names, Doubt::Speaker, 0.58);
                    }
                }
            }
            evidence.less_if(speaks_of_people(&entry.body), Doubt::EntryKind, 0.58);
            evidence.less_if(shared.contains(&entry.key), Doubt::EntryKind, 0.58);
            evidence.less_if(joined.contains(&entry.key), Doubt::EntryKind, 0.58);
            if !entry.speaker.is_empty() {
                speaker(entry, known, &mut evidence);
                let single = !entry.speaker.trim().contains(' ');
                let stranger = single && !listed.knows(&entry.speaker);
                evidence.less_if(stranger, Doubt::Speaker, 0.58);
            }
            evidence.settle(&mut entry.doubts, &mut entry.sureness);
        }
    }
}

/// Those whom a list of people names for sure.
fn listed(result: &ParsedMinutes) -> Known {
    let mut listed = Known::default();
    for attendee in result.attendees.iter().filter(|a| a.doubts.is_empty()) {
        listed.add(&attendee.name);
        listed.add(&attendee.represented_by);
    }
    listed
}

// `…, qui n'a servi que deux fois`, `… et charge le bureau d'en parler`: told of it, or something else.
pattern!(
    TAIL,
    r",\s(?:qui|dont|which|who|subject to|moyennant)\s|\set\s(?:charge|demande|invite)\s"
);
// `werd op 30 augustus verleend`: done on another day.
pattern!(
    LONG_AGO,
    r"\b(?:werd|werden|stelde|stelden|keurde|keurden|a ete|ont ete|avait|avaient)\s(?:[^.;]{0,60}\s)?(?:op|le|du|in|en)\s\d|\b(?:avait|avaient|had)\s\w+|\ben premiere lecture\b|\b(?:stelde|keurde)n?\s"
);

// `La salle est retenue`, `De zaal is vastgelegd`: it was booked, by whomever.
pattern!(
    BOOKED,
    r"^(?:la|le|les|de|het|the)\s(?:salle|local|traiteur|tente|date|car|bus|zaal|lokaal|tent|datum|hall|room|venue)\s(?:est|sont|is|zijn|was)\s"
);

// Moved and seconded: what became of it stands elsewhere.
pattern!(
    MOVED,
    r"^(?:moved|proposed) by [^.;]{2,60}seconded by [^.;:]{2,40}\.?$"
);

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
    let unsettled = fold(&entry.body);
    let unsettled = BOOKED.is_match(&unsettled) || MOVED.is_match(&unsettled);
    evidence.less_if(unsettled, Doubt::Decision, 0.58);
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
    // More than what is decided may stand with it.
    let more = all.len() > 1 && votes == 0 || entry.body.contains(" ; ");
    evidence.less_if(more, Doubt::EntryKind, 0.62);
    let folded = fold(&entry.body);
    evidence.less_if(TAIL.is_match(&folded), Doubt::EntryKind, 0.62);
    evidence.less_if(LONG_AGO.is_match(&folded), Doubt::Decision, 0.6);
    // It points to what stands before, or somebody says more beside it.
    evidence.less_if(POINTS_BACK.is_match(&folded), Doubt::Decision, 0.58);
    let beside = all.iter().skip(1).any(|s| kinds::tells(s));
    evidence.less_if(beside, Doubt::EntryKind, 0.58);
    // Much is told beside it.
    let long = entry.body.chars().nth(150).is_some() && votes == 0;
    evidence.less_if(long, Doubt::EntryKind, 0.58);
    let others = kinds::tells_of_others(&folded);
    evidence.less_if(others, Doubt::Decision, 0.58);
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
    // A name at the beginning is as good as one that is listed, an office where a day is named.
    let leads = !entry.owner.is_empty() && entry.body.starts_with(&entry.owner);
    let titled = names::untitled(&entry.owner).len() < entry.owner.len();
    let dated = entry.due.is_some();
    let office = leads
        && (titled
            || dated
            || !kinds::is_office(&entry.owner) && !kinds::begins_with_article(&entry.owner));
    let strange = if office { 0.95 } else { 0.6 };
    evidence.less_if(doubted(Doubt::Owner), Doubt::Owner, strange);
    let doubles = entry.owners().any(|one| known.doubles(one));
    evidence.less_if(doubles, Doubt::Owner, 0.55);
    evidence.less_if(another_goes_on(entry, known), Doubt::Owner, 0.58);
    evidence.less_if(doubted(Doubt::Due), Doubt::Due, 0.95);
    let words = entry.body.split_whitespace().count();
    let short = words < 4 && !kinds::surely_does(&entry.body, known);
    let hardly = names::words(&entry.body).len() < 3;
    let by_length = if hardly { 0.58 } else { 0.85 };
    evidence.less_if(short, Doubt::FollowUp, by_length);
    if !doubted(Doubt::FollowUp) {
        evidence.less_if(entry.owner.is_empty(), Doubt::Owner, 0.58);
        return;
    }
    evidence.less(Doubt::FollowUp, 0.85);
    // What was said before it went into it.
    let listed = kinds::surely_does(&entry.body, known);
    let more = if listed { 0.8 } else { 0.69 };
    evidence.less_if(sentences(&entry.body).len() > 1, Doubt::EntryKind, more);
    let owners = if dated {
        entry.owners().count().max(1)
    } else {
        1
    };
    let several = known.names_in(&entry.body).len() > owners;
    evidence.less_if(several, Doubt::FollowUp, 0.69);
    evidence.less_if(kinds::tells(&entry.body), Doubt::EntryKind, 0.69);
    let first = names::words(&entry.body).into_iter().next();
    let labelled = first.is_some_and(|word| NO_NAMES.has(&word));
    evidence.less_if(labelled, Doubt::EntryKind, 0.58);
    let nobody = entry.owner.is_empty() || !entry.owners().all(|one| known.knows(one));
    let unknown = if office { 0.75 } else { 0.7 };
    evidence.less_if(nobody, Doubt::Owner, unknown);
    let says = kinds::reported(&entry.body, known).is_some();
    let due = entry.due.is_some();
    let likely = if listed { 0.9 } else { 0.7 };
    evidence.less_if(says && !due, Doubt::EntryKind, likely);
    // `Fête : Anne cherche des volontaires`: somebody is named within.
    let within = !says && !listed && !due && !nobody && !leads;
    evidence.less_if(within, Doubt::FollowUp, 0.7);
    // `Gwen y tient`: by a verb that only may be one of doing, and for no day.
    let likely = leads && !listed && !due;
    evidence.less_if(likely, Doubt::FollowUp, 0.69);
    evidence.less_if(!entry.speaker.is_empty(), Doubt::Speaker, 0.69);
    evidence.less_if(best_score(&entry.body) >= 20, Doubt::EntryKind, 0.7);
}

// The end of a clause, or what joins two.
pattern!(JOINS, r"(?:[,;:]|\s(?:et|en|and|und|puis|dan|then))\s$");

/// Whether somebody who is no owner begins a clause of what is to be done.
fn another_goes_on(entry: &Entry, known: &Known) -> bool {
    let text = entry.body.as_str();
    known.names_in(text).into_iter().any(|(at, name)| {
        let goes_on = || {
            let mut behind = text[at + name.len()..].chars();
            behind.next() == Some(' ') && behind.next().is_some_and(char::is_lowercase)
        };
        JOINS.is_match(&text[..at]) && !entry.owner.contains(name) && goes_on()
    })
}

pattern!(
    WOULD,
    format!(
        r"^\s(?:{})\b",
        crate::parse::language::any(|l| &l.words.would)
    )
);

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
    // Somebody else goes on.
    let other = |sentence: &str| {
        let first = known.names_in(sentence).into_iter().next();
        first.is_some_and(|(at, name)| at == 0 && !entry.speaker.contains(name))
    };
    let turns = sentences(&entry.body).into_iter().skip(1).any(other);
    evidence.less_if(turns, Doubt::Speaker, 0.58);
    // Their own sentence, by a verb that doesn't only tell what somebody says.
    let own = entry.body.starts_with(&entry.speaker);
    evidence.less_if(own && !kinds::tells(&entry.body), Doubt::Speaker, 0.58);
    // `Kate would bring the figures`: what they will do, as often as what they think.
    let behind = entry.body.strip_prefix(&entry.speaker);
    let would = behind.is_some_and(|behind| WOULD.is_match(&fold(behind)));
    evidence.less_if(would, Doubt::Speaker, 0.58);
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
    let said = !entry.speaker.is_empty();
    evidence.less_if(kinds::settles(text), Doubt::MayDecide, 0.55);
    let part = said && sentences(text).into_iter().any(|s| PART.is_match(s));
    evidence.less_if(part, Doubt::MayBeToDo, 0.58);
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

/// What a note that nobody says may be by its looks, whatever its words.
fn unspoken(entry: &Entry, manner: &Manner, evidence: &mut Evidence) {
    let text = entry.body.as_str();
    evidence.less_if(manner.heads(text), Doubt::Heading, 0.58);
    let done = sentences(text).into_iter().any(is_done);
    evidence.less_if(done, Doubt::MayDecide, 0.58);
    evidence.less_if(tells_amount(text), Doubt::MayDecide, 0.58);
    let odd = sentences(text).into_iter().any(begins_oddly);
    evidence.less_if(odd || manner.jotted(text), Doubt::MayDecide, 0.58);
    let ahead = sentences(text).into_iter().any(|s| manner.looks_ahead(s));
    evidence.less_if(ahead, Doubt::MayBeToDo, 0.58);
    let said = sentences(text).into_iter().any(kinds::speaks);
    evidence.less_if(said || STRANGER.is_match(text), Doubt::Speaker, 0.58);
}

/// Whether one of the sentences may be something to do; what is told of somebody is theirs alone.
fn may_do(entry: &Entry, known: &Known) -> bool {
    let all = sentences(&entry.body);
    let told = !entry.speaker.is_empty() && kinds::says_who(&entry.body).is_some();
    let mut by_day = all.iter().take(usize::from(told));
    let mut rest = all.iter().skip(usize::from(told));
    by_day.any(|sentence| when::has_due(sentence))
        || rest.any(|sentence| {
            kinds::may_be_action(sentence, known) || kinds::does_something(sentence, known)
        })
}
