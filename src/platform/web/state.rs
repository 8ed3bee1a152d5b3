//! What handlers share. No state of people's work: several instances may run.

use std::sync::Arc;

use sqlx::{PgPool, Postgres, Transaction, pool::PoolConnection};

use crate::{
    kernel::clock::Clock,
    platform::{
        after::After, auth::password::Passwords, config::WebSettings, errors::AppError,
        errors::Result, health::Health, notify::Notifications,
    },
};

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
    ///
    /// # Errors
    /// Where none is free in time.
    pub async fn db(&self) -> Result<PoolConnection<Postgres>> {
        self.pool.acquire().await.map_err(AppError::before_begin)
    }

    /// A transaction for writing; dropped without `commit`, it undoes all.
    ///
    /// # Errors
    /// Where no connection is free in time.
    pub async fn begin(&self) -> Result<Transaction<'static, Postgres>> {
        self.pool.begin().await.map_err(AppError::before_begin)
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
