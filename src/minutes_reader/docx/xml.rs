//! XML event by event.

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use crate::refusal::Refusal;

/// What happens in an XML text; names come without their prefix.
pub(crate) enum Tag<'a, 'b> {
    Open(&'a BytesStart<'b>),
    Close(&'a str),
    Text(&'a str),
}

/// An attribute's value, by its name with or without prefix.
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag
        .attributes()
        .flatten()
        .find(|a| a.key.as_ref() == name || a.key.local_name().as_ref() == name)?;
    Some(found.value.replace("&quot;", "\"").replace("&amp;", "&"))
}

/// Reads XML event by event; text comes unescaped.
/// Fails: where it is no XML.
pub(crate) fn events(xml: &str, mut each: impl FnMut(Tag<'_, '_>)) -> Result<(), Refusal> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event().map_err(|_| Refusal::Damaged)? {
            Event::Start(tag) => each(Tag::Open(&tag)),
            Event::Empty(tag) => {
                each(Tag::Open(&tag));
                each(Tag::Close(tag.local_name().as_ref()));
            }
            Event::End(tag) => each(Tag::Close(tag.local_name().as_ref())),
            Event::Text(text) => each(Tag::Text(&text)),
            Event::CData(text) => each(Tag::Text(&text)),
            Event::GeneralRef(name) => each(Tag::Text(entity(&name).as_str())),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn entity(name: &str) -> String {
    match name {
        "amp" => "&".into(),
        "lt" => "<".into(),
        "gt" => ">".into(),
        "quot" => "\"".into(),
        "apos" => "'".into(),
        other => {
            let code = other
                .strip_prefix('#')
                .and_then(|n| match n.strip_prefix('x') {
                    Some(hex) => u32::from_str_radix(hex, 16).ok(),
                    None => n.parse().ok(),
                });
            code.and_then(char::from_u32)
                .map(String::from)
                .unwrap_or_default()
        }
    }
}
