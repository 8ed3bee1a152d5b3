//! Jalon with the demo data on a port of its own, and a Chromium that visits it.

mod server;

use std::{
    net::SocketAddr,
    process::{Child, Command, Stdio},
    str::FromStr,
    sync::Arc,
    time::Duration,
};

use clap::Parser;
use jalon::{app, flows::demo};
use kernel::clock::Clock;
use nix::{sys::signal::Signal, unistd::Pid};
use platform::{
    after::After,
    auth::{password::Passwords, token::Secret},
    config::WebSettings,
    health::Health,
    notify::Notifications,
    supervise::Stop,
    web::AppState,
};
use rand::Rng as _;
use serde_json::json;
use sqlx::{Connection, PgConnection, PgPool, postgres::PgConnectOptions};
use thirtyfour::prelude::*;

pub use server::Server;

/// axe-core, installed by `./test.sh`.
pub const AXE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/browser/node_modules/axe-core/axe.min.js"
);

#[derive(Parser)]
struct Settings {
    #[command(flatten)]
    web: WebSettings,
}

/// A served Jalon with the demo data.
pub struct Site {
    pub url: String,
    pub pool: PgPool,
    /// Where its database is, for other programs.
    database: String,
}

impl Site {
    /// Starts on a fresh database with the demo data.
    pub async fn start() -> Self {
        Self::copy_of(&demo_template().await).await
    }

    /// Starts on a fresh database in which nothing is.
    pub async fn empty() -> Self {
        Self::copy_of(&empty_template()).await
    }

    async fn copy_of(template: &str) -> Self {
        let name = format!("browser_{:016x}", rand::rng().next_u64());
        let create = format!("CREATE DATABASE {name} TEMPLATE {template}");
        run(&mut admin().await, create).await;
        let pool = PgPool::connect_with(database(&name)).await.unwrap();
        let passwords = Passwords::cheap();
        let clock = Clock::system();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let mut settings = Settings::parse_from(["test", "--base-url", &url]).web;
        // As where a server sends mails: no page of links comes between.
        settings.mail.smtp_url = Some("smtp://localhost:1".into());
        let state = AppState {
            pool: pool.clone(),
            clock,
            passwords,
            notifications: Notifications::new(pool.clone()),
            health: Health::default(),
            after: After::default(),
            settings: Arc::new(settings),
        };
        tokio::spawn(state.notifications.clone().listen(Stop::never()));
        let service = app::router(state).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        Self {
            url,
            pool,
            database: url_of(&name),
        }
    }

    /// A single number out of the database.
    pub async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&self.pool).await.unwrap()
    }

    /// The secret of a personal link to a circle, of the invitee whose id a statement says.
    pub async fn circle_link(&self, invitee: &'static str) -> String {
        let secret = Secret::random();
        let invitee = self.count(invitee).await;
        sqlx::query(
            "INSERT INTO circle_link (token_hash, invitee_id, created_at, expires_at)
             VALUES ($1, $2, now(), now() + interval '1 day')",
        )
        .bind(secret.hash())
        .bind(invitee)
        .execute(&self.pool)
        .await
        .unwrap();
        secret.to_text()
    }
}

fn url_of(database: &str) -> String {
    let pattern = std::env::var("JALON_TEST_CLUSTER").expect("run the tests through ./test.sh");
    pattern.replace("{database}", database)
}

fn database(name: &str) -> PgConnectOptions {
    PgConnectOptions::from_str(&url_of(name)).unwrap()
}

async fn admin() -> PgConnection {
    PgConnection::connect_with(&database("postgres"))
        .await
        .unwrap()
}

async fn run(db: &mut PgConnection, statement: String) {
    let statement = sqlx::AssertSqlSafe(statement);
    sqlx::query(statement).execute(db).await.unwrap();
}

fn empty_template() -> String {
    std::env::var("JALON_TEST_TEMPLATE").unwrap_or_else(|_| "template".into())
}

/// The database with the demo data that the tests copy: the first of a run's tests fills it, which
/// takes as long as ten copies.
async fn demo_template() -> String {
    let today = Clock::system().today();
    let name = format!("demo_{}", today.format("%Y%m%d"));
    let mut db = admin().await;
    // The others wait until it is whole; the lock ends with the connection.
    run(&mut db, "SELECT pg_advisory_lock(1)".into()).await;
    let made = "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)";
    let made: bool = sqlx::query_scalar(made)
        .bind(&name)
        .fetch_one(&mut db)
        .await
        .unwrap();
    if !made {
        let begun = format!("{name}_begun");
        run(&mut db, format!("DROP DATABASE IF EXISTS {begun}")).await;
        let create = format!("CREATE DATABASE {begun} TEMPLATE {}", empty_template());
        run(&mut db, create).await;
        let pool = PgPool::connect_with(database(&begun)).await.unwrap();
        let passwords = Passwords::cheap();
        let hash = passwords.hash(demo::PASSWORD.into()).await.unwrap();
        demo::load(&pool, today, &hash).await.unwrap();
        pool.close().await;
        run(&mut db, format!("ALTER DATABASE {begun} RENAME TO {name}")).await;
    }
    db.close().await.unwrap();
    name
}

/// How the browser is set up.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    pub without_javascript: bool,
}

/// Chromium with its driver; both end with it.
pub struct Browser {
    pub driver: WebDriver,
    url: String,
    process: Child,
}

impl Browser {
    /// Opens Chromium on the site.
    pub async fn open(site: &Site, look: Look) -> Self {
        Self::open_at(&site.url, look).await
    }

    /// Opens Chromium on an address.
    pub async fn open_at(url: &str, look: Look) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is missing: call ./test.sh, which installs it");
        let mut capabilities = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--window-size=1280,1000",
        ] {
            capabilities.add_arg(argument).unwrap();
        }
        let mut preferences = json!({"intl.accept_languages": "fr,fr-BE"});
        if look.without_javascript {
            preferences["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        capabilities
            .add_experimental_option("prefs", preferences)
            .unwrap();
        let address = format!("http://127.0.0.1:{port}");
        let mut tries = 0;
        let driver = loop {
            match WebDriver::new(&address, capabilities.clone()).await {
                Ok(driver) => break driver,
                Err(error) if tries == 50 => panic!("Chromium does not start: {error}"),
                Err(_) => tries += 1,
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        };
        driver
            .set_implicit_wait_timeout(Duration::from_secs(5))
            .await
            .unwrap();
        Self {
            driver,
            url: url.to_owned(),
            process,
        }
    }

    /// Ends the session cleanly, so that no process stays.
    pub async fn close(mut self) {
        let _ = self.driver.clone().quit().await;
        let _ = self.process.kill();
    }

    /// Goes to a path.
    pub async fn go(&self, path: &str) {
        self.driver
            .goto(format!("{}{path}", self.url))
            .await
            .unwrap();
    }

    /// Signs in with a demo account, and waits until its first page is there: a slow answer would
    /// take the place of the page that is asked for next.
    pub async fn sign_in(&self, email: &str, password: &str) {
        self.go("/sign-in").await;
        self.fill("email", email).await;
        self.fill("password", password).await;
        self.click("main form button").await;
        for _ in 0..100 {
            if !self.path().await.starts_with("/sign-in") {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("not signed in: {}", self.text().await);
    }

    /// The first element of a CSS selector, as soon as it is there.
    pub async fn find(&self, selector: &str) -> WebElement {
        for _ in 0..100 {
            if let Ok(element) = self.driver.find(By::Css(selector)).await {
                return element;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("no {selector} in {}", self.text().await)
    }

    /// Clicks the first element of a CSS selector, scrolled into the middle. The page it leads to has
    /// begun to load when this returns, so that what is done next waits for it.
    pub async fn click(&self, selector: &str) {
        let element = self.find(selector).await;
        // Sticky bars may lie over what is at the edge.
        let _ = self
            .driver
            .execute(
                "arguments[0].scrollIntoView({block: 'center'})",
                vec![element.to_json().unwrap()],
            )
            .await;
        element.click().await.unwrap();
        tokio::time::sleep(Duration::from_millis(50)).await;
    }

    /// Types into a field of the main form.
    pub async fn fill(&self, name: &str, text: &str) {
        let field = self.find(&format!("main [name={name}]")).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Sets a field whose typing depends on the browser's language: dates, times, lists.
    pub async fn set(&self, name: &str, value: &str) {
        let field = self.find(&format!("main [name={name}]")).await;
        let script = "arguments[0].value = arguments[1];
                      arguments[0].dispatchEvent(new Event('change', {bubbles: true}))";
        let arguments = vec![field.to_json().unwrap(), json!(value)];
        self.driver.execute(script, arguments).await.unwrap();
        let held = field.prop("value").await.unwrap().unwrap_or_default();
        assert_eq!(held, value, "{name} does not take {value}");
    }

    /// Ticks a radio or box by its label.
    pub async fn choose(&self, name: &str, value: &str) {
        self.click(&format!("main [name={name}][value='{value}']"))
            .await;
    }

    /// The page's visible text.
    pub async fn text(&self) -> String {
        // A page that is just being left has no text.
        match self.driver.find(By::Tag("body")).await {
            Ok(body) => body.text().await.unwrap_or_default().replace('\u{a0}', " "),
            Err(_) => String::new(),
        }
    }

    /// Waits until the page shows a text.
    pub async fn shows(&self, text: &str) {
        for _ in 0..100 {
            if self.text().await.contains(text) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("no «{text}» in {}", self.text().await);
    }

    /// A command of Chromium's own protocol.
    pub async fn cdp(&self, command: &str, parameters: serde_json::Value) {
        self.driver
            .cdp()
            .send_raw(command, parameters)
            .await
            .unwrap();
    }

    /// The path and query of the page.
    pub async fn path(&self) -> String {
        let url = self.driver.current_url().await.unwrap();
        url.as_str().trim_start_matches(&self.url).to_owned()
    }
}

impl Drop for Browser {
    /// After a failure: the driver is asked to end, which ends its Chromium too; the session's own
    /// farewell would wait for two minutes.
    fn drop(&mut self) {
        let _ = self.driver.clone().leak();
        let pid = Pid::from_raw(i32::try_from(self.process.id()).unwrap_or_default());
        let _ = nix::sys::signal::kill(pid, Signal::SIGTERM);
        let _ = self.process.wait();
    }
}
