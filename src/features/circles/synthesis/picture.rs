//! Distributions as pictures with their tables.

use kernel::{
    circle::{Involvement, Round},
    text_enum::TextEnum as _,
};
use platform::i18n::Translator;

use crate::small::{Cell, threshold};

/// A part of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it counts; several, where they were merged.
    pub label: String,
    /// Its colour and shape, from 1; 0 where several were merged.
    pub tone: usize,
    pub count: i64,
    total: i64,
    before: i64,
}

impl Bar {
    /// Where it begins.
    pub fn left(&self) -> String {
        hundredths(self.before, self.total)
    }

    /// How wide it is.
    pub fn wide(&self) -> String {
        hundredths(self.count, self.total)
    }

    /// Its part of all, in whole percents.
    pub fn percent(&self) -> i64 {
        (self.count * 100 + self.total / 2) / self.total.max(1)
    }
}

/// `33.33%`
fn hundredths(part: i64, total: i64) -> String {
    let of = part * 10_000 / total.max(1);
    format!("{}.{:02}%", of / 100, of % 100)
}

/// A distribution that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub bars: Vec<Bar>,
    pub answers: i64,
}

impl Picture {
    /// Those parts that are not empty.
    pub fn pieces(&self) -> impl Iterator<Item = &Bar> {
        self.bars.iter().filter(|bar| bar.count > 0)
    }

    /// All of it in words: `Favorable 12, Mitigé 5`.
    pub fn told(&self, t: impl std::borrow::Borrow<Translator>) -> String {
        let t = *t.borrow();
        let bars = self.pieces().map(|bar| t.fact(&bar.label, bar.count));
        bars.collect::<Vec<_>>().join(", ")
    }
}

/// The choices of a round, from the most to the least.
pub(super) fn choices(round: Round) -> Vec<&'static str> {
    match round {
        Round::Appreciation => vec!["5", "4", "3", "2", "1"],
        Round::Involvement => Involvement::ALL
            .iter()
            .map(|level| level.as_str())
            .collect(),
        Round::Review => Vec::new(),
    }
}

/// What a choice is called.
pub(super) fn label(t: Translator, choice: &str) -> String {
    match choice {
        "5" => t.t("synthesis-scale-5"),
        "4" => t.t("synthesis-scale-4"),
        "3" => t.t("synthesis-scale-3"),
        "2" => t.t("synthesis-scale-2"),
        "1" => t.t("synthesis-scale-1"),
        level => match Involvement::from_word(level) {
            Some(level) => t.word(level),
            None => level.to_owned(),
        },
    }
}

/// The picture of a round; none where too few answered. `count` says how often a choice was made, each
/// person making one.
pub(super) fn picture(t: Translator, round: Round, count: impl Fn(&str) -> i64) -> Option<Picture> {
    let choices = choices(round);
    let counts: Vec<(&str, i64)> = choices.iter().map(|c| (*c, count(c))).collect();
    let answers = counts.iter().map(|(_, count)| count).sum();
    let cells = threshold(answers, &counts)?;
    let mut before = 0;
    let bars = cells.into_iter().map(|cell| {
        let bar = bar(t, &choices, &cell, (before, answers));
        before += bar.count;
        bar
    });
    Some(Picture {
        bars: bars.collect(),
        answers,
    })
}

fn bar(t: Translator, choices: &[&str], cell: &Cell<&str>, (before, total): (i64, i64)) -> Bar {
    let labels: Vec<String> = cell.keys.iter().map(|choice| label(t, choice)).collect();
    let place = |key: &&str| choices.iter().position(|choice| choice == key);
    let alone = cell.keys.first().filter(|_| !cell.merged());
    Bar {
        label: labels.join(" / "),
        tone: alone.and_then(place).map_or(0, |place| place + 1),
        count: cell.count,
        total,
        before,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;

    #[test]
    fn few_answers_make_no_picture_and_small_parts_are_merged() {
        let t = Translator(Lang::Fr);
        let of = |counts: [i64; 5]| {
            picture(t, Round::Appreciation, |choice| {
                counts[choice.parse::<usize>().unwrap() - 1]
            })
        };
        assert_eq!(of([0, 0, 0, 2, 2]), None);
        let shown = of([1, 1, 2, 6, 10]).unwrap();
        assert_eq!(shown.answers, 20);
        let counts: Vec<_> = shown.bars.iter().map(|b| (b.tone, b.count)).collect();
        assert_eq!(counts, [(1, 10), (2, 6), (0, 4)]);
        assert_eq!(shown.bars[1].left(), "50.00%");
        assert_eq!(shown.bars[1].wide(), "30.00%");
        assert_eq!(shown.bars[2].percent(), 20);
    }
}
