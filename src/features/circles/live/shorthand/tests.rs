use super::*;
use kernel::ids::{CircleInviteeId, OrganisationId};

fn names() -> Names {
    let speaker = |id, name: &str, organisation: &str| Speaker {
        id: CircleInviteeId(id),
        name: name.into(),
        code: String::new(),
        organisation_id: Some(OrganisationId(id)).filter(|_| !organisation.is_empty()),
        organisation: organisation.into(),
    };
    let organisation = |id, name: &str, short: &str| Organisation {
        id: Some(OrganisationId(id)),
        name: name.into(),
        short_name: short.into(),
    };
    Names::new(
        vec![
            speaker(1, "Nora Noms", "Innoviris"),
            speaker(2, "Anne Élan", ""),
            speaker(3, "Anne Petit", "Bruxelles Environnement"),
        ],
        vec![
            organisation(1, "Innoviris", "Innoviris"),
            organisation(3, "Bruxelles Environnement", "BE"),
        ],
    )
}

/// Kind, scale, level, speaker, organisation and text, as one line.
fn said(text: &str, round: Round) -> String {
    let names = names();
    let axes = [(AxisId(11), 1), (AxisId(12), 2)];
    let place = Place {
        round,
        names: &names,
        axes: &axes,
    };
    let read = read(text, place);
    let mut parts = vec![read.kind.as_str().to_owned()];
    parts.extend(read.scale.map(|n| n.to_string()));
    parts.extend(read.level.map(|level| level.as_str().to_owned()));
    parts.extend(read.speaker.map(|speaker| speaker.name.clone()));
    parts.extend(read.organisation.map(|named| named.name.clone()));
    parts.extend(read.unnamed.then(|| "unnamed".to_owned()));
    parts.extend(read.axis.map(|axis| format!("→{axis}")));
    parts.extend((read.round != round).then(|| read.round.as_str().to_owned()));
    parts.push(format!("“{}”", read.body));
    parts.extend(read.unknown.iter().map(|word| format!("?{word}")));
    parts.join(" ")
}

#[test]
fn a_sign_says_the_kind_and_a_code_the_speaker() {
    for (line, reading) in [
        (
            "+ nn: Former les chefs",
            "proposal Nora Noms “Former les chefs”",
        ),
        ("nn + Former", "proposal Nora Noms “Former”"),
        ("! anne élan : trop cher", "risk Anne Élan “trop cher”"),
        ("? Qui paie ?", "question “Qui paie ?”"),
        ("Tout va bien", "remark “Tout va bien”"),
        (
            "BE : nous suivons",
            "remark Bruxelles Environnement “nous suivons”",
        ),
        ("anonyme : non merci", "remark unnamed “non merci”"),
        ("+", "remark “+”"),
        ("10:30 pause", "remark “10:30 pause”"),
    ] {
        assert_eq!(said(line, Round::Review), reading, "{line}");
    }
}

#[test]
fn a_figure_is_a_step_of_the_scale_where_one_is_asked_for() {
    for (line, reading) in [
        ("4 nn: très utile", "appreciation 4 Nora Noms “très utile”"),
        ("nn: 2/5, trop flou", "appreciation 2 Nora Noms “trop flou”"),
        ("5", "appreciation 5 “”"),
        ("6 communes", "appreciation “6 communes”"),
        ("4,5 tonnes", "appreciation “4,5 tonnes”"),
        ("50 personnes", "appreciation “50 personnes”"),
        ("+ 4 étapes", "proposal “4 étapes”"),
    ] {
        assert_eq!(said(line, Round::Appreciation), reading, "{line}");
    }
    assert_eq!(said("4 communes", Round::Review), "remark “4 communes”");
    assert_eq!(said("4/5", Round::Review), "appreciation 4 “”");
}

#[test]
fn a_word_says_how_far_one_would_be_involved() {
    for (line, reading) in [
        (
            "nn: p avec la Région",
            "involvement carry Nora Noms “avec la Région”",
        ),
        ("p @BE", "involvement carry Bruxelles Environnement “”"),
        (
            "Innoviris : soutient l’axe",
            "involvement support Innoviris “soutient l’axe”",
        ),
        (
            "Consultée seulement",
            "involvement consulted “Consultée seulement”",
        ),
        ("c’est à voir", "involvement “c’est à voir”"),
        ("I think so", "involvement “I think so”"),
    ] {
        assert_eq!(said(line, Round::Involvement), reading, "{line}");
    }
    assert_eq!(said("p quoi", Round::Review), "remark “p quoi”");
}

#[test]
fn another_axis_and_round_are_named_by_their_numbers() {
    for (line, reading) in [
        ("#2 Former", "remark →12 “Former”"),
        ("Former #2", "remark →12 “Former”"),
        ("4 utile #1.1", "appreciation 4 →11 appreciation “utile”"),
        ("Former #7", "remark “Former #7” ?#7"),
        ("Former #2.4", "remark “Former #2.4” ?#2.4"),
        ("le #motdièse", "remark “le #motdièse”"),
    ] {
        assert_eq!(said(line, Round::Review), reading, "{line}");
    }
}

#[test]
fn what_names_nothing_is_told_and_stays() {
    for (line, reading) in [
        ("zz: oui", "remark “zz: oui” ?zz"),
        ("@Inconnu oui", "remark “@Inconnu oui” ?@Inconnu"),
        ("Anne : oui", "remark “Anne : oui”"),
        ("nb: à voir", "remark “nb: à voir”"),
        (
            "écrire à @BE, vite",
            "remark Bruxelles Environnement “écrire à Bruxelles Environnement, vite”",
        ),
        ("comme le dit @nn", "remark “comme le dit Nora Noms”"),
        ("@nn comme avant", "remark Nora Noms “comme avant”"),
        ("a@b.example", "remark “a@b.example”"),
    ] {
        assert_eq!(said(line, Round::Review), reading, "{line}");
    }
}
