//! A paragraph in its sentences.

use super::pattern;

pattern!(
    SHORT,
    r"(?i)(?:^|[\s(.-])[a-z]\.$|(?:^|[\s(])(?:m|mm|mme|mmes|mr|mrs|ms|dr|dhr|mevr|mw|hr|fr|st|ste|av|bd|no|nr|art|blz|pag|p|pp|cf|ex|p\.ex|env|resp|tel|vol|ed|incl|excl|ca|bv|b\.v|m\.b\.t|d\.w\.z|o\.a|e\.a|i\.e|e\.g|approx|min|max|cllr|prof|ir|arr|al|vs|[a-z])\.$|^\s*\d{1,2}\.$"
);

// `… par mail au CA.`: letters for many are no short word.
pattern!(
    CAPITALS,
    r"(?:^|[\s'’(])(?:AV|CA|AG|AL|ED|BV|CR|TEL|VS|IR|MIN|MAX|PROF|CE|AN|ENV|PAG|BD)\.$"
);

// `Art. 1. De vendre …`, `Enig artikel. Het reglement …`: the number of what follows.
pattern!(
    ARTICLE,
    r"(?i)(?:^|[\s.])(?:art|article|artikel|§)\.?\s?\d{1,2}(?:er)?\.$|(?:ig artikel|cle unique)\.$"
);
// `Pour : 3. Contre : 0.` is one count.
pattern!(COUNTED, r":\s?\d{1,3}\.$");
pattern!(COUNTS_ON, r"^\s+\p{L}+\s?:\s?\d{1,3}\b");

/// The sentences of a text, in order; joined again they are the text, but for the spaces between.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut depth = 0_i32;
    let closing = text.rfind([')', '»', ']']).unwrap_or(0);
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        match c {
            '(' | '[' | '«' => depth += 1,
            ')' | ']' | '»' => depth = (depth - 1).max(0),
            _ => {}
        }
        let line = c == '\n';
        if !line && (!matches!(c, '.' | '!' | '?') || depth > 0 && at < closing) {
            continue;
        }
        // The sign and what closes with it.
        let mut end = at + c.len_utf8();
        while let Some((next, c)) =
            letters.next_if(|(_, c)| matches!(c, '.' | '!' | '?' | '»' | '"' | '”' | ')' | '*'))
        {
            if matches!(c, '»' | ')') {
                depth = 0;
            }
            end = next + text[next..].chars().next().map_or(1, char::len_utf8);
        }
        if text[end..].starts_with(" »") {
            continue;
        }
        let mut after = text[end..].chars();
        let space = after.next().is_none_or(char::is_whitespace);
        let next = after.find(|c| !c.is_whitespace() && !"«\"“(*[→-–".contains(*c));
        let begins = next.is_none_or(|c| c.is_uppercase() || c.is_ascii_digit());
        let tail: String = text[from..end]
            .chars()
            .rev()
            .take(12)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let goes_on = SHORT.is_match(&tail) && !CAPITALS.is_match(&tail)
            || ARTICLE.is_match(&tail)
            || COUNTED.is_match(&tail) && COUNTS_ON.is_match(&text[end..]);
        if line || space && begins && !(c == '.' && goes_on) {
            push(&mut found, &text[from..end]);
            from = end;
            depth = 0;
        }
    }
    push(&mut found, &text[from..]);
    found
}

fn push<'a>(found: &mut Vec<&'a str>, text: &'a str) {
    if !text.trim().is_empty() {
        found.push(text.trim());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        assert_eq!(
            sentences(
                "M. Roy parle. Le prix est de 3.50 euros (voir p. 3. Merci). Et après ? « Oui. » Fin"
            ),
            [
                "M. Roy parle.",
                "Le prix est de 3.50 euros (voir p. 3. Merci).",
                "Et après ?",
                "« Oui. » Fin"
            ]
        );
        assert_eq!(
            sentences("De heer J. Maes vraagt dit. Ok"),
            ["De heer J. Maes vraagt dit.", "Ok"]
        );
        assert_eq!(
            sentences("Pour : 3. Contre : 0. Abstentions : 1. La note est validée."),
            [
                "Pour : 3. Contre : 0. Abstentions : 1.",
                "La note est validée."
            ]
        );
        assert_eq!(
            sentences("J.-P. V. signale une panne. M. D. note."),
            ["J.-P. V. signale une panne.", "M. D. note."]
        );
        assert_eq!(sentences("").len(), 0);
    }
}
