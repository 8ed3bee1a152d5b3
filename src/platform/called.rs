//! What a field is called, before what is wrong with it. The summary of a form stands above its fields
//! and leaves room for their names; the page, once it is whole, has them in its labels.

use crate::i18n::Translator;

/// Room for a name: the field, what parts it from the message, and the end of both. No text of Jalon
/// has these signs.
const ROOM: char = '\u{e001}';
const COLON: char = '\u{e002}';
const END: char = '\u{e003}';

/// The message at a field, with room for what the field is called.
pub(crate) fn room(field: &str, message: &str, t: Translator) -> String {
    format!("{ROOM}{field}{COLON}{}{END}{message}", t.t("colon"))
}

/// A page with the names in their rooms; where a field has none, its message stands alone.
pub(crate) fn named(page: String) -> String {
    if !page.contains(ROOM) {
        return page;
    }
    let mut whole = String::with_capacity(page.len() + 500);
    let mut rest = page.as_str();
    while let Some((before, from)) = rest.split_once(ROOM) {
        whole.push_str(before);
        let Some((field, colon, after)) = taken(before, from) else {
            // Somebody typed the sign.
            whole.push(ROOM);
            rest = from;
            continue;
        };
        if let Some(name) = name(&page, field) {
            let asks = name.ends_with(['?', '!', ':', '.', '…']);
            whole.push_str(&name);
            whole.push_str(if asks { " " } else { colon });
        }
        rest = after;
    }
    whole.push_str(rest);
    whole
}

/// The field, what parts its name from the message, and what follows. Only the link of a summary has
/// rooms, and nobody can write that one: what is typed is never taken for a room.
fn taken<'a>(before: &'a str, from: &'a str) -> Option<(&'a str, &'a str, &'a str)> {
    let (_, field) = before.strip_suffix("\">")?.rsplit_once("<a href=\"#f-")?;
    let rest = from.strip_prefix(field)?.strip_prefix(COLON)?;
    let (colon, after) = rest.split_once(END)?;
    Some((field, colon, after))
}

/// What the page calls a field: by its label, its legend, or what it says of itself.
fn name(page: &str, field: &str) -> Option<String> {
    let label = page.split_once(&format!(" for=\"f-{field}\""));
    let label = label.and_then(|(_, rest)| inner(rest, "</label>"));
    let said = label.map(plain).or_else(|| {
        let at = page.find(&format!(" id=\"f-{field}\""))?;
        let start = page[..at].rfind('<')?;
        let (tag, rest) = page[start..].split_once('>')?;
        legend(tag, rest)
            .or_else(|| own(tag))
            .or_else(|| around(&page[..start], rest))
    });
    said.filter(|name| !name.is_empty())
}

/// Of a group of choices.
fn legend(tag: &str, rest: &str) -> Option<String> {
    let (group, _) = rest.split_once("</fieldset>")?;
    let (_, legend) = group.split_once("<legend")?;
    let legend = inner(legend, "</legend>").filter(|_| tag.starts_with("<fieldset"));
    legend.map(plain)
}

/// Of a field that no text beside it names.
fn own(tag: &str) -> Option<String> {
    let (_, name) = tag.split_once(" aria-label=\"")?;
    name.split_once('"').map(|(name, _)| name.to_owned())
}

/// Of a field that stands within its label: before it, or after a box.
fn around(before: &str, after: &str) -> Option<String> {
    let label = &before[before.rfind("<label")?..];
    if label.contains("</label>") {
        return None;
    }
    let (_, first) = label.split_once('>')?;
    let (last, _) = after.split_once("</label>")?;
    Some(plain(first))
        .filter(|name| !name.is_empty())
        .or_else(|| Some(plain(last)))
}

/// What an element holds, whose tag ends here.
fn inner<'a>(rest: &'a str, end: &str) -> Option<&'a str> {
    let (_, held) = rest.split_once('>')?;
    held.split_once(end).map(|(held, _)| held)
}

/// The words without their elements, and without the sign of what must be there, which comes last.
fn plain(html: &str) -> String {
    let words = html.split("<span class=\"required\"").next();
    let mut parts = words.unwrap_or_default().split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    let whole = parts.fold(first, |whole, part| {
        whole + part.split_once('>').map_or("", |(_, said)| said)
    });
    // No-break spaces stay.
    whole.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;

    fn said(field: &str, page: &str) -> String {
        let message = room(field, "Non.", Translator(Lang::Fr));
        let link = format!("<a href=\"#f-{field}\">");
        let whole = named(format!("{link}{message}</a>{page}"));
        let (said, _) = whole.split_once("</a>").unwrap();
        said.replace(&link, "")
    }

    #[test]
    fn what_is_wrong_says_of_what() {
        let label = r#"<label for="f-on">Jour &amp; <b>heure</b>
            <span class="required" aria-hidden="true">*</span></label><input id="f-on">"#;
        assert_eq!(said("on", label), "Jour &amp; heure\u{a0}: Non.");
        let group = r#"<fieldset class="choices" id="f-come" role="radiogroup"><legend>Venez-vous ?</legend></fieldset>"#;
        assert_eq!(said("come", group), "Venez-vous ? Non.");
        let alone = r#"<textarea id="f-body" aria-label="Note"></textarea>"#;
        assert_eq!(said("body", alone), "Note\u{a0}: Non.");
        let within = r#"<label class="x">Nom <input id="f-name"></label>"#;
        assert_eq!(said("name", within), "Nom\u{a0}: Non.");
        let boxed = r#"<label><input id="f-yes"><span>D’accord</span></label>"#;
        assert_eq!(said("yes", boxed), "D’accord\u{a0}: Non.");
        let bare = r#"<label>Autre</label><div id="f-take"></div>"#;
        assert_eq!(said("take", bare), "Non.");
        assert_eq!(said("gone", ""), "Non.");
    }

    #[test]
    fn a_sign_that_somebody_typed_stays() {
        let typed = format!("a{ROOM}b{COLON}c");
        assert_eq!(named(typed.clone()), typed);
        // All three, of a field that there is, and as Markdown writes a link.
        let room = room("on", "Non.", Translator(Lang::Fr));
        for open in [
            "<textarea>",
            "<b title=\"",
            "<a href=\"#f-on\" rel=\"nofollow\">",
        ] {
            let page = format!("{open}{room}<label for=\"f-on\">Jour</label>");
            assert_eq!(named(page.clone()), page);
        }
        let page = "<p>Rien</p>".to_owned();
        assert_eq!(named(page.clone()), page);
    }
}
