//! Checks what Jalon needs, and says what to do where something is missing.

use std::{process::ExitCode, time::Duration};

use anyhow::Context;
use sqlx::PgPool;

use super::data;
use cluster::{disk_free, missing_extensions};
use kernel::{clock::Clock, urls};
use platform::{
    backup::nightly,
    config::{DataSettings, MailSettings},
    database::MIGRATOR,
    mail,
    work::print_program,
};

/// Free space below which the doctor warns, in MiB.
const LOW_DISK: u64 = 1024;
/// Days after which the last backup is too old.
const OLD_BACKUP: i64 = 2;
/// How long the SMTP server may take to answer.
const SMTP_PATIENCE: Duration = Duration::from_secs(30);

/// Runs all checks; fails where one of them does.
/// Never fails: what is wrong is printed.
pub(super) async fn run(settings: &DataSettings, mail: &MailSettings) -> anyhow::Result<ExitCode> {
    let mut healthy = true;
    let mut report = |name: &str, result: anyhow::Result<String>| match result {
        Ok(text) => println!("ok    {name}: {text}"),
        Err(error) => {
            healthy = false;
            println!("WRONG {name}: {error:#}");
        }
    };
    report("disk", disk(settings));
    report("backups", backups(settings));
    report("PDF files", pdf_files());
    match data::open(settings).await {
        Ok(store) => {
            report("database", database(&store.pool).await);
            report("migrations", migrations(&store.pool).await);
            report("administrator", administrator(&store.pool).await);
            report("outbox", outbox(&store.pool, mail).await);
            report("closing", store.close().await.map(|()| "clean".into()));
        }
        Err(error) => report("database", Err(error)),
    }
    report("mail", mail_server(mail).await);
    match mail::standing(mail) {
        Ok(None) => report("sender", Ok("no SMTP server set: no mail leaves".into())),
        Ok(Some(found)) => {
            report("sender", Ok(found.known));
            for question in found.ask {
                println!("ask   {question}");
            }
        }
        Err(error) => report("sender", Err(error)),
    }
    Ok(if healthy {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn disk(settings: &DataSettings) -> anyhow::Result<String> {
    let existing = settings
        .data_dir
        .ancestors()
        .find(|path| path.exists())
        .unwrap_or_else(|| std::path::Path::new("."));
    let free = disk_free(existing)? / (1 << 20);
    anyhow::ensure!(
        free > LOW_DISK,
        "only {free} MiB free: make room before data is lost"
    );
    Ok(format!("{free} MiB free"))
}

fn backups(settings: &DataSettings) -> anyhow::Result<String> {
    let Some(folder) = &settings.backup_dir else {
        return Ok("no nightly backups (JALON_BACKUP_DIR): see to them yourself".into());
    };
    let made = nightly::made(folder);
    let (day, file) = made
        .last()
        .with_context(|| format!("none in {}: the log tells why", folder.display()))?;
    let age = (Clock::system().today() - *day).num_days();
    anyhow::ensure!(
        age <= OLD_BACKUP,
        "the last one, {}, is {age} days old: the log tells why",
        file.display()
    );
    Ok(format!("{} kept, the last of {day}", made.len()))
}

fn pdf_files() -> anyhow::Result<String> {
    let program = print_program().context(
        "none until jalon-print is installed beside this program, or where JALON_PRINT says",
    )?;
    Ok(format!("made by {}", program.display()))
}

async fn database(pool: &PgPool) -> anyhow::Result<String> {
    let (number, text): (i32, String) = sqlx::query_as(
        "SELECT current_setting('server_version_num')::int, current_setting('server_version')",
    )
    .fetch_one(pool)
    .await?;
    anyhow::ensure!(
        number >= 140_000,
        "PostgreSQL {text} is too old: use 14 or later"
    );
    let missing = missing_extensions(&mut *pool.acquire().await?).await?;
    anyhow::ensure!(
        missing.is_empty(),
        "PostgreSQL {text} lacks {}: install its contrib package",
        missing.join(", ")
    );
    Ok(format!("PostgreSQL {text}"))
}

async fn migrations(pool: &PgPool) -> anyhow::Result<String> {
    let known = MIGRATOR
        .iter()
        .filter(|m| m.migration_type.is_up_migration())
        .count();
    let done: i64 = sqlx::query_scalar("SELECT count(*) FROM _sqlx_migrations WHERE success")
        .fetch_one(pool)
        .await
        .unwrap_or(0);
    let missing = i64::try_from(known)? - done;
    anyhow::ensure!(missing <= 0, "{missing} not applied: run jalon migrate");
    anyhow::ensure!(
        missing == 0,
        "the database is newer than this program: update Jalon"
    );
    Ok(format!("{done} applied"))
}

/// How many administrators can sign in.
pub(super) async fn administrators(pool: &PgPool) -> sqlx::Result<i64> {
    sqlx::query_scalar(
        "SELECT count(*) FROM membership m JOIN account a USING (person_id)
         WHERE m.role = 'administrator' AND m.ended_on IS NULL AND a.active AND a.password_hash IS NOT NULL",
    )
    .fetch_one(pool)
    .await
}

async fn administrator(pool: &PgPool) -> anyhow::Result<String> {
    let count = administrators(pool).await?;
    anyhow::ensure!(
        count > 0,
        "nobody can administrate: run jalon account create-admin"
    );
    Ok(format!("{count} can sign in"))
}

/// Mails that were refused or given up, or wait for long.
async fn outbox(pool: &PgPool, settings: &MailSettings) -> anyhow::Result<String> {
    let now = Clock::system().now();
    let backlog = mail::backlog(&mut *pool.acquire().await?, now).await?;
    anyhow::ensure!(
        backlog.failed == 0,
        "{} mails refused or given up: look at {}?state=failed",
        backlog.failed,
        urls::outbox()
    );
    anyhow::ensure!(
        backlog.stuck == 0 || !settings.sends(),
        "{} mails wait for more than an hour: is the SMTP server well?",
        backlog.stuck
    );
    Ok(format!("{} mails waiting", backlog.waiting))
}

async fn mail_server(settings: &MailSettings) -> anyhow::Result<String> {
    mail::check_settings(settings)?;
    if !settings.sends() {
        return Ok("no SMTP server set: mails stay in the outbox (JALON_SMTP_URL)".into());
    }
    mail::check_server(settings, SMTP_PATIENCE).await?;
    anyhow::ensure!(
        !settings.in_clear(),
        "mails go to the SMTP server in clear: set smtps://, or smtp://…?tls=required"
    );
    Ok("the SMTP server answers".into())
}
