//! What the program can be told to do.

mod account;
mod backup;
mod data;
mod demo;
mod doctor;
mod logs;
mod serve;
mod tasks;
mod with_cluster;
mod work;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

pub use logs::counter as statement_counter;
pub use tasks::start as start_tasks;
pub use work::JOBS;

use platform::{
    config::{DataSettings, MailSettings, WebSettings},
    work::{set_print_program, set_program, this_program},
};

/// Jalon: coordination and follow-up of a regional transition strategy.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Cli {
    #[command(flatten)]
    data: DataSettings,
    /// The program that makes and reads PDF files, where it isn't beside this one
    #[arg(long, env = "JALON_PRINT", value_name = "PROGRAM", global = true)]
    print_program: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages
    Serve {
        #[command(flatten)]
        web: Box<WebSettings>,
        /// Load the demo data first
        #[arg(long)]
        demo: bool,
        /// The demo's today, e.g. 2021-09-22; by default the machine's
        #[arg(long, requires = "demo")]
        as_of: Option<chrono::NaiveDate>,
    },
    /// Bring the database's schema up to date
    Migrate,
    /// Load the demo data; refuses a database that holds real data
    Demo {
        /// The demo's today, e.g. 2021-09-22; by default the machine's
        #[arg(long)]
        as_of: Option<chrono::NaiveDate>,
    },
    /// Manage accounts
    #[command(subcommand)]
    Account(account::AccountCommand),
    /// Save the whole database into a file, beside a Jalon that serves
    Backup {
        /// The file to make
        file: PathBuf,
    },
    /// Bring a backup back, into an empty data folder or database
    Restore {
        /// The file of `jalon backup`
        file: PathBuf,
    },
    /// Check settings, database, migrations, disk and mail, and say what to do
    Doctor {
        #[command(flatten)]
        mail: MailSettings,
    },
    /// Run a command with DATABASE_URL set to a throw-away cluster (for tests)
    #[command(hide = true)]
    WithCluster {
        #[arg(trailing_var_arg = true, required = true)]
        command: Vec<String>,
    },
    /// Do heavy work, standard input to standard output (for the server)
    #[command(hide = true)]
    Work { job: String },
}

/// Runs the command line.
pub fn main() -> ExitCode {
    crate::texts::bring();
    let cli = Cli::parse();
    if let Command::Work { job } = &cli.command {
        return work::run(job);
    }
    set_program(this_program());
    if let Some(program) = &cli.print_program {
        set_print_program(program);
    }
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("jalon: {error}");
            return ExitCode::FAILURE;
        }
    };
    let done = runtime.block_on(run(cli));
    // Not waited for: threads that wait for a PostgreSQL that does not come up.
    runtime.shutdown_background();
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("jalon: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        Command::Serve { web, demo, as_of } => serve::run(&cli.data, *web, demo, as_of).await?,
        Command::Migrate => {
            let store = data::open(&cli.data).await?;
            store.migrate().await?;
            println!("The database is up to date.");
            store.close().await?;
        }
        Command::Demo { as_of } => {
            let store = data::open(&cli.data).await?;
            store.migrate().await?;
            demo::load(&store, as_of).await?;
            store.close().await?;
        }
        Command::Account(command) => account::run(&cli.data, command).await?,
        Command::Backup { file } => backup::make(&cli.data, &file).await?,
        Command::Restore { file } => backup::restore(&cli.data, &file).await?,
        Command::Doctor { mail } => return doctor::run(&cli.data, &mail).await,
        Command::WithCluster { command } => return with_cluster::run(command).await,
        Command::Work { job } => return Ok(work::run(&job)),
    }
    Ok(ExitCode::SUCCESS)
}
