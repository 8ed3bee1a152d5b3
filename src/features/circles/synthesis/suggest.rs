//! Which tags a contribution may have, and which other says the same: suggested by the words it shares
//! with those that are tagged already, with the reason. A person decides.

use std::collections::HashMap;

use super::model::{Contribution, Tag};
use kernel::{
    ids::{ContributionId, TagId},
    likeness::{Rarity, Words},
};

/// Below this likeness there is nothing to suggest.
const LEAST: f64 = 0.12;
/// Suggestions for each.
const MOST: usize = 3;
/// Words said as a reason.
const WORDS: usize = 4;

/// A suggested tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Suggestion {
    pub tag: TagId,
    pub name: String,
    /// Words in common with the one below, the rarest first.
    pub common: String,
    /// The nearest that has the tag.
    pub like: String,
}

/// Another that may say the same.
#[derive(Debug, Clone)]
pub(super) struct Alike {
    pub id: ContributionId,
    pub body: String,
    pub common: String,
}

struct Compared<'a> {
    all: &'a [Contribution],
    words: Vec<Words>,
    rarity: Rarity,
}

impl<'a> Compared<'a> {
    fn of(all: &'a [Contribution]) -> Self {
        let words: Vec<Words> = all
            .iter()
            .map(|one| Words::default().with(&one.body, 1.0))
            .collect();
        Self {
            rarity: Rarity::of(words.iter()),
            words,
            all,
        }
    }

    /// The others that fit, the likest first.
    fn nearest(
        &self,
        at: usize,
        fits: impl Fn(&Contribution) -> bool,
    ) -> Vec<(f64, String, &'a Contribution)> {
        let others = self.all.iter().zip(&self.words).enumerate();
        let mut found: Vec<_> = others
            .filter(|(other, (one, _))| *other != at && fits(one))
            .filter_map(|(_, (one, words))| {
                let (likeness, common) = self.rarity.likeness(&self.words[at], words);
                let common: Vec<String> = common.into_iter().take(WORDS).collect();
                (likeness >= LEAST).then(|| (likeness, common.join(", "), one))
            })
            .collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        found
    }
}

/// For each of these contributions that has no tag, those that its nearest tagged ones have.
pub(super) fn tags(
    all: &[Contribution],
    of: &[ContributionId],
    tags: &[Tag],
) -> HashMap<ContributionId, Vec<Suggestion>> {
    let compared = Compared::of(all);
    let untagged = all
        .iter()
        .enumerate()
        .filter(|(_, one)| one.tags.is_empty() && of.contains(&one.id));
    let suggested = untagged.map(|(at, one)| {
        let mut found: Vec<Suggestion> = Vec::new();
        for (_, common, other) in compared.nearest(at, |other| !other.tags.is_empty()) {
            let fitting = tags.iter().filter(|tag| {
                let fits = tag.axis.is_none() || tag.axis == one.axis;
                fits && other.has(&tag.id) && found.iter().all(|f| f.tag != tag.id)
            });
            let more = fitting.map(|tag| Suggestion {
                tag: tag.id,
                name: tag.name.clone(),
                common: common.clone(),
                like: other.excerpt(),
            });
            let more: Vec<_> = more.collect();
            found.extend(more);
        }
        found.truncate(MOST);
        (one.id, found)
    });
    suggested.filter(|(_, found)| !found.is_empty()).collect()
}

/// The contributions on the same axis that are likest to one.
pub(super) fn alike(all: &[Contribution], id: ContributionId) -> Vec<Alike> {
    let Some(at) = all.iter().position(|one| one.id == id) else {
        return Vec::new();
    };
    let axis = all[at].axis;
    let near = Compared::of(all).nearest(at, |other| other.axis == axis && other.same_as.is_none());
    let near = near.into_iter().take(MOST);
    near.map(|(_, common, other)| Alike {
        id: other.id,
        body: other.excerpt(),
        common,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use kernel::circle::{ContributionKind, ContributionSource};

    fn said(id: i64, body: &str, tags: &[i64]) -> Contribution {
        Contribution {
            id: ContributionId(id),
            axis: None,
            kind: ContributionKind::Remark,
            source: ContributionSource::Recorded,
            invitee: None,
            author: String::new(),
            organisation: String::new(),
            unnamed: true,
            body: body.into(),
            quotable: false,
            quote: String::new(),
            said_on: NaiveDate::default(),
            objection: String::new(),
            objection_answer: String::new(),
            earlier: sqlx::types::Json(Vec::new()),
            tags: tags.to_vec(),
            same_as: None,
            others: 0,
            outcome: None,
            answer: None,
            version: 1,
        }
    }

    #[test]
    fn the_nearest_tagged_one_gives_its_tag_and_the_reason() {
        let all = [
            said(1, "Un guichet unique pour les commerces", &[7]),
            said(2, "La logistique du dernier kilomètre à vélo", &[8]),
            said(3, "Les commerces cherchent un guichet", &[]),
            said(4, "Rien de tout cela", &[]),
        ];
        let tag = |id, name: &str| Tag {
            id: TagId(id),
            axis: None,
            name: name.into(),
            key: None,
            version: 1,
        };
        let ids: Vec<_> = all.iter().map(|one| one.id).collect();
        let found = tags(&all, &ids, &[tag(7, "Guichet"), tag(8, "Logistique")]);
        let names: Vec<_> = found[&ContributionId(3)].iter().map(|s| &s.name).collect();
        assert_eq!(names, ["Guichet"]);
        assert!(found[&ContributionId(3)][0].common.contains("guichet"));
        assert!(!found.contains_key(&ContributionId(4)));
        let alike: Vec<_> = alike(&all, ContributionId(3))
            .into_iter()
            .map(|a| a.id)
            .collect();
        assert_eq!(alike, [ContributionId(1)]);
    }
}
