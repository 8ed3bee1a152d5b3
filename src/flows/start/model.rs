//! The first steps, and which of them are done.

use kernel::urls;
use platform::web::FormState;

/// What is there already.
#[derive(Debug, Clone, Default)]
pub(crate) struct Standing {
    pub groups: i64,
    pub has_gt0: bool,
    /// Somebody coordinates who can sign in.
    pub coordinated: bool,
    pub strategies: i64,
    /// People with a role, but for who looks.
    pub people: i64,
    pub measures: i64,
    /// Measures that have a pilot, themselves or by their group.
    pub assigned: i64,
    /// Measures linked to nothing.
    pub orphans: i64,
}

/// The guide.
#[derive(Debug, Clone)]
pub(crate) struct Guide {
    pub standing: Standing,
    /// A server sends the mails.
    pub sends_mail: bool,
    /// The reader may coordinate themselves, as long as nobody does.
    pub may_coordinate: bool,
    /// The form by which they do.
    pub form: FormState,
}

/// Where a step is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Way {
    Page(String),
    /// By a form to that address.
    Form(String),
    /// Not by the reader, or not yet.
    None,
}

/// One step.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    /// Key of what is to be done.
    pub title: &'static str,
    /// Key of how.
    pub about: &'static str,
    /// Key of the button.
    pub button: &'static str,
    pub done: bool,
    /// Key of what there is, or what is left of a step begun; may be empty.
    pub there: &'static str,
    /// How many.
    pub count: i64,
    pub way: Way,
}

impl Step {
    /// The page where it is taken.
    pub(crate) fn page(&self) -> Option<&str> {
        match &self.way {
            Way::Page(url) => Some(url),
            Way::Form(_) | Way::None => None,
        }
    }

    /// The address whose form takes it.
    pub(crate) fn form(&self) -> Option<&str> {
        match &self.way {
            Way::Form(url) => Some(url),
            Way::Page(_) | Way::None => None,
        }
    }
}

impl Guide {
    /// Whether Jalon cannot be worked with yet: no groups, nobody who coordinates, nobody but the reader,
    /// no measures, or none that anybody is to review.
    pub(crate) fn is_needed(&self) -> bool {
        let there = &self.standing;
        let counts = [there.groups, there.people, there.measures, there.assigned];
        !there.coordinated || counts.contains(&0)
    }

    /// Steps done.
    pub(crate) fn done(&self) -> usize {
        self.steps().iter().filter(|step| step.done).count()
    }

    /// All of them, in their order.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let there = &self.standing;
        vec![
            Step {
                title: "start-groups",
                about: "start-groups-about",
                button: "nav-groups",
                // The GT0 coordinates; work is done in the others.
                done: there.has_gt0 && there.groups > 1,
                there: "start-groups-there",
                count: there.groups,
                way: Way::Page(urls::groups_several()),
            },
            self.coordination(),
            Step {
                title: "several-strategies",
                about: "start-strategies-about",
                button: "strategies-title",
                done: there.strategies > 0,
                there: "start-strategies-there",
                count: there.strategies,
                way: Way::Page(urls::strategies_several()),
            },
            Step {
                title: "start-people",
                about: "start-people-about",
                button: "people-title",
                done: there.people > 0,
                there: "start-people-there",
                count: there.people,
                way: Way::Page(urls::people_invite()),
            },
            Step {
                title: "start-measures",
                about: "start-measures-about",
                button: "measures-title",
                done: there.measures > 0,
                there: "start-measures-there",
                count: there.measures,
                way: Way::Page(urls::imports()),
            },
            self.assignment(),
            Step {
                title: "start-mail",
                about: "start-mail-about",
                button: "outbox-title",
                done: self.sends_mail,
                there: "",
                count: 0,
                way: Way::Page(urls::outbox()),
            },
        ]
    }

    fn coordination(&self) -> Step {
        let may = self.may_coordinate && self.standing.has_gt0 && !self.standing.coordinated;
        Step {
            title: "start-coordination",
            about: match self.standing.has_gt0 {
                true => "start-coordination-about",
                false => "start-no-gt0",
            },
            button: "start-coordination-go",
            done: self.standing.coordinated,
            there: "",
            count: 0,
            way: match may {
                true => Way::Form(urls::start_coordination()),
                false => Way::None,
            },
        }
    }

    fn assignment(&self) -> Step {
        let there = &self.standing;
        let left = there.measures - there.assigned;
        let is_begun = there.assigned > 0 && left > 0;
        Step {
            title: "start-reviews",
            about: "start-reviews-about",
            button: "start-reviews-go",
            done: there.assigned > 0 && left == 0,
            there: match is_begun {
                true => "start-reviews-left",
                false => "start-reviews-there",
            },
            count: if is_begun { left } else { there.assigned },
            way: match (there.measures, there.orphans) {
                (0, _) => Way::None,
                (_, 0) => Way::Page(urls::measures()),
                _ => Way::Page(urls::orphans()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guide(standing: Standing) -> Guide {
        Guide {
            standing,
            sends_mail: false,
            may_coordinate: true,
            form: FormState::blank(),
        }
    }

    #[test]
    fn nobody_coordinates_before_there_is_a_group_for_it() {
        let of = |has_gt0, coordinated| {
            let standing = Standing {
                has_gt0,
                coordinated,
                ..Standing::default()
            };
            guide(standing).coordination().way
        };
        assert_eq!(of(false, false), Way::None);
        assert_eq!(of(true, false), Way::Form(urls::start_coordination()));
        assert_eq!(of(true, true), Way::None);
    }

    #[test]
    fn a_step_begun_is_not_done() {
        let done = |standing: Standing| {
            let steps = guide(standing).steps();
            let done = steps.iter().filter(|step| step.done);
            done.map(|step| step.title).collect::<Vec<_>>()
        };
        let mut there = Standing {
            groups: 1,
            has_gt0: true,
            measures: 4,
            assigned: 1,
            ..Standing::default()
        };
        assert_eq!(done(there.clone()), ["start-measures"]);
        let reviews = guide(there.clone()).assignment();
        assert_eq!((reviews.there, reviews.count), ("start-reviews-left", 3));
        (there.groups, there.assigned) = (10, 4);
        assert_eq!(
            done(there),
            ["start-groups", "start-measures", "start-reviews"]
        );
    }

    #[test]
    fn it_is_needed_until_there_is_something_to_work_with() {
        let mut there = Standing::default();
        assert!(guide(there.clone()).is_needed());
        (there.groups, there.people, there.measures) = (10, 3, 111);
        // Until the first review is somebody's, and somebody coordinates.
        assert!(guide(there.clone()).is_needed());
        there.assigned = 1;
        assert!(guide(there.clone()).is_needed());
        there.coordinated = true;
        assert!(!guide(there).is_needed());
    }
}
