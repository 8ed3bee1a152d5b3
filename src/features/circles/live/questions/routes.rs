//! Handlers of questions to phones.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Question, Session, Words},
    queries, taking,
};
use crate::{
    axes::{
        self,
        model::{AxisMeasure, AxisRow},
    },
    events,
    frame::{self, CircleFrame, CircleTab},
    model::Circle,
    results::{self, Results},
};
use kernel::{
    circle::{QuestionStep, Round},
    ids::{CircleId, LiveAnswerId, LiveQuestionId},
    urls,
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{AppError, Result, SaveError},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Save, Shell, Visit, page, page_with,
        redirect,
    },
};

/// All questions, and the code.
#[derive(Template)]
#[template(path = "circles/live/questions.html")]
pub(super) struct QuestionsPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub questions: Vec<Question>,
    pub results: Vec<Results>,
    pub words: Vec<Words>,
    pub session: Option<Session>,
    /// Where phones type the code, in full.
    pub address: String,
    /// Questions may be asked still.
    pub open: bool,
    pub has_axes: bool,
    /// The form of a question on a measure.
    pub form: FormState,
    /// Beneath the axes.
    pub measures: Vec<Choice>,
    pub rounds: Vec<Choice>,
    /// The marks of the evening.
    pub marks: String,
}

impl QuestionsPage {
    fn results_of(&self, id: &LiveQuestionId) -> Option<&Results> {
        self.results.iter().find(|one| one.question == *id)
    }

    fn words_of(&self, id: &LiveQuestionId) -> Vec<&Words> {
        let words = self.words.iter();
        words.filter(|words| words.question == *id).collect()
    }

    /// What is chosen in a review is a kind of remark.
    fn kind(&self, words: &Words) -> String {
        match words.option.parse::<kernel::circle::ContributionKind>() {
            Ok(kind) => self.shell.t.word(kind),
            Err(_) => String::new(),
        }
    }

    /// What comes next stands out.
    fn is_next(&self, step: &QuestionStep) -> bool {
        !matches!(step, QuestionStep::Hide | QuestionStep::Reopen)
    }
}

/// A question in other words.
#[derive(Template)]
#[template(path = "circles/live/question.html")]
pub(super) struct QuestionEditPage {
    pub shell: Shell,
    pub form: FormState,
    /// What its round asks.
    pub usual: String,
    pub action: String,
    pub back: String,
}

impl QuestionEditPage {
    pub(super) fn new(shell: Shell, question: &Question, form: FormState) -> Self {
        Self {
            usual: results::asked("", (question.round, question.on_measure), shell.t),
            action: kernel::urls::live_question(question.circle, question.id),
            back: kernel::urls::live_questions(question.circle),
            shell,
            form,
        }
    }
}

/// The circle, held, for who may ask phones in it now.
async fn asking(
    db: &mut PgConnection,
    visit: &Visit,
    id: CircleId,
) -> Result<(Circle, Permit<PrepareCircle, CircleId>)> {
    let (circle, permit) = frame::editable(db, &visit.actor, id).await?;
    circle
        .is_open()
        .then_some((circle, permit))
        .ok_or(AppError::Conflict("lines-closed"))
}

async fn stored(db: &mut PgConnection, circle: CircleId, id: LiveQuestionId) -> Result<Question> {
    let question = queries::question(db, circle, id).await?;
    question.ok_or(AppError::NotFound)
}

pub(super) async fn index(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let template = questions_page(&mut db, visit, circle, FormState::blank()).await?;
    drop(db);
    page(&template)
}

/// The page; `form`: a question on a measure that was refused.
async fn questions_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: Circle,
    form: FormState,
) -> Result<QuestionsPage> {
    let id = circle.id;
    let marks = events::marks(db, id).await?;
    let questions = queries::all(db, id).await?;
    let results = results::ended(db, id).await?;
    let words = queries::words(db, id).await?;
    let session = queries::session(db, id).await?;
    let axes = axes::queries::axes(db, circle.group_id, false).await?;
    let t = visit.shell.t;
    let title = t.t("live-questions-title");
    let beneath = |axis: &AxisRow| {
        let number = format!("{} · ", axis.number);
        let choice = |m: &AxisMeasure| Choice::new(m.id, t.name(m.name.after(&number)));
        axis.measures.iter().map(choice).collect::<Vec<_>>()
    };
    Ok(QuestionsPage {
        measures: axes.iter().flat_map(beneath).collect(),
        rounds: Choice::words::<Round>(t),
        form,
        marks: marks.told(visit.app.clock.now()),
        address: visit.app.settings.base_url.clone() + &urls::live(),
        open: circle.is_open(),
        has_axes: !axes.is_empty(),
        shell: frame::within(visit.shell, &circle, &title)
            .crumb(t.t("circle-tab-live"), urls::circle_live(id)),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Live, t),
        questions,
        results,
        words,
        session,
    })
}

/// A question on one measure beneath an axis.
pub(super) async fn add(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = asking(&mut tx, &visit, id).await?;
    let saved = async {
        let form = forms::parse_measure(&raw)?;
        let made = commands::add(&mut tx, &permit, circle.group_id, form).await?;
        made.ok_or_else(|| {
            let typed = FormState::typed(raw.to_vec());
            SaveError::from(typed.refused("measure", "live-measure-not-now"))
        })
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(question) => Ok(redirect(&at(&question), Flash::success("saved"))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = questions_page(&mut db, visit, circle, form).await?;
            page_with(status, &template)
        }
    }
}

pub(super) async fn generate(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = asking(&mut tx, &visit, id).await?;
    let made = commands::generate(&mut tx, &permit, circle.group_id).await?;
    let flash = Flash::success("live-questions-made").arg("count", made);
    tx.lead_to(&urls::live_questions(id), flash).await
}

/// Lets phones in, or ends that.
pub(super) async fn session(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = asking(&mut tx, &visit, id).await?;
    let there = queries::session(&mut tx, id).await?;
    let flash = match (raw.first("to"), there) {
        ("open", None) => {
            commands::open(&mut tx, &permit).await?;
            "live-opened"
        }
        ("open", Some(_)) => "live-opened",
        ("close", Some(session)) => {
            commands::close(&mut tx, &permit, &session).await?;
            "live-closed"
        }
        ("close", None) => "live-closed",
        _ => return Err(AppError::BadRequest("error-not-valid")),
    };
    tx.lead_to(&urls::live_questions(id), Flash::success(flash))
        .await
}

pub(super) async fn edit(
    visit: Visit,
    Path((id, question)): Path<(CircleId, LiveQuestionId)>,
) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let question = stored(&mut db, id, question).await?;
    let form = forms::filled(&question);
    page(&edit_page(visit, &circle, &question, form))
}

pub(super) async fn update(
    visit: Visit,
    Path((id, question)): Path<(CircleId, LiveQuestionId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = asking(&mut tx, &visit, id).await?;
    let question = stored(&mut tx, id, question).await?;
    let saved = async {
        let (prompt, version) = forms::parse(&raw)?;
        commands::reword(&mut tx, &permit, &question, (&prompt, version)).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&question));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&at(&question), Flash::success("saved"))),
        Err(again) => again.page(|form| edit_page(visit, &circle, &question, form)),
    }
}

fn edit_page(
    visit: Visit,
    circle: &Circle,
    question: &Question,
    form: FormState,
) -> QuestionEditPage {
    let t = visit.shell.t;
    let back = urls::live_questions(circle.id);
    let shell = frame::within(visit.shell, circle, t.t("live-question-edit"))
        .crumb(t.t("live-questions-title"), back);
    QuestionEditPage::new(shell, question, form)
}

/// The questions, at one of them.
fn at(question: &Question) -> String {
    format!(
        "{}#question-{}",
        urls::live_questions(question.circle),
        question.id
    )
}

pub(super) async fn step(
    visit: Visit,
    Path((id, question)): Path<(CircleId, LiveQuestionId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = asking(&mut tx, &visit, id).await?;
    let question = stored(&mut tx, id, question).await?;
    let step: QuestionStep = raw
        .first("step")
        .parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))?;
    // Pressed twice, it went there already; no step at all in this state, the page says so.
    let next = match question.is_past(step) {
        true => question.state,
        false if question.state.next(step).is_err() => {
            let flash = Flash::error("live-question-not-now");
            return Ok(redirect(&at(&question), flash));
        }
        false => commands::step(&mut tx, &permit, &question, step).await?,
    };
    let state = visit.shell.t.word(next);
    let flash = Flash::success("live-question-stepped").arg("state", state);
    tx.lead_to(&at(&question), flash).await
}

/// Takes answers over as contributions: all of a question, or one.
pub(super) async fn take(
    visit: Visit,
    Path((id, question)): Path<(CircleId, LiveQuestionId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = asking(&mut tx, &visit, id).await?;
    let question = stored(&mut tx, id, question).await?;
    if question.state.open() {
        return Err(AppError::Conflict("live-question-not-now"));
    }
    let one: Option<LiveAnswerId> = raw.first("answer").parse().ok();
    let taken = taking::take(&mut tx, &permit, &question, one).await?;
    let flash = Flash::success("live-answers-taken").arg("count", taken);
    tx.lead_to(&at(&question), flash).await
}
