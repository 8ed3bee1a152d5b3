# My work
home-hello = Bonjour { $name }. Voici ce qui vous attend.
home-nothing = Rien ne vous attend
home-nothing-advice = Tout est à jour de votre côté. Vous pouvez voir où en sont les groupes.
home-no-role = Votre compte n’a pas encore de rôle
home-no-role-advice = Demandez à la coordination de vous ajouter à un groupe ou à une stratégie.
home-since = depuis le { $date }
home-due = échéance { $date }
home-late = en retard
home-returned = Renvoyée : { $reason }
home-more = Et { $count ->
        [0] aucune autre
        [one] une autre
        *[other] { $count } autres
    }
home-progress = Avancement de la revue
home-progress-of = { $done } sur { $total } { $total ->
        [one] revue
        *[other] revues
    }
home-deadlines = Échéances
home-immovable = inamovible
days-today = aujourd’hui
days-ahead = dans { $count ->
        [0] moins d’un jour
        [one] un jour
        *[other] { $count } jours
    }
days-late = { $count ->
        [0] moins d’un jour
        [one] un jour
        *[other] { $count } jours
    } de retard
task-mention = On vous a mentionné·e
task-review = Mesures à revoir
task-bilateral = Bilatérales à mener
task-opinion = Avis thématiques à donner
task-evaluate = Évaluations politiques à donner
task-examine = À examiner en séance spéciale PREC
task-arbitrate = À arbitrer par le GT0
task-send = Décisions à transmettre aux cabinets
task-close = À clôturer
task-mail = Courriels qui ne partent pas
task-prepare = À préparer avec les pilotes
task-mail-count = { $count ->
        [0] Aucun courriel
        [one] Un courriel
        *[other] { $count } courriels
    } à revoir dans la boîte d’envoi
task-orphans-count = { $count ->
        [0] Aucune mesure
        [one] Une mesure
        *[other] { $count } mesures
    } à relier à un groupe ou une stratégie
task-meeting = Mes prochaines réunions
task-poll = Sondages de dates à remplir
task-item = Mes points de suivi
task-correct = PV à relire
task-send-round = PV à finir et à diffuser
task-answer = Corrections à traiter
task-approve = PV à faire approuver
task-answer-count = { $count ->
    [0] aucune correction
    [one] une correction
   *[other] { $count } corrections
}
task-series-count = { $count ->
    [0] aucune réunion de la série
    [one] une réunion de la série
   *[other] { $count } réunions de la série
}
start-title = Premiers pas
start-lede = De l’installation vide à la première revue confiée : { $done } sur { $total }.
start-done = Fait
start-groups = Créer les groupes de travail
start-groups-about = Le GT0 coordonne, les autres travaillent par thème. Une liste est proposée, à adapter.
start-groups-there = { $count ->
        [0] Aucun groupe
        [one] Un groupe
        *[other] { $count } groupes
    }
start-coordination = Nommer la coordination
start-coordination-about = Qui coordonne prépare le GT0, planifie les réunions et confie les mesures. Personne ne le fait encore : prenez ce rôle, quitte à le céder ensuite.
start-coordination-go = Je coordonne
start-coordinating = Vous coordonnez. Vous pourrez céder ce rôle quand quelqu’un d’autre l’aura.
start-coordinated = Quelqu’un coordonne déjà.
start-no-gt0 = Créez d’abord le GT0, le groupe de coordination.
start-strategies-about = La stratégie de transition et celles avec lesquelles elle avance. Une liste est proposée, à adapter ; vous pouvez aussi coller la vôtre.
start-strategies-there = { $count ->
        [0] Aucune stratégie
        [one] Une stratégie
        *[other] { $count } stratégies
    }
start-people = Ajouter les personnes
start-people-about = Collez une liste de votre messagerie ou un tableau, avec rôles et groupes.
start-people-there = { $count ->
        [0] Personne d’autre que vous
        [one] Une personne avec un rôle
        *[other] { $count } personnes avec un rôle
    }
start-measures = Importer les mesures
start-measures-about = Un fichier, avec ou sans les groupes ; l’aperçu vient avant l’écriture.
start-measures-there = { $count ->
        [0] Aucune mesure
        [one] Une mesure
        *[other] { $count } mesures
    }
start-reviews = Confier les revues
start-reviews-about = Une mesure dans un groupe qui a un·e pilote, ou confiée à quelqu’un, attend sa revue.
start-reviews-go = Mesures à confier
start-reviews-there = { $count ->
        [0] Aucune mesure confiée
        [one] Une mesure confiée
        *[other] { $count } mesures confiées
    }
start-mail = Faire partir les courriels
start-mail-about = Aucun serveur ne les envoie encore : l’option JALON_SMTP_URL le nomme. D’ici là, Jalon montre chaque lien à qui l’envoie.
home-week = Cette semaine
home-week-lede = Les sept jours qui viennent, retards compris.
home-seen = Vu
mention-seen = La mention est marquée comme vue.
start-reviews-left = { $count ->
        [0] Toutes les mesures sont confiées
        [one] Il reste une mesure à confier
        *[other] Il reste { $count } mesures à confier
    }
home-all = { $count ->
        [0] Voir la liste
        [one] Voir la seule de la liste
        *[other] Voir les { $count }
    }
