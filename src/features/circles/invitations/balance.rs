//! The balance of a circle by kind of organisation, as a picture: its table says the same.

use super::queries::Share;
use kernel::organisation::OrganisationKind;

/// Height of a row of the picture, and of a bar in it.
const ROW: i64 = 34;
/// Where bars begin, and how wide the longest is.
const LEFT: i64 = 180;
const WIDE: i64 = 400;

/// Shares of the kinds there are, the unknown one last.
#[derive(Debug, Clone)]
pub struct Balance {
    shares: Vec<Share>,
    most: i64,
}

/// A row of the picture.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    pub share: &'a Share,
    pub top: i64,
}

impl Row<'_> {
    /// Where its label stands.
    pub fn base(&self) -> i64 {
        self.top + 19
    }

    /// Where its second bar begins.
    pub fn second(&self) -> i64 {
        self.top + 16
    }
}

impl Share {
    /// Key of what it is called.
    pub fn key(&self) -> &'static str {
        self.kind
            .map_or("circle-kind-unknown", OrganisationKind::key)
    }

    /// For the address of the list.
    pub fn word(&self) -> &'static str {
        self.kind.map_or("unknown", OrganisationKind::as_str)
    }
}

impl Balance {
    /// Of these shares.
    pub fn new(mut shares: Vec<Share>) -> Self {
        shares.sort_by_key(|share| share.kind.map_or(usize::MAX, |kind| kind as usize));
        Self {
            most: shares.iter().map(|share| share.listed).max().unwrap_or(0),
            shares,
        }
    }

    /// For the table.
    pub fn shares(&self) -> &[Share] {
        &self.shares
    }

    /// For the picture.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let rows = (0..).zip(&self.shares);
        rows.map(|(place, share)| Row {
            share,
            top: place * ROW + 4,
        })
        .collect()
    }

    /// How high the picture is.
    pub fn height(&self) -> i64 {
        i64::try_from(self.shares.len()).unwrap_or(0) * ROW + 8
    }

    /// Where bars begin.
    pub fn left(&self) -> i64 {
        LEFT
    }

    /// Where the number after a bar stands.
    pub fn after(&self, count: &i64) -> i64 {
        LEFT + self.wide(count) + 8
    }

    /// How wide a bar of so many is.
    pub fn wide(&self, count: &i64) -> i64 {
        if self.most == 0 {
            0
        } else {
            (count * WIDE / self.most).min(WIDE)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_what_they_count_and_the_unknown_stands_last() {
        let share = |kind, listed| Share {
            kind,
            listed,
            coming: 0,
            waiting: 0,
        };
        let balance = Balance::new(vec![
            share(None, 3),
            share(Some(OrganisationKind::Company), 6),
            share(Some(OrganisationKind::Administration), 12),
        ]);
        let words: Vec<_> = balance.shares().iter().map(Share::word).collect();
        assert_eq!(words, ["administration", "company", "unknown"]);
        assert_eq!((balance.wide(&12), balance.wide(&6)), (WIDE, WIDE / 2));
        assert_eq!(Balance::new(Vec::new()).wide(&1), 0);
    }
}
