//! Checks on every request: same-site writes, security headers, error pages.

use axum::{
    body::Body,
    extract::{FromRequestParts, MatchedPath, RawPathParams, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use chrono::TimeDelta;

use super::{
    cookie::{self, Cookie},
    error_page::{ErrorPage, Undone},
    extract::{Guest, lang_of},
    flash::Flash,
    outage::Typed,
    redirect_quietly, rendered,
    request_log::RequestId,
    secret_path::holds_secret,
    shell::{Frame, Shell},
    state::AppState,
};
use crate::{config::WebSettings, errors::AppError, i18n::Translator};
use kernel::urls;

const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                   font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
                   frame-ancestors 'none'; base-uri 'none'";

/// Headers of every answer, whichever layer gave it.
const FIXED: [(HeaderName, &str); 7] = [
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
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// Security headers on every answer, the outermost layer; pages are private and not kept by
/// caches. The message for the next page becomes its cookie here.
pub async fn headers(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let settings = &app.settings;
    let had_flash = cookie::read(settings, request.headers(), Cookie::Flash).is_some();
    let holds_secret = holds_secret(request.extensions());
    let mut response = next.run(request).await;
    let flash = response.extensions_mut().remove::<Flash>();
    let shows_page = response.status().is_success()
        && response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|v| v.to_str().is_ok_and(|v| v.starts_with("text/html")));
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if holds_secret {
        let silent = HeaderValue::from_static("no-referrer");
        headers.insert(header::REFERRER_POLICY, silent);
    }
    if settings.secure() {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000; includeSubDomains"),
        );
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-store"));
    if let Some(flash) = flash {
        let lasts = TimeDelta::minutes(1);
        let made = cookie::set(settings, Cookie::Flash, &flash.to_cookie(), lasts);
        headers.append(header::SET_COOKIE, made);
    } else if had_flash && shows_page {
        headers.append(header::SET_COOKIE, cookie::clear(settings, Cookie::Flash));
    }
    response
}

/// Refuses writes that another site's page sends (CSRF): browsers say where a request comes
/// from in Sec-Fetch-Site or Origin. Requests with neither come from no browser.
///
/// The `csrf` layer of tower-http will not do: it takes any Origin that names the request's Host for
/// ours, whatever its scheme, and cannot be told to believe the settings alone.
pub async fn same_site_writes(
    State(app): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if safe || comes_from_here(&app.settings, &request) {
        return next.run(request).await;
    }
    AppError::BadRequest("error-cross-site").into_response()
}

fn comes_from_here(settings: &WebSettings, request: &Request) -> bool {
    let text = |name: HeaderName| request.headers().get(name).and_then(|v| v.to_str().ok());
    match text(HeaderName::from_static("sec-fetch-site")) {
        Some("same-origin" | "none") => true,
        Some(_) => false,
        None => text(header::ORIGIN).is_none_or(|origin| {
            let host = text(header::HOST).unwrap_or_default();
            settings.is_own_origin(origin, host)
        }),
    }
}

/// Ids are numbers: an address with something else in their place leads nowhere.
pub async fn known_ids(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let params = RawPathParams::from_request_parts(&mut parts, &()).await;
    if params.is_ok_and(|params| leads_nowhere(&params)) {
        let reader = Guest::from_request_parts(&mut parts, &app).await;
        return fallback(reader).await.into_response();
    }
    next.run(Request::from_parts(parts, body)).await
}

fn leads_nowhere(params: &RawPathParams) -> bool {
    // Roles are words.
    let named = |name: &str| name == "name" || name.ends_with("_secret") || name.ends_with("_role");
    let mut ids = params.iter().filter(|(name, _)| !named(name));
    ids.any(|(_, value)| value.parse::<i64>().is_err())
}

/// Turns refusals and failures into pages in the reader's language. Responses that have a
/// page of their own (a form given back), and those for scripts, pass untouched.
pub async fn error_pages(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let lang = lang_of(request.headers(), None);
    let look = cookie::look(&app.settings, request.headers());
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
    let from = came_from(request.headers());
    let typed = Typed::default();
    let mut request = request;
    request.extensions_mut().insert(typed.clone());
    let frame = Frame::default();
    request.extensions_mut().insert(frame.clone());
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
    let stranger = || {
        let mut shell = Shell::of_guest(Translator(lang), &path, app.clock.today());
        shell.look = look;
        shell
    };
    let shell = frame.shell().unwrap_or_else(stranger);
    let undone = Undone {
        is_write,
        action,
        from,
        fields: typed.fields(),
        id,
    };
    let page = ErrorPage::new(shell, status, error.as_ref(), undone);
    rendered::note(&page);
    let body = askama::Template::render(&page).unwrap_or_else(|_| status.to_string());
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    Response::from_parts(parts, Body::from(body))
}

/// The page of ours that a request was sent from.
pub(super) fn came_from(headers: &HeaderMap) -> Option<String> {
    let referer = headers.get(header::REFERER)?.to_str().ok()?;
    let (_, rest) = referer.split_once("://")?;
    let (host, _) = rest.split_once('/')?;
    let ours = headers.get(header::HOST)?.to_str().ok()?;
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

/// Answers for addresses that lead nowhere, in the reader's frame.
pub async fn fallback(_: Result<Guest, AppError>) -> (StatusCode, Response) {
    (StatusCode::NOT_FOUND, AppError::NotFound.into_response())
}

/// Answers for addresses that are asked for in another way than they answer, in the reader's frame. Who
/// enters the address of a form once more, perhaps because it was given back there, is led to the page
/// above it.
pub async fn not_so(
    method: Method,
    uri: Uri,
    route: Option<MatchedPath>,
    _: Result<Guest, AppError>,
) -> Response {
    match route {
        Some(route) if method.is_safe() && method != Method::OPTIONS => {
            redirect_quietly(urls::above(route.as_str(), uri.path()))
        }
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}
