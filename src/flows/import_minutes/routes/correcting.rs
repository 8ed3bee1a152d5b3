//! Handlers that take corrections.

use super::*;
use minutes_reader::parse::{ParsedMinutes, bounds, model::Doubt};

/// What a button asked for would go beyond what minutes hold: said above the whole page.
const BEYOND: &str = "do";

pub async fn facts(visit: Visit, id: Path<MinutesImportId>, raw: RawForm) -> Result<Response> {
    correct_part(visit, id, raw, Part::Facts).await
}

pub async fn attendees(visit: Visit, id: Path<MinutesImportId>, raw: RawForm) -> Result<Response> {
    correct_part(visit, id, raw, Part::Attendees).await
}

pub async fn point(visit: Visit, id: Path<MinutesImportId>, raw: RawForm) -> Result<Response> {
    correct_part(visit, id, raw, Part::Point).await
}

/// Says that all guesses of a kind are right.
pub async fn doubts(
    visit: Visit,
    Path(id): Path<MinutesImportId>,
    raw: RawForm,
) -> Result<Response> {
    let kind = raw.first("kind").parse();
    let kind: Doubt = kind.map_err(|_| AppError::BadRequest("error-not-valid"))?;
    let mut tx = visit.begin().await?;
    let (mut import, permit) = policy::own(&mut tx, &visit.actor, id).await?;
    let here = urls::minutes_import(id);
    let settled = correct::all_right(&mut import.result, kind);
    if settled > 0 {
        // What was corrected meanwhile in another window is read again by the next click.
        let version = import.version;
        match commands::save(&mut tx, &permit, &import, version).await {
            Err(SaveError::Stale) => return Err(AppError::Conflict("minutes-import-ended")),
            saved => saved?,
        }
        tx.commit().await?;
    }
    let flash = Flash::success("minutes-import-all-right").arg("count", settled);
    Ok(redirect(&format!("{here}#doubts"), flash))
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Facts,
    Attendees,
    Point,
}

pub(super) async fn correct_part(
    visit: Visit,
    Path(id): Path<MinutesImportId>,
    raw: RawForm,
    part: Part,
) -> Result<Response> {
    let (before, permit) = policy::own(&mut *visit.db().await?, &visit.actor, id).await?;
    if before.state.next(ImportStep::Correct).is_err() {
        return Err(AppError::Conflict("minutes-import-ended"));
    }
    let version: i32 = raw.first("version").parse().unwrap_or(0);
    let at = (part, usize::try_from(raw.page()).unwrap_or(1));
    if version != before.version {
        return given_back(visit, before, at, FormState::typed(raw.0), true).await;
    }
    let group = if part == Part::Facts {
        raw.first("group").parse().ok()
    } else {
        before.result.facts.group
    };
    let people = queries::people(&mut *visit.db().await?, group).await?;
    let (mut after, typed) = (before.clone(), raw.0.clone());
    // Names are looked for anew: that takes its time.
    let corrected = IMPORTS.work(move || {
        let done = take_over(&mut after.result, part, typed, &people);
        (after, done)
    });
    let (after, done) = corrected.await?;
    let shown = match done {
        Ok(shown) => shown,
        Err(state) => return given_back(visit, before, at, state, false).await,
    };
    let mut tx = visit.begin().await?;
    match commands::save(&mut tx, &permit, &after, version).await {
        Ok(()) => tx.commit().await?,
        Err(SaveError::Stale) => {
            // What is stored now, not what was read above.
            let (now, _) = policy::own(&mut tx, &visit.actor, id).await?;
            tx.rollback().await?;
            return given_back(visit, now, at, FormState::typed(raw.0), true).await;
        }
        Err(error) => return Err(error.into()),
    }
    let url = urls::minutes_import(id);
    let to = match (part, shown) {
        (Part::Facts, _) => format!("{url}#facts"),
        (Part::Attendees, _) => format!("{url}#attendees"),
        (Part::Point, Some(place)) => {
            let page = Review::page_of(&after, &place);
            format!("{url}?page={page}#{}", place.anchor)
        }
        (Part::Point, None) => url,
    };
    Ok(redirect(&to, Flash::success("saved")))
}

/// Takes over what was typed into a part; where to go on.
fn take_over(
    minutes: &mut ParsedMinutes,
    part: Part,
    typed: Vec<(String, String)>,
    people: &[matching::Person],
) -> Result<Option<correct::Place>, FormState> {
    let shown = match part {
        Part::Facts => correct::facts(minutes, &typed, people).map(|()| None),
        Part::Attendees => correct::attendees(minutes, &typed, people).map(|()| None),
        Part::Point => correct::point(minutes, &typed, people),
    }?;
    bounds::check(minutes).map_err(|what| {
        let mut form = FormState::typed(typed);
        form.refuse(BEYOND, reading::message(source::Refusal::TooMany(what)));
        form
    })?;
    Ok(shown)
}

/// The page with what was typed: 422 for messages at fields, 409 beside what is stored meanwhile
/// (only the importer corrects an import: in another window).
pub(super) async fn given_back(
    visit: Visit,
    import: Import,
    (part, number): (Part, usize),
    typed: FormState,
    stale: bool,
) -> Result<Response> {
    let conflict = Conflict {
        by: visit.actor.name.clone(),
        at: import.changed_at,
    };
    let beyond = typed.error(BEYOND, visit.shell.t);
    let mut db = visit.db().await?;
    let mut template = review(&mut db, visit, import, number).await?;
    template.refused = beyond;
    let merge = |typed: FormState, stored: &FormState| {
        if stale {
            typed.merging(stored, conflict)
        } else {
            typed
        }
    };
    match part {
        Part::Facts => template.facts = merge(typed, &template.facts),
        Part::Attendees => template.attendees = merge(typed, &template.attendees),
        Part::Point => {
            let key = typed.value("point").to_owned();
            let is_it = |c: &&mut view::Chunk| {
                c.point.key.to_string() == key
                    && c.entries.first().is_none_or(|e| {
                        !typed.value(&format!("e{}_body", e.key)).is_empty()
                            || typed.has(&format!("e{}_body", e.key), "")
                    })
            };
            if let Some(chunk) = template.review.chunks.iter_mut().find(is_it) {
                chunk.form = merge(typed, &chunk.form);
            }
        }
    }
    let status = match stale {
        true => StatusCode::CONFLICT,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    page_with(status, &template)
}
