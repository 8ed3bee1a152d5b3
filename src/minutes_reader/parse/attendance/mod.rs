//! Who was there, who was not, who stood in for whom.

mod adding;
mod apologies;
mod head;
mod here;
mod labels;
mod lists;
mod mentions;
mod pairs;
mod people;
mod proxies;
mod remarks;
mod rows;
mod unlabelled;

use std::collections::HashSet;

use super::{
    block::Block,
    language::stems,
    model::{Attendee, Doubt, ParsedMinutes, SourceLine},
    names, pattern,
};
pub(super) use adding::add_named;
use adding::{add, known_by_part};
use apologies::{apologies, clauses, list_and_away};
use kernel::{fold::fold, meeting::Standing};
use labels::{Label, labels};
use people::{Named, Style, is_item, is_nobody, people};
pub(super) use people::{is_public, is_writer};
use rows::{is_table, table};
#[cfg(test)]
mod ways;

/// Finds all lists of people, wherever they stand; the blocks that became people.
pub(crate) fn find(result: &mut ParsedMinutes, blocks: &[Block]) -> HashSet<usize> {
    let mut taken = HashSet::new();
    let mut at = 0;
    while at < blocks.len() {
        let next = if pairs::begins(blocks, at) {
            pairs::read(result, &blocks[at]);
            at + 1
        } else if begins(blocks, at) {
            lists::read(result, blocks, at)
        } else {
            at
        };
        taken.extend(at..next);
        at = next.max(at + 1);
    }
    head::groups(result, blocks, &mut taken);
    if !result
        .attendees
        .iter()
        .any(|a| a.standing == Standing::Present)
    {
        unlabelled::find(result, blocks, &mut taken);
    }
    mentions::find(result, blocks, &taken);
    guests(result, blocks);
    taken
}

// `Invité : M. Roy, pour le point 3`.
pattern!(
    FOR_ONE_POINT,
    r"\b(?:pour|voor|for|fur|bij|zu)\s(?:les?\s|de\s|het\s|the\s)?(?:points?|agendapunt(?:en)?|punt(?:en)?|items?|top)\s?\d"
);

/// Whom minutes list as a guest beside those present was there; whether somebody came who was invited
/// for one point, nobody said.
fn guests(result: &mut ParsedMinutes, blocks: &[Block]) {
    let mut all = result.attendees.iter();
    if !all.any(|a| a.standing == Standing::Present) {
        return;
    }
    let apart: Vec<&str> = blocks
        .iter()
        .map(|block| block.text.as_str())
        .filter(|text| text.len() < 2_000 && FOR_ONE_POINT.is_match(&fold(text)))
        .take(20)
        .collect();
    for guest in &mut result.attendees {
        let asked = apart.iter().any(|text| text.contains(&guest.name));
        if guest.standing == Standing::Invited && !asked {
            guest.standing = Standing::Present;
        }
    }
}

/// Whether a text has a label of attendance.
pub(super) fn speaks_of_people(text: &str) -> bool {
    labels(text).iter().any(|label| label.strong)
}

stems!(HOUSES, attendance.organisation);

/// `Le président`, `The chair`: an office, whoever has it.
fn is_office(text: &str) -> bool {
    let words = names::words(text);
    let office = |word: &String| HOUSES.has(word) || names::is_role(word);
    let article =
        |word: &String| matches!(word.as_str(), "le" | "la" | "l'" | "de" | "het" | "the");
    words.first().is_some_and(article) || words.iter().all(office)
}

/// Whether a word of a text says that somebody was there or not.
pub(super) fn says_here(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphabetic());
    words.any(labels::says_standing)
}

/// Blocks at the beginning and at the end in which a mere phrase heads people.
const HEAD: usize = 25;
const TAIL: usize = 8;

/// Whether a list of people begins here.
fn begins(blocks: &[Block], at: usize) -> bool {
    let block = &blocks[at];
    if !block.rows.is_empty() {
        return is_table(block);
    }
    if block.layout || block.aside || block.text.is_empty() {
        return false;
    }
    let all = labels(&block.text);
    let Some(first) = all.first() else {
        let near = at <= HEAD || at + TAIL >= blocks.len();
        // `Chloé a prévenu le jury`: below the first point it takes the word itself.
        let told = || at < head::end(blocks) || says_here(&block.text);
        return near && excuses_somebody(block) && told();
    };
    if invites(&block.text, first) && at >= head::end(blocks) {
        return false;
    }
    if first.loose && at > HEAD && at + TAIL < blocks.len() {
        return false;
    }
    let ahead = block.text[..first.start].trim_matches(|c: char| !c.is_alphanumeric());
    if ahead.chars().count() > 4 {
        // `Marie, Luc. Excusés : Anne`: the line begins with what is no label.
        return false;
    }
    let rest = rest_of(&block.text, &all, 0);
    if is_nobody(rest) && !rest.is_empty() {
        return true;
    }
    if rest.is_empty() {
        return all.len() > 1 || lists::follows(blocks, at, first.strong);
    }
    if first.standing == Standing::Represented && proxies::pairs(rest).is_some() {
        return true;
    }
    let whole = rest;
    let (rest, more) = list_and_away(rest);
    let silent = more.away.is_empty() && more.here.is_empty();
    if !first.strong && silent && rest.len() < whole.len() {
        // `New members: Anne and Luc. Welcome!`
        return false;
    }
    let mut found = people(rest, Style::default());
    for person in &mut found {
        proxies::stand_in(person, first.standing);
    }
    let good = found.iter().filter(|p| names::may_be_name(&p.name)).count();
    let sure = if first.strong { 1 } else { 2 };
    if first.strong
        && !found.is_empty()
        && found
            .iter()
            .all(|p| is_item(&p.name) && names::words(&p.name).len() <= 2)
    {
        return true;
    }
    let begins = (good >= sure
        || first.strong && !found.is_empty() && found.iter().all(|p| is_item(&p.name)))
        && good * 2 >= found.len();
    begins || found.is_empty() && !silent
}

/// `Sont invités au prochain jury : …`: a sentence, and to something else.
fn invites(text: &str, label: &Label) -> bool {
    let words = text[..label.end].split_whitespace().count();
    label.standing == Standing::Invited && words > 3
}

/// A line that only says who is excused.
fn excuses_somebody(block: &Block) -> bool {
    block.heading == 0
        && block.text.chars().count() < 200
        && matches!(apologies(&block.text), ("", Some(_)))
}

// `Afwezig: (2 personen) Jan Claes, Rita Maes`.
pattern!(COUNTED, r"^\s*\(\d{1,3}(?:\s\p{L}+)?\)\s*");

// `Apologies: Were received from Mr Cole`.
pattern!(
    RECEIVED,
    r"(?i)^\s*(?:(?:were|was|had been|have been) )?(?:received|accepted|given|noted|sent)(?: and accepted)? (?:from|by|for)\s*:?\s+"
);

/// What stands behind the label of a place, up to the next one.
fn rest_of<'a>(text: &'a str, all: &[Label], at: usize) -> &'a str {
    let to = all.get(at + 1).map_or(text.len(), |next| next.start);
    let rest = &text[all[at].end..to.max(all[at].end)];
    let ahead = COUNTED.find(rest).or_else(|| RECEIVED.find(rest));
    let count = ahead.map_or(0, |count| count.end());
    rest[count..]
        .trim_matches([' ', '*', '\t', '/', '|', ';', '(', '_'])
        .trim_end_matches("et ")
}

fn keep(result: &mut ParsedMinutes, lines: &[u32], text: &str) {
    for (at, number) in lines.iter().enumerate() {
        let text = if at == 0 {
            text.to_owned()
        } else {
            String::new()
        };
        result.facts.lines.push(SourceLine {
            number: *number,
            text,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::{table as tables, text};
    use super::*;

    fn read_all(source: &str) -> Vec<(String, String, Standing)> {
        let mut blocks = text::blocks(source);
        tables::gather(&mut blocks);
        let mut result = ParsedMinutes::default();
        find(&mut result, &blocks);
        result
            .attendees
            .into_iter()
            .map(|a| (a.name, a.organisation, a.standing))
            .collect()
    }

    #[test]
    fn what_a_point_says_of_people_is_no_list() {
        let head = "PV du 9 novembre 2021\n\nPrésents : Claire Vandamme, Bart Maes\nExcusée : Chloé Durand\n\n1. Jury\nClaire présente le jury.\n";
        let listed = read_all(head);
        assert_eq!(listed.len(), 3);
        for sentence in [
            "Sont invités au prochain jury : Jean Dupont et Rita Maes.",
            "Bart a prévenu les membres du jury que la date change.",
            "Chloé a prévenu le jury.",
            "- [x] Chloé a prévenu le jury",
            "Op de volgende jury worden uitgenodigd: Jan Claes en Rita Maes.",
            "Invited to the next jury: John Smith and Rita Maes.",
        ] {
            assert_eq!(
                read_all(&format!("{head}{sentence}\nBart remercie.")),
                listed,
                "{sentence}"
            );
        }
        let excused = format!("{head}Bart remercie.\n\nExcusé : Jan Claes");
        assert_eq!(read_all(&excused).len(), 4);
    }

    #[test]
    fn people_are_listed_in_many_ways() {
        use Standing::{Absent, Excused, Present, Represented};
        let one = |name: &str, org: &str, standing| (name.to_owned(), org.to_owned(), standing);
        assert_eq!(
            read_all("Présents : Marie Dupont (BE), PETIT Jean ; Excusés : Anne Roy"),
            [
                one("Marie Dupont", "BE", Present),
                one("PETIT Jean", "", Present),
                one("Anne Roy", "", Excused)
            ]
        );
        assert_eq!(
            read_all(
                "Présent·e·s (3) :\n\n- Marie Dupont, citydev\n- PETIT Jean – BE\n- Anne Roy (excusée)\n\nTexte"
            ),
            [
                one("Marie Dupont", "citydev", Present),
                one("PETIT Jean", "BE", Present),
                one("Anne Roy", "", Excused)
            ]
        );
        assert_eq!(
            read_all(
                "Aanwezig:\nJan Peeters\nEls De Smet\n\nVerontschuldigd: Tom Claes, An Maes en Piet Jans\nAfwezig: geen"
            ),
            [
                one("Jan Peeters", "", Present),
                one("Els De Smet", "", Present),
                one("Tom Claes", "", Excused),
                one("An Maes", "", Excused),
                one("Piet Jans", "", Excused)
            ]
        );
        assert_eq!(
            read_all(
                "PRÉSENTS\nConseil : Marie Dupont, Jean Petit, Anne Roy\nÉquipe : Tom Claes (directeur), An Maes (comptable) – point 4.2 uniquement\nAutres : Piet Jans (gardien), point 3"
            ),
            [
                one("Marie Dupont", "Conseil", Present),
                one("Jean Petit", "Conseil", Present),
                one("Anne Roy", "Conseil", Present),
                one("Tom Claes", "directeur, Équipe", Present),
                one("An Maes", "comptable, Équipe", Present),
                one("Piet Jans", "gardien, Autres", Present)
            ]
        );
        assert_eq!(
            read_all(
                "Présents : Jean-Paul Roy (J.-P. R.) (jusque 10h30), Anne Petit (AP, BE), Luc Maes (ULB) (online)"
            ),
            [
                one("Jean-Paul Roy", "", Present),
                one("Anne Petit", "BE", Present),
                one("Luc Maes", "ULB", Present)
            ]
        );
        assert_eq!(
            read_all(
                "Konden er niet bij zijn: Stef Claes\nVeront.: Els De Smet\nWaren erbij: An, Luc (BE, jusque 10h30)"
            ),
            [
                one("Stef Claes", "", Excused),
                one("Els De Smet", "", Excused),
                one("An", "", Present),
                one("Luc", "BE", Present)
            ]
        );
        assert_eq!(
            read_all("Participants\n- Marie Dupont représentée par Jean Petit"),
            [one("Marie Dupont", "", Represented)]
        );
        assert_eq!(
            read_all(
                "Nom | Organisation | Présence\nMarie Dupont | BE | présente\nJean Petit | citydev | absent"
            ),
            [
                one("Marie Dupont", "BE", Present),
                one("Jean Petit", "citydev", Absent)
            ]
        );
    }
}
