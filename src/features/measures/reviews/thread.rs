//! Comments in the order of a conversation.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::Deserialize;

use kernel::ids::{CommentId, PersonId};

/// Deepest indentation; later replies stay at it.
const DEEPEST: usize = 2;

/// A comment as the panel reads it.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct ThreadRow {
    pub id: CommentId,
    pub parent_id: Option<CommentId>,
    pub author_id: PersonId,
    pub author: String,
    pub body: String,
    pub written_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    pub withdrawn: bool,
    /// Names of those mentioned.
    pub mentions: Vec<String>,
    /// Mentions the reader, who sees it for the first time.
    pub fresh: bool,
}

/// A comment with its place.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub row: ThreadRow,
    /// 0 to 2.
    pub depth: usize,
}

/// Replies under what they answer, oldest first. A withdrawn comment stays, without its words,
/// where somebody answered it.
pub(super) fn thread(rows: Vec<ThreadRow>) -> Vec<Placed> {
    let known: BTreeSet<CommentId> = rows.iter().map(|row| row.id).collect();
    let mut children: BTreeMap<Option<CommentId>, Vec<ThreadRow>> = BTreeMap::new();
    for row in rows {
        // What an older comment said is not loaded: its replies stand for themselves.
        let parent = row
            .parent_id
            .filter(|id| known.contains(id) && *id < row.id);
        children.entry(parent).or_default().push(row);
    }
    let mut placed = Vec::new();
    place(&mut children, None, 0, &mut placed);
    placed
}

fn place(
    children: &mut BTreeMap<Option<CommentId>, Vec<ThreadRow>>,
    parent: Option<CommentId>,
    depth: usize,
    placed: &mut Vec<Placed>,
) {
    let mut rows = children.remove(&parent).unwrap_or_default();
    rows.sort_by_key(|row| row.id);
    for mut row in rows {
        let (id, at, withdrawn) = (row.id, placed.len(), row.withdrawn);
        if withdrawn {
            row.body.clear();
            row.mentions.clear();
        }
        placed.push(Placed {
            row,
            depth: depth.min(DEEPEST),
        });
        place(children, Some(id), depth + 1, placed);
        if withdrawn && placed.len() == at + 1 {
            placed.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: i64, parent: Option<i64>, withdrawn: bool) -> ThreadRow {
        ThreadRow {
            id: CommentId(id),
            parent_id: parent.map(CommentId),
            author_id: PersonId(1),
            author: String::new(),
            body: format!("texte {id}"),
            written_at: DateTime::default(),
            edited_at: None,
            withdrawn,
            mentions: Vec::new(),
            fresh: false,
        }
    }

    fn shape(rows: Vec<ThreadRow>) -> Vec<(i64, usize)> {
        let placed = thread(rows);
        placed.iter().map(|p| (p.row.id.0, p.depth)).collect()
    }

    #[test]
    fn replies_follow_what_they_answer_and_go_no_deeper_than_three() {
        let rows = vec![
            row(1, None, false),
            row(2, None, false),
            row(3, Some(1), false),
            row(4, Some(3), false),
            row(5, Some(4), false),
        ];
        assert_eq!(shape(rows), [(1, 0), (3, 1), (4, 2), (5, 2), (2, 0)]);
    }

    #[test]
    fn a_withdrawn_comment_stays_without_words_where_it_was_answered() {
        let placed = thread(vec![
            row(1, None, true),
            row(2, Some(1), false),
            row(3, None, true),
        ]);
        assert_eq!(placed.len(), 2);
        assert_eq!(placed[0].row.body, "");
        assert_eq!(placed[1].row.body, "texte 2");
    }

    #[test]
    fn replies_to_what_is_not_loaded_stand_for_themselves() {
        assert_eq!(shape(vec![row(9, Some(1), false)]), [(9, 0)]);
    }
}
