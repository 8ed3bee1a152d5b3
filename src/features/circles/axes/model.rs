//! What an axis is.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use kernel::{
    ids::{AxisId, AxisMeasureId, GroupId, MeasureId},
    names::Names,
};

/// A stored axis.
#[derive(Debug, Clone)]
pub struct Axis {
    pub id: AxisId,
    pub group_id: GroupId,
    /// `GT3`.
    pub group_code: String,
    pub group_name: Names,
    /// As people call it.
    pub number: i32,
    pub title: String,
    /// May be empty.
    pub title_nl: String,
    /// Markdown.
    pub aim: String,
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i32,
}

impl Axis {
    /// `2. Réemploi`, in both languages.
    pub fn label(&self) -> Names {
        Names::new(&self.title, &self.title_nl).after(&format!("{}. ", self.number))
    }
}

/// A measure beneath an axis, as lists show it.
#[derive(Debug, Clone, Deserialize)]
pub struct AxisMeasure {
    pub id: AxisMeasureId,
    pub name: Names,
    /// The PREC measure that is carried on.
    pub measure: Option<MeasureId>,
    pub code: Option<String>,
}

/// An axis with its measures, as lists show it.
#[derive(Debug, Clone)]
pub struct AxisRow {
    pub id: AxisId,
    pub number: i32,
    pub name: Names,
    /// Markdown.
    pub aim: String,
    pub measures: sqlx::types::Json<Vec<AxisMeasure>>,
}

impl AxisRow {
    /// `2. Réemploi`, in both languages.
    pub fn label(&self) -> Names {
        self.name.after(&format!("{}. ", self.number))
    }
}

/// One measure beneath an axis, to change it.
#[derive(Debug, Clone)]
pub struct MeasureBelow {
    pub id: AxisMeasureId,
    pub axis_id: AxisId,
    pub title: String,
    /// May be empty.
    pub title_nl: String,
    /// The code of the PREC measure that is carried on; may be empty.
    pub measure_code: String,
    pub version: i32,
}
