//! What the components show on their page: things that nobody stored.

use std::borrow::Borrow;

use chrono::{DateTime, TimeDelta, Utc};

use kernel::{
    review_state::{Outcome, ReviewState},
    trace::{Trace, TraceKind},
    urls,
};
use measures::reviews::model::Confidence;
use platform::{
    history::{Changes, Entry},
    i18n::Translator,
    mail::{MailClass, NewMail, Preview, Sending},
    web::{
        Choice, FormState,
        fields::{Control, Field},
        form_state::{Conflict, FieldError},
        given_back::{self, GivenBack},
        listing::{Above, Way},
        state_bar::{Piece, StateCounts, pieces},
    },
};

/// The moment of all of it: pictures of the page stay the same.
pub(super) fn moment() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_543) + TimeDelta::hours(12)
}

/// What a step would send.
pub(super) fn sending(t: Translator) -> Sending {
    let person = t.t("design-person");
    let address = "personne@demo.example".to_owned();
    let sentence = t.t("design-sentence");
    let mail = NewMail::new(MailClass::Notice, &address, &sentence, &sentence);
    let mut sending = Sending {
        to: vec![(person.clone(), address)],
        preview: Some(Preview {
            files: 1,
            ..Preview::of(&mail)
        }),
        ..Sending::default()
    };
    sending.leave(person, "sending-left-no-address");
    sending
}

/// The names of the colours, as the sheet of tokens has them.
pub(super) fn colours() -> Vec<&'static str> {
    let tokens = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/static/css/tokens.css"
    ));
    let lines = tokens.lines().filter_map(|line| line.split_once(':'));
    lines
        .filter(|(_, value)| value.trim_start().starts_with("light-dark("))
        .map(|(name, _)| name.trim())
        .collect()
}

/// A state in which every kind of field is shown.
#[derive(Debug)]
pub(super) struct FieldState {
    /// The beginning of its fields' names.
    word: &'static str,
    /// Key of what it is.
    pub title: &'static str,
    hinted: bool,
    wrong: bool,
    pub disabled: bool,
}

impl FieldState {
    const fn new(word: &'static str, title: &'static str) -> Self {
        Self {
            word,
            title,
            hinted: false,
            wrong: false,
            disabled: false,
        }
    }

    /// The name of its field of a kind.
    pub(super) fn name(&self, kind: &str) -> String {
        format!("{}_{kind}", self.word)
    }

    /// What explains its fields; may be nothing.
    pub(super) fn hint(&self, t: impl Borrow<Translator>) -> String {
        match self.hinted {
            true => t.borrow().t("design-hint"),
            false => String::new(),
        }
    }
}

/// What others have stored meanwhile.
const THEIRS: &str = "theirs";

/// All states of fields, in the order of the page.
pub(super) const FIELD_STATES: [FieldState; 6] = [
    FieldState::new("plain", "design-plain"),
    FieldState {
        hinted: true,
        ..FieldState::new("hinted", "design-hinted")
    },
    FieldState {
        wrong: true,
        ..FieldState::new("wrong", "design-wrong")
    },
    FieldState {
        hinted: true,
        wrong: true,
        ..FieldState::new("both", "design-hinted-wrong")
    },
    FieldState::new(THEIRS, "design-theirs"),
    FieldState {
        disabled: true,
        ..FieldState::new("disabled", "design-disabled")
    },
];

/// The kinds of fields, in the order of the page, with what is typed and what others stored.
fn kinds(t: Translator) -> [(&'static str, String, String); 8] {
    let (mine, other) = (t.t("design-sentence"), t.t("design-other"));
    let word = |word: Confidence| word.to_string();
    [
        ("text", mine.clone(), other.clone()),
        ("area", mine, other),
        ("select", word(Confidence::Low), word(Confidence::High)),
        ("date", "2026-03-31".into(), "2026-04-30".into()),
        ("time", "14:00".into(), "15:30".into()),
        ("radio", word(Confidence::Low), word(Confidence::High)),
        ("boxes", word(Confidence::Low), word(Confidence::High)),
        ("file", String::new(), String::new()),
    ]
}

/// A form that shows all states at once.
pub(super) fn form(t: Translator) -> FormState {
    let (mut typed, mut stored) = (FormState::blank(), FormState::blank());
    let mut wrong = Vec::new();
    for state in &FIELD_STATES {
        for (kind, mine, other) in kinds(t) {
            let name = state.name(kind);
            let mine = if state.wrong { String::new() } else { mine };
            let other = if state.word == THEIRS { &other } else { &mine };
            stored = stored.with(&name, other);
            typed = typed.with(&name, mine);
            if state.wrong {
                wrong.push(name);
            }
        }
    }
    let conflict = Conflict {
        by: t.t("design-person"),
        at: moment(),
    };
    let mut form = typed.merging(&stored, conflict);
    for name in wrong {
        form.refuse(&name, FieldError::new("error-required"));
    }
    form
}

/// The fields of an entity's table, one of each control.
pub(super) const TABLE: &[Field] = &[
    Field::line("table_line", "measure-title", 200).hint("design-hint"),
    Field::date("table_date", "item-due").beside(),
    Field::optional("table_select", "review-confidence").blank("choose"),
    Field::required_word("table_radio", "review-confidence").shown(Control::Radio),
    Field::each("table_boxes", "review-confidence"),
    Field::markdown("table_area", "measure-description", 2_000),
];

/// What fields offer; the first says more.
pub(super) fn choices(t: Translator) -> Vec<Choice> {
    let mut choices = Choice::words::<Confidence>(t);
    if let Some(first) = choices.first_mut() {
        first.hint = t.t("design-hint");
    }
    choices
}

/// Where a password is asked for, and was wrong.
pub(super) fn refused() -> FormState {
    FormState::blank().refused("password", "error-required")
}

/// A form that could not be taken. Sent again, it says in which language the page is: nothing changes.
pub(super) fn given_back(t: Translator) -> GivenBack {
    GivenBack {
        action: urls::language(),
        from: Some(urls::design()),
        hidden: vec![
            ("lang".into(), t.0.to_string()),
            ("next".into(), urls::design()),
        ],
        shown: vec![given_back::Field {
            label: t.t("measure-description"),
            value: t.t("design-sentence"),
            rows: 2,
        }],
        pressed: Some(t.t("save")),
    }
}

/// A history, latest first.
pub(super) fn history(t: Translator) -> Vec<Entry> {
    let entry = |id, action: &str, changes, note: &str| Entry {
        id,
        at: moment() - TimeDelta::days(7 * (3 - id)),
        actor_id: None,
        actor: (id > 1).then(|| t.t("design-person")),
        action: action.to_owned(),
        changes,
        note: note.to_owned(),
    };
    let later = Changes::one("due_on", "2026-03-31", "2026-04-30");
    vec![
        entry(3, "update", later, &t.t("design-sentence")),
        entry(2, "archive", Changes::none(), ""),
        entry(1, "create", Changes::none(), ""),
    ]
}

/// What meetings left.
pub(super) fn traces(t: Translator) -> Vec<Trace> {
    let trace = |kind, label: &str, state: &str, late| Trace {
        kind,
        id: 1,
        label: label.to_owned(),
        title: t.t("design-sentence"),
        state: state.to_owned(),
        on: Some(moment().date_naive()),
        ahead: false,
        late,
    };
    vec![
        trace(TraceKind::Meeting, "GT1", "held", false),
        trace(TraceKind::Decision, "D-2026-001", "taken", false),
        trace(TraceKind::Item, "", "open", true),
    ]
}

/// Measures by state, of a large group.
pub(super) fn counts() -> StateCounts {
    let states = ReviewState::ALL.iter().copied();
    states.zip([20, 6, 9, 5, 8, 3, 4]).collect()
}

/// Of a small one.
pub(super) fn few() -> StateCounts {
    [(ReviewState::ToReview, 4), (ReviewState::Submitted, 3)]
        .into_iter()
        .collect()
}

/// Decisions by what they decide.
pub(super) fn outcomes() -> Vec<Piece<Outcome>> {
    let outcomes = Outcome::ALL.iter().copied();
    pieces(outcomes.zip([9, 5, 3, 2, 1]), 20)
}

/// How strongly a strategy and a group are coupled; 0 where they aren't.
#[derive(Debug)]
pub(super) struct Cell {
    pub group: &'static str,
    pub strength: i32,
}

/// Strategies, with a cell for each group.
pub(super) fn couplings() -> Vec<(&'static str, [Cell; 3])> {
    let rows = [("PRI", [3, 0, 1]), ("PGRD", [0, 2, 0]), ("RENO", [1, 0, 3])];
    let cell = |(group, strength)| Cell { group, strength };
    rows.map(|(strategy, [one, two, three])| {
        let cells = [("GT1", one), ("GT2", two), ("GT3", three)];
        (strategy, cells.map(cell))
    })
    .into()
}

/// What stands above a list.
pub(super) fn above() -> Above {
    let way = |label: &str, is_shown: bool| Way {
        label: label.to_owned().into(),
        url: "#lists".to_owned(),
        is_shown,
    };
    Above {
        ways: vec![way("GT1", true), way("GT2", false)],
        in_use: vec![way("GT1", false)],
        all: "#lists".to_owned(),
    }
}
