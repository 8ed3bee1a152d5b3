//! Cards: what people put into the cells of a governance table, and what they say about it.
//!
//! Tables owned: `governance_card`, `governance_card_version`, `governance_comment`; a card makes the row
//! of its cell.

pub mod commands;
pub mod comments;
pub mod forms;
mod merge;
pub mod model;
pub mod moving;
pub mod offers;
pub mod policy;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use model::Card;
use platform::web::{AppState, archival, asked, get, post};
use routes::{marking, placing, talking};

pub fn router() -> Router<AppState> {
    platform::routes! {
        governance_cards: post(routes::create);
        governance_card_new: get(routes::new);
        governance_card: get(routes::show).merge(post(routes::update));
        governance_card_edit: get(routes::edit);
        governance_card_move: get(placing::choose).merge(post(placing::put));
        governance_card_sign: post(marking::sign);
        governance_card_settle: post(marking::settle);
        governance_comments: post(talking::write);
        governance_comment_withdraw: asked(talking::withdraw);
    }
    .merge(archival::routes::<Card>(urls::governance_card::PATH))
}
