//! XML event by event, as the parts of workbooks have it: never whole in memory.

use std::io::BufRead;

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::SheetError;

/// What happens in a part.
pub(super) enum Tag<'a, 'b> {
    Open(&'a BytesStart<'b>),
    /// By its name without prefix.
    Close(&'a str),
    Text(&'a str),
}

/// Reads a part until its end, or until told to stop.
pub(super) fn walk(
    part: impl BufRead,
    mut each: impl FnMut(Tag<'_, '_>) -> Result<bool, SheetError>,
) -> Result<(), SheetError> {
    let mut reader = Reader::from_reader(part);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        let goes_on = match event.map_err(SheetError::damaged)? {
            Event::Start(tag) => each(Tag::Open(&tag))?,
            Event::End(tag) => each(Tag::Close(tag.local_name().as_ref()))?,
            Event::Text(text) => each(Tag::Text(&text))?,
            Event::CData(text) => each(Tag::Text(&text))?,
            Event::GeneralRef(name) => each(Tag::Text(&entity(&name)))?,
            Event::Eof => return Ok(()),
            _ => true,
        };
        if !goes_on {
            return Ok(());
        }
    }
}

/// An attribute's value, by its name without prefix.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes().flatten();
    let found = attributes.find(|a| a.key.local_name().as_ref() == name)?;
    Some(unescaped(&found.value))
}

/// A number that an attribute gives; `otherwise` where it gives none.
pub(super) fn number(tag: &BytesStart<'_>, name: &str, otherwise: usize) -> usize {
    let value = attribute(tag, name);
    value.and_then(|v| v.parse().ok()).unwrap_or(otherwise)
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        match after.split_once(';') {
            Some((name, after)) => {
                text.push_str(&entity(name));
                rest = after;
            }
            None => rest = after,
        }
    }
    text.push_str(rest);
    text
}

/// The sign of a reference; those of a document's own are never resolved.
fn entity(name: &str) -> String {
    let sign = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        other => other.strip_prefix('#').and_then(|number| {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }),
    };
    sign.map(String::from).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_attributes_come_unescaped() {
        let mut said = Vec::new();
        walk(
            &b"<a t:x='1 &amp; &#xe9;'>b &lt;&quot;<c/></a>"[..],
            |tag| {
                said.push(match tag {
                    Tag::Open(tag) => attribute(tag, "x").unwrap_or_else(|| "-".into()),
                    Tag::Close(name) => format!("/{name}"),
                    Tag::Text(text) => text.to_owned(),
                });
                Ok(true)
            },
        )
        .unwrap();
        assert_eq!(said, ["1 & é", "b ", "<", "\"", "-", "/c", "/a"]);
    }
}
