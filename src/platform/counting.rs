//! What a request does, counted while it is under way: the statements it sends, whether it stored.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU32, Ordering},
};

use tracing::Subscriber;
use tracing_subscriber::{Layer, layer::Context};

tokio::task_local! {
    static DONE: Arc<Done>;
}

/// What the request under way has done so far.
#[derive(Debug, Default)]
struct Done {
    queries: AtomicU32,
    stored: AtomicBool,
}

/// The work of a request, and how many statements it sent.
pub(crate) async fn counted<Work: Future>(work: Work) -> (Work::Output, u32) {
    let counted = async {
        let done = work.await;
        (done, DONE.with(|done| done.queries.load(Ordering::Relaxed)))
    };
    DONE.scope(Arc::default(), counted).await
}

/// Work of the request under way that goes on in a task of its own: what it does counts too.
pub(crate) fn counting_on<Work: Future>(work: Work) -> impl Future<Output = Work::Output> {
    DONE.scope(DONE.try_with(Arc::clone).unwrap_or_default(), work)
}

/// Work that is not of the request under way, though it came about in it: it counts for nobody.
pub(crate) fn uncounted<Work: Future>(work: Work) -> impl Future<Output = Work::Output> {
    DONE.scope(Arc::default(), work)
}

/// Notes that the request under way has stored something.
pub(crate) fn note_stored() {
    let _ = DONE.try_with(|done| done.stored.store(true, Ordering::Relaxed));
}

/// Whether the request under way has stored something.
pub(crate) fn has_stored() -> bool {
    DONE.try_with(|done| done.stored.load(Ordering::Relaxed))
        .unwrap_or(false)
}

/// Counts the statements sqlx reports for the request under way.
#[derive(Debug)]
pub struct QueryCounter;

impl<S: Subscriber> Layer<S> for QueryCounter {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "sqlx::query" {
            let _ = DONE.try_with(|done| done.queries.fetch_add(1, Ordering::Relaxed));
        }
    }
}
