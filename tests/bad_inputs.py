"""The table of bad inputs: what may come, what must happen, the tests that show it. Every line has tests or a reason.

A test is named `room/file::name` without the `test_` of file and name; a bad file is named as in `bad_files`.
"""

from __future__ import annotations

from dataclasses import dataclass

KEPT = "kept byte for byte, named with its reason, the import goes on"
LATER = "not built yet: "


@dataclass(frozen=True)
class Row:
    """One kind of bad input. `not_shown` says what of it no test here shows, and why."""

    what: str
    must: str
    tests: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    not_shown: str = ""


_FILE = "reliability/bad_files::"
_INPUT = "reliability/bad_inputs::"
_DISC = "reliability/bad_discs::"
_AROUND = "reliability/bad_surroundings::"
_LIBRARY = "reliability/bad_libraries::"
_CATALOGUE = "reliability/bad_catalogues::"
_PACKET = "reliability/bad_packets::"
_TORTURE = "reliability/torture::"
_CAPTURED = "intake/captured_process::"

FOREIGN_FILES = (
    Row("DICOM: 50,000 nested sequences", f"damaged, {KEPT}", files=("nested 50000 deep",)),
    Row(
        "DICOM: deflated bomb",
        "refused at 256 MiB",
        ("intake/dicom_reader::a_deflated_bomb_is_refused",),
        ("deflated bomb",),
    ),
    Row(
        "DICOM: element length 0xFFFFFFF0",
        "header shown, called incomplete",
        ("intake/dicom_reader::a_length_beyond_the_end_is_not_believed",),
        ("pixels without end", "element without end"),
    ),
    Row(
        "DICOM: 65535 x 65535 x 3 x 2,000,000,000 samples claimed",
        "refused by arithmetic before decoding",
        ("intake/reading_process::a_claim_of_petabytes_is_refused_before_decoding",),
        ("petabytes",),
    ),
    Row(
        "DICOM: 400,000 tiny elements",
        "50,000 are read, and it is said",
        ("intake/dicom_reader::more_elements_than_the_limit_are_left_with_a_remark",),
        ("400000 elements",),
    ),
    Row(
        "DICOM: preamble of a program for Windows, Linux, macOS",
        "flagged; packets carry it with an empty preamble",
        ("intake/dicom_reader::a_preamble_that_is_a_program_is_flagged_and_emptied",),
        ("windows program", "linux program", "mac program"),
    ),
    Row(
        "DICOMDIR that leads elsewhere: .., absolute, drive, link",
        "never followed; the line is passed over and it is said; the disc is read by its content",
        (
            f"{_DISC}a_disc_is_read_by_what_lies_on_it_and_not_by_its_list",
            "intake/dicomdir_reader::a_line_that_leads_elsewhere_is_passed_over_and_said",
        ),
    ),
    Row(
        "DICOMDIR: cut, rubbish, offsets in a circle, absent offsets, 20,000 lines",
        "what can be read of the list is a list; every file is read by itself",
        (
            "intake/dicomdir_reader::a_list_cut_anywhere_gives_what_came_before_and_says_so",
            "intake/dicomdir_reader::offsets_that_run_in_a_circle_end",
            "intake/dicomdir_reader::twenty_thousand_lines_come_through_the_reading_process",
            "services/media_lists::a_list_of_rubbish_is_kept_and_no_paper",
        ),
    ),
    Row(
        "DICOM: dimensions typed UL, frames missing, palette out of range, odd lengths, wrong kinds, no meta, "
        "big endian, unknown transfer syntax",
        "data kept, drawn or said why not",
        (
            "intake/dicom_picture::every_native_encoding_gives_the_same_picture",
            "intake/dicom_picture::a_header_that_lies_gives_a_reason",
        ),
        (
            "rows of 32 bits",
            "fewer frames than said",
            "palette out of range",
            "odd lengths",
            "wrong kinds of value",
            "no shell",
            "big endian",
            "unknown transfer syntax",
        ),
    ),
    Row(
        "two people on one disc; another name than the case's",
        "asked before anything leaves",
        (f"{_DISC}two_people_on_one_disc_are_asked_about", f"{_INPUT}a_large_folder_and_two_hundred_people_go_through"),
    ),
    Row(
        "same UID, different bytes",
        "both kept, conflict said",
        (f"{_DISC}one_number_with_two_contents_is_kept_twice_and_said",),
    ),
    Row(
        "PDF: content stream bomb",
        "the reader dies, the document is kept without its text",
        ("intake/reading_process::a_pdf_that_overwhelms_its_renderer_costs_itself",),
    ),
    Row(
        "PDF: page of 2,000,000 pt",
        "drawn within 25 megapixels",
        ("intake/reading_process::a_huge_page_is_drawn_within_limits",),
    ),
    Row(
        "PDF: tree of forms with 10^12 drawings, two forms that draw each other",
        "stopped, the next page still drawn",
        ("intake/reading_process::a_page_of_endless_drawings_costs_itself_and_leaves_the_document",),
    ),
    Row(
        "PDF: 500,000 pages",
        "5,000 are shown, and it is said",
        ("intake/document_readers::pages_beyond_the_limits_are_said",),
        ("500000 pages.pdf",),
    ),
    Row(
        "PDF: password, owner lock",
        "asked for once, stored nowhere; the copy without it is a second record",
        (
            "services/unlocking::the_password_gives_a_second_record_that_opens_without_it",
            "services/unlocking::a_wrong_password_changes_nothing",
            "services/unlocking::a_lock_that_no_password_opens_is_named",
            "services/unlocking::the_password_is_written_nowhere_and_the_process_that_knew_it_is_gone",
        ),
        ("password.pdf", "printing forbidden.pdf"),
    ),
    Row(
        "PDF: JavaScript, launch, program inside, XFA",
        "never run, never opened, named in the report",
        files=("script.pdf", "named script.pdf", "launch.pdf", "send.pdf", "program inside.pdf", "xfa.pdf"),
        not_shown="launch actions inside packed object streams go unnamed; nothing runs them either",
    ),
    Row(
        "PDF: no page, cut in half, HTML or ZIP by that name",
        "damaged, or taken in as what it is",
        (
            "intake/document_readers::a_broken_pdf_is_damaged",
            "intake/identify::what_is_packed_like_a_zip_is_named_by_its_members",
        ),
        ("no page.pdf", "half.pdf", "page.pdf"),
    ),
    Row(
        "PNG of 13,000 and 20,000 pixels squared",
        "kept and not drawn",
        ("intake/reading_process::pictures_beyond_the_limit_are_kept_and_not_drawn",),
        ("13000.png", "20000.png"),
    ),
    Row(
        "JPEG lines wider than its samples, TIFF odd strips, GIF of 100,000 frames, SVG, HEIC, FITS, EPS, WMF, PSD, "
        "animated WebP",
        "only known formats reach a decoder, one image of each",
        ("intake/document_readers::a_file_is_only_opened_as_what_it_was_identified_as",),
        (
            "wide lines.jpg",
            "odd strips.tiff",
            "100000 frames.gif",
            "drawing.svg",
            "broken.heic",
            "sky.fits",
            "page.eps",
            "clip.wmf",
            "layers.psd",
            "animated.webp",
        ),
    ),
    Row(
        "photo with GPS",
        "packets carry it without the place, and it is said; the original stays",
        (
            "intake/location::exif_loses_its_place_and_nothing_else",
            "intake/location::xmp_and_a_film_behind_the_photo_lose_it_too",
            "intake/location::every_text_of_a_png_that_names_a_place_is_left_out",
            "intake/location::a_place_too_far_inside_stays_and_is_said",
            "services/photos_in_packets::no_photo_in_a_packet_says_where_it_was_taken",
        ),
        not_shown="photos inside PDF and office documents, and films, keep their place",
    ),
    Row(
        "EXIF with script-like text, orientation 9",
        "read as text, shown upright as it lies",
        (
            "intake/document_readers::an_orientation_that_does_not_exist_is_none",
            "intake/location::harm_to_the_place_never_fails_and_never_touches_a_pixel",
        ),
        ("orientation 9.jpg",),
    ),
    Row(
        "a reader taken over by its file",
        "reaches no file, no network, no process; one file is lost to the import",
        (
            f"{_CAPTURED}no_file_and_no_folder_is_reached",
            f"{_CAPTURED}no_network_is_reached",
            f"{_CAPTURED}no_other_process_is_made_or_touched",
            f"{_CAPTURED}no_more_is_used_than_was_granted",
            f"{_CAPTURED}whatever_it_answers_costs_one_file_and_the_next_is_read",
            f"{_CAPTURED}processor_time_and_silence_end_after_their_real_figures",
            f"{_CAPTURED}pieces_without_end_are_cut_off",
            "services/protection::what_is_not_held_off_is_said_in_both_languages",
        ),
        not_shown="Windows and macOS: their weaker measures are said on the page about protection and not tried here",
    ),
)

ARCHIVES_AND_PACKETS = (
    Row(
        "ZIP: ../x, absolute, drive, backslash, link, duplicate names, size lie, nested, too many entries, encrypted, "
        "unknown method",
        "nothing is written by its names, limits hold, each member costs itself",
        (
            f"{_INPUT}hostile_archives_put_nothing_anywhere_and_cost_themselves_alone",
            f"{_DISC}archives_that_lie_cost_themselves_alone",
            "intake/archive_reader::more_entries_than_the_limit_are_refused_before_they_are_read",
            "intake/archive_reader::a_bomb_is_refused_and_dense_small_archives_are_not",
            f"{_CAPTURED}a_list_that_announces_more_than_is_safe_is_not_believed",
        ),
    ),
    Row(
        "AES ZIP with a member renamed or dropped",
        "packet was changed",
        not_shown=f"{LATER}packets in that form are neither written nor opened",
    ),
    Row(
        "age: wrong passphrase",
        "does not match, try again, no counter",
        (
            "sealing/seal::the_wrong_secret_is_named",
            "cli/command_line::a_wrong_passphrase_is_one_sentence_and_nothing_is_written",
        ),
    ),
    Row(
        "age: work factor 23 and 255",
        "refused before any work",
        ("sealing/seal::a_work_factor_beyond_20_is_refused_before_any_work",),
    ),
    Row(
        "age: cut, extended, swapped, flipped, appended",
        "refused with the place of the damage",
        (
            "sealing/seal_tampering::two_thousand_five_hundred_changes_of_one_bit_are_refused",
            "sealing/seal_tampering::every_cut_in_the_header_and_at_the_edges_is_refused",
            "sealing/seal_tampering::anything_appended_is_refused",
            "sealing/seal_tampering::chunks_that_changed_places_are_refused",
            f"{_PACKET}a_cut_or_flipped_packet_opens_to_nothing",
        ),
    ),
    Row(
        "age: header of 100 MB, a million stanzas, CRLF, UTF-16, armour with blanks",
        "limits, and 're-saved as text'",
        (
            "sealing/header::a_header_without_end_is_refused_before_it_is_read_whole",
            "sealing/header::more_than_1024_stanzas_are_refused",
            "sealing/header::a_file_saved_again_as_text_is_called_so",
        ),
    ),
    Row(
        "manifest with extra, missing or doubled paths, 2 GB, deep, NaN, wrong hash",
        "refused with the name",
        (
            "packet/manifest::a_manifest_that_is_no_manifest_is_refused",
            "packet/manifest::an_entry_that_cannot_be_is_refused_by_name",
            "packet/packet_tampering::a_manifest_that_names_a_file_twice_or_leaves_one_out_is_refused",
            "packet/packet_tampering::a_manifest_with_another_size_or_hash_is_refused",
        ),
    ),
)

PLACES_AND_NAMES = (
    Row(
        "folder: link loop, FIFO, socket, device, /proc, unreadable, growing, 300,000 files, names that are no Unicode",
        "listed with the reason, never followed, never waited for",
        (
            f"{_INPUT}odd_things_in_a_folder_are_left_where_they_are",
            f"{_INPUT}a_file_that_grows_without_end_is_let_go",
            f"{_INPUT}files_and_folders_of_somebody_else_cost_themselves_alone",
            f"{_AROUND}files_that_the_system_makes_up_are_named_and_never_waited_for",
            f"{_AROUND}three_hundred_thousand_files_end_at_the_limit",
            "intake/walk::more_than_the_limit_is_said_once",
            "intake/walk::names_that_are_not_unicode_are_shown_and_opened",
        ),
        not_shown="junctions and files locked by other programs are of Windows",
    ),
    Row(
        "names: > 260 letters, 255 bytes of CJK, CON.pdf, a.pdf., x:stream.pdf, right-to-left override, zero width, "
        "twins by NFC or case",
        "taken in, shown with marks, exported under safe unique names",
        (
            f"{_INPUT}any_name_is_taken_in_and_shown_as_text",
            f"{_AROUND}names_that_other_systems_refuse_are_taken_in",
            "reliability/hostile_packet::every_name_in_a_packet_is_ours_legal_everywhere_and_unique",
        ),
    ),
    Row(
        "name or tag with markup, script, template, format, formula, escape; a million letters long",
        "shown literally and shortened",
        (
            "reliability/hostile_text::what_is_handed_over_shows_hostile_text_as_text",
            "reliability/hostile_text::the_text_output_hides_nothing_and_steers_no_terminal",
            "intake/dicom_reader::controls_in_values_do_not_get_through",
            "reliability/hostile_packet::every_string_went_through",
        ),
        ("a name of a million letters",),
    ),
    Row(
        "stick pulled, read error, share gone during an import",
        "said how far it came; the rest can be added later",
        (
            f"{_INPUT}what_vanishes_during_an_import_is_named_and_the_rest_goes_on",
            f"{_INPUT}a_file_whose_medium_fails_is_named_and_leaves_no_copy",
            f"{_TORTURE}a_source_in_trouble_costs_one_file_until_the_next_import",
        ),
        not_shown="a computer that goes to sleep is not tried",
    ),
    Row(
        "disk full at any step, quota, read-only library, permission lost",
        "how much is needed; nothing saved is hurt",
        (
            "reliability/full_disk::an_import_that_does_not_fit_keeps_what_did_and_says_what_the_rest_needs",
            "reliability/full_disk::a_target_that_fills_up_gets_nothing",
            f"{_LIBRARY}a_folder_that_cannot_be_written_is_said_so",
        ),
        not_shown="files held by virus scanners are of Windows",
    ),
    Row(
        "disk full during commit, checkpoint, backup, migration",
        "undone whole, usable afterwards; with no byte free the library still opens to be looked at",
        (
            "reliability/full_disk::a_library_on_a_disk_without_a_free_byte_can_be_looked_at",
            "reliability/full_disk::a_change_that_does_not_fit_leaves_everything_as_it_was",
            f"{_TORTURE}a_disk_that_fills_up_costs_nothing_saved",
        ),
    ),
    Row(
        "library on a share, in a synchronised folder, on FAT32",
        "refused, warned of, or split",
        (
            "storage/library_place::a_share_is_refused_and_nothing_is_written",
            "storage/library_place::a_remark_names_the_service_and_opening_goes_on",
            "packet/write_packet::a_disk_that_cannot_hold_so_large_a_file_is_told_and_volumes_help",
        ),
        not_shown="disks that do not tell letters in capitals apart, and exFAT, are not tried",
    ),
    Row(
        "clock 1970 or 2040, change of the hour",
        "order kept, nothing expires",
        (f"{_TORTURE}wrong_and_jumping_clocks_change_nothing", "storage/trash::a_clock_that_jumped_makes_nothing_old"),
    ),
    Row(
        "dates 0000-00-00, 31 February, year 20225",
        "kept as text, no date, sorted last",
        (
            f"{_INPUT}a_date_that_is_none_is_no_date",
            "domain/dates::a_dicom_date_is_a_whole_day_or_nothing",
            "domain/dates::newest_comes_first_and_unknown_last",
        ),
    ),
    Row(
        "settings damaged; locale tr_TR, zh_CN, C",
        "defaults; nothing is read otherwise",
        ("/stored_settings::a_damaged_file_of_settings_gives_the_defaults", f"{_AROUND}no_locale_changes_what_is_read"),
        not_shown="a screen that is gone, a missing font and 300 % are not tried",
    ),
)

LIBRARIES = (
    Row(
        "database: bit flipped, zero length, overwritten, cut, of another program, gone, older; log file deleted, "
        "noise, of another library",
        "named error, the damaged file kept",
        (
            f"{_LIBRARY}what_is_wrong_with_a_library_is_said_and_nothing_is_written_over",
            f"{_CATALOGUE}a_catalogue_that_lacks_what_was_saved_is_refused_and_kept",
            f"{_CATALOGUE}noise_in_the_place_of_a_log_file_changes_nothing",
            f"{_CATALOGUE}the_log_file_of_another_library_is_refused",
            "storage/foreign_log::the_log_of_another_plain_library_is_refused_and_everything_is_rebuilt",
            "storage/foreign_log::the_log_of_a_copy_that_went_another_way_is_refused",
            "storage/foreign_log::the_cipher_of_a_locked_library_refuses_the_log_of_another",
            "storage/library_opening::a_database_with_overwritten_pages_is_refused_and_kept",
            "storage/library_opening::a_lost_or_foreign_database_never_becomes_an_empty_library",
        ),
    ),
    Row(
        "original missing, swapped, cut, older",
        "named, the others are fine, nothing of it is handed over",
        (
            f"{_LIBRARY}a_harmed_original_is_named_and_nothing_is_handed_over",
            "storage/library_check::one_flipped_bit_is_found_by_the_full_check_only",
            "storage/locked_library::an_original_in_the_place_of_another_is_noticed",
        ),
    ),
    Row(
        "library.json edited, slot swapped, cost or version lowered",
        "changed outside",
        (
            "storage/locked_library::every_edit_of_the_librarys_own_file_is_refused",
            "storage/locked_library::a_slot_from_before_does_not_come_back",
            "storage/locked_library::a_slot_of_another_work_factor_is_refused_even_when_it_is_signed_for",
        ),
    ),
    Row(
        "second program, second user, kill, log-off during an export",
        "told at once, nothing written, leftovers gone",
        (
            "reliability/two_programs::a_library_that_is_open_elsewhere_is_said_so_and_not_touched",
            f"{_TORTURE}a_second_program_and_a_second_user_get_an_answer_and_change_nothing",
            f"{_TORTURE}nothing_acknowledged_is_lost_by_kills",
            "reliability/stopping::a_stopped_export_leaves_nothing",
        ),
    ),
    Row(
        "newer library, half-migrated library",
        "refused with the versions; a move that was killed is done again",
        (
            "storage/library_opening::a_newer_library_is_refused_with_both_versions_and_not_touched",
            "storage/released_libraries::a_library_whose_move_was_killed_at_any_step_comes_along_all_the_same",
        ),
    ),
    Row(
        "keyring missing, locked, from elsewhere",
        "passphrase without drama",
        not_shown="no keyring is used: a locked library always asks for its passphrase",
    ),
    Row(
        "installer or update unsigned, old, renamed; reader page renamed",
        "refused or warned with the reason",
        not_shown=f"{LATER}installers and the page that opens packets in a browser",
    ),
)

TABLE = (*FOREIGN_FILES, *ARCHIVES_AND_PACKETS, *PLACES_AND_NAMES, *LIBRARIES)
