//! Handlers for those without an account: what became of one's own contributions, by personal link, and
//! the page for everybody.

use askama::Template;
use axum::extract::Path;
use serde::Deserialize;
use sqlx::PgConnection;

use crate::{
    holder::{self, Holder},
    model::Circle,
    queries as circles,
    synthesis::{
        commands,
        model::Synthesis,
        overview::{Overview, Sight, overview},
        queries::{self, Own},
    },
};
use kernel::{
    circle::SynthesisState,
    ids::{CircleId, ContributionId},
    urls,
};
use platform::{
    auth::token::Secret,
    errors::{AppError, Result},
    web::{
        Answer, Flash, FormState, Guest, RawForm, Reader, Save, SecretPath, Shell, page_of_texts,
        page_of_texts_with, redirect,
    },
};

/// For everybody.
#[derive(Template)]
#[template(path = "circles/synthesis/public.html")]
pub(crate) struct PublicPage {
    pub shell: Shell,
    pub circle: Circle,
    pub overview: Overview,
}

/// One's own contributions and what became of them, by personal link.
#[derive(Template)]
#[template(path = "circles/synthesis/results.html")]
pub(crate) struct ResultsPage {
    pub shell: Shell,
    pub circle: Circle,
    pub synthesis: Synthesis,
    pub name: String,
    pub own: Vec<Own>,
    /// The form that was not taken, and of which contribution.
    pub again: Option<(ContributionId, FormState)>,
    pub secret: Secret,
}

impl ResultsPage {
    /// Authors may still object.
    fn is_open(&self) -> bool {
        self.synthesis.state != SynthesisState::Closed
    }

    /// The form of an objection.
    fn form(&self, own: &Own) -> FormState {
        match &self.again {
            Some((id, form)) if *id == own.id => form.clone(),
            _ => FormState::blank().with("objection", &own.objection),
        }
    }

    /// The page of the link.
    fn back(&self) -> String {
        kernel::urls::circle_link(self.secret.to_text())
    }

    fn action(&self, own: &Own) -> String {
        kernel::urls::circle_link_objection(self.secret.to_text(), own.id)
    }
}

/// The contribution of an address with a secret.
#[derive(Debug, Deserialize)]
pub(crate) struct Of {
    contribution: ContributionId,
}

async fn results_page(
    db: &mut PgConnection,
    shell: Shell,
    holder: Holder,
    again: Option<(ContributionId, FormState)>,
) -> Result<ResultsPage> {
    let (circle, invitee) = holder.permit.on();
    let own = queries::own(db, circle, invitee, None).await?;
    Ok(ResultsPage {
        synthesis: queries::synthesis(db, circle).await?,
        shell: holder.shell(shell, holder.t.t("synthesis-results-title")),
        name: holder.link.name,
        circle: holder.circle,
        secret: holder.secret,
        own,
        again,
    })
}

pub(crate) async fn results(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let template = results_page(&mut db, guest.shell, holder, None).await?;
    page_of_texts(template, db).await
}

/// "That's not what I meant", until the synthesis is closed.
pub(crate) async fn object(
    guest: Guest,
    path: SecretPath,
    Path(Of { contribution }): Path<Of>,
    raw: RawForm,
) -> Answer {
    let mut tx = guest.begin().await?;
    let holder = holder::holder(&mut tx, &guest, &path).await?;
    let (circle, invitee) = holder.permit.on();
    circles::lock(&mut tx, circle).await?;
    let own = queries::own(&mut tx, circle, invitee, Some(contribution)).await?;
    if own.is_empty() {
        return Err(AppError::NotFound);
    }
    if queries::synthesis(&mut tx, circle).await?.state == SynthesisState::Closed {
        return Err(AppError::Conflict("synthesis-objection-too-late"));
    }
    let saved = async {
        let mut read = Reader::new(&raw);
        // Nothing takes back what was said before; it says nothing by itself.
        let objection = match own.iter().any(|one| !one.objection.is_empty()) {
            true => read.text("objection", 2_000),
            false => read.required_text("objection", 2_000),
        };
        let objection = read.finish(|| objection)?;
        // Sent twice: it stands, with what was answered to it.
        if own.iter().any(|one| one.objection == objection) {
            return Ok(());
        }
        commands::object(&mut tx, &holder.permit, contribution, &objection).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => {
            let page = urls::circle_link_results(holder.secret.to_text());
            Ok(redirect(&page, Flash::success("synthesis-objection-sent")))
        }
        Err(again) => {
            let mut db = guest.db().await?;
            let form = Some((contribution, again.form));
            let template = results_page(&mut db, guest.shell, holder, form).await?;
            page_of_texts_with(again.status, template, db).await
        }
    }
}

/// For everybody, once it is published.
pub(crate) async fn public(guest: Guest, Path(id): Path<CircleId>) -> Answer {
    let mut db = guest.db().await?;
    let circle = circles::circle(&mut db, None, id)
        .await?
        .filter(|circle| !circle.archived)
        .ok_or(AppError::NotFound)?;
    let sees = (Sight::Others, guest.app.clock.now());
    let overview = overview(&mut db, id, sees, guest.shell.t).await?;
    if !overview.synthesis.is_public() {
        return Err(AppError::NotFound);
    }
    let mut shell = guest.shell;
    shell.title.clone_from(&circle.title);
    let template = PublicPage {
        shell,
        circle,
        overview,
    };
    page_of_texts(template, db).await
}
