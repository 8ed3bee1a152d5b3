//! A history that is short to read: what was saved while it was typed, at once.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Changes, Entry};

/// Between two entries of one sitting lies no more.
const OF_ONE_SITTING: TimeDelta = TimeDelta::minutes(30);

/// What somebody saves again and again while typing is one entry: from what was before to what it
/// became. Entries come newest first.
pub fn folded(entries: Vec<Entry>, action: &str) -> Vec<Entry> {
    let mut folded: Vec<Entry> = Vec::new();
    let mut began = DateTime::<Utc>::MIN_UTC;
    for entry in entries {
        let at = entry.at;
        match folded.last_mut() {
            Some(later)
                if later.action == action
                    && entry.action == action
                    && later.actor_id == entry.actor_id
                    && began - at < OF_ONE_SITTING =>
            {
                later.changes = entry.changes.then(&later.changes);
            }
            _ => folded.push(entry),
        }
        began = at;
    }
    folded
}

impl Changes {
    /// These changes, and those that came after them: what was before, and what it became.
    fn then(&self, later: &Self) -> Self {
        let mut all = self.clone();
        for (field, (from, to)) in &later.0 {
            match all.0.iter_mut().find(|(name, _)| name == field) {
                Some((_, (_, became))) => became.clone_from(to),
                None => all.0.push((field.clone(), (from.clone(), to.clone()))),
            }
        }
        all.0.retain(|(_, (from, to))| from != to);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::Snapshot;
    use kernel::ids::PersonId;

    #[test]
    fn what_is_saved_while_typing_is_one_entry() {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let entry = |minutes: i64, actor: i64, action: &str, changes: Changes| Entry {
            id: minutes,
            at: now + TimeDelta::minutes(minutes),
            actor_id: Some(PersonId(actor)),
            actor: None,
            action: action.to_owned(),
            changes,
            note: String::new(),
        };
        let reason = |from: &str, to: &str| Changes::one("review_reason", from, to);
        let entries = vec![
            entry(63, 7, "review_save", reason("Un d", "Un deux")),
            entry(62, 7, "review_save", Changes::one("review_staff", "", "x")),
            entry(61, 7, "review_save", reason("", "Un d")),
            entry(9, 7, "review_save", reason("avant", "")),
            entry(8, 8, "review_save", reason("", "avant")),
            entry(7, 8, "start", Changes::none()),
        ];
        let folded = folded(entries, "review_save");
        let actions: Vec<_> = folded.iter().map(|e| (e.id, e.action.as_str())).collect();
        let saved = "review_save";
        assert_eq!(actions, [(63, saved), (9, saved), (8, saved), (7, "start")]);
        let all = Snapshot::new()
            .text("review_reason", "Un deux")
            .text("review_staff", "x");
        assert_eq!(folded[0].changes, all.created());
    }
}
