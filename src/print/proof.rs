//! What the pages say, read from them as they are set.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use typst::layout::{Frame, FrameItem};

use crate::pdf;

#[derive(Default)]
struct Seen {
    said: String,
    edge: f64,
    fonts: BTreeSet<String>,
}

/// The letters of all pages, in order, where the furthest text ends, in points, and the families of
/// fonts that they are set in.
pub(crate) fn of(data: Value) -> anyhow::Result<Value> {
    let set = pdf::set(data)?;
    let mut seen = Seen::default();
    for page in set.pages() {
        walk(&page.frame, 0.0, &mut seen);
    }
    Ok(json!({ "said": seen.said, "edge": seen.edge, "fonts": seen.fonts }))
}

fn walk(frame: &Frame, left: f64, seen: &mut Seen) {
    for (at, item) in frame.items() {
        let left = left + at.x.to_pt();
        match item {
            FrameItem::Group(group) => walk(&group.frame, left, seen),
            FrameItem::Text(text) => {
                let letters = text.text.chars().filter(|c| c.is_alphanumeric());
                seen.said.extend(letters);
                seen.edge = seen.edge.max(left + text.width().to_pt());
                seen.fonts.insert(text.font.font().info().family.clone());
            }
            _ => {}
        }
    }
}
