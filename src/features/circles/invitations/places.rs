//! Where a yes leads: to a place, or to the waiting list.

use crate::queries::Gauge;
use kernel::circle::InviteeState;

/// Where a yes leads, of somebody who holds a place (`held`) or not. Who waits comes before who
/// comes later, even where a place is free: the facilitator offers it.
pub(super) fn seat(gauge: &Gauge, places: i32, held: bool) -> InviteeState {
    if held || (gauge.free(places) > 0 && gauge.waiting == 0) {
        InviteeState::Yes
    } else {
        InviteeState::Waiting
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gauge(coming: i64, offered: i64, waiting: i64) -> Gauge {
        Gauge {
            coming,
            offered,
            waiting,
            ..Gauge::default()
        }
    }

    #[test]
    fn an_offer_holds_its_place_and_who_waits_comes_first() {
        use InviteeState::{Waiting, Yes};
        assert_eq!(seat(&gauge(19, 0, 0), 20, false), Yes);
        assert_eq!(seat(&gauge(19, 1, 0), 20, false), Waiting);
        assert_eq!(seat(&gauge(20, 0, 0), 20, false), Waiting);
        assert_eq!(seat(&gauge(10, 0, 1), 20, false), Waiting);
        assert_eq!(seat(&gauge(20, 1, 5), 20, true), Yes);
    }
}
