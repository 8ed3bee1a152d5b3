//! One fixture's score: what was found is paired with what is wanted, the best pairs first.

use chrono::NaiveTime;
use kernel::meeting::{EntryKind, Standing};
use minutes_reader::parse::{
    ParsedMinutes,
    model::{Doubt, Entry},
};

use super::{
    Field, Scored,
    alike::{enough, is_heading, is_same_title, overlap, overlap_of_actions, said},
    found::{self, Doubted, Found, Heading},
    truth::{Action, Fixture, Point, Speaker, Truth, Wording},
    words::{is_same_name, is_same_person},
};

/// Reads a fixture and compares.
pub(crate) fn scored(fixture: &Fixture) -> Scored {
    // What is refused was not read: all that stands in it is missed.
    let text = fixture.text().unwrap_or_default();
    let result = fixture.read(&text);
    let mut scored = compared(fixture, &text, &result);
    scored.result = result;
    scored
}

/// What was made of a fixture's text against what it says.
pub(crate) fn compared(fixture: &Fixture, text: &str, result: &ParsedMinutes) -> Scored {
    let truth = &fixture.truth;
    let mut scored = Scored {
        name: fixture.name.clone(),
        language: truth.language.clone(),
        format: truth.format.clone(),
        ..Scored::default()
    };
    let none = !text.is_empty() && found::is_no_minutes(result);
    let tally = scored.tallies.entry(Field::NoMinutes).or_default();
    tally.right += u32::from(none && truth.not_minutes);
    tally.untrue += u32::from(none && !truth.not_minutes);
    tally.missed += u32::from(!none && truth.not_minutes);
    scored.marked = found::marked(result);
    if !truth.not_minutes {
        let unlisted = [Doubt::Nobody, Doubt::Unlisted]
            .iter()
            .any(|doubt| result.facts.doubts.contains(doubt));
        Comparison {
            scored: &mut scored,
            doubted: Doubted::of(text, result),
            unlisted,
            nothing: Truth::default(),
        }
        .all(result, truth);
        scored.unlisted = unlisted;
    }
    scored
}

struct Comparison<'a> {
    scored: &'a mut Scored,
    doubted: Doubted,
    /// The page says that people are missing.
    unlisted: bool,
    nothing: Truth,
}

impl Comparison<'_> {
    fn all(&mut self, result: &ParsedMinutes, truth: &Truth) {
        self.facts(result, truth);
        let nothing = std::mem::take(&mut self.nothing);
        let maybe = truth.maybe.as_deref().unwrap_or(&nothing);
        self.people(result, truth, maybe);
        self.points(result, truth, maybe);
        self.decisions(result, truth, maybe);
        self.actions(result, truth, maybe);
        self.speakers(result, truth, maybe);
    }

    fn right(&mut self, field: Field, doubts: &[Doubt]) {
        let doubtful = !doubts.is_empty();
        self.mark(field, doubts, true);
        let tally = self.scored.tallies.entry(field).or_default();
        tally.right += 1;
        tally.right_in_doubt += u32::from(doubtful);
    }

    fn untrue(&mut self, field: Field, doubts: &[Doubt], what: &str) {
        let doubtful = !doubts.is_empty();
        self.mark(field, doubts, false);
        let tally = self.scored.tallies.entry(field).or_default();
        tally.untrue += 1;
        tally.untrue_in_doubt += u32::from(doubtful);
        self.tell(field, "untrue", doubtful, what);
    }

    fn missed(&mut self, field: Field, doubtful: bool, what: &str) {
        let tally = self.scored.tallies.entry(field).or_default();
        tally.missed += 1;
        tally.missed_in_doubt += u32::from(doubtful);
        self.tell(field, "missed", doubtful, what);
    }

    fn mark(&mut self, field: Field, doubts: &[Doubt], right: bool) {
        let marks = doubts.iter().map(|doubt| (field, *doubt, right));
        self.scored.marks.extend(marks);
    }

    fn tell(&mut self, field: Field, how: &str, doubtful: bool, what: &str) {
        let doubt = if doubtful { " (doubtful)" } else { "" };
        let error = format!("{field:?} {how}{doubt}: {what}");
        self.scored.errors.push(error);
    }

    fn fact(&mut self, field: Field, found: &Found<String>, is_right: bool, wanted: &str) {
        if is_right {
            if !wanted.is_empty() {
                self.right(field, &found.doubts);
            }
            return;
        }
        if !found.what.is_empty() {
            self.untrue(field, &found.doubts, &found.what);
        }
        if !wanted.is_empty() {
            self.missed(field, found.doubtful(), wanted);
        }
    }

    fn facts(&mut self, result: &ParsedMinutes, truth: &Truth) {
        let facts = &result.facts;
        let title = found::fact(result, facts.title.clone(), &[Doubt::Title]);
        let is_title = std::iter::once(&truth.title)
            .chain(&truth.title_also)
            .any(|wanted| is_same_title(&title.what, wanted));
        self.fact(Field::Title, &title, is_title, &truth.title);
        let day = facts.day.map_or(String::new(), |day| day.to_string());
        let day = found::fact(result, day, &[Doubt::Day, Doubt::Year]);
        self.fact(Field::Date, &day, day.what == truth.date, &truth.date);
        for (field, time, wanted) in [
            (Field::Start, facts.from, &truth.start),
            (Field::End, facts.to, &truth.end),
        ] {
            let time = time.map_or(String::new(), |t: NaiveTime| t.format("%H:%M").to_string());
            let time = found::fact(result, time, &[Doubt::Hours]);
            self.fact(field, &time, time.what == *wanted, wanted);
        }
    }

    /// Tells what was found, what not, and what is not so; gives the pairs.
    fn pairs<'f, 'w, F, W>(
        &mut self,
        field: Field,
        found: &'f [Found<F>],
        wanted: &'w [W],
        may: &dyn Fn(&F) -> bool,
        compare: &Compare<F, W>,
    ) -> Vec<(&'f Found<F>, &'w W)> {
        let pairs = paired(found, wanted, compare.like);
        for (at, thing) in found.iter().enumerate() {
            if pairs.iter().any(|(f, _)| *f == at) {
                self.right(field, &thing.doubts);
            } else if !may(&thing.what) {
                self.untrue(field, &thing.doubts, &(compare.found)(&thing.what));
            }
        }
        for (at, thing) in wanted.iter().enumerate() {
            if !pairs.iter().any(|(_, w)| *w == at) {
                let what = (compare.wanted)(thing);
                let unlisted = self.unlisted && field.of_people();
                let named = field.of_people() && self.doubted.named(&what);
                let doubtful = unlisted || named || self.doubted.beside(&what);
                self.missed(field, doubtful, &what);
            }
        }
        pairs
            .into_iter()
            .map(|(f, w)| (&found[f], &wanted[w]))
            .collect()
    }

    fn people(&mut self, result: &ParsedMinutes, truth: &Truth, maybe: &Truth) {
        let names = Compare::<String, String> {
            like: &|found, wanted| f64::from(u8::from(is_same_name(found, wanted))),
            found: &String::clone,
            wanted: &String::clone,
        };
        let represented = |truth: &Truth| -> Vec<String> {
            truth.represented.iter().map(|r| r.name.clone()).collect()
        };
        let away: Vec<String> = [truth.excused.clone(), represented(truth)].concat();
        let maybe_away: Vec<String> = [maybe.excused.clone(), represented(maybe)].concat();
        // Who gave a proxy is excused, if not said to be represented.
        let excused = [Standing::Excused, Standing::Represented];
        for (field, standings, wanted, maybe) in [
            (
                Field::Present,
                &[Standing::Present][..],
                &truth.present,
                &maybe.present,
            ),
            (Field::Excused, &excused[..], &away, &maybe_away),
            (
                Field::Absent,
                &[Standing::Absent][..],
                &truth.absent,
                &maybe.absent,
            ),
        ] {
            let people = found::people(result, standings);
            let may = |found: &String| maybe.iter().any(|m| is_same_name(found, m));
            self.pairs(field, &people, wanted, &may, &names);
        }
        self.represented(result, truth);
    }

    /// Who stands for whom.
    fn represented(&mut self, result: &ParsedMinutes, truth: &Truth) {
        for wanted in &truth.represented {
            let mut some = result.attendees.iter();
            let is = some.any(|a| {
                is_same_name(&a.name, &wanted.name)
                    && a.standing == Standing::Represented
                    && is_same_person(&a.represented_by, &wanted.by)
            });
            let what = format!("{} by {}", wanted.name, wanted.by);
            if is {
                self.right(Field::Represented, &[]);
            } else {
                self.missed(Field::Represented, self.doubted.beside(&wanted.name), &what);
            }
        }
    }

    fn points(&mut self, result: &ParsedMinutes, truth: &Truth, maybe: &Truth) {
        let headings = found::headings(result);
        let told = |found: &Heading| format!("[{}] {}", found.level, found.title);
        let wanted = |wanted: &Point| wanted.title.clone();
        let title =
            |found: &Heading, wanted: &Point| f64::from(u8::from(is_heading(found, wanted)));
        let both = |found: &Heading, wanted: &Point| {
            let level = u8::from(found.level == wanted.level);
            title(found, wanted) * f64::from(level)
        };
        // What may be a heading may be one at any level.
        let may = |found: &Heading| maybe.points.iter().any(|m| is_heading(found, m));
        let sure: Vec<_> = headings.into_iter().filter(|h| !may(&h.what)).collect();
        for (field, like) in [
            (Field::Points, &both as Like<'_, Heading, Point>),
            (Field::PointTitles, &title),
        ] {
            let compare = Compare {
                like,
                found: &told,
                wanted: &wanted,
            };
            self.pairs(field, &sure, &truth.points, &|_| false, &compare);
        }
    }

    fn decisions(&mut self, result: &ParsedMinutes, truth: &Truth, maybe: &Truth) {
        let found = found::entries(result, |e| e.kind == EntryKind::Decision);
        let like = |found: &&Entry, wanted: &Wording| {
            let texts = wanted.texts().iter();
            let overlaps = texts.map(|text| enough(overlap(&found.body, text, &[])));
            overlaps.fold(0.0, f64::max)
        };
        // The motion and its vote may be two entries; one of them is enough.
        let is_more = |found: &&Entry| {
            let several = truth.decisions.iter().filter(|d| d.texts().len() > 1);
            several
                .chain(&maybe.decisions)
                .any(|d| like(found, d) > 0.0)
        };
        let compare = Compare::<&Entry, Wording> {
            like: &like,
            found: &|found| found.body.clone(),
            wanted: &|wanted| wanted.texts()[0].clone(),
        };
        self.pairs(
            Field::Decisions,
            &found,
            &truth.decisions,
            &is_more,
            &compare,
        );
    }

    fn actions(&mut self, result: &ParsedMinutes, truth: &Truth, maybe: &Truth) {
        let found = found::entries(result, |e| e.kind == EntryKind::FollowUp);
        let compare = Compare::<&Entry, Action> {
            like: &|found, wanted| enough(overlap_of_actions(found, wanted)),
            found: &|found| format!("{} | {}", found.owner, found.body),
            wanted: &|wanted| wanted.text.clone(),
        };
        let pairs = self.pairs(
            Field::Actions,
            &found,
            &truth.actions,
            &|found| maybe.actions.iter().any(|m| (compare.like)(found, m) > 0.0),
            &compare,
        );
        for (found, wanted) in pairs {
            let owner = Found {
                what: found.what.owner.clone(),
                doubts: found.doubts.clone(),
            };
            let owners = wanted.owner.texts();
            let is = owners
                .iter()
                .any(|w| *w == owner.what || are_same_people(&owner.what, w));
            self.fact(Field::Owners, &owner, is, &owners[0]);
            let due = found.what.due.map_or(String::new(), |due| due.to_string());
            let due = Found {
                what: due,
                doubts: found.doubts.clone(),
            };
            self.fact(Field::Due, &due, due.what == wanted.due, &wanted.due);
        }
    }

    fn speakers(&mut self, result: &ParsedMinutes, truth: &Truth, maybe: &Truth) {
        let found = found::entries(result, |e| !e.speaker.is_empty());
        let compare = Compare::<&Entry, Speaker> {
            like: &|found, wanted| said(found, wanted),
            found: &|found| format!("{} | {}", found.speaker, found.body),
            wanted: &|wanted| format!("{} {}", wanted.name, wanted.start),
        };
        self.pairs(
            Field::Speakers,
            &found,
            &truth.speakers,
            &|found| {
                maybe
                    .speakers
                    .iter()
                    .any(|m| (compare.like)(found, m) > 0.0)
            },
            &compare,
        );
    }
}

/// Whether two texts may mean the same people: `A + B` are two, and so are `A et B`.
fn are_same_people(one: &str, other: &str) -> bool {
    const BETWEEN: [&str; 4] = [" et ", " en ", " and ", " & "];
    let each = |text: &str| -> Vec<String> {
        let text = BETWEEN
            .iter()
            .fold(text.to_owned(), |t, b| t.replace(b, " + "));
        text.split(" + ").map(str::to_owned).collect()
    };
    let (one, other) = (each(one), each(other));
    let mut pairs = one.iter().zip(&other);
    one.len() == other.len() && pairs.all(|(a, b)| is_same_person(a, b))
}

type Like<'a, F, W> = &'a dyn Fn(&F, &W) -> f64;

/// How alike what is found and what is wanted are (0: not the same), and each in words.
struct Compare<'a, F, W> {
    like: Like<'a, F, W>,
    found: &'a dyn Fn(&F) -> String,
    wanted: &'a dyn Fn(&W) -> String,
}

/// Pairs of what is alike, the best first, each thing once.
fn paired<F, W>(found: &[Found<F>], wanted: &[W], like: Like<'_, F, W>) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for (f, thing) in found.iter().enumerate() {
        for (w, other) in wanted.iter().enumerate() {
            let score = like(&thing.what, other);
            if score > 0.0 {
                all.push((score, f, w));
            }
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, f, w) in all {
        if !pairs.iter().any(|(a, b)| *a == f || *b == w) {
            pairs.push((f, w));
        }
    }
    pairs
}
