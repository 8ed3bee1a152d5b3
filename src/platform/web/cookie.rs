//! Every cookie of Jalon, made and read in one place.

use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::CookieJar;
use chrono::TimeDelta;

use crate::config::WebSettings;
use kernel::look::Look;

/// What Jalon keeps in a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// The session's secret.
    Session,
    /// The secret of a browser somebody signed in with before.
    Device,
    /// The language chosen in the switch.
    Lang,
    /// Theme and density, for pages that know nobody: of guests, of errors.
    Look,
    /// A message for the next page.
    Flash,
    /// The secret of a phone that came in by the code on a screen.
    Phone,
    /// Whether the last answer from this phone was named, and of whose link that was.
    Naming,
}

impl Cookie {
    /// Behind TLS the prefix makes browsers refuse a cookie that another host or a page
    /// without TLS would put in its place.
    fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Session, false) => "jalon_session",
            (Self::Session, true) => "__Host-jalon_session",
            (Self::Device, false) => "jalon_device",
            (Self::Device, true) => "__Host-jalon_device",
            (Self::Lang, false) => "jalon_lang",
            (Self::Lang, true) => "__Host-jalon_lang",
            (Self::Look, false) => "jalon_look",
            (Self::Look, true) => "__Host-jalon_look",
            (Self::Flash, false) => "jalon_flash",
            (Self::Flash, true) => "__Host-jalon_flash",
            (Self::Phone, false) => "jalon_phone",
            (Self::Phone, true) => "__Host-jalon_phone",
            (Self::Naming, false) => "jalon_naming",
            (Self::Naming, true) => "__Host-jalon_naming",
        }
    }
}

/// A `Set-Cookie` header; the value consists of letters, digits, `-` and `_`.
pub fn set(settings: &WebSettings, cookie: Cookie, value: &str, lasts: TimeDelta) -> HeaderValue {
    let secure = settings.secure();
    let name = cookie.name(secure);
    let age = lasts.num_seconds();
    let secure = if secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}");
    HeaderValue::from_str(&text).unwrap_or_else(|_| clear(settings, cookie))
}

/// A `Set-Cookie` header that ends a cookie.
pub fn clear(settings: &WebSettings, cookie: Cookie) -> HeaderValue {
    set(settings, cookie, "", TimeDelta::zero())
}

/// The value a browser sent.
pub fn read(settings: &WebSettings, headers: &HeaderMap, cookie: Cookie) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    let found = jar.get(cookie.name(settings.secure()))?;
    Some(found.value().to_owned())
}

/// How pages look in this browser.
pub fn look(settings: &WebSettings, headers: &HeaderMap) -> Look {
    let kept = read(settings, headers, Cookie::Look);
    kept.and_then(|text| Look::from_cookie(&text))
        .unwrap_or_default()
}

/// The language chosen in the switch: the one cookie that may be read without the settings,
/// for anybody may choose any language.
pub fn lang(headers: &HeaderMap) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    let found = [true, false].map(|secure| jar.get(Cookie::Lang.name(secure)));
    Some(found.into_iter().flatten().next()?.value().to_owned())
}
