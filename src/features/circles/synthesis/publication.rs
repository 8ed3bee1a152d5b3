//! Publishing what became of contributions: all that is prepared at once, with a mail to each author.

use sqlx::{PgConnection, types::Json};

use super::{
    commands::{self, Preparing},
    mails::{self, Author, Hindrance, ToldOf},
    model::Published,
    queries,
};
use crate::{links, model::Circle};
use kernel::{
    circle::{SynthesisState, SynthesisStep},
    ids::{CircleId, CircleInviteeId, ContributionId},
    lang::Lang,
    urls,
};
use platform::{
    errors::{AppError, SaveError},
    history::{Changes, Snapshot, Subject},
    mail,
};

/// What a publication would do now.
#[derive(Debug, Clone)]
pub struct Batch {
    /// What is prepared and not published as it is now.
    pub changed: Vec<ContributionId>,
    pub authors: Vec<Author>,
    /// Nothing was published yet: all of an author's contributions are told of.
    pub first: bool,
}

impl Batch {
    /// Who gets a mail.
    pub fn told(&self) -> impl Iterator<Item = &Author> {
        self.authors.iter().filter(|a| a.hindrance.is_none())
    }

    /// Who gets none, and why.
    pub fn not_told(&self) -> impl Iterator<Item = (&Author, Hindrance)> {
        let authors = self.authors.iter();
        authors.filter_map(|author| Some((author, author.hindrance?)))
    }
}

/// What would be published, and who would be told.
pub async fn batch(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Batch> {
    let synthesis = queries::synthesis(db, circle).await?;
    let changed = sqlx::query_scalar!(
        r#"SELECT t.contribution_id as "id: ContributionId"
           FROM treatment t JOIN contribution c ON c.id = t.contribution_id
           WHERE c.circle_id = $1 AND c.archived_at IS NULL AND t.published IS DISTINCT FROM
                 jsonb_build_object('outcome', t.outcome, 'why', t.why, 'section', t.section)
           ORDER BY t.contribution_id"#,
        circle.0
    )
    .fetch_all(&mut *db)
    .await?;
    let first = synthesis.published_at.is_none();
    Ok(Batch {
        authors: authors(db, circle, (changed.as_slice(), first)).await?,
        changed,
        first,
    })
}

/// Who brought one of these, or what says the same, in their name; with what is to be told them: all of
/// theirs the first time, what changed later. What changed is told as it is prepared, so that the
/// example before the publication is the mail that leaves.
async fn authors(
    db: &mut PgConnection,
    circle: CircleId,
    (changed, first): (&[ContributionId], bool),
) -> sqlx::Result<Vec<Author>> {
    let changed: Vec<i64> = changed.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        Author,
        r#"WITH own AS (
             SELECT c.id, c.invitee_id, c.body,
                    coalesce(CASE WHEN t.contribution_id = ANY($2)
                                  THEN jsonb_build_object('outcome', t.outcome, 'why', t.why, 'section', t.section)
                                  ELSE t.published END,
                             CASE WHEN o.contribution_id = ANY($2)
                                  THEN jsonb_build_object('outcome', o.outcome, 'why', o.why, 'section', o.section)
                                  ELSE o.published END) AS published,
                    (c.id = ANY($2) OR t.id IS NULL AND s.other_id = ANY($2)) IS TRUE AS changed
             FROM contribution c
             LEFT JOIN treatment t ON t.contribution_id = c.id
             LEFT JOIN same_as s ON s.contribution_id = c.id
             LEFT JOIN treatment o ON o.contribution_id = s.other_id
             WHERE c.circle_id = $1 AND c.archived_at IS NULL AND c.invitee_id IS NOT NULL AND c.body <> ''
               AND c.source <> 'first_opinion')
           SELECT i.id as "id: CircleInviteeId", i.name, i.email, i.lang as "lang: Lang",
                  CASE WHEN i.email IS NULL THEN 'no_address'
                       WHEN coalesce(i.address_failed_at,
                                     (SELECT a.failed_at FROM mail_address a
                                      WHERE a.address = i.address AND a.confirmed_at IS NULL)) IS NOT NULL THEN 'failed'
                       WHEN i.opted_out_at IS NOT NULL THEN 'opted_out' END as "hindrance?: Hindrance",
                  (SELECT json_agg(json_build_object('body', w.body, 'published', w.published) ORDER BY w.id)
                   FROM own w WHERE w.invitee_id = i.id AND (w.changed OR $3)) as "told!: Json<Vec<ToldOf>>"
           FROM circle_invitee i
           WHERE i.circle_id = $1 AND i.archived_at IS NULL AND i.erased_at IS NULL
             AND EXISTS (SELECT FROM own w WHERE w.invitee_id = i.id AND w.changed)
           ORDER BY i.id LIMIT 1000"#,
        circle.0,
        &changed,
        first
    )
    .fetch_all(db)
    .await
}

/// Publishes all that is prepared and posts the mails, in one transaction; the synthesis is out from
/// now on. What was published: so many answers, so many mails.
/// Fails: a conflict where the synthesis is closed.
pub async fn publish(
    db: &mut PgConnection,
    permit: &Preparing,
    circle: &Circle,
    (base_url, by_hand): (&str, bool),
) -> Result<(usize, usize), SaveError> {
    commands::ensure(db, permit).await?;
    let state = queries::synthesis(db, permit.on()).await?.state;
    if state == SynthesisState::Closed {
        return Err(AppError::Conflict("circle-error-state").into());
    }
    let batch = batch(db, permit.on()).await?;
    store(db, permit, &batch.changed).await?;
    if state == SynthesisState::Preparing {
        commands::advance(db, permit, SynthesisStep::Publish).await?;
    }
    sqlx::query!(
        "UPDATE synthesis SET published_at = coalesce(published_at, $2), version = version + 1 WHERE circle_id = $1",
        permit.on().0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let mails = tell(db, permit, circle, &batch, (base_url, by_hand)).await?;
    Ok((batch.changed.len(), mails))
}

async fn store(
    db: &mut PgConnection,
    permit: &Preparing,
    changed: &[ContributionId],
) -> sqlx::Result<()> {
    let ids: Vec<i64> = changed.iter().map(|id| id.0).collect();
    let published = sqlx::query!(
        r#"UPDATE treatment SET published_at = $2, told_at = $2, version = version + 1,
                  published = jsonb_build_object('outcome', outcome, 'why', why, 'section', section)
           WHERE contribution_id IN (SELECT id FROM contribution WHERE id = ANY($1) AND circle_id = $3)
           RETURNING contribution_id as "id: ContributionId", published as "published!: Json<Published>""#,
        &ids,
        permit.at(),
        permit.on().0
    )
    .fetch_all(&mut *db)
    .await?;
    let entries: Vec<(Subject, Changes)> = published
        .into_iter()
        .map(|row| {
            let told = Snapshot::new()
                .word("treatment_outcome", row.published.outcome)
                .text("treatment_why", &row.published.why)
                .text("treatment_section", &row.published.section);
            (row.id.into(), told.created())
        })
        .collect();
    permit
        .record_many(db, "publish_treatment", &entries, "")
        .await
}

/// A mail to each author who can be reached, with a link of their own.
async fn tell(
    db: &mut PgConnection,
    permit: &Preparing,
    circle: &Circle,
    batch: &Batch,
    (base_url, by_hand): (&str, bool),
) -> sqlx::Result<usize> {
    let authors: Vec<&Author> = batch.told().collect();
    let ids: Vec<CircleInviteeId> = authors.iter().map(|author| author.id).collect();
    let secrets = links::issue_each(db, permit, &ids).await?;
    for (author, secret) in authors.iter().zip(secrets) {
        let secret = secret.to_text();
        let page = urls::circle_link_results(&secret);
        let link = format!("{}{page}", base_url.trim_end_matches('/'));
        let out = urls::circle_link_unsubscribe(&secret);
        let new = mails::results(circle, author, batch.first, &link)
            .unsubscribe(format!("{}{out}", base_url.trim_end_matches('/')))
            .hiding(secret, permit.at() + links::IN_MAIL)
            .by_hand(by_hand);
        mail::post(db, &new, permit.at()).await?;
    }
    Ok(authors.len())
}
