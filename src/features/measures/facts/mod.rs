//! The facts of a measure: the one table of its fields, and the statements that read and write
//! their columns. Its form, its pages, its files and its history follow from the table.

pub mod commands;
pub mod queries;

use std::{
    borrow::Borrow,
    fmt::{self, Display},
    str::FromStr,
};

use crate::head::MeasureHead;
use kernel::{
    ids::{GroupId, OrganisationId, PersonId, StrategyId},
    names::Names,
    text_enum, urls,
};
use platform::{
    fields,
    i18n::{Said, Translator},
    web::fields::{Control, Field},
};

text_enum! {
    /// How far the PREC has carried a measure out.
    #[derive(Default)]
    pub enum Implementation {
        NotStarted = "not_started" / "implementation-not-started" / "info",
        InProgress = "in_progress" / "implementation-in-progress" / "progress",
        Done = "done" / "implementation-done" / "success",
        Abandoned = "abandoned" / "implementation-abandoned" / "warning",
        #[default]
        Unknown = "unknown" / "implementation-unknown" / "neutral",
    }
}

fields! {
    /// What is said of a measure: by its row, by its form, or by a line of a file.
    #[derive(Default, PartialEq, Eq)]
    pub struct Facts of facts: Facts {
        code: String = required_line("measure-code", 40).hint("measure-code-hint"), told "measure_code";
        title: String = required_line("measure-title", 300), told "measure_title";
        /// Markdown.
        description: String = markdown("measure-description", 20_000)
            .hint("measure-description-hint").shown(Control::Area(8)), told "measure_description";
        chapter: String = line("measure-chapter", 200), told "measure_chapter";
        theme: String = line("measure-theme", 200), told "measure_theme";
        implementation: Implementation = required_word("measure-implementation"), told "measure_implementation";
        carrier: Option<Named<OrganisationId>> = optional("measure-carrier").blank("none"),
            told "measure_carrier" = name(&facts.carrier);
        co_carriers: Vec<Named<OrganisationId>> = each("measure-co-carriers").hint("measure-co-carriers-hint"),
            told "measure_co_carriers" = names(&facts.co_carriers);
        destination: Option<Place> = optional("measure-destination")
            .hint("measure-destination-hint").blank("measure-orphan"),
            told "measure_group" = facts.group(), told "measure_strategy" = facts.strategy();
        pilot: Option<Named<PersonId>> = optional("measure-pilot").blank("measure-no-pilot"),
            told "measure_pilot" = name(&facts.pilot);
        thematic: Option<Named<PersonId>> = optional("measure-thematic").blank("measure-no-thematic"),
            told "measure_thematic" = name(&facts.thematic);
    }
}

impl Facts {
    /// Of a measure of which nothing is known but the code.
    pub fn of(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            ..Self::default()
        }
    }

    /// The text of a field, where it is one; the code stays as it is.
    pub fn text(&mut self, name: &str) -> Option<&mut String> {
        match name {
            "title" => Some(&mut self.title),
            "description" => Some(&mut self.description),
            "chapter" => Some(&mut self.chapter),
            "theme" => Some(&mut self.theme),
            _ => None,
        }
    }

    /// The carrier is no co-carrier of its own measure.
    pub(crate) fn part_carriers(&mut self) {
        self.co_carriers
            .retain(|organisation| Some(organisation) != self.carrier.as_ref());
    }

    fn group(&self) -> Option<&str> {
        let place = self.destination.as_ref()?;
        place.destination.group_id().map(|_| place.code.as_str())
    }

    fn strategy(&self) -> Option<&str> {
        let place = self.destination.as_ref()?;
        place.destination.strategy_id().map(|_| place.code.as_str())
    }
}

/// The field of that name.
pub fn field(name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.name == name)
}

/// A stored measure.
#[derive(Debug, Clone)]
pub struct Measure {
    pub head: MeasureHead,
    pub facts: Facts,
    /// The name of its chapter, in both languages.
    pub chapter: Option<Names>,
}

impl Measure {
    /// What is said in a line beside title and description, where it is said: its field, as lists are
    /// narrowed to it, and as it is read.
    pub fn lines(&self, t: impl Borrow<Translator>) -> Vec<(&'static Field, &str, Said)> {
        let t = *t.borrow();
        let Facts { chapter, theme, .. } = &self.facts;
        let chapter_said = match &self.chapter {
            Some(names) => t.name(names),
            None => t.written(chapter),
        };
        let all = [
            ("chapter", chapter, chapter_said),
            ("theme", theme, t.written(theme)),
        ];
        let said = all.into_iter().filter(|(_, text, _)| !text.is_empty());
        said.filter_map(|(name, text, said)| Some((field(name)?, text.as_str(), said)))
            .collect()
    }
}

/// Somebody or an organisation on a measure, by a short name. Forms say the id alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<Id> {
    pub id: Id,
    pub name: String,
}

impl<Id: Display> Display for Named<Id> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.id.fmt(f)
    }
}

impl<Id: FromStr> FromStr for Named<Id> {
    type Err = Id::Err;

    fn from_str(text: &str) -> Result<Self, Id::Err> {
        Ok(Self {
            id: text.parse()?,
            name: String::new(),
        })
    }
}

fn name<Id>(of: &Option<Named<Id>>) -> Option<&str> {
    of.as_ref().map(|named| named.name.as_str())
}

fn names<Id>(of: &[Named<Id>]) -> String {
    let names: Vec<&str> = of.iter().map(|named| named.name.as_str()).collect();
    names.join(", ")
}

/// Where a measure is dealt with, by code and name. Forms say the destination alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub destination: Destination,
    /// `GT3`, `RENOLUTION`
    pub code: String,
    pub name: Names,
}

impl Place {
    /// In a word: a group's code, a strategy's name.
    pub fn short(&self, t: impl Borrow<Translator>) -> Said {
        match self.destination {
            Destination::Group(_) => Said::plain(&self.code),
            Destination::Strategy(_) => t.borrow().name(&self.name),
        }
    }

    /// In full: `GT3 Production`.
    pub fn label(&self) -> Names {
        match self.destination {
            Destination::Group(_) => self.name.after(&format!("{} ", self.code)),
            Destination::Strategy(_) => self.name.clone(),
        }
    }

    /// Its page.
    pub fn url(&self) -> String {
        match self.destination {
            Destination::Group(id) => urls::group(id),
            Destination::Strategy(id) => urls::strategy(id),
        }
    }
}

impl Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.destination.fmt(f)
    }
}

impl FromStr for Place {
    type Err = NoDestination;

    fn from_str(text: &str) -> Result<Self, NoDestination> {
        Ok(Self {
            destination: text.parse()?,
            code: String::new(),
            name: Names::default(),
        })
    }
}

/// Where a measure is dealt with: a group, or the sister strategy it went to instead. Written
/// `group:3`, `strategy:5` in forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Destination {
    Group(GroupId),
    Strategy(StrategyId),
}

impl Destination {
    /// Of a measure's two columns.
    pub fn of(group: Option<GroupId>, strategy: Option<StrategyId>) -> Option<Self> {
        group.map(Self::Group).or(strategy.map(Self::Strategy))
    }

    /// The group's id for its column.
    pub fn group_id(self) -> Option<i64> {
        match self {
            Self::Group(id) => Some(id.0),
            Self::Strategy(_) => None,
        }
    }

    /// The strategy's id for its column.
    pub fn strategy_id(self) -> Option<i64> {
        match self {
            Self::Group(_) => None,
            Self::Strategy(id) => Some(id.0),
        }
    }
}

impl Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Group(id) => write!(f, "group:{id}"),
            Self::Strategy(id) => write!(f, "strategy:{id}"),
        }
    }
}

/// No destination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoDestination;

impl FromStr for Destination {
    type Err = NoDestination;

    fn from_str(text: &str) -> Result<Self, NoDestination> {
        let (kind, id) = text.split_once(':').ok_or(NoDestination)?;
        match kind {
            "group" => id.parse().map(Self::Group).map_err(|_| NoDestination),
            "strategy" => id.parse().map(Self::Strategy).map_err(|_| NoDestination),
            _ => Err(NoDestination),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_written_and_read() {
        for text in ["group:3", "strategy:12"] {
            assert_eq!(text.parse::<Destination>().unwrap().to_string(), text);
        }
        for text in ["", "group", "group:x", "person:1"] {
            assert_eq!(text.parse::<Destination>(), Err(NoDestination));
        }
    }

    #[test]
    fn a_form_names_by_id_and_the_history_by_name() {
        let mut facts = Facts::of("PREC-1");
        facts.carrier = Some(Named {
            id: OrganisationId(7),
            name: "Hub".into(),
        });
        facts.destination = Some(Place {
            destination: Destination::Group(GroupId(3)),
            code: "GT3".into(),
            name: "Production".into(),
        });
        let form = filled(&facts);
        assert_eq!(
            (form.value("carrier"), form.value("destination")),
            ("7", "group:3")
        );
        let told = platform::history::Snapshot::new()
            .text("measure_code", "PREC-1")
            .word("measure_implementation", Implementation::Unknown)
            .text("measure_carrier", "Hub")
            .text("measure_group", "GT3");
        assert_eq!(facts.snapshot().created(), told.created());
    }

    #[test]
    fn texts_are_those_of_the_table() {
        let mut facts = Facts::of("PREC-1");
        for field in FIELDS.iter().filter(|field| field.name != "code") {
            let text = facts.text(field.name);
            assert_eq!(text.is_some(), field.max.is_some(), "{}", field.name);
        }
    }
}
