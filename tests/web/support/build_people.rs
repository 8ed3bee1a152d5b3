//! Builders around people and their mails.

use std::process::Stdio;

use kernel::ids::PersonId;
use platform::mail;
use tokio::{io::AsyncWriteExt, process::Command};

use super::TestApp;

/// A person's form.
pub const ANNE: [(&str, &str); 4] = [
    ("first_name", "Anne"),
    ("last_name", "Dupont"),
    ("email", "anne@test.example"),
    ("lang", "fr"),
];

impl TestApp {
    pub async fn person_id(&self, email: &str) -> PersonId {
        sqlx::query_scalar::<_, i64>("SELECT id FROM person WHERE email = $1")
            .bind(email)
            .fetch_one(&self.pool)
            .await
            .map(PersonId)
            .unwrap()
    }

    /// Runs `jalon account …`, with a line of input; what it says.
    pub async fn account_command(&self, arguments: &[&str], input: &str) -> String {
        let mut child = Command::new(env!("CARGO_BIN_EXE_jalon"))
            .arg("account")
            .args(arguments)
            .env("DATABASE_URL", self.url())
            .env("JALON_BASE_URL", "https://jalon.example/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let line = format!("{input}\n");
        let mut stdin = child.stdin.take().unwrap();
        // It need not be read.
        let _ = stdin.write_all(line.as_bytes()).await;
        drop(stdin);
        let output = child.wait_with_output().await.unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// To whom notices of changes were mailed, oldest first, with what they say.
    pub async fn notices(&self) -> Vec<(String, String)> {
        sqlx::query_as(
            "SELECT recipient, split_part(body, E'\n\n', 2) FROM mail
             WHERE subject = 'Jalon\u{a0}: un changement touche votre compte' ORDER BY id",
        )
        .fetch_all(&self.pool)
        .await
        .unwrap()
    }

    /// Kinds of the security log's events, oldest first.
    pub async fn events(&self) -> Vec<String> {
        sqlx::query_scalar("SELECT kind FROM security_event ORDER BY id")
            .fetch_all(&self.pool)
            .await
            .unwrap()
    }

    /// No text in the outbox holds what opens something: secrets stand apart.
    pub async fn no_secret_lies_open(&self) {
        let open: Vec<String> = sqlx::query_scalar(
            "SELECT subject FROM mail
             WHERE concat_ws(' ', subject, body, html, replace(calendar, E'\r\n', ' ')) ~ '/[A-Za-z0-9_-]{43}([^A-Za-z0-9_-]|$)'",
        )
        .fetch_all(&self.pool)
        .await
        .unwrap();
        assert!(open.is_empty(), "secrets lie open in {open:?}");
    }

    /// The path of the link in the latest mail that is no notice of a change.
    pub async fn mailed_link(&self) -> String {
        self.no_secret_lies_open().await;
        let (body, secrets): (String, Option<Vec<String>>) = sqlx::query_as(
            "SELECT body, (SELECT s.secrets FROM mail_secret s WHERE s.mail_id = mail.id)
             FROM mail WHERE body NOT LIKE '%:8080/account%' ORDER BY id DESC LIMIT 1",
        )
        .fetch_one(&self.pool)
        .await
        .unwrap();
        let body = mail::reveal(&body, &secrets.unwrap_or_default());
        let link = body
            .split_whitespace()
            .find_map(|word| word.strip_prefix("http://localhost:8080"));
        link.unwrap().to_owned()
    }
}
