//! What each role does, in three steps: a page of three minutes, with pictures of the running program.

use kernel::urls;
use platform::{auth::Role, web::assets};

/// A picture of a page: `scripts/screenshots.sh` makes it in `static/img/help`.
#[derive(Debug, Clone, Copy)]
pub struct Picture {
    /// Of its file.
    pub name: &'static str,
    /// Whose account of the demo, and which page.
    pub account: &'static str,
    pub page: &'static str,
}

const fn picture(name: &'static str, account: &'static str, page: &'static str) -> Picture {
    Picture {
        name,
        account,
        page,
    }
}

/// All pictures of help.
pub static PICTURES: [Picture; 16] = [
    picture("people", "admin", urls::people::PATH),
    picture("rights", "admin", urls::rights::PATH),
    picture("outbox", "admin", urls::outbox::PATH),
    picture("board", "coordination", urls::board::PATH),
    picture("meetings", "coordination", urls::meetings::PATH),
    picture("decisions", "coordination", urls::arbitrations::PATH),
    picture("home", "pilote.gt1", urls::home::PATH),
    picture("review", "pilote.gt1", urls::reviews_next::PATH),
    picture("follow_up", "pilote.gt1", urls::follow_up::PATH),
    picture("drafts", "facilitation.a", urls::home::PATH),
    picture("circles", "facilitation.a", urls::circles::PATH),
    picture("opinions", "thematique.matieres", urls::home::PATH),
    picture("measures", "thematique.matieres", urls::measures::PATH),
    picture("member", "membre.entreprise.gt1", urls::home::PATH),
    picture(
        "member_meetings",
        "membre.entreprise.gt1",
        urls::meetings::PATH,
    ),
    picture(
        "member_circles",
        "membre.entreprise.gt1",
        urls::circles::PATH,
    ),
];

/// A step: what one does, how, and where it is seen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    /// Keys.
    pub title: &'static str,
    pub text: &'static str,
    picture: &'static str,
}

impl Step {
    /// The address of its picture; none before it was made.
    pub(super) fn picture(&self) -> Option<&'static str> {
        assets::find(&format!("img/help/{}.png", self.picture))
    }
}

const fn step(title: &'static str, text: &'static str, picture: &'static str) -> Step {
    Step {
        title,
        text,
        picture,
    }
}

/// What the role does, in its order.
pub(super) fn steps(role: Role) -> [Step; 3] {
    match role {
        Role::Administrator => [
            step(
                "help-administrator-accounts",
                "help-administrator-accounts-text",
                "people",
            ),
            step(
                "help-administrator-rights",
                "help-administrator-rights-text",
                "rights",
            ),
            step(
                "help-administrator-outbox",
                "help-administrator-outbox-text",
                "outbox",
            ),
        ],
        Role::Coordinator => [
            step(
                "help-coordinator-board",
                "help-coordinator-board-text",
                "board",
            ),
            step(
                "help-coordinator-meeting",
                "help-coordinator-meeting-text",
                "meetings",
            ),
            step(
                "help-coordinator-decide",
                "help-coordinator-decide-text",
                "decisions",
            ),
        ],
        Role::Pilot => [
            step("help-pilot-work", "help-pilot-work-text", "home"),
            step("help-pilot-review", "help-pilot-review-text", "review"),
            step("help-pilot-follow", "help-pilot-follow-text", "follow_up"),
        ],
        Role::Facilitator => [
            step(
                "help-facilitator-draft",
                "help-facilitator-draft-text",
                "drafts",
            ),
            step(
                "help-facilitator-notes",
                "help-facilitator-notes-text",
                "meetings",
            ),
            step(
                "help-facilitator-circle",
                "help-facilitator-circle-text",
                "circles",
            ),
        ],
        Role::ThematicCoordinator => [
            step("help-thematic-work", "help-thematic-work-text", "opinions"),
            step(
                "help-thematic-opinion",
                "help-thematic-opinion-text",
                "measures",
            ),
            step("help-thematic-talk", "help-thematic-talk-text", "measures"),
        ],
        Role::Cabinet => [
            step("help-cabinet-read", "help-cabinet-read-text", "measures"),
            step(
                "help-cabinet-evaluate",
                "help-cabinet-evaluate-text",
                "decisions",
            ),
            step(
                "help-cabinet-follow",
                "help-cabinet-follow-text",
                "follow_up",
            ),
        ],
        Role::Member => [
            step("help-member-answer", "help-member-answer-text", "member"),
            step(
                "help-member-minutes",
                "help-member-minutes-text",
                "member_meetings",
            ),
            step("help-member-say", "help-member-say-text", "member_circles"),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_has_a_picture_that_is_made() {
        for role in Role::ALL {
            for step in steps(*role) {
                let made = PICTURES.iter().any(|one| one.name == step.picture);
                assert!(made, "{}", step.picture);
            }
        }
    }
}
