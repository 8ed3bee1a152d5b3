//! Handlers of a note's pages to read, and of two versions side by side.

use axum::extract::Path;
use sqlx::PgConnection;

use super::{below_group, known, within};
use crate::{
    notes::{
        model::{self, NoteVersion},
        pages::{NoteComparePage, NoteShowPage},
        queries,
    },
    policy,
};
use kernel::{ids::NoteId, urls};
use platform::{
    compare,
    errors::{AppError, Result},
    history, markdown,
    web::{Answer, Choice, FormState, RawQuery, Visit, apart, page_of_texts},
    word_diff::Patience,
};

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
