//! Handlers that change, move and take out lines.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Json},
};
use sqlx::PgConnection;

use super::speakers;
use crate::{
    axes, frame,
    live::{
        access,
        lines::{
            commands,
            forms::{self, LONGEST},
            model::{Line, Said, Spot},
            queries,
        },
        shorthand::SCALE,
    },
    model::Circle,
};
use kernel::{
    circle::{ContributionKind, Involvement, Round},
    ids::{CircleId, ContributionId},
    urls,
};
use platform::{
    errors::{AppError, Result, SaveError},
    history::{self, Entry},
    web::{
        Again, Answer, Choice, ConfirmPage, Flash, FormState, RawForm, RawQuery, Reader, Save,
        Shell, Undo, Visit, page, page_with, redirect, redirect_quietly, undo,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 20;

/// A line to change, or to move elsewhere.
#[derive(Template)]
#[template(path = "circles/live/edit.html")]
pub(crate) struct LineEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub axes: Vec<Choice>,
    pub rounds: Vec<Choice>,
    pub steps: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub speakers: Vec<Choice>,
    pub unnamed: Vec<Choice>,
    pub history: Vec<Entry>,
    pub action: String,
    pub remove: String,
    pub back: String,
}

async fn stored(db: &mut PgConnection, circle: CircleId, id: ContributionId) -> Result<Line> {
    let line = queries::line(db, circle, id).await?;
    line.filter(|line| !line.removed).ok_or(AppError::NotFound)
}

/// Where a line stands.
fn at(circle: CircleId, line: &Line) -> String {
    let spot = line.axis_id.zip(line.round);
    let spot = spot.map(|(axis, round)| Spot { axis, round }.suffix());
    format!(
        "{}{}#entry-{}",
        urls::circle_live(circle),
        spot.unwrap_or_default(),
        line.id
    )
}

pub(crate) async fn edit(
    visit: Visit,
    Path((id, line)): Path<(CircleId, ContributionId)>,
) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = access::recorded(&mut db, &visit.actor, id).await?;
    let line = stored(&mut db, id, line).await?;
    let form = forms::filled(&line);
    page(&edit_page(&mut db, visit, &circle, &line, form).await?)
}

pub(crate) async fn update(
    visit: Visit,
    Path((id, line)): Path<(CircleId, ContributionId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = access::recording(&mut tx, &visit.actor, id).await?;
    let before = stored(&mut tx, id, line).await?;
    let names = queries::names(&mut tx, id).await?;
    let saved = async {
        let form = forms::parse_whole(&raw, &names)?;
        commands::update(&mut tx, &permit, &before, &form.said, form.version).await?;
        let after = queries::line(&mut tx, id, line).await?;
        Ok(after.ok_or(AppError::NotFound)?)
    };
    let save = Save::of(&raw).merging(line, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(after) => Ok(redirect_quietly(&at(id, &after))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            page_with(
                status,
                &edit_page(&mut db, visit, &circle, &before, form).await?,
            )
        }
    }
}

/// Changes a line's text where it stands; a conflict answers with the text that is stored, and who
/// wrote it.
pub(crate) async fn text(
    visit: Visit,
    Path((id, line)): Path<(CircleId, ContributionId)>,
    raw: RawForm,
) -> Answer {
    visit.same_writer(&raw)?;
    let mut tx = visit.begin().await?;
    let (_, permit) = access::recording(&mut tx, &visit.actor, id).await?;
    let before = stored(&mut tx, id, line).await?;
    let mut read = Reader::new(&raw);
    let body = read.required_text("body", LONGEST);
    let version = read.version();
    let body = match read.finish(|| body) {
        Ok(body) => body,
        Err(state) => {
            let refused = state.said(visit.shell.t);
            let refused = Json(serde_json::json!({ "refused": refused }));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, refused).into_response());
        }
    };
    let stored = |version: i32| {
        Json(serde_json::json!({ "version": version, "body": body })).into_response()
    };
    if body == before.body {
        return Ok(stored(before.version));
    }
    let said = reworded(&before, &body)?;
    match commands::update(&mut tx, &permit, &before, &said, version).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(stored(version + 1))
        }
        Err(SaveError::Stale) => {
            let last = history::last_change(&mut tx, line.into()).await?;
            let (by, _) = last.unwrap_or_default();
            let stored = serde_json::json!({
                "version": before.version, "body": before.body, "by": by,
            });
            Ok((StatusCode::CONFLICT, Json(stored)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// All stays but the text.
fn reworded(line: &Line, body: &str) -> Result<Said> {
    Ok(Said {
        axis: line.axis_id.ok_or(AppError::NotFound)?,
        round: line.round.ok_or(AppError::NotFound)?,
        kind: line.kind,
        scale: line.scale,
        level: line.level,
        invitee: line.invitee_id,
        speaker: line.speaker.clone(),
        organisation_id: line.organisation_id,
        organisation: line.organisation.clone(),
        unnamed: line.unnamed,
        body: body.to_owned(),
    })
}

pub(crate) async fn remove(
    visit: Visit,
    Path((id, line)): Path<(CircleId, ContributionId)>,
    query: RawQuery,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = access::of_step(&mut tx, &visit, id).await?;
    let line = queries::line(&mut tx, id, line).await?;
    let line = line.ok_or(AppError::NotFound)?;
    let flash = Flash::success("line-removed");
    if line.removed {
        // A second click.
        return match visit.asks() {
            true => Err(AppError::NotFound),
            false => Ok(redirect(&at(id, &line), flash)),
        };
    }
    let t = visit.shell.t;
    if visit.asks() {
        let seen = format!("?version={}", line.version);
        return page(&ConfirmPage {
            action: visit.shell.address().to_owned() + &seen,
            ..ConfirmPage::new(
                frame::within(visit.shell, &circle, t.t("remove")),
                t.t("line-remove-question"),
                line.body.clone(),
                at(id, &line),
            )
        });
    }
    let act = undo::begin(&mut tx, &raw, "contribution", line.id.0).await?;
    let version = query.parsed("version").unwrap_or(line.version);
    commands::set_removed(&mut tx, &permit, &line, (true, version)).await?;
    let back = Undo::to(urls::circle_line_restore(id, line.id));
    let flash = act.offering(&mut tx, flash, back).await?;
    tx.lead_to(&at(id, &line), flash).await
}

pub(crate) async fn restore(
    visit: Visit,
    Path((id, line)): Path<(CircleId, ContributionId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = access::recording(&mut tx, &visit.actor, id).await?;
    let line = queries::line(&mut tx, id, line).await?;
    let line = line.ok_or(AppError::NotFound)?;
    undo::begin(&mut tx, &raw, "contribution", line.id.0).await?;
    if line.removed {
        commands::set_removed(&mut tx, &permit, &line, (false, line.version)).await?;
    }
    tx.lead_to(&at(id, &line), Flash::success("line-restored"))
        .await
}

async fn edit_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: &Circle,
    line: &Line,
    form: FormState,
) -> Result<LineEditPage> {
    let axes = axes::queries::axes(db, circle.group_id, false).await?;
    let names = queries::names(db, circle.id).await?;
    let history = history::of(db, line.id, history::Sight::All, HISTORY_SHOWN).await?;
    let t = visit.shell.t;
    let axis = |axis: &axes::model::AxisRow| Choice::new(axis.id, t.name(axis.label()));
    Ok(LineEditPage {
        kinds: Choice::words::<ContributionKind>(t),
        axes: axes.iter().map(axis).collect(),
        rounds: Choice::words::<Round>(t),
        steps: (1..=SCALE)
            .map(|step| Choice::new(step, format!("{step}/{SCALE}")))
            .collect(),
        levels: Choice::words::<Involvement>(t),
        speakers: speakers(&names),
        unnamed: vec![Choice::new(1, t.t("line-unnamed-yes"))],
        history,
        action: urls::circle_line(circle.id, line.id),
        remove: urls::circle_line_remove(circle.id, line.id),
        back: at(circle.id, line),
        shell: frame::within(visit.shell, circle, t.t("line-edit"))
            .crumb(t.t("circle-tab-live"), at(circle.id, line)),
        form,
    })
}
