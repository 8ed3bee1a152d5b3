//! The columns of measure files: what they hold.

use crate::facts;
use kernel::{
    line::{one_line, paragraphs},
    text_enum,
};
use platform::web::fields::{Control, Field};

text_enum! {
    /// What a column holds. Exports have the same columns in this order.
    pub enum Column {
        Code = "code" / "measure-code",
        Title = "title" / "measure-title",
        Description = "description" / "measure-description",
        Chapter = "chapter" / "measure-chapter",
        Theme = "theme" / "measure-theme",
        Carrier = "carrier" / "measure-carrier",
        CoCarriers = "co_carriers" / "measure-co-carriers",
        Implementation = "implementation" / "measure-implementation",
        Group = "group" / "measure-group",
        Strategy = "strategy" / "measure-strategy",
        Pilot = "pilot" / "measure-pilot",
        Thematic = "thematic" / "measure-thematic",
    }
}

impl Column {
    /// The field of measures that it holds, where it is just one.
    fn field(self) -> Option<&'static Field> {
        facts::field(self.as_str())
    }

    /// Characters that a cell has at most: of a text as many as its field, of names as many as they
    /// need.
    pub fn max(self) -> usize {
        match self {
            Self::Implementation | Self::Group => 200,
            Self::Carrier | Self::CoCarriers => 5000,
            _ => self.field().and_then(|field| field.max).unwrap_or(300),
        }
    }

    /// What a cell says, without blanks at its ends: in one line, or in those that it has.
    pub fn tidy(self, cell: &str) -> String {
        let is_area = |field: &Field| matches!(field.control, Control::Area(_));
        let text = paragraphs(cell);
        if matches!(self, Self::Carrier | Self::CoCarriers) || self.field().is_some_and(is_area) {
            text.trim().to_owned()
        } else {
            one_line(&text)
        }
    }

    /// Whether every measure must have it.
    pub fn is_required(&self) -> bool {
        matches!(self, Self::Code | Self::Title)
    }
}
