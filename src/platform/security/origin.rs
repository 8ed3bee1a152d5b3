//! Where a request comes from and who sends it, for whatever its handling records.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::ids::PersonId;

tokio::task_local! {
    static ORIGIN: Arc<Origin>;
}

#[derive(Default)]
struct Origin {
    request: String,
    address: String,
    actor: Mutex<Option<PersonId>>,
}

impl Origin {
    fn actor(&self) -> std::sync::MutexGuard<'_, Option<PersonId>> {
        self.actor.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Work of the request under way that goes on in a task of its own: what it records comes from
/// there too.
pub fn along<Work: Future>(work: Work) -> impl Future<Output = Work::Output> {
    ORIGIN.scope(ORIGIN.try_with(Arc::clone).unwrap_or_default(), work)
}

/// The request was found to come from somebody signed in.
pub fn seen(person: PersonId) {
    let _ = ORIGIN.try_with(|origin| *origin.actor() = Some(person));
}

/// Who sends the request.
pub fn actor() -> Option<PersonId> {
    ORIGIN.try_with(|origin| *origin.actor()).ok().flatten()
}

/// The request's id and the address it came from; empty outside of requests.
pub(super) fn place() -> (String, String) {
    ORIGIN
        .try_with(|origin| (origin.request.clone(), origin.address.clone()))
        .unwrap_or_default()
}

/// What the handling of a request records comes from it: its id, and the address it came from.
pub async fn from<Work: Future>(request: String, address: String, work: Work) -> Work::Output {
    let origin = Origin {
        request,
        address,
        actor: Mutex::default(),
    };
    ORIGIN.scope(Arc::new(origin), work).await
}
