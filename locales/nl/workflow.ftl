# The steps of the PREC review
step-start = De beoordeling beginnen
step-submit = De beoordeling indienen
step-examine = De bespreking in de GPCE-zitting vastleggen
step-arbitrate = Beslissen
step-send-to-cabinets = Naar de kabinetten sturen
step-close = Afsluiten
step-return = Terugsturen naar de trekker
step-wrong-state = Deze stap kan niet meer: de status van de maatregel is intussen veranderd.
history-action-start = Beoordeling begonnen
history-action-submit = Beoordeling ingediend
history-action-examine = Besproken in de GPCE-zitting
history-action-arbitrate = Beslist door GT0
history-action-send-to-cabinets = Naar de kabinetten gestuurd
history-action-close = Afgesloten
history-action-return = Teruggestuurd naar de trekker
history-field-state = Status
