//! What the reader knows of languages: words and patterns, one file a language and no code.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

/// The files, in the order in which they are asked.
const FILES: [&str; 4] = [
    include_str!("fr.toml"),
    include_str!("nl.toml"),
    include_str!("en.toml"),
    include_str!("de.toml"),
];

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Language {
    pub code: String,
    pub attendance: AttendanceWords,
    pub votes: VoteWords,
    pub decisions: DecisionWords,
    pub leanings: Leanings,
    pub actions: ActionWords,
    pub time: TimeWords,
    pub words: GeneralWords,
    pub mail: MailWords,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttendanceWords {
    pub present: Vec<String>,
    pub weak_present: Vec<String>,
    pub excused: Vec<String>,
    pub weak_excused: Vec<String>,
    pub absent: Vec<String>,
    pub informed: Vec<String>,
    pub unexcused: Vec<String>,
    pub negations: Vec<String>,
    pub represented: Vec<String>,
    pub invited: Vec<String>,
    pub remote: Vec<String>,
    pub label: Vec<String>,
    pub nobody: Vec<String>,
    /// What is said of somebody's attendance, and is no organisation.
    pub remark: Vec<String>,
    /// Whole labels that no word alone tells.
    pub present_phrases: Vec<String>,
    pub excused_phrases: Vec<String>,
    /// Words that say in any label that somebody is not there.
    pub away: Vec<String>,
    /// What is said behind the names of those who are not there, and before them.
    pub away_said: Vec<String>,
    pub away_of: Vec<String>,
    pub among: Vec<String>,
    pub whole: Vec<String>,
    /// What is said behind the names of those who are there, and before them.
    pub here_said: Vec<String>,
    pub here_of: Vec<String>,
    /// What stands before the next name of a list, and before whom somebody stands for.
    pub before_a_name: Vec<String>,
    pub on_behalf: Vec<String>,
    /// How more begin who have no names.
    pub crowd: Vec<String>,
    /// What stands before those who are missing of all, and words for all.
    pub except: Vec<String>,
    pub everybody: Vec<String>,
    /// What those do who lead a meeting or note it.
    pub leads: Vec<String>,
    pub represented_by: Vec<String>,
    pub represents: Vec<String>,
    pub and: Vec<String>,
    pub titles: Vec<String>,
    pub chair: Vec<String>,
    /// Those of a list who belong together: `titulaires`.
    pub groups: Vec<String>,
    pub organisation: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VoteWords {
    #[serde(rename = "for")]
    pub in_favour: Vec<String>,
    pub against: Vec<String>,
    pub abstained: Vec<String>,
    pub unanimous: Vec<String>,
    pub word: Vec<String>,
    /// What stands beside a count and says no more than that it is one.
    pub beside: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecisionWords {
    pub subjects: Vec<String>,
    pub verbs: Vec<String>,
    pub participles: Vec<String>,
    /// That something is refused: it is settled too.
    pub refusals: Vec<String>,
    /// Others than those who meet, and what stands before whoever did something.
    pub others: Vec<String>,
    pub by: Vec<String>,
    /// What has an amount, and that it stays or becomes it.
    pub worth: Vec<String>,
    pub stays: Vec<String>,
    pub auxiliaries: Vec<String>,
    pub between: Vec<String>,
    pub impersonal: Vec<String>,
    pub separable: Vec<[String; 2]>,
    pub formulas: Vec<String>,
    /// Parts of formulas that tell of all, not of who speaks.
    pub together: Vec<String>,
    pub undecided: Vec<String>,
    /// What undoes a verb of its own clause alone, and what such a clause begins behind.
    pub negations: Vec<String>,
    pub joins: Vec<String>,
    pub label: Vec<String>,
    /// What a discussion comes to begins with one of these.
    pub conclude: Vec<String>,
    /// Those who decide by saying what they do: `On garde la date`.
    pub pronouns: Vec<String>,
    /// What they do without deciding.
    pub idle: Vec<String>,
    /// Chosen where a conclusion leads to it.
    pub led: Vec<String>,
    pub past: Vec<String>,
    /// What is done with something when it is settled, as nouns, with what stands behind them.
    pub nouns: Vec<String>,
    pub settles: Vec<String>,
}

/// What leans towards a decision.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Leanings {
    /// What things do when something is settled of them; where a day or a number follows.
    pub moves: Vec<String>,
    pub becomes: Vec<String>,
    /// What is done with them, behind a form of to be.
    pub is: Vec<String>,
    pub done: Vec<String>,
    pub nouns: Vec<String>,
    /// That something is not to be, and of what it is only told that there is none.
    pub none: Vec<String>,
    pub none_of: Vec<String>,
    /// Until or from when something is not to be.
    pub limited: Vec<String>,
    pub henceforth: Vec<String>,
    pub concludes: Vec<String>,
    /// What those who decide will do.
    pub will: Vec<String>,
    /// What is not settled, or is only told.
    pub open: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActionWords {
    /// Whether a verb may stand before who does it.
    pub turned: bool,
    /// Who is given something to do by the words around their name, and what is open by its words.
    pub assigns: Vec<String>,
    pub open: Vec<String>,
    pub labels: Vec<String>,
    pub future: Vec<String>,
    pub future_not: Vec<String>,
    pub going: Vec<String>,
    pub going_not: Vec<String>,
    pub infinitive: Vec<String>,
    pub takes_on: Vec<String>,
    pub present: Vec<String>,
    pub passive_future: Vec<String>,
    /// What will be done with something, beside the verbs of doing, and what is only told so.
    pub passive: Vec<String>,
    pub passive_not: Vec<String>,
    /// Beside what is done: it is not to come.
    pub undone: Vec<String>,
    pub start: Vec<String>,
    pub start_not: Vec<String>,
    /// What somebody does, by its infinitive, and forms that no rule gives.
    pub verbs: Vec<String>,
    pub verb_forms: Vec<String>,
    /// Behind a name: tells what they say or are.
    pub telling: Vec<String>,
    /// Verbs of doing behind `se`.
    pub reflexive: Vec<String>,
    /// Something to do only where a day is named.
    pub vague: Vec<String>,
    /// Behind a name and no verb, as it may seem.
    pub no_verbs: Vec<String>,
    /// Offices that do what is to be done.
    pub offices: Vec<String>,
    /// Beginnings of sentences that are nobody.
    pub no_subjects: Vec<String>,
    /// What may stand between somebody and their verb.
    pub small: Vec<String>,
    pub who: Vec<String>,
    pub what: Vec<String>,
    pub when: Vec<String>,
    /// Keys before a value: what, by whom, by when; where a meeting is.
    pub key_what: Vec<String>,
    pub key_who: Vec<String>,
    pub key_when: Vec<String>,
    pub key_where: Vec<String>,
    /// What the head of a table calls the column of how far it is, and what its cells say.
    pub done: Vec<String>,
    pub is_done: Vec<String>,
    pub is_begun: Vec<String>,
    pub is_open: Vec<String>,
    pub is_dropped: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TimeWords {
    pub months: Vec<String>,
    pub opening: Vec<String>,
    pub closing: Vec<String>,
    pub labels: Vec<String>,
    pub not_meeting: Vec<String>,
    /// What stands before the hour at which something ends, what says that it went on, and that all
    /// came together.
    pub until: Vec<String>,
    pub lasts: Vec<String>,
    pub gathers: Vec<String>,
    /// The numbers in words, from none on; several names of one between `|`.
    pub numbers: Vec<String>,
    /// What stands behind an hour: `heures`.
    pub sign: Vec<String>,
    /// What stands before one: `vers`.
    pub at: Vec<String>,
    pub noon: Vec<String>,
    pub midnight: Vec<String>,
    /// Words without which no hour is told in words.
    pub hints: Vec<String>,
    /// Minutes that stand behind an hour: `et quart`.
    pub minutes: BTreeMap<String, i32>,
    /// Minutes that stand before one: `kwart over`.
    pub ahead: BTreeMap<String, i32>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GeneralWords {
    pub minutes: Vec<String>,
    pub speech: Vec<String>,
    /// What stands before those whose view is told: `selon`.
    pub according: Vec<String>,
    /// What is done as the form of a meeting wants it, and tells nothing.
    pub forms: Vec<String>,
    /// Behind a name: what they will do as often as what they say.
    pub would: Vec<String>,
    /// Those who speak by what they are: offices, residents.
    pub speakers: Vec<String>,
    pub no_names: Vec<String>,
    /// What a line says that begins the half of this language, in any.
    pub versions: Vec<String>,
    /// What the head of a table calls the column of what is spoken of, and of what was said.
    pub topic: Vec<String>,
    pub discussion: Vec<String>,
    /// Points that most meetings have.
    pub usual: Vec<String>,
    /// Headings of the parts of a point.
    pub parts: Vec<String>,
    /// What parts a meeting and is no point: `séance publique`.
    pub sessions: Vec<String>,
    /// How sentences end that begin a list: `les points suivants :`.
    pub lists: Vec<String>,
}

/// How a mail is told from the minutes in it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MailWords {
    pub headers: Vec<String>,
    /// Headers without which there is no mail.
    pub from: Vec<String>,
    pub to: Vec<String>,
    pub sent: Vec<String>,
    /// Headers that say what it is about.
    pub subject: Vec<String>,
    /// Headers that name the files that came with it.
    pub attachments: Vec<String>,
    /// Above a message that is sent on.
    pub original: Vec<String>,
    pub wrote: Vec<String>,
    pub greeting: Vec<String>,
    pub closing: Vec<String>,
    pub yesterday: Vec<String>,
    pub today: Vec<String>,
}

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let read = |text: &&str| toml::from_str(text).expect("a language's file is well formed");
    FILES.iter().map(read).collect()
});

/// The languages.
pub(crate) fn all() -> &'static [Language] {
    &LANGUAGES
}

/// All words that a part of each language lists.
pub(crate) fn words(of: impl Fn(&Language) -> &[String]) -> Vec<String> {
    all().iter().flat_map(|l| of(l).to_vec()).collect()
}

/// The alternatives of a pattern: what a language lists; of nothing, what matches nothing.
pub(crate) fn one(words: &[String]) -> String {
    match words.is_empty() {
        true => r"[^\s\S]".into(),
        false => words.join("|"),
    }
}

/// A pattern for each language: its words stand together, never one language's beside another's.
pub(crate) fn each(of: impl Fn(&Language) -> Vec<String>) -> String {
    let parts = all().iter().flat_map(of).filter(|part| !part.is_empty());
    format!("(?:{})", parts.collect::<Vec<_>>().join("|"))
}

/// The alternatives of a pattern: what a part of each language lists, the longest first.
pub(crate) fn any(of: impl Fn(&Language) -> &[String]) -> String {
    let mut words = words(of);
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.dedup();
    if words.is_empty() {
        // Matches nothing.
        return r"[^\s\S]".into();
    }
    words
        .iter()
        .map(|word| match word.strip_suffix('*') {
            Some(start) if !word.contains(['\\', '[', '(']) => format!(r"{start}\w*"),
            _ => word.clone(),
        })
        .collect::<Vec<_>>()
        .join("|")
}

/// Words and beginnings of words, of all languages, in order.
#[derive(Debug, Default)]
pub(crate) struct Stems {
    whole: Vec<String>,
    /// None begins with another one.
    starts: Vec<String>,
}

impl Stems {
    /// Those that a part of each language lists.
    pub(super) fn of(of: impl Fn(&Language) -> &[String]) -> Self {
        Self::listed(words(of))
    }

    /// Those of several parts: most words are in none of them, and are asked once.
    pub(super) fn of_all(parts: &[fn(&AttendanceWords) -> &[String]]) -> Self {
        let each = parts.iter().flat_map(|of| words(|l| of(&l.attendance)));
        Self::listed(each.collect())
    }

    fn listed(words: Vec<String>) -> Self {
        let mut stems = Self::default();
        for word in words {
            match word.strip_suffix('*') {
                Some(start) => stems.starts.push(start.to_owned()),
                None => stems.whole.push(word),
            }
        }
        stems.whole.sort_unstable();
        stems.starts.sort_unstable();
        stems
            .starts
            .dedup_by(|next, before| next.starts_with(before.as_str()));
        stems
    }

    /// Whether a folded word is one of them.
    pub(super) fn has(&self, word: &str) -> bool {
        let whole = self.whole.binary_search_by(|w| w.as_str().cmp(word));
        // The only one that may be the word's beginning is the last that is not behind it.
        let behind = self.starts.partition_point(|start| start.as_str() <= word);
        let begins = || behind > 0 && word.starts_with(self.starts[behind - 1].as_str());
        whole.is_ok() || begins()
    }
}

/// Stems compiled once.
macro_rules! stems {
    ($name:ident, $($part:ident).+) => {
        static $name: std::sync::LazyLock<$crate::parse::language::Stems> =
            std::sync::LazyLock::new(|| {
                $crate::parse::language::Stems::of(|language| &language.$($part).+)
            });
    };
}
pub(crate) use stems;

#[cfg(test)]
mod tests;
