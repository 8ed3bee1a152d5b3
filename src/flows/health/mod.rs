//! Whether this instance lives, and whether it can serve: for balancers.

mod routes;

pub use routes::{alive, ready};
