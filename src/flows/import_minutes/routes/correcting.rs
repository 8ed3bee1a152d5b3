//! The handler that takes corrections: all that a page shows, in one form, kept while it is typed.

use axum::{extract::Path, http::StatusCode, response::Response};

use super::{
    anew,
    reviewing::{into, review},
};
use crate::flows::import_minutes::{
    apply, commands, correct, matching, policy,
    queries::{self, Import, ImportStep},
    reading,
    view::Review,
};
use kernel::{dates::clock_time, ids::MinutesImportId, urls};
use minutes_reader::{
    parse::{ParsedMinutes, bounds},
    source,
};
use platform::{
    errors::{AppError, Result, SaveError},
    web::{
        Answer, Flash, FormState, RawForm, Visit, drafts, form_state::Conflict, page_with,
        places::IMPORTS, redirect,
    },
};

/// What a button asked for would go beyond what minutes hold: said above the whole page.
const BEYOND: &str = "do";

/// What was typed, taken over: nothing is stored yet.
pub(super) struct Typed {
    pub import: Import,
    /// It was typed upon.
    pub version: i32,
    place: Option<correct::Place>,
}

/// A page to give back with all that was typed.
pub(super) struct Back {
    status: StatusCode,
    /// As stored now.
    import: Import,
    typed: FormState,
    /// Why it was not written; a key.
    refused: Option<&'static str>,
}

impl Back {
    /// Beside what is stored meanwhile (only the importer corrects an import: in another window).
    pub(super) fn stale(import: Import, typed: Vec<(String, String)>) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            import,
            typed: FormState::typed(typed),
            refused: None,
        }
    }

    /// With messages at its fields.
    fn wrong(import: Import, typed: FormState) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            import,
            typed,
            refused: None,
        }
    }

    /// The minutes could not be written.
    pub(super) fn refused(import: Import, typed: FormState, why: &'static str) -> Self {
        if why == apply::TO_COME && !typed.all("day").is_empty() {
            return Self::wrong(import, typed.refused("day", why));
        }
        Self {
            refused: Some(why),
            ..Self::wrong(import, typed)
        }
    }
}

/// Takes over what was typed into an import that is open.
pub(super) async fn read(
    visit: &Visit,
    before: &Import,
    raw: &RawForm,
) -> Result<Result<Typed, Back>> {
    let form = FormState::typed(raw.0.clone());
    // Without a version nothing was typed: a button alone.
    let version = form.value("version").parse().unwrap_or(before.version);
    if version != before.version {
        return Ok(Err(Back::stale(before.clone(), raw.0.clone())));
    }
    let group = match form.all("group").first() {
        Some(group) => group.parse().ok(),
        None => before.result.facts.group,
    };
    let people = queries::people(&mut *visit.db().await?, group).await?;
    let (mut import, typed) = (before.clone(), raw.0.clone());
    // Names are looked for anew: that takes its time.
    let corrected = IMPORTS.work(move || {
        let done = take_over(&mut import.result, typed, &people);
        (import, done)
    });
    Ok(match corrected.await? {
        (import, Ok(place)) => Ok(Typed {
            import,
            version,
            place,
        }),
        (_, Err(state)) => Err(Back::wrong(before.clone(), state)),
    })
}

/// Takes over what was typed; where to go on.
fn take_over(
    minutes: &mut ParsedMinutes,
    typed: Vec<(String, String)>,
    people: &[matching::Person],
) -> Result<Option<correct::Place>, FormState> {
    let place = correct::page(minutes, &typed, people)?;
    bounds::check(minutes).map_err(|what| {
        let mut form = FormState::typed(typed);
        form.refuse(BEYOND, reading::message(source::Refusal::TooMany(what)));
        form
    })?;
    Ok(place)
}

pub(crate) async fn save(visit: Visit, Path(id): Path<MinutesImportId>, raw: RawForm) -> Answer {
    let keeps = raw.first("action") == "keep";
    let (before, permit) = policy::own(&mut *visit.db().await?, &visit.actor, id).await?;
    if before.state.next(ImportStep::Correct).is_err() {
        return match keeps {
            true => Ok(drafts::told(
                StatusCode::CONFLICT,
                &visit.shell.t.t("minutes-import-ended"),
                None,
            )),
            false => Err(AppError::Conflict("minutes-import-ended")),
        };
    }
    let mut typed = match read(&visit, &before, &raw).await? {
        Ok(typed) => typed,
        Err(back) if keeps => return Ok(not_kept(&visit, &back)),
        Err(back) => return given_back(visit, back).await,
    };
    // What is kept while somebody types stays as the page shows it.
    let anew = match keeps {
        true => None,
        false => anew::read(&visit, &mut typed.import).await?,
    };
    let mut version = typed.version;
    if anew.is_some() || typed.import.result.0 != before.result.0 {
        let mut tx = visit.begin().await?;
        if let Some(read) = &anew {
            commands::read_anew(&mut tx, &permit, read).await?;
        }
        match commands::save(&mut tx, &permit, &typed.import, (version, !keeps)).await {
            Ok(()) => tx.commit().await?,
            Err(SaveError::Stale) => {
                // What is stored now, not what was read above.
                let (now, _) = policy::own(&mut tx, &visit.actor, id).await?;
                tx.rollback().await?;
                let back = Back::stale(now, raw.0);
                return match keeps {
                    true => Ok(not_kept(&visit, &back)),
                    false => given_back(visit, back).await,
                };
            }
            Err(error) => return Err(error.into()),
        }
        version += 1;
    }
    if keeps {
        let time = clock_time(visit.actor.now);
        let said = visit.shell.t.t1("minutes-import-kept", "time", time);
        return Ok(drafts::told(StatusCode::OK, &said, Some(version)));
    }
    let to = onward(&typed, raw.first("do"), raw.page());
    let said = match anew {
        Some(_) => "minutes-import-read-anew",
        None => "saved",
    };
    Ok(redirect(&to, Flash::success(said)))
}

/// Where the reviewer goes on: the page they asked for, what they did, the queue, or where they were.
fn onward(typed: &Typed, said: &str, page: i64) -> String {
    let url = urls::minutes_import(typed.import.id);
    if let Some(page) = said
        .strip_prefix("page-")
        .and_then(|n| n.parse::<u32>().ok())
    {
        return format!("{url}?page={page}");
    }
    if said.starts_with("all-") || said.starts_with("right-") {
        return format!("{url}?page={page}#doubts");
    }
    match &typed.place {
        Some(place) => {
            let page = Review::page_of(&typed.import, place);
            format!("{url}?page={page}#{}", place.anchor)
        }
        None => format!("{url}?page={page}"),
    }
}

/// What the script is told that keeps the form, where it could not.
fn not_kept(visit: &Visit, back: &Back) -> Response {
    let t = visit.shell.t;
    let said = match back.status {
        StatusCode::CONFLICT => t.t("draft-conflict"),
        _ => {
            let errors = back.typed.errors(t).into_iter();
            let why: Vec<String> = errors.map(|(_, text)| text).collect();
            t.t1("draft-refused", "why", why.join(" "))
        }
    };
    drafts::told(back.status, &said, None)
}

/// The page with what was typed.
pub(super) async fn given_back(visit: Visit, back: Back) -> Answer {
    let Back {
        status,
        import,
        typed,
        refused,
    } = back;
    let t = visit.shell.t;
    let conflict = Conflict {
        by: visit.actor.name.clone(),
        at: import.changed_at,
    };
    let number = typed.value("page").parse().unwrap_or(1);
    let beyond = typed.error(BEYOND, t);
    let mut db = visit.db().await?;
    let mut template = review(&mut db, visit, import, number).await?;
    let asks_where = [apply::WHICH_MEETING, apply::HAS_NOTES].map(Some);
    template.refused_at = if asks_where.contains(&refused) {
        "#into"
    } else if template.review.page == 1 {
        "#facts"
    } else {
        "?page=1#facts"
    };
    template.refused = refused.map(|key| t.t(key)).or(beyond);
    template.into = into(&typed);
    if !typed.value("version").is_empty() {
        template.lost = lost(&typed, &template.form);
        template.form = match status {
            StatusCode::CONFLICT => typed.merging(&template.form, conflict),
            _ => typed,
        };
    }
    page_with(status, &template)
}

/// Texts typed into entries that the page does not show any more.
fn lost(typed: &FormState, shown: &FormState) -> Vec<String> {
    let gone = typed
        .names()
        .filter(|name| name.starts_with('e') && name.ends_with("_body"))
        .filter(|name| shown.all(name).is_empty());
    gone.map(|name| typed.value(name).trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}
