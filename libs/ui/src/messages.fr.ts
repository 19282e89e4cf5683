/** Texts of the shared components, in French. */
export const messages = {
  retry: 'Réessayer',
  cancel: 'Annuler',
  close: 'Fermer',
  undo: 'Annuler',
  loading: 'Chargement…',
  typeToConfirm: 'Saisissez « {{text}} » pour confirmer',
  problem: {
    reference: 'Référence à donner à l’assistance :',
    network: {
      title: 'Pas de connexion',
      help: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez : rien ne sera fait deux fois.',
    },
    'signed-out': { title: 'Session terminée', help: 'Reconnectez-vous pour continuer.' },
    forbidden: {
      title: 'Accès réservé',
      help: 'Votre rôle dans ce groupement ne permet pas cette action. Demandez à l’administrateur du groupement.',
    },
    missing: { title: 'Introuvable', help: 'Cet élément n’existe pas ou n’existe plus dans ce groupement.' },
    stale: {
      title: 'Modifié entre-temps',
      help: 'Quelqu’un a modifié ces données. Rechargez pour voir la dernière version.',
    },
    invalid: { title: 'Demande refusée', help: 'Corrigez les champs indiqués, puis recommencez.' },
    failure: {
      title: 'Une erreur est survenue',
      help: 'L’erreur a été enregistrée. Réessayez ; si elle persiste, donnez la référence ci-dessous à l’assistance.',
    },
  },
};
