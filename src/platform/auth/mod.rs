//! Who is there and what they may do.
//!
//! - [`actor`]: the signed-in person, what they reach, and the permits commands demand; roles and
//!   the rights matrix stand in the kernel
//! - [`password`], [`second_factor`], [`token`], [`session`], [`device`], [`rate`]: signing in

pub mod actor;
pub mod device;
pub mod password;
pub mod rate;
pub mod second_factor;
pub mod session;
pub mod token;

pub use actor::{Actor, Own, Permit, Reach};
pub use kernel::{
    rights::{self, Relation, Right, Target},
    roles::{Membership, Role},
};
