//! The milestones on a line, up to the date nobody can move.

use chrono::NaiveDate;

use portfolio::links_and_milestones::Deadline;

/// Where the first and the last may stand, in thousandths of the width.
const ENDS: (i64, i64) = (30, 970);
/// Between two signs, so that none covers another on a phone.
const GAP: i64 = 70;

/// A milestone on the line.
#[derive(Debug)]
pub(super) struct Mark {
    /// By which the list below names it.
    pub number: usize,
    pub deadline: Deadline,
    place: i64,
}

impl Mark {
    /// Where it stands, as SVG reads it.
    pub(super) fn left(&self) -> String {
        percent(self.place)
    }
}

/// The line.
#[derive(Debug)]
pub(super) struct Timeline {
    pub marks: Vec<Mark>,
    today: NaiveDate,
    place_of_today: i64,
}

fn percent(thousandths: i64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

impl Timeline {
    /// Of milestones in the order of their days.
    pub(super) fn new(deadlines: Vec<Deadline>, today: NaiveDate) -> Self {
        let days = || {
            deadlines
                .iter()
                .map(|deadline| deadline.due_on)
                .chain([today])
        };
        let (first, last) = (days().min().unwrap_or(today), days().max().unwrap_or(today));
        let whole = (last - first).num_days().max(1);
        let (left, right) = ENDS;
        let place = |day: NaiveDate| left + (day - first).num_days() * (right - left) / whole;
        let mut places: Vec<i64> = deadlines.iter().map(|d| place(d.due_on)).collect();
        spread(&mut places);
        let marks = (1..).zip(deadlines.into_iter().zip(places));
        Self {
            marks: marks
                .map(|(number, (deadline, place))| Mark {
                    number,
                    deadline,
                    place,
                })
                .collect(),
            today,
            place_of_today: place(today),
        }
    }

    /// The date nobody can move: the next, else the last.
    pub(super) fn immovable(&self) -> Option<&Deadline> {
        let fixed = || {
            let all = self.marks.iter().map(|mark| &mark.deadline);
            all.filter(|deadline| deadline.immovable)
        };
        let next = fixed().find(|deadline| !deadline.is_late(&self.today));
        next.or_else(|| fixed().next_back())
    }

    /// Days until then, or since, and the key that says which.
    pub(super) fn countdown(&self) -> Option<(i64, &'static str)> {
        let days = (self.immovable()?.due_on - self.today).num_days();
        let key = match days {
            0.. => "board-days-left",
            _ => "board-days-past",
        };
        Some((days.abs(), key))
    }

    /// Where today stands, as SVG reads it.
    pub(super) fn today_at(&self) -> String {
        percent(self.place_of_today)
    }
}

/// Moves apart what stands too near, without leaving the line.
fn spread(places: &mut [i64]) {
    let mut least = i64::MIN;
    for place in places.iter_mut() {
        *place = (*place).max(least);
        least = *place + GAP;
    }
    let mut most = ENDS.1;
    for place in places.iter_mut().rev() {
        *place = (*place).min(most);
        most = *place - GAP;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2022, month, day).unwrap()
    }

    fn deadline(due_on: NaiveDate, immovable: bool) -> Deadline {
        Deadline {
            label: "Jalon".into(),
            due_on,
            immovable,
            owner: "SRTE".into(),
            url: String::new(),
        }
    }

    #[test]
    fn signs_stand_apart_and_on_the_line() {
        let mut near = [30, 35, 40, 960, 970];
        spread(&mut near);
        assert_eq!(near, [30, 100, 170, 900, 970]);
    }

    #[test]
    fn the_countdown_is_to_the_next_date_that_cannot_move() {
        let dates = vec![
            deadline(day(1, 1), true),
            deadline(day(2, 1), false),
            deadline(day(4, 30), true),
        ];
        let line = Timeline::new(dates, day(1, 31));
        assert_eq!(line.countdown(), Some((89, "board-days-left")));
        assert_eq!(line.marks[0].left(), "3.0%");
        assert_eq!(line.marks[2].left(), "97.0%");
        let past = Timeline::new(vec![deadline(day(1, 1), true)], day(1, 31));
        assert_eq!(past.countdown(), Some((30, "board-days-past")));
        assert_eq!(Timeline::new(Vec::new(), day(1, 31)).countdown(), None);
    }
}
