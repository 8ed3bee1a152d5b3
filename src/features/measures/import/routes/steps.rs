//! Handlers of an import's steps: which table, which columns, what values stand for.

use askama::Template;
use axum::{extract::Path, http::StatusCode};

use super::{content, preview, stored, titled};
use crate::{
    import::{
        columns::Column,
        commands,
        content::Content,
        forms,
        mapping::{CodeFrom, Mapping},
        model::Import,
        source,
    },
    policy,
};
use kernel::{ids::ImportId, urls};
use platform::{
    errors::Result,
    sheets::header,
    web::{
        Again, Answer, Choice, FormState, RawForm, Save, Shell, Visit,
        form_state::FieldError,
        list_table::{self, Source},
        page_with, redirect_quietly,
    },
};

/// Which column is which.
#[derive(Template)]
#[template(path = "measures/import/columns.html")]
pub(crate) struct ColumnsPage {
    pub shell: Shell,
    pub import: Import,
    pub form: FormState,
    /// The file's headings with the first values under them.
    pub headings: Vec<Choice>,
    /// Those of them that nothing is taken from.
    pub rest: Vec<Choice>,
    /// Where codes come from without a column of their own.
    pub code_from: Vec<Choice>,
    pub source: Source,
}

impl ColumnsPage {
    fn columns(&self) -> &'static [Column] {
        Column::ALL
    }

    /// What is said at a column that was not recognised and that measures must have.
    fn hint(&self, column: &Column) -> String {
        let open = column.is_required() && self.form.value(column.as_str()).is_empty();
        if open {
            self.shell.t.t("import-column-unguessed")
        } else {
            String::new()
        }
    }
}

/// Another sheet, or another row of headings.
pub(crate) async fn table(visit: Visit, Path(id): Path<ImportId>, raw: RawForm) -> Answer {
    let permit = policy::import_on(&visit.actor, id)?;
    let import = stored(&mut *visit.db().await?, id).await?;
    let (content, place) = content(&visit, id).await?;
    let (sheet, row) = (
        raw.first("sheet").to_owned(),
        raw.first("header_row").to_owned(),
    );
    let before = import.mapping.clone().unwrap_or_default();
    let chosen = place.work(move || choose(content, (&sheet, &row), &before));
    let chosen = chosen.await?;
    drop(place);
    let Some((packed, rows, mapping)) = chosen.transpose()? else {
        let mut form = forms::filled(import.mapping.as_ref().unwrap_or(&Mapping::default()));
        form.refuse("sheet", FieldError::new("import-no-table"));
        let page = columns_page(visit, import, form).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let mut tx = visit.begin().await?;
    commands::choose(&mut tx, &permit, &packed, rows, &mapping).await?;
    tx.lead_quietly(&urls::import(id)).await
}

/// The table that is chosen, packed, with its rows and the guess of its columns; none where it has
/// no row of headings or nothing below.
fn choose(
    content: Content,
    (sheet, row): (&str, &str),
    before: &Mapping,
) -> Option<anyhow::Result<(Vec<u8>, usize, Mapping)>> {
    let index: usize = sheet.parse().unwrap_or(0);
    let name = (*content.sheets().get(index)?).to_owned();
    let header_row = match index.checked_sub(1) {
        None => row.parse().ok()?,
        Some(other) => header::best(&content.others.get(other)?.rows, &Mapping::score)?.0,
    };
    let chosen = content.instead(&name, header_row)?;
    if chosen.rows.is_empty() {
        return None;
    }
    let mapping = Mapping::guess_of(&chosen.headings, &chosen.rows).keeping(before);
    Some(
        chosen
            .pack()
            .map(|packed| (packed, chosen.rows.len(), mapping)),
    )
}

/// Which column is which.
pub(crate) async fn columns(visit: Visit, Path(id): Path<ImportId>, raw: RawForm) -> Answer {
    let permit = policy::import_on(&visit.actor, id)?;
    let import = stored(&mut *visit.db().await?, id).await?;
    let headings = content(&visit, id).await?.0.headings.len();
    let before = import.mapping.clone().unwrap_or_default();
    let mut tx = visit.begin().await?;
    let saved = async {
        let mapping = forms::parse(&raw, headings, &before)?;
        Ok(commands::map(&mut tx, &permit, &mapping).await?)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => Ok(redirect_quietly(&urls::import(id))),
        Err(Again { status, form }) => page_with(status, &columns_page(visit, import, form).await?),
    }
}

/// What values stand for that nobody knows.
pub(crate) async fn values(visit: Visit, Path(id): Path<ImportId>, raw: RawForm) -> Answer {
    let permit = policy::import_on(&visit.actor, id)?;
    let import = stored(&mut *visit.db().await?, id).await?;
    let before = import.mapping.clone().unwrap_or_default();
    let mut tx = visit.begin().await?;
    let saved = async {
        let mapping = forms::answers(&raw, &before)?;
        Ok(commands::map(&mut tx, &permit, &mapping).await?)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => Ok(redirect_quietly(&urls::import(id))),
        Err(Again { status, form }) => {
            page_with(status, &preview::values_page(visit, import, form).await?)
        }
    }
}

/// Which rows are left out, of those that were shown; leads back to them.
pub(crate) async fn rows(visit: Visit, Path(id): Path<ImportId>, raw: RawForm) -> Answer {
    let permit = policy::import_on(&visit.actor, id)?;
    let mut tx = visit.begin().await?;
    let import = stored(&mut tx, id).await?;
    let mapping = forms::rows(&raw, &import.mapping.unwrap_or_default());
    commands::map(&mut tx, &permit, &mapping).await?;
    let show = urls::encode(raw.first("show"));
    let back = format!("{}?show={show}&page={}", urls::import(id), raw.page());
    tx.lead_quietly(&back).await
}

pub(super) async fn columns_page(
    visit: Visit,
    import: Import,
    form: FormState,
) -> Result<ColumnsPage> {
    let (content, place) = content(&visit, import.id).await?;
    let t = visit.shell.t;
    let code_from = [CodeFrom::Number, CodeFrom::Title];
    let (headings, source) = place
        .work(move || (headings(&content), source::of(&content)))
        .await?;
    let mapping = import.mapping.clone().unwrap_or_default();
    let rest = headings.iter().enumerate();
    let rest = rest.filter(|(index, _)| !mapping.takes(*index));
    Ok(ColumnsPage {
        code_from: code_from
            .map(|from| Choice::new(from, t.word(from)))
            .to_vec(),
        rest: rest.map(|(_, choice)| choice.clone()).collect(),
        headings,
        source,
        shell: titled(visit.shell, &import),
        import,
        form,
    })
}

/// The columns of a table to choose from.
fn headings(content: &Content) -> Vec<Choice> {
    let rows = || content.rows.iter().map(|(_, cells)| cells.as_slice());
    list_table::headings(&content.headings, rows)
}
