//! The columns of files with people: how they are headed, in three languages.

use super::line::{Line, is_address};
use kernel::{fold::bare, lang::Lang, line::one_line, organisation::OrganisationKind};
use platform::i18n::Translator;

/// What a column may hold, with its headings, bare (no accents, spaces or signs).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    Email,
    Name,
    First,
    Last,
    Organisation,
    Kind,
    Lang,
}

/// The surest headings first.
const HEADINGS: &[(Held, &[&str])] = &[
    (
        Held::Email,
        &[
            "email",
            "mail",
            "courriel",
            "adressemail",
            "adressedecourriel",
            "adressecourriel",
            "adresseemail",
            "emailaddress",
            "mailadres",
            "emailadres",
            "emailaddres",
            "adresse",
        ],
    ),
    (
        Held::First,
        &["prenom", "firstname", "givenname", "voornaam", "first"],
    ),
    (
        Held::Last,
        &[
            "nomdefamille",
            "lastname",
            "surname",
            "familyname",
            "familienaam",
            "achternaam",
            "last",
        ],
    ),
    (
        Held::Name,
        &[
            "nomcomplet",
            "nometprenom",
            "prenometnom",
            "fullname",
            "displayname",
            "volledigenaam",
            "participant",
            "contact",
            "personne",
            "nom",
            "naam",
            "name",
        ],
    ),
    (
        Held::Organisation,
        &[
            "organisation",
            "organisatie",
            "organization",
            "organisme",
            "institution",
            "instelling",
            "societe",
            "entreprise",
            "company",
            "bedrijf",
            "structure",
            "employeur",
        ],
    ),
    (
        Held::Kind,
        &[
            "typedorganisation",
            "type",
            "categorie",
            "soort",
            "kind",
            "category",
            "soortorganisatie",
        ],
    ),
    (Held::Lang, &["langue", "taal", "language", "lang"]),
];

/// Where the columns of a table are.
fn columns(headings: &[String]) -> Vec<(Held, usize)> {
    let bare: Vec<String> = headings.iter().map(|heading| bare(heading)).collect();
    let mut found: Vec<(Held, usize)> = Vec::new();
    for (held, known) in HEADINGS {
        let place = known.iter().find_map(|known| {
            let places = bare.iter().enumerate();
            let mut fit = places.filter(|(at, heading)| {
                heading.as_str() == *known && found.iter().all(|(_, taken)| taken != at)
            });
            fit.next().map(|(at, _)| at)
        });
        found.extend(place.map(|at| (*held, at)));
    }
    found
}

/// How many headings are known; none where there is no address among them.
pub(super) fn score(headings: &[String]) -> u32 {
    let found = columns(headings);
    match found.iter().any(|(held, _)| *held == Held::Email) {
        true => u32::try_from(found.len()).unwrap_or(u32::MAX),
        false => 0,
    }
}

/// The people of a table, row by row below the first, and the columns that they are in; of one
/// without headings, where the addresses tell the column, all its rows.
pub(super) fn people(all: &[&[String]]) -> (Vec<Line>, Vec<usize>) {
    let headings = all.first().copied().unwrap_or_default();
    let mut columns = columns(headings);
    let taken = |columns: &[(Held, usize)]| columns.iter().map(|(_, at)| *at).collect();
    if columns.iter().any(|(held, _)| *held == Held::Email) {
        let rows = all.iter().skip(1);
        let lines = rows.map(|cells| person(cells, &columns)).collect();
        return (lines, taken(&columns));
    }
    let addresses = |at: usize| {
        let cells = all.iter().filter_map(|cells| cells.get(at));
        cells.filter(|cell| is_address(cell.trim())).count()
    };
    let best = (0..headings.len()).max_by_key(|at| addresses(*at));
    let Some(best) = best.filter(|at| addresses(*at) > 0) else {
        let unread = all.iter().map(|cells| Line::unreadable(&cells.join(" ")));
        return (unread.collect(), Vec::new());
    };
    columns.retain(|(_, at)| *at != best);
    columns.push((Held::Email, best));
    // Without headings the first other columns are who, and of which organisation.
    let others = (0..headings.len()).filter(|at| *at != best);
    let headed = columns.len() > 1;
    if !headed {
        columns.extend([Held::Name, Held::Organisation].into_iter().zip(others));
    }
    let skipped = usize::from(headed);
    let rows = all.iter().skip(skipped);
    let lines = rows.map(|cells| person(cells, &columns)).collect();
    (lines, taken(&columns))
}

fn person(cells: &[String], columns: &[(Held, usize)]) -> Line {
    let cell = |held: Held| {
        let place = columns.iter().find(|(of, _)| *of == held);
        let cell = place.and_then(|(_, at)| cells.get(*at));
        cell.map_or_else(String::new, |text| one_line(text))
    };
    let (first, last, whole) = (cell(Held::First), cell(Held::Last), cell(Held::Name));
    let name = match (first.as_str(), last.as_str()) {
        ("", "") => whole,
        // `Nom` and `Prénom` beside each other: the name is the last one.
        (first, "") => format!("{first} {whole}"),
        (first, last) => format!("{first} {last}"),
    };
    let email = cell(Held::Email);
    if !email.is_empty() && !is_address(&email) || email.is_empty() && name.trim().is_empty() {
        return Line::unreadable(&cells.join(" "));
    }
    Line {
        kind: kind(&cell(Held::Kind)),
        lang: lang(&cell(Held::Lang)),
        ..Line::of(name.trim(), &email, &cell(Held::Organisation))
    }
}

/// A kind by its word, or as one of the languages says it.
fn kind(text: &str) -> Option<OrganisationKind> {
    let text = bare(text);
    let called = |kind: &OrganisationKind| {
        let names = Lang::ALL.iter().map(|lang| Translator(*lang).word(kind));
        names
            .chain([kind.as_str().to_owned()])
            .any(|name| bare(&name) == text)
    };
    OrganisationKind::ALL.iter().copied().find(called)
}

fn lang(text: &str) -> Option<Lang> {
    let text = bare(text);
    match text.get(..2)? {
        "fr" => Some(Lang::Fr),
        "nl" | "ne" => Some(Lang::Nl),
        "en" | "an" => Some(Lang::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use platform::sheets;

    fn read(file: &str) -> Vec<Line> {
        let sheet = sheets::read(file.as_bytes()).unwrap();
        let rows = sheet.rows.iter().map(|row| row.cells.as_slice());
        let all: Vec<&[String]> = std::iter::once(sheet.headers.as_slice())
            .chain(rows)
            .collect();
        people(&all).0
    }

    #[test]
    fn headings_are_known_in_three_languages() {
        for file in [
            "Prénom;Nom;Organisation;Courriel;Type;Langue\nAnne;Dupont;BEE;anne@bee.be;Administration;Français",
            "Voornaam;Naam;Organisatie;E-mail;Soort;Taal\nAnne;Dupont;BEE;anne@bee.be;administration;Frans",
            "Email,Full name,Company,Category,Language\nanne@bee.be,\"Dupont, Anne\",BEE,Administration,fr",
        ] {
            let line = read(file).remove(0);
            assert_eq!(
                (line.name.as_str(), line.email.as_str()),
                ("Anne Dupont", "anne@bee.be"),
                "{file}"
            );
            assert_eq!(line.organisation, "BEE", "{file}");
            assert_eq!(line.lang, Some(Lang::Fr), "{file}");
            assert_eq!(line.kind, Some(OrganisationKind::Administration), "{file}");
        }
    }

    #[test]
    fn a_table_without_headings_is_told_by_its_addresses() {
        let lines = read("Anne Dupont;BEE;anne@bee.be\nLuc Martin;hub;luc@hub.be");
        let names: Vec<_> = lines.iter().map(|line| line.name.as_str()).collect();
        assert_eq!(names, ["Anne Dupont", "Luc Martin"]);
        assert_eq!(lines[1].organisation, "hub");
    }

    #[test]
    fn a_row_that_says_nothing_of_use_is_said() {
        let lines = read("Nom;Courriel\nAnne;pas d’adresse\nLuc;");
        assert_eq!(lines[0].source, "Anne pas d’adresse");
        assert_eq!(
            (lines[1].name.as_str(), lines[1].email.as_str()),
            ("Luc", "")
        );
    }
}
