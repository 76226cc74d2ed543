const several = (count: number, one: string, many: string) =>
  `${count.toLocaleString("fr-FR")}\u00a0${Math.abs(count) < 2 ? one : many}`;

/** What the pages around comments say, in French: status, reports, e-mail, moderation. */
export const commentPageWordsFr = {
  status: {
    kicker: "Votre commentaire",
    on: "Sur l’article",
    titles: {
      pending: "Votre commentaire attend d’être lu",
      published: "Votre commentaire est publié",
      refused: "Votre commentaire n’est pas publié",
      spam: "Votre commentaire n’est pas publié",
      returned: "La rédaction vous propose de modifier votre commentaire",
      withdrawn: "Votre commentaire est retiré",
    },
    texts: {
      pending: "Un membre de la rédaction le lira avant qu’il paraisse.",
      published: "Il est visible sous l’article.",
      refused: "Vous trouverez ici la raison de cette décision, et comment la contester.",
      spam: "Vous trouverez ici la raison de cette décision, et comment la contester.",
      returned: "Il paraîtra si vous le reformulez. Voici pourquoi\u00a0:",
      withdrawn: "Les lecteurs ne le voient plus.",
    },
    see: "Le voir sous l’article",
    received: "Nous avons reçu votre commentaire",
    next: {
      pending: "La rédaction le lit avant de le publier. Cette page dira ce qu’elle a décidé.",
      published: "Il est déjà sous l’article.",
      other: "Une décision est déjà prise\u00a0: elle est expliquée ici.",
    },
    keep: "Gardez l’adresse de cette page\u00a0: elle seule permet de suivre votre commentaire, de le modifier ou de l’effacer. Ne la donnez à personne.",
    mailed: "Nous vous l’envoyons aussi par e-mail.",
    edited: "Vos modifications sont enregistrées.",
    why: "La décision",
    automatic: "Décision automatique, prise par une règle de la modération.",
    byStaff: "Décision prise par un membre de la rédaction.",
    decidedOn: (moment: string) => `Le ${moment}.`,
    note: "Ce que la rédaction vous dit\u00a0:",
    law: "Vous pouvez aussi saisir la justice.",
  },
  edit: {
    title: "Modifier",
    until: (time: string) => `Possible jusqu’à ${time}.`,
    body: "Votre commentaire",
    save: "Enregistrer",
  },
  appeal: {
    title: "Contester la décision",
    offer: "Vous pouvez demander une fois un nouvel examen. Une autre personne que celle qui a décidé vous relira.",
    text: "Pourquoi la décision vous paraît-elle injuste\u00a0?",
    missing: "Écrivez pourquoi la décision vous paraît injuste.",
    send: "Demander un nouvel examen",
    yours: (moment: string) => `Votre demande du ${moment}\u00a0:`,
    states: {
      open: "Votre demande est reçue. La rédaction la lira.",
      granted: "La rédaction vous a donné raison.",
      rejected: "La rédaction maintient sa décision.",
    },
  },
  rights: {
    title: "Vos données",
    export: "Télécharger tout ce que nous avons de vous (JSON)",
    withdraw: "Retirer ce commentaire",
    withdrawText: "Il disparaît du site. Ses réponses restent. On ne peut pas le rétablir.",
    withdrawConfirm: "Oui, retirer mon commentaire",
    erase: "Oubliez-moi",
    eraseText:
      "Ce commentaire, votre nom, votre adresse et tout ce qui s’y rattache sont effacés pour toujours. Cette page aussi.",
    eraseConfirm: "Oui, effacer tout ce que vous avez de moi",
    confirm: "Confirmer",
  },

  report: {
    title: "Signaler un commentaire",
    text: "La rédaction lit chaque signalement et vous dit ce qu’elle décide. Aucun compte n’est nécessaire.",
    comment: "Le commentaire",
    why: "Que lui reprochez-vous\u00a0?",
    reasons: {
      insult: "Il attaque une personne",
      hate: "Il appelle à la haine ou à la violence",
      false: "Il affirme ce qui est faux",
      spam: "C’est de la publicité, ou un message répété",
      privacy: "Il dévoile la vie privée de quelqu’un",
      illegal: "Il est contraire à la loi",
      "child-abuse": "Il relève de l’abus sexuel sur mineur",
    },
    explanation: "Expliquez pourquoi",
    explanationHint: "Indispensable pour un contenu illicite\u00a0: quelle règle, quels mots",
    legal: "Ce que la loi demande pour un contenu illicite",
    location: "Adresse exacte du commentaire\u00a0:",
    name: "Votre nom",
    email: "Votre adresse e-mail",
    goodFaith: "Je déclare de bonne foi que ces informations sont exactes et complètes.",
    consent: (publisher: string, months: number) =>
      `${publisher} utilise ces données pour traiter votre signalement, comme la loi l’y oblige, et les efface au bout de ${months}\u00a0mois. Votre identité n’est pas communiquée à l’auteur du commentaire.`,
    send: "Envoyer le signalement",
    faults: {
      reason: "Choisissez une raison.",
      explanation: "Expliquez pourquoi ce commentaire est illicite.",
      explanationLong: (most: number) =>
        `L’explication peut avoir ${several(most, "caractère", "caractères")} au plus.`,
      unprintable: "Ce texte contient un signe invisible qu’aucune page ne peut montrer. Réécrivez-le.",
      name: "Écrivez votre nom.",
      email: "Écrivez votre adresse e-mail.",
      emailMalformed: "Cette adresse e-mail n’est pas complète. Exemple\u00a0: nom@exemple.fr",
      goodFaith: "Cochez la déclaration de bonne foi.",
    },
    unavailable:
      "Les signalements ne peuvent pas être reçus pour le moment. Votre texte est resté\u00a0: renvoyez-le dans quelques minutes.",
  },
  receipt: {
    title: "Nous avons reçu votre signalement",
    reference: "Référence",
    date: "Reçu le",
    reason: "Raison",
    comment: "Commentaire signalé",
    state: "Décision",
    decidedOn: "Décidé le",
    note: "Ce que la rédaction en dit",
    states: {
      open: "Pas encore\u00a0: la rédaction l’examine.",
      upheld: "Le signalement est fondé\u00a0: le commentaire est retiré.",
      dismissed: "Le commentaire reste en ligne.",
    },
    keep: "Gardez l’adresse de cette page\u00a0: la décision y sera écrite.",
    redress: "Si vous contestez cette décision, écrivez-nous, ou saisissez la justice.",
  },

  mail: {
    confirm: {
      asked: {
        title: "Confirmer votre adresse",
        text: "Vous recevrez un e-mail quand quelqu’un répondra à vos commentaires. Chacun d’eux aura un lien pour ne plus en recevoir.",
        button: "Confirmer mon adresse",
      },
      done: { title: "Votre adresse est confirmée", text: "Nous vous écrirons quand on vous répondra." },
      expired: { title: "Ce lien ne sert plus", text: "Il a déjà servi, ou l’adresse a été effacée." },
    },
    unsubscribe: {
      asked: {
        title: "Ne plus recevoir d’e-mails",
        text: "Nous ne vous écrirons plus au sujet des réponses à vos commentaires.",
        button: "Me désabonner",
      },
      done: { title: "Vous êtes désabonné", text: "Nous ne vous écrirons plus au sujet des réponses." },
      expired: {
        title: "Ce lien ne sert plus",
        text: "L’adresse a déjà été effacée\u00a0: nous ne vous écrivons plus.",
      },
    },
  },

  moderation: {
    title: "Modération",
    description: "Nos règles, et ce que nous en faisons\u00a0: chaque décision est comptée ici.",
    modes: {
      premoderated: "Chaque commentaire est lu avant de paraître.",
      postmoderated: "Les commentaires paraissent aussitôt, et sont lus ensuite.",
      closed: "Les commentaires sont fermés.",
    },
    closing: (days: number) => `Ils ferment ${several(days, "jour", "jours")} après la parution de l’article.`,
    figures: "En chiffres",
    none: "Aucune décision n’a encore été prise.",
    median: "Délai médian entre l’envoi d’un commentaire et la décision",
    byMonth: "Commentaires et décisions par mois",
    byRule: "Décisions par règle et par mois",
    rule: "Règle ou raison",
    columns: {
      received: "Reçus",
      published: "Publiés",
      refused: "Refusés",
      reports: "Signalements",
      appeals: "Recours",
      granted: "Recours admis",
    },
    reasonsTitle: "Les raisons d’un refus",
    minutes: (minutes: number) => `${minutes}\u00a0min`,
    hours: (hours: number, minutes: number) =>
      `${hours}\u00a0h${minutes === 0 ? "" : `\u00a0${String(minutes).padStart(2, "0")}`}`,
    days: (days: number) => several(days, "jour", "jours"),
  },
};

/** A catalogue: the French one says which words there are. */
export type CommentPageWords = typeof commentPageWordsFr;
