//! The form of several at once: a line each, of which some are taken.

use super::file::Line;
use platform::web::{FormState, Reader};

/// Lines beyond the template's, for what it does not foresee.
const MORE: usize = 3;

/// A line of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Proposed {
    /// A group's number, a strategy's code.
    pub mark: &'static str,
    pub name: &'static str,
    pub name_nl: &'static str,
}

/// A line of the form.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    index: usize,
    /// None of a line to be filled.
    pub proposed: Option<Proposed>,
    /// It is there already.
    pub exists: bool,
}

impl Row {
    /// As people count.
    pub(super) fn number(&self) -> usize {
        self.index + 1
    }

    /// Field of its box.
    pub(super) fn take(&self) -> String {
        format!("take_{}", self.index)
    }

    /// Field of the number or code.
    pub(super) fn mark(&self) -> String {
        format!("mark_{}", self.index)
    }

    /// Field of the name.
    pub(super) fn name(&self) -> String {
        format!("name_{}", self.index)
    }

    /// Field of the Dutch name.
    pub(super) fn name_nl(&self) -> String {
        format!("name_nl_{}", self.index)
    }

    /// Whether it is to be made: its box is ticked, or something stands in a line without one.
    fn is_taken(&self, raw: &[(String, String)]) -> bool {
        let filled = |field: String| {
            let mut values = raw.iter().filter(|(name, _)| *name == field);
            values.any(|(_, value)| !value.trim().is_empty())
        };
        match (self.exists, self.proposed) {
            (true, _) => false,
            (false, Some(_)) => filled(self.take()),
            (false, None) => [self.mark(), self.name(), self.name_nl()]
                .into_iter()
                .any(filled),
        }
    }
}

/// The lines of a template's file, and some to be filled; `known` says what is there already.
pub(crate) fn rows(file: &'static str, known: &[impl ToString]) -> Vec<Row> {
    let known: Vec<String> = known.iter().map(ToString::to_string).collect();
    let proposed = |line: &'static str| {
        let mut parts = line.split(" | ");
        Some(Proposed {
            mark: parts.next()?,
            name: parts.next()?,
            name_nl: parts.next()?,
        })
    };
    let lines = file.lines().filter_map(proposed).map(Some);
    let lines = lines.chain(std::iter::repeat_n(None, MORE)).enumerate();
    lines
        .map(|(index, proposed)| Row {
            index,
            exists: proposed.is_some_and(|p| known.iter().any(|mark| mark == p.mark)),
            proposed,
        })
        .collect()
}

/// The field that says how many lines a file gave.
pub(crate) const LINES: &str = "lines";
/// Lines taken of a file.
pub(crate) const MOST: usize = 60;

/// Lines to be filled, as many as a file gave.
pub(crate) fn empty(count: usize) -> Vec<Row> {
    let row = |index| Row {
        index,
        proposed: None,
        exists: false,
    };
    (0..count.min(MOST)).map(row).collect()
}

/// The lines of a file, filled.
pub(crate) fn of_file(rows: &[Row], lines: &[Line]) -> FormState {
    let form = FormState::blank().with(LINES, rows.len());
    rows.iter().zip(lines).fold(form, |form, (row, line)| {
        form.with(&row.mark(), &line.mark)
            .with(&row.name(), &line.name)
            .with(&row.name_nl(), &line.name_nl)
    })
}

/// All that the template proposes, ticked.
pub(crate) fn proposed(rows: &[Row]) -> FormState {
    let open = rows.iter().filter(|row| !row.exists);
    open.fold(FormState::blank(), |form, row| match row.proposed {
        Some(proposed) => form
            .with(&row.take(), 1)
            .with(&row.mark(), proposed.mark)
            .with(&row.name(), proposed.name)
            .with(&row.name_nl(), proposed.name_nl),
        None => form,
    })
}

/// What is taken of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Taken<M> {
    pub mark: M,
    pub name: String,
    pub name_nl: String,
}

/// The lines taken, at least one; `mark` reads a number or a code.
pub(crate) fn parse<M: PartialEq>(
    raw: &[(String, String)],
    rows: &[Row],
    known: &[M],
    mark: impl Fn(&mut Reader, &str) -> Option<M>,
) -> Result<Vec<Taken<M>>, FormState> {
    let mut read = Reader::new(raw);
    let mut taken: Vec<Taken<M>> = Vec::new();
    let mut chosen = 0;
    for row in rows.iter().filter(|row| row.is_taken(raw)) {
        chosen += 1;
        let mark = mark(&mut read, &row.mark());
        let name = read.required_line(&row.name(), 200);
        let name_nl = read.line(&row.name_nl(), 200);
        let is_given = |mark: &M| known.contains(mark) || taken.iter().any(|t| t.mark == *mark);
        if mark.as_ref().is_some_and(is_given) {
            read.wrong(&row.mark(), "error-taken");
        }
        if let (Some(mark), Some(name), Some(name_nl)) = (mark, name, name_nl) {
            taken.push(Taken {
                mark,
                name,
                name_nl,
            });
        }
    }
    if chosen == 0
        && let Some(row) = rows.iter().find(|row| !row.exists)
    {
        let field = match row.proposed {
            Some(_) => row.take(),
            None => row.mark(),
        };
        read.wrong(&field, "several-none");
    }
    read.finish(|| Some(taken))
}

/// A group's number.
pub(crate) fn number(read: &mut Reader, field: &str) -> Option<i32> {
    let number: i32 = read.required(field)?;
    if number < 0 {
        read.wrong(field, "error-not-valid");
        return None;
    }
    Some(number)
}

/// A strategy's code.
pub(crate) fn code(read: &mut Reader, field: &str) -> Option<String> {
    let code = read.required_code(field, 30)?;
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    if !code.starts_with(plain) || !code.chars().all(|c| plain(c) || "_-".contains(c)) {
        read.wrong(field, "strategy-code-form");
        return None;
    }
    Some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "0 | Coordination | Coördinatie\n1 | Accompagnement | Begeleiding\n";

    fn typed(values: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = values.iter().map(|(n, v)| ((*n).into(), (*v).into()));
        owned.collect()
    }

    #[test]
    fn ticked_lines_and_filled_ones_are_taken() {
        let rows = rows(FILE, &[0]);
        assert!(rows[0].exists && !rows[1].exists);
        let raw = typed(&[
            ("take_0", "1"),
            ("mark_1", "1"),
            ("name_1", "Pas coché"),
            ("mark_3", "12"),
            ("name_3", " Autre "),
        ]);
        let taken = parse(&raw, &rows, &[0], number).unwrap();
        let marks: Vec<_> = taken.iter().map(|t| (t.mark, t.name.as_str())).collect();
        assert_eq!(marks, [(12, "Autre")]);
    }

    #[test]
    fn nothing_and_what_is_given_twice_are_refused() {
        let rows = rows(FILE, &[0]);
        assert!(parse(&typed(&[]), &rows, &[0], number).is_err());
        let twice = [
            ("mark_2", "4"),
            ("name_2", "A"),
            ("mark_3", "4"),
            ("name_3", "B"),
        ];
        assert!(parse(&typed(&twice), &rows, &[0], number).is_err());
        let known = [("mark_2", "0"), ("name_2", "A")];
        assert!(parse(&typed(&known), &rows, &[0], number).is_err());
    }

    #[test]
    fn the_templates_hold_what_they_say() {
        let groups = rows(include_str!("groups.txt"), &Vec::<i32>::new());
        let strategies = rows(include_str!("strategies.txt"), &Vec::<String>::new());
        let filled = |rows: &[Row]| rows.iter().filter(|row| row.proposed.is_some()).count();
        assert_eq!((filled(&groups), filled(&strategies)), (10, 7));
    }
}
