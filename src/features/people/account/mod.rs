//! One's own account: name, language, password, sessions, roles.

mod device;
mod routes;
mod second_factor;

use axum::Router;

use platform::web::{AppState, asked, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        my_account: get(routes::show).merge(post(routes::update));
        my_keys: post(routes::single_keys);
        my_password: get(routes::password).merge(post(routes::change_password));
        my_second_factor: get(second_factor::show).merge(post(second_factor::begin));
        my_second_factor_enrol: get(second_factor::enrolment).merge(post(second_factor::enrol));
        my_second_factor_codes: post(second_factor::new_codes);
        my_second_factor_remove: asked(second_factor::remove);
        my_session_close: post(routes::close_session);
        my_sessions_close_others: post(routes::close_others);
    }
}
