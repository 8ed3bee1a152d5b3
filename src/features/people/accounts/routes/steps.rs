//! A file of people, step by step: which table is meant, which column is which, what values stand for
//! that nobody knows; then its lines, as if they had been pasted. Nothing is written.

use axum::http::StatusCode;

use crate::accounts::{
    bulk,
    file::{self, READ_PEOPLE, Read},
    lines::{self, Column},
    queries, rest,
    values::{self, Unknown},
};
use crate::persons::policy;
use kernel::{text_enum::TextEnum as _, urls};
use platform::{
    auth::Role,
    errors::{AppError, Result},
    i18n::Translator,
    web::{
        Answer, FormState, RawForm, Section, Shell, Upload, Visit,
        form_state::FieldError,
        list_table::{Ask, ColumnsPage, Kept, ListTable, TABLE, ValuesPage},
        page, page_with,
        sent_list::{self, Refused},
    },
};

/// Reads a file that was sent: where it says what is known, its lines; else what is to be said first.
pub(crate) async fn from_file(visit: Visit, upload: Upload) -> Answer {
    policy::create(&visit.actor)?;
    let t = visit.shell.t;
    let read = sent_list::read(&READ_PEOPLE, upload, visit.actor.id, t).await?;
    let read: Read = match read {
        Ok(read) => read,
        Err(why) => return bulk::refused(visit, why).await,
    };
    let Some(table) = read.table.as_deref().and_then(ListTable::unpack) else {
        return bulk::of_file(visit, read, Kept::new()).await;
    };
    let columns = file::columns(table.head(), &[]);
    let is_unknown = columns.iter().all(Option::is_none);
    if is_unknown && lines::read(&read.text).iter().all(lines::Line::is_wrong) {
        return page(&columns_page(visit.shell, &table, Kept::new())?);
    }
    let unknown = unknown(&visit, &table).await?;
    match unknown.is_none() {
        true => bulk::of_file(visit, read, Kept::new()).await,
        false => page(&values_page(visit, &table, &unknown, Kept::new()).await?),
    }
}

/// One step: shows which column is which (`step=show`), takes another table (`table`), says which column
/// is which (`columns`) or what values stand for (`values`).
pub(crate) async fn step(visit: Visit, raw: RawForm) -> Answer {
    policy::create(&visit.actor)?;
    let Some(mut table) = ListTable::unpack(raw.first(TABLE)) else {
        let why = visit.shell.t.t("import-choose-file");
        return bulk::refused(visit, Refused::wrong(why)).await;
    };
    let kept = rest::kept(|name| raw.first(name));
    match raw.first("step") {
        "table" => {
            let chosen = table.choose(raw.first("sheet"), raw.first("header_row"), &lines::score);
            let template = columns_page(visit.shell, &table, kept)?;
            match chosen {
                true => page(&template),
                false => refused(template, None),
            }
        }
        "columns" => match table.columns_said(&raw, &asks(visit.shell.t)) {
            Ok(said) => {
                table.columns = said;
                let unknown = unknown(&visit, &table).await?;
                match unknown.is_none() {
                    true => lines_of(visit, &table, kept).await,
                    false => page(&values_page(visit, &table, &unknown, kept).await?),
                }
            }
            Err(form) => refused(columns_page(visit.shell, &table, kept)?, Some(form)),
        },
        "values" => {
            let form = FormState::typed(raw.0.clone());
            if table.say(&form, values::may) {
                return lines_of(visit, &table, kept).await;
            }
            let unknown = unknown(&visit, &table).await?;
            let mut template = values_page(visit, &table, &unknown, kept).await?;
            template.form = form.refused("to", "error-choose");
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
        }
        _ => {
            // What was chosen on the way is not lost by it.
            table.say(&FormState::typed(raw.0.clone()), values::may);
            page(&columns_page(visit.shell, &table, kept)?)
        }
    }
}

/// The page of columns with what is wrong: with the form, or else with the table that was chosen.
fn refused(template: ColumnsPage, form: Option<FormState>) -> Answer {
    let form = form.unwrap_or_else(|| {
        let mut form = template.form.clone();
        form.refuse("sheet", FieldError::new("import-no-table"));
        form
    });
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template.with(form))
}

/// The lines of a table.
async fn lines_of(visit: Visit, table: &ListTable, kept: Kept) -> Answer {
    let t = visit.shell.t;
    let read = Read::of(table, &|column| t.word(column)).map_err(AppError::internal)?;
    bulk::of_file(visit, read, kept).await
}

/// What a table has that nobody knows.
async fn unknown(visit: &Visit, table: &ListTable) -> Result<Unknown> {
    let columns = file::columns(table.head(), &table.columns);
    let codes = values::codes(table, &columns);
    let known = queries::places(&mut *visit.db().await?, &codes).await?;
    Ok(Unknown::of(table, &columns, &known))
}

/// What columns are asked for.
fn asks(t: Translator) -> Vec<Ask> {
    let ask = |column: &Column| Ask {
        word: column.as_str(),
        label: t.word(column),
        required: *column == Column::Email,
    };
    Column::ALL.iter().map(ask).collect()
}

fn titled(shell: Shell) -> Shell {
    let t = shell.t;
    shell
        .titled(Section::People, t.t("invite-title"))
        .crumb(t.t("people-title"), urls::people())
}

fn addresses() -> (String, String) {
    (urls::people_invite_table(), urls::people_invite())
}

fn columns_page(shell: Shell, table: &ListTable, kept: Kept) -> Result<ColumnsPage> {
    let columns = file::columns(table.head(), &table.columns);
    let takes = |at: usize| columns.get(at).copied().flatten().is_some();
    let asks = asks(shell.t);
    let template = ColumnsPage::new(titled(shell), addresses(), table, asks, takes);
    let mut template = template.map_err(AppError::internal)?;
    template.kept = kept;
    let chosen = Column::ALL.iter().filter_map(|held| {
        let at = columns.iter().position(|column| *column == Some(*held))?;
        Some((held.as_str(), at))
    });
    Ok(template.filled(&chosen.collect::<Vec<_>>()))
}

async fn values_page(
    visit: Visit,
    table: &ListTable,
    unknown: &Unknown,
    kept: Kept,
) -> Result<ValuesPage> {
    let t = visit.shell.t;
    let places = match unknown.asks_places() {
        true => queries::all_places(&mut *visit.db().await?, t.0).await?,
        false => Vec::new(),
    };
    let roles = bulk::role_choices(&visit.shell).into_iter();
    let roles: Vec<Role> = roles
        .filter_map(|choice| Role::from_word(&choice.value))
        .collect();
    let (action, back) = addresses();
    Ok(ValuesPage {
        shell: titled(visit.shell),
        form: FormState::blank(),
        action,
        back,
        table: table.pack().map_err(AppError::internal)?,
        kept,
        kinds: unknown.asked(table, &roles, &places, t),
    })
}
