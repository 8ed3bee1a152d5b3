//! Handlers of the groups' pages.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{CircleStage, Group, GroupState},
    queries::{self, GroupFilter, GroupMeasure, GroupRow, Meetings},
};
use crate::{
    links_and_milestones::queries::{self as parts, Parts},
    owner::Owner,
    policy,
};
use kernel::{ids::GroupId, urls};
use platform::{
    auth::{Actor, Right, Role, rights::permission::CreatePortfolio},
    errors::Result,
    history::{self, Entry},
    i18n::{Said, Translator},
    markdown::{self, SafeHtml},
    web::{
        Answer, Archivable, Choice, EditPage, Filter as _, Flash, FormState, Found, RawForm,
        RawQuery, Save, Section, Shell, Visit, page, redirect, state_bar::StateCounts,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 30;

/// The list.
#[derive(Template)]
#[template(path = "portfolio/groups/index.html")]
pub(crate) struct GroupIndexPage {
    pub shell: Shell,
    pub rows: Vec<GroupRow>,
    pub filter: GroupFilter,
    pub may_create: bool,
}

impl GroupIndexPage {
    /// Measures of the largest group: they fill a bar's width.
    fn largest(&self) -> i64 {
        let totals = self.rows.iter().map(|row| row.state_counts().total());
        totals.max().unwrap_or_default()
    }
}

/// One group.
#[derive(Template)]
#[template(path = "portfolio/groups/show.html")]
pub(crate) struct GroupShowPage {
    /// For readers who may know of the group's meetings.
    pub meetings: Option<Meetings>,
    pub shell: Shell,
    pub group: Group,
    pub mandate: SafeHtml,
    pub counts: StateCounts,
    pub owner: Owner,
    pub parts: Parts,
    pub measures: Vec<GroupMeasure>,
    pub history: Vec<Entry>,
    /// The reader may know of its measures.
    pub sees_measures: bool,
    pub may_edit: bool,
    pub may_write: bool,
    pub may_archive: bool,
}

impl GroupShowPage {
    /// The roles of a group, those who lead first.
    fn roles(&self) -> &'static [Role] {
        &[
            Role::Coordinator,
            Role::Pilot,
            Role::Facilitator,
            Role::Cabinet,
            Role::Member,
        ]
    }
}

pub(super) async fn index(visit: Visit, query: RawQuery) -> Answer {
    policy::read(&visit.actor)?;
    let filter = GroupFilter::read(&query);
    let rows = queries::list(&mut *visit.db().await?, &filter).await?;
    let title = visit.shell.t.t("groups-title");
    page(&GroupIndexPage {
        may_create: policy::create(&visit.actor).is_ok(),
        shell: visit.shell.titled(Section::Steering, title),
        rows,
        filter,
    })
}

pub(super) async fn show(visit: Visit, Path(id): Path<GroupId>) -> Answer {
    policy::read(&visit.actor)?;
    let owner = Owner::Group(id);
    let mut db = visit.db().await?;
    let group = commands::stored(&mut db, id).await?;
    let parts = parts::parts(&mut db, owner).await?;
    let measures = queries::measures(&mut db, id).await?;
    let history = history::of(&mut db, id, history::Sight::All, HISTORY_SHOWN).await?;
    let sees_meetings = visit.actor.can(Right::ReadMeeting, &owner.target());
    let meetings = match sees_meetings {
        true => Some(queries::meetings(&mut db, id, &visit.actor).await?),
        false => None,
    };
    let name = visit.shell.t.name(group.names());
    page(&GroupShowPage {
        meetings,
        may_edit: policy::edit(&visit.actor, owner).is_ok(),
        may_write: policy::write_status(&visit.actor, owner).is_ok(),
        may_archive: policy::archive(&visit.actor, id).is_ok(),
        owner,
        mandate: markdown::render(&group.mandate),
        counts: group.state_counts(),
        sees_measures: visit.actor.can(Right::ReadMeasure, &owner.target()),
        measures,
        shell: within(visit.shell, name),
        group,
        parts,
        history,
    })
}

pub(super) async fn new(visit: Visit) -> Answer {
    policy::create(&visit.actor)?;
    page(&edit_page(visit.shell, None, forms::blank()))
}

pub(super) async fn create(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::create(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::create(&mut tx, &permit, &form).await
    };
    let save = Save::of(&raw).refused_by(forms::CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(id) => Ok(redirect(&urls::group(id), Flash::success("saved"))),
        Err(again) => again.page(|form| edit_page(visit.shell, None, form)),
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<GroupId>) -> Answer {
    let group = commands::stored(&mut *visit.db().await?, id).await?;
    policy::edit(&visit.actor, id)?;
    let form = forms::filled(&group);
    page(&edit_page(visit.shell, Some(&group), form))
}

pub(super) async fn update(visit: Visit, Path(id): Path<GroupId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let before = commands::stored(&mut tx, id).await?;
    let permit = policy::edit(&visit.actor, id)?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::update(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .merging(id, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::group(id), Flash::success("saved"))),
        Err(again) => again.page(|form| edit_page(visit.shell, Some(&before), form)),
    }
}

impl Archivable for Group {
    type Id = GroupId;
    type Right = CreatePortfolio;
    const TABLE: &'static str = "working_group";
    const ASKED: [&'static str; 2] = ["archive-question", "group-archive-consequence"];

    async fn find(db: &mut PgConnection, actor: &Actor, id: GroupId) -> Result<Found<Self>> {
        let permit = policy::archive(actor, id)?;
        Ok((commands::stored(db, id).await?, permit))
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        let name = shell.t.name(self.names());
        within(shell, title).crumb(name, urls::group(self.id))
    }

    fn url(&self) -> String {
        urls::group(self.id)
    }

    fn name(&self, t: Translator) -> String {
        t.name_text(self.names())
    }
}

fn within(shell: Shell, title: impl Into<Said>) -> Shell {
    let groups = shell.t.t("groups-title");
    shell
        .titled(Section::Steering, title)
        .crumb(groups, urls::groups())
}

fn edit_page(shell: Shell, group: Option<&Group>, form: FormState) -> EditPage {
    let t = shell.t;
    let url = group.map_or_else(urls::groups, |g| urls::group(g.id));
    let title = t.t(if group.is_some() { "edit" } else { "group-new" });
    let mut shell = within(shell, &title);
    if let Some(group) = group {
        shell = shell.crumb(&group.code, &url);
    }
    EditPage::new(shell, forms::FIELDS, form, url)
        .offering("state", Choice::words::<GroupState>(t))
        .offering("first_circle_stage", Choice::words::<CircleStage>(t))
        .offering("second_circle_stage", Choice::words::<CircleStage>(t))
}
