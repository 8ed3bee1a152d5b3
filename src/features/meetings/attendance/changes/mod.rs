//! Who was told what of a meeting, and telling them when it changes.
//!
//! Each line of the list keeps what its person was told last (time, place, link, off or not).
//! Whatever changes a meeting, the lines that say something else now are the people to tell:
//! [`tell`] mails them and notes it. It is called in the transaction of the change.

mod letter;
pub mod queries;
mod routes;
mod telling;

use axum::Router;

use platform::web::{AppState, get, post};

pub use letter::{MeetingFacts, invitation};
pub use telling::{Asked, Told, after, take_off, tell};

pub fn router() -> Router<AppState> {
    platform::routes! {
        attendance_tell: get(routes::confirm).merge(post(routes::tell));
    }
}
