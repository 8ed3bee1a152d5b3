//! Who is there and what they may do.
//!
//! - [`actor`]: the signed-in person, and what they reach; roles and the rights matrix stand in the
//!   kernel
//! - [`permit`]: the proof that commands demand
//! - [`password`], [`second_factor`], [`token`], [`session`], [`device`], [`rate`]: signing in

pub mod actor;
pub mod device;
pub mod password;
pub mod permit;
pub mod rate;
pub mod second_factor;
pub mod session;
pub mod token;

pub use actor::{Actor, Reach};
pub use kernel::{
    rights::{self, Relation, Right, Target},
    roles::{Membership, Role},
};
pub use permit::{Due, Own, Permit};
