//! Handlers of comments. They are read in the review's panel on the measure's page.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::store::{self, CommentForm, Told};
use crate::{
    head::{self, MeasureHead},
    policy as measures,
    reviews::{frame, model::Comment, policy},
};
use kernel::{
    ids::{CommentId, MeasureId, PersonId},
    urls,
};
use platform::{
    auth::Actor,
    errors::{AppError, Result},
    i18n::Translator,
    mail::{self, MailClass, NewMail},
    markdown,
    web::{
        Again, Answer, Choice, ConfirmPage, Flash, FormState, RawForm, Reader, Save, Shell, Visit,
        form_state::Conflict, page, page_with, redirect,
    },
};

/// Writing or changing a comment on a page of its own.
#[derive(Template)]
#[template(path = "measures/reviews/comment.html")]
struct CommentEditPage {
    shell: Shell,
    measure: MeasureHead,
    form: FormState,
    people: Vec<Choice>,
    action: String,
    back: String,
}

fn parse(raw: &[(String, String)]) -> Result<CommentForm, FormState> {
    let mut read = Reader::new(raw);
    let body = read.required_markdown("body", 10_000);
    let parent = read.optional::<CommentId>("parent");
    let mentions = read.each::<PersonId>("mention");
    let version = read.version();
    platform::finished!(read => CommentForm { body, parent, mentions; version })
}

fn filled(comment: &Comment) -> FormState {
    FormState::blank()
        .with("body", &comment.body)
        .with("version", comment.version)
}

pub(super) async fn create(visit: Visit, Path(id): Path<MeasureId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let measure = head::stored(&mut tx, id).await?;
    let permit = policy::comment(&visit.actor, &measure)?;
    policy::open(&measure)?;
    let saved = async {
        let form = parse(&raw)?;
        let written = store::create(&mut tx, &permit, visit.actor.id, &measure, &form).await?;
        tell(&visit, &mut tx, &measure, &written, &form.body).await?;
        Ok(written)
    };
    // The comment answered was withdrawn: the words are kept, as a comment of their own.
    let alone = FormState::typed(raw.to_vec())
        .without("parent")
        .refused("body", "comment-parent-gone");
    match Save::of(&raw)
        .giving_back(alone)
        .end(saved.await, tx)
        .await?
    {
        Ok(written) => {
            let flash = Flash::success("comment-written").arg("count", written.told.len());
            Ok(redirect(&urls::comment(id, written.id), flash))
        }
        Err(Again { status, form }) => {
            page_with(status, &form_page(visit, measure, None, form).await?)
        }
    }
}

pub(super) async fn edit(
    visit: Visit,
    Path((id, comment)): Path<(MeasureId, CommentId)>,
) -> Answer {
    let (measure, comment) = stored(&mut *visit.db().await?, &visit.actor, id, comment).await?;
    policy::edit_comment(&visit.actor, &measure, &comment)?;
    let form = filled(&comment);
    page(&form_page(visit, measure, Some(&comment), form).await?)
}

pub(super) async fn update(
    visit: Visit,
    Path((id, comment)): Path<(MeasureId, CommentId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (measure, before) = stored(&mut tx, &visit.actor, id, comment).await?;
    let permit = policy::edit_comment(&visit.actor, &measure, &before)?;
    policy::open(&measure)?;
    let saved = async {
        let form = parse(&raw)?;
        let written = store::update(&mut tx, &permit, &measure, &before, &form).await?;
        Ok(tell(&visit, &mut tx, &measure, &written, &form.body).await?)
    };
    let conflict = Conflict {
        by: before.author.clone(),
        at: before.edited_at.unwrap_or(before.written_at),
    };
    // Only the text and its version are stored; the mentions chosen stay chosen.
    let mentions = raw.iter().filter(|(name, _)| name == "mention");
    let theirs = filled(&before).with_each("mention", mentions.map(|(_, person)| person));
    let save = Save::of(&raw).merging_with(conflict, theirs);
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(
            &urls::comment(id, before.id),
            Flash::success("saved"),
        )),
        Err(Again { status, form }) => page_with(
            status,
            &form_page(visit, measure, Some(&before), form).await?,
        ),
    }
}

pub(super) async fn withdraw(
    visit: Visit,
    Path((id, comment)): Path<(MeasureId, CommentId)>,
) -> Answer {
    let mut tx = visit.begin().await?;
    let measure = head::stored(&mut tx, id).await?;
    measures::read_review(&visit.actor, &measure)?;
    let back = urls::comments(id);
    let flash = Flash::success("comment-withdrawn-flash");
    let found = store::comment(&mut tx, id, comment).await?;
    if found.is_none() && !visit.asks() && store::is_withdrawn(&mut tx, id, comment).await? {
        // A second click.
        return Ok(redirect(&back, flash));
    }
    let comment = found.ok_or(AppError::NotFound)?;
    let permit = policy::edit_comment(&visit.actor, &measure, &comment)?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            frame::within(visit.shell, &t.t("comment-withdraw"), &measure),
            t.t("comment-withdraw-question"),
            t.t1(
                "comment-withdraw-consequence",
                "name",
                markdown::excerpt(&comment.body, 120),
            ),
            urls::comment(id, comment.id),
        ));
    }
    store::withdraw(&mut tx, &permit, &comment).await?;
    tx.lead_to(&back, flash).await
}

/// The reader is done with being mentioned there; twice is once.
pub(super) async fn seen(
    visit: Visit,
    Path((id, comment)): Path<(MeasureId, CommentId)>,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, comment) = stored(&mut tx, &visit.actor, id, comment).await?;
    store::see(&mut tx, &visit.actor.own_permit(), &comment).await?;
    tx.lead_to(&urls::home(), Flash::success("mention-seen"))
        .await
}

async fn stored(
    db: &mut PgConnection,
    actor: &Actor,
    measure: MeasureId,
    comment: CommentId,
) -> Result<(MeasureHead, Comment)> {
    let head = head::stored(db, measure).await?;
    measures::read_review(actor, &head)?;
    let comment = store::comment(db, measure, comment)
        .await?
        .ok_or(AppError::NotFound)?;
    Ok((head, comment))
}

/// Mails those mentioned, in their language, in the transaction of the comment.
async fn tell(
    visit: &Visit,
    db: &mut PgConnection,
    measure: &MeasureHead,
    written: &store::Written,
    body: &str,
) -> Result<()> {
    let author = &visit.actor;
    let link = visit.app.absolute(&urls::comment(measure.id, written.id));
    for Told { email, lang } in &written.told {
        let t = Translator(*lang);
        let new = NewMail::new(
            MailClass::Notice,
            email,
            t.t2(
                "comment-mail-subject",
                "name",
                &author.name,
                "code",
                &measure.code,
            ),
            t.with(
                "comment-mail-body",
                &[
                    ("name", author.name.clone()),
                    ("code", measure.code.clone()),
                    ("title", measure.title.clone()),
                    ("text", markdown::excerpt(body, 500)),
                    ("link", link.clone()),
                ],
            ),
        )
        .button(t.t("mail-button-comment"), &link)
        .about(measure.id)
        .reply_to(Some(author.id));
        mail::post(db, &new, author.now).await?;
    }
    Ok(())
}

async fn form_page(
    visit: Visit,
    measure: MeasureHead,
    comment: Option<&Comment>,
    form: FormState,
) -> Result<CommentEditPage> {
    let people = store::candidates(&mut *visit.db().await?, &measure).await?;
    let (key, action) = match comment {
        Some(comment) => ("comment-edit", urls::comment_edit(measure.id, comment.id)),
        None => ("comment-new", urls::comment_new(measure.id)),
    };
    let title = visit.shell.t.t(key);
    Ok(CommentEditPage {
        people: people
            .into_iter()
            .map(|p| Choice::new(p.id, p.name))
            .collect(),
        back: comment.map_or_else(
            || urls::comments(measure.id),
            |c| urls::comment(measure.id, c.id),
        ),
        shell: frame::within(visit.shell, &title, &measure),
        measure,
        form,
        action,
    })
}
