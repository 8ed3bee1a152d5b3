//! Every migration goes up, down and up again.

#![allow(clippy::unwrap_used, reason = "what is not there fails the test")]
#![allow(unreachable_pub, reason = "nobody uses a program of tests")]

use std::str::FromStr;

use platform::database::MIGRATOR;
use sqlx::{Connection, PgConnection, PgPool, postgres::PgConnectOptions};

#[tokio::test]
async fn up_down_up() {
    let pattern = std::env::var("JALON_TEST_CLUSTER").expect("run the tests through ./test.sh");
    let address =
        |name: &str| PgConnectOptions::from_str(&pattern.replace("{database}", name)).unwrap();
    let mut admin = PgConnection::connect_with(&address("postgres"))
        .await
        .unwrap();
    sqlx::query("DROP DATABASE IF EXISTS test_migrations")
        .execute(&mut admin)
        .await
        .unwrap();
    sqlx::query("CREATE DATABASE test_migrations")
        .execute(&mut admin)
        .await
        .unwrap();
    let pool = PgPool::connect_with(address("test_migrations"))
        .await
        .unwrap();
    MIGRATOR.run(&pool).await.unwrap();
    MIGRATOR.undo(&pool, 0).await.unwrap();
    let left: Vec<String> = sqlx::query_scalar(
        "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
         AND relkind IN ('r', 'v', 'S') AND relname <> '_sqlx_migrations'",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    assert_eq!(
        left,
        Vec::<String>::new(),
        "left behind by the down migrations"
    );
    MIGRATOR.run(&pool).await.unwrap();
    // A dump makes what a function takes before the words of the search, and then cannot be restored.
    let of_rows: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT d.objid::regprocedure::text FROM pg_depend d
         LEFT JOIN pg_type t ON d.refclassid = 'pg_type'::regclass AND t.oid = d.refobjid
         WHERE d.classid = 'pg_proc'::regclass
           AND (t.typrelid <> 0 OR d.refclassid = 'pg_class'::regclass)",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    assert_eq!(of_rows, Vec::<String>::new(), "functions that name tables");
    pool.close().await;
    sqlx::query("DROP DATABASE test_migrations")
        .execute(&mut admin)
        .await
        .unwrap();
}
