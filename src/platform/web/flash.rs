//! A message carried over a redirect, in a cookie read once.

use std::convert::Infallible;

use axum::response::{IntoResponseParts, ResponseParts};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use crate::i18n::Translator;
use kernel::lang::Lang;

/// A translated message with its tone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    tone: String,
    key: String,
    args: Vec<(String, String)>,
    /// Where a button of the message takes back what was done.
    #[serde(default)]
    undo: Option<String>,
}

impl Flash {
    /// Something was done.
    pub fn success(key: &str) -> Self {
        Self::new("success", key)
    }

    /// Something to know.
    pub fn info(key: &str) -> Self {
        Self::new("info", key)
    }

    /// Something was not done.
    pub fn error(key: &str) -> Self {
        Self::new("error", key)
    }

    fn new(tone: &str, key: &str) -> Self {
        Self {
            tone: tone.into(),
            key: key.into(),
            args: Vec::new(),
            undo: None,
        }
    }

    /// Adds an argument of the message.
    pub fn arg(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.into(), value.to_string()));
        self
    }

    /// With a button that takes it back, by a POST to this address.
    pub fn undone_by(mut self, url: String) -> Self {
        self.undo = Some(url);
        self
    }

    /// Where that goes; nothing for another site's address in a forged cookie.
    pub fn undo(&self) -> Option<&str> {
        let url = self.undo.as_deref()?;
        let here = url.starts_with('/') && !url.starts_with("//");
        let plain = |c: char| c.is_ascii_alphanumeric() || "/-_".contains(c);
        (here && url.chars().all(plain)).then_some(url)
    }

    /// `success`, `info` or `error`; anything else in a forged cookie is `info`.
    pub fn tone(&self) -> &'static str {
        match self.tone.as_str() {
            "success" => "success",
            "error" => "error",
            _ => "info",
        }
    }

    /// The message; nothing for the key or the arguments of a forged cookie.
    pub fn text(&self, t: &Translator) -> Option<String> {
        t.try_with(&self.key, &self.args)
    }

    /// The cookie's value.
    pub(crate) fn to_cookie(&self) -> String {
        debug_assert!(
            self.text(&Translator(Lang::Fr)).is_some(),
            "{}: no text, or an argument is missing",
            self.key
        );
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).unwrap_or_default())
    }

    /// Reads the cookie's value.
    pub(crate) fn from_cookie(value: &str) -> Option<Self> {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(value).ok()?).ok()
    }
}

/// Goes along with an answer; the layer of headers makes the cookie.
impl IntoResponseParts for Flash {
    type Error = Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Infallible> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}
