//! The forms of a page, as a browser would fill and send them.

use std::sync::LazyLock;

use regex::Regex;

use super::{Answer, Browser};

/// A form that is sent by POST.
#[derive(Debug, Clone)]
pub struct Form {
    pub action: String,
    pub fields: Vec<Field>,
    /// It sends a file.
    pub file: bool,
    /// What its first button says, where it has a name.
    pub button: Option<(String, String)>,
}

/// A field, with a value that should do.
#[derive(Debug, Clone)]
pub struct Field {
    pub name: String,
    /// `text`, `hidden`, `date`, …; `textarea`, `select`.
    pub kind: String,
    pub value: String,
}

static FORM: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<form([^>]*)>(.*?)</form>").unwrap());
static FIELD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)<(input)([^>]*)>|<(textarea)([^>]*)>\n?(.*?)</textarea>|<(select)([^>]*)>(.*?)</select>")
        .unwrap()
});
static OPTION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"<option value="([^"]+)"([^>]*)>"#).unwrap());
static BUTTON: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?s)<button([^>]*)>").unwrap());
static LINK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"[?&;]([a-z_-]+)=|name="([a-z_-]+)""#).unwrap());

fn attribute(tag: &str, name: &str) -> Option<String> {
    let pattern = Regex::new(&format!(r#"\s{name}="([^"]*)""#)).unwrap();
    pattern.captures(tag).map(|found| text(&found[1]))
}

fn text(html: &str) -> String {
    html.replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
}

/// What a person would write into an empty field.
fn guess(kind: &str, name: &str) -> String {
    match (kind, name) {
        ("date", _) => "2021-10-12",
        ("time", "to") => "11:00",
        ("time", _) => "10:00",
        ("number", _) => "1",
        ("email", _) => "quelqu.un@test.example",
        ("url", _) => "https://example.org/",
        ("text", "times") => "10:00",
        ("textarea" | "text", _) => "Essai",
        _ => "",
    }
    .into()
}

impl Form {
    /// All POST forms of a page.
    pub fn all(page: &Answer) -> Vec<Self> {
        let forms = FORM.captures_iter(&page.body);
        let posts = forms.filter(|form| form[1].contains(r#"method="post""#));
        posts
            .map(|form| Self {
                action: attribute(&form[1], "action").unwrap_or_default(),
                file: form[2].contains(r#"type="file""#),
                fields: fields(&form[2]),
                button: button(&form[2]),
            })
            .collect()
    }

    /// What who sends it by its first button sends, with these values for those of the page.
    pub fn sent(&self, instead: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut sent = self.with("", "");
        sent.extend(self.button.clone());
        sent.retain(|(name, _)| instead.iter().all(|(other, _)| other != name));
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        sent.extend(instead.iter().map(owned));
        sent
    }

    /// What is sent where nothing is filled in: nothing of boxes and choices.
    pub fn emptied(&self) -> Vec<(String, String)> {
        let sent = self.fields.iter();
        let sent = sent.filter(|field| !["checkbox", "radio"].contains(&field.kind.as_str()));
        sent.map(|field| match field.kind.as_str() {
            "hidden" => (field.name.clone(), field.value.clone()),
            _ => (field.name.clone(), String::new()),
        })
        .collect()
    }

    /// The values to send, one of them another.
    pub fn with(&self, name: &str, value: &str) -> Vec<(String, String)> {
        let pair = |field: &Field| {
            let value = if field.name == name {
                value
            } else {
                &field.value
            };
            (field.name.clone(), value.to_owned())
        };
        self.fields.iter().map(pair).collect()
    }
}

fn fields(html: &str) -> Vec<Field> {
    let mut found: Vec<Field> = Vec::new();
    for tag in FIELD.captures_iter(html) {
        let of = |at: usize| tag.get(at).map_or("", |m| m.as_str());
        let (attributes, kind, value) = match (of(1), of(3)) {
            ("input", _) => {
                let kind = attribute(of(2), "type").unwrap_or_else(|| "text".into());
                (of(2), kind, attribute(of(2), "value").unwrap_or_default())
            }
            (_, "textarea") => (of(4), "textarea".into(), text(of(5))),
            _ => {
                let mut chosen = OPTION
                    .captures_iter(of(8))
                    .filter(|o| o[2].contains("selected"));
                let chosen = chosen.next().map(|o| text(&o[1]));
                let first = OPTION.captures(of(8)).map(|o| text(&o[1]));
                (of(7), "select".into(), chosen.or(first).unwrap_or_default())
            }
        };
        let Some(name) = attribute(attributes, "name") else {
            continue;
        };
        let known = found.iter().any(|field| field.name == name);
        match kind.as_str() {
            "file" | "submit" | "button" => continue,
            "radio" if known => continue,
            "checkbox" if !attributes.contains("checked") => continue,
            _ => {}
        }
        let value = match value.as_str() {
            "" => guess(&kind, &name),
            _ => value,
        };
        found.push(Field { name, kind, value });
    }
    found
}

/// What the first button that sends a form says.
fn button(html: &str) -> Option<(String, String)> {
    let mut buttons = BUTTON.captures_iter(html);
    let first =
        buttons.find(|tag| attribute(&tag[1], "type").is_none_or(|kind| kind == "submit"))?;
    let name = attribute(&first[1], "name")?;
    Some((name, attribute(&first[1], "value").unwrap_or_default()))
}

/// The names a page uses in its links and forms: what its address may hold.
pub fn names(page: &Answer) -> Vec<String> {
    let found = LINK.captures_iter(&page.body);
    let mut names: Vec<String> = found
        .filter_map(|m| m.get(1).or_else(|| m.get(2)))
        .map(|m| m.as_str().to_owned())
        .collect();
    names.sort();
    names.dedup();
    names
}

impl Browser {
    /// Looks at a page that asks and sends its form, as its reader does; nothing of it where there is
    /// none.
    pub async fn looks_and_sends(&mut self, path: &str) -> Answer {
        self.looks(path, Form::emptied).await
    }

    /// The same, with all that is ticked and filled in as the page has it.
    pub async fn looks_and_sends_all(&mut self, path: &str) -> Answer {
        self.looks(path, |form| form.with("", "")).await
    }

    /// What there is to look at before a form's mails leave, as it asks where it arrives without that.
    pub async fn unseen(&mut self, path: &str) -> String {
        let asked = self.post(path, &[]).await;
        asked.is(409).input("seen")
    }

    /// Sends it once that was looked at.
    pub async fn asks_and_sends(&mut self, path: &str) -> Answer {
        let seen = self.unseen(path).await;
        self.post(path, &[("seen", &seen)]).await
    }

    /// Looks at a page that asks to whom mails go, and sends these ticks with what was looked at.
    pub async fn looks_and_ticks(&mut self, path: &str, ticks: &[(&str, &str)]) -> Answer {
        let page = self.get(path).await;
        let mut forms = Form::all(&page).into_iter();
        let form = forms.find(|form| form.action == path);
        let looked = form.map(|form| form.emptied()).unwrap_or_default();
        let looked = looked.iter();
        let mut fields: Vec<(&str, &str)> = looked
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        fields.extend(ticks);
        self.post(path, &fields).await
    }

    async fn looks(&mut self, path: &str, fill: fn(&Form) -> Vec<(String, String)>) -> Answer {
        let page = self.get(path).await;
        let form = Form::all(&page)
            .into_iter()
            .find(|form| form.action == path);
        let fields = form.map(|form| fill(&form)).unwrap_or_default();
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.post(path, &fields).await
    }
}
