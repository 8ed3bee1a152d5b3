//! Tests of `features/meetings/life`: its rows of the rights table, and what it does.

use crate::{
    rights_table::Row,
    support::{MeetingBase, SampleIds, TestApp},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[];

/// One of each thing of the room, for the rights table.
pub async fn samples(_app: &TestApp, _base: &MeetingBase) -> SampleIds {
    SampleIds::default()
}
