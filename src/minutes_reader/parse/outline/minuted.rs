//! Points that are numbered throughout a year or a mandate: `23/61 Apologies`, `2024-7 Budget`.

use super::*;

pattern!(
    OF_YEAR,
    r"^(?P<year>\d{2,4})\s?[/.-]\s?(?P<n>\d{1,3})[.:)]?\s+(?P<title>\p{Lu}.{2,80})$"
);

/// Takes lines with such numbers as the points, where they follow each other.
pub(super) fn numbered(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) -> bool {
    let mut found: Vec<(usize, String, u32, String)> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let plain = !block.bullet && !block.layout && block.heading == 0 && block.rows.is_empty();
        let free = plain && !skipped.contains(&at) && !outline.agenda.contains(&at);
        let Some(mark) = OF_YEAR.captures(&block.text).filter(|_| free) else {
            continue;
        };
        let title = mark["title"].trim();
        let Ok(n) = mark["n"].parse::<u32>() else {
            continue;
        };
        let next = found.last().is_none_or(|(_, year, last, _)| {
            *year == mark["year"] && (*last + 1 == n || *last + 2 == n)
        });
        if next && !title.ends_with(SENTENCE_ENDS) {
            found.push((at, mark["year"].to_owned(), n, title.to_owned()));
        }
    }
    // `3.1`, `3.2`: points below a point.
    if found.len() < 3
        || found
            .iter()
            .any(|(_, year, n, _)| year.len() < 2 || *n == 0)
    {
        return false;
    }
    for (at, _, _, title) in found {
        // By their number they are cited: it stays with the title.
        let (title, rest) = cut(&title);
        let number = blocks[at]
            .text
            .split_whitespace()
            .next()
            .unwrap_or_default();
        let title = format!("{number} {title}");
        outline.add(
            at,
            Heading {
                rest,
                ..Heading::strong(1, title)
            },
        );
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::super::{Context, parse};
    use chrono::NaiveDate;

    #[test]
    fn points_are_numbered_throughout_a_year() {
        let text = "Parish Council, 10 July 2023\nPresent: Ann Roy, Tom Fell\n\n23/61  Apologies\nNone.\n\n23/62  Finance\na) Payments\nPayments were read out by the Clerk.\nb) Bank\nTwo signatories have left the council.\n\n23/63  Planning\nNothing was received.\n";
        let result = parse(text, &Context::of(NaiveDate::default()));
        let points = result.points.iter().filter(|p| p.level > 0);
        let titles: Vec<(u8, &str)> = points.map(|p| (p.level, p.title.as_str())).collect();
        assert_eq!(
            titles,
            [
                (1, "23/61 Apologies"),
                (1, "23/62 Finance"),
                (2, "Payments"),
                (2, "Bank"),
                (1, "23/63 Planning")
            ]
        );
    }
}
