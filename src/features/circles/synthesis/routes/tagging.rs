//! Handlers of tags: of many contributions at once, and of the tags themselves.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{below, part};
use crate::{
    frame::{self, CircleFrame, CircleTab},
    model::Circle,
    synthesis::{
        commands,
        forms::{self, TagChanges},
        model::{Contribution, Tag},
        queries::{self, AxisText, Waiting},
        suggest::{self, Suggestion},
        tag_form,
    },
};
use kernel::{
    ids::{AxisId, CircleId, ContributionId, TagId},
    names::Names,
    urls,
};
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    web::{
        Again, Answer, Choice, ConfirmPage, Flash, FormState, Pager, RawForm, RawQuery, Save,
        Shell, Undo, Visit, apart, page, page_with, redirect, undo,
    },
};

/// What belongs to no axis: no axis has this id.
const NO_AXIS: AxisId = AxisId(0);

/// An axis to choose on the page where remarks are tagged.
#[derive(Debug, Clone)]
pub(crate) struct AxisLink {
    pub url: String,
    /// None: what belongs to no axis.
    pub label: Option<Names>,
    pub current: bool,
    pub count: usize,
    pub untagged: usize,
}

/// Tagging the contributions of an axis.
#[derive(Template)]
#[template(path = "circles/synthesis/tagging.html")]
pub(crate) struct TaggingPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub axes: Vec<AxisLink>,
    pub contributions: Vec<Contribution>,
    pub pager: Pager,
    /// There are more contributions than were read.
    pub cut: bool,
    /// Those that fit the axis.
    pub tags: Vec<Tag>,
    pub suggestions: HashMap<ContributionId, Vec<Suggestion>>,
    pub waiting: Waiting,
    /// A new tag.
    pub form: FormState,
    pub axis_choices: Vec<Choice>,
    pub keys: Vec<Choice>,
    /// Which axis is shown; 0: what belongs to none.
    pub axis: String,
}

impl TaggingPage {
    /// What is suggested for one.
    fn suggested(&self, id: &ContributionId) -> &[Suggestion] {
        self.suggestions.get(id).map_or(&[][..], Vec::as_slice)
    }

    fn circle(&self) -> CircleId {
        self.frame.circle.id
    }
}

/// One tag.
#[derive(Template)]
#[template(path = "circles/synthesis/tag.html")]
pub(crate) struct TagPage {
    pub shell: Shell,
    pub form: FormState,
    pub axis_choices: Vec<Choice>,
    pub keys: Vec<Choice>,
    pub action: String,
    pub remove: String,
    pub back: String,
}

/// The first page of an axis.
fn address(id: CircleId, axis: &str) -> String {
    format!("{}?axis={}", urls::circle_tagging(id), urls::encode(axis))
}

/// The page that a form was on.
fn back_to(id: CircleId, raw: &RawForm) -> String {
    let first = address(id, raw.first("axis"));
    match raw.page() {
        1 => first,
        page => format!("{first}&page={page}"),
    }
}

pub(crate) async fn index(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let axis = query.parsed::<AxisId>("axis");
    let asked = (axis, query.page());
    let made = tagging(&mut db, &circle, asked, visit.actor.now).await?;
    drop(db);
    page(&made.page(visit, circle, FormState::blank()).await?)
}

/// What the page is made of.
struct Tagging {
    axes: Vec<AxisText>,
    all: Vec<Contribution>,
    tags: Vec<Tag>,
    waiting: queries::Waiting,
    axis: Option<AxisId>,
    page: i64,
}

/// Of the axis asked for, or the first.
async fn tagging(
    db: &mut PgConnection,
    circle: &Circle,
    (axis, page): (Option<AxisId>, i64),
    now: DateTime<Utc>,
) -> Result<Tagging> {
    let axes = queries::axes(db, circle.id).await?;
    let asked = axis.filter(|id| axes.iter().any(|axis| axis.id == *id));
    Ok(Tagging {
        axis: match axis {
            Some(NO_AXIS) => None,
            _ => asked.or(axes.first().map(|axis| axis.id)),
        },
        all: queries::contributions(db, circle.id, None).await?,
        tags: queries::tags(db, circle.id).await?,
        waiting: queries::waiting(db, circle.id, now).await?,
        axes,
        page,
    })
}

impl Tagging {
    fn links(&self, circle: CircleId) -> Vec<AxisLink> {
        let link = |axis: Option<&AxisText>| {
            let id = axis.map(|axis| axis.id);
            let here = || self.all.iter().filter(|one| one.axis == id);
            AxisLink {
                url: address(circle, &id.unwrap_or(NO_AXIS).to_string()),
                label: axis.map(AxisText::label),
                current: self.axis == id,
                count: here().count(),
                untagged: here().filter(|one| one.tags.is_empty()).count(),
            }
        };
        let axes = self.axes.iter().map(|axis| link(Some(axis)));
        let none = Some(link(None)).filter(|link| link.count > 0);
        axes.chain(none).collect()
    }

    /// The page; suggestions are found apart.
    async fn page(self, visit: Visit, circle: Circle, form: FormState) -> Result<TaggingPage> {
        let t = visit.shell.t;
        let axes = self.links(circle.id);
        let choices = axis_choices(t, &self.axes);
        let Self {
            all,
            mut tags,
            waiting,
            axis,
            page,
            ..
        } = self;
        let cut = queries::cut(&all);
        let here = || all.iter().filter(|one| one.axis == axis);
        let total = i64::try_from(here().count()).unwrap_or(i64::MAX);
        let shown = axis.unwrap_or(NO_AXIS).to_string();
        let query = format!("axis={shown}");
        let pager = Pager::new(page, total, &urls::circle_tagging(circle.id), &query);
        let contributions: Vec<Contribution> = part(here(), &pager).cloned().collect();
        let ids: Vec<_> = contributions.iter().map(|one| one.id).collect();
        tags.retain(|tag| tag.axis.is_none() || tag.axis == axis);
        let (tags, suggestions) = apart(move || {
            let found = suggest::tags(&all, &ids, &tags);
            (tags, found)
        })
        .await?;
        Ok(TaggingPage {
            contributions,
            pager,
            cut,
            shell: below(visit.shell, &circle, &t.t("synthesis-tagging")),
            frame: CircleFrame::new(&visit.actor, circle, CircleTab::Synthesis, t),
            axis: shown,
            axis_choices: choices,
            keys: keys(),
            axes,
            tags,
            suggestions,
            waiting,
            form,
        })
    }
}

fn axis_choices(t: Translator, axes: &[AxisText]) -> Vec<Choice> {
    axes.iter()
        .map(|axis| Choice::new(axis.id, t.name(axis.label())))
        .collect()
}

fn keys() -> Vec<Choice> {
    (1..=9)
        .map(|key| Choice::new(key, key.to_string()))
        .collect()
}

/// Sets the tags of a page of contributions, which are read by now.
pub(crate) async fn save(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let of = raw.iter().filter(|(name, _)| name == "of");
    let ids: Vec<i64> = of.filter_map(|(_, id)| id.parse().ok()).collect();
    commands::mark_read(&mut tx, &permit, &ids).await?;
    let done = commands::tag(&mut tx, &permit, &forms::tag_changes(&raw)).await?;
    let axis = raw.first("axis");
    let count = done.set.len() + done.removed.len();
    let flash = Flash::success("synthesis-tagged").arg("count", count);
    let back = as_before(Undo::to(urls::circle_tagging(id)), &done)
        .with("axis", axis)
        .with("page", raw.page());
    let flash = match count {
        0 => Flash::info("synthesis-read"),
        _ => flash.offering(&raw, back),
    };
    tx.lead_to(&back_to(id, &raw), flash).await
}

/// Sets what was taken away, and takes away what was set.
pub(super) fn as_before(undo: Undo, done: &TagChanges) -> Undo {
    let pair = |(of, tag): &forms::Pair| format!("{of}.{tag}");
    let undo = done
        .removed
        .iter()
        .fold(undo, |undo, one| undo.with("on", pair(one)));
    done.set
        .iter()
        .fold(undo, |undo, one| undo.with("was", pair(one)))
}

pub(crate) async fn gather(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let came = commands::gather(&mut tx, &permit).await?;
    let flash = Flash::success("synthesis-gathered").arg("count", came);
    tx.lead_to(&address(id, raw.first("axis")), flash).await
}

pub(crate) async fn add(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let act = undo::begin(&mut tx, &raw, "tag", 0).await?;
        let form = tag_form::parse(&raw)?;
        let tag = commands::add_tag(&mut tx, &permit, &form).await?;
        let flash = Flash::success("synthesis-tag-added").arg("name", &form.name);
        let back = Undo::to(urls::circle_tag_remove(id, tag));
        Ok(act.on(tag.0).offering(&mut tx, flash, back).await?)
    };
    let save = Save::of(&raw).refused_by(tag_form::CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(flash) => Ok(redirect(&address(id, raw.first("axis")), flash)),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let axis = raw.first("axis").parse().ok();
            let made = tagging(&mut db, &circle, (axis, 1), visit.actor.now).await?;
            drop(db);
            page_with(status, &made.page(visit, circle, form).await?)
        }
    }
}

async fn stored(db: &mut PgConnection, circle: CircleId, tag: TagId) -> Result<Tag> {
    queries::tag(db, circle, tag)
        .await?
        .ok_or(AppError::NotFound)
}

fn tag_page(
    visit: Visit,
    circle: &Circle,
    tag: TagId,
    axes: &[AxisText],
    form: FormState,
) -> TagPage {
    let t = visit.shell.t;
    TagPage {
        shell: below(visit.shell, circle, &t.t("synthesis-tag")),
        axis_choices: axis_choices(t, axes),
        keys: keys(),
        action: urls::circle_tag(circle.id, tag),
        remove: urls::circle_tag_remove(circle.id, tag),
        back: urls::circle_tagging(circle.id),
        form,
    }
}

pub(crate) async fn edit(visit: Visit, Path((id, tag)): Path<(CircleId, TagId)>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let form = tag_form::filled(&stored(&mut db, id, tag).await?);
    let axes = queries::axes(&mut db, id).await?;
    page(&tag_page(visit, &circle, tag, &axes, form))
}

pub(crate) async fn update(
    visit: Visit,
    Path((id, tag)): Path<(CircleId, TagId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let before = stored(&mut tx, id, tag).await?;
    let axes = queries::axes(&mut tx, id).await?;
    let saved = async {
        let form = tag_form::parse(&raw)?;
        commands::change_tag(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw)
        .refused_by(tag_form::CONSTRAINTS)
        .merging(id, tag_form::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::circle_tagging(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            page_with(status, &tag_page(visit, &circle, tag, &axes, form))
        }
    }
}

/// Takes a tag away; `restore` puts it back.
pub(crate) async fn remove(
    visit: Visit,
    Path((id, tag)): Path<(CircleId, TagId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::of_step(&mut tx, &visit, id).await?;
    let t = visit.shell.t;
    if visit.asks() {
        let tag = stored(&mut tx, id, tag).await?;
        return page(&ConfirmPage::new(
            below(visit.shell, &circle, &t.t("remove")),
            t.t1("synthesis-tag-remove-question", "name", &tag.name),
            t.t("synthesis-tag-remove-consequence"),
            urls::circle_tag(id, tag.id),
        ));
    }
    let act = undo::begin(&mut tx, &raw, "tag", tag.0).await?;
    let away = raw.first("restore").is_empty();
    commands::put_away_tag(&mut tx, &permit, tag, away).await?;
    let flash = match away {
        true => Flash::success("synthesis-tag-removed"),
        false => Flash::success("synthesis-tag-restored"),
    };
    let back = Undo::to(urls::circle_tag_remove(id, tag)).with("restore", 1);
    let flash = act.offering(&mut tx, flash, back).await?;
    tx.lead_to(&urls::circle_tagging(id), flash).await
}
