//! Settings: command-line options, each with an environment variable.

use std::{net::SocketAddr, path::PathBuf};

use clap::Args;

/// Where the data is.
#[derive(Debug, Clone, Args)]
pub struct DataSettings {
    /// PostgreSQL 14 or later to use instead of the embedded cluster
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, global = true)]
    pub database_url: Option<String>,
    /// Folder of the embedded cluster
    #[arg(long, env = "JALON_DATA", default_value = "data", global = true)]
    pub data_dir: PathBuf,
    /// Folder of PostgreSQL's programs (initdb, postgres), where they aren't found by themselves
    #[arg(long, env = "JALON_PG_BIN", global = true)]
    pub pg_bin: Option<PathBuf>,
    /// Database connections at most
    #[arg(
        long,
        env = "JALON_DB_CONNECTIONS",
        default_value_t = 16,
        global = true
    )]
    pub db_connections: u32,
    /// Folder for a backup each night, of which 14 are kept; none: no nightly backups
    #[arg(long, env = "JALON_BACKUP_DIR", global = true)]
    pub backup_dir: Option<PathBuf>,
}

/// How pages are served.
#[derive(Debug, Clone, Args)]
pub struct WebSettings {
    /// Address to listen on
    #[arg(long, env = "JALON_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Address people use, written into mails; https makes cookies Secure; by default
    /// `http://localhost` with the port listened on
    #[arg(
        long,
        env = "JALON_BASE_URL",
        default_value = "",
        hide_default_value = true
    )]
    pub base_url: String,
    /// Trust X-Forwarded-For from the proxy in front
    #[arg(long, env = "JALON_TRUST_PROXY")]
    pub trust_proxy: bool,
    /// Address for Prometheus, served apart from the pages; none: no metrics
    #[arg(long, env = "JALON_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
    /// Days the security log is kept
    #[arg(long, env = "JALON_SECURITY_LOG_DAYS", default_value_t = 365)]
    pub security_log_days: u16,
    /// Log lines as JSON
    #[arg(long, env = "JALON_LOG_JSON")]
    pub log_json: bool,
    /// Log every request; by default those that fail, take over a second or write
    #[arg(long, env = "JALON_LOG_ALL")]
    pub log_all: bool,
    #[command(flatten)]
    pub limits: LimitSettings,
    #[command(flatten)]
    pub mail: MailSettings,
}

/// What serving is bounded by, and how it ends.
#[derive(Debug, Clone, Args)]
pub struct LimitSettings {
    /// Connections at once, in all
    #[arg(long, env = "JALON_CONNECTIONS", default_value_t = 2000)]
    pub connections: usize,
    /// Connections at once from one address (or one /64 of IPv6); a trusted proxy has no such bound
    #[arg(long, env = "JALON_CONNECTIONS_PER_ADDRESS", default_value_t = 300)]
    pub connections_per_address: usize,
    /// Seconds that are still served after the signal to stop, while /readyz says no; 5 behind a
    /// balancer
    #[arg(long, env = "JALON_DRAIN", default_value_t = 0)]
    pub drain: u64,
}

/// How mails leave.
#[derive(Debug, Clone, Args)]
pub struct MailSettings {
    /// SMTP server, e.g. smtps://user:password@mail.example.org; none: mails stay in the outbox
    #[arg(long, env = "JALON_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Sender of mails
    #[arg(
        long,
        env = "JALON_MAIL_FROM",
        default_value = "Jalon <jalon@localhost>"
    )]
    pub mail_from: String,
    /// Who reads answers to mails nobody in particular wrote; none: the sender
    #[arg(long, env = "JALON_MAIL_REPLY_TO")]
    pub mail_reply_to: Option<String>,
    /// Address that mails which cannot be delivered come back to; none: the sender's
    #[arg(long, env = "JALON_MAIL_BOUNCES")]
    pub mail_bounces: Option<String>,
    /// Days after which the texts of mails are removed from the outbox
    #[arg(long, env = "JALON_KEEP_MAILS", default_value_t = 30)]
    pub keep_mails: u32,
    /// Days after which links that no longer work are removed
    #[arg(long, env = "JALON_KEEP_LINKS", default_value_t = 90)]
    pub keep_links: u32,
}

impl MailSettings {
    /// Whether mails leave by themselves.
    pub fn sends(&self) -> bool {
        self.smtp_url.is_some()
    }
}

impl WebSettings {
    /// The settings with the address people use filled in where none was given.
    #[must_use]
    pub fn complete(mut self) -> Self {
        if self.base_url.is_empty() {
            self.base_url = format!("http://localhost:{}", self.listen.port());
        }
        self.base_url
            .truncate(self.base_url.trim_end_matches('/').len());
        self
    }

    /// Whether people reach Jalon by TLS.
    pub fn secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}
