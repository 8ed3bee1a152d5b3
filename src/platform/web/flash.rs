//! A message carried over a redirect, in a cookie read once; with the form that takes back what it
//! tells, where there is one.

use std::convert::Infallible;

use axum::response::{IntoResponseParts, ResponseParts};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use super::undo::{self, Undo};
use crate::i18n::Translator;
use kernel::lang::Lang;

/// Browsers keep no cookie of more than 4,096 bytes, with its name and all it says.
const LONGEST: usize = 3_800;

/// A translated message with its tone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    tone: String,
    key: String,
    args: Vec<(String, String)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    undo: Option<Undo>,
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

    /// Offers to take back what it tells.
    pub fn undone_by(mut self, undo: Undo) -> Self {
        self.undo = Some(undo);
        self
    }

    /// Offers to take back what has no version, unless the form did so itself.
    pub fn offering(self, raw: &[(String, String)], undo: Undo) -> Self {
        match undo::takes_back(raw) {
            true => self,
            false => self.undone_by(undo),
        }
    }

    /// Offers what another message of the same act offers.
    pub fn undone_as(mut self, other: &Self) -> Self {
        self.undo.clone_from(&other.undo);
        self
    }

    /// The form that takes it back; none in a forged cookie that leads elsewhere.
    pub fn undo(&self) -> Option<&Undo> {
        self.undo.as_ref().filter(|undo| undo.stays_within())
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
        let whole = encoded(self);
        if whole.len() <= LONGEST || self.undo.is_none() {
            return whole;
        }
        // What it tells is more than how to take it back.
        encoded(&Self {
            undo: None,
            ..self.clone()
        })
    }

    /// Reads the cookie's value.
    pub(crate) fn from_cookie(value: &str) -> Option<Self> {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(value).ok()?).ok()
    }
}

fn encoded(flash: &Flash) -> String {
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(flash).unwrap_or_default())
}

/// Goes along with an answer; the layer of headers makes the cookie.
impl IntoResponseParts for Flash {
    type Error = Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Infallible> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_to_take_it_back_goes_along_while_the_cookie_is_short() {
        let told = |undo: Undo| {
            let flash = encoded(&Flash::success("saved").undone_by(undo));
            Flash::from_cookie(&flash).unwrap()
        };
        let undo = Undo::to("/meetings/7/reinstate".into()).with("tell_asked", 1);
        assert_eq!(told(undo.clone()).undo(), Some(&undo));
        assert_eq!(told(Undo::to("//elsewhere".into())).undo(), None);
        let flash = Flash::success("saved").undone_by(undo.with("was", "x".repeat(4_000)));
        let cookie = flash.to_cookie();
        assert!(cookie.len() < 200);
        assert_eq!(Flash::from_cookie(&cookie), Some(Flash::success("saved")));
    }
}
