//! The demo data from the command line.

use chrono::NaiveDate;
use sqlx::PgPool;

use crate::{flows::demo, kernel::clock::Clock, platform::auth::password::Passwords};

/// Loads the demo data unless it is there, and says with which accounts to sign in.
///
/// # Errors
/// Where the database holds something else than the demo.
pub async fn load(pool: &PgPool, as_of: Option<NaiveDate>) -> anyhow::Result<()> {
    let reference = as_of.unwrap_or_else(|| Clock::system().today());
    let hash = Passwords::new(1).hash(demo::PASSWORD.into()).await?;
    let loaded = demo::load(pool, reference, &hash).await?;
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
