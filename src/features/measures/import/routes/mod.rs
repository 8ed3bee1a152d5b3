//! Handlers of the imports; the confirmation is a flow, since it may add organisations.

mod preview;
pub(super) mod steps;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::PgConnection;

use super::{
    commands,
    content::Content,
    example, forms,
    mapping::Mapping,
    model::{Import, ImportState},
    queries::{self, ImportRow},
    reading::{self, READ_TABLE},
};
use crate::{catalogue::routes::within, policy};
use kernel::{ids::ImportId, urls};
use platform::{
    errors::{AppError, Result},
    web::{
        Answer, ConfirmPage, Flash, Pager, RawQuery, Shell, Upload, Visit, download, page,
        page_with,
        places::{IMPORTS, Place},
        redirect_quietly, sent_list,
    },
    work::{self, WorkError},
};

/// Imports on one page of the list.
const LISTED: i64 = 50;

/// The upload, and the imports so far.
#[derive(Template)]
#[template(path = "measures/import/index.html")]
pub(crate) struct ImportIndexPage {
    pub shell: Shell,
    pub rows: Vec<ImportRow>,
    pub pager: Pager,
    /// Why the file just sent was refused.
    pub refused: Option<String>,
}

/// A refused row, in words.
#[derive(Debug)]
pub(crate) struct ShownRefusal {
    pub number: u32,
    pub code: String,
    /// Column and reason.
    pub reasons: Vec<(String, String)>,
}

/// An import that is being written, or over.
#[derive(Template)]
#[template(path = "measures/import/result.html")]
pub(crate) struct ResultPage {
    pub shell: Shell,
    pub import: Import,
    pub interrupted: bool,
    pub is_open: bool,
    /// Those not written.
    pub refused: Vec<ShownRefusal>,
}

impl ResultPage {
    fn is(&self, state: &str) -> bool {
        self.import.state.as_str() == state
    }

    fn refreshes(&self) -> bool {
        self.import.state == ImportState::Running && !self.interrupted
    }

    fn percent(&self) -> i32 {
        (self.import.rows_done * 100) / self.import.row_count.max(1)
    }
}

pub(super) async fn index(visit: Visit, query: RawQuery) -> Answer {
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

pub(super) async fn upload(visit: Visit, upload: Upload) -> Answer {
    let permit = policy::import(&visit.actor)?;
    let t = visit.shell.t;
    let refuse = async |visit: Visit, why: String| {
        let page = index_page(visit, 1, Some(why)).await?;
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    let sent = upload.read().await?;
    if sent.too_big {
        let page = index_page(visit, 1, Some(sent_list::too_big(t))).await?;
        return page_with(StatusCode::PAYLOAD_TOO_LARGE, &page);
    }
    let (name, bytes) = (sent.name, sent.file);
    if name.is_empty() && bytes.is_empty() {
        return refuse(visit, t.t("import-choose-file")).await;
    }
    let input = sent_list::spool(t.0, &bytes)?;
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
    let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    let mut tx = visit.begin().await?;
    let by = visit.actor.id;
    let mut mapping = table.mapping;
    // Where there are none yet, each that the file names is unknown.
    mapping.add_organisations = !queries::knows_organisations(&mut tx).await?;
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
    tx.lead_quietly(&urls::import(id)).await
}

pub(super) async fn show(visit: Visit, Path(id): Path<ImportId>, query: RawQuery) -> Answer {
    policy::import(&visit.actor)?;
    let import = stored(&mut *visit.db().await?, id).await?;
    let names_columns = import.state == ImportState::Uploaded
        || (import.state == ImportState::Mapped && !query.first("columns").is_empty());
    if names_columns {
        let form = forms::filled(import.mapping.as_ref().unwrap_or(&Mapping::default()));
        return page(&steps::columns_page(visit, import, form).await?);
    }
    if import.state == ImportState::Mapped {
        return preview::answer(visit, import, &query).await;
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

pub(super) async fn cancel(visit: Visit, Path(id): Path<ImportId>) -> Answer {
    let permit = policy::import_on(&visit.actor, id)?;
    let mut tx = visit.begin().await?;
    stored(&mut tx, id).await?;
    commands::cancel(&mut tx, &permit).await?;
    tx.lead_to(&urls::imports(), Flash::info("import-cancelled"))
        .await
}

/// Takes back what an import wrote; asked first.
pub(super) async fn undo(visit: Visit, Path(id): Path<ImportId>) -> Answer {
    let permit = policy::import_on(&visit.actor, id)?;
    let mut tx = visit.begin().await?;
    let import = stored(&mut tx, id).await?;
    let url = urls::import(id);
    if visit.asks() {
        // Nothing is there to take back: the import says how it ended.
        if !import.can_be_undone() {
            return Ok(redirect_quietly(&url));
        }
        let t = visit.shell.t;
        let shell = within(visit.shell, t.t("import-undo"))
            .crumb(t.t("imports-title"), urls::imports())
            .crumb(&import.file_name, &url);
        let question = t.t1("import-undo-question", "name", &import.file_name);
        let consequence = t.t("import-undo-consequence");
        return page(&ConfirmPage {
            leave: "back",
            ..ConfirmPage::new(shell, question, consequence, url)
        });
    }
    let done = commands::undo(&mut tx, &permit, &import).await?;
    match done {
        true => tx.lead_to(&url, Flash::success("import-undone")).await,
        false => tx.lead_quietly(&url).await,
    }
}

pub(crate) async fn example_csv(visit: Visit) -> Answer {
    policy::import(&visit.actor)?;
    let t = visit.shell.t;
    let name = t.t("import-example-name");
    download::csv(&name, example::file(t)?, visit.actor.id).await
}

pub(crate) async fn example_xlsx(visit: Visit) -> Answer {
    policy::import(&visit.actor)?;
    let t = visit.shell.t;
    let name = t.t("import-example-name");
    download::xlsx(&name, example::file(t)?, visit.actor.id).await
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
