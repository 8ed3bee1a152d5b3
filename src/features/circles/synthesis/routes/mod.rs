//! Handlers of the synthesis's page, its texts and its steps, and of circles side by side.

pub(super) mod contributions;
pub(super) mod files;
pub(super) mod personal;
pub(super) mod tagging;
pub(super) mod treatments;

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands,
    compared::{self, AxisPictures, Compared},
    forms,
    overview::{Overview, Sight, overview},
    queries::{self, AxisText, Waiting},
};
use crate::{
    frame::{self, CircleFrame, CircleTab},
    model::Circle,
    policy,
};
use kernel::{
    circle::{SynthesisState, SynthesisStep},
    ids::CircleId,
    urls,
};
use platform::{
    auth::{Actor, Right, Target},
    errors::{AppError, Result},
    history::{self, Entry},
    web::{
        Again, Answer, Choice, Flash, FormState, Pager, RawForm, RawQuery, Save, Shell, Visit,
        page, page_of_texts, page_with, redirect, redirect_quietly,
    },
};

/// Entries of the history shown.
const HISTORY_SHOWN: i64 = 50;

/// The synthesis of a circle.
#[derive(Template)]
#[template(path = "circles/synthesis/show.html")]
pub(crate) struct SynthesisPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    /// None: it is being prepared, and the reader does not prepare it.
    pub overview: Option<Overview>,
    pub waiting: Waiting,
    /// Steps but the publication.
    pub steps: Vec<SynthesisStep>,
    pub history: Vec<Entry>,
}

/// Writing it.
#[derive(Template)]
#[template(path = "circles/synthesis/edit.html")]
pub(crate) struct SynthesisEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub axes: Vec<AxisText>,
    pub public: Vec<Choice>,
    pub action: String,
    pub back: String,
}

impl SynthesisEditPage {
    /// The name of an axis's field.
    fn field(&self, axis: &AxisText) -> String {
        super::forms::field_of(axis.id)
    }
}

/// Asks before a step.
#[derive(Template)]
#[template(path = "circles/synthesis/advance.html")]
pub(crate) struct SynthesisAdvancePage {
    pub shell: Shell,
    pub step: SynthesisStep,
    pub consequence: String,
    pub action: String,
    pub back: String,
}

/// What is on a page of a list.
fn part<'a, T: 'a>(all: impl Iterator<Item = &'a T>, pager: &Pager) -> impl Iterator<Item = &'a T> {
    let number = |rows: i64| usize::try_from(rows).unwrap_or(0);
    all.skip(number(pager.offset())).take(number(pager.size))
}

/// Circles side by side.
#[derive(Template)]
#[template(path = "circles/synthesis/compare.html")]
pub(crate) struct ComparePage {
    pub shell: Shell,
    pub circles: Vec<Compared>,
    pub axes: Vec<AxisPictures>,
}

impl ComparePage {
    fn of(&self, circle: &Compared) -> Vec<&AxisPictures> {
        let all = self.axes.iter();
        all.filter(|axis| axis.circle == circle.id).collect()
    }
}

/// Whose eyes it is for.
fn sight(actor: &Actor, circle: &Circle) -> Sight {
    match policy::prepare(actor, circle) {
        Ok(_) => Sight::Preparing,
        Err(_) => Sight::Others,
    }
}

/// The shell of a page below the synthesis.
fn below(shell: Shell, circle: &Circle, title: &str) -> Shell {
    let synthesis = shell.t.t("circle-tab-synthesis");
    frame::within(shell, circle, title).crumb(synthesis, urls::circle_synthesis(circle.id))
}

pub(super) async fn show(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let circle = frame::known(&mut db, &visit.actor, id).await?;
    let t = visit.shell.t;
    let sight = sight(&visit.actor, &circle);
    let now = visit.actor.now;
    let overview = overview(&mut db, id, (sight, now), t).await?;
    let mut steps = overview.synthesis.state.steps();
    // All that is prepared is published together: another page asks.
    steps.retain(|step| *step != SynthesisStep::Publish);
    let prepares = sight == Sight::Preparing;
    let (waiting, history) = match prepares {
        true => (
            queries::waiting(&mut db, id, now).await?,
            history::of(&mut db, id, history::Sight::All, HISTORY_SHOWN).await?,
        ),
        false => (queries::Waiting::default(), Vec::new()),
    };
    let template = SynthesisPage {
        overview: Some(overview).filter(|o| prepares || o.synthesis.state.out()),
        shell: frame::within(visit.shell, &circle, t.t("circle-tab-synthesis")),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Synthesis, t),
        waiting,
        steps,
        history,
    };
    page_of_texts(template, db).await
}

fn edit_page(
    shell: Shell,
    circle: &Circle,
    axes: Vec<AxisText>,
    form: FormState,
) -> SynthesisEditPage {
    let t = shell.t;
    let url = urls::circle_synthesis(circle.id);
    SynthesisEditPage {
        shell: below(shell, circle, &t.t("edit")),
        public: vec![Choice::new(1, t.t("synthesis-public-yes"))],
        action: url.clone(),
        back: url,
        axes,
        form,
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let axes = queries::axes(&mut db, id).await?;
    let form = forms::filled(&queries::synthesis(&mut db, id).await?, &axes);
    page(&edit_page(visit.shell, &circle, axes, form))
}

pub(super) async fn save(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let axes = queries::axes(&mut tx, id).await?;
    let stored = forms::filled(&queries::synthesis(&mut tx, id).await?, &axes);
    let saved = async {
        let form = forms::synthesis(&raw, &axes)?;
        commands::save(&mut tx, &permit, &form).await
    };
    match Save::of(&raw)
        .merging(id, stored)
        .end(saved.await, tx)
        .await?
    {
        Ok(()) => Ok(redirect(
            &urls::circle_synthesis(id),
            Flash::success("saved"),
        )),
        Err(Again { status, form }) => {
            page_with(status, &edit_page(visit.shell, &circle, axes, form))
        }
    }
}

/// What a step means.
fn consequence(step: SynthesisStep) -> &'static str {
    match step {
        SynthesisStep::Publish => "synthesis-publish-consequence",
        SynthesisStep::Withdraw => "synthesis-withdraw-consequence",
        SynthesisStep::Close => "synthesis-close-consequence",
        SynthesisStep::Reopen => "synthesis-reopen-consequence",
    }
}

/// The step asked about in the address, or taken by the form.
fn step_of(word: &str) -> Result<SynthesisStep> {
    word.parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))
}

async fn possible(db: &mut PgConnection, id: CircleId, step: SynthesisStep) -> Result<()> {
    let state: SynthesisState = queries::synthesis(db, id).await?.state;
    match state.next(step) {
        Ok(_) => Ok(()),
        Err(_) => Err(AppError::Conflict("circle-error-state")),
    }
}

pub(super) async fn advance(
    visit: Visit,
    Path(id): Path<CircleId>,
    query: RawQuery,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::of_step(&mut tx, &visit, id).await?;
    let asks = visit.asks();
    if asks && query.first("step").is_empty() {
        // The address of the form, entered again.
        return Ok(redirect_quietly(&urls::circle_synthesis(id)));
    }
    let step = step_of(if asks {
        query.first("step")
    } else {
        raw.first("step")
    })?;
    possible(&mut tx, id, step).await?;
    if step == SynthesisStep::Publish {
        return Ok(redirect_quietly(&urls::circle_treatments_publish(id)));
    }
    let t = visit.shell.t;
    if asks {
        return page(&SynthesisAdvancePage {
            shell: below(visit.shell, &circle, &t.word(step)),
            consequence: t.t(consequence(step)),
            action: urls::circle_synthesis_advance(id),
            back: urls::circle_synthesis(id),
            step,
        });
    }
    let state = commands::advance(&mut tx, &permit, step).await?;
    let flash = Flash::success("synthesis-advanced").arg("state", t.word(state));
    tx.lead_to(&urls::circle_synthesis(id), flash).await
}

pub(super) async fn compared(visit: Visit) -> Answer {
    let listed = policy::listed(&visit.actor)?;
    let mut db = visit.db().await?;
    let circles = compared::circles(&mut db, &listed).await?;
    // What is being prepared is seen there by who prepares it.
    let sees = |circle: &&compared::Compared| {
        let place = Target::group(circle.group_id);
        circle.out || visit.actor.can(Right::PrepareCircle, &place)
    };
    let drawn = circles.iter().filter(sees);
    let ids: Vec<i64> = drawn.map(|circle| circle.id.0).collect();
    let axes = compared::pictures(&mut db, &ids, visit.actor.now, visit.shell.t).await?;
    let title = visit.shell.t.t("synthesis-compare");
    page(&ComparePage {
        shell: frame::below_list(visit.shell, &title),
        circles,
        axes,
    })
}
