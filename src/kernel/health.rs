//! How a strategy or group is doing, as its status updates say.

use crate::text_enum;

text_enum! {
    /// How a strategy or group is doing.
    pub enum Health {
        OnTrack = "on_track" / "health-on-track" / "success",
        AtRisk = "at_risk" / "health-at-risk" / "warning",
        Blocked = "blocked" / "health-blocked" / "danger",
        Done = "done" / "health-done" / "info",
    }
}
