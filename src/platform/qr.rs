//! Codes to scan: made by the server, drawn black on white whatever the theme.

use std::fmt::Write as _;

use fast_qr::QRBuilder;

/// The margin that scanners need around a code, in modules.
const MARGIN: usize = 4;

/// A code to scan; `components/qr.html` draws it.
#[derive(Debug, Clone)]
pub struct Qr {
    /// Modules along a side, the margin's too.
    pub size: usize,
    /// The dark ones, as an SVG path.
    pub path: String,
}

impl Qr {
    /// That says this text; none where it is too long.
    pub fn of(text: &str) -> Option<Self> {
        let code = QRBuilder::new(text).build().ok()?;
        let mut path = String::new();
        for row in 0..code.size {
            for (column, module) in code[row].iter().enumerate() {
                if module.value() {
                    let _ = write!(path, "M{} {}h1v1h-1z", column + MARGIN, row + MARGIN);
                }
            }
        }
        Some(Self {
            size: code.size + 2 * MARGIN,
            path,
        })
    }
}
