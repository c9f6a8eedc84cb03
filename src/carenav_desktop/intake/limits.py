"""How much a foreign file may cost. Every number of the intake room that protects the computer stands here."""

from __future__ import annotations

KIB = 1 << 10
MIB = 1 << 20
GIB = 1 << 30

# The reading process as a whole.
MEMORY = GIB
CPU_SECONDS = 20
WALL_SECONDS = 30.0
OPEN_FILES = 32
ANSWER_BYTES = 256 * MIB
HEADER_BYTES = MIB
HEADER_DEPTH = 8
STRING_CHARACTERS = 64 * KIB
REQUEST_BYTES = 64 * KIB

# Requests that one process answers before a fresh one takes over. Code that is known to leak or to be left in a
# bad state by a broken file is compiled code, so those requests count in full. A DICOM header is read by a few
# hundred lines of Python that keep nothing: starting a process (0.1 s) after every 200 of them would cost more
# than reading them (0.06 s). Unpacking a member of an archive counts the same: it is zlib alone.
# A frame of pixels counts a tenth: a person who scrolls through a series meets a fresh process every 2,000 frames.
WEIGHT_OF_A_LIFE = 200.0
WEIGHT_OF_A_FRAME = 0.1
WEIGHT_OF_A_LIGHT_REQUEST = 0.02

# Files.
PDF_BYTES = 500 * MIB
TEXT_BYTES = 8 * MIB

# DICOM.
DICOM_DEPTH = 64
DICOM_ELEMENTS = 50_000
# Below the first level: an enhanced object has some fifty elements for each of its frames.
DICOM_NESTED_ELEMENTS = 1_000_000
DICOM_HEADER_BYTES = 256 * MIB
INFLATED_BYTES = 256 * MIB
DIRECTORY_CHARACTERS = 64 * KIB
FRAME_BYTES = 256 * MIB
INDEX_RECORDS = 100_000
INDEX_PATH_CHARACTERS = 512
FRAME_PIXELS = 64 * MIB
FRAMES = 50_000
TABLE_ENTRIES = 1 << 16
WINDOWS = 100
LISTED_LINES = 5_000
LISTED_DEPTH = 16
LISTED_CHARACTERS = 1024
LISTED_BYTES = 16 * MIB

# Documents and pictures.
PDF_PAGES = 5_000
PDF_COMMANDS_WITHIN = 64 * MIB
PASSWORD_CHARACTERS = 1024
UNLOCKED_BYTES = 2 * PDF_BYTES
PDF_PAGES_WITH_TEXT = 500
DOCUMENT_CHARACTERS = 1_000_000
PAGE_PIXELS = 25_000_000
IMAGE_PIXELS = 100_000_000
OVERVIEW_PIXELS = 8_000_000
PICTURE_PIXELS = 50_000_000
PICTURE_EDGE = 10_000

# What goes into a packet in place of the beginning of a file: the shell of a DICOM file, a photo without its place.
PATCH_BYTES = 256 * KIB
EXIF_BYTES = 64 * KIB
PHOTO_BYTES = 64 * MIB

# Archives and folders.
ARCHIVE_ENTRIES = 200_000
ARCHIVE_BYTES = 50 * GIB
ARCHIVE_RATIO = 200
ARCHIVE_RATIO_BEGINS = 100 * MIB
ARCHIVE_NAME_CHARACTERS = 4 * KIB
IMAGE_DIRECTORY_BYTES = 128 * MIB
CHUNK_BYTES = MIB
WALK_ENTRIES = 200_000
WALK_DEPTH = 32
