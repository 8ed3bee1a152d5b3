//! Accounts from the command line: the first administrator.

use clap::Subcommand;

use super::data;
use crate::{
    kernel::{clock::Clock, ids::PersonId},
    platform::{
        auth::{password, password::Passwords},
        config::DataSettings,
        history::{self, Changes},
    },
};

/// What can be done with accounts.
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Make somebody an administrator, with a password read from standard input
    CreateAdmin {
        /// Mail address, used to sign in
        email: String,
        /// First name
        #[arg(long, default_value = "")]
        first_name: String,
        /// Last name
        #[arg(long)]
        last_name: String,
    },
}

/// Runs an account command.
///
/// # Errors
/// Where the database is not to be had, the address is malformed or the password too short.
pub async fn run(settings: &DataSettings, command: AccountCommand) -> anyhow::Result<()> {
    let AccountCommand::CreateAdmin {
        email,
        first_name,
        last_name,
    } = command;
    anyhow::ensure!(
        email.parse::<lettre::Address>().is_ok(),
        "«{email}» is no mail address"
    );
    eprintln!("Password (at least {} characters):", password::MIN_LENGTH);
    let mut typed = String::new();
    std::io::stdin().read_line(&mut typed)?;
    let typed = typed.trim_end_matches(['\r', '\n']).to_owned();
    anyhow::ensure!(
        (password::MIN_LENGTH..=password::MAX_LENGTH).contains(&typed.chars().count()),
        "the password must have {} to {} characters",
        password::MIN_LENGTH,
        password::MAX_LENGTH
    );
    let hash = Passwords::new(1).hash(typed).await?;
    let store = data::open(settings).await?;
    store.migrate().await?;
    create_admin(&store.pool, &email, &first_name, &last_name, &hash).await?;
    println!("{email} is an administrator.");
    store.close().await
}

/// Adds or promotes the person in one transaction; the database is a real one from now on.
async fn create_admin(
    pool: &sqlx::PgPool,
    email: &str,
    first_name: &str,
    last_name: &str,
    hash: &str,
) -> anyhow::Result<()> {
    let clock = Clock::system();
    let now = clock.now();
    let mut tx = pool.begin().await?;
    let person = sqlx::query_scalar!(
        r#"INSERT INTO person (first_name, last_name, email) VALUES ($1, $2, $3)
           ON CONFLICT (lower(email)) DO UPDATE SET archived_at = NULL
           RETURNING id as "id: PersonId""#,
        first_name,
        last_name,
        email
    )
    .fetch_one(&mut *tx)
    .await?;
    sqlx::query!(
        "INSERT INTO account (person_id, password_hash, created_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET password_hash = $2, active = true",
        person.0,
        hash,
        now
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "INSERT INTO membership (person_id, role, since) VALUES ($1, 'administrator', $2)
         ON CONFLICT DO NOTHING",
        person.0,
        clock.today()
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE installation SET purpose = 'real', changed_at = $1 WHERE purpose = 'new'",
        now
    )
    .execute(&mut *tx)
    .await?;
    history::record(
        &mut tx,
        now,
        None,
        person.into(),
        "create_admin",
        &Changes::none(),
        "",
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
