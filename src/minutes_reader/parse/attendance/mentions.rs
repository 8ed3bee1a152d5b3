//! People that sentences name: who was there, who leads, who could not come.

use std::collections::HashSet;

use super::{
    Block, ParsedMinutes, Standing, Style, add, apologies, clauses, head,
    labels::labels,
    names, pattern,
    people::{is_writer, people},
    proxies::proxy,
    rest_of,
};
use crate::parse::{language, sentence::sentences};

// `dont Anne, Luc et Eva`.
pattern!(
    AMONG,
    format!(
        r"(?i)(?:^|[\s,(])(?:{})\s?:?\s+(?P<who>\p{{Lu}}(?:[^.;:!?()]|\b\p{{Lu}}\.)+)",
        language::any(|l| &l.attendance.among)
    )
);
// `Solange Petit préside`, `Alan took the notes`.
pattern!(
    LEADS,
    format!(
        r"^(?P<who>\p{{Lu}}[^.;:!?,]{{1,60}}?)\s(?i:{})$",
        language::any(|l| &l.attendance.leads)
    )
);
// `On était trois : …`, `We waren met vijf: …`, `Il y avait …`.
pattern!(
    COUNTED,
    r"(?i)^(?:[^:.]{0,40}\s)?(?:(?:on|nous) (?:etions|[ée]tions|[ée]tait|sommes)|il y avait|we (?:waren|zijn|zaten)|there were|we were|it was just|wir waren)\b[^:]{0,60}:\s*(?P<who>\p{Lu}.+)$"
);

// `Het voltallige bestuur (Anne Roy, Luc Petit en Eva Maes) kwam bijeen`.
pattern!(
    WHOLE,
    format!(
        r"(?i)\b(?:{})\b[^.;:()]{{0,60}}\((?P<who>\p{{Lu}}[^()]*,[^()]*)\)",
        language::any(|l| &l.attendance.whole)
    )
);

/// Blocks that are looked at.
const HEAD: usize = 20;

/// Adds those whom sentences of the head name; their lines stay notes.
pub(super) fn find(result: &mut ParsedMinutes, blocks: &[Block], taken: &HashSet<usize>) {
    // Below the first heading somebody may be away for other reasons.
    let last = head::end(blocks).max(4);
    for at in (0..blocks.len().min(HEAD)).filter(|at| !taken.contains(at)) {
        let block = &blocks[at];
        if block.heading > 0 || block.bullet || !block.rows.is_empty() || block.matter {
            continue;
        }
        for sentence in sentences(&block.text) {
            said(result, sentence, at < last);
        }
    }
    below_headings(result, blocks, taken);
}

/// Adds somebody whom no list names by more.
fn add_once(result: &mut ParsedMinutes, person: super::Named, standing: Standing) {
    let part = names::words(&person.name).len() == 1;
    if !part || !super::known_by_part(result, &person.name) {
        add(result, person, standing, Vec::new());
    }
}

/// Whether all are people.
fn all_people(text: &str) -> Option<Vec<super::Named>> {
    let found = people(text.trim_end_matches('.'), Style::default());
    let good = |p: &super::Named| names::may_be_name(&p.name) || is_writer(&p.name);
    (!found.is_empty() && found.iter().all(good)).then_some(found)
}

fn said(result: &mut ParsedMinutes, sentence: &str, head: bool) {
    if proxy(result, sentence) {
        return;
    }
    let all = labels(sentence);
    for n in 0..all.len() {
        if !head && super::invites(sentence, &all[n]) {
            continue;
        }
        let rest = rest_of(sentence, &all, n);
        let enough = usize::from(!all[n].strong || all[n].loose && all[n].start > 0);
        if let Some(found) = all_people(rest).filter(|found| found.len() > enough) {
            for person in found {
                add(result, person, all[n].standing, Vec::new());
            }
        }
    }
    if !all.is_empty() || !head {
        return;
    }
    let away = clauses(sentence);
    for (standing, who) in &away {
        for person in people(who, Style::default()) {
            add_once(result, person, *standing);
        }
    }
    if !away.is_empty() {
        return;
    }
    if let Some(found) = super::here::here(sentence) {
        for person in found {
            add_once(result, person, Standing::Present);
        }
        return;
    }
    for pattern in [&*COUNTED, &*AMONG, &*WHOLE] {
        if let Some(found) = pattern.captures(sentence)
            && let Some(all) = all_people(&found["who"]).filter(|all| all.len() > 1)
        {
            for person in all {
                add(result, person, Standing::Present, Vec::new());
            }
            return;
        }
    }
    led(result, sentence);
}

/// `Bureau : Solange Petit préside, Luc Roy prend note`: who leads is there.
fn led(result: &mut ParsedMinutes, sentence: &str) {
    let rest = sentence.split_once(": ").map_or(sentence, |(_, rest)| rest);
    for part in rest.split([',', ';']).take(6) {
        let part = without_accents(part.trim().trim_end_matches('.'));
        let Some(found) = LEADS.captures(&part) else {
            continue;
        };
        let who = &found["who"];
        if names::may_be_name(who) && !super::is_office(who) {
            super::add_named(result, who);
        }
    }
}

/// Accents of the verb are taken off; names keep theirs.
fn without_accents(part: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in part.split(' ') {
        if word.starts_with(char::is_lowercase) {
            words.push(kernel::fold::fold(word));
        } else {
            words.push(word.to_owned());
        }
    }
    words.join(" ")
}

// `23/61  Apologies`: a point of its own, which names people below.
pattern!(
    NUMBERED,
    r"^\(?(?:\d{1,3}[/.-])?\d{1,4}[.):]?\s+(?P<title>\p{L}.*)$"
);

/// Headings that are points and labels at once: their sentences name people.
fn below_headings(result: &mut ParsedMinutes, blocks: &[Block], taken: &HashSet<usize>) {
    for at in 1..blocks.len().min(HEAD * 3) {
        let (above, block) = (&blocks[at - 1], &blocks[at]);
        if taken.contains(&at) || !block.rows.is_empty() || block.layout {
            continue;
        }
        let title = NUMBERED.captures(&above.text);
        let title = title.as_ref().map_or(above.text.as_str(), |c| &c["title"]);
        let all = labels(title);
        let [label] = all.as_slice() else { continue };
        let is_label = label.strong && label.end == title.len() && title.len() < 60;
        if !is_label {
            continue;
        }
        for sentence in sentences(&block.text) {
            if let ("", Some((standing, who))) = apologies(sentence) {
                for person in people(who, Style::default()) {
                    add_once(result, person, standing);
                }
            } else if let Some(found) = all_people(sentence) {
                for person in found {
                    add(result, person, label.standing, Vec::new());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{super::text, *};

    fn read(source: &str) -> Vec<(String, Standing)> {
        let blocks = text::blocks(source);
        let mut result = ParsedMinutes::default();
        find(&mut result, &blocks);
        let all = result.attendees.into_iter();
        all.map(|a| (a.name, a.standing)).collect()
    }

    #[test]
    fn sentences_name_people() {
        use Standing::{Absent, Excused, Present};
        let one = |name: &str, standing| (name.to_owned(), standing);
        for (text, people) in [
            (
                "On était une douzaine au jardin, dont Léa, Omar et Iris. Pas là : Noé.",
                vec![
                    one("Léa", Present),
                    one("Omar", Present),
                    one("Iris", Present),
                    one("Noé", Excused),
                ],
            ),
            (
                "We waren met drie: Bram, Nele en Joke. Sofie kon er niet bij zijn.",
                vec![
                    one("Bram", Present),
                    one("Nele", Present),
                    one("Joke", Present),
                    one("Sofie", Excused),
                ],
            ),
            (
                "Nora chaired, Pete took the notes. Sorry not to see Bill and Ruth.",
                vec![
                    one("Nora", Present),
                    one("Pete", Present),
                    one("Bill", Excused),
                    one("Ruth", Excused),
                ],
            ),
            (
                "23/4 Apologies\nCllr A. Reed (holiday) and Cllr B. Stone. Cllr C. Moss was absent.",
                vec![
                    one("Cllr C. Moss", Absent),
                    one("Cllr A. Reed", Excused),
                    one("Cllr B. Stone", Excused),
                ],
            ),
            ("Le toit de l'école est absent du plan.", vec![]),
            ("We waren tevreden: Het dak is klaar.", vec![]),
        ] {
            assert_eq!(read(text), people, "{text}");
        }
    }
}
