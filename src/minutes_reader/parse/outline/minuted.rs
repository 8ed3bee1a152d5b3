//! Points that are numbered throughout a year or a mandate: `23/61 Apologies`, `FEC/23/42 Budget`,
//! `N° 24.03.01 – Budget`, `Délibération n° 19-2022 : Budget`.

use std::collections::HashMap;

use super::*;

pattern!(
    CODED,
    r"^(?P<code>(?:(?:\p{L}+\s)?[Nn][°ºo]\.?\s?)?(?P<number>(?:\p{Lu}{1,6}[/.-])?\d{1,4}(?:\s?[/.-]\s?(?:\d{1,4}|\p{Lu}{1,4})){1,3}))(?:\s?[:.)–-])?\s+(?P<title>\p{Lu}.{2,160})$"
);
pattern!(DIGITS, r"\d+");

/// A line that may be such a point.
struct Coded<'t> {
    at: usize,
    code: &'t str,
    title: &'t str,
    ways: Vec<(String, u32)>,
}

/// The ways to take a number apart: what stays the same from point to point, and what counts them.
fn ways(number: &str) -> Vec<(String, u32)> {
    let apart = |digits: regex::Match| {
        let (before, after) = (&number[..digits.start()], &number[digits.end()..]);
        // `3.1`, `3.2`: points below a point.
        let says = |text: &str| {
            text.chars().any(char::is_uppercase)
                || DIGITS.find_iter(text).any(|part| part.len() > 1)
        };
        let counts = digits.as_str().parse().ok().filter(|n| *n > 0)?;
        (says(before) || says(after)).then(|| (format!("{before}#{after}"), counts))
    };
    DIGITS.find_iter(number).filter_map(apart).collect()
}

/// Takes lines with such numbers as the points, where they follow each other.
pub(super) fn numbered(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) -> bool {
    let coded: Vec<Coded> = blocks
        .iter()
        .enumerate()
        .filter(|(at, block)| {
            let plain =
                !block.bullet && !block.layout && block.heading == 0 && block.rows.is_empty();
            plain && !skipped.contains(at) && !outline.agenda.contains(at)
        })
        .filter_map(|(at, block)| {
            let mark = CODED.captures(&block.text)?;
            let title = mark.name("title")?.as_str().trim();
            (!title.ends_with(SENTENCE_ENDS)).then_some(Coded {
                at,
                code: mark.name("code")?.as_str(),
                title,
                ways: ways(&mark["number"]),
            })
        })
        .collect();
    let found = in_turn(&coded);
    if found.len() < 3 {
        return false;
    }
    for point in found {
        // By their number they are cited: it stays with the title.
        let (title, rest) = cut(point.title);
        let title = format!("{} {title}", point.code);
        outline.add(
            point.at,
            Heading {
                rest,
                ..Heading::strong(1, title)
            },
        );
    }
    true
}

/// Those that share what most of them share, and count on.
fn in_turn<'c, 't>(coded: &'c [Coded<'t>]) -> Vec<&'c Coded<'t>> {
    let mut shared: HashMap<&str, usize> = HashMap::new();
    for (same, _) in coded.iter().flat_map(|line| &line.ways) {
        *shared.entry(same).or_default() += 1;
    }
    let Some((same, _)) = shared.into_iter().max_by_key(|(same, n)| (*n, *same)) else {
        return Vec::new();
    };
    let mut last = None;
    let next = |line: &&Coded| {
        let way = line.ways.iter().find(|(of, _)| of == same);
        let Some((_, n)) = way else { return false };
        let follows = last.is_none_or(|last: u32| (last + 1..=last + 2).contains(n));
        if follows {
            last = Some(*n);
        }
        follows
    };
    coded.iter().filter(next).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::{Context, parse};
    use chrono::NaiveDate;

    fn titles(text: &str) -> Vec<(u8, String)> {
        let result = parse(text, &Context::of(NaiveDate::default()));
        let points = result.points.into_iter().filter(|p| p.level > 0);
        points.map(|p| (p.level, p.title)).collect()
    }

    #[test]
    fn what_counts_stands_behind_or_before_what_stays_the_same() {
        for codes in [
            ["FEC/23/42", "FEC/23/43", "FEC/23/44"],
            ["N° 24.03.01 –", "N° 24.03.02 –", "N° 24.03.03 –"],
            [
                "Délibération n° 19-2022 :",
                "Délibération n° 20-2022 :",
                "Délibération n° 21-2022 :",
            ],
        ] {
            let [a, b, c] = codes;
            let text = format!(
                "Conseil du 4 mars 2024\nPrésents : Anne Roy, Luc Petit\n\n{a} Budget de la commune\nLe budget est présenté.\n\n{b} Voirie\nLa rue est ouverte.\n\n{c} Divers\nRien.\n"
            );
            let bare = |code: &str| code.trim_end_matches([' ', '–', ':']).to_owned();
            let wanted = [(a, "Budget de la commune"), (b, "Voirie"), (c, "Divers")];
            let wanted = wanted.map(|(code, title)| (1, format!("{} {title}", bare(code))));
            assert_eq!(titles(&text), wanted);
        }
    }

    #[test]
    fn points_are_numbered_throughout_a_year() {
        let text = "Parish Council, 10 July 2023\nPresent: Ann Roy, Tom Fell\n\n23/61  Apologies\nNone.\n\n23/62  Finance\na) Payments\nPayments were read out by the Clerk.\nb) Bank\nTwo signatories have left the council.\n\n23/63  Planning\nNothing was received.\n";
        let wanted = [
            (1, "23/61 Apologies"),
            (1, "23/62 Finance"),
            (2, "Payments"),
            (2, "Bank"),
            (1, "23/63 Planning"),
        ];
        assert_eq!(
            titles(text),
            wanted.map(|(level, title)| (level, title.to_owned()))
        );
    }
}
