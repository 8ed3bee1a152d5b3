//! The handler of the exports.

use super::queries::{self, COLUMNS, OF_REVIEWS};
use crate::{catalogue::filter::MeasureFilter, policy};
use platform::web::{
    Answer, RawQuery, Visit,
    download::{self, TableKind},
};

pub(super) async fn export(visit: Visit, query: RawQuery, kind: TableKind) -> Answer {
    let visible = policy::visible(&visit.actor)?;
    let sees_reviews = policy::sees_reviews(&visit.actor);
    let filter = MeasureFilter::read_for(&query, sees_reviews);
    let mut columns = COLUMNS.to_vec();
    if sees_reviews {
        columns.extend(OF_REVIEWS);
    }
    let found = queries::all(&filter, &visible, visit.shell.today, visit.shell.t.0);
    download::list(visit, kind, "measures-title", &columns, found).await
}
