//! What was typed into a form that could not be taken: to be read, copied, and sent again by a
//! click.

use crate::platform::i18n::Translator;

/// The very form once more; `components/given_back.html` renders it.
#[derive(Debug, Clone)]
pub struct GivenBack {
    /// Where it goes.
    pub action: String,
    /// The page it came from.
    pub from: Option<String>,
    /// All its fields.
    pub hidden: Vec<(String, String)>,
    /// Those that somebody wrote.
    pub shown: Vec<Field>,
}

/// A field given back to be copied.
#[derive(Debug, Clone)]
pub struct Field {
    pub label: String,
    pub value: String,
    pub rows: usize,
}

impl GivenBack {
    /// From a form's fields; passwords are never given back.
    pub fn new(
        t: Translator,
        action: &str,
        from: Option<String>,
        fields: Vec<(String, String)>,
    ) -> Self {
        let known = fields.into_iter().filter(|(name, _)| !is_secret(name));
        let hidden: Vec<(String, String)> = known.collect();
        let shown = hidden.iter();
        Self {
            action: action.to_owned(),
            from,
            shown: shown
                .filter_map(|(name, value)| shown_as(t, name, value))
                .collect(),
            hidden,
        }
    }
}

/// Hidden fields that hold where one came from, and the text one saw.
const UNTYPED: [&str; 5] = ["from", "back", "next", "seen", "base"];

/// Whether a field of this name holds a password.
pub fn is_secret(name: &str) -> bool {
    name.contains("password") || ["present", "repeat"].contains(&name)
}

/// A field as people know it; none of what they didn't type.
fn shown_as(t: Translator, name: &str, value: &str) -> Option<Field> {
    let is_text = value.chars().any(char::is_whitespace) || value.chars().count() > 20;
    let label = ["field", "history-field"]
        .iter()
        .find_map(|kind| t.lookup(&format!("{kind}-{}", name.replace('_', "-"))));
    let technical = name.contains("key") || name.contains("version") || UNTYPED.contains(&name);
    (is_text && !technical).then(|| Field {
        label: label.unwrap_or_else(|| t.t("error-typed-field")),
        rows: (value.chars().count() / 80 + value.lines().count()).clamp(2, 14),
        value: value.to_owned(),
    })
}
