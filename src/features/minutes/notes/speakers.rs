//! The people a meeting's notes can name by two keystrokes.

use std::collections::HashSet;

use serde::Serialize;
use sqlx::PgConnection;

use kernel::{
    fold::{bare, fold},
    ids::{MeetingId, PersonId},
};

/// Somebody who may speak, with the code that names them in the notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Speaker {
    /// None for a name noted on the spot.
    pub id: Option<PersonId>,
    pub name: String,
    /// Two letters; three where a list is so long that they run out.
    pub code: String,
}

/// What begins a line in French, Dutch or English without naming anybody.
pub const WORDS: &[&str] = &[
    "ah", "ai", "al", "am", "an", "as", "at", "au", "be", "bv", "by", "ca", "cc", "ce", "cf", "da",
    "de", "do", "dr", "du", "eh", "en", "er", "es", "et", "eu", "ex", "gt", "ga", "go", "ha", "he",
    "hi", "if", "ik", "il", "in", "is", "it", "ja", "je", "la", "le", "lu", "ma", "me", "mm", "mr",
    "mw", "my", "na", "nb", "ne", "ni", "no", "nu", "of", "oh", "ok", "om", "on", "op", "or", "os",
    "ou", "ps", "pu", "pv", "qr", "re", "sa", "se", "si", "so", "su", "ta", "te", "to", "tu", "tv",
    "uw", "un", "up", "us", "va", "vs", "vu", "we", "ya", "ze", "zo",
];

/// Gives each name a code, in the order they came to the list: whoever comes later takes none
/// away. The initials where they are free, else other letters of the name.
pub fn with_codes(people: Vec<(Option<PersonId>, String)>) -> Vec<Speaker> {
    let mut taken: HashSet<String> = HashSet::new();
    let give = |(id, name): (Option<PersonId>, String)| {
        let code = candidates(&name)
            .find(|code| !WORDS.contains(&code.as_str()) && !taken.contains(code))
            .unwrap_or_else(|| format!("x{}", taken.len()));
        taken.insert(code.clone());
        Speaker { id, name, code }
    };
    people.into_iter().map(give).collect()
}

/// Codes of a name, the likeliest first.
fn candidates(name: &str) -> impl Iterator<Item = String> {
    let folded = fold(name);
    let words: Vec<Vec<char>> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().collect())
        .collect();
    let first = words.first().cloned().unwrap_or_default();
    // One word gives its own next letters.
    let last = match words.len() {
        0 | 1 => first.iter().skip(1).copied().collect(),
        n => words[n - 1].clone(),
    };
    let all: Vec<char> = bare(name).chars().collect();
    let alphabet = || ('a'..='z').chain('0'..='9');
    let others: Vec<char> = all.iter().skip(1).copied().collect();
    // One after the other, as far as one is asked for: there are some two thousand.
    let by_initial = first.first().copied().into_iter().flat_map(move |initial| {
        let seconds = last.clone().into_iter().chain(others.clone());
        let codes = seconds.chain(alphabet());
        codes.map(move |second| format!("{initial}{second}"))
    });
    let by_letter = all
        .into_iter()
        .flat_map(move |c| alphabet().map(move |d| format!("{c}{d}")));
    // A list of hundreds: three letters.
    let long = alphabet().flat_map(move |c| alphabet().map(move |d| format!("x{c}{d}")));
    by_initial.chain(by_letter).chain(long)
}

/// Who may speak: the attendance list, by name. The codes follow the order of arrival.
pub async fn of(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Speaker>> {
    let rows = sqlx::query!(
        r#"SELECT a.person_id as "id: PersonId", coalesce(p.name, a.guest_name) as "name!",
                  coalesce(p.last_name, a.guest_name) as "by!"
           FROM attendance a LEFT JOIN person p ON p.id = a.person_id
           WHERE a.meeting_id = $1 ORDER BY a.id LIMIT 500"#,
        meeting.0
    )
    .fetch_all(db)
    .await?;
    let (order, people): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .map(|row| (fold(&row.by), (row.id, row.name)))
        .unzip();
    let mut speakers: Vec<_> = order.into_iter().zip(with_codes(people)).collect();
    speakers.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(speakers.into_iter().map(|(_, speaker)| speaker).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(names: &[&str]) -> Vec<String> {
        let people = names.iter().map(|n| (None, (*n).to_owned())).collect();
        with_codes(people).into_iter().map(|s| s.code).collect()
    }

    #[test]
    fn a_code_has_two_letters_of_its_own_and_is_no_word() {
        let names = [
            "Pilote GT1",
            "Pilote GT2",
            "Anne Élan",
            "Coordination",
            "Joëlle Evrard",
            "Eva-Maria Torres",
            "Éric",
        ];
        let given = codes(&names);
        assert_eq!(given, ["pg", "pt", "ae", "co", "jv", "eo", "ei"]);
    }

    #[test]
    fn who_comes_later_changes_nobodys_code() {
        let many: Vec<String> = (0..400).map(|n| format!("Anne Élan {n}")).collect();
        let names: Vec<&str> = many.iter().map(String::as_str).collect();
        let (few, all) = (codes(&names[..40]), codes(&names));
        assert_eq!(few, all[..40]);
        let different: HashSet<_> = all.iter().collect();
        assert_eq!(different.len(), 400);
        assert!(all[..40].iter().all(|code| code.len() == 2));
    }
}
