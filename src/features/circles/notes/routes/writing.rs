//! Handlers that write a note's latest version, and begin a new one.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{held, latest, within};
use crate::{
    axes,
    notes::{
        commands,
        forms::{self, field},
        model::{Note, NoteVersion, Section},
        queries,
    },
};
use kernel::{ids::NoteId, urls};
use platform::{
    errors::{AppError, Result},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Save, Shell, Visit, page, page_with,
        redirect,
    },
};

/// Writing the latest version.
#[derive(Template)]
#[template(path = "circles/notes/write.html")]
pub(crate) struct NoteWritePage {
    pub shell: Shell,
    pub form: FormState,
    pub number: i32,
    pub sections: Vec<WrittenSection>,
    /// Of the group, for a new section.
    pub axes: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// The fields of a section.
#[derive(Debug, Clone)]
pub(crate) struct WrittenSection {
    pub heading: String,
    pub body: String,
    /// What it is about, for the labels.
    pub label: String,
}

pub(crate) async fn write(visit: Visit, Path(id): Path<NoteId>) -> Answer {
    let mut db = visit.db().await?;
    let (note, _) = super::editable(&mut db, &visit.actor, id).await?;
    let version = latest(&mut db, id).await?;
    if !version.state.editable() || note.archived_at.is_some() {
        return Err(AppError::Conflict("note-error-state"));
    }
    let sections = queries::sections(&mut db, version.id).await?;
    let form = forms::written(&version, &sections);
    page(&write_page(&mut db, visit.shell, &note, &version, &sections, form).await?)
}

pub(crate) async fn save(visit: Visit, Path(id): Path<NoteId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (note, permit, version) = held(&mut tx, &visit.actor, id).await?;
    let sections = queries::sections(&mut tx, version.id).await?;
    let saved = async {
        let form = forms::write(&raw, &sections)?;
        commands::write(&mut tx, &permit, &version, &form).await
    };
    let save = Save::of(&raw).merging(id, forms::written(&version, &sections));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::circle_note(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template =
                write_page(&mut db, visit.shell, &note, &version, &sections, form).await?;
            page_with(status, &template)
        }
    }
}

async fn write_page(
    db: &mut PgConnection,
    shell: Shell,
    note: &Note,
    version: &NoteVersion,
    sections: &[Section],
    form: FormState,
) -> Result<NoteWritePage> {
    let t = shell.t;
    let axes = axes::queries::axes(db, note.group_id, false).await?;
    let axes = axes
        .iter()
        .map(|axis| Choice::new(axis.id, t.name(axis.label())));
    let fields = sections.iter().map(|section| WrittenSection {
        heading: field("heading", Some(section.id)),
        body: field("body", Some(section.id)),
        label: section.heading.clone(),
    });
    Ok(NoteWritePage {
        number: version.number,
        sections: fields.collect(),
        axes: axes.collect(),
        action: urls::circle_note_write(note.id),
        back: urls::circle_note(note.id),
        shell: within(shell, note, &t.t("note-write")),
        form,
    })
}

/// A new version, with all that the latest one says.
pub(crate) async fn begin_version(visit: Visit, Path(id): Path<NoteId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit, version) = held(&mut tx, &visit.actor, id).await?;
    let number = commands::begin_version(&mut tx, &permit, &version).await?;
    let flash = Flash::success("note-version-begun").arg("number", number);
    tx.lead_to(&urls::circle_note_write(id), flash).await
}
