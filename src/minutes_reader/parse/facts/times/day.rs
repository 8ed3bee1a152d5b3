//! The day: what each line that names one is worth.

use super::*;

pattern!(
    APPROVES,
    r"\b(?:approb|approuv|goedkeur|goedgekeur|approv|adoption|genehmig|lecture du|verslag van de vorige|precedent)"
);

/// Finds the day.
pub(super) fn settle(
    result: &mut ParsedMinutes,
    (lines, blocks): (&[Line], &[Block]),
    context: &Context,
) {
    let head = result.facts.lines.iter().map(|l| l.text.as_str());
    let year = head
        .chain([context.name.as_str()])
        .filter(|text| !SENT.is_match(text))
        .find_map(when::find_year);
    // A mail about a meeting follows it soon.
    let sent = mail::sent(blocks);
    let today = sent.unwrap_or(context.today);
    let near = year
        .and_then(|y| NaiveDate::from_ymd_opt(y, 1, 1))
        .unwrap_or(today);
    let mut best: Option<(i32, when::Day)> = None;
    let mut other = 0;
    for line in lines.iter().filter(|l| l.place > 0) {
        let Some(day) = when::find_day(&line.text, near) else {
            continue;
        };
        // A mail is written after the meeting it tells of.
        let ahead = sent.is_some_and(|sent| day.year_guessed && year.is_none() && day.date > sent);
        let score = day_score(line, &day) - if ahead { 60 } else { 0 };
        match best {
            Some((_, found)) if found.date == day.date => {}
            Some((most, _)) => other = other.max(most.min(score)),
            None => {}
        }
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, day));
        }
    }
    if best.is_none_or(|(score, _)| score < TOLD)
        && let Some(date) = mail::day_told(blocks)
    {
        let told = when::Day {
            date,
            year_guessed: false,
        };
        best = Some((TOLD, told));
    }
    let facts = &mut result.facts;
    match best.filter(|(score, _)| *score > 0) {
        Some((score, day)) => {
            facts.day = Some(day.date);
            if day.year_guessed && year.is_none() {
                // A meeting whose minutes are written lies behind.
                if day.date > today {
                    facts.day = day.date.checked_sub_months(chrono::Months::new(12));
                }
                if sent.is_none() {
                    facts.doubts.push(Doubt::Year);
                }
            }
            // Little says so, or nearly as much says another day.
            if score < 25 || other + CLOSE > score {
                facts.doubts.push(Doubt::Day);
            }
        }
        None => facts.doubts.push(Doubt::Day),
    }
}

/// What a day is worth that a mail counts from its own.
const TOLD: i32 = 36;

// `2. Notulen 28 november`, `22/41 Minutes of 11th July`: a point about another meeting.
pattern!(POINT, r"^\W*\d{1,4}(?:[./-]\d{1,3})*[.):/]?\s+\p{L}{4,}");

/// How much less what says another day may weigh for there to be a doubt.
const CLOSE: i32 = 22;

fn day_score(line: &Line, day: &when::Day) -> i32 {
    let folded = fold(&line.text);
    let mut words = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let mut score = line.place;
    if line.matter {
        return 14;
    }
    if SENT.is_match(&line.text) || line.mail {
        return 13;
    }
    let first: Vec<&str> = words.clone().filter(|w| !w.is_empty()).take(3).collect();
    if LABELLED.is_match(&folded) && first.iter().any(|w| LABELS.has(w)) && only_when(&folded) {
        // Below a heading it may be the day of anything.
        score += if line.below { 10 } else { 40 };
    }
    if line.below {
        score -= 20;
    }
    if words.any(|w| MEETING.has(w)) || MEETING_PHRASE.is_match(&folded) {
        score += 25;
    }
    if line.row || words_of(&folded).any(|w| NOT_MEETING.has(w)) {
        score -= 45;
    }
    let numbered = POINT.is_match(&line.text) && !is_only_when(&line.text);
    if APPROVES.is_match(&folded) || line.below && numbered {
        score -= 45;
    }
    if when::find_due(&line.text, day.date).is_some() {
        score -= 40;
    }
    if WEEKDAY.is_match(&folded) {
        score += 12;
    }
    if when::find_hours(&line.text).is_some() {
        score += 12;
    }
    if !day.year_guessed {
        score += 12;
    }
    // A date alone, or nearly so.
    if line.text.chars().count() < 40 {
        score += 15;
    } else if line.text.chars().count() > 200 {
        score -= 25;
    }
    score
}

pattern!(
    MEETING_PHRASE,
    r"\b(?:pv|proces[- ]verbal|compte[- ]rendu|verslag)\b"
);

/// Whether a label says no more than when: `Date retenue : …` tells of something else.
fn only_when(folded: &str) -> bool {
    let label = folded.split([':', '=']).next().unwrap_or_default();
    words_of(label).all(|w| {
        w.len() < 4
            || LABELS.has(w)
            || OPENING.has(w)
            || CLOSING.has(w)
            || MEETING.has(w)
            || WEEKDAY.is_match(w)
    })
}
