//! The databases: the demo's 111 measures, and the same with many more.

use std::str::FromStr;

use jalon::{
    flows::demo,
    kernel::clock::Clock,
    platform::{auth::password::Passwords, database},
};
use sqlx::{Connection, PgConnection, PgPool, postgres::PgConnectOptions};

/// How much there is beside the demo data.
pub struct Size {
    measures: i32,
    people: i32,
}

impl Size {
    /// What the budget names.
    pub fn large() -> Self {
        Self {
            measures: 100_000,
            people: 2_000,
        }
    }
}

fn url(name: &str) -> String {
    std::env::var("JALON_TEST_CLUSTER")
        .expect("call ./bench.sh, which starts the database")
        .replace("{database}", name)
}

/// Makes a database anew, gives its address.
pub async fn database(name: &str, size: Option<Size>) -> String {
    let admin = PgConnectOptions::from_str(&url("postgres")).unwrap();
    let mut admin = PgConnection::connect_with(&admin).await.unwrap();
    for sql in [
        format!("DROP DATABASE IF EXISTS {name}"),
        format!("CREATE DATABASE {name}"),
    ] {
        sqlx::query(sqlx::AssertSqlSafe(sql))
            .execute(&mut admin)
            .await
            .unwrap();
    }
    let address = url(name);
    let pool = PgPool::connect(&address).await.unwrap();
    database::migrate(&pool).await.unwrap();
    // Real settings: the sign-ins of this run cost what they cost in use.
    let hash = Passwords::new(1).hash(demo::PASSWORD.into()).await.unwrap();
    demo::load(&pool, Clock::system().today(), &hash)
        .await
        .unwrap();
    if let Some(size) = size {
        grow(&pool, &size).await;
    }
    sqlx::raw_sql("VACUUM ANALYZE")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    address
}

async fn grow(pool: &PgPool, size: &Size) {
    let people = "INSERT INTO person (first_name, last_name, email)
        SELECT 'Prénom' || n, 'Nom' || n, 'p' || n || '@large.example' FROM generate_series(1, $1) n";
    sqlx::query(people)
        .bind(size.people)
        .execute(pool)
        .await
        .unwrap();
    // Spread over groups and pilots as the demo is; the first pilot has enough to submit.
    let measures = "INSERT INTO measure (code, title, description, chapter, theme, group_id, pilot_id, carrier_id)
        SELECT 'GRAND-' || n, 'Mesure ' || n || ' pour le réemploi', repeat('Un texte assez long. ', 10),
               'Chapitre ' || n % 7, 'Thème ' || n % 23, g.id,
               CASE WHEN n % 10 = 0 THEN (SELECT id FROM person WHERE email = 'pilote.gt1@demo.example') END,
               (SELECT min(id) FROM organisation)
        FROM generate_series(1, $1) n
        JOIN working_group g ON g.number = CASE WHEN n % 10 = 0 THEN 1 ELSE n % 10 END";
    sqlx::query(measures)
        .bind(size.measures)
        .execute(pool)
        .await
        .unwrap();
}

/// Measures that a pilot may submit, none begun.
pub async fn to_review(address: &str, pilot: &str, count: usize) -> Vec<i64> {
    let pool = PgPool::connect(address).await.unwrap();
    let sql = "SELECT m.id FROM measure m JOIN person p ON p.id = m.pilot_id
        WHERE p.email = $1 AND m.state = 'to_review' AND m.code LIKE 'GRAND-%' ORDER BY m.id LIMIT $2";
    let ids: Vec<i64> = sqlx::query_scalar(sql)
        .bind(pilot)
        .bind(i64::try_from(count).unwrap())
        .fetch_all(&pool)
        .await
        .unwrap();
    assert_eq!(ids.len(), count, "too few measures to submit");
    ids
}

/// How many of the measures are submitted.
pub async fn submitted(address: &str, ids: &[i64]) -> usize {
    let pool = PgPool::connect(address).await.unwrap();
    let sql = "SELECT count(*) FROM measure WHERE state = 'submitted' AND id = ANY($1)";
    let count: i64 = sqlx::query_scalar(sql)
        .bind(ids)
        .fetch_one(&pool)
        .await
        .unwrap();
    usize::try_from(count).unwrap()
}
