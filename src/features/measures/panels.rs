//! The parts of a measure's page that the rooms within give: review, arbitration, bilaterals.
//!
//! A room adds its part so: a function
//! `pub async fn panel(visit, db, head) -> Result<Option<Panel>>` in the room (none
//! where the reader may not see it or there is nothing to say; a [`Part`] where the room may hold
//! what the reader does next), which gives a sub-template
//! (`templates/measures/<room>/panel.html`, a `<section aria-labelledby="…">` that begins with an
//! `<h2 id="…">` and extends no layout) by [`Panel::of`]; and its place in [`load`], in the
//! order of the page. A part takes ONE statement (collect rows with
//! `json_agg` or `array_agg`): the page's own data takes three, session included, and six is
//! the bound; what reading changes is noted after the answer.

use sqlx::PgConnection;

use super::{
    head::MeasureHead,
    next::{Next, Part},
};
use kernel::review_state::ReviewState;
use platform::{
    errors::Result,
    web::{Panel, Visit},
};

/// All parts for this reader, in the order of the page, and what the reader does next.
pub async fn load(
    visit: &Visit,
    db: &mut PgConnection,
    head: &MeasureHead,
) -> Result<(Option<Next>, Vec<Panel>)> {
    let (reviewing, review) = taken(super::reviews::panel(visit, db, head).await?);
    let (deciding, decision) = taken(super::arbitration::panel(visit, db, head).await?);
    let bilaterals = super::bilaterals::panel(visit, db, head).await?;
    // Once GT0 has decided, what becomes of that stands before what led there.
    let decided = head.state.examined() && head.state != ReviewState::Examined;
    let parts = if decided {
        [decision, review, bilaterals]
    } else {
        [review, decision, bilaterals]
    };
    Ok((
        deciding.or(reviewing),
        parts.into_iter().flatten().collect(),
    ))
}

fn taken(part: Option<Part>) -> (Option<Next>, Option<Panel>) {
    part.map_or((None, None), |part| (part.next, Some(part.panel)))
}
