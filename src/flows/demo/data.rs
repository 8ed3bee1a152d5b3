//! The demo's files, as they stand in `data/`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Label, days from the reference day, immovable.
pub(super) type Milestone = (String, i64, bool);
/// Health, days from the reference day, Markdown.
pub(super) type Update = (String, i64, String);

/// `plan.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Plan {
    pub strategy: Vec<Strategy>,
    pub group: Vec<Group>,
    /// A chapter of the PREC → its name in Dutch.
    pub chapters: BTreeMap<String, String>,
    /// Strategy code → (group number, strength, why).
    pub couplings: BTreeMap<String, Vec<(i32, i32, String)>>,
    /// Outcome → reasons pilots give.
    pub reasons: BTreeMap<String, Vec<String>>,
    pub texts: Texts,
}

/// A strategy or plan.
#[derive(Debug, Deserialize)]
pub(super) struct Strategy {
    pub code: String,
    pub name: String,
    pub name_nl: String,
    pub lead: String,
    pub state: String,
    pub starts: Option<i64>,
    pub ends: Option<i64>,
    pub summary: String,
    pub milestones: Vec<Milestone>,
    pub updates: Vec<Update>,
    pub links: Vec<(String, String)>,
}

/// A working group; a circle is its stage and, where it has one, its day.
#[derive(Debug, Deserialize)]
pub(super) struct Group {
    pub number: i32,
    pub name: String,
    pub name_nl: String,
    pub mandate: String,
    pub first: Vec<toml::Value>,
    pub second: Vec<toml::Value>,
    pub note: String,
    pub due: Option<i64>,
    pub updates: Vec<Update>,
}

/// Texts dealt out in turn.
#[derive(Debug, Deserialize)]
pub(super) struct Texts {
    pub covered: Vec<String>,
    pub merge_into: Vec<String>,
    pub comments: Vec<String>,
    pub opinions: Vec<String>,
    pub results: Vec<String>,
    pub returns: Vec<String>,
    pub arbitrations: Vec<String>,
    pub evaluations: Vec<String>,
}

/// A line of `organisations.csv`.
#[derive(Debug, Deserialize)]
pub(super) struct Organisation {
    pub key: String,
    pub kind: String,
    pub short_name: String,
    pub name: String,
}

/// A line of `measures.csv`: what it says, by column.
pub(super) type Measure = BTreeMap<String, String>;

/// Reads `plan.toml`.
pub(super) fn plan() -> anyhow::Result<Plan> {
    Ok(toml::from_str(include_str!("data/plan.toml"))?)
}

/// Reads `organisations.csv`.
pub(super) fn organisations() -> anyhow::Result<Vec<Organisation>> {
    lines(include_str!("data/organisations.csv"))
}

/// Reads `measures.csv`.
pub(super) fn measures() -> anyhow::Result<Vec<Measure>> {
    lines(include_str!("data/measures.csv"))
}

fn lines<T: for<'de> Deserialize<'de>>(text: &str) -> anyhow::Result<Vec<T>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

/// The n-th of texts dealt out in turn.
pub(super) fn deal(texts: &[String], n: usize) -> &str {
    &texts[n % texts.len()]
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_texts_are_true_on_any_day() {
        let texts = [
            include_str!("data/plan.toml"),
            include_str!("data/meetings.toml"),
            include_str!("data/minutes.txt"),
            include_str!("data/circles.toml"),
            include_str!("data/governance.toml"),
        ];
        let days = [
            "janvier",
            "février",
            "avril",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
            "demain",
            "l’été",
            "automne",
            "rentrée",
        ];
        for line in texts.iter().flat_map(|text| text.lines()) {
            let named = days.iter().find(|day| line.contains(*day));
            assert!(named.is_none() || line.starts_with('#'), "{line}");
        }
    }
}
