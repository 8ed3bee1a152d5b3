//! What handlers share. No state of people's work: several instances may run.

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};

use axum::response::Response;
use sqlx::{PgConnection, PgPool, Postgres, Transaction, pool::PoolConnection};

use super::{Flash, once, redirect, redirect_quietly};
use crate::{
    after::After,
    auth::password::Passwords,
    config::WebSettings,
    counting,
    errors::{AppError, Result},
    health::Health,
    notify::Notifications,
};
use kernel::clock::Clock;

/// Shared by all handlers; cheap to clone.
#[derive(Debug, Clone)]
pub struct AppState {
    pub pool: PgPool,
    pub clock: Clock,
    pub settings: Arc<WebSettings>,
    pub passwords: Passwords,
    pub notifications: Notifications,
    pub after: After,
    pub health: Health,
}

impl AppState {
    /// A connection for reading.
    /// Fails: where none is free in time.
    pub async fn db(&self) -> Result<PoolConnection<Postgres>> {
        self.pool.acquire().await.map_err(AppError::before_begin)
    }

    /// A transaction for writing; dropped without `commit`, it undoes all.
    /// Fails: where no connection is free in time; [`AppError::SentBefore`] where the form that is
    /// worked on was taken before.
    pub async fn begin(&self) -> Result<Tx> {
        let begun = self.pool.begin().await;
        let mut tx = begun.map(Tx).map_err(AppError::before_begin)?;
        once::note(&mut tx, self.clock.now()).await?;
        Ok(tx)
    }

    /// Whether no server sends mails: who asks for a link is shown it, once.
    pub fn by_hand(&self) -> bool {
        !self.settings.mail.sends()
    }

    /// A page's full address, for mails.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.settings.base_url.trim_end_matches('/'))
    }
}

/// A transaction of a request. Where something fails after its commit, the page does not say that
/// nothing was stored.
#[derive(Debug)]
pub struct Tx(Transaction<'static, Postgres>);

impl Tx {
    /// Keeps what was written.
    pub async fn commit(self) -> sqlx::Result<()> {
        self.0.commit().await?;
        counting::note_stored();
        Ok(())
    }

    /// Keeps what was written and goes to a page (303), with a message there.
    pub async fn lead_to(self, url: &str, flash: Flash) -> Result<Response> {
        self.commit().await?;
        Ok(redirect(url, flash))
    }

    /// The same, without a message.
    pub async fn lead_quietly(self, url: &str) -> Result<Response> {
        self.commit().await?;
        Ok(redirect_quietly(url))
    }

    /// Undoes what was written.
    pub async fn rollback(self) -> sqlx::Result<()> {
        self.0.rollback().await
    }
}

impl Deref for Tx {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.0
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.0
    }
}
