# Live notes.
notes-none = Nog geen notities
notes-none-advice = Begin: de agendapunten staan klaar, meerdere personen kunnen tegelijk noteren.
notes-start = Notities beginnen
notes-end = De vergadering beëindigen
notes-end-question = “{ $title }” beëindigen?
notes-end-consequence = De vergadering wordt als gehouden aangeduid; de notities blijven open tot het verslag wordt rondgestuurd.
notes-ended = “{ $name }” is beëindigd.
notes-of-cancelled = Deze vergadering is geannuleerd.
notes-closed = Deze notities worden hier niet meer gewijzigd: het verslag werd rondgestuurd.
notes-saved = Alles is opgeslagen.
notes-saving = Opslaan…
notes-offline = Offline: hier bewaard, verzonden zodra het kan
notes-refused = Een regel werd niet aanvaard; ze staat terug in haar veld.
notes-help = Snel schrijven: tekens en sneltoetsen
notes-help-signs = Een teken aan het begin van de regel zegt wat ze is; Enter slaat ze op, Shift+Enter begint een nieuwe regel, Alt+pijlen gaan van punt naar punt.
notes-help-speakers = De code van een persoon, dan een dubbelepunt, noemt wie spreekt (of wie het doet).
notes-help-due = Eindig een opvolging met de termijn: >30/11, >+2w voor twee weken, >+10d voor tien dagen.
notes-before = Vóór het eerste punt
notes-add = Noteren
notes-add-to = Noteren onder { $point }
notes-placeholder = ? ! @ … dan de tekst
notes-kind = Soort
notes-kind-by-sign = volgens het teken
notes-edit = Een notitie wijzigen
notes-text = Tekst
notes-text-hint = Markdown mogelijk.
notes-point = Onder punt
notes-speaker = Wie
notes-speaker-hint = Voor een opvolging: wie ervoor instaat.
notes-speaker-name = of iemand anders, met naam
notes-due = Termijn
notes-due-hint = Enkel voor een opvolging.
notes-no-owner = zonder verantwoordelijke
notes-remove = Verwijderen
notes-remove-question = Deze notitie verwijderen?
notes-removed = De notitie is verwijderd.
notes-move-up = Omhoog
notes-move-down = Omlaag
history-field-entry-kind = Soort notitie
history-action-change-note = Notitie gewijzigd
history-action-remove-note = Notitie verwijderd
history-action-move-note = Notitie verplaatst
history-action-start-meeting = Vergadering begonnen
history-action-end-meeting = Vergadering beëindigd
notes-end-points = { $count ->
    [one] Eén punt blijft open.
   *[other] { $count } punten blijven open.
}
notes-end-items = { $count ->
    [one] Eén opvolging heeft geen verantwoordelijke of termijn.
   *[other] { $count } opvolgingen hebben geen verantwoordelijke of termijn.
}
