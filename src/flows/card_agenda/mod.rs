//! From the governance table to a decision, and back: cards go to the agenda of a GT0 as one point, and
//! what is decided there enters the register and stands in their cells. The point is the meeting's, the
//! decision the register's, what leads from one to the other the governance table's.

mod forms;
mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};
use routes::deciding;

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        governance_agenda: get(routes::choose).merge(post(routes::take));
        point_cards: get(deciding::show).merge(post(deciding::decide));
    }
}
