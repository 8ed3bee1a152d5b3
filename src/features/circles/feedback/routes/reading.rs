//! Handlers for those who prepare the circle: who has answered, and what was sent.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;

use super::files::handed;
use crate::{
    feedback::{
        care,
        model::{Asked, FileRow, FrozenAxis},
        overview::{self, Progress, Sent},
        queries,
        said::{self, Line, Part},
    },
    frame::{self, CircleFrame, CircleTab},
    invitations::{model::Invitee, queries as invitations},
    small,
};
use kernel::{
    ids::{AxisId, AxisMeasureId, CircleId, FeedbackFileId},
    names::Names,
    urls,
};
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    web::{Answer, Flash, Shell, Visit, page_of_texts},
};

/// An axis, with how much there is.
pub(crate) struct AxisRow {
    pub axis: AxisId,
    pub label: Names,
    pub sent: i64,
    pub started: i64,
}

/// Somebody on the list, and how far they are.
pub(crate) struct PersonRow {
    pub invitee: Invitee,
    pub progress: Progress,
}

/// Who has answered.
#[derive(Template)]
#[template(path = "circles/feedback/index.html")]
pub(crate) struct FeedbackIndexPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    /// The common last day.
    pub due_on: Option<NaiveDate>,
    /// Nothing can be asked: no note was validated.
    pub nothing_asked: bool,
    pub axes: Vec<AxisRow>,
    pub people: Vec<PersonRow>,
}

impl FeedbackIndexPage {
    fn sent(&self) -> usize {
        self.people
            .iter()
            .filter(|row| row.progress.done > 0)
            .count()
    }

    fn started(&self) -> usize {
        let started = |row: &&PersonRow| row.progress.done == 0 && row.progress.started;
        self.people.iter().filter(started).count()
    }

    fn silent(&self) -> usize {
        self.people.len() - self.sent() - self.started()
    }
}

/// A feedback of somebody who is named.
pub(crate) struct NamedRow {
    pub name: String,
    pub organisation: String,
    pub sent_on: NaiveDate,
    pub number: i32,
    pub read_on: Option<NaiveDate>,
    pub parts: Vec<Part>,
    pub files: Vec<FileRow>,
}

/// What all who are not named said of one thing, in an order that says nothing.
pub(crate) struct UnnamedPart {
    /// None: the axis as a whole.
    pub measure: Option<Names>,
    pub lines: Vec<Line>,
}

/// What was sent on an axis.
#[derive(Template)]
#[template(path = "circles/feedback/axis.html")]
pub(crate) struct AxisReadPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub axis: Names,
    pub named: Vec<NamedRow>,
    pub unnamed: Vec<UnnamedPart>,
    pub unnamed_files: Vec<FileRow>,
    /// There is unnamed feedback, too little to be shown.
    pub held_back: bool,
    /// Unnamed feedback that is shown and has no words, where none has any.
    pub wordless: usize,
    /// Something is not marked as read.
    pub unread: bool,
    pub action: String,
}

pub(crate) async fn index(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let asked = queries::asked(&mut db, id).await?;
    let counts = overview::counts(&mut db, id).await?;
    let people = invitations::invitees(&mut db, id, visit.actor.now).await?;
    let mut progress = overview::progress(&mut db, id).await?;
    let axes = asked.iter().flat_map(|asked| &asked.axes).map(|axis| {
        let count = counts.iter().find(|count| count.axis == axis.id);
        AxisRow {
            axis: axis.id,
            label: axis.label(),
            sent: count.map_or(0, |count| count.sent),
            started: count.map_or(0, |count| count.started),
        }
    });
    // Who sent somebody else, or was sent nothing yet, is not asked.
    let people = people.into_iter().filter_map(|invitee| {
        let progress: Progress = progress.remove(&invitee.id).unwrap_or_default();
        let shown = invitee.state.invited() || progress.done > 0 || progress.started;
        shown.then_some(PersonRow { invitee, progress })
    });
    let t = visit.shell.t;
    let template = FeedbackIndexPage {
        axes: axes.collect(),
        people: people.collect(),
        nothing_asked: asked.is_none(),
        due_on: circle.feedback_due_on(),
        shell: frame::within(visit.shell, &circle, t.t("circle-tab-feedback")),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Feedback, t),
    };
    page_of_texts(template, db).await
}

/// Whether what was sent unnamed may be shown: one among few is known.
fn enough(unnamed: &[Sent]) -> bool {
    i64::try_from(unnamed.len()).unwrap_or(i64::MAX) >= small::SMALLEST
}

/// What was sent on an axis, the named and the unnamed.
fn split(sent: Vec<Sent>) -> (Vec<Sent>, Vec<Sent>) {
    sent.into_iter().partition(|feedback| !feedback.unnamed)
}

fn named(t: Translator, feedback: Sent) -> NamedRow {
    NamedRow {
        parts: said::parts(t, &feedback.axis, &feedback.answers),
        name: feedback.name,
        organisation: feedback.organisation,
        sent_on: feedback.sent_on,
        number: feedback.number,
        read_on: feedback.read_on,
        files: feedback.files,
    }
}

/// All words of unnamed feedback together, place by place: nothing tells which were one hand's. What
/// was chosen is counted elsewhere.
fn unnamed(t: Translator, sent: &[Sent]) -> Vec<UnnamedPart> {
    let mut places: BTreeMap<Option<AxisMeasureId>, UnnamedPart> = BTreeMap::new();
    for feedback in sent {
        let answers = feedback.answers.iter();
        for answer in answers.filter(|answer| !answer.body.is_empty()) {
            let mut measures = feedback.axis.measures.iter();
            let measure = measures.find(|measure| Some(measure.id) == answer.measure);
            let place = places.entry(answer.measure).or_insert_with(|| UnnamedPart {
                measure: measure.map(|measure| measure.name()),
                lines: Vec::new(),
            });
            place.lines.push(Line {
                choice: String::new(),
                ..said::line(t, answer)
            });
        }
    }
    let mut parts: Vec<UnnamedPart> = places.into_values().collect();
    for part in &mut parts {
        part.lines
            .sort_by(|a, b| (&a.label, &a.body).cmp(&(&b.label, &b.body)));
    }
    parts
}

/// The axis, as it is asked now or as it was answered.
fn axis_of(asked: Option<&Asked>, sent: &[Sent], axis: AxisId) -> Result<FrozenAxis> {
    let mut now = asked.into_iter().flat_map(|asked| &asked.axes);
    let found = now.find(|one| one.id == axis);
    let answered = || sent.first().map(|feedback| &feedback.axis);
    found.or_else(answered).cloned().ok_or(AppError::NotFound)
}

pub(crate) async fn axis(visit: Visit, Path((id, axis)): Path<(CircleId, AxisId)>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let asked = queries::asked(&mut db, id).await?;
    let sent = overview::sent(&mut db, id, axis).await?;
    let of_axis = axis_of(asked.as_ref(), &sent, axis)?;
    let t = visit.shell.t;
    let (by_name, others) = split(sent);
    let shows = enough(&others);
    let shown: &[Sent] = if shows { &others } else { &[] };
    let unread = |feedback: &Sent| feedback.read_on.is_none();
    let mut files: Vec<FileRow> = shown
        .iter()
        .flat_map(|feedback| feedback.files.clone())
        .collect();
    files.sort_by(|a, b| a.file_name.cmp(&b.file_name));
    let label = of_axis.label();
    let told = unnamed(t, shown);
    let template = AxisReadPage {
        unread: by_name.iter().any(unread) || shown.iter().any(unread),
        held_back: !shows && !others.is_empty(),
        wordless: if told.is_empty() { shown.len() } else { 0 },
        unnamed: told,
        unnamed_files: files,
        named: by_name.into_iter().map(|one| named(t, one)).collect(),
        action: urls::circle_feedback_axis(id, axis),
        shell: frame::within(visit.shell, &circle, t.name(&label))
            .crumb(t.t("circle-tab-feedback"), urls::circle_feedback(id)),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Feedback, t),
        axis: label,
    };
    page_of_texts(template, db).await
}

/// Marks what is shown as read.
pub(crate) async fn read(visit: Visit, Path((id, axis)): Path<(CircleId, AxisId)>) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let asked = queries::asked(&mut tx, id).await?;
    let sent = overview::sent(&mut tx, id, axis).await?;
    let of_axis = axis_of(asked.as_ref(), &sent, axis)?;
    let (_, others) = split(sent);
    care::mark_read(&mut tx, &permit, (axis, &of_axis.text()), enough(&others)).await?;
    let flash = Flash::success("feedback-marked-read");
    tx.lead_to(&urls::circle_feedback_axis(id, axis), flash)
        .await
}

/// A file of what was sent.
pub(crate) async fn file(
    visit: Visit,
    Path((id, file)): Path<(CircleId, FeedbackFileId)>,
) -> Answer {
    let mut db = visit.db().await?;
    frame::prepared(&mut db, &visit.actor, id).await?;
    let file = queries::sent_file(&mut db, id, file).await?;
    handed(file.ok_or(AppError::NotFound)?)
}
