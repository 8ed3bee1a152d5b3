//! Accounts from the command line: the first administrator.

use anyhow::Context;
use clap::{Args, Subcommand};
use nix::sys::termios::{LocalFlags, SetArg, tcgetattr, tcsetattr};

use super::data;
use kernel::{clock::Clock, ids::PersonId, lang::Lang};
use people::accounts::commands as accounts;
use platform::{
    auth::{
        Own, Permit,
        password::{self, Passwords},
        session, token,
    },
    config::DataSettings,
    history::{self, Changes},
    i18n::Translator,
    security::{self, Event, EventKind},
};

/// What can be done with accounts.
#[derive(Debug, Subcommand)]
pub(super) enum AccountCommand {
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
        #[command(flatten)]
        site: Site,
    },
    /// Take the second factor off somebody who lost the device
    RemoveSecondFactor {
        /// Mail address, used to sign in
        email: String,
        #[command(flatten)]
        site: Site,
    },
}

/// Where the mails that tell of a change lead to.
#[derive(Debug, Args)]
pub(super) struct Site {
    /// Address people use, written into mails
    #[arg(long, env = "JALON_BASE_URL", default_value = "http://localhost:8080")]
    base_url: String,
}

impl Site {
    fn url(&self) -> &str {
        self.base_url.trim_end_matches('/')
    }
}

/// Runs an account command.
/// Fails: where the database is not to be had, the address is malformed or the password too short.
pub(super) async fn run(settings: &DataSettings, command: AccountCommand) -> anyhow::Result<()> {
    match command {
        AccountCommand::CreateAdmin {
            email,
            first_name,
            last_name,
            site,
        } => make_admin(settings, &site, [&email, &first_name, &last_name]).await,
        AccountCommand::RemoveSecondFactor { email, site } => {
            remove_second_factor(settings, &site, &email).await
        }
    }
}

async fn make_admin(
    settings: &DataSettings,
    site: &Site,
    [email, first_name, last_name]: [&str; 3],
) -> anyhow::Result<()> {
    anyhow::ensure!(
        email.parse::<lettre::Address>().is_ok(),
        "«{email}» is no mail address"
    );
    eprintln!("Password (at least {} characters):", password::MIN_LENGTH);
    let typed = typed_unseen()?;
    if let Err(wrong) = password::check(&typed, &[email, first_name, last_name]) {
        anyhow::bail!("{}", Translator(Lang::En).t(wrong));
    }
    let hash = Passwords::new(1).hash(typed).await?;
    let store = data::open(settings).await?;
    store.migrate().await?;
    create_admin(&store.pool, site, [email, first_name, last_name], &hash).await?;
    println!("{email} is an administrator.");
    store.close().await
}

/// A line of standard input, which a terminal does not show.
fn typed_unseen() -> anyhow::Result<String> {
    let input = std::io::stdin();
    let terminal = tcgetattr(&input).ok();
    if let Some(shown) = &terminal {
        let mut unseen = shown.clone();
        unseen.local_flags.remove(LocalFlags::ECHO);
        unseen.local_flags.insert(LocalFlags::ECHONL);
        tcsetattr(&input, SetArg::TCSAFLUSH, &unseen)?;
    }
    let mut typed = String::new();
    let read = input.read_line(&mut typed);
    if let Some(shown) = &terminal {
        tcsetattr(&input, SetArg::TCSANOW, shown)?;
    }
    read?;
    Ok(typed.trim_end_matches(['\r', '\n']).to_owned())
}

/// Adds or promotes the person in one transaction; the database is a real one from now on. What was
/// open to whoever knew the password before is closed.
async fn create_admin(
    pool: &sqlx::PgPool,
    site: &Site,
    [email, first_name, last_name]: [&str; 3],
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
    // Before it is set: who has no password yet is not told of it.
    let event = Event::new(EventKind::Password).about(person);
    security::tell(&mut tx, site.url(), now, &event, None).await?;
    let event = Event::new(EventKind::RoleGiven)
        .about(person)
        .detail("@role-administrator");
    security::tell(&mut tx, site.url(), now, &event, None).await?;
    session::close_all(&mut tx, person, None).await?;
    token::revoke_all(&mut tx, person, now).await?;
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

/// The operator's way, where no other administrator is left.
async fn remove_second_factor(
    settings: &DataSettings,
    site: &Site,
    email: &str,
) -> anyhow::Result<()> {
    let store = data::open(settings).await?;
    let mut tx = store.pool.begin().await?;
    let person = sqlx::query_scalar!(
        r#"SELECT id as "id: PersonId" FROM person WHERE lower(email) = lower($1)"#,
        email
    )
    .fetch_optional(&mut *tx)
    .await?
    .with_context(|| format!("nobody has the mail address {email}"))?;
    let permit = Permit::<Own, _>::of_operator_on(None, Clock::system().now(), person);
    let had = accounts::remove_second_factor(&mut tx, site.url(), &permit)
        .await
        .map_err(anyhow::Error::from)?;
    tx.commit().await?;
    println!(
        "{email} {} a second factor.",
        if had { "no longer has" } else { "has not" }
    );
    store.close().await
}
