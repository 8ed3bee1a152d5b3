//! First opinions as they are drawn: by axis, and never of too few.

use super::queries::Said;
use crate::{
    feedback::model::Scale,
    small::{self, Cell},
};
use kernel::{
    circle::Involvement,
    text_enum::{TextEnum, Word},
};
use platform::{
    i18n::Translator,
    web::state_bar::{Piece, pieces},
};

/// A part of a bar: what it is called, and its colour and shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub label: String,
    /// The end of the names of its style and of its pattern.
    pub fill: String,
}

/// A distribution as it may be shown.
#[derive(Debug, Clone)]
pub(super) struct Bar {
    /// How many answered.
    pub answers: i64,
    pub cells: Vec<(Part, i64)>,
}

impl Bar {
    /// Of what was chosen, each step in its order; none: too few.
    fn of<W: TextEnum + Word>(t: Translator, kind: &str, chosen: &[W]) -> Option<Self> {
        let count = |word: &W| chosen.iter().filter(|one| *one == word).count();
        let counts: Vec<(W, i64)> = W::ALL
            .iter()
            .map(|word| (*word, i64::try_from(count(word)).unwrap_or(i64::MAX)))
            .collect();
        let answers = counts.iter().map(|(_, count)| count).sum();
        let cells = small::threshold(answers, &counts)?;
        let cells = cells.iter().map(|cell| (part(t, kind, cell), cell.count));
        Some(Self {
            answers,
            cells: cells.collect(),
        })
    }

    /// As wide as the page allows.
    pub(super) fn pieces(&self) -> Vec<Piece<Part>> {
        let cells = self.cells.iter();
        let total = cells.clone().map(|(_, count)| count).sum();
        pieces(cells.map(|(part, count)| (part.clone(), *count)), total)
    }
}

fn part<W: TextEnum + Word>(t: Translator, kind: &str, cell: &Cell<W>) -> Part {
    let names: Vec<String> = cell.keys.iter().map(|word| t.word(word)).collect();
    let fill = match (cell.merged(), cell.keys.first()) {
        (false, Some(word)) => format!("{kind}_{}", word.as_str()),
        _ => "merged".to_owned(),
    };
    Part {
        label: names.join(" + "),
        fill,
    }
}

/// What one says in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remark {
    pub name: String,
    pub organisation: String,
    pub body: String,
}

/// The opinions on an axis.
#[derive(Debug, Clone)]
pub(super) struct Opinions {
    /// How many said something of it.
    pub count: usize,
    pub appreciation: Option<Bar>,
    pub involvement: Option<Bar>,
    pub named: Vec<Remark>,
    /// Without names, where enough wanted none.
    pub unnamed: Vec<String>,
    /// Some wanted no name, and they are too few.
    pub held_back: bool,
}

impl Opinions {
    /// Of these.
    pub(super) fn of(t: Translator, said: &[&Said]) -> Self {
        let steps: Vec<Scale> = said
            .iter()
            .filter_map(|one| Scale::from_word(&one.appreciation?.to_string()))
            .collect();
        let levels: Vec<Involvement> = said.iter().filter_map(|one| one.involvement).collect();
        let (unnamed, named): (Vec<&Said>, Vec<&Said>) =
            said.iter().copied().partition(|one| one.unnamed);
        let few = i64::try_from(unnamed.len()).unwrap_or(i64::MAX) < small::SMALLEST;
        let words = |one: &&Said| !one.remark.is_empty();
        let mut remarks: Vec<Remark> = named
            .iter()
            .filter(|one| words(one))
            .map(|one| Remark {
                name: one.name.clone(),
                organisation: one.organisation.clone(),
                body: one.remark.clone(),
            })
            .collect();
        remarks.sort_by(|a, b| a.name.cmp(&b.name));
        let others = unnamed.iter().filter(|one| words(one) && !few);
        Self {
            count: said.len(),
            appreciation: Bar::of(t, "scale", &steps),
            involvement: Bar::of(t, "level", &levels),
            named: remarks,
            unnamed: others.map(|one| one.remark.clone()).collect(),
            held_back: few && !unnamed.is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{ids::AxisId, lang::Lang};

    fn said(step: i16, unnamed: bool, remark: &str) -> Said {
        Said {
            axis: AxisId(1),
            appreciation: Some(step),
            involvement: None,
            remark: remark.into(),
            name: if unnamed {
                String::new()
            } else {
                "Nora".into()
            },
            organisation: String::new(),
            unnamed,
        }
    }

    #[test]
    fn nothing_is_drawn_or_quoted_of_too_few() {
        let four = [5, 5, 4, 4].map(|step| said(step, false, "Mot"));
        let few = Opinions::of(Translator(Lang::Fr), &four.iter().collect::<Vec<_>>());
        assert!(few.appreciation.is_none() && few.named.len() == 4);
        let more: Vec<Said> = [5, 5, 5, 4, 4, 1]
            .map(|step| said(step, step == 1, "Seul"))
            .into();
        let all = Opinions::of(Translator(Lang::Fr), &more.iter().collect::<Vec<_>>());
        let bar = all.appreciation.unwrap();
        assert!(
            bar.cells
                .iter()
                .all(|(_, count)| *count == 0 || *count >= small::SMALLEST)
        );
        assert!(all.unnamed.is_empty() && all.held_back);
        assert!(all.involvement.is_none());
    }
}
