//! The form of an axis, by personal link.

use askama::Template;
use axum::http::StatusCode;
use sqlx::PgConnection;

use super::{opinion, url};
use crate::feedback::{
    about::{About, about},
    forms,
    model::{Feedback, FileRow, FrozenAxis, KINDS, Naming, Scale},
    own::Own,
    queries,
    said::Line,
};
use kernel::{circle::Involvement, names::Names, urls};
use platform::{
    errors::Result,
    i18n::Translator,
    markdown::{self, SafeHtml},
    web::{Answer, Choice, FormState, Guest, RawForm, Shell, Tx, page_of_texts_with},
};

/// The fields of a measure.
pub(crate) struct MeasureFields {
    pub label: Names,
    /// The same as text, for the legends within.
    pub text: String,
    pub appreciation: String,
    pub involvement: String,
    pub kind: String,
    pub remark: String,
}

/// What a form is closed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closed {
    /// The time is over; what was typed is given back.
    Late,
    /// It was sent, and says something else.
    Sent,
}

/// The form of an axis, by personal link.
#[derive(Template)]
#[template(path = "circles/feedback/edit.html")]
pub(crate) struct FeedbackEditPage {
    pub shell: Shell,
    pub about: About,
    pub form: FormState,
    pub axis: Names,
    pub aim: SafeHtml,
    pub naming: Vec<Choice>,
    /// Whether to be named can still be chosen.
    pub may_choose: bool,
    pub unnamed: bool,
    pub scale: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub quotable: Vec<Choice>,
    pub measures: Vec<MeasureFields>,
    /// The fields of remarks on the axis: kind and text.
    pub remarks: Vec<(String, String)>,
    pub opinion: Vec<Line>,
    pub files: Vec<FileRow>,
    pub closed: Option<Closed>,
    pub opened_at: String,
    pub action: String,
    pub send: String,
    pub back: String,
}

/// What was typed, given back to be read and copied.
pub(crate) async fn closed_page(
    guest: Guest,
    mut tx: Tx,
    own: &Own,
    feedback: &Feedback,
    raw: &RawForm,
    closed: Closed,
) -> Answer {
    let form = FormState::typed(raw.to_vec());
    let template = edit_page(&mut tx, guest.shell, own, feedback, form, Some(closed)).await?;
    page_of_texts_with(StatusCode::CONFLICT, template, tx).await
}

/// What is offered in a form.
fn kinds(t: Translator) -> Vec<Choice> {
    let kinds = KINDS.iter();
    kinds.map(|kind| Choice::new(kind, t.word(kind))).collect()
}

fn measure_fields(t: Translator, axis: &FrozenAxis) -> Vec<MeasureFields> {
    let measures = axis.measures.iter().map(|measure| {
        let field = |what: &str| forms::field(Some(measure.id), what);
        MeasureFields {
            label: measure.name(),
            text: t.name_text(measure.name()),
            appreciation: field("appreciation"),
            involvement: field("involvement"),
            kind: field("kind"),
            remark: field("remark"),
        }
    });
    measures.collect()
}

pub(crate) async fn edit_page(
    db: &mut PgConnection,
    shell: Shell,
    own: &Own,
    feedback: &Feedback,
    form: FormState,
    closed: Option<Closed>,
) -> Result<FeedbackEditPage> {
    let (t, axis) = (own.holder.t, &feedback.axis);
    let places = 0..forms::places(forms::remarks(&form));
    let over = (!own.takes(&[])).then_some(Closed::Late);
    // In the minutes of grace a form that was refused can still be put right.
    let over = over.filter(|_| !form.is_invalid() && form.conflict().is_none());
    Ok(FeedbackEditPage {
        about: about(own),
        axis: axis.label(),
        aim: markdown::render(&axis.aim),
        naming: Choice::explained_words::<Naming>(t),
        may_choose: feedback.is_new(),
        unnamed: feedback.unnamed,
        scale: Choice::words::<Scale>(t),
        levels: Choice::words::<Involvement>(t),
        kinds: kinds(t),
        quotable: vec![Choice::new(1, t.t("feedback-quotable-yes"))],
        measures: measure_fields(t, axis),
        remarks: places.map(forms::remark_fields).collect(),
        opinion: opinion(own, axis.id),
        files: queries::files(db, feedback.id).await?,
        closed: closed.or(over),
        opened_at: forms::opening(&form, own.now()),
        action: url(own, axis.id),
        send: urls::circle_link_feedback_send(own.secret(), axis.id),
        back: urls::circle_link_feedback(own.secret()),
        shell: own.holder.shell(shell, t.name(axis.label())),
        form,
    })
}
