//! Settings: command-line options, each with an environment variable.

use std::{net::SocketAddr, path::PathBuf};

use clap::Args;

use super::proxies::Proxies;
use kernel::lang::Lang;

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
    /// Further addresses under which people reach Jalon, e.g. https://jalon.example.org, with
    /// commas between: forms from pages of other ones are refused
    #[arg(
        long,
        env = "JALON_ORIGINS",
        value_delimiter = ',',
        value_name = "ADDRESSES"
    )]
    pub origins: Vec<String>,
    /// No address was given: any name this machine is reached by will do
    #[arg(skip)]
    pub any_host: bool,
    /// Proxies whose X-Forwarded-For is believed: their addresses or networks with commas between,
    /// e.g. 10.0.0.4,fd00::/64; `true`: one proxy, on this machine or in a private range; by
    /// default nobody's
    #[arg(
        long,
        env = "JALON_TRUST_PROXY",
        value_name = "NETWORKS",
        num_args = 0..=1,
        default_value = "false",
        default_missing_value = "true",
        hide_default_value = true
    )]
    pub trust_proxy: Proxies,
    /// Address for Prometheus, served apart from the pages; none: no metrics
    #[arg(long, env = "JALON_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
    /// Language people write in here (fr, nl, en): pages say it of texts, for those who have pages
    /// read out in another one
    #[arg(long, env = "JALON_CONTENT_LANG", default_value = "fr")]
    pub content_lang: Lang,
    /// Days the security log is kept
    #[arg(long, env = "JALON_SECURITY_LOG_DAYS", default_value_t = 365)]
    pub security_log_days: u16,
    /// Log lines as JSON
    #[arg(long, env = "JALON_LOG_JSON")]
    pub log_json: bool,
    /// Tell in each answer how many statements it took; for tests and measurements
    #[arg(long, env = "JALON_QUERIES_HEADER", hide = true)]
    pub queries_header: bool,
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
    /// SMTP server, e.g. smtps://user:password@mail.example.org, or smtp://…?tls=required; none:
    /// mails stay in the outbox
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
    /// Mailbox that answers from calendar programs come to, if somebody reads them: then invitations
    /// can be answered in the calendar; none: they are files without buttons. A circle's own mailbox,
    /// or its facilitator's, comes before it
    #[arg(long, env = "JALON_MAIL_CALENDAR")]
    pub mail_calendar: Option<String>,
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

    /// Whether mails go to another machine with no TLS demanded: password, links and all could be
    /// read on the way.
    pub fn in_clear(&self) -> bool {
        let url = self.smtp_url.as_deref().unwrap_or_default();
        let Some(rest) = url.strip_prefix("smtp://") else {
            return false;
        };
        let (server, options) = rest.split_once('?').unwrap_or((rest, ""));
        let host = server.rsplit_once('@').map_or(server, |(_, host)| host);
        let here = ["localhost", "127.", "[::1]"];
        let demanded = options.split('&').any(|option| option == "tls=required");
        !demanded && !here.iter().any(|own| host.starts_with(own))
    }
}

impl WebSettings {
    /// The settings with the address people use filled in where none was given.
    #[must_use]
    pub fn complete(mut self) -> Self {
        if self.base_url.is_empty() {
            self.base_url = format!("http://localhost:{}", self.listen.port());
            self.any_host = true;
        }
        self.base_url
            .truncate(self.base_url.trim_end_matches('/').len());
        self
    }

    /// Whether a page of this origin (scheme, host and port) is Jalon's own. Where no address
    /// was given, the host the request itself went to counts, without TLS.
    pub(crate) fn is_own_origin(&self, origin: &str, host: &str) -> bool {
        let given = self.origins.iter().map(|o| o.trim().trim_end_matches('/'));
        given
            .chain([origin_of(&self.base_url)])
            .any(|own| own.eq_ignore_ascii_case(origin))
            || (self.any_host && !host.is_empty() && origin == format!("http://{host}"))
    }

    /// Whether people reach Jalon by TLS.
    pub fn secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

/// Scheme, host and port of an address: what stands before its path.
fn origin_of(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..].find('/').map_or(url.len(), |at| host + at);
    &url[..end]
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        web: WebSettings,
    }

    fn settings(line: &[&str]) -> WebSettings {
        let line = ["jalon"].iter().chain(line);
        Line::parse_from(line).web.complete()
    }

    #[test]
    fn forms_come_from_the_addresses_given() {
        let given = settings(&[
            "--base-url",
            "https://jalon.example/",
            "--origins",
            "https://other.example",
        ]);
        for (origin, own) in [
            ("https://jalon.example", true),
            ("https://other.example", true),
            ("http://jalon.example", false),
            ("https://jalon.example:8443", false),
            ("https://evil.example", false),
            ("null", false),
        ] {
            // The host is the sender's to write: it does not count.
            let host = origin.rsplit('/').next().unwrap();
            assert_eq!(given.is_own_origin(origin, host), own, "{origin}");
        }
        let tried_out = settings(&[]);
        assert!(tried_out.is_own_origin("http://192.0.2.7:8080", "192.0.2.7:8080"));
        assert!(!tried_out.is_own_origin("https://192.0.2.7:8080", "192.0.2.7:8080"));
        assert!(!tried_out.is_own_origin("http://evil.example", "192.0.2.7:8080"));
    }

    #[test]
    fn mails_in_clear_are_known() {
        for (url, clear) in [
            ("smtp://relay.example:25", true),
            ("smtp://me:a@b@relay.example", true),
            ("smtp://relay.example?tls=opportunistic", true),
            ("smtp://relay.example:587?tls=required", false),
            ("smtps://me:secret@relay.example", false),
            ("smtp://localhost:25", false),
            ("smtp://127.0.0.1:1025", false),
        ] {
            let given = settings(&["--smtp-url", url]);
            assert_eq!(given.mail.in_clear(), clear, "{url}");
        }
    }

    #[test]
    fn trusting_proxies_takes_networks_or_nothing_more() {
        settings(&["--trust-proxy", "--log-json"]);
        settings(&["--trust-proxy", "10.0.0.0/8,fd00::/8"]);
        assert!(Line::try_parse_from(["jalon", "--trust-proxy", "proxy.example"]).is_err());
    }
}
