//! What a request says in its form and in its address, as it came.

use std::borrow::Cow;

use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
    response::{IntoResponse, Response},
};

use kernel::line::one_line;

/// Names and values, in order. No text of Jalon holds a NUL: PostgreSQL cannot store it.
pub(crate) fn fields(encoded: &[u8]) -> Vec<(String, String)> {
    let clean = |text: Cow<'_, str>| text.replace('\0', "");
    form_urlencoded::parse(encoded)
        .map(|(name, value)| (clean(name), clean(value)))
        .collect()
}

/// The value of `page`: which page of a list is asked for, far from any overflow.
fn page(value: &str) -> i64 {
    let number = value.trim().parse().unwrap_or(1);
    i64::clamp(number, 1, 1_000_000)
}

/// A form's fields as sent, in order, with repeated names.
#[derive(Debug, Clone, Default)]
pub struct RawForm(pub Vec<(String, String)>);

impl std::ops::Deref for RawForm {
    type Target = [(String, String)];
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl RawForm {
    /// The first value of a name; empty where there is none.
    pub fn first(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, v)| v)
    }

    /// The first value of a name as one line, cut off at `max` characters.
    pub fn line(&self, name: &str, max: usize) -> String {
        one_line(self.first(name)).chars().take(max).collect()
    }

    /// With this as the only value of a field: it is not the form's to change.
    pub fn fixed(mut self, name: &str, value: impl ToString) -> Self {
        self.0.retain(|(n, _)| n != name);
        self.0.push((name.to_owned(), value.to_string()));
        self
    }

    /// The page of the list the form was sent from.
    pub fn page(&self) -> i64 {
        page(self.first("page"))
    }
}

impl<S: Send + Sync> FromRequest<S> for RawForm {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let bytes = axum::body::Bytes::from_request(request, state)
            .await
            .map_err(IntoResponse::into_response)?;
        Ok(Self(fields(&bytes)))
    }
}

/// The query string's fields, in order, with repeated names.
#[derive(Debug, Clone, Default)]
pub struct RawQuery(pub Vec<(String, String)>);

impl RawQuery {
    /// Of what stands after the `?` of an address.
    pub fn of(query: &str) -> Self {
        Self(fields(query.as_bytes()))
    }

    /// The first value of a name; empty where there is none.
    pub fn first(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, v)| v)
    }

    /// The page of a list that is asked for.
    pub fn page(&self) -> i64 {
        page(self.first("page"))
    }

    /// How many rows that page has at most, and how many come before them.
    pub fn window(&self, size: i64) -> (i64, i64) {
        (size, (self.page() - 1) * size)
    }

    /// The first value of a name, parsed; none where missing or malformed.
    pub fn parsed<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.first(name).trim().parse().ok()
    }

    /// All values of a name, parsed; malformed ones are passed over.
    pub fn each<T: std::str::FromStr>(&self, name: &str) -> Vec<T> {
        self.0
            .iter()
            .filter(|(n, _)| n == name)
            .filter_map(|(_, v)| v.trim().parse().ok())
            .collect()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for RawQuery {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts.uri.query().unwrap_or_default()))
    }
}
