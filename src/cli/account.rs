//! Accounts from the command line: the first administrator.

use anyhow::Context;
use clap::Subcommand;

use super::data;
use crate::{
    features::people::accounts::commands as accounts,
    kernel::{clock::Clock, ids::PersonId, lang::Lang},
    platform::{
        auth::{Own, Permit, password, password::Passwords},
        config::DataSettings,
        history::{self, Changes},
        i18n::Translator,
        security::{self, Event, EventKind},
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
    /// Take the second factor off somebody who lost the device
    RemoveSecondFactor {
        /// Mail address, used to sign in
        email: String,
    },
}

/// Runs an account command.
///
/// # Errors
/// Where the database is not to be had, the address is malformed or the password too short.
pub async fn run(settings: &DataSettings, command: AccountCommand) -> anyhow::Result<()> {
    match command {
        AccountCommand::CreateAdmin {
            email,
            first_name,
            last_name,
        } => make_admin(settings, &email, &first_name, &last_name).await,
        AccountCommand::RemoveSecondFactor { email } => {
            remove_second_factor(settings, &email).await
        }
    }
}

async fn make_admin(
    settings: &DataSettings,
    email: &str,
    first_name: &str,
    last_name: &str,
) -> anyhow::Result<()> {
    anyhow::ensure!(
        email.parse::<lettre::Address>().is_ok(),
        "«{email}» is no mail address"
    );
    eprintln!("Password (at least {} characters):", password::MIN_LENGTH);
    let mut typed = String::new();
    std::io::stdin().read_line(&mut typed)?;
    let typed = typed.trim_end_matches(['\r', '\n']).to_owned();
    if let Err(wrong) = password::check(&typed, &[email, first_name, last_name]) {
        anyhow::bail!("{}", Translator(Lang::En).t(wrong));
    }
    let hash = Passwords::new(1).hash(typed).await?;
    let store = data::open(settings).await?;
    store.migrate().await?;
    create_admin(&store.pool, email, first_name, last_name, &hash).await?;
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
    let event = Event::new(EventKind::Password).about(person);
    security::record(&mut tx, now, &event).await?;
    let event = Event::new(EventKind::RoleGiven)
        .about(person)
        .detail("@role-administrator");
    security::record(&mut tx, now, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// The operator's way, where no other administrator is left.
async fn remove_second_factor(settings: &DataSettings, email: &str) -> anyhow::Result<()> {
    let store = data::open(settings).await?;
    let mut tx = store.pool.begin().await?;
    let person = sqlx::query_scalar!(
        r#"SELECT id as "id: PersonId" FROM person WHERE lower(email) = lower($1)"#,
        email
    )
    .fetch_optional(&mut *tx)
    .await?
    .with_context(|| format!("nobody has the mail address {email}"))?;
    let permit = Permit::<Own>::of_operator(None, Clock::system().now());
    let had = accounts::remove_second_factor(&mut tx, "", &permit, person)
        .await
        .map_err(anyhow::Error::from)?;
    tx.commit().await?;
    println!(
        "{email} {} a second factor.",
        if had { "no longer has" } else { "has not" }
    );
    store.close().await
}
