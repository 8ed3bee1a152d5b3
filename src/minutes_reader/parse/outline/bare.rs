//! Numbers without a sign before short lines.

use super::*;

pattern!(BARE, r"^(\d{1,2})\s+\p{Lu}.{2,70}$");

/// Numbers without a sign, where they count the short lines of a text: `3 Budget`. They get one.
pub(in crate::parse) fn sign_numbers(blocks: &mut [Block]) {
    let found = |block: &Block| -> Option<(u32, usize)> {
        let plain = !block.bullet && !block.layout && block.heading == 0 && block.rows.is_empty();
        let found = BARE.captures(&block.text).filter(|_| plain)?;
        let number = found.get(1)?;
        // `8 Mai 2024` is a day; `01 Verslag van 8 mei` only names one.
        let day =
            fact_lines::has_day(&block.text) && !fact_lines::has_day(&block.text[number.end()..]);
        let ends = block.text.ends_with(SENTENCE_ENDS) || day;
        (!ends).then(|| Some((number.as_str().parse().ok()?, number.end())))?
    };
    let mut run: Vec<(usize, usize)> = Vec::new();
    let mut last = 0;
    for (at, block) in blocks.iter().enumerate() {
        // A point may have been dropped, once they count.
        let next = |n: u32| n == last + 1 || last > 1 && n == last + 2;
        if let Some((n, end)) = found(block).filter(|(n, _)| next(*n)) {
            run.push((at, end));
            last = n;
        }
    }
    if run.len() > 2 {
        for (at, end) in run {
            blocks[at].text.insert(end, '.');
        }
    }
}
