//! What those who prepare a circle do about its feedback: give more time, remind, read.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sqlx::PgConnection;

use super::{
    mails,
    overview::Progress,
    queries::{self, Extension},
};
use crate::{
    invitations::{
        about::About,
        mails::{post, secret_of},
        marks,
        model::{Invitee, PAUSE},
        policy::of_invitee,
        texts::{self, Text},
    },
    model::Circle,
    windows::{self, Window, Writer},
};
use kernel::{
    circle::TextPurpose,
    dates::brussels_date,
    ids::{AxisId, CircleId, CircleInviteeId},
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle, token::DOTS},
    errors::{OrStale as _, Result, SaveError},
    history::{Changes, Snapshot},
    mail::{NewMail, Sending},
    web::{AppState, FormState, Handed, Reader},
};

/// Whoever prepares the circle.
type Preparing = Permit<PrepareCircle, CircleId>;

/// A parsed form of an extension.
#[derive(Debug, Clone)]
pub(super) struct ExtensionForm {
    pub until_on: NaiveDate,
    pub reason: String,
    pub version: i32,
}

/// Nobody is given more than that: a later day is a slip.
const FARTHEST: TimeDelta = TimeDelta::days(365);

/// Reads it; nobody is given less than all have.
pub(super) fn extension(
    raw: &[(String, String)],
    (due_on, now): (Option<NaiveDate>, DateTime<Utc>),
) -> std::result::Result<ExtensionForm, FormState> {
    let mut read = Reader::new(raw);
    let until_on = read.required_date("until_on");
    if until_on.is_some_and(|until| due_on.is_none_or(|due| until <= due)) {
        read.wrong("until_on", "feedback-error-until");
    } else if until_on.is_some_and(|until| until >= brussels_date(now + FARTHEST)) {
        read.wrong("until_on", "feedback-error-until-far");
    }
    let reason = read.required_text("reason", 2_000);
    let version = read.version();
    read.finish(|| {
        Some(ExtensionForm {
            until_on: until_on?,
            reason: reason?,
            version,
        })
    })
}

/// The form of a stored extension.
pub(super) fn filled(stored: Option<&Extension>) -> FormState {
    FormState::blank()
        .with_optional("until_on", stored.map(|more| more.until_on))
        .with("reason", stored.map_or("", |more| more.reason.as_str()))
        .with("version", stored.map_or(0, |more| more.version))
}

fn snapshot(extension: Option<&Extension>) -> Snapshot {
    Snapshot::new()
        .optional("feedback_until", extension.map(|more| more.until_on))
        .text(
            "feedback_reason",
            extension.map_or("", |more| more.reason.as_str()),
        )
}

/// Gives somebody more time.
/// Fails: [`SaveError::Stale`] where somebody else did meanwhile, or the circle has no such
/// invitee.
pub(super) async fn extend(
    db: &mut PgConnection,
    permit: &Preparing,
    invitee: CircleInviteeId,
    form: &ExtensionForm,
) -> Result<(), SaveError> {
    let before = queries::extension(db, invitee).await?;
    sqlx::query!(
        "INSERT INTO feedback_extension AS x (invitee_id, until_on, reason, given_by_id, given_at)
         SELECT i.id, $2, $3, $4, $5 FROM circle_invitee i WHERE i.id = $1 AND i.circle_id = $7
         ON CONFLICT (invitee_id) DO UPDATE SET until_on = excluded.until_on, reason = excluded.reason,
             given_by_id = excluded.given_by_id, given_at = excluded.given_at, version = x.version + 1
         WHERE x.version = $6",
        invitee.0,
        form.until_on,
        form.reason,
        permit.by().map(|id| id.0),
        permit.at(),
        form.version,
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = queries::extension(db, invitee).await?;
    let (before, after) = (snapshot(before.as_ref()), snapshot(after.as_ref()));
    permit
        .record_change(db, invitee, "feedback_extend", &before, &after, "")
        .await?;
    Ok(())
}

/// What giving somebody that much more time would send.
pub(super) fn extension_plan(
    (app, circle): (&AppState, &Circle),
    invitee: &Invitee,
    form: &ExtensionForm,
    now: DateTime<Utc>,
) -> Sending {
    let mut sending = Sending::default();
    if !invitee.sort_into(&mut sending) {
        return sending;
    }
    let about = About {
        app,
        circle,
        invitee,
        secret: DOTS,
        now,
    };
    let mail = mails::extension(about, form.until_on, &form.reason);
    sending.showing(Some(&mail))
}

/// Mails somebody that they have more time, with a link; nothing where no mail can go.
pub(super) async fn tell_extension(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Preparing,
    (circle, invitee): (&Circle, &Invitee),
    form: &ExtensionForm,
) -> Result<Option<Handed>> {
    if invitee.unreachable().is_some() {
        return Ok(None);
    }
    let (own, now) = (of_invitee(permit, invitee), permit.at());
    let secret = secret_of(db, &own).await?;
    let about = About {
        app,
        circle,
        invitee,
        secret: &secret,
        now,
    };
    let new = mails::extension(about, form.until_on, &form.reason);
    post(db, &own, about, new).await.map(Some)
}

/// The times of somebody on the list.
pub(super) fn window(circle: &Circle, invitee: &Invitee, progress: &Progress) -> Option<Window> {
    let writer = Writer {
        state: invitee.state,
        extended_until: progress.extended_until,
    };
    windows::feedback_of(circle, writer)
}

/// Why somebody is not reminded now; a key. Only who has sent nothing at all is.
pub(super) fn unremindable(
    circle: &Circle,
    invitee: &Invitee,
    progress: &Progress,
    now: DateTime<Utc>,
) -> Option<&'static str> {
    let recent = |at: Option<DateTime<Utc>>| at.is_some_and(|at| now - at < PAUSE);
    // More time is told by a mail too, which says until when, with the link.
    let mails = [
        invitee.reminded_at,
        invitee.invited_at,
        progress.extended_at,
    ];
    let open = window(circle, invitee, progress).is_some_and(|window| window.is_open(now));
    if progress.done > 0 {
        Some("feedback-left-done")
    } else if !open {
        Some("feedback-left-closed")
    } else if !invitee.state.asked() {
        Some("feedback-left-uninvited")
    } else if let Some(why) = invitee.unreachable() {
        Some(why)
    } else if mails.into_iter().any(recent) {
        Some("feedback-left-recent")
    } else if recent(invitee.called_at) {
        Some("feedback-left-called")
    } else {
        None
    }
}

/// Somebody to be reminded.
#[derive(Debug, Clone)]
pub(super) struct Due<'a> {
    pub invitee: &'a Invitee,
    /// Something is begun.
    pub started: bool,
    until: Option<NaiveDate>,
}

impl<'a> Due<'a> {
    /// Of who is to be reminded.
    pub(super) fn of(circle: &Circle, invitee: &'a Invitee, progress: &Progress) -> Self {
        Self {
            invitee,
            started: progress.started,
            until: window(circle, invitee, progress).map(|window| window.last_day()),
        }
    }

    /// The mail, as it leaves with that secret.
    pub(super) fn mail(
        &self,
        app: &AppState,
        circle: &Circle,
        text: &Text,
        (secret, now): (&str, DateTime<Utc>),
    ) -> NewMail {
        let about = About {
            app,
            circle,
            invitee: self.invitee,
            secret,
            now,
        };
        mails::reminder(about, text, self.started, self.until)
    }
}

/// Reminds these, and says so on the circle. The caller holds the circle: nobody gets two.
pub(super) async fn remind(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Preparing,
    circle: &Circle,
    due: &[Due<'_>],
) -> Result<Vec<Handed>> {
    let (now, mut handed) = (permit.at(), Vec::new());
    let all = texts::texts(db, circle.id, TextPurpose::FeedbackReminder).await?;
    for one in due {
        let own = of_invitee(permit, one.invitee);
        let secret = secret_of(db, &own).await?;
        let text = all.of(one.invitee.lang);
        let about = About {
            app,
            circle,
            invitee: one.invitee,
            secret: &secret,
            now,
        };
        let new = one.mail(app, circle, &text, (&secret, now));
        handed.push(post(db, &own, about, new).await?);
    }
    let ids: Vec<CircleInviteeId> = due.iter().map(|one| one.invitee.id).collect();
    marks::mark_reminded(db, permit, &ids).await?;
    // Names stand on the list, which fewer people see.
    let change = Changes::one("circle_recipients", "", ids.len());
    permit.record_own(db, "feedback_remind", &change).await?;
    Ok(handed)
}

/// Marks what is shown of an axis as read: its writers are told the day.
pub(super) async fn mark_read(
    db: &mut PgConnection,
    permit: &Preparing,
    axis: (AxisId, &str),
    with_unnamed: bool,
) -> Result<u64, SaveError> {
    let today = brussels_date(permit.at());
    let done = sqlx::query!(
        "WITH seen AS (
             UPDATE feedback SET read_on = $3
             WHERE circle_id = $1 AND axis_id = $2 AND sendings > 0 AND read_on IS NULL AND ($4 OR NOT unnamed)
             RETURNING id)
         UPDATE contribution SET read_on = $3 WHERE feedback_id IN (SELECT id FROM seen) AND read_on IS NULL",
        permit.on().0,
        axis.0.0,
        today,
        with_unnamed
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() > 0 {
        let change = Changes::one("feedback_axis", "", axis.1);
        permit.record_own(db, "feedback_read", &change).await?;
    }
    Ok(done.rows_affected())
}
