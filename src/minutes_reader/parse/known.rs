//! The people a text knows: whether a word names one of them, and where a text does.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use super::{
    judged::Judged,
    language,
    names::{self, is_initials, near, words},
    pattern,
};
use kernel::fold::fold;

/// The names of a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    names: Vec<Vec<String>>,
    /// Their words that tell somebody, and their initials.
    words: HashSet<String>,
    /// Those who write their name in small letters, as written: `zed`.
    small: HashSet<String>,
    /// What was asked before: texts name the same people again and again.
    asked: RefCell<HashMap<String, bool>>,
    /// What was judged of sentences before: each is looked at from several sides.
    pub(super) judged: Judged,
    /// Whom the text says to speak, known or not.
    pub(super) said: Vec<Said>,
    /// Last words that several labels share, which name no people.
    pub(super) series: HashSet<String>,
}

/// A name before a verb of speech.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub name: String,
    /// A title before it says that it is somebody.
    pub titled: bool,
}

impl Known {
    /// Adds a name.
    pub(super) fn add(&mut self, name: &str) {
        let words = words(name);
        if !words.is_empty() && !self.names.contains(&words) {
            let whole = words.iter().filter(|w| w.len() > 2);
            self.words.extend(whole.cloned());
            self.asked.borrow_mut().clear();
            self.judged = Judged::default();
            self.words.extend(names::initials(&words));
            let first = name.split_whitespace().next().unwrap_or_default();
            if first.starts_with(char::is_lowercase)
                && first.len() > 2
                && !names::is_particle(first)
                && names::untitled(name) == name.trim()
            {
                self.small.insert(first.to_owned());
            }
            self.words.extend(short_first(&words).cloned());
            self.names.push(words);
        }
    }

    /// Whether a text names one of them: whole, by first or last name, or by initials.
    pub(super) fn knows(&self, text: &str) -> bool {
        if text.len() > 80 {
            return false;
        }
        if let Some(known) = self.asked.borrow().get(text) {
            return *known;
        }
        let known = self.finds(text);
        let mut asked = self.asked.borrow_mut();
        if asked.len() < 5_000 {
            asked.insert(text.to_owned(), known);
        }
        known
    }

    fn finds(&self, text: &str) -> bool {
        let asked = words(text);
        if asked.is_empty() || asked.len() > 6 {
            return false;
        }
        let initials = names::letters(text);
        self.names.iter().any(|name| {
            let of_name = |word: &String| match word.len() {
                // `S. Haddad`.
                1 => name.iter().any(|known| {
                    let whole = asked
                        .iter()
                        .any(|other| other.len() > 1 && near(known, other));
                    known.starts_with(word.as_str()) && !whole
                }),
                _ => name.iter().any(|known| near(known, word)),
            };
            asked.iter().all(of_name)
                && asked.iter().any(|word| {
                    word.len() > 2 && !word.chars().any(|c| c.is_ascii_digit()) && word != "the"
                })
                || short_first(name).is_some_and(|first| asked.len() == 1 && asked[0] == *first)
                    && text.trim().starts_with(char::is_uppercase)
                    && text.trim().chars().nth(1).is_some_and(char::is_lowercase)
                || initials
                    .as_ref()
                    .is_some_and(|letters| is_called(letters, name))
        })
    }

    /// Whether a text is the name of somebody who writes it in small letters.
    pub(super) fn is_small(&self, name: &str) -> bool {
        self.small.contains(name)
    }

    /// Whether initials may mean several people.
    pub(super) fn doubles(&self, text: &str) -> bool {
        let Some(letters) = names::letters(text) else {
            return false;
        };
        let mut meant = self.names.iter().filter(|name| is_called(&letters, name));
        meant.nth(1).is_some()
    }

    /// Where a text names them, each name as long as it can be.
    pub(super) fn names_in<'a>(&self, text: &'a str) -> Vec<(usize, &'a str)> {
        let found = self.judged.named.of(text, || self.find_names(text));
        let of_text = |(start, end)| (start, &text[start..end]);
        found.into_iter().map(of_text).collect()
    }

    fn find_names(&self, text: &str) -> Vec<(usize, usize)> {
        let words: Vec<(usize, &str)> = WORD
            .find_iter(text)
            .map(|m| (m.start(), m.as_str()))
            .collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let (start, word) = words[at];
            let small = self.small.contains(word);
            let begins = small
                || word.starts_with(char::is_uppercase)
                    && (self.words.contains(&fold(word))
                        || is_title(word)
                        || DOTTED.is_match(word));
            let longest = (at..words.len().min(at + 5))
                .rev()
                .filter(|_| begins)
                .find(|last| {
                    let end = words[*last].0 + words[*last].1.len();
                    let one = &text[start..end];
                    one.len() <= 60
                        && !one.contains([',', ';', ':', '(', '/', '!', '?'])
                        && one.split_whitespace().all(|w| {
                            w.starts_with(char::is_uppercase)
                                || names::is_particle(w)
                                || self.small.contains(w)
                        })
                        && self.knows(one)
                });
            match longest {
                Some(last) => {
                    let mut end = words[last].0 + words[last].1.len();
                    // The last sign of `J.-P. V.` is its own.
                    let initials = DOTTED.is_match(words[last].1)
                        && names::letters(&text[start..end]).is_some();
                    if initials && text[start..end].contains('.') && text[end..].starts_with('.') {
                        end += 1;
                    }
                    found.push((names::with_title(text, start), end));
                    at = last + 1;
                }
                None => at += 1,
            }
        }
        found
    }
}

/// The words that stand before names: `m`, `mme`.
static TITLES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let listed = language::words(|l| &l.attendance.titles);
    let more = ["mr", "mlle", "prof"].map(str::to_owned);
    let all = listed.into_iter().chain(more);
    all.map(|title| title.trim_end_matches('.').to_owned())
        .collect()
});

/// `M.`, `Mme`: what stands before a name.
fn is_title(word: &str) -> bool {
    TITLES.contains(word.to_lowercase().trim_end_matches('.'))
}

/// A first name of two letters: `Jo`, `An`.
fn short_first(name: &[String]) -> Option<&String> {
    name.first()
        .filter(|first| name.len() > 1 && first.len() == 2 && !names::is_particle(first))
}

/// Whether folded letters mean somebody: their initials, or all that the text calls them by.
fn is_called(letters: &str, name: &[String]) -> bool {
    is_initials(letters, name) || name.len() == 1 && name[0] == letters
}

// `J`, `J.-P`.
pattern!(DOTTED, r"^\p{Lu}(?:\.-?\p{Lu})*$");
pattern!(WORD, r"[\p{L}][\p{L}\p{M}\d'’._-]*[\p{L}\p{M}\d]|\p{L}");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_known_by_parts_and_despite_slips() {
        let mut known = Known::default();
        known.add("DUPONT Marie-Ève");
        known.add("Jérémy Petit");
        for text in [
            "Marie-Eve Dupont",
            "Dupont",
            "Jeremy",
            "Jérémi Petit",
            "JP",
            "M. Dupont",
            "PJ",
        ] {
            assert!(known.knows(text), "{text}");
        }
        assert!(known.knows("M. Dupont") && known.knows("J. Petit") && !known.knows("P. Petit"));
        assert!(!known.knows("Paul") && !known.knows("MD X"));
        known.add("Bo Stevens");
        assert!(known.knows("Bo") && !known.knows("BO") && !known.knows("bo"));
        known.add("Jean-Paul Verlinden");
        assert!(known.knows("J.-P. V.") && known.knows("JPV") && !known.knows("J.-P. W."));
        assert_eq!(
            known.names_in("J.-P. V. signale que JP vient."),
            [(0, "J.-P. V."), (21, "JP")]
        );
        assert!(!known.doubles("JP"));
        known.add("Jan Peeters");
        assert!(known.doubles("J.P.") && !known.doubles("Marie"));
        assert!(
            near("jeremy", "jermey")
                && near("gaetan", "gaetam")
                && !near("jan", "jam")
                && !near("lambert", "lemaire")
        );
    }
}
