//! Handlers of sections.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{commands, pages::SectionsPage, queries, queries::Section};
use crate::notes::routes::{is_open, writing};
use kernel::{
    ids::{MeetingId, SectionId},
    urls,
};
use meetings::{
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
    policy,
};
use platform::{
    errors::{AppError, Result, SaveError},
    web::{AppState, Flash, FormState, RawForm, Reader, Visit, page, page_with, redirect},
};

fn url(meeting: MeetingId) -> String {
    format!("{}/sections", urls::notes(meeting))
}

pub async fn index(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::take_notes(&visit.actor, &meeting)?;
    page(&list(&mut db, visit, meeting, FormState::blank()).await?)
}

async fn list(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    form: FormState,
) -> Result<SectionsPage> {
    let t = visit.shell.t;
    let notes = urls::notes(meeting.id);
    Ok(SectionsPage {
        sections: queries::of(db, meeting.id).await?,
        open: is_open(&meeting),
        url: url(meeting.id),
        shell: frame::within(visit.shell, &meeting, &t.t("sections-title"))
            .crumb(t.t("meeting-tab-notes"), &notes),
        back: notes,
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Notes, t),
        form,
    })
}

fn name(raw: &RawForm) -> Result<String, FormState> {
    let mut read = Reader::new(raw);
    let name = read.required_line("name", 100);
    read.finish(|| name)
}

pub async fn open(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = writing(&visit, &meeting)?;
    let name = match name(&raw) {
        Ok(name) => name,
        Err(form) => {
            let template = list(&mut tx, visit, meeting, form).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    match commands::open(&mut tx, &permit, id, &name).await {
        Ok(_) => {
            tx.commit().await?;
            Ok(redirect(
                &url(id),
                Flash::success("section-opened").arg("name", name),
            ))
        }
        Err(SaveError::Constraint(_)) => taken(&app, visit, meeting, raw).await,
        Err(error) => Err(error.into()),
    }
}

/// The form again, on a connection of its own: the transaction is lost.
async fn taken(
    app: &AppState,
    visit: Visit,
    meeting: MeetingHead,
    raw: RawForm,
) -> Result<Response> {
    let mut db = app.db().await?;
    let form = FormState::typed(raw.0).refused("name", "section-name-taken");
    let template = list(&mut db, visit, meeting, form).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn stored(db: &mut PgConnection, meeting: MeetingId, id: SectionId) -> Result<Section> {
    let all = queries::of(db, meeting).await?;
    all.into_iter()
        .find(|section| section.id == id)
        .ok_or(AppError::NotFound)
}

pub async fn rename(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, section)): Path<(MeetingId, SectionId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = writing(&visit, &meeting)?;
    stored(&mut tx, id, section).await?;
    let name = match name(&raw) {
        Ok(name) => name,
        Err(form) => {
            let template = list(&mut tx, visit, meeting, form).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let renamed = (section, raw.first("seen"), name.as_str());
    match commands::rename(&mut tx, &permit, id, renamed).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(redirect(&url(id), Flash::success("saved")))
        }
        Err(SaveError::Constraint(_)) => taken(&app, visit, meeting, raw).await,
        Err(error) => Err(error.into()),
    }
}

pub async fn merge(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, section)): Path<(MeetingId, SectionId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = writing(&visit, &meeting)?;
    let section = stored(&mut tx, id, section).await?;
    let merged = raw.first("merged") == "1";
    commands::set_merged(&mut tx, &permit, &meeting, &section, merged).await?;
    tx.commit().await?;
    let word = if merged {
        "section-merged"
    } else {
        "section-taken-back"
    };
    Ok(redirect(
        &url(id),
        Flash::success(word).arg("name", section.name),
    ))
}

pub async fn remove(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, section)): Path<(MeetingId, SectionId)>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = writing(&visit, &meeting)?;
    let section = stored(&mut tx, id, section).await?;
    commands::remove(&mut tx, &permit, id, &section).await?;
    tx.commit().await?;
    Ok(redirect(
        &url(id),
        Flash::success("section-removed").arg("name", section.name),
    ))
}
