//! Handlers of the register: list, page, form.

pub(super) mod listing;
pub(super) mod showing;
pub(super) mod steps;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::PgConnection;

use super::{
    commands,
    forms::{self, CompleteForm},
    model::{Decision, DecisionEvent, DecisionState, ScopeKind},
    policy,
    queries::{self, Offer},
};
use kernel::{
    ids::{DecisionId, GroupId},
    urls,
};
use platform::{
    auth::{Actor, Permit, Right, rights::permission::EditDecision},
    errors::{AppError, Result, SaveError},
    i18n::Translator,
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Section, Shell, Visit,
        page, page_with, redirect,
    },
};

/// A new or changed decision.
#[derive(Template)]
#[template(path = "register/decisions/edit.html")]
pub(crate) struct DecisionEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub is_new: bool,
    /// The reference of the decision a new one replaces.
    pub replaces: Option<String>,
    /// The groups whose decisions the actor may record.
    pub groups: Vec<Choice>,
    pub states: Vec<Choice>,
    pub scopes: Vec<Choice>,
    pub scope_groups: Vec<Choice>,
    pub strategies: Vec<Choice>,
    pub meetings: Vec<Choice>,
    pub action: String,
    pub back: String,
}

pub(super) async fn new(visit: Visit, query: RawQuery) -> Answer {
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
    let mut db = visit.db().await?;
    if let Some(replaced) = replaced(&mut db, &visit.actor, &form).await? {
        form = copied(form, &replaced);
    }
    page(&edit_page(&mut db, visit, None, form).await?)
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
    Ok(Some(editable(db, actor, id).await?.0))
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

pub(super) async fn create(visit: Visit, raw: RawForm) -> Answer {
    policy::record_somewhere(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let mut meanwhile = false;
    let saved = async {
        let form = parsed(&mut tx, &raw).await?;
        let permit = policy::record(&visit.actor, form.form.group)?;
        let id = commands::record(&mut tx, &permit, &form).await?;
        let successor = known(&mut tx, &visit.actor, id).await?;
        if let Some(before) = form.form.supersedes {
            let before = known(&mut tx, &visit.actor, before).await?;
            let permit = policy::edit(&visit.actor, &before)?;
            match commands::supersede(&mut tx, &permit, &before, &successor).await {
                // It was replaced or taken back meanwhile: what was typed comes back.
                Err(SaveError::App(AppError::Conflict(_))) => {
                    meanwhile = true;
                    let before = known(&mut tx, &visit.actor, before.id).await?;
                    return Err(replaced_meanwhile(&before, &raw).into());
                }
                replaced => replaced?,
            };
        }
        Ok(successor)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(successor) => {
            let flash = Flash::success("decision-recorded").arg("code", successor.code);
            Ok(redirect(&urls::decision(successor.id), flash))
        }
        Err(Again { status, form }) => {
            let status = match meanwhile {
                true => StatusCode::CONFLICT,
                false => status,
            };
            let mut db = visit.db().await?;
            page_with(status, &edit_page(&mut db, visit, None, form).await?)
        }
    }
}

/// The form again, with all that was typed. What cannot be replaced any more is not named again.
fn replaced_meanwhile(before: &Decision, raw: &RawForm) -> FormState {
    let typed = FormState::typed(raw.to_vec());
    match before.state.next(DecisionEvent::Supersede) {
        Ok(_) => typed.refused("text", "decision-replaced-changed"),
        Err(_) => typed
            .without("supersedes")
            .refused("text", "decision-replaced-meanwhile"),
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<DecisionId>) -> Answer {
    let mut db = visit.db().await?;
    let (decision, _) = editable(&mut db, &visit.actor, id).await?;
    let form = forms::filled(&decision);
    page(&edit_page(&mut db, visit, Some(&decision), form).await?)
}

pub(super) async fn update(visit: Visit, Path(id): Path<DecisionId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (before, permit) = editable(&mut tx, &visit.actor, id).await?;
    // The deciding group and the state are not the form's to change.
    let raw = raw
        .fixed("group", before.group_id)
        .fixed("state", "")
        .fixed("supersedes", "");
    let saved = async {
        let form = parsed(&mut tx, &raw).await?;
        commands::update(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::decision(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = edit_page(&mut db, visit, Some(&before), form).await?;
            page_with(status, &template)
        }
    }
}

/// The form with the names of what it names.
async fn parsed(
    db: &mut PgConnection,
    raw: &[(String, String)],
) -> Result<CompleteForm, SaveError> {
    let form = forms::parse(raw)?;
    let named = queries::named(
        db,
        form.scope_group,
        form.scope_strategy,
        &form.measure_code,
        form.meeting,
    )
    .await?;
    Ok(forms::complete(form, named, raw)?)
}

/// The decision, where the actor may see it.
pub(super) async fn known(
    db: &mut PgConnection,
    actor: &Actor,
    id: DecisionId,
) -> Result<Decision> {
    let decision = queries::decision(db, id, &actor.reach(Right::TakeNotes)).await?;
    policy::read(actor, decision.group_id)?;
    Ok(decision)
}

/// The decision, for who may change it.
pub(super) async fn editable(
    db: &mut PgConnection,
    actor: &Actor,
    id: DecisionId,
) -> Result<(Decision, Permit<EditDecision, DecisionId>)> {
    let decision = known(db, actor, id).await?;
    let permit = policy::edit(actor, &decision)?;
    Ok((decision, permit))
}

/// The shell of a page below the register.
pub(super) fn within(shell: Shell, title: &str) -> Shell {
    let register = shell.t.t("register-title");
    shell
        .titled(Section::Register, title)
        .crumb(register, urls::decisions())
}

async fn edit_page(
    db: &mut PgConnection,
    visit: Visit,
    decision: Option<&Decision>,
    form: FormState,
) -> Result<DecisionEditPage> {
    let t = visit.shell.t;
    let replaces = match decision {
        None => replaced(db, &visit.actor, &form).await?,
        Some(_) => None,
    };
    let offers = queries::offers(db, form.value("meeting").parse().ok(), t.0).await?;
    let url = decision.map_or_else(urls::decisions, |d| urls::decision(d.id));
    let shell = match decision {
        Some(d) => within(visit.shell, &t.t("edit")).crumb(&d.code, url.clone()),
        None => within(visit.shell, &t.t("decision-new")),
    };
    let may = |offer: &&Offer| policy::record(&visit.actor, GroupId(offer.id)).is_ok();
    let groups = offers.iter().filter(|o| o.kind == "group").filter(may);
    Ok(DecisionEditPage {
        groups: groups.map(|o| Choice::new(o.id, o.label.clone())).collect(),
        scope_groups: choices(&offers, "group", t),
        strategies: choices(&offers, "strategy", t),
        meetings: choices(&offers, "meeting", t),
        states: [DecisionState::Taken, DecisionState::Proposed]
            .iter()
            .map(|state| Choice::new(state, t.word(state)))
            .collect(),
        scopes: Choice::words::<ScopeKind>(t),
        is_new: decision.is_none(),
        replaces: replaces.map(|d| d.code),
        action: url.clone(),
        back: url,
        shell,
        form,
    })
}

fn choices(offers: &[Offer], kind: &str, t: Translator) -> Vec<Choice> {
    let of_kind = offers.iter().filter(|offer| offer.kind == kind);
    let label = |offer: &Offer| match kind {
        // Titles of meetings, as somebody wrote them.
        "meeting" => offer.label.clone().or_written(t),
        _ => offer.label.clone(),
    };
    of_kind.map(|o| Choice::new(o.id, label(o))).collect()
}
