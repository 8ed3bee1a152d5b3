//! Handlers of the orphans' page.

use askama::Template;
use axum::extract::Path;

use super::{
    commands, queries,
    suggest::{self, Reason, Suggestion, Text},
};
use crate::{
    catalogue::{model::Destination, routes::within},
    policy,
};
use kernel::{ids::MeasureId, urls};
use platform::{
    errors::{AppError, SaveError},
    web::{
        Answer, Choice, Flash, Pager, RawForm, RawQuery, Shell, Undo, Visit, page, redirect,
        redirect_quietly,
    },
};

/// An orphan with where it may belong.
#[derive(Debug)]
pub(crate) struct Orphan {
    pub text: Text,
    pub suggestions: Vec<Suggestion>,
}

impl Orphan {
    /// The beginning of its description.
    pub(super) fn excerpt(&self) -> String {
        let text = &self.text.description;
        match text.char_indices().nth(280) {
            Some((end, _)) => format!("{}…", text[..end].trim_end()),
            None => text.clone(),
        }
    }
}

/// The orphans.
#[derive(Template)]
#[template(path = "measures/orphans/index.html")]
pub(crate) struct OrphansPage {
    pub shell: Shell,
    pub orphans: Vec<Orphan>,
    pub places: Vec<Choice>,
    pub pager: Pager,
    pub may_assign: bool,
}

/// Orphans on one page.
const PAGE_SIZE: i64 = 20;

pub(super) async fn index(visit: Visit, query: RawQuery) -> Answer {
    policy::see_all(&visit.actor)?;
    let may_assign = policy::assign(&visit.actor).is_ok();
    let number = query.page();
    let mut db = visit.db().await?;
    let size = visit.shell.rows(PAGE_SIZE);
    let (mut texts, total) = queries::orphans(&mut db, size, (number - 1) * size).await?;
    if texts.is_empty() && number > 1 {
        return Ok(redirect_quietly(&urls::orphans()));
    }
    let candidates = queries::candidates(&mut db, &texts).await?;
    let places = queries::places(&mut db).await?;
    let t = visit.shell.t;
    let mut suggestions = suggest::suggest(&texts, &candidates, &places);
    let orphans = texts.drain(..).map(|text| Orphan {
        suggestions: suggestions.remove(&text.id).unwrap_or_default(),
        text,
    });
    let title = t.t("orphans-title");
    page(&OrphansPage {
        orphans: orphans.collect(),
        places: places
            .iter()
            .map(|p| {
                let label = p.name.after(&format!("{} ", p.code));
                Choice::new(p.destination, t.name(label))
            })
            .collect(),
        pager: Pager::sized(number, total, size, &urls::orphans(), ""),
        may_assign,
        shell: within(visit.shell, &title),
    })
}

pub(super) async fn link(visit: Visit, Path(id): Path<MeasureId>, raw: RawForm) -> Answer {
    let permit = policy::assign_on(&visit.actor, id)?;
    let chosen = match raw.first("target") {
        "" => raw.first("other"),
        target => target,
    };
    let back = format!("{}?page={}", urls::orphans(), raw.page());
    let Ok(to) = chosen.parse::<Destination>() else {
        return Ok(redirect(&back, Flash::error("orphan-choose-first")));
    };
    let mut tx = visit.begin().await?;
    match commands::link(&mut tx, &permit, to).await {
        Ok((code, place)) => {
            let undo = Undo::to(urls::orphan_unlink(id))
                .with("target", to)
                .with("page", raw.page());
            let flash = Flash::success("orphan-linked")
                .arg("code", code)
                .arg("name", visit.shell.t.name_text(&place))
                .undone_by(undo);
            tx.lead_to(&back, flash).await
        }
        // The place was made up or is gone.
        Err(SaveError::Constraint(_)) => Ok(redirect(&back, Flash::error("orphan-choose-first"))),
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn unlink(visit: Visit, Path(id): Path<MeasureId>, raw: RawForm) -> Answer {
    let permit = policy::assign_on(&visit.actor, id)?;
    let from = raw.first("target").parse::<Destination>();
    let from = from.map_err(|_| AppError::BadRequest("error-400"))?;
    let mut tx = visit.begin().await?;
    commands::unlink(&mut tx, &permit, from).await?;
    let back = format!("{}?page={}", urls::orphans(), raw.page());
    tx.lead_to(&back, Flash::info("orphan-unlinked")).await
}
