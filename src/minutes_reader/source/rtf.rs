//! Rich text to lines: its words, paragraphs and rows; fonts, pictures and notes to programs are left out.

/// How deep groups may stand within each other.
const MAX_DEPTH: usize = 200;

#[derive(Clone, Copy)]
struct Group {
    /// What stands here is no text.
    hidden: bool,
    /// Bytes that follow a sign written by its number.
    skip: usize,
}

/// The text of rich text.
pub(super) fn text(bytes: &[u8]) -> String {
    let mut out = String::new();
    let mut stack = vec![Group {
        hidden: false,
        skip: 1,
    }];
    let mut at = 0;
    let mut skipping = 0_usize;
    while at < bytes.len() {
        let top = stack.last().copied().unwrap_or(Group {
            hidden: false,
            skip: 1,
        });
        match bytes[at] {
            b'{' => {
                if stack.len() < MAX_DEPTH {
                    stack.push(top);
                }
                at += 1;
                let ahead = &bytes[at..bytes.len().min(at + 24)];
                let hidden = HIDDEN.iter().any(|word| ahead.starts_with(word.as_bytes()));
                if let Some(group) = stack.last_mut() {
                    group.hidden |= hidden;
                }
            }
            b'}' => {
                if stack.len() > 1 {
                    stack.pop();
                }
                at += 1;
            }
            b'\\' => at = control(bytes, at, &mut out, &mut stack, &mut skipping),
            b'\r' | b'\n' => at += 1,
            byte => {
                if skipping > 0 {
                    skipping -= 1;
                } else if !top.hidden {
                    out.push_str(&encoding_rs::WINDOWS_1252.decode(&[byte]).0);
                }
                at += 1;
            }
        }
    }
    let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    lines.join("\n")
}

const HIDDEN: [&str; 16] = [
    "\\fonttbl",
    "\\colortbl",
    "\\stylesheet",
    "\\info",
    "\\pict",
    "\\*",
    "\\header",
    "\\footer",
    "\\themedata",
    "\\listtable",
    "\\generator",
    "\\object",
    "\\fldinst",
    "\\rsidtbl",
    "\\xmlns",
    "\\filetbl",
];

/// Reads a control word or sign; where the next byte stands.
fn control(
    bytes: &[u8],
    at: usize,
    out: &mut String,
    stack: &mut [Group],
    skipping: &mut usize,
) -> usize {
    let hidden = stack.last().is_some_and(|g| g.hidden);
    let mut push = |text: &str| {
        if !hidden {
            out.push_str(text);
        }
    };
    let Some(next) = bytes.get(at + 1) else {
        return at + 1;
    };
    match next {
        b'\'' => {
            let hex = bytes
                .get(at + 2..at + 4)
                .and_then(|h| std::str::from_utf8(h).ok());
            let byte = hex.and_then(|h| u8::from_str_radix(h, 16).ok());
            if *skipping > 0 {
                *skipping -= 1;
            } else if let Some(byte) = byte {
                push(&encoding_rs::WINDOWS_1252.decode(&[byte]).0);
            }
            return at + if byte.is_some() { 4 } else { 2 };
        }
        b'~' => push(" "),
        b'_' => push("-"),
        b'\\' | b'{' | b'}' => {
            push(std::str::from_utf8(&bytes[at + 1..at + 2]).unwrap_or_default())
        }
        b'\n' | b'\r' => push("\n"),
        letter if letter.is_ascii_alphabetic() => {
            let mut end = at + 1;
            while bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
                end += 1;
            }
            let word = std::str::from_utf8(&bytes[at + 1..end]).unwrap_or_default();
            let digits = end;
            if bytes.get(end) == Some(&b'-') {
                end += 1;
            }
            while bytes.get(end).is_some_and(u8::is_ascii_digit) {
                end += 1;
            }
            let number: Option<i64> = std::str::from_utf8(&bytes[digits..end])
                .ok()
                .and_then(|n| n.parse().ok());
            if bytes.get(end) == Some(&b' ') {
                end += 1;
            }
            match (word, number) {
                ("par" | "line" | "row" | "sect" | "page", _) => push("\n"),
                ("tab" | "cell", _) => push("\t"),
                ("bullet", _) => push("•"),
                ("endash", _) => push("–"),
                ("emdash", _) => push("—"),
                ("lquote", _) => push("‘"),
                ("rquote", _) => push("’"),
                ("ldblquote", _) => push("“"),
                ("rdblquote", _) => push("”"),
                ("uc", Some(n)) => {
                    if let Some(group) = stack.last_mut() {
                        group.skip = usize::try_from(n).unwrap_or(1).min(8);
                    }
                }
                ("u", Some(n)) => {
                    let code = if n < 0 { n + 65_536 } else { n };
                    let sign = u32::try_from(code).ok().and_then(char::from_u32);
                    push(&sign.map(String::from).unwrap_or_default());
                    *skipping = stack.last().map_or(1, |g| g.skip);
                }
                ("bin", Some(n)) => return end.saturating_add(usize::try_from(n).unwrap_or(0)),
                _ => {}
            }
            return end;
        }
        _ => {}
    }
    at + 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rich_text_becomes_lines() {
        let rtf = br"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\info{\author X}}\b PV\b0  du 3 mars\par Pr\'e9sents : Anne, Luc\par \u8226? d\u233\'e9cision\par a\cell b\row }";
        assert_eq!(
            text(rtf),
            "PV du 3 mars\nPrésents : Anne, Luc\n• décision\na\tb"
        );
        for broken in [
            &b"{\\rtf1"[..],
            b"{\\rtf1 \\'",
            b"{\\rtf1 \\u",
            b"}}}}\\",
            b"{\\rtf1\\bin99 x",
        ] {
            let _ = text(broken);
        }
    }
}
