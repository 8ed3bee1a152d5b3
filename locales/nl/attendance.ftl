# Attendance.
attendance-who = Wie
attendance-standing = Aanwezigheid
attendance-standing-of = Aanwezigheid van { $name }
attendance-by = Vertegenwoordigd door
attendance-by-of = { $name }, vertegenwoordigd door
attendance-notes = Neemt notities
attendance-notes-of = { $name } neemt notities
attendance-remove-of = { $name } van de lijst verwijderen
attendance-remove-hint = Wie van de lijst wordt verwijderd nadat de vergadering gemeld is, krijgt een e-mail: hij of zij wordt niet meer verwacht.
attendance-stored = Intussen opgeslagen: { $standing }
attendance-conflict = Iemand anders heeft de lijst gewijzigd terwijl u ze invulde. Controleer de gemarkeerde regels en sla opnieuw op.
attendance-none = De lijst is leeg
attendance-none-advice = Voeg de vaste deelnemers met één klik toe, of personen één voor één.
attendance-all-present = Alle genodigden zijn aanwezig
attendance-mail = De uitnodigingen versturen
attendance-mailed-at = uitnodiging verstuurd op { $when }
attendance-add = Toevoegen
attendance-mail-subject = Uitnodiging: { $title }, { $when }
history-field-standing = Aanwezigheid
history-field-represented-by = Vertegenwoordigd door
history-field-takes-notes = Neemt notities
history-field-present = Aanwezig
history-field-recipients = Ontvangers
history-action-add-guest = Persoon ter plaatse genoteerd
history-action-change-attendance = Aanwezigheid gewijzigd
history-action-mail-invitations = Uitnodigingen verstuurd
attendance-invited = { $count ->
    [0] Niemand toe te voegen: iedereen staat er al.
    [one] Eén persoon toegevoegd.
   *[other] { $count } personen toegevoegd.
}
attendance-regulars = { $count ->
    [0] Alle vaste deelnemers van de groep staan erbij
    [one] De vaste deelnemer van de groep toevoegen
   *[other] De { $count } vaste deelnemers van de groep toevoegen
}
attendance-mail-question = { $count ->
    [0] Niemand wacht op een uitnodiging.
    [one] De uitnodiging naar één persoon sturen?
   *[other] De uitnodiging naar { $count } personen sturen?
}
attendance-mailed = { $count ->
    [0] Geen uitnodiging verstuurd.
    [one] Uitnodiging naar één persoon verstuurd.
   *[other] Uitnodiging naar { $count } personen verstuurd.
}
attendance-person = Naam
attendance-guest-hint = Bekende personen worden voorgesteld; elke andere naam wordt genoteerd zoals hij is.
attendance-as = Als
attendance-nobody-chosen = Kies een persoon of schrijf een naam.
attendance-listed = Deze persoon staat al op de lijst.
attendance-several = Meerdere personen hebben deze naam: kies die met de juiste organisatie.
attendance-regulars-some = Slechts enkele kiezen
attendance-regulars-title = Vaste deelnemers van de groep
attendance-nobody-to-mail = Iedereen op de lijst heeft een uitnodiging gekregen en erop geantwoord. Wilt u nog iemand uitnodigen, voeg die persoon dan eerst hieronder toe.
attendance-not-planned = Een uitnodiging wordt alleen verstuurd voor een geplande vergadering die niet geannuleerd of begonnen is.
attendance-again = De uitnodiging opnieuw versturen
attendance-again-question = { $count ->
    [one] Iedereen heeft zijn uitnodiging. Opnieuw versturen naar de persoon die niet antwoordde?
   *[other] Iedereen heeft zijn uitnodiging. Opnieuw versturen naar de { $count } personen die niet antwoordden?
}
attendance-again-consequence = Krijgen de uitnodiging nog eens, met een nieuwe link: { $names }.
attendance-again-count = { $count ->
    [one] Eén uitnodiging opnieuw versturen
   *[other] { $count } uitnodigingen opnieuw versturen
}
attendance-mail-consequence = Krijgen een e-mail in hun eigen taal: { $names }. Wie er al een kreeg, krijgt er geen tweede.
attendance-mail-when = Wanneer: { $when } (Brusselse tijd)
attendance-mail-place = Waar: { $place }
attendance-mail-video = Videolink: { $video }
history-field-guest = Bij naam genoteerd
attendance-mail-count = { $count ->
    [0] Geen uitnodigingen te versturen
    [one] Eén uitnodiging versturen
   *[other] { $count } uitnodigingen versturen
}
attendance-mail-body =
    Dag { $name },

    U bent uitgenodigd voor de vergadering ‘{ $title }’.

    { $facts }

    Laat weten of u komt, of wie in uw plaats komt; daar vindt u ook de agenda van de vergadering:
    { $reply }

    Voor uw agenda:
    { $calendar }

    { $page }
attendance-mail-page = De vergadering en de documenten in Jalon: { $link }
attendance-coming = Komen
reply-title = Uw antwoord
reply-hello = Dag { $name }, komt u?
reply-coming = Ik kom
reply-excused = Ik kan niet komen
reply-represented = Iemand komt in mijn plaats
reply-by = Wie komt er in uw plaats?
reply-remark = Een woordje voor de organisatie (facultatief)
reply-send = Mijn antwoord versturen
reply-saved = Uw antwoord is opgeslagen. U kunt het tot de vergadering wijzigen.
reply-closed = De vergadering is begonnen of voorbij: u kunt niet meer antwoorden.
reply-off = Deze vergadering gaat niet door.
reply-answered = Beantwoord op { $when }.
reply-moved = Het tijdstip van de vergadering is gewijzigd: u antwoordde voor { $when }. Antwoord opnieuw voor het nieuwe tijdstip.
reply-outdated = Het tijdstip van de vergadering is gewijzigd sinds uw antwoord: komt u op het nieuwe tijdstip?
reply-old-time = vorig tijdstip
reply-answered-for = antwoordde voor { $when }
reply-agenda = Op de agenda
reply-change = Mijn antwoord wijzigen
reply-other = Ik kom niet…
reply-comes = komt
reply-link-dead = Deze link werkt niet meer
reply-link-over = De vergadering is meer dan een jaar voorbij, of de uitnodiging is ingetrokken.
reply-link-unknown = Het adres is onvolledig of onbekend. Open het volledig vanuit de ontvangen e-mail.
reply-link-ask = Neem bij twijfel contact op met de persoon die u uitnodigde.
reply-page = Pagina van de vergadering
history-field-reply = Antwoord
history-field-remark = Opmerking
history-action-reply-invitation = Uitnodiging beantwoord
history-action-trust-address = Adres bevestigd
history-action-distrust-address = Adres als fout gemeld
