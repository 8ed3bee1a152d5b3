//! Handlers of the thematic opinion.

use askama::Template;
use axum::{extract::Path, http::StatusCode};

use super::store::{self, Opinion, OpinionForm};
use crate::{
    head::{self, MeasureHead},
    reviews::{frame, model::Stance, policy, queries},
};
use kernel::{ids::MeasureId, review_state::Outcome};
use platform::{
    errors::Result,
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Reader, Save, Shell, Visit,
        form_state::Conflict, page, page_with, redirect,
    },
};

/// The form of the opinion, beside what the pilot proposes.
#[derive(Template)]
#[template(path = "measures/reviews/opinion.html")]
struct OpinionPage {
    shell: Shell,
    measure: MeasureHead,
    proposal: Option<Outcome>,
    reason: SafeHtml,
    form: FormState,
    stances: Vec<Choice>,
}

fn parse(raw: &[(String, String)]) -> Result<OpinionForm, FormState> {
    let mut read = Reader::new(raw);
    let stance = read.required_word::<Stance>("stance");
    let body = read.markdown("body", 10_000);
    let version = read.version();
    let needs_words = matches!(stance, Some(Stance::Reserved | Stance::Unfavourable));
    if needs_words && body.as_deref() == Some("") {
        read.wrong("body", "opinion-needs-words");
    }
    platform::finished!(read => OpinionForm { stance, body; version })
}

fn filled(opinion: Option<&Opinion>) -> FormState {
    match opinion {
        None => FormState::blank().with("version", 0),
        Some(opinion) => FormState::blank()
            .with("stance", opinion.stance)
            .with("body", &opinion.body)
            .with("version", opinion.version),
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<MeasureId>) -> Answer {
    let mut db = visit.db().await?;
    let measure = head::stored(&mut db, id).await?;
    policy::give_opinion(&visit.actor, &measure)?;
    let form = filled(store::opinion(&mut db, id).await?.as_ref());
    page(&form_page(&mut db, visit.shell, measure, form).await?)
}

pub(super) async fn save(visit: Visit, Path(id): Path<MeasureId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let measure = head::stored(&mut tx, id).await?;
    let permit = policy::give_opinion(&visit.actor, &measure)?;
    let saved = async {
        let form = parse(&raw)?;
        match store::opinion(&mut tx, id).await? {
            Some(before) if before.stance == form.stance && before.body == form.body => Ok(()),
            before => store::save(&mut tx, &permit, visit.actor.id, before.as_ref(), &form).await,
        }
    };
    let typed = FormState::typed(raw.to_vec());
    match Save::of(&raw)
        .giving_back(typed)
        .end(saved.await, tx)
        .await?
    {
        Ok(()) => Ok(redirect(&measure.url(), Flash::success("opinion-saved"))),
        Err(Again { status, mut form }) => {
            let mut db = visit.db().await?;
            if status == StatusCode::CONFLICT {
                // Of two first opinions at once, the other's was not there before.
                let stored = store::opinion(&mut db, id).await?;
                let (by, at) = stored.as_ref().map_or_else(
                    || (String::new(), visit.actor.now),
                    |opinion| (opinion.author.clone(), opinion.given_at),
                );
                form = form.merging(&filled(stored.as_ref()), Conflict { by, at });
            }
            page_with(
                status,
                &form_page(&mut db, visit.shell, measure, form).await?,
            )
        }
    }
}

async fn form_page(
    db: &mut sqlx::PgConnection,
    shell: Shell,
    measure: MeasureHead,
    form: FormState,
) -> Result<OpinionPage> {
    let review = queries::review(db, measure.id).await?;
    let title = shell.t.t("opinion-title");
    Ok(OpinionPage {
        proposal: review.as_ref().and_then(|r| r.answers.proposal),
        reason: markdown::render(review.as_ref().map_or("", |r| &r.answers.reason)),
        stances: Choice::explained_words::<Stance>(shell.t),
        shell: frame::within(shell, &title, &measure),
        measure,
        form,
    })
}
