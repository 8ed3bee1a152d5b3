//! What of a line is its title, and what is noted under it.

use super::*;

/// `Travaux : toiture de la salle des fêtes`: what goes on in small letters and ends without a sign is
/// a part of the title.
pub(super) fn is_subtitle(text: &str, rest: &str) -> bool {
    text.chars().count() <= 110
        && rest.starts_with(char::is_lowercase)
        && !rest.ends_with(SENTENCE_ENDS)
        && !rest.contains(['.', ';', '?', '!', '=', '>'])
        && !kinds::speaks(rest)
        && kinds::score(rest) < kinds::DECIDES
        && !rest.starts_with("on ")
        && !rest.starts_with("we ")
}

/// A long point is a title and what is noted under it.
pub(super) fn cut(text: &str) -> (String, String) {
    let text = text.trim();
    if let Some((title, rest)) = text.split_once(" : ").or_else(|| text.split_once(": "))
        && title.chars().count() <= 70
        && rest.trim().chars().count() > 24
        && rest.contains(' ')
        && !is_subtitle(text, rest.trim())
    {
        return (tidy(title), rest.trim().to_owned());
    }
    if let Some((title, rest)) = run_in(text) {
        return (tidy(title), rest.to_owned());
    }
    if text.chars().count() <= 160 {
        return (tidy(text), String::new());
    }
    let end = text.find(". ").map(|at| at + 1).filter(|at| *at <= 160);
    match end {
        Some(end) => (tidy(&text[..end]), text[end..].trim().to_owned()),
        None => {
            let words = text
                .split_whitespace()
                .take(12)
                .collect::<Vec<_>>()
                .join(" ");
            (
                format!("{} …", words.chars().take(150).collect::<String>()),
                text.to_owned(),
            )
        }
    }
}

pattern!(
    RUN_IN,
    r"^(?P<title>\p{Lu}[^.:?!;]{2,45}?[\p{Ll}\d»)])(?:\.|\s[–—-])\s+(?P<rest>\p{Lu}.{16,}[.!])$"
);

/// `Budget. Les comptes sont bons.`: a few words, then a sentence.
fn run_in(text: &str) -> Option<(&str, &str)> {
    let found = RUN_IN.captures(text)?;
    let (title, rest) = (found.name("title")?.as_str(), found.name("rest")?.as_str());
    let words = title.split_whitespace().count();
    let short = words <= 5 && rest.split_whitespace().count() > 3;
    (short && title.chars().count() > 3).then_some((title, rest))
}

/// A title without signs at its end.
pub(super) fn tidy(text: &str) -> String {
    let text = text
        .trim()
        .trim_matches('*')
        .trim_end_matches([':', ' '])
        .trim();
    text.trim_end_matches('.').trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_told_from_its_notes() {
        for text in [
            "Travaux : toiture de la salle des fêtes",
            "Aanvullend punt van de raad: zebrapad aan de school",
        ] {
            assert_eq!(cut(text), (text.to_owned(), String::new()));
        }
        let (title, rest) = cut("Budget : Anne présente les comptes de l'an passé.");
        assert_eq!((title.as_str(), rest.starts_with("Anne")), ("Budget", true));
    }
}
