//! Handlers of the organisations' pages.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Organisation, OrganisationKind},
    policy,
    queries::{self, OrganisationFilter, OrganisationRow, Staff},
};
use kernel::{ids::OrganisationId, urls};
use platform::{
    auth::{Actor, rights::permission::EditPeople},
    errors::Result,
    history::{self, Entry},
    i18n::Translator,
    web::{
        Answer, Archivable, Choice, EditPage, Filter as _, Flash, FormState, Found, Pager, RawForm,
        RawQuery, Save, Section, Shell, Visit, page, paging::PAGE_SIZE, redirect,
    },
};

/// The list.
#[derive(Template)]
#[template(path = "people/organisations/index.html")]
pub(crate) struct OrganisationIndexPage {
    pub shell: Shell,
    pub rows: Vec<OrganisationRow>,
    pub filter: OrganisationFilter,
    pub kinds: &'static [OrganisationKind],
    pub pager: Pager,
    pub may_edit: bool,
}

/// One organisation.
#[derive(Template)]
#[template(path = "people/organisations/show.html")]
pub(crate) struct OrganisationShowPage {
    pub shell: Shell,
    pub organisation: Organisation,
    pub staff: Vec<Staff>,
    pub history: Vec<Entry>,
    pub may_edit: bool,
}

pub(super) async fn index(visit: Visit, query: RawQuery) -> Answer {
    policy::read(&visit.actor)?;
    let filter = OrganisationFilter::read(&query);
    let size = visit.shell.rows(PAGE_SIZE);
    let mut db = visit.db().await?;
    let rows = queries::list(&mut db, &filter, query.window(size)).await?;
    let total = rows.first().map_or(0, |row| row.total);
    let title = visit.shell.t.t("organisations-title");
    page(&OrganisationIndexPage {
        may_edit: policy::create(&visit.actor).is_ok(),
        shell: visit.shell.titled(Section::People, title),
        pager: filter.pager(query.page(), size, total),
        rows,
        filter,
        kinds: OrganisationKind::ALL,
    })
}

pub(super) async fn show(visit: Visit, Path(id): Path<OrganisationId>) -> Answer {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let organisation = commands::stored(&mut db, id).await?;
    let staff = queries::staff(&mut db, id).await?;
    let history = history::latest(&mut db, id).await?;
    page(&OrganisationShowPage {
        may_edit: policy::edit(&visit.actor, id).is_ok(),
        shell: within(visit.shell, &organisation.name),
        organisation,
        staff,
        history,
    })
}

pub(super) async fn new(visit: Visit) -> Answer {
    policy::create(&visit.actor)?;
    page(&new_page(visit.shell, FormState::blank()))
}

pub(super) async fn create(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::create(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        let id = commands::create(&mut tx, &permit, &form).await?;
        Ok((id, form.name))
    };
    let save = Save::of(&raw).refused_by(forms::CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok((id, name)) => {
            let flash = Flash::success("organisation-created").arg("name", name);
            Ok(redirect(&urls::organisation(id), flash))
        }
        Err(again) => again.page(|form| new_page(visit.shell, form)),
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<OrganisationId>) -> Answer {
    policy::edit(&visit.actor, id)?;
    let organisation = commands::stored(&mut *visit.db().await?, id).await?;
    page(&edit_page(
        visit.shell,
        &organisation,
        forms::filled(&organisation),
    ))
}

pub(super) async fn update(visit: Visit, Path(id): Path<OrganisationId>, raw: RawForm) -> Answer {
    let permit = policy::edit(&visit.actor, id)?;
    let mut tx = visit.begin().await?;
    let before = commands::stored(&mut tx, id).await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::update(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .merging(id, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::organisation(id), Flash::success("saved"))),
        Err(again) => again.page(|form| edit_page(visit.shell, &before, form)),
    }
}

impl Archivable for Organisation {
    type Id = OrganisationId;
    type Right = EditPeople;
    const TABLE: &'static str = "organisation";
    const ASKED: [&'static str; 2] = ["archive-question", "organisation-archive-consequence"];

    async fn find(db: &mut PgConnection, actor: &Actor, id: OrganisationId) -> Result<Found<Self>> {
        let permit = policy::edit(actor, id)?;
        Ok((commands::stored(db, id).await?, permit))
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        within(shell, title).crumb(&self.name, urls::organisation(self.id))
    }

    fn url(&self) -> String {
        urls::organisation(self.id)
    }

    fn name(&self, _: Translator) -> String {
        self.name.clone()
    }
}

fn within(shell: Shell, title: &str) -> Shell {
    let organisations = shell.t.t("organisations-title");
    shell
        .titled(Section::People, title)
        .crumb(organisations, urls::organisations())
}

fn new_page(shell: Shell, form: FormState) -> EditPage {
    let t = shell.t;
    let shell = within(shell, &t.t("organisation-new"));
    EditPage::new(shell, forms::FIELDS, form, urls::organisations())
        .offering("kind", Choice::words::<OrganisationKind>(t))
}

fn edit_page(shell: Shell, organisation: &Organisation, form: FormState) -> EditPage {
    let (t, url) = (shell.t, urls::organisation(organisation.id));
    let shell = within(shell, &t.t("edit")).crumb(&organisation.name, &url);
    EditPage::new(shell, forms::FIELDS, form, url)
        .offering("kind", Choice::words::<OrganisationKind>(t))
}
