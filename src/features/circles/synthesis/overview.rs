//! What a synthesis shows, gathered once for its page, its files and the public page, so that none of
//! them tells more than another. Only what is published is in it, counted through `small`.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    model::{Contribution, Published, Synthesis},
    picture::{self, Picture},
    queries::{self, AxisText, Count, Involved},
};
use crate::small::threshold;
use kernel::{
    circle::{Round, TreatmentOutcome},
    fold::fold,
    ids::{AxisId, CircleId},
    names::Names,
};
use platform::i18n::Translator;

/// Something counted: what, and how often; several where they were merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted {
    pub label: String,
    pub count: i64,
}

/// What was published of a contribution that may be quoted.
#[derive(Debug, Clone)]
pub(super) struct Quoted {
    pub words: String,
    pub said: Published,
    /// So many said the same.
    pub others: i64,
}

/// An axis in the synthesis.
#[derive(Debug, Clone)]
pub(super) struct AxisView {
    pub id: AxisId,
    pub number: i32,
    pub label: Names,
    /// Markdown.
    pub body: String,
    /// None: too few answered.
    pub appreciation: Option<Picture>,
    pub involvement: Option<Picture>,
    /// What contributions speak of; empty where there are too few.
    pub tags: Vec<Counted>,
    pub quotes: Vec<String>,
    /// What became of contributions, in numbers; empty where there are too few.
    pub outcomes: Vec<Counted>,
    pub answered: Vec<Quoted>,
}

/// An organisation's levels, axis by axis.
#[derive(Debug, Clone)]
pub(super) struct MatrixRow {
    pub organisation: String,
    /// Empty: nothing was said of that axis.
    pub levels: Vec<String>,
}

/// All of it.
#[derive(Debug, Clone)]
pub(super) struct Overview {
    pub synthesis: Synthesis,
    pub axes: Vec<AxisView>,
    /// Organisations and their levels: for who prepares alone.
    pub organisations: Vec<MatrixRow>,
    /// There are more contributions than were read.
    pub cut: bool,
}

/// Who it is gathered for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// Those who prepare the circle.
    Preparing,
    /// Everybody else.
    Others,
}

/// Gathers it, as it is now.
pub(super) async fn overview(
    db: &mut PgConnection,
    circle: CircleId,
    (sight, now): (Sight, DateTime<Utc>),
    t: Translator,
) -> sqlx::Result<Overview> {
    let synthesis = queries::synthesis(db, circle).await?;
    let axes = queries::axes(db, circle).await?;
    let counts = queries::counts(db, &[circle.0], now).await?;
    let tags = queries::tags(db, circle).await?;
    let said = queries::contributions(db, circle, None).await?;
    let involved = match sight {
        Sight::Preparing => queries::involved(db, circle, now).await?,
        Sight::Others => Vec::new(),
    };
    let organisations = matrix(t, &axes, &involved);
    let views = axes.into_iter().map(|axis| {
        let of: Vec<&Contribution> = said.iter().filter(|c| c.axis == Some(axis.id)).collect();
        let names = tags.iter().map(|tag| (tag.id.0, tag.name.as_str()));
        AxisView {
            id: axis.id,
            number: axis.number,
            label: axis.label(),
            appreciation: of_round(t, &counts, axis.id, Round::Appreciation),
            involvement: of_round(t, &counts, axis.id, Round::Involvement),
            tags: tagged(&of, &names.collect::<Vec<_>>()),
            quotes: quotes(&of),
            outcomes: outcomes(t, &of),
            answered: of.iter().filter_map(|one| quoted(one)).collect(),
            body: axis.body,
        }
    });
    Ok(Overview {
        axes: views.collect(),
        cut: queries::cut(&said),
        synthesis,
        organisations,
    })
}

/// The picture of a round of an axis.
pub(super) fn of_round(
    t: Translator,
    counts: &[Count],
    axis: AxisId,
    round: Round,
) -> Option<Picture> {
    let here = || counts.iter().filter(|c| c.axis == axis && c.round == round);
    picture::picture(t, round, |choice| {
        let found = here().filter(|count| count.choice == choice);
        found.map(|count| count.count).sum()
    })
}

/// What contributions speak of: each may have several tags, or none.
fn tagged(said: &[&Contribution], tags: &[(i64, &str)]) -> Vec<Counted> {
    let having = said.iter().filter(|one| !one.tags.is_empty());
    let having: Vec<_> = having.collect();
    let count = |tag: i64| having.iter().filter(|one| one.tags.contains(&tag)).count();
    let counts: Vec<(&str, i64)> = tags
        .iter()
        .map(|(tag, name)| (*name, number(count(*tag))))
        .filter(|(_, count)| *count > 0)
        .collect();
    shown(having.len(), &counts, |name| (*name).to_owned())
}

fn outcomes(t: Translator, said: &[&Contribution]) -> Vec<Counted> {
    let answered = said.iter().filter_map(|one| one.answer.as_ref());
    let answered: Vec<TreatmentOutcome> = answered.map(|answer| answer.outcome).collect();
    let of = |outcome: TreatmentOutcome| {
        let found = answered.iter().filter(|one| **one == outcome);
        (outcome, number(found.count()))
    };
    let counts: Vec<(TreatmentOutcome, i64)> = TreatmentOutcome::ALL
        .iter()
        .map(|outcome| of(*outcome))
        .collect();
    shown(answered.len(), &counts, |outcome| t.word(*outcome))
}

/// Counts as they may be shown; none of too few.
fn shown<K: Clone>(
    answers: usize,
    counts: &[(K, i64)],
    label: impl Fn(&K) -> String,
) -> Vec<Counted> {
    let cells = threshold(number(answers), counts).unwrap_or_default();
    let filled = cells.into_iter().filter(|cell| cell.count > 0);
    filled
        .map(|cell| Counted {
            label: cell.keys.iter().map(&label).collect::<Vec<_>>().join(" / "),
            count: cell.count,
        })
        .collect()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What is quoted, without names.
fn quotes(said: &[&Contribution]) -> Vec<String> {
    let quoted = said
        .iter()
        .filter(|one| one.quotable && !one.quote.is_empty());
    quoted.map(|one| one.quote.clone()).collect()
}

fn quoted(one: &Contribution) -> Option<Quoted> {
    Some(Quoted {
        words: one.words()?.to_owned(),
        said: one.answer.as_ref()?.0.clone(),
        others: one.others,
    })
}

fn matrix(t: Translator, axes: &[AxisText], involved: &[Involved]) -> Vec<MatrixRow> {
    let same =
        |one: &Involved, other: &Involved| fold(&one.organisation) == fold(&other.organisation);
    // They come by organisation.
    let rows = involved.chunk_by(same).map(|levels| {
        let of = |axis: &AxisText| {
            let found = levels.iter().find(|level| level.axis == axis.id);
            found.map_or_else(String::new, |level| picture::label(t, &level.choice))
        };
        MatrixRow {
            organisation: levels
                .first()
                .map_or_else(String::new, |l| l.organisation.clone()),
            levels: axes.iter().map(of).collect(),
        }
    });
    rows.collect()
}
