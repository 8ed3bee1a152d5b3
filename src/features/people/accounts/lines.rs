//! Lines of people as pasted: who, where to write, and what is wrong with a line.

use kernel::line::one_line;

/// Who and where to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invitee {
    pub first_name: String,
    pub last_name: String,
    pub email: String,
}

/// A line that is not blank.
#[derive(Debug, Clone)]
pub struct Line {
    /// As an editor counts it, blank ones too.
    pub number: usize,
    pub text: String,
    pub invitee: Option<Invitee>,
    /// Key of what is wrong.
    pub problem: Option<&'static str>,
}

/// All lines, with what is wrong with them by themselves.
pub fn read(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (index, text) in text.lines().enumerate() {
        if text.trim().is_empty() {
            continue;
        }
        let invitee = parse(text);
        let twice = |new: &Invitee| {
            lines
                .iter()
                .filter_map(|line| line.invitee.as_ref())
                .any(|earlier| earlier.email.eq_ignore_ascii_case(&new.email))
        };
        let problem = match &invitee {
            None => Some("invite-problem-address"),
            Some(new) if new.first_name.chars().count() > NAME => Some("invite-problem-long"),
            Some(new) if new.last_name.chars().count() > NAME => Some("invite-problem-long"),
            Some(new) if twice(new) => Some("invite-problem-twice"),
            Some(_) => None,
        };
        lines.push(Line {
            number: index + 1,
            text: text.trim().to_owned(),
            invitee,
            problem,
        });
    }
    lines
}

/// The longest name, in characters, as in the person's form.
const NAME: usize = 100;

/// Marks the lines whose address belongs to somebody; `known` in small letters.
pub(crate) fn mark_known(lines: &mut [Line], known: &[String]) {
    for line in lines {
        let Some(invitee) = &line.invitee else {
            continue;
        };
        if line.problem.is_none() && known.contains(&invitee.email.to_lowercase()) {
            line.problem = Some("invite-problem-known");
        }
    }
}

/// `First Last <mail>`, `First Last mail` or the address alone.
fn parse(line: &str) -> Option<Invitee> {
    let cleaned = one_line(line).replace(['<', '>', ';', ',', '\t', '"', '\0'], " ");
    let words: Vec<&str> = cleaned.split_whitespace().collect();
    let (email, name) = words.split_last()?;
    email.parse::<lettre::Address>().ok()?;
    let (first, last) = match name {
        [] => (String::new(), email.split('@').next()?.to_owned()),
        [last] => (String::new(), (*last).to_owned()),
        [first, last @ ..] => ((*first).to_owned(), last.join(" ")),
    };
    Some(Invitee {
        first_name: first,
        last_name: last,
        email: (*email).to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_people_paste_them() {
        let expected = Some(Invitee {
            first_name: "Anne".into(),
            last_name: "Van den Berg".into(),
            email: "anne@x.example".into(),
        });
        assert_eq!(parse("Anne Van den Berg <anne@x.example>"), expected);
        assert_eq!(parse(" Anne\tVan den Berg; anne@x.example;"), expected);
        assert_eq!(parse("\"Anne Van den Berg\" <anne@x.example>,"), expected);
        assert_eq!(parse("anne@x.example").unwrap().last_name, "anne");
        assert_eq!(parse("Anne Van den Berg"), None);
    }

    #[test]
    fn each_line_says_what_is_wrong_with_it() {
        let mut lines = read("A B <a@x.example>\n\nsans adresse\nC D A@X.example\nE F e@x.example");
        mark_known(&mut lines, &["e@x.example".into()]);
        let found: Vec<_> = lines.iter().map(|l| (l.number, l.problem)).collect();
        assert_eq!(
            found,
            [
                (1, None),
                (3, Some("invite-problem-address")),
                (4, Some("invite-problem-twice")),
                (5, Some("invite-problem-known")),
            ]
        );
    }
}
