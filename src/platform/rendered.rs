//! A part of a page that another room gives; and which templates were rendered.

use std::{
    any::type_name,
    collections::BTreeSet,
    fmt,
    sync::{Mutex, PoisonError},
};

use askama::DynTemplate;

use crate::errors::Result;

static NOTED: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

/// Notes that a template is rendered, so that tests can tell which never are; nothing in a
/// release.
pub(crate) fn note<T: askama::Template>(_: &T) {
    if cfg!(debug_assertions) {
        let mut noted = NOTED.lock().unwrap_or_else(PoisonError::into_inner);
        noted.insert(type_name::<T>());
    }
}

/// The same for a part that its page draws.
pub(crate) fn drawn<T: askama::Template>(part: T) -> T {
    note(&part);
    part
}

/// The types of the templates rendered so far.
pub fn noted() -> BTreeSet<&'static str> {
    let noted = NOTED.lock().unwrap_or_else(PoisonError::into_inner);
    noted.clone()
}

/// A rendered sub-template; page templates write it with `{{ part }}`, unescaped. Only a
/// template, which escapes its own values, can become one.
#[derive(Debug, Clone)]
pub struct Rendered(String);

impl Rendered {
    /// Renders a sub-template.
    pub fn of(template: &impl askama::Template) -> Result<Self> {
        note(template);
        Ok(Self(template.render()?))
    }
}

impl fmt::Display for Rendered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Rendered {}

/// A sub-template with all it shows: rendered where its page is, apart where that holds texts
/// ([`super::page_of_texts`]). Page templates write it with `{{ part }}`, unescaped.
pub struct Panel(Box<dyn DynTemplate + Send>);

impl Panel {
    /// To be rendered with its page.
    pub fn of(template: impl askama::Template + Send + 'static) -> Self {
        note(&template);
        Self(Box::new(template))
    }
}

impl fmt::Display for Panel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.dyn_render_into(f).map_err(|_| fmt::Error)
    }
}

impl askama::filters::HtmlSafe for Panel {}

#[cfg(test)]
mod tests {
    use askama::Template;

    use super::{Panel, Rendered};

    #[derive(Template)]
    #[template(source = "<b>{{ text }}</b>", ext = "html")]
    struct Part {
        text: &'static str,
    }

    #[derive(Template)]
    #[template(
        source = "{% for part in parts %}{{ part }}{% endfor %}{{ panel }}",
        ext = "html"
    )]
    struct Whole {
        parts: Vec<Rendered>,
        panel: Panel,
    }

    #[test]
    fn a_part_is_escaped_once() {
        let part = Rendered::of(&Part { text: "a<b" }).unwrap();
        let whole = Whole {
            parts: vec![part],
            panel: Panel::of(Part { text: "c>d" }),
        };
        assert_eq!(whole.render().unwrap(), "<b>a&#60;b</b><b>c&#62;d</b>");
    }
}
