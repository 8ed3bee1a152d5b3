//! Handlers of the circles' list, page and form, and of the steps of a circle.

pub(crate) mod steps;

use askama::Template;
use axum::extract::Path;

use super::{
    axes::model::AxisRow,
    commands, forms,
    frame::{self, CircleFrame, CircleTab},
    model::Circle,
    notes::queries::NoteRow,
    policy,
    queries::{self, CircleFilter, CircleRow, Gauge, GroupChoice},
};
use crate::{axes, notes};
use kernel::{
    circle::{CircleState, CircleStep, Cycle},
    ids::CircleId,
    urls,
};
use platform::{
    auth::{Right, Target},
    errors::Result,
    history::{self, Entry},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Choice, Filter as _, Flash, FormState, Pager, RawForm, RawQuery, Save,
        Section, Shell, Visit, page, page_with, redirect,
    },
};

/// Rows on one page of the list.
const LISTED: i64 = 50;

/// The list.
#[derive(Template)]
#[template(path = "circles/index.html")]
pub(crate) struct CircleIndexPage {
    pub shell: Shell,
    pub rows: Vec<CircleRow>,
    pub filter: CircleFilter,
    pub groups: Vec<GroupChoice>,
    pub states: &'static [CircleState],
    pub cycles: &'static [Cycle],
    pub pager: Pager,
    pub may_create: bool,
}

/// One circle.
#[derive(Template)]
#[template(path = "circles/show.html")]
pub(crate) struct CircleShowPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub description: SafeHtml,
    pub gauge: Gauge,
    pub axes: Vec<AxisRow>,
    /// Those sent ahead of it.
    pub notes: Vec<NoteRow>,
    /// What its state allows.
    pub steps: Vec<CircleStep>,
    pub history: Vec<Entry>,
}

impl CircleShowPage {
    /// The step that follows, before the others.
    fn first_step(&self) -> Option<&CircleStep> {
        let mut steps = self.steps.iter();
        steps.find(|step| !matches!(step, CircleStep::Reopen | CircleStep::Forgo))
    }

    /// The others.
    fn other_steps(&self) -> Vec<&CircleStep> {
        let first = self.first_step();
        let steps = self.steps.iter();
        steps.filter(|step| Some(*step) != first).collect()
    }

    /// Days until the note must have left, while it has not and there are any.
    fn days_left(&self) -> Option<i64> {
        let by = self.frame.circle.notes_leave_by()?;
        let days = (by - self.shell.today).num_days();
        (days >= 0 && !self.note_sent()).then_some(days)
    }

    /// Days since it must have left, where it has not.
    fn days_late(&self) -> Option<i64> {
        let by = self.frame.circle.notes_leave_by()?;
        let days = (self.shell.today - by).num_days();
        (days > 0 && !self.note_sent()).then_some(days)
    }

    /// A note has left.
    fn note_sent(&self) -> bool {
        self.notes.iter().any(|note| note.sent_at.is_some())
    }
}

/// A new or changed circle.
#[derive(Template)]
#[template(path = "circles/edit.html")]
pub(crate) struct CircleEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub groups: Vec<Choice>,
    pub cycles: Vec<Choice>,
    pub asks_reading: Vec<Choice>,
    /// Group and cycle can still be chosen.
    pub is_new: bool,
    pub action: String,
    pub back: String,
}

pub(crate) async fn index(visit: Visit, query: RawQuery) -> Answer {
    let listed = policy::listed(&visit.actor)?;
    let filter = queries::CircleFilter::read(&query);
    let mut db = visit.db().await?;
    let groups = queries::groups(&mut db, visit.shell.t.0).await?;
    let rows = queries::list(&mut db, &listed, &filter, query.window(LISTED)).await?;
    let total = rows.first().map_or(0, |row| row.total);
    let title = visit.shell.t.t("circles-title");
    page(&CircleIndexPage {
        may_create: policy::create_somewhere(&visit.actor).is_ok(),
        pager: filter.pager(query.page(), LISTED, total),
        shell: visit.shell.titled(Section::Meetings, title),
        states: CircleState::ALL,
        cycles: Cycle::ALL,
        rows,
        filter,
        groups,
    })
}

pub(crate) async fn show(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let circle = frame::known(&mut db, &visit.actor, id).await?;
    let gauge = queries::gauge(&mut db, id).await?;
    let axes = axes::queries::axes(&mut db, circle.group_id, false).await?;
    let notes = notes::queries::of_circle(&mut db, id).await?;
    let history = history::latest(&mut db, id).await?;
    let t = visit.shell.t;
    page(&CircleShowPage {
        shell: frame::below_list(visit.shell, t.written(&circle.title)),
        description: markdown::render(&circle.description),
        steps: circle.state.steps(),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Overview, t),
        gauge,
        axes,
        notes,
        history,
    })
}

pub(crate) async fn new(visit: Visit, query: RawQuery) -> Answer {
    policy::create_somewhere(&visit.actor)?;
    let mut form = forms::blank();
    for name in ["group", "cycle", "title"] {
        if !query.first(name).is_empty() {
            form = form.without(name).with(name, query.first(name));
        }
    }
    page(&edit_page(visit, None, form).await?)
}

pub(crate) async fn create(visit: Visit, raw: RawForm) -> Answer {
    policy::create_somewhere(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = forms::parse(&raw, None)?;
        let permit = policy::create(&visit.actor, form.group)?;
        let id = commands::create(&mut tx, &permit, &form).await?;
        Ok((id, form.title))
    };
    let save = Save::of(&raw).refused_by(forms::CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok((id, title)) => {
            let flash = Flash::success("circle-created").arg("name", title);
            Ok(redirect(&urls::circle_meeting(id), flash))
        }
        Err(Again { status, form }) => page_with(status, &edit_page(visit, None, form).await?),
    }
}

pub(crate) async fn edit(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let (circle, _) = frame::prepared(&mut *visit.db().await?, &visit.actor, id).await?;
    let form = forms::filled(&circle);
    page(&edit_page(visit, Some(&circle), form).await?)
}

pub(crate) async fn update(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let raw = raw
        .fixed("group", circle.group_id)
        .fixed("cycle", circle.cycle);
    let saved = async {
        let form = forms::parse(&raw, circle.day())?;
        commands::update(&mut tx, &permit, &circle, &form).await
    };
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .merging(id, forms::filled(&circle));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::circle(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            page_with(status, &edit_page(visit, Some(&circle), form).await?)
        }
    }
}

async fn edit_page(
    visit: Visit,
    circle: Option<&Circle>,
    form: FormState,
) -> Result<CircleEditPage> {
    let t = visit.shell.t;
    let mut db = visit.db().await?;
    let groups = queries::groups(&mut db, t.0).await?;
    let own = groups.into_iter().filter(|group| {
        let target = Target::group(group.id);
        visit.actor.can(Right::PrepareCircle, &target)
    });
    let url = circle.map_or_else(urls::circles, |circle| urls::circle(circle.id));
    Ok(CircleEditPage {
        groups: own.map(|group| Choice::new(group.id, group.name)).collect(),
        cycles: Choice::words::<Cycle>(t),
        asks_reading: vec![Choice::new(1, t.t("circle-asks-reading-yes"))],
        is_new: circle.is_none(),
        action: url.clone(),
        back: url,
        shell: match circle {
            Some(circle) => frame::within(visit.shell, circle, t.t("edit")),
            None => frame::below_list(visit.shell, t.t("circle-new")),
        },
        form,
    })
}
