//! Putting a thing away, and taking it back: asked first, the same for all that have a page.
//! Nothing is lost by it; what names the thing keeps naming it.

use axum::{Router, extract::Path};
use serde::de::DeserializeOwned;
use sqlx::{AssertSqlSafe, PgConnection};

use super::{
    Answer, AppState, ConfirmPage, Flash, RawForm, Shell, Undo, Visit, asked, page, post, undo,
};
use crate::{
    auth::{Actor, Permit},
    errors::{AppError, Result},
    history::{Changes, Subject},
    i18n::Translator,
};

/// A thing, and the permit to put it away.
pub type Found<T> = (T, Permit<<T as Archivable>::Right, <T as Archivable>::Id>);

/// Constraints of the schema that keep a thing from being put away, and the message of each.
pub type KeptBy = &'static [(&'static str, &'static str)];

/// What can be put away.
pub trait Archivable: Sized + Send + 'static {
    /// In its address and in the history.
    type Id: Into<Subject> + Copy + DeserializeOwned + Send + Sync;
    /// What whoever puts it away may do.
    type Right;
    /// Where it is stored, with `archived_at` and `version`.
    const TABLE: &'static str;
    /// What is asked before, of its name, and what it leads to: translation keys.
    const ASKED: [&'static str; 2];
    /// What the schema refuses, where it refuses any.
    const KEPT_BY: KeptBy = &[];

    /// What must be given before anything is read, as the own password.
    /// Fails: where it isn't.
    fn first(
        _visit: &Visit,
        _id: Self::Id,
        _raw: &RawForm,
    ) -> impl Future<Output = Result<()>> + Send {
        async { Ok(()) }
    }

    /// The thing, archived or not, for who may put it away.
    /// Fails: as the room's policy refuses.
    fn find(
        db: &mut PgConnection,
        actor: &Actor,
        id: Self::Id,
    ) -> impl Future<Output = Result<Found<Self>>> + Send;

    /// Puts it away, or takes it back.
    /// Fails: what the schema refuses.
    fn put(
        db: &mut PgConnection,
        _app: &AppState,
        permit: &Permit<Self::Right, Self::Id>,
        archived: bool,
    ) -> impl Future<Output = Result<()>> + Send {
        async move {
            let done = set(db, permit, Self::TABLE, archived).await;
            done.map_err(refused::<Self>)
        }
    }

    /// Whether the message that it is done offers to take that back.
    fn can_go_back(&self, _archived: bool) -> bool {
        true
    }

    /// What is asked before, and what it leads to.
    fn question(&self, t: Translator) -> [String; 2] {
        let [question, consequence] = Self::ASKED;
        [t.t1(question, "name", self.name(t)), t.t(consequence)]
    }

    /// The shell of a page below the thing's own.
    fn shell(&self, shell: Shell, title: &str) -> Shell;

    /// Its page.
    fn url(&self) -> String;

    /// As messages name it.
    fn name(&self, t: Translator) -> String;
}

/// The routes of a thing's page, `/organisations/{id}`: its `archive` and its `restore`.
pub fn routes<T: Archivable>(of: &str) -> Router<AppState> {
    Router::new()
        .route(&format!("{of}/archive"), asked(archive::<T>))
        .route(&format!("{of}/restore"), post(restore::<T>))
}

async fn archive<T: Archivable>(visit: Visit, Path(id): Path<T::Id>, raw: RawForm) -> Answer {
    turn::<T>(visit, id, raw, true).await
}

async fn restore<T: Archivable>(visit: Visit, Path(id): Path<T::Id>, raw: RawForm) -> Answer {
    turn::<T>(visit, id, raw, false).await
}

async fn turn<T: Archivable>(visit: Visit, id: T::Id, raw: RawForm, archived: bool) -> Answer {
    T::first(&visit, id, &raw).await?;
    let mut tx = visit.begin().await?;
    let (thing, permit) = T::find(&mut tx, &visit.actor, id).await?;
    if visit.asks() {
        let t = visit.shell.t;
        let [question, consequence] = thing.question(t);
        let (shell, url) = (thing.shell(visit.shell, &t.t("archive")), thing.url());
        return page(&ConfirmPage::new(shell, question, consequence, url));
    }
    let subject: Subject = id.into();
    let act = undo::begin(&mut tx, &raw, T::TABLE, subject.id).await?;
    T::put(&mut tx, &visit.app, &permit, archived).await?;
    let key = if archived { "archived" } else { "restored" };
    let back = if archived { "restore" } else { "archive" };
    let mut flash = Flash::success(key).arg("name", thing.name(visit.shell.t));
    if thing.can_go_back(archived) {
        let undo = Undo::to(format!("{}/{back}", thing.url()));
        flash = act.offering(&mut tx, flash, undo).await?;
    }
    tx.lead_to(&thing.url(), flash).await
}

fn refused<T: Archivable>(error: sqlx::Error) -> AppError {
    let database = error.as_database_error();
    let constraint = database.and_then(|refused| refused.constraint());
    let mut kept = T::KEPT_BY.iter();
    match kept.find(|(name, _)| constraint == Some(*name)) {
        Some(&(_, message)) => AppError::Conflict(message),
        None => error.into(),
    }
}

/// Puts a row away, or takes it back. Twice the same click changes and records nothing more.
pub async fn set<P, On: Into<Subject> + Copy>(
    db: &mut PgConnection,
    permit: &Permit<P, On>,
    table: &'static str,
    archived: bool,
) -> sqlx::Result<()> {
    let subject: Subject = permit.on().into();
    let update = format!(
        "UPDATE {table} SET archived_at = $2, version = version + 1
         WHERE id = $1 AND (archived_at IS NULL) = $3"
    );
    // The table's name stands in the program.
    let done = sqlx::query(AssertSqlSafe(update))
        .bind(subject.id)
        .bind(archived.then(|| permit.at()))
        .bind(archived)
        .execute(&mut *db)
        .await?;
    if done.rows_affected() == 1 {
        let action = if archived { "archive" } else { "restore" };
        let changes = Changes::none();
        permit.record(db, subject, action, &changes, "").await?;
    }
    Ok(())
}
