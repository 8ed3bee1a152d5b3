//! People as they are pasted: addresses in every shape that mail programs give, or a table with
//! headings; who and where to write, and what becomes of each.

mod addresses;
mod table;
pub(super) mod words;

use std::collections::HashMap;

pub(super) use table::{Column, column, score};

use kernel::{
    ids::{GroupId, OrganisationId, StrategyId},
    lang::Lang,
};
use platform::auth::Role;

/// Who, where to write, and what stands beside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Invitee {
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub job_title: String,
    /// As written; may be empty.
    pub organisation: String,
    pub lang: Option<Lang>,
    pub role: Option<Role>,
    /// Codes of groups and strategies, in capitals: `GT3`, `PRI`.
    pub places: Vec<String>,
}

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Somebody is added.
    New,
    /// The address belongs to somebody: nothing changes.
    Known,
    /// The address stands further up: it counts once.
    Twice,
    /// It is to be corrected; key of why.
    Unreadable(&'static str),
}

impl Verdict {
    /// Key of its word.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::New => "invite-new",
            Self::Known => "invite-known",
            Self::Twice => "invite-twice",
            Self::Unreadable(_) => "invite-unreadable",
        }
    }

    /// The badge's tone.
    pub(super) fn tone(self) -> &'static str {
        match self {
            Self::New => "success",
            Self::Known | Self::Twice => "neutral",
            Self::Unreadable(_) => "danger",
        }
    }

    /// Key of what is wrong; empty where nothing is.
    pub(super) fn why(self) -> &'static str {
        match self {
            Self::Unreadable(why) => why,
            _ => "",
        }
    }
}

/// One person, or what was taken for one.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The line as an editor counts it, blank ones too.
    pub number: usize,
    pub text: String,
    pub invitee: Option<Invitee>,
    pub verdict: Verdict,
    /// It names an organisation that there is not: none is taken.
    pub unknown_organisation: bool,
}

impl Line {
    fn of(number: usize, text: &str, invitee: Result<Invitee, &'static str>) -> Self {
        let verdict = match &invitee {
            Ok(_) => Verdict::New,
            Err(why) => Verdict::Unreadable(why),
        };
        Self {
            number,
            text: text.trim().to_owned(),
            invitee: invitee.ok(),
            verdict,
            unknown_organisation: false,
        }
    }

    /// It is to be corrected.
    pub(super) fn is_wrong(&self) -> bool {
        matches!(self.verdict, Verdict::Unreadable(_))
    }

    /// Who is added.
    pub(crate) fn new_one(&self) -> Option<&Invitee> {
        self.invitee
            .as_ref()
            .filter(|_| self.verdict == Verdict::New)
    }
}

/// Where a role may be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Group(GroupId),
    Strategy(StrategyId),
}

/// What lines are compared with.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// Addresses of people, in small letters.
    pub emails: Vec<String>,
    /// By code.
    pub places: HashMap<String, Place>,
    /// By what was written.
    pub organisations: HashMap<String, OrganisationId>,
}

/// What a line that says nothing of it gets.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Usual {
    pub role: Option<Role>,
    pub has_place: bool,
    /// The writer may give the roles that check others.
    pub may_guard: bool,
}

/// The longest name, in characters, as in the person's form.
const NAME: usize = 100;

/// All that was pasted, each with what is wrong with it by itself.
pub(super) fn read(text: &str) -> Vec<Line> {
    let mut lines = match table::read(text) {
        Some(lines) => lines,
        None => addresses::read(text),
    };
    let mut seen: Vec<String> = Vec::new();
    for line in &mut lines {
        let Some(invitee) = &line.invitee else {
            continue;
        };
        let is_long = |name: &str| name.chars().count() > NAME;
        let email = invitee.email.to_lowercase();
        if is_long(&invitee.first_name) || is_long(&invitee.last_name) {
            line.verdict = Verdict::Unreadable("invite-problem-long");
        } else if seen.contains(&email) {
            line.verdict = Verdict::Twice;
        } else {
            seen.push(email);
        }
    }
    lines
}

/// Says of each line that is right by itself what becomes of it.
pub(crate) fn judge(lines: &mut [Line], known: &Known, usual: Usual) {
    for line in lines {
        let Some(invitee) = line.new_one() else {
            continue;
        };
        let organisation = &invitee.organisation;
        let is_unknown =
            !organisation.is_empty() && !known.organisations.contains_key(organisation);
        let verdict = match known.emails.contains(&invitee.email.to_lowercase()) {
            true => Verdict::Known,
            false => trouble(invitee, known, usual).map_or(Verdict::New, Verdict::Unreadable),
        };
        line.verdict = verdict;
        line.unknown_organisation = is_unknown && verdict == Verdict::New;
    }
}

/// The lines that are to be corrected, as they can be pasted again: below their headings, if they have
/// any. Empty where all are right.
pub(crate) fn left_out(text: &str, lines: &[Line]) -> String {
    let wrong: Vec<&Line> = lines.iter().filter(|line| line.is_wrong()).collect();
    let left: Vec<&str> = match table::headings(text) {
        _ if wrong.is_empty() => Vec::new(),
        // A row as it was written: its cells before the first word may be empty.
        Some(headings) => {
            let row = |line: &&Line| text.lines().nth(line.number.saturating_sub(1));
            let rows = wrong.iter().filter_map(row);
            std::iter::once(headings).chain(rows).collect()
        }
        None => wrong.iter().map(|line| line.text.as_str()).collect(),
    };
    left.join("\n")
}

/// Why somebody cannot have the role that a line says.
fn trouble(invitee: &Invitee, known: &Known, usual: Usual) -> Option<&'static str> {
    let lost = |code: &String| !known.places.contains_key(code);
    if invitee.places.iter().any(lost) {
        return Some("invite-problem-place");
    }
    let has_place = usual.has_place || !invitee.places.is_empty();
    match invitee.role.or(usual.role) {
        Some(role) if role.is_guarded() && !usual.may_guard => Some("invite-problem-role"),
        Some(_) if !has_place => Some("invite-problem-no-place"),
        None if !invitee.places.is_empty() => Some("invite-problem-no-role"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, String, String)> {
        let people = read(text).into_iter().filter_map(|line| line.invitee);
        people
            .map(|p| (p.first_name, p.last_name, p.email))
            .collect()
    }

    #[test]
    fn every_shape_of_a_mail_program_is_read() {
        let anne = |text: &str| {
            let expected = ["Anne", "Van den Berg", "anne@x.example"].map(str::to_owned);
            let [first, last, email] = expected;
            assert_eq!(found(text), [(first, last, email)], "{text}");
        };
        anne("Anne Van den Berg <anne@x.example>");
        anne(" Anne\tVan den Berg; anne@x.example;");
        anne("\"Anne Van den Berg\" <anne@x.example>,");
        anne("'Anne Van den Berg' <mailto:anne@x.example>");
        anne("Van den Berg, Anne <anne@x.example>");
        anne("\"Van den Berg, Anne (BEE)\" <anne@x.example>");
        anne("À\u{a0}: Anne Van den Berg <anne@x.example>");
        anne("Anne Van den Berg (anne@x.example)");
        anne("Anne Van den Berg anne@x.example");
    }

    #[test]
    fn many_stand_on_one_line() {
        let several = "Dupont, Anne <anne@x.example>; Bob <bob@x.example>, c@x.example d@x.example";
        let emails: Vec<String> = found(several).into_iter().map(|p| p.2).collect();
        assert_eq!(
            emails,
            [
                "anne@x.example",
                "bob@x.example",
                "c@x.example",
                "d@x.example"
            ]
        );
        let (first, last, _) = found("anne.dupont@x.example").remove(0);
        assert_eq!((first.as_str(), last.as_str()), ("Anne", "Dupont"));
        let (first, last, _) = found("DUPONT Anne <a@x.example>").remove(0);
        assert_eq!((first.as_str(), last.as_str()), ("Anne", "DUPONT"));
    }

    #[test]
    fn tables_are_read_by_their_headings_in_three_languages() {
        for headings in [
            "Prénom;Nom;Courriel;Rôle;Groupe;Organisation;Langue",
            "Voornaam;Achternaam;E-mailadres;Rol;Werkgroep;Organisatie;Taal",
            "First name;Last name;Email;Role;Group;Organisation;Language",
        ] {
            let text =
                format!("{headings}\nAnne;Dupont;anne@x.example;pilote;\"GT1, GT 3\";BEE;nl\n");
            let lines = read(&text);
            assert_eq!(lines.len(), 1, "{headings}");
            let invitee = lines[0].invitee.clone().unwrap();
            let expected = Invitee {
                first_name: "Anne".into(),
                last_name: "Dupont".into(),
                email: "anne@x.example".into(),
                job_title: String::new(),
                organisation: "BEE".into(),
                lang: Some(Lang::Nl),
                role: Some(Role::Pilot),
                places: vec!["GT1".into(), "GT3".into()],
            };
            assert_eq!((lines[0].number, invitee), (2, expected), "{headings}");
        }
    }

    #[test]
    fn groups_below_pilot_are_where_somebody_pilots() {
        let of = |text: &str| read(text).remove(0).invitee.unwrap();
        let pilot = of("Nom;Courriel;Pilote\nAnne Dupont;anne@x.example;GT2 / GT3\n");
        assert_eq!(pilot.role, Some(Role::Pilot));
        assert_eq!(pilot.places, ["GT2", "GT3"]);
        // A name there is somebody else.
        let other = of("Nom;Courriel;Pilote\nAnne Dupont;anne@x.example;Bob Martin\n");
        assert_eq!((other.role, other.places.len()), (None, 0));
    }

    #[test]
    fn cells_without_headings_say_role_and_group() {
        let lines = read("Anne\tDupont\tanne@x.example\tFacilitatrice\tGT2");
        let invitee = lines[0].invitee.clone().unwrap();
        assert_eq!(invitee.role, Some(Role::Facilitator));
        assert_eq!(invitee.places, ["GT2"]);
        let unclear = read("Anne\tanne@x.example\tquelque chose d’autre");
        assert_eq!(
            unclear[0].verdict,
            Verdict::Unreadable("invite-problem-cell")
        );
    }

    #[test]
    fn each_line_says_what_becomes_of_it() {
        let mut lines = read("A B <a@x.example>\n\nsans adresse\nC D A@X.example\nE F e@x.example");
        let known = Known {
            emails: vec!["e@x.example".into()],
            ..Known::default()
        };
        judge(&mut lines, &known, Usual::default());
        let found: Vec<_> = lines.iter().map(|l| (l.number, l.verdict)).collect();
        assert_eq!(
            found,
            [
                (1, Verdict::New),
                (3, Verdict::Unreadable("invite-problem-address")),
                (4, Verdict::Twice),
                (5, Verdict::Known),
            ]
        );
    }

    #[test]
    fn what_is_left_out_can_be_pasted_again() {
        let left = |text: &str| left_out(text, &read(text));
        assert_eq!(left("A B <a@x.example>"), "");
        let several = "A B <a@x.example>\nsans adresse\nC D c@x.example; rien non plus";
        assert_eq!(left(several), "sans adresse\nrien non plus");
        let table = "Prénom\tNom\tCourriel\nAnne\tDupont\ta@x.example\n\tMartin\tperdu";
        assert_eq!(left(table), "Prénom\tNom\tCourriel\n\tMartin\tperdu");
    }

    #[test]
    fn a_role_has_its_place_and_its_giver() {
        let judged = |text: &str, usual: Usual| {
            let mut lines = read(text);
            let known = Known {
                places: HashMap::from([("GT1".to_owned(), Place::Group(GroupId(1)))]),
                ..Known::default()
            };
            judge(&mut lines, &known, usual);
            lines[0].verdict
        };
        let line = "A\ta@x.example\tpilote\tGT1";
        assert_eq!(judged(line, Usual::default()), Verdict::New);
        for (line, why) in [
            ("A\ta@x.example\tpilote\tGT7", "invite-problem-place"),
            ("A\ta@x.example\tpilote", "invite-problem-no-place"),
            ("A\ta@x.example\tGT1", "invite-problem-no-role"),
            ("A\ta@x.example\tcabinet\tGT1", "invite-problem-role"),
        ] {
            let verdict = judged(line, Usual::default());
            assert_eq!(verdict, Verdict::Unreadable(why), "{line}");
        }
    }
}
