//! Merges the rooms' routes and adds the layers; the only place that knows all rooms.

use axum::{
    Extension, Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn, from_fn_with_state},
};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer,
        predicate::{NotForContentType, Predicate, SizeAbove},
    },
};

use crate::flows;
use kernel::urls;
use platform::web::{
    AppState, NavEntry, Navigation, assets,
    body::{self, LongForms},
    drafts, get, guard, outage, request_log, secret_path, security_log,
};

/// The rooms' places in the navigation: those of a section stand in this order.
const NAVIGATION: &[&[NavEntry]] = &[
    flows::home::NAV,
    register::NAV,
    measures::NAV,
    meetings::NAV,
    polls::NAV,
    circles::NAV,
    flows::import_minutes::NAV,
    flows::board::NAV,
    portfolio::NAV,
    governance::NAV,
    people::NAV,
    people::admin::NAV,
    flows::design::NAV,
    flows::returns::NAV,
];

/// The forms that may be longer than others.
const LONG_FORMS: &[(&str, usize)] = &[flows::import_minutes::PASTED];

/// Jalon, ready to serve.
pub fn router(state: AppState) -> Router {
    let pages = Router::new()
        .merge(people::router())
        .merge(portfolio::router())
        .merge(measures::router())
        .merge(meetings::router())
        .merge(minutes::router())
        .merge(register::router())
        .merge(polls::router())
        .merge(circles::router())
        .merge(governance::router())
        .merge(flows::router())
        .merge(drafts::router())
        .fallback(guard::fallback)
        .method_not_allowed_fallback(guard::not_so);
    pages
        .layer(DefaultBodyLimit::max(body::FORM_LIMIT))
        .layer(from_fn_with_state(state.clone(), guard::known_ids))
        .layer(from_fn_with_state(state.clone(), secret_path::count_wrong))
        .layer(from_fn_with_state(state.clone(), guard::same_site_writes))
        .layer(from_fn_with_state(state.clone(), outage::refuse_when_full))
        .layer(CatchPanicLayer::custom(guard::on_panic))
        .layer(from_fn(outage::finish_writes))
        .layer(from_fn_with_state(state.clone(), body::receive))
        .layer(Extension(Navigation(NAVIGATION)))
        .layer(Extension(LongForms(LONG_FORMS)))
        .layer(from_fn(outage::time_limit))
        // Outside of all that may fail, so that each failure has its page.
        .layer(from_fn_with_state(state.clone(), guard::error_pages))
        .merge(assets::router())
        .layer(
            CompressionLayer::new().compress_when(
                SizeAbove::new(1024)
                    .and(NotForContentType::const_new("image/png"))
                    // Events must leave at once.
                    .and(NotForContentType::const_new("text/event-stream")),
            ),
        )
        .layer(from_fn_with_state(state.clone(), security_log::record))
        .layer(from_fn_with_state(state.clone(), request_log::log))
        // For balancers: not worth a log line.
        .route(urls::alive::PATH, get(flows::health::alive))
        .route(urls::ready::PATH, get(flows::health::ready))
        // Outermost: no answer leaves without its headers.
        .layer(from_fn_with_state(state.clone(), guard::headers))
        .with_state(state)
}
