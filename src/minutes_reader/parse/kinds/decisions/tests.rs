use super::*;

#[test]
fn decisions_are_told_from_plans() {
    for text in [
        "Décision : le plan est publié",
        "Il est décidé de reporter la visite.",
        "Le PV est approuvé.",
        "De nota wordt goedgekeurd.",
        "Er wordt beslist om te starten.",
        "Le comité valide la note.",
        "Beslissing: we starten",
        "=> Décision : oui au projet",
        "Iedereen gaat akkoord met het voorstel.",
        "On convient de se revoir.",
        "Iedereen akkoord",
        "Het verslag van de vorige vergadering wordt unaniem goedgekeurd.",
        "14 votes pour",
        "L'assemblée donne son accord pour l'achat.",
        "Le conseil décide de reporter le point.",
        "Els wordt herbenoemd",
        "De raad keurt de rekening goed.",
        "We komen overeen om te stoppen.",
        "proposed by A, seconded by B",
        "Le conseil d'administration approuve le budget.",
        "L'assemblée générale a approuvé les comptes à l'unanimité.",
        "Nous avons décidé de continuer.",
        "The committee agreed to fund the project.",
        "Der Vorstand beschließt den Haushalt.",
        "Der Antrag wird einstimmig angenommen.",
        "De algemene vergadering heeft de jaarrekening goedgekeurd.",
        "PV approuvé sans remarque",
        "Le conseil décide de partir si la salle est libre.",
        "De nota wordt goedgekeurd als werkdocument.",
        "Le budget est approuvé sous réserve de l'avis du receveur.",
    ] {
        assert!(decision(text).is_some(), "{text}");
    }
    for text in [
        "La note sera validée demain",
        "Le plan doit être approuvé",
        "Ce n’est pas encore décidé.",
        "Est-il décidé de partir ?",
        "les notes sont en cours de validation",
        "De nota moet nog goedgekeurd worden.",
        "Si le budget est approuvé, nous partons.",
        "Marie demande que le comité décide vite",
        "Le groupe discute du budget.",
        "Als de raad akkoord gaat, starten we.",
        "Le projet est adopté si 1 est approuvé.",
        "Le budget est approuvé si les deux tiers sont d'accord.",
        "Une résolution est adoptée si elle recueille les deux tiers des voix.",
        "La demande est acceptée uniquement s'il reste de la place.",
        "Le plan est validé, si la commune est d'accord.",
        "Het voorstel wordt goedgekeurd als de meerderheid akkoord is.",
        "De nota is aanvaard indien punt 1 goedgekeurd wordt.",
        "Het punt wordt aangenomen als er geen bezwaar is.",
        "De begroting wordt goedgekeurd tenzij de raad anders vraagt.",
        "The budget is approved if the board agrees.",
        "The motion is adopted unless somebody objects.",
        "Der Antrag wird angenommen, wenn zwei Drittel zustimmen.",
    ] {
        assert!(decision(text).is_none(), "{text} {}", score(text));
    }
}
