//! The program's sources as the tests of the house read them: without comments and tests, and code
//! apart from what stands in quotes. What is left stands where it stood.

use std::{
    fs,
    ops::Range,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use regex::Regex;

/// All sources of the program, without its tests.
pub static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let of_tests = |path: &PathBuf| path.to_str().unwrap().ends_with("tests.rs");
    let paths = files("src", "rs")
        .into_iter()
        .filter(|path| !of_tests(path));
    paths.map(Source::read).collect()
});

/// Files of a folder and those within it, in order.
pub fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A source. Places in `text` and `code` are the same.
pub struct Source {
    pub path: PathBuf,
    /// Without comments and tests.
    pub text: String,
    /// Nor with anything that stands in quotes.
    pub code: String,
    /// What stands in quotes, in order.
    quoted: Vec<Range<usize>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    Comment,
    Quoted,
    Character,
}

fn until(bytes: &[u8], mark: &[u8]) -> usize {
    let found = bytes.windows(mark.len()).position(|part| part == mark);
    found.unwrap_or(bytes.len())
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// How many `#` a raw text has that begins there.
fn raw(bytes: &[u8], at: usize) -> Option<usize> {
    let before = |n: usize| at.checked_sub(n).map(|place| bytes[place]);
    let is_prefix = before(1) == Some(b'b') && !before(2).is_some_and(is_word);
    if bytes[at] != b'r' || (before(1).is_some_and(is_word) && !is_prefix) {
        return None;
    }
    let hashes = bytes[at + 1..].iter().take_while(|b| **b == b'#').count();
    (bytes.get(at + 1 + hashes) == Some(&b'"')).then_some(hashes)
}

/// The place after a character in quotes; none where the quote begins a lifetime.
fn character(source: &str, at: usize) -> Option<usize> {
    let bytes = source.as_bytes();
    if bytes.get(at + 1) == Some(&b'\\') {
        return Some(at + 4 + until(&bytes[at + 3..], b"'"));
    }
    let end = at + 1 + source[at + 1..].chars().next()?.len_utf8();
    (bytes.get(end) == Some(&b'\'')).then_some(end + 1)
}

/// Comments, and what stands in quotes.
fn pieces(source: &str) -> Vec<(Piece, Range<usize>)> {
    let bytes = source.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        if rest.starts_with(b"//") {
            let end = at + until(rest, b"\n");
            found.push((Piece::Comment, at..end));
            at = end;
        } else if let Some(hashes) = raw(bytes, at) {
            let start = at + hashes + 2;
            let closing = format!("\"{}", "#".repeat(hashes));
            let end = start + until(&bytes[start..], closing.as_bytes());
            found.push((Piece::Quoted, start..end));
            at = end + closing.len();
        } else if rest[0] == b'"' {
            let mut end = at + 1;
            while bytes[end] != b'"' {
                end += if bytes[end] == b'\\' { 2 } else { 1 };
            }
            found.push((Piece::Quoted, at + 1..end));
            at = end + 1;
        } else if rest[0] == b'\'' {
            let end = character(source, at);
            if let Some(end) = end {
                found.push((Piece::Character, at + 1..end - 1));
            }
            at = end.unwrap_or(at + 1);
        } else {
            at += 1;
        }
    }
    found
}

/// Makes a part blank; lines stay.
fn blank(text: &mut [u8], range: &Range<usize>) {
    for byte in &mut text[range.clone()] {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

/// The place of the bracket that closes the one which opens there.
pub fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    panic!("no end of «{:.80}»", &code[open..]);
}

/// The beginning of an item that is for tests alone.
static OF_TESTS: LazyLock<Regex> = LazyLock::new(|| {
    let item = "(?:mod|(?:async )?fn|impl|use|const|static)";
    let visible = r"(?:pub(?:\([^)]*\))? )?";
    Regex::new(&format!(
        r"#\[cfg\(test\)\]\s*{visible}{item}\b[^;{{]*[;{{]"
    ))
    .unwrap()
});

/// The items of tests alone.
fn tests(code: &str) -> Vec<Range<usize>> {
    let ends = |end: usize| match code.as_bytes()[end - 1] {
        b'{' => closing(code, end - 1) + 1,
        _ => end,
    };
    let items = OF_TESTS.find_iter(code);
    items.map(|item| item.start()..ends(item.end())).collect()
}

impl Source {
    fn read(path: PathBuf) -> Self {
        let source = fs::read_to_string(&path).unwrap();
        let pieces = pieces(&source);
        let mut text = source.into_bytes();
        for (_, range) in pieces.iter().filter(|(kind, _)| *kind == Piece::Comment) {
            blank(&mut text, range);
        }
        let mut code = text.clone();
        for (_, range) in &pieces {
            blank(&mut code, range);
        }
        let tests = tests(std::str::from_utf8(&code).unwrap());
        for range in &tests {
            blank(&mut text, range);
            blank(&mut code, range);
        }
        let is_of_test = |range: &Range<usize>| tests.iter().any(|t| t.contains(&range.start));
        let quoted = pieces
            .into_iter()
            .filter(|(kind, range)| *kind == Piece::Quoted && !is_of_test(range));
        Self {
            quoted: quoted.map(|(_, range)| range).collect(),
            text: String::from_utf8(text).unwrap(),
            code: String::from_utf8(code).unwrap(),
            path,
        }
    }

    /// What stands in quotes, and where.
    pub fn literals(&self) -> impl Iterator<Item = (usize, &str)> {
        let quoted = self.quoted.iter();
        quoted.map(move |range| (range.start, &self.text[range.clone()]))
    }

    /// What stands in quotes within a part.
    pub fn literals_in(&self, part: &Range<usize>) -> impl Iterator<Item = &str> {
        let all = self.literals().filter(move |(at, _)| part.contains(at));
        all.map(|(_, text)| text)
    }

    /// The parts of what the bracket that opens there holds, between the commas: `a: B<C, D>` is one.
    pub fn parts(&self, open: usize) -> Vec<Range<usize>> {
        let (code, end) = (self.code.as_bytes(), closing(&self.code, open));
        let mut found = Vec::new();
        let (mut depth, mut generics, mut start) = (0, 0, open + 1);
        for at in open + 1..end {
            let before = code[at - 1];
            match code[at] {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth -= 1,
                b'<' if is_word(before) || before == b':' => generics += 1,
                b'>' if generics > 0 && before != b'-' => generics -= 1,
                b',' if depth == 0 && generics == 0 => {
                    found.push(start..at);
                    start = at + 1;
                }
                _ => {}
            }
        }
        if !self.text[start..end].trim().is_empty() {
            found.push(start..end);
        }
        found
    }

    /// Its routes: the name of each address, and who answers there.
    pub fn routes(&self) -> Vec<(&str, &str)> {
        static ONE: LazyLock<Regex> =
            LazyLock::new(|| Regex::new(r"\.route\(\s*(?:kernel::)?urls::(\w+)::PATH,").unwrap());
        static TABLE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\broutes! \{").unwrap());
        let code = self.code.as_str();
        let mut found = Vec::new();
        for one in ONE.captures_iter(code) {
            let whole = one.get(0).unwrap();
            let end = closing(code, whole.start() + ".route".len());
            found.push((one.get(1).unwrap().as_str(), &code[whole.end()..end]));
        }
        for table in TABLE.find_iter(code) {
            let rows = &code[table.end()..closing(code, table.end() - 1)];
            let rows = rows.split(';').filter_map(|row| row.split_once(':'));
            found.extend(rows.map(|(name, handlers)| (name.trim(), handlers)));
        }
        found
    }

    /// The statement that goes on there, up to its end.
    pub fn statement(&self, start: usize) -> Range<usize> {
        let mut depth = 0;
        for (at, byte) in self.code.bytes().enumerate().skip(start) {
            match byte {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth -= 1,
                b';' if depth == 0 => return start..at,
                _ => {}
            }
            if depth < 0 {
                return start..at;
            }
        }
        panic!("no end of «{:.80}»", &self.text[start..]);
    }

    /// The line of a place.
    pub fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    /// Where it stands, for messages.
    pub fn at(&self, place: usize) -> String {
        format!("{}:{}", self.path.display(), self.line(place))
    }

    /// Its module, below the program's.
    pub fn module(&self) -> Vec<&str> {
        module(&self.path)
    }

    /// The member of the workspace that it belongs to, below `src`: what `crate` stands for.
    pub fn member(&self) -> Vec<&str> {
        let parts: Vec<&str> = self.module();
        match parts.first() {
            Some(&"features") => parts[..2].to_vec(),
            Some(&("flows" | "cli" | "app")) | None => Vec::new(),
            Some(layer) => vec![layer],
        }
    }

    /// The room within a room that it belongs to, by folders: `features/meetings/agenda`.
    pub fn room(&self) -> String {
        let folder = self.path.parent().unwrap();
        let parts = folder.iter().skip(1).map(|part| part.to_str().unwrap());
        parts.take(3).collect::<Vec<_>>().join("/")
    }

    /// It begins with that path below `src`.
    pub fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(Path::new("src").join(folder))
    }
}

fn module(path: &Path) -> Vec<&str> {
    let mut parts: Vec<&str> = path.iter().skip(1).map(|p| p.to_str().unwrap()).collect();
    match parts.pop().unwrap().trim_end_matches(".rs") {
        "mod" | "lib" | "main" => {}
        name => parts.push(name),
    }
    parts
}

#[test]
fn texts_comments_and_tests_are_told_apart() {
    let source = r##"
        fn f<'a>(c: char) { g('"', "a \" // b", r#"c "d" {"#, '{', '\'') } // "e"
        #[cfg(test)] mod tests { fn t() { g("h {") } }
        #[cfg(test)] use x::{y, z};
        const K: &str = "k";
        fn h(m: Map<A, fn() -> B>, n: bool) { k(a::<B, C>(), d < e, f > g) }
    "##;
    let path = std::env::temp_dir().join(format!("jalon-source-{}.rs", std::process::id()));
    fs::write(&path, source).unwrap();
    let read = Source::read(path.clone());
    fs::remove_file(path).unwrap();
    let found: Vec<&str> = read.literals().map(|(_, text)| text).collect();
    assert_eq!(found, [r#"a \" // b"#, r#"c "d" {"#, "k"]);
    assert!(!read.code.contains("tests") && !read.code.contains("use x"));
    let parts = |call: &str| read.parts(read.code.find(call).unwrap() + 1).len();
    assert_eq!([parts("g("), parts("h("), parts("k(")], [5, 2, 3]);
}
