//! Whose hand answers: the holder of a personal link, or a phone that came in by the code.

use sha2::{Digest as _, Sha256};
use sqlx::PgConnection;

use super::queries;
use crate::holder::Holder;
use kernel::ids::{CircleId, CircleInviteeId, LiveQuestionId};
use platform::auth::{rate::Limit, token::Secret};

/// Wrong codes per client: an office of sixty may each mistype one, and all come in within a minute.
pub(super) const CODE: Limit = Limit::of("live-code", 180, 15);
/// Wrong codes over all clients: nobody guesses one in an evening, from wherever.
pub(super) const CODE_IN_ALL: Limit = Limit::of("live-code-all", 3_000, 15);
/// Answers of one hand: whoever came in rightly has a bucket of their own.
pub(super) const ANSWERS: Limit = Limit::of("live-answers", 300, 15);

/// A hand: only looking up the link or the phone makes one, so that who has one may answer.
#[derive(Debug, Clone)]
pub(super) struct Hand {
    pub circle: CircleId,
    /// Whose link it is; a code knows nobody.
    pub invitee: Option<CircleInviteeId>,
    /// May be empty.
    pub name: String,
    secret: Secret,
    /// Whether its last answer on this phone was named: `yes` or `no`; empty where that is not known.
    pub naming: &'static str,
}

impl Hand {
    /// Of who holds a personal link.
    pub(super) fn by_link(holder: &Holder) -> Self {
        Self {
            circle: holder.circle.id,
            invitee: Some(holder.link.invitee),
            name: holder.link.name.clone(),
            secret: holder.secret.clone(),
            naming: "",
        }
    }

    /// Of a phone that came in by the code, while that is open.
    pub(super) async fn of_phone(
        db: &mut PgConnection,
        secret: Secret,
    ) -> sqlx::Result<Option<Self>> {
        let circle = queries::circle_of(db, &secret.hash()).await?;
        Ok(circle.map(|circle| Self {
            circle,
            invitee: None,
            name: String::new(),
            secret,
            naming: "",
        }))
    }

    /// What the hand is known by.
    pub(super) fn secret(&self) -> &Secret {
        &self.secret
    }

    /// What the phone keeps of whether an answer was named.
    pub(super) fn kept(&self, named: bool) -> String {
        let whose: String = self.bucket().chars().take(16).collect();
        format!("{}.{whose}", word(named))
    }

    /// With what the phone kept; what another link chose there says nothing.
    #[must_use]
    pub(super) fn having_kept(mut self, kept: Option<&str>) -> Self {
        let mut ways = [true, false].into_iter();
        let found = ways.find(|named| kept == Some(self.kept(*named).as_str()));
        self.naming = found.map_or("", word);
        self
    }

    /// What holds a hand's answers to a question together: nobody finds the hand from it, nor another
    /// question's answers, for the secret itself is stored nowhere.
    pub(super) fn respondent(&self, question: LiveQuestionId) -> Vec<u8> {
        let mut hash = Sha256::new_with_prefix("live-answer\0");
        hash.update(self.secret.to_text());
        hash.update(question.0.to_be_bytes());
        hash.finalize().to_vec()
    }

    /// What its answers are counted by.
    pub(super) fn bucket(&self) -> String {
        self.secret
            .hash()
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect()
    }
}

/// As forms say it.
fn word(named: bool) -> &'static str {
    if named { "yes" } else { "no" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hand() -> Hand {
        Hand {
            circle: CircleId(1),
            invitee: None,
            name: String::new(),
            secret: Secret::random(),
            naming: "",
        }
    }

    #[test]
    fn a_phone_keeps_a_choice_for_the_link_that_made_it() {
        let (one, other) = (hand(), hand());
        let kept = one.kept(false);
        assert_eq!(one.clone().having_kept(Some(&kept)).naming, "no");
        assert_eq!(one.clone().having_kept(Some(&one.kept(true))).naming, "yes");
        assert_eq!(other.having_kept(Some(&kept)).naming, "");
        assert_eq!(one.having_kept(None).naming, "");
    }

    #[test]
    fn a_hand_is_another_one_at_each_question() {
        let hand = hand();
        let [one, two] = [1, 2].map(|id| hand.respondent(LiveQuestionId(id)));
        assert_ne!(one, two);
        assert_eq!(one, hand.respondent(LiveQuestionId(1)));
        assert_ne!(one, hand.secret.hash(), "nor what the link is known by");
    }
}
