//! Handlers of the catalogue.

use std::sync::Arc;

use axum::{
    Extension,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands,
    facets::{self, FacetCache, Facets},
    filter::Filter,
    forms, list,
    model::{Implementation, Measure},
    pages::{May, MeasureEditPage, MeasureIndexPage, MeasureShowPage},
    queries,
};
use crate::{
    features::measures::{
        panels,
        policy::{self, Visible},
    },
    kernel::{ids::MeasureId, urls},
    platform::{
        auth::{Actor, Right},
        errors::{AppError, Result, SaveError},
        history, markdown,
        web::{
            AppState, Choice, ConfirmPage, Flash, FormState, Pager, RawForm, RawQuery, Section,
            Shell, Visit, form_state::Conflict, page, page_with, redirect,
        },
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 50;

pub async fn index(
    State(app): State<AppState>,
    Extension(cache): Extension<FacetCache>,
    visit: Visit,
    query: RawQuery,
) -> Result<Response> {
    let visible = policy::visible(&visit.actor)?;
    let may = may(&visit.actor, &visible);
    let filter = Filter::read(&query.0, may.see_reviews);
    let today = visit.shell.today;
    let number = query.page();
    let mut db = app.db().await?;
    let (mut rows, stamp) = list::page(&mut db, &filter, &visible, today, number).await?;
    let key = format!("{visible:?} {} {today} {}", may.see_reviews, filter.key());
    let kept = stamp.and_then(|stamp| cache.get(&key, stamp, visit.actor.now));
    let facets: Arc<Facets> = match kept {
        Some(facets) => facets,
        None => {
            let counted = facets::count(&mut db, &filter, &visible, today, may.see_reviews).await?;
            let counted = Arc::new(counted);
            if let Some(stamp) = stamp {
                cache.put(key, counted.clone(), stamp, visit.actor.now);
            }
            counted
        }
    };
    let pager = Pager::new(number, facets.total, &urls::measures(), &filter.query());
    if rows.is_empty() && pager.page < number {
        // Beyond the end: the last page instead.
        (rows, _) = list::page(&mut db, &filter, &visible, today, pager.page).await?;
    }
    let title = visit.shell.t.t("measures-title");
    page(&MeasureIndexPage {
        shell: visit.shell.titled(Section::Measures, title),
        rows,
        filter,
        facets,
        pager,
        may,
    })
}

fn may(actor: &Actor, visible: &Visible) -> May {
    May {
        create: policy::create(actor).is_ok(),
        import: policy::import(actor).is_ok(),
        assign: policy::assign(actor).is_ok(),
        arbitrate: actor.can_anywhere(Right::Arbitrate),
        see_all: *visible == Visible::All,
        see_reviews: policy::sees_reviews(actor),
    }
}

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
) -> Result<Response> {
    policy::visible(&visit.actor)?;
    let mut db = app.db().await?;
    let measure = stored(&mut db, id).await?;
    policy::read(&visit.actor, &measure.head)?;
    let shell = within(visit.shell, &measure.head.code);
    let panels = panels::load(&mut db, &shell, &visit.actor, &measure.head).await?;
    let history = history::of(&mut db, id.into(), None, HISTORY_SHOWN).await?;
    page(&MeasureShowPage {
        may_edit: policy::edit(&visit.actor, &measure.head).is_ok(),
        may_archive: policy::import(&visit.actor).is_ok(),
        may_read_people: visit.actor.can_anywhere(Right::ReadPeople),
        description: markdown::render(&measure.description),
        shell,
        measure,
        panels,
        history,
    })
}

pub async fn new(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    policy::create(&visit.actor)?;
    let mut db = app.db().await?;
    page(&edit_page(&mut db, visit.shell, &visit.actor, None, forms::blank()).await?)
}

pub async fn create(State(app): State<AppState>, visit: Visit, raw: RawForm) -> Result<Response> {
    let permit = policy::create(&visit.actor)?;
    let may_assign = policy::assign(&visit.actor).ok();
    let state = match forms::parse(&raw) {
        Err(state) => state,
        Ok(form) => {
            let mut tx = app.begin().await?;
            match commands::create(&mut tx, &permit, may_assign.as_ref(), &form).await {
                Ok(id) => {
                    tx.commit().await?;
                    let flash = Flash::success("measure-created").arg("code", &form.code);
                    return Ok(redirect(&urls::measure(id), flash));
                }
                Err(error) => FormState::typed(raw.0).refused_by(error, forms::CONSTRAINTS)?,
            }
        }
    };
    let mut db = app.db().await?;
    let page = edit_page(&mut db, visit.shell, &visit.actor, None, state).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
) -> Result<Response> {
    policy::visible(&visit.actor)?;
    let mut db = app.db().await?;
    let measure = stored(&mut db, id).await?;
    policy::edit(&visit.actor, &measure.head)?;
    let form = forms::filled(&measure);
    page(&edit_page(&mut db, visit.shell, &visit.actor, Some(&measure), form).await?)
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
    raw: RawForm,
) -> Result<Response> {
    policy::visible(&visit.actor)?;
    let may_assign = policy::assign(&visit.actor).ok();
    let mut tx = app.begin().await?;
    let before = stored(&mut tx, id).await?;
    let permit = policy::edit(&visit.actor, &before.head)?;
    let (status, state) = match forms::parse(&raw) {
        Err(state) => (StatusCode::UNPROCESSABLE_ENTITY, state),
        Ok(form) => {
            let done = commands::update(&mut tx, &permit, may_assign.as_ref(), &before, &form);
            match done.await {
                Ok(()) => {
                    tx.commit().await?;
                    return Ok(redirect(&urls::measure(id), Flash::success("saved")));
                }
                Err(SaveError::Stale) => {
                    let last = history::last_change(&mut tx, id.into()).await?;
                    let (by, at) = last.unwrap_or_default();
                    let mut stored = forms::filled(&before);
                    if may_assign.is_none() {
                        stored = forms::without_assignment(stored);
                    }
                    let merge = FormState::typed(raw.0).merging(&stored, Conflict { by, at });
                    (StatusCode::CONFLICT, merge)
                }
                Err(error) => {
                    let typed = FormState::typed(raw.0);
                    (
                        StatusCode::UNPROCESSABLE_ENTITY,
                        typed.refused_by(error, forms::CONSTRAINTS)?,
                    )
                }
            }
        }
    };
    drop(tx);
    let mut db = app.db().await?;
    let page = edit_page(&mut db, visit.shell, &visit.actor, Some(&before), state).await?;
    page_with(status, &page)
}

pub async fn confirm_archive(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
) -> Result<Response> {
    policy::import(&visit.actor)?;
    let measure = stored(&mut *app.db().await?, id).await?;
    let t = visit.shell.t;
    page(&ConfirmPage {
        question: t.t1("measure-archive-question", "name", &measure.head.code),
        consequence: t.t("measure-archive-consequence"),
        button: t.t("archive"),
        action: format!("{}/archive", urls::measure(id)),
        back: urls::measure(id),
        shell: within(visit.shell, &t.t("archive")).crumb(measure.head.code, urls::measure(id)),
    })
}

pub async fn archive(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
) -> Result<Response> {
    set_archived(app, visit, id, true).await
}

pub async fn restore(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
) -> Result<Response> {
    set_archived(app, visit, id, false).await
}

async fn set_archived(
    app: AppState,
    visit: Visit,
    id: MeasureId,
    archived: bool,
) -> Result<Response> {
    let permit = policy::import(&visit.actor)?;
    let mut tx = app.begin().await?;
    let measure = stored(&mut tx, id).await?;
    commands::set_archived(&mut tx, &permit, id, archived).await?;
    tx.commit().await?;
    let key = if archived { "archived" } else { "restored" };
    let flash = Flash::success(key).arg("name", measure.head.code);
    Ok(redirect(&urls::measure(id), flash))
}

async fn stored(db: &mut PgConnection, id: MeasureId) -> Result<Measure> {
    queries::measure(db, id).await?.ok_or(AppError::NotFound)
}

/// The shell of a page within the catalogue.
pub fn within(shell: Shell, title: &str) -> Shell {
    let measures = shell.t.t("measures-title");
    shell
        .titled(Section::Measures, title)
        .crumb(measures, urls::measures())
}

async fn edit_page(
    db: &mut PgConnection,
    shell: Shell,
    actor: &Actor,
    measure: Option<&Measure>,
    form: FormState,
) -> Result<MeasureEditPage> {
    let offers = queries::offers(db, measure, true).await?;
    let t = shell.t;
    let (shell, url) = match measure {
        Some(measure) => {
            let url = urls::measure(measure.head.id);
            (
                within(shell, &t.t("edit")).crumb(&measure.head.code, &url),
                url,
            )
        }
        None => (within(shell, &t.t("measure-new")), urls::measures()),
    };
    Ok(MeasureEditPage {
        shell,
        form,
        offers,
        implementations: Choice::words::<Implementation>(t),
        may_assign: policy::assign(actor).is_ok(),
        action: url.clone(),
        back: url,
    })
}
