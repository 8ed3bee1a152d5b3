//! A form with a file.

use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request, multipart::MultipartError},
    http::StatusCode,
};

use super::once;
use crate::errors::{AppError, Result};
use kernel::line::one_line;

/// The field of the file.
const FILE: &str = "file";

/// A form with a file, on its way: who may not send it is refused before it is read.
#[derive(Debug)]
pub struct Upload {
    path: String,
    multipart: Multipart,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &S) -> Result<Self> {
        let path = request.uri().path_and_query();
        let path = path.map_or("/", |path| path.as_str()).to_owned();
        let multipart = Multipart::from_request(request, state).await;
        let multipart = multipart.map_err(|_| AppError::BadRequest("error-400"))?;
        Ok(Self { path, multipart })
    }
}

impl Upload {
    /// Reads it; of one that is too big, what came before that showed.
    /// Fails: where it breaks off.
    pub async fn read(mut self) -> Result<Sent> {
        let mut sent = Sent::default();
        loop {
            match sent.take(&mut self.multipart).await {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                    sent.too_big = true;
                    return Ok(sent);
                }
                Err(_) => return Err(AppError::BadRequest("error-400")),
            }
        }
        let mut said = sent.fields.clone();
        said.push((FILE.to_owned(), sent.name.clone()));
        once::came(&self.path, &said, &sent.file);
        Ok(sent)
    }
}

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
    /// Takes one field more; false where there is none.
    async fn take(&mut self, multipart: &mut Multipart) -> Result<bool, MultipartError> {
        let Some(field) = multipart.next_field().await? else {
            return Ok(false);
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name == FILE {
            self.name = file_name(field.file_name());
            self.file = field.bytes().await?;
        } else {
            // As in forms without a file, no text holds a NUL.
            self.fields
                .push((name, field.text().await?.replace('\0', "")));
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
