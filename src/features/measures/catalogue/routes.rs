//! Handlers of the catalogue.

use std::sync::Arc;

use askama::Template;
use axum::{Extension, extract::Path};
use sqlx::PgConnection;

use super::{
    commands,
    facets::FacetCache,
    filter::MeasureFilter,
    forms,
    measure_list::{Counting, listed, may},
    model::{Implementation, Measure},
    queries, views,
};
use crate::{
    facts,
    next::{self, Next},
    panels, policy,
};
use kernel::{ids::MeasureId, review_state::ReviewState, urls};
use platform::{
    auth::{Actor, Right, rights::permission::ImportMeasures},
    errors::Result,
    history::{self, Entry},
    i18n::{Said, Translator},
    markdown::{self, SafeHtml},
    snapshot_cache::KeptWhileSeen,
    web::{
        Again, Answer, Archivable, Choice, EditPage, Filter as _, Flash, FormState, Found, Panel,
        RawForm, RawQuery, Rendered, Save, Section, Shell, Visit, page, page_of_texts, page_with,
        redirect,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: usize = 50;
/// So many are read: of a review saved while it was typed, many are one.
const HISTORY_READ: i64 = 200;

/// The list's page: what surrounds the list is rendered for each request.
#[derive(Template)]
#[template(path = "measures/catalogue/index.html")]
pub(crate) struct MeasureIndexPage {
    pub shell: Shell,
    pub list: Arc<Rendered>,
}

/// One measure.
#[derive(Template)]
#[template(path = "measures/catalogue/show.html")]
pub(crate) struct MeasureShowPage {
    pub shell: Shell,
    pub measure: Measure,
    pub description: SafeHtml,
    /// What it waits for, where the reader may know.
    pub awaited: Option<&'static str>,
    /// What the reader does next.
    pub next: Option<Next>,
    /// What the rooms within show.
    pub panels: Vec<Panel>,
    pub history: Vec<Entry>,
    pub may_edit: bool,
    pub may_archive: bool,
    pub may_read_people: bool,
}

impl MeasureShowPage {
    fn states(&self) -> &'static [ReviewState] {
        ReviewState::ALL
    }

    /// `done`, `current` or `todo`.
    fn standing(&self, state: &ReviewState) -> &'static str {
        match state.cmp(&self.measure.head.state) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => "current",
            std::cmp::Ordering::Greater => "todo",
        }
    }
}

/// What the list keeps between requests.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    facets: FacetCache,
    /// The list as it was rendered, by all it depends on.
    lists: KeptWhileSeen<Arc<Rendered>>,
}

pub async fn index(Extension(kept): Extension<Kept>, visit: Visit, query: RawQuery) -> Answer {
    let visible = policy::visible(&visit.actor)?;
    let may = may(&visit.actor, &visible);
    let asked = MeasureFilter::read_for(&query, may.see_reviews);
    let views = views::of(&visit.actor, &visible);
    let filter = views::usual(asked, &views, &visit.actor);
    let number = query.page();
    let title = visit.shell.t.t("measures-title");
    let shell = visit.shell.titled(Section::Measures, title);
    let (lang, today) = (shell.t.0, shell.today);
    let key = format!(
        "{} {may:?} {today} {lang} {number} {} {} {}",
        visible.key(),
        shell.on_phone,
        views::key(&views),
        filter.query()
    );
    let seen = &visit.actor.seen;
    let list = match kept.lists.get(&key, seen) {
        Some(list) => list,
        None => {
            let counting = Counting {
                app: visit.app,
                cache: kept.facets,
                visible,
                may,
                filter,
            };
            let (list, is_exact) = listed(counting, &visit.actor, &shell, number, views).await?;
            let list = Arc::new(list);
            if is_exact {
                kept.lists.put(key, seen, list.clone());
            }
            list
        }
    };
    page(&MeasureIndexPage { shell, list })
}

pub async fn show(mut visit: Visit, Path(id): Path<MeasureId>) -> Answer {
    policy::visible(&visit.actor)?;
    let mut db = visit.db().await?;
    let measure = commands::stored(&mut db, id).await?;
    policy::read(&visit.actor, &measure.head)?;
    visit.shell = within(visit.shell, &measure.head.code);
    let (next, panels) = panels::load(&visit, &mut db, &measure.head).await?;
    let is_told = policy::sees_reviews(&visit.actor) && measure.head.archived_at.is_none();
    let sight = policy::sight(&visit.actor);
    let history = history::of(&mut db, id, sight, HISTORY_READ).await?;
    let mut history = history::folded(history, "review_save");
    history.truncate(HISTORY_SHOWN);
    let template = MeasureShowPage {
        may_edit: policy::edit(&visit.actor, &measure.head).is_ok(),
        may_archive: policy::import_on(&visit.actor, id).is_ok(),
        may_read_people: visit.actor.can_anywhere(Right::ReadPeople),
        description: markdown::render(&measure.facts.description),
        awaited: is_told.then(|| next::awaited(&measure.head)),
        shell: visit.shell,
        measure,
        next,
        panels,
        history,
    };
    page_of_texts(template, db).await
}

pub async fn new(visit: Visit) -> Answer {
    policy::create(&visit.actor)?;
    page(&edit_page(visit, None, forms::blank()).await?)
}

pub async fn create(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::create(&visit.actor)?;
    let may_assign = policy::assign(&visit.actor).ok();
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        let id = commands::create(&mut tx, &permit, may_assign.as_ref(), &form).await?;
        Ok((id, form.code))
    };
    let save = Save::of(&raw).refused_by(forms::CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok((id, code)) => {
            let flash = Flash::success("measure-created").arg("code", code);
            Ok(redirect(&urls::measure(id), flash))
        }
        Err(Again { status, form }) => page_with(status, &edit_page(visit, None, form).await?),
    }
}

pub async fn edit(visit: Visit, Path(id): Path<MeasureId>) -> Answer {
    policy::visible(&visit.actor)?;
    let measure = commands::stored(&mut *visit.db().await?, id).await?;
    policy::edit(&visit.actor, &measure.head)?;
    let form = forms::filled(&measure);
    page(&edit_page(visit, Some(&measure), form).await?)
}

pub async fn update(visit: Visit, Path(id): Path<MeasureId>, raw: RawForm) -> Answer {
    policy::visible(&visit.actor)?;
    let may_assign = policy::assign_on(&visit.actor, id).ok();
    let mut tx = visit.begin().await?;
    let before = commands::stored(&mut tx, id).await?;
    let permit = policy::edit(&visit.actor, &before.head)?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::update(&mut tx, &permit, may_assign.as_ref(), &before, &form).await
    };
    let mut stored = forms::filled(&before);
    if may_assign.is_none() {
        stored = forms::without_assignment(stored);
    }
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .merging(id, stored);
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::measure(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            page_with(status, &edit_page(visit, Some(&before), form).await?)
        }
    }
}

impl Archivable for Measure {
    type Id = MeasureId;
    type Right = ImportMeasures;
    const TABLE: &'static str = "measure";
    const ASKED: [&'static str; 2] = ["measure-archive-question", "measure-archive-consequence"];

    async fn find(db: &mut PgConnection, actor: &Actor, id: MeasureId) -> Result<Found<Self>> {
        let permit = policy::import_on(actor, id)?;
        Ok((commands::stored(db, id).await?, permit))
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        within(shell, title).crumb(&self.head.code, self.head.url())
    }

    fn url(&self) -> String {
        self.head.url()
    }

    fn name(&self, _: Translator) -> String {
        self.head.code.clone()
    }
}

/// The shell of a page within the catalogue.
pub fn within(shell: Shell, title: impl Into<Said>) -> Shell {
    let measures = shell.t.t("measures-title");
    shell
        .titled(Section::Measures, title)
        .crumb(measures, urls::measures())
}

async fn edit_page(visit: Visit, measure: Option<&Measure>, form: FormState) -> Result<EditPage> {
    let offers = queries::offers(&mut *visit.db().await?, measure, true, visit.shell.t.0).await?;
    let t = visit.shell.t;
    let (shell, url) = match measure {
        Some(measure) => {
            let url = urls::measure(measure.head.id);
            (
                within(visit.shell, t.t("edit")).crumb(&measure.head.code, &url),
                url,
            )
        }
        None => (within(visit.shell, t.t("measure-new")), urls::measures()),
    };
    let mut page = EditPage::new(shell, facts::FIELDS, form, url)
        .offering("implementation", Choice::words::<Implementation>(t))
        .offering("carrier", offers.organisations.clone())
        .offering("co_carriers", offers.organisations)
        .offering("destination", offers.destinations)
        .offering("pilot", offers.pilots)
        .offering("thematic", offers.thematic_coordinators);
    if policy::assign(&visit.actor).is_err() {
        page.hidden = forms::ASSIGNMENT;
    }
    Ok(page)
}
