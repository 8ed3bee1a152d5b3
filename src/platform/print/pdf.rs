//! What `jalon-print` (`src/print`) typesets: a document as data, people's texts as blocks. What
//! its fonts show and where its lines break is that program's to know.

use serde_json::Value;

use super::{document::Document, rich_text::blocks};

/// The document as the template reads it.
pub fn data(document: &Document) -> serde_json::Result<Value> {
    let mut data = serde_json::to_value(document)?;
    let parts = data["parts"].as_array_mut().into_iter().flatten();
    for part in parts {
        for item in part["items"].as_array_mut().into_iter().flatten() {
            let body = item["body"].as_str().unwrap_or_default();
            item["body"] = serde_json::to_value(blocks(body))?;
        }
    }
    Ok(data)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::print::{Item, Part};
    use kernel::lang::Lang;

    /// As that program has it at hand, where nobody else looks after its shape.
    #[test]
    fn the_first_document_of_the_program_is_like_all() {
        let item = Item {
            body: "- **Jalon** *prêt*".into(),
            ..Item::default()
        };
        let part = Part {
            title: "Jalon".into(),
            items: vec![item],
            ..Part::default()
        };
        let document = Document {
            lang: Lang::Fr,
            kind: "Jalon".into(),
            title: "Jalon".into(),
            facts: Vec::new(),
            notice: String::new(),
            people: None,
            parts: vec![part],
            summaries: Vec::new(),
            page_word: "page".into(),
        };
        let first = include_str!("../../print/first.json");
        let first: Value = serde_json::from_str(first).unwrap();
        assert_eq!(data(&document).unwrap(), first);
    }
}
