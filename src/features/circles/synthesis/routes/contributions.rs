//! Handlers of one contribution: its tags, what says the same, how it is quoted, what becomes of it.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{below, tagging::as_before};
use crate::{
    frame,
    model::Circle,
    synthesis::{
        commands::{self, Preparing},
        forms,
        model::{Contribution, Tag, Treatment},
        objections, queries,
        suggest::{self, Alike},
    },
};
use kernel::{
    circle::TreatmentOutcome,
    ids::{CircleId, ContributionId},
    names::Names,
    urls,
};
use platform::{
    errors::{AppError, Result},
    history::{self, Entry},
    i18n::Translator,
    mail::Sending,
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Reader, Save, Shell, Tx, Undo, Visit,
        links as handing, page_of_texts, page_of_texts_with, redirect, undo,
    },
};

type Of = Path<(CircleId, ContributionId)>;

const HISTORY_SHOWN: i64 = 50;

/// One contribution.
#[derive(Template)]
#[template(path = "circles/synthesis/contribution.html")]
pub(crate) struct ContributionPage {
    pub shell: Shell,
    pub circle: Circle,
    pub said: Contribution,
    pub axis: Option<Names>,
    pub tags: Vec<Tag>,
    pub alike: Vec<Alike>,
    /// What it says the same as.
    pub first: Option<Contribution>,
    pub others: Vec<Choice>,
    pub treatment: Option<Treatment>,
    pub forms: ContributionForms,
    /// What answering its author's objection would send.
    pub sending: Sending,
    pub outcomes: Vec<Choice>,
    pub sections: Vec<Choice>,
    pub history: Vec<Entry>,
}

impl ContributionPage {
    /// What a form says that has no field of its own.
    fn seen(&self) -> FormState {
        FormState::blank().with("version", self.said.version)
    }
}

/// The forms of a contribution's page.
#[derive(Debug, Clone, Default)]
pub(crate) struct ContributionForms {
    pub objection: FormState,
    pub quote: FormState,
    pub treatment: FormState,
}

async fn stored(db: &mut PgConnection, id: CircleId, of: ContributionId) -> Result<Contribution> {
    let found = queries::contributions(db, id, Some(of)).await?;
    found.into_iter().next().ok_or(AppError::NotFound)
}

/// The contribution in a transaction that may change what is made of it.
async fn editable(
    tx: &mut Tx,
    visit: &Visit,
    (id, of): (CircleId, ContributionId),
) -> Result<(Circle, Preparing, Contribution)> {
    let (circle, permit) = frame::editable(tx, &visit.actor, id).await?;
    let said = stored(tx, id, of).await?;
    Ok((circle, permit, said))
}

/// What its author is called, who has no account that the history names.
fn author(t: Translator, said: &Contribution) -> String {
    if said.unnamed || said.author.is_empty() {
        return t.t("synthesis-its-author");
    }
    said.author.clone()
}

/// The page, with a form that was not saved.
async fn shown(
    db: &mut PgConnection,
    visit: Visit,
    (circle, said): (Circle, Contribution),
    again: Option<ContributionForms>,
) -> Result<ContributionPage> {
    let t = visit.shell.t;
    let all = queries::contributions(db, circle.id, None).await?;
    let treatment = queries::treatment(db, said.id).await?;
    let axes = queries::axes(db, circle.id).await?;
    let sections = queries::sections(db, circle.id).await?;
    let mut tags = queries::tags(db, circle.id).await?;
    tags.retain(|tag| tag.axis.is_none() || tag.axis == said.axis);
    let forms = again.unwrap_or_else(|| ContributionForms {
        objection: forms::filled_objection(&said),
        quote: forms::filled_quote(&said),
        treatment: forms::filled_treatment(treatment.as_ref()),
    });
    let now = visit.actor.now;
    let sending = match said.objection.is_empty() {
        true => Sending::default(),
        false => {
            let author = objections::author(db, circle.id, &said, now).await?;
            objections::sending((&visit.app, &circle), author.as_ref(), &said, now)
        }
    };
    let axis = axes.iter().find(|axis| Some(axis.id) == said.axis);
    let others = all
        .iter()
        .filter(|one| one.id != said.id && one.axis == said.axis && one.same_as.is_none());
    Ok(ContributionPage {
        shell: below(visit.shell, &circle, &t.t("synthesis-contribution")),
        axis: axis.map(|axis| axis.label()),
        alike: suggest::alike(&all, said.id),
        first: all.iter().find(|one| Some(one.id) == said.same_as).cloned(),
        others: others
            .map(|one| Choice::new(one.id, t.written(&one.excerpt())))
            .collect(),
        outcomes: Choice::words::<TreatmentOutcome>(t),
        sections: sections
            .into_iter()
            .map(|section| Choice::new(section.id, t.written(&section.heading)))
            .collect(),
        history: history::of(db, said.id, history::Sight::All, HISTORY_SHOWN).await?,
        circle,
        said,
        tags,
        treatment,
        forms,
        sending,
    })
}

pub(crate) async fn show(visit: Visit, Path((id, of)): Of) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let said = stored(&mut db, id, of).await?;
    let template = shown(&mut db, visit, (circle, said), None).await?;
    page_of_texts(template, db).await
}

pub(crate) async fn tags(visit: Visit, Path((id, of)): Of, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit, said) = editable(&mut tx, &visit, (id, of)).await?;
    let mut changes = forms::tag_changes(&raw);
    changes.set.retain(|(one, _)| *one == said.id);
    changes.removed.retain(|(one, _)| *one == said.id);
    commands::mark_read(&mut tx, &permit, &[said.id.0]).await?;
    let done = commands::tag(&mut tx, &permit, &changes).await?;
    let count = done.set.len() + done.removed.len();
    let flash = Flash::success("synthesis-tagged").arg("count", count);
    let back = as_before(Undo::to(urls::contribution_tags(id, of)), &done);
    tx.lead_to(&urls::contribution(id, of), flash.offering(&raw, back))
        .await
}

pub(crate) async fn same(visit: Visit, Path((id, of)): Of, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit, said) = editable(&mut tx, &visit, (id, of)).await?;
    let other = match raw.first("other") {
        "" => None,
        other => {
            let other = other
                .parse()
                .map_err(|_| AppError::BadRequest("error-choose"))?;
            Some(stored(&mut tx, id, other).await?)
        }
    };
    let act = undo::begin(&mut tx, &raw, "contribution", of.0).await?;
    let seen = Reader::new(&raw).version();
    commands::same_as(&mut tx, &permit, (&said, seen), other.as_ref()).await?;
    let flash = match other {
        Some(_) => Flash::success("synthesis-same-said"),
        None => Flash::success("synthesis-same-undone"),
    };
    let before = said.same_as.map_or_else(String::new, |id| id.to_string());
    let back = Undo::to(urls::contribution_same(id, of))
        .with("other", before)
        .with("version", seen + 1);
    let flash = act.offering(&mut tx, flash, back).await?;
    tx.lead_to(&urls::contribution(id, of), flash).await
}

pub(crate) async fn quote(visit: Visit, Path((id, of)): Of, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit, said) = editable(&mut tx, &visit, (id, of)).await?;
    let author = author(visit.shell.t, &said);
    let saved = async {
        let act = undo::begin(&mut tx, &raw, "contribution", of.0).await?;
        let seen = Reader::new(&raw).version();
        let quote = forms::quote(&raw, &said.body)?;
        commands::quote(&mut tx, &permit, (&said, seen), &quote).await?;
        let flash = match quote.is_empty() {
            true => Flash::success("synthesis-unquoted"),
            false => Flash::success("synthesis-quoted-now"),
        };
        let back = Undo::to(urls::contribution_quote(id, of))
            .with("quote", &said.quote)
            .with("version", seen + 1);
        Ok(act.offering(&mut tx, flash, back).await?)
    };
    let save = Save::of(&raw).merging_of(of, author, forms::filled_quote(&said));
    match save.end(saved.await, tx).await? {
        Ok(flash) => Ok(redirect(&urls::contribution(id, of), flash)),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let treatment = queries::treatment(&mut db, of).await?;
            let forms = ContributionForms {
                objection: forms::filled_objection(&said),
                quote: form,
                treatment: forms::filled_treatment(treatment.as_ref()),
            };
            let template = shown(&mut db, visit, (circle, said), Some(forms)).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// "Seen, and what became of it stays": with the reason, which its author is mailed, and reads on their
/// page.
pub(crate) async fn answer_objection(visit: Visit, Path((id, of)): Of, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit, said) = editable(&mut tx, &visit, (id, of)).await?;
    let writer = author(visit.shell.t, &said);
    let person = objections::author(&mut tx, id, &said, permit.at()).await?;
    let saved = async {
        let act = undo::begin(&mut tx, &raw, "contribution", of.0).await?;
        let seen = Reader::new(&raw).version();
        let answer = forms::objection_answer(&raw, &said)?;
        commands::mark_read(&mut tx, &permit, &[of.0]).await?;
        commands::answer_objection(&mut tx, &permit, (&said, seen), &answer).await?;
        let flash = match answer.is_empty() {
            true => Flash::success("synthesis-objection-waits"),
            false => Flash::success("synthesis-objection-answered-now"),
        };
        let is_news = !answer.is_empty() && answer != said.objection_answer;
        if let Some(person) = person.as_ref().filter(|_| is_news) {
            let (by, words) = (
                (&visit.app, &circle),
                (said.objection.as_str(), answer.as_str()),
            );
            let told = objections::tell(&mut tx, &permit, by, person, words).await?;
            // What was mailed is not taken back.
            if told.is_some() {
                return Ok((flash, told));
            }
        }
        let back = Undo::to(urls::contribution_objection(id, of))
            .with("objection_answer", &said.objection_answer)
            .with("version", seen + 1);
        Ok((act.offering(&mut tx, flash, back).await?, None))
    };
    let save = Save::of(&raw).merging_of(of, writer, forms::filled_objection(&said));
    match save.end(saved.await, tx).await? {
        Ok((flash, told)) => {
            let (links, next) = (told.into_iter().collect(), urls::contribution(id, of));
            handing::go_on(&visit.app, visit.shell, links, &next, flash)
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let treatment = queries::treatment(&mut db, of).await?;
            let forms = ContributionForms {
                objection: form,
                quote: forms::filled_quote(&said),
                treatment: forms::filled_treatment(treatment.as_ref()),
            };
            let template = shown(&mut db, visit, (circle, said), Some(forms)).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// Says again what was prepared, where it stands at this version by then.
fn treated_before(
    id: CircleId,
    of: ContributionId,
    before: Option<&Treatment>,
    version: i32,
) -> Undo {
    let undo = Undo::to(urls::contribution_treatment(id, of)).with("version", version);
    let Some(before) = before else {
        return undo.with("outcome", "");
    };
    let section = before.note_section;
    undo.with("outcome", before.outcome)
        .with("why", &before.why)
        .with("section", &before.section)
        .with(
            "note_section",
            section.map_or_else(String::new, |id| id.to_string()),
        )
}

/// Prepares what becomes of it; without an outcome, nothing is said any more.
pub(crate) async fn treat(visit: Visit, Path((id, of)): Of, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit, said) = editable(&mut tx, &visit, (id, of)).await?;
    let before = queries::treatment(&mut tx, of).await?;
    let stored = forms::filled_treatment(before.as_ref());
    let author = author(visit.shell.t, &said);
    let saved = async {
        commands::mark_read(&mut tx, &permit, &[of.0]).await?;
        match (forms::treatment(&raw)?, &before) {
            (Some(form), before) => {
                commands::treat(&mut tx, &permit, (of, before.as_ref()), &form).await?;
            }
            (None, Some(before)) => {
                let seen = Reader::new(&raw).version();
                commands::leave_untreated(&mut tx, &permit, (of, before), seen).await?;
            }
            (None, None) => {}
        }
        let left = queries::treatment(&mut tx, of).await?;
        Ok(left.map_or(0, |left| left.version))
    };
    let save = Save::of(&raw)
        .refused_by(forms::TREATMENT_CONSTRAINTS)
        .merging_of(of, author, stored);
    match save.end(saved.await, tx).await? {
        Ok(version) => {
            let flash = Flash::success("synthesis-prepared").arg("count", 1);
            let back = treated_before(id, of, before.as_ref(), version);
            let url = urls::contribution(id, of);
            Ok(redirect(&url, flash.offering(&raw, back)))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let forms = ContributionForms {
                objection: forms::filled_objection(&said),
                quote: forms::filled_quote(&said),
                treatment: form,
            };
            let template = shown(&mut db, visit, (circle, said), Some(forms)).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}
