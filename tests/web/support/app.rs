//! Jalon on a database of its own, made from the migrated template.

use std::{str::FromStr, sync::Arc};

use axum::Router;
use chrono::{DateTime, TimeZone, Utc};
use clap::Parser;
use jalon::app;
use kernel::clock::Clock;
use platform::{
    after::After, auth::password::Passwords, config::WebSettings, database, health::Health,
    notify::Notifications, supervise::Stop, web::AppState, work,
};
use rand::Rng as _;
use sqlx::{
    Connection, FromRow, PgConnection, PgPool,
    postgres::{PgConnectOptions, PgRow},
};
use tracing_subscriber::layer::SubscriberExt;

use super::Browser;

/// Jalon under test. Its database goes when it is dropped.
pub struct TestApp {
    pub pool: PgPool,
    pub clock: Clock,
    pub state: AppState,
    pub router: Router,
    database: String,
}

#[derive(Parser)]
struct Settings {
    #[command(flatten)]
    web: WebSettings,
}

/// When tests take place: the morning of 22 September 2021 in Brussels.
pub fn test_day() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2021, 9, 22, 8, 0, 0).unwrap()
}

/// Address of a database in the test cluster. `jalon with-cluster` says where it is.
fn address(database: &str) -> PgConnectOptions {
    let pattern = std::env::var("JALON_TEST_CLUSTER")
        .expect("run the tests through ./test.sh, or: jalon with-cluster -- cargo nextest run");
    PgConnectOptions::from_str(
        &pattern
            .replace("{database}", database)
            .replace("%7Bdatabase%7D", database),
    )
    .unwrap()
}

impl TestApp {
    /// Starts on an empty database.
    pub async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// The same, with further options of `jalon serve`.
    pub async fn start_with(options: &[&str]) -> Self {
        // As where a server sends mails: their links are in the outbox, not on a page.
        let sends = ["--smtp-url", "smtp://localhost:1"];
        Self::start_from(&[&sends[..], options].concat()).await
    }

    /// Starts where no server sends mails.
    pub async fn start_without_smtp() -> Self {
        Self::start_from(&[]).await
    }

    async fn start_from(options: &[&str]) -> Self {
        // Heavy work is done as in earnest, by processes of the program.
        work::set_program(env!("CARGO_BIN_EXE_jalon"));
        let database = format!("test_{:016x}", rand::rng().next_u64());
        let mut admin = PgConnection::connect_with(&address("postgres"))
            .await
            .unwrap();
        let template = std::env::var("JALON_TEST_TEMPLATE").unwrap_or_else(|_| "template".into());
        let create = format!("CREATE DATABASE {database} TEMPLATE {template}");
        sqlx::query(sqlx::AssertSqlSafe(create))
            .execute(&mut admin)
            .await
            .unwrap();
        let pool = database::pool_options()
            .max_connections(4)
            .connect_with(address(&database))
            .await
            .unwrap();
        // As in the demo: most tests are about something else.
        sqlx::query("UPDATE installation SET demands_second_factor = false")
            .execute(&pool)
            .await
            .unwrap();
        // Counts statements, as the program's own log does.
        let _ = tracing::subscriber::set_global_default(
            tracing_subscriber::registry().with(jalon::cli::statement_counter()),
        );
        let line = ["test", "--queries-header"].iter().chain(options);
        let clock = Clock::fixed(test_day());
        let state = AppState {
            pool: pool.clone(),
            clock: clock.clone(),
            passwords: Passwords::cheap(),
            notifications: Notifications::new(pool.clone()),
            health: Health::default(),
            settings: Arc::new(Settings::parse_from(line).web.complete()),
            after: After::default(),
        };
        tokio::spawn(state.notifications.clone().listen(Stop::never()));
        Self {
            pool,
            clock,
            router: app::router(state.clone()),
            state,
            database,
        }
    }

    /// A visitor without session.
    pub fn browser(&self) -> Browser {
        Browser::new(self.router.clone()).waiting_for(self.state.after.clone())
    }

    /// A connection for looking at the database.
    pub async fn db(&self) -> sqlx::pool::PoolConnection<sqlx::Postgres> {
        self.pool.acquire().await.unwrap()
    }

    /// The address of the database, for programs.
    pub fn url(&self) -> String {
        let pattern = std::env::var("JALON_TEST_CLUSTER").unwrap();
        pattern.replace("{database}", &self.database)
    }

    /// A single number out of the database.
    pub async fn count(&self, sql: &'static str) -> i64 {
        self.one(sql).await
    }

    /// A single value out of the database.
    pub async fn one<T>(&self, sql: &'static str) -> T
    where
        T: Send + Unpin + 'static,
        (T,): for<'r> FromRow<'r, PgRow>,
    {
        sqlx::query_scalar(sql).fetch_one(&self.pool).await.unwrap()
    }

    /// A value of each row.
    pub async fn all<T>(&self, sql: &'static str) -> Vec<T>
    where
        T: Send + Unpin + 'static,
        (T,): for<'r> FromRow<'r, PgRow>,
    {
        sqlx::query_scalar(sql).fetch_all(&self.pool).await.unwrap()
    }

    /// Rows of several values.
    pub async fn rows<T>(&self, sql: &'static str) -> Vec<T>
    where
        T: Send + Unpin + for<'r> FromRow<'r, PgRow> + 'static,
    {
        sqlx::query_as(sql).fetch_all(&self.pool).await.unwrap()
    }

    /// Changes what is in the database.
    pub async fn run(&self, sql: &'static str) {
        sqlx::query(sql).execute(&self.pool).await.unwrap();
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let drop = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.database);
        let done = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                if let Ok(mut admin) = PgConnection::connect_with(&address("postgres")).await {
                    let _ = sqlx::query(sqlx::AssertSqlSafe(drop))
                        .execute(&mut admin)
                        .await;
                }
            });
        });
        let _ = done.join();
    }
}
