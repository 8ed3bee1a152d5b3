//! Handlers of the meetings' pages.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    clashes::{self, Clash, Occupied},
    commands::{self, NewMeeting},
    forms::{self, MeetingForm},
    model::Meeting,
    overview,
    pages::{MeetingEditPage, MeetingShowPage},
    queries,
};
use crate::{
    attendance::{
        self,
        changes::{self, Asked},
    },
    frame::{self, MeetingFrame, MeetingTab},
    panels, policy,
};
use kernel::{
    ids::{MeetingId, PersonId},
    meeting::MeetingKind,
    urls,
};
use platform::{
    auth::{Actor, Right, Target},
    errors::{AppError, Result, SaveError},
    history, markdown,
    web::{
        AppState, Choice, Flash, FormState, RawForm, RawQuery, Section, Shell, Visit,
        form_state::Conflict, page, page_of_texts, page_with, redirect,
    },
};

/// Fields of a new meeting that its address may fill in.
const PREFILLED: [&str; 9] = [
    "group",
    "kind",
    "organisation",
    "day",
    "from",
    "to",
    "title",
    "place",
    "video_url",
];
/// No meeting has this id.
const NOT_YET: MeetingId = MeetingId(0);
/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 30;

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let overview = overview::overview(&mut db, visit.actor.id, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let head = overview.head;
    policy::read(&visit.actor, &head)?;
    let parts = panels::load(&mut db, &visit.shell, &visit.actor, &head).await?;
    let history = history::of(
        &mut db,
        id,
        policy::sight(&visit.actor, &head),
        HISTORY_SHOWN,
    )
    .await?;
    let t = visit.shell.t;
    let may_edit = policy::edit(&visit.actor, &head).is_ok();
    let template = MeetingShowPage {
        shell: within(visit.shell, None, &head.title),
        may_see_series: visit
            .actor
            .can(Right::ReadMeeting, &Target::group(head.group_id)),
        may_note: policy::take_notes(&visit.actor, &head).is_ok(),
        frame: MeetingFrame::new(&visit.actor, head, MeetingTab::Overview, t),
        organisation: overview.organisation,
        description: Some(overview.description)
            .filter(|text| !text.trim().is_empty())
            .map(|text| markdown::render(&text)),
        attendees: overview.attendees,
        documents: overview.documents,
        clashes: if may_edit {
            overview.clashes
        } else {
            Vec::new()
        },
        parts,
        history,
        may_edit,
        own: overview.own,
        previous: overview.previous,
        next: overview.next,
        waiting: overview.waiting,
        source: overview.source,
    };
    page_of_texts(template, db).await
}

pub async fn new(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    policy::create_somewhere(&visit.actor)?;
    let mut form = FormState::blank().with("invite", "1");
    for name in PREFILLED {
        if !query.first(name).is_empty() {
            form = form.with(name, query.first(name));
        }
    }
    let page_of = edit_page(&mut *app.db().await?, &visit, None, form).await?;
    page(&page_of)
}

pub async fn create(State(app): State<AppState>, visit: Visit, raw: RawForm) -> Result<Response> {
    policy::create_somewhere(&visit.actor)?;
    let mut tx = app.begin().await?;
    let form = match forms::parse(&raw, None) {
        Ok(form) => form,
        Err(state) => return refused(&mut tx, &visit, None, state).await,
    };
    let permit = policy::create(&visit.actor, form.group)?;
    let regulars = if raw.first("invite").is_empty() {
        Vec::new()
    } else {
        attendance::regulars(&mut tx, NOT_YET, form.group).await?
    };
    let found = clashing(&mut tx, &raw, None, &form, &regulars).await?;
    if !found.is_empty() {
        return clash_page(&mut tx, &visit, None, raw.0, found).await;
    }
    let new = NewMeeting {
        kind: form.kind,
        group: form.group,
        organisation: form.organisation,
        title: form.title.clone(),
        starts_at: form.starts_at,
        ends_at: form.ends_at,
        place: form.place,
        video_url: form.video_url,
        description: form.description,
        series: None,
    };
    let id = commands::create(&mut tx, &permit, &new).await?;
    attendance::commands::invite(&mut tx, &permit, id, &regulars).await?;
    tx.commit().await?;
    let flash = Flash::success("meeting-created").arg("name", &form.title);
    Ok(redirect(&urls::meeting(id), flash))
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let head = frame::known(&mut db, &visit.actor, id).await?;
    policy::edit(&visit.actor, &head)?;
    let meeting = stored(&mut db, id).await?;
    let form = forms::filled(&meeting);
    page(&edit_page(&mut db, &visit, Some(&meeting), form).await?)
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let head = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &head)?;
    let before = stored(&mut tx, id).await?;
    // Kind and group are not the form's to change.
    let mut fields: Vec<(String, String)> = raw.0.clone();
    fields.retain(|(name, _)| name != "kind" && name != "group");
    fields.push(("kind".into(), before.kind.to_string()));
    fields.push(("group".into(), before.group_id.to_string()));
    let form = match forms::parse(&fields, Some((before.starts_at, before.ends_at))) {
        Ok(form) => form,
        Err(state) => return refused(&mut tx, &visit, Some(&before), state).await,
    };
    // Somebody's change in between is shown first: it may be what clashes.
    if form.version == before.version {
        let found = clashing(&mut tx, &raw, Some(&before), &form, &[]).await?;
        if !found.is_empty() {
            return clash_page(&mut tx, &visit, Some(&before), fields, found).await;
        }
    }
    match commands::update(&mut tx, &permit, &before, &form).await {
        Ok(()) => {
            let told = changes::after(&mut tx, &app, &permit, Asked::of(&raw), &[id]).await?;
            tx.commit().await?;
            told.go_on(
                &app,
                visit.shell,
                &urls::meeting(id),
                Flash::success("saved"),
            )
        }
        Err(SaveError::Stale) => {
            let (by, at) = history::last_change(&mut tx, id.into())
                .await?
                .unwrap_or_default();
            let state =
                FormState::typed(fields).merging(&forms::filled(&before), Conflict { by, at });
            let template = edit_page(&mut tx, &visit, Some(&before), state).await?;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => Err(error.into()),
    }
}

async fn stored(db: &mut PgConnection, id: MeetingId) -> Result<Meeting> {
    queries::meeting(db, id).await?.ok_or(AppError::NotFound)
}

/// What the meeting would clash with; nothing where the writer has seen it, or where time and
/// place stay.
async fn clashing(
    db: &mut PgConnection,
    raw: &RawForm,
    before: Option<&Meeting>,
    form: &MeetingForm,
    people: &[PersonId],
) -> Result<Vec<Clash>> {
    let stays = before.is_some_and(|m| {
        (m.starts_at, m.ends_at, &m.place) == (form.starts_at, form.ends_at, &form.place)
    });
    if stays || !raw.first("clash_seen").is_empty() {
        return Ok(Vec::new());
    }
    let occupied = Occupied {
        meeting: before.map(|m| m.id),
        starts_at: form.starts_at,
        ends_at: form.ends_at,
        place: &form.place,
        people,
    };
    Ok(clashes::with(db, &occupied).await?)
}

/// The form again, with the clashes and a button to save all the same.
async fn clash_page(
    db: &mut PgConnection,
    visit: &Visit,
    meeting: Option<&Meeting>,
    fields: Vec<(String, String)>,
    found: Vec<Clash>,
) -> Result<Response> {
    let mut template = edit_page(db, visit, meeting, FormState::typed(fields)).await?;
    template.clashes = found;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn refused(
    db: &mut PgConnection,
    visit: &Visit,
    meeting: Option<&Meeting>,
    state: FormState,
) -> Result<Response> {
    let template = edit_page(db, visit, meeting, state).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn edit_page(
    db: &mut PgConnection,
    visit: &Visit,
    meeting: Option<&Meeting>,
    form: FormState,
) -> Result<MeetingEditPage> {
    let t = visit.shell.t;
    let groups = queries::groups(db).await?;
    let organisations = queries::organisations(db).await?;
    let url = meeting.map_or_else(urls::meetings, |m| urls::meeting(m.id));
    let title = t.t(if meeting.is_some() {
        "edit"
    } else {
        "meeting-new"
    });
    Ok(MeetingEditPage {
        kinds: Choice::words::<MeetingKind>(t),
        groups: own_groups(&visit.actor, groups),
        organisations: organisations
            .into_iter()
            .map(|o| Choice::new(o.id, o.name))
            .collect(),
        is_new: meeting.is_none(),
        told: match meeting {
            Some(meeting) => changes::queries::told(db, &[meeting.id]).await?,
            None => 0,
        },
        clashes: Vec::new(),
        action: url.clone(),
        back: url,
        shell: within(visit.shell.clone(), meeting, &title),
        form,
    })
}

/// The groups to which the actor may add meetings.
pub(super) fn own_groups(actor: &Actor, groups: Vec<queries::GroupChoice>) -> Vec<Choice> {
    groups
        .into_iter()
        .filter(|g| actor.can(Right::EditMeeting, &Target::group(g.id)))
        .map(|g| Choice::new(g.id, format!("{} · {}", g.code, g.name)))
        .collect()
}

fn within(shell: Shell, meeting: Option<&Meeting>, title: &str) -> Shell {
    let meetings = shell.t.t("meetings-title");
    let shell = shell
        .titled(Section::Meetings, title)
        .crumb(meetings, urls::meetings());
    match meeting {
        Some(meeting) => shell.crumb(&meeting.title, urls::meeting(meeting.id)),
        None => shell,
    }
}
