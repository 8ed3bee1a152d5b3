//! A Word document to text: headings as Markdown headings, lists as bullets and numbers, tables as
//! rows of cells apart by tabs, links with their address, notes and what repeats on each page at
//! the end.

mod body;
pub(crate) mod lists;
pub(crate) mod package;
#[cfg(test)]
mod tests;
pub(crate) mod xml;

use std::{collections::HashSet, sync::LazyLock};

use body::{Context, body};
use lists::Numbering;
use package::Package;
use regex::Regex;

use super::refusal::Refusal;

/// What a page's header says where it is the head of the minutes, and not the house's name.
pub(crate) static HEAD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(pv|proc[eè]s[- ]verbal|compte[- ]rendu|r[eé]union|verslag|notulen|vergadering|gt\s?[0-9o])\b")
        .expect("a valid pattern")
});

/// A line that only counts pages.
pub(crate) static PAGE_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^[\W_]*(?:(?:page|pagina|blad|bladzijde|blz|feuille|feuillet|seite|p)\b)?[\W\d_]*(?:(?:of|sur|de|van)\b)?[\W\d_]*$")
        .expect("a valid pattern")
});

/// The document's text.
/// Fails: why it is refused.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Refusal> {
    let mut package = Package::open(bytes)?;
    let document = package.document()?;
    let context = Context {
        styles: lists::styles(&package.beside("styles.xml")?)?,
        numbering: Numbering::read(&package.beside("numbering.xml")?)?,
        links: lists::links(&package.links()?)?,
    };
    let mut lines = body(&document, &context)?;
    for part in ["footnotes.xml", "endnotes.xml"] {
        let notes = body(&package.beside(part)?, &context)?;
        lines.extend(notes.into_iter().filter(|line| !line.trim().is_empty()));
    }
    let (head, rest) = on_each_page(&mut package, &context, &lines)?;
    Ok(head
        .into_iter()
        .chain(lines)
        .chain(rest)
        .collect::<Vec<_>>()
        .join("\n"))
}

/// What the headers and footers say that the body doesn't: what is the head of the minutes, and
/// the rest.
fn on_each_page(
    package: &mut Package<'_>,
    context: &Context,
    lines: &[String],
) -> Result<(Vec<String>, Vec<String>), Refusal> {
    let mut said: HashSet<String> = lines.iter().map(|line| line.trim().to_owned()).collect();
    let mut found = Vec::new();
    for name in package.headers_and_footers() {
        let part = package.beside(&name)?;
        for line in body(&part, context)? {
            if !PAGE_NUMBER.is_match(&line) && said.insert(line.trim().to_owned()) {
                found.push((name.starts_with("header"), line));
            }
        }
    }
    let (head, rest): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|(is_header, line)| *is_header && HEAD.is_match(line));
    let texts = |found: Vec<(bool, String)>| found.into_iter().map(|(_, line)| line).collect();
    Ok((texts(head), texts(rest)))
}
