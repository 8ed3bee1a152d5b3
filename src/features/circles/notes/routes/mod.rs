//! Handlers of the notes' list and form; pages to read, writing, steps and files beside.

pub(super) mod beside;
pub(super) mod reading;
pub(super) mod steps;
pub(super) mod writing;

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands,
    forms::{self, NoteForm},
    model::{Heading, Note, NoteVersion},
    queries::{self, NoteRow},
};
use crate::{
    axes, frame, policy,
    queries::{self as room, OfGroup},
};
use kernel::{
    circle::NoteKind,
    ids::{GroupId, NoteId},
    urls,
};
use platform::{
    auth::{Actor, Permit, rights::permission::PrepareCircle},
    errors::{AppError, Result, SaveError},
    i18n::{Said, Translator},
    web::{
        Again, Answer, Archivable, Choice, EditPage, Flash, FormState, Found, RawForm, RawQuery,
        Save, Shell, Visit, page, page_with, redirect,
    },
};

/// The notes of a group.
#[derive(Template)]
#[template(path = "circles/notes/index.html")]
pub(crate) struct NoteIndexPage {
    pub shell: Shell,
    pub group: OfGroup,
    pub rows: Vec<NoteRow>,
    pub may_edit: bool,
}

/// The group, where the reader may see its notes.
async fn known_group(db: &mut PgConnection, actor: &Actor, id: GroupId) -> Result<OfGroup> {
    let group = room::group(db, id).await?.ok_or(AppError::NotFound)?;
    policy::read_group(actor, id)?;
    Ok(group)
}

/// The note, where the reader may see it.
/// Fails: [`AppError::NotFound`] where there is none for this reader.
pub async fn known(db: &mut PgConnection, actor: &Actor, id: NoteId) -> Result<Note> {
    let note = commands::stored(db, id).await?;
    policy::read_group(actor, note.group_id)?;
    Ok(note)
}

/// The note, for who may change it.
async fn editable(
    db: &mut PgConnection,
    actor: &Actor,
    id: NoteId,
) -> Result<(Note, Permit<PrepareCircle, NoteId>)> {
    let note = known(db, actor, id).await?;
    let permit = policy::prepare_of(actor, note.group_id, id)?;
    Ok((note, permit))
}

/// The same with its latest version, held until the transaction ends, where it is not put away.
async fn held(
    db: &mut PgConnection,
    actor: &Actor,
    id: NoteId,
) -> Result<(Note, Permit<PrepareCircle, NoteId>, NoteVersion)> {
    queries::lock(db, id).await?;
    let (note, permit) = editable(db, actor, id).await?;
    if note.archived_at.is_some() {
        return Err(AppError::Conflict("note-error-state"));
    }
    let version = latest(db, id).await?;
    Ok((note, permit, version))
}

/// A note's latest version.
async fn latest(db: &mut PgConnection, id: NoteId) -> Result<NoteVersion> {
    let versions = queries::versions(db, id).await?;
    versions.into_iter().next().ok_or(AppError::NotFound)
}

/// The shell of the page of a note.
fn below_group(shell: Shell, note: &Note, title: impl Into<Said>) -> Shell {
    let notes = shell.t.t1("circle-notes-of", "group", &note.group_code);
    frame::below_list(shell, title).crumb(notes, urls::circle_notes(note.group_id))
}

/// The shell of a page below a note's.
pub fn within(shell: Shell, note: &Note, title: &str) -> Shell {
    let name = shell.t.written(&note.title);
    below_group(shell, note, title).crumb(name, urls::circle_note(note.id))
}

pub(super) async fn index(visit: Visit, Path(id): Path<GroupId>) -> Answer {
    let mut db = visit.db().await?;
    let group = known_group(&mut db, &visit.actor, id).await?;
    let rows = queries::of_group(&mut db, id).await?;
    let title = visit.shell.t.t1("circle-notes-of", "group", &group.code);
    page(&NoteIndexPage {
        may_edit: policy::prepare_of(&visit.actor, id, id).is_ok(),
        shell: frame::below_list(visit.shell, &title),
        group,
        rows,
    })
}

pub(super) async fn new(visit: Visit, Path(id): Path<GroupId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let group = known_group(&mut db, &visit.actor, id).await?;
    policy::prepare_of(&visit.actor, id, id)?;
    let form = FormState::blank()
        .with("kind", NoteKind::Intermediate)
        .with("circle", query.first("circle"));
    page(&new_page(&mut db, visit.shell, &group, form).await?)
}

pub(super) async fn create(visit: Visit, Path(id): Path<GroupId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let group = known_group(&mut tx, &visit.actor, id).await?;
    let permit = policy::prepare_of(&visit.actor, id, id)?;
    let t = visit.shell.t;
    let saved = async {
        let form = parse(&mut tx, id, &raw).await?;
        let headings = headings(&mut tx, id, form.kind, t).await?;
        let id = commands::create(&mut tx, &permit, &form, &headings).await?;
        Ok((id, form.title))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((id, title)) => {
            let flash = Flash::success("note-created").arg("name", title);
            Ok(redirect(&urls::circle_note_write(id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            page_with(status, &new_page(&mut db, visit.shell, &group, form).await?)
        }
    }
}

/// Reads the form; its circle is one of the group's.
async fn parse(
    db: &mut PgConnection,
    group: GroupId,
    raw: &RawForm,
) -> Result<NoteForm, SaveError> {
    let form = forms::parse(raw)?;
    let circles = queries::circles(db, group).await?;
    let known = |wanted| circles.iter().any(|circle| circle.id == wanted);
    if form.circle.is_some_and(|wanted| !known(wanted)) {
        let typed = FormState::typed(raw.to_vec());
        return Err(typed.refused("circle", "error-choose").into());
    }
    Ok(form)
}

/// The sections a new note begins with: as the group's last one of the kind has them.
async fn headings(
    db: &mut PgConnection,
    group: GroupId,
    kind: NoteKind,
    t: Translator,
) -> sqlx::Result<Vec<Heading>> {
    let mut template = queries::template(db, group, kind).await?;
    if template.is_empty() {
        template = vec![t.t("note-section-context"), t.t("note-section-next")];
    }
    let axes = axes::queries::axes(db, group, false).await?;
    let axes = axes.iter().map(|axis| Heading {
        axis: Some(axis.id),
        text: t.name_text(axis.label()),
    });
    Ok(queries::with_axes(template, axes.collect()))
}

pub(super) async fn edit(visit: Visit, Path(id): Path<NoteId>) -> Answer {
    let mut db = visit.db().await?;
    let (note, _) = editable(&mut db, &visit.actor, id).await?;
    let form = forms::filled(&note);
    page(&edit_page(&mut db, visit.shell, &note, form).await?)
}

pub(super) async fn update(visit: Visit, Path(id): Path<NoteId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (note, permit) = editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let form = parse(&mut tx, note.group_id, &raw).await?;
        commands::update(&mut tx, &permit, &note, &form).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&note));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::circle_note(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            page_with(status, &edit_page(&mut db, visit.shell, &note, form).await?)
        }
    }
}

async fn choices(
    db: &mut PgConnection,
    group: GroupId,
    t: Translator,
) -> sqlx::Result<Vec<Choice>> {
    let circles = queries::circles(db, group).await?;
    let choice = |circle: queries::CircleChoice| Choice::new(circle.id, t.written(&circle.title));
    Ok(circles.into_iter().map(choice).collect())
}

async fn new_page(
    db: &mut PgConnection,
    shell: Shell,
    group: &OfGroup,
    form: FormState,
) -> Result<EditPage> {
    let t = shell.t;
    let notes = t.t1("circle-notes-of", "group", &group.code);
    let url = urls::circle_notes(group.id);
    let shell = frame::below_list(shell, t.t("note-new")).crumb(notes, &url);
    let circles = choices(db, group.id, t).await?;
    Ok(EditPage::new(shell, forms::FIELDS, form, url)
        .offering("kind", Choice::words::<NoteKind>(t))
        .offering("circle", circles))
}

async fn edit_page(
    db: &mut PgConnection,
    shell: Shell,
    note: &Note,
    form: FormState,
) -> Result<EditPage> {
    let t = shell.t;
    let shell = within(shell, note, &t.t("edit"));
    let circles = choices(db, note.group_id, t).await?;
    Ok(
        EditPage::new(shell, forms::FIELDS, form, urls::circle_note(note.id))
            .offering("kind", Choice::words::<NoteKind>(t))
            .offering("circle", circles),
    )
}

impl Archivable for Note {
    type Id = NoteId;
    type Right = PrepareCircle;
    const TABLE: &'static str = "note";
    const ASKED: [&'static str; 2] = ["note-archive-question", "note-archive-consequence"];

    async fn find(db: &mut PgConnection, actor: &Actor, id: NoteId) -> Result<Found<Self>> {
        editable(db, actor, id).await
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        within(shell, self, title)
    }

    fn url(&self) -> String {
        urls::circle_note(self.id)
    }

    fn name(&self, _: Translator) -> String {
        self.title.clone()
    }
}
