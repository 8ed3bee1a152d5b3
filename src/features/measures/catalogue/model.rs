//! What a measure is in the catalogue.

pub use crate::facts::{Destination, Implementation, Measure};
