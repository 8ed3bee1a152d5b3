//! A form with a file, as sent.

use axum::{
    body::Bytes,
    extract::{Multipart, multipart::MultipartError},
    http::StatusCode,
};

use crate::errors::{AppError, Result};
use kernel::line::one_line;

/// What came; of a form that is too big, what came before that showed.
#[derive(Debug, Default)]
pub struct Sent {
    /// The file's name; empty where none was chosen.
    pub name: String,
    pub file: Bytes,
    /// More was sent than the route takes: the form itself says how much that is.
    pub too_big: bool,
    /// The other fields.
    pub fields: Vec<(String, String)>,
}

impl Sent {
    /// Reads a form, the file in its field `file`.
    ///
    /// # Errors
    /// Where it breaks off.
    pub async fn read(mut multipart: Multipart) -> Result<Self> {
        let mut sent = Self::default();
        loop {
            match sent.take(&mut multipart).await {
                Ok(true) => {}
                Ok(false) => return Ok(sent),
                Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                    sent.too_big = true;
                    return Ok(sent);
                }
                Err(_) => return Err(AppError::BadRequest("error-400")),
            }
        }
    }

    /// Takes one field more; false where there is none.
    async fn take(&mut self, multipart: &mut Multipart) -> Result<bool, MultipartError> {
        let Some(field) = multipart.next_field().await? else {
            return Ok(false);
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            self.name = file_name(field.file_name());
            self.file = field.bytes().await?;
        } else {
            self.fields.push((name, field.text().await?));
        }
        Ok(true)
    }

    /// The text of another field; empty where it did not come.
    pub fn field(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, text)| text)
    }
}

/// Browsers write the quotes of a name as `%22`.
fn file_name(written: Option<&str>) -> String {
    one_line(&written.unwrap_or_default().replace("%22", "\""))
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn quotes_of_a_sent_name_are_quotes() {
        assert_eq!(file_name(Some("Note %22A%22.pdf")), "Note \"A\".pdf");
        assert_eq!(file_name(None), "");
    }
}
