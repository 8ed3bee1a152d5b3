//! Handlers of a session's measures. The meetings' policy says who sees the meeting, the measures' who
//! sees and examines what it is about.

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::queries::{self, GroupSession};
use kernel::{
    ids::{GroupId, MeetingId},
    meeting::{MeetingKind, MeetingState},
    urls,
};
use measures::reviews::prec_session;
use meetings::{
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
    policy,
};
use platform::{
    auth::Actor,
    errors::{AppError, Result},
    web::{
        Again, Answer, FormState, Panel, RawForm, Save, Section, Shell, Visit, page, page_of_texts,
        page_of_texts_with, redirect, redirect_quietly,
    },
};

/// What a session examines, as a page of its meeting.
#[derive(Template)]
#[template(path = "prec_session/measures.html")]
pub(super) struct SessionMeasuresPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub measures: Panel,
}

/// No session of a group is planned.
#[derive(Template)]
#[template(path = "prec_session/none.html")]
pub(super) struct NoSessionPage {
    pub shell: Shell,
    pub group: GroupId,
    /// The last one that took place.
    pub last: Option<LastSession>,
    /// The form of a new one, filled in; for those who may plan it.
    pub plan: Option<String>,
}

/// A session that took place.
#[derive(Debug, Clone)]
pub(super) struct LastSession {
    pub id: MeetingId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
}

/// Leads to the group's session; where none is planned, says so.
pub(super) async fn lead(visit: Visit, Path(id): Path<GroupId>) -> Answer {
    prec_session::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let group = queries::group(&mut db, id, visit.actor.now).await?;
    let group = group.ok_or(AppError::NotFound)?;
    match group.current {
        Some(session) => Ok(redirect_quietly(&urls::meeting_measures(session))),
        None => page(&none_page(visit, id, group)),
    }
}

fn none_page(visit: Visit, id: GroupId, group: GroupSession) -> NoSessionPage {
    let t = visit.shell.t;
    let title = t.t1("session-title", "code", &group.code);
    let may_plan = policy::create(&visit.actor, id).is_ok();
    let last = group.last.zip(group.last_starts_at);
    NoSessionPage {
        plan: may_plan.then(|| {
            format!(
                "{}?group={id}&kind={}&title={}",
                urls::meeting_new(),
                MeetingKind::PrecSession.as_str(),
                urls::encode(&title)
            )
        }),
        last: last.map(|(id, starts_at)| LastSession {
            title: group.last_title.unwrap_or_default(),
            id,
            starts_at,
        }),
        shell: visit
            .shell
            .titled(Section::Measures, title)
            .crumb(t.t("nav-sessions"), urls::prec_sessions())
            .crumb(group.code, urls::group(id)),
        group: id,
    }
}

/// The session, for who may see it and what it examines.
async fn session(db: &mut PgConnection, actor: &Actor, id: MeetingId) -> Result<MeetingHead> {
    prec_session::read(actor)?;
    let meeting = frame::known(db, actor, id).await?;
    match meeting.kind {
        MeetingKind::PrecSession => Ok(meeting),
        _ => Err(AppError::NotFound),
    }
}

/// Neither called off nor put away.
fn takes_place(meeting: &MeetingHead) -> bool {
    meeting.state != MeetingState::Cancelled && !meeting.archived
}

pub(super) async fn show(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let meeting = session(&mut db, &visit.actor, id).await?;
    let template = measures_page(&mut db, visit, meeting, FormState::blank()).await?;
    page_of_texts(template, db).await
}

pub(super) async fn record(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let meeting = session(&mut tx, &visit.actor, id).await?;
    let saved = async {
        if !takes_place(&meeting) {
            return Err(AppError::Conflict("session-called-off").into());
        }
        prec_session::record(&mut tx, &visit, meeting.group_id, &raw).await
    };
    // All or nothing: what was ticked and written stays.
    let moved = FormState::typed(raw.to_vec()).refused("measure", "session-moved");
    match Save::of(&raw)
        .giving_back(moved)
        .end(saved.await, tx)
        .await?
    {
        Ok(flash) => Ok(redirect(&urls::meeting_measures(id), flash)),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = measures_page(&mut db, visit, meeting, form).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

async fn measures_page(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    form: FormState,
) -> Result<SessionMeasuresPage> {
    let t = visit.shell.t;
    let place = (meeting.id, takes_place(&meeting));
    let measures = prec_session::panel(db, &visit, place, meeting.group_id, form).await?;
    Ok(SessionMeasuresPage {
        shell: frame::within(visit.shell, &meeting, &t.t("meeting-tab-measures")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Measures, t),
        measures,
    })
}
