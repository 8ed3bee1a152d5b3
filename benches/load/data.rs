//! The databases: the demo's 111 measures, and the same with many more.

use std::str::FromStr;

use jalon::{
    flows::demo,
    kernel::{clock::Clock, ids::PersonId},
    platform::{
        auth::{password::Passwords, session},
        database,
    },
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
    database::migrate(&address).await.unwrap();
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
    sqlx::query(
        "INSERT INTO account (person_id, created_at) SELECT id, now() FROM person WHERE email LIKE 'p%@large.example'",
    )
    .execute(pool)
    .await
    .unwrap();
    sqlx::query(
        "INSERT INTO membership (person_id, role, group_id, since)
         SELECT p.id, 'pilot', g.id, current_date
         FROM person p JOIN working_group g ON g.number = 1 + p.id % 9 WHERE p.email LIKE 'p%@large.example'",
    )
    .execute(pool)
    .await
    .unwrap();
    // Spread over groups and pilots: fifty each.
    let measures = "INSERT INTO measure (code, title, description, chapter, theme, group_id, pilot_id, carrier_id)
        SELECT 'GRAND-' || n, 'Mesure ' || n || ' pour le réemploi', repeat('Un texte assez long. ', 10),
               'Chapitre ' || n % 7, 'Thème ' || n % 23, g.id,
               p.id, (SELECT min(id) FROM organisation)
        FROM generate_series(1, $1) n
        JOIN person p ON p.email = 'p' || (1 + n % $2) || '@large.example'
        JOIN working_group g ON g.number = 1 + p.id % 9";
    sqlx::query(measures)
        .bind(size.measures)
        .bind(size.people)
        .execute(pool)
        .await
        .unwrap();
}

/// Measures to submit with the session of their pilot, none begun: `count` of them, the same
/// number for each of `pilots`.
pub async fn to_review(address: &str, pilots: usize, count: usize) -> Vec<(i64, String)> {
    let pool = PgPool::connect(address).await.unwrap();
    let sql = "SELECT person_id FROM account JOIN person p ON p.id = person_id
        WHERE p.email LIKE 'p%@large.example' ORDER BY p.id LIMIT $1";
    let people: Vec<i64> = sqlx::query_scalar(sql)
        .bind(i64::try_from(pilots).unwrap())
        .fetch_all(&pool)
        .await
        .unwrap();
    let mut found = Vec::new();
    let mut db = pool.acquire().await.unwrap();
    for person in people {
        let now = Clock::system().now();
        let secret = session::open(&mut db, PersonId(person), "bench", "127.0.0.1", now)
            .await
            .unwrap();
        let cookie = format!("jalon_session={}", secret.to_text());
        let sql = "SELECT id FROM measure WHERE pilot_id = $1 AND state = 'to_review' ORDER BY id LIMIT $2";
        let ids: Vec<i64> = sqlx::query_scalar(sql)
            .bind(person)
            .bind(i64::try_from(count / pilots).unwrap())
            .fetch_all(&mut *db)
            .await
            .unwrap();
        found.extend(ids.into_iter().map(|id| (id, cookie.clone())));
    }
    assert_eq!(found.len(), count, "too few measures to submit");
    found
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
