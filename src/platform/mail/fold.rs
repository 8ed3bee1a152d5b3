//! The long lines of calendar files (RFC 5545, 3.1): at most 75 octets, the rest on lines that
//! begin with a space. Secrets are put into unfolded lines only.

/// Octets of a line at most.
const OCTETS: usize = 75;

/// Each property on one line.
pub(crate) fn unfold(file: &str) -> String {
    file.replace("\r\n ", "").replace("\r\n\t", "")
}

/// The calendar files that stand one after the other.
pub(crate) fn each_file(files: &str) -> Vec<&str> {
    let files = files.split_inclusive("END:VCALENDAR\r\n");
    files.filter(|file| !file.trim().is_empty()).collect()
}

/// Long lines folded, no character cut.
pub(super) fn fold(file: &str) -> String {
    let mut folded = String::with_capacity(file.len() + file.len() / 60);
    for line in file.split_inclusive("\r\n") {
        let mut octets = 0;
        for character in line.chars() {
            if octets + character.len_utf8() > OCTETS && !matches!(character, '\r' | '\n') {
                folded.push_str("\r\n ");
                octets = 1;
            }
            folded.push(character);
            octets += character.len_utf8();
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let line = format!("DESCRIPTION:{}\r\nUID:1\r\n", "é".repeat(100));
        let folded = fold(&line);
        assert!(folded.split("\r\n").all(|l| l.len() <= OCTETS), "{folded}");
        assert!(folded.contains("\r\n é"));
        assert_eq!(unfold(&folded), line);
    }
}
