//! Sending the circle's texts to those invited: who gets one, who gets none and why. The caller holds
//! the circle, so that nobody gets two.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{about::About, mails, marks, model::Invitee, policy, texts};
use crate::{commands as circles, model::Circle, windows};
use kernel::{
    circle::{CircleState, CircleStep, TextPurpose},
    ids::{CircleId, CircleInviteeId},
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::SaveError,
    history::Changes,
    web::{AppState, FormState, Handed, RawForm, RawQuery},
};

/// Why a mail goes to people of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The first one, with the link.
    Invitation,
    /// To who said nothing.
    Reminder,
}

impl Occasion {
    /// The text it takes.
    pub fn purpose(self) -> TextPurpose {
        match self {
            Self::Invitation => TextPurpose::Invitation,
            Self::Reminder => TextPurpose::Reminder,
        }
    }

    /// Why this one gets none; a key.
    pub fn refuses(self, invitee: &Invitee, now: DateTime<Utc>) -> Option<&'static str> {
        match self {
            Self::Invitation => invitee.uninvitable(),
            Self::Reminder => invitee.unremindable(now),
        }
    }

    /// There is nothing to ask for any more: nobody answers once the circle has begun.
    pub fn is_over(self, circle: &Circle, now: DateTime<Utc>) -> bool {
        self == Self::Reminder && windows::has_begun(circle, now)
    }

    /// Whether it is worth saying that this one gets none: the answered and the invited are no surprise.
    fn tells(self, why: &str) -> bool {
        match self {
            Self::Invitation => !["circle-left-invited", "circle-left-answered"].contains(&why),
            Self::Reminder => !["circle-left-uninvited", "circle-left-answered"].contains(&why),
        }
    }
}

/// Who gets a mail, and who gets none and why (a key).
#[derive(Debug, Clone, Default)]
pub struct Plan {
    pub to: Vec<Invitee>,
    pub left: Vec<(Invitee, &'static str)>,
}

impl Plan {
    /// Of all on the list.
    pub fn new(occasion: Occasion, invitees: Vec<Invitee>, now: DateTime<Utc>) -> Self {
        let mut plan = Self::default();
        for invitee in invitees {
            match occasion.refuses(&invitee, now) {
                None => plan.to.push(invitee),
                Some(why) if occasion.tells(why) => plan.left.push((invitee, why)),
                Some(_) => {}
            }
        }
        plan
    }

    /// To these alone.
    pub fn only(mut self, chosen: &[CircleInviteeId]) -> Self {
        self.to.retain(|invitee| chosen.contains(&invitee.id));
        self
    }
}

/// Somebody who would get a mail, with a box to tick (`invitee`).
#[derive(Debug, Clone)]
pub struct Tick<'a> {
    pub invitee: &'a Invitee,
    pub ticked: bool,
    /// What there is to know of their mail; may be empty.
    pub note: String,
}

impl<'a> Tick<'a> {
    /// All are ticked at first; nobody is where the form comes back because nobody was.
    pub fn new(form: &FormState, invitee: &'a Invitee) -> Self {
        let at_first = form.all("invitee").is_empty() && !form.is_invalid();
        Self {
            invitee,
            ticked: at_first || form.has("invitee", invitee.id),
            note: String::new(),
        }
    }
}

/// Who is ticked in a form.
pub fn ticked(raw: &RawForm) -> Vec<CircleInviteeId> {
    RawQuery(raw.0.clone()).each("invitee")
}

/// The form given back, with nobody ticked.
pub fn unticked(raw: &RawForm) -> FormState {
    FormState::typed(raw.0.clone()).refused("invitee", "circle-error-nobody-chosen")
}

/// Sends to all of the plan, each a link of their own, and notes it. The links, for where no server
/// sends them. With the first invitation the circle invites.
pub async fn send(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<PrepareCircle, CircleId>,
    circle: &Circle,
    (occasion, plan): (Occasion, &Plan),
) -> Result<Vec<Handed>, SaveError> {
    let now = permit.at();
    let texts = texts::texts(db, circle.id, occasion.purpose()).await?;
    let mut handed = Vec::new();
    for invitee in &plan.to {
        let own = policy::of_invitee(permit, invitee);
        let secret = mails::secret_of(db, &own).await?;
        let about = About {
            app,
            circle,
            invitee,
            secret: &secret,
            now,
        };
        let text = texts.of(invitee.lang);
        handed.push(mails::send(db, &own, about, occasion.purpose(), &text).await?);
    }
    let ids: Vec<CircleInviteeId> = plan.to.iter().map(|invitee| invitee.id).collect();
    let action = match occasion {
        Occasion::Invitation => {
            marks::mark_invited(db, permit, &ids).await?;
            "circle_send"
        }
        Occasion::Reminder => {
            marks::mark_reminded(db, permit, &ids).await?;
            "circle_remind"
        }
    };
    // Names stand on the list, which fewer people see.
    let change = Changes::one("circle_recipients", "", ids.len());
    permit.record(db, circle.id, action, &change, "").await?;
    if occasion == Occasion::Invitation && circle.state == CircleState::Preparing {
        circles::advance(db, permit, circle, CircleStep::Invite, "").await?;
    }
    Ok(handed)
}

/// Sends the invitation's text to one, with a new link, whatever they had before. The link, for where
/// no server sends it; none where no mail can go.
pub async fn send_anew(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<PrepareCircle, CircleId>,
    circle: &Circle,
    invitee: &Invitee,
) -> Result<Option<Handed>, SaveError> {
    if invitee.unreachable().is_some() {
        return Ok(None);
    }
    let now = permit.at();
    let purpose = TextPurpose::Invitation;
    let texts = texts::texts(db, circle.id, purpose).await?;
    let own = policy::of_invitee(permit, invitee);
    let secret = mails::secret_of(db, &own).await?;
    let about = About {
        app,
        circle,
        invitee,
        secret: &secret,
        now,
    };
    let handed = mails::send(db, &own, about, purpose, &texts.of(invitee.lang)).await?;
    marks::mark_invited(db, permit, &[invitee.id]).await?;
    own.record_own_act(db, "circle_send_anew").await?;
    Ok(Some(handed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invitations::model::samples::invitee;
    use kernel::circle::InviteeState;

    #[test]
    fn a_plan_says_who_gets_none_and_why() {
        let now = "2021-09-22T08:00:00Z".parse().unwrap();
        let mut unreachable = invitee(InviteeState::Listed);
        unreachable.id = CircleInviteeId(2);
        unreachable.email = None;
        let all = vec![
            invitee(InviteeState::Listed),
            unreachable,
            invitee(InviteeState::Yes),
        ];
        let plan = Plan::new(Occasion::Invitation, all, now);
        assert_eq!(plan.to.len(), 1);
        let why: Vec<_> = plan.left.iter().map(|(_, why)| *why).collect();
        assert_eq!(
            why,
            ["circle-left-no-address"],
            "who answered is no surprise"
        );
        assert!(plan.only(&[CircleInviteeId(7)]).to.is_empty());
    }
}
