//! The parts of the page of components.

use std::borrow::Borrow;

use askama::Template;

use super::{
    pills::{self, Family},
    samples::{self, Cell, FieldState},
};
use kernel::{
    review_state::{Outcome, ReviewState},
    trace::Trace,
    urls,
};
use platform::{
    auth::Role,
    errors::Result,
    history::Entry,
    mail::Sending,
    qr::Qr,
    web::{
        Choice, FormState, Pager, Rendered, Shell,
        fields::Field,
        given_back::GivenBack,
        listing::Above,
        state_bar::{Piece, StateCounts},
    },
};

/// A part of the page.
#[derive(Debug)]
pub(super) struct Part {
    pub id: &'static str,
    /// Key of its heading.
    pub title: &'static str,
    pub shown: Rendered,
}

/// Type, prose, colours.
#[derive(Template)]
#[template(path = "design/basics.html")]
struct BasicsPart {
    shell: Shell,
    colours: Vec<&'static str>,
}

/// Pills of all states, tags, steps.
#[derive(Template)]
#[template(path = "design/pills.html")]
struct PillsPart {
    shell: Shell,
    families: Vec<Family>,
    roles: &'static [Role],
    states: &'static [ReviewState],
}

/// Buttons at rest, pointed at, with the focus, disabled.
#[derive(Template)]
#[template(path = "design/buttons.html")]
struct ButtonsPart {
    shell: Shell,
}

/// Fields of every kind in every state, and what is said about them.
#[derive(Template)]
#[template(path = "design/fields.html")]
struct FieldsPart {
    shell: Shell,
    form: FormState,
    states: &'static [FieldState],
    choices: Vec<Choice>,
    table: &'static [Field],
    blank: FormState,
    refused: FormState,
    back: GivenBack,
}

/// What Jalon says and asks.
#[derive(Template)]
#[template(path = "design/messages.html")]
struct MessagesPart {
    shell: Shell,
    sending: Sending,
}

/// Tables with all that belongs to them.
#[derive(Template)]
#[template(path = "design/lists.html")]
struct ListsPart {
    shell: Shell,
    states: &'static [ReviewState],
    above: Above,
    pager: Pager,
}

impl ListsPart {
    /// The code of a row.
    fn code(&self, row: impl Borrow<usize>) -> String {
        format!("PREC-{:03}", row.borrow())
    }
}

/// Numbers, bars, pictures.
#[derive(Template)]
#[template(path = "design/figures.html")]
struct FiguresPart {
    shell: Shell,
    counts: StateCounts,
    few: StateCounts,
    outcomes: Vec<Piece<Outcome>>,
    couplings: Vec<(&'static str, [Cell; 3])>,
}

/// Cards, facts, histories, lists of what is to do, recording.
#[derive(Template)]
#[template(path = "design/pieces.html")]
struct PiecesPart {
    shell: Shell,
    history: Vec<Entry>,
    nothing: Vec<Entry>,
    traces: Vec<Trace>,
    form: FormState,
    /// None where the address is too long to be scanned.
    code: Option<Qr>,
}

/// What surrounds a page.
#[derive(Template)]
#[template(path = "design/frame.html")]
struct FramePart {
    shell: Shell,
}

/// The parts, in their order.
pub(super) fn parts(shell: &Shell) -> Result<Vec<Part>> {
    let t = shell.t;
    let shell = || shell.clone();
    let basics = BasicsPart {
        shell: shell(),
        colours: samples::colours(),
    };
    let pills = PillsPart {
        shell: shell(),
        families: pills::families(),
        roles: Role::ALL,
        states: ReviewState::ALL,
    };
    let fields = FieldsPart {
        shell: shell(),
        form: samples::form(t),
        states: &samples::FIELD_STATES,
        choices: samples::choices(t),
        table: samples::TABLE,
        blank: FormState::blank(),
        refused: samples::refused(),
        back: samples::given_back(t),
    };
    let lists = ListsPart {
        shell: shell(),
        states: ReviewState::ALL,
        above: samples::above(),
        pager: Pager::sized(6, 240, 20, urls::design::PATH, ""),
    };
    let figures = FiguresPart {
        shell: shell(),
        counts: samples::counts(),
        few: samples::few(),
        outcomes: samples::outcomes(),
        couplings: samples::couplings(),
    };
    let pieces = PiecesPart {
        shell: shell(),
        history: samples::history(t),
        nothing: Vec::new(),
        traces: samples::traces(t),
        form: FormState::blank(),
        code: Qr::of(&urls::design()),
    };
    Ok(vec![
        part("basics", "design-basics", &basics)?,
        part("pills", "design-pills", &pills)?,
        part("buttons", "design-buttons", &ButtonsPart { shell: shell() })?,
        part("fields", "design-fields", &fields)?,
        part(
            "messages",
            "design-messages",
            &MessagesPart {
                shell: shell(),
                sending: samples::sending(shell().t),
            },
        )?,
        part("lists", "design-lists", &lists)?,
        part("figures", "design-figures", &figures)?,
        part("pieces", "design-pieces", &pieces)?,
        part("frame", "design-frame", &FramePart { shell: shell() })?,
    ])
}

fn part(id: &'static str, title: &'static str, shown: &impl Template) -> Result<Part> {
    Ok(Part {
        id,
        title,
        shown: Rendered::of(shown)?,
    })
}
