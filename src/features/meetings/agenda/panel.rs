//! The agenda's part of a meeting's page.

use askama::Template;
use sqlx::PgConnection;

use super::{
    model::{self, OutlinePoint, Schedule},
    points::{Timed, leads_to_cards, may_note, timed},
    queries,
};
use crate::{head::MeetingHead, policy};
use platform::{
    auth::Actor,
    errors::Result,
    markdown::{self, SafeHtml},
    web::{Panel, Shell},
};

/// The agenda on the meeting's page.
#[derive(Template)]
#[template(path = "meetings/agenda/panel.html")]
pub(crate) struct AgendaPart {
    pub shell: Shell,
    pub meeting: MeetingHead,
    pub outline: Vec<OutlinePoint>,
    pub schedule: Schedule,
    pub may_edit: bool,
    pub actor: Actor,
}

impl AgendaPart {
    /// Whether the reader may note the news of a round's sub-point.
    pub(crate) fn may_note(&self, point: &OutlinePoint) -> bool {
        may_note(&self.actor, point)
    }

    /// The points with their times.
    pub(super) fn points(&self) -> Vec<Timed<'_>> {
        timed(self.shell.t, &self.outline, &self.schedule)
    }

    /// Whether the way to a point's cards is shown.
    pub(crate) fn leads_to_cards(&self, point: &OutlinePoint) -> bool {
        leads_to_cards(&self.actor, point)
    }

    /// Text of a point's Markdown.
    pub(super) fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}

/// The part on a meeting's page: the agenda to read.
pub async fn panel(
    db: &mut PgConnection,
    shell: &Shell,
    actor: &Actor,
    meeting: &MeetingHead,
) -> Result<Option<Panel>> {
    let outline = queries::outline_in(db, meeting.id, shell.t.0).await?;
    Ok(Some(Panel::of(AgendaPart {
        shell: shell.clone(),
        schedule: model::schedule(&outline, meeting.starts_at, meeting.ends_at),
        may_edit: policy::edit(actor, meeting).is_ok(),
        actor: actor.clone(),
        meeting: meeting.clone(),
        outline,
    })))
}
