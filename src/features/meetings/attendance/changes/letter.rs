//! The words of invitations and of changes, each in its reader's language.

use std::{collections::HashMap, fmt::Write as _};

use chrono::{DateTime, Utc};

use super::queries::Stale;
use crate::{
    attendance::{
        invitation::{links, model::Reply},
        queries::AttendanceRow,
    },
    calendar::{self, CalendarMeeting, Context},
    head::MeetingHead,
};
use kernel::{ids::MeetingId, urls};
use platform::{
    i18n::Translator,
    mail::{MailClass, NewMail},
    web::{AppState, Handed},
};

/// When and where a meeting is, as mails say it.
#[derive(Debug, Clone, Copy)]
pub struct MeetingFacts<'a> {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: &'a str,
    pub video_url: &'a str,
}

impl MeetingFacts<'_> {
    /// One fact a line; the line of the time has this key.
    fn lines(self, t: Translator, when: &str) -> Vec<String> {
        let span = t.time_span(self.starts_at, self.ends_at);
        let mut lines = vec![t.t1(when, "when", span)];
        if !self.place.is_empty() {
            lines.push(t.t1("attendance-mail-place", "place", self.place));
        }
        if !self.video_url.is_empty() {
            lines.push(t.t1("attendance-mail-video", "video", self.video_url));
        }
        lines
    }
}

/// The invitation with all that is needed; the meeting's page only for those who can open it.
/// None for a name without an address.
pub fn invitation(
    app: &AppState,
    meeting: &MeetingHead,
    row: &AttendanceRow,
    secret: &str,
    events: &[CalendarMeeting],
    now: DateTime<Utc>,
) -> Option<(NewMail, Handed)> {
    let (t, email) = (Translator(row.lang?), row.email.as_ref()?);
    let facts = MeetingFacts {
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        place: &meeting.place,
        video_url: &meeting.video_url,
    };
    let when = t.time_span(meeting.starts_at, meeting.ends_at);
    let subject = t.t2(
        "attendance-mail-subject",
        "title",
        &meeting.title,
        "when",
        &when,
    );
    let link = app.absolute(&urls::invitation(secret));
    let body = t.with(
        "attendance-mail-body",
        &[
            ("name", row.name.clone()),
            ("title", meeting.title.clone()),
            ("facts", facts.lines(t, "attendance-mail-when").join("\n")),
            ("reply", link.clone()),
            ("calendar", app.absolute(&urls::invitation_calendar(secret))),
            ("page", page_line(app, t, meeting.id, row.has_account)),
        ],
    );
    let own = HashMap::from([(meeting.id, link.clone())]);
    let mail = NewMail::new(MailClass::Invitation, email, subject, body)
        .button(t.t("mail-button-reply"), &link)
        .calendar(file(app, t, events, (&own, now), (&row.name, email)))
        .about(meeting.id)
        .hiding(secret, meeting.ends_at + links::GRACE)
        .by_hand(app.by_hand());
    let handed = Handed {
        name: row.name.clone(),
        email: email.clone(),
        link,
    };
    Some((mail, handed))
}

/// Where the meeting's page is, for who can open it.
fn page_line(app: &AppState, t: Translator, meeting: MeetingId, has_account: bool) -> String {
    if !has_account {
        return String::new();
    }
    let link = app.absolute(&urls::meeting(meeting));
    t.t1("attendance-mail-page", "link", link)
}

fn file(
    app: &AppState,
    t: Translator,
    events: &[CalendarMeeting],
    (links, now): (&HashMap<MeetingId, String>, DateTime<Utc>),
    to: (&str, &str),
) -> String {
    let context = Context {
        now,
        links: Some(links),
        ..calendar::context(app, t)
    };
    calendar::invitations(app, &t.t("calendar-name"), events, context, to)
}

/// What became of a meeting, for who was told something else; the ends of keys.
fn what(row: &Stale) -> &'static str {
    if row.taken_off {
        "taken-off"
    } else if row.off {
        "cancelled"
    } else if row.told_off {
        "reinstated"
    } else if (row.told_from, row.told_to) == (row.starts_at, row.ends_at) {
        "place"
    } else {
        "moved"
    }
}

/// What changed of one person's meetings, with a new link for each.
pub(super) fn change(
    app: &AppState,
    rows: &[(&Stale, &String)],
    events: &[CalendarMeeting],
    now: DateTime<Utc>,
) -> (NewMail, Vec<Handed>) {
    let (first, _) = rows[0];
    let t = Translator(first.lang);
    let mut changes = String::new();
    let (mut links, mut handed) = (HashMap::new(), Vec::new());
    for (row, secret) in rows {
        if !changes.is_empty() {
            changes.push_str("\n\n");
        }
        let link = app.absolute(&urls::invitation(secret));
        push_change(&mut changes, t, row, &link);
        if !row.off {
            links.insert(row.meeting, link.clone());
            handed.push(Handed {
                name: row.name.clone(),
                email: row.email.clone(),
                link,
            });
        }
    }
    let opens_page = first.has_account && !first.taken_off;
    let page = page_line(app, t, first.meeting, opens_page);
    let body = t.with(
        "change-mail-body",
        &[
            ("name", first.name.clone()),
            ("changes", changes),
            ("page", page),
        ],
    );
    let events = own_events(rows, events);
    let to = (first.name.as_str(), first.email.as_str());
    let mail = NewMail::new(MailClass::Notice, &first.email, subject(t, rows), body);
    // One thing to do, one button.
    let mail = match &handed[..] {
        [one] => mail.button(t.t("mail-button-reply"), &one.link),
        _ => mail,
    };
    let mail = mail
        .calendar(file(app, t, &events, (&links, now), to))
        .about(first.meeting)
        .by_hand(app.by_hand());
    let mail = rows.iter().fold(mail, |mail, (row, secret)| {
        mail.hiding(secret.as_str(), row.ends_at + links::GRACE)
    });
    (mail, handed)
}

fn subject(t: Translator, rows: &[(&Stale, &String)]) -> String {
    let (first, _) = rows[0];
    let title = first.title.clone();
    if rows.len() > 1 {
        let count = rows.len().to_string();
        let several = [("title", title), ("count", count)];
        return t.with("change-mail-several-subject", &several);
    }
    // What does not take place is named by the time that the reader knows.
    let (from, to) = if first.off {
        (first.told_from, first.told_to)
    } else {
        (first.starts_at, first.ends_at)
    };
    let key = format!("change-mail-{}-subject", what(first));
    t.t2(&key, "title", title, "when", t.time_span(from, to))
}

/// The events of these meetings, for their reader: called off where the reader is not expected.
fn own_events(rows: &[(&Stale, &String)], events: &[CalendarMeeting]) -> Vec<CalendarMeeting> {
    let own = |event: &CalendarMeeting| {
        let (row, _) = rows.iter().find(|(row, _)| row.meeting == event.id)?;
        Some(CalendarMeeting {
            archived: row.off,
            ..event.clone()
        })
    };
    events.iter().filter_map(own).collect()
}

/// One meeting: what became of it, before and now, and what to answer.
fn push_change(text: &mut String, t: Translator, row: &Stale, link: &str) {
    let what = what(row);
    text.push_str(&t.t1(&format!("change-mail-{what}"), "title", &row.title));
    if !row.reason.is_empty() {
        let _ = write!(
            text,
            "\n{}",
            t.t1("change-mail-reason", "reason", &row.reason)
        );
    }
    let before = MeetingFacts {
        starts_at: row.told_from,
        ends_at: row.told_to,
        place: &row.told_place,
        video_url: &row.told_video_url,
    };
    let now = MeetingFacts {
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        place: &row.place,
        video_url: &row.video_url,
    };
    text.push('\n');
    if row.off {
        let when = if row.taken_off {
            "attendance-mail-when"
        } else {
            "change-mail-was"
        };
        let _ = write!(text, "\n{}", before.lines(t, when).join("\n"));
        return;
    }
    let _ = write!(
        text,
        "\n{}\n\n{}",
        before.lines(t, "change-mail-before").join("\n"),
        now.lines(t, "change-mail-now").join("\n")
    );
    if !row.asks {
        return;
    }
    let same_time = (row.told_from, row.told_to) == (row.starts_at, row.ends_at);
    let reply = Reply::stored(row.standing, row.replied).filter(|_| row.replied);
    let ask = match reply {
        Some(reply) if same_time => t.t1("change-mail-answer-kept", "reply", t.word(reply)),
        Some(reply) => t.t1("change-mail-answer-old", "reply", t.word(reply)),
        None => t.t("change-mail-answer"),
    };
    let _ = write!(text, "\n\n{ask}\n{link}");
}
