//! Addresses that open one's own mail program with a ready text.

/// Characters that a `mailto:` address has at most: mail programs cut what is longer.
const MAILTO: usize = 1_800;

/// An address that opens one's own mail program with the text; where that would be too long, with the
/// link alone.
pub(super) fn mailto(email: &str, subject: &str, body: &str, link: &str) -> String {
    let made = |body: &str| {
        format!(
            "mailto:{}?subject={}&body={}",
            percent(email),
            percent(subject),
            percent(&body.replace('\n', "\r\n"))
        )
    };
    let whole = made(body);
    if whole.len() < MAILTO {
        return whole;
    }
    let short: String = subject.chars().take(120).collect();
    format!(
        "mailto:{}?subject={}&body={}",
        percent(email),
        percent(&short),
        percent(link)
    )
}

/// As RFC 6068 wants it: a space is `%20`, never a plus sign.
fn percent(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'@' => {
                made.push(char::from(byte));
            }
            other => made.push_str(&format!("%{other:02X}")),
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailto_is_short_and_has_no_plus_for_spaces() {
        let link = "https://jalon.example/c/abc";
        let address = mailto("a+b@c.example", "Objet : été", "Ligne\nLien & co", link);
        assert_eq!(
            address,
            "mailto:a%2Bb@c.example?subject=Objet%20%3A%20%C3%A9t%C3%A9&body=Ligne%0D%0ALien%20%26%20co"
        );
        let long = mailto("a@c.example", "Objet", &"é".repeat(400), link);
        assert!(long.len() < MAILTO, "{}", long.len());
        assert!(long.ends_with("%2Fc%2Fabc"), "the link comes along: {long}");
    }
}
