//! Where a yes leads: to a place, or to the waiting list.

use crate::queries::Gauge;
use kernel::circle::InviteeStep;

/// Where a yes leads, of somebody who holds a place (`held`) or not. Who waits comes before who
/// comes later, even where a place is free: the facilitator offers it.
pub(super) fn seat(gauge: &Gauge, places: i32, held: bool) -> InviteeStep {
    if held || (gauge.free(places) > 0 && gauge.waiting == 0) {
        InviteeStep::Come
    } else {
        InviteeStep::Queue
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
        use InviteeStep::{Come, Queue};
        assert_eq!(seat(&gauge(19, 0, 0), 20, false), Come);
        assert_eq!(seat(&gauge(19, 1, 0), 20, false), Queue);
        assert_eq!(seat(&gauge(20, 0, 0), 20, false), Queue);
        assert_eq!(seat(&gauge(10, 0, 1), 20, false), Queue);
        assert_eq!(seat(&gauge(20, 1, 5), 20, true), Come);
    }
}
