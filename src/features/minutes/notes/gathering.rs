//! Handlers that bring the notes of one point under another: a point that holds notes does not
//! leave the agenda, they would be hidden with it.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{commands, pages::GatherPage, routes::writing};
use kernel::{
    ids::{MeetingId, PointId},
    urls,
};
use meetings::{
    agenda::{
        model::OutlinePoint,
        queries::{notes_at, outline},
        tree::branch,
    },
    frame::{self, MeetingFrame, MeetingTab},
    head::{self, MeetingHead},
};
use platform::{
    errors::{AppError, Result},
    web::{AppState, Choice, Flash, FormState, RawForm, Reader, Visit, page, page_with, redirect},
};

/// Notes that come before the first point.
const BEFORE: &str = "before";

/// The point with those below it, which leave the agenda with it; and where their notes can go.
async fn place(
    db: &mut PgConnection,
    visit: &Visit,
    meeting: MeetingId,
    id: PointId,
) -> Result<(Vec<OutlinePoint>, Vec<Choice>)> {
    let all = outline(db, meeting).await?;
    let leaving = branch(&all, id);
    if leaving.is_empty() {
        return Err(AppError::NotFound);
    }
    let stays = |p: &&OutlinePoint| leaving.iter().all(|gone| gone.id != p.id);
    let mut choices = vec![Choice::new(BEFORE, visit.shell.t.t("notes-before"))];
    choices.extend(
        all.iter()
            .filter(stays)
            .map(|p| Choice::new(p.id, format!("{} {}", p.number, p.title))),
    );
    Ok((leaving.to_vec(), choices))
}

pub async fn choose(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    writing(&visit, &meeting)?;
    let (leaving, choices) = place(&mut db, &visit, id, point).await?;
    let form = FormState::blank();
    page(&gather_page(&mut db, visit, meeting, (&leaving, choices), form).await?)
}

pub async fn gather(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = writing(&visit, &meeting)?;
    head::lock(&mut tx, id).await?;
    let (leaving, choices) = place(&mut tx, &visit, id, point).await?;
    let mut read = Reader::new(&raw);
    let to = read.required::<String>("to");
    if to
        .as_ref()
        .is_some_and(|to| !choices.iter().any(|choice| choice.value == *to))
    {
        read.wrong("to", "error-not-valid");
    }
    let to = match read.finish(|| to) {
        Ok(to) => to,
        Err(state) => {
            let template = gather_page(&mut tx, visit, meeting, (&leaving, choices), state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let label = choices.into_iter().find(|choice| choice.value == to);
    let label = label.map_or_else(String::new, |choice| choice.label);
    let to = (to.parse().ok(), label.as_str());
    commands::gather_entries(&mut tx, &permit, id, &leaving, to).await?;
    tx.commit().await?;
    let flash = Flash::success("notes-gathered").arg("name", label);
    Ok(redirect(
        &format!("{}/{point}/remove", urls::agenda(id)),
        flash,
    ))
}

async fn gather_page(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    (leaving, points): (&[OutlinePoint], Vec<Choice>),
    form: FormState,
) -> Result<GatherPage> {
    let point = leaving.first().ok_or(AppError::NotFound)?;
    let t = visit.shell.t;
    Ok(GatherPage {
        count: notes_at(db, meeting.id, leaving).await?,
        action: format!("{}/points/{}", urls::notes(meeting.id), point.id),
        back: format!("{}#point-{}", urls::agenda(meeting.id), point.id),
        shell: frame::within(visit.shell, &meeting, &t.t("notes-gather"))
            .crumb(t.t("meeting-tab-agenda"), urls::agenda(meeting.id)),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Agenda, t),
        title: point.title.clone(),
        points,
        form,
    })
}
