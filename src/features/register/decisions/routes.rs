//! Handlers of the register: list, page, form.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands,
    filter::DecisionFilter,
    forms::{self, CompleteForm},
    model::{Decision, DecisionEvent, DecisionState, ScopeKind},
    pages::{DecisionEditPage, DecisionIndexPage, DecisionShowPage},
    policy,
    queries::{self, Offer},
};
use kernel::{
    ids::{DecisionId, GroupId},
    urls,
};
use platform::{
    auth::{Actor, Right},
    errors::{AppError, Result, SaveError},
    history, markdown,
    web::{
        AppState, Choice, Flash, FormState, Pager, RawForm, RawQuery, Section, Shell, Visit,
        form_state::Conflict, page, page_of_texts, page_with, redirect,
    },
};

/// Rows on one page of the list.
const LISTED: i64 = 50;
/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 50;

pub async fn index(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    let visible = policy::visible(&visit.actor)?;
    let filter = DecisionFilter::read(&query);
    let number = query.page();
    let mut db = app.db().await?;
    let counts = queries::counts(&mut db, &filter, &visible).await?;
    let window = (LISTED, (number - 1) * LISTED);
    let rows = queries::list(&mut db, &filter, &visible, window).await?;
    let total = queries::total(&counts, &filter);
    let title = visit.shell.t.t("decisions-title");
    let template = DecisionIndexPage {
        may_record: policy::record_somewhere(&visit.actor).is_ok(),
        reads_arbitrations: visit.actor.can_anywhere(Right::ReadReview),
        pager: Pager::sized(number, total, LISTED, &urls::decisions(), &filter.query()),
        shell: visit.shell.titled(Section::Meetings, title),
        rows,
        counts,
        filter,
    };
    page_of_texts(template, db).await
}

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<DecisionId>,
) -> Result<Response> {
    let visible = policy::visible(&visit.actor)?;
    let mut db = app.db().await?;
    let decision = known(&mut db, &visit.actor, id).await?;
    let reads_arbitrations = visit.actor.can_anywhere(Right::ReadReview);
    let related = queries::related(&mut db, &decision, &visible, reads_arbitrations).await?;
    let history = history::of(&mut db, id, history::Sight::All, HISTORY_SHOWN).await?;
    let may_edit = policy::edit(&visit.actor, decision.group_id).is_ok();
    let template = DecisionShowPage {
        may_edit,
        may_add_item: may_edit && !decision.archived,
        shell: within(visit.shell, &decision.reference()),
        text: markdown::render(&decision.text),
        decision,
        related,
        history,
        reads_arbitrations,
    };
    page_of_texts(template, db).await
}

pub async fn new(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    policy::record_somewhere(&visit.actor)?;
    let mut form = FormState::blank()
        .with("state", DecisionState::Taken)
        .with("decided_on", visit.shell.today);
    for name in ["group", "meeting", "scope", "measure", "supersedes"] {
        if !query.first(name).is_empty() {
            form = form.with(name, query.first(name));
        }
    }
    if form.value("scope").is_empty() {
        form = form.with("scope", ScopeKind::Process);
    }
    let mut db = app.db().await?;
    if let Some(replaced) = replaced(&mut db, &visit.actor, &form).await? {
        form = copied(form, &replaced);
    }
    page(&edit_page(&mut db, &visit, None, form).await?)
}

/// The decision that a new one replaces, where the form names one the actor may change.
async fn replaced(
    db: &mut PgConnection,
    actor: &Actor,
    form: &FormState,
) -> Result<Option<Decision>> {
    let Ok(id) = form.value("supersedes").parse() else {
        return Ok(None);
    };
    let decision = known(db, actor, id).await?;
    policy::edit(actor, decision.group_id)?;
    Ok(Some(decision))
}

/// A new decision begins with the text and scope of the one it replaces.
fn copied(form: FormState, replaced: &Decision) -> FormState {
    let before = forms::filled(replaced);
    [
        "text",
        "group",
        "scope",
        "scope_group",
        "scope_strategy",
        "measure",
        "cell",
    ]
    .iter()
    .fold(form, |form, name| {
        form.without(name).with(name, before.value(name))
    })
}

pub async fn create(State(app): State<AppState>, visit: Visit, raw: RawForm) -> Result<Response> {
    policy::record_somewhere(&visit.actor)?;
    let mut tx = app.begin().await?;
    let form = match parsed(&mut tx, &raw).await? {
        Ok(form) => form,
        Err(state) => return refused(&mut tx, &visit, None, state).await,
    };
    let permit = policy::record(&visit.actor, form.form.group)?;
    let id = commands::record(&mut tx, &permit, &form).await?;
    let successor = known(&mut tx, &visit.actor, id).await?;
    if let Some(before) = form.form.supersedes {
        let before = known(&mut tx, &visit.actor, before).await?;
        let permit = policy::edit(&visit.actor, before.group_id)?;
        match commands::supersede(&mut tx, &permit, &before, &successor).await {
            Ok(_) => {}
            // It was replaced or taken back meanwhile: what was typed comes back.
            Err(SaveError::App(AppError::Conflict(_)) | SaveError::Stale) => {
                tx.rollback().await?;
                return replaced_meanwhile(&app, &visit, before.id, raw).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
    tx.commit().await?;
    let flash = Flash::success("decision-recorded").arg("code", successor.reference());
    Ok(redirect(&urls::decision(id), flash))
}

/// The form again, with all that was typed. What cannot be replaced any more is not named again.
async fn replaced_meanwhile(
    app: &AppState,
    visit: &Visit,
    before: DecisionId,
    raw: RawForm,
) -> Result<Response> {
    let mut db = app.db().await?;
    let before = known(&mut db, &visit.actor, before).await?;
    let again = before.state.next(DecisionEvent::Supersede).is_ok();
    let state = if again {
        FormState::typed(raw.0).refused("text", "decision-replaced-changed")
    } else {
        let mut fields = raw.0;
        fields.retain(|(name, _)| name != "supersedes");
        FormState::typed(fields).refused("text", "decision-replaced-meanwhile")
    };
    let template = edit_page(&mut db, visit, None, state).await?;
    page_with(StatusCode::CONFLICT, &template)
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<DecisionId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let decision = known(&mut db, &visit.actor, id).await?;
    policy::edit(&visit.actor, decision.group_id)?;
    let form = forms::filled(&decision);
    page(&edit_page(&mut db, &visit, Some(&decision), form).await?)
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<DecisionId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let before = known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, before.group_id)?;
    // The deciding group and the state are not the form's to change.
    let mut fields = raw.0;
    fields.retain(|(name, _)| !["group", "state", "supersedes"].contains(&name.as_str()));
    fields.push(("group".into(), before.group_id.to_string()));
    let form = match parsed(&mut tx, &fields).await? {
        Ok(form) => form,
        Err(state) => return refused(&mut tx, &visit, Some(&before), state).await,
    };
    match commands::update(&mut tx, &permit, &before, &form).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(redirect(&urls::decision(id), Flash::success("saved")))
        }
        Err(SaveError::Stale) => {
            let last = history::last_change(&mut tx, id.into()).await?;
            let (by, at) = last.unwrap_or_default();
            let state =
                FormState::typed(fields).merging(&forms::filled(&before), Conflict { by, at });
            let template = edit_page(&mut tx, &visit, Some(&before), state).await?;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => Err(error.into()),
    }
}

/// The form with the names of what it names, or the form to give back.
async fn parsed(
    db: &mut PgConnection,
    raw: &[(String, String)],
) -> Result<Result<CompleteForm, FormState>> {
    let form = match forms::parse(raw) {
        Ok(form) => form,
        Err(state) => return Ok(Err(state)),
    };
    let named = queries::named(
        db,
        form.scope_group,
        form.scope_strategy,
        &form.measure_code,
        form.meeting,
    )
    .await?;
    Ok(forms::complete(form, named, raw))
}

/// The decision, where the actor may see it.
pub async fn known(db: &mut PgConnection, actor: &Actor, id: DecisionId) -> Result<Decision> {
    let decision = queries::decision(db, id, &actor.draft_sight()).await?;
    let decision = decision.ok_or(AppError::NotFound)?;
    policy::read(actor, decision.group_id)?;
    Ok(decision)
}

/// The shell of a page below the register.
pub fn within(shell: Shell, title: &str) -> Shell {
    let meetings = shell.t.t("meetings-title");
    let decisions = shell.t.t("decisions-title");
    shell
        .titled(Section::Meetings, title)
        .crumb(meetings, urls::meetings())
        .crumb(decisions, urls::decisions())
}

async fn refused(
    db: &mut PgConnection,
    visit: &Visit,
    decision: Option<&Decision>,
    state: FormState,
) -> Result<Response> {
    let template = edit_page(db, visit, decision, state).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn edit_page(
    db: &mut PgConnection,
    visit: &Visit,
    decision: Option<&Decision>,
    form: FormState,
) -> Result<DecisionEditPage> {
    let t = visit.shell.t;
    let replaces = match decision {
        None => replaced(db, &visit.actor, &form).await?,
        Some(_) => None,
    };
    let offers = queries::offers(db, form.value("meeting").parse().ok()).await?;
    let url = decision.map_or_else(urls::decisions, |d| urls::decision(d.id));
    let shell = match decision {
        Some(d) => within(visit.shell.clone(), &t.t("edit")).crumb(d.reference(), url.clone()),
        None => within(visit.shell.clone(), &t.t("decision-new")),
    };
    let may = |offer: &&Offer| policy::record(&visit.actor, GroupId(offer.id)).is_ok();
    let groups = offers.iter().filter(|o| o.kind == "group").filter(may);
    Ok(DecisionEditPage {
        groups: groups.map(|o| Choice::new(o.id, &o.label)).collect(),
        scope_groups: choices(&offers, "group"),
        strategies: choices(&offers, "strategy"),
        meetings: choices(&offers, "meeting"),
        states: [DecisionState::Taken, DecisionState::Proposed]
            .iter()
            .map(|state| Choice::new(state, t.word(state)))
            .collect(),
        scopes: Choice::words::<ScopeKind>(t),
        is_new: decision.is_none(),
        replaces: replaces.map(|d| d.reference()),
        action: url.clone(),
        back: url,
        shell,
        form,
    })
}

fn choices(offers: &[Offer], kind: &str) -> Vec<Choice> {
    let of_kind = offers.iter().filter(|offer| offer.kind == kind);
    of_kind.map(|o| Choice::new(o.id, &o.label)).collect()
}
