//! Pasted text, in the shapes that mail programs and people give: lists with commas or semicolons,
//! quoted names, groups, one person a line with the organisation beside.

use super::line::{Line, is_address};

/// All people of a text, and what could not be read, in order.
pub(crate) fn read(text: &str) -> Vec<Line> {
    let lines = kernel::line::lines(text);
    lines
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .flat_map(of_line)
        .collect()
}

/// Signs around an address.
const AROUND: [char; 14] = [
    '<', '>', '(', ')', '[', ']', ',', ';', ':', '"', '\'', '|', '\t', ' ',
];

/// The different addresses of a line, in small letters.
fn addresses(line: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in line.split(AROUND) {
        let word = word.split('?').next().unwrap_or_default().to_lowercase();
        if is_address(&word) && !found.contains(&word) {
            found.push(word);
        }
    }
    found
}

fn of_line(line: &str) -> Vec<Line> {
    match addresses(line).as_slice() {
        [] => vec![Line::unreadable(line)],
        [_] => vec![one(line)],
        _ => several(line),
    }
}

/// Where an address stands in a text, its brackets and `mailto:` counted.
fn place(text: &str) -> Option<(usize, usize, &str)> {
    let mut start = 0;
    for word in text.split(AROUND) {
        let end = start + word.len();
        let address = word.split('?').next().unwrap_or_default();
        if is_address(address) {
            let before = &text[..start];
            let opened = before
                .trim_end_matches("mailto:")
                .trim_end_matches("MAILTO:");
            let opened = opened.trim_end_matches(['<', '[', '(', '\'', '"']);
            let behind = text[end..].trim_start_matches(['>', ']', ')', '\'', '"']);
            return Some((opened.len(), text.len() - behind.len(), address));
        }
        // The sign after the word, which may have more bytes than one.
        start = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// Fields of a line that is a table's row: by tabs, semicolons or bars.
fn fields(line: &str) -> Vec<&str> {
    let fields = line.split(['\t', ';', '|']).map(str::trim);
    fields.filter(|field| !field.is_empty()).collect()
}

/// One person, perhaps with the organisation beside: `Anne Dupont; BEE; anne@bee.be`.
fn one(line: &str) -> Line {
    let fields = fields(line);
    let Some(at) = fields.iter().position(|field| place(field).is_some()) else {
        return Line::unreadable(line);
    };
    let Some((open, end, address)) = place(fields[at]) else {
        return Line::unreadable(line);
    };
    let (before, behind) = (without_heading(&fields[at][..open]), &fields[at][end..]);
    let others: Vec<&str> = (0..fields.len())
        .filter(|place| *place != at)
        .map(|place| fields[place])
        .collect();
    let bracketed = fields[at][..end].contains('<');
    // Beside an address without brackets, commas part name and organisation.
    let (name, organisation) = match before.rsplit_once([',', '–', '—']) {
        _ if bracketed => (before, behind),
        None => (before, behind),
        Some(_) => {
            let said = before.trim_end_matches([',', '–', '—', ' ']);
            said.split_once([',', '–', '—']).unwrap_or((said, behind))
        }
    };
    let blank = |text: &str| {
        text.chars()
            .all(|c| AROUND.contains(&c) || "–—-.".contains(c))
    };
    match (blank(name), others.as_slice()) {
        (true, [name]) => Line::of(name, address, organisation_of(organisation)),
        (true, [name, organisation, ..]) => Line::of(name, address, organisation),
        (false, [other, ..]) => Line::of(name, address, other),
        (_, []) => Line::of(name, address, organisation_of(organisation)),
    }
}

/// Without the signs that part it from what stands before.
fn organisation_of(text: &str) -> &str {
    text.trim_matches(|c: char| AROUND.contains(&c) || "–—-.".contains(c))
}

/// Without what names a group or a line of a mail's head: `À : Anne`, `Équipe: Luc`.
fn without_heading(text: &str) -> &str {
    text.rsplit_once(':').map_or(text, |(_, name)| name)
}

/// Several people, by commas or semicolons; a comma within a name stands before its address in
/// brackets.
fn several(line: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let (mut start, mut quoted) = (0, false);
    for (at, sign) in line.char_indices() {
        match sign {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '>' => {
                push(&mut found, &line[start..=at]);
                start = at + 1;
            }
            // Within brackets nothing is parted.
            ',' | ';' | '\t' | '|' => {
                let piece = &line[start..at];
                let open = piece.contains('<');
                if !open && (place(piece).is_some() || sign != ',') {
                    push(&mut found, piece);
                    start = at + sign.len_utf8();
                }
            }
            _ => {}
        }
    }
    push(&mut found, &line[start..]);
    found
}

/// A piece of a list, if it says anything.
fn push(found: &mut Vec<Line>, piece: &str) {
    let piece = piece.trim_matches([',', ';', ' ', '\t', '|']);
    if piece.is_empty() {
        return;
    }
    match place(piece) {
        Some((open, _, address)) => {
            found.push(Line::of(without_heading(&piece[..open]), address, ""));
        }
        // A group's name without anybody is no person.
        None if piece.ends_with(':') => {}
        None => found.push(Line::unreadable(piece)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        let lines = read(text).into_iter();
        let lines = lines.map(|line| match line.source.as_str() {
            "" => format!("{}|{}|{}", line.name, line.email, line.organisation),
            source => format!("?{source}"),
        });
        lines.collect()
    }

    #[test]
    fn lists_of_mail_programs_are_read() {
        for text in [
            "Anne Dupont <anne@bee.be>; Luc Martin <luc@hub.be>",
            "Anne Dupont <anne@bee.be>, Luc Martin <luc@hub.be>,",
            "\"Dupont, Anne\" <anne@bee.be>, \"Martin, Luc\" <luc@hub.be>",
            "Dupont, Anne <anne@bee.be>; Martin, Luc <luc@hub.be>;",
            "Dupont, Anne <anne@bee.be>, Martin, Luc <luc@hub.be>",
            "'Anne Dupont' <anne@bee.be>\r\nLuc Martin <mailto:luc@hub.be>",
            "À : Anne Dupont <anne@bee.be>, Luc Martin <luc@hub.be>",
            "Équipe GT1: Anne Dupont <anne@bee.be>, Luc Martin <luc@hub.be>;",
        ] {
            let expected = ["Anne Dupont|anne@bee.be|", "Luc Martin|luc@hub.be|"];
            assert_eq!(said(text), expected, "{text}");
        }
    }

    #[test]
    fn bare_addresses_are_read_with_any_sign_between() {
        for text in [
            "anne@bee.be,luc@hub.be",
            "anne@bee.be; luc@hub.be;",
            "anne@bee.be\nluc@hub.be",
            "anne@bee.be\tluc@hub.be",
            "mailto:anne@bee.be?subject=x\n<luc@hub.be>",
            "anne@bee.be <anne@bee.be>, luc@hub.be",
        ] {
            assert_eq!(said(text), ["|anne@bee.be|", "|luc@hub.be|"], "{text}");
        }
    }

    #[test]
    fn a_line_for_each_person_has_the_organisation_beside() {
        for text in [
            "Anne Dupont\tBEE\tanne@bee.be",
            "Anne Dupont; BEE; anne@bee.be",
            "anne@bee.be; Anne Dupont; BEE",
            "Anne Dupont, BEE, anne@bee.be",
            "Anne Dupont (BEE) <anne@bee.be>",
            "Dupont, Anne (BEE) <anne@bee.be>",
            "Anne Dupont <anne@bee.be> (BEE)",
            "Anne Dupont <anne@bee.be>, BEE",
            "Anne Dupont – BEE – anne@bee.be",
        ] {
            assert_eq!(said(text), ["Anne Dupont|anne@bee.be|BEE"], "{text}");
        }
    }

    #[test]
    fn what_has_no_address_is_said_and_nothing_is_guessed() {
        assert_eq!(
            said("Nom;Organisation;Courriel\nAnne Dupont\nluc@hub"),
            ["?Nom;Organisation;Courriel", "?Anne Dupont", "?luc@hub"]
        );
        assert_eq!(
            said("Anne Dupont; Luc <luc@hub.be>; m@y.be"),
            ["?Anne Dupont", "Luc|luc@hub.be|", "|m@y.be|"]
        );
        assert_eq!(said("É\u{2028}\n "), ["?É"]);
    }
}
