//! The plans of statements, as PostgreSQL tells them itself.

use std::sync::{Arc, Mutex};

use axum::Router;
use jalon::app;
use platform::{database, web::AppState};
use serde_json::Value;
use sqlx::AssertSqlSafe;
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt},
};

use super::TestApp;

/// Keeps the plans that the database tells with each statement.
#[derive(Clone, Default)]
pub struct Plans(Arc<Mutex<Vec<Value>>>);

impl<S: Subscriber> Layer<S> for Plans {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "sqlx::postgres::notice" {
            event.record(&mut Read(self));
        }
    }
}

struct Read<'a>(&'a Plans);

impl Visit for Read<'_> {
    fn record_str(&mut self, _: &Field, text: &str) {
        let plan = text.find('{').map(|start| &text[start..]);
        if let Some(Ok(plan)) = plan.map(serde_json::from_str) {
            self.0.0.lock().unwrap().push(plan);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

impl Plans {
    /// Listens from now on; before Jalon starts, whose own listener hears no plans.
    pub fn listen() -> Self {
        let plans = Self::default();
        let subscriber = tracing_subscriber::registry()
            .with(jalon::cli::statement_counter())
            .with(plans.clone());
        tracing::subscriber::set_global_default(subscriber).unwrap();
        plans
    }

    /// The plans since the last time.
    pub fn take(&self) -> Vec<Value> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

impl TestApp {
    /// The same Jalon once more, on connections that tell their plans.
    pub async fn router_that_tells_plans(&self) -> Router {
        let options = self.pool.connect_options();
        let database = options.get_database().unwrap();
        for setting in [
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_level = 'notice'",
            "auto_explain.log_format = 'json'",
            "auto_explain.log_analyze = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_nested_statements = on",
        ] {
            let alter = format!("ALTER DATABASE {database} SET {setting}");
            sqlx::raw_sql(AssertSqlSafe(alter))
                .execute(&self.pool)
                .await
                .unwrap();
        }
        let pool = database::pool_options()
            .max_connections(2)
            .connect_with((*options).clone())
            .await
            .unwrap();
        app::router(AppState {
            pool,
            ..self.state.clone()
        })
    }
}
