//! Nothing small is drawn: what too few people said is not shown, and what so few said that one could
//! guess who is counted together with something else. Pages, pictures, files and the public page ask
//! here, so that no two of them together tell more than each.

/// Fewer answers make no picture.
pub const FEWEST: i64 = 5;
/// Fewer are no cell.
pub const SMALLEST: i64 = 3;

/// What is counted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<K> {
    /// Several, where they were merged.
    pub keys: Vec<K>,
    pub count: i64,
}

impl<K> Cell<K> {
    /// Several are counted as one.
    pub fn merged(&self) -> bool {
        self.keys.len() > 1
    }
}

/// A part of a distribution that is cut by something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<R, K> {
    /// Several, where they were merged.
    pub rows: Vec<R>,
    pub answers: i64,
    /// The same keys together in every row.
    pub cells: Vec<Cell<K>>,
}

/// A distribution as it may be shown; none: too few answers. `answers` is how many people answered,
/// which is not the sum where one may say several. A 0 stands only where nothing had to be merged.
pub fn threshold<K: Clone>(answers: i64, counts: &[(K, i64)]) -> Option<Vec<Cell<K>>> {
    if answers < FEWEST {
        return None;
    }
    let keys: Vec<K> = counts.iter().map(|(key, _)| key.clone()).collect();
    let counts: Vec<i64> = counts.iter().map(|(_, count)| *count).collect();
    let merged = merged(keys.len(), &[counts.as_slice()]);
    Some(cells(&keys, &counts, &merged))
}

/// The same, cut by something: rows of too few answers are one, and keys are merged in all rows alike,
/// so that no difference to the whole gives a small cell away. `rows` are what each is, how many
/// answered there, and the counts in the order of the keys. None: too few, even together.
pub fn cut<R: Clone, K: Clone>(keys: &[K], rows: &[(R, i64, Vec<i64>)]) -> Option<Vec<Row<R, K>>> {
    let rows = joined(rows)?;
    let counts: Vec<&[i64]> = rows.iter().map(|(_, _, counts)| &counts[..]).collect();
    let merged = merged(keys.len(), &counts);
    let shown = rows.iter().map(|(rows, answers, counts)| Row {
        rows: rows.clone(),
        answers: *answers,
        cells: cells(keys, counts, &merged),
    });
    Some(shown.collect())
}

/// What is shown together, how many answered there, and the counts in the order of the keys.
type Joined<R> = (Vec<R>, i64, Vec<i64>);

/// Rows with enough answers, the others together in the last one.
fn joined<R: Clone>(rows: &[(R, i64, Vec<i64>)]) -> Option<Vec<Joined<R>>> {
    let of_one =
        |(row, answers, counts): &(R, i64, Vec<i64>)| (vec![row.clone()], *answers, counts.clone());
    let (mut enough, few): (Vec<_>, Vec<_>) = rows
        .iter()
        .filter(|(_, answers, _)| *answers > 0)
        .map(of_one)
        .partition(|(_, answers, _)| *answers >= FEWEST);
    let mut rest = few.into_iter().reduce(together);
    while let Some(others) = rest.take_if(|(_, answers, _)| *answers < FEWEST) {
        // The smallest goes with them; where there is none, they are too few.
        let least = (0..enough.len()).min_by_key(|at| enough[*at].1)?;
        rest = Some(together(enough.remove(least), others));
    }
    enough.extend(rest);
    (!enough.is_empty()).then_some(enough)
}

fn together<R>(
    mut one: (Vec<R>, i64, Vec<i64>),
    other: (Vec<R>, i64, Vec<i64>),
) -> (Vec<R>, i64, Vec<i64>) {
    one.0.extend(other.0);
    one.1 += other.1;
    for (count, more) in one.2.iter_mut().zip(other.2) {
        *count += more;
    }
    one
}

/// Which keys are counted together, so that no row has a small cell.
fn merged(keys: usize, rows: &[&[i64]]) -> Vec<usize> {
    let small = |count: i64| (1..SMALLEST).contains(&count);
    let in_a_row = |key: usize| rows.iter().any(|counts| small(counts[key]));
    let mut merged: Vec<usize> = (0..keys).filter(|key| in_a_row(*key)).collect();
    if merged.is_empty() {
        return merged;
    }
    // A 0 beside what is merged would tell who it is.
    let empty = |key: usize| rows.iter().any(|counts| counts[key] == 0);
    merged.extend((0..keys).filter(|key| !in_a_row(*key) && empty(*key)));
    let total = |key: usize| rows.iter().map(|counts| counts[key]).sum::<i64>();
    loop {
        let sum = |counts: &&[i64]| merged.iter().map(|key| counts[*key]).sum::<i64>();
        if merged.len() > 1 && !rows.iter().any(|counts| small(sum(counts))) {
            return merged;
        }
        let rest = (0..keys).filter(|key| !merged.contains(key));
        match rest.min_by_key(|key| total(*key)) {
            Some(least) => merged.push(least),
            None => return merged,
        }
    }
}

/// Those that stand alone in their order, then the merged one.
fn cells<K: Clone>(keys: &[K], counts: &[i64], merged: &[usize]) -> Vec<Cell<K>> {
    let of = |places: Vec<usize>| Cell {
        keys: places.iter().map(|at| keys[*at].clone()).collect(),
        count: places.iter().map(|at| counts[*at]).sum(),
    };
    let alone = (0..keys.len()).filter(|at| !merged.contains(at));
    let mut cells: Vec<_> = alone.map(|at| of(vec![at])).collect();
    if !merged.is_empty() {
        let mut places = merged.to_vec();
        places.sort_unstable();
        // Where one may say several, even all together may be few.
        cells.extend(Some(of(places)).filter(|cell| cell.count >= SMALLEST));
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(counts: &[i64]) -> Option<Vec<(Vec<usize>, i64)>> {
        let counted: Vec<_> = counts.iter().copied().enumerate().collect();
        let cells = threshold(counts.iter().sum(), &counted)?;
        Some(cells.into_iter().map(|c| (c.keys, c.count)).collect())
    }

    #[test]
    fn few_answers_make_no_picture() {
        assert_eq!(shown(&[4, 0, 0]), None);
        assert_eq!(
            shown(&[5, 0, 0]),
            Some(vec![(vec![0], 5), (vec![1], 0), (vec![2], 0)])
        );
    }

    #[test]
    fn a_small_cell_is_merged_with_enough_others() {
        assert_eq!(
            shown(&[4, 3, 1, 2, 0]),
            Some(vec![(vec![0], 4), (vec![1], 3), (vec![2, 3, 4], 3)])
        );
        // Alone it would still be small: the smallest of the others goes with it.
        assert_eq!(shown(&[6, 4, 1]), Some(vec![(vec![0], 6), (vec![1, 2], 5)]));
        assert_eq!(shown(&[4, 1]), Some(vec![(vec![0, 1], 5)]));
        assert_eq!(
            threshold(6, &[("carry", 1), ("support", 1)]),
            Some(Vec::new())
        );
    }

    #[test]
    fn whatever_is_counted_no_cell_is_small() {
        for a in 0..8 {
            for b in 0..8 {
                for c in 0..8 {
                    let Some(cells) = shown(&[a, b, c]) else {
                        assert!(a + b + c < FEWEST);
                        continue;
                    };
                    let total: i64 = cells.iter().map(|(_, count)| count).sum();
                    assert_eq!(total, a + b + c, "nobody is lost");
                    for (_, count) in &cells {
                        assert!(*count == 0 || *count >= SMALLEST, "{a} {b} {c}: {cells:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_cut_gives_no_small_cell_away() {
        let rows = vec![
            ("administration", 7, vec![4, 3]),
            ("association", 3, vec![1, 2]),
            ("company", 2, vec![2, 0]),
        ];
        let cut = cut(&["yes", "no"], &rows).unwrap();
        let names: Vec<_> = cut.iter().map(|row| row.rows.clone()).collect();
        assert_eq!(
            names,
            [vec!["administration"], vec!["association", "company"]]
        );
        for row in &cut {
            assert!(row.answers >= FEWEST);
            // The association's and company's «no» is 2: nobody's is shown.
            assert_eq!(row.cells.len(), 1);
        }
        assert_eq!(
            super::cut(&["yes"], &[("a", 2, vec![2]), ("b", 2, vec![2])]),
            None
        );
    }
}
