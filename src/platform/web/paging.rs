//! Pages of long lists; the page number lives in the address like every filter.

/// Rows on one page.
pub const PAGE_SIZE: i64 = 100;

/// Where the reader is in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pager {
    /// 1-based.
    pub page: i64,
    /// Rows in all.
    pub total: i64,
    /// Rows on one page.
    pub size: i64,
    /// The list's address with all filters but the page: ends in `?` or `&`.
    base: String,
}

impl Pager {
    /// From the page asked for (clamped to what exists) and the list's address without page.
    pub fn new(page: i64, total: i64, path: &str, query: &str) -> Self {
        Self::sized(page, total, PAGE_SIZE, path, query)
    }

    /// As [`Pager::new`], with pages of another size.
    pub fn sized(page: i64, total: i64, size: i64, path: &str, query: &str) -> Self {
        let last = last_page(total, size);
        let base = if query.is_empty() {
            format!("{path}?")
        } else {
            format!("{path}?{query}&")
        };
        Self {
            page: page.clamp(1, last),
            total,
            size,
            base,
        }
    }

    /// The last page's number; 1 for an empty list.
    pub fn last(&self) -> i64 {
        last_page(self.total, self.size)
    }

    /// Rows to skip.
    pub fn offset(&self) -> i64 {
        (self.page - 1) * self.size
    }

    /// Number of the first row shown; 0 for an empty list.
    pub fn from(&self) -> i64 {
        if self.total == 0 {
            0
        } else {
            self.offset() + 1
        }
    }

    /// Number of the last row shown.
    pub fn to(&self) -> i64 {
        (self.offset() + self.size).min(self.total)
    }

    /// Address of a page.
    pub fn url(&self, page: &i64) -> String {
        format!("{}page={page}", self.base)
    }

    /// The page numbers to offer: first, around the present one, last; 0 stands for a gap.
    pub fn numbers(&self) -> Vec<i64> {
        let mut numbers = Vec::new();
        for page in 1..=self.last() {
            if page == 1 || page == self.last() || (page - self.page).abs() <= 2 {
                numbers.push(page);
            } else if numbers.last() != Some(&0) {
                numbers.push(0);
            }
        }
        numbers
    }
}

fn last_page(total: i64, size: i64) -> i64 {
    ((total + size - 1) / size).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_clamped_and_counted() {
        let pager = Pager::new(9, 111, "/measures", "group=1");
        assert_eq!(
            (pager.page, pager.last(), pager.from(), pager.to()),
            (2, 2, 101, 111)
        );
        assert_eq!(pager.url(&1), "/measures?group=1&page=1");
        let empty = Pager::new(-3, 0, "/measures", "");
        assert_eq!(
            (empty.page, empty.last(), empty.from(), empty.to()),
            (1, 1, 0, 0)
        );
    }

    #[test]
    fn far_pages_become_gaps() {
        assert_eq!(
            Pager::new(10, 2000, "/", "").numbers(),
            [1, 0, 8, 9, 10, 11, 12, 0, 20]
        );
    }
}
