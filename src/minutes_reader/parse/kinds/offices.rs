//! Offices and people the text doesn't know otherwise, and what they do or are to do.

use super::{
    doing::{DECIDER, DOES, Form, NOT_DOING, ROLE, VERB},
    fold, names, pattern,
};
use crate::parse::language::{any, stems};

/// Whether those who decide together are what a sentence begins with.
pub(crate) fn begins_with_all(text: &str) -> bool {
    DECIDER.is_match(&fold(
        text.trim_start_matches(|c: char| !c.is_alphanumeric()),
    ))
}

stems!(OFFICES, attendance.organisation);
stems!(CHAIRS, attendance.chair);
pattern!(
    SOMEBODY,
    r"^(?P<who>\p{Lu}\p{Ll}[\p{L}'’-]*)(?P<rest>\s+\p{Ll}.*)$"
);

/// Whether an office at the beginning does something, or somebody the text doesn't know otherwise:
/// `Le secrétariat réserve la salle`, `Veerle zoekt een springkasteel`.
pub(crate) fn office_does(text: &str) -> bool {
    if text.chars().nth(140).is_some() || text.ends_with('?') {
        return false;
    }
    if let Some(found) = ROLE.captures(text) {
        let (role, rest) = (fold(&found["role"]), &found["rest"]);
        let office = |word: &str| OFFICES.has(word) || CHAIRS.has(word) || names::is_role(word);
        let verb = VERB.captures(rest);
        return role.split(' ').any(office)
            && verb.is_some_and(|v| !super::NO_VERB.is_match(&fold(&v["verb"])))
            && !super::SPEECH.is_match(&fold(rest));
    }
    let Some(found) = SOMEBODY.captures(text) else {
        return false;
    };
    let rest = fold(&found["rest"]);
    names::may_be_name(&found["who"]) && DOES.is_match(&rest) && !NOT_DOING.is_match(&rest)
}

pattern!(
    TO_VERB,
    format!(
        r"^(?P<who>(?:The )?\p{{Lu}}[\p{{L}}'’-]*(?: \p{{Lu}}[\p{{L}}'’-]*){{0,2}}) to (?:{})\b",
        any(|l| &l.actions.start)
    )
);
stems!(NO_NAMES, words.no_names);
stems!(NO_SUBJECTS, actions.no_subjects);

/// `Clerk to write to the council`: an office and what it is to do.
pub(super) fn to_do(text: &str) -> Option<Form> {
    let who = TO_VERB.captures(text)?.name("who")?.as_str();
    let bare = who.strip_prefix("The ").unwrap_or(who);
    let first = fold(bare.split(' ').next().unwrap_or_default());
    (names::may_be_name(bare) && !NO_NAMES.has(&first) && !NO_SUBJECTS.has(&first)).then(|| Form {
        owner: who.to_owned(),
        score: 66,
    })
}
