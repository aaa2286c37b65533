import type { Words } from '../words.ts';

/** Who reads is addressed as "vous". A narrow no-break space stands before ; : ? and !. */
export const french: Words = {
  tag: 'fr',
  alphabet: 'basic',
  gap: ' ',
  phrases: {
    it: '{parcel, select, split {le colis {place} sur {count} de votre commande {order}} other {votre commande {order}}}',
    It: '{parcel, select, split {Le colis {place} sur {count} de votre commande {order}} other {Votre commande {order}}}',
    ofIt: '{parcel, select, split {du colis {place} sur {count} de votre commande {order}} other {de votre commande {order}}}',
    /** After a colon. */
    bare: '{parcel, select, split {colis {place} sur {count} de votre commande {order}} other {votre commande {order}}}',
    Short: '{parcel, select, split {Le colis {place} sur {count}} other {Votre commande}}',
    ofShort: '{parcel, select, split {du colis {place} sur {count}} other {de votre commande}}',
    Elle: '{parcel, select, split {Il} other {Elle}}',
    elle: '{parcel, select, split {il} other {elle}}',
    /** "livré" of a parcel, "livrée" of an order. */
    e: '{parcel, select, split {} other {e}}',
    theCarrier: '{carrier, select, none {le transporteur} other {{carrier}}}',
    TheCarrier: '{carrier, select, none {Le transporteur} other {{carrier}}}',
    atPickup:
      '{carrier, select, none {dans un point de retrait du transporteur} other {dans un point de retrait {carrier}}}',
    writeToUs: '{contact, select, reply {répondez simplement à cet e-mail} other {écrivez-nous à {address}}}',
    questions:
      '{contact, select, reply {Une question\u202f? Répondez simplement à cet e-mail.} address {Une question\u202f? Écrivez-nous à {address}.} other {}}',
    expectation:
      '{expected, select, none {{promised, select, none {} other {Nous vous avons promis la livraison pour le {promised} au plus tard, et nous y restons attentifs.}}} other {Le transporteur prévoit la livraison pour le {expected}.}}',
    told: 'Notre équipe a été prévenue en même temps que vous.',
    watching: 'Nous suivons cela de près et vous écrirons à nouveau dès que les choses avancent.',
    newest: 'Votre page de suivi affiche les dernières nouvelles.',
    noNeed: 'Vous n’avez rien à faire pour le moment. Votre page de suivi affiche toujours les dernières nouvelles.',
    unfollowed: '{handedOver, select, yes {{followed}} other {yes}}',
    missing:
      '{parcel, select, none {{arrived, plural, =0 {votre commande {order}} =1 {votre commande {order}} other {un colis de votre commande {order}}}} other {{it}}}',
    thatMissing:
      '{parcel, select, none {{arrived, plural, =0 {que {missing}} =1 {que {missing}} other {qu’{missing}}}} other {que {missing}}}',
    /** What is missing is masculine, unless it is the order. */
    missingE: '{parcel, select, none {{arrived, plural, =0 {e} =1 {e} other {}}} split {} other {e}}',
    over: `{cleared, select,
      delay {{It} n’est plus en retard.}
      attempt_failed {{step, select, delivered {Après la livraison manquée, {it} est bien arrivé{e}.} other {Après la livraison manquée, {it} est reparti{e}.}}}
      exception {Ce qui bloquait {it} est réglé.}
      returned {Nous vous avions écrit que {it} revenait vers nous. {Elle} a fait demi-tour.}
      lost {Nous craignions que {it} ne soit perdu{e}. {Elle} a été retrouvé{e}.}
      damaged {Nous vous avions écrit que {it} était endommagé{e}. C’est réglé.}
      disputed {Vous nous aviez signalé que {it} n’était pas arrivé{e}. Nous avons maintenant de ses nouvelles par le transporteur.}
      silence {Nous étions sans nouvelles {ofIt} depuis trop longtemps. Nous en avons maintenant.}
      other {Le problème avec {it} est réglé.}}`,
    /** The same, as short as a text message wants it. */
    overBriefly: `{cleared, select,
      delay {{it} n’est plus en retard.}
      attempt_failed {{step, select, delivered {après la livraison manquée, {it} est bien arrivé{e}.} other {après la livraison manquée, {it} est reparti{e}.}}}
      exception {ce qui bloquait {it} est réglé.}
      returned {{it} revenait vers nous et a fait demi-tour.}
      lost {{it} a été retrouvé{e}.}
      damaged {{it} était signalé{e} endommagé{e}, c’est réglé.}
      disputed {nous avons des nouvelles {ofIt} par le transporteur.}
      silence {nous avons enfin des nouvelles {ofIt}.}
      other {le problème avec {it} est réglé.}}`,
  },
  reasons: {
    address_issue: 'Il y a un doute sur l’adresse.',
    appointment: 'Le transporteur fixe un jour pour la livraison.',
    awaiting_information: 'Le transporteur attend une information.',
    closed: 'Le lieu de livraison était fermé.',
    customs: 'La douane examine le colis.',
    damaged_in_transit: 'Le colis a été endommagé en route.',
    disposed: 'Le transporteur indique que le colis a été mis au rebut.',
    documents_missing: 'Il manque des documents dont le transporteur a besoin.',
    held: 'Le transporteur retient le colis.',
    identification_failed: 'Le transporteur n’a pas pu vérifier l’identité de la personne qui recevait le colis.',
    lost_by_carrier: 'Le transporteur ne retrouve pas le colis.',
    missorted: 'Le colis a pris une mauvaise direction chez le transporteur et doit revenir.',
    no_access: 'Le livreur n’a pas pu arriver jusqu’à la porte.',
    not_at_home: 'Il n’y avait personne pour recevoir le colis.',
    outside_of_carrier: 'La cause ne dépend pas du transporteur.',
    partly_delivered: 'Seule une partie a été livrée.',
    payment_due: 'Un paiement au transporteur reste à régler.',
    pickup_failed: 'Le transporteur n’a pas pu venir chercher le colis chez nous.',
    recipient_moved: 'Le transporteur indique que le destinataire a déménagé.',
    redirected: 'Le colis va à une autre adresse.',
    refused: 'Le colis a été refusé à la porte.',
    rescheduled: 'La livraison a été déplacée à un autre jour.',
    security: 'Le colis est retenu pour un contrôle de sécurité.',
    unclaimed: 'Le colis n’a pas été retiré à temps.',
    undeliverable: 'Le transporteur n’a pas pu livrer le colis.',
    weather: 'Le mauvais temps complique la livraison.',
    wrong_parcel: 'Le transporteur a confondu deux colis.',
  },
  news: {
    confirmed: {
      version: 1,
      subject: 'Nous avons bien reçu votre commande {order}',
      heading: 'Nous avons bien reçu votre commande',
      body: [
        ['Merci d’avoir commandé chez {brand}. Votre commande nous est bien parvenue, et nous la préparons.'],
        ['{promised, select, none {} other {Elle devrait vous arriver le {promised} au plus tard.}}'],
        ['Nous vous écrirons dès qu’elle sera en route. D’ici là, vous n’avez rien à faire.'],
      ],
      sms: 'merci, nous avons bien reçu votre commande {order} et la préparons. Détails\u202f:',
    },
    shipped: {
      version: 1,
      subject: '{It} est en route',
      heading: '{Short} est en route',
      body: [
        [
          '{parcel, select, none {{It} est partie de chez nous.} other {{It} est parti{e} de chez nous et voyage avec {theCarrier}.}}',
        ],
        ['{expectation}'],
        [
          '{followed, select, yes {Nous vous écrirons à nouveau le jour de la livraison, et tout de suite si quelque chose ne va pas.} other {Il n’y a pas de numéro de suivi\u202f: nous ne pouvons donc pas suivre la livraison pour vous.}}',
          '{followed, select, yes {} other {{contact, select, none {} other {Si elle prend plus de temps que prévu, {writeToUs}.}}}}',
        ],
      ],
      sms: '{it} est en route. {followed, select, yes {Suivi} other {Détails}}\u202f:',
    },
    'out-for-delivery': {
      version: 1,
      subject: 'Livraison aujourd’hui\u202f: {bare}',
      heading: 'Livraison aujourd’hui',
      body: [
        ['{It} est en cours de livraison avec {theCarrier} et devrait vous arriver aujourd’hui.'],
        [
          'S’il n’y a personne, le transporteur laissera peut-être le colis chez un voisin, ou il repassera. Nous vous préviendrons dès que nous en saurons plus.',
        ],
      ],
      sms: '{parcel, select, split {le colis {place} sur {count} de la commande {order}} other {votre commande {order}}} devrait arriver aujourd’hui. Suivi\u202f:',
    },
    'ready-for-pickup': {
      version: 1,
      subject: 'À retirer\u202f: {bare}',
      heading: 'À retirer',
      body: [
        ['{It} vous attend {atPickup}.'],
        [
          'Prenez avec vous le numéro de suivi ci-dessous et une pièce d’identité. Les points de retrait ne gardent les colis que quelques jours\u202f: mieux vaut y aller sans tarder.',
        ],
      ],
      sms: '{it} vous attend au point de retrait. Prenez le numéro de suivi\u202f:',
    },
    delivered: {
      version: 1,
      subject: '{parcel, select, split {Livré} other {Livrée}}\u202f: {bare}',
      heading: '{Short} est arrivé{e}',
      body: [
        [
          '{TheCarrier} nous indique que {it} a été livré{e}.',
          '{others, plural, =0 {{arrived, plural, =0 {} other {C’était le dernier colis\u202f: tout est arrivé.}}} other {}}',
        ],
        [
          'Le colis n’est pas là où vous l’attendiez\u202f? Il est peut-être chez un voisin, ou dans un endroit sûr près de la porte. Si vous ne le trouvez pas, un clic sur votre page de suivi suffit\u202f: une personne s’en occupera.',
        ],
      ],
      sms: '{it} a été livré{e}. Rien reçu\u202f? Dites-le-nous\u202f:',
    },
    cancelled: {
      version: 1,
      subject: 'Votre commande {order} est annulée',
      heading: 'Votre commande est annulée',
      body: [
        ['Votre commande {order} chez {brand} a été annulée. Elle ne vous sera donc pas envoyée.'],
        ['Si vous ne vous y attendiez pas, ou si vous avez une question sur un paiement, contactez-nous.'],
      ],
      sms: 'votre commande {order} a été annulée. Elle ne vous sera pas envoyée. Détails\u202f:',
    },
    'good-news': {
      version: 2,
      subject: 'Bonne nouvelle\u202f: {bare}',
      heading: 'Bonne nouvelle',
      body: [
        [
          '{over}',
          `{step, select,
            known {{Elle} est en préparation pour le transporteur.}
            shipped {{Elle} est en route vers vous.}
            out_for_delivery {{Elle} est en cours de livraison.}
            ready_for_pickup {{Elle} vous attend au point de retrait.}
            delivered {{Elle} a été livré{e}.}
            other {}}`,
        ],
        ['{step, select, none {} delivered {} other {{expectation}}}'],
        ['Merci de votre patience.'],
      ],
      sms: 'bonne nouvelle, {overBriefly} Suivi\u202f:',
    },
    redirected: {
      version: 1,
      subject: 'Nouvelle adresse de livraison\u202f: {bare}',
      heading: 'Une nouvelle adresse de livraison',
      body: [
        [
          '{parcel, select, none {L’adresse de livraison {ofIt} a été modifiée.} other {{TheCarrier} nous indique que {it} va à une autre adresse que celle prévue au départ.}}',
        ],
        ['Si vous l’avez demandé, tout va bien, et vous n’avez rien à faire.'],
        ['{contact, select, none {} other {Si vous ne l’avez pas demandé, {writeToUs} tout de suite.}}', '{newest}'],
      ],
      sms: '{parcel, select, none {l’adresse de livraison {ofIt} a été modifiée.} other {{it} va à une autre adresse que prévu.}} Vous ne l’avez pas demandé\u202f? Détails\u202f:',
    },
  },
  problems: {
    delay: {
      version: 1,
      subject: 'En retard\u202f: {bare}',
      heading: '{Short} est en retard',
      happened: [
        '{parcel, select, none {{promised, select, none {{It} arrivera plus tard que prévu.} other {Nous vous avions promis {it} pour le {promised} au plus tard, et vous ne l’avez pas reçue.}}} other {{It} arrivera plus tard que prévu.}}',
        '{parcel, select, none {{promised, select, none {{why}} other {}}} other {{why}}}',
      ],
      next: [
        '{told}',
        '{watching}',
        '{expected, select, none {} other {Le transporteur prévoit maintenant la livraison pour le {expected}.}}',
      ],
      youCan: ['{noNeed}', '{questions}'],
      sms: 'désolés, {it} est en retard. Nous nous en occupons. Suivi\u202f:',
    },
    'attempt-failed': {
      version: 1,
      subject: 'Livraison manquée\u202f: {bare}',
      heading: 'La livraison n’a pas pu se faire',
      happened: ['{TheCarrier} a essayé de livrer {it}, sans succès.', '{why}'],
      next: [
        '{told}',
        'En général, le transporteur repasse le jour ouvré suivant, ou il dépose le colis dans un point de retrait. Nous vous écrirons dès que nous saurons ce qu’il en est.',
      ],
      youCan: [
        'Si {theCarrier} a laissé un avis de passage, vos choix y sont indiqués.',
        '{newest}',
        '{contact, select, none {} other {Si l’adresse demande une précision, comme le nom sur la sonnette, {writeToUs}.}}',
      ],
      sms: 'désolés, {it} n’a pas pu être livré{e}. Pour la suite\u202f:',
    },
    exception: {
      version: 1,
      subject: '{parcel, select, split {Bloqué} other {Bloquée}}\u202f: {bare}',
      heading: '{Short} est bloqué{e}',
      happened: ['Quelque chose bloque {it}.', '{why}'],
      next: ['{told}', '{watching}'],
      youCan: [
        `{reason, select,
          address_issue {{contact, select, none {} other {Pour nous donner l’adresse complète de livraison, {writeToUs}.}}}
          awaiting_information {{contact, select, none {} other {Si le transporteur vous a demandé quelque chose et que vous hésitez, {writeToUs}.}}}
          customs {{contact, select, none {} other {Si la douane vous a demandé un document ou un paiement auquel vous ne vous attendiez pas, {writeToUs}.}}}
          payment_due {{contact, select, none {} other {Si vous ne vous attendiez pas à un paiement, {writeToUs}.}}}
          no_access {{contact, select, none {} other {Pour nous expliquer comment arriver à votre porte, {writeToUs}.}}}
          other {{noNeed}}}`,
        `{reason, select,
          address_issue {{newest}} awaiting_information {{newest}} customs {{newest}} payment_due {{newest}} no_access {{newest}}
          other {{questions}}}`,
      ],
      sms: 'désolés, {it} est bloqué{e}. Nous nous en occupons. Suivi\u202f:',
    },
    returned: {
      version: 1,
      subject: 'Retour vers nous\u202f: {bare}',
      heading: '{Short} revient vers nous',
      happened: ['{TheCarrier} nous renvoie {it}.', '{why}'],
      next: [
        '{told}',
        'Nous cherchons à comprendre pourquoi, et nous vous contacterons pour voir comment arranger cela.',
      ],
      youCan: ['{contact, select, none {} other {Si vous savez ce qui a pu se passer, {writeToUs}.}}', '{newest}'],
      sms: 'désolés, {it} revient vers nous. Nous vous contacterons. Suivi\u202f:',
    },
    lost: {
      version: 1,
      subject: 'Nous ne retrouvons pas {it}',
      heading: '{Short} semble perdu{e}',
      happened: ['{TheCarrier} ne retrouve pas {it}, et nous devons considérer qu’{elle} est perdu{e}.', '{why}'],
      next: ['{told}', 'Nous vous contacterons pour voir comment arranger cela.'],
      youCan: [
        '{contact, select, none {} other {Si le colis finit par vous arriver, ou si vous en avez besoin d’urgence, {writeToUs}.}}',
        '{newest}',
      ],
      sms: 'désolés, {it} semble perdu{e}. Nous vous contacterons. Suivi\u202f:',
    },
    damaged: {
      version: 1,
      subject: '{parcel, select, split {Endommagé} other {Endommagée}} en route\u202f: {bare}',
      heading: '{Short} a été endommagé{e}',
      happened: ['{It} a été endommagé{e} en route vers vous.', '{why}'],
      next: [
        '{told}',
        'Nous cherchons à savoir si c’est grave, et nous vous contacterons pour voir comment arranger cela.',
      ],
      youCan: [
        'Si le colis vous arrive malgré tout, gardez l’emballage.',
        '{contact, select, none {} other {Si vous pouvez nous envoyer une photo, {writeToUs}.}}',
      ],
      sms: 'désolés, {it} a été endommagé{e} en route. Nous vous contacterons. Suivi\u202f:',
    },
    silence: {
      version: 1,
      subject: 'Sans nouvelles {ofIt}',
      heading: 'Nous sommes sans nouvelles {ofShort}',
      happened: [
        `{step, select,
          shipped {{It} est en route avec {theCarrier}, mais nous sommes sans nouvelles depuis trop longtemps.}
          out_for_delivery {{It} était en cours de livraison, mais rien ne nous indique qu’{elle} soit arrivé{e}.}
          ready_for_pickup {À notre connaissance, {it} attend toujours {atPickup}.}
          other {{unfollowed, select,
            no {{It} est partie de chez nous il y a quelques jours, et il n’y a pas de numéro de suivi qui nous permette de savoir où elle est.}
            other {{It} devrait déjà être chez le transporteur, mais nous n’en avons pas la confirmation.}}}}`,
      ],
      next: ['{told}', 'Nous demandons où {elle} se trouve, et nous vous écrirons dès que nous le saurons.'],
      youCan: [
        `{step, select,
          ready_for_pickup {Passez vite le retirer\u202f: les points de retrait ne gardent les colis que quelques jours.}
          out_for_delivery {Si le colis est déjà chez vous, tout va bien.}
          other {{unfollowed, select, no {Si elle est déjà chez vous, tout va bien.} other {{noNeed}}}}}`,
        `{step, select,
          ready_for_pickup {{questions}}
          out_for_delivery {{contact, select, none {} other {Sinon, {writeToUs}.}}}
          other {{unfollowed, select, no {{contact, select, none {} other {Sinon, {writeToUs}.}}} other {{questions}}}}}`,
      ],
      sms: 'désolés, trop longtemps sans nouvelles {ofIt}. Nous nous en occupons. Suivi\u202f:',
    },
    disputed: {
      version: 1,
      subject: 'Nous cherchons {missing}',
      heading:
        '{parcel, select, none {{arrived, plural, =0 {Votre commande n’est pas arrivée} =1 {Votre commande n’est pas arrivée} other {Un colis n’est pas arrivé}}} other {{Short} n’est pas arrivé{e}}}',
      happened: [
        'Vous nous avez signalé {thatMissing} n’est pas arrivé{missingE}. Pourtant, {theCarrier} dit l’avoir livré{missingE}.',
      ],
      next: [
        'Notre équipe a été prévenue aussitôt. Nous demandons au transporteur où le colis a été déposé, et nous vous contacterons.',
      ],
      youCan: [
        'Souvent, le colis est chez un voisin, ou dans un endroit sûr près de la porte. S’il réapparaît, un clic sur votre page de suivi suffit.',
        '{questions}',
      ],
      sms: 'merci de nous l’avoir dit, nous cherchons {missing}. Retrouvé{missingE}\u202f? Dites-le-nous\u202f:',
    },
  },
  care: {
    'check-in': {
      version: 1,
      subject: 'Tout va bien avec votre commande {order}\u202f?',
      question: 'Tout va bien\u202f?',
      why: 'Votre commande a été livrée, et nous aimerions savoir comment cela s’est passé. Si quelque chose ne va pas, nous voulons vous aider. Un clic suffit.',
      happy: 'Oui, tout va bien',
      unhappy: 'Non, quelque chose ne va pas',
      sms: 'votre commande {order} a été livrée. Tout va bien\u202f? Dites-le-nous\u202f:',
    },
  },
  marketing: {
    invitation: {
      version: 1,
      subject: 'Votre commande {order}\u202f: souhaitez-vous en parler\u202f?',
      heading: 'Souhaitez-vous raconter à d’autres comment cela s’est passé\u202f?',
      body: [
        ['Merci pour votre réponse.', 'Nous sommes ravis que tout aille bien avec votre commande {order}.'],
        [
          'Si vous le souhaitez, racontez à d’autres comment cela s’est passé, avec vos propres mots.',
          'Quelques lignes suffisent.',
        ],
        [
          'Si vous préférez ne pas le faire, c’est très bien aussi.',
          'Pour cette commande, nous ne vous le demanderons pas une seconde fois.',
        ],
      ],
      button: 'Partager votre expérience',
      why: 'Vous recevez cet e-mail parce que vous avez demandé à {brand} de vous envoyer ce type de messages.',
    },
  },
  labels: {
    manners: {
      warm: {
        greeting: '{name, select, none {Bonjour,} other {Bonjour {name},}}',
        apology: 'Nous en sommes désolés.',
      },
      plain: {
        greeting: '{name, select, none {Madame, Monsieur,} other {Bonjour {name},}}',
        apology: 'Veuillez nous en excuser.',
      },
    },
    since: 'Nous le savons depuis le {since}.',
    contact: '{questions}',
    follow: 'Suivre la livraison',
    whole: 'Voir la commande',
    preferences: 'Choisir les messages que vous recevez',
    order: 'Votre commande',
    total: 'Total',
    pieces: '{quantity, plural, =1 {{price}} other {{quantity} × {price}}}',
    parcel:
      '{parcel, select, split {Colis {place} sur {count}, {carrier, select, none {numéro de suivi} other {{carrier}}} {tracking}} other {{carrier, select, none {Numéro de suivi} other {{carrier}}} {tracking}}}',
    expected: 'Livraison prévue\u202f',
    stillToCome: 'Encore à venir',
    otherParcel:
      'Colis {place}\u202f: {step, select, shipped {en route} out_for_delivery {en cours de livraison} ready_for_pickup {à retirer} delivered {livré} other {pas encore chez le transporteur}}',
    arrived:
      '{arrived, plural, one {Un colis est déjà arrivé.} many {# colis sont déjà arrivés.} other {# colis sont déjà arrivés.}}',
    tips: 'Conseils d’entretien',
    tipLink: 'En savoir plus',
  },
  page: {
    title: 'Commande {order}',
    order: 'Votre commande {order}',
    headline: {
      placed: 'Nous avons votre commande',
      shipped: 'En route vers vous',
      'out-for-delivery': 'En cours de livraison',
      'arriving-today': 'Livraison aujourd’hui',
      'ready-for-pickup': 'À retirer',
      'partly-delivered': 'Livrée en partie',
      delivered: 'Livrée',
      asked: 'Livrée',
      settled: 'Livrée',
      closed: 'Cette commande est terminée',
      cancelled: 'Cette commande est annulée',
    },
    ladder: {
      placed: 'Commandée',
      shipped: 'En route',
      'out-for-delivery': 'En livraison',
      'ready-for-pickup': 'À retirer',
      'partly-delivered': 'Livrée en partie',
      delivered: 'Livrée',
    },
    ladderName: 'Où en est votre commande',
    parcel: '{count, plural, =1 {Votre colis} other {Colis {place} sur {count}}}',
    status: {
      label_created: 'Annoncé au transporteur',
      in_transit: 'En route',
      out_for_delivery: 'En cours de livraison',
      available_for_pickup: 'À retirer',
      delivery_attempt_failed: 'Livraison manquée',
      delivered: 'Livré',
      delayed: 'En retard',
      exception: 'Bloqué',
      returned_to_sender: 'De retour vers nous',
      lost: 'Introuvable',
      damaged: 'Endommagé en route',
      cancelled: 'Annulé',
      expired: 'Plus suivi par le transporteur',
      unknown: 'Pas encore de nouvelles du transporteur',
    },
    lastNews: 'Dernières nouvelles\u202f: {age}',
    expected: 'Livraison prévue',
    promised: 'Promise au plus tard le',
    noParcel: 'Dès qu’un colis partira de chez nous, vous pourrez le suivre ici.',
    noNumber:
      'Votre commande est partie de chez nous. Il n’y a pas de numéro de suivi, il n’y a donc rien de plus à suivre ici.',
    problem: {
      delay: 'La livraison est en retard',
      'attempt-failed': 'La livraison n’a pas pu se faire',
      exception: 'La livraison est bloquée',
      returned: 'Le colis revient vers nous',
      lost: 'Le colis semble perdu',
      damaged: 'Le colis a été endommagé en route',
      silence: 'Sans nouvelles depuis trop longtemps',
      disputed: 'Vous nous avez signalé une livraison non reçue',
    },
    since: 'Nous le savons depuis le {since}.',
    weAct: 'Nous en sommes désolés. Notre équipe est prévenue, et nous vous écrirons dès qu’il y aura du nouveau.',
    write: 'Nous écrire',
    doubted: 'Le transporteur a indiqué que le colis était livré, puis qu’il était de nouveau en route.',
    redirected: 'Le colis va à une autre adresse que celle prévue au départ.',
    check: {
      question: 'Tout va bien\u202f?',
      lead: 'Un clic suffit. Si quelque chose ne va pas, une personne s’en occupera.',
      chosen: 'Appuyez une fois sur le bouton pour envoyer votre réponse.',
      answer: { happy: 'Oui, tout va bien', unhappy: 'Non, quelque chose ne va pas' },
      words: 'Souhaitez-vous ajouter quelque chose\u202f?',
      wordsHint: 'Si vous le voulez',
      thanks: { happy: 'Merci, cela fait plaisir\u202f!', unhappy: 'Merci de nous l’avoir dit' },
      thanksText: {
        happy: 'C’est noté\u202f: tout va bien.',
        unhappy: 'Une personne de notre équipe va s’en occuper et vous contactera.',
      },
      change: 'Modifier votre réponse',
    },
    arrival: {
      deniable: {
        question: 'Rien reçu\u202f?',
        lead: 'Le colis est peut-être chez un voisin, ou dans un endroit sûr près de la porte. Si vous ne le trouvez pas, dites-le-nous\u202f: une personne s’en occupera.',
        button: 'Je n’ai rien reçu',
      },
      denied: {
        question: 'Avez-vous retrouvé le colis\u202f?',
        lead: 'Nous le cherchons. Si vous l’avez maintenant, un clic suffit.',
        button: 'Je l’ai finalement reçu',
      },
    },
    gone: {
      title: 'Ce lien ne fonctionne plus',
      text: 'Il a peut-être expiré, ou une partie s’est perdue en le copiant. Essayez avec le lien du dernier message sur votre commande.',
    },
  },
  preferences: {
    title: 'Les messages que vous recevez',
    intro: 'Choisissez les messages que {brand} vous envoie.',
    always:
      'Certains arrivent toujours\u202f: si quelque chose ne va pas, si une commande est annulée ou si vous avez quelque chose à faire.',
    topic: {
      progress: {
        name: 'Le trajet de votre commande',
        means: 'Quand elle part, quand elle est en cours de livraison et quand elle est livrée.',
      },
      care: { name: 'Après la livraison', means: 'Nous vous demandons si tout va bien et vous donnons des conseils.' },
      marketing: { name: 'Invitations', means: 'Nous vous invitons à raconter à d’autres comment cela s’est passé.' },
    },
    channel: { email: 'E-mail', sms: 'SMS' },
    save: 'Enregistrer',
    saved: 'Votre choix est enregistré.',
    unreachable: {
      email: 'Les e-mails à votre adresse nous sont revenus, ou vous n’en vouliez plus. Nous n’y envoyons donc rien.',
      sms: 'Les SMS à votre numéro ne sont pas arrivés, ou vous n’en vouliez plus. Nous n’y envoyons donc rien.',
    },
    stopCare: 'Ne plus recevoir ces e-mails',
    stopMarketing: 'Ne plus recevoir ces invitations',
    back: 'Retour à votre commande',
  },
};
