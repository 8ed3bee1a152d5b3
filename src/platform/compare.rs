//! Two versions of a text side by side: passages matched by what they are, then word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use crate::word_diff::{Patience, Piece, PieceTag, pieces};
use kernel::text_enum;

text_enum! {
    /// How a passage stands between two versions.
    pub enum Change {
        Same = "same" / "compare-row-same" / "neutral",
        Changed = "changed" / "compare-row-changed" / "warning",
        Added = "added" / "compare-row-added" / "success",
        Removed = "removed" / "compare-row-removed" / "danger",
    }
}

/// A passage in both versions, or in one of them.
#[derive(Debug, Clone)]
pub struct Row {
    /// What others stand below.
    pub is_heading: bool,
    pub change: Change,
    /// None: the earlier version has no such passage.
    pub left: Option<Vec<Piece>>,
    /// None: the later version has none.
    pub right: Option<Vec<Piece>>,
}

/// A passage, known again in another version by its key.
#[derive(Debug, Clone)]
pub struct Passage {
    pub key: String,
    pub is_heading: bool,
    pub text: String,
}

/// All passages of both versions in their order, matched by what they are, not by what they say.
pub fn rows(before: &[Passage], after: &[Passage], patience: &Patience) -> Vec<Row> {
    let keys = |passages: &[Passage]| passages.iter().map(|p| p.key.clone()).collect::<Vec<_>>();
    let (old, new) = (keys(before), keys(after));
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
            rows.extend(pairs.map(|(old, new)| both(old, new, patience)));
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
pub fn differing(rows: Vec<Row>) -> Vec<Row> {
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
