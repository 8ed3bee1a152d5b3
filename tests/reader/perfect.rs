//! The score itself: a reader that finds all that is there, and nothing else, has all of it.

use chrono::{NaiveDate, NaiveTime};
use kernel::meeting::{EntryKind, Standing};
use minutes_reader::parse::{
    ParsedMinutes,
    model::{Attendee, Entry, Point},
};

use crate::scoring::{
    compare, total,
    truth::{Fixture, Truth},
};

fn attendee(name: &str, standing: Standing, by: &str) -> Attendee {
    Attendee {
        standing,
        represented_by: by.to_owned(),
        ..Attendee::named(0, name.to_owned())
    }
}

fn entry(kind: EntryKind, body: &str) -> Entry {
    Entry {
        kind,
        ..Entry::plain(0, body.to_owned(), Vec::new())
    }
}

fn entries(truth: &Truth) -> Vec<Entry> {
    let decisions = truth.decisions.iter();
    let decisions = decisions.map(|d| entry(EntryKind::Decision, &d.texts()[0]));
    let actions = truth.actions.iter().map(|a| Entry {
        owner: a.owner.texts()[0].clone(),
        due: a.due.parse::<NaiveDate>().ok(),
        ..entry(EntryKind::FollowUp, &a.text)
    });
    let speakers = truth.speakers.iter().map(|s| Entry {
        speaker: s.name.clone(),
        ..entry(EntryKind::Information, &s.start)
    });
    decisions.chain(actions).chain(speakers).collect()
}

fn perfect(truth: &Truth) -> ParsedMinutes {
    let mut result = ParsedMinutes::default();
    let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
    result.facts.title.clone_from(&truth.title);
    result.facts.day = truth.date.parse().ok();
    result.facts.from = time(&truth.start);
    result.facts.to = time(&truth.end);
    for (names, standing) in [
        (&truth.present, Standing::Present),
        (&truth.excused, Standing::Excused),
        (&truth.absent, Standing::Absent),
    ] {
        let some = names.iter().map(|name| attendee(name, standing, ""));
        result.attendees.extend(some);
    }
    let represented = truth.represented.iter();
    let represented = represented.map(|r| attendee(&r.name, Standing::Represented, &r.by));
    result.attendees.extend(represented);
    result.points = vec![Point {
        entries: entries(truth),
        ..Point::default()
    }];
    result.points.extend(truth.points.iter().map(|p| Point {
        level: p.level,
        title: p.title.clone(),
        ..Point::default()
    }));
    result
}

#[test]
fn who_finds_all_has_all() {
    for fixture in Fixture::all().iter().filter(|f| !f.truth.not_minutes) {
        let scored = compare::compared(fixture, "", &perfect(&fixture.truth));
        let errors = scored.errors.join("\n");
        assert!(errors.is_empty(), "{}:\n{errors}", fixture.name);
        assert!(total([&scored]).right > 0, "{}", fixture.name);
    }
}
