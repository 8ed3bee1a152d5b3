//! What stands above all points and is none: the names of the meeting and of who meets, whatever they
//! look like, and the parts of a meeting.

use super::*;
use kernel::fold::fold;

/// Blocks among which what names the whole text stands.
const HEAD: usize = 16;
/// Of them, those in which anything that looks like a heading may.
const FIRST: usize = 3;

pattern!(
    SESSION,
    format!(
        r"^(?:{})$",
        crate::parse::language::any(|l| &l.words.sessions)
    )
);

/// Lines that only say in which part of the meeting what follows was spoken of: `SÉANCE PUBLIQUE`.
pub(super) fn sessions(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) {
    for (at, block) in blocks.iter().enumerate() {
        let plain = !block.bullet && !block.layout && block.rows.is_empty() && !block.aside;
        if !plain || skipped.contains(&at) || block.text.chars().nth(40).is_some() {
            continue;
        }
        let folded = fold(&block.text);
        let said = folded.trim_matches(|c: char| !c.is_alphanumeric());
        if SESSION.is_match(said) {
            outline.agenda.insert(at);
        }
    }
}

/// Whether a heading may name the whole text: no number, no point that most meetings have.
fn may_name(block: &Block, heading: &Heading) -> bool {
    number_of(&block.text).is_none()
        && heading.zone == Zone::None
        && heading.rest.is_empty()
        && !is_usual(&heading.title)
}

/// Whether a line says what the text is: minutes, who meets, when.
fn names(block: &Block) -> bool {
    kinds::names_minutes_anywhere(&block.text)
        || fact_lines::names_who_meets(&block.text)
        || fact_lines::has_day(&block.text)
}

/// Takes the headings that name the whole text for what they are, and lifts what stands below them.
pub(super) fn settle(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) {
    let people = skipped.iter().min().copied();
    let mut all: Vec<usize> = outline.headings.keys().copied().collect();
    all.sort_unstable();
    let text = |at: usize| !blocks[at].layout && !blocks[at].matter && !blocks[at].text.is_empty();
    let place = |at: usize| (0..at).filter(|at| text(*at)).count();
    let looks = |at: usize| blocks[at].heading > 0 || caps(&blocks[at].text) || blocks[at].bold;
    let whole = |at: &usize, outline: &Outline| {
        let ahead = people.map_or(place(*at) < FIRST, |people| *at < people);
        let named = names(&blocks[*at]) || looks(*at);
        let may = may_name(&blocks[*at], &outline.headings[at]);
        ahead && *at < HEAD && named && may && !blocks[*at].aside
    };
    let leading: Vec<usize> = all
        .iter()
        .copied()
        .take_while(|at| whole(at, outline))
        .collect();
    let rest = &all[leading.len()..];
    if leading.is_empty() || rest.len() < 2 {
        return;
    }
    // Below the people stand the points; without them, what stands deeper than all that leads.
    let level = |at: &usize| outline.headings[at].level;
    // Those that most meetings have are at the top, whatever they look like.
    let usual = |at: &usize| is_usual(&outline.headings[at].title);
    let mut others = rest.iter().filter(|at| !usual(at));
    let deeper = others.all(|at| level(at) > level(&leading[0]));
    let last = leading[leading.len() - 1];
    let apart = people.is_some_and(|people| last < people && rest[0] > people);
    if !deeper && !apart {
        return;
    }
    for at in &leading {
        outline.headings.remove(at);
        let titles = outline.title.is_none() && blocks[*at].heading > 0;
        if titles {
            outline.title = Some(*at);
        } else {
            outline.agenda.insert(*at);
        }
    }
    let all = || outline.headings.values();
    let others = all().filter(|h| !is_usual(&h.title)).map(|h| h.level);
    let top = others.min().or(all().map(|h| h.level).min());
    let up = top.unwrap_or(1).saturating_sub(1);
    for heading in outline.headings.values_mut() {
        heading.level = heading.level.saturating_sub(up).max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Context, parse};

    fn levels(text: &str) -> Vec<(u8, String)> {
        let result = parse(text, &Context::of(chrono::NaiveDate::default()));
        let points = result.points.into_iter().filter(|p| p.level > 0);
        points.map(|p| (p.level, p.title)).collect()
    }

    #[test]
    fn what_names_the_meeting_is_no_point_and_lifts_them() {
        let people = "Présents : Anne Roy, Luc Petit, Eva Maes\n\n";
        let bold =
            "**Toit**\nAnne parle de la pluie.\n\n**Cour**\nLuc trouve les pavés trop hauts.\n";
        let bare = "Le toit de la salle\n\nAnne parle de la pluie qui tombe.\n\nLa cour\n\nLuc trouve les pavés trop hauts.\n";
        let wanted = [(1, "Toit".to_owned()), (1, "Cour".to_owned())];
        for head in [
            "# Les amis du lac, semaine 6\n\n",
            "# Les amis du lac\n\n## Réunion du 3 mars 2021\n\n",
            "Les amis du lac\n===\n\n# Conseil d'administration du 3 mars\n\n",
        ] {
            let text = format!("{head}{people}{bold}");
            assert_eq!(levels(&text), wanted, "{text}");
            let marked = bold
                .replace("**Toit**", "## Toit")
                .replace("**Cour**", "## Cour");
            let text = format!("{head}{people}{marked}");
            assert_eq!(levels(&text), wanted, "{text}");
        }
        for head in [
            "COMMUNE DE VAUX\nSéance du 3 mars 2021\n\n",
            "VILLE DE VAUX\n\nPROCÈS-VERBAL DU CONSEIL COMMUNAL DU 3 MARS 2021\n\n",
            "EXTRAIT DU REGISTRE\n\nDU CONSEIL COMMUNAL\n\nSéance publique du 3 mars 2021\n\n",
        ] {
            for session in ["", "SÉANCE PUBLIQUE\n\n"] {
                let text = format!("{head}{people}{session}{bare}");
                assert_eq!(
                    levels(&text),
                    [
                        (1, "Le toit de la salle".to_owned()),
                        (1, "La cour".to_owned())
                    ],
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn points_that_hold_others_stay() {
        for text in [
            "# Conseil du 3 mars 2021\nPrésents : Anne Roy\n\n## Budget\n### Recettes\nLues.\n### Dépenses\nLues.\n",
            "Conseil du 3 mars 2021\nPrésents : Anne Roy\n\nBUDGET\n\nAnne le lit.\n\nTRAVAUX\n\nLuc en parle.\n",
        ] {
            assert_eq!(levels(text)[0].1.to_lowercase(), "budget", "{text}");
        }
    }
}
