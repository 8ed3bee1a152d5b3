//! The people a meeting's notes can name by two keystrokes.

use serde::Serialize;
use sqlx::PgConnection;

use kernel::{
    fold::fold,
    ids::{AttendanceId, MeetingId, PersonId},
    initials,
};

/// Somebody who may speak, with the code that names them in the notes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Speaker {
    /// None for a name noted on the spot.
    pub id: Option<PersonId>,
    pub name: String,
    /// Two letters; three where a list is so long that they run out.
    pub code: String,
    /// Their line of the attendance list; none where the list is not Jalon's.
    pub line: Option<AttendanceId>,
    /// Somebody saw them there.
    pub present: bool,
}

/// Gives each name a code, in the order they came to the list ([`initials::given`]).
pub fn with_codes(people: Vec<(Option<PersonId>, String)>) -> Vec<Speaker> {
    let codes = initials::given(people.iter().map(|(_, name)| name.as_str()));
    let speakers = people.into_iter().zip(codes);
    speakers
        .map(|((id, name), code)| Speaker {
            id,
            name,
            code,
            ..Speaker::default()
        })
        .collect()
}

/// Who may speak: the attendance list, by name. The codes follow the order of arrival.
pub async fn of(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Speaker>> {
    let rows = sqlx::query!(
        r#"SELECT a.id as "line: AttendanceId", a.present as "present!", a.person_id as "id: PersonId", coalesce(p.name, a.guest_name) as "name!",
                  coalesce(p.last_name, a.guest_name) as "by!"
           FROM attendance a LEFT JOIN person p ON p.id = a.person_id
           WHERE a.meeting_id = $1 ORDER BY a.id LIMIT 500"#,
        meeting.0
    )
    .fetch_all(db)
    .await?;
    let (lines, people): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .map(|row| ((fold(&row.by), row.line, row.present), (row.id, row.name)))
        .unzip();
    let mut speakers: Vec<_> = lines.into_iter().zip(with_codes(people)).collect();
    speakers.sort_by(|a, b| a.0.0.cmp(&b.0.0));
    let speakers = speakers
        .into_iter()
        .map(|((_, line, present), speaker)| Speaker {
            line: Some(line),
            present,
            ..speaker
        });
    Ok(speakers.collect())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

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
