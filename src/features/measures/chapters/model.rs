//! What a chapter is.

use kernel::ids::ChapterId;

/// A chapter, known since a measure named it.
#[derive(Debug, Clone)]
pub(super) struct Chapter {
    pub id: ChapterId,
    /// As measures name it.
    pub name: String,
    /// May be empty.
    pub name_nl: String,
    pub version: i32,
}
