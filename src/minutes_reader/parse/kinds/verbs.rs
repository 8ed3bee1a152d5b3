//! Verbs of doing, listed by their infinitive in the languages' files, and the forms they take.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use super::pattern;
use crate::parse::language::all;

// What tells what is, or what goes before another verb: nothing to be done stands beside it.
pattern!(
    pub VERB,
    r"^(?:est|sont|etait|a|ont|y|n'.*|se|sert|servent|qui|que|reste|reussi\w*|commence\w*|continue\w*|invite\w*|aide\w*|cherche\w*|oblige\w*|pret\w*|il|elle|on|nous|ils|elles|permet\w*|consiste\w*|vise\w*|tient|tarde\w*|difficile\w*|facile\w*|difficult\w*|quant|grace|jusqu\w*|rien|suite|autoris\w*|destine\w*)$"
);

/// The forms of the verbs of doing.
#[derive(Debug, Default)]
struct Forms {
    /// `envoie`, `stuurt`, `sends`: what somebody does.
    present: HashSet<String>,
    /// `envoyer`, `versturen`, `send`.
    infinitive: HashSet<String>,
    /// `envoye`, `verstuurd`, `sent`.
    participle: HashSet<String>,
    /// `vraagt` and what stands behind it then: `aan`, `op`.
    parted: HashMap<String, HashSet<String>>,
}

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms = Forms::default();
    for language in all() {
        for verb in &language.actions.verbs {
            // What is to be done, but tells what somebody says where they do it.
            if let Some(verb) = verb.strip_prefix('~') {
                forms.infinitive.insert(verb.to_owned());
                continue;
            }
            match language.code.as_str() {
                "fr" => forms.french(verb),
                "nl" => forms.dutch(verb),
                "en" => forms.english(verb),
                _ => {
                    forms.infinitive.insert(verb.clone());
                }
            }
        }
        forms
            .present
            .extend(language.actions.verb_forms.iter().cloned());
    }
    forms
});

impl Forms {
    /// `envoyer`: `envoie`, `envoient`, `envoyé`. Accents are folded, so that most stay as they are.
    fn french(&mut self, verb: &str) {
        self.infinitive.insert(verb.to_owned());
        let Some(stem) = verb.strip_suffix("er") else {
            return self.french_irregular(verb);
        };
        let mut stems = vec![stem.to_owned()];
        if let Some(start) = stem.strip_suffix('y') {
            stems.push(format!("{start}i"));
        }
        // `appelle`, `jette`.
        if stem.ends_with("el") || stem.ends_with("et") {
            stems.push(format!("{stem}{}", &stem[stem.len() - 1..]));
        }
        for stem in &stems {
            for ending in ["e", "ent"] {
                self.present.insert(format!("{stem}{ending}"));
            }
        }
        for ending in ["e", "ee", "es", "ees"] {
            self.participle.insert(format!("{stem}{ending}"));
        }
    }

    /// `finir`, `prendre`: the regular forms; the others are listed.
    fn french_irregular(&mut self, verb: &str) {
        let (participle, present): (String, Vec<String>) = if let Some(s) = verb.strip_suffix("ir")
        {
            (
                format!("{s}i"),
                vec![format!("{s}it"), format!("{s}issent")],
            )
        } else if let Some(s) = verb.strip_suffix("re") {
            (format!("{s}u"), vec![s.to_owned(), format!("{s}ent")])
        } else {
            return;
        };
        self.present.extend(present);
        for ending in ["", "e", "s", "es"] {
            self.participle.insert(format!("{participle}{ending}"));
        }
    }

    /// `bestellen`: `bestelt`, `besteld`; `op|vragen`: `vraagt … op`, `op te vragen`.
    fn dutch(&mut self, verb: &str) {
        let (part, bare) = verb.split_once('|').unwrap_or(("", verb));
        let stems = dutch_stems(bare);
        for stem in &stems {
            let ends_in_t = stem.ends_with('t');
            let does = if ends_in_t {
                stem.clone()
            } else {
                format!("{stem}t")
            };
            for form in [does, bare.to_owned()] {
                if part.is_empty() {
                    self.present.insert(form);
                } else {
                    let behind = self.parted.entry(form).or_default();
                    behind.insert(part.to_owned());
                }
            }
            let soft = if ends_in_t { "" } else { "d" };
            let hard = if ends_in_t { "" } else { "t" };
            let unstressed = ["be", "ver", "ont", "her"];
            let mark = if part.is_empty() && unstressed.iter().any(|p| bare.starts_with(p)) {
                ""
            } else {
                "ge"
            };
            for ending in [soft, hard] {
                let participle = format!("{part}{mark}{stem}{ending}");
                self.participle.insert(participle);
            }
        }
        self.infinitive.insert(format!("{part}{bare}"));
    }

    /// `send`: `sends`.
    fn english(&mut self, verb: &str) {
        self.infinitive.insert(verb.to_owned());
        let ending = match verb {
            v if v.ends_with("ch") || v.ends_with("sh") || v.ends_with('x') || v.ends_with('s') => {
                "es"
            }
            v if v.ends_with("do") || v.ends_with("go") => "es",
            _ => "s",
        };
        let consonant = |v: &str| !v[..v.len() - 1].ends_with(['a', 'e', 'o', 'u']);
        let does = match verb.strip_suffix('y') {
            Some(start) if consonant(verb) => format!("{start}ies"),
            _ => format!("{verb}{ending}"),
        };
        self.present.insert(does);
        let past = match verb.strip_suffix('e') {
            Some(start) => format!("{start}ed"),
            None => format!("{verb}ed"),
        };
        self.participle.insert(past);
    }
}

/// What stands before the ending of a Dutch verb: `maken`: `maak`; two where the ear alone decides.
fn dutch_stems(verb: &str) -> Vec<String> {
    let Some(stem) = verb.strip_suffix("en") else {
        let ends = verb.strip_suffix('n').unwrap_or(verb);
        return vec![ends.to_owned()];
    };
    let hardened = |stem: &str| match stem.strip_suffix('v') {
        Some(start) => format!("{start}f"),
        None => match stem.strip_suffix('z') {
            Some(start) => format!("{start}s"),
            None => stem.to_owned(),
        },
    };
    let letters: Vec<char> = stem.chars().rev().take(3).collect();
    let vowel = |at: usize| letters.get(at).is_some_and(|c| "aeiou".contains(*c));
    // `zetten`: `zet`.
    if letters.len() > 1 && letters[0] == letters[1] && !vowel(0) {
        return vec![stem[..stem.len() - 1].to_owned()];
    }
    let open = !vowel(0) && vowel(1) && !vowel(2);
    let mut all = vec![hardened(stem)];
    if open {
        let at = stem.len() - 1;
        let long = format!("{}{}{}", &stem[..at], letters[1], &stem[at..]);
        all.push(hardened(&long));
    }
    all
}

/// Whether a folded word tells what somebody does: `envoie`, `stuurt`.
pub(super) fn is_present(word: &str) -> bool {
    FORMS.present.contains(word)
}

/// Whether a folded word is what is to be done: `envoyer`, `opvragen`.
pub(super) fn is_infinitive(word: &str) -> bool {
    FORMS.infinitive.contains(word)
}

/// Whether a folded word is what was or will be done with something: `envoyé`, `opgevraagd`.
pub(super) fn is_participle(word: &str) -> bool {
    FORMS.participle.contains(word)
}

/// What parts of a verb may stand behind a folded word: `op` and `aan` behind `vraagt`.
pub(super) fn parts(word: &str) -> Option<&'static HashSet<String>> {
    FORMS.parted.get(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_take_their_forms() {
        for word in [
            "contacte",
            "envoie",
            "appelle",
            "nettoie",
            "prennent",
            "fait",
            "traduit",
            "bestelt",
            "maakt",
            "regelt",
            "contacteert",
            "schrijft",
            "zet",
            "sends",
            "fixes",
            "tidies",
            "buys",
        ] {
            assert!(is_present(word), "{word}");
        }
        for word in ["acheter", "reserver", "opvragen", "bestellen", "book"] {
            assert!(is_infinitive(word), "{word}");
        }
        for word in [
            "envoyee",
            "repares",
            "opgevraagd",
            "besteld",
            "verstuurd",
            "uitgenodigd",
        ] {
            assert!(is_participle(word), "{word}");
        }
        assert!(parts("vraagt").is_some_and(|p| p.contains("aan") && p.contains("op")));
        for word in ["explique", "denkt", "is", "table", "thinks"] {
            assert!(!is_present(word), "{word}");
        }
    }
}
