//! What is held about somebody invited, in their own hands: reading it, having it erased, wanting no
//! more mails.

pub mod erasure;
pub mod model;
mod queries;
pub mod routes;
mod traces;
