//! Builders around people and their mails.

use jalon::{kernel::ids::PersonId, platform::mail};

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

    /// The path of the link in the latest mail.
    pub async fn mailed_link(&self) -> String {
        let (body, secrets): (String, Option<Vec<String>>) =
            sqlx::query_as("SELECT body, secrets FROM mail ORDER BY id DESC LIMIT 1")
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
