//! Handlers of a round's update. The portfolio's policy decides who may write it; whoever may
//! see the meeting may do so there.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::pages::RoundUpdatePage;
use ::meetings::{
    agenda::{commands as agenda, model::OutlinePoint, queries},
    frame,
    head::MeetingHead,
    policy as meetings,
};
use ::portfolio::{
    owner::Owner,
    policy as portfolio,
    updates::{commands as updates, forms, model::Health},
};
use kernel::{
    ids::{MeetingId, PointId},
    urls,
};
use platform::{
    auth::{Permit, rights::permission::WriteStatus},
    errors::{AppError, Result, SaveError},
    history,
    web::{
        AppState, Choice, Flash, FormState, RawForm, RawQuery, Visit, form_state::Conflict, page,
        page_with, redirect,
    },
};

/// A round's sub-point, whose it is, and the right to write its update.
struct Place {
    meeting: MeetingHead,
    point: OutlinePoint,
    owner: Owner,
    permit: Permit<WriteStatus>,
}

async fn place(
    db: &mut PgConnection,
    visit: &Visit,
    id: MeetingId,
    point: PointId,
) -> Result<Place> {
    let meeting = frame::known(db, &visit.actor, id).await?;
    let outline = queries::outline(db, id).await?;
    let point = outline.into_iter().find(|p| p.id == point);
    let point = point.ok_or(AppError::NotFound)?;
    let owner = Owner::of(point.strategy_id, point.group_id).ok_or(AppError::NotFound)?;
    let permit = portfolio::write_status(&visit.actor, owner)?;
    Ok(Place {
        meeting,
        point,
        owner,
        permit,
    })
}

pub async fn new(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    query: RawQuery,
) -> Result<Response> {
    let mut db = app.db().await?;
    let place = place(&mut db, &visit, id, point).await?;
    let form = FormState::blank()
        .with("published_on", app.clock.today())
        .with("version", place.point.version);
    let origin = query.first("from").to_owned();
    page(&new_page(visit, place, form, origin))
}

pub async fn create(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let place = place(&mut tx, &visit, id, point).await?;
    let origin = raw.first("from").to_owned();
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => {
            let template = new_page(visit, place, state, origin);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let (permit, owner) = (&place.permit, place.owner);
    let update = updates::create(&mut tx, permit, owner, visit.actor.id, &form).await?;
    match agenda::keep_update(&mut tx, permit, id, &place.point, form.version, update).await {
        Ok(()) => {
            tx.commit().await?;
            let flash = Flash::success("update-published");
            Ok(redirect(&back(&visit, &place, &origin), flash))
        }
        Err(SaveError::Stale) => {
            tx.rollback().await?;
            let mut db = app.db().await?;
            let (by, at) = history::last_change(&mut db, id.into())
                .await?
                .unwrap_or_default();
            let state = merging(raw, &place.point, Conflict { by, at });
            page_with(StatusCode::CONFLICT, &new_page(visit, place, state, origin))
        }
        Err(error) => Err(error.into()),
    }
}

/// What was typed, beside what the point says by now.
fn merging(raw: RawForm, point: &OutlinePoint, conflict: Conflict) -> FormState {
    let news = point.news.as_ref();
    let stored = FormState::blank()
        .with_optional("health", news.map(|news| news.doing))
        .with_optional("published_on", news.map(|news| news.published_on))
        .with("body", news.map_or(&point.body, |news| &news.body))
        .with("version", point.version);
    let typed = FormState::typed(raw.0).without("from");
    typed.merging(&stored, conflict)
}

/// Where the reader came from: the notes, the agenda, or the meeting's page.
fn back(visit: &Visit, place: &Place, origin: &str) -> String {
    let (meeting, point) = (&place.meeting, place.point.id);
    let page = if origin == "notes" && meetings::take_notes(&visit.actor, meeting).is_ok() {
        urls::notes(meeting.id)
    } else if meetings::edit(&visit.actor, meeting).is_ok() {
        urls::agenda(meeting.id)
    } else {
        urls::meeting(meeting.id)
    };
    format!("{page}#point-{point}")
}

fn new_page(visit: Visit, place: Place, form: FormState, origin: String) -> RoundUpdatePage {
    let t = visit.shell.t;
    let back = back(&visit, &place, &origin);
    let title = t.t1("round-update-title", "title", &place.point.title);
    RoundUpdatePage {
        healths: Choice::words::<Health>(t),
        action: format!(
            "{}/rounds/{}",
            urls::meeting(place.meeting.id),
            place.point.id
        ),
        shell: frame::within(visit.shell, &place.meeting, &title),
        point: place.point,
        form,
        origin,
        back,
    }
}
