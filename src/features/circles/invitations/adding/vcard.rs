//! Contacts as other programs write them (vCard 2.1 to 4): name, address, organisation.

use super::line::Line;

/// Whether a text begins as one.
pub(crate) fn is_one(text: &str) -> bool {
    let start = text.trim_start().get(..11);
    start.is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// The people of a file, one a card, by the first address of each.
pub(crate) fn read(text: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let mut card = Card::default();
    for line in unfolded(text) {
        let Some((head, value)) = line.split_once(':') else {
            continue;
        };
        let mut head = head.split(';');
        let name = head.next().unwrap_or_default();
        // `item1.EMAIL`: a group stands before the name.
        let name = name.rsplit('.').next().unwrap_or_default().to_uppercase();
        let quoted = head.any(|part| part.to_uppercase().contains("QUOTED-PRINTABLE"));
        let value = if quoted {
            decoded(value)
        } else {
            value.to_owned()
        };
        match name.as_str() {
            "FN" => card.full = plain(&value),
            "N" => card.parts = value.split(';').map(plain).collect(),
            "EMAIL" if card.email.is_empty() => {
                card.email = plain(value.trim_start_matches("mailto:"));
            }
            "ORG" => card.organisation = plain(value.split(';').next().unwrap_or_default()),
            "END" => found.push(std::mem::take(&mut card).line()),
            _ => {}
        }
    }
    found
}

#[derive(Default)]
struct Card {
    full: String,
    /// Last, first.
    parts: Vec<String>,
    email: String,
    organisation: String,
}

impl Card {
    fn line(self) -> Line {
        let part = |at: usize| self.parts.get(at).map_or("", String::as_str);
        let name = match self.full.as_str() {
            "" => format!("{} {}", part(1), part(0)),
            full => full.to_owned(),
        };
        if super::line::is_address(&self.email) {
            return Line::of(name.trim(), &self.email, &self.organisation);
        }
        Line::unreadable(&format!("{name} {}", self.email))
    }
}

/// Lines that go on in the next one, put together: by a blank, or by the `=` of quoted text.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match lines.last_mut() {
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(&line[1..]),
            Some(last)
                if last.ends_with('=') && last.to_uppercase().contains("QUOTED-PRINTABLE") =>
            {
                last.pop();
                last.push_str(line.trim_start());
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Without the backslashes before signs.
fn plain(text: &str) -> String {
    let text = text.replace("\\,", ",").replace("\\;", ";");
    let text = text.replace("\\n", " ").replace("\\N", " ");
    kernel::line::one_line(&text.replace("\\\\", "\\"))
}

/// Of quoted-printable text.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        let code = match (first, others) {
            (b'=', [high, low, ..]) => {
                let digits = [*high, *low];
                let digits = std::str::from_utf8(&digits).ok();
                digits.and_then(|digits| u8::from_str_radix(digits, 16).ok())
            }
            _ => None,
        };
        rest = match code {
            Some(_) => &others[2..],
            None => others,
        };
        bytes.push(code.unwrap_or(*first));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_of_old_and_new_programs_are_read() {
        let text = "BEGIN:VCARD\r\nVERSION:2.1\r\n\
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:H=C3=A9ron;Zo=C3=\r\n=A9\r\n\
            EMAIL;PREF;INTERNET:zoe@bee.be\r\nORG:BEE;Direction\r\nEND:VCARD\r\n\
            BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Luc Mar\r\n tin\r\n\
            item1.EMAIL;TYPE=work:luc@hub.be\r\nEMAIL:autre@hub.be\r\nORG:hub\\, brussels\r\nEND:VCARD\r\n\
            BEGIN:VCARD\r\nFN:Sans Adresse\r\nEND:VCARD";
        assert!(is_one(text));
        let lines = read(text);
        assert_eq!(lines[0], Line::of("Zoé Héron", "zoe@bee.be", "BEE"));
        assert_eq!(
            lines[1],
            Line::of("Luc Martin", "luc@hub.be", "hub, brussels")
        );
        assert_eq!(lines[2].source, "Sans Adresse");
    }
}
