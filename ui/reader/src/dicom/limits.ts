/**
 * How much a foreign image file may cost the page. Every bound of this folder stands here.
 * Holds numbers only.
 */
const MIB = 1024 * 1024;

/** Elements on the first level, elements below it, and how deep sequences may lie in one another. */
export const ELEMENTS = 50_000;
export const NESTED_ELEMENTS = 1_000_000;
export const DEPTH = 64;

/** What a deflated file may become. */
export const INFLATED_BYTES = 256 * MIB;
/** How much of a file is looked at for its header; a header that is longer is read whole. */
export const HEAD_BYTES = 64 * 1024;

/** One picture: its values, and what the memory of a decoder for JPEG 2000 has room for. */
export const FRAME_BYTES = 192 * MIB;
export const FRAME_PIXELS = 64 * MIB;
export const J2K_PIXELS = 24 * MIB;
/** Tiles, layers and the like that make a small JPEG 2000 picture slow. */
export const J2K_TILES = 16_384;
export const J2K_LAYERS = 256;
export const FRAMES = 50_000;
/** How many pictures are decoded at the same time; those with more pixels than this one after the other. */
export const LARGE_PIXELS = 4 * MIB;
export const DECODING_LANES = 2;
/** Milliseconds after which a picture is given up. */
export const DECODE_TIME = 15_000;

export const TABLE_ENTRIES = 65_536;
export const WINDOWS = 100;
export const OVERLAY_GROUPS = 16;

/** Text: one value, and the list of a header. */
export const STRING_CHARACTERS = 65_536;
export const LISTED_LINES = 5_000;
export const LISTED_DEPTH = 16;
export const LISTED_CHARACTERS = 1024;

/** The largest file that is taken into memory. */
export const FILE_BYTES = 400 * MIB;

/** What the page keeps: decoded pictures, and bytes of files they are made of. */
export const KEPT_FRAMES = 128 * MIB;
export const KEPT_FILES = 32 * MIB;
/** A decoder whose memory has grown beyond this is thrown away after use. */
export const DECODER_MEMORY = 96 * MIB;
