//! What those invited are to know of the circle: that its meeting has another time, place or way in by
//! video, or is cancelled (their calendars hear it with them); that its note was sent. The caller holds
//! the circle.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    about::{self, About},
    mails, marks,
    model::Invitee,
    policy, queries,
    texts::{self, Text, Texts},
};
use crate::model::Circle;
use kernel::{
    circle::TextPurpose,
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
    /// What there is to tell of a circle's meeting; else the key of why there is nothing.
    pub fn of(circle: &Circle, now: DateTime<Utc>) -> Result<Self, &'static str> {
        match circle.meeting_state {
            _ if is_over(circle, now) => Err("circle-news-over"),
            _ if !circle.is_open() => Err("circle-news-closed"),
            _ if circle.starts_at.is_none() => Err("circle-news-undated"),
            Some(MeetingState::Cancelled) => Ok(Self::Off),
            _ => Ok(Self::Moved),
        }
    }

    /// What there is to tell of a circle's note, once one was sent; else the key of why there is nothing.
    pub fn of_note(circle: &Circle, now: DateTime<Utc>) -> Result<Self, &'static str> {
        match circle.meeting_state {
            _ if is_over(circle, now) => Err("circle-news-note-over"),
            _ if !circle.is_open() => Err("circle-news-closed"),
            Some(MeetingState::Cancelled) => Err("circle-news-note-off"),
            _ => Ok(Self::Note),
        }
    }

    /// Whether it is told to those with a place alone: the meeting has begun.
    fn is_for_places(self, circle: &Circle, now: DateTime<Utc>) -> bool {
        self != Self::Note && circle.starts_at.is_some_and(|at| at <= now)
    }

    /// The key of why nobody is left to be told.
    pub fn nobody(self, circle: &Circle, now: DateTime<Utc>) -> &'static str {
        match self.is_for_places(circle, now) {
            true => "circle-news-nobody-there",
            false => "circle-news-nobody",
        }
    }

    /// Whether somebody knows it already. The way in by video is for who has a place.
    fn is_known(self, circle: &Circle, invitee: &Invitee) -> bool {
        match self {
            Self::Off => invitee.told_off,
            Self::Note => !invitee.lacks_note,
            Self::Moved => {
                let holds = invitee.state.holds_place();
                knows_when_and_where(circle, invitee)
                    && (!holds || invitee.told_video_url == about::video(circle))
            }
        }
    }

    /// Whether there is nothing to tell somebody but another way in by video.
    fn is_video(self, circle: &Circle, invitee: &Invitee) -> bool {
        let said = !about::video(circle).is_empty();
        self == Self::Moved && said && knows_when_and_where(circle, invitee)
    }

    /// Who is told; and who is not though they do not know it, with the key of why.
    pub fn plan<'a>(
        self,
        circle: &Circle,
        all: &'a [Invitee],
        now: DateTime<Utc>,
    ) -> (Vec<&'a Invitee>, Vec<(&'a Invitee, &'static str)>) {
        let (mut to, mut left) = (Vec::new(), Vec::new());
        let narrow = self.is_for_places(circle, now);
        let asked = all.iter().filter(|i| match narrow {
            true => i.state.holds_place(),
            false => i.state.asked(),
        });
        for invitee in asked.filter(|i| !self.is_known(circle, i)) {
            match (invitee.state.away(), invitee.unreachable()) {
                (true, _) => left.push((invitee, "circle-left-not-coming")),
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
            Self::Note if !to.is_empty() && to.iter().all(|invitee| invitee.knew_note) => {
                "circle-news-note-again-question"
            }
            Self::Note => "circle-news-note-question",
        }
    }

    /// What these are told, whatever their language: where it becomes another, whoever looked at the
    /// mails before looks again.
    pub fn told(self, circle: &Circle, to: &[&Invitee], note: &Texts) -> String {
        let question = self.question(circle, to);
        let when = (circle.starts_at, circle.ends_at);
        let facts = (&circle.title, when, &circle.place, &circle.video_url);
        match self {
            Self::Note => format!("{question} {facts:?} {note:?}"),
            Self::Moved | Self::Off => format!("{question} {facts:?}"),
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

/// Whether its meeting is past: nobody is told of it any more.
fn is_over(circle: &Circle, now: DateTime<Utc>) -> bool {
    circle.ends_at.is_some_and(|at| at <= now)
}

/// Whether somebody was told the time and the place that hold.
fn knows_when_and_where(circle: &Circle, invitee: &Invitee) -> bool {
    let told = (invitee.told_starts_at, invitee.told_ends_at);
    !invitee.told_off
        && told == (circle.starts_at, circle.ends_at)
        && invitee.told_place == about::place(circle)
}

/// Whether somebody is to be told of the circle's note.
pub async fn is_note_untold(
    db: &mut PgConnection,
    circle: &Circle,
    now: DateTime<Utc>,
) -> sqlx::Result<bool> {
    let all = queries::invitees(db, circle.id, now).await?;
    let news = News::of_note(circle, now);
    Ok(news.is_ok_and(|news| !news.plan(circle, &all, now).0.is_empty()))
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
        _ => about::when(about.circle, t),
    };
    let mut args = mails::values(about, TextPurpose::Invitation);
    args.push(("before", before));
    if news == News::Moved {
        args.extend(change(about, &args));
    }
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
            let text = note.of(invitee.lang);
            let text = match invitee.knew_note {
                true => of_another_version(text, t),
                false => text,
            };
            return mails::of_text(about, TextPurpose::Note, &text);
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

/// What the mail says of a change: what became another, when and where it is now, and was before where
/// that was told; and what is asked of its reader.
fn change(about: About<'_>, args: &[(&'static str, String)]) -> [(&'static str, String); 3] {
    let (t, circle, invitee) = (about.t(), about.circle, about.invitee);
    let told = (invitee.told_starts_at, invitee.told_ends_at);
    let day = told != (circle.starts_at, circle.ends_at);
    let place = invitee.told_place != about::place(circle);
    let lede = match (day, place) {
        _ if invitee.told_off => "circle-mail-moved-on",
        _ if invitee.told_starts_at.is_none() => "circle-mail-moved-first",
        (true, true) => "circle-mail-moved-both",
        (true, false) => "circle-mail-moved-day",
        (false, true) => "circle-mail-moved-place",
        (false, false) => "circle-mail-moved-video",
    };
    let mut facts = vec![t.t1("circle-mail-fact-when", "when", about::when(circle, t))];
    if let ((Some(from), Some(to)), true) = (told, day) {
        facts.push(t.t1("circle-mail-fact-before", "before", t.time_span(from, to)));
    }
    let way = about::way(circle, invitee.state, t);
    if !way.is_empty() {
        facts.push(t.t1("circle-mail-fact-where", "place", way));
    } else if place {
        facts.push(t.t("circle-mail-fact-unplaced"));
    }
    if place && !invitee.told_place.is_empty() {
        let before = match invitee.told_place.starts_with('@') {
            true => t.t("circle-mail-fact-online"),
            false => invitee.told_place.clone(),
        };
        facts.push(t.t1("circle-mail-fact-before", "before", before));
    }
    let answer = match invitee.state.unanswered() {
        true => "circle-mail-moved-unanswered",
        false => "circle-mail-moved-answered",
    };
    [
        ("lede", t.with(lede, args)),
        ("facts", facts.join("\n")),
        ("answer", t.t(answer)),
    ]
}

/// The text for those who know an earlier version of the note: it says so first.
fn of_another_version(text: Text, t: Translator) -> Text {
    let said = t.t("circle-letter-note-again");
    let body = match text.body.split_once("\n\n") {
        Some((hello, rest)) => format!("{hello}\n\n{said}\n\n{rest}"),
        None => format!("{said}\n\n{}", text.body),
    };
    Text {
        subject: t.t1("circle-letter-note-again-subject", "subject", &text.subject),
        body,
        ..text
    }
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
        let own = policy::of_invitee(permit, invitee);
        let secret = mails::secret_of(db, &own).await?;
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
            News::Moved | News::Off => mails::post(db, &own, about, mail).await?,
        });
    }
    let action = match news {
        News::Moved => "circle_tell_moved",
        News::Off => "circle_tell_off",
        News::Note => {
            let ids: Vec<CircleInviteeId> = to.iter().map(|invitee| invitee.id).collect();
            marks::mark_note_told(db, permit, &ids).await?;
            "circle_tell_note"
        }
    };
    let change = Changes::one("circle_recipients", "", to.len());
    permit.record(db, circle.id, action, &change, "").await?;
    Ok(handed)
}
