//! Handlers of the assignment.

use askama::Template;
use axum::http::StatusCode;

use super::{
    commands,
    forms::{self, Selection, Was},
};
use crate::{
    catalogue::{
        filter::MeasureFilter,
        forms::CONSTRAINTS,
        queries::{self, Offers},
        routes::within,
    },
    policy,
};
use kernel::{ids::MeasureId, urls};
use platform::{
    auth::{Permit, rights::permission::AssignMeasures},
    errors::{AppError, Result, SaveError},
    web::{
        Again, Answer, Choice, Filter as _, Flash, FormState, RawForm, RawQuery, Save, Shell, Undo,
        Visit, page, page_with, redirect, undo,
    },
};

/// What is to be assigned, to whom.
#[derive(Template)]
#[template(path = "measures/bulk/assign.html")]
pub(crate) struct AssignPage {
    pub shell: Shell,
    pub form: FormState,
    /// Each with emptying the field first.
    pub offers: Offers,
    pub selection: Selection,
    /// The first codes meant.
    pub codes: Vec<String>,
    pub total: i64,
    /// The list finds another number than was confirmed.
    pub recounted: bool,
    pub back: String,
}

impl AssignPage {
    fn more(&self) -> i64 {
        self.total - i64::try_from(self.codes.len()).unwrap_or(0)
    }
}

/// Codes shown on the page.
const CODES_SHOWN: i64 = 30;

pub(super) async fn confirm(visit: Visit, query: RawQuery) -> Answer {
    policy::assign(&visit.actor)?;
    page(&assign_page(visit, &query.0, FormState::blank(), false).await?)
}

pub(super) async fn assign(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::assign(&visit.actor)?;
    if undo::takes_back(&raw) {
        return take_back(visit, &permit, &raw).await;
    }
    let selection = Selection::read(&raw);
    let confirmed = raw.first("confirmed").parse().unwrap_or(-1);
    let today = visit.shell.today;
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::assign(&mut tx, &permit, &selection, &form, confirmed, today)
            .await?
            .ok_or(SaveError::Stale)
    };
    let save = Save::of(&raw).refused_by(CONSTRAINTS);
    let recounted = FormState::typed(raw.to_vec());
    match save.giving_back(recounted).end(saved.await, tx).await? {
        Ok(done) => {
            let mut flash = Flash::success("bulk-done")
                .arg("count", done.changed.len())
                .arg("other", done.unchanged);
            if !done.changed.is_empty() {
                flash = flash.undone_by(as_before(&raw, &done.changed));
            }
            Ok(redirect(&back(&raw), flash))
        }
        Err(Again { status, form }) => {
            let recounted = status == StatusCode::CONFLICT;
            page_with(status, &assign_page(visit, &raw, form, recounted).await?)
        }
    }
}

/// Puts the measures back, and leads to the same list.
fn as_before(raw: &RawForm, changed: &[Was]) -> Undo {
    let was: Vec<String> = changed.iter().map(Was::to_string).collect();
    Undo::to(urls::measures_assign())
        .with("was", was.join(" "))
        .with("filter", raw.first("filter"))
}

async fn take_back(visit: Visit, permit: &Permit<AssignMeasures>, raw: &RawForm) -> Answer {
    let was = Was::all(raw.first("was")).ok_or(AppError::BadRequest("error-400"))?;
    let mut tx = visit.begin().await?;
    let count = commands::put_back(&mut tx, permit, &was).await?;
    let flash = Flash::success("bulk-undone").arg("count", count);
    tx.lead_to(&back(raw), flash).await
}

async fn assign_page(
    visit: Visit,
    fields: &[(String, String)],
    form: FormState,
    recounted: bool,
) -> Result<AssignPage> {
    let selection = Selection::read(fields);
    let mut db = visit.db().await?;
    let shown = match &selection {
        // All are sent again as hidden fields.
        Selection::Chosen(_) => 1000,
        Selection::Found(_) => CODES_SHOWN,
    };
    let (measures, total) = commands::meant(&mut db, &selection, visit.shell.today, shown).await?;
    let mut offers = queries::offers(&mut db, None, false, visit.shell.t.0).await?;
    let t = visit.shell.t;
    for (choices, key) in [
        (&mut offers.destinations, "bulk-no-destination"),
        (&mut offers.pilots, "measure-no-pilot"),
        (&mut offers.thematic_coordinators, "measure-no-thematic"),
    ] {
        choices.insert(0, Choice::new(forms::CLEAR, t.t(key)));
    }
    let selection = match selection {
        Selection::Chosen(_) => {
            Selection::Chosen(measures.iter().map(|(id, _)| MeasureId(*id)).collect())
        }
        found @ Selection::Found(_) => found,
    };
    let title = t.t("bulk-title");
    let limit = usize::try_from(CODES_SHOWN).unwrap_or(usize::MAX);
    Ok(AssignPage {
        shell: within(visit.shell, &title),
        form,
        offers,
        selection,
        codes: measures
            .into_iter()
            .map(|(_, code)| code)
            .take(limit)
            .collect(),
        total,
        recounted,
        back: back(fields),
    })
}

/// The list one came from.
fn back(fields: &[(String, String)]) -> String {
    let query = fields.iter().find(|(name, _)| name == "filter");
    query.map_or_else(urls::measures, |(_, query)| {
        MeasureFilter::read(&RawQuery::of(query)).url()
    })
}
