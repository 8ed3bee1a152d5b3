//! Going through an import as a person does.

use super::{Answer, Browser, TestApp};

impl TestApp {
    /// Waits until a background import is over, and gives its page.
    pub async fn finished(&self, browser: &mut Browser, url: &str) -> Answer {
        for _ in 0..600 {
            let page = browser.get(url).await;
            page.is(200);
            if !page.body.contains("http-equiv=\"refresh\"") {
                return page;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("the import does not end");
    }
}

impl Browser {
    /// Uploads a file that is accepted; the import's address.
    pub async fn sends(&mut self, name: &str, bytes: &[u8]) -> String {
        let answer = self.upload("/measures/imports", name, bytes, &[]).await;
        answer.location().to_owned()
    }

    /// Takes the guessed columns, with further fields; the import's page.
    pub async fn takes_columns(&mut self, url: &str, more: &[(&str, &str)]) -> Answer {
        let page = self.get(&format!("{url}?columns=1")).await;
        let select =
            regex::Regex::new(r#"(?s)<select id="f-[a-z_]+" name="([a-z_]+)".*?</select>"#)
                .unwrap();
        let chosen = regex::Regex::new(r#"<option value="(\d+)" selected"#).unwrap();
        let mut fields: Vec<(String, String)> = select
            .captures_iter(&page.body)
            .filter_map(|s| Some((s[1].to_owned(), chosen.captures(&s[0])?[1].to_owned())))
            .collect();
        fields.extend(more.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())));
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        assert_eq!(
            self.post(&format!("{url}/columns"), &fields)
                .await
                .location(),
            url
        );
        self.get(url).await
    }
}
