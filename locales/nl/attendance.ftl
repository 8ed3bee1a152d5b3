# Attendance.
attendance-who = Wie
attendance-standing = Aanwezigheid
attendance-standing-of = Aanwezigheid van { $name }
attendance-by = Vertegenwoordigd door
attendance-by-of = { $name }, vertegenwoordigd door
attendance-notes = Neemt notities
attendance-notes-of = { $name } neemt notities
attendance-remove = Verwijderen
attendance-remove-of = { $name } van de lijst halen
attendance-stored = Intussen opgeslagen: { $standing }
attendance-conflict = Iemand anders heeft de lijst gewijzigd terwijl u ze invulde. Controleer de aangeduide regels en sla opnieuw op.
attendance-none = De lijst is leeg
attendance-none-advice = Voeg de vaste deelnemers met één klik toe, of personen één voor één.
attendance-all-present = Alle genodigden zijn aanwezig
attendance-mail = De uitnodigingen versturen
attendance-mailed-at = uitnodiging verstuurd op { $when }
attendance-add = Toevoegen
attendance-person = Een gekende persoon
attendance-guest = Iemand anders, met naam
attendance-guest-hint = Om ter plaatse iemand te noteren die nog niet in Jalon staat.
attendance-nobody-chosen = Kies een persoon of schrijf een naam.
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
    [one] Eén persoon toegevoegd.
   *[other] { $count } personen toegevoegd.
}
attendance-regulars = { $count ->
    [one] De vaste deelnemer van de groep toevoegen
   *[other] De { $count } vaste deelnemers van de groep toevoegen
}
attendance-mail-question = { $count ->
    [one] De uitnodiging naar één persoon sturen?
   *[other] De uitnodiging naar { $count } personen sturen?
}
attendance-mailed = { $count ->
    [one] Uitnodiging naar één persoon verstuurd.
   *[other] Uitnodiging naar { $count } personen verstuurd.
}
attendance-mail-body =
    Dag { $name },

    U bent uitgenodigd op de vergadering “{ $title }”.

    Wanneer: { $when }
    Waar: { $place }
    Videolink: { $video }

    De agenda en de documenten staan hier:
    { $link }
