//! What the pages say, read from them as they are set.

use serde_json::{Value, json};
use typst::layout::{Frame, FrameItem};

use crate::pdf;

/// The letters of all pages, in order, and where the furthest text ends, in points.
pub fn of(data: Value) -> anyhow::Result<Value> {
    let set = pdf::set(data)?;
    let (mut said, mut edge) = (String::new(), 0.0);
    for page in set.pages() {
        walk(&page.frame, 0.0, &mut said, &mut edge);
    }
    Ok(json!({ "said": said, "edge": edge }))
}

fn walk(frame: &Frame, left: f64, said: &mut String, edge: &mut f64) {
    for (at, item) in frame.items() {
        let left = left + at.x.to_pt();
        match item {
            FrameItem::Group(group) => walk(&group.frame, left, said, edge),
            FrameItem::Text(text) => {
                said.extend(text.text.chars().filter(|c| c.is_alphanumeric()));
                *edge = edge.max(left + text.width().to_pt());
            }
            _ => {}
        }
    }
}
