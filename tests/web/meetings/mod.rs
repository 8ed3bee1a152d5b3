//! Meetings: one file a room within.

pub mod agenda;
pub mod attendance;
mod changes;
pub mod corrections;
pub mod decisions;
mod drafts;
pub mod follow_up;
mod follow_up_owner;
pub mod import;
pub mod lifecycle;
pub mod notes;
pub mod planning;
pub mod polls;
pub mod publication;
mod reminders;
mod told;

use crate::support::{MeetingBase, SampleIds, TestApp};

/// The samples of all rooms within, for the rights table.
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
        import::samples(app, base).await,
    ] {
        all.ids.extend(found.ids);
        all.named.extend(found.named);
    }
    all
}
