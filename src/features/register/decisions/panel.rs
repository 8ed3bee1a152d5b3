//! The decisions' part of a meeting's page.

use askama::Template;
use sqlx::PgConnection;

use super::{
    panel_rows::{self, PanelRow},
    policy,
};
use crate::Occasion;
use kernel::meeting::MeetingState;
use platform::{
    auth::Actor,
    errors::Result,
    markdown::{self, SafeHtml},
    web::{Panel, Shell},
};

/// The decisions on the meeting's page.
#[derive(Template)]
#[template(path = "register/decisions/panel.html")]
pub(crate) struct DecisionPart {
    pub shell: Shell,
    pub meeting: Occasion,
    pub rows: Vec<PanelRow>,
    pub may_edit: bool,
}

impl DecisionPart {
    /// Text of a decision's Markdown.
    pub(super) fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}

/// The part on a meeting's page: the decisions taken there.
pub async fn panel(
    db: &mut PgConnection,
    shell: &Shell,
    actor: &Actor,
    meeting: &Occasion,
) -> Result<Option<Panel>> {
    if policy::read(actor, meeting.group_id).is_err() {
        return Ok(None);
    }
    let sight = policy::visible(actor)?;
    let rows = panel_rows::of_meeting(db, meeting.id, &sight).await?;
    let taking_place = matches!(meeting.state, MeetingState::Running | MeetingState::Held);
    if rows.is_empty() && !taking_place {
        return Ok(None);
    }
    Ok(Some(Panel::of(DecisionPart {
        shell: shell.clone(),
        may_edit: policy::record(actor, meeting.group_id).is_ok(),
        meeting: meeting.clone(),
        rows,
    })))
}
