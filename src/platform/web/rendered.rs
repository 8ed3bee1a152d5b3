//! A part of a page that another room renders.

use std::fmt;

use crate::platform::errors::Result;

/// A rendered sub-template; page templates write it with `{{ part }}`, unescaped. Only a
/// template, which escapes its own values, can become one.
#[derive(Debug, Clone)]
pub struct Rendered(String);

impl Rendered {
    /// Renders a sub-template.
    ///
    /// # Errors
    /// Only where the template fails to render.
    pub fn of(template: &impl askama::Template) -> Result<Self> {
        Ok(Self(template.render()?))
    }
}

impl fmt::Display for Rendered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Rendered {}

#[cfg(test)]
mod tests {
    use askama::Template;

    use super::Rendered;

    #[derive(Template)]
    #[template(source = "<b>{{ text }}</b>", ext = "html")]
    struct Part {
        text: &'static str,
    }

    #[derive(Template)]
    #[template(source = "{% for part in parts %}{{ part }}{% endfor %}", ext = "html")]
    struct Whole {
        parts: Vec<Rendered>,
    }

    #[test]
    fn a_part_is_escaped_once() {
        let part = Rendered::of(&Part { text: "a<b" }).unwrap();
        let whole = Whole { parts: vec![part] };
        assert_eq!(whole.render().unwrap(), "<b>a&#60;b</b>");
    }
}
