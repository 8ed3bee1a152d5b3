//! A message carried over a redirect, in a cookie read once.

use axum::{
    http::{HeaderValue, header},
    response::{AppendHeaders, IntoResponseParts, ResponseParts},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use crate::{kernel::lang::Lang, platform::i18n::Translator};

/// Name of the cookie.
pub const COOKIE: &str = "jalon_flash";

/// A translated message with its tone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    tone: String,
    key: String,
    args: Vec<(String, String)>,
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
        }
    }

    /// Adds an argument of the message.
    pub fn arg(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.into(), value.to_string()));
        self
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

    /// As a `Set-Cookie` header.
    pub fn cookie(&self) -> impl IntoResponseParts + use<> {
        debug_assert!(
            self.text(&Translator(Lang::Fr)).is_some(),
            "{}: no text, or an argument is missing",
            self.key
        );
        let json = serde_json::to_vec(self).unwrap_or_default();
        let value = URL_SAFE_NO_PAD.encode(json);
        let cookie = format!("{COOKIE}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
        SetCookie(cookie)
    }

    /// Reads the cookie's value.
    pub fn from_cookie(value: &str) -> Option<Self> {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(value).ok()?).ok()
    }
}

/// The header that ends the cookie once its message was shown.
pub const CLEARING: HeaderValue =
    HeaderValue::from_static("jalon_flash=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");

struct SetCookie(String);

impl IntoResponseParts for SetCookie {
    type Error = <AppendHeaders<[(header::HeaderName, String); 1]> as IntoResponseParts>::Error;

    fn into_response_parts(self, res: ResponseParts) -> Result<ResponseParts, Self::Error> {
        AppendHeaders([(header::SET_COOKIE, self.0)]).into_response_parts(res)
    }
}
