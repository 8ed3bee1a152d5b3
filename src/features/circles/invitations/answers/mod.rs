//! What those invited answer, by their link or noted by hand.
//!
//! Nothing here is used up: an answer is changed until the circle begins, and each change is confirmed
//! by mail. An address only shows; what it leads to is done by a POST.

mod back;
pub mod by_mail;
pub mod commands;
pub mod forms;
pub(crate) mod note;
mod queries;
pub(crate) mod routes;
