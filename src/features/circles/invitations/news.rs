//! What those invited are to know of the circle: that its meeting has another time, place or way in by
//! video, or is cancelled (their calendars hear it with them); that its note was sent. The caller holds
//! the circle.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    mails::{self, About},
    marks,
    model::Invitee,
    queries,
    texts::{self, Texts},
};
use crate::model::Circle;
use kernel::{
    circle::{InviteeState, TextPurpose},
    ids::{CircleId, CircleInviteeId},
    meeting::MeetingState,
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::SaveError,
    history::Changes,
    i18n::Translator,
    mail::{MailClass, NewMail},
    web::{AppState, Handed},
};

/// What happened to the meeting, or to the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It has a time, a place and a way in by video: perhaps others than were told.
    Moved,
    /// It does not take place.
    Off,
    /// The note can be read: perhaps another version than was told.
    Note,
}

impl News {
    /// What there is to tell of a circle's meeting; nothing without a date, or once it is past.
    pub fn of(circle: &Circle, now: DateTime<Utc>) -> Option<Self> {
        circle.starts_at.filter(|at| *at > now)?;
        circle.is_open().then_some(match circle.meeting_state {
            Some(MeetingState::Cancelled) => Self::Off,
            _ => Self::Moved,
        })
    }

    /// What there is to tell of a circle's note, once one was sent; nothing where it does not go on.
    pub fn of_note(circle: &Circle, _now: DateTime<Utc>) -> Option<Self> {
        let off = circle.meeting_state == Some(MeetingState::Cancelled);
        (circle.is_open() && !off).then_some(Self::Note)
    }

    /// Whether somebody knows it already. The way in by video is for who has a place.
    fn is_known(self, circle: &Circle, invitee: &Invitee) -> bool {
        match self {
            Self::Off => invitee.told_off,
            Self::Note => !invitee.lacks_note,
            Self::Moved => {
                let holds = invitee.state.holds_place();
                knows_when_and_where(circle, invitee)
                    && (!holds || invitee.told_video_url == mails::video(circle))
            }
        }
    }

    /// Whether there is nothing to tell somebody but another way in by video.
    fn is_video(self, circle: &Circle, invitee: &Invitee) -> bool {
        let said = !mails::video(circle).is_empty();
        self == Self::Moved && said && knows_when_and_where(circle, invitee)
    }

    /// Who is told; and who is not though they do not know it, with the key of why.
    pub fn plan<'a>(
        self,
        circle: &Circle,
        all: &'a [Invitee],
    ) -> (Vec<&'a Invitee>, Vec<(&'a Invitee, &'static str)>) {
        let (mut to, mut left) = (Vec::new(), Vec::new());
        let asked = all.iter().filter(|i| i.state != InviteeState::Listed);
        for invitee in asked.filter(|i| !self.is_known(circle, i)) {
            match (invitee.state, invitee.unreachable()) {
                (InviteeState::No | InviteeState::Instead, _) => {
                    left.push((invitee, "circle-left-not-coming"));
                }
                (_, Some(why)) => left.push((invitee, why)),
                (_, None) => to.push(invitee),
            }
        }
        (to, left)
    }

    /// The key of the page's question, before these are told.
    pub fn question(self, circle: &Circle, to: &[&Invitee]) -> &'static str {
        let video = !to.is_empty() && to.iter().all(|invitee| self.is_video(circle, invitee));
        match self {
            Self::Moved if video => "circle-news-video-question",
            Self::Moved => "circle-news-moved-question",
            Self::Off => "circle-news-off-question",
            Self::Note => "circle-news-note-question",
        }
    }

    /// The keys of the page's title, and of what telling does.
    pub fn page(self) -> (&'static str, &'static str) {
        match self {
            Self::Moved | Self::Off => ("circle-news", "circle-news-consequence"),
            Self::Note => ("circle-news-note", "circle-news-note-consequence"),
        }
    }
}

/// Whether somebody was told the time and the place that hold.
fn knows_when_and_where(circle: &Circle, invitee: &Invitee) -> bool {
    let told = (invitee.told_starts_at, invitee.told_ends_at);
    !invitee.told_off
        && told == (circle.starts_at, circle.ends_at)
        && invitee.told_place == mails::place(circle)
}

/// Whether somebody is to be told of the circle's note.
pub async fn is_note_untold(
    db: &mut PgConnection,
    circle: &Circle,
    now: DateTime<Utc>,
) -> sqlx::Result<bool> {
    let all = queries::invitees(db, circle.id, now).await?;
    let news = News::of_note(circle, now);
    Ok(news.is_some_and(|news| !news.plan(circle, &all).0.is_empty()))
}

/// The texts of the mail that tells of the note.
pub async fn note_texts(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Texts> {
    texts::texts(db, circle, TextPurpose::Note).await
}

/// The mail that tells it, of the note in the circle's own words.
pub fn mail(about: About<'_>, news: News, note: &Texts) -> NewMail {
    let (t, invitee) = (Translator(about.invitee.lang), about.invitee);
    let before = match (invitee.told_starts_at, invitee.told_ends_at) {
        (Some(from), Some(to)) => t.time_span(from, to),
        _ => t.t("circle-no-date"),
    };
    let mut args = mails::values(about, TextPurpose::Invitation);
    args.push(("before", before));
    let (subject, body, label) = match news {
        News::Moved if news.is_video(about.circle, invitee) => (
            "circle-mail-video-subject",
            "circle-mail-video-body",
            "mail-button-circle",
        ),
        News::Moved => (
            "circle-mail-moved-subject",
            "circle-mail-moved-body",
            "mail-button-reply",
        ),
        News::Off => (
            "circle-mail-off-subject",
            "circle-mail-off-body",
            "mail-button-circle",
        ),
        News::Note => {
            return mails::of_text(about, TextPurpose::Note, &note.of(invitee.lang));
        }
    };
    let said = (t.with(subject, &args), t.with(body, &args));
    let mail = mails::letter(
        about,
        MailClass::Notice,
        (label, &about.link()),
        (&said.0, &said.1),
    );
    mails::with_entry(mail, about, invitee.state)
}

/// Tells these people, each with a link of their own. The links, for where no server sends them.
pub async fn tell(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<PrepareCircle, CircleId>,
    circle: &Circle,
    (news, to): (News, &[&Invitee]),
) -> Result<Vec<Handed>, SaveError> {
    let now = permit.at();
    let texts = note_texts(db, circle.id).await?;
    let mut handed = Vec::new();
    for invitee in to {
        let secret = mails::secret_of(db, invitee, now).await?;
        let about = About {
            app,
            circle,
            invitee,
            secret: &secret,
            now,
        };
        let mail = mail(about, news, &texts);
        handed.push(match news {
            News::Note => mails::post_aside(db, about, mail).await?,
            News::Moved | News::Off => mails::post(db, about, mail).await?,
        });
    }
    let action = match news {
        News::Moved => "circle_tell_moved",
        News::Off => "circle_tell_off",
        News::Note => {
            let ids: Vec<CircleInviteeId> = to.iter().map(|invitee| invitee.id).collect();
            marks::mark_note_told(db, &ids).await?;
            "circle_tell_note"
        }
    };
    let change = Changes::one("circle_recipients", "", to.len());
    permit.record(db, circle.id, action, &change, "").await?;
    Ok(handed)
}
