//! The forms of a note and of what is written in it.

use super::model::{Note, NoteVersion, Section};
use kernel::{
    circle::NoteKind,
    ids::{AxisId, CircleId, NoteSectionId},
};
use platform::{
    fields,
    web::{FormState, Reader},
};

/// Characters of a section at most.
const BODY: usize = 50_000;

fields! {
    /// What the form of a note says.
    pub struct NoteForm of note: Note {
        title: String = required_line("note-title", 200), told "title";
        kind: NoteKind = required_word("note-kind").blank("choose"), told "kind";
        circle: Option<CircleId> = optional("note-circle").hint("note-circle-hint").blank("none"),
            is note.circle_id, told "note_circle" = note.circle_title;
    }
}

/// A section as written.
#[derive(Debug, Clone)]
pub struct Written {
    /// None: a new one.
    pub id: Option<NoteSectionId>,
    pub axis: Option<AxisId>,
    /// Empty, with an empty body: the section goes.
    pub heading: String,
    pub body: String,
}

impl Written {
    fn is_blank(&self) -> bool {
        self.heading.is_empty() && self.body.is_empty()
    }
}

/// What was written in a version.
#[derive(Debug, Clone)]
pub struct WriteForm {
    pub name: String,
    pub changed: String,
    /// Those that stay or are new.
    pub sections: Vec<Written>,
    /// Those emptied.
    pub gone: Vec<NoteSectionId>,
    pub version: i32,
}

/// The name of a section's field.
pub fn field(kind: &str, id: Option<NoteSectionId>) -> String {
    match id {
        Some(id) => format!("{kind}_{id}"),
        None => format!("{kind}_new"),
    }
}

/// Reads what was written; a section without heading and text goes.
pub fn write(raw: &[(String, String)], sections: &[Section]) -> Result<WriteForm, FormState> {
    let mut read = Reader::new(raw);
    let name = read.line("name", 100);
    let changed = read.markdown("changed", 5_000);
    let known = sections
        .iter()
        .map(|section| (Some(section.id), section.axis_id));
    let mut written = Vec::new();
    for (id, axis) in known.chain([(None, None)]) {
        let heading_field = field("heading", id);
        let heading = read.line(&heading_field, 200);
        let axis = match id {
            Some(_) => Some(axis),
            None => read.optional("axis_new"),
        };
        let body = read.markdown(&field("body", id), BODY);
        let (Some(heading), Some(body), Some(axis)) = (heading, body, axis) else {
            continue;
        };
        if heading.is_empty() && !body.is_empty() {
            read.wrong(&heading_field, "error-required");
        }
        written.push(Written {
            id,
            axis,
            heading,
            body,
        });
    }
    let version = read.version();
    read.finish(|| {
        let gone = written.iter().filter(|one| one.is_blank());
        let gone = gone.filter_map(|one| one.id).collect();
        written.retain(|one| !one.is_blank());
        Some(WriteForm {
            name: name?,
            changed: changed?,
            sections: written,
            gone,
            version,
        })
    })
}

/// The form of what is stored.
pub fn written(version: &NoteVersion, sections: &[Section]) -> FormState {
    let form = FormState::blank()
        .with("name", &version.name)
        .with("changed", &version.changed);
    let form = sections.iter().fold(form, |form, section| {
        form.with(&field("heading", Some(section.id)), &section.heading)
            .with(&field("body", Some(section.id)), &section.body)
    });
    form.with("version", version.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(id: i64) -> Section {
        Section {
            id: NoteSectionId(id),
            axis_id: None,
            heading: "Contexte".into(),
            body: "Un texte".into(),
            thread: id,
        }
    }

    fn typed(values: &[(&str, &str)]) -> Vec<(String, String)> {
        let all = values.iter();
        all.map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn a_section_that_is_emptied_goes_and_a_new_one_is_added() {
        let raw = typed(&[
            ("name", "V1"),
            ("heading_7", ""),
            ("body_7", ""),
            ("heading_8", "Cadre"),
            ("body_8", "Texte"),
            ("heading_new", "Suite"),
            ("body_new", ""),
            ("version", "3"),
        ]);
        let form = write(&raw, &[section(7), section(8)]).unwrap();
        assert_eq!(form.gone, [NoteSectionId(7)]);
        let kept: Vec<(Option<NoteSectionId>, &str)> = form
            .sections
            .iter()
            .map(|one| (one.id, one.heading.as_str()))
            .collect();
        assert_eq!(kept, [(Some(NoteSectionId(8)), "Cadre"), (None, "Suite")]);
        assert_eq!(form.version, 3);
    }

    #[test]
    fn a_text_needs_its_heading() {
        let raw = typed(&[("heading_7", ""), ("body_7", "Texte")]);
        assert!(write(&raw, &[section(7)]).is_err());
    }
}
