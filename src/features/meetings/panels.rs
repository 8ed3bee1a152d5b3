//! The parts of a meeting's page that the rooms within give.
//!
//! A room adds its part so: `pub async fn panel(db, shell, actor, meeting) ->
//! Result<Option<Panel>>` (none where the reader may not see it or there is nothing to say)
//! gives a sub-template (`templates/meetings/<room>/panel.html`, a
//! `<section aria-labelledby="…">` that begins with an `<h2 id="…">` and extends no layout) by
//! `Panel::of`; and one `parts.extend(…)` line in [`load`], in the order of the page. A part
//! takes ONE statement (collect rows with `json_agg` or `array_agg`): session, head and the
//! page's own data take the rest of the six a page may have.

use register::{decisions, follow_up};
use sqlx::PgConnection;

use super::head::MeetingHead;
use platform::{
    auth::Actor,
    errors::Result,
    web::{Panel, Shell},
};

/// All parts for this reader, in the order of the page.
pub async fn load(
    db: &mut PgConnection,
    shell: &Shell,
    actor: &Actor,
    meeting: &MeetingHead,
) -> Result<Vec<Panel>> {
    let occasion = meeting.occasion();
    let mut parts = Vec::new();
    parts.extend(super::agenda::panel(db, shell, actor, meeting).await?);
    parts.extend(decisions::panel(db, shell, actor, &occasion).await?);
    parts.extend(follow_up::panel(db, shell, actor, &occasion).await?);
    Ok(parts)
}
