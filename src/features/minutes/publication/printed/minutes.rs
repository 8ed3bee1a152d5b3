//! Minutes to print.

use super::{facts, joined};
use crate::publication::document::{Entry, MinutesDocument, Point};
use kernel::meeting::{EntryKind, MinutesState, Standing};
use platform::{
    i18n::Translator,
    print::{Document, Fact, Frame, Item, Part, People, Summary},
};

/// The minutes, in the state they are in.
pub fn minutes(document: &MinutesDocument, state: MinutesState, t: Translator) -> Document {
    let approved = !state.pending();
    let mut facts = facts(document, t);
    facts.push(Fact::new(t.t("print-state"), t.word(state)));
    let spoken = document
        .points
        .iter()
        .filter(|p| !p.number.is_empty() || !p.entries.is_empty());
    Document {
        lang: t.0,
        kind: t.t("print-minutes"),
        title: document.title.clone(),
        facts,
        notice: if approved {
            String::new()
        } else {
            t.t("print-not-approved")
        },
        people: Some(people(document, t)),
        parts: spoken.map(|point| part(point, t)).collect(),
        summaries: summaries(document, t),
        page_word: t.t("print-page"),
    }
}

/// The tables at the end: decisions, follow-up items.
pub fn summaries(document: &MinutesDocument, t: Translator) -> Vec<Summary> {
    let both = [decisions(document, t), follow_up(document, t)];
    both.into_iter().flatten().collect()
}

fn people(document: &MinutesDocument, t: Translator) -> People {
    let of = |standing: &Standing| {
        let standing = *standing;
        document
            .with_standing(&standing)
            .into_iter()
            .map(move |person| {
                let by = match person.represented_by.as_str() {
                    "" => t.word(standing),
                    by => t.t1("meeting-represented-by", "name", by),
                };
                [person.name.clone(), person.organisation.clone(), by]
            })
    };
    // Who was there comes first.
    let order = [
        Standing::Present,
        Standing::Represented,
        Standing::Excused,
        Standing::Absent,
        Standing::Invited,
    ];
    People {
        title: t.t("meeting-tab-attendance"),
        heads: [
            t.t("print-name"),
            t.t("print-organisation"),
            t.t("print-standing"),
        ],
        rows: order.iter().flat_map(of).collect(),
    }
}

fn part(point: &Point, t: Translator) -> Part {
    let items = point.entries.iter().enumerate().map(|(index, entry)| Item {
        heading: if point.begins_section(&index) {
            entry.section.clone()
        } else {
            String::new()
        },
        ..item(entry, t)
    });
    Part {
        number: point.number.clone(),
        title: point.title.clone(),
        depth: point.depth(),
        remark: String::new(),
        items: items.collect(),
    }
}

fn item(entry: &Entry, t: Translator) -> Item {
    let is_task = entry.kind.is_promise();
    let label = match entry.kind {
        EntryKind::Information => String::new(),
        kind => format!("{} {}", t.word(kind), entry.decision),
    };
    let amended = entry
        .amended_at
        .map(|at| t.t1("minutes-amended-on", "when", t.moment(at)));
    Item {
        heading: String::new(),
        label: label.trim().to_owned(),
        frame: match entry.kind {
            EntryKind::Decision => Frame::Decision,
            EntryKind::FollowUp => Frame::Task,
            _ => Frame::None,
        },
        indented: entry.is_reply,
        speaker: if is_task {
            String::new()
        } else {
            entry.speaker.clone()
        },
        body: entry.body.clone(),
        facts: if is_task {
            task(entry, t)
        } else {
            votes(entry, t)
        },
        remark: joined(&[
            &noted_by(entry, t),
            &amended.unwrap_or_default(),
            &entry.amendment_reason,
        ]),
        struck: entry.removed,
    }
}

/// Who noted an answer to somebody else's question.
fn noted_by(entry: &Entry, t: Translator) -> String {
    let said = |name: String| t.t1("minutes-noted-by", "name", name);
    match entry.noted_by.as_deref() {
        None => String::new(),
        Some("") => said(t.t("section-plenary")),
        Some(name) => said(name.to_owned()),
    }
}

/// How the votes on a decision fell.
fn votes(entry: &Entry, t: Translator) -> String {
    match entry.votes.as_str() {
        "" => String::new(),
        votes => t.fact(&t.t("decision-votes"), votes.to_owned()),
    }
}

/// Who answers for a follow-up item, and until when.
fn task(entry: &Entry, t: Translator) -> String {
    let due = entry
        .due_on
        .map(|day| t.t1("minutes-due", "date", t.date(day)));
    let owner = match entry.owner.as_str() {
        "" => t.t("print-no-owner"),
        owner => owner.to_owned(),
    };
    joined(&[&owner, &due.unwrap_or_default()])
}

fn decisions(document: &MinutesDocument, t: Translator) -> Option<Summary> {
    let rows: Vec<_> = document
        .of_kind(EntryKind::Decision)
        .into_iter()
        .map(|entry| vec![entry.decision.clone(), entry.plain()])
        .collect();
    (!rows.is_empty()).then(|| Summary {
        title: t.t("decisions-title"),
        heads: vec![t.t("print-number"), t.t("print-decision")],
        rows,
    })
}

fn follow_up(document: &MinutesDocument, t: Translator) -> Option<Summary> {
    let row = |(number, entry): (usize, &Entry)| {
        let due = entry
            .due_on
            .map(|day| t.short_date(day))
            .unwrap_or_default();
        vec![number.to_string(), entry.plain(), entry.owner.clone(), due]
    };
    let rows: Vec<_> = (1..)
        .zip(document.of_kind(EntryKind::FollowUp))
        .map(row)
        .collect();
    (!rows.is_empty()).then(|| Summary {
        title: t.t("follow-up-title"),
        heads: vec![
            t.t("print-number"),
            t.t("print-what"),
            t.t("print-who"),
            t.t("print-when-due"),
        ],
        rows,
    })
}
