//! What was typed into a form that could not be taken: to be read, copied, and sent again by a
//! click.

use crate::i18n::Translator;

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
    /// The button that was pressed, where the form had several.
    pub pressed: Option<String>,
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
        let page = last_word(action);
        let mut buttons = hidden.iter().filter(|(name, _)| name == "action");
        Self {
            pressed: buttons.find_map(|(_, value)| t.lookup(&format!("{page}-{value}"))),
            action: action.to_owned(),
            from,
            shown: shown
                .filter_map(|(name, value)| shown_as(t, page, name, value))
                .collect(),
            hidden,
        }
    }
}

/// Hidden fields that hold where one came from, and the text one saw.
const UNTYPED: [&str; 5] = ["from", "back", "next", "seen", "base"];

/// What an address ends with beside numbers: `review` of `/measures/18/review`.
pub fn last_word(address: &str) -> &str {
    let path = address.split('?').next().unwrap_or_default();
    let mut words = path.rsplit('/');
    words
        .find(|word| word.contains(|c: char| !c.is_ascii_digit()))
        .unwrap_or_default()
}

/// Whether a field of this name holds a password.
pub fn is_secret(name: &str) -> bool {
    name.contains("password") || ["present", "repeat"].contains(&name)
}

/// A field as people know it; none of what they didn't type.
fn shown_as(t: Translator, page: &str, name: &str, value: &str) -> Option<Field> {
    let is_text = value.chars().any(char::is_whitespace) || value.chars().count() > 20;
    // As its own form says it, where that is one thing's and no list's.
    let own = Some(page).filter(|page| !page.ends_with('s') && name != "title");
    let label = own
        .into_iter()
        .chain(["field", "history-field"])
        .find_map(|kind| t.lookup(&format!("{kind}-{}", name.replace('_', "-"))));
    let technical = name.contains("key") || name.contains("version") || UNTYPED.contains(&name);
    (is_text && !technical).then(|| Field {
        label: label.unwrap_or_else(|| t.t("error-typed-field")),
        rows: (value.chars().count() / 80 + value.lines().count()).clamp(2, 14),
        value: value.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;

    #[test]
    fn labels_and_button_are_those_of_its_own_form() {
        let fields = [("reason", "Un texte assez long"), ("action", "submit")];
        let fields = fields.map(|(name, value)| (name.into(), value.into()));
        let t = Translator(Lang::Fr);
        let back = GivenBack::new(t, "/measures/18/review?from=list", None, fields.into());
        assert_eq!(back.shown[0].label, "Motivation");
        assert_eq!(back.pressed.as_deref(), Some("Soumettre"));
        // A list's page names its columns and itself, not what is typed.
        for (action, name, label) in [
            ("/meetings/7/notes", "speaker_name", "Texte"),
            ("/polls", "title", "Titre"),
            ("/meetings/7/agenda", "title", "Titre"),
        ] {
            let field = (name.into(), "Un texte assez long".into());
            let back = GivenBack::new(t, action, None, vec![field]);
            assert_eq!(back.shown[0].label, label, "{action}");
        }
        assert_eq!(last_word("/people/34"), "people");
        assert_eq!(last_word("/"), "");
    }
}
