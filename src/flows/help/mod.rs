//! Help: what the parts of Jalon are for, the roles, the keys, and who helps. Guests read what needs no
//! account.

mod model;
mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get};

pub use model::{PICTURES, Picture};

pub fn router() -> Router<AppState> {
    platform::routes! {
        help: get(routes::show);
        help_of_role: get(routes::of_role);
    }
}
