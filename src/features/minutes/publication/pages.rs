//! The minutes' page.

use askama::Template;

use super::document::{Entry, MinutesDocument};
use crate::life::model::{LifeEvent, Version};
use kernel::meeting::{EntryKind, Standing};
use meetings::frame::MeetingFrame;
use platform::{
    markdown::{self, SafeHtml},
    web::Shell,
};

/// The minutes to read, and what can be done with them.
#[derive(Template)]
#[template(path = "meetings/publication/show.html")]
pub struct MinutesPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub document: MinutesDocument,
    /// What the reader may do with the minutes now.
    pub events: Vec<LifeEvent>,
    /// The reader may change an entry of locked minutes, visibly.
    pub may_amend: bool,
    /// The reader may propose corrections now.
    pub may_propose: bool,
    pub versions: Vec<Version>,
    /// A version of the past is read, not the minutes of now.
    pub version: Option<Version>,
}

impl MinutesPage {
    /// Text of Markdown.
    pub fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }

    /// The standings that somebody has.
    pub fn standings(&self) -> Vec<Standing> {
        let mut found: Vec<Standing> = Standing::ALL.to_vec();
        found.retain(|standing| !self.document.with_standing(standing).is_empty());
        found
    }

    /// Stands in a frame.
    pub fn is_framed(&self, entry: &Entry) -> bool {
        matches!(entry.kind, EntryKind::Decision | EntryKind::FollowUp)
    }

    /// Says what it is: an information needs no word.
    pub fn is_named(&self, entry: &Entry) -> bool {
        entry.kind != EntryKind::Information
    }

    /// Whether anything was noted.
    pub fn is_empty(&self) -> bool {
        self.document.points.iter().all(|p| p.entries.is_empty())
    }
}
