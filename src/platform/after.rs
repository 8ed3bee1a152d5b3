//! Work that goes on after the answer, so that the answer's time tells nothing of it.

use std::fmt::Display;

use tokio_util::task::TaskTracker;

/// What still has to be done; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct After(TaskTracker);

impl After {
    /// Starts work; its failure goes to the log.
    pub fn spawn<E: Display + Send + 'static>(
        &self,
        what: &'static str,
        work: impl Future<Output = Result<(), E>> + Send + 'static,
    ) {
        self.0.spawn(async move {
            if let Err(error) = work.await {
                tracing::error!(%error, what, "work after the answer");
            }
        });
    }

    /// Resolves when nothing is left to do.
    pub async fn done(&self) {
        self.0.close();
        self.0.wait().await;
    }
}
