//! Handlers of a note's pages to read, and of two versions side by side.

use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{below_group, known, within};
use crate::{
    notes::{
        model::{self, Note, NoteFile, NoteVersion, Section},
        queries,
    },
    policy,
};
use kernel::{circle::NoteStep, ids::NoteId, urls};
use platform::{
    compare::{self, Row},
    errors::{AppError, Result},
    history::{self, Entry},
    markdown::{self, SafeHtml},
    web::{Answer, Choice, FormState, RawQuery, Shell, Visit, apart, page_of_texts},
    word_diff::Patience,
};

/// A note, as one of its versions says it.
#[derive(Template)]
#[template(path = "circles/notes/show.html")]
pub(crate) struct NoteShowPage {
    pub shell: Shell,
    pub note: Note,
    pub shown: NoteVersion,
    pub sections: Vec<Section>,
    pub files: Vec<NoteFile>,
    /// The latest first.
    pub versions: Vec<NoteVersion>,
    pub history: Vec<Entry>,
    /// The reader may write it and lay it before the committee.
    pub may_edit: bool,
    /// The reader says what the committee made of it.
    pub may_validate: bool,
    /// A file that was refused.
    pub form: FormState,
}

impl NoteShowPage {
    /// Text of Markdown.
    fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }

    /// The latest version is shown.
    fn is_latest(&self) -> bool {
        self.versions.first().map(|v| v.number) == Some(self.shown.number)
    }

    /// What may still be written.
    fn is_writable(&self) -> bool {
        self.may_edit && self.is_latest() && self.shown.state.editable() && !self.is_archived()
    }

    fn is_archived(&self) -> bool {
        self.note.archived_at.is_some()
    }

    /// A new version may begin.
    fn may_begin(&self) -> bool {
        let state = self.shown.state;
        let open = state.editable() || state.awaited();
        self.may_edit && self.is_latest() && !open && !self.is_archived()
    }

    /// The steps that the reader may take; validating has a page of its own.
    fn steps(&self) -> Vec<NoteStep> {
        if !self.is_latest() || self.is_archived() {
            return Vec::new();
        }
        let mut steps = self.shown.state.steps();
        steps.retain(|step| match step {
            NoteStep::Return => self.may_validate,
            NoteStep::Validate => false,
            _ => self.may_edit,
        });
        steps
    }

    /// The reader may record that the committee validates it.
    fn offers_validation(&self) -> bool {
        self.may_validate && self.is_latest() && self.shown.state.awaited() && !self.is_archived()
    }

    /// The last day on which it leaves in time, while it has not left.
    fn leaves_by(&self) -> Option<NaiveDate> {
        let sent = self.versions.iter().any(|v| v.sent_at.is_some());
        self.note.leave_by().filter(|_| !sent)
    }

    /// Days left until then.
    fn days_left(&self) -> Option<i64> {
        let days = (self.leaves_by()? - self.shell.today).num_days();
        (days >= 0).then_some(days)
    }

    /// Days since then.
    fn days_late(&self) -> Option<i64> {
        let days = (self.shell.today - self.leaves_by()?).num_days();
        (days > 0).then_some(days)
    }
}

/// Two versions side by side.
#[derive(Template)]
#[template(path = "circles/notes/compare.html")]
pub(crate) struct NoteComparePage {
    pub shell: Shell,
    pub note: Note,
    pub choices: Vec<Choice>,
    pub from: String,
    pub to: String,
    /// Passages that do not differ are shown too.
    pub all: bool,
    /// What the later version says that it changed.
    pub changed: SafeHtml,
    pub rows: Vec<Row>,
}

impl NoteComparePage {
    /// The name of a version.
    fn label<'a>(&'a self, value: &'a str) -> &'a str {
        let found = self.choices.iter().find(|choice| choice.value == value);
        found.map_or(value, |choice| choice.label.text())
    }
}

pub(crate) async fn latest(visit: Visit, Path(id): Path<NoteId>) -> Answer {
    let mut db = visit.db().await?;
    let template = show_page(&mut db, visit, id, None, FormState::blank()).await?;
    page_of_texts(template, db).await
}

pub(crate) async fn version(visit: Visit, Path((id, number)): Path<(NoteId, i32)>) -> Answer {
    let mut db = visit.db().await?;
    let template = show_page(&mut db, visit, id, Some(number), FormState::blank()).await?;
    page_of_texts(template, db).await
}

/// A note's page; `number`: of an earlier version, `form`: a file that was refused.
pub(super) async fn show_page(
    db: &mut PgConnection,
    visit: Visit,
    id: NoteId,
    number: Option<i32>,
    form: FormState,
) -> Result<NoteShowPage> {
    let note = known(db, &visit.actor, id).await?;
    let versions = queries::versions(db, id).await?;
    let shown = numbered(&versions, number)
        .ok_or(AppError::NotFound)?
        .clone();
    let sections = queries::sections(db, shown.id).await?;
    let files = queries::files(db, shown.id).await?;
    let history = history::latest(db, id).await?;
    let shell = match number {
        None => {
            let title = visit.shell.t.written(&note.title);
            below_group(visit.shell, &note, title)
        }
        Some(number) => {
            let title = visit.shell.t.t1("note-version-n", "number", number);
            within(visit.shell, &note, &title)
        }
    };
    Ok(NoteShowPage {
        may_edit: policy::prepare_of(&visit.actor, note.group_id, id).is_ok(),
        may_validate: policy::validate(&visit.actor, note.group_id, id).is_ok(),
        shell,
        note,
        shown,
        sections,
        files,
        versions,
        history,
        form,
    })
}

/// The version of a number; the latest where none is named.
fn numbered(versions: &[NoteVersion], number: Option<i32>) -> Option<&NoteVersion> {
    match number {
        None => versions.first(),
        Some(number) => versions.iter().find(|version| version.number == number),
    }
}

/// Two versions side by side: unless asked otherwise, the last two.
pub(crate) async fn compare(visit: Visit, Path(id): Path<NoteId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let note = known(&mut db, &visit.actor, id).await?;
    let versions = queries::versions(&mut db, id).await?;
    let usual = versions.get(1).or(versions.first());
    let from = match query.parsed("from") {
        Some(number) => numbered(&versions, Some(number)),
        None => usual,
    };
    let to = numbered(&versions, query.parsed("to"));
    let (from, to) = from.zip(to).ok_or(AppError::NotFound)?;
    let before = model::passages(&queries::sections(&mut db, from.id).await?);
    let after = model::passages(&queries::sections(&mut db, to.id).await?);
    drop(db);
    let all = !query.first("all").is_empty();
    let compared = apart(move || {
        let rows = compare::rows(&before, &after, &Patience::default());
        if all { rows } else { compare::differing(rows) }
    });
    let rows = compared.await?;
    let t = visit.shell.t;
    let named = |version: &NoteVersion| {
        let number = t.t1("note-version-n", "number", version.number);
        let named = [number, version.name.clone(), t.word(version.state)];
        let parts: Vec<String> = named.into_iter().filter(|part| !part.is_empty()).collect();
        Choice::new(version.number, parts.join(" · "))
    };
    let template = NoteComparePage {
        choices: versions.iter().map(named).collect(),
        from: from.number.to_string(),
        to: to.number.to_string(),
        all,
        changed: markdown::render(&to.changed),
        rows,
        shell: within(visit.shell, &note, &t.t("compare-title")),
        note,
    };
    page_of_texts(template, ()).await
}

/// Where a note is read.
pub(super) fn url(id: NoteId) -> String {
    urls::circle_note(id)
}
