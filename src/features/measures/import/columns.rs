//! The columns of measure files: how people head them, and which is which in a file.

use serde::{Deserialize, Serialize};

use crate::facts;
use kernel::{
    fold::bare,
    line::{one_line, paragraphs},
    text_enum,
};
use platform::web::fields::{Control, Field};

text_enum! {
    /// What a column holds. Exports have the same columns in this order.
    pub enum Column {
        Code = "code" / "measure-code",
        Title = "title" / "measure-title",
        Description = "description" / "measure-description",
        Chapter = "chapter" / "measure-chapter",
        Theme = "theme" / "measure-theme",
        Carrier = "carrier" / "measure-carrier",
        CoCarriers = "co_carriers" / "measure-co-carriers",
        Implementation = "implementation" / "measure-implementation",
        Group = "group" / "measure-group",
        Strategy = "strategy" / "measure-strategy",
        Pilot = "pilot" / "measure-pilot",
        Thematic = "thematic" / "measure-thematic",
    }
}

impl Column {
    /// Headings people use, bare (no accents, spaces or signs), in three languages.
    fn known(self) -> &'static [&'static str] {
        match self {
            Self::Code => &[
                "code",
                "codemesure",
                "codedelamesure",
                "numero",
                "num",
                "nr",
                "no",
                "n",
                "id",
                "ref",
                "reference",
                "numeromesure",
                "numerodelamesure",
                "nummer",
                "maatregelcode",
                "codemaatregel",
                "number",
                "measurecode",
            ],
            Self::Title => &[
                "intitule",
                "titre",
                "title",
                "nom",
                "libelle",
                "mesure",
                "intitulemesure",
                "intituledelamesure",
                "titredelamesure",
                "nomdelamesure",
                "titel",
                "naam",
                "maatregel",
                "benaming",
                "name",
                "measure",
            ],
            Self::Description => &[
                "description",
                "descriptif",
                "contenu",
                "detail",
                "details",
                "resume",
                "beschrijving",
                "omschrijving",
                "inhoud",
                "toelichting",
                "summary",
            ],
            Self::Chapter => &[
                "chapitre",
                "chapitreduprec",
                "chapitreprec",
                "axe",
                "volet",
                "hoofdstuk",
                "hoofdstukvanhetgpce",
                "luik",
                "chapter",
                "precchapter",
            ],
            Self::Theme => &[
                "theme",
                "thematique",
                "sujet",
                "thema",
                "onderwerp",
                "topic",
                "subject",
            ],
            Self::Carrier => &[
                "organisationporteuse",
                "porteur",
                "porteurse",
                "porteurprincipal",
                "administrationporteuse",
                "porteuse",
                "organisation",
                "responsable",
                "trekkendeorganisatie",
                "drager",
                "verantwoordelijke",
                "organisatie",
                "carryingorganisation",
                "carrier",
                "lead",
                "leadorganisation",
            ],
            Self::CoCarriers => &[
                "coporteurs",
                "coporteur",
                "coporteuses",
                "coporteurse",
                "coporteursses",
                "partenaires",
                "partenaire",
                "organisationscoporteuses",
                "mededragers",
                "mededrager",
                "partners",
                "cocarriers",
                "cocarrier",
            ],
            Self::Implementation => &[
                "miseenoeuvre",
                "etatdemiseenoeuvre",
                "etatdelamiseenoeuvre",
                "avancement",
                "etatdavancement",
                "statut",
                "uitvoering",
                "standvanzaken",
                "voortgang",
                "status",
                "implementation",
                "progress",
            ],
            Self::Group => &[
                "groupe",
                "gt",
                "groupedetravail",
                "groep",
                "werkgroep",
                "wg",
                "group",
                "workinggroup",
            ],
            Self::Strategy => &[
                "strategieliee",
                "strategie",
                "strategiesoeur",
                "plan",
                "zusterstrategie",
                "strategy",
                "sisterstrategy",
            ],
            Self::Pilot => &[
                "pilote",
                "pilotes",
                "pilotedugt",
                "piloot",
                "piloten",
                "trekker",
                "trekkers",
                "pilot",
            ],
            Self::Thematic => &[
                "coordinationthematique",
                "coordinateurthematique",
                "coordinatricethematique",
                "coordinateurtricethematique",
                "thematischecoordinatie",
                "thematischcoordinator",
                "thematiccoordination",
                "thematiccoordinator",
            ],
        }
    }

    /// The field of measures that it holds, where it is just one.
    fn field(self) -> Option<&'static Field> {
        facts::field(self.as_str())
    }

    /// Characters that a cell has at most: of a text as many as its field, of names as many as they
    /// need.
    pub fn max(self) -> usize {
        match self {
            Self::Implementation | Self::Group => 200,
            Self::CoCarriers => 5000,
            _ => self.field().and_then(|field| field.max).unwrap_or(300),
        }
    }

    /// What a cell says, without blanks at its ends: in one line, or in those that it has.
    pub fn tidy(self, cell: &str) -> String {
        let is_area = |field: &Field| matches!(field.control, Control::Area(_));
        let text = paragraphs(cell);
        if self == Self::CoCarriers || self.field().is_some_and(is_area) {
            text.trim().to_owned()
        } else {
            one_line(&text)
        }
    }

    /// Whether every measure must have it.
    pub fn is_required(&self) -> bool {
        matches!(self, Self::Code | Self::Title)
    }
}

/// Which column of the file is which, and what is done with organisations nobody knows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    columns: Vec<(Column, usize)>,
    /// Organisations that are missing are added.
    pub add_organisations: bool,
}

impl Mapping {
    /// The best guess for these headings: exact ones first, then those that begin with a known
    /// heading of six letters or more. Each column of the file is taken once.
    pub fn guess(headings: &[String]) -> Self {
        let bare: Vec<String> = headings.iter().map(|h| bare(h)).collect();
        let mut mapping = Self::default();
        for exactly in [true, false] {
            let fits = |known: &str, heading: &str| {
                if exactly {
                    known == heading
                } else {
                    known.len() >= 6 && heading.starts_with(known)
                }
            };
            for column in Column::ALL {
                if mapping.place(*column).is_some() {
                    continue;
                }
                // In the order of the known headings, the surest first.
                let found = column.known().iter().find_map(|known| {
                    bare.iter()
                        .enumerate()
                        .position(|(index, heading)| !mapping.takes(index) && fits(known, heading))
                });
                if let Some(index) = found {
                    mapping.set(*column, index);
                }
            }
        }
        mapping
    }

    /// Says where a column is.
    pub fn set(&mut self, column: Column, index: usize) {
        self.columns.push((column, index));
    }

    /// Where a column is.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.columns
            .iter()
            .find(|(c, _)| *c == column)
            .map(|(_, index)| *index)
    }

    fn takes(&self, index: usize) -> bool {
        self.columns.iter().any(|(_, i)| *i == index)
    }

    /// A column that stands for two things, if one does.
    pub fn doubled(&self) -> Option<Column> {
        let mut seen = Vec::new();
        self.columns
            .iter()
            .find(|(_, index)| {
                let again = seen.contains(index);
                seen.push(*index);
                again
            })
            .map(|(column, _)| *column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(headings: &[&str]) -> Mapping {
        Mapping::guess(&headings.iter().map(|h| (*h).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn headings_are_recognised_in_three_languages_with_variants() {
        for headings in [
            [
                "N°",
                "Intitulé de la mesure",
                "Chapitre PREC",
                "Co-porteurs",
                "GT",
                "Coordination thématique",
            ],
            [
                "NUMÉRO",
                "TITRE",
                "Axe",
                "co porteur",
                "Groupe de travail",
                "Coordinateur thématique (PREC)",
            ],
            [
                "Nummer",
                "Titel",
                "Hoofdstuk",
                "Mededragers",
                "Werkgroep",
                "Thematische coördinatie",
            ],
            [
                "Code",
                "Title",
                "Chapter",
                "Co-carriers",
                "Group",
                "Thematic coordinator",
            ],
        ] {
            let mapping = guess(&headings);
            let found = [
                Column::Code,
                Column::Title,
                Column::Chapter,
                Column::CoCarriers,
                Column::Group,
                Column::Thematic,
            ]
            .map(|column| mapping.place(column));
            assert_eq!(
                found,
                [Some(0), Some(1), Some(2), Some(3), Some(4), Some(5)],
                "{headings:?}"
            );
        }
    }

    #[test]
    fn the_state_of_a_review_is_not_taken_for_the_implementation() {
        let mapping = guess(&[
            "Code",
            "Mesure",
            "État",
            "Proposition",
            "Mise en œuvre (2021)",
        ]);
        assert_eq!(mapping.place(Column::Implementation), Some(4));
        assert_eq!(mapping.place(Column::Title), Some(1));
    }

    #[test]
    fn a_column_is_taken_once() {
        let mapping = guess(&["Description", "Description", "Code"]);
        assert_eq!(mapping.place(Column::Description), Some(0));
        assert_eq!(mapping.doubled(), None);
        let mut twice = mapping;
        twice.set(Column::Title, 0);
        assert_eq!(twice.doubled(), Some(Column::Title));
    }

    #[test]
    fn every_heading_of_the_export_is_recognised() {
        use kernel::lang::Lang;
        use platform::i18n::Translator;
        for lang in Lang::ALL {
            let headings: Vec<String> = Column::ALL
                .iter()
                .map(|c| Translator(*lang).word(c))
                .collect();
            let mapping = Mapping::guess(&headings);
            for (index, column) in Column::ALL.iter().enumerate() {
                assert_eq!(mapping.place(*column), Some(index), "{lang} {column}");
            }
        }
    }
}
