//! Where an orphan probably belongs, and why.

use std::{borrow::Borrow, collections::HashMap};

use crate::facts::Destination;
use kernel::{
    ids::MeasureId,
    lang::Lang,
    likeness::{Rarity, Words},
    names::Names,
    urls,
};
use platform::i18n::Translator;

/// A measure's text.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub id: MeasureId,
    pub code: String,
    pub title: String,
    pub description: String,
    pub chapter: Names,
    /// What else is said of it in a line, as its theme.
    pub lines: Vec<String>,
}

impl Text {
    fn words(&self) -> Words {
        Words::default()
            .with(&self.title, 2.0)
            .with(&self.lines.join(" "), 1.5)
            .with(self.chapter.text(Lang::Fr), 1.0)
            .with(&self.description, 0.5)
    }

    /// Where it stands in the PREC.
    pub(super) fn subjects(&self, t: impl Borrow<Translator>) -> String {
        let mut said = vec![self.chapter.text(t.borrow().0)];
        said.extend(self.lines.iter().map(String::as_str));
        said.retain(|text| !text.is_empty());
        said.join(" · ")
    }

    /// The measure's page.
    pub(super) fn url(&self) -> String {
        urls::measure(self.id)
    }
}

/// A group or strategy an orphan may be linked to.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub destination: Destination,
    /// `GT3`, `RENOLUTION`
    pub code: String,
    pub name: Names,
    /// Its mandate or summary.
    pub text: String,
}

impl Place {
    fn words(&self) -> Words {
        // Measures are written in French.
        let name = self.name.text(Lang::Fr);
        Words::default().with(name, 2.0).with(&self.text, 0.5)
    }
}

/// A linked measure that has words in common with an orphan.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub orphan: MeasureId,
    pub text: Text,
    pub destination: Destination,
}

/// Why a place is suggested.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Reason {
    /// The orphan resembles this measure, linked there.
    Like {
        code: String,
        title: String,
        url: String,
    },
    /// The place's name or mandate speaks of the same.
    Mandate,
}

/// A place an orphan may belong to.
#[derive(Debug, Clone)]
pub(crate) struct Suggestion {
    pub place: Place,
    pub reason: Reason,
    /// Words in common, the weightiest first.
    pub common: Vec<String>,
}

/// Below this likeness there is nothing to suggest.
const LEAST: f64 = 0.06;
/// Suggestions per orphan.
const MOST: usize = 3;
/// Words said per reason.
const WORDS: usize = 4;

/// The suggestions for each orphan, the best first.
pub(super) fn suggest(
    orphans: &[Text],
    candidates: &[Candidate],
    places: &[Place],
) -> HashMap<MeasureId, Vec<Suggestion>> {
    let own: Vec<Words> = orphans.iter().map(Text::words).collect();
    let linked: Vec<Words> = candidates.iter().map(|c| c.text.words()).collect();
    let names: Vec<Words> = places.iter().map(Place::words).collect();
    // A candidate of several orphans counts once.
    let once: HashMap<MeasureId, &Words> =
        candidates.iter().map(|c| c.text.id).zip(&linked).collect();
    let rarity = Rarity::of(own.iter().chain(once.into_values()).chain(&names));
    let mut found = HashMap::new();
    for (orphan, words) in orphans.iter().zip(&own) {
        let mut scored: Vec<(f64, Suggestion)> = places
            .iter()
            .zip(&names)
            .filter_map(|(place, name)| {
                let alike = candidates
                    .iter()
                    .zip(&linked)
                    .filter(|(c, _)| c.orphan == orphan.id && c.destination == place.destination);
                let mut alike: Vec<_> = alike
                    .map(|(c, text)| (rarity.likeness(words, text), &c.text))
                    .collect();
                alike.sort_by(|a, b| b.0.0.total_cmp(&a.0.0));
                score(place, rarity.likeness(words, name), &alike)
            })
            .collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0));
        let best = scored
            .into_iter()
            .take(MOST)
            .map(|(_, suggestion)| suggestion)
            .collect();
        found.insert(orphan.id, best);
    }
    found
}

type Likeness = (f64, Vec<String>);

/// The three likest measures count, and the place's own words.
fn score(
    place: &Place,
    (mandate, mandate_words): Likeness,
    alike: &[(Likeness, &Text)],
) -> Option<(f64, Suggestion)> {
    let measures: f64 = alike
        .iter()
        .zip([1.0, 0.4, 0.2])
        .map(|(((likeness, _), _), share)| likeness * share)
        .sum();
    let score = measures + 0.8 * mandate;
    let (reason, common) = match alike.first() {
        Some(((likeness, common), text)) if *likeness >= 0.8 * mandate => {
            let (code, title, url) = (text.code.clone(), text.title.clone(), text.url());
            (Reason::Like { code, title, url }, common)
        }
        _ => (Reason::Mandate, &mandate_words),
    };
    (score >= LEAST && !common.is_empty()).then(|| {
        let suggestion = Suggestion {
            place: place.clone(),
            reason,
            common: common.iter().take(WORDS).cloned().collect(),
        };
        (score, suggestion)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::ids::{GroupId, StrategyId};

    fn text(id: i64, title: &str) -> Text {
        Text {
            id: MeasureId(id),
            code: format!("PREC-{id}"),
            title: title.into(),
            description: String::new(),
            chapter: Names::default(),
            lines: Vec::new(),
        }
    }

    fn place(destination: Destination, code: &str, name: &str) -> Place {
        Place {
            destination,
            code: code.into(),
            name: name.into(),
            text: String::new(),
        }
    }

    #[test]
    fn an_orphan_goes_where_its_likes_are_and_it_is_said_why() {
        let materials = Destination::Group(GroupId(4));
        let food = Destination::Strategy(StrategyId(2));
        let places = [
            place(materials, "GT4", "Matières premières durables"),
            place(food, "GOODFOOD", "Alimentation durable"),
        ];
        let orphans = [
            text(1, "Réemploi de matériaux de chantier"),
            text(2, "Alimentation des cantines"),
        ];
        let candidates = [Candidate {
            orphan: MeasureId(1),
            text: text(12, "Bourse aux matériaux de réemploi"),
            destination: materials,
        }];
        let found = suggest(&orphans, &candidates, &places);
        let first = &found[&MeasureId(1)][0];
        assert_eq!(first.place.code, "GT4");
        assert!(matches!(&first.reason, Reason::Like { code, .. } if code == "PREC-12"));
        assert!(first.common.contains(&"matériaux".to_owned()));
        let second = &found[&MeasureId(2)][0];
        assert_eq!(
            (second.place.code.as_str(), &second.reason),
            ("GOODFOOD", &Reason::Mandate)
        );
    }

    #[test]
    fn nothing_in_common_suggests_nothing() {
        let places = [place(
            Destination::Group(GroupId(1)),
            "GT1",
            "Accompagnement",
        )];
        let found = suggest(&[text(1, "Compost de quartier")], &[], &places);
        assert!(found[&MeasureId(1)].is_empty());
    }
}
