//! Handlers of the bilaterals' pages.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands,
    forms::{self, Bulk, Ticked},
    model::{Bilateral, BilateralState},
    pages::{BilateralEditPage, BilateralIndexPage, BilateralShowPage, Subject},
    policy,
    queries::{self, BilateralFilter},
};
use crate::{
    features::measures::head::{self, MeasureHead},
    kernel::{
        ids::{BilateralId, MeasureId, OrganisationId},
        urls,
    },
    platform::{
        auth::Actor,
        errors::{AppError, Result, SaveError},
        web::{
            AppState, Choice, Flash, FormState, Pager, RawForm, RawQuery, Section, Shell, Visit,
            form_state::Conflict, page, page_with, paging::PAGE_SIZE, redirect,
        },
    },
};

/// Subjects on one administration's page.
const SUBJECTS: i64 = 300;

fn filter_of(query: &RawQuery) -> (BilateralFilter, String) {
    let filter = BilateralFilter {
        group: query.parsed("group"),
        state: query.parsed("state"),
        contact: query.parsed("contact"),
    };
    let mut kept = form_urlencoded::Serializer::new(String::new());
    for name in ["group", "state", "contact"] {
        if !query.first(name).is_empty() {
            kept.append_pair(name, query.first(name));
        }
    }
    (filter, kept.finish())
}

pub async fn index(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    policy::read(&visit.actor)?;
    let (filter, kept) = filter_of(&query);
    let number = query.parsed("page").unwrap_or(1).max(1);
    let mut db = app.db().await?;
    let offset = (number - 1) * PAGE_SIZE;
    let rows = queries::by_administration(&mut db, &filter, PAGE_SIZE, offset).await?;
    let offers = queries::filter_offers(&mut db).await?;
    let total = rows.first().map_or(0, |row| row.total);
    let title = visit.shell.t.t("bilaterals-title");
    page(&BilateralIndexPage {
        shell: visit.shell.titled(Section::Bilaterals, title),
        rows,
        filter,
        offers,
        states: BilateralState::ALL,
        pager: Pager::new(number, total, &urls::bilaterals(), &kept),
        kept: if kept.is_empty() {
            kept
        } else {
            format!("?{kept}")
        },
    })
}

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<OrganisationId>,
    query: RawQuery,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut db = app.db().await?;
    page(&show_page(&mut db, visit, id, &query, FormState::blank()).await?)
}

async fn show_page(
    db: &mut PgConnection,
    visit: Visit,
    id: OrganisationId,
    query: &RawQuery,
    form: FormState,
) -> Result<BilateralShowPage> {
    let (filter, kept) = filter_of(query);
    let administration = queries::administration(db, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let rows = queries::subjects(db, id, &filter, SUBJECTS).await?;
    let offers = queries::filter_offers(db).await?;
    let actor = &visit.actor;
    let subjects = rows
        .into_iter()
        .map(|row| {
            let may_edit = policy::edit_at(actor, row.group_id, row.pilot_id).is_ok();
            Subject::new(row, may_edit)
        })
        .collect();
    let url = urls::bilaterals_with(id);
    Ok(BilateralShowPage {
        action: if kept.is_empty() {
            url
        } else {
            format!("{url}?{kept}")
        },
        shell: within(visit.shell, &administration.name),
        administration,
        subjects,
        filter,
        offers,
        states: BilateralState::ALL,
        stale: false,
        form,
    })
}

pub async fn bulk(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<OrganisationId>,
    query: RawQuery,
    raw: RawForm,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    if !policy::edits_somewhere(&visit.actor) {
        return Err(AppError::Forbidden);
    }
    let mut tx = app.begin().await?;
    let asked = match forms::parse_bulk(&raw, app.clock.today()) {
        Ok(asked) => asked,
        Err(state) => {
            let template = show_page(&mut tx, visit, id, &query, state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let (filter, _) = filter_of(&query);
    let rows = queries::subjects(&mut tx, id, &filter, SUBJECTS).await?;
    let stored = queries::of(&mut tx, None, Some(id), None).await?;
    let actor = visit.actor.clone();
    let permit_of = |row: &queries::SubjectRow| policy::edit_at(&actor, row.group_id, row.pilot_id);
    let outcome = match &asked {
        Bulk::Plan { on } => {
            let mut planned = 0;
            for row in &rows {
                let Some(before) = stored.iter().find(|b| b.id == row.id) else {
                    continue;
                };
                // Of all groups' subjects, one plans those one may.
                if let Ok(permit) = permit_of(row)
                    && commands::plan(&mut tx, &permit, before, *on).await?
                {
                    planned += 1;
                }
            }
            Ok(Flash::success("bilaterals-planned").arg("count", planned))
        }
        Bulk::Hold { ticked, on, result } => {
            hold_all(&mut tx, &actor, &rows, &stored, ticked, (*on, result)).await
        }
    };
    match outcome {
        Ok(flash) => {
            tx.commit().await?;
            let (_, kept) = filter_of(&query);
            let url = urls::bilaterals_with(id);
            // A filter by state would hide what was just done.
            let url = if filter.state.is_some() || kept.is_empty() {
                url
            } else {
                format!("{url}?{kept}")
            };
            Ok(redirect(&url, flash))
        }
        Err(SaveError::Stale) => {
            drop(tx);
            let mut db = app.db().await?;
            let mut template =
                show_page(&mut db, visit, id, &query, FormState::typed(raw.0)).await?;
            template.stale = true;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => Err(error.into()),
    }
}

async fn hold_all(
    tx: &mut PgConnection,
    actor: &Actor,
    rows: &[queries::SubjectRow],
    stored: &[Bilateral],
    ticked: &[Ticked],
    (on, result): (chrono::NaiveDate, &str),
) -> Result<Flash, SaveError> {
    for tick in ticked {
        let row = rows.iter().find(|row| row.id == tick.id);
        let before = stored.iter().find(|b| b.id == tick.id);
        let (Some(row), Some(before)) = (row, before) else {
            return Err(SaveError::Stale);
        };
        let permit = policy::edit_at(actor, row.group_id, row.pilot_id)?;
        commands::hold(tx, &permit, before, *tick, on, result).await?;
    }
    Ok(Flash::success("bilaterals-held").arg("count", ticked.len()))
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path((measure, id)): Path<(MeasureId, BilateralId)>,
    query: RawQuery,
) -> Result<Response> {
    let mut db = app.db().await?;
    let (measure, bilateral) = stored(&mut db, &visit.actor, measure, id).await?;
    policy::edit(&visit.actor, &measure)?;
    let form = forms::filled(&bilateral).with("from", query.first("from"));
    page(&edit_page(&mut db, visit.shell, measure, bilateral, form).await?)
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path((measure, id)): Path<(MeasureId, BilateralId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let (measure, before) = stored(&mut tx, &visit.actor, measure, id).await?;
    let permit = policy::edit(&visit.actor, &measure)?;
    if measure.archived_at.is_some() {
        return Err(AppError::Conflict("step-wrong-state"));
    }
    let back = back_url(&measure, &before, raw.first("from"));
    // A second click of the same button finds just what it wants stored.
    if let Ok(form) = forms::parse(&raw, before.state, app.clock.today())
        && form.version != before.version
        && form.is(&before)
    {
        return Ok(redirect(&back, Flash::success("saved")));
    }
    let stale = raw.first("version") != before.version.to_string();
    let parsed = forms::parse(&raw, before.state, app.clock.today());
    let form = match parsed {
        Ok(form) => form,
        Err(state) if stale => {
            let template = merge_page(&mut tx, visit.shell, measure, before, state).await?;
            return page_with(StatusCode::CONFLICT, &template);
        }
        Err(state) => {
            let template = edit_page(&mut tx, visit.shell, measure, before, state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    match commands::update(&mut tx, &permit, &before, &form).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(redirect(&back, Flash::success("saved")))
        }
        Err(SaveError::Stale) => {
            let state = FormState::typed(raw.0);
            let template = merge_page(&mut tx, visit.shell, measure, before, state).await?;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => {
            drop(tx);
            let state = FormState::typed(raw.0).refused_by(error, forms::CONSTRAINTS)?;
            let mut db = app.db().await?;
            let template = edit_page(&mut db, visit.shell, measure, before, state).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
        }
    }
}

async fn merge_page(
    db: &mut PgConnection,
    shell: Shell,
    measure: MeasureHead,
    stored: Bilateral,
    typed: FormState,
) -> Result<BilateralEditPage> {
    let (by, at) = queries::last_saved(db, &stored).await?.unwrap_or_default();
    let theirs = forms::filled(&stored).with("from", typed.value("from"));
    let form = typed.merging(&theirs, Conflict { by, at });
    edit_page(db, shell, measure, stored, form).await
}

async fn stored(
    db: &mut PgConnection,
    actor: &Actor,
    measure: MeasureId,
    id: BilateralId,
) -> Result<(MeasureHead, Bilateral)> {
    let head = head::head(db, measure).await?.ok_or(AppError::NotFound)?;
    crate::features::measures::policy::read_review(actor, &head)?;
    let found = queries::of(db, Some(measure), None, Some(id)).await?;
    let bilateral = found.into_iter().next().ok_or(AppError::NotFound)?;
    Ok((head, bilateral))
}

/// Back to where the form was opened: the administration's page, or the measure's.
fn back_url(measure: &MeasureHead, bilateral: &Bilateral, from: &str) -> String {
    match from {
        "bilaterals" => urls::bilaterals_with(bilateral.organisation_id),
        "review" => urls::review(measure.id),
        _ => measure.url(),
    }
}

fn within(shell: Shell, title: &str) -> Shell {
    let bilaterals = shell.t.t("bilaterals-title");
    shell
        .titled(Section::Bilaterals, title)
        .crumb(bilaterals, urls::bilaterals())
}

async fn edit_page(
    db: &mut PgConnection,
    shell: Shell,
    measure: MeasureHead,
    bilateral: Bilateral,
    form: FormState,
) -> Result<BilateralEditPage> {
    let contacts = queries::contacts(db, measure.id, bilateral.contact_id).await?;
    let states = Choice::explained_words::<BilateralState>(shell.t);
    let possible = |choice: &Choice| {
        let to = choice.value.parse::<BilateralState>();
        to.is_ok_and(|to| bilateral.state.may_become(to))
    };
    let title = shell
        .t
        .t1("bilateral-title", "name", &bilateral.organisation);
    Ok(BilateralEditPage {
        action: format!("{}/bilaterals/{}", measure.url(), bilateral.id),
        back: back_url(&measure, &bilateral, form.value("from")),
        shell: within(shell, &title).crumb(
            &bilateral.organisation,
            urls::bilaterals_with(bilateral.organisation_id),
        ),
        states: states.into_iter().filter(possible).collect(),
        contacts: contacts
            .into_iter()
            .map(|(id, name)| Choice::new(id, name))
            .collect(),
        measure,
        bilateral,
        form,
    })
}
