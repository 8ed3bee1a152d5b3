//! Checks on every request: same-site writes, security headers, error pages.

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{
    extract::lang_of,
    flash,
    outage::{Failed, Typed, UnavailablePage},
    request_log::RequestId,
    shell::{ErrorPage, Shell},
    state::AppState,
};
use crate::platform::{errors::AppError, i18n::Translator};

const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                   font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
                   frame-ancestors 'none'; base-uri 'none'";

/// Security headers on every response; pages are private and not kept by caches.
pub async fn headers(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let had_flash = has_flash(&request);
    let mut response = next.run(request).await;
    let shows_page = response.status().is_success()
        && response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|v| v.to_str().is_ok_and(|v| v.starts_with("text/html")));
    let headers = response.headers_mut();
    let fixed: [(HeaderName, &'static str); 6] = [
        (header::CONTENT_SECURITY_POLICY, CSP),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), microphone=(), geolocation=()",
        ),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
    ];
    for (name, value) in fixed {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if app.settings.secure() {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-store"));
    if had_flash && shows_page {
        headers.append(header::SET_COOKIE, flash::CLEARING);
    }
    response
}

fn has_flash(request: &Request) -> bool {
    request
        .headers()
        .get_all(header::COOKIE)
        .iter()
        .any(|v| v.to_str().is_ok_and(|v| v.contains(flash::COOKIE)))
}

/// Refuses writes that another site's page sends (CSRF): browsers say where a request comes
/// from in Sec-Fetch-Site or Origin. Requests with neither come from no browser.
pub async fn same_site_writes(request: Request, next: Next) -> Response {
    let safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if safe || comes_from_here(&request) {
        return next.run(request).await;
    }
    AppError::BadRequest("error-cross-site").into_response()
}

fn comes_from_here(request: &Request) -> bool {
    let text = |name: HeaderName| request.headers().get(name).and_then(|v| v.to_str().ok());
    match text(HeaderName::from_static("sec-fetch-site")) {
        Some("same-origin" | "none") => true,
        Some(_) => false,
        None => match text(header::ORIGIN) {
            None => true,
            Some(origin) => {
                let host = text(header::HOST).unwrap_or_default();
                origin
                    .split_once("://")
                    .is_some_and(|(_, o)| !host.is_empty() && o == host)
            }
        },
    }
}

/// Turns refusals and failures into pages in the reader's language. Responses that have a
/// page of their own (a form given back), and those for scripts, pass untouched.
pub async fn error_pages(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let lang = lang_of(request.headers(), None);
    let id = request
        .extensions()
        .get::<RequestId>()
        .cloned()
        .map(|id| id.0);
    let path = request.uri().path().to_owned();
    let action = request
        .uri()
        .path_and_query()
        .map_or_else(|| path.clone(), |whole| whole.as_str().to_owned());
    let is_write = !request.method().is_safe();
    let from = came_from(&request);
    let typed = Typed::default();
    let mut request = request;
    request.extensions_mut().insert(typed.clone());
    let response = next.run(request).await;
    let status = response.status();
    let is_own = |kind: &str| kind.starts_with("text/html") || kind == "application/json";
    let has_own = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|v| v.to_str().is_ok_and(is_own));
    if !(status.is_client_error() || status.is_server_error()) || has_own {
        return response;
    }
    let error = response.extensions().get::<AppError>().cloned();
    let shell = Shell::of_guest(Translator(lang), &path, app.clock.today());
    let page = if status.is_server_error() {
        let failed = Failed {
            is_write,
            action,
            from,
            typed: &typed,
            id,
        };
        askama::Template::render(&UnavailablePage::new(shell, status, error.as_ref(), failed))
    } else {
        askama::Template::render(&ErrorPage::new(shell, status, error.as_ref(), id))
    };
    let body = page.unwrap_or_else(|_| status.to_string());
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    Response::from_parts(parts, Body::from(body))
}

/// The page of ours that a request was sent from.
fn came_from(request: &Request) -> Option<String> {
    let referer = request.headers().get(header::REFERER)?.to_str().ok()?;
    let (_, rest) = referer.split_once("://")?;
    let (host, _) = rest.split_once('/')?;
    let ours = request.headers().get(header::HOST)?.to_str().ok()?;
    (host == ours).then(|| rest[host.len()..].to_owned())
}

/// A panic becomes an internal error; its text goes to the log.
pub fn on_panic(cause: Box<dyn std::any::Any + Send>) -> Response {
    let text = cause
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| cause.downcast_ref::<&str>().map(|s| (*s).to_owned()))
        .unwrap_or_default();
    AppError::internal(anyhow::anyhow!("panic: {text}")).into_response()
}

/// Answers for addresses that lead nowhere.
pub async fn fallback() -> (StatusCode, Response) {
    (StatusCode::NOT_FOUND, AppError::NotFound.into_response())
}
