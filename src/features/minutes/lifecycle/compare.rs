//! Two versions of minutes side by side.

use crate::publication::document::{Entry, MinutesDocument};
use platform::{
    compare::{self, Passage},
    i18n::Translator,
    word_diff::Patience,
};

pub(crate) use platform::compare::{Row, differing};

/// All passages of both versions in their order, matched by what they are, not by what they say.
pub fn rows(before: &MinutesDocument, after: &MinutesDocument, t: Translator) -> Vec<Row> {
    rows_within(before, after, t, &Patience::default())
}

fn rows_within(
    before: &MinutesDocument,
    after: &MinutesDocument,
    t: Translator,
    patience: &Patience,
) -> Vec<Row> {
    compare::rows(&passages(before, t), &passages(after, t), patience)
}

fn passages(document: &MinutesDocument, t: Translator) -> Vec<Passage> {
    let plain = |key: &str, text: String| Passage {
        key: key.to_owned(),
        is_heading: false,
        text,
    };
    let mut passages = vec![
        plain("title", document.title.clone()),
        plain("when", t.time_span(document.starts_at, document.ends_at)),
        plain(
            "place",
            format!("{} {}", document.place, document.video_url)
                .trim()
                .to_owned(),
        ),
    ];
    passages.extend(document.attendance.iter().map(|person| {
        let text = format!(
            "{} — {} {}",
            person.name,
            t.word(person.standing),
            person.represented_by
        );
        plain(&format!("person:{}", person.name), text.trim().to_owned())
    }));
    for point in &document.points {
        if !point.number.is_empty() {
            passages.push(Passage {
                key: format!("point:{}", point.title),
                is_heading: true,
                text: format!("{} {}", point.number, point.title),
            });
        }
        passages.extend(
            point
                .entries
                .iter()
                .map(|entry| plain(&format!("entry:{}", entry.id), said(entry, t))),
        );
    }
    passages
}

/// An entry in one line of text.
fn said(entry: &Entry, t: Translator) -> String {
    let due = entry.due_on.map(|day| t.date(day)).unwrap_or_default();
    let struck = if entry.removed {
        t.t("minutes-struck")
    } else {
        String::new()
    };
    let who = if entry.owner.is_empty() {
        &entry.speaker
    } else {
        &entry.owner
    };
    let parts = [&t.word(entry.kind), &entry.decision, who, &due, &struck];
    let lead: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    t.fact(&lead.join(" · "), &entry.body)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::publication::document::Point;
    use kernel::{ids::EntryId, lang::Lang, meeting::EntryKind};
    use platform::word_diff::PieceTag;

    /// Minutes with two notes.
    fn minutes(notes: [&str; 2]) -> MinutesDocument {
        let entry = |(id, body): (i64, &str)| Entry {
            id: EntryId(id),
            kind: EntryKind::default(),
            is_reply: false,
            speaker: String::new(),
            body: body.to_owned(),
            decision: String::new(),
            votes: String::new(),
            owner: String::new(),
            due_on: None,
            amended_at: None,
            removed: false,
            amendment_reason: String::new(),
            section: String::new(),
            noted_by: None,
        };
        let starts_at = chrono::DateTime::UNIX_EPOCH;
        MinutesDocument {
            title: "Réunion".into(),
            group: "GT1".into(),
            number: 1,
            year: 2021,
            starts_at,
            ends_at: starts_at + TimeDelta::hours(2),
            place: String::new(),
            video_url: String::new(),
            attendance: Vec::new(),
            points: vec![Point {
                id: None,
                number: "1".into(),
                title: "Les quais".into(),
                entries: (1..).zip(notes).map(entry).collect(),
            }],
        }
    }

    #[test]
    fn all_passages_of_a_page_share_one_patience() {
        let before = minutes(["Le quai nord est fini.", "Le quai sud est ouvert."]);
        let after = minutes(["La berge nord est finie.", "La berge sud est ouverte."]);
        let t = Translator(Lang::Fr);
        let kept = |patience| {
            let rows = rows_within(&before, &after, t, &patience);
            let pieces = rows.into_iter().filter_map(|row| row.right).flatten();
            let kept = pieces.filter(|piece| piece.tag == PieceTag::Same);
            let kept: Vec<String> = kept.map(|piece| piece.text).collect();
            [" nord est ", " sud est "].map(|text| kept.iter().any(|piece| piece == text))
        };
        assert_eq!(kept(Patience::default()), [true, true], "word by word");
        assert_eq!(kept(Patience::over()), [false, false], "as a whole");
    }
}
