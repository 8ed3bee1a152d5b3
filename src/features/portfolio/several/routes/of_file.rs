//! Handlers of a file or a pasted list: where it says what is known, its lines; else which table is meant
//! and which column is which. Nothing is written.

use axum::http::StatusCode;
use sqlx::PgConnection;

use crate::policy;
use crate::several::{
    file::{Line, Read},
    forms,
    kind::Kind,
    lists::{MARK, NAME, NAME_NL},
    queries,
    routes::{PASTED, several_page, titled},
};
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    web::{
        Answer, FormState, RawForm, Shell, Upload, Visit,
        form_state::FieldError,
        list_table::{Ask, ColumnsPage, ListTable, TABLE, field},
        page, page_with,
        sent_list::{self, Refused},
    },
};

pub(crate) async fn groups(visit: Visit, upload: Upload) -> Answer {
    of_file(visit, upload, Kind::Groups).await
}

pub(crate) async fn strategies(visit: Visit, upload: Upload) -> Answer {
    of_file(visit, upload, Kind::Strategies).await
}

pub(crate) async fn groups_table(visit: Visit, raw: RawForm) -> Answer {
    step(visit, raw, Kind::Groups).await
}

pub(crate) async fn strategies_table(visit: Visit, raw: RawForm) -> Answer {
    step(visit, raw, Kind::Strategies).await
}

/// What a file or a pasted list says as lines of the form.
async fn of_file(visit: Visit, upload: Upload, kind: Kind) -> Answer {
    policy::create(&visit.actor)?;
    let t = visit.shell.t;
    let mut sent = upload.read().await?;
    let pasted = sent.field(PASTED).to_owned();
    let is_file = !sent.file.is_empty();
    if !is_file && pasted.trim().is_empty() && !sent.too_big {
        let why = Refused::wrong(t.t("several-file-none"));
        return refused(visit, kind, pasted, why).await;
    }
    if !is_file {
        sent.file = pasted.clone().into();
    }
    let read: Read = match sent_list::read_sent(kind.job(), sent, visit.actor.id, t).await? {
        Ok(read) => read,
        Err(why) => return refused(visit, kind, pasted, why).await,
    };
    match read.table.as_deref().and_then(ListTable::unpack) {
        Some(table) if is_file && read.lines.is_empty() => {
            without_names(columns_page(visit.shell, kind, &table)?, kind)
        }
        _ => lines(visit, kind, read, pasted).await,
    }
}

/// One step: shows which column is which (`step=show`), takes another table (`table`), or says which
/// column is which (`columns`).
async fn step(visit: Visit, raw: RawForm, kind: Kind) -> Answer {
    policy::create(&visit.actor)?;
    let Some(mut table) = ListTable::unpack(raw.first(TABLE)) else {
        let why = Refused::wrong(visit.shell.t.t("import-choose-file"));
        return refused(visit, kind, String::new(), why).await;
    };
    let list = kind.columns();
    match raw.first("step") {
        "table" => {
            let score = |headings: &[String]| list.score(headings);
            let chosen = table.choose(raw.first("sheet"), raw.first("header_row"), &score);
            let template = columns_page(visit.shell, kind, &table)?;
            if chosen {
                return page(&template);
            }
            let mut form = template.form.clone();
            form.refuse("sheet", FieldError::new("import-no-table"));
            wrong(template, form)
        }
        "columns" => match table.columns_said(&raw, &asks(visit.shell.t, kind)) {
            Ok(said) => {
                table.columns = said;
                let read = list.of_table(&table).map_err(AppError::internal)?;
                match read.lines.is_empty() {
                    true => without_names(columns_page(visit.shell, kind, &table)?, kind),
                    false => lines(visit, kind, read, String::new()).await,
                }
            }
            Err(form) => wrong(columns_page(visit.shell, kind, &table)?, form),
        },
        _ => page(&columns_page(visit.shell, kind, &table)?),
    }
}

/// The columns of a table in which no names are found.
fn without_names(template: ColumnsPage, kind: Kind) -> Answer {
    let mut form = template.form.clone();
    form.refuse(&field(NAME), FieldError::new(kind.unknown()));
    wrong(template, form)
}

fn wrong(template: ColumnsPage, form: FormState) -> Answer {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template.with(form))
}

/// The lines as lines of the form, but what is there already.
async fn lines(visit: Visit, kind: Kind, mut read: Read, pasted: String) -> Answer {
    let t = visit.shell.t;
    let known = marks(&mut *visit.db().await?, kind).await?;
    let lines = std::mem::take(&mut read.lines).into_iter();
    let (there, new): (Vec<Line>, Vec<Line>) = lines.partition(|line| known.contains(&line.mark));
    let why = match new.len() {
        0 if there.is_empty() => kind.unknown(),
        0 => kind.all_there(),
        1..=forms::MOST => {
            let rows = forms::empty(new.len());
            let form = forms::of_file(&rows, &new);
            let form = form.with_optional(TABLE, read.table.as_ref());
            let marks: Vec<String> = there.into_iter().map(|line| line.mark).collect();
            let mut template = several_page(visit.shell, kind, rows, form);
            template.known = marks.join(", ");
            template.read = read;
            return page(&template);
        }
        _ => kind.too_many(),
    };
    refused(visit, kind, pasted, Refused::wrong(t.t(why))).await
}

/// Why a file or a pasted list is not taken, above the form.
async fn refused(
    visit: Visit,
    kind: Kind,
    pasted: String,
    Refused { status, why }: Refused,
) -> Answer {
    let known = marks(&mut *visit.db().await?, kind).await?;
    let rows = forms::rows(kind.file(), &known);
    let form = forms::proposed(&rows).with(PASTED, pasted);
    let mut template = several_page(visit.shell, kind, rows, form);
    template.refused = Some(why);
    page_with(status, &template)
}

/// Numbers or codes that are given.
async fn marks(db: &mut PgConnection, kind: Kind) -> sqlx::Result<Vec<String>> {
    match kind {
        Kind::Groups => {
            let numbers = queries::numbers(db).await?;
            Ok(numbers.iter().map(ToString::to_string).collect())
        }
        Kind::Strategies => queries::codes(db).await,
    }
}

/// What columns are asked for.
fn asks(t: Translator, kind: Kind) -> Vec<Ask> {
    let ask = |word, key, required| Ask {
        word,
        label: t.t(key),
        required,
    };
    vec![
        ask(MARK, kind.mark(), false),
        ask(NAME, "group-name", true),
        ask(NAME_NL, "name-nl", false),
    ]
}

fn columns_page(shell: Shell, kind: Kind, table: &ListTable) -> Result<ColumnsPage> {
    let columns = kind.columns().columns_of(table);
    let takes = |at: usize| columns.is_some_and(|columns| columns.takes(at));
    let (asks, addresses) = (asks(shell.t, kind), (kind.table_action(), kind.action()));
    let template = ColumnsPage::new(titled(shell, kind), addresses, table, asks, takes);
    let template = template.map_err(AppError::internal)?;
    let said = columns.map_or_else(Vec::new, |columns| columns.said());
    Ok(template.filled(&said))
}
