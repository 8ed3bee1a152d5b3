//! What earlier corrections taught of a group's minutes.

use serde::{Deserialize, Serialize};

use super::{
    language::{any, each, one},
    model::{Doubt, ParsedMinutes},
    names, pattern,
};
use kernel::fold::{bare, fold};

/// What a group's minutes were found to mean.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learned {
    /// Names, as they are written there.
    pub names: Vec<String>,
    /// Headings that are labels, and no points.
    pub labels: Vec<String>,
    /// Words by which something is decided.
    pub decides: Vec<String>,
}

impl Learned {
    /// Whether a heading is a label.
    pub(super) fn is_label(&self, title: &str) -> bool {
        if self.labels.is_empty() {
            return false;
        }
        let title = bare(title);
        !title.is_empty() && self.labels.iter().any(|label| bare(label) == title)
    }

    /// Whether a text decides by one of the words.
    pub(super) fn decides(&self, text: &str) -> bool {
        if self.decides.is_empty() {
            return false;
        }
        let text = apart(text);
        self.decides.iter().any(|word| {
            let word = apart(word);
            !word.trim().is_empty() && text.contains(&word)
        })
    }

    /// Whoever is called by a name that was learned is somebody.
    pub(super) fn settle(&self, result: &mut ParsedMinutes) {
        let known: Vec<Vec<String>> = self.names.iter().map(|name| names::words(name)).collect();
        for attendee in &mut result.attendees {
            if known.contains(&names::words(&attendee.name)) {
                attendee.doubts.retain(|doubt| *doubt != Doubt::Name);
            }
        }
    }
}

/// The words of a text, each between two spaces.
fn apart(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

pattern!(
    VERB,
    format!(
        r"(?:^|[\s,;:('])(?:{}|{})\s(?:(?:{})\s)?(?P<verb>[a-z]{{4,20}})\b",
        any(|l| &l.decisions.subjects),
        any(|l| &l.decisions.pronouns),
        any(|l| &l.decisions.auxiliaries)
    )
);

/// A word that may be a verb.
const WORD: &str = "([a-z]{4,20})";

// `Le comité, après un long débat, pérennise …`, `De raad heeft de lijst bestendigd`.
pattern!(
    LATER,
    each(|l| {
        let d = &l.decisions;
        let who = format!("(?:{}|{})", one(&d.subjects), one(&d.pronouns));
        let (auxiliaries, between) = (one(&d.auxiliaries), one(&d.between));
        let mut all = Vec::new();
        if !d.separable.is_empty() {
            // What was done stands at the end.
            all.push(format!(
                r"(?:^|[\s,;:(']){who}\s(?:{auxiliaries})\s[^,.;:?!]{{2,90}}\s{WORD}\W*$"
            ));
        }
        all.push(format!(
            r"(?:^|[\s,;:(']){who}(?:,[^,.;:?!]{{2,80}},|(?:\s(?:{auxiliaries}))?(?:\s(?:{between}|\w+(?:ment|ly|weg)))+)\s(?:(?:{auxiliaries})\s)?{WORD}\b"
        ));
        all
    })
);
// `Daarom bestendigt de raad …`, `La liste est pérennisée par le comité`.
pattern!(
    BEFORE,
    each(|l| {
        let d = &l.decisions;
        let (who, by) = (one(&d.subjects), one(&d.by));
        let (auxiliaries, between) = (one(&d.auxiliaries), one(&d.between));
        let mut all = vec![format!(
            r"\b(?:{auxiliaries})\s(?:(?:{between})\s){{0,2}}{WORD}\b[^,.;:?!]{{0,60}}?\s(?:{by})(?:{who})\b"
        )];
        if !d.separable.is_empty() {
            all.push(format!(
                r"\b(?:{auxiliaries})\s[^,.;:?!]{{0,60}}?(?:{by})(?:{who})\b[^,.;:?!]{{0,60}}?\s{WORD}\W*$"
            ));
            all.push(format!(
                r"^(?:[^\s,.;:?!]+\s){{1,6}}?{WORD}\s(?:{who}|{})\b",
                one(&d.pronouns)
            ));
        }
        all
    })
);
pattern!(
    AUXILIARY,
    format!(r"^(?:{})$", any(|l| &l.decisions.auxiliaries))
);

/// The word by which a text seems to decide: the verb of those who decide together, wherever they stand
/// beside it.
pub fn deciding_word(text: &str) -> Option<String> {
    let folded = fold(text);
    let word = |found: regex::Captures<'_>| -> Option<String> {
        let mut words = found.iter().skip(1).flatten().map(|word| word.as_str());
        words.next().map(str::to_owned)
    };
    let verb = |word: &String| !AUXILIARY.is_match(word);
    let all = [&*LATER, &*VERB, &*BEFORE];
    all.into_iter().find_map(|pattern| {
        let found = pattern.captures(&folded).and_then(word);
        found.filter(verb)
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Context, parse};
    use super::*;
    use kernel::meeting::EntryKind;

    const TEXT: &str = "PV du GT3 du 22 septembre 2021\nPrésents : Camille Dubois\n\n# Budget\n\nLe comité pérennise la liste.\n\n# Tour de table\n\nRien de neuf.\n";

    fn read(learned: Learned) -> ParsedMinutes {
        let context = Context {
            today: chrono::NaiveDate::from_ymd_opt(2021, 12, 1).unwrap(),
            name: String::new(),
            learned,
        };
        parse(TEXT, &context)
    }

    #[test]
    fn labels_and_words_that_decide_are_read_as_they_were_learned() {
        let before = read(Learned::default());
        assert_eq!(before.points.len(), 2);
        let after = read(Learned {
            labels: vec!["Tour de table :".into()],
            decides: vec!["pérennise".into()],
            ..Learned::default()
        });
        let titles: Vec<&str> = after.points.iter().map(|p| p.title.as_str()).collect();
        assert_eq!(titles, ["Budget"]);
        let mut decided = after.entries().filter(|e| e.kind == EntryKind::Decision);
        assert!(decided.next().unwrap().body.contains("pérennise"));
        assert!(after.entries().any(|e| e.body.contains("Tour de table")));
    }

    #[test]
    fn the_word_that_decides_is_the_verb_of_those_who_decide() {
        let word = deciding_word("Le comité pérennise la liste.");
        assert_eq!(word.as_deref(), Some("perennise"));
        assert_eq!(deciding_word("Il pleut."), None);
        for (text, word) in [
            (
                "Le comité, après un long débat, pérennise la liste.",
                "perennise",
            ),
            ("Le comité a finalement pérennisé la liste.", "perennise"),
            ("La liste est pérennisée par le comité.", "perennisee"),
            ("De raad heeft de lijst bestendigd.", "bestendigd"),
            ("Daarom bestendigt de raad de lijst.", "bestendigt"),
            ("De lijst wordt door de raad bestendigd.", "bestendigd"),
            ("The committee, after a long debate, froze it.", "froze"),
            ("The list was frozen by the committee.", "frozen"),
        ] {
            assert_eq!(deciding_word(text).as_deref(), Some(word), "{text}");
        }
    }
}
