//! Storing lines as they are typed: one by a form, or several that a browser kept while the line
//! before was on its way.

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Json},
};

use super::{known, recording};
use crate::live::{
    access,
    lines::{
        commands::{self, NewLine},
        forms::{self, LineForm},
        model::Spot,
    },
};
use kernel::{ids::CircleId, urls};
use platform::{
    errors::AppError,
    web::{Answer, RawForm, Visit, once},
};

/// Lines that one request may bring.
const MOST: usize = 200;
/// Each line of a request begins with it.
const KEY: &str = "client_key";

/// Several lines in their order: the fields of the form of one line again and again, each line
/// beginning with its `client_key`. Each gets its answer; one that is refused holds no other up. A
/// form without script is one line.
pub(crate) async fn create(
    visit: Visit,
    Path(id): Path<CircleId>,
    headers: HeaderMap,
    raw: RawForm,
) -> Answer {
    visit.same_writer(&raw)?;
    let json = |value: &HeaderValue| value.as_bytes() == b"application/json";
    match headers.get(header::ACCEPT).is_some_and(json) {
        true => many(visit, id, &raw).await,
        false => one(visit, id, raw).await,
    }
}

async fn many(visit: Visit, id: CircleId, raw: &RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = access::recording(&mut tx, &visit.actor, id).await?;
    let (known, _) = known(&mut tx, &circle).await?;
    let lines: Vec<_> = raw
        .chunk_by(|_, next| next.0 != KEY)
        .filter(|line| line[0].0 == KEY)
        .map(|line| (&line[0].1, forms::parse(line, &known)))
        .collect();
    if lines.len() > MOST {
        return Err(AppError::BadRequest("error-not-valid"));
    }
    let good = lines.iter().filter_map(|(_, form)| form.as_ref().ok());
    let new: Vec<NewLine> = good.cloned().map(new_line).collect();
    let stored = commands::add(&mut tx, &permit, &new).await?;
    tx.commit().await?;
    let t = visit.shell.t;
    let answers: Vec<_> = lines
        .iter()
        .map(|(key, form)| match (form, stored.get(*key)) {
            (Err(state), _) => serde_json::json!({ "key": key, "refused": state.said(t) }),
            (Ok(_), Some(id)) => serde_json::json!({ "key": key, "id": id }),
            (Ok(_), None) => {
                serde_json::json!({ "key": key, "refused": t.t("line-axis-gone") })
            }
        })
        .collect();
    Ok(Json(serde_json::json!({ "lines": answers })).into_response())
}

fn new_line(form: LineForm) -> NewLine {
    NewLine {
        said: form.said,
        client_key: match form.client_key.is_empty() {
            true => once::new_key(),
            false => form.client_key,
        },
    }
}

async fn one(visit: Visit, id: CircleId, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = access::recording(&mut tx, &visit.actor, id).await?;
    let (known, _) = known(&mut tx, &circle).await?;
    let typed_at = || {
        let axis = raw.first("axis").parse().ok()?;
        let round = raw.first("round").parse().ok()?;
        Some(Spot { axis, round })
    };
    let spot = typed_at();
    let form = match forms::parse(&raw, &known) {
        Ok(form) => form,
        Err(state) => {
            tx.rollback().await?;
            let typed = Some((StatusCode::UNPROCESSABLE_ENTITY, state));
            let mut db = visit.db().await?;
            return recording(&mut db, visit, circle, (spot, None), typed).await;
        }
    };
    let stored = commands::add(&mut tx, &permit, &[new_line(form)]).await?;
    if stored.is_empty() {
        return Err(AppError::NotFound);
    }
    let at = spot.map_or_else(String::new, Spot::suffix);
    tx.lead_quietly(&format!("{}{at}#add", urls::circle_live(id)))
        .await
}
