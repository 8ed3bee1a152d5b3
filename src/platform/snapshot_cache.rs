//! What the database showed at a moment, and values kept for as long as it shows the same.
//!
//! The mark is the snapshot of the statement that reads the session. Two statements with equal
//! snapshots see the same rows, whoever wrote meanwhile and on whichever instance: nothing that was
//! committed in between can be missed, so no table needs to be watched for it. The price: any write
//! ends what is kept, that of another database of the same server too; it is then made anew.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// The database's snapshot (`pg_current_snapshot()`): it differs as soon as anything was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen(Arc<str>);

impl From<String> for Seen {
    fn from(snapshot: String) -> Self {
        Self(snapshot.into())
    }
}

/// Values kept at once.
const MOST: usize = 48;

/// Keeps values by key, each until anything is written. A cache and no more: every instance makes
/// the values for itself.
#[derive(Debug, Clone)]
pub struct KeptWhileSeen<T>(Arc<Mutex<HashMap<String, (Seen, T)>>>);

impl<T> Default for KeptWhileSeen<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Clone> KeptWhileSeen<T> {
    /// The value kept under a key, where nothing was written since.
    pub fn get(&self, key: &str, seen: &Seen) -> Option<T> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, value) = kept.get(key)?;
        (of == seen).then(|| value.clone())
    }

    /// Keeps a value made after `seen` was read.
    pub fn put(&self, key: String, seen: &Seen, value: T) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST && !kept.contains_key(&key) {
            kept.retain(|_, (of, _)| of == seen);
            if kept.len() >= MOST {
                kept.clear();
            }
        }
        kept.insert(key, (seen.clone(), value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Seen {
        text.to_owned().into()
    }

    #[test]
    fn a_value_is_kept_until_anything_is_written() {
        let kept = KeptWhileSeen::default();
        kept.put("k".into(), &seen("7:7:"), 1);
        assert_eq!(kept.get("k", &seen("7:7:")), Some(1));
        assert_eq!(kept.get("k", &seen("8:8:")), None);
        assert_eq!(kept.get("other", &seen("7:7:")), None);
        kept.put("k".into(), &seen("8:8:"), 2);
        assert_eq!(kept.get("k", &seen("8:8:")), Some(2));
        assert_eq!(kept.get("k", &seen("7:7:")), None);
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let kept = KeptWhileSeen::default();
        for number in 0..1000 {
            kept.put(number.to_string(), &seen("7:7:"), number);
        }
        assert!(kept.0.lock().unwrap().len() <= MOST);
        assert_eq!(kept.get("999", &seen("7:7:")), Some(999));
    }
}
