//! The form that says how a cell stands.

use super::queries::SaidCell;
use kernel::governance::Completeness;
use platform::web::{FormState, Reader};

/// A parsed form.
#[derive(Debug, Clone)]
pub struct CellForm {
    /// None: as it is counted.
    pub completeness: Option<Completeness>,
    pub reason: String,
    pub version: i32,
}

/// Parses what was typed; what is said has its reason.
pub(super) fn parse(raw: &[(String, String)]) -> Result<CellForm, FormState> {
    let mut read = Reader::new(raw);
    let completeness = read.word::<Completeness>("completeness");
    let reason = match completeness {
        Some(Some(_)) => read.required_text("reason", 1_000),
        _ => read.text("reason", 1_000),
    };
    let version = read.version();
    read.finish(|| {
        let completeness = completeness?;
        Some(CellForm {
            reason: completeness.and(reason).unwrap_or_default(),
            completeness,
            version,
        })
    })
}

/// The form of what is said.
pub(super) fn filled(cell: &SaidCell) -> FormState {
    FormState::blank()
        .with_optional("completeness", cell.completeness)
        .with("reason", &cell.reason)
        .with("version", cell.version)
}
