# Telling people that a meeting changes.
change-tell = De wijziging melden
change-tell-box = { $count ->
    [one] De wijziging per e-mail melden aan de persoon die deze vergadering kent
   *[other] De wijziging per e-mail melden aan de { $count } personen die deze vergadering kennen
}
change-tell-hint = Verandert de dag, het uur, de plaats of de link, of gaat de vergadering niet door, dan krijgt iedereen, in de eigen taal, een e-mail die zegt wat er verandert. Vinkt u dit uit, dan wordt niemand verwittigd: deze personen houden de oude informatie, en de pagina met de aanwezigheden herinnert u daaraan.
change-tell-question = { $count ->
    [one] De wijziging aan één persoon melden?
   *[other] De wijziging aan { $count } personen melden?
}
change-tell-consequence = Krijgen een e-mail die zegt wat er verandert, in hun eigen taal: { $names }.
change-nobody-to-tell = Iedereen kent de vergadering zoals ze is.
change-stale = { $count ->
    [one] Eén persoon kent de vergadering nog zoals ze vroeger was: de wijziging is niet gemeld.
   *[other] { $count } personen kennen de vergadering nog zoals ze vroeger was: de wijziging is hun niet gemeld.
}
change-saved-and-told = { $count ->
    [one] Het is opgeslagen; één persoon is per e-mail verwittigd.
   *[other] Het is opgeslagen; { $count } personen zijn per e-mail verwittigd.
}
history-action-tell-change = Wijziging gemeld
change-mail-moved-subject = Verplaatst: { $title }, { $when }
change-mail-place-subject = Andere plaats of link: { $title }, { $when }
change-mail-cancelled-subject = Geannuleerd: { $title }, { $when }
change-mail-reinstated-subject = Gaat toch door: { $title }, { $when }
change-mail-taken-off-subject = U wordt niet meer verwacht: { $title }, { $when }
change-mail-several-subject = { $count ->
    [one] Eén vergadering verandert: { $title }
   *[other] { $count } vergaderingen veranderen: { $title }
}
change-mail-moved = De vergadering ‘{ $title }’ is verplaatst.
change-mail-place = De vergadering ‘{ $title }’ krijgt een andere plaats of link.
change-mail-cancelled = De vergadering ‘{ $title }’ gaat niet door.
change-mail-reinstated = De vergadering ‘{ $title }’, die geannuleerd was, gaat toch door.
change-mail-taken-off = U wordt niet meer verwacht op de vergadering ‘{ $title }’.
change-mail-reason = Reden: { $reason }
change-mail-was = Ze was gepland: { $when } (Brusselse tijd)
change-mail-before = Voordien: { $when } (Brusselse tijd)
change-mail-now = Nu: { $when } (Brusselse tijd)
change-mail-answer = Laat weten of u komt, of wie in uw plaats komt:
change-mail-answer-old = Uw antwoord, ‘{ $reply }’, gold voor het vorige tijdstip. Zeg of u op het nieuwe komt:
change-mail-answer-kept = Uw antwoord, ‘{ $reply }’, blijft geldig. Om het te wijzigen:
change-mail-body =
    Dag { $name },

    { $changes }

    { $page }
