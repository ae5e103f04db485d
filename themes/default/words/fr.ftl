# Mots de l’interface (français)

## Types, relations et données des documents

kind-report = Rapport
kind-outcome = Document final
kind-resolution = Résolution
kind-decision = Décision
kind-draft = Projet
kind-note = Note
kind-working-paper = Document de travail
kind-letter = Lettre
kind-treaty = Traité
kind-other = Autre

relation-draft-of = Projet de
relation-became = Devenu
relation-became-from = Texte issu de
relation-reports-on = Rend compte de
relation-outcome-of = Issu de
relation-revises = Révise
relation-corrects = Rectifie
relation-adds-to = Complète

fact-symbol = Cote
fact-meeting = Réunion
fact-date = Date
fact-kind = Type
fact-languages = Langues
fact-relation = Documents connexes

standing-authentic = texte faisant foi
standing-official = traduction officielle
standing-unofficial = traduction de travail non officielle

extent = { $n ->
    [one] { $n } paragraphe
    [many] { $n } de paragraphes
   *[other] { $n } paragraphes
}

# Dates : year, month et day sont ceux du premier jour, précédés de to_ ceux du dernier ; month est un mot month-N.
date = { $day } { $month } { $year }
dates-in-month = { $day }-{ $to_day } { $month } { $year }
dates-in-year = { $day } { $month }-{ $to_day } { $to_month } { $year }
dates = { $day } { $month } { $year }-{ $to_day } { $to_month } { $to_year }
date-month = { $month } { $year }
date-year = { $year }
day = { $n ->
    [1] 1er
   *[other] { $n }
}
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Noms des dispositions et citation

name-paragraph = par. { $n }
name-annex = annexe
name-annex-n = annexe { $n }
name-appendix = appendice
name-appendix-n = appendice { $n }
name-summary = résumé
name-section = sect. { $n }
name-item = point { $n } de l’ordre du jour
name-officer = { $n }
name-vote = vote enregistré
name-vote-yes = voix pour
name-vote-no = voix contre
name-vote-abstain = abstentions
name-note = note { $n }
name-editor-note = note de l’éditeur { $n }
name-unnumbered = par. non numéroté { $n }
name-heading = titre
name-title = titre
name-cover = page de couverture
name-preambular = préambule, al. { $n }
name-repeated = { $name } ({ $n }e occurrence)
sub-joint = {"\u00A0"}
cite-joint = ,{" "}
range = { $from }–{ $to }

missing-note = Le document source ne donne pas le texte de cette note.
unofficial-notice = Traduction de travail non officielle ; seuls font foi les textes publiés par l’Organisation des Nations Unies.
text-is-un = Les textes des documents sont ceux de l’Organisation des Nations Unies.

## Toutes les pages

# A book.
book-cover = Couverture
book-landmarks = Points de repère
book-accessibility = Le texte peut être lu à voix haute, agrandi et affiché dans d’autres couleurs. Les parties, les titres et la table des matières sont balisés ; les notes renvoient au texte et inversement ; chaque changement de langue est balisé. Il n’y a pas d’images.

# One file: the box that finds.
find-label = Rechercher dans ce fichier
find-hint = Mots ou numéros à rechercher
find-next = Occurrence suivante
find-previous = Occurrence précédente
find-none = Aucune occurrence
key-find = rechercher dans ce fichier

skip = Aller au texte
unzip = Si cette page s’affiche sans mise en forme, extrayez d’abord toute l’archive, puis ouvrez ce fichier.
languages = Langues
switch-missing = N’existe pas en français
settings = Réglages d’affichage
close = Fermer
theme = Apparence
theme-auto = Auto
theme-light = Clair
theme-dark = Sombre
text-size = Taille du texte
size-sample = A
size-s = Petite
size-m = Normale
size-l = Grande
size-xl = Très grande
shortcuts = Raccourcis clavier
shortcuts-on = Activer les raccourcis à une touche
key-next = paragraphe suivant
key-previous = paragraphe précédent
key-goto = aller à un paragraphe
key-contents = sommaire
key-cite = copier la citation
key-language = ce paragraphe en { $language }
key-help = afficher cette liste
pages = Pages
library = Tous les documents

## La page d’un document

toc = Sommaire
goto = Aller
goto-label = Aller au paragraphe
goto-hint = 24, 24 a), annexe 92
goto-empty = Indiquez un numéro de paragraphe, par exemple 24, 24 a) ou annexe 92.
goto-missing = Ce document ne contient pas « { $what } ».
goto-duplicate = Le même numéro figure aussi ici :
nearest = Les plus proches :
anchor-unknown = Ce document n’a pas d’adresse « { $anchor } ».
permalink = { $name }, lien permanent
copy-cite = Copier la citation
copy-link = Copier le lien vers le texte français
copy-neutral = Copier le lien valable pour toute langue
tools = Copier : { $name }
copied = Copié
copy-failed = Copie impossible ; veuillez sélectionner le texte vous-même :
chapeau = Texte introductif de cette disposition
notes = Notes
note-back = Retour au texte, note { $n }
note-back-n = Retour au texte, note { $n }, appel { $i }
editor-notes = Notes de l’éditeur
editor-notes-about = Le texte est reproduit tel qu’il a été imprimé. Ces notes émanent des éditeurs du site et ne font pas partie du document.
editor-note-back = Retour au texte, note de l’éditeur { $n }
vote-counts = Vote enregistré – voix pour : { $yes } ; voix contre : { $no } ; abstentions : { $abstain }
vote-side = Position
vote-count = Voix
vote-names = États
about-document = À propos de ce document
versions = Autres langues
neutral-link = Lien valable pour toute langue
opened-choice = Ouvert en français, la langue que vous avez choisie.
opened-browser = Ouvert en français, une langue de votre navigateur.
opened-authentic = Ouvert en français, la langue du texte faisant foi.
also-in = Aussi en :{" "}
data = Données (JSON)

# Mots que reconnaît le champ « Aller au paragraphe », dans toutes les langues ; séparés par des barres, sans égard à la casse.
goto-words-annex = 附件|annexe|annex|anexo|приложение|المرفق|مرفق
goto-words-appendix = 附录|appendice|appendix|apéndice|добавление|التذييل|تذييل
goto-words-item = 议程项目|项目|agenda item|item|point de l’ordre du jour|point de l'ordre du jour|point|tema del programa|tema|повестки дня|من جدول الأعمال|البند|بند
goto-words-note = 脚注|注|footnote|note|nota|сноска|примечание|الحاشية|حاشية
goto-words-fill = 第|段落|段|分段|paragraphs|paragraph|paras|para|paragraphes|paragraphe|párrafos|párrafo|párrs|párr|par|подпункт|пункт|пп|п|الفقرة الفرعية|الفقرة|فقرة

## Pages parallèles ; ce qui manque à une traduction ou suit un texte plus ancien

side-by-side = Côte à côte
side-by-side-with = Côte à côte avec { $language }
one-language = Une seule langue
one-language-about = { $language } seulement
other-pairs = Autres paires de langues
one-by-one = Chaque texte seul
copy-pair = Copier les deux textes
key-both = côte à côte avec une autre langue
key-single = cette langue seule
gap-in-column = Absent de cette version.
gap = Absent de cette version : { $name }.
gap-read = Lire en { $language }
stale = Le texte { $language } a changé depuis cette traduction
stale-key = Modifications :
stale-removed = supprimé
stale-added = ajouté

# L’état des traductions
translations-title = État des traductions
translations-link = État des traductions : quels documents dans quelles langues, et ce qui reste à faire
feed-link = Fil des nouveaux documents (Atom)
translations-about = Les langues dans lesquelles chaque document peut être lu, l’avancement de chaque traduction, et ce qui en est périmé ou manque. Une traduction se mesure aux dispositions et aux notes du texte dont elle est tirée.
translations-document = Document
translations-open = Ce qui reste à faire
translations-none-open = Rien n’est périmé ni ne manque.
state-current = À jour
state-complete = Complète
state-out-of-date = Périmée en partie
state-partial = Incomplète
state-none = Non disponible
progress-translated = Traduit : { $n } sur { $of }
progress-out-of-date = Périmé : { $n }
progress-missing = Manquant : { $n }
progress-unrecorded = Texte source non consigné : { $n }
open-stale = Modifié depuis dans le texte source
open-missing = Pas encore traduit

## Liste des documents, choix de la langue, autres pages

library-count = { $n ->
    [one] { $n } document
    [many] { $n } de documents
   *[other] { $n } documents
}
undated = Sans date
read-in = Lire en
choose-about = Ce site existe dans les langues suivantes.
work-about = Ce document peut être lu dans les langues suivantes.
work-anchor = Un même paragraphe a la même adresse dans toutes ces langues.
version-missing = Ce texte n’existe pas en français ; la version la plus proche est en { $nearest }.
not-found = Cette adresse n’existe pas
not-found-about = La page n’existe pas ou l’adresse est mal saisie. Les adresses des documents et des paragraphes ne changent pas ; veuillez consulter la liste des documents.

## Éditions et recueils

as-of = État au { $date }
as-of-newer = État au { $date }{"\u00A0"}; pour une édition plus récente, voir { $address }
languages-left-out = Absent de ce recueil{"\u00A0"}: { $languages }
bundle-part = Ce recueil comprend { $n } des { $of } documents de la collection.
bundle-link = Ce que ce recueil contient et ce qu’il ne contient pas
start-about = Ces documents se lisent sans connexion. Rien n’est installé et rien n’est envoyé.
start-open = Ouvrir les documents
start-more = { $n ->
    [one] et { $n } autre document
    [many] et { $n } autres documents
   *[other] et { $n } autres documents
}
start-left-out = Absent de ce recueil
start-check = Vérifier les fichiers
start-check-about = Pour vérifier que chaque fichier est tel qu’il a été produit, ouvrir un terminal dans ce dossier et exécuter l’une de ces commandes{"\u00A0"}:
downloads = Pour lire sans connexion
download-zip = Archive ZIP{"\u00A0"}: l’extraire, puis ouvrir START-HERE.html.
download-single = Un seul fichier HTML : s’ouvre partout, rien à extraire.
download-epub = Livre (EPUB) pour liseuses et applications de lecture.
download-pdf = PDF pour l’impression et pour l’écran.
size-kb = { $n }{"\u00A0"}ko
size-mb = { $n }{"\u00A0"}Mo

## Noms des langues ; adresses qui ne mènent nulle part

language-ar = arabe
language-en = anglais
language-es = espagnol
language-fr = français
language-ru = russe
language-zh = chinois
withdrawn = Adresses retirées
language-with-standing = { $language } ({ $standing })
languages-missing = pas de version en { $languages }
list-joint = ,{" "}

## Recherche

search = Recherche
search-hint = mots, cote, annexe 92
search-unscripted = La recherche a besoin de JavaScript, qui est désactivé dans ce navigateur. Les pages suivantes mènent sans lui aux mêmes textes :
# $shown est le nombre, $n choisit la forme.
search-found = { $n ->
    [one] { $shown } paragraphe trouvé
    [many] { $shown } de paragraphes trouvés
   *[other] { $shown } paragraphes trouvés
}
search-shown = { $found }, dont { $n } affichés
search-more = Plus de résultats
search-all = Tous les résultats sur une page
search-results = Résultats
search-jump = Aller à
search-also = Recherché aussi :{" "}
search-widen = Rechercher aussi les équivalents du glossaire
search-widen-short = Avec les équivalents
search-narrow = Tel quel seulement
search-via = par le glossaire
search-filters = Filtres
search-by-language = Langue
search-by-document = Document
search-by-year = Année
search-by-kind = Type
search-by-part = Partie
search-part-body = Corps du texte
search-part-summary = Résumé
search-part-annex = Annexes
search-part-appendix = Appendices
search-part-cover = Titre et couverture
search-part-notes = Notes
search-every = Tout afficher ({ $n })
search-fewer = Réduire la liste
search-clear = Effacer les filtres
search-none = Aucun résultat pour « { $what } ».
search-none-filtered = Aucun résultat pour « { $what } » avec ces filtres.
search-none-try = Essayez avec moins de mots, ou avec le début d’un mot seulement.
search-none-all = Seuls sont trouvés les paragraphes qui contiennent tous les mots.
search-see = Voir aussi :{" "}
search-recent = Recherches récentes
search-forget = Supprimer « { $what } »
search-forget-all = Effacer la liste
search-failed = L’index de recherche n’a pas pu être chargé. Si le site a été ouvert depuis une archive, extrayez d’abord toute l’archive.
search-help-words = Des mots dans n’importe quelle langue des textes, sous toutes leurs formes ; le début du dernier suffit. Les guillemets gardent une expression entière : « certificat d’utilisateur final ».
search-help-symbols = Les cotes et les numéros tels qu’ils sont imprimés : 75/241, A/76/284.
search-help-places = Un emplacement y mène directement : annexe 92, A/76/284 par. 12.
search-help-terms = Un terme du glossaire trouve aussi ses équivalents dans les autres langues.
search-key-choose = choisir
search-key-open = ouvrir
key-search = rechercher

## Citations

cites = Textes cités dans ce document
cited-by = Documents qui citent celui-ci
cited-by-count = Cité { $n } fois
cited-from = Cité dans :{" "}
cited-not-here = Absent de ce recueil
cited-elsewhere = Absent de ce recueil ; voir { $host }
cited-here = Dans ce recueil
cited-table = Toutes les citations de ce texte
cited-became = Texte adopté :{" "}
cited-own = Ce document
cited-whole = dans son ensemble
citation-of = { $document }, { $place }
group-joint = {"\u202F"};{" "}
label-joint = {"\u00A0"}:{" "}
range-of-places = { $from } à { $to }
cited-resolution = { $organ }, résolution { $n }
cited-decision = { $organ }, décision { $n }

# Le tableau des citations
citations-title = Tableau des citations
citations-link = Tableau des citations : ce qui est cité, et dans quels paragraphes
citations-about = Les résolutions, décisions, documents, instruments et adresses web que citent les documents de ce site, et les paragraphes qui les citent. Ouvrez « Phrases » pour lire les passages où ils sont cités.
citations-count = { $count ->
    [one] { $count } élément
    [many] { $count } d’éléments
   *[other] { $count } éléments
}, { $n ->
    [one] { $n } citation
    [many] { $n } de citations
   *[other] { $n } citations
}
citations-groups = Groupes
citations-filter = Filtrer
citations-filter-hint = cote, titre ou document citant
citations-found = Éléments trouvés : { $n }
citations-none = Aucun résultat pour « { $what } ».
citations-cited = Texte cité
citations-what = Titre
citations-where = Cité dans
citations-sentences = { $n ->
    [one] Phrase
    [many] Phrases
   *[other] Phrases
}

cited-group-general-assembly-resolution = Résolutions de l’Assemblée générale
cited-group-general-assembly-decision = Décisions de l’Assemblée générale
cited-group-general-assembly-document = Documents de l’Assemblée générale
cited-group-security-council-resolution = Résolutions du Conseil de sécurité
cited-group-security-council-document = Documents du Conseil de sécurité
cited-group-economic-and-social-council-resolution = Résolutions du Conseil économique et social
cited-group-economic-and-social-council-decision = Décisions du Conseil économique et social
cited-group-economic-and-social-council-document = Documents du Conseil économique et social
cited-group-human-rights-council-resolution = Résolutions du Conseil des droits de l’homme
cited-group-human-rights-council-decision = Décisions du Conseil des droits de l’homme
cited-group-human-rights-council-document = Documents du Conseil des droits de l’homme
cited-group-human-rights-commission-resolution = Résolutions de la Commission des droits de l’homme
cited-group-human-rights-commission-document = Documents de la Commission des droits de l’homme
cited-group-trusteeship-council-resolution = Résolutions du Conseil de tutelle
cited-group-trusteeship-council-document = Documents du Conseil de tutelle
cited-group-secretariat-document = Documents du Secrétariat
cited-group-conference-document = Documents des conférences des Nations Unies
cited-group-organized-crime-conference-resolution = Résolutions de la Conférence des Parties à la Convention contre la criminalité organisée
cited-group-organized-crime-conference-decision = Décisions de la Conférence des Parties à la Convention contre la criminalité organisée
cited-group-organized-crime-conference-document = Documents de la Conférence des Parties à la Convention contre la criminalité organisée
cited-group-environment-assembly-resolution = Résolutions de l’Assemblée des Nations Unies pour l’environnement
cited-group-environment-assembly-document = Documents de l’Assemblée des Nations Unies pour l’environnement
cited-group-african-union-decision = Décisions de l’Union africaine
cited-group-conference-of-parties-resolution = Résolutions de conférences des parties
cited-group-conference-of-parties-decision = Décisions de conférences des parties
cited-group-other-document = Autres documents
cited-group-work = Documents du site sans cote
cited-group-instrument = Traités et autres instruments
cited-group-address = Adresses web

organ-general-assembly = Assemblée générale
organ-security-council = Conseil de sécurité
organ-economic-and-social-council = Conseil économique et social
organ-human-rights-council = Conseil des droits de l’homme
organ-human-rights-commission = Commission des droits de l’homme
organ-trusteeship-council = Conseil de tutelle
organ-organized-crime-conference = Conférence des Parties à la Convention contre la criminalité organisée
organ-environment-assembly = Assemblée des Nations Unies pour l’environnement
organ-african-union = Union africaine
organ-conference-of-parties = conférence des parties
organ-conference = conférence
organ-secretariat = Secrétariat
organ-other = autre organe

# Dispositions dont le site n’a pas le texte
place-joint = ,{" "}
place-paragraph = par. { $n }
place-preambular = préambule, al. { $n }
place-annex = annexe
place-annex-n = annexe { $n }
place-appendix = appendice
place-appendix-n = appendice { $n }
place-section = sect. { $n }
place-article = art. { $n }
place-letter = { $n })
place-note = note { $n }
place-item = point { $n } de l’ordre du jour
place-action = mesure { $n }

# Le graphique des citations
# graph-title et graph-about nomment et décrivent l’image pour les lecteurs d’écran, graph-cites en est un arc ; graph-name et
# graph-key sont hors de l’image.
graph-name = Citations entre documents
graph-key = Les arcs au-dessus de la ligne relient les documents de ce site, les arcs au-dessous mènent à d’autres documents ; plus l’arc est large, plus les citations sont nombreuses.
graph-title = Citations entre documents, { $from } à { $to }
graph-about = Par année : { $documents ->
    [one] { $documents } document de ce site
    [many] { $documents } de documents de ce site
   *[other] { $documents } documents de ce site
} et { $elsewhere ->
    [one] { $elsewhere } autre document cité
    [many] { $elsewhere } d’autres documents cités
   *[other] { $elsewhere } autres documents cités
}. Les mêmes données figurent dans le tableau qui suit l’image.
graph-cites = { $from } cite { $to } { $n ->
    [one] une fois
    [many] { $n } de fois
   *[other] { $n } fois
}
graph-from = Document citant
graph-to = Document cité
graph-count = Citations
graph-table = Sous forme de tableau
graph-year-unknown = { $n ->
    [one] { $n } autre document n’a pas d’année connue et ne figure que dans le tableau.
    [many] { $n } d’autres documents n’ont pas d’année connue et ne figurent que dans le tableau.
   *[other] { $n } autres documents n’ont pas d’année connue et ne figurent que dans le tableau.
}

### Terms

terms-title = Glossaire
terms-link = Glossaire : les termes dans toutes les langues, et où ils sont employés
terms-about = Les termes, intitulés et organes qui figurent dans les documents de ce site : comment chacun se dit dans chaque langue, et dans quels paragraphes.
terms-count = { $concepts ->
    [one] { $concepts } notion
    [many] { $concepts } de notions
   *[other] { $concepts } notions
}, { $n ->
    [one] { $n } terme
    [many] { $n } de termes
   *[other] { $n } termes
}
terms-back = Retour au glossaire
terms-by-letters = Par ordre alphabétique
terms-by-strokes = Par nombre de traits
terms-heads = Index
terms-strokes = { $n ->
    [one] { $n } trait
    [many] { $n } de traits
   *[other] { $n } traits
}
terms-other-script = Dans une autre écriture, ou commençant par un chiffre
terms-filter = Filtrer
terms-filter-hint = un terme dans l’une des deux langues
terms-found = Termes trouvés : { $n }
terms-none = Aucun résultat pour « { $what } ».
terms-kind = Type
terms-all-kinds = Tous les types
terms-subject = Domaine
terms-all-subjects = Tous les domaines
terms-more = Autres pages du glossaire
terms-tables = En deux langues
terms-pair-joint = {" "}–{" "}
terms-downloads = Télécharger
terms-without = Notions sans terme en { $language }
terms-without-about = La base terminologique ne donne pas encore de terme dans la langue de cette page pour ces notions. Elles sont citées dans une autre langue.
term-kind-term = Terme
term-kind-title = Intitulé
term-kind-body = Organe ou fonction
term-kind-country = Pays
term-status-preferred = à privilégier
term-status-admitted = admis
term-status-deprecated = à éviter
term-status-superseded = remplacé
term-form-full = forme complète
term-form-short = forme abrégée
term-form-acronym = sigle
term-form-variant = variante
term-see = voir
term-uses = { $n ->
    [0] non employé
    [one] { $n } emploi
    [many] { $n } d’emplois
   *[other] { $n } emplois
}
term-until = jusqu’au { $date }
term-source = Source{"\u00A0"}:{" "}
term-only-in = N’a ce sens que dans{"\u00A0"}:{" "}
term-not-found = non recherché dans les textes
term-languages = Les termes dans toutes les langues
term-confused = Ne pas confondre avec
term-differs = Rendu de plusieurs façons : { $languages }
term-where = Emploi dans les documents
term-counts = Textes en { $language }
term-document = Document
term-total = Total
term-not-used = Aucun emploi dans les textes en { $language } de ce site.
term-context = En contexte
term-context-beside = En contexte, avec le même passage en { $language }
term-further = Voir aussi{"\u00A0"}:{" "}
term-rest = { $n ->
    [one] { $n } autre emploi n’est pas cité.
    [many] { $n } d’autres emplois ne sont pas cités.
   *[other] { $n } autres emplois ne sont pas cités.
}
term-beside-none = Le texte en { $language } n’emploie ici aucun terme pour cette notion{"\u00A0"}:{" "}
term-neighbours = Notions voisines
term-broader = Plus larges
term-narrower = Plus étroites
term-related = Apparentées
term-table-title = Termes : { $first } – { $second }
term-table-about = Les notions qui ont un terme dans les deux langues, le terme à privilégier en tête ; les sigles ont leur propre colonne.
term-table-count = { $n ->
    [one] { $n } notion
    [many] { $n } de notions
   *[other] { $n } notions
}
term-table-short = Sigle
terms-differ-title = Termes rendus de plusieurs façons
terms-differ-link = Termes rendus de plusieurs façons : une notion, plusieurs traductions
terms-differ-about = Les documents de ce site rendent chacune de ces notions de plusieurs façons. Cette page dit quel document emploie quel terme, et combien de fois. Elle ne tranche pas entre eux.
terms-differ-none = Il n’y en a pas.
states-title = Noms des États
states-link = Noms des États : noms courts et officiels dans six langues
states-about = Les noms courts des États Membres de l’Organisation des Nations Unies et des États observateurs, avec le nom officiel au-dessous, et le code ISO du pays.
states-count = { $n ->
    [one] { $n } État
    [many] { $n } d’États
   *[other] { $n } États
}
states-filter-hint = un nom dans l’une des langues, ou un code
states-observer = État observateur
states-name = Nom

### Terms in the text

used-terms = Termes employés dans ce document
used-count = { $n ->
    [one] { $n } notion
    [many] { $n } de notions
   *[other] { $n } notions
}
used-times = { $n ->
    [one] { $n } occurrence dans ce document
    [many] { $n } d’occurrences dans ce document
   *[other] { $n } occurrences dans ce document
}
used-more = Voir dans le glossaire
used-setting = Termes
used-underline = Souligner les termes
