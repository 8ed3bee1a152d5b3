//! Speakers in all their forms, and texts that have none.

use super::*;

#[test]
fn speakers_are_found_in_many_ways() {
    let mut known = Known::default();
    for name in ["Marie Dupont", "PETIT Jean", "Pilote GT1"] {
        known.add(name);
    }
    for (text, prefix, speaker, said) in [
        ("Marie : oui", None, "Marie", "oui"),
        ("Jean Petit> non", None, "Jean Petit", "non"),
        (
            "Q – Marie Dupont > quel est le nombre ?",
            Some(EntryKind::Question),
            "Marie Dupont",
            "quel est le nombre ?",
        ),
        (
            "Q Patricia > qui écrit ?",
            Some(EntryKind::Question),
            "Patricia",
            "qui écrit ?",
        ),
        (
            "Réponse Jean : demain",
            Some(EntryKind::Answer),
            "Jean",
            "demain",
        ),
        (
            "Question de Marie : et après ?",
            Some(EntryKind::Question),
            "Marie",
            "et après ?",
        ),
        (
            "Vraag van Jean Petit: hoe?",
            Some(EntryKind::Question),
            "Jean Petit",
            "hoe?",
        ),
        (
            "Antwoord (Marie): zo",
            Some(EntryKind::Answer),
            "Marie",
            "zo",
        ),
        ("MD: d'accord", None, "MD", "d'accord"),
        ("[14:05] Marie: bonjour", None, "Marie", "bonjour (14:05)"),
        ("Pilote GT1 : la note", None, "Pilote GT1", "la note"),
        ("**Marie** : oui", None, "Marie", "oui"),
        ("Q : combien ?", Some(EntryKind::Question), "", "combien ?"),
        ("R : trois", Some(EntryKind::Answer), "", "trois"),
        ("Mme Dupont : oui", None, "Mme Dupont", "oui"),
    ] {
        let found = split(text, &known);
        assert_eq!(
            (found.prefix, found.speaker.as_str(), found.text.as_str()),
            (prefix, speaker, said),
            "{text}"
        );
    }
    for text in [
        "Objectif : avancer",
        "Suite agenda > négociation",
        "GT3 : va démarrer",
        "https://miro.example/a",
        "Regret pour le portage > BE",
        "A Bruxelles : rien",
        "Statut : évaluation",
        "14h00 : pause",
    ] {
        assert_eq!(split(text, &known).speaker, "", "{text}");
    }
}
