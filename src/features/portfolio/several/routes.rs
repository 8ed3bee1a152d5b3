//! Handlers of several at once.

use askama::Template;
use axum::response::Response;
use sqlx::PgConnection;

use super::{
    file::{Line, Read},
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
use kernel::urls;
use platform::web::{
    Answer, Flash, FormState, RawForm, Save, Section, Shell, Upload, Visit, page, page_with,
    redirect,
    save::Constraints,
    sent_list::{self, Refused},
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

pub(super) async fn groups_of_file(visit: Visit, upload: Upload) -> Answer {
    of_file(visit, upload, Kind::Groups).await
}

pub(super) async fn strategies_of_file(visit: Visit, upload: Upload) -> Answer {
    of_file(visit, upload, Kind::Strategies).await
}

/// What a file or a pasted list says as lines of the form, but what is there already. Nothing is
/// written.
async fn of_file(visit: Visit, upload: Upload, kind: Kind) -> Answer {
    policy::create(&visit.actor)?;
    let t = visit.shell.t;
    let mut sent = upload.read().await?;
    let pasted = sent.field(PASTED).to_owned();
    let read = if sent.file.is_empty() && pasted.trim().is_empty() && !sent.too_big {
        Err(Refused::wrong(t.t("several-file-none")))
    } else {
        if sent.file.is_empty() {
            sent.file = pasted.clone().into();
        }
        sent_list::read_sent(kind.job(), sent, visit.actor.id, t).await?
    };
    let known = marks(&mut *visit.db().await?, kind).await?;
    let taken = read.and_then(|mut read: Read| {
        let is_known = |line: &Line| known.contains(&line.mark);
        let lines = std::mem::take(&mut read.lines).into_iter();
        let (there, new): (Vec<Line>, Vec<Line>) = lines.partition(is_known);
        match new.len() {
            0 if there.is_empty() => Err(Refused::wrong(t.t(kind.unknown()))),
            0 => Err(Refused::wrong(t.t(kind.all_there()))),
            1..=forms::MOST => Ok((read, there, new)),
            _ => Err(Refused::wrong(t.t(kind.too_many()))),
        }
    });
    match taken {
        Ok((read, there, new)) => {
            let rows = forms::empty(new.len());
            let form = forms::of_file(&rows, &new);
            let marks: Vec<String> = there.into_iter().map(|line| line.mark).collect();
            let mut template = several_page(visit.shell, kind, rows, form);
            template.known = marks.join(", ");
            template.read = read;
            page(&template)
        }
        Err(Refused { status, why }) => {
            let rows = forms::rows(kind.file(), &known);
            let form = forms::proposed(&rows).with(PASTED, pasted);
            let mut template = several_page(visit.shell, kind, rows, form);
            template.refused = Some(why);
            page_with(status, &template)
        }
    }
}

/// Numbers or codes that are given.
async fn marks(db: &mut PgConnection, kind: Kind) -> sqlx::Result<Vec<String>> {
    match kind {
        Kind::Groups => {
            let numbers = queries::numbers(db).await?;
            Ok(numbers.iter().map(ToString::to_string).collect())
        }
        Kind::Strategies => queries::codes(db).await,
    }
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

fn several_page(shell: Shell, kind: Kind, rows: Vec<Row>, form: FormState) -> SeveralPage {
    let (title, list) = (shell.t.t(kind.title()), shell.t.t(kind.list()));
    SeveralPage {
        shell: shell
            .titled(Section::Steering, title)
            .crumb(list, kind.list_url()),
        form,
        kind,
        rows,
        known: String::new(),
        read: Read::default(),
        refused: None,
    }
}
