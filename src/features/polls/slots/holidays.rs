//! The public holidays of Belgium.

use chrono::{Datelike, Days, NaiveDate};

/// Whether nobody works that day by law.
pub fn is_holiday(day: NaiveDate) -> bool {
    let fixed = [
        (1, 1),
        (5, 1),
        (7, 21),
        (8, 15),
        (11, 1),
        (11, 11),
        (12, 25),
    ];
    if fixed.contains(&(day.month(), day.day())) {
        return true;
    }
    // Easter Monday, Ascension, Whit Monday.
    easter(day.year()).is_some_and(|easter| {
        [1, 39, 50]
            .iter()
            .any(|days| easter.checked_add_days(Days::new(*days)) == Some(day))
    })
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let m = (a + 11 * h) / 319;
    let l = (2 * (b % 4) + 2 * (c / 4) - c % 4 - h + m + 32) % 7;
    let month = (h - m + l + 90) / 25;
    let day = (h - m + l + month + 19) % 32;
    NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_falls_where_the_calendar_says() {
        for text in [
            "2021-04-04",
            "2022-04-17",
            "2024-03-31",
            "2026-04-05",
            "2038-04-25",
        ] {
            let expected = day(text);
            assert_eq!(easter(expected.year()), Some(expected));
        }
    }

    #[test]
    fn the_ten_legal_holidays_and_no_others() {
        let of_2026 = [
            "2026-01-01",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-25",
            "2026-07-21",
            "2026-08-15",
            "2026-11-01",
            "2026-11-11",
            "2026-12-25",
        ];
        let found: Vec<NaiveDate> = day("2026-01-01")
            .iter_days()
            .take(365)
            .filter(|day| is_holiday(*day))
            .collect();
        assert_eq!(found, of_2026.map(day));
    }
}
