//! Who is there and what they may do.
//!
//! - [`roles`]: roles and memberships, which every room's rights rest on
//! - [`rights`]: the rights matrix, one readable table
//! - [`actor`]: the signed-in person, and the permits commands demand
//! - [`password`], [`second_factor`], [`token`], [`session`], [`device`], [`rate`]: signing in

pub mod actor;
pub mod device;
pub mod drafts;
pub mod password;
pub mod rate;
pub mod rights;
pub mod roles;
pub mod second_factor;
pub mod session;
pub mod token;
pub mod visible;

pub use actor::{Actor, DraftSight, Own, Permit};
pub use rights::{Right, Target};
pub use roles::{Membership, Role};
pub use visible::{Visible, visible};
