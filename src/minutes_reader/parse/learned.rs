//! What earlier corrections taught of a group's minutes.

use serde::{Deserialize, Serialize};

use super::{
    language::any,
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

/// The word by which a text seems to decide: the verb of those who decide together.
pub fn deciding_word(text: &str) -> Option<String> {
    let folded = fold(text);
    Some(VERB.captures(&folded)?["verb"].to_owned())
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
    }
}
