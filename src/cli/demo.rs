//! The demo data from the command line.

use chrono::NaiveDate;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::data::Store;
use crate::flows::demo;
use kernel::clock::Clock;
use platform::{auth::password::Passwords, database};

/// Loads the demo data unless it is there, and says with which accounts to sign in.
/// Fails: where the database holds something else than the demo.
pub(super) async fn load(store: &Store, as_of: Option<NaiveDate>) -> anyhow::Result<()> {
    let hash = Passwords::new(1).hash(demo::PASSWORD.into()).await?;
    let loaded = match as_of {
        Some(day) => demo::load(&store.pool, day, &hash).await?,
        None => demo::load_at(&store.pool, Clock::system().now(), &hash).await?,
    };
    if loaded {
        // Statistics for good plans at once; only the tables' owner may make them.
        let mut owner = PgConnection::connect_with(&database::options(&store.owner_url)?).await?;
        let tables: String = sqlx::query_scalar(
            "SELECT string_agg(oid::regclass::text, ', ') FROM pg_class
             WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
        )
        .fetch_one(&mut owner)
        .await?;
        sqlx::query(AssertSqlSafe(format!("ANALYZE {tables}")))
            .execute(&mut owner)
            .await?;
        owner.close().await?;
    }
    println!(
        "Demo data: {}.",
        if loaded { "loaded" } else { "already there" }
    );
    println!("Accounts, all with the password {}:", demo::PASSWORD);
    for (email, role) in demo::ACCOUNTS {
        println!("  {email:<40} {role}");
    }
    Ok(())
}
