//! Handlers of the bilaterals' pages.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::{PgConnection, Postgres, pool::PoolConnection};

use super::{
    commands,
    export::COLUMNS,
    forms::{self, Bulk, Ticked},
    model::{Bilateral, BilateralState},
    policy,
    queries::{
        self, Administration, AdministrationRow, BilateralFilter, FilterOffers, Named, SubjectRow,
    },
};
use kernel::{ids::OrganisationId, urls};
use platform::{
    auth::Actor,
    errors::{AppError, Result, SaveError},
    i18n::{Fact, Said},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Filter as _, Flash, FormState, Pager, RawForm, RawQuery, Save, Section,
        Shell, Visit, download,
        listing::{Above, called, usual},
        page_of_texts, page_of_texts_with,
        paging::PAGE_SIZE,
        redirect,
    },
};

/// Subjects on one administration's page.
const SUBJECTS: i64 = 300;

/// The administrations.
#[derive(Template)]
#[template(path = "measures/bilaterals/index.html")]
pub(crate) struct BilateralIndexPage {
    pub shell: Shell,
    pub rows: Vec<AdministrationRow>,
    pub filter: BilateralFilter,
    pub above: Above,
    pub offers: FilterOffers,
    pub states: &'static [BilateralState],
    pub pager: Pager,
    /// All that are listed, on all pages.
    pub bilaterals: i64,
}

impl FilterOffers {
    /// A group as it is offered; its id where it is not.
    pub(super) fn group(&self, id: &str) -> Said {
        named(&self.groups.0, id)
    }

    /// Who contacts administrations, likewise.
    pub(super) fn contact(&self, id: &str) -> Said {
        named(&self.contacts.0, id)
    }
}

fn named(offers: &[Named], id: &str) -> Said {
    let mut offers = offers.iter();
    let found = offers.find(|offer| offer.id.to_string() == id);
    found.map_or_else(|| id.into(), |offer| offer.name.clone())
}

/// A subject with its texts rendered.
#[derive(Debug)]
pub(super) struct Subject {
    pub row: SubjectRow,
    pub reason: SafeHtml,
    pub result: SafeHtml,
    pub may_edit: bool,
}

impl Subject {
    /// From a stored row.
    pub(super) fn new(row: SubjectRow, may_edit: bool) -> Self {
        Self {
            reason: markdown::render(row.reason.as_deref().unwrap_or_default()),
            result: markdown::render(&row.result),
            row,
            may_edit,
        }
    }

    /// The value of its tick box.
    pub(super) fn tick(&self) -> String {
        format!("{}:{}", self.row.id, self.row.version)
    }

    /// Ticked in the form, whatever version was seen then.
    pub(crate) fn is_ticked(&self, form: &FormState) -> bool {
        let prefix = format!("{}:", self.row.id);
        form.all("bilateral").iter().any(|v| v.starts_with(&prefix))
    }

    /// Whether it can be ticked.
    pub(crate) fn can_be_held(&self) -> bool {
        self.may_edit && self.row.state.pending()
    }
}

/// All subjects for one administration.
#[derive(Template)]
#[template(path = "measures/bilaterals/show.html")]
pub(crate) struct BilateralShowPage {
    pub shell: Shell,
    pub administration: Administration,
    pub subjects: Vec<Subject>,
    pub filter: BilateralFilter,
    pub offers: FilterOffers,
    pub states: &'static [BilateralState],
    /// Where the bulk form goes: this page with its filter.
    pub action: String,
    pub export_url: String,
    /// Somebody saved between: nothing was recorded.
    pub stale: bool,
    pub form: FormState,
}

impl BilateralShowPage {
    /// Whether there is anything to plan or record for this reader.
    pub(crate) fn has_bulk(&self) -> bool {
        self.subjects.iter().any(Subject::can_be_held)
    }

    /// Subjects without a date that the reader may plan.
    pub(crate) fn plannable(&self) -> usize {
        let without_date = |s: &&Subject| s.may_edit && s.row.state.planned().is_some();
        self.subjects.iter().filter(without_date).count()
    }
}

/// The filter of an address, and its query.
fn filter_of(query: &RawQuery) -> (BilateralFilter, String) {
    let filter = BilateralFilter::read(query);
    let kept = filter.query();
    (filter, kept)
}

pub(super) async fn index(visit: Visit, query: RawQuery) -> Answer {
    policy::read(&visit.actor)?;
    let filter = usual(BilateralFilter::read(&query), &visit.actor);
    let size = visit.shell.rows(PAGE_SIZE);
    let mut db = visit.db().await?;
    let window = query.window(size);
    let rows = queries::by_administration(&mut db, &filter, visit.shell.today, window).await?;
    let offers = queries::filter_offers(&mut db, visit.shell.t.0).await?;
    let (total, bilaterals) = rows
        .first()
        .map_or((0, 0), |row| (row.total, row.bilaterals));
    let title = visit.shell.t.t("bilaterals-title");
    let t = visit.shell.t;
    let above = Above::of(&filter, &visit.actor, t, None, |name, value| match name {
        "group" => Fact::from(offers.group(value)),
        "contact" => t.fact_of(&t.t("bilateral-contact"), offers.contact(value)),
        "state" => t.fact_of(
            &t.t("bilateral-state"),
            called::<BilateralState>(t, value).into(),
        ),
        "pending" => t.t("bilaterals-pending").into(),
        _ => t.t("bilaterals-blocked").into(),
    });
    let template = BilateralIndexPage {
        above,
        shell: visit.shell.titled(Section::Measures, title),
        pager: filter.pager(query.page(), size, total),
        bilaterals,
        rows,
        filter,
        offers,
        states: BilateralState::ALL,
    };
    page_of_texts(template, db).await
}

pub(super) async fn export(visit: Visit, query: RawQuery) -> Answer {
    policy::read(&visit.actor)?;
    let title = visit.shell.t.t("bilaterals-title");
    let db = visit.db().await?;
    workbook(&visit, db, &title, None, &query).await
}

pub(crate) async fn export_one(
    visit: Visit,
    Path(id): Path<OrganisationId>,
    query: RawQuery,
) -> Answer {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let administration = queries::administration(&mut db, id).await?;
    let administration = administration.ok_or(AppError::NotFound)?;
    let t = visit.shell.t;
    let title = t.t1("bilateral-title", "name", &administration.short_name);
    workbook(&visit, db, &title, Some(id), &query).await
}

/// What is listed of one administration, or of all.
async fn workbook(
    visit: &Visit,
    mut db: PoolConnection<Postgres>,
    title: &str,
    organisation: Option<OrganisationId>,
    query: &RawQuery,
) -> Answer {
    let filter = BilateralFilter::read(query);
    let mut tx = download::at_length(&mut db).await?;
    let rows = queries::export(&mut tx, organisation, &filter, visit.shell.today);
    let table = download::table(&visit.shell, title, COLUMNS, rows).await?;
    tx.rollback().await?;
    drop(db);
    download::xlsx(title, table, visit.actor.id).await
}

pub(super) async fn show(visit: Visit, Path(id): Path<OrganisationId>, query: RawQuery) -> Answer {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let template = show_page(&mut db, visit, id, &query, FormState::blank()).await?;
    page_of_texts(template, db).await
}

async fn show_page(
    db: &mut PgConnection,
    visit: Visit,
    id: OrganisationId,
    query: &RawQuery,
    form: FormState,
) -> Result<BilateralShowPage> {
    let (filter, kept) = filter_of(query);
    let administration = queries::administration(db, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let rows = queries::subjects(db, id, &filter, visit.shell.today, SUBJECTS).await?;
    let offers = queries::filter_offers(db, visit.shell.t.0).await?;
    let actor = &visit.actor;
    let subjects = rows
        .into_iter()
        .map(|row| {
            let may_edit = policy::edit_at(actor, &row).is_ok();
            Subject::new(row, may_edit)
        })
        .collect();
    let with = |url: String| match kept.as_str() {
        "" => url,
        kept => format!("{url}?{kept}"),
    };
    Ok(BilateralShowPage {
        export_url: with(urls::bilaterals_with_xlsx(id)),
        action: with(urls::bilaterals_with(id)),
        shell: within(visit.shell, &administration.name),
        administration,
        subjects,
        filter,
        offers,
        states: BilateralState::ALL,
        stale: false,
        form,
    })
}

pub(super) async fn bulk(
    visit: Visit,
    Path(id): Path<OrganisationId>,
    query: RawQuery,
    raw: RawForm,
) -> Answer {
    policy::read(&visit.actor)?;
    if !policy::edits_somewhere(&visit.actor) {
        return Err(AppError::Forbidden);
    }
    let (filter, kept) = filter_of(&query);
    let (actor, today) = (&visit.actor, visit.shell.today);
    let mut tx = visit.begin().await?;
    let saved = async {
        let asked = forms::parse_bulk(&raw, today)?;
        let rows = queries::subjects(&mut tx, id, &filter, today, SUBJECTS).await?;
        let stored = queries::of(&mut tx, None, Some(id), None).await?;
        match &asked {
            Bulk::Plan { on } => plan_all(&mut tx, actor, &rows, &stored, *on).await,
            Bulk::Hold { ticked, on, result } => {
                hold_all(&mut tx, actor, &rows, &stored, ticked, (*on, result)).await
            }
        }
    };
    let typed = FormState::typed(raw.to_vec());
    match Save::of(&raw)
        .giving_back(typed)
        .end(saved.await, tx)
        .await?
    {
        Ok(flash) => {
            let url = urls::bilaterals_with(id);
            // A filter by what is still to be done would hide what was just done.
            let hides = filter.state.is_some() || filter.pending || filter.blocked;
            let url = if hides || kept.is_empty() {
                url
            } else {
                format!("{url}?{kept}")
            };
            Ok(redirect(&url, flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let mut template = show_page(&mut db, visit, id, &query, form).await?;
            template.stale = status == StatusCode::CONFLICT;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// Of all groups' subjects, one plans those one may.
async fn plan_all(
    tx: &mut PgConnection,
    actor: &Actor,
    rows: &[queries::SubjectRow],
    stored: &[Bilateral],
    on: chrono::NaiveDate,
) -> Result<Flash, SaveError> {
    let mut planned = 0;
    for row in rows {
        let before = stored.iter().find(|b| b.id == row.id);
        if let Some(before) = before
            && let Ok(permit) = policy::edit_at(actor, row)
            && commands::plan(tx, &permit, before, on).await?
        {
            planned += 1;
        }
    }
    Ok(Flash::success("bilaterals-planned").arg("count", planned))
}

async fn hold_all(
    tx: &mut PgConnection,
    actor: &Actor,
    rows: &[queries::SubjectRow],
    stored: &[Bilateral],
    ticked: &[Ticked],
    (on, result): (chrono::NaiveDate, &str),
) -> Result<Flash, SaveError> {
    for tick in ticked {
        let row = rows.iter().find(|row| row.id == tick.id);
        let before = stored.iter().find(|b| b.id == tick.id);
        let (Some(row), Some(before)) = (row, before) else {
            return Err(SaveError::Stale);
        };
        let permit = policy::edit_at(actor, row)?;
        commands::hold(tx, &permit, before, *tick, on, result).await?;
    }
    Ok(Flash::success("bilaterals-held").arg("count", ticked.len()))
}

pub(super) fn within(shell: Shell, title: &str) -> Shell {
    let bilaterals = shell.t.t("bilaterals-title");
    shell
        .titled(Section::Measures, title)
        .crumb(bilaterals, urls::bilaterals())
}
