//! The circle's form.

use chrono::NaiveDate;

use super::model::Circle;
use kernel::{circle::Cycle, ids::GroupId};
use platform::web::{FormState, Reader};

/// A constraint of the schema → the field it belongs to and the message there.
pub const CONSTRAINTS: &[(&str, &str, &str)] = &[
    (
        "circle_invitations_range",
        "invitations_max",
        "circle-error-invitations",
    ),
    ("circle_places_range", "places_max", "circle-error-places"),
    ("circle_reply_to_form", "reply_to", "error-email"),
];

/// A parsed form.
#[derive(Debug, Clone)]
pub struct CircleForm {
    pub group: GroupId,
    pub cycle: Cycle,
    pub title: String,
    /// Markdown.
    pub description: String,
    pub invitations_min: i32,
    pub invitations_max: i32,
    pub places_wanted: i32,
    pub places_max: i32,
    /// May be empty.
    pub reply_to: String,
    pub feedback_due_on: Option<NaiveDate>,
    pub asks_reading: bool,
    /// The version the writer saw.
    pub version: i32,
}

/// Parses what was typed; feedback is not due before the day the circle meets, where it has one.
pub fn parse(
    raw: &[(String, String)],
    meets_on: Option<NaiveDate>,
) -> Result<CircleForm, FormState> {
    let mut read = Reader::new(raw);
    let group = read.required("group");
    let cycle = read.required_word("cycle");
    let title = read.required_line("title", 200);
    let description = read.markdown("description", 20_000);
    let invitations_min: Option<i32> = read.required("invitations_min");
    if invitations_min.is_some_and(|least| least < 0) {
        read.wrong("invitations_min", "circle-error-invitations-least");
    }
    let invitations_max = read.required("invitations_max");
    let places_wanted: Option<i32> = read.required("places_wanted");
    if places_wanted.is_some_and(|wanted| wanted < 1) {
        read.wrong("places_wanted", "circle-error-places-least");
    }
    let places_max = read.required("places_max");
    let reply_to = if read.flag("reply_to") {
        read.required_email("reply_to")
    } else {
        Some(String::new())
    };
    let feedback_due_on = read.date("feedback_due_on");
    let due = feedback_due_on.flatten();
    if due.zip(meets_on).is_some_and(|(due, day)| due < day) {
        read.wrong("feedback_due_on", "circle-error-due-before");
    }
    let asks_reading = read.flag("asks_reading");
    let version = read.version();
    platform::finished!(read => CircleForm {
        group, cycle, title, description, invitations_min, invitations_max, places_wanted,
        places_max, reply_to, feedback_due_on; asks_reading, version
    })
}

/// A new circle's form.
pub fn blank() -> FormState {
    FormState::blank()
        .with("cycle", Cycle::Second)
        .with("invitations_min", 30)
        .with("invitations_max", 50)
        .with("places_wanted", 20)
        .with("places_max", 25)
        .with("asks_reading", 1)
}

/// The form of a stored circle.
pub fn filled(circle: &Circle) -> FormState {
    FormState::blank()
        .with("group", circle.group_id)
        .with("cycle", circle.cycle)
        .with("title", &circle.title)
        .with("description", &circle.description)
        .with("invitations_min", circle.invitations_min)
        .with("invitations_max", circle.invitations_max)
        .with("places_wanted", circle.places_wanted)
        .with("places_max", circle.places_max)
        .with("reply_to", &circle.reply_to)
        .with_optional("feedback_due_on", circle.feedback_chosen_on)
        .with_optional("asks_reading", circle.asks_reading.then_some(1))
        .with("version", circle.version)
}
