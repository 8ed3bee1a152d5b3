//! The people of a line.

mod beside;
mod joined;
mod one;
mod several;

use super::{COUNTED, Standing, fold, labels, names, pattern, stems};

/// Somebody as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) organisation: String,
    pub(super) standing: Option<Standing>,
    pub(super) represented_by: String,
    /// What is remarked of them, and names no house.
    pub(super) beside: String,
}

/// What the other lines of a list say of a line's commas.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// Each line is somebody.
    pub one_each: bool,
    /// Its comma parts somebody from an organisation.
    pub organisations: bool,
    /// Its comma parts family name and first name.
    pub family_first: bool,
}

pub(super) use joined::by_whom;
use joined::{is_name_or_two, joined};
pub(super) use one::person;
use one::{stands_in, with_organisation};
pub(super) use several::of_several;
use several::{all_of_one_office, several, untitled};

fn alternatives(of: impl Fn(&crate::parse::language::Language) -> &[String]) -> String {
    crate::parse::language::any(of)
}

pattern!(
    pub REPRESENTED,
    format!(
        r"[\s,(\[–—:-]*(?:\(?(?:est|is|qui|die|who) +)?\b(?:(?:{})\b *:?|proxy *[=:]) *([^)\]]+?)[)\]]? *$",
        alternatives(|l| &l.attendance.represented_by)
    )
);
pattern!(
    REPRESENTS,
    format!(
        r"[\s,(–—-]+(?:{}|voor)\s+([^)]+?)\)?\s*$",
        alternatives(|l| &l.attendance.represents)
    )
);
pattern!(
    PARENTHESIS,
    r"^(.+?)\s*[(\[<]([^)\]>]+)[)\]>]?\s*([^(\[]{0,60})$"
);
pattern!(
    DASHED,
    r"^(.+?)(?:\s+[–—-]\s*|\s*/\s*|\t+|\s*:\s+|\s*\|\s*|\s+=>?\s+|\s*→\s*)(.+)$"
);
pattern!(
    AND,
    format!(
        r"(?i)\s+(?:{}|&|\+)(?:,\s+|\s+)",
        alternatives(|l| &l.attendance.and)
    )
);
stems!(NOBODY, attendance.nobody);
stems!(ORGANISATIONS, attendance.organisation);
stems!(CHAIR, attendance.chair);

/// `moi-même`: who writes names the others only.
pub(in crate::parse) fn is_writer(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "moi-meme"
            | "moi"
            | "me"
            | "myself and i"
            | "ikzelf"
            | "mezelf"
            | "ik"
            | "myself"
            | "le soussigne"
            | "ondergetekende"
    )
}

/// Whether a text says that there is nobody.
pub(super) fn is_nobody(text: &str) -> bool {
    let text = fold(text.trim().trim_end_matches(['.', ';', ',']));
    text.is_empty() || NOBODY.has(&text)
}

/// Splits outside brackets.
pub(super) fn split(text: &str, at: &[char]) -> Vec<String> {
    let mut depth = 0_u32;
    let mut items = vec![String::new()];
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if at.contains(&c) && depth == 0 {
            items.push(String::new());
        } else if let Some(last) = items.last_mut() {
            last.push(c);
        }
    }
    items.retain(|item| !item.trim().is_empty());
    items.iter().map(|item| item.trim().to_owned()).collect()
}

/// Whether a text may name somebody, looks apart: short, no number, no sentence.
pub(super) fn is_item(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    let Some(first) = text.chars().find(|c| c.is_alphanumeric() || *c == '@') else {
        return false;
    };
    let before_brackets = text.split(['(', '[', ',', '–', '<']).next().unwrap_or(text);
    words <= 16
        && before_brackets.split_whitespace().count() <= 7
        && !text.contains(['?', '!'])
        && !first.is_numeric()
        && !(text.ends_with('.') && words > 7)
}

/// Whether a part behind a comma is no person.
fn is_organisation(text: &str) -> bool {
    let (name, _) = with_organisation(text);
    let acronym = name.chars().count() <= 6
        && name
            .chars()
            .filter(|c| c.is_alphabetic())
            .all(char::is_uppercase)
        && name.chars().count() > 1
        && !name.contains(' ');
    let words = names::words(&name);
    // `@marekb` is somebody.
    if name.starts_with('@') && !name.contains(' ') {
        return false;
    }
    acronym
        || names::untitled(&name).starts_with(char::is_lowercase)
        || !names::may_be_name(&name)
        || words.iter().any(|w| ORGANISATIONS.has(w))
}

/// Whether each part, also on both sides of an « and », looks like a name.
fn is_name(text: &str) -> bool {
    AND.split(text)
        .all(|one| names::may_be_name(&with_organisation(one).0))
}

// `… together with 5 members of the public`: nobody in particular.
pattern!(
    PUBLIC,
    r"(?i)[,;]?\s*(?:(?:together with|along with|as well as|plus|and|ainsi que|et|alsook|en) )?\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|several|une?|quelques|enkele) (?:members? of the public|residents?|parishioners?|personnes? (?:du|dans le) public|auditeurs?|toehoorders?|geïnteresseerden)\b[^,;]*$"
);
pattern!(
    STOPPED,
    r"(?P<end>\p{Ll}{2})\.\s+(?P<title>(?:Mrs?|Ms|Dr|Cllr|Mme|Mlle|Mevr|Dhr)\b)"
);

// `Jan Claes (schepen) Anne Roy (raadslid)`: a comma was forgotten.
pattern!(
    UNPARTED,
    r"\)\s+(?P<name>\p{Lu}\p{Ll}+\s(?:\p{Ll}{2,3}\s){0,2}\p{Lu}\p{Ll}+\s*\()"
);

/// Whether a text only counts who listened: `6 members of the public`.
pub(in crate::parse) fn is_public(text: &str) -> bool {
    PUBLIC
        .find(text.trim())
        .is_some_and(|found| found.start() == 0)
}

/// The people of a line.
pub(super) fn people(text: &str, style: Style) -> Vec<Named> {
    let text = text.trim().trim_end_matches([';', ',']);
    let text = text
        .strip_suffix('.')
        .filter(|t| t.chars().rev().nth(1).is_some_and(char::is_alphanumeric))
        .unwrap_or(text);
    let text = COUNTED
        .find(text)
        .map_or(text, |count| &text[count.end()..]);
    let text = PUBLIC
        .find(text)
        .map_or(text, |public| &text[..public.start()]);
    if is_nobody(text) {
        return Vec::new();
    }
    // `R. Lane. Mrs Willis, D. Pickett`: a full stop for a comma.
    let stopped = STOPPED.replace_all(text, "$end, $title");
    let stopped = UNPARTED.replace_all(&stopped, "), $name");
    let text = stopped.as_ref();
    let mut items = split(text, &[';', '\n', '•', '·']);
    let mut style = style;
    if items.len() > 1 {
        style.one_each = true;
    } else {
        items = split(text, &['\t']);
        if !(items.len() > 1 && items.iter().all(|i| is_name(i))) {
            items = dashes(text).unwrap_or_else(|| vec![text.to_owned()]);
        }
    }
    let several = items.len() > 1;
    items
        .iter()
        .flat_map(|item| match house_of(item).filter(|_| several) {
            Some((house, whose)) => of_house(house, whose),
            None => of_item(item, style),
        })
        .collect()
}

/// `North Trust: P. Osei, L. Hart` among others: a house and its people.
fn house_of(item: &str) -> Option<(&str, &str)> {
    let (house, whose) = item.split_once(':')?;
    let (house, whose) = (house.trim(), whose.trim());
    let short = !house.is_empty() && house.split_whitespace().count() <= 6;
    let people = split(whose, &[',']);
    let named = people.iter().filter(|one| is_name(one)).count();
    let is = short && !house.contains([',', '(']) && !whose.contains(':');
    (is && people.len() > 1 && named * 2 > people.len()).then_some((house, whose))
}

fn of_house(house: &str, whose: &str) -> Vec<Named> {
    let mut all = of_item(whose, Style::default());
    for named in &mut all {
        named.organisation = match named.organisation.as_str() {
            "" => house.to_owned(),
            own => format!("{own}, {house}"),
        };
    }
    all
}

/// `Marie Dupont - Jean Petit - Anne Roy`, `Marie / Jean`.
fn dashes(text: &str) -> Option<Vec<String>> {
    for sign in [" - ", " – ", " / ", "/", " | ", "   "] {
        let parts: Vec<&str> = text
            .split(sign)
            .map(str::trim)
            .filter(|p| !p.is_empty())
            .collect();
        let least = if sign.contains(['/', '|']) { 2 } else { 3 };
        if parts.len() >= least
            && parts
                .iter()
                .all(|p| is_name(p) && !p.contains(',') && !is_organisation(p))
        {
            return Some(parts.into_iter().map(str::to_owned).collect());
        }
    }
    None
}

/// The people of an item: a comma parts people unless what follows is no person.
fn of_item(item: &str, style: Style) -> Vec<Named> {
    let bare = untitled(item);
    // `Mmes Roy et Petit, M. Maes, conseillers`: several, whatever the line's style.
    if bare.len() < item.len() || all_of_one_office(item) {
        return several(bare);
    }
    // `Marie Dupont, représentée par Jean Petit` is one.
    let commas = split(item, &[',']);
    let whole = |part: &String| {
        REPRESENTED
            .find(&fold(part))
            .is_some_and(|m| m.start() == 0)
    };
    if (commas.len() == 1 || commas.len() == 2 && whole(&commas[1]))
        && let Some(found) = stands_in(item)
    {
        return found;
    }
    if style.one_each && commas.len() == 2 {
        let left = names::words(&commas[0]).len();
        let right = names::words(&commas[1]).len();
        if style.family_first || left == 1 && right == 1 && !is_organisation(&commas[1]) {
            return person(&format!("{} {}", commas[1], commas[0]))
                .into_iter()
                .collect();
        }
        // `Anne Roy (directrice), Luc Petit (comptable)`: what each is stands in brackets.
        let two = commas.iter().any(|part| is_name_or_two(part))
            || commas
                .iter()
                .all(|part| part.contains('(') && is_name(part));
        if !two && (style.organisations || is_organisation(&commas[1])) {
            return person(item).into_iter().collect();
        }
    }
    let titled = |part: &String| names::untitled(part).len() < part.trim().len() && is_name(part);
    let more = commas
        .iter()
        .skip(1)
        .any(|part| titled(part) || is_name_or_two(part));
    if style.one_each
        && commas.len() > 2
        && !more
        && !commas.iter().all(|c| is_name(c))
        && !listed(&commas)
    {
        return person(item).into_iter().collect();
    }
    let initials = commas.iter().filter(|c| is_letters(c)).count();
    let letters = initials * 2 > commas.len()
        || initials > 1 && is_letters(&commas[0])
        || initials > 1 && commas.iter().all(|c| !bare_name(c).contains(' '));
    // `Marga, escada2, Joost`: each of one word is somebody, however they write themselves.
    let single = |part: &String| !bare_name(part).contains(' ') && !names_house(bare_name(part));
    let nicknames = !style.one_each && commas.iter().all(single);
    // `Anne Roy (BE), Jan van den brink(KvK), …`: where nearly each has brackets, each is somebody.
    let closed = |part: &&String| part.ends_with(')') && !bare_name(part).is_empty();
    let bracketed =
        commas.len() > 2 && commas.iter().filter(closed).count() * 4 >= commas.len() * 3;
    let mut found: Vec<Named> = Vec::new();
    for (at, part) in commas.iter().enumerate() {
        let behind = labels::mark(part);
        if let (Some(standing), Some(last)) = (behind, found.last_mut()) {
            last.standing = Some(standing);
            continue;
        }
        // `…, Eva Maes représentée par Tom Roy`, `Eva Maes, représentée par Tom Roy, …`.
        if let Some(all) =
            stands_in(part).filter(|all| all.iter().all(|p| names::may_be_name(&p.name)))
        {
            found.extend(all);
            continue;
        }
        let folded = fold(part);
        if let (Some(by), Some(last)) = (REPRESENTED.captures(&folded), found.last_mut())
            && by.get(0).is_some_and(|m| m.start() == 0)
        {
            let letters = by[1].chars().count();
            let all = part.trim_end_matches([')', ' ', '.']).chars();
            let skipped = all.clone().count().saturating_sub(letters);
            last.represented_by = all.skip(skipped).collect();
            last.standing = Some(Standing::Represented);
            continue;
        }
        let nick = nicknames && part.starts_with(char::is_lowercase);
        let stood = || !beside::apart(part).1.is_empty() || beside::couple(part).is_some();
        let somebody = bracketed && closed(&part);
        let foreign = at > 0
            && !letters
            && !nick
            && is_organisation(part)
            && !is_name_or_two(part)
            && !somebody
            && !stood();
        match found.last_mut() {
            Some(last) if foreign => {
                if !last.organisation.is_empty() {
                    last.organisation.push_str(", ");
                }
                last.organisation.push_str(part);
            }
            _ => found.extend(joined(part)),
        }
    }
    found
}

/// Without what stands in brackets behind it.
fn bare_name(text: &str) -> &str {
    text.split(['(', '[']).next().unwrap_or(text).trim()
}

fn is_letters(text: &str) -> bool {
    let text = bare_name(text);
    (2..=4).contains(&text.chars().count()) && text.chars().all(char::is_uppercase)
}

/// More people than not.
fn listed(parts: &[String]) -> bool {
    let people = parts
        .iter()
        .filter(|p| is_name(p) && !is_organisation(p))
        .count();
    people * 3 >= parts.len() * 2 && people > 2
}

/// `Économie et Emploi`: an organisation's name.
fn names_house(text: &str) -> bool {
    names::words(text).iter().any(|w| ORGANISATIONS.has(w))
}
