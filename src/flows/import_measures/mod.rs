//! Confirming an import of measures: measures and, where that was chosen, the organisations and
//! groups they name are written in one transaction, in the background; the import's page shows how
//! far it is. A server that stops half-way leaves nothing behind.

mod routes;
mod run;

use axum::Router;

use platform::web::{AppState, post};

/// The route.
pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        import_confirm: post(routes::confirm);
    }
}
