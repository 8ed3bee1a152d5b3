//! Initials: `MD`, `J.-P. V.`.

use super::{PARTICLES, fold};

/// A name's initials, in all ways they may be written.
pub(crate) fn initials(name: &[String]) -> Vec<String> {
    if name.len() < 2 {
        // Somebody the text never calls by more than initials.
        return name.to_vec();
    }
    let of = |words: &mut dyn Iterator<Item = &String>| -> String {
        words.filter_map(|word| word.chars().next()).collect()
    };
    let without = of(&mut name.iter().filter(|w| !PARTICLES.contains(&w.as_str())));
    let turned = without.chars().rev().collect();
    vec![of(&mut name.iter()), edges(&without), without, turned]
}

/// The folded letters of a text that is initials and nothing else: `MD`, `M.D.`, `J.-P. V.`, `RvH`.
pub fn letters(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > 24 {
        return None;
    }
    let parts = || text.split(['.', '-', ' ']).filter(|part| !part.is_empty());
    let capital = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
    let dotted = text.contains('.') && parts().count() > 1 && parts().all(capital);
    let short = (2..=4).contains(&text.chars().count());
    let particle = |c: char| matches!(c, 'v' | 'd');
    let together = short
        && text.starts_with(char::is_uppercase)
        && text.ends_with(char::is_uppercase)
        && text.chars().all(|c| c.is_uppercase() || particle(c));
    (dotted || together).then(|| fold(&parts().collect::<String>()))
}

/// The first and the last of several: `JV` for Jean-Paul Verlinden.
fn edges(letters: &str) -> String {
    let mut each = letters.chars();
    each.next().into_iter().chain(each.last()).collect()
}

/// Whether letters are a name's initials, in either order.
pub fn is_initials(letters: &str, name: &[String]) -> bool {
    let first: String = name.iter().filter_map(|word| word.chars().next()).collect();
    let whole: Vec<&String> = name
        .iter()
        .filter(|word| !PARTICLES.contains(&word.as_str()))
        .collect();
    let without: String = whole
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    let turned: String = without.chars().rev().collect();
    let ways = [edges(&without), first, without, turned];
    name.len() > 1 && ways.iter().any(|way| letters == *way)
}

#[cfg(test)]
mod tests {
    use super::{super::words, *};

    #[test]
    fn initials_are_read_however_they_are_written() {
        for (text, read) in [
            ("MD", "md"),
            ("M.D.", "md"),
            ("J.-P. V.", "jpv"),
            ("J.-P.V.", "jpv"),
            ("J. P. V", "jpv"),
            ("RvH", "rvh"),
        ] {
            assert_eq!(letters(text).as_deref(), Some(read), "{text}");
        }
        for text in ["S. Haddad", "Jan", "M.", "a.b.", "GT1", "PRESENT", "Ed", ""] {
            assert_eq!(letters(text), None, "{text}");
        }
        assert!(is_initials("jpv", &words("Jean-Paul Verlinden")));
        assert!(is_initials("jv", &words("Jean-Paul Verlinden")));
        assert!(is_initials("rvh", &words("Rik Van Hove")));
        assert!(!is_initials("jx", &words("Jean-Paul Verlinden")));
    }
}
