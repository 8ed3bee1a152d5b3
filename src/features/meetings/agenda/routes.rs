//! Handlers of the agenda's pages.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands::{self, NewPoint, TOO_DEEP},
    fill, forms,
    model::{self, Doing, OutlinePoint},
    pages::{AgendaPage, Phase, PointEditPage},
    queries,
};
use crate::{
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
    policy,
};
use kernel::{
    dates::brussels_date,
    ids::{MeetingId, PointId},
    meeting::{PointKind, PointRound},
    urls,
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::{AppError, Result, SaveError},
    history,
    web::{
        AppState, Choice, Flash, FormState, RawForm, Visit, form_state::Conflict, page,
        page_of_texts, page_of_texts_with, page_with, redirect, redirect_quietly,
    },
};

pub async fn index(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::edit(&visit.actor, &meeting)?;
    let template = agenda_page(&mut db, visit, meeting, FormState::blank()).await?;
    page_of_texts(template, db).await
}

pub async fn create(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => {
            let template = agenda_page(&mut tx, visit, meeting, state).await?;
            return page_of_texts_with(StatusCode::UNPROCESSABLE_ENTITY, template, tx).await;
        }
    };
    let point = match add(&mut tx, &permit, id, &form.point).await {
        Ok(point) => point,
        Err(SaveError::App(AppError::Conflict(TOO_DEEP))) => {
            drop(tx);
            let mut db = app.db().await?;
            let field = match form.point.round {
                PointRound::None => "parent",
                _ => "round",
            };
            let state = FormState::typed(raw.0).refused(field, TOO_DEEP);
            let template = agenda_page(&mut db, visit, meeting, state).await?;
            return page_of_texts_with(StatusCode::UNPROCESSABLE_ENTITY, template, db).await;
        }
        Err(error) => return Err(error.into()),
    };
    tx.commit().await?;
    if raw.first("then") == "edit" {
        return Ok(redirect_quietly(&format!("{}/{point}", urls::agenda(id))));
    }
    let flash = Flash::success("agenda-point-added").arg("name", &form.point.title);
    Ok(redirect(&format!("{}#new", urls::agenda(id)), flash))
}

/// Adds a point, and below it the sub-points of a standing round.
async fn add(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting>,
    meeting: MeetingId,
    new: &NewPoint,
) -> Result<PointId, SaveError> {
    let point = commands::add_point(db, permit, meeting, new).await?;
    fill::round(db, permit, meeting, point, new.round).await?;
    Ok(point)
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::edit(&visit.actor, &meeting)?;
    let point = stored(&mut db, id, point).await?;
    let subjects = queries::subjects_of(&mut db, point.id).await?;
    let form = forms::filled(&point, &subjects);
    page(&edit_page(&mut db, visit, &meeting, &point, form).await?)
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    let before = stored(&mut tx, id, point).await?;
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => {
            let template = edit_page(&mut tx, visit, &meeting, &before, state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let measures = queries::measures_by_code(&mut tx, &form.measures).await?;
    if let Some(unknown) = forms::unknown(&form.measures, &measures) {
        let mut state = FormState::typed(raw.0);
        state.refuse("measures", unknown);
        let template = edit_page(&mut tx, visit, &meeting, &before, state).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
    }
    let mut measures: Vec<i64> = measures.iter().map(|(_, id)| *id).collect();
    // One typed in two ways.
    measures.sort_unstable();
    measures.dedup();
    match commands::update_point(&mut tx, &permit, id, &before, &form, &measures).await {
        Ok(()) => {
            fill::round(&mut tx, &permit, id, point, form.point.round).await?;
            tx.commit().await?;
            Ok(redirect(&urls::agenda(id), Flash::success("saved")))
        }
        Err(SaveError::Stale) => {
            let (by, at) = history::last_change(&mut tx, id.into())
                .await?
                .unwrap_or_default();
            let subjects = queries::subjects_of(&mut tx, point).await?;
            let stored = forms::filled(&before, &subjects);
            let state = FormState::typed(raw.0).merging(&stored, Conflict { by, at });
            let template = edit_page(&mut tx, visit, &meeting, &before, state).await?;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => Err(error.into()),
    }
}

/// A point of this meeting.
pub(super) async fn stored(
    db: &mut PgConnection,
    meeting: MeetingId,
    point: PointId,
) -> Result<OutlinePoint> {
    queries::point(db, meeting, point)
        .await?
        .ok_or(AppError::NotFound)
}

async fn agenda_page(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    form: FormState,
) -> Result<AgendaPage> {
    let outline = queries::outline(db, meeting.id).await?;
    let neighbours = queries::neighbours(db, meeting.id).await?;
    let t = visit.shell.t;
    let schedule = model::schedule(&outline, meeting.starts_at, meeting.ends_at);
    let (segments, meeting_end) = model::segments(&outline, &schedule);
    let parents = outline.iter().filter(|p| p.has_room_below());
    Ok(AgendaPage {
        parents: parents
            .map(|p| Choice::new(p.id, format!("{} {}", p.number, p.title)))
            .collect(),
        kinds: Choice::words::<PointKind>(t),
        rounds: Choice::words::<PointRound>(t),
        healths: Choice::words::<Doing>(t),
        phase: Phase::of(&meeting, visit.actor.now),
        segments,
        meeting_end,
        schedule,
        before: neighbours
            .iter()
            .find(|o| o.before)
            .map(|o| o.title.clone()),
        after: neighbours
            .iter()
            .filter(|other| !other.before)
            .map(|o| {
                Choice::new(
                    o.id,
                    format!("{} · {}", o.title, t.short_date(brussels_date(o.starts_at))),
                )
            })
            .collect(),
        actor: visit.actor.clone(),
        url: urls::agenda(meeting.id),
        now: visit.actor.now,
        shell: frame::within(visit.shell, &meeting, &t.t("meeting-tab-agenda")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Agenda, t),
        outline,
        form,
    })
}

async fn edit_page(
    db: &mut PgConnection,
    visit: Visit,
    meeting: &MeetingHead,
    point: &OutlinePoint,
    form: FormState,
) -> Result<PointEditPage> {
    let presenters = queries::presenters(db, meeting.id, meeting.group_id).await?;
    let subjects = queries::subjects(db).await?;
    let t = visit.shell.t;
    let url = urls::agenda(meeting.id);
    let mut rounds = Choice::words::<PointRound>(t);
    // A round stands above its sub-points.
    rounds.retain(|choice| point.has_room_below() || choice.value == PointRound::None.as_str());
    Ok(PointEditPage {
        kinds: Choice::words::<PointKind>(t),
        rounds,
        presenters: presenters
            .into_iter()
            .map(|p| Choice::new(p.id, p.name))
            .collect(),
        subjects: subjects
            .into_iter()
            .map(|s| Choice::new(s.value, s.label))
            .collect(),
        action: format!("{url}/{}", point.id),
        shell: frame::within(
            visit.shell,
            meeting,
            &format!("{} {}", point.number, point.title),
        )
        .crumb(t.t("meeting-tab-agenda"), &url),
        back: url,
        form,
    })
}
