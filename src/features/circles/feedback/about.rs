//! What all pages of a holder say: whose link it is, and until when they may write.

use chrono::NaiveDate;

use super::own::Own;
use kernel::circle::CircleState;

/// What all pages of a holder say: whose link it is, and until when they may write.
pub(crate) struct About {
    pub name: String,
    pub circle: String,
    /// The last day, the person's own; none: they write nothing.
    pub until: Option<NaiveDate>,
    /// They were given more time.
    pub extended: bool,
    pub open: bool,
    /// It begins with the meeting.
    pub early: bool,
    /// The circle is closed: nobody writes any more.
    pub closed: bool,
    /// Whom to ask; may be empty.
    pub contact: String,
}

pub(crate) fn about(own: &Own) -> About {
    let circle = &own.holder.circle;
    About {
        name: own.holder.link.name.clone(),
        circle: circle.title.clone(),
        until: own.window.map(|window| window.last_day()),
        extended: own.window.is_some_and(|window| window.extended),
        open: own.is_open(),
        early: own.window.is_some_and(|window| own.now() < window.opens_at),
        closed: circle.state == CircleState::Closed,
        contact: circle.answers_to.clone(),
    }
}
