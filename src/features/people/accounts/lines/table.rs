//! A table of people, with headings in one of three languages.

use super::{Invitee, Line, addresses, words};
use kernel::{
    fold::{bare, fold},
    line::one_line,
    text_enum,
};
use platform::auth::Role;

text_enum! {
    /// What a column says.
    pub enum Column {
        Email = "email" / "person-email",
        First = "first" / "person-first-name",
        Last = "last" / "person-last-name",
        Full = "full" / "invite-column-full",
        Job = "job" / "person-job-title",
        Organisation = "organisation" / "person-organisation",
        Lang = "lang" / "person-lang",
        Role = "role" / "person-role",
        Place = "place" / "invite-column-place",
        // What somebody pilots: a role and its places at once.
        Piloted = "piloted" / "invite-column-piloted",
    }
}

/// Headings without accents and signs.
const HEADINGS: &[(Column, &[&str])] = &[
    (
        Column::Email,
        &[
            "email",
            "mail",
            "courriel",
            "adressemail",
            "adresseemail",
            "adressedecourriel",
            "adresseelectronique",
            "emailadres",
            "mailadres",
            "emailaddress",
            "adresse",
            "adres",
            "address",
        ],
    ),
    (
        Column::First,
        &["prenom", "voornaam", "firstname", "givenname"],
    ),
    (
        Column::Last,
        &[
            "nom",
            "nomdefamille",
            "achternaam",
            "familienaam",
            "lastname",
            "surname",
            "familyname",
        ],
    ),
    (
        Column::Full,
        &[
            "nometprenom",
            "prenometnom",
            "nomprenom",
            "prenomnom",
            "nomcomplet",
            "naam",
            "volledigenaam",
            "name",
            "fullname",
            "displayname",
            "personne",
            "persoon",
            "person",
        ],
    ),
    (
        Column::Job,
        &["fonction", "functie", "jobtitle", "title", "titre", "titel"],
    ),
    (
        Column::Organisation,
        &[
            "organisation",
            "organisatie",
            "organization",
            "administration",
            "administratie",
            "institution",
            "instelling",
            "employeur",
            "werkgever",
            "company",
            "bedrijf",
            "entreprise",
        ],
    ),
    (Column::Lang, &["langue", "taal", "language"]),
    (Column::Role, &["role", "rol", "roles", "rollen"]),
    (
        Column::Place,
        &[
            "groupe",
            "groupes",
            "gt",
            "groep",
            "groepen",
            "werkgroep",
            "werkgroepen",
            "group",
            "groups",
            "workinggroup",
            "groupedetravail",
            "strategie",
            "strategy",
            "plan",
        ],
    ),
    (
        Column::Piloted,
        &[
            "pilote", "pilotes", "pilotage", "piloot", "piloten", "trekker", "trekkers", "pilot",
            "pilots",
        ],
    ),
];

/// Words that a longer heading begins with: `Rôle dans le groupe`, `Organisatie (kort)`.
const BEGINNINGS: &[(Column, &[&str])] = &[
    (Column::First, &["prenom", "voornaam"]),
    (Column::Job, &["fonction", "functie"]),
    (
        Column::Organisation,
        &[
            "organisation",
            "organisatie",
            "organization",
            "institution",
            "instelling",
        ],
    ),
    (Column::Lang, &["langue", "taal", "language"]),
    (Column::Role, &["role", "rol"]),
    (
        Column::Place,
        &["groupe", "groep", "werkgroep", "group", "gt"],
    ),
];
/// Words of the address, wherever they stand in a heading.
const ADDRESS: [&str; 3] = ["mail", "email", "courriel"];

/// What a heading says that a column holds.
pub(crate) fn column(heading: &str) -> Option<Column> {
    let known = |table: &[(Column, &[&str])], word: &str| {
        let mut known = table.iter();
        known
            .find(|(_, names)| names.contains(&word))
            .map(|(column, _)| *column)
    };
    if let Some(column) = known(HEADINGS, &bare(heading)) {
        return Some(column);
    }
    // No address, and nothing that a cell below would say.
    if heading.contains('@') || heading.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let heading = fold(heading);
    let words = heading.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| ADDRESS.contains(word)) {
        return Some(Column::Email);
    }
    known(BEGINNINGS, words.first()?)
}

/// How many of these headings are known; none where there is no address among them.
pub(crate) fn score(headings: &[String]) -> u32 {
    let mut known: Vec<Column> = Vec::new();
    for column in headings.iter().filter_map(|heading| column(heading)) {
        if !known.contains(&column) {
            known.push(column);
        }
    }
    match known.len() {
        count @ 2.. if known.contains(&Column::Email) => u32::try_from(count).unwrap_or(u32::MAX),
        _ => 0,
    }
}

/// The people of a table; none where the first line is no row of headings with an address among them.
pub(super) fn read(text: &str) -> Option<Vec<Line>> {
    let mut lines = text
        .lines()
        .enumerate()
        .filter(|(_, l)| !l.trim().is_empty());
    let (_, first) = lines.next()?;
    let (separator, headings) = headed(first)?;
    let columns: Vec<Option<Column>> = headings.iter().map(|c| column(c)).collect();
    let row = |(index, text): (usize, &str)| {
        let cells = cells(text, separator);
        Line::of(index + 1, text, person(&columns, &cells))
    };
    Some(lines.map(row).collect())
}

/// What divides a row of headings, and they; none where the line is no such row.
fn headed(line: &str) -> Option<(char, Vec<String>)> {
    let count = |separator: &char| line.matches(*separator).count();
    let separator = ['\t', ';', ','].into_iter().max_by_key(count)?;
    let headings = cells(line, separator);
    (score(&headings) > 0).then_some((separator, headings))
}

/// The row of headings of a text that is a table, as it stands.
pub(super) fn headings(text: &str) -> Option<&str> {
    let first = text.lines().find(|line| !line.trim().is_empty())?;
    headed(first).map(|_| first)
}

/// The cells of a line; a separator within quotes divides nothing.
fn cells(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let Some(cell) = cells.last_mut() else {
            break;
        };
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted || cell.trim().is_empty() => quoted = !quoted,
            _ if letter == separator && !quoted => cells.push(String::new()),
            _ => cell.push(letter),
        }
    }
    cells.iter().map(|cell| one_line(cell)).collect()
}

fn person(columns: &[Option<Column>], cells: &[String]) -> Result<Invitee, &'static str> {
    let cell = |wanted: Column| {
        let mut of = columns
            .iter()
            .zip(cells)
            .filter(|(c, _)| **c == Some(wanted));
        of.find(|(_, cell)| !cell.is_empty())
            .map_or("", |(_, cell)| cell.as_str())
    };
    let email = addresses::address(cell(Column::Email)).ok_or("invite-problem-address")?;
    let (first, last, full) = (cell(Column::First), cell(Column::Last), cell(Column::Full));
    let mut invitee = if !last.is_empty() && columns.contains(&Some(Column::First)) {
        Invitee {
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            email,
            ..Invitee::default()
        }
    } else {
        let name = [full, last, first]
            .into_iter()
            .find(|name| !name.is_empty());
        addresses::named(name.unwrap_or_default(), &email)
    };
    let word = cell(Column::Role);
    invitee.role = words::role(word);
    if !word.is_empty() && invitee.role.is_none() {
        return Err("invite-problem-role-word");
    }
    invitee.job_title = cell(Column::Job).chars().take(200).collect();
    invitee.organisation = cell(Column::Organisation).to_owned();
    invitee.lang = words::lang(cell(Column::Lang));
    invitee.places = words::places(cell(Column::Place));
    let piloted = cell(Column::Piloted);
    if words::are_groups(piloted) && invitee.role.is_none_or(|role| role == Role::Pilot) {
        invitee.role = Some(Role::Pilot);
        let further = words::places(piloted).into_iter();
        let further: Vec<String> = further.filter(|p| !invitee.places.contains(p)).collect();
        invitee.places.extend(further);
    }
    Ok(invitee)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;
    use platform::i18n::Translator;

    #[test]
    fn each_column_is_known_by_what_it_is_called() {
        for lang in Lang::ALL {
            for held in Column::ALL {
                let called = Translator(*lang).word(held);
                assert_eq!(column(&called), Some(*held), "{lang} {called}");
            }
        }
    }
}
