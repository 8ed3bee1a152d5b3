//! Handlers of the meetings' pages.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands::{self, NewMeeting},
    forms,
    model::Meeting,
    pages::{MeetingEditPage, MeetingIndexPage, MeetingShowPage},
    queries::{self, MeetingFilter, Period},
};
use crate::{
    features::meetings::{
        frame::{self, MeetingFrame, MeetingTab},
        model::MeetingKind,
        panels, policy,
    },
    kernel::{ids::MeetingId, urls},
    platform::{
        auth::{Actor, Right, Target},
        errors::{AppError, Result, SaveError},
        history, markdown,
        web::{
            AppState, Choice, Flash, FormState, Pager, RawForm, RawQuery, Section, Shell, Visit,
            form_state::Conflict, page, page_with, redirect,
        },
    },
};

/// Rows on one page of the list.
const LISTED: i64 = 50;
/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 30;

pub async fn index(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    let visible = policy::visible(&visit.actor)?;
    let filter = MeetingFilter {
        period: query.parsed("when").unwrap_or(Period::Coming),
        group: query.parsed("group"),
        kind: query.parsed("kind"),
        mine: !query.first("mine").is_empty(),
        text: query.first("q").trim().to_owned(),
    };
    let number = query.parsed("page").unwrap_or(1).max(1);
    let mut db = app.db().await?;
    let groups = queries::groups(&mut db).await?;
    let rows = queries::list(
        &mut db,
        visit.actor.id,
        &visible,
        &filter,
        visit.actor.now,
        (LISTED, (number - 1) * LISTED),
    )
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let kept = kept(&query, &["when", "group", "kind", "mine", "q"]);
    let others = kept_after(&query, &["group", "kind", "mine", "q"]);
    let title = visit.shell.t.t("meetings-title");
    page(&MeetingIndexPage {
        may_create: policy::create_somewhere(&visit.actor).is_ok(),
        pager: Pager::sized(number, total, LISTED, &urls::meetings(), &kept),
        shell: visit.shell.titled(Section::Meetings, title),
        kinds: MeetingKind::ALL,
        periods: Period::ALL,
        base: others,
        rows,
        filter,
        groups,
    })
}

/// The filters of these names as a query string.
fn kept(query: &RawQuery, names: &[&str]) -> String {
    let mut kept = form_urlencoded::Serializer::new(String::new());
    for name in names {
        if !query.first(name).is_empty() {
            kept.append_pair(name, query.first(name));
        }
    }
    kept.finish()
}

/// The list's address with the filters of these names, to add one more to.
fn kept_after(query: &RawQuery, names: &[&str]) -> String {
    match kept(query, names) {
        kept if kept.is_empty() => format!("{}?", urls::meetings()),
        kept => format!("{}?{kept}&", urls::meetings()),
    }
}

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let head = frame::known(&mut db, &visit.actor, id).await?;
    let meeting = stored(&mut db, id).await?;
    let parts = panels::load(&mut db, &visit.shell, &visit.actor, &head).await?;
    let attendees = queries::attendees(&mut db, id).await?;
    let history = history::of(&mut db, id.into(), None, HISTORY_SHOWN).await?;
    let t = visit.shell.t;
    let shell = visit.shell.titled(Section::Meetings, &head.title);
    page(&MeetingShowPage {
        shell: shell.crumb(t.t("meetings-title"), urls::meetings()),
        may_edit: policy::edit(&visit.actor, &head).is_ok(),
        may_note: policy::take_notes(&visit.actor, &head).is_ok(),
        frame: MeetingFrame::new(&visit.actor, head, MeetingTab::Overview, t),
        organisation: meeting.organisation,
        description: markdown::render(&meeting.description),
        attendees,
        parts,
        history,
    })
}

pub async fn new(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    policy::create_somewhere(&visit.actor)?;
    let mut form = FormState::blank();
    for name in ["group", "kind", "organisation", "day", "title"] {
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
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => return refused(&mut tx, &visit, None, state).await,
    };
    let permit = policy::create(&visit.actor, form.group)?;
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
    let form = match forms::parse(&fields) {
        Ok(form) => form,
        Err(state) => return refused(&mut tx, &visit, Some(&before), state).await,
    };
    match commands::update(&mut tx, &permit, &before, &form).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(redirect(&urls::meeting(id), Flash::success("saved")))
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
        action: url.clone(),
        back: url,
        shell: within(visit.shell.clone(), meeting, &title),
        form,
    })
}

/// The groups to which the actor may add meetings.
fn own_groups(actor: &Actor, groups: Vec<queries::GroupChoice>) -> Vec<Choice> {
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
