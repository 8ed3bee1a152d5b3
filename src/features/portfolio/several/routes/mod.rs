//! Handlers of several at once.

pub(crate) mod of_file;

use super::{
    file::Read,
    forms::{self, LINES, Row, Taken},
    kind::Kind,
    queries,
};
use crate::{
    groups::{
        self,
        forms::GroupForm,
        model::{CircleStage, GroupState},
    },
    policy,
    strategies::{self, forms::StrategyForm, model::StrategyState},
};
use askama::Template;
use axum::response::Response;
use kernel::urls;
use platform::web::{
    Answer, Flash, FormState, RawForm, Save, Section, Shell, Visit, list_table::Kept, page,
    redirect, save::Constraints,
};

/// Somebody else added the same just now.
const CONSTRAINTS: Constraints = &[
    ("working_group_number_key", "mark_0", "error-taken"),
    ("strategy_code_key", "mark_0", "error-taken"),
];

/// The field of a pasted list.
pub(crate) const PASTED: &str = "list";

/// Several at once.
#[derive(Template)]
#[template(path = "portfolio/several/edit.html")]
pub(crate) struct SeveralPage {
    pub shell: Shell,
    pub form: FormState,
    pub kind: Kind,
    pub rows: Vec<Row>,
    /// Numbers or codes of a file's lines that are there already.
    pub known: String,
    /// Where a file's lines come from, which the form has.
    pub read: Read,
    /// Why a file or a pasted list was not taken.
    pub refused: Option<String>,
}

impl SeveralPage {
    /// The lines are those of a file.
    fn is_of_file(&self) -> bool {
        !self.form.value(LINES).is_empty()
    }

    /// The steps of a file bring nothing else along.
    fn kept(&self) -> Kept {
        Kept::new()
    }

    /// The file was not taken, and no pasted list.
    fn is_file_refused(&self) -> bool {
        self.refused.is_some() && self.refused_field() == "file"
    }

    /// The field that is to be seen to.
    fn refused_field(&self) -> &'static str {
        match self.form.value(PASTED).is_empty() {
            true => "file",
            false => PASTED,
        }
    }
}

pub(super) async fn groups(visit: Visit) -> Answer {
    policy::create(&visit.actor)?;
    let known = queries::numbers(&mut *visit.db().await?).await?;
    let rows = forms::rows(Kind::Groups.file(), &known);
    let form = forms::proposed(&rows);
    page(&several_page(visit.shell, Kind::Groups, rows, form))
}

/// The lines of the form that was sent: a file's, or those of the template.
fn sent_rows(raw: &RawForm, kind: Kind, known: &[impl ToString]) -> Vec<Row> {
    match raw.first(forms::LINES).parse::<usize>() {
        Ok(count) => forms::empty(count),
        Err(_) => forms::rows(kind.file(), known),
    }
}

pub(super) async fn create_groups(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::create(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let known = queries::numbers(&mut tx).await?;
    let rows = sent_rows(&raw, Kind::Groups, &known);
    let saved = async {
        let taken = forms::parse(&raw, &rows, &known, forms::number)?;
        for line in &taken {
            groups::commands::create(&mut tx, &permit, &group(line)).await?;
        }
        Ok(taken.len())
    };
    let save = Save::of(&raw).refused_by(CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(count) => Ok(added("several-groups-done", count)),
        Err(again) => again.page(|form| several_page(visit.shell, Kind::Groups, rows, form)),
    }
}

pub(super) async fn strategies(visit: Visit) -> Answer {
    policy::create(&visit.actor)?;
    let known = queries::codes(&mut *visit.db().await?).await?;
    let rows = forms::rows(Kind::Strategies.file(), &known);
    let form = forms::proposed(&rows);
    page(&several_page(visit.shell, Kind::Strategies, rows, form))
}

pub(super) async fn create_strategies(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::create(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let known = queries::codes(&mut tx).await?;
    let rows = sent_rows(&raw, Kind::Strategies, &known);
    let saved = async {
        let taken = forms::parse(&raw, &rows, &known, forms::code)?;
        for line in &taken {
            strategies::commands::create(&mut tx, &permit, &strategy(line)).await?;
        }
        Ok(taken.len())
    };
    let save = Save::of(&raw).refused_by(CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(count) => Ok(added("several-strategies-done", count)),
        Err(again) => again.page(|form| several_page(visit.shell, Kind::Strategies, rows, form)),
    }
}

/// The way goes on with the first steps.
fn added(message: &str, count: usize) -> Response {
    redirect(&urls::start(), Flash::success(message).arg("count", count))
}

/// A group that begins its work.
fn group(line: &Taken<i32>) -> GroupForm {
    GroupForm {
        number: line.mark,
        state: GroupState::Active,
        name: line.name.clone(),
        name_nl: line.name_nl.clone(),
        mandate: String::new(),
        first_circle_stage: CircleStage::None,
        first_circle_on: None,
        second_circle_stage: CircleStage::None,
        second_circle_on: None,
        circle_note: String::new(),
        review_due_on: None,
        version: 0,
    }
}

/// A strategy of which its page says more later.
fn strategy(line: &Taken<String>) -> StrategyForm {
    StrategyForm {
        name: line.name.clone(),
        name_nl: line.name_nl.clone(),
        code: line.mark.clone(),
        summary: String::new(),
        state: StrategyState::Preparing,
        lead: None,
        starts_on: None,
        ends_on: None,
        version: 0,
    }
}

pub(super) fn titled(shell: Shell, kind: Kind) -> Shell {
    let (title, list) = (shell.t.t(kind.title()), shell.t.t(kind.list()));
    shell
        .titled(Section::Steering, title)
        .crumb(list, kind.list_url())
}

pub(super) fn several_page(
    shell: Shell,
    kind: Kind,
    rows: Vec<Row>,
    form: FormState,
) -> SeveralPage {
    SeveralPage {
        shell: titled(shell, kind),
        form,
        kind,
        rows,
        known: String::new(),
        read: Read::default(),
        refused: None,
    }
}
