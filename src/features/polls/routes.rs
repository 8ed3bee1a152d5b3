//! Handlers of the polls' list, page and form.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands, forms, frame,
    model::{Poll, PollState},
    pages::{PollEditPage, PollIndexPage, show_page},
    policy, queries,
};
use kernel::{ids::PollId, meeting::MeetingKind, urls};
use platform::{
    auth::{Right, Target},
    errors::{Result, SaveError},
    history,
    web::{
        AppState, Choice, Flash, FormState, Pager, RawForm, RawQuery, Section, Visit,
        form_state::Conflict, page, page_with, redirect,
    },
};

/// Rows on one page of the list.
const LISTED: i64 = 50;

pub async fn index(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    let listed = policy::listed(&visit.actor)?;
    let filter = queries::PollFilter {
        group: query.parsed("group"),
        state: query.parsed("state"),
        mine: !query.first("mine").is_empty(),
    };
    let number = query.page();
    let mut db = app.db().await?;
    let groups = queries::groups(&mut db).await?;
    let rows = queries::list(
        &mut db,
        visit.actor.id,
        &listed,
        &filter,
        visit.actor.now,
        (LISTED, (number - 1) * LISTED),
    )
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let mut kept = form_urlencoded::Serializer::new(String::new());
    for name in ["group", "state", "mine"] {
        if !query.first(name).is_empty() {
            kept.append_pair(name, query.first(name));
        }
    }
    let title = visit.shell.t.t("polls-title");
    page(&PollIndexPage {
        may_create: policy::create_somewhere(&visit.actor).is_ok(),
        pager: Pager::sized(number, total, LISTED, &urls::polls(), &kept.finish()),
        shell: visit.shell.titled(Section::Meetings, title),
        states: PollState::ALL,
        rows,
        filter,
        groups,
    })
}

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let poll = frame::known(&mut db, &visit.actor, id).await?;
    page(&show_page(&mut db, visit, poll, None).await?)
}

pub async fn new(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    policy::create_somewhere(&visit.actor)?;
    let mut form = FormState::blank()
        .with("duration", 60)
        .with("closes_time", "18:00");
    for name in ["group", "kind", "title"] {
        if !query.first(name).is_empty() {
            form = form.with(name, query.first(name));
        }
    }
    page(&edit_page(&mut *app.db().await?, visit, None, form).await?)
}

pub async fn create(State(app): State<AppState>, visit: Visit, raw: RawForm) -> Result<Response> {
    policy::create_somewhere(&visit.actor)?;
    let mut tx = app.begin().await?;
    let form = match forms::parse(&raw, visit.actor.now, None) {
        Ok(form) => form,
        Err(state) => {
            let template = edit_page(&mut tx, visit, None, state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let permit = policy::create(&visit.actor, form.group)?;
    let id = commands::create(&mut tx, &permit, &form).await?;
    tx.commit().await?;
    let flash = Flash::success("poll-created").arg("name", &form.title);
    Ok(redirect(&format!("{}/slots", urls::poll(id)), flash))
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let poll = frame::known(&mut db, &visit.actor, id).await?;
    policy::manage(&visit.actor, &poll)?;
    let form = forms::filled(&poll);
    page(&edit_page(&mut db, visit, Some(&poll), form).await?)
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<PollId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let poll = frame::editable(&mut tx, &visit.actor, id).await?;
    let permit = policy::manage(&visit.actor, &poll)?;
    // The group is not the form's to change.
    let mut fields = raw.0;
    fields.retain(|(name, _)| name != "group");
    fields.push(("group".into(), poll.group_id.to_string()));
    let form = match forms::parse(&fields, permit.at(), Some(poll.closes_at)) {
        Ok(form) => form,
        Err(state) => {
            let template = edit_page(&mut tx, visit, Some(&poll), state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    match commands::update(&mut tx, &permit, &poll, &form).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(redirect(&urls::poll(id), Flash::success("saved")))
        }
        Err(SaveError::Stale) => {
            let (by, at) = history::last_change(&mut tx, id.into())
                .await?
                .unwrap_or_default();
            let stored = forms::filled(&poll);
            let state = FormState::typed(fields).merging(&stored, Conflict { by, at });
            let template = edit_page(&mut tx, visit, Some(&poll), state).await?;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => Err(error.into()),
    }
}

async fn edit_page(
    db: &mut PgConnection,
    visit: Visit,
    poll: Option<&Poll>,
    form: FormState,
) -> Result<PollEditPage> {
    let t = visit.shell.t;
    let groups = queries::groups(db).await?;
    let organisations = queries::organisations(db).await?;
    let own = groups.into_iter().filter(|group| {
        let target = Target::group(group.group());
        visit.actor.can(Right::EditMeeting, &target)
    });
    let choice = |named: queries::Named| Choice::new(named.id, named.name);
    let url = poll.map_or_else(urls::polls, |poll| urls::poll(poll.id));
    Ok(PollEditPage {
        kinds: Choice::words::<MeetingKind>(t),
        groups: own.map(choice).collect(),
        organisations: organisations.into_iter().map(choice).collect(),
        weekly: vec![Choice::new(1, t.t("poll-weekly-yes"))],
        is_new: poll.is_none(),
        action: url.clone(),
        back: url,
        shell: match poll {
            Some(poll) => frame::within(visit.shell, poll, &t.t("edit")),
            None => visit
                .shell
                .titled(Section::Meetings, t.t("poll-new"))
                .crumb(t.t("polls-title"), urls::polls()),
        },
        form,
    })
}
