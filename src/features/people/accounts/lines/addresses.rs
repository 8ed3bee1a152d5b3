//! Addresses as mail programs give them: one a line or many, with a name before, in brackets or not.

use super::{Invitee, Line, words};
use kernel::{fold::bare, line::one_line};

/// What mail programs write before addresses.
const BEFORE: &[&str] = &["a", "aan", "to", "cc", "cci", "bcc", "van", "de", "from"];

/// The people of each line.
pub(super) fn read(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    for (index, text) in text.lines().enumerate() {
        let text = without_word(text.trim());
        if text.is_empty() {
            continue;
        }
        if let Some(cells) = cells(text) {
            lines.push(Line::of(index + 1, text, of_cells(&cells)));
            continue;
        }
        for piece in pieces(text) {
            lines.push(Line::of(index + 1, &piece, person(&piece)));
        }
    }
    lines
}

/// Without the `To:` of a copied mail.
fn without_word(text: &str) -> &str {
    match text.split_once(':') {
        Some((word, rest)) if BEFORE.contains(&bare(word).as_str()) => rest.trim(),
        _ => text,
    }
}

/// The cells of a row that was copied from a table: one of several is an address.
fn cells(text: &str) -> Option<Vec<&str>> {
    if text.matches('@').count() != 1 {
        return None;
    }
    ['\t', ';'].into_iter().find_map(|separator| {
        let cells: Vec<&str> = text.split(separator).map(str::trim).collect();
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let has_address = cells.iter().any(|cell| address(cell).is_some());
        (filled > 1 && has_address).then_some(cells)
    })
}

/// The name stands before the address, role and groups after it.
fn of_cells(cells: &[&str]) -> Result<Invitee, &'static str> {
    let at = cells.iter().position(|cell| cell.contains('@'));
    let at = at.ok_or("invite-problem-address")?;
    let (before, rest) = cells.split_at(at);
    let before: Vec<&str> = before.iter().copied().filter(|c| !c.is_empty()).collect();
    let mut invitee = match before[..] {
        [] => person(rest[0])?,
        // A name in one cell, as everywhere; first and last name in two.
        [name] => named(name, &address(rest[0]).ok_or("invite-problem-address")?),
        [first, ..] => Invitee {
            first_name: one_line(first),
            last_name: one_line(&before[1..].join(" ")),
            email: address(rest[0]).ok_or("invite-problem-address")?,
            ..Invitee::default()
        },
    };
    for cell in rest[1..].iter().filter(|cell| !cell.is_empty()) {
        if words::are_groups(cell) {
            invitee.places.extend(words::places(cell));
        } else if let Some(role) = words::role(cell) {
            invitee.role = Some(role);
        } else {
            return Err("invite-problem-cell");
        }
    }
    Ok(invitee)
}

/// A line in pieces of one address each. A comma within a name, as in `Dupont, Anne <anne@…>`, stands
/// before the address; one that divides stands after it.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut quoted = false;
    for letter in text.chars() {
        let piece = pieces.last_mut().map(std::mem::take).unwrap_or_default();
        quoted ^= letter == '"';
        let (ends, keeps) = match letter {
            _ if quoted => (false, true),
            ';' | '\t' => (piece.contains('@'), false),
            ',' => (piece.contains('@'), !piece.contains('@')),
            '>' | ')' | ']' => (piece.contains('@'), true),
            // The next word after an address without brackets.
            ' ' => (ends_with_address(&piece), true),
            _ => (false, true),
        };
        let mut piece = piece;
        match (keeps, letter) {
            (true, letter) => piece.push(letter),
            (false, ';' | '\t') if !ends => piece.push(' '),
            (false, _) => {}
        }
        if let Some(last) = pieces.last_mut() {
            *last = piece;
        }
        if ends {
            pieces.push(String::new());
        }
    }
    let is_something = |piece: &String| piece.chars().any(char::is_alphanumeric);
    pieces.retain(is_something);
    pieces
}

/// Whether the last word is an address that no bracket has opened.
fn ends_with_address(piece: &str) -> bool {
    let last = piece.split(' ').next_back().unwrap_or_default();
    last.contains('@') && !piece.contains(['<', '(', '[', '"']) && address(last).is_some()
}

/// A word's address, out of its brackets.
pub(super) fn address(word: &str) -> Option<String> {
    let signs = [
        '<', '>', '(', ')', '[', ']', '"', '\'', ',', ';', ' ', '\u{a0}',
    ];
    let word = word.trim_matches(signs);
    let word = word.strip_prefix("mailto:").unwrap_or(word);
    word.parse::<lettre::Address>().ok()?;
    Some(word.to_owned())
}

/// Somebody by a name and an address, or by the address alone.
fn person(piece: &str) -> Result<Invitee, &'static str> {
    let piece = one_line(piece);
    let piece = piece.trim_end_matches([',', ';', ' ', '\'', '"']);
    let start = match piece.rfind(['<', '(', '[']) {
        Some(open) if piece[open..].contains('@') => open,
        _ => piece.rfind([' ', '"', '\'']).map_or(0, |space| space + 1),
    };
    let (name, written) = piece.split_at(start);
    let email = address(written).ok_or("invite-problem-address")?;
    Ok(named(name, &email))
}

/// Somebody by a name as written: `Anne Dupont`, `Dupont, Anne`, `DUPONT Anne`, `"Anne Dupont (BEE)"`;
/// an address where the name would be says no more than the address.
pub(super) fn named(name: &str, email: &str) -> Invitee {
    let name = one_line(&name.replace(['"', '<', '>', '\t'], " "));
    let name = name.trim_matches(['\'', ' ', ',', ';']);
    let name = match name.split_once(['(', '[']) {
        Some((name, _)) if !name.trim().is_empty() => name.trim(),
        _ => name,
    };
    let (first_name, last_name) = match name.split_once(',') {
        _ if name.is_empty() || name.contains('@') => by_address(email),
        Some((last, first)) => (one_line(first), one_line(last)),
        None => in_order(name),
    };
    Invitee {
        first_name,
        last_name,
        email: email.to_owned(),
        ..Invitee::default()
    }
}

/// `anne.dupont@…` is Anne Dupont; another address is called by its beginning.
fn by_address(email: &str) -> (String, String) {
    let local = email.split('@').next().unwrap_or_default();
    match local.split_once('.') {
        Some((first, last)) if !first.is_empty() && !last.is_empty() => {
            (capital(first), capital(&last.replace('.', " ")))
        }
        _ => (String::new(), local.to_owned()),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// First and last name of a name without a comma: the first word is the first name, unless the
/// beginning alone is in capitals.
fn in_order(name: &str) -> (String, String) {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_loud = |word: &&&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && !word.chars().any(char::is_lowercase)
    };
    let loud = words.iter().take_while(is_loud).count();
    match words[..] {
        [only] => (String::new(), only.to_owned()),
        _ if loud > 0 && loud < words.len() => (words[loud..].join(" "), words[..loud].join(" ")),
        [first, ..] => (first.to_owned(), words[1..].join(" ")),
        [] => (String::new(), String::new()),
    }
}
