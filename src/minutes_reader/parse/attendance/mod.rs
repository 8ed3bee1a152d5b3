//! Who was there, who was not, who stood in for whom.

mod rows;

use rows::*;
mod people;

use regex::Captures;

use super::{
    model::{Attendee, Doubt, ParsedMinutes, SourceLine},
    names, pattern,
    text::Block,
};
use kernel::{fold::fold, meeting::Standing};
pub(super) use people::is_writer;
use people::*;

pattern!(
    HEAD,
    r"(?i)(?:^|[\s.;/|(*])(?P<all>(?:(?:liste|feuille|lijst|membres?|personnes?|sont|[ée]taient|ont|se|s['’][ée]taient|[ée]galement|zijn|waren|hebben|heeft|zich|laten|lieten|liet|ook|niet|non|van|des|de|les)\s+)*(?P<word>pr[ée]sent(?:[·.\-(]?e\)?)?(?:[·.\-]?s)?|pr[ée]sences?|participant(?:[·.\-(]?e\)?)?(?:[·.\-]?s)?|participation|particip[ée]|avec|met|aanwezig(?:en|e)?|aanwezigheid(?:slijst)?|deelnemers|leden|attendees|attendance|excus[ée](?:[·.\-(]?e\)?)?(?:[·.\-]?s)?|sans|zonder|apologies|excused|absent(?:[·.\-(]?e\)?)?(?:[·.\-]?s)?|verontschuldig(?:d(?:en|e)?|en)|afwezig(?:en|e)?(?:\s+met\s+kennisgeving)?|repr[ée]sent[ée](?:[·.\-(]?e\)?)?(?:[·.\-]?s)?|vertegenwoordigd(?:en|e)?|invit[ée](?:[·.\-(]?e\)?)?(?:[·.\-]?s)?|genodigden|uitgenodigd|invited)(?:\s+(?:zijn|waren))?(?:\s+(?:à|a|au|aan|op|de)\s+(?:la|de|het)?\s*(?:r[ée]union|vergadering|s[ée]ance|participants?))?(?:\s+(?:et|en|&)\s+(?:excus[ée]s?|verontschuldigd)|\s*/\s*(?:aanwezig(?:en)?|verontschuldigd(?:en)?|afwezig(?:en)?|vertegenwoordigd(?:en)?|deelnemers|pr[ée]sents?|excus[ée]s?|absents?|participants?))?)(?:\s*\([^)]{0,40}\))?\s*(?P<end>[:：]|[-–—]\s|$)"
);
pattern!(
    REPRESENTED,
    r"(?i)[\s,(–—-]*(?:\(?est\s+)?(?:repr[ée]sent[ée](?:[·.\-(]?e\)?)?\s+par|vertegenwoordigd\s+door|represented\s+by|remplac[ée](?:[·.\-(]?e\)?)?\s+par|vervangen\s+door)\s*:?\s*([^)]+?)\)?\s*$"
);
pattern!(
    REPRESENTS,
    r"(?i)[\s,(–—-]+(?:repr[ée]sente|en remplacement de|vervangt|in vervanging van|namens|voor)\s+([^)]+?)\)?\s*$"
);
pattern!(
    INLINE,
    r"(?i)[\s,(–—:-]+(excus[ée](?:[·.\-(]?e\)?)?|absente?|pr[ée]sente?|verontschuldigd|afwezig|aanwezig|excused|absent|present)\)?\s*$"
);
pattern!(PARENTHESIS, r"^(.+?)\s*[(\[]([^)\]]+)[)\]]\s*$");
pattern!(
    DASHED,
    r"^(.+?)(?:\s+[–—-]\s*|\s*/\s*|\t+|\s*:\s+|\s*\|\s*)(.+)$"
);
pattern!(AND, r"(?i)\s+(?:et|en|and|&)\s+");

/// The standing of a heading such as `Excusés :`.
fn standing(word: &str) -> Standing {
    let word = fold(word);
    if word.contains("excus")
        || word == "sans"
        || word == "zonder"
        || word.contains("kennisgeving")
        || word.contains("verontsch")
        || word.contains("apolog")
    {
        Standing::Excused
    } else if word.contains("absen") || word.contains("afwezig") {
        Standing::Absent
    } else if word.contains("represent") || word.contains("vertegen") {
        Standing::Represented
    } else if word.starts_with("invit") || word.contains("genodigd") {
        Standing::Invited
    } else {
        Standing::Present
    }
}

/// The standing of a heading as a whole: `Absents et excusés`, `Niet aanwezig`.
fn standing_of(found: &Captures<'_>) -> Standing {
    let whole = fold(&found["all"]);
    let word = standing(&found["word"]);
    let negated = whole.starts_with("niet ") || whole.starts_with("non ");
    match word {
        Standing::Present if negated => Standing::Absent,
        Standing::Absent if whole.contains("excus") || whole.contains("verontsch") => {
            Standing::Excused
        }
        word => word,
    }
}

/// A heading within a line: standing, what stands behind it.
fn parts(text: &str) -> Vec<(Standing, &str)> {
    let heads: Vec<_> = HEAD
        .captures_iter(text)
        .filter_map(|found| {
            let all = found.name("all")?;
            let end = found.name("end")?;
            let first = text[..all.start()].trim_matches([' ', '*', '(']).is_empty();
            (first || end.as_str() == ":").then(|| {
                (
                    all.start(),
                    standing_of(&found),
                    found.get(0).map_or(0, |m| m.end()),
                )
            })
        })
        .collect();
    let ends = heads
        .iter()
        .skip(1)
        .map(|(start, ..)| *start)
        .chain([text.len()]);
    heads
        .iter()
        .zip(ends)
        .map(|((_, standing, from), to)| {
            (
                *standing,
                text[*from..to.max(*from)].trim_matches([' ', '.', '*', '\t', '/', '|']),
            )
        })
        .collect()
}

/// Whether a block begins a list of people.
pub(crate) fn is_head(block: &Block) -> bool {
    let text = block.text.as_str();
    if text.chars().count() > 2_000 || !block.rows.is_empty() {
        return is_table(block);
    }
    let Some(found) = HEAD.captures(text) else {
        return false;
    };
    let start = found.name("all").map_or(1, |m| m.start());
    let rest = text[found.get(0).map_or(0, |m| m.end())..].trim();
    text[..start].trim_matches([' ', '*', '(']).is_empty()
        && (rest.is_empty()
            || people(rest, false)
                .iter()
                .any(|p| names::may_be_name(&p.name)))
}

/// A table whose first row speaks of names and attendance.
fn is_table(block: &Block) -> bool {
    let Some(head) = block.filled_rows().next() else {
        return false;
    };
    let folded: Vec<String> = head.cells.iter().map(|c| fold(c)).collect();
    let any = |words: &[&str]| {
        folded
            .iter()
            .any(|cell| words.iter().any(|w| cell.contains(w)))
    };
    block.action_columns().is_none()
        && any(&[
            "nom",
            "naam",
            "name",
            "participant",
            "deelnemer",
            "prenom",
            "personne",
        ])
        && any(&[
            "present",
            "aanwezig",
            "excus",
            "verontschuldigd",
            "organis",
            "statut",
            "status",
            "presence",
            "fonction",
            "functie",
            "service",
            "dienst",
            "institution",
            "instelling",
            "initiales",
            "initialen",
        ])
}

/// Reads the people from a heading on; the next block to read.
pub fn read(
    result: &mut ParsedMinutes,
    blocks: &[Block],
    at: usize,
    strong: impl Fn(usize) -> bool,
) -> usize {
    let block = &blocks[at];
    if !block.rows.is_empty() {
        table(result, block);
        return at + 1;
    }
    let mut current = Standing::Present;
    let mut lines = block.lines.clone();
    let mut any = false;
    for (standing, rest) in parts(&block.text) {
        current = standing;
        let (rest, apologies) = apologies(rest);
        for person in people(rest, false) {
            add(result, person, standing, std::mem::take(&mut lines));
            any = true;
        }
        if let Some((standing, name)) = apologies {
            for person in people(name, false) {
                add(result, person, standing, std::mem::take(&mut lines));
            }
        }
    }
    if !lines.is_empty() {
        keep(result, &lines, &block.text);
    }
    let mut next = at + 1;
    let mut style: Option<(bool, bool)> = None;
    while let Some(block) = blocks.get(next) {
        if !block.rows.is_empty()
            && style.is_none()
            && !any
            && block
                .filled_rows()
                .all(|r| r.cells.iter().any(|c| names::may_be_name(c)))
        {
            table(result, block);
            return next + 1;
        }
        if block.layout && !block.gap {
            keep(result, &block.lines, &block.text);
            next += 1;
            continue;
        }
        if strong(next)
            || is_head(block)
            || !block.rows.is_empty()
            || block.heading > 0
            || block.layout
        {
            break;
        }
        // Names below a line of names, or after a blank line, are others' unless they look alike.
        let this = (block.bullet, block.gap && style.is_some());
        if (any && (block.gap || !block.bullet))
            || style.is_some_and(|(bullet, gap)| {
                bullet != this.0 || (!bullet && !gap && block.gap && style_closed(blocks, next))
            })
        {
            break;
        }
        let found = people(&block.text, block.bullet);
        let good = found.iter().filter(|p| names::may_be_name(&p.name)).count();
        if found.is_empty()
            || good * 2 < found.len()
            || (!block.bullet && block.text.chars().count() > 400)
        {
            break;
        }
        let mut lines = block.lines.clone();
        for person in found {
            add(result, person, current, std::mem::take(&mut lines));
        }
        style = Some(this);
        next += 1;
    }
    next
}

/// After a blank line plain lines go on as names only where each stands alone.
fn style_closed(blocks: &[Block], at: usize) -> bool {
    !blocks
        .get(at.wrapping_sub(1))
        .is_some_and(|before| before.gap)
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

fn add(result: &mut ParsedMinutes, named: Named, standing: Standing, lines: Vec<u32>) {
    // One too many already: these minutes will be refused.
    if result.attendees.len() > super::bounds::ATTENDEES {
        return;
    }
    let words = names::words(&named.name);
    let mut sorted = words.clone();
    sorted.sort();
    // Named twice: `Président : X` and among the present.
    let twice = result.attendees.iter_mut().find(|a| {
        let mut known = names::words(&a.name);
        known.sort();
        known == sorted
    });
    if let Some(known) = twice {
        known.lines.extend(lines);
        if known.organisation.is_empty() {
            known.organisation = named.organisation;
        }
        return;
    }
    let doubts = if names::may_be_name(&named.name) {
        Vec::new()
    } else {
        vec![Doubt::Name]
    };
    let key = result.key();
    result.attendees.push(Attendee {
        key,
        name: named.name,
        organisation: named.organisation,
        standing: named.standing.unwrap_or(standing),
        represented_by: named.represented_by,
        person: None,
        candidates: Vec::new(),
        lines,
        doubts,
    });
}

/// Adds those named by a function: `Président : X`.
pub(crate) fn add_named(result: &mut ParsedMinutes, text: &str) {
    for named in people(text, false) {
        if names::may_be_name(&named.name) {
            add(result, named, Standing::Present, Vec::new());
        }
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
        let mut at = 0;
        while at < blocks.len() && is_head(&blocks[at]) {
            at = read(&mut result, &blocks, at, |_| false);
        }
        result
            .attendees
            .into_iter()
            .map(|a| (a.name, a.organisation, a.standing))
            .collect()
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
