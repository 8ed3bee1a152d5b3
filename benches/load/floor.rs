//! The floor: what axum, sqlx and askama give with nothing of Jalon's around them.

use std::sync::Arc;

use askama::Template;
use axum::{
    Router,
    extract::{Path, State},
    response::Html,
    routing::{get, post},
};
use chrono::Utc;
use sqlx::{PgPool, postgres::PgPoolOptions};

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    code: String,
    title: String,
    group: Option<String>,
}

#[derive(Template)]
#[template(
    source = r#"<!doctype html><table>{% for row in rows %}<tr><td>{{ row.id }}<td>{{ row.code }}<td>{{ row.title }}<td>{{ row.group.as_deref().unwrap_or_default() }}</tr>{% endfor %}</table>{{ padding }}"#,
    ext = "html"
)]
struct Page<'a> {
    rows: Vec<Row>,
    padding: &'a str,
}

#[derive(Clone)]
struct Floor {
    pool: PgPool,
    padding: Arc<str>,
}

/// Serves on `JALON_LISTEN` until it is killed; pages grow to `JALON_BENCH_FLOOR` bytes.
pub(crate) async fn serve() {
    let variable = |name: &str| std::env::var(name).unwrap();
    let bytes: usize = variable("JALON_BENCH_FLOOR").parse().unwrap();
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .connect(&variable("DATABASE_URL"))
        .await
        .unwrap();
    let rows = rows(&pool).await;
    let bare = Page { rows, padding: "" }.render().unwrap().len();
    let padding = "x".repeat(bytes.saturating_sub(bare)).into();
    let router = Router::new()
        .route("/", get(list))
        .route("/submit/{id}", post(submit))
        .with_state(Floor { pool, padding });
    let listener = tokio::net::TcpListener::bind(variable("JALON_LISTEN"))
        .await
        .unwrap();
    axum::serve(listener, router).await.unwrap();
}

async fn rows(pool: &PgPool) -> Vec<Row> {
    let sql = "SELECT m.id, m.code, m.title, g.code AS \"group\" FROM measure m
        LEFT JOIN working_group g ON g.id = m.group_id ORDER BY m.code LIMIT 100";
    sqlx::query_as(sql).fetch_all(pool).await.unwrap()
}

async fn list(State(floor): State<Floor>) -> Html<String> {
    let rows = rows(&floor.pool).await;
    Html(
        Page {
            rows,
            padding: &floor.padding,
        }
        .render()
        .unwrap(),
    )
}

/// The rows that submitting a review writes, in one transaction, nothing read or checked.
#[expect(
    clippy::disallowed_methods,
    reason = "the floor has no clock to inject"
)]
async fn submit(State(floor): State<Floor>, Path(id): Path<i64>) -> &'static str {
    let now = Utc::now();
    let mut tx = floor.pool.begin().await.unwrap();
    let review: i64 = sqlx::query_scalar(
        "INSERT INTO review (measure_id, coverage, relevance, proposal, staff, money, reason, confidence, saved_at)
         VALUES ($1, 'none', 'yes', 'carry_on', 'tight', 'unknown', 'La mesure garde son public.', 'high', $2)
         RETURNING id")
        .bind(id).bind(now).fetch_one(&mut *tx).await.unwrap();
    for (from, to, event) in [
        ("to_review", "in_review", "start"),
        ("in_review", "submitted", "submit"),
    ] {
        if event == "submit" {
            sqlx::query("UPDATE review SET submitted_at = $2 WHERE id = $1")
                .bind(review)
                .bind(now)
                .execute(&mut *tx)
                .await
                .unwrap();
        }
        sqlx::query("UPDATE measure SET state = $3, state_since = $4 WHERE id = $1 AND state = $2")
            .bind(id)
            .bind(from)
            .bind(to)
            .bind(now)
            .execute(&mut *tx)
            .await
            .unwrap();
        sqlx::query(
            "INSERT INTO measure_step (measure_id, event, from_state, to_state, reason, at)
                     VALUES ($1, $2, $3, $4, '', $5)",
        )
        .bind(id)
        .bind(event)
        .bind(from)
        .bind(to)
        .bind(now)
        .execute(&mut *tx)
        .await
        .unwrap();
        history(&mut tx, id, event, now).await;
    }
    history(&mut tx, id, "review_save", now).await;
    tx.commit().await.unwrap();
    "written"
}

async fn history(db: &mut sqlx::PgConnection, id: i64, action: &str, at: chrono::DateTime<Utc>) {
    let sql = "INSERT INTO history (at, subject_kind, subject_id, action, changes)
        VALUES ($1, 'measure', $2, $3, '{\"state\": [\"to_review\", \"submitted\"]}')";
    sqlx::query(sql)
        .bind(at)
        .bind(id)
        .bind(action)
        .execute(db)
        .await
        .unwrap();
}
