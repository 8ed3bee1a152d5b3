//! The log, on standard error.

use tracing::{Subscriber, level_filters::LevelFilter};
use tracing_subscriber::{
    EnvFilter, Layer, filter::Targets, layer::SubscriberExt, registry::LookupSpan,
    util::SubscriberInitExt,
};

use crate::platform::web::request_log::QueryCounter;

/// Starts logging; `RUST_LOG` chooses what, `json` how.
pub fn start(json: bool) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx::postgres::notice=warn,sqlx::query=warn"));
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_target(false);
    if json {
        start_with(lines.json().flatten_event(true).with_filter(filter));
    } else {
        start_with(lines.compact().with_filter(filter));
    }
}

fn start_with<L>(lines: L)
where
    L: Layer<CountingRegistry> + Send + Sync,
{
    tracing_subscriber::registry()
        .with(counter())
        .with(lines)
        .init();
}

type Counter =
    tracing_subscriber::filter::Filtered<QueryCounter, Targets, tracing_subscriber::Registry>;
type CountingRegistry = tracing_subscriber::layer::Layered<Counter, tracing_subscriber::Registry>;

/// The layer that counts statements per request; it alone sees sqlx's statement events.
pub fn counter<S: Subscriber + for<'a> LookupSpan<'a>>()
-> tracing_subscriber::filter::Filtered<QueryCounter, Targets, S> {
    QueryCounter.with_filter(Targets::new().with_target("sqlx::query", LevelFilter::DEBUG))
}
