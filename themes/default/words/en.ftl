# Interface words (English)

## Kinds, relations and facts of documents

kind-report = Report
kind-outcome = Outcome document
kind-resolution = Resolution
kind-decision = Decision
kind-draft = Draft
kind-note = Note
kind-working-paper = Working paper
kind-letter = Letter
kind-treaty = Treaty
kind-other = Other

relation-draft-of = Draft of
relation-became = Became
relation-became-from = Text from
relation-reports-on = Reports on
relation-outcome-of = Outcome of
relation-revises = Revises
relation-corrects = Corrects
relation-adds-to = Adds to

fact-symbol = Symbol
fact-meeting = Meeting
fact-date = Date
fact-kind = Kind
fact-languages = Languages
fact-relation = Related documents

standing-authentic = Authentic text
standing-official = Official translation
standing-unofficial = Unofficial working translation

extent = { $n ->
    [one] { $n } paragraph
   *[other] { $n } paragraphs
}

# Dates: year, month and day are the first day's, those with to_ the last one's; month is a word month-N, day the word day.
# Where a month stands without a day in another form, the word month-N has that as its attribute "alone".
date = { $day } { $month } { $year }
dates-in-month = { $day }–{ $to_day } { $month } { $year }
dates-in-year = { $day } { $month }–{ $to_day } { $to_month } { $year }
dates = { $day } { $month } { $year }–{ $to_day } { $to_month } { $to_year }
date-month = { $month } { $year }
date-year = { $year }
day = { $n }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Names of provisions, and citation

name-paragraph = para. { $n }
name-annex = annex
name-annex-n = annex { $n }
name-appendix = appendix
name-appendix-n = appendix { $n }
name-summary = summary
name-section = sect. { $n }
name-item = agenda item { $n }
name-officer = { $n }
name-vote = recorded vote
name-vote-yes = votes in favour
name-vote-no = votes against
name-vote-abstain = abstentions
name-note = note { $n }
name-editor-note = editorial note { $n }
name-unnumbered = unnumbered para. { $n }
name-heading = heading
name-title = title
name-cover = cover
name-preambular = preambular para. { $n }
name-repeated = { $name } (occurrence { $n })
sub-joint = {"\u00A0"}
cite-joint = ,{" "}
range = { $from }–{ $to }

missing-note = The source does not give the text of this note.
unofficial-notice = Unofficial working translation; the authentic texts are those issued by the United Nations.
text-is-un = The texts of the documents are those of the United Nations.

## Every page

# A book.
book-cover = Cover
book-landmarks = Landmarks
book-accessibility = The text can be read aloud, enlarged and set in other colours. Parts, headings and contents are marked; notes lead to their places and back; every change of language is marked. There are no images.

# One file: the box that finds.
find-label = Find in this file
find-hint = Find words or numbers
find-next = Next match
find-previous = Previous match
find-none = No match
key-find = find in this file

skip = Skip to the text
unzip = If this page has no layout, extract the whole archive first, then open this file.
languages = Languages
switch-missing = Not available in English
settings = Display settings
close = Close
theme = Appearance
theme-auto = Auto
theme-light = Light
theme-dark = Dark
text-size = Text size
size-sample = A
size-s = Small
size-m = Standard
size-l = Large
size-xl = Largest
shortcuts = Keyboard shortcuts
shortcuts-on = Use single-key shortcuts
key-next = next paragraph
key-previous = previous paragraph
key-goto = go to a paragraph
key-contents = contents
key-cite = copy the citation
key-language = this paragraph in { $language }
key-help = show this list
pages = Pages
library = All documents

## The document page

toc = Contents
goto = Go
goto-label = Go to paragraph
goto-hint = 24, 24(a), annex 92
goto-empty = Give a paragraph number, such as 24, 24(a) or annex 92.
goto-missing = This document has no “{ $what }”.
goto-duplicate = The same number also stands at:
nearest = Nearest:
anchor-unknown = This document has no address “{ $anchor }”.
permalink = { $name }, permanent link
copy-cite = Copy citation
copy-link = Copy link to the English text
copy-neutral = Copy link for any language
tools = Copy: { $name }
copied = Copied
copy-failed = Could not copy; please select it yourself:
chapeau = Introductory words of this provision
notes = Notes
note-back = Back to the text, note { $n }
note-back-n = Back to the text, note { $n }, place { $i }
editor-notes = Editorial notes
editor-notes-about = The text is as printed. These notes are by the editors of this site and no part of the document.
editor-note-back = Back to the text, editorial note { $n }
vote-counts = Recorded vote: { $yes } in favour, { $no } against, { $abstain } abstaining
vote-side = Position
vote-count = Votes
vote-names = States
about-document = About this document
versions = Other languages
neutral-link = Link for any language
opened-choice = Opened in English, the language you chose.
opened-browser = Opened in English, a language of your browser.
opened-authentic = Opened in English, the language of the authentic text.
also-in = Also in:{" "}
data = Data (JSON)

# Words that the go-to box knows, in any of the languages; parted by bars, in any case.
goto-words-annex = 附件|annexe|annex|anexo|приложение|المرفق|مرفق
goto-words-appendix = 附录|appendice|appendix|apéndice|добавление|التذييل|تذييل
goto-words-item = 议程项目|项目|agenda item|item|point de l’ordre du jour|point de l'ordre du jour|point|tema del programa|tema|повестки дня|من جدول الأعمال|البند|بند
goto-words-note = 脚注|注|footnote|note|nota|сноска|примечание|الحاشية|حاشية
goto-words-fill = 第|段落|段|分段|paragraphs|paragraph|paras|para|paragraphes|paragraphe|párrafos|párrafo|párrs|párr|par|подпункт|пункт|пп|п|الفقرة الفرعية|الفقرة|فقرة

## Parallel pages; what a translation lacks, or has of an older text

side-by-side = Side by side
side-by-side-with = Side by side with { $language }
one-language = One language
one-language-about = { $language } only
other-pairs = Other pairs
one-by-one = Each text alone
copy-pair = Copy both texts
key-both = side by side with another language
key-single = this language alone
gap-in-column = Not in this version.
gap = Not in this version: { $name }.
gap-read = Read it in { $language }
stale = The { $language } text has changed since this was translated
stale-key = Changes:
stale-removed = taken out
stale-added = added

# The state of the translations
translations-title = State of the translations
translations-link = State of the translations: which documents are in which languages, and what is open
feed-link = Feed of new documents (Atom)
translations-about = Which documents can be read in which languages, how far each translation is, and what of it is out of date or missing. A translation is counted by the provisions and notes of the text that it was made from.
translations-document = Document
translations-open = What is open
translations-none-open = Nothing is out of date or missing.
state-current = Up to date
state-complete = Complete
state-out-of-date = Out of date in part
state-partial = Incomplete
state-none = Not available
progress-translated = Translated: { $n } of { $of }
progress-out-of-date = Out of date: { $n }
progress-missing = Missing: { $n }
progress-unrecorded = Source text not recorded: { $n }
open-stale = Changed in the source since
open-missing = Not translated yet

## Library, choice of language, other pages

library-count = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}
undated = Without a date
read-in = Read in
choose-about = This site is in the following languages.
work-about = This document can be read in the following languages.
work-anchor = A paragraph has the same address in each of them.
version-missing = This text is not available in English; the nearest version is in { $nearest }.
not-found = There is no such address
not-found-about = The page does not exist, or the address is mistyped. Addresses of documents and paragraphs do not change; please look in the list of documents.

## Editions and bundles

as-of = As of { $date }
as-of-newer = As of { $date }; check for a newer edition at { $address }
languages-left-out = Not in this bundle: { $languages }
bundle-part = This bundle has { $n } of the { $of } documents of the collection.
bundle-link = What this bundle holds, and what it leaves out
start-about = These documents can be read without a network. Nothing is installed, and nothing is sent.
start-open = Open the documents
start-more = { $n ->
    [one] and { $n } more document
   *[other] and { $n } more documents
}
start-left-out = Not in this bundle
start-check = Check the files
start-check-about = To see whether every file is as it was made, open a terminal in this folder and run one of these:
downloads = To read without a network
download-zip = Zip archive: extract it and open START-HERE.html.
download-single = One HTML file: opens anywhere, nothing to extract.
download-epub = Book (EPUB) for reading devices and apps.
download-pdf = PDF for printing and for the screen.
size-kb = { $n } KB
size-mb = { $n } MB

## Languages, in words; addresses that lead nowhere

language-ar = Arabic
language-en = English
language-es = Spanish
language-fr = French
language-ru = Russian
language-zh = Chinese
withdrawn = Withdrawn addresses
language-with-standing = { $language } ({ $standing })
languages-missing = not in { $languages }
list-joint = ,{" "}

## Search

search = Search
search-hint = words, a symbol, annex 92
search-unscripted = Search needs JavaScript, which this browser has switched off. These pages lead through the same texts without it:
# $shown is the number; $n chooses the form.
search-found = { $n ->
    [one] { $shown } paragraph found
   *[other] { $shown } paragraphs found
}
search-shown = { $found }, of which { $n } are shown
search-more = More results
search-all = All results on one page
search-results = Results
search-jump = Go to
search-also = Also:{" "}
search-widen = Also search for equivalents from the glossary
search-widen-short = With equivalents
search-narrow = Only as written
search-via = by way of the glossary
search-filters = Filters
search-by-language = Language
search-by-document = Document
search-by-year = Year
search-by-kind = Kind
search-by-part = Part
search-part-body = Body of the text
search-part-summary = Summary
search-part-annex = Annexes
search-part-appendix = Appendices
search-part-cover = Title and cover
search-part-notes = Notes
search-every = Show all ({ $n })
search-fewer = Show fewer
search-clear = Clear the filters
search-none = Nothing found for “{ $what }”.
search-none-filtered = Nothing found for “{ $what }” with these filters.
search-none-try = Try fewer words, or only the beginning of a word.
search-none-all = Only paragraphs that have every word are found.
search-see = Or look in:{" "}
search-recent = Recent searches
search-forget = Remove “{ $what }”
search-forget-all = Clear the list
search-failed = The search index could not be loaded. If the site was opened from an archive, extract the whole archive first.
search-help-words = Words in any language of the texts, in any of their forms; the beginning of the last one is enough. Quotation marks keep a phrase together: “end-user certificate”.
search-help-symbols = Symbols and numbers as they are printed: 75/241, A/76/284.
search-help-places = A place leads straight there: annex 92, A/76/284 para. 12.
search-help-terms = A term of the glossary finds its equivalents in the other languages too.
search-key-choose = choose
search-key-open = open
key-search = search

## Citations

cites = Cited in this document
cited-by = Documents that cite this one
cited-by-count = Cited { $n ->
    [one] once
   *[other] { $n } times
}
cited-from = Cited at:{" "}
cited-not-here = Not in this collection
cited-elsewhere = Not in this collection; see { $host }
cited-here = In this collection
cited-table = All citations of it
cited-became = Adopted text:{" "}
cited-own = This document
cited-whole = as a whole
citation-of = { $document }, { $place }
group-joint = ;{" "}
label-joint = :{" "}
range-of-places = { $from } to { $to }
cited-resolution = { $organ } resolution { $n }
cited-decision = { $organ } decision { $n }

# The table of citations
citations-title = Table of citations
citations-link = Table of citations: what is cited, and by which paragraphs
citations-about = The resolutions, decisions, documents, instruments and web addresses that the documents on this site cite, and the paragraphs that cite them. Open “Sentences” to read the citing words.
citations-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
}, { $n ->
    [one] cited in { $n } place
   *[other] cited in { $n } places
}
citations-groups = Groups
citations-filter = Filter
citations-filter-hint = symbol, title or citing document
citations-found = Items found: { $n }
citations-none = Nothing found for “{ $what }”.
citations-cited = Cited
citations-what = Title
citations-where = Cited at
citations-sentences = { $n ->
    [one] Sentence
   *[other] Sentences
}

cited-group-general-assembly-resolution = General Assembly resolutions
cited-group-general-assembly-decision = General Assembly decisions
cited-group-general-assembly-document = General Assembly documents
cited-group-security-council-resolution = Security Council resolutions
cited-group-security-council-document = Security Council documents
cited-group-economic-and-social-council-resolution = Economic and Social Council resolutions
cited-group-economic-and-social-council-decision = Economic and Social Council decisions
cited-group-economic-and-social-council-document = Economic and Social Council documents
cited-group-human-rights-council-resolution = Human Rights Council resolutions
cited-group-human-rights-council-decision = Human Rights Council decisions
cited-group-human-rights-council-document = Human Rights Council documents
cited-group-human-rights-commission-resolution = Commission on Human Rights resolutions
cited-group-human-rights-commission-document = Commission on Human Rights documents
cited-group-trusteeship-council-resolution = Trusteeship Council resolutions
cited-group-trusteeship-council-document = Trusteeship Council documents
cited-group-secretariat-document = Secretariat documents
cited-group-conference-document = Documents of United Nations conferences
cited-group-organized-crime-conference-resolution = Resolutions of the Conference of the Parties to the Organized Crime Convention
cited-group-organized-crime-conference-decision = Decisions of the Conference of the Parties to the Organized Crime Convention
cited-group-organized-crime-conference-document = Documents of the Conference of the Parties to the Organized Crime Convention
cited-group-environment-assembly-resolution = United Nations Environment Assembly resolutions
cited-group-environment-assembly-document = United Nations Environment Assembly documents
cited-group-african-union-decision = African Union decisions
cited-group-conference-of-parties-resolution = Resolutions of conferences of parties
cited-group-conference-of-parties-decision = Decisions of conferences of parties
cited-group-other-document = Other documents
cited-group-work = Documents of this site without a symbol
cited-group-instrument = Treaties and other instruments
cited-group-address = Web addresses

organ-general-assembly = General Assembly
organ-security-council = Security Council
organ-economic-and-social-council = Economic and Social Council
organ-human-rights-council = Human Rights Council
organ-human-rights-commission = Commission on Human Rights
organ-trusteeship-council = Trusteeship Council
organ-organized-crime-conference = Conference of the Parties to the Organized Crime Convention
organ-environment-assembly = United Nations Environment Assembly
organ-african-union = African Union
organ-conference-of-parties = conference of parties
organ-conference = conference
organ-secretariat = Secretariat
organ-other = other body

# Provisions of which the site has no text
place-joint = ,{" "}
place-paragraph = para. { $n }
place-preambular = preambular para. { $n }
place-annex = annex
place-annex-n = annex { $n }
place-appendix = appendix
place-appendix-n = appendix { $n }
place-section = sect. { $n }
place-article = art. { $n }
place-letter = ({ $n })
place-note = note { $n }
place-item = agenda item { $n }
place-action = action { $n }

# The graph of citations
# graph-title and graph-about name and describe the picture for screen readers, graph-cites is one arc of it; graph-name and
# graph-key stand outside it.
graph-name = Citations between documents
graph-key = Arcs above the line join documents of this site, arcs below lead to other documents; the wider the arc, the more citations.
graph-title = Citations between documents, { $from } to { $to }
graph-about = By year: { $documents ->
    [one] { $documents } document of this site
   *[other] { $documents } documents of this site
} and { $elsewhere ->
    [one] { $elsewhere } other document that is cited
   *[other] { $elsewhere } other documents that are cited
}. The same is listed in the table after the picture.
graph-cites = { $from } cites { $to } { $n ->
    [one] once
   *[other] { $n } times
}
graph-from = Citing document
graph-to = Cited document
graph-count = Citations
graph-table = As a table
graph-year-unknown = { $n ->
    [one] { $n } more document has no known year, and stands in the table only.
   *[other] { $n } more documents have no known year, and stand in the table only.
}

### Terms

terms-title = Glossary
terms-link = Glossary: the terms in every language, and where each is used
terms-about = The terms, titles and bodies that the documents of this site use: what each is called in every language, and in which paragraphs.
terms-count = { $concepts ->
    [one] { $concepts } concept
   *[other] { $concepts } concepts
}, { $n ->
    [one] { $n } term
   *[other] { $n } terms
}
terms-back = Back to the glossary
terms-by-letters = In alphabetical order
terms-by-strokes = In the order of strokes
terms-heads = Index
terms-strokes = { $n ->
    [one] { $n } stroke
   *[other] { $n } strokes
}
terms-other-script = In another script, or beginning with a number
terms-filter = Filter
terms-filter-hint = a term in either language
terms-found = Terms found: { $n }
terms-none = Nothing found for “{ $what }”.
terms-kind = Kind
terms-all-kinds = All kinds
terms-subject = Subject
terms-all-subjects = All subjects
terms-more = More of the glossary
terms-tables = In two languages
terms-pair-joint = {" "}–{" "}
terms-downloads = Download
terms-without = Concepts without a term in { $language }
terms-without-about = The term base has no term in the language of this page for these concepts yet. They are listed in another language.
term-kind-term = Term
term-kind-title = Title
term-kind-body = Body or post
term-kind-country = Country
term-status-preferred = preferred
term-status-admitted = admitted
term-status-deprecated = not to be used
term-status-superseded = superseded
term-form-full = full form
term-form-short = short form
term-form-acronym = abbreviation
term-form-variant = variant
term-see = see
term-uses = { $n ->
    [0] not used
    [one] { $n } use
   *[other] { $n } uses
}
term-until = until { $date }
term-source = Source:{" "}
term-only-in = Has this meaning only in:{" "}
term-not-found = not looked for in the texts
term-languages = The terms in every language
term-confused = Not to be confused with
term-differs = Rendered in several ways in { $languages }
term-where = Use in the documents
term-counts = { $language } texts
term-document = Document
term-total = In all
term-not-used = The { $language } texts of this site do not use it.
term-context = In context
term-context-beside = In context, with the { $language } text of the same place
term-further = Also at:{" "}
term-rest = { $n ->
    [one] { $n } more use is not listed.
   *[other] { $n } more uses are not listed.
}
term-beside-none = The { $language } text has no term for this concept here:{" "}
term-neighbours = Neighbouring concepts
term-broader = Broader
term-narrower = Narrower
term-related = Related
term-table-title = { $first }–{ $second } terms
term-table-about = The concepts that have a term in both languages, the preferred term first; abbreviations have a column of their own.
term-table-count = { $n ->
    [one] { $n } concept
   *[other] { $n } concepts
}
term-table-short = Abbreviation
terms-differ-title = Terms that differ
terms-differ-link = Terms that differ: one concept, several renderings
terms-differ-about = The documents of this site render each of these concepts in more than one way. This page says which document uses which term and how often. It does not decide between them.
terms-differ-none = There are none.
states-title = Names of States
states-link = Names of States: short and formal names in six languages
states-about = The short names of the Member States of the United Nations and of the observer States, each with its formal name beneath, and the ISO country code.
states-count = { $n ->
    [one] { $n } State
   *[other] { $n } States
}
states-filter-hint = a name in any language, or a code
states-observer = observer State
states-name = Name

### Terms in the text

used-terms = Terms in this document
used-count = { $n ->
    [one] { $n } concept
   *[other] { $n } concepts
}
used-times = { $n ->
    [one] used once in this document
   *[other] used { $n } times in this document
}
used-more = In the glossary
used-setting = Terms
used-underline = Underline terms
