### Ce que dit visavis, en français. README.md, à côté, dit comment ajouter un message.

## ui: panes

panes-no-pane = il n’y a pas de volet { $number }
panes-no-version = il n’y a pas de version { $number }
panes-only-one = c’est la seule version affichée
panes-no-width = un volet ne s’élargit ou ne se rétrécit que côte à côte avec d’autres
panes-no-letters = cette console n’a pas de lettres pour { $code } : un terminal de bureau en a
panes-left-out = cette console n’a pas de lettres pour { $code } : cette version est laissée de côté (z{ $number } la montre)
panes-columns = côte à côte
panes-stacked = l’une sous l’autre
panes-interleaved = phrase par phrase
panes-rows-sentences = chaque phrase est mise en regard
panes-rows-paragraphs = chaque paragraphe est mis en regard
panes-rows-filled = ce qui est seul remplit la place à côté

## ui: jumps and bookmarks

jumps-none-back = aucun saut d’où revenir
jumps-none-forward = aucun saut où retourner
jumps-percent = tapez d’abord un nombre : 50% va au milieu
jumps-bookmarked = signet posé
jumps-bookmark-off = signet retiré
jumps-bookmark-set = signet { $letter }
jumps-bookmark-unknown = aucun signet ne s’appelle { $letter } : m{ $letter } le pose
jumps-no-bookmark = pas de signet par là
jumps-no-doubtful = pas de passage douteux par là

## ui: word links and what speaks for a passage

words-off = les mots ne sont plus reliés
words-none-here = il n’y a pas de mot ici
words-alone = { $word } : rien ne lui correspond dans les autres versions
words-by-number = nombre
words-by-name = nom propre
words-by-cognate = ressemblance
words-by-letters = mêmes lettres
words-by-lexicon = lexique
words-by-text = appris du texte
words-by-third = par { $version }
words-by-place = par sa place
words-no-evidence = ni mot, ni nom, ni nombre en commun : reliés par la longueur et l’ordre
words-doubtful = douteux

## ui: finding

find-not-yet = rien n’a encore été cherché : / cherche
find-no-word = ceci n’est pas un mot : w et b vont de mot en mot
find-no-such-version = « { $query } » : aucune version de ce genre où chercher
find-none = « { $query } » ne figure dans aucune version
find-no-note = « { $query } » : aucune note ne le dit
find-searching = « { $query } » · parcouru à { $percent } %
find-found = { $hits ->
    [one] « { $query } » : { $at }/{ $passages } passages, { $hits } occurrence
   *[other] « { $query } » : { $at }/{ $passages } passages, { $hits } occurrences
}
find-searched = { $said } · parcouru à { $percent } %
find-filtered = { $count ->
    [one] { $count } passage avec « { $query } » ; Esc montre tout
   *[other] { $count } passages avec « { $query } » ; Esc montre tout
}
find-from-start = { $said } · de nouveau depuis le début
find-from-end = { $said } · de nouveau depuis la fin
prompt-syntax = fr: en français · *mot entier · "juste ces mots" · =lettre pour lettre
prompt-none = dans aucune version
prompt-hits = { $hits ->
    [one] { $hits } occurrence
   *[other] { $at }/{ $passages } · { $hits } occurrences
}
prompt-searching = parcouru à { $percent } %

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

args-there-are = au choix : { $known }
settings-unreadable = impossible de lire { $path } : { $error }
settings-line = { $path }, ligne { $line } : { $what }
settings-value = { $name } = { $value } : au choix { $known }
settings-no-terminal = aucun terminal ne s’appelle { $name } : `visavis doctor` dit comment s’appelle celui-ci
settings-no-role = rien n’a le style { $role } : il y a { $known }
settings-no-style = { $word } n’est pas un style : "bold underlined #ffcc00 on black" en est un
settings-no-folder = ce système n’a pas de dossier pour les réglages
settings-unknown = il n’y a pas de réglage { $name } : il y a { $known }
settings-missing = il manque { $name }
settings-duplicate = { $name } est réglé deux fois
settings-type = { $value } : il faut là { $what }
settings-wants-boolean = true ou false
settings-wants-text = du texte entre guillemets droits
settings-wants-list = une liste entre [ ]
settings-wants-table = une table
settings-wants-keys = des touches entre guillemets droits, ou leur liste
toml-at = { $what } (colonne { $column })
toml-quotes = ce n’est pas du TOML : un texte s’écrit entre guillemets droits, et se ferme
toml-value = ce n’est pas du TOML : un nom, =, une valeur
toml-unclosed = ce n’est pas du TOML : un crochet n’est pas fermé
toml-comma = ce n’est pas du TOML : une virgule manque, ou est de trop
toml-key = ce n’est pas du TOML : un nom se compose de lettres sans accent, de chiffres, de _ et de -, ou s’écrit entre guillemets droits
toml-number = ce n’est pas du TOML : ce nombre n’en est pas un
toml-escape = ce n’est pas du TOML : ce signe ne va pas après une barre oblique inverse
toml-other = ce n’est pas du TOML

## ui: commands

group-moving = Se déplacer
group-paging = Défiler
group-panes = Volets
group-jumping = Sauter
group-finding = Chercher
group-copying = Copier
group-showing = Afficher
group-program = Programme
command-next-bead = passage suivant, dans toutes les versions
command-previous-bead = passage précédent
command-next-sentence = phrase suivante de cette version
command-previous-sentence = phrase précédente de cette version
command-next-paragraph = paragraphe suivant de cette version
command-previous-paragraph = paragraphe précédent de cette version
command-next-word = mot suivant de cette version
command-previous-word = mot précédent
command-first = le début ; avec un nombre, le passage de ce numéro
command-last = la fin ; avec un nombre, le passage de ce numéro
command-percent = tant de centièmes du texte : 50% est le milieu
command-page-down = une page plus bas
command-page-up = une page plus haut
command-half-page-down = une demi-page plus bas
command-half-page-up = une demi-page plus haut
command-line-down = une ligne plus bas
command-line-up = une ligne plus haut
command-centre = ce passage au milieu
command-to-top = ce passage en haut
command-to-bottom = ce passage en bas
command-focus-left = le volet de gauche
command-focus-right = le volet de droite
command-focus-next = le volet suivant
command-focus-previous = le volet précédent
command-focus-1 = le premier volet
command-focus-2 = le deuxième volet
command-focus-3 = le troisième volet
command-move-pane-left = ce volet d’un cran à gauche
command-move-pane-right = ce volet d’un cran à droite
command-narrower = ce volet plus étroit
command-wider = ce volet plus large
command-hide-1 = masquer la première version, ou la remontrer
command-hide-2 = masquer la deuxième version, ou la remontrer
command-hide-3 = masquer la troisième version, ou la remontrer
command-solo = cette version seule, et retour
command-next-layout = en colonnes, empilées, phrase par phrase
command-rows = paragraphes de niveau, ou chaque phrase, ou colonnes remplies
command-sync = les volets défilent chacun pour soi, ou de nouveau ensemble
command-anchor = les autres volets viennent à ce passage, de nouveau ensemble
command-direction = cette version disposée depuis l’autre côté, ou comme avant
command-jump-back = retour là où vous étiez avant le dernier saut
command-jump-forward = de nouveau en avant
command-contents = table des matières
command-bookmark = poser un signet sur ce passage, ou le retirer
command-set-bookmark = poser ici un signet nommé d’une lettre
command-go-to-bookmark = aller au signet nommé d’une lettre
command-bookmarks = les signets, pour aller à l’un d’eux
command-jump-before = retour là où vous étiez avant
command-next-bookmark = signet suivant
command-previous-bookmark = signet précédent
command-next-doubtful = prochain passage dont l’alignement est incertain
command-previous-doubtful = passage précédent dont l’alignement est incertain
command-info = ce que l’on sait de ce passage
command-find = chercher dans toutes les versions
command-find-next = occurrence suivante
command-find-previous = occurrence précédente
command-filter = ne montrer que les rangées avec ces mots ; Esc remontre tout
command-find-word = chercher le mot sur lequel on est
command-find-word-back = chercher le mot sur lequel on est, en arrière
command-link-words = éclairer ce qui correspond à ce mot, ou ne plus le faire
command-copy = copier ce passage de cette version
command-copy-all = copier ce passage dans toutes les versions
command-copy-row = copier ce passage comme ligne de tableau (TSV)
command-copy-reference = copier une référence à cet endroit
command-select = sélectionner par mots ; y copie, Esc quitte
command-select-sentences = sélectionner par phrases
command-copy-selection = copier la sélection (y seul pendant qu’on sélectionne)
command-cover = masquer les autres versions, celle-ci, ou aucune
command-vowels = signes-voyelles affichés ou omis
command-dim = tout estomper sauf le passage courant, ou tout éclairer
command-ruler = souligner la ligne courante, ou ne plus le faire
command-theme = les thèmes, chacun montré dès qu’on y passe
command-arabic = essayer quelle façon d’écrire l’arabe se lit bien ici
command-digits = chiffres tels quels, européens, arabes

# The same in a word or two, for a narrow screen.
short-centre = au milieu
short-to-top = en haut
short-to-bottom = en bas
short-hide-1 = première version
short-hide-2 = deuxième version
short-hide-3 = troisième version
short-solo = seule
short-next-layout = disposition
short-rows = rangées
short-sync = défilement libre
short-anchor = recaler ici
short-direction = sens d’écriture
short-vowels = voyelles
short-dim = estomper
short-ruler = règle
short-arabic = arabe
short-digits = chiffres

command-palette = trouver une commande par son nom, ou un passage par son numéro
command-library = les textes de la bibliothèque
command-set-apart = les fichiers mis à part, et pourquoi
command-help = cette aide
command-accept = prendre ce qui est choisi ; découvrir le passage, ou avancer
command-cancel = fermer, ou oublier ce qui est à moitié tapé
command-quit = quitter
command-suspend = vers le shell ; fg ramène ici
command-redraw = redessiner l’écran

## ui: the status line

hint-help = aide
hint-quit = quitter
hint-next = suivant
hint-back = retour
hint-pane = volet
hint-find = chercher
hint-page = page
status-aligning = alignement { $percent } %
status-unknown-key = { $key } n’est pas une commande ici ; { $help } montre toutes les touches
status-key-instead = { $key } n’est pas une commande ici : { $instead } fait « { $says } »
status-set-apart = { $count ->
    [one] { $count } fichier mis à part : gf dit pourquoi
   *[other] { $count } fichiers mis à part : gf dit pourquoi
}
status-dim = seul ce passage est éclairé
status-bright = tout est éclairé
status-ruled = votre ligne est soulignée
status-not-ruled = aucune ligne n’est soulignée
status-vowels-out = les signes-voyelles sont omis
status-vowels-shown = les signes-voyelles sont affichés
status-digits-european = chiffres de 0 à 9
status-digits-arabic = chiffres de ٠ à ٩
status-digits-written = chiffres tels qu’ils sont écrits

## ui: sync, covers, places and help

free-off = les volets défilent chacun pour soi ; zs ou za les ramène tous ici
free-on = toutes les versions avancent de nouveau ensemble
free-alone = il n’y a qu’une version à faire défiler
free-in-step = toutes les versions avancent ensemble
cover-others = les autres versions sont masquées ; Enter découvre un passage
cover-this = cette version est masquée ; Enter découvre un passage
cover-none = rien n’est masqué
status-free = défilement libre
status-filtered = filtré
status-unkept = non conservé !
status-others-covered = autres masquées
status-this-covered = celle-ci masquée
panes-left-to-right = disposé depuis la gauche
panes-right-to-left = disposé depuis la droite
places-no-bookmarks = il n’y a pas de signet : mm en pose un
places-bookmarks = Signets
places-reference = { $title }, { $version }, paragraphe { $paragraph }, phrase { $sentence } (passage { $at } sur { $count })
places-the-reference = la référence
help-here = Ici
help-selecting-copies = copie ce qui est sélectionné
help-selecting-grows = étendre ou réduire la sélection
help-selecting-leaves = quitte la sélection
help-filter-leaves = montre de nouveau toutes les lignes
help-finding-goes = à l’occurrence suivante, à la précédente
help-free-returns = ramène toutes les versions à ce passage
help-covered-shows = découvre ce passage
help-covered-goes-on = masque autre chose, ou rien
help-marks = Sur cette page
mark-here = le passage où vous êtes, dans toutes les versions
mark-alone = ne figure que dans cette version
mark-missing = cette version n’a rien ici
mark-doubtful = l’alignement de ce passage est incertain
mark-goes-on = suite du paragraphe ci-dessus
mark-found = les vérifications ont trouvé quelque chose : { $key } dit quoi
mark-reviewed = approuvé, à retravailler, rejeté, drapeau, note
mark-hit = occurrences trouvées, dans la barre de défilement
help-typed = Ce qui peut être cherché
help-typed-word = ces lettres où qu’elles soient, sans égard à la casse ni aux accents
help-typed-arabic = le mot avec tout ce que l’arabe y attache, voyelles ou non
help-typed-whole = ce mot entier, comme * le trouve : aucun plus long
help-typed-phrase = juste ces mots
help-typed-exact = juste ce mot, lettre pour lettre
help-typed-scope = en français seulement
help-typed-side = dans la deuxième version seulement
help-typed-note = dans les notes

## ui: copying

copy-selection = la sélection
copy-passage = le passage
copy-passages = le passage dans toutes les versions
copy-row = la ligne
copy-nothing-selected = rien n’est sélectionné : v sélectionne
copy-nothing-here = cette version n’a rien à copier ici
copied-by = copié avec { $command } : { $what }
copied-by-tmux = { $what } : copié dans tmux, et dans le presse-papiers si le terminal laisse les programmes copier
copied-to-terminal = copié, si ce terminal laisse les programmes copier : { $what }
copied-through-screen = copié à travers screen, si le terminal laisse les programmes copier : { $what }
copied-not-long = pas copié ({ $what }) : { $length } octets, c’est plus que n’en prennent les terminaux ({ $most })
copied-not = pas copié ({ $what }) : { $error }

## ui: lists and pages

list-keys = Touches
list-contents = Table des matières
list-commands = Commandes
list-commands-foot = Enter exécute · un nombre mène à ce passage · Esc quitte
list-library = Bibliothèque
list-library-by-title = Bibliothèque, par titre
list-library-by-progress = Bibliothèque, par avancement
list-library-foot = Enter ouvre · C-x oublie · C-s trie · Esc quitte
list-library-foot-quits = Enter ouvre · C-x oublie · C-s trie · Esc quitte le programme
list-new = nouveau
list-forget = L’oublier et ses notes ? y : oui · les fichiers restent
overlay-list-foot = { $go } y va · { $leave } quitte
overlay-page-foot = { $on } continue · { $leave } quitte
overlay-foot = { $leave } quitte
list-nothing-fits = rien ne correspond
themes-title = Thèmes
themes-foot = T montre le suivant · Enter le garde · Esc revient
theme-terminal = les couleurs du terminal
theme-dark = lettres claires sur fond sombre
theme-light = lettres sombres sur fond clair
theme-contrast = blanc et jaune sur noir, rien d’estompé
theme-own = les couleurs de vos réglages
theme-mine = un thème à vous
list-to-passage = aller au passage de ce numéro
list-nothing-to-keep = tout ce que vous faites est gardé aussitôt
list-all-is-kept = tout ce que vous faites est gardé aussitôt ; E écrit le texte pour d’autres programmes
apart-title = Mis à part
apart-foot = Enter ouvre · Esc quitte
apart-none = tous les fichiers sont ouverts : aucun n’a été mis à part
apart-alone = seul
apart-beside = à côté
apart-beside-says = à côté des versions, relié là seulement où les deux disent sûrement la même chose
apart-all = tous les fichiers côte à côte
apart-all-says = comme versions d’un même texte, quoi qu’ils semblent être

## ui: what is known of a passage

info-title = Ce passage
info-empty = Le texte n’a pas de mots.
info-passage = passage
info-of = { $at } sur { $count }
info-shape = forme
info-shape-says = { $counts } (phrases dans chaque version)
info-confidence = confiance
info-percent = { $percent } %
info-alone = seul
info-alone-says = aucune autre version n’a de correspondant
info-nothing = { $name } : rien ici
info-sentence = { $name } : phrase { $at } sur { $count }
info-sentences = { $name } : phrases { $first }–{ $last } sur { $count }

## ui: keys that are set

keys-no-command = aucune commande ne s’appelle { $name } ; `visavis keys` les énumère
keys-no-command-like = aucune commande ne s’appelle { $name } : peut-être { $like }
keys-no-key = { $name } n’est pas une touche ; j, C-f, Space, PgDn et "g g" en sont
keys-no-key-like = { $name } n’est pas une touche : écrivez { $like }
keys-digit = { $keys } commencerait un nombre : les chiffres servent à compter
keys-taken = { $keys } gêne { $command } : donnez-lui aussi d’autres touches

## text: what a file is instead of text

binary-pdf = un PDF
binary-zip = une archive zip (les fichiers de traitement de texte et les livres numériques en sont)
binary-office = un ancien fichier Microsoft Office
binary-rtf = un fichier RTF
binary-gzip = une archive gzip
binary-xz = une archive xz
binary-zstd = une archive zstd
binary-picture = une image
binary-program = un programme
binary-database = une base de données
binary-data = des données binaires

## import: what is odd about a file

import-empty = { $name } est vide.
import-binary = { $name } est { $what }, pas du texte ; enregistrez-le d’abord en texte brut.
import-malformed = { $count ->
    [one] { $name } a { $count } endroit où des octets n’ont pas de sens dans son encodage, à l’octet { $first } ; s’il se lit mal, dites son encodage avec --encoding.
   *[other] { $name } a { $count } endroits où des octets n’ont pas de sens dans son encodage, le premier à l’octet { $first } ; s’il se lit mal, dites son encodage avec --encoding.
}
import-no-words = { $name } ne contient aucun mot.
import-too-large = { $name } dépasse 4 Gio ; divisez-le d’abord.
import-odd-broken = { $name } enfreint son format à la ligne { $line } ; ce qui précède a été lu.
import-odd-truncated = { $name } s’arrête au milieu ; ce qui s’y trouve a été lu.
import-odd-no-units = { $name } ne contient de passage en aucune langue.
import-odd-too-large = { $name } dépasse 4 Gio ; le reste a été omis.
import-odd-entities = { $count ->
    [one] { $name } a { $count } entité inconnue ici, laissée telle quelle.
   *[other] { $name } a { $count } entités inconnues ici, laissées telles quelles.
}
import-odd-codes = { $count ->
    [one] { $name } a { $count } code d’un autre format dans son texte, omis.
   *[other] { $name } a { $count } codes d’un autre format dans son texte, omis.
}
import-odd-ragged = { $count ->
    [one] { $name } a { $count } ligne avec plus de cellules que la première, omises.
   *[other] { $name } a { $count } lignes avec plus de cellules que la première, omises.
}
import-odd-unfit = { $name } n’est pas comme il devrait dans sa partie { $part }, qui a été omise.
import-odd-newer = { $name } a été écrit par un visavis plus récent ; ce qu’il a de nouveau a été omis.
import-odd-apart = { $name } n’a aucune unité en commun avec les fichiers qui précèdent, et a été omis.
import-odd-aligned = { $name } est aligné autrement ; l’alignement du premier fichier vaut, et ce qui a été écrit sur ses passages se retrouve par leurs mots.

## align and parallel: which files belong together

kin-no-text = l’un des deux n’a pas de texte
kin-translation = ils partagent { $percent } % des noms, nombres et mots comparables, dans le même ordre
kin-related = ils partagent { $percent } % des noms, nombres et mots comparables, mais pas comme le ferait une traduction
kin-unrelated = ils ne partagent que { $percent } % des noms, nombres et mots comparables
kin-covered = { $percent } % de l’un correspond sûrement à l’autre
kin-hardly-covered = { $percent } % seulement de l’un correspond sûrement à l’autre
apart-other-text = { $name } est une version d’un autre texte, avec { $others }.
apart-no-counterpart = { $name } n’a pas de correspondant ici.
apart-too-few = { $name } s’accorde avec trop peu des autres, hormis { $other }{ $reason }.
apart-related = { $name } traite du même sujet mais ne traduit rien de { $other }{ $reason }.
apart-unrelated = { $name } n’est pas une version de { $other }{ $reason }.

## message: lists

list-comma = { $said }, { $next }
list-and = { $said } et { $last }

## study: names

language-ar = l’arabe
language-fr = le français
language-en = l’anglais
language-fa = le persan
language-ur = l’ourdou
language-he = l’hébreu
language-de = l’allemand
language-es = l’espagnol
language-it = l’italien
language-pt = le portugais
language-nl = le néerlandais
language-tr = le turc
language-ru = le russe
language-el = le grec
language-zh = le chinois
language-ja = le japonais
language-ko = le coréen
language-th = le thaï
language-hi = le hindi
language-am = l’amharique
month-01 = janvier
month-02 = février
month-03 = mars
month-04 = avril
month-05 = mai
month-06 = juin
month-07 = juillet
month-08 = août
month-09 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
weekday-0 = dimanche
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi

## study: what the checks find

check-sentence = { $said }.
check-clauses = { $said }, { $next }
check-has = { $count ->
    [1] { $versions } a { $what }
   *[other] { $versions } ont { $what }
}
check-has-here = { $count ->
    [1] { $versions } a ici { $what }
   *[other] { $versions } ont ici { $what }
}
check-has-none = { $count ->
   *[other] { $versions } non
}
check-lacks = { $count ->
    [1] { $versions } n’a pas de correspondant
   *[other] { $versions } n’ont pas de correspondant
}
check-only = { $count ->
    [1] Seul { $versions } a { $what } : { $lacks }.
   *[other] Seuls { $versions } ont { $what } : { $lacks }.
}
check-these-segments = { $count ->
    [one] ce segment
   *[other] ces { $count } segments
}
check-the-title = le titre
check-this-date = cette date
check-title-and-date = le titre et une date
check-title-date-more = le titre, une date et d’autres lignes
check-title-more = le titre et d’autres lignes
check-a-date = une date
check-no-words = { $count ->
    [1] { $versions } n’a pas de mots ici
   *[other] { $versions } n’ont pas de mots ici
}
check-has-some = { $count ->
    [1] { $versions } en a
   *[other] { $versions } en ont
}
check-same-words = { $versions } ont ici les mêmes mots : l’une des versions n’est pas traduite.
check-not-latin = { $version } n’est pas écrit ici en lettres latines.
check-not-arabic = { $version } n’est pas écrit ici en lettres arabes.
check-quotes = { $count ->
    [1] { $versions } cite ici des paroles
   *[other] { $versions } citent ici des paroles
}
check-paired = dans { $version }, { $what }.
check-not-closed = { $mark } est ouvert sans être fermé
check-not-opened = { $mark } ne ferme rien
check-an-ellipsis = des points de suspension
check-longer = { $version } est ici { $times } fois plus long qu’ailleurs par rapport à ses correspondants.
check-shorter = { $version } est ici { $times } fois plus court qu’ailleurs par rapport à ses correspondants.
check-sentences = Nombre de phrases ici : { $counts }.
check-otherwise = { $same } dit la même chose qu’au passage { $number }, { $differs } le dit autrement.
check-term = { $source } a { $term }, { $version } n’a pas { $wanted }.
check-term-forbidden = { $count ->
    [0] { $version } a { $term }, que le glossaire exclut.
   *[other] { $version } a { $term }, que le glossaire exclut : il veut { $wanted }.
}
check-list = { $version } a { $words }, qui est dans la liste de contrôle.
check-list-says = { $version } a { $words } : { $says }.
check-ends = { $count ->
    [1] { $versions } se termine par { $mark }
   *[other] { $versions } se terminent par { $mark }
}
check-ends-bare = { $count ->
    [1] { $versions } se termine sans ponctuation
   *[other] { $versions } se terminent sans ponctuation
}
check-full-stop = un point
check-question-mark = un point d’interrogation
check-exclamation-mark = un point d’exclamation
check-question-and-exclamation = un point d’interrogation et un point d’exclamation
check-colon = un deux-points
check-semicolon = un point-virgule
check-comma = une virgule
check-repeated = { $version } répète un mot : { $word }.
check-two-spaces = deux espaces de suite
check-space-before-stop = une espace devant un point ou une virgule
check-space-in-brackets = une espace à l’intérieur de parenthèses
check-unseen = { $count ->
    [one] { $version } a un caractère invisible : { $code } ({ $what }).
   *[other] { $version } a { $count } caractères invisibles, dont { $code } ({ $what }).
}
check-zero-width-space = espace sans chasse
check-word-joiner = gluon de mots
check-byte-order-mark = marque d’ordre des octets
check-soft-hyphen = trait d’union conditionnel
check-lost-character = un caractère perdu au décodage
check-lone-direction = direction ouverte ou fermée seule
check-lone-isolate = isolat ouvert ou fermé seul
check-control = caractère de commande
check-arabic-mark = { $version } a { $mark } là où l’arabe écrit { $ought }.
check-looks-right = { $version } a une lettre qui ressemble à la bonne sans l’être : { $word }.
check-tatweel = { $version } étire des lettres par un tatwil.
check-forms = { $version } a des lettres enregistrées comme formes de présentation.
check-vowel-sign = { $version } a un signe-voyelle sans lettre, ou un de trop.
check-mostly = { $version } a ici { $here }, et le plus souvent { $ought }.
check-not-so = { $version } a ici { $here }, et non { $ought }.
check-apostrophe-curved = l’apostrophe ’
check-apostrophe-straight = l’apostrophe U+0027
check-no-space = un signe sans espace
check-plain-space = une espace ordinaire devant un signe
check-no-break-space = une espace insécable devant un signe

## study: what the rules compare

rule-unlinked = Les segments qu’une version a et qu’une autre n’a pas : ce qui a été omis, ou ajouté. Des segments seuls à la suite font un seul constat.
rule-empty = Tout passage a des mots là où ses correspondants en ont.
rule-untranslated = Aucun passage ne reprend mot pour mot son correspondant dans une autre langue.
rule-script = Un passage est écrit dans les lettres de sa langue : l’arabe en lettres arabes, le français et l’anglais en lettres latines.
rule-numbers = Les nombres d’un passage, pris comme valeurs : quels que soient les chiffres, les séparateurs et les mots, toutes les versions ont les mêmes.
rule-dates = Mois et jours de la semaine : là où deux versions en nomment, elles nomment les mêmes, sous quelque nom et dans quelque ordre que ce soit (noms des deux calendriers arabes ; en chiffres, jour ou mois d’abord).
rule-measures = Le même nombre compte la même chose dans toutes les versions : monnaie, pourcentage, unités de longueur, de poids, de surface et de volume.
rule-codes = Les codes comme A320 et les noms comme YouTube sont les mêmes dans toutes les versions qui en ont.
rule-links = Les adresses web et les adresses électroniques sont les mêmes dans toutes les versions.
rule-placeholders = Les variables et les balises (noms entre accolades, %s, %1$d, <b>, </b>, &nbsp;) sont les mêmes dans toutes les versions, dans quelque ordre que ce soit.
rule-quotations = Là où les autres versions citent au moins quatre mots, une version cite aussi : sans guillemets, les paroles de quelqu’un deviennent celles du texte.
rule-paired = Toute parenthèse ouverte est fermée dans son paragraphe, tout guillemet quelques paragraphes plus loin au plus, et inversement.
rule-ellipsis = Des points de suspension au milieu d’un passage, signe d’une omission ou d’un non-dit, figurent dans toutes les versions.
rule-length = Un passage est à peu près aussi long, par rapport à ses correspondants, que partout ailleurs : il peut y avoir omission ou ajout là où le rapport de deux longueurs s’écarte beaucoup de sa médiane (plus de trois fois l’écart médian).
rule-sentences = Aucun passage n’a deux phrases de plus qu’un correspondant.
rule-consistency = Là où une version dit deux fois la même chose, mot pour mot, les autres le font aussi.
rule-terminology = Là où l’original a un terme du glossaire, chaque version a le sien, et aucun de ceux que le glossaire exclut.
rule-checklist = Aucune version n’a ce que trouve un motif de la liste de contrôle.
rule-names = Un nom s’écrit avec les mêmes consonnes dans toutes les versions, quelle que soit leur écriture.
rule-acronyms = Les sigles de trois lettres et plus d’une version figurent dans les autres qui s’écrivent avec les mêmes lettres.
rule-end-punctuation = Ce qui termine un passage est de même nature dans toutes les versions : point, interrogation, exclamation, deux-points, point-virgule, points de suspension, ou rien.
rule-repeated-word = Le même mot deux fois, avec seulement du blanc entre les deux.
rule-spaces = Pas deux espaces de suite, pas d’espace devant un point ou une virgule, ni à l’intérieur de parenthèses.
rule-controls = Pas de caractères de commande, d’espaces sans chasse, de marques d’ordre des octets ni de traits d’union conditionnels dans un texte, pas de caractère qui trahit un encodage manqué (U+FFFD), et toute marque de direction ouverte est fermée.
rule-digits = Une version arabe s’en tient à un seul système de chiffres : 0-9, un des deux systèmes orientaux. Ce qui est écrit dans un système moins employé est relevé.
rule-arabic-punctuation = La prose arabe emploie la virgule, le point-virgule et le point d’interrogation arabes.
rule-letters = Les mots arabes s’écrivent en lettres arabes : le kâf et le yâ’ arabes, non les lettres persanes, et un tâ’ marbûta à la fin d’un mot avec l’article qui l’a ailleurs dans le texte.
rule-tatweel = Aucun mot arabe n’est étiré par un tatwil (U+0640), qui gêne la recherche et les comptes.
rule-presentation-forms = Les lettres arabes sont enregistrées comme lettres, non sous la forme qu’elles prennent dans un mot (U+FB50 à U+FDFF, U+FE70 à U+FEFC), introuvable par une recherche.
rule-diacritics = Tout signe-voyelle arabe porte sur une lettre, et aucune lettre n’a deux voyelles.
rule-french-spacing = Le français met une espace devant les signes doubles et à l’intérieur des guillemets, toujours la même : l’insécable des typographes, ou partout l’ordinaire.
rule-french-marks = Une version française s’en tient à une seule apostrophe (’ ou U+0027) et à une seule sorte de guillemets (français, anglais ou droits).

## cli: check

check-found = Trouvé : { $counts }.
check-found-more = Trouvé : { $counts } ; non montrés : { $others } (--severity { $least }).
check-nothing = rien
check-finding = { $number } { $severity } { $rule } : { $says }
check-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
check-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
check-hints = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
}

## store: what keeps the library from keeping

store-no-home = rien n’est conservé : il n’y a pas de dossier personnel où garder la bibliothèque ; définissez XDG_DATA_HOME
store-denied = rien n’est conservé : il n’est pas permis d’écrire dans la bibliothèque : { $path } ; vérifiez ses permissions et celles de son dossier
store-full = rien n’est conservé : il n’y a plus de place pour la bibliothèque { $path } ; faites-en
store-busy = rien n’est encore conservé : un autre programme tient la bibliothèque { $path } ; fermez-le
store-damaged = rien n’est conservé : la bibliothèque est abîmée : { $path } ; déplacez-la pour en commencer une nouvelle
store-foreign = rien n’est conservé : ce n’est pas une bibliothèque de visavis : { $path } ; déplacez-la pour en commencer une
store-newer = rien n’est conservé : la bibliothèque a été faite par un visavis plus récent : { $path } ; utilisez celui-là
store-forgotten = ce texte a été oublié dans la bibliothèque { $path } pendant que vous le lisiez : ce que vous en écrivez maintenant n’y est pas gardé
store-other = rien n’est conservé : la bibliothèque est inutilisable ({ $what }) : { $path }

## cli: trouble

open-not-there = impossible d’ouvrir { $path } : ce fichier n’existe pas : vérifiez le nom
open-denied = impossible d’ouvrir { $path } : il n’est pas permis de le lire : vérifiez ses permissions
open-folder = impossible d’ouvrir { $path } : c’est un dossier : nommez les fichiers qu’il contient
open-unreadable = impossible de lire { $path } : { $error }
open-standard-input = impossible de lire l’entrée standard : { $error }
open-no-encoding = --encoding { $name } : pas d’encodage de ce nom ; windows-1256 et utf-16le en sont deux
open-no-language = --lang { $code } : ce n’est pas un code de langue ; ar, fr et en en sont trois
open-languages-for-files = { $count ->
    [one] --lang nomme { $languages } langues pour { $count } fichier
   *[other] --lang nomme { $languages } langues pour { $count } fichiers
}
open-languages-for-versions = { $count ->
    [one] --lang nomme { $languages } langues pour { $count } version
   *[other] --lang nomme { $languages } langues pour { $count } versions
}
open-holds-several = { $path } contient déjà plusieurs versions : ouvrez-le sans les autres fichiers
open-no-source = { $count ->
    [one] --source { $source } : il y a { $count } version, comptée à partir de 1
   *[other] --source { $source } : il y a { $count } versions, comptées à partir de 1
}
open-aligning = alignement
open-keeping = enregistrement
write-standard-output = impossible d’écrire sur la sortie standard : { $error }
cause-not-found = il n’y a pas de fichier ni de dossier de ce nom
cause-denied = accès refusé
cause-there-already = il existe déjà
cause-folder = c’est un dossier
cause-no-folder = une partie du chemin n’est pas un dossier
cause-full = le disque est plein
cause-quota = votre quota est épuisé
cause-read-only = le disque est en lecture seule
cause-too-large = il est trop grand
cause-busy = un autre programme l’occupe
cause-pipe = l’autre bout a été fermé
cause-late = le délai est dépassé
cause-ended = fin prématurée
cause-memory = la mémoire ne suffit pas
cause-unsupported = ce système n’en est pas capable
cause-name = le système n’admet pas ce nom
cause-gone = son disque n’est plus là
cause-cut-short = tout n’a pas pu être écrit
cause-device = son disque ou son périphérique a échoué
cause-too-many = trop de fichiers sont ouverts
cause-other = le système dit : { $words }
session-no-shell = il n’y a pas de shell où revenir
session-no-suspending = ce système ne sait pas suspendre un programme
read-no-terminal = le lecteur a besoin d’un terminal où dessiner, et la sortie standard n’en est pas un : `visavis print FICHIER…` écrit du texte brut
read-unusable = ce terminal est inutilisable : { $error } ; `visavis print FICHIER…` n’en a pas besoin
read-dumb = on ne peut pas dessiner sur ce terminal (TERM=dumb) : `visavis print FICHIER…` écrit du texte brut
read-not-aligned = impossible d’aligner le texte : { $error }
read-no-colours = ce terminal ne montre pas de couleurs : tous les thèmes se ressemblent
read-theme = thème { $name } : theme = "{ $name }" dans les réglages le garde
dictionary-unreadable = impossible de lire le dictionnaire { $path } : { $error } ; il est laissé de côté
read-not-searched = impossible de chercher dans le texte : { $error }
open-comparing = comparaison des fichiers
open-done = { $what }, fait
progress-seconds = { $what }, { $seconds } s
progress-sets = { $sets ->
    [one] { $what } : { $sets } ensemble, { $seconds } s
   *[other] { $what } : { $sets } ensembles, { $seconds } s
}
progress-part = { $what } { $percent } %, { $seconds } s

## cli: the library

shelf-sample = Un article d’exemple
shelf-built-in = intégré
shelf-not-read = pas encore lu
shelf-missing = un fichier manque, { $read }
shelf-forgotten = oublié
shelf-brings-back = oublié dès qu’on quitte la liste : C-x le ramène
shelf-not-there = absent : { $path }
shelf-no-title = (sans titre)
shelf-gone = la bibliothèque n’a plus ce texte
shelf-file-gone = { $path } n’est plus là : ouvrez-le où il est maintenant, et tout ce qui a été noté le suit
library-name-files = nommez les fichiers qui sont des versions d’un même texte
library-has = la bibliothèque l’a déjà, sous le numéro { $id }
library-has-now = la bibliothèque l’a maintenant, sous le numéro { $id }
library-not-kept = impossible de le garder : seuls peuvent l’être des fichiers entiers, qui ne changent pas entre-temps, et sans --no-library
library-no-text = la bibliothèque n’a pas de texte { $id } : `visavis library list` les énumère ; aucun n’a été oublié
library-several = { $id } peut être l’un de ceux-ci, nommez-en un par son numéro ; aucun n’a été oublié : { $texts }
library-forgotten = oublié : { $text } ; ses fichiers restent
library-forget-ask = oublier { $text } avec sa place et tout ce qui a été noté ? Ses fichiers restent. [o/N]
library-none-forgotten = rien n’a été oublié
library-empty = la bibliothèque n’a pas encore de texte : `visavis FICHIER…` en lit et en garde un
library-file-missing = { $path } (absent)
library-text = { $number } « { $title } » ({ $languages })

## cli: export

export-wrote = écrit : { $path }
export-say-format = dites le format avec --to : { $known }
export-one-version = { $format } joint deux langues, et il n’y a qu’une version
export-there = { $path } existe déjà : nommez-en un autre, ou dites --force
export-several = { $format } fait { $count } fichiers, un pour chaque cible : nommez-les avec -o SORTIE
export-no-folder = impossible d’écrire { $path } : ce dossier n’existe pas
export-is-folder = impossible d’écrire { $path } : c’est un dossier
export-unwritable = impossible d’écrire { $path } : { $error }

## export: formats

format-json = tout, pour reprendre ailleurs là où l’on s’est arrêté
format-tmx = mémoire de traduction : toutes les versions, liens, statuts, notes
format-xliff = pour les outils de traduction : un fichier par cible, avec statuts et notes
format-po = gettext : un fichier par cible, avec notes ; seul ce qui est approuvé n’est pas « fuzzy »
format-tsv = tableau à tabulations : versions, statuts, drapeaux, notes sans leurs auteurs
format-csv = tableau à virgules : comme tsv
format-html = page à lire, à fouiller et à imprimer : versions en regard, statuts, notes
format-markdown = tableau en Markdown : versions en regard, notes

## export: the page

html-passages = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
html-nothing = Rien ici ne correspond.
html-next-and-previous = suivant et précédent
html-find = chercher
html-veil = voiler une version
html-find-in-any = Chercher dans toutes les versions
html-show = Afficher
html-all-passages = Tous les passages
html-with-notes = Avec notes ou statut
html-with-findings = Avec constats
html-shown = { $shown } sur { $all }
html-confidence = confiance { $confidence }
html-suggested = proposé
html-flagged = ⚑ drapeau
html-bookmark = ★ signet
html-pinned = assemblé à la main

## cli: pair

pair-translations = { $a } et { $b } sont des traductions : { $reason }.
pair-related = { $a } et { $b } sont apparentés : { $reason }.
pair-holds-several = { $name } contient déjà plusieurs versions : nommez des fichiers d’une seule version

## cli: align --jsonl

jsonl-cannot-start = impossible de se mettre au travail : { $error }
jsonl-refused = { $lines ->
    [one] { $refused } ligne sur { $lines } n’a pas pu être alignée : "error" dans son objet dit pourquoi
   *[other] { $refused } lignes sur { $lines } n’ont pas pu être alignées : "error" dans leur objet dit pourquoi
}
jsonl-too-long = la ligne { $number } dépasse { $most } Mio
jsonl-fault = un défaut de visavis a empêché d’aligner cet ensemble : merci de le signaler
jsonl-at = { $said } (octet { $at })
json-ends = il finit trop tôt
json-expected = { $sign } est attendu
json-comma = une virgule est de trop
json-key = un nom s’écrit entre guillemets droits
json-escape = ce signe ne va pas après une barre oblique inverse
json-control = un texte contient un caractère de commande
json-number = ce nombre n’en est pas un
json-other = ce n’est pas du JSON
json-wants = il faut là { $what }
json-wants-object = un objet
jsonl-not-utf8 = la ligne { $number } n’est pas en UTF-8
jsonl-no-object = la ligne { $number } n’est pas un objet JSON
jsonl-no-object-for = la ligne { $number } n’est pas un objet JSON : { $what }
jsonl-no-texts = l’objet n’a pas de "texts"
jsonl-bad-texts = ses "texts" ne sont pas un tableau d’objets avec un "text" : { $what }
jsonl-empty-texts = ses "texts" sont vides
jsonl-no-language = son texte { $number } a pour "lang" "{ $code }", qui n’est pas un code de langue : ar, fr et en en sont
jsonl-text = texte { $number }

## cli: doctor

doctor-which = Quelle ligne se lit bien ?  Tapez son numéro, ou Esc.
doctor-right-one = (La bonne commence à droite, lettres liées, nombres à l’endroit.)
doctor-now = (* : comme c’est écrit maintenant.)
doctor-cannot-ask = impossible d’interroger ce terminal : { $error }
doctor-remembered = Retenu pour { $terminal } : arabic = { $way }
doctor-remembered-in-vain = Retenu pour { $terminal } : arabic = { $way } ; mais config.toml en règle un autre pour lui, qui vaudra
doctor-terminal = terminal
doctor-terminal-none = aucun à interroger
doctor-version = version
doctor-because = parce que
doctor-because-nothing = rien ne l’a dit
doctor-because-mode = il répond { $state } pour le mode 8
doctor-because-version = il s’appelle { $version }
doctor-because-attributes = il a les attributs { $attributes }
doctor-because-variable = { $name } vaut { $value }
doctor-asked = demandé
doctor-asked-nothing = rien : il montrerait les questions
doctor-answered = répondu
doctor-answered-nothing = rien
doctor-arabic = arabe
doctor-way-settings = { $way }, comme config.toml le dit pour ce terminal (de lui-même { $own })
doctor-way-reader = { $way }, comme vous l’avez trouvé juste (de lui-même { $own })
doctor-way-all-settings = { $way }, comme config.toml le dit pour tous les terminaux (de lui-même { $own })
doctor-no-letters = il n’a pas de lettres arabes
doctor-vowels = voyelles brèves
doctor-vowels-shown = montrées
doctor-vowels-out = omises
doctor-mode = mode 8
doctor-mode-set = mis : il ordonne le texte de droite à gauche sauf avis contraire
doctor-mode-reset = ôté : il montre les cellules comme elles viennent
doctor-mode-untold = pas touché : il montrerait la séquence
doctor-mode-unknown = il ne le connaît pas
doctor-colours = couleurs
doctor-colours-none = aucune
doctor-colours-true = 16 millions
doctor-ground = fond
doctor-ground-light = clair
doctor-ground-dark = sombre
doctor-ground-unknown = inconnu
doctor-keyboard = clavier
doctor-keyboard-kitty = protocole de kitty
doctor-keyboard-plain = ordinaire
doctor-widths = largeurs
doctor-widths-right = comme supposé : { $what }
doctor-widths-untold = il ne le dit pas
doctor-widths-not-asked = pas demandé : il ne répond rien
doctor-width-wrong = { $what } : { $found } ici, supposé { $believed }
doctor-list-comma = ,
doctor-clipboard = presse-papiers
doctor-clipboard-command = la commande { $command }
doctor-clipboard-no-command = { $command } (pas installé)
doctor-clipboard-allowed = le terminal (OSC 52), qui dit l’accepter
doctor-clipboard-refused = le terminal (OSC 52), dont les réglages le refusent
doctor-clipboard-untold = le terminal (OSC 52), qui ne dit pas s’il l’accepte
doctor-clipboard-screen = le terminal (OSC 52), à travers screen, qui ne dit pas s’il l’accepte
doctor-inside = dans
doctor-inside-nothing = rien
doctor-size = taille
doctor-dictionaries = dictionnaires
doctor-dictionaries-none = aucun
width-lam-alef = lam-alif
width-vowel = une lettre avec une voyelle brève
width-mark = la marque U+200E
width-bar = la barre entre les colonnes
width-blank = le blanc U+2800
width-wide = un caractère chinois
width-emoji = un émoji
doctor-not-remembered = impossible de le retenir : { $error }

## cli: help

help-about = Lire des traductions parallèles côte à côte dans le terminal
help-long = Ouvre côte à côte les fichiers qui sont des versions d’un même texte, chaque passage en regard de ses correspondants. Sans fichier, ouvre un article d’exemple.
help-exit-codes = Codes de sortie : 0 fait ; 1 `pair` n’a trouvé aucune paire, `check` a trouvé quelque chose ; 2 problème, dit en une phrase.
help-named-as-command = Un fichier qui porte le nom d’une commande s’ouvre par ./NOM.
help-usage = Utilisation :
help-commands = Commandes :
help-arguments = Arguments :
help-options = Options :
help-name-options = OPTIONS
help-name-command = COMMANDE
help-name-file = FICHIER
help-name-codes = CODES
help-name-name = NOM
help-name-n = N
help-name-lang = LANGUE
help-name-way = MANIÈRE
help-name-cells = CELLULES
help-name-rule = RÈGLE
help-name-out = SORTIE
help-name-text = TEXTE
help-name-title = TITRE
help-name-format = FORMAT
help-name-to = FORMAT
help-name-segment = UNITÉ
help-name-severity = GRAVITÉ
help-default = [par défaut : { $value }]
help-possible = [valeurs possibles : { $values }]
help-command-print = Écrire les versions côte à côte en texte brut
help-command-align = Aligner les versions et écrire quels segments se correspondent
help-command-pair = Trouver, parmi de nombreux fichiers, lesquels sont des traductions les uns des autres
help-command-check = Chercher ce que trouverait un relecteur attentif : autres nombres, omissions, citations perdues, signes égarés
help-command-export = Écrire les versions, leurs liens, leur état et les notes pour un autre programme
help-command-library = Lister les textes de la bibliothèque, en ajouter, en oublier
help-command-library-list = Lister les textes, le dernier lu d’abord
help-command-library-add = Aligner des fichiers et les garder, pour qu’ils s’ouvrent aussitôt
help-command-library-forget = Oublier des textes et tout ce qui en a été noté ; leurs fichiers restent
help-command-keys = Lister toutes les commandes avec leurs touches
help-command-doctor = Découvrir comment ce terminal montre l’arabe, et dire ce qu’on en sait
help-command-help = Afficher ce message ou l’aide de la commande donnée
help-help = Afficher l’aide
help-version = Afficher la version
help-no_library = Ne rien savoir d’avant et ne rien garder pour plus tard
help-ui_lang = La langue de visavis : en, fr, ar [par défaut : la langue du système, ou l’anglais]
help-arabic = Comment l’arabe est écrit pour ce terminal : auto, ou une manière que `visavis doctor` montre [par défaut : ce que disent les réglages, ou auto]
help-theme = Les couleurs : terminal, dark, light, contrast, own, ou un thème à soi [par défaut : celles du terminal]
help-no_mouse = Laisser la souris au terminal
help-files = Fichiers de texte, un par version, ou un seul qui les contient toutes (TMX, XLIFF, PO, TSV, CSV, JSON) ; - est l’entrée standard
help-lang = Les langues des fichiers dans leur ordre, en codes : ar,fr,en
help-encoding = L’encodage des fichiers, par son nom sur le web : windows-1256, utf-16le
help-source = Quelle version est l’original, comptée à partir de 1 dans l’ordre des volets [par défaut : 1]
help-together = Prendre tous les fichiers comme versions d’un même texte, quoi qu’ils semblent être
help-print-width = La largeur en cellules [par défaut : celle du terminal, ou 120]
help-print-visual = Mettre le texte de droite à gauche en ordre visuel, lettres liées, pour les terminaux qui ne font ni l’un ni l’autre
help-align-segment = Ce qu’est un segment
help-to = Quoi écrire
help-check-severity-hint = Tout ce qui mérite un coup d’œil, et qui est souvent juste
help-check-severity-warning = Ce qui est probablement faux
help-check-severity-error = Ce qui est faux, ou diffère d’une version à l’autre
help-report-severity-hint = Tout ce qui mérite un coup d’œil, et qui est souvent juste
help-report-severity-warning = Ce qui est probablement faux
help-report-severity-error = Ce qui est faux, ou diffère d’une version à l’autre
help-check-to-text = Un paragraphe par constat, à lire
help-check-to-json = Un objet
help-check-to-tsv = Une ligne par constat, une colonne par version
help-check-to-sarif = SARIF 2.1.0, pour les éditeurs et l’intégration continue
help-check-to-html = Une page à lire dans un navigateur ou à imprimer : le bilan
help-report-to-html = Une page, à lire dans un navigateur ou à imprimer
help-report-to-markdown = Markdown avec tableaux
help-library-list-to-json = Un tableau d’objets, un par texte
help-library-list-to-text = Des lignes à lire
help-keys-to-text = Des colonnes
help-keys-to-markdown = Un tableau, comme dans le README
help-align-segment-line = Chaque ligne non vide
help-align-segment-sentence = Chaque phrase
help-align-to-json = Un objet : versions, unités et paires
help-align-to-tsv = Une ligne par unité, une colonne par version
help-pair-to-text = Une phrase par paire de traductions
help-pair-to-tsv = Une ligne pour deux fichiers : fichier, fichier, score, yes ou no
help-check-rules = Ne suivre que ces règles [par défaut : toutes]
help-check-severity = La gravité minimale à signaler
help-export-to = Le format [par défaut : la fin du nom de SORTIE]
help-export-output = Où écrire ; - est la sortie standard. XLIFF et PO font un fichier par cible : SORTIE.fr.xlf
help-export-force = Remplacer les fichiers existants
help-export-guard = Mettre une apostrophe devant les cellules qu’un tableur exécuterait comme formules (tsv, csv)
help-export-bom = Commencer par une marque d’ordre des octets, à laquelle Excel reconnaît UTF-8 (tsv, csv)
help-export-title = Le titre de la page [par défaut : celui de l’original] (html)
help-library-forget-texts = Leurs numéros dans la liste, ou un de leurs fichiers, ou des mots de leurs titres
help-library-forget-yes = Ne pas demander d’abord
help-doctor-plain = Dire seulement ce qu’on sait, pour signaler un défaut
help-subcommand = Afficher l’aide de la commande
usage-unknown = il n’y a pas d’argument { $argument }
usage-unknown-command = il n’y a pas de commande { $command }
usage-value = { $argument } ne peut pas être { $value } ; { $known }
usage-missing = il manque { $arguments }
usage-missing-command = il manque une commande ; il y a { $known }
usage-conflict = { $argument } et { $other } ne vont pas ensemble
usage-no-value = { $argument } demande une valeur
usage-too-many = { $argument } ne prend pas d’autre valeur : { $value } est de trop
usage-twice = { $argument } est donné deux fois
usage-conflict-command = { $argument } ne va pas avec une commande
usage-not-utf8 = un argument n’est pas en UTF-8
usage-no-number = il y faut un nombre entier
usage-number-too-large = ce nombre est trop grand
usage-alike = { $said } ; il y a { $alike }
usage-help = { $said } (voir visavis --help)
help-value = { $name } : { $help }
usage-other = la ligne de commande n’est pas comprise
help-command-report = Écrire le bilan d’une relecture : constats avec leurs passages, notes, score MQM, ce qui reste
help-beside = Montrer ce fichier à côté des versions, lié seulement là où ils disent sûrement la même chose
help-align-jsonl = Lire un ensemble par ligne sur l’entrée standard, un objet avec un id et des texts, chacun avec lang et text, et écrire un objet par ligne
help-progress = Dire sur la sortie d’erreur où l’on en est, même si ce n’est pas un terminal
help-glossary = Vérifier selon les termes de ce glossaire : TSV ou CSV dont la première ligne nomme les langues, TBX, TMX
help-checklist = Vérifier selon les motifs de cette liste : une langue (* pour toutes), une tabulation, une expression régulière
help-check-all = Signaler aussi ce qu’un relecteur a laissé passer
help-report-to = La forme [par défaut : la fin du nom de SORTIE, ou markdown]
help-report-output = Où écrire ; - est la sortie standard
help-report-force = Remplacer un fichier existant
help-report-severity = La gravité minimale des constats à montrer avec leurs passages ; les autres sont comptés

## ui: commands of the review

group-reviewing = Relecture
group-aligning = Corriger l’alignement, après a
command-status = non relu, approuvé, à retravailler, rejeté
command-approve = approuver ce passage et passer au suivant
command-approve-before = approuver tout ce qui précède et que personne n’a relu
command-note = notes de ce passage : écrire, changer, supprimer
command-flag = poser un drapeau sur ce passage, ou le retirer
command-next-unreviewed = prochain passage que personne n’a relu
command-previous-unreviewed = passage précédent que personne n’a relu
command-next-flag = drapeau suivant
command-previous-flag = drapeau précédent
command-next-note = note suivante
command-previous-note = note précédente
command-undo = annuler la dernière modification, sans limite
command-redo = la refaire
command-align = corriger l’alignement à la main ; Esc quitte
command-segment-up = jusqu’à cette phrase : dans le passage au-dessus
command-segment-down = à partir de cette phrase : dans le passage en dessous
command-merge = un seul passage de celui-ci et du suivant
command-split = diviser avant cette phrase, dans toutes les versions
command-pin = épingler ou non ; ce qui est seul est lié
command-unlink = sortir cette version : elle reste seule
command-accept-passage = épingler le passage tel quel et continuer
command-needs-review = à revoir : désépinglé, marqué à retravailler
command-realign = réaligner tout ce qui n’est pas épinglé

## ui: reviewing

reviewing-no-passage = il n’y a aucun passage à relire
reviewing-progress = { $reviewed }/{ $all } relus
reviewing-nothing-undone = rien à annuler
reviewing-nothing-redone = rien à refaire
reviewing-undone = annulé : { $what }
reviewing-redone = refait : { $what }
reviewing-approved = approuvé
reviewing-approved-last = approuvé : c’est le dernier passage
reviewing-none-before = tous les passages précédents ont un statut
reviewing-approved-before = { $count ->
    [one] { $count } passage précédent est approuvé ; u annule
   *[other] { $count } passages précédents sont approuvés ; u annule
}
reviewing-flagged = marqué d’un drapeau
reviewing-unflagged = le drapeau est retiré
reviewing-no-unreviewed = aucun passage non relu par là
reviewing-no-flag = aucun drapeau par là : f en pose un
reviewing-no-note = aucune note par là : c en écrit une
reviewing-unreviewed = non relu
reviewing-status-approved = approuvé
reviewing-needs-work = à retravailler
reviewing-rejected = rejeté
reviewing-act-status = statut
reviewing-act-approval = approbation
reviewing-act-note = note
reviewing-act-flag = drapeau
reviewing-act-suggestion = proposition
reviewing-act-dismissal = constat écarté
reviewing-act-pin = épinglage
reviewing-act-move = déplacement
reviewing-act-merge = fusion
reviewing-act-split = division
reviewing-act-link = lien
reviewing-act-unlink = séparation
reviewing-act-realign = nouvel alignement
reviewing-act-edit = modification
noting-title = Notes
noting-keys = Enter garde · Tab genre · S-Tab gravité · C-v version · ↑↓ notes · C-x supprime · Esc quitte
noting-new = nouvelle note
noting-all = toutes les versions
noting-left = pas gardé : c ramène ce qui a été tapé
noting-begun = ce que vous aviez commencé à écrire est encore là : { $key }
noting-gone = la note est supprimée
noting-noted = { $count ->
    [one] noté
   *[other] noté : { $count } notes sur ce passage
}
mqm-accuracy = exactitude
mqm-fluency = fluidité
mqm-terminology = terminologie
mqm-style = style
mqm-locale = usages locaux
mqm-neutral = neutre
mqm-minor = mineure
mqm-major = majeure
mqm-critical = critique
about-status = statut
about-flag = drapeau
about-flag-says = marqué pour y revenir
about-pinned = épinglé
about-pinned-says = assemblé à la main : un nouvel alignement le laisse ainsi
about-note = note
find-no-passage-has = aucun passage n’a « { $query } »

## ui: correcting the alignment

editing-mode = ALIGNEMENT
editing-one-version = il n’y a qu’une version : rien n’est aligné
editing-not-aligned = le texte est encore en cours d’alignement : attendez la fin
editing-key-up = monter
editing-key-down = descendre
editing-key-merge = fusionner
editing-key-split = diviser
editing-key-pin = épingler, lier
editing-key-unlink = séparer
editing-key-accept = accepter
editing-key-review = à revoir
editing-key-realign = réaligner
editing-key-undo = annuler
editing-key-leave = quitter
editing-did-move = déplacé
editing-did-merge = fusionné avec le passage suivant
editing-did-split = divisé
editing-did-unlink = il est seul à présent
editing-did-link = lié
editing-pinned = épinglé : un nouvel alignement le laisse ainsi
editing-unpinned = désépinglé
editing-accepted = accepté : il est épinglé
editing-needs-review = marqué : à retravailler, et désépinglé
editing-realigning = { $count ->
    [one] nouvel alignement autour de { $count } passage épinglé
   *[other] nouvel alignement autour de { $count } passages épinglés
}
editing-realigned = { $count ->
    [one] réaligné autour de { $count } passage épinglé : { $before } passages en sont devenus { $after } ; u annule
   *[other] réaligné autour de { $count } passages épinglés : { $before } passages en sont devenus { $after } ; u annule
}
editing-first = il n’y a pas de passage au-dessus
editing-last = il n’y a pas de passage en dessous
editing-nothing = cette version n’a rien dans ce passage : Tab passe à une autre
editing-at-start = allez à la phrase par laquelle le nouveau passage doit commencer
editing-alone = il est déjà seul
editing-no-gap = les passages voisins ont quelque chose de cette version : m fusionne

## export: review report

report-title = Rapport de relecture
report-versions = Versions
report-segments = segments
report-words = mots
report-linked = appariés
report-errors = erreurs
report-warnings = avertissements
report-hints = remarques
report-penalty = pénalité MQM
report-per-hundred = pour 100 mots
report-no-category = sans catégorie
report-score = Pénalité MQM des traductions : { $penalty }, soit { $rate } pour 100 mots ; nombre de mots : { $words }.
report-coverage = Passages : { $beads } ; présents dans toutes les versions : { $whole } ; liens incertains : { $doubtful }.
report-remains = Ce qui reste à faire
report-quality = Erreurs notées
report-findings = Constats
report-suggestions = Propositions
report-notes = Notes
report-nothing = Rien n’a été trouvé.
report-dismissed = Acceptés par le relecteur : { $count }.
report-hidden = Comptés sans être montrés : { $count } (visavis check --severity hint les liste).
report-written-by = écrit par visavis
terms-none = { $path } ne contient aucun terme : donnez un tableau dont la première ligne nomme les langues (en, fr), du TBX ou du TMX
terms-pattern = { $path }, ligne { $line } : pas un motif de liste de contrôle : { $what }
terms-no-language = { $code } n’est pas un code de langue : ar, fr, en et * en sont
terms-no-pattern = après la langue viennent une tabulation et un motif
pattern-group-open = une ( n’est pas fermée
pattern-group-closed = une ) ne ferme rien
pattern-class-open = un [ n’est pas fermé
pattern-repeats-nothing = il n’y a rien devant le signe de répétition
pattern-count-open = un nombre entre accolades n’est pas fermé
pattern-escape = ce signe ne va pas après une barre oblique inverse
pattern-no-references = il ne peut pas renvoyer à un groupe
pattern-no-look-around = il ne peut pas regarder devant ni derrière
pattern-too-large = il est trop grand
report-unreviewed = Non relus
report-approved = Approuvés
report-needs-work = À retravailler
report-rejected = Rejetés
severity-hint = remarque
severity-warning = avertissement
severity-error = erreur

## cli: keeping what is edited

keeping-again = tout peut de nouveau être gardé, et l’est
keeping-not = non conservé : { $leave } encore quitte sans, { $export } écrit ailleurs. { $problem }
keeping-nowhere = ce que vous avez modifié n’est conservé nulle part : { $export } l’écrit dans un fichier, { $leave } encore quitte sans

## More


## More

command-next-finding = constat suivant des vérifications
command-previous-finding = constat précédent des vérifications
command-findings = tout ce que les vérifications ont trouvé
command-dismiss = laisser passer un constat de ce passage, avec la raison
command-check = vérifier de nouveau et lister ce qui est trouvé
command-export = écrire le texte pour un autre programme
findings-looking = vérification du texte …
findings-none-there = pas de constat par là
findings-none = les vérifications n’ont rien trouvé
findings-none-here = pas de constat sur ce passage : ]q va au suivant
findings-title = Constats
findings-foot = Enter y va · C-x le laisse passer · Esc quitte
findings-why = Pourquoi laisser passer { $rule } ?
findings-passed = laissé passer : u revient dessus
export-title = Écrire en
export-foot = Enter choisit le format · Esc quitte
export-where = Écrire { $format } dans
export-line = écrire le texte ; export! remplace un fichier existant
export-not-yet = le texte est encore en cours d’alignement : attendez la fin
export-no-format = aucun format n’a ce nom ou cette extension : E les liste
watch-kept = un fichier a changé et il est vide, illisible ou d’un autre texte : ce qui a été lu reste
about-changed = modifié
about-changed-says = autrement qu’à la lecture précédente
findings-count = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
}
watch-changed = { $count ->
    [one] un fichier a changé : { $count } phrase nouvelle, marquée ~
   *[other] un fichier a changé : { $count } phrases nouvelles, marquées ~
}

## More

command-suggest = proposer d’autres mots ; le fichier reste tel quel
suggesting-title = Proposition · { $version }
suggesting-keys = Enter garde · A-Enter nouvelle ligne · C-x comme le fichier · Esc quitte
suggesting-nothing = cette version n’a rien dans ce passage : Tab passe à une autre
suggesting-kept = proposé ; le fichier reste tel quel
suggesting-gone = la proposition est retirée
suggesting-same = rien n’est proposé : ce sont les mots du fichier
about-suggested = proposé, { $version }
editor-failed = l’éditeur { $editor } n’a pas pu servir : { $error }
editor-ended = l’éditeur { $editor } a fini par une erreur : rien n’est proposé

## More

settings-no-shade = rien n’a la couleur { $name } : il y a { $known }
settings-no-colour = { $colour } n’est pas une couleur : #ffcc00, light-blue et 33 en sont
settings-perhaps = { $said } ; peut-être { $alike }
theme-no-key = un thème n’a pas de { $name } : il y a { $known }

## More

also-next-bead = suivant bas descendre avancer
also-previous-bead = précédent haut monter reculer
also-next-word = mot
also-first = haut commencement aller au passage numéro
also-last = bas dernier
also-percent = pourcentage pour cent aller milieu
also-page-down = défiler écran suivant
also-page-up = défiler écran précédent
also-line-down = défiler
also-line-up = défiler
also-centre = centrer centre
also-focus-next = changer fenêtre colonne version langue
also-narrower = largeur taille rétrécir
also-wider = largeur taille élargir agrandir
also-solo = seul unique isoler agrandir
also-next-layout = disposition mise en page empiler interligne vue
also-rows = paragraphes phrases niveau
also-sync = synchroniser défilement ensemble
also-direction = sens droite à gauche
also-jump-back = revenir précédent endroit
also-contents = sommaire plan titres chapitres
also-bookmark = signet marque-page marquer favori
also-bookmarks = marque-pages favoris liste
also-next-doubtful = douteux erreur alignement
also-info = informations détails à propos confiance
also-find = rechercher recherche trouver
also-find-next = recherche suivante résultat
also-find-previous = recherche précédente résultat
also-filter = filtrer seulement
also-find-word = rechercher mot sous le curseur
also-link-words = surligner traduction mot correspondance
also-copy = presse-papiers
also-select = sélection surligner étendue
also-cover = cacher révéler apprendre
also-vowels = harakat diacritiques tachkil
also-dim = concentration attenuer
also-ruler = règle ligne guide
also-theme = couleurs sombre clair apparence contraste
also-arabic = lettres liées terminal
also-digits = nombres numéros
also-library = ouvrir fichier livres récents
also-help = touches raccourcis manuel
also-quit = sortir fermer
also-suspend = arrière-plan
also-redraw = rafraîchir
also-status = état statut relecture
also-approve = accepter valider confirmer
also-note = commentaire remarque annoter
also-flag = drapeau marquer étoile
also-undo = défaire revenir
also-redo = rétablir répéter
also-align = aligner lier liens corriger
also-merge = fusionner joindre réunir
also-split = scinder couper séparer
also-pin = lier verrouiller fixer
also-findings = erreurs problèmes liste
also-dismiss = ignorer fausse alerte
also-check = erreurs problèmes contrôler
also-export = enregistrer sauver fichier
also-suggest = modifier corriger éditer traduction
