//! Two versions of minutes side by side.

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use crate::{
    publication::document::{Entry, MinutesDocument},
    word_diff::{Patience, Piece, PieceTag, pieces},
};
use kernel::text_enum;
use platform::i18n::Translator;

text_enum! {
    /// How a passage stands between two versions.
    pub enum Change {
        Same = "same" / "compare-row-same",
        Changed = "changed" / "compare-row-changed",
        Added = "added" / "compare-row-added",
        Removed = "removed" / "compare-row-removed",
    }
}

impl Change {
    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Same => "neutral",
            Self::Changed => "warning",
            Self::Added => "success",
            Self::Removed => "danger",
        }
    }
}

/// A passage in both versions, or in one of them.
#[derive(Debug, Clone)]
pub struct Row {
    /// A point's heading.
    pub is_heading: bool,
    pub change: Change,
    /// None: the earlier version has no such passage.
    pub left: Option<Vec<Piece>>,
    /// None: the later version has none.
    pub right: Option<Vec<Piece>>,
}

/// A passage, known again in another version by its key.
struct Passage {
    key: String,
    is_heading: bool,
    text: String,
}

/// All passages of both versions in their order, matched by what they are, not by what they say.
pub fn rows(before: &MinutesDocument, after: &MinutesDocument, t: Translator) -> Vec<Row> {
    rows_within(before, after, t, Patience::default())
}

fn rows_within(
    before: &MinutesDocument,
    after: &MinutesDocument,
    t: Translator,
    patience: Patience,
) -> Vec<Row> {
    let (before, after) = (passages(before, t), passages(after, t));
    let keys = |passages: &[Passage]| passages.iter().map(|p| p.key.clone()).collect::<Vec<_>>();
    let (old, new) = (keys(&before), keys(&after));
    let ops = capture_diff_slices_deadline(Algorithm::Myers, &old, &new, Some(patience.ends()));
    let mut rows = Vec::with_capacity(after.len());
    for op in ops {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            let pairs = before[old_index..old_index + len]
                .iter()
                .zip(&after[new_index..]);
            rows.extend(pairs.map(|(old, new)| both(old, new, &patience)));
        } else {
            let one_side = |passage: &Passage, change: Change| {
                let tag = if change == Change::Added {
                    PieceTag::New
                } else {
                    PieceTag::Gone
                };
                let said = Some(vec![Piece {
                    tag,
                    text: passage.text.clone(),
                }]);
                let (left, right) = if change == Change::Added {
                    (None, said)
                } else {
                    (said, None)
                };
                Row {
                    is_heading: passage.is_heading,
                    change,
                    left,
                    right,
                }
            };
            rows.extend(
                before[op.old_range()]
                    .iter()
                    .map(|p| one_side(p, Change::Removed)),
            );
            rows.extend(
                after[op.new_range()]
                    .iter()
                    .map(|p| one_side(p, Change::Added)),
            );
        }
    }
    rows
}

/// Only what differs, below the headings it stands under.
pub(crate) fn differing(rows: Vec<Row>) -> Vec<Row> {
    let mut kept = Vec::new();
    let mut heading: Option<Row> = None;
    for row in rows {
        if row.change != Change::Same {
            kept.extend(heading.take().filter(|_| !row.is_heading));
            kept.push(row);
        } else if row.is_heading {
            heading = Some(row);
        }
    }
    kept
}

fn both(old: &Passage, new: &Passage, patience: &Patience) -> Row {
    let all = pieces(&old.text, &new.text, patience);
    let side = |hidden: PieceTag| all.iter().filter(|p| p.tag != hidden).cloned().collect();
    Row {
        is_heading: new.is_heading,
        change: if old.text == new.text {
            Change::Same
        } else {
            Change::Changed
        },
        left: Some(side(PieceTag::New)),
        right: Some(side(PieceTag::Gone)),
    }
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

    /// Minutes with two notes.
    fn minutes(notes: [&str; 2]) -> MinutesDocument {
        let entry = |(id, body): (i64, &str)| Entry {
            id: EntryId(id),
            kind: EntryKind::default(),
            is_reply: false,
            speaker: String::new(),
            body: body.to_owned(),
            decision: String::new(),
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
            let rows = rows_within(&before, &after, t, patience);
            let pieces = rows.into_iter().filter_map(|row| row.right).flatten();
            let kept = pieces.filter(|piece| piece.tag == PieceTag::Same);
            let kept: Vec<String> = kept.map(|piece| piece.text).collect();
            [" nord est ", " sud est "].map(|text| kept.iter().any(|piece| piece == text))
        };
        assert_eq!(kept(Patience::default()), [true, true], "word by word");
        assert_eq!(kept(Patience::over()), [false, false], "as a whole");
    }
}
