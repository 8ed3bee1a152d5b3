//! How sure each guess is: a number, from what speaks against it. What is surer than
//! [`SHOWN`] carries no mark; of the rest the marks say why.

mod calm;
mod entries;
mod facts;
mod manner;
mod people;
mod points;

use std::collections::HashMap;

use super::{
    block::Block,
    known::Known,
    model::{Doubt, ParsedMinutes, Sureness},
};

/// From which certainty on nothing is marked.
const SHOWN: f64 = 0.6;

/// Begins sure; each thing that speaks against a guess makes it less so.
struct Evidence {
    certainty: f64,
    against: Vec<(Doubt, f64)>,
}

impl Evidence {
    fn new() -> Self {
        Self {
            certainty: 1.0,
            against: Vec::new(),
        }
    }

    /// Takes what the guess is worth where this is so.
    fn less(&mut self, doubt: Doubt, factor: f64) {
        if factor < 1.0 {
            self.certainty *= factor;
            self.against.push((doubt, factor));
        }
    }

    fn less_if(&mut self, is_so: bool, doubt: Doubt, factor: f64) {
        if is_so {
            self.less(doubt, factor);
        }
    }

    /// The marks, the strongest first, where it is low.
    fn settle(mut self, doubts: &mut Vec<Doubt>, sureness: &mut Sureness) {
        *sureness = Sureness::of(self.certainty);
        doubts.clear();
        if self.certainty >= SHOWN {
            return;
        }
        self.against.sort_by(|a, b| a.1.total_cmp(&b.1));
        for (doubt, _) in self.against {
            if !doubts.contains(&doubt) {
                doubts.push(doubt);
            }
        }
    }
}

/// Lines in which a text says who was there.
const HEAD: u32 = 40;

/// The first text of each line.
struct Lines<'a>(HashMap<u32, &'a str>);

impl<'a> Lines<'a> {
    fn of(blocks: &'a [Block]) -> Self {
        let texts = blocks
            .iter()
            .filter_map(|block| Some((*block.lines.first()?, block.text.as_str())));
        Self(texts.collect())
    }

    fn text(&self, line: u32) -> Option<&'a str> {
        self.0.get(&line).copied()
    }

    /// The texts of the first lines.
    fn head(&self) -> impl Iterator<Item = &'a str> {
        (1..=HEAD).filter_map(|line| self.text(line))
    }
}

/// Weighs all that was found.
pub(super) fn weigh(result: &mut ParsedMinutes, blocks: &[Block], known: &Known) {
    let texts = Lines::of(blocks);
    facts::weigh(result, blocks, known);
    people::weigh(result, &texts);
    points::weigh(result, &texts, known);
    entries::weigh(result, known);
}
