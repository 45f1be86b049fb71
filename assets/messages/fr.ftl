### Ce que dit visavis, en français. README.md, à côté, dit comment ajouter un message.

## ui: panes

panes-no-pane = il n’y a pas de volet { $number }
panes-no-version = il n’y a pas de version { $number }
panes-only-one = c’est la seule version affichée
panes-columns = côte à côte
panes-stacked = l’une sous l’autre
panes-interleaved = phrase par phrase
panes-auto = côte à côte s’il y a la place
panes-rows-sentences = chaque phrase est mise en regard
panes-rows-paragraphs = chaque paragraphe est mis en regard

## ui: jumps and bookmarks

jumps-none-back = aucun saut d’où revenir
jumps-none-forward = aucun saut où retourner
jumps-bookmarked = signet posé
jumps-bookmark-off = signet retiré
jumps-bookmark-set = signet { $letter }
jumps-bookmark-unknown = aucun signet ne s’appelle { $letter } : m{ $letter } le pose
jumps-no-bookmark = pas de signet par là
jumps-no-doubtful = pas de passage douteux par là

## Times

time-now = à l’instant
time-minutes = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
time-hours = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
}
time-days = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
time-months = { $count ->
    [one] il y a { $count } mois
   *[other] il y a { $count } mois
}
time-years = { $count ->
    [one] il y a { $count } an
   *[other] il y a { $count } ans
}

## cli: arguments and settings

args-there-are = il y a { $known }
