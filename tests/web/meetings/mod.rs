//! Meetings: one file a room within.

pub mod agenda;
pub mod attendance;
mod changes;
pub mod planning;
mod told;

use crate::{
    circles, governance, import_minutes,
    minutes::{corrections, lifecycle, notes, publication},
    polls,
    register::{decisions, follow_up},
    support::{MeetingBase, SampleIds, TestApp},
};

/// The samples of all rooms around meetings, for the rights table.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let mut all = SampleIds::default();
    for found in [
        planning::samples(app, base).await,
        attendance::samples(app, base).await,
        agenda::samples(app, base).await,
        notes::samples(app, base).await,
        lifecycle::samples(app, base).await,
        corrections::samples(app, base).await,
        publication::samples(app, base).await,
        decisions::samples(app, base).await,
        follow_up::samples(app, base).await,
        polls::samples(app, base).await,
        circles::samples(app, base).await,
        governance::samples(app, base).await,
        import_minutes::samples(app, base).await,
    ] {
        all.ids.extend(found.ids);
        all.named.extend(found.named);
    }
    all
}
