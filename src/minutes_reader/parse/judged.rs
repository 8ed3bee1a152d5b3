//! What was judged of sentences, kept while a text is read.

use std::{cell::RefCell, collections::HashMap};

/// A promise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Promise {
    pub what: String,
    pub owner: String,
    /// A label says so.
    pub sure: bool,
}

/// What a sentence reports of its speaker: asks, replies, says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reported {
    Asks,
    Replies,
    Says,
}

/// Judgements of sentences, kept while a text is read.
#[derive(Debug, Clone, Default)]
pub(super) struct Judged {
    /// Where names begin and end.
    pub named: Memory<Vec<(usize, usize)>>,
    pub promises: Memory<Option<Promise>>,
    pub reported: Memory<Option<(String, Reported)>>,
}

/// Sentences a memory holds before it begins anew: all of a text, which is gone through twice.
const REMEMBERED: usize = 30_000;

/// What was found of a text before.
#[derive(Debug, Clone)]
pub(in crate::parse) struct Memory<T>(RefCell<HashMap<String, T>>);

impl<T> Default for Memory<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T> Memory<T> {
    /// Forgets all.
    pub(super) fn clear(&self) {
        self.0.take();
    }
}

impl<T: Clone> Memory<T> {
    /// What is known of a text, or is found out now.
    pub(super) fn of(&self, text: &str, find: impl FnOnce() -> T) -> T {
        if let Some(known) = self.0.borrow().get(text) {
            return known.clone();
        }
        let found = find();
        let mut held = self.0.borrow_mut();
        if held.len() >= REMEMBERED {
            held.clear();
        }
        held.insert(text.to_owned(), found.clone());
        found
    }
}
