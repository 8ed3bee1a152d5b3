//! Handlers of the imports; the confirmation is a flow, since it may add organisations.

use axum::{extract::Path, http::StatusCode, response::Response};
use sqlx::PgConnection;

use super::{
    columns::Mapping,
    commands,
    content::Content,
    example, forms,
    model::{Import, ImportState},
    pages::{ColumnsPage, ImportIndexPage, PreviewPage, ResultPage, ShownRefusal, ShownRow},
    plan, queries,
    reading::{self, READ_TABLE},
    verdict::Verdict,
};
use crate::{catalogue::routes::within, policy};
use kernel::{ids::ImportId, urls};
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    sheets::{Limits, SheetError},
    web::{
        Again, Choice, Flash, FormState, Pager, RawForm, RawQuery, Save, Shell, Upload, Visit,
        download, page, page_with,
        paging::PAGE_SIZE,
        places::{IMPORTS, Place},
        redirect, redirect_quietly,
    },
    work::{self, WorkError},
};

/// Imports on one page of the list.
const LISTED: i64 = 50;

pub async fn index(visit: Visit, query: RawQuery) -> Result<Response> {
    policy::import(&visit.actor)?;
    page(&index_page(visit, query.page(), None).await?)
}

async fn index_page(visit: Visit, number: i64, refused: Option<String>) -> Result<ImportIndexPage> {
    let mut db = visit.db().await?;
    let rows = queries::imports(&mut db, LISTED, (number - 1) * LISTED).await?;
    let total = rows.first().map_or(0, |row| row.total);
    let title = visit.shell.t.t("imports-title");
    Ok(ImportIndexPage {
        pager: Pager::sized(number, total, LISTED, &urls::imports(), ""),
        shell: within(visit.shell, &title),
        rows,
        refused,
    })
}

pub async fn upload(visit: Visit, upload: Upload) -> Result<Response> {
    let permit = policy::import(&visit.actor)?;
    let t = visit.shell.t;
    let refuse = async |visit: Visit, why: String| {
        let page = index_page(visit, 1, Some(why)).await?;
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    let sent = upload.read().await?;
    if sent.too_big {
        let page = index_page(visit, 1, Some(too_big(t))).await?;
        return page_with(StatusCode::PAYLOAD_TOO_LARGE, &page);
    }
    let (name, bytes) = (sent.name, sent.file);
    if name.is_empty() && bytes.is_empty() {
        return refuse(visit, t.t("import-choose-file")).await;
    }
    let input = reading::spool(t.0, &bytes)?;
    drop(bytes);
    let read = match work::run(&READ_TABLE, visit.actor.id, input).await {
        Err(WorkError::Ended(..)) => return refuse(visit, t.t("import-too-heavy")).await,
        read => reading::read(read?)?,
    };
    let table = match read {
        Ok(table) if table.rows == 0 => return refuse(visit, t.t("import-no-rows")).await,
        Ok(table) => table,
        Err(why) => {
            tracing::info!(why, "a file was refused");
            return refuse(visit, why).await;
        }
    };
    let mapping = Mapping::guess(&table.headings);
    let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    let mut tx = visit.begin().await?;
    let by = visit.actor.id;
    let id = commands::upload(
        &mut tx,
        &permit,
        by,
        &name,
        &table.packed,
        table.rows,
        &mapping,
    )
    .await?;
    tx.commit().await?;
    Ok(redirect_quietly(&urls::import(id)))
}

fn too_big(t: Translator) -> String {
    let error = SheetError::FileTooBig {
        megabytes: Limits::default().file >> 20,
    };
    t.with(error.key(), &error.args())
}

pub async fn show(visit: Visit, Path(id): Path<ImportId>, query: RawQuery) -> Result<Response> {
    policy::import(&visit.actor)?;
    let import = stored(&mut *visit.db().await?, id).await?;
    let names_columns = import.state == ImportState::Uploaded
        || (import.state == ImportState::Mapped && !query.first("columns").is_empty());
    if names_columns {
        let form = forms::filled(import.mapping.as_ref().unwrap_or(&Mapping::default()));
        return page(&columns_page(visit, import, form).await?);
    }
    if import.state == ImportState::Mapped {
        return page(&preview(visit, import, &query).await?);
    }
    let t = visit.shell.t;
    let refused = import.summary.iter().flat_map(|s| &s.refused).map(|row| {
        let reasons = row
            .reasons
            .iter()
            .map(|r| (t.word(r.column), r.text(t)))
            .collect();
        ShownRefusal {
            number: row.number,
            code: row.code.clone(),
            reasons,
        }
    });
    page(&ResultPage {
        refused: refused.collect(),
        interrupted: import.is_interrupted(&visit.actor.now),
        is_open: import.is_open(&visit.actor.now),
        shell: titled(visit.shell, &import),
        import,
    })
}

pub async fn map(visit: Visit, Path(id): Path<ImportId>, raw: RawForm) -> Result<Response> {
    let permit = policy::import_on(&visit.actor, id)?;
    let import = stored(&mut *visit.db().await?, id).await?;
    let headings = content(&visit, id).await?.0.headings.len();
    let mut tx = visit.begin().await?;
    let saved = async {
        let mapping = forms::parse(&raw, headings)?;
        Ok(commands::map(&mut tx, &permit, &mapping).await?)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => Ok(redirect_quietly(&urls::import(id))),
        Err(Again { status, form }) => page_with(status, &columns_page(visit, import, form).await?),
    }
}

pub async fn cancel(visit: Visit, Path(id): Path<ImportId>) -> Result<Response> {
    let permit = policy::import_on(&visit.actor, id)?;
    let mut tx = visit.begin().await?;
    stored(&mut tx, id).await?;
    commands::cancel(&mut tx, &permit).await?;
    tx.commit().await?;
    Ok(redirect(&urls::imports(), Flash::info("import-cancelled")))
}

pub(crate) async fn example_csv(visit: Visit) -> Result<Response> {
    policy::import(&visit.actor)?;
    let t = visit.shell.t;
    let name = t.t("import-example-name");
    download::csv(&name, example::file(t)?, visit.actor.id).await
}

pub(crate) async fn example_xlsx(visit: Visit) -> Result<Response> {
    policy::import(&visit.actor)?;
    let t = visit.shell.t;
    let name = t.t("import-example-name");
    download::xlsx(&name, example::file(t)?, visit.actor.id).await
}

async fn columns_page(visit: Visit, import: Import, form: FormState) -> Result<ColumnsPage> {
    let (content, place) = content(&visit, import.id).await?;
    Ok(ColumnsPage {
        headings: place.work(move || headings(&content)).await?,
        shell: titled(visit.shell, &import),
        import,
        form,
    })
}

/// The columns of a table to choose from, each with its first values.
fn headings(content: &Content) -> Vec<Choice> {
    let sample = |index: usize| {
        let cells = content
            .rows
            .iter()
            .filter_map(|(_, cells)| cells.get(index));
        let cells = cells.map(|c| c.trim()).filter(|c| !c.is_empty()).take(2);
        cells
            .map(|c| c.chars().take(24).collect::<String>())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let headings = content.headings.iter().enumerate().map(|(index, heading)| {
        let heading: String = heading.trim().chars().take(60).collect();
        Choice::new(
            index,
            format!("{} – {heading} ({})", index + 1, sample(index)),
        )
    });
    headings.collect()
}

async fn preview(visit: Visit, import: Import, query: &RawQuery) -> Result<PreviewPage> {
    let (content, place) = content(&visit, import.id).await?;
    let mapping = import.mapping.clone().unwrap_or_default();
    let adds_organisations = mapping.add_organisations;
    let codes = plan::codes(&content, &mapping);
    let lookup = queries::lookup(&mut *visit.db().await?, &codes, false).await?;
    let planned = place.work(move || plan::plan(&content, &mapping, &lookup));
    let plan = planned.await?;
    let show = query.first("show");
    let shown: Vec<_> = plan
        .rows
        .iter()
        .filter(|row| {
            matches!(
                (show, &row.verdict),
                ("added", Verdict::Add(_))
                    | ("changed", Verdict::Change(..))
                    | ("left", Verdict::Leave)
                    | ("refused", Verdict::Refuse(_))
            ) || !["added", "changed", "left", "refused"].contains(&show)
        })
        .collect();
    let kept = if show.is_empty() {
        String::new()
    } else {
        format!("show={}", urls::encode(show))
    };
    let total = i64::try_from(shown.len()).unwrap_or(0);
    let pager = Pager::new(query.page(), total, &urls::import(import.id), &kept);
    let first = usize::try_from(pager.offset()).unwrap_or(0);
    let size = usize::try_from(PAGE_SIZE).unwrap_or(0);
    let rows = shown
        .into_iter()
        .skip(first)
        .take(size)
        .map(|row| ShownRow::of(row, &visit.shell));
    let rows = rows.collect();
    Ok(PreviewPage {
        counts: plan.counts(),
        show: show.to_owned(),
        rows,
        missing_count: plan.missing_organisations.len(),
        missing: plan.missing_organisations.into_iter().take(50).collect(),
        adds_organisations,
        pager,
        shell: titled(visit.shell, &import),
        import,
    })
}

async fn stored(db: &mut PgConnection, id: ImportId) -> Result<Import> {
    queries::import(db, id).await?.ok_or(AppError::NotFound)
}

/// The table of an import, and the place it has as long as it is in memory.
async fn content(visit: &Visit, id: ImportId) -> Result<(Content, Place)> {
    let place = IMPORTS.take().await?;
    let packed = queries::content(&mut *visit.db().await?, id).await?;
    let packed = packed.ok_or(AppError::Conflict("import-not-open"))?;
    let content = place.work(move || Content::unpack(&packed)).await??;
    Ok((content, place))
}

fn titled(shell: Shell, import: &Import) -> Shell {
    let imports = shell.t.t("imports-title");
    within(shell, &import.file_name).crumb(imports, urls::imports())
}
