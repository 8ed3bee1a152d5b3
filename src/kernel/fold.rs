//! Words without the differences that people do not mean.

/// Lower case without accents.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        // Most letters are plain.
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
            continue;
        }
        for c in c.to_lowercase() {
            let plain = match c {
                'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => "a",
                'ç' => "c",
                'è' | 'é' | 'ê' | 'ë' => "e",
                'ì' | 'í' | 'î' | 'ï' => "i",
                'ñ' => "n",
                'ò' | 'ó' | 'ô' | 'ö' | 'õ' => "o",
                'ù' | 'ú' | 'û' | 'ü' => "u",
                'ý' | 'ÿ' => "y",
                'œ' => "oe",
                'æ' => "ae",
                '’' => "'",
                // Combining accents, as some systems write them.
                '\u{300}'..='\u{36f}' => "",
                _ => {
                    folded.push(c);
                    continue;
                }
            };
            folded.push_str(plain);
        }
    }
    folded
}

/// The abbreviation to say before a name: nothing where the name begins with it, as
/// `hub.brussels` does with `hub`, and `Innoviris` with itself.
pub fn abbreviation<'a>(short: &'a str, name: &str) -> &'a str {
    let said = fold(name)
        .strip_prefix(&fold(short))
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    if said { "" } else { short }
}

/// Folded letters and digits only: `Mise en œuvre (état)` is `miseenoeuvreetat`.
pub fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A text for SQL's `LIKE`, its signs taken as they are.
pub fn escaped_like(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_signs_are_no_difference() {
        assert_eq!(fold("Réemploi"), fold("REEMPLOI"));
        assert_eq!(fold("e\u{301}tat"), "etat");
        assert_eq!(bare(" Mise en œuvre (État)"), "miseenoeuvreetat");
    }

    #[test]
    fn an_abbreviation_is_not_said_before_a_name_that_begins_with_it() {
        for (short, name) in [
            ("hub", "hub.brussels"),
            ("Innoviris", "Innoviris"),
            ("GT0", "gt0 hebdomadaire"),
        ] {
            assert_eq!(abbreviation(short, name), "", "{name}");
        }
        for (short, name) in [
            ("BEE", "Bruxelles Économie et Emploi"),
            ("PREC-1", "PREC-12"),
            ("", "Une mesure"),
        ] {
            assert_eq!(abbreviation(short, name), short, "{name}");
        }
    }
}
