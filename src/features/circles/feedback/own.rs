//! What the holder of a link has before them: their times, what is asked, and what they wrote.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    forms,
    model::{Asked, Feedback, FrozenAxis},
    opinions::{self, model::Opinion},
    queries,
};
use crate::{
    holder::{self, Holder},
    windows::{self, Window, Writer},
};
use kernel::ids::AxisId;
use platform::{
    errors::{AppError, Result},
    web::{Guest, SecretPath, form_state::Conflict},
};

/// The holder of a link that works, with all that concerns their feedback.
#[derive(Debug)]
pub(crate) struct Own {
    pub holder: Holder,
    /// Their own times; none: they write nothing.
    pub window: Option<Window>,
    pub asked: Option<Asked>,
    pub mine: Vec<Feedback>,
    /// Axes they have answered, perhaps unnamed and with another link.
    pub done: Vec<AxisId>,
    pub opinions: Vec<Opinion>,
}

/// What of theirs is stored beside an unnamed feedback.
fn hash(holder: &Holder, axis: AxisId) -> Vec<u8> {
    holder.secret.hash_for(&format!("feedback {axis}"))
}

impl Own {
    /// Who holds the link.
    /// Fails: as [`holder::holder`].
    pub(super) async fn of(
        db: &mut PgConnection,
        guest: &Guest,
        path: &SecretPath,
    ) -> Result<Self> {
        let holder = holder::holder(db, guest, path).await?;
        let (circle, invitee) = holder.permit.on();
        let asked = queries::asked(db, circle).await?;
        let axes = asked.iter().flat_map(|asked| &asked.axes);
        let hashes: Vec<Vec<u8>> = axes.map(|axis| hash(&holder, axis.id)).collect();
        let extension = queries::extension(db, invitee).await?;
        let writer = Writer {
            state: holder.link.state,
            extended_until: extension.map(|more| more.until_on),
        };
        Ok(Self {
            window: windows::feedback_of(&holder.circle, writer),
            mine: queries::of_holder(db, circle, invitee, &hashes).await?,
            done: queries::done(db, invitee).await?,
            opinions: opinions::queries::of_invitee(db, circle, invitee).await?,
            asked,
            holder,
        })
    }

    /// What they wrote on an axis.
    pub(super) fn feedback(&self, axis: AxisId) -> Option<&Feedback> {
        self.mine.iter().find(|feedback| feedback.axis.id == axis)
    }

    /// The axis, as what they wrote on it has it, or as it is asked now.
    /// Fails: [`AppError::NotFound`] for an axis that is not asked.
    pub(super) fn axis(&self, axis: AxisId) -> Result<FrozenAxis> {
        let begun = self.feedback(axis).map(|feedback| &feedback.axis);
        let mut asked = self.asked.iter().flat_map(|asked| &asked.axes);
        let found = begun.or_else(|| asked.find(|one| one.id == axis));
        found.cloned().ok_or(AppError::NotFound)
    }

    /// What they said before the meeting.
    pub(super) fn opinion(&self, axis: AxisId) -> Option<&Opinion> {
        self.opinions.iter().find(|opinion| opinion.axis == axis)
    }

    /// It was sent unnamed, with another link: this one doesn't lead there.
    pub(super) fn sent_otherwise(&self, axis: AxisId) -> bool {
        self.feedback(axis).is_none() && self.done.contains(&axis)
    }

    /// The hash that leads back to what is sent unnamed on an axis.
    pub(super) fn hash(&self, axis: AxisId) -> Vec<u8> {
        hash(&self.holder, axis)
    }

    /// Now, as the request sees it.
    pub(super) fn now(&self) -> DateTime<Utc> {
        self.holder.permit.at()
    }

    /// Something may be begun now.
    pub(super) fn is_open(&self) -> bool {
        self.window.is_some_and(|window| window.is_open(self.now()))
    }

    /// What a form says is taken now.
    pub(super) fn takes(&self, raw: &[(String, String)]) -> bool {
        let opened = forms::opened_at(raw);
        self.window
            .is_some_and(|window| window.takes(opened, self.now()))
    }

    /// The address beneath the link.
    pub(super) fn secret(&self) -> String {
        self.holder.secret.to_text()
    }

    /// They saved it themselves, in another window.
    pub(super) fn elsewhere(&self, draft: &Feedback) -> Conflict {
        Conflict {
            by: self.holder.t.t("feedback-elsewhere"),
            at: draft.saved_at.unwrap_or_else(|| self.now()),
        }
    }
}
