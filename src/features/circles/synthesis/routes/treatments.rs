//! Handlers of what becomes of contributions: prepared for many at once, and published together.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{below, part};
use crate::{
    frame::{self, CircleFrame, CircleTab},
    model::Circle,
    synthesis::{
        commands::{self, Preparing},
        forms::{self, TreatmentForm},
        mails,
        model::Contribution,
        publication::{self, Batch},
        queries::{self, AxisText, Waiting},
    },
};
use kernel::{
    circle::TreatmentOutcome,
    ids::{CircleId, ContributionId},
    urls,
};
use platform::{
    auth::token::DOTS,
    errors::{AppError, Result, SaveError},
    web::{
        Again, Answer, Choice, Flash, FormState, Pager, RawForm, RawQuery, Reader, Save, Shell,
        Undo, Visit, page, page_of_texts, page_of_texts_with, redirect,
    },
};

/// What becomes of contributions, all together.
#[derive(Template)]
#[template(path = "circles/synthesis/treatments.html")]
pub(crate) struct TreatmentsPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub axes: Vec<AxisText>,
    /// Those that say nothing that another said first.
    pub contributions: Vec<Contribution>,
    pub pager: Pager,
    /// There are more contributions than were read.
    pub cut: bool,
    pub form: FormState,
    pub outcomes: Vec<Choice>,
    pub sections: Vec<Choice>,
    pub waiting: Waiting,
}

impl TreatmentsPage {
    /// Axis by axis, and what belongs to none.
    fn by_axis(&self) -> Vec<(Option<&AxisText>, Vec<&Contribution>)> {
        let axes = self.axes.iter().map(Some).chain([None]);
        let of = |axis: Option<&AxisText>| -> Vec<&Contribution> {
            let id = axis.map(|axis| axis.id);
            let all = self.contributions.iter();
            all.filter(|one| one.axis == id).collect()
        };
        axes.map(|axis| (axis, of(axis)))
            .filter(|(_, here)| !here.is_empty())
            .collect()
    }

    fn is_chosen(&self, one: &Contribution) -> bool {
        self.form.has("contribution", one.id)
    }
}

/// Asks before all is published.
#[derive(Template)]
#[template(path = "circles/synthesis/publish.html")]
pub(crate) struct PublishPage {
    pub shell: Shell,
    pub batch: Batch,
    /// The mail of the first author, as it would leave.
    pub example: Option<(String, String)>,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

async fn treatments_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: Circle,
    (form, page): (FormState, i64),
) -> Result<TreatmentsPage> {
    let t = visit.shell.t;
    let sections = queries::sections(db, circle.id).await?.into_iter();
    let axes = queries::axes(db, circle.id).await?;
    let mut all = queries::contributions(db, circle.id, None).await?;
    let cut = queries::cut(&all);
    all.retain(|one| one.same_as.is_none());
    // Axis by axis in their order, what belongs to none at the end.
    let place = |one: &Contribution| axes.iter().position(|axis| Some(axis.id) == one.axis);
    all.sort_by_key(|one| place(one).unwrap_or(usize::MAX));
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let pager = Pager::new(page, total, &urls::circle_treatments(circle.id), "");
    Ok(TreatmentsPage {
        contributions: part(all.iter(), &pager).cloned().collect(),
        pager,
        cut,
        axes,
        waiting: queries::waiting(db, circle.id, visit.actor.now).await?,
        outcomes: Choice::words::<TreatmentOutcome>(t),
        sections: sections
            .map(|section| Choice::new(section.id, t.written(&section.heading)))
            .collect(),
        shell: below(visit.shell, &circle, &t.t("synthesis-treatments")),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Synthesis, t),
        form,
    })
}

pub(crate) async fn index(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let asked = (FormState::blank(), query.page());
    let template = treatments_page(&mut db, visit, circle, asked).await?;
    page_of_texts(template, db).await
}

/// What was prepared of some contributions: how many, and whether none of them had anything before.
struct Prepared {
    of: Vec<ContributionId>,
    fresh: bool,
}

async fn prepare_all(
    db: &mut PgConnection,
    permit: &Preparing,
    of: &[ContributionId],
    form: Option<&TreatmentForm>,
) -> Result<Prepared, SaveError> {
    let mut done = Prepared {
        of: Vec::new(),
        fresh: form.is_some(),
    };
    for id in of {
        let before = queries::treatment(db, *id).await?;
        match (form, &before) {
            (Some(form), before) => {
                // Others' words are given up knowingly: their badge stands on the page.
                let version = before.as_ref().map_or(0, |before| before.version);
                let form = TreatmentForm {
                    version,
                    ..form.clone()
                };
                commands::treat(db, permit, (*id, before.as_ref()), &form).await?;
            }
            (None, Some(before)) => {
                commands::leave_untreated(db, permit, (*id, before), before.version).await?;
            }
            (None, None) => continue,
        }
        done.fresh &= before.is_none();
        done.of.push(*id);
    }
    Ok(done)
}

pub(crate) async fn prepare(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let mut read = Reader::new(&raw);
        let of: Option<Vec<ContributionId>> = read.each("contribution");
        if of.as_ref().is_some_and(Vec::is_empty) {
            read.wrong("contribution", "synthesis-choose-some");
        }
        let of = read.finish(|| of)?;
        let form = forms::treatment(&raw)?;
        let ids: Vec<i64> = of.iter().map(|id| id.0).collect();
        commands::mark_read(&mut tx, &permit, &ids).await?;
        prepare_all(&mut tx, &permit, &of, form.as_ref()).await
    };
    let save = Save::of(&raw).refused_by(forms::TREATMENT_CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(done) => {
            let flash = Flash::success("synthesis-prepared").arg("count", done.of.len());
            let back = Undo::to(urls::circle_treatments(id)).with("outcome", "");
            let of = done.of.iter();
            let back = of.fold(back, |undo, id| undo.with("contribution", id));
            let flash = match done.fresh {
                true => flash.offering(&raw, back),
                false => flash,
            };
            let list = urls::circle_treatments(id);
            let back = match raw.page() {
                1 => list,
                page => format!("{list}?page={page}"),
            };
            Ok(redirect(&back, flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let again = (form, raw.page());
            let template = treatments_page(&mut db, visit, circle, again).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// Publishes all that is prepared and tells its authors.
pub(crate) async fn publish(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::of_step(&mut tx, &visit, id).await?;
    let t = visit.shell.t;
    if visit.asks() {
        let state = queries::synthesis(&mut tx, id).await?.state;
        if state == kernel::circle::SynthesisState::Closed {
            return Err(AppError::Conflict("circle-error-state"));
        }
        let batch = publication::batch(&mut tx, id).await?;
        let link = visit.app.absolute(&urls::circle_link_results(DOTS));
        let example = batch.told().next().map(|author| {
            let mail = mails::results(&circle, author, batch.first, &link);
            (mail.subject, mail.body)
        });
        return page(&PublishPage {
            shell: below(visit.shell, &circle, &t.t("synthesis-publish")),
            action: urls::circle_treatments_publish(id),
            back: urls::circle_treatments(id),
            form: FormState::blank(),
            example,
            batch,
        });
    }
    let way = (visit.app.settings.base_url.as_str(), visit.app.by_hand());
    let (answers, mails) = publication::publish(&mut tx, &permit, &circle, way).await?;
    let flash = Flash::success("synthesis-published")
        .arg("answers", answers)
        .arg("mails", mails);
    tx.lead_to(&urls::circle_synthesis(id), flash).await
}
