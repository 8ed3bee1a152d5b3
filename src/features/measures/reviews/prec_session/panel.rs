//! The measures' part of a session's page.

use askama::Template;
use sqlx::PgConnection;

use super::{
    may,
    queries::{self, SessionGroup, SessionRow},
};
use crate::workflow::Step;
use kernel::ids::{GroupId, MeetingId};
use platform::{
    errors::{AppError, Result},
    markdown::{self, SafeHtml},
    web::{FormState, Panel, Shell, Visit},
};

/// A measure with its texts rendered.
pub(super) struct Line {
    pub row: SessionRow,
    pub reason: SafeHtml,
    pub opinion: SafeHtml,
}

/// The measures to examine, with the form for those who may.
#[derive(Template)]
#[template(path = "measures/reviews/session.html")]
pub(super) struct SessionPart {
    pub shell: Shell,
    pub meeting: MeetingId,
    pub group: SessionGroup,
    pub lines: Vec<Line>,
    pub form: FormState,
    pub may_examine: bool,
    pub may_return: bool,
}

/// The part of the meeting's page: the measures of its group to be examined, with the form where the
/// session takes place.
/// Fails: [`AppError::NotFound`] where there is no such group.
pub async fn panel(
    db: &mut PgConnection,
    visit: &Visit,
    (meeting, takes_place): (MeetingId, bool),
    group: GroupId,
    form: FormState,
) -> Result<Panel> {
    let found = queries::group(db, group).await?.ok_or(AppError::NotFound)?;
    let rows = queries::submitted(db, group).await?;
    let lines = rows.into_iter().map(|row| Line {
        reason: markdown::render(&row.reason),
        opinion: markdown::render(row.opinion.as_deref().unwrap_or_default()),
        row,
    });
    Ok(Panel::of(SessionPart {
        may_examine: takes_place && may(&visit.actor, group, Step::Examine),
        may_return: takes_place && may(&visit.actor, group, Step::Return),
        lines: lines.collect(),
        shell: visit.shell.clone(),
        group: found,
        meeting,
        form,
    }))
}
