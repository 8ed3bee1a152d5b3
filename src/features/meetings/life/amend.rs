//! Handlers of amendments: changes after approval, with their reason, for all to see.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands,
    model::{self, VersionCause},
    pages::AmendPage,
};
use crate::{
    features::meetings::{
        frame,
        head::MeetingHead,
        policy,
        publication::document::{self, Entry},
    },
    kernel::{
        ids::{EntryId, MeetingId},
        urls,
    },
    platform::{
        auth::{Permit, rights::permission::ManageMinutes},
        errors::{AppError, Result, SaveError},
        web::{AppState, Flash, FormState, RawForm, Reader, Visit, page, page_with, redirect},
    },
};

fn amending(visit: &Visit, meeting: &MeetingHead) -> Result<Permit<ManageMinutes>> {
    let permit = policy::manage_minutes(&visit.actor, meeting)?;
    match meeting.minutes_state {
        Some(state) if model::amends(state) => Ok(permit),
        _ => Err(AppError::Conflict("minutes-not-in-state")),
    }
}

async fn stored(db: &mut PgConnection, meeting: &MeetingHead, id: EntryId) -> Result<Entry> {
    let document = document::load(db, meeting).await?;
    let mut entries = document.points.into_iter().flat_map(|p| p.entries);
    entries.find(|e| e.id == id).ok_or(AppError::NotFound)
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    amending(&visit, &meeting)?;
    let entry = stored(&mut db, &meeting, entry).await?;
    let form = FormState::blank()
        .with("body", &entry.body)
        .with("seen", &entry.body);
    page(&amend_page(visit, &meeting, &entry, form))
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = amending(&visit, &meeting)?;
    let entry = stored(&mut tx, &meeting, entry).await?;
    let mut read = Reader::new(&raw);
    let body = read.required_text("body", 20_000);
    let reason = read.required_text("reason", 500);
    let (body, reason) = match read.finish(|| Some((body?, reason?))) {
        Ok(said) => said,
        Err(state) => {
            let template = amend_page(visit, &meeting, &entry, state);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let seen = raw.first("seen").replace("\r\n", "\n");
    match commands::amend(&mut tx, &permit, id, &entry, (&seen, &body), &reason).await {
        Ok(()) => {
            commands::keep_version(&mut tx, &permit, &meeting, VersionCause::Amended, &reason)
                .await?;
            tx.commit().await?;
            let place = format!("{}#entry-{}", urls::minutes(id), entry.id);
            Ok(redirect(&place, Flash::success("minutes-amended")))
        }
        Err(SaveError::Stale) => {
            let state = FormState::typed(raw.0)
                .without("seen")
                .with("seen", &entry.body)
                .refused("body", "minutes-amended-meanwhile");
            let template = amend_page(visit, &meeting, &entry, state);
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => Err(error.into()),
    }
}

fn amend_page(visit: Visit, meeting: &MeetingHead, entry: &Entry, form: FormState) -> AmendPage {
    let t = visit.shell.t;
    let url = urls::minutes(meeting.id);
    AmendPage {
        shell: frame::within(visit.shell, meeting, &t.t("minutes-amend"))
            .crumb(t.t("meeting-tab-minutes"), &url),
        action: format!("{url}/amend/{}", entry.id),
        back: format!("{url}#entry-{}", entry.id),
        form,
    }
}
