//! Until when somebody may do what in a circle. All pages, drafts, sendings, files and reminders ask
//! here, at each request: closing needs no task to run.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::model::Circle;
use kernel::{
    circle::{CircleState, InviteeState},
    dates::{brussels_date, from_brussels},
};

/// A form opened before the end is still taken so long after it; it is not advertised.
const GRACE: TimeDelta = TimeDelta::minutes(10);

/// A time in which something may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub opens_at: DateTime<Utc>,
    pub closes_at: DateTime<Utc>,
    /// The end is this person's own: final, without grace.
    pub extended: bool,
}

impl Window {
    /// Its last day in Brussels.
    pub fn last_day(&self) -> NaiveDate {
        brussels_date(self.closes_at - TimeDelta::seconds(1))
    }

    /// May be begun now.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.opens_at <= now && now < self.closes_at
    }

    /// May be saved or sent now, from a page opened then.
    pub fn takes(&self, opened_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
        let in_grace = || {
            let began = opened_at.is_some_and(|at| self.is_open(at));
            began && !self.extended && now < self.closes_at + GRACE
        };
        self.is_open(now) || in_grace()
    }
}

/// Answering the invitation and giving a first opinion: until the meeting begins. None where it has
/// no date, or there is nothing to answer any more.
pub fn before_meeting(circle: &Circle) -> Option<Window> {
    let invited = matches!(
        circle.state,
        CircleState::Preparing | CircleState::Inviting | CircleState::Running
    );
    let closes_at = circle.starts_at.filter(|_| invited && !circle.archived)?;
    Some(Window {
        opens_at: DateTime::<Utc>::MIN_UTC,
        closes_at,
        extended: false,
    })
}

/// Nobody is asked any more whether they come: the meeting has begun, or the circle is past it. What
/// has no date has not begun.
pub fn has_begun(circle: &Circle, now: DateTime<Utc>) -> bool {
    let ahead = matches!(
        circle.state,
        CircleState::Preparing | CircleState::Inviting | CircleState::Running
    );
    !ahead || circle.starts_at.is_some_and(|at| at <= now)
}

/// Written feedback: from the beginning of the meeting, or where the circle ended before that from
/// then on, to the end of its last day in Brussels, or of this person's own. The view `feedback_until`
/// says the same of all.
pub fn feedback(circle: &Circle, extended_until: Option<NaiveDate>) -> Option<Window> {
    if circle.archived || !circle.state.pending() {
        return None;
    }
    let common = circle.feedback_due_on()?;
    let own = extended_until.filter(|own| *own > common);
    let planned = circle.starts_at?;
    Some(Window {
        opens_at: match circle.state {
            CircleState::Feedback => DateTime::<Utc>::MIN_UTC,
            _ => planned,
        },
        closes_at: end_of(own.unwrap_or(common))?,
        extended: own.is_some(),
    })
}

/// What somebody's own times depend on.
#[derive(Debug, Clone, Copy)]
pub struct Writer {
    pub state: InviteeState,
    pub extended_until: Option<NaiveDate>,
}

/// Until when this person writes feedback: their page, drafts, sending, files and reminders all ask
/// here. None: not at all; who sent somebody else reads only.
pub fn feedback_of(circle: &Circle, writer: Writer) -> Option<Window> {
    match writer.state.replaced() {
        true => None,
        false => feedback(circle, writer.extended_until),
    }
}

/// Until when this person gives a first opinion; none as above.
pub fn opinion_of(circle: &Circle, state: InviteeState) -> Option<Window> {
    match state.replaced() {
        true => None,
        false => before_meeting(circle),
    }
}

/// The first moment of the day after.
fn end_of(day: NaiveDate) -> Option<DateTime<Utc>> {
    let next = day.checked_add_days(Days::new(1))?;
    Some(from_brussels(next, NaiveTime::MIN))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{
        circle::Cycle,
        ids::{CircleId, GroupId},
        names::Names,
    };

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// On 12 October 2021 at 14:00 in Brussels: feedback is due on the 26th.
    fn circle() -> Circle {
        Circle {
            id: CircleId(1),
            group_id: GroupId(1),
            group_code: "GT4".into(),
            group_name: Names::from("Matières"),
            cycle: Cycle::Second,
            number: 1,
            title: "2e cercle".into(),
            description: String::new(),
            meeting_id: None,
            meeting_state: None,
            starts_at: Some(at("2021-10-12T12:00:00Z")),
            ends_at: Some(at("2021-10-12T15:00:00Z")),
            place: None,
            video_url: None,
            state: CircleState::Feedback,
            without_reason: String::new(),
            invitations_min: 30,
            invitations_max: 50,
            places_wanted: 20,
            places_max: 25,
            reply_to: String::new(),
            answers_to: String::new(),
            feedback_chosen_on: None,
            asks_reading: true,
            calendar_sequence: 0,
            archived: false,
            version: 1,
            note_taker: false,
        }
    }

    #[test]
    fn feedback_ends_with_its_last_day_in_brussels() {
        let window = feedback(&circle(), None).unwrap();
        assert_eq!(window.closes_at, at("2021-10-26T22:00:00Z"));
        let opened = Some(at("2021-10-26T21:50:00Z"));
        assert!(window.is_open(at("2021-10-26T21:59:59Z")));
        assert!(!window.takes(None, at("2021-10-26T22:05:00Z")));
        assert!(window.takes(opened, at("2021-10-26T22:05:00Z")));
        assert!(!window.takes(opened, at("2021-10-26T22:10:00Z")));
    }

    #[test]
    fn feedback_opens_with_the_meeting_or_once_the_circle_has_ended() {
        let running = Circle {
            state: CircleState::Running,
            ..circle()
        };
        let early = at("2021-10-12T11:59:00Z");
        assert!(!feedback(&running, None).unwrap().is_open(early));
        assert!(
            feedback(&running, None)
                .unwrap()
                .is_open(at("2021-10-12T12:00:00Z"))
        );
        // It ended before the planned time.
        assert!(feedback(&circle(), None).unwrap().is_open(early));
    }

    #[test]
    fn an_extension_is_final() {
        let own = NaiveDate::from_ymd_opt(2021, 11, 2);
        let window = feedback(&circle(), own).unwrap();
        // Winter time has begun.
        assert_eq!(window.closes_at, at("2021-11-02T23:00:00Z"));
        let opened = Some(at("2021-11-02T22:50:00Z"));
        assert!(!window.takes(opened, at("2021-11-02T23:01:00Z")));
        let shorter = NaiveDate::from_ymd_opt(2021, 10, 20);
        assert_eq!(
            feedback(&circle(), shorter),
            feedback(&circle(), None),
            "nobody gets less"
        );
    }

    #[test]
    fn a_meeting_moved_past_the_chosen_day_leaves_two_weeks() {
        let chosen = |day| Circle {
            feedback_chosen_on: NaiveDate::from_ymd_opt(2021, 10, day),
            ..circle()
        };
        let last = |circle: &Circle| feedback(circle, None).unwrap().last_day();
        assert_eq!(last(&chosen(20)), chosen(20).feedback_chosen_on.unwrap());
        assert_eq!(last(&chosen(11)), last(&circle()));
    }

    #[test]
    fn nobody_is_asked_whether_they_come_once_it_has_begun() {
        let inviting = |starts_at| Circle {
            state: CircleState::Inviting,
            starts_at,
            ..circle()
        };
        let planned = inviting(circle().starts_at);
        assert!(!has_begun(&planned, at("2021-10-12T11:59:59Z")));
        assert!(has_begun(&planned, at("2021-10-12T12:00:00Z")));
        assert!(!has_begun(&inviting(None), at("2021-10-12T12:00:00Z")));
        // It ended before the planned time.
        assert!(has_begun(&circle(), at("2021-10-12T11:00:00Z")));
    }

    #[test]
    fn a_closed_circle_takes_nothing() {
        let closed = Circle {
            state: CircleState::Closed,
            ..circle()
        };
        assert_eq!(feedback(&closed, None), None);
        assert_eq!(before_meeting(&closed), None);
    }
}
