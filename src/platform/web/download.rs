//! Answers that a browser saves as a file.

use std::fmt::Write as _;

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::platform::{
    errors::{AppError, Result},
    sheets,
};

/// A table as `<name>.csv`.
///
/// # Errors
/// Only where the writing breaks down.
pub async fn csv(name: &str, headers: Vec<String>, rows: Vec<Vec<String>>) -> Result<Response> {
    let bytes = tokio::task::spawn_blocking(move || sheets::write_csv(&headers, &rows)).await?;
    attachment(name, "csv", "text/csv; charset=utf-8", bytes)
}

/// A table as `<name>.xlsx`; the title names its sheet.
///
/// # Errors
/// Where the table has more rows or columns than a sheet holds.
pub async fn xlsx(
    name: &str,
    title: &str,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
) -> Result<Response> {
    const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let title = title.to_owned();
    let bytes =
        tokio::task::spawn_blocking(move || sheets::write_xlsx(&title, &headers, &rows)).await??;
    attachment(name, "xlsx", XLSX, bytes)
}

/// Bytes to save as `<name>.<extension>`.
///
/// # Errors
/// Never in practice: the name is made safe.
pub fn attachment(
    name: &str,
    extension: &str,
    content_type: &'static str,
    bytes: Vec<u8>,
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
        bytes,
    )
        .into_response())
}

/// RFC 6266: a plain name for old clients, the exact one (RFC 5987) for the others.
fn disposition(name: &str, extension: &str) -> String {
    let name = format!("{}.{extension}", safe(name));
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

/// A name every file system takes.
fn safe(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            // Marks that turn the direction of writing could hide the extension.
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '-',
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
    }
}
