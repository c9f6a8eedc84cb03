"""What goes wrong with patients' discs, as a table: fixtures made by code, and what an importer must make of each.

`PYTHONPATH=tests python -m media_cases FOLDER` writes every fixture and `expected.json`. The outcome is plain data in
words that belong to no program, so that any importer can be held against the same table. A row says only what its case
is about. The words, by key (paths are relative to the folder of the case, series go by their description):

persons             how many people the files are of, spellings of one name being one
names               every name that was read, as written
to decide           names a person must decide on before anything is handed over
studies             how many
series              files kept per series description, a list where several share one
images kept         how many DICOM files were kept, whatever they hold
frames              pictures per series
order               instance numbers per series in the order in which they are shown
documents           names of the files that were kept as documents, taken out of objects too
not taken in        files that were left out or could not be kept, each with why
said                what is told about files that were kept
kept twice          files of which another one with the same identifier and other content is kept as well
index               what is said of the index of the disc (DICOMDIR) itself
listed but absent   files per series that the index names and that are not there
there but unlisted  files per series that the index does not name
gaps                per series the pairs of instance numbers between which pictures seem to lack
kinds               what kind of object (image, report, pdf, segmentation ...) the files of a series are
labels              what a series or a document is called apart from its kind
texts               per series the name of the patient and the description of the study, their character set settled
pictures            per series or document whether it can be drawn, or why not
said of pictures    what is told about the pixels of a series when it is drawn
brightness          of drawn pictures, grey values (0 black to 255 white) at the left and the right edge
language            of documents, as a code
pages               of documents
shape               of drawn documents: tall or wide
series in all       how many
goes along          images per series that a packet would carry
asked for           lines of the list of what is missing
opened once         whether every file of the medium was opened no more than once
"""
