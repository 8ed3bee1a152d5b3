//! Reports of delivery (RFC 3464): blocks of fields, of the whole and of each recipient.

/// What a report says of one recipient.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Delivery {
    /// As we wrote it, where that is told, else as the last server knew it.
    pub address: String,
    pub action: String,
    pub status: String,
    pub diagnostic: String,
}

/// Fields by their names; long ones unfolded.
pub(super) fn fields(block: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in block.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = found.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            found.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    found
}

/// The first value of a field.
pub(super) fn value<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = fields
        .iter()
        .find(|(named, _)| named.eq_ignore_ascii_case(name));
    found
        .map(|(_, value)| value.as_str())
        .filter(|value| !value.is_empty())
}

/// What stands behind a type: `rfc822; a@b` is `a@b`.
fn typed(value: &str) -> &str {
    value.split_once(';').map_or(value, |(_, rest)| rest).trim()
}

/// An address as these fields write it.
pub(super) fn address(value: &str) -> String {
    let inner = typed(value).trim_matches(['<', '>', '"', '\'']);
    super::super::addresses::folded(inner)
}

/// What a report says of each recipient.
pub(super) fn deliveries(report: &str) -> Vec<Delivery> {
    let report = report.replace("\r\n", "\n");
    let blocks = report.split("\n\n").map(fields);
    blocks.filter_map(|fields| delivery(&fields)).collect()
}

fn delivery(fields: &[(String, String)]) -> Option<Delivery> {
    let own = value(fields, "Original-Recipient").map(address);
    let last = value(fields, "Final-Recipient").map(address);
    let is_address = |found: &String| found.contains('@');
    let of = own.filter(is_address).or(last)?;
    let status = value(fields, "Status").unwrap_or_default();
    Some(Delivery {
        address: of,
        action: value(fields, "Action").unwrap_or_default().to_lowercase(),
        // Some add words: `5.1.1 (unknown)`.
        status: status
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned(),
        diagnostic: typed(value(fields, "Diagnostic-Code").unwrap_or_default()).to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_tells_of_each_recipient() {
        let report = "Reporting-MTA: dns; mx.example\r\n\r\n\
            Final-Recipient: rfc822; X@Y.example\r\nOriginal-Recipient: rfc822;x@y.example\r\n\
            Action: failed\r\nStatus: 5.1.1 (bad)\r\nDiagnostic-Code: smtp; 550 5.1.1 <x@y.example>:\r\n \
            nobody here\r\n";
        let found = deliveries(report);
        let expected = Delivery {
            address: "x@y.example".into(),
            action: "failed".into(),
            status: "5.1.1".into(),
            diagnostic: "550 5.1.1 <x@y.example>: nobody here".into(),
        };
        assert_eq!(found, [expected]);
    }
}
