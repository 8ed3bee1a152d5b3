//! Answers that a browser saves as a file.

use std::{convert::Infallible, fmt::Write as _};

use axum::{
    body::Body,
    extract::FromRequestParts,
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use futures_util::Stream;
use sqlx::{
    AssertSqlSafe, Connection as _, FromRow, PgConnection, Postgres, QueryBuilder, Transaction,
    postgres::PgRow,
};

use super::{extract::Visit, outage::TIME_LIMIT, shell::Shell};
use crate::{
    errors::{AppError, Result},
    sheets::{self, Cell, Export},
    work,
};
use kernel::ids::PersonId;

/// The kind of table that an address ends in: one handler answers `….csv` and `….xlsx`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    Csv,
    Xlsx,
}

impl<S: Send + Sync> FromRequestParts<S> for TableKind {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let is_csv = parts.uri.path().ends_with(".csv");
        Ok(if is_csv { Self::Csv } else { Self::Xlsx })
    }
}

/// A column: the key of its heading, and what a row has in it.
pub type Column<R> = (&'static str, fn(&R, &Shell) -> Cell);

/// A transaction whose statements may take as long as their request. An export reads all there is: under
/// load that takes longer than a page's statement may.
pub async fn at_length(db: &mut PgConnection) -> sqlx::Result<Transaction<'_, Postgres>> {
    let mut tx = db.begin().await?;
    let longer = format!("SET LOCAL statement_timeout = '{}s'", TIME_LIMIT.as_secs());
    sqlx::raw_sql(AssertSqlSafe(longer))
        .execute(&mut *tx)
        .await?;
    Ok(tx)
}

/// A list whole, all its pages: what the statement finds, saved under the list's title and the day.
pub async fn list<R>(
    visit: Visit,
    kind: TableKind,
    title: &str,
    columns: &[Column<R>],
    mut found: QueryBuilder<Postgres>,
) -> Result<Response>
where
    R: for<'r> FromRow<'r, PgRow> + Send + Unpin,
{
    let title = visit.shell.t.t(title);
    let mut db = visit.db().await?;
    let mut tx = at_length(&mut db).await?;
    let rows = found.build_query_as().fetch(&mut *tx);
    let table = table(&visit.shell, &title, columns, rows).await?;
    tx.rollback().await?;
    drop(db);
    let name = format!("{title} {}", visit.shell.today);
    match kind {
        TableKind::Csv => csv(&name, table, visit.actor.id).await,
        TableKind::Xlsx => xlsx(&name, table, visit.actor.id).await,
    }
}

/// A table of these rows; the title names its sheet.
pub async fn table<R>(
    shell: &Shell,
    title: &str,
    columns: &[Column<R>],
    rows: impl Stream<Item = sqlx::Result<R>>,
) -> Result<Export> {
    let headings = columns.iter().map(|(key, _)| shell.t.t(key)).collect();
    let mut table = Export::new(shell.t.0, title, headings)?;
    let cells = |row: R| columns.iter().map(|(_, cell)| cell(&row, shell)).collect();
    table.fill(rows, cells).await?;
    Ok(table)
}

/// A table as `<name>.csv`.
/// Fails: where the person asks for too much at once.
pub async fn csv(name: &str, table: Export, by: PersonId) -> Result<Response> {
    let file = work::run(&sheets::CSV, by, table.into_spool()?).await?;
    attachment(name, "csv", "text/csv; charset=utf-8", file.into_body()?)
}

/// A table as `<name>.xlsx`.
/// Fails: where the table has more rows or columns than a sheet holds, or the person asks for too
/// much at once.
pub async fn xlsx(name: &str, table: Export, by: PersonId) -> Result<Response> {
    const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let file = work::run(&sheets::XLSX, by, table.into_spool()?).await?;
    attachment(name, "xlsx", XLSX, file.into_body()?)
}

/// What to save as `<name>.<extension>`.
/// Fails never in practice: the name is made safe.
pub fn attachment(
    name: &str,
    extension: &str,
    content_type: &'static str,
    body: impl Into<Body>,
) -> Result<Response> {
    let disposition =
        HeaderValue::from_str(&disposition(name, extension)).map_err(AppError::internal)?;
    Ok((
        [
            (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
            (header::CONTENT_DISPOSITION, disposition),
            (
                header::X_CONTENT_TYPE_OPTIONS,
                HeaderValue::from_static("nosniff"),
            ),
        ],
        body.into(),
    )
        .into_response())
}

/// RFC 6266: a plain name for old clients, the exact one (RFC 5987) for the others. The whole
/// name is made safe, its end included.
fn disposition(name: &str, extension: &str) -> String {
    let mut name = safe(name);
    let extension: String = extension
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(10)
        .collect();
    if !extension.is_empty() {
        name = format!("{name}.{extension}");
    }
    let plain: String = name.chars().map(plain).collect();
    let mut exact = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            exact.push(byte.into());
        } else {
            let _ = write!(exact, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{exact}")
}

/// A name every file system takes, and that shows what it is.
fn safe(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            // Marks that turn the direction of writing, or are not seen, could hide the end.
            '\u{200b}'..='\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' => '-',
            '\u{2060}'..='\u{206f}' | '\u{61c}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' => '-',
            c if c.is_control() => '-',
            c => c,
        })
        .take(100)
        .collect();
    let name = name.trim_matches(|c: char| c.is_whitespace() || c == '.');
    if name.is_empty() { "jalon" } else { name }.to_owned()
}

fn plain(character: char) -> char {
    match character {
        'à' | 'â' | 'ä' | 'á' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'À' | 'Â' => 'A',
        'É' | 'È' | 'Ê' => 'E',
        'ç' => 'c',
        ' '..='~' if character != '%' => character,
        _ => '_',
    }
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn names_are_safe_and_exact() {
        assert_eq!(
            disposition("Mesures de l’été", "csv"),
            "attachment; filename=\"Mesures de l_ete.csv\"; \
             filename*=UTF-8''Mesures%20de%20l%E2%80%99%C3%A9t%C3%A9.csv"
        );
        assert!(disposition("../a\"b\r\nX: y", "csv").contains("filename=\"-a-b--X- y.csv\""));
        assert!(disposition("...", "xlsx").contains("filename=\"jalon.xlsx\""));
        assert!(disposition("Évaluation à Gand", "pdf").contains("Evaluation a Gand.pdf"));
    }

    #[test]
    fn the_end_of_a_name_is_as_clean_as_the_rest() {
        for (name, extension, plain) in [
            ("a", "\";x=y", "a.xy"),
            ("a", "/../x", "a.x"),
            ("a", "\u{202e}fdp", "a.fdp"),
            ("a\u{202e}fdp", "exe", "a-fdp.exe"),
            ("a", "é; filename=b", "a.filenameb"),
            ("a", "\";/", "a"),
            ("a\u{200b}\u{2066}b", "", "a--b"),
        ] {
            let header = disposition(name, extension);
            let expected = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{plain}");
            assert_eq!(header, expected, "{name:?} {extension:?}");
        }
    }
}
