//! Date polls.

use crate::ids::*;

pages! {
    /// The date polls.
    polls() => "/polls";
    /// A date poll.
    poll(id: PollId) => "/polls/{id}";
}
