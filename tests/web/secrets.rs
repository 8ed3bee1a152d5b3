//! Secrets in addresses are in no log line and in no table, and no other site hears of them.

use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use tracing_subscriber::{filter::LevelFilter, layer::SubscriberExt};

use crate::{
    rights_table::{ROOMS, Row},
    support::TestApp,
};

/// Everything that is logged, at any level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn start(&self) -> tracing::subscriber::DefaultGuard {
        let writer = self.clone();
        let lines = tracing_subscriber::fmt::layer()
            .with_ansi(false)
            .with_writer(move || writer.clone());
        let all = tracing_subscriber::registry()
            .with(LevelFilter::TRACE)
            .with(lines);
        tracing::subscriber::set_default(all)
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

/// Columns of any table that hold a text.
async fn tables_with(app: &TestApp, text: &str) -> Vec<String> {
    let columns: Vec<(String, String)> = app
        .rows(
            "SELECT table_name::text, column_name::text FROM information_schema.columns
         WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'json', 'character varying', 'ARRAY')",
        )
        .await;
    assert!(columns.len() > 50, "{} columns", columns.len());
    let mut found = Vec::new();
    for (table, column) in columns {
        let sql = format!(
            "SELECT EXISTS (SELECT FROM \"{table}\" WHERE strpos(\"{column}\"::text, $1) > 0)"
        );
        let holds: bool = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .bind(text)
            .fetch_one(&app.pool)
            .await
            .unwrap();
        if holds {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

fn routes() -> Vec<&'static Row> {
    let rows = ROOMS.iter().flat_map(|(_, rows)| rows.iter());
    rows.filter(|row| row.path.contains("_secret}")).collect()
}

#[tokio::test]
async fn an_address_s_secret_is_in_no_log_no_table_and_no_referrer() {
    let app = TestApp::start().await;
    let samples = app.samples("guest", None).await;
    let log = Log::default();
    let guard = log.start();
    let mut secrets = Vec::new();
    assert!(
        routes().len() >= 7,
        "{} routes hold a secret",
        routes().len()
    );
    for row in routes() {
        let path = samples.path(row.path);
        let long = |part: &&str| part.trim_end_matches(".ics").len() == 43;
        let secret = path.split('/').find(long).expect("a secret").to_owned();
        // As it is, mistyped in the route's name, cut off, and with something hanging on.
        let misspelt = path.replacen('/', "/x", 1);
        let cut = path.replace(&secret, &secret[..40]);
        let hanging = format!("{path}.");
        for path in [&path, &misspelt, &cut, &hanging] {
            let answer = match row.method {
                "GET" => app.browser().get(path).await,
                _ => app.browser().post(path, row.fields).await,
            };
            if path != &misspelt && path != &hanging {
                assert_eq!(
                    answer.header("referrer-policy"),
                    "no-referrer",
                    "{}",
                    row.path
                );
            }
            assert!(
                answer.status.as_u16() < 500,
                "{} {}",
                row.path,
                answer.status
            );
        }
        secrets.push((row.path, secret));
    }
    app.state.after.done().await;
    drop(guard);
    let log = log.text();
    assert!(
        log.contains("token_secret"),
        "the log holds the requests: {log}"
    );
    for (route, secret) in secrets {
        assert!(
            !log.contains(&secret[..40]),
            "the log holds {route}'s secret"
        );
        let tables = tables_with(&app, &secret[..40]).await;
        assert!(tables.is_empty(), "{route}'s secret stands in {tables:?}");
    }
}

#[test]
fn nothing_else_reads_a_text_from_an_address() {
    // A segment that is no id is a secret, and read as one.
    let mut wrong = Vec::new();
    let mut folders = vec![std::path::PathBuf::from("src/features"), "src/flows".into()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if std::fs::read_to_string(&path)
                .unwrap()
                .contains("Path<String>")
            {
                wrong.push(path);
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{wrong:?} read a text: is it a SecretPath?"
    );
}
