//! Handlers that bring the notes of one point under another: a point that holds notes does not
//! leave the agenda, they would be hidden with it.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::writing;
use crate::notes::commands;
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
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Reader, Save, Shell, Visit, page,
        page_with, redirect,
    },
};

/// Notes that come before the first point.
const BEFORE: &str = "before";

/// Where the notes of a point go, before it is taken off the agenda.
#[derive(Template)]
#[template(path = "minutes/notes/gather.html")]
pub(crate) struct GatherPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub title: String,
    pub count: i64,
    pub form: FormState,
    pub points: Vec<Choice>,
    pub action: String,
    pub back: String,
}

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
    let t = visit.shell.t;
    let mut choices = vec![Choice::new(BEFORE, t.t("notes-before"))];
    choices.extend(
        all.iter()
            .filter(stays)
            .map(|p| Choice::new(p.id, p.numbered(t))),
    );
    Ok((leaving.to_vec(), choices))
}

pub(crate) async fn choose(visit: Visit, Path((id, point)): Path<(MeetingId, PointId)>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = writing(&mut db, &visit, id).await?;
    let (leaving, choices) = place(&mut db, &visit, id, point).await?;
    let form = FormState::blank();
    page(&gather_page(&mut db, visit, meeting, (&leaving, choices), form).await?)
}

pub(crate) async fn gather(
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = writing(&mut tx, &visit, id).await?;
    head::lock(&mut tx, id).await?;
    let (leaving, choices) = place(&mut tx, &visit, id, point).await?;
    let saved = async {
        let mut read = Reader::new(&raw);
        let to = read.required::<String>("to");
        let chosen = choices.iter().find(|c| to.as_ref() == Some(&c.value));
        if to.is_some() && chosen.is_none() {
            read.wrong("to", "error-not-valid");
        }
        let to = read.finish(|| chosen)?;
        let there = (to.value.parse().ok(), to.label.text());
        commands::gather_entries(&mut tx, &permit, &leaving, there).await?;
        Ok(to.label.text().to_owned())
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(label) => {
            let flash = Flash::success("notes-gathered").arg("name", label);
            Ok(redirect(&urls::point_remove(id, point), flash))
        }
        Err(Again { status, form }) => {
            let (mut db, of) = (visit.db().await?, (leaving.as_slice(), choices));
            let template = gather_page(&mut db, visit, meeting, of, form).await?;
            page_with(status, &template)
        }
    }
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
        action: urls::notes_gather(meeting.id, point.id),
        back: urls::agenda_at(meeting.id, point.id),
        shell: frame::within(visit.shell, &meeting, &t.t("notes-gather"))
            .crumb(t.t("meeting-tab-agenda"), urls::agenda(meeting.id)),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Agenda, t),
        title: point.title_in(t.0).to_owned(),
        points,
        form,
    })
}
