//! What a mail of a circle is about, and how it says when and where the circle meets.

use chrono::{DateTime, Utc};

use super::model::Invitee;
use crate::model::Circle;
use kernel::{
    circle::{InviteeState, TextPurpose},
    urls,
};
use platform::{i18n::Translator, web::AppState};

/// What a mail is about: whose it is, in which circle, with which secret.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    pub app: &'a AppState,
    pub circle: &'a Circle,
    pub invitee: &'a Invitee,
    /// Of the reader's own link.
    pub secret: &'a str,
    pub now: DateTime<Utc>,
}

impl About<'_> {
    /// The address of the reader's page.
    pub fn link(&self) -> String {
        self.app.absolute(&urls::circle_link(self.secret))
    }

    /// The address that a text of this purpose gives: the reader's page, or the note's.
    pub(super) fn door(&self, purpose: TextPurpose) -> String {
        match purpose {
            TextPurpose::Note => self.app.absolute(&urls::circle_link_note(self.secret)),
            _ => self.link(),
        }
    }

    /// Speaks the reader's language.
    pub(super) fn t(&self) -> Translator {
        Translator(self.invitee.lang)
    }
}

/// When the circle meets, in words.
pub fn when(circle: &Circle, t: Translator) -> String {
    match (circle.starts_at, circle.ends_at) {
        (Some(from), Some(to)) => t.time_span(from, to),
        _ => t.t("circle-no-date"),
    }
}

/// Where somebody stands so is told that it meets; empty where nobody said it. The way in by video is
/// for who has a place.
pub fn way(circle: &Circle, state: InviteeState, t: Translator) -> String {
    let said = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    match (said(&circle.place), said(&circle.video_url)) {
        (Some(place), Some(video)) if state.holds_place() => format!("{place}\n{video}"),
        (Some(place), _) => place,
        (None, Some(video)) if state.holds_place() => video,
        (None, Some(_)) => t.t("circle-mail-by-video"),
        (None, None) => String::new(),
    }
}

/// Where it meets, as it is noted that somebody knows it (`circle_told_place`); may be empty.
pub fn place(circle: &Circle) -> &str {
    match (circle.place.as_deref().unwrap_or_default(), video(circle)) {
        ("", "") => "",
        ("", _) => "@circle-mail-by-video",
        (place, _) => place,
    }
}

/// The way in by video, for who has a place; may be empty.
pub fn video(circle: &Circle) -> &str {
    circle.video_url.as_deref().unwrap_or_default()
}
