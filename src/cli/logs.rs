//! The log, on standard error.

use std::io::IsTerminal;

use tracing::{Subscriber, level_filters::LevelFilter};
use tracing_appender::non_blocking::WorkerGuard;
use tracing_subscriber::{
    EnvFilter, Layer, filter::Targets, layer::SubscriberExt, registry::LookupSpan,
    util::SubscriberInitExt,
};

use platform::counting::QueryCounter;

/// What is logged where `RUST_LOG` says nothing.
const USUAL: &str = "info,sqlx::postgres::notice=warn,sqlx::query=warn";

/// Starts logging; `RUST_LOG` chooses what, `json` how; `all`: every request, not only those that
/// fail, are slow or write. Lines are written by a thread of their own, so that a log that nobody
/// reads holds up no request; the guard writes the last ones when it goes.
pub(super) fn start(json: bool, all: bool) -> WorkerGuard {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| {
        let requests = if all {
            ",jalon::platform::web::request_log=debug"
        } else {
            ""
        };
        EnvFilter::new(format!("{USUAL}{requests}"))
    });
    let (writer, guard) = tracing_appender::non_blocking(std::io::stderr());
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(writer)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false);
    if json {
        start_with(lines.json().flatten_event(true).with_filter(filter));
    } else {
        start_with(lines.compact().with_filter(filter));
    }
    guard
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
