//! The form of a tag.

use super::model::Tag;
use kernel::ids::AxisId;
use platform::{fields, web::save::Constraints};

/// A constraint of the schema → the field it belongs to and the message there.
pub(crate) const CONSTRAINTS: Constraints = &[
    ("tag_name_key", "name", "error-taken"),
    ("tag_key_range", "key", "error-choose"),
];

fields! {
    /// What the form of a tag says.
    pub struct TagForm of tag: Tag {
        name: String = required_line("synthesis-tag", 80), told "tag";
        /// None: of all axes.
        axis: Option<AxisId> = optional("synthesis-axis").blank("synthesis-all-axes");
        key: Option<i16> = optional("synthesis-key").hint("synthesis-key-hint").blank("none"), told "tag_key";
    }
}
